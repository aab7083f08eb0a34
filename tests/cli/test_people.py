"""Several people's profiles on one machine: nothing of one is ever on a page of another."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from careeradvisor.model.profile import Circumstances, Profile
from careeradvisor.person import profile_store
from careeradvisor.storage import environment
from tests.terminal import Terminal

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]

FACTS = "[hours]\n1 = 8\n[circumstances]\nyears = 22\nlearning_hours = 3\nrunway_months = 2\nstate = 'TX'\n"
START = ("--start", "2090-01-02")


@pytest.fixture
def anna(succeeds: Run, tmp_path: Path) -> None:
    """A client of whom much is known, and who has logged something and exported a calendar."""
    (tmp_path / "week.toml").write_text(FACTS, encoding="utf-8")
    succeeds("assess", "paralegal", "--hours", "week.toml", "--profile", "anna")
    succeeds("done", "document-assembly-templates", "--hours", "4", "--profile", "anna")
    succeeds("plan", "paralegal", *START, "--calendar", "anna.ics", "--profile", "anna")


def file_of(name: str) -> Path:
    base = environment.people()
    assert base
    return base / f"profile-{name}" / "profile.toml"


def test_what_is_handed_over_has_the_week_of_whom_it_is_for(succeeds: Run, tmp_path: Path) -> None:
    (tmp_path / "week.toml").write_text("[hours]\n1 = 20\n2 = 10\n", encoding="utf-8")
    succeeds("assess", "paralegal", "--hours", "week.toml", "--profile", "anna")

    def said(*line: str) -> str:
        return " ".join(succeeds(*line).stdout.split())

    sheet, worksheet = "export paralegal --sheet --format txt --output -", "plan paralegal --worksheet"
    for line in (sheet, worksheet):
        hers, anybodys = said(*line.split(), "--profile", "anna"), said(*line.split())
        assert "In your week of 30 hours: " in hers
        assert "In your week" not in anybodys
    tasks = said(*sheet.split(), "--profile", "anna").partition("THREE TASKS")[2]
    assert "(20 h of your week, " in tasks
    assert "(10 h of your week, " in tasks
    assert "% of the week, " not in tasks


@pytest.mark.usefixtures("anna")
class TestApart:
    @pytest.mark.parametrize(
        "line",
        [
            "profile",
            "profile export",
            "assess paralegal --hours bare.toml",
            "gap paralegal",
            "plan paralegal --start 2090-01-02",
            "plan paralegal --start 2090-01-02 --json",
            "show paralegal",
            "export paralegal --sheet --format txt --output -",
            "plan paralegal --worksheet --start 2090-01-02",
            "changed paralegal",
        ],
    )
    def test_a_page_for_another_client_is_as_if_the_first_had_never_been_there(
        self, succeeds: Run, tmp_path: Path, line: str
    ) -> None:
        (tmp_path / "bare.toml").write_text("[hours]\n1 = 8\n", encoding="utf-8")
        mine = [succeeds(*line.split()).stdout, succeeds(*line.split(), "--profile", "berta").stdout]
        empty = {"CAREERADVISOR_PROFILE_DIR": str(tmp_path / "nobody")}
        nobody = succeeds(*line.split(), env=empty).stdout
        for said in mine:
            plain = " ".join(said.split()).replace(" --profile berta", "").replace("about berta", "about you")
            plain = plain.replace("The profile berta", "Your profile")
            here, elsewhere = (str(each) for each in (environment.people(), tmp_path / "nobody"))
            plain, nothing = (
                "".join(each.replace("/profile-berta", "").split()) for each in (plain, nobody)
            )  # a path is broken at the end of a line
            assert plain.replace(here, "") == nothing.replace(elsewhere, "")
        assert "anna" not in mine[1]

    def test_her_own_page_has_her_facts(self, succeeds: Run) -> None:
        page = succeeds("profile", "--profile", "Anna").stdout
        assert "Years in this work (paralegal)" in page
        assert "The profile anna" in page
        found = json.loads(succeeds("plan", "paralegal", *START, "--json", "--profile", "anna").stdout)
        assert (found["hours_per_week"], found["way"], found["assumed"]) == (3, "in-the-job", False)

    def test_whose_it_is_may_be_said_before_the_command_and_in_the_environment(self, succeeds: Run) -> None:
        for said in (
            succeeds("--profile", "anna", "profile"),
            succeeds("profile", env={"CAREERADVISOR_PROFILE": "anna"}),
            succeeds("profile", "show", "anna"),
            succeeds("profile", "show", env={"CAREERADVISOR_PROFILE": "berta"}),
        ):
            assert ("Years in this work" in said.stdout) == (not said.stderr)
        assert "The profile berta" in said.stdout

    def test_the_commands_that_a_page_proposes_are_for_the_same_client(self, succeeds: Run) -> None:
        page = " ".join(succeeds("show", "paralegal", "--profile", "anna").stdout.split())
        assert "careeradvisor plan paralegal --profile anna" in page
        assert "--profile" not in succeeds("show", "paralegal").stdout

    def test_the_calendar_of_one_moves_no_event_of_another(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("plan", "paralegal", *START, "--calendar", "berta.ics", "--profile", "berta")
        one, other = (
            {line for line in (tmp_path / f"{name}.ics").read_text("utf-8").splitlines() if line.startswith("UID:")}
            for name in ("anna", "berta")
        )
        assert one
        assert other
        assert not one & other

    @pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
    def test_answers_of_one_that_were_interrupted_are_not_those_of_another(self, succeeds: Run, tmp_path: Path) -> None:
        screen = Terminal("assess", "electrician", "--profile", "anna", cwd=tmp_path)
        screen.answer(("Hours you work in a week", "44"))
        screen.until("1/")
        screen.type("\x03")
        screen.end()
        assert (file_of("anna").parent / "unfinished-electrician.toml").exists()
        other = Terminal("assess", "electrician", "--profile", "berta", cwd=tmp_path)
        other.until("Hours you work in a week")
        other.type("\x03")
        other.end()
        succeeds("profile", "delete", "anna")
        assert not file_of("anna").parent.exists()


@pytest.mark.usefixtures("anna")
class TestTheListOfThem:
    def test_it_names_each_with_what_was_judged(self, succeeds: Run) -> None:
        profile_store.save(Profile(circumstances=Circumstances(years=3)))
        found = json.loads(succeeds("profile", "list", "--json").stdout)["profiles"]
        assert [(each["name"], each["roles"], each["whole"]) for each in found] == [
            ("default", [], True),
            ("anna", ["paralegal"], True),
        ]
        file_of("anna").write_bytes(b"\0")
        assert "its file cannot be read" in succeeds("profile", "list").stdout

    def test_a_name_that_is_not_there_is_said_with_those_that_are(self, run: Run, refuses: Refuses) -> None:
        assert run("gap", "paralegal", "--profile", "ana").stderr == (
            "note: there is no profile 'ana' yet; there are: anna\n"
        )
        assert "there are: anna" in refuses(4, "profile", "delete", "ana")
        assert file_of("anna").exists()

    def test_deleting_one_leaves_the_others(self, succeeds: Run) -> None:
        profile_store.save(Profile(circumstances=Circumstances(years=3)))
        succeeds("profile", "delete", "--profile", "anna")
        assert not file_of("anna").parent.exists()
        assert profile_store.path().exists()

    def test_deleting_the_one_without_a_name_leaves_the_others(self, succeeds: Run) -> None:
        profile_store.save(Profile(circumstances=Circumstances(years=3)))
        succeeds("profile", "delete", "default")
        assert not profile_store.path().exists()
        assert file_of("anna").exists()

    @pytest.mark.parametrize("new", ["berta", "default"])
    def test_another_name_takes_everything_along(self, succeeds: Run, new: str) -> None:
        last = profile_store.last_state(file_of("anna"))
        before = [file_of("anna").read_bytes(), last.read_bytes()]
        succeeds("profile", "rename", "Anna", new)
        target = profile_store.path() if new == "default" else file_of(new)
        assert [target.read_bytes(), profile_store.last_state(target).read_bytes()] == before
        assert not file_of("anna").parent.exists()

    def test_a_name_that_is_taken_is_refused_and_nothing_is_moved(self, succeeds: Run, refuses: Refuses) -> None:
        succeeds("done", "document-assembly-templates", "--profile", "berta")
        before = {name: file_of(name).read_bytes() for name in ("anna", "berta")}
        assert "there is a profile 'berta' already" in refuses(2, "profile", "rename", "anna", "berta")
        assert "is called 'anna' already" in refuses(2, "profile", "rename", "anna", "ANNA")
        assert "there is no profile 'carl'" in refuses(4, "profile", "rename", "carl", "dora")
        assert {name: file_of(name).read_bytes() for name in before} == before
        assert sorted(each.name for each in file_of("anna").parent.parent.iterdir()) == [
            "profile-anna",
            "profile-berta",
        ]

    def test_a_lock_that_a_dead_process_left_is_nobodys(self, succeeds: Run) -> None:
        lock = file_of("anna").parent.with_name(".profile-anna.lock")
        lock.write_text("999999999 1\n", encoding="ascii")
        succeeds("done", "document-assembly-templates", "--hours", "1", "--profile", "anna")
        succeeds("profile", "delete", "anna")
        assert not list(file_of("anna").parent.parent.iterdir())


@pytest.mark.parametrize(
    "name", ["a/b", "..", "a\\b", ".hidden", "", " ", "-", "a:b", "x" * 41, "con.", "a\u202eb", "*"]
)
def test_what_cannot_be_a_name_is_a_sentence_and_makes_no_folder(refuses: Refuses, name: str) -> None:
    said = refuses(2, "done", "document-assembly-templates", f"--profile={name}")
    assert "cannot be the name of a profile" in said
    assert "use letters, digits, spaces, - and _, at most 40 of them" in said
    base = environment.people()
    assert base
    assert not base.exists()


@pytest.mark.parametrize("name", ["Anna B", "anna-b", "ANNA  b", "Zoë", "अन्ना", "医師", "client_07"])
def test_a_name_is_the_same_in_capitals_and_may_be_of_any_script(succeeds: Run, name: str) -> None:
    succeeds("done", "document-assembly-templates", "--profile", name.upper())
    assert not succeeds("profile", "show", name.lower()).stderr


@pytest.mark.parametrize("line", ["rename", "rename a", "rename a b c", "list a", "delete a b"])
def test_names_that_are_too_many_or_too_few_are_said(refuses: Refuses, line: str) -> None:
    assert "takes" in refuses(2, "profile", *line.split())
