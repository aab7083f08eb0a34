"""What is kept about a person over several commands: whose years they are, what was deleted, and the way back."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from careeradvisor.person import profile_store
from tests.terminal import Terminal

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]

YEARS = "[hours]\n1 = 8\n[circumstances]\nyears = 22\nrunway_months = 2\nrelocate = false\n"


def week(tmp_path: Path, text: str, name: str = "week.toml") -> str:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return name


class TestCircumstances:
    def test_of_one_role_are_not_printed_as_those_of_another(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("assess", "paralegal", "--hours", week(tmp_path, YEARS))
        said = json.loads(
            succeeds("assess", "electrician", "--hours", week(tmp_path, "[hours]\n1 = 8\n"), "--json").stdout
        )["counsel"]
        assert [each["because"] for each in said] == [
            "savings for 2 months, as you said for paralegal",
            "moving house is not possible, as you said for paralegal",
        ]
        shown = succeeds("profile").stdout
        assert "Years in this work (paralegal)" in shown
        assert "no, said for paralegal" in shown

    def test_of_a_later_week_are_added_to_those_that_were_said(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("assess", "paralegal", "--hours", week(tmp_path, YEARS))
        later = "[hours]\n1 = 8\n[circumstances]\nlearning_hours = 3\nrelocate = true\n"
        page = succeeds("assess", "paralegal", "--hours", week(tmp_path, later)).stdout
        for words in (
            "22 years in this work",
            "3 hours a week to learn",
            "savings for 2 months",
            "moving house is possible",
        ):
            assert words in page
        assert "as you said for" not in page
        assert profile_store.load().of("paralegal") == (22, 3, 2, True, *[None] * 7)

    def test_a_plan_says_whose_pace_it_takes(self, succeeds: Run, tmp_path: Path) -> None:
        pace = "[hours]\n1 = 8\n[circumstances]\nlearning_hours = 3\n"
        succeeds("assess", "paralegal", "--hours", week(tmp_path, pace))
        line = ("--start", "2090-01-02")
        assert succeeds("plan", "paralegal", *line).stderr == ""
        said = succeeds("plan", "electrician", *line).stderr
        assert said == "note: 3 hours a week, as you said for paralegal; another number: --hours-per-week\n"
        assert succeeds("plan", "electrician", *line, "--hours-per-week", "4").stderr == ""


class TestTheWayBack:
    def test_the_last_state_is_restored_and_once_more_undoes_it(self, succeeds: Run, tmp_path: Path) -> None:
        for role in ("paralegal", "electrician"):
            succeeds("assess", role, "--hours", week(tmp_path, "[hours]\n1 = 8\n"))
        said = succeeds("profile", "restore")
        last = profile_store.last_state(profile_store.path())
        assert (said.stdout, said.stderr) == ("", f"brought back {last}; once more undoes it\n")
        assert [each.role for each in profile_store.load().assessments] == ["paralegal"]
        succeeds("profile", "restore")
        assert [each.role for each in profile_store.load().assessments] == ["paralegal", "electrician"]

    def test_a_damaged_profile_says_how_to_get_back(self, succeeds: Run, refuses: Refuses, tmp_path: Path) -> None:
        for _ in range(2):
            succeeds("assess", "paralegal", "--hours", week(tmp_path, "[hours]\n1 = 8\n"))
        profile_store.path().write_bytes(bytes(300))
        for line in ("profile", "gap paralegal", "assess paralegal --hours week.toml"):
            assert "careeradvisor profile restore" in refuses(3, *line.split())
        succeeds("profile", "restore")
        assert len(profile_store.load().assessments) == 1

    def test_without_one_it_says_so(self, refuses: Refuses) -> None:
        assert refuses(4, "profile", "restore").startswith("error: no earlier state of your profile is kept\n")


TASKS = 14


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
class TestWhileAnAssessmentIsOpen:
    def test_a_profile_that_is_deleted_does_not_come_back(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("assess", "electrician", "--hours", week(tmp_path, YEARS))
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you work in a week", "44"), ("1/14", "3"))
        screen.until("2/14")
        succeeds("profile", "delete")
        screen.type("\n")
        screen.until("note: what was kept of your answers has been removed; if you stop, the answers are lost")
        assert not list(profile_store.path().parent.iterdir())
        screen.answer(*[(f"{number}/{TASKS}  ", "") for number in range(3, TASKS + 1)])
        screen.answer(("A task of your own", ""), ("Return keeps 41.7", ""))
        screen.answer(("Your level in the", ""), ("questions about your circumstances", ""))
        screen.end()
        held = profile_store.load()
        assert [each.role for each in held.assessments] == ["paralegal"]
        assert (held.experience, set(held.circumstances)) == ({}, {None})
        assert [each.name for each in profile_store.path().parent.iterdir()] == ["profile.toml"]

    def test_what_another_one_saves_stays(self, succeeds: Run, tmp_path: Path) -> None:
        screen = Terminal("assess", "paralegal", cwd=tmp_path)
        screen.answer(("Hours you work in a week", "44"))
        screen.until("1/14")
        succeeds("assess", "electrician", "--hours", week(tmp_path, YEARS))
        screen.type("\n")
        screen.answer(*[(f"{number}/{TASKS}  ", "") for number in range(2, TASKS + 1)])
        screen.answer(("A task of your own", ""), ("Your level in the", ""), ("questions about your circumstances", ""))
        screen.end()
        held = profile_store.load()
        assert [each.role for each in held.assessments] == ["electrician", "paralegal"]
        assert held.experience == {"electrician": 22}
