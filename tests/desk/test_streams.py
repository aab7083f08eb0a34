"""The desk reads no streams: what was piped is handed to it as bytes."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from careeradvisor import Desk
from careeradvisor.errors import CareerAdvisorError

FROZEN = Path(__file__).resolve().parents[1] / "data" / "catalogue"
RESUME = b"Ann Example\n\nExperience\n\nParalegal, Example Law, 2015 - 2024\n- Drafted pleadings\n"


class Stream:
    """One that may not be touched."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"standard input was asked for {name}")


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(sys, "stdin", Stream())
    return Desk(root=FROZEN)


def test_a_week_and_a_resume_are_read_from_bytes(desk: Desk) -> None:
    role = desk.subject("paralegal")
    [task] = desk.week(role, b'{"hours": {"draft-form-pleadings": 20}}').tasks
    assert (task.id, task.hours) == ("draft-form-pleadings", 20)
    assert [each.title for each in desk.resume(RESUME, date(2026, 11, 30)).jobs] == ["Paralegal"]


def test_a_dash_is_a_file_of_that_name(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for ask in (
        lambda: desk.week(desk.subject("paralegal"), Path("-")),
        lambda: desk.resume(Path("-"), date(2026, 11, 30)),
    ):
        with pytest.raises(CareerAdvisorError, match=r"no (such )?file"):
            ask()
