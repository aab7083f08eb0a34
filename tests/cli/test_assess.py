"""A person's own week, from a file or asked at a terminal; and whatever is typed, the profile that was there stays."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from careeradvisor.errors import UsageError
from careeradvisor.model.profile import OwnTask, Profile
from careeradvisor.model.role import Exposure, Proficiency, Trend
from careeradvisor.person import profile_store, unfinished, week_file
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.catalogue.catalogue import Catalogue

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]
    Own = Callable[..., Path]

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests" / "data" / "catalogue"
BUNDLED = {"CAREERADVISOR_DATA_DIR": str(ROOT / "roles_data")}
TASKS = 14
"""Tasks of the paralegal."""


def kept() -> Profile:
    """The profile of this test."""
    return profile_store.load()


def week(tmp_path: Path, text: str, name: str = "week.toml") -> str:
    """A week in a file. Returns its name."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    return name


FIRST = Path(__file__).resolve().parents[1] / "data" / "profile.v1.toml"
"""A profile that version 0.1 wrote."""
WEEK = {
    "hours": {
        "1": 20,
        "Digest deposition transcripts and medical charts into summaries with page and line cites": 0,
    },
    "tasks": [{"statement": "Water the plants, loudly", "hours": 5, "exposure": "E0"}],
    "skills": {"citation-verification": "working", "Interviewing new clients": "advanced"},
    "circumstances": {"years": 12, "relocate": False},
}
"""What the next text says, for JSON."""
TOML = """\
[hours]
1 = 20
"Digest deposition transcripts and medical charts into summaries with page and line cites" = 0
[[tasks]]
statement = "Water the plants, loudly"
hours = 5
exposure = "E0"
[skills]
citation-verification = "working"
"Interviewing new clients" = "advanced"
[circumstances]
years = 12
relocate = false
"""


@pytest.fixture
def before(succeeds: Run, tmp_path: Path) -> bytes:
    """A profile that is there already."""
    succeeds("assess", "paralegal", "--hours", week(tmp_path, "[hours]\n1 = 30\n2 = 10\n", "first.toml"))
    return profile_store.path().read_bytes()


class TestFromAFile:
    def test_the_template_as_it_is_printed_is_the_typical_week(self, succeeds: Run, tmp_path: Path) -> None:
        week(tmp_path, succeeds("assess", "paralegal", "--template").stdout)
        found = json.loads(succeeds("assess", "paralegal", "--hours", "week.toml", "--json").stdout)["week"]
        assert (found["hours"], found["change"], found["own"]) == (40, 0, found["typical"])
        assert {part["points"] for part in found["parts"]} == {0}

    def test_the_template_can_be_written_to_a_file_with_every_line_filled_in(
        self, succeeds: Run, tmp_path: Path
    ) -> None:
        done = succeeds("assess", "paralegal", "--template", "--output", "week.toml")
        assert (done.stdout, done.stderr) == ("", "wrote week.toml\n")
        text = (tmp_path / "week.toml").read_text(encoding="utf-8")
        week(tmp_path, re.sub(r"(?m)^# (?=\[\[|\w+ = )", "", text))
        succeeds("assess", "paralegal", "--hours", "week.toml")
        assert (kept().circumstances[:6], kept().experience) == ((None, 5, 6, False, False, "TX"), {"paralegal": 4})
        assert kept().assessments[0].tasks[-1].own

    def test_toml_json_and_json_on_standard_input_say_the_same(self, succeeds: Run, tmp_path: Path) -> None:
        week(tmp_path, TOML)
        week(tmp_path, "\ufeff" + json.dumps(WEEK), "week.JSON")
        toml, file = (
            succeeds("assess", "paralegal", "--hours", name, "--no-save", "--json").stdout
            for name in ("week.toml", "week.JSON")
        )
        line = ("assess", "paralegal", "--hours", "-", "--no-save", "--json")
        assert toml == file == succeeds(*line, input=json.dumps(WEEK)).stdout
        found = json.loads(toml)
        assert (found["role"], found["kept"], found["progress"]) == ("paralegal", "", None)
        assert found["week"]["own"] == {"low": 80, "index": 80, "high": 80, "level": "very-high", "assistants": 80}
        assert found["week"]["change"] == 22.5
        assert [each["because"] for each in found["counsel"]] == [
            "12 years in this work",
            "moving house is not possible",
        ]

    def test_what_was_said_is_kept_in_the_profile_and_printed_from_there(self, succeeds: Run, tmp_path: Path) -> None:
        page = succeeds("assess", "paralegal", "--hours", week(tmp_path, TOML)).stdout
        assert str(profile_store.path()) in page.replace("\n", "")
        found = kept()
        assert found.skills == {
            "citation-verification": Proficiency.WORKING,
            "intake-interviewing": Proficiency.ADVANCED,
        }
        assert (found.experience.get("paralegal"), found.circumstances.relocate, found.circumstances.pay_cut) == (
            12,
            False,
            None,
        )
        [assessment] = found.assessments
        assert (assessment.role, assessment.reviewed, assessment.index) == ("paralegal", "2026-11-23", 80)
        assert assessment.tasks[-1] == OwnTask(
            "water-the-plants-loudly", "Water the plants, loudly", 5.0, Exposure.E0, Trend.STEADY, own=True
        )
        shown = succeeds("profile").stdout
        for words in ("paralegal", "intake-interviewing", "12", "no"):
            assert words in shown
        assert succeeds("profile", "path").stdout == f"{profile_store.path()}\n"
        exported = json.loads(succeeds("profile", "export").stdout)
        assert exported["assessments"][0]["tasks"][-1]["statement"] == "Water the plants, loudly"

    @pytest.mark.promise(24)
    def test_without_saving_nothing_is_kept(self, succeeds: Run, tmp_path: Path) -> None:
        page = succeeds("assess", "paralegal", "--hours", week(tmp_path, TOML), "--no-save").stdout
        assert "WHERE THIS IS KEPT" not in page
        assert not profile_store.path().parent.exists()

    def test_a_later_week_without_circumstances_keeps_those_that_were_said(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("assess", "paralegal", "--hours", week(tmp_path, TOML))
        page = succeeds("assess", "paralegal", "--hours", week(tmp_path, "hours = { 1 = 40 }")).stdout
        assert "12 years in this work" in page
        assert kept().skills["intake-interviewing"] == Proficiency.ADVANCED

    def test_deleting_removes_everything_that_was_kept(self, succeeds: Run, before: bytes) -> None:
        assert before
        assert succeeds("profile", "delete").stderr == f"removed {profile_store.path()}\n"
        assert not list(profile_store.path().parent.iterdir())
        assert "Nothing is kept about you" in succeeds("profile").stdout
        assert succeeds("profile", "delete").stderr == "there was nothing to remove\n"


class TestThePage:
    def test_its_points_add_up_to_the_change_and_the_change_to_the_index(self, succeeds: Run, tmp_path: Path) -> None:
        hours = "\n".join(f"{number} = {number % 5 + number / 7}" for number in range(1, TASKS))
        name = week(tmp_path, f"[hours]\n{hours}\n")
        page = succeeds("assess", "paralegal", "--hours", name, "--width", "96", "--format", "md").stdout
        own, typical = (
            float(re.search(pattern, page)[1]) for pattern in (r"disruption: ([\d.]+) \(", r"typical week: ([\d.]+) \(")
        )
        table = page.partition("## What moves your number")[2].partition("##")[0]
        points = [
            float(line.rsplit("|", 2)[1]) for line in table.splitlines() if re.search(r"\| [-+]?[\d.]+ \|$", line)
        ]
        assert len(points) == TASKS
        assert sum(points) == pytest.approx(own - typical, abs=1e-9)
        assert f"{abs(own - typical):.1f} points" in page

    def test_it_draws_both_weeks_and_names_what_to_hand_over_and_where_to_go(
        self, succeeds: Run, tmp_path: Path
    ) -> None:
        page = succeeds("assess", "paralegal", "--hours", week(tmp_path, TOML)).stdout
        lines = page.splitlines()
        own, typical = (
            next(line for line in lines if line.startswith(label)) for label in ("Your week  ", "Typical week  ")
        )
        assert own.count("█") > typical.count("█") > 0
        assert "█ 80% AI alone   ░ 20% human" in page
        for words in ("HAND TO AI FIRST", "half of their time: 10 hours a week", "WORK TO MOVE THOSE HOURS TO"):
            assert words in page
        assert "The number is not the chance of losing the job." in " ".join(page.split())

    @pytest.mark.parametrize("form", ["md", "html", "txt"])
    def test_other_formats_say_the_same_without_color(self, succeeds: Run, tmp_path: Path, form: str) -> None:
        name = week(tmp_path, TOML)
        page = succeeds("assess", "paralegal", "--hours", name, "--format", form, "--color", "always").stdout
        assert "Water the plants, loudly" in page
        assert "\x1b" not in page

    def test_text_of_ones_own_is_never_markup(self, succeeds: Run, tmp_path: Path) -> None:
        words = {"hours": {"1": 1}, "tasks": [{"statement": "[b]<i>|\x1b[31m", "hours": 1, "exposure": "E1"}]}
        week(tmp_path, json.dumps(words), "week.json")
        plain = succeeds("assess", "paralegal", "--hours", "week.json", "--color", "always").stdout
        assert "[b]<i>|␛[31m" in plain
        assert "<i>" not in succeeds("assess", "paralegal", "--hours", "week.json", "--format", "html").stdout


class TestAgain:
    def test_what_changed_for_the_person_is_named(self, succeeds: Run, tmp_path: Path) -> None:
        first = "[hours]\n1 = 20\n2 = 10\n[skills]\ncitation-verification = 'foundation'\n"
        skills = "citation-verification = 'working'\nintake-interviewing = 'working'\n"
        later = f"[hours]\n1 = 10\n2 = 10\n14 = 5\n[skills]\n{skills}"
        succeeds("assess", "paralegal", "--hours", week(tmp_path, first))
        page = " ".join(succeeds("assess", "paralegal", "--hours", week(tmp_path, later)).stdout.split())
        since = page.partition("SINCE LAST TIME")[2]
        for words in (
            "Your index: -10 points.",
            "from firm precedents: 20 to 10 hours a week.",
            ": 0 to 5 hours a week.",
            "2 skills gained: citation-verification, intake-interviewing.",
        ):
            assert words in since
        assert "reviewed again" not in since
        assert len(kept().assessments) == 2

    def test_what_changed_in_the_role_file_is_named(self, succeeds: Run, own: Own, tmp_path: Path) -> None:
        name = week(tmp_path, "[hours]\n1 = 20\n2 = 20\n")
        line = ("assess", "clerk", "--roles-dir", "own", "--hours", name)
        own(clerk={})
        assert "SINCE LAST TIME" not in succeeds(*line).stdout
        assert "Your index is what it was." in succeeds(*line).stdout
        other = 'exposure = "E2"\ndiffers_because = "A record of the case is needed."\nshare = 12'
        own(clerk={"reviewed = 2026-11-23": "reviewed = 2027-02-01", "share = 12": other})
        since = " ".join(succeeds(*line).stdout.partition("SINCE LAST TIME")[2].split())
        assert "Your index: -25 points." in since
        assert "The role's file was reviewed again: 2026-11-23, now 2027-02-01." in since
        assert re.search(r"Rated otherwise now: .+: AI alone, now AI with tools\.", since)
        assert since.count("Rated otherwise") == 1

    def test_a_task_in_other_words_is_the_same_task(self, succeeds: Run, own: Own, tmp_path: Path) -> None:
        name = week(tmp_path, "[hours]\n1 = 20\n2 = 20\n")
        line = ("assess", "clerk", "--roles-dir", "own", "--hours", name)
        own(clerk={})
        succeeds(*line)
        own(clerk={"Draft form pleadings": "Draft all pleadings"})
        since = " ".join(succeeds(*line).stdout.partition("SINCE LAST TIME")[2].split())
        assert since.startswith("2")
        assert "Your index is what it was." in since
        assert "hours a week" not in since
        assert "Rated otherwise" not in since

    def test_a_profile_of_the_first_version_is_compared_with_and_kept_beside_the_new_one(
        self, succeeds: Run, tmp_path: Path
    ) -> None:
        file = profile_store.path()
        file.parent.mkdir(parents=True)
        file.write_bytes(FIRST.read_bytes())
        text = '[hours]\n1 = 20\n2 = 9\n[[tasks]]\nstatement = "Water the plants, loudly"\nhours = 2\nexposure = "E0"\n'
        page = succeeds("assess", "paralegal", "--hours", week(tmp_path, text)).stdout
        since = " ".join(page.partition("SINCE LAST TIME")[2].split())
        assert "page and line cites: 10 to 9 hours a week." in since
        assert "\N{HIRAGANA LETTER O}\u8336\u3092\u51fa\u3059: 1 to 0 hours a week." in since
        assert since.count("hours a week") == 2
        assert "Rated otherwise" not in since
        assert len(kept().assessments) == 5
        assert sorted(each.name for each in file.parent.iterdir()) == [
            "profile.last.toml",
            "profile.toml",
            "profile.v1.toml",
        ]

    def test_another_role_is_not_compared_with(self, succeeds: Run, before: bytes, tmp_path: Path) -> None:
        assert before
        page = succeeds("assess", "electrician", "--hours", week(tmp_path, "[hours]\n1 = 20\n")).stdout
        assert "SINCE LAST TIME" not in page
        assert [each.role for each in kept().assessments] == ["paralegal", "electrician"]


SING = '[[tasks]]\nstatement = "Sing"\nhours = 1\n'
ONE = "[hours]\n1 = 1\n"
DRAFT = "Draft form pleadings, discovery requests, subpoenas, leases and closing documents from firm precedents"
"""The paralegal's first task."""
BAD_WEEKS: dict[str, tuple[str, str]] = {
    "negative hours": ("[hours]\n1 = -1\n", "week.toml:2: hours.1: this must be 0 or more"),
    "more hours than a week has": ("\n[hours]\n2 = 1\n1 = 169\n", "week.toml:4: hours.1: this must be 168 or less"),
    "more hours together": ("[hours]\n1 = 100\n2 = 68.5\n", "week.toml: the hours add up to 168.5, and a week has 168"),
    "hours in words": ('[hours]\n1 = "forty"\n', "week.toml:2: hours.1: this must be a number, without quotes"),
    "hours that are true": ("[hours]\n1 = true\n", "hours.1: this must be a number"),
    "hours that are no number": ("[hours]\n1 = nan\n", "hours.1: this must be a number"),
    "endless hours": ("[hours]\n1 = inf\n", "hours.1: this must be 168 or less"),
    "a number of 400 digits": (f"[hours]\n1 = {10**400}\n", "hours.1: this must be a number"),
    "a number of 5,000 digits": (f"[hours]\n1 = 1{'0' * 5000}\n", "a number in this file has thousands of digits"),
    "a number of 5,000 digits to another base": (f"[hours]\n1 = 0x{'f' * 5000}\n", "hours.1: this must be a number"),
    "hours nested 980 deep": (f"[hours]\n1 = {'{a = ' * 980}1{'}' * 980}\n", "this is nested too deeply to be a week"),
    "hours that add up to zero": ("[hours]\n1 = 0\n2 = 0\n", "the hours add up to zero"),
    "no hours": ("[skills]\n", "the hours add up to zero"),
    "a list of hours": ("hours = [1, 2]\n", "week.toml:1: hours: this must be a table"),
    "an unknown task": (
        '[hours]\n"Draft pleadings from precedents" = 3\n',
        "week.toml:2: this role has no task 'Draft pleadings from precedents'\nclosest: draft-form-pleadings",
    ),
    "a number that no task has": ("[hours]\n15 = 3\n", "has no task '15'"),
    "a task by id and by name": (f'[hours]\ndraft-form-pleadings = 3\n"{DRAFT}" = 2\n', "is there twice"),
    "a misspelled id": ("[hours]\ndraft-form-pleading = 3\n", "closest: draft-form-pleadings"),
    "a task by name and by number": (f'[hours]\n1 = 3\n"{DRAFT}" = 2\n', "is there twice"),
    "an unknown key": (f"{ONE}[mood]\n", "week.toml:3: mood: there is no such key in a week"),
    "a task without words": (
        f'{ONE}[[tasks]]\nstatement = "  "\nhours = 1\nexposure = "E0"\n',
        "week.toml:4: tasks[1].statement: this must not be blank",
    ),
    "a task without a statement": ("tasks = [3]\n", "tasks[1]: this must be a table"),
    "a task of too many words": (
        f'{SING}exposure = "E0"\n'.replace("Sing", "x" * 111),
        "tasks[1].statement: this has more than 110 characters",
    ),
    "a task that is too long to show": (
        f'{SING}exposure = "E0"\n'.replace("Sing", "\\u202e" * 60),
        "week.toml:2: that is 480 characters long",
    ),
    "a task with an unknown exposure": (
        f'{SING}exposure = "E3"\n',
        "week.toml:4: tasks[1].exposure: this must be 'E1'",
    ),
    "a task of an activity without quotes": (f"{SING}activity = 5\n", "tasks[1].activity: this must be text in quotes"),
    "an unknown trend": (
        f'{SING}exposure = "E0"\ntrend = "up"\n',
        "week.toml:5: tasks[1].trend: this must be 'at-risk'",
    ),
    "a misspelled key of a task": (
        f'{SING}exposure = "E0"\nexposre = "E0"\n',
        "tasks[1].exposre: there is no such key",
    ),
    "the same task twice": (f'{SING}exposure = "E0"\n' * 2, "week.toml:5: 'Sing' is there twice"),
    "a task of the role once more": (f'{ONE}{SING}exposure = "E0"\n'.replace("Sing", DRAFT), "is there twice"),
    "an unknown level": (
        f'{ONE}[skills]\nintake-interviewing = "some"\n',
        "week.toml:4: skills.intake-interviewing: this must be",
    ),
    "too many years": (
        f"{ONE}[circumstances]\nyears = 81\n",
        "week.toml:4: circumstances.years: this must be 80 or less",
    ),
    "years in words": (f'{ONE}[circumstances]\nyears = "ten"\n', "circumstances.years: this must be a number"),
    "months that are no number": (
        f"{ONE}[circumstances]\nrunway_months = nan\n",
        "runway_months: this must be a number",
    ),
    "perhaps": (f'{ONE}[circumstances]\nrelocate = "perhaps"\n', "relocate: this must be true or false"),
    "an unknown circumstance": (
        f"{ONE}[circumstances]\nage = 50\n",
        "circumstances.age: there is no such key in a week",
    ),
    "two mistakes": ("[hours]\n1 = -1\n2 = 169\n", "week.toml:2: hours.1: this must be 0 or more\n1 more like it; see"),
    "not TOML": ("hours: 3\n", "week.toml:1: this is not TOML"),
    "an empty file": ("", "week.toml: the file is empty"),
}
SEEN = ("negative hours", "more hours than a week has", "hours in words", "hours that are no number", "no hours")
"""Those that are also tried with the program as a whole."""
BAD_JSON: dict[str, tuple[str, str]] = {
    "not JSON": ("{", "-: this is not JSON"),
    "hours with a key twice": ('{"hours": {"1": 8, "1": 20}}', "the key '1' stands twice"),
    "a list": ("[1]", "-: this is not an object with hours"),
    "NaN": ('{"hours": {"1": NaN}}', "-: hours.1: this must be a number"),
    "half of a character": (
        '{"tasks": [{"statement": "\\ud800", "hours": 1, "exposure": "E0"}]}',
        "-: tasks[1].statement: this is not text",
    ),
    "a number of 5,000 digits": (f'{{"hours": {{"1": 1{"0" * 5000}}}}}', "-: this is not JSON"),
    "nothing": ("", "-: this is not JSON"),
    "a hundred thousand brackets": ("[" * 100_000, "-: this is not JSON"),
}


class TestBadInput:
    @pytest.mark.parametrize("case", BAD_WEEKS)
    def test_a_week_that_cannot_be_is_refused_in_a_sentence(
        self, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, case: str
    ) -> None:
        text, says = BAD_WEEKS[case]
        monkeypatch.chdir(tmp_path)
        with pytest.raises(UsageError) as refused:
            week_file.read(
                Path(week(tmp_path, text)), catalogue.role("paralegal"), lambda *_: (Exposure.E0, Trend.STEADY)
            )
        said = "\n".join([refused.value.message, *refused.value.hints])
        assert says in said
        assert re.match(r"week\.toml(:\d+)?: ", said)
        assert len(refused.value.hints) == 1
        assert len(said) < 400

    @pytest.mark.parametrize("case", BAD_JSON)
    def test_json_that_cannot_be_a_week_is_refused_in_a_sentence(self, refuses: Refuses, case: str) -> None:
        text, says = BAD_JSON[case]
        assert says in refuses(2, "assess", "paralegal", "--hours", "-", input=text)
        assert not profile_store.path().parent.exists()

    def test_files_that_are_none(self, refuses: Refuses, tmp_path: Path) -> None:
        (tmp_path / "latin.toml").write_bytes(b'[hours]\n"\xe9" = 1\n')
        (tmp_path / "folder.json").mkdir()
        for name, says in (
            ("nowhere.toml", "there is no such file"),
            ("latin.toml", "latin.toml:2: the file is not UTF-8 here"),
            ("folder.json", "this is a folder"),
        ):
            assert f"error: {name}:" in (said := refuses(2, "assess", "paralegal", "--hours", name))
            assert says in said

    @pytest.mark.parametrize(
        ("text", "options"),
        [
            *((BAD_WEEKS[case][0], ()) for case in SEEN),
            (f"{ONE}[skills]\ncitation-checking = 'working'\n", ()),
            (ONE, ("--output", "nowhere/page.md")),
            (ONE, ("--json", "--format", "md")),
            (ONE, ("--roles-dir", "nowhere")),
        ],
        ids=[*SEEN, "a skill", "a place to write", "two formats", "a folder"],
    )
    def test_the_profile_that_was_there_is_untouched(
        self, run: Run, before: bytes, tmp_path: Path, text: str, options: tuple[str, ...]
    ) -> None:
        done = run("assess", "paralegal", "--hours", week(tmp_path, text), *options)
        assert done.returncode in (2, 4)
        assert done.stdout == ""
        assert done.stderr.startswith("error: ")
        assert profile_store.path().read_bytes() == before

    def test_an_unknown_skill_gives_the_closest_three(self, refuses: Refuses, tmp_path: Path) -> None:
        name = week(tmp_path, "[hours]\n1 = 1\n[skills]\ndocument-review = 'working'\n")
        said = refuses(4, "assess", "paralegal", "--hours", name, env=BUNDLED).splitlines()
        assert said[0] == "error: no skill 'document-review'"
        closest = said[1].removeprefix("closest: ").split(", ")
        assert len(closest) == 3
        assert "discovery-review-protocols" in closest

    @pytest.mark.parametrize(
        ("line", "damage"),
        [
            ("assess paralegal --hours week.toml", "version = 3\n"),
            ("assess paralegal --hours week.toml", "version = 2\n[skills"),
            ("assess paralegal --hours week.toml", "version = 2\nskills = 3\n"),
            ("assess paralegal --hours week.toml", ""),
            ("gap paralegal", "version = 3\n"),
            ("plan paralegal", "skills = 3\n"),
            ("profile", "version = 2\n[skills"),
            ("profile export", "version = 1\nmood = 3\n"),
        ],
    )
    def test_a_profile_that_cannot_be_read_is_named_and_untouched(
        self, refuses: Refuses, tmp_path: Path, damage: str, line: str
    ) -> None:
        week(tmp_path, "[hours]\n1 = 1\n")
        profile_store.path().parent.mkdir(parents=True)
        profile_store.path().write_text(damage, encoding="utf-8")
        assert str(profile_store.path()) in refuses(3, *line.split())
        assert profile_store.path().read_text(encoding="utf-8") == damage
        assert len(list(profile_store.path().parent.iterdir())) == 1

    def test_skills_named_on_the_command_line_do_not_need_the_profile(self, succeeds: Run) -> None:
        profile_store.path().parent.mkdir(parents=True)
        profile_store.path().write_text("version = 3\n", encoding="utf-8")
        assert "no skill" not in succeeds("gap", "paralegal", "--have", "intake-interviewing").stdout

    @pytest.mark.promise(24)
    def test_a_read_only_profile_is_named_untouched_and_can_be_done_without(
        self, run: Run, refuses: Refuses, before: bytes, obedient: dict[str, object]
    ) -> None:
        profile_store.path().chmod(0o400)
        said = refuses(5, "assess", "paralegal", "--hours", "first.toml", **obedient)
        assert said.startswith(f"error: {profile_store.path()} is read-only\n")
        assert "--no-save" in said
        assert profile_store.path().read_bytes() == before
        assert run("assess", "paralegal", "--hours", "first.toml", "--no-save", **obedient).returncode == 0
        profile_store.path().chmod(0o600)
        profile_store.path().parent.chmod(0o500)
        try:
            assert "could not be removed" in refuses(5, "profile", "delete", **obedient)
            assert profile_store.path().read_bytes() == before
            done = run("assess", "paralegal", "--hours", "first.toml", **obedient)
            assert done.returncode == 0
            note = f"note: {profile_store.path()} could not be replaced, so it was rewritten in place\n"
            assert done.stderr == note
            assert len(kept().assessments) == 2
            assert [each.name for each in profile_store.path().parent.iterdir()] == ["profile.toml"]
        finally:
            profile_store.path().parent.chmod(0o700)

    def test_where_nobody_can_be_asked_a_file_is_asked_for(self, refuses: Refuses) -> None:
        said = refuses(2, "assess", "paralegal", stdin=subprocess.DEVNULL)
        assert "there is nobody to ask" in said
        assert "careeradvisor assess paralegal --template" in said

    def test_an_occupation_that_nobody_has_written_is_assessed_by_its_computed_week(
        self, succeeds: Run, tmp_path: Path
    ) -> None:
        template = succeeds("assess", "51-9197.00", "--template").stdout
        assert "handling-and-fitting = 36.4" in template
        (tmp_path / "week.toml").write_text(template, encoding="utf-8")
        found = json.loads(succeeds("assess", "51-9197.00", "--hours", "week.toml", "--json").stdout)
        assert (found["role"], found["title"]) == ("51-9197.00", "Tire Builders")
        assert found["week"]["own"]["index"] == found["week"]["typical"]["index"]
        again = json.loads(succeeds("assess", "51-9197.00", "--hours", "week.toml", "--json").stdout)
        assert again["progress"]["index"] == 0

    def test_own_tasks_of_a_file_are_read_by_their_words_by_an_activity_or_by_a_code(
        self, succeeds: Run, refuses: Refuses, tmp_path: Path
    ) -> None:
        own = [
            {"statement": "Write reports", "hours": 2},
            {"statement": "Sort things", "hours": 2, "activity": "explaining"},
            {"statement": "Guess", "hours": 2, "exposure": "M1"},
            {"statement": "Qqq", "hours": 2},
        ]
        (tmp_path / "own.json").write_text(json.dumps({"hours": {"1": 32}, "tasks": own}), encoding="utf-8")
        done = succeeds("assess", "paralegal", "--hours", "own.json", "--json")
        parts = {each["statement"]: each for each in json.loads(done.stdout)["week"]["parts"]}
        read = {
            name: (parts[name]["exposure"], parts[name]["trend"])
            for name in ("Write reports", "Sort things", "Guess", "Qqq")
        }
        assert read == {
            "Write reports": ("E1", "at-risk"),
            "Sort things": ("E0", "rising"),
            "Guess": ("M1", "steady"),
            "Qqq": ("E0", "steady"),
        }
        assert "note: 'Write reports' is read as: Writing notes, letters and reports (writing-records)" in done.stderr
        assert "note: 'Qqq' is like no activity and counts as human" in done.stderr
        own[1]["activity"] = "explain"
        (tmp_path / "own.json").write_text(json.dumps({"hours": {"1": 32}, "tasks": own}), encoding="utf-8")
        said = refuses(4, "assess", "paralegal", "--hours", "own.json")
        assert "no activity 'explain'" in said
        assert "closest: explaining" in said


def tasks(first: int = 1, last: int = TASKS, **answers: str) -> list[tuple[str, str]]:
    """Answers to the tasks, return where none is given: `t3="5"`."""
    return [(f"{number}/{TASKS}  ", answers.get(f"t{number}", "")) for number in range(first, last + 1)]


REST = [("A task of your own", ""), ("Your level in the", ""), ("Six questions", "")]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
class TestAtATerminal:
    def test_return_to_everything_is_the_typical_week(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you work in a week? [40] ", ""), *tasks(), *REST)
        assert "Your week is as exposed as the typical one." in screen.end()
        assert screen.process.returncode == 0
        [found] = kept().assessments
        assert (found.index, sum(task.hours for task in found.tasks)) == (57.5, pytest.approx(40))
        assert {file.name for file in profile_store.path().parent.iterdir()} <= {"profile.toml", "profile.last.toml"}

    def test_each_task_is_shown_with_its_typical_share_and_hours(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you work in a week", "50"))
        screen.until("Return keeps the typical hours, +1 or -0.5 nudges them, d drops the task.")
        assert screen.until("] ").endswith(
            "1/14 Draft form pleadings, discovery requests, subpoenas, leases and closing documents from firm "
            "precedents (typically 12%) [6; 0 of 50 h so far] "
        )
        screen.type("\x04")
        screen.end()

    def test_hours_are_typed_nudged_and_dropped_and_what_is_wrong_is_asked_again(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", "--json", cwd=tmp_path)
        for wrong, says in (("d", "a week of no hours has no tasks"), ("x", "'x' is not a number of hours")):
            screen.answer(("Hours you", wrong))
            screen.until(says)
        screen.answer(("Hours you", "100"), ("1/14", "169"))
        screen.until("169 hours is not between 0 and 168")
        for wrong in ("-13", "nan", "1e400", "--1", "2,500", "\x1b[A"):
            screen.answer(("1/14", wrong))
            screen.until("  ")
        screen.answer(*tasks(t1="20", t2="+1.5", t3="-0.5", t4="d", t5="0"), REST[0])
        screen.answer(("Your tasks come to 95 hours, and your week has 100. Return keeps 95", ""), *REST[1:])
        shown = screen.end()
        found = json.loads(shown[shown.index("{") :])
        hours = [part["hours"] for part in found["week"]["parts"]]
        assert hours[:6] == [20, 10.5, 5.5, 0, 0, 6]
        assert [task.hours for task in kept().assessments[0].tasks] == hours

    def test_a_task_of_ones_own_is_matched_to_an_activity_by_its_words(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you", ""), *tasks())
        screen.answer(
            (
                "A task of your own",
                DRAFT,
            )
        )
        screen.until("that task is already there")
        screen.answer(("A task of your own", "x" * 111))
        screen.until("that is 111 characters long")
        screen.answer(("A task of your own", "Inspect the records and write reports \N{EM DASH} warmly"))
        offered = screen.until("which is it (1 to 3, n for none) [1] ")
        assert "Writing notes, letters and reports (AI alone, at-risk)" in offered
        assert "E1" not in offered, "nobody is asked for a code"
        place = re.search(r"(\d) Writing notes", offered)[1]
        screen.type("4\n")
        screen.until("type a number up to 3, or n where none of them is it")
        screen.answer(("which is it", place), ("hours a week [1] ", "1h30"))
        screen.answer(("A task of your own", "Qqq"))
        screen.until("nothing like it is known: it counts as human and steady")
        screen.answer(("hours a week [1] ", "+0.5"), ("A task of your own", "Teach learners"), ("which is it", "n"))
        screen.answer(("hours a week [1] ", ""), REST[0], ("f fits all of them to 40", ""), *REST[1:])
        assert "Inspect the records" in screen.end()
        assert kept().assessments[0].tasks[-3:] == (
            OwnTask(
                "inspect-the-records-and-write-reports-warmly",
                "Inspect the records and write reports \N{EM DASH} warmly",
                1.5,
                Exposure.E1,
                Trend.AT_RISK,
                own=True,
            ),
            OwnTask("qqq", "Qqq", 1.5, Exposure.E0, Trend.STEADY, own=True),
            OwnTask("teach-learners", "Teach learners", 1.0, Exposure.E0, Trend.STEADY, own=True),
        )

    def test_going_back_offers_what_was_typed_and_keeps_what_came_before(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.until("b goes back, ? explains, s or return skips. Ctrl-C stops, and what you have answered is kept.")
        screen.answer(("Hours you", "b"))
        screen.until("this is the first question")
        screen.answer(("Hours you", ""), *tasks(last=3, t1="5", t2="2", t3="3"), ("4/14", "b"))
        screen.until("3/14")
        assert "[3; 7 of 40 h so far] " in screen.until("so far] ")
        screen.type("b\n")
        screen.until("2/14")
        assert "[2; 5 of 40 h so far] " in screen.until("so far] ")
        screen.type("4\n")
        screen.until("3/14")
        assert "[3; 9 of 40 h so far] " in screen.until("so far] ")
        screen.type("\n")
        screen.answer(
            *tasks(4),
            REST[0],
            ("b goes back:", ""),
            REST[1],
            ("Six questions", "b"),
            ("Your level in the", ""),
            ("Six", ""),
        )
        screen.end()
        assert [task.hours for task in kept().assessments[0].tasks][:4] == [5, 4, 3, 2.4]

    def test_going_back_is_remembered_by_an_interruption(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you", "50"), *tasks(last=2, t1="5", t2="2"), ("3/14", "b"))
        screen.until("2/14")
        screen.type("\x03")
        assert "stopped; 2 answers kept" in screen.end()
        again = Terminal("assess", "paralegal", cwd=tmp_path)
        again.until("2/14")
        again.type("\x03")
        again.end()

    def test_a_question_is_explained_and_asked_again_or_skipped(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you", "?"))
        screen.until("All hours that you work in a usual week")
        screen.answer(("Hours you", "s"), ("1/14", "?"))
        said = screen.until("In the typical week it takes 12%, which is 4.8 of your hours.")
        assert "[" not in said.partition("so far]")[2], "no key of a source"
        screen.answer(("1/14", "s"), *tasks(2), ("A task of your own", "?"))
        screen.until("in your own words")
        screen.answer(("A task of your own", "s"), ("Your level", "y"), ("1/6", "?"))
        screen.until("Foundation: you have begun")
        screen.answer(*[(f"{number}/6", "s") for number in range(1, 7)], ("Six", "?"))
        screen.until("It stays on this machine")
        screen.answer(("Six", "n"))
        screen.end()
        assert kept().assessments[0].index == 57.5
        assert kept().skills == {}

    def test_a_week_that_is_left_is_said_and_can_be_fitted(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you", "40"), *tasks(last=2, t1="30", t2="15"))
        screen.until("that makes 45 hours, more than the 40 of your week; b goes back")
        screen.answer(*tasks(3), REST[0])
        asked = screen.until("b goes back:")
        assert "Your tasks come to 76.6 hours, and your week has 40." in asked
        assert asked.count("that makes") == 0, "it is said once"
        screen.type("f\n")
        screen.answer(*REST[1:])
        screen.end()
        hours = [task.hours for task in kept().assessments[0].tasks]
        assert sum(hours) == pytest.approx(40, abs=0.1)
        assert hours[0] == pytest.approx(2 * hours[1], abs=0.1)

    def test_questions_wrap_at_words(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path, columns=60)
        screen.answer(("Hours you", ""), *tasks(last=4), ("5/14", "\x03"))
        screen.end()
        lines = [line.rstrip() for line in screen.shown.splitlines()]
        assert max(map(len, lines)) <= 60
        for statement in ("Draft form pleadings, discovery requests,", "subpoenas, leases and closing documents"):
            assert any(statement in line for line in lines)

    def test_circumstances_can_be_skipped_together_or_one_by_one(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you", ""), *tasks(), *REST[:2], ("Six questions", "n"))
        assert "FOR YOUR CIRCUMSTANCES" not in screen.end()
        assert set(kept().circumstances) == {None}
        again = Terminal("assess", "paralegal", cwd=tmp_path)
        again.answer(
            ("Hours you", ""), *tasks(), *REST[:2], ("They change the advice, never the number (y/N) ", "y"),
            ("It decides what is worth doing first. (return skips) ", "12"), ("They tell how long a skill takes.", ""),
            ("They tell whether a change can wait.", "601"),
        )  # fmt: skip
        again.until("601 months is not between 0 and 600")
        again.answer(("Months", "2"), ("It tells whether postings elsewhere count.", "maybe"))
        again.until("type y, n, or return to skip")
        again.answer(("move house", "no"), ("It tells which neighboring roles count.", ""), ("State you work in", ""))
        page = again.end()
        assert "12 years in this work" in page
        assert "savings for 2 months" in page
        assert kept().of("paralegal") == (12, None, 2, False, *[None] * 7)
        assert "Your index is what it was." in page, "circumstances never move the index"

    def test_levels_of_skills_can_be_said(self, tmp_path: Path) -> None:
        profile_store.save(Profile(skills={"intake-interviewing": Proficiency.WORKING}))
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(
            ("Hours you", ""), *tasks(), REST[0], ("Your level in the 6 skills", "y"),
            ("Checking citations and authorities [none] ", "x"),
        )  # fmt: skip
        screen.until("type f, w, a, or return")
        screen.answer(
            ("Checking citations", "a"), ("timeline", ""), ("filings", "Foundation"), ("review", ""),
            ("Interviewing new clients [working] ", ""), ("templates", ""), REST[2],
        )  # fmt: skip
        screen.end()
        assert kept().skills == {
            "intake-interviewing": Proficiency.WORKING,
            "citation-verification": Proficiency.ADVANCED,
            "court-filing-compliance": Proficiency.FOUNDATION,
        }

    @pytest.mark.parametrize(
        ("answers", "says"), [("d", "add up to zero"), ("13", "add up to 182, and a week has 168")]
    )
    def test_hours_that_no_week_has_are_asked_once_more(self, tmp_path: Path, answers: str, says: str) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you", ""), *[(question, answers) for question, _ in tasks()], REST[0])
        screen.until(says)
        screen.answer(("Hours you", ""), *tasks(), *REST)
        screen.end()
        assert kept().assessments[0].index == 57.5

    @pytest.mark.parametrize("how", ["Ctrl-C", "Ctrl-D", "kill", "hang up"])
    def test_what_was_answered_survives_an_interruption_and_is_resumed(self, tmp_path: Path, how: str) -> None:
        profile_store.save(Profile(skills={"voice": Proficiency.WORKING}))
        before = profile_store.path().read_bytes()
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you", "50"), *tasks(last=2, t1="+4", t2="1"))
        screen.until("3/14")
        if how in ("Ctrl-C", "Ctrl-D"):
            screen.type("\x03" if how == "Ctrl-C" else "\x04")
            said = screen.end()
            assert screen.process.returncode == 130
            assert "stopped; 3 answers kept, to go on: careeradvisor assess paralegal\n" in said
        else:
            os.kill(screen.process.pid, signal.SIGKILL if how == "kill" else signal.SIGHUP)
            screen.end()
        assert profile_store.path().read_bytes() == before
        again = Terminal("assess", "paralegal", cwd=tmp_path)
        assert "going on where you stopped: 3 answers kept" in again.until("3/14")
        assert "Hours you work" not in again.shown
        again.type("\n")
        again.answer(*tasks(4), *REST)
        again.end()
        [found] = kept().assessments
        assert [task.hours for task in found.tasks][:3] == [10, 1, 3]
        assert kept().skills == {"voice": Proficiency.WORKING}
        assert {file.name for file in profile_store.path().parent.iterdir()} <= {"profile.toml", "profile.last.toml"}

    def test_a_task_of_ones_own_and_circumstances_are_resumed_where_they_were(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you", ""), *tasks(), ("A task of your own", "Write reports"), ("which is it", "1"))
        screen.until("hours a week")
        screen.type("\x03")
        screen.end()
        again = Terminal("assess", "paralegal", cwd=tmp_path)
        again.answer(("hours a week", "30 min"), *REST[:2], ("Six", "y"), ("Years", "12"))
        assert "A task of your own" not in again.shown.partition("hours a week")[0]
        again.until("Hours a week to learn?")
        again.type("\x03")
        again.end()
        last = Terminal("assess", "paralegal", cwd=tmp_path)
        last.answer(("Hours a week", ""), ("Months", ""), ("move", ""), ("earn", ""), ("State", ""))
        last.end()
        assert "Write reports" not in last.shown.partition("Your week")[0]
        assert kept().experience == {"paralegal": 12}
        assert kept().assessments[0].tasks[-1].statement == "Write reports"
        assert kept().assessments[0].tasks[-1].exposure is Exposure.E1

    def test_answers_about_a_role_whose_tasks_have_changed_are_asked_again(self, own: Own, tmp_path: Path) -> None:
        own(clerk={})
        line = ("assess", "clerk", "--roles-dir", "own")
        first = Terminal(*line, cwd=tmp_path)
        first.answer(("Hours you", ""), *tasks(last=3, t3="7"))
        first.until("4/14")
        first.type("\x03")
        first.end()
        own(clerk={'id = "draft-form-pleadings"': 'id = "draft-letters"'})
        again = Terminal(*line, cwd=tmp_path)
        again.until("Hours you work in a week")
        assert "going on" not in again.shown
        again.type("\x03")
        assert "stopped; nothing was kept" in again.end()

    @pytest.mark.parametrize(
        "nonsense", ["", "tasks = 3\n", "[answers]\ntotal = 40\n", "\x00", "version = 99\n[answers]\n[skills]\n"]
    )
    def test_kept_answers_that_make_no_sense_are_asked_again(self, tmp_path: Path, nonsense: str) -> None:
        profile_store.path().parent.mkdir(parents=True)
        unfinished.path("paralegal").write_text(nonsense, encoding="utf-8")
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.until("Hours you work in a week")
        screen.type("\x03")
        screen.end()
        assert screen.process.returncode == 130

    def test_single_answers_that_make_no_sense_are_asked_again(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you", "50"), *tasks(last=2, t1="5"))
        screen.until("3/14")
        screen.type("\x03")
        screen.end()
        file = unfinished.path("paralegal")
        text = file.read_text(encoding="utf-8")
        assert '"task draft-form-pleadings" = "5"' in text
        file.write_text(text.replace('pleadings" = "5"', 'pleadings" = "many"'), encoding="utf-8")
        again = Terminal("assess", "paralegal", cwd=tmp_path)
        again.answer(("1/14", "6"))
        again.until("3/14")
        assert "2/14" not in again.shown
        again.type("\x03")
        again.end()

    def test_each_role_keeps_its_own_unfinished_answers(self, tmp_path: Path) -> None:
        for role in ("paralegal", "electrician"):
            screen = Terminal("assess", role, cwd=tmp_path)
            screen.answer(("Hours you", "50"))
            screen.until("1/")
            screen.type("\x03")
            screen.end()
        again = Terminal("assess", "paralegal", cwd=tmp_path)
        assert "going on where you stopped: 1 answer kept" in again.until("1/14")
        again.type("\x03")
        again.end()
        assert {file.name for file in profile_store.delete()} == {
            "unfinished-paralegal.toml",
            "unfinished-electrician.toml",
        }

    def test_without_saving_the_questions_leave_nothing_behind(self, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", "--no-save", cwd=tmp_path)
        screen.answer(("Hours you", ""), *tasks(), *REST)
        assert "WHERE THIS IS KEPT" not in screen.end()
        assert not list(profile_store.path().parent.iterdir())

    def test_statements_of_a_role_file_cannot_command_the_terminal(self, own: Own, tmp_path: Path) -> None:
        own(clerk={"Draft form pleadings": r"Draft \u001b[31mform pleadings"})
        screen = Terminal("assess", "clerk", "--roles-dir", "own", cwd=tmp_path)
        screen.answer(("Hours you", ""))
        assert "Draft ␛[31mform pleadings" in screen.until("1/14") + screen.until("[4.8; ")
        screen.type("\x03")
        screen.end()

    def test_where_the_folder_cannot_be_written_the_questions_say_so_once(self, tmp_path: Path) -> None:
        blocked = tmp_path / "blocked"
        blocked.write_text("a file where the folder would be", encoding="utf-8")
        screen = Terminal(
            "assess", "paralegal", "--no-save", cwd=tmp_path, env={"CAREERADVISOR_PROFILE_DIR": str(blocked)}
        )
        screen.answer(("Hours you", ""), *tasks(), *REST)
        screen.end()
        assert screen.process.returncode == 0
        assert screen.shown.count("if you stop, the answers are lost") == 1


def test_two_runs_with_different_hashing_say_the_same(run: Run, tmp_path: Path) -> None:
    name = week(tmp_path, "[hours]\n1 = 20\n2 = 5\n")
    for form in ("json", "txt"):
        line = ("assess", "paralegal", "--hours", name, "--no-save", "--format", form)
        one, other = (run(*line, env={**BUNDLED, "PYTHONHASHSEED": seed}, text=False) for seed in ("1", "2"))
        assert one.returncode == 0
        assert one.stdout == other.stdout


def test_every_bundled_role_can_be_assessed_from_its_template(
    succeeds: Run, bundled: Catalogue, tmp_path: Path
) -> None:
    for role_id in bundled.ids():
        role = bundled.role(role_id)
        file = tmp_path / week(tmp_path, week_file.template(role, 40), f"{role_id}.toml")
        read: Any = week_file.read(file, role, lambda *_: (Exposure.E0, Trend.STEADY))
        assert [task.statement for task in read.tasks] == [task.statement for task in role.tasks]
        assert sum(task.hours for task in read.tasks) == pytest.approx(40)
    neighbors = "[hours]\n1 = 40\n[circumstances]\nrunway_months = 24\npay_cut = true\n"
    page = succeeds("assess", "registered-nurse", "--hours", week(tmp_path, neighbors), env=BUNDLED).stdout
    assert "A change is within reach: " in page
