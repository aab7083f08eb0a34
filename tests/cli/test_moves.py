"""The questions about what somebody can do and need, before the moves."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from careeradvisor.model.licensing import Schooling
from careeradvisor.model.profile import Circumstances, PhysicalLimit, Profile
from careeradvisor.person import profile_store
from tests.cli.test_assess import BUNDLED
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

QUESTIONS = (
    "Your highest education", "Years in this work?", "Months that your savings", "earn less for a time",
    "Least pay in a first year", "Could you move house", "State you work in", "Hours a week to learn?",
    "What does your body not allow", "Years that you still want", "Are you out of work",
)  # fmt: skip


def answers(*words: str) -> list[tuple[str, str]]:
    return list(zip(QUESTIONS, words, strict=True))


def test_where_nobody_can_be_asked_it_says_so_and_what_to_do(refuses: Callable[..., str]) -> None:
    said = refuses(2, "moves", "paralegal", "--ask")
    assert "there is nobody to ask" in said
    assert "careeradvisor moves paralegal --years-left 20 --savings 2 --state TX says some of it at once" in said


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
        screen.answer(*answers("4", "12", "6", "n", "30k", "y", "", "5", "1, 3", "8", "y"))
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
            out_of_work=True,
        )

    def test_return_to_everything_is_a_list_for_anybody(self, tmp_path: Path) -> None:
        screen = Terminal("moves", "paralegal", "--ask", "--no-pager", cwd=tmp_path)
        screen.answer(*answers(*[""] * 11))
        said = screen.end()
        assert "WITHOUT GOING BACK TO SCHOOL" in said
        assert "Your answers count" not in said
        assert not profile_store.load().says_something

    def test_return_keeps_what_is_known_and_nothing_takes_limits_back(self, tmp_path: Path) -> None:
        for words in (("2", "3", "", "y", "", "", "", "4", "1", "", ""), (*[""] * 8, "n", "", "")):
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
        screen.answer(*answers("", "3", "", "", "lots", *[""] * 6)[1:5])
        screen.until("is not pay in a year")
        screen.answer((QUESTIONS[4], "$40,000"), (QUESTIONS[5], "n"), (QUESTIONS[6], "Atlantis"))
        screen.answer((QUESTIONS[6], "Texas"), (QUESTIONS[7], ""), (QUESTIONS[8], "5"))
        screen.until("type numbers from 1 to 4")
        screen.answer((QUESTIONS[8], ""), (QUESTIONS[9], ""), (QUESTIONS[10], ""))
        shown = screen.end()
        said = json.loads(shown[shown.index("{") :])["said"]
        assert (said["education"], said["years"], said["pay_floor"], said["state"]) == ("none", 3, 40000, "TX")


class TestSaidInTheLine:
    """What a person says of themselves beside the title, for this run alone."""

    def test_years_left_and_savings_change_what_is_said_and_nothing_is_kept(self, succeeds: Callable[..., Any]) -> None:
        def page(*more: str) -> str:
            return " ".join(succeeds("moves", "high-school-teacher", *more, env=BUNDLED).stdout.split())

        anybody, late = page(), page("--years-left", "5", "--savings", "2")
        assert "Your answers count: savings for 2 months; 5 years still to work." in late
        assert "Your savings last 2 months: keep this job until the next one is signed." in late
        assert "With 5 years still to work, learning for more than 15 months is left out" in late
        assert "Count the months that your savings would last" in anybody
        assert "brings that back in about 4 years. Tuition is not counted." in anybody
        assert "brings that back" not in late
        assert "That leaves about 13 years of those you have." in page("--years-left", "20")
        assert page() == anybody

    def test_the_state_names_its_pay_and_where_a_license_is_to_be_looked_up(self, succeeds: Callable[..., Any]) -> None:
        def page(*more: str) -> str:
            return " ".join(succeeds("moves", "high-school-teacher", *more, env=BUNDLED).stdout.split())

        there = page("--state", "texas")
        assert "in Texas half earn more than $" in there
        assert "Most states ask for it; look up whether Texas does." in there
        assert "License Finder" in there
        assert "Texas" not in page()
        whole = page("--to", "school-principal", "--state", "TX")
        assert "Median in Texas" in whole
        for said in (there, whole):
            assert "bls-oews-2025-05-state" in said.partition("SOURCES")[2]

    @pytest.mark.parametrize(
        ("line", "says"),
        [
            (("--years-left", "soon"), "--years-left 20"),
            (("--years-left", ""), "--years-left 20"),
            (("--savings", "-2"), "--savings 6"),
        ],
    )
    def test_what_is_no_number_is_refused(self, refuses: Callable[..., str], line: tuple[str, ...], says: str) -> None:
        assert says in refuses(2, "moves", "paralegal", *line)

    def test_an_unknown_state_is_refused(self, refuses: Callable[..., str]) -> None:
        assert "no state 'Atlantis'" in refuses(4, "moves", "paralegal", "--state", "Atlantis", env=BUNDLED)


def test_leaving_is_thought_through_before_anybody_quits(succeeds: Callable[..., Any]) -> None:
    for line in (("high-school-teacher",), ("high-school-teacher", "--to", "instructional-designer")):
        page = " ".join(succeeds("moves", *line, env=BUNDLED).stdout.split())
        assert "THIS WEEK, WITHOUT QUITTING" in page
        assert "what you would lose by leaving, and the last day to say so" in page


def test_what_the_page_names_and_the_list_refuses_has_its_reason(succeeds: Callable[..., Any]) -> None:
    page = " ".join(succeeds("moves", "high-school-teacher", env=BUNDLED).stdout.split())
    named = page.partition("NAMED ON THE PAGE OF THIS WORK, AND NOT PROPOSED")[2]
    assert "Instructional Designer: The pay does not make up for what is worse there" in named
    assert "School Counselor: It pays clearly less than your work does now." in named


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
        ("high-school-teacher", "instructional-designer", "without going back to school", "a degree after a bachelor"),
        ("cashier", "heavy-truck-driver", "a certificate or some college. About 4 months.", "About 1 year"),
    ],
)
def test_a_move_told_whole_does_not_contradict_itself(
    succeeds: Callable[..., Any], start: str, goal: str, says: str, never: str
) -> None:
    page = " ".join(succeeds("moves", start, "--to", goal, env=BUNDLED).stdout.split())
    assert says in page
    assert never not in page


class TestWithoutAJob:
    """Somebody who has lost the job is told nothing that takes one."""

    @pytest.mark.parametrize(
        "line",
        [
            ("graphic", "designer", "--out-of-work"),
            ("out", "of", "work", "graphic", "designer"),
            ("unemployed graphic designer",),
            ("graphic", "designer,", "let", "go"),
            ("I was laid off as a graphic designer",),
        ],
    )
    def test_the_first_steps_need_no_employer(self, succeeds: Callable[..., Any], line: tuple[str, ...]) -> None:
        page = " ".join(succeeds("moves", *line, "--savings", "2", env=BUNDLED).stdout.split())
        assert "Your answers count: savings for 2 months; out of work." in page
        assert "THIS WEEK, WITHOUT A JOB" in page
        assert "Ask the public employment office" in page
        assert "take work that you can begin soon" in page
        for words in ("WITHOUT QUITTING", "Ask your employer", "keep this job", "than your work does now"):
            assert words not in page
        assert "mark what you have done" in page.partition("Get in writing")[0]
        assert "art directors" not in page.partition("Get in writing")[0]
        assert "Art Directors" not in page.partition("Set and Exhibit Designers")[0]

    def test_work_that_pays_less_is_proposed_where_it_can_be_begun_at_once(self, succeeds: Callable[..., Any]) -> None:
        def proposed(*more: str) -> str:
            page = succeeds("moves", "graphic-designer", *more, env=BUNDLED).stdout
            return page.partition("NAMED ON THE PAGE")[0]  # type: ignore[no-any-return]

        assert "Photographer" in proposed("--out-of-work")
        assert "Photographer" not in proposed()

    def test_one_move_told_whole_asks_nobody_who_leads_the_work(self, succeeds: Callable[..., Any]) -> None:
        def page(*more: str) -> str:
            line = ("moves", "cashier", "--to", "41-1011.00", *more)
            return " ".join(succeeds(*line, env=BUNDLED).stdout.split())

        assert "Ask the person who leads your work" in page()
        lost = page("--out-of-work")
        assert "Ask the person who leads your work" not in lost
        assert "the median of your last work" in lost

    def test_a_page_says_where_the_lost_job_counts(self, succeeds: Callable[..., Any]) -> None:
        said = succeeds("show", "laid", "off", "cashier", "--brief", env=BUNDLED).stderr
        assert "careeradvisor moves cashier --out-of-work" in said


def test_who_works_for_clients_is_not_sent_to_an_employer(succeeds: Callable[..., Any]) -> None:
    page = " ".join(succeeds("moves", "illustrator", env=BUNDLED).stdout.split())
    assert "ask your clients in writing" in page
    assert "Ask your employer" not in page
    assert "Ask your employer in writing" in " ".join(succeeds("moves", "cashier", env=BUNDLED).stdout.split())


@pytest.mark.parametrize(
    "line",
    [
        "high school teacher --to instructional designer",
        "high school teacher --to instructional designer --state new york",
        "high school teacher --state new york --to instructional designer",
        "--to instructional-designer high school teacher",
    ],
)
def test_titles_and_states_of_several_words_need_no_quotes(succeeds: Callable[..., Any], line: str) -> None:
    page = succeeds("moves", *line.split(), env=BUNDLED).stdout
    assert page.startswith("From high school teacher to instructional designer")
    assert ("Median in New York" in page) == ("new york" in line)
