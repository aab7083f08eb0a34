"""A résumé beside a role: lines are quoted as they stand, and nothing in a bullet is invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careeradvisor.advice.resume.fit import Fit, blanked, fit
from careeradvisor.desk.open import open_catalogue

ROOT = Path(__file__).resolve().parents[3]
LINES = (
    "Drafted discovery requests for 40 cases in Relativity",
    "Responsible for exhibits",
    "Team player with excellent communication",
    "Kept 3 bees",
)


def found(role: str = "paralegal", lines: tuple[str, ...] = LINES) -> Fit:
    catalogue = open_catalogue(ROOT / "tests" / "data" / "catalogue")
    held = catalogue.role(role)
    task = next(each for each in held.tasks if each.activity)
    assert task.activity
    activities = catalogue.activities.known([each.activity for each in held.tasks if each.activity])
    return fit(role, held, lines, {LINES[0]: task.activity}, activities, ())


def test_a_line_speaks_for_the_task_whose_activity_it_names() -> None:
    [said] = found().speaks
    assert (said.line, said.result) == (LINES[0], True)


def test_a_duty_and_praise_say_little() -> None:
    weak = found().weak
    assert [each.line for each in weak] == [LINES[1], LINES[2]]
    assert "no result" in weak[0].why
    assert found().other == 1


def test_rising_work_that_nothing_shows_is_a_question_with_blanks() -> None:
    asked = found().questions
    assert asked
    for each in asked:
        assert each.ask.startswith("Did you ever ")
        assert "[N]" in each.bullet
        assert "[...]" in each.bullet


@pytest.mark.parametrize(
    ("statement", "bullet"),
    [
        ("Check 12 drafts in Relativity and Westlaw", "Check [N] drafts in Relativity and [name]"),
        ("Look after 40 cases with AI", "Look after 40 cases with AI"),
        ("Excel models are checked", "Excel models are checked"),
    ],
)
def test_what_the_file_does_not_have_is_a_blank(statement: str, bullet: str) -> None:
    assert blanked(statement, " ".join(LINES)) == bullet


def test_no_number_and_no_name_in_a_bullet_is_ours_in_any_role() -> None:
    catalogue = open_catalogue(ROOT / "roles_data")
    for name in catalogue.ids():
        role = catalogue.role(name)
        activities = catalogue.activities.known([each.activity for each in role.tasks if each.activity])
        for each in fit(name, role, ("Sold bread",), {}, activities, ()).questions:
            inside = each.bullet.partition(": [N]")[0]
            assert not re.search(r"\d", inside), each.bullet
            assert not re.search(r"(?<=[\w,;:)] )(?!AI\b|I\b)[A-Z]\w+", inside), each.bullet
