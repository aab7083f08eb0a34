"""The questions about what somebody can do and need, before the moves."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import Circumstances, PhysicalLimit, Profile
from careeradvisor.person import profile_store
from tests.cli.test_assess import BUNDLED, Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

QUESTIONS = (
    "Your highest education", "Years in this work?", "Months that your savings", "earn less for a time",
    "Least pay in a first year", "Could you move house", "Hours a week to learn?", "What does your body not allow",
    "Years that you still want",
)  # fmt: skip


def answers(*words: str) -> list[tuple[str, str]]:
    return list(zip(QUESTIONS, words, strict=True))


def test_where_nobody_can_be_asked_it_says_so_and_what_to_do(refuses: Callable[..., str]) -> None:
    said = refuses(2, "moves", "paralegal", "--ask")
    assert "there is nobody to ask" in said
    assert "careeradvisor moves paralegal lists the moves for anybody" in said


@pytest.mark.parametrize(
    ("start", "says"),
    [
        ("55-3011.00", "moves from the civilian work that is most like it"),
        ("11-9199.00", "O*NET lists no tasks of this group. These are moves from the occupations around it"),
    ],
)
def test_work_without_tasks_says_whose_moves_it_shows(succeeds: Callable[..., Any], start: str, says: str) -> None:
    page = " ".join(succeeds("moves", start, env=BUNDLED).stdout.split())
    assert says in page
    assert "WITHOUT GOING BACK TO SCHOOL" in page


def test_a_floor_above_every_pay_leaves_all_out_and_says_so(succeeds: Callable[..., Any]) -> None:
    profile_store.save(Profile(circumstances=Circumstances(pay_floor=9_000_000)))
    page = " ".join(succeeds("moves", "cashier", env=BUNDLED).stdout.split())
    assert "Your answers leave out every move of this kind." in page
    assert "left out: a first year there pays less than you need" in page
    assert "First pay" not in page


def test_an_unclear_title_is_chosen_first(refuses: Callable[..., str]) -> None:
    assert "careeradvisor moves" in refuses(4, "moves", "manager", env=BUNDLED)


def test_a_profile_with_nonsense_is_told_and_left_alone(refuses: Callable[..., str]) -> None:
    file = profile_store.path()
    file.parent.mkdir(parents=True, exist_ok=True)
    nonsense = 'version = 2\n[circumstances]\neducation = "wizard"\npay_floor = -3\n'
    file.write_text(nonsense, encoding="utf-8")
    assert "education" in refuses(3, "moves", "cashier", env=BUNDLED)
    assert file.read_text(encoding="utf-8") == nonsense


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
class TestAtATerminal:
    def test_every_answer_is_kept_and_counts(self, tmp_path: Path) -> None:
        screen = Terminal("moves", "paralegal", "--ask", "--no-pager", cwd=tmp_path)
        screen.answer(*answers("4", "12", "6", "n", "30k", "y", "5", "1, 3", "8"))
        assert "Your answers count: 12 years in this work; education: a bachelor's degree" in " ".join(
            screen.end().split()
        )
        assert profile_store.load().of("paralegal") == Circumstances(
            years=12,
            learning_hours=5,
            runway_months=6,
            relocate=True,
            pay_cut=False,
            education=Schooling.BACHELOR,
            pay_floor=30000,
            limits=(PhysicalLimit.HEAVY, PhysicalLimit.DRIVING),
            remaining_years=8,
        )

    def test_return_to_everything_is_a_list_for_anybody(self, tmp_path: Path) -> None:
        screen = Terminal("moves", "paralegal", "--ask", "--no-pager", cwd=tmp_path)
        screen.answer(*answers(*[""] * 9))
        said = screen.end()
        assert "WITHOUT GOING BACK TO SCHOOL" in said
        assert "Your answers count" not in said
        assert not profile_store.load().says_something

    def test_return_keeps_what_is_known_and_nothing_takes_limits_back(self, tmp_path: Path) -> None:
        for words in (("2", "3", "", "y", "", "", "4", "1", ""), (*[""] * 7, "n", "")):
            screen = Terminal("moves", "paralegal", "--ask", "--no-pager", cwd=tmp_path)
            screen.answer(*answers(*words))
            screen.end()
        held = profile_store.load().of("paralegal")
        assert held == Circumstances(years=3, learning_hours=4, pay_cut=True, education=Schooling.CERTIFICATE)

    def test_what_is_wrong_is_asked_again_and_who_stays_is_asked_where(self, tmp_path: Path) -> None:
        screen = Terminal("moves", "paralegal", "--ask", "--json", cwd=tmp_path)
        screen.answer((QUESTIONS[0], "diploma"))
        screen.until("type the number from 1 to 5")
        screen.answer((QUESTIONS[0], "Abitur"), (QUESTIONS[1], "-3"))
        screen.until("is not a number of years")
        screen.answer(*answers("", "3", "", "", "lots", "", "", "", "")[1:5])
        screen.until("is not pay in a year")
        screen.answer((QUESTIONS[4], "$40,000"), (QUESTIONS[5], "n"), ("State you work in", "Atlantis"))
        screen.answer(("State you work in", "Texas"), (QUESTIONS[6], ""), (QUESTIONS[7], "5"))
        screen.until("type numbers from 1 to 4")
        screen.answer((QUESTIONS[7], ""), (QUESTIONS[8], ""))
        shown = screen.end()
        said = json.loads(shown[shown.index("{") :])["said"]
        assert (said["education"], said["years"], said["pay_floor"], said["state"]) == ("none", 3, 40000, "TX")


@pytest.mark.parametrize(
    ("start", "goal", "says", "never"),
    [
        ("high-school-teacher", "school-principal", "Ask a university near you", "community college"),
        (
            "high-school-teacher",
            "instructional-designer",
            "what is worse there: it is more exposed to AI and machines and more of its week is at risk.",
            "outlook is worse",
        ),
        ("cashier", "heavy-truck-driver", "a certificate or some college. About 4 months.", "About 1 year"),
    ],
)
def test_a_move_told_whole_does_not_contradict_itself(
    succeeds: Callable[..., Any], start: str, goal: str, says: str, never: str
) -> None:
    page = " ".join(succeeds("moves", start, "--to", goal, env=BUNDLED).stdout.split())
    assert says in page
    assert never not in page
