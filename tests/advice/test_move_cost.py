"""What a move takes: schooling by both who say it, licenses by what is held, training; and what it changes."""

from __future__ import annotations

import pytest

from careeradvisor.advice.move import Concern, MoveKind
from careeradvisor.advice.move_cost import gains, takes
from careeradvisor.advice.move_words import yardstick
from careeradvisor.advice.requirement import requirement
from careeradvisor.model.figure import Preparation, Wages
from careeradvisor.model.licensing import LicenseKind, Reach, Schooling
from tests.advice.footings import HERE, OPEN, RULES, THERE, at, field, needing

NONE, CERTIFICATE, ASSOCIATE, BACHELOR, MORE = Schooling
LADDER = list(Schooling)
WORDS = ("No", "High school", "Some college", "Award", "Associate's", "Bachelor's", "Master's", "Doctoral")


def asking(**changes: object) -> object:
    return THERE._replace(requirement=OPEN._replace(**changes))


class TestYardstick:
    def test_both_weeks_are_computed_where_one_is_and_the_written_page_is_told(self):
        here = HERE._replace(written=True, index=40.0, at_risk=30)
        found = gains(here, THERE)
        assert (found.written, found.index_here, found.at_risk_here) == (False, 50.0, 60)
        assert (found.page_here, found.page_there, found.mixed) == ((40.0, 30), None, True)
        back = gains(THERE, here)
        assert (back.index_there, back.page_here, back.page_there) == (50.0, None, (40.0, 30))

    def test_nothing_is_to_tell_where_both_are_of_one_kind(self):
        assert not gains(HERE, THERE).mixed
        both = [each._replace(written=True, index=1.0) for each in (HERE, THERE)]
        assert gains(*both).index_here == 1.0
        assert not gains(*both).mixed

    def test_it_stands_at_the_figures_in_words(self):
        here = HERE._replace(written=True, index=40.0, at_risk=30)
        said = yardstick(gains(here, THERE), "Clerk", "Desk Agent")
        assert "nobody has written a page of desk agent: index 30 against 50, 20% of the week at risk" in said
        assert said.endswith("The written page of clerk has index 40, 30% at risk.")
        assert yardstick(gains(HERE, THERE), "Clerk", "Desk Agent") == ""


class TestSchooling:
    @pytest.mark.parametrize(
        ("entry", "usual", "step"),
        [
            (NONE, NONE, None),
            (NONE, CERTIFICATE, None),
            (NONE, ASSOCIATE, CERTIFICATE),
            (NONE, BACHELOR, CERTIFICATE),
            (CERTIFICATE, NONE, CERTIFICATE),
            (BACHELOR, NONE, BACHELOR),
            (BACHELOR, MORE, BACHELOR),
            (MORE, MORE, MORE),
        ],
    )
    def test_is_what_statistics_say_or_half_way_to_what_people_say(
        self, entry: Schooling, usual: Schooling, step: Schooling | None
    ):
        assert takes(HERE, asking(entry=entry, usual=usual), RULES).schooling is step

    @pytest.mark.parametrize("held", LADDER)
    @pytest.mark.parametrize("asked", LADDER)
    def test_a_degree_that_is_held_is_no_step(self, held: Schooling, asked: Schooling):
        found = takes(HERE, THERE._replace(requirement=at(asked)), RULES, held)
        assert (found.schooling is None) == (LADDER.index(held) >= LADDER.index(asked))
        assert (found.years == 0) == (found.schooling is None)

    def test_two_steps_by_what_people_say_are_not_hidden_by_the_mean(self):
        here = HERE._replace(requirement=OPEN._replace(entry=ASSOCIATE, usual=NONE))
        there = asking(entry=NONE, usual=MORE)
        assert takes(here, there, RULES).schooling is BACHELOR

    @pytest.mark.parametrize(
        ("asked", "held", "step"),
        [(BACHELOR, BACHELOR, BACHELOR), (BACHELOR, NONE, BACHELOR), (CERTIFICATE, BACHELOR, None)],
    )
    def test_training_of_a_field_is_asked_of_whoever_comes_from_elsewhere(
        self, asked: Schooling, held: Schooling, step: Schooling | None
    ):
        here, there = HERE._replace(requirement=at(held)), THERE._replace(code="17-2141.00", requirement=at(asked))
        rules = field("17-2", "17-2", BACHELOR)
        assert takes(here, there, rules).schooling is (BACHELOR if step is None else step)
        assert takes(here._replace(code="17-2112.00"), there, rules).schooling is (
            None if held is asked or step is None else step
        )

    def test_a_certificate_of_one_field_is_none_in_another(self):
        there = THERE._replace(code="49-3023.00", requirement=at(CERTIFICATE, award=True))
        here = HERE._replace(requirement=at(BACHELOR))
        assert takes(here, there, RULES).schooling is CERTIFICATE
        assert takes(here._replace(code="49-3031.00"), there, RULES).schooling is None

    @pytest.mark.parametrize(("held", "step"), [(ASSOCIATE, ASSOCIATE), (BACHELOR, CERTIFICATE)])
    def test_an_associates_degree_of_another_field_is_less_to_whoever_has_a_bachelors(
        self, held: Schooling, step: Schooling
    ):
        there = THERE._replace(code="19-4031.00", requirement=at(ASSOCIATE))
        assert takes(HERE._replace(requirement=at(held)), there, RULES).schooling is step


class TestLicense:
    def test_takes_the_place_of_what_statistics_say(self):
        there = THERE._replace(requirement=at(BACHELOR, license=needing("Nurse license", ASSOCIATE, 30)))
        found = takes(HERE, there, RULES)
        assert (found.schooling, found.license_months, found.group) == (ASSOCIATE, 30, MoveKind.DEGREE)

    @pytest.mark.parametrize(
        ("months", "group"), [(0, MoveKind.NO_SCHOOL), (1, MoveKind.NO_SCHOOL), (2, MoveKind.CERTIFICATE)]
    )
    def test_of_over_a_month_is_a_route_of_its_own(self, months: int, group: MoveKind):
        there = THERE._replace(requirement=at(NONE, license=needing("Guard license", NONE, months)))
        assert takes(HERE, there, RULES).group is group

    @pytest.mark.parametrize(
        "changes",
        [{"where": Reach.SOME}, {"kind": LicenseKind.CERTIFICATION, "where": Reach.MOST}],
    )
    def test_that_some_states_or_no_law_asks_for_is_none(self, changes: dict[str, object]):
        there = THERE._replace(requirement=at(NONE, license=needing("Guard license", NONE, 9, **changes)))
        assert takes(HERE, there, RULES).license is None

    def test_that_is_held_is_not_asked_for_again(self):
        held = needing("Commercial license, class A", NONE, 4)
        here = HERE._replace(code="53-3032.00", requirement=at(NONE, license=held))
        bus = THERE._replace(
            code="53-3052.00", requirement=at(NONE, license=needing("Commercial bus license", NONE, 2))
        )
        assert takes(here, bus, RULES).license is None
        assert takes(here._replace(code="49-3032.00"), bus, RULES).license, "another kind of work"
        longer = bus.requirement._replace(license=needing("Commercial pilot license", NONE, 18))
        assert takes(here, bus._replace(requirement=longer), RULES).license_months == 18

    def test_is_nearer_from_the_rung_below(self):
        rung = HERE._replace(
            code="29-2061.00", requirement=at(CERTIFICATE, license=needing("Practical nurse", CERTIFICATE, 14))
        )
        nurse = THERE._replace(
            code="29-1141.00",
            requirement=at(BACHELOR, license=needing("Registered nurse", ASSOCIATE, 36, ("29-2061",))),
        )
        assert takes(rung, nurse, RULES).license_months == 22
        assert takes(HERE, nurse, RULES).license_months == 36

    @pytest.mark.parametrize(("months", "years"), [(4, 4 / 12), (0, 1.0), (18, 1.0)])
    def test_says_how_long_its_own_course_is(self, months: int, years: float):
        there = THERE._replace(requirement=at(CERTIFICATE, license=needing("Truck license", CERTIFICATE, months)))
        assert takes(HERE, there, RULES).years == years

    def test_counts_a_degree_that_is_held(self):
        here = HERE._replace(requirement=at(BACHELOR))
        for schooling, months, left in ((BACHELOR, 50, 14), (MORE, 100, 52), (ASSOCIATE, 30, 30)):
            there = THERE._replace(requirement=at(schooling, license=needing("Teacher", schooling, months)))
            assert takes(here, there, RULES).license_months == left


def test_an_apprenticeship_is_no_school():
    there = asking(training="Apprenticeship")
    assert takes(HERE, there, RULES).group is MoveKind.CERTIFICATE
    trained = HERE._replace(code="43-4111.00", requirement=OPEN._replace(training="Apprenticeship"))
    assert takes(trained, there, RULES).group is MoveKind.NO_SCHOOL, "it was done already, in the same trade"
    other = trained._replace(code="43-4051.00")
    assert takes(other, there, RULES).group is MoveKind.CERTIFICATE, "a journeyman of another trade begins anew"


class TestGains:
    def test_weeks_are_compared_that_were_judged_alike(self):
        here, there = HERE._replace(written=True, index=20.0), THERE._replace(written=True, index=25.0, at_risk=5)
        both = gains(here, there)
        assert (both.written, both.index_here, both.index_there, both.at_risk_there) == (True, 20.0, 25.0, 5)
        one = gains(here, there._replace(written=False))
        assert (one.written, one.index_here, one.index_there) == (False, 50.0, 30.0)

    @pytest.mark.parametrize(
        ("changes", "concern"),
        [
            ({"change": -4.1}, Concern.SHRINKING),
            ({"computed": (55.5, 60)}, Concern.EXPOSED),
            ({"computed": (30.0, 71)}, Concern.AT_RISK),
            ({"wages": Wages(1, 2, 39_000, 4, 5)}, Concern.PAY),
        ],
    )
    def test_what_is_worse_there_is_named(self, changes: dict[str, object], concern: Concern):
        assert gains(HERE, THERE).concerns == ()
        assert gains(HERE, THERE._replace(**changes)).concerns == (concern,)

    def test_little_exposure_is_no_concern_however_little_there_is_here(self):
        here, there = HERE._replace(computed=(2.0, 0)), THERE._replace(computed=(24.0, 24))
        assert gains(here, there).concerns == ()


def test_a_requirement_is_read_from_the_words_and_the_answers():
    prepared = Preparation(None, None, None, None, 6, None, 4, (20.0, 45.0, 55.0, 90.0))
    found = requirement("Award", "None", "Apprenticeship", prepared, None, WORDS)
    assert found == at(
        CERTIFICATE, usual=ASSOCIATE, award=True, experience_months=24, training="Apprenticeship", training_months=6
    )
    assert found.attained is CERTIFICATE
    assert requirement("Master's", "", "", None, None, WORDS).entry is MORE
    assert not requirement("", "", "", None, None, WORDS).known


def test_a_license_that_anybody_may_take_does_not_stand_for_the_training_of_a_field():
    there = asking()._replace(requirement=at(NONE, license=needing("Tax number", NONE, 1)))
    rules = field("43-41", "13-20", CERTIFICATE)
    assert takes(HERE._replace(code="41-3041.00"), there, rules).schooling is CERTIFICATE
    assert takes(HERE._replace(code="13-2011.00"), there, rules).schooling is None


def test_pay_changes_by_the_difference_of_medians_where_both_are_known():
    more = THERE._replace(wages=Wages(30_000, 35_000, 50_000, 55_000, 60_000))
    none = THERE._replace(wages=Wages(30_000, 35_000, None, None, None))
    assert gains(HERE, more).pay_change == 10_000
    assert gains(more, HERE).pay_change == -10_000
    assert gains(HERE, none).pay_change is gains(none, HERE).pay_change is None
    assert gains(HERE, more).pay_ratio == 1.25
    assert gains(HERE, none).pay_ratio is None
