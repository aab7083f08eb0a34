"""What is asked of bundled roles beyond being valid."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.checking import editorial
from careeradvisor.checking.validation import validate
from careeradvisor.text import prose

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.role import Role

ROOT = Path(__file__).resolve().parents[2]
ONET = ROOT.parent / "shared" / "data" / "onet-30.1" / "task_statements.csv"


@pytest.fixture
def role(catalogue: Catalogue) -> Role:
    return catalogue.role("paralegal")


def codes(role: Role, onet: dict[int, str] | None = None) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(found.code, found.path) for found in editorial.findings(role, {}, onet or {})]


def test_bundled_roles_have_no_strict_finding(bundled: Catalogue) -> None:
    found = validate(bundled, strict=True, onet=ONET if ONET.is_file() else None)
    assert [str(problem) for problem in found.problems if problem.severity == "error"] == []


def test_a_banned_phrase_is_named_where_it_stands(role: Role) -> None:
    worse = role._replace(outlook=role.outlook + " It will empower you.")
    assert ("strict.phrase", ("outlook",)) in codes(worse)
    assert ("strict.phrase", ("outlook",)) not in codes(role)


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


def test_a_sentence_of_eight_words_stands_in_one_file_only(role: Role, catalogue: Catalogue) -> None:
    other = catalogue.role("electrician")
    borrowed = prose.sentences(role.summary)[0]
    assert len(prose.words(borrowed)) >= 8
    copied = other._replace(summary=f"{other.summary} {borrowed}")
    [pair] = editorial.pairs({"paralegal": role, "electrician": copied})
    assert {pair.one, pair.other} == {"paralegal", "electrician"}
    assert pair.sentences == (borrowed,)
    assert editorial.pairs({"paralegal": role, "electrician": other}) == []


def test_a_copied_role_shares_all_its_five_word_runs(role: Role) -> None:
    [pair] = editorial.pairs({"one": role, "two": role})
    assert pair.shared == 1


def test_equal_shares_and_lengths_are_findings(role: Role) -> None:
    task = role.tasks[0]._replace(share=10)
    even = role._replace(tasks=(task,) * 10, summary="Too short.")
    assert {("strict.shares", ("tasks",)), ("strict.length", ("summary",))} <= set(codes(even))


def test_hard_prose_is_a_finding(role: Role) -> None:
    hard = (
        "Institutional interoperability considerations necessitate comprehensive organizational transformation. " * 40
    )
    assert ("strict.reading", ()) in codes(role._replace(summary=hard))


def test_a_statement_close_to_onets_own_is_a_finding(role: Role) -> None:
    task = role.tasks[0]._replace(statement="Prepare legal documents, including briefs and pleadings", onet=(7,))
    changed = role._replace(tasks=(task, *role.tasks[1:]))
    near = {7: "Prepare legal documents, including briefs, pleadings, appeals, wills, and contracts."}
    assert ("strict.onet", ("tasks", 0, "statement")) in codes(changed, near)
    assert ("strict.onet", ("tasks", 0, "statement")) not in codes(changed, {7: "Meet with clients to discuss a case."})


def test_a_distance_from_published_ratings_needs_a_reason_with_its_source(bundled: Catalogue) -> None:
    from careeradvisor.advice.evidence import linked_rating
    from careeradvisor.catalogue.figures import every_task

    role = bundled.role("translator")
    tasks = every_task(bundled.root / "figures")
    own, published = linked_rating(role, tasks, "gpt4") or (0, 0)
    assert published - own > editorial.FARTHEST, "the example is gone; choose another role"
    silent = role._replace(
        tasks=tuple(task._replace(why="A reason.", advice=task.advice and "Do it.") for task in role.tasks),
        summary="S.",
        outlook="O.",
        early_career="E.",
        first_step="F.",
    )
    assert "strict.distance" in {found.code for found in editorial.findings(silent, tasks, {})}
    assert "strict.distance" not in {found.code for found in editorial.findings(role, tasks, {})}


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
        return [(each.code, each.path) for each in editorial.activity_findings(changed, near)]

    assert found() == []
    close = "Write a report on the condition of each patient for the nurse in charge of a ward"
    assert found(do=close) == [("strict.onet", (key, "do"))]
    assert found(ai_does="It is a seamless tool.") == [("strict.phrase", (key, "ai_does"))]
    assert found(because="It saves 40% of the time.") == [("strict.figure", (key, "because"))]
    assert found(measured="It saves 40%. So a trial says [lukac-2025].") == []
