"""What is asked of bundled roles beyond being valid."""

from __future__ import annotations

import csv
from bisect import bisect_left
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue import figures
from careeradvisor.checking import editorial
from careeradvisor.checking.editorial import activities, counts, pairs, skills, sourcing, week, wording
from careeradvisor.checking.editorial.own_text import own_texts, shared_texts
from careeradvisor.checking.validation import validate
from careeradvisor.model.activity import Departure
from careeradvisor.model.role import Exposure
from careeradvisor.model.skill import SkillKind
from careeradvisor.text import prose
from careeradvisor.text.number import money

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.role import Role
    from careeradvisor.model.source import Source

ROOT = Path(__file__).resolve().parents[2]
ONET = ROOT.parent / "shared" / "data" / "onet-30.1" / "task_statements.csv"


@pytest.fixture
def role(catalogue: Catalogue) -> Role:
    return catalogue.role("registered-nurse")


@pytest.fixture
def sourced(role: Role) -> Role:
    """The role without the amount in its outlook, which is not that of the table."""
    return role._replace(outlook="Demand grows [bls-ep-2024-34].")


def with_task(role: Role, **changes: object) -> Role:
    """The role with its first task changed."""
    first, *others = role.tasks
    return role._replace(tasks=(first._replace(**changes), *others))


def words_of(role: Role) -> list[str]:
    return [text for _, text in own_texts(role, ())]


def worded(role: Role) -> set[tuple[str, tuple[str | int, ...]]]:
    return {(found.code, found.path) for found in wording.findings(role, ())}


def test_a_banned_phrase_is_named_where_it_stands(role: Role) -> None:
    found = ("strict.phrase", ("outlook",))
    assert found in worded(role._replace(outlook=role.outlook + " It will empower you."))
    assert found not in worded(role)


@pytest.mark.parametrize(
    ("text", "unsourced"),
    [
        ("Jobs grow 4.9% by 2034.", 1),
        ("Jobs grow 4.9% by 2034 [bls-ep-2024-34].", 0),
        ("Pay is $97,550. It was less [bls-oews-2025-05].", 1),
        ("About 39.3 thousand openings.", 1),
        ("Form 1040 has two pages and 24 hours have passed.", 0),
    ],
)
def test_a_figure_needs_a_source_in_its_own_sentence(text: str, unsourced: int) -> None:
    assert len(prose.unsourced_figures(text)) == unsourced


def test_a_sentence_of_26_words_is_too_long_and_one_of_25_is_not(role: Role) -> None:
    for count, long in ((25, False), (26, True)):
        sentence = f"{' '.join(['word'] * count)}."
        found = worded(with_task(role, advice=sentence))
        assert (("strict.long", ("tasks", 0, "advice")) in found) is long


def test_hard_prose_is_a_finding_of_its_section(role: Role) -> None:
    hard = "Institutional interoperability considerations necessitate comprehensive transformation. " * 6
    assert ("strict.reading", ("boss",)) in worded(role._replace(boss=hard))
    assert ("strict.reading", ("boss",)) not in worded(role._replace(boss="Say what you do. " * 12))


def test_lengths_are_those_asked_for(role: Role) -> None:
    short = role._replace(summary="Too short.", aliases=role.aliases[:5])
    assert {("strict.length", ("summary",)), ("strict.length", ("aliases",))} <= worded(short)


def test_steps_that_stand_for_shared_ones_make_no_role_too_long(role: Role) -> None:
    def too_long(words: int) -> bool:
        return ("strict.length", ()) in worded(role._replace(scope="word " * words))

    longest = role._replace(scope="word " * (bisect_left(range(2_000), x=True, key=too_long) - 1))
    first, *others = longest.skills
    for field, long in (("steps", False), ("why", True)):
        told = ("Do it.",) * 5 if field == "steps" else f"{first.why} More."
        changed = longest._replace(skills=(first._replace(**{field: told}), *others))
        assert (("strict.length", ()) in worded(changed)) is long


def test_what_a_task_inherits_is_not_judged_again(catalogue: Catalogue) -> None:
    role = catalogue.role("paralegal")
    inherited = next(number for number, task in enumerate(role.tasks) if task.id == "digest-deposition-transcripts")
    shared = shared_texts(catalogue.activities.all().values())
    assert ("tasks", inherited, "ai_does") in dict(own_texts(role, ()))
    assert ("tasks", inherited, "ai_does") not in dict(own_texts(role, shared))
    assert ("tasks", inherited, "advice") in dict(own_texts(role, shared))


class TestPairs:
    def test_a_sentence_of_eight_words_stands_in_one_file_only(self, role: Role, catalogue: Catalogue) -> None:
        other = catalogue.role("electrician")
        borrowed = prose.sentences(role.summary)[0]
        assert len(prose.words(borrowed)) >= 8
        copied = other._replace(summary=f"{other.summary} {borrowed}")
        found = {"nurse": words_of(role), "electrician": words_of(copied)}
        [pair] = pairs.pairs(found)
        assert (pair.one, pair.other, pair.sentences) == ("nurse", "electrician", (borrowed,))
        [problem] = pairs.problems([pair], {"nurse": "nurse.toml"})
        assert (problem.code, problem.file) == ("strict.sentence", "nurse.toml")
        alone = pairs.pairs({"nurse": words_of(role), "electrician": words_of(other)})
        assert [pair.sentences for pair in alone] in ([], [()])

    def test_a_copied_role_shares_all_its_five_word_runs(self, role: Role) -> None:
        [pair] = pairs.pairs({"one": words_of(role), "two": words_of(role)})
        assert pair.shared == 1
        codes = {problem.code for problem in pairs.problems([pair], {"one": "one.toml"})}
        assert codes == {"strict.sentence", "strict.near"}


class TestWeek:
    def found(self, role: Role, onet: dict[int, str] | None = None) -> list[tuple[str, tuple[str | int, ...]]]:
        return [(each.code, each.path) for each in week.findings(role, onet or {})]

    def test_equal_shares_are_a_finding(self, role: Role) -> None:
        even = role._replace(tasks=tuple(task._replace(share=10) for task in role.tasks))
        assert ("strict.shares", ("tasks",)) in self.found(even)
        assert ("strict.shares", ("tasks",)) not in self.found(role)

    def test_a_week_without_a_word_for_mail_is_a_finding(self, role: Role) -> None:
        silent = role._replace(tasks=tuple(task._replace(statement="Do it", activity="doing") for task in role.tasks))
        assert self.found(silent).count(("strict.week", ("tasks",))) == len(week.EVERYWHERE)
        told = with_task(silent, activity="mail-and-messages")
        assert self.found(told).count(("strict.week", ("tasks",))) == len(week.EVERYWHERE) - 1

    def test_the_mould_of_a_tool_and_its_exception_may_be_that_of_half_of_the_tasks(self, role: Role) -> None:
        def moulded(count: int) -> Role:
            tasks = [
                task._replace(exposure=Exposure.E1, stops_at="It stops." if number < count else None)
                for number, task in enumerate(role.tasks)
            ]
            return role._replace(tasks=tuple(tasks))

        half = len(role.tasks) // 2
        assert ("strict.mould", ("tasks",)) not in self.found(moulded(half))
        assert ("strict.mould", ("tasks",)) in self.found(moulded(half + 1))

    def test_every_departure_is_printed(self, role: Role) -> None:
        changed = with_task(role, differs_because="It is another kind.")
        assert ("strict.departure", ("tasks", 0, "exposure")) in self.found(changed)

    def test_a_statement_close_to_onets_own_is_a_finding(self, role: Role) -> None:
        changed = with_task(role, statement="Prepare legal documents, including briefs and pleadings", onet=(7,))
        near = {7: "Prepare legal documents, including briefs, pleadings, appeals, wills, and contracts."}
        place = ("strict.onet", ("tasks", 0, "statement"))
        assert place in self.found(changed, near)
        assert place not in self.found(changed, {7: "Meet with clients to discuss a case."})


class TestSources:
    def found(self, role: Role, catalogue: Catalogue, **changes: object) -> set[str]:
        every = figures.every_occupation(catalogue.root / "figures", catalogue.memory)
        sources = {key: source._replace(**changes) for key, source in catalogue.sources().items()}
        occupations = {each.soc: each for each in every}
        return {each.code for each in sourcing.findings(role, sources, occupations)}

    def test_a_source_that_was_replaced_or_not_looked_up_for_long_is_named(
        self, sourced: Role, catalogue: Catalogue
    ) -> None:
        role = sourced
        assert self.found(role, catalogue, checked=role.reviewed, superseded_by=None) == set()
        assert self.found(role, catalogue, checked=role.reviewed, superseded_by="new-2026") == {"strict.superseded"}
        long_ago = role.reviewed - timedelta(days=sourcing.OLDEST + 1)
        assert self.found(role, catalogue, checked=long_ago, superseded_by=None) == {"strict.stale"}

    def test_another_number_for_what_the_table_prints_is_a_contradiction(
        self, role: Role, catalogue: Catalogue
    ) -> None:
        [nurse] = [each for each in figures.every_occupation(catalogue.root / "figures") if each.code == "29-1141.00"]
        printed = money(nurse.wages.median or 0, "$")
        other = money((nurse.wages.median or 0) * 1.01, "$")
        unchanged = {"checked": role.reviewed, "superseded_by": None}
        said = role._replace(outlook=f"Pay is {printed} [bls-oews-2025-05].")
        assert self.found(said, catalogue, **unchanged) == set()
        said = role._replace(outlook=f"Pay is {other} [bls-oews-2025-05].")
        assert self.found(said, catalogue, **unchanged) == {"strict.contradiction"}


class TestSkills:
    def test_a_role_has_two_skills_that_do_the_work_with_ai_and_a_project_for_each(
        self, role: Role, catalogue: Catalogue
    ) -> None:
        vocabulary = {key: skill._replace(kind=SkillKind.CRAFT) for key, skill in catalogue.skills().items()}
        needs = tuple(need._replace(project="Make one.") for need in role.skills)
        role = role._replace(skills=needs)
        assert [each.code for each in skills.findings(role, vocabulary)] == ["strict.skills"]
        for need in needs[:2]:
            vocabulary[need.skill] = vocabulary[need.skill]._replace(kind=SkillKind.DO)
        assert [each.code for each in skills.findings(role, vocabulary)] == []
        bare = role._replace(skills=(needs[0]._replace(project=None), *needs[1:]))
        assert [each.code for each in skills.findings(bare, vocabulary)] == ["strict.project"]

    def test_a_project_ends_in_its_proof(self, catalogue: Catalogue) -> None:
        skill = catalogue.skills()["apprentice-coaching"]
        assert skills.ends_in_proof(skill)
        assert not skills.ends_in_proof(skill._replace(proof="A bowl of soup."))


def test_counts_say_what_is_not_met(catalogue: Catalogue) -> None:
    roles = {key: catalogue.role(key) for key in catalogue.ids()}
    found = {each.what: each for each in counts.counts(roles, catalogue.skills(), (), ())}
    assert (found["Roles"].value, found["Roles"].met) == ("3", True)
    move = found["Roles that say: someone, somebody, whoever, nobody"]
    assert (move.value, move.asked, move.met) == ("3 of 3", "at most 20%", False)
    assert counts.unmet([move]) == [
        "Roles that say: someone, somebody, whoever, nobody: 3 of 3; at most 20% is asked for"
    ]
    assert found["Roles that somebody of the trade has confirmed"].value == "0 of 3"
    departures = found["Tasks that depart from their activity"]
    assert (departures.value, departures.met) == ("2 of 42", True)


def test_strict_validation_of_everything_counts_and_of_a_file_does_not(catalogue: Catalogue) -> None:
    assert validate(catalogue, strict=True).counts
    assert validate(catalogue, (catalogue.file("paralegal"),), strict=True).counts == ()
    assert validate(catalogue).counts == ()


@pytest.mark.parametrize("text", ["One two.", "Is it? Yes. No."])
def test_sentences_and_grade_of_short_texts(text: str) -> None:
    assert prose.sentences(text)[0] in text
    assert prose.grade(text) < prose.grade("Extraordinarily complicated considerations notwithstanding.")


@pytest.mark.skipif(not ONET.is_file(), reason="O*NET's raw file is not here")
def test_reads_onets_file() -> None:
    sentences = editorial.onet_sentences(ONET)
    with ONET.open(encoding="utf-8-sig", newline="") as handle:
        row = next(csv.DictReader(handle))
    assert sentences[int(float(row["Task ID"]))] == row["Task"]


def test_words_of_an_activity_are_its_own_and_its_figures_have_a_source(catalogue: Catalogue) -> None:
    key = "writing-records"
    activity = catalogue.activities.some([key])[key]
    theirs = "Record the condition of each patient and write a report for the nurse in charge of the ward"
    near = {key: [theirs]}

    def found(**changes: str) -> list[tuple[str, tuple[str | int, ...]]]:
        changed = {key: activity._replace(**changes)}
        return [(each.code, each.path) for each in activities.findings(changed, near, catalogue.sources())]

    assert found() == []
    close = "Write a report on the condition of each patient for the nurse in charge of a ward"
    assert found(do=close) == [("strict.onet", (key, "do"))]
    assert found(ai_does="It is a seamless tool.") == [("strict.phrase", (key, "ai_does"))]
    assert found(because="It saves 40% of the time.") == [("strict.figure", (key, "because"))]
    assert found(measured="It saves 40%. So a trial says [lukac-2025].") == []


@pytest.mark.parametrize("field", ["measured", "occupations"])
def test_an_activity_that_cites_what_was_replaced_is_named(catalogue: Catalogue, field: str) -> None:
    key = "writing-records"
    activity = catalogue.activities.some([key])[key]
    said = "Notes took 9.5% less time in one trial [lukac-2025]."
    words = said if field == "measured" else (Departure(("29-1141",), because=said),)
    cites = {key: activity._replace(**{field: words})}
    source = catalogue.sources()["lukac-2025"]._replace(checked=activity.reviewed, superseded_by=None)

    def found(source: Source) -> set[str]:
        return {each.code for each in activities.findings(cites, {}, {"lukac-2025": source})}

    assert found(source) == set()
    assert found(source._replace(superseded_by="lukac-2026")) == {"strict.superseded"}


def test_what_was_measured_is_said_of_those_who_were_measured_alone(catalogue: Catalogue) -> None:
    activity = catalogue.activities.some(["writing-records"])["writing-records"]
    assert activity.measured_among == ("29", "23", "47")
    assert activity.within("29-1141.00").measured == activity.measured
    assert activity.within("43-6013.00").measured is None
    everywhere = activity._replace(measured_among=("29-1141",), occupations=())
    assert everywhere.within("29-1141").measured
    assert everywhere.within("29-1171").measured is None


def test_an_activity_helps_another_trade_with_that_trades_skills(catalogue: Catalogue) -> None:
    activity = catalogue.activities.some(["writing-records"])["writing-records"]
    salon = Departure(("39-5",), because="A salon writes down colors.", skills=("color-and-style-consultation",))
    differs = activity._replace(skills=("clinical-note-verification",), occupations=(salon,))
    assert differs.within("39-5012.00").skills == ("color-and-style-consultation",)
    assert differs.within("29-1141.00").skills == ("clinical-note-verification",)
    assert differs.within("39-5012.00").exposure is activity.exposure
    assert differs.every_skill() == ("clinical-note-verification", "color-and-style-consultation")
