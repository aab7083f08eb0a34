"""Which moves are proposed and in which order; what nobody would advise, and what a person's own answers leave out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice import move_words
from careeradvisor.advice.move import Concern, MoveKind, Refusal, Ruling, StepKind
from careeradvisor.advice.move_cost import gains, takes
from careeradvisor.advice.move_refusal import gives_way, refusal, ruling
from careeradvisor.advice.moves import FEWEST, Names, chosen, grouped, judged, left_out, likely, told
from careeradvisor.model.figure import Demands, Wages
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.move_rule import Aside, MoveRules
from careeradvisor.model.profile import Circumstances, PhysicalLimit
from tests.advice.footings import HERE, OPEN, RULES, THERE, at, needing

if TYPE_CHECKING:
    from careeradvisor.advice.footing import Footing

NONE, CERTIFICATE, ASSOCIATE, BACHELOR, MORE = Schooling
NAMES = Names({"answering": "Answering questions", "selling": "Selling goods"}, {"service": "Service"}, {}, "$")
NOTHING = Circumstances()


def pays(median: float) -> Wages:
    return Wages(median * 0.7, median * 0.8, median, median * 1.2, median * 1.4)


def refused(there: Footing, here: Footing = HERE, score: float = 12.0, rules: MoveRules = RULES) -> Refusal | None:
    return refusal(here, there, takes(here, there, rules), gains(here, there), score, rules)


class TestRefusal:
    def test_a_close_move_is_not_refused(self):
        assert refused(THERE) is None

    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            ({"code": "43-4051.01"}, Refusal.SAME),
            ({"code": "55-3011.00"}, Refusal.MILITARY),
            ({"title": "Clerks, All Other"}, Refusal.WHOLE_GROUP),
            ({"wages": Wages(None, None, None, None, None)}, Refusal.UNKNOWN),
            ({"requirement": OPEN._replace(entry=None, usual=None)}, Refusal.UNKNOWN),
            ({"zone": 4}, Refusal.FAR),
            ({"change": -10.1}, Refusal.SHRINKING),
            ({"wages": pays(33_900)}, Refusal.PAY),
            ({"zone": 1}, Refusal.DOWN),
            ({"requirement": at(MORE)}, Refusal.LONG),
            ({"requirement": at(BACHELOR), "wages": pays(39_900)}, Refusal.PAY),
        ],
    )
    def test_what_nobody_would_advise_is_refused(self, changes: dict[str, object], reason: Refusal):
        assert refused(THERE._replace(**changes)) is reason

    def test_little_that_carries_over_is_too_little(self):
        assert refused(THERE, score=7.9) is Refusal.LOOSE

    def test_a_step_down_is_worth_it_where_it_pays_more(self):
        assert refused(THERE._replace(zone=1, wages=pays(42_100))) is None

    def test_one_comes_up_into_a_rank_from_the_work_it_leads(self):
        rules = RULES._replace(ranks={"41-1011": ("41-2", "43-4051")})
        leader = THERE._replace(code="41-1011.00", zone=4)
        assert refused(leader, rules=rules) is None
        assert refused(leader, HERE._replace(code="43-3031.00"), rules=rules) is Refusal.RANK
        assert refused(HERE, leader, rules=rules) is Refusal.BELOW

    def test_some_work_is_open_only_from_some(self):
        rules = RULES._replace(only_from={"43-4199": ("43-3",)})
        assert refused(THERE, rules=rules) is Refusal.RANK
        assert refused(THERE, HERE._replace(code="43-3031.00"), rules=rules) is None

    @pytest.mark.parametrize(
        ("changes", "median", "refuses"),
        [
            ({"change": -5.0}, 47_900, True),
            ({"change": -5.0}, 48_100, False),
            ({"change": -3.9}, 40_000, False),
            ({"computed": (66.0, 20)}, 47_900, True),
            ({"computed": (66.0, 20)}, 48_100, False),
            ({"computed": (64.0, 20)}, 40_000, False),
            ({"computed": (30.0, 81)}, 47_900, True),
            ({"computed": (56.0, 71)}, 57_900, True),
            ({"computed": (56.0, 71)}, 58_100, False),
            ({"computed": (66.0, 81)}, 69_900, True),
            ({"computed": (66.0, 81)}, 70_100, False),
        ],
    )
    def test_a_worse_future_has_to_be_paid_for(self, changes: dict[str, object], median: float, refuses: bool):
        assert (refused(THERE._replace(wages=pays(median), **changes)) is Refusal.WORSE) is refuses

    def test_work_that_shrinks_is_open_to_those_whose_own_shrinks_faster(self):
        there = THERE._replace(change=-5.0)
        assert refused(there, HERE._replace(change=-9.9)) is Refusal.WORSE
        assert refused(there, HERE._replace(change=-10.1)) is None

    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            ({}, Refusal.NOTHING),
            ({"wages": pays(41_300)}, None),
            ({"computed": (45.4, 60)}, None),
            ({"computed": (50.0, 50)}, None),
            ({"change": 4.1}, None),
            ({"change": 3.9}, Refusal.NOTHING),
        ],
    )
    def test_a_move_gains_something(self, changes: dict[str, object], reason: Refusal | None):
        assert refused(THERE._replace(**{"computed": HERE.computed, **changes})) is reason

    def test_a_rank_is_a_gain(self):
        rules = RULES._replace(ranks={"43-1011": ("43-4",)})
        assert refused(THERE._replace(code="43-1011.00", computed=HERE.computed), rules=rules) is None

    @pytest.mark.parametrize(
        ("kind", "median", "reason"),
        [
            (CERTIFICATE, 35_900, Refusal.PAY),
            (CERTIFICATE, 36_100, None),
            (ASSOCIATE, 39_900, Refusal.PAY),
            (ASSOCIATE, 40_000, None),
            (BACHELOR, 47_900, Refusal.PAY),
            (BACHELOR, 48_100, None),
        ],
    )
    def test_the_longer_the_school_the_more_it_has_to_pay(self, kind: Schooling, median: float, reason: Refusal | None):
        assert refused(THERE._replace(wages=pays(median), requirement=at(kind))) is reason

    def test_callings_lie_aside(self):
        assert refused(THERE, rules=RULES._replace(aside=Aside(("43-41",)))) is Refusal.ASIDE

    @pytest.mark.parametrize(
        ("license_", "here", "reason"),
        [
            (needing("Physician", MORE, 60, ("29-1071",)), BACHELOR, Refusal.LADDER),
            (needing("Detective", NONE, 60, ("33-3051",)), NONE, Refusal.LADDER),
            (needing("Guard", NONE, 9, ("33-9031",)), NONE, None),
            (needing("Dietitian", BACHELOR, 60), BACHELOR, Refusal.LADDER),
            (needing("Teacher", BACHELOR, 50), BACHELOR, None),
        ],
    )
    def test_a_license_of_another_ladder_is_not_for_this_one(
        self, license_: object, here: Schooling, reason: Refusal | None
    ):
        there = THERE._replace(code="33-3021.00", requirement=at(license_.schooling, license=license_))
        assert refused(there, HERE._replace(requirement=at(here))) is reason

    def test_nobody_is_sent_down_the_ladder(self):
        held = needing("Registered nurse", ASSOCIATE, 36, ("43-4199",))
        here = HERE._replace(requirement=at(BACHELOR, license=held))
        there = THERE._replace(requirement=at(CERTIFICATE, license=needing("Practical nurse", CERTIFICATE, 14)))
        assert refused(there, here) is Refusal.LADDER

    @pytest.mark.parametrize(
        ("reason", "median", "score", "kind", "far"),
        [
            (Refusal.PAY, 31_000, 8, NONE, 1),
            (Refusal.PAY, 31_000, 7.9, NONE, None),
            (Refusal.PAY, 29_000, 8, NONE, 2),
            (Refusal.PAY, 17_000, 8, NONE, None),
            (Refusal.PAY, 31_000, 8, CERTIFICATE, None),
            (Refusal.PAY, 39_000, 8, BACHELOR, None),
            (Refusal.LOOSE, 40_000, 7, NONE, 1),
            (Refusal.LOOSE, 40_000, 6.9, NONE, None),
            (Refusal.LOOSE, 40_000, 7, CERTIFICATE, None),
            (Refusal.NOTHING, 38_100, 12, NONE, 1),
            (Refusal.NOTHING, 38_100, 11.9, NONE, None),
            (Refusal.NOTHING, 37_900, 12, NONE, None),
            (Refusal.NOTHING, 38_100, 12, CERTIFICATE, None),
            (Refusal.RANK, 40_000, 20, NONE, None),
            (Refusal.DOWN, 40_000, 20, NONE, None),
            (Refusal.BELOW, 40_000, 20, NONE, None),
        ],
    )
    def test_what_gives_way_where_there_is_nothing_better(
        self, reason: Refusal, median: float, score: float, kind: Schooling, far: int | None
    ):
        there = THERE._replace(wages=pays(median), requirement=at(kind))
        assert gives_way(reason, gains(HERE, there), score, takes(HERE, there, RULES)) == far


@dataclass
class Case:
    said: Circumstances
    changes: dict[str, object]
    reason: Ruling


CASES = [
    Case(Circumstances(pay_floor=36_000), {}, Ruling.FLOOR),
    Case(Circumstances(pay_cut=False), {}, Ruling.PAY_CUT),
    Case(Circumstances(learning_hours=0), {"requirement": at(CERTIFICATE)}, Ruling.NO_HOURS),
    Case(Circumstances(runway_months=6), {"requirement": at(CERTIFICATE)}, Ruling.SAVINGS),
    Case(Circumstances(relocate=False), {"place": "Ohio"}, Ruling.PLACE),
    Case(Circumstances(limits=(PhysicalLimit.HEAVY,)), {"demands": Demands(3.4, 1, 1, 1)}, Ruling.BODY),
    Case(Circumstances(limits=(PhysicalLimit.SCREEN,)), {"demands": Demands(1, 1, 1, 4.2)}, Ruling.BODY),
    Case(Circumstances(remaining_years=3), {"requirement": at(CERTIFICATE)}, Ruling.REMAINING),
    Case(Circumstances(years=3), {"requirement": OPEN._replace(experience="5 years or more")}, Ruling.YEARS),
]


class TestOwnAnswers:
    @pytest.mark.parametrize("case", CASES, ids=lambda case: case.reason)
    def test_rule_out_what_does_not_fit(self, case: Case):
        there = THERE._replace(**case.changes)
        taken, gained = takes(HERE, there, RULES), gains(HERE, there)
        assert ruling(there, taken, gained, case.said) is case.reason
        assert ruling(there, taken, gained, NOTHING) is None

    @pytest.mark.parametrize(
        ("said", "changes"),
        [
            (Circumstances(pay_floor=34_000), {}),
            (Circumstances(pay_cut=False), {"wages": pays(50_000)}),
            (Circumstances(learning_hours=0), {}),
            (Circumstances(runway_months=6, learning_hours=10), {"requirement": at(CERTIFICATE)}),
            (Circumstances(relocate=True), {"place": "Ohio"}),
            (Circumstances(remaining_years=4), {"requirement": at(CERTIFICATE)}),
            (Circumstances(remaining_years=0), {}),
            (Circumstances(limits=(PhysicalLimit.HEAVY,)), {}),
            (Circumstances(limits=(PhysicalLimit.DRIVING,)), {"demands": Demands(5, 5, 3.3, 5)}),
            (Circumstances(years=5), {"requirement": OPEN._replace(experience="5 years or more")}),
        ],
    )
    def test_leave_what_fits(self, said: Circumstances, changes: dict[str, object]):
        there = THERE._replace(**changes)
        assert ruling(there, takes(HERE, there, RULES), gains(HERE, there), said) is None

    def test_are_counted_and_only_where_the_move_could_be_proposed(self):
        scored = [(THERE._replace(id=str(place), zone=zone), 12.0) for place, zone in enumerate((2, 2, 2, 5))]
        every = judged(HERE, scored, RULES, Circumstances(pay_cut=False))
        assert [(each.because, each.moves) for each in left_out(every)] == [(Ruling.PAY_CUT, 3)]
        assert not any(chosen(every).values())
        shown = grouped(dict.fromkeys(MoveKind, ()), every)
        assert shown[0].said == "Your answers leave out every move of this kind."
        assert "No degree leads" in shown[2].said

    def test_an_education_that_is_held_is_no_step(self):
        there = THERE._replace(requirement=at(ASSOCIATE))
        [with_degree] = judged(HERE, [(there, 12.0)], RULES, Circumstances(education=BACHELOR))
        [without] = judged(HERE, [(there, 12.0)], RULES, NOTHING)
        assert (with_degree.taken.group, without.taken.group) == (MoveKind.NO_SCHOOL, MoveKind.DEGREE)


def best(*scored: tuple[Footing, float], most: int = 5) -> list[str]:
    """The ids of the moves without school, in their order."""
    return [each.there.id for each in chosen(judged(HERE, scored, RULES, NOTHING), most)[MoveKind.NO_SCHOOL]]


class TestOrder:
    def test_the_closest_are_first_and_openings_and_pay_count(self):
        near, far = THERE._replace(id="near"), THERE._replace(id="far")
        assert best((far, 9.0), (near, 9.5)) == ["near", "far"]
        assert best((far._replace(openings=300.0), 9.0), (near, 9.5)) == ["far", "near"]
        assert best((far._replace(wages=pays(60_000)), 9.0), (near, 9.5)) == ["far", "near"]
        assert best((far, 9.0), (near._replace(computed=(45.0, 50)), 9.5)) == ["far", "near"]

    @pytest.mark.parametrize(
        "worse", [{"change": -4.5, "wages": pays(48_100)}, {"computed": (60.0, 20)}, {"computed": (30.0, 80)}]
    )
    def test_what_is_worse_for_the_future_stands_behind(self, worse: dict[str, object]):
        good, bad = THERE._replace(id="good"), THERE._replace(id="bad", **worse)
        assert best((bad, 30.0), (good, 8.0)) == ["good", "bad"]

    def test_what_gives_way_only_fills_up(self):
        poor = [(THERE._replace(id=f"poor{place}", wages=pays(30_000)), 30.0) for place in range(4)]
        assert best(*poor, (THERE._replace(id="good"), 8.0)) == ["good", "poor0", "poor1"]
        full = [(THERE._replace(id=f"good{place}"), 9.0 - place / 10) for place in range(FEWEST)]
        assert best(*poor, *full) == ["good0", "good1", "good2"]

    def test_what_gives_way_far_is_for_those_who_have_nothing_else(self):
        poorest = THERE._replace(id="poorest", wages=pays(19_000))
        assert best((poorest, 9.0)) == ["poorest"]
        assert best((poorest, 9.0), (THERE._replace(id="good"), 8.0)) == ["good"]

    def test_so_many_are_shown_and_all_are_counted(self):
        scored = [(THERE._replace(id=str(place)), 20.0 - place) for place in range(9)]
        every = judged(HERE, scored, RULES, NOTHING)
        assert best(*scored, most=5) == list("01234")
        held = chosen(every, 5)
        shown = grouped(
            {kind: tuple(told(HERE, each, RULES, NAMES, each.score) for each in held[kind]) for kind in held}, every
        )
        assert next((each.group, len(each.moves), each.found) for each in shown) == (MoveKind.NO_SCHOOL, 5, 9)

    def test_where_people_go_is_in_order_whatever_it_takes(self):
        scored = [(THERE._replace(title="Doctor", zone=5), 9.0), (THERE._replace(title="Agent", openings=1.0), 10.0)]
        assert [each.title for each in likely(scored)] == ["Doctor", "Agent"]


class TestWords:
    def move(self, **changes: object) -> object:
        there = THERE._replace(week={"answering": 0.4, "selling": 0.6}, **changes)
        [each] = judged(HERE, [(there, 12.0)], RULES, NOTHING)
        return told(HERE, each, RULES, NAMES, each.score)

    def test_what_is_known_and_what_is_new_is_named(self):
        found = self.move(knowledge={"service": 4.0})
        assert (found.shared, found.new, found.shared_knowledge) == (
            ("Answering questions",),
            ("Selling goods",),
            ("Service",),
        )

    @pytest.mark.parametrize(("part", "named"), [(0.03, True), (0.029, False)])
    def test_what_takes_next_to_nothing_of_the_week_is_not_named(self, part: float, named: bool):
        there = THERE._replace(week={"answering": 1 - part, "selling": part})
        [each] = judged(HERE, [(there, 12.0)], RULES, NOTHING)
        assert told(HERE, each, RULES, NAMES, 12.0).new == (("Selling goods",) if named else ())

    @pytest.mark.parametrize(
        ("here", "there", "new"),
        [(1.0, 2.8, True), (1.0, 2.7, False), (2.25, 3.1, True), (2.25, 3.0, False), (None, 2.8, True)],
    )
    def test_knowledge_is_new_where_it_counts_and_counts_more(self, here: float | None, there: float, new: bool):
        start = HERE._replace(knowledge={} if here is None else {"service": here})
        goal = THERE._replace(knowledge={"service": there})
        [each] = judged(start, [(goal, 12.0)], RULES, NOTHING)
        assert told(start, each, RULES, NAMES, 12.0).new_knowledge == (("Service",) if new else ())

    def test_only_what_tells_this_work_from_others_is_named_the_most_telling_first(self):
        areas = {"a": 5.0, "b": 4.0, "c": 4.5, "d": 4.9, "e": 4.0}
        names = Names({}, {each: each.upper() for each in areas}, {"a": 4.7, "b": 2.0, "c": 3.0, "d": 3.0}, "$")
        both = [HERE._replace(knowledge=areas), THERE._replace(knowledge=areas)]
        [each] = judged(both[0], [(both[1], 12.0)], RULES, NOTHING)
        assert told(both[0], each, RULES, names, 12.0).shared_knowledge == ("E", "B", "D")

    @pytest.mark.parametrize(("change", "concerned"), [(-4.0, False), (-4.1, True), (None, False)])
    def test_jobs_that_shrink_are_a_concern_from_four_percent_on(self, change: float | None, concerned: bool):
        assert (Concern.SHRINKING in self.move(change=change).concerns) is concerned

    def test_why_is_one_sentence_of_what_is_better_and_worse(self):
        assert (
            self.move().why == "Less of the week is at risk (20% against 60%) and many people are taken on every year."
        )
        found = self.move(change=-6.0, wages=pays(36_000))
        assert "; but its jobs are projected to shrink by 6% and the median pay is 10% lower." in found.why

    def test_what_is_known_is_not_called_new(self):
        found = self.move(knowledge={"service": 5.0})
        assert (found.shared_knowledge, found.new_knowledge) == (("Service",), ())

    def test_pay_that_differs_by_nothing_is_not_called_lower(self):
        assert "lower" not in self.move(wages=pays(39_900)).why
        assert "1% lower" in self.move(wages=pays(39_600)).why

    def test_a_page_with_other_figures_gets_no_second_pair_of_them(self):
        page = {"written": True, "index": 35.0, "at_risk": 30}
        assert self.move(**page).why.startswith("Less of the week is at risk and")
        worse = self.move(**page, computed=(70.0, 80)).why
        assert worse.endswith("it is more exposed to AI and machines and more of its week is at risk.")

    def test_the_apprenticeship_of_a_license_is_one_step(self):
        held = needing("Wiring license", NONE, 48, needs="An apprenticeship of four years, then a test.")
        found = self.move(requirement=at(NONE, license=held, training="Apprenticeship"))
        assert StepKind.TRAINING not in [step.kind for step in found.steps]
        plain = self.move(requirement=at(NONE, training="Apprenticeship"))
        assert StepKind.TRAINING in [step.kind for step in plain.steps]

    @pytest.mark.parametrize(
        ("training", "says", "first"),
        [
            ("Short-term on-the-job training", "up to a month", "Read three postings"),
            ("Moderate-term on-the-job training", "one month to a year", "Ask one employer"),
            ("Long-term on-the-job training", "over a year", "Ask one employer"),
        ],
    )
    def test_the_training_of_a_trade_without_a_license_is_named(self, training: str, says: str, first: str):
        found = self.move(requirement=at(NONE, training=training)).steps
        [step] = [each for each in found if each.kind is StepKind.TRAINING]
        assert says in step.words
        assert found[0].words.startswith(first)

    @pytest.mark.parametrize("training", ["None", "", "Internship/residency"])
    def test_no_training_is_no_step(self, training: str):
        found = self.move(requirement=at(NONE, training=training)).steps
        assert StepKind.TRAINING not in [each.kind for each in found]

    @pytest.mark.parametrize(
        ("refusals", "good", "said"),
        [
            ((), 1, "Only one move of this kind is close and pays nearly as much."),
            ((), 2, "Only two moves of this kind are close and pay nearly as much."),
            ((), 3, ""),
            ((Refusal.PAY,), 0, "None is close and pays nearly as much; this one pays less."),
            ((Refusal.NOTHING,), 1, "Only one of these is close and pays nearly as much; the other gains little."),
            ((Refusal.PAY,), 2, "Only two of these are close and pay nearly as much; the other pays less."),
            (
                (Refusal.PAY, Refusal.LOOSE),
                1,
                (
                    "Only one of these is close and pays nearly as much; "
                    "the others pay less and are further from your work."
                ),
            ),
        ],
    )
    def test_a_group_that_is_poor_says_so(self, refusals: tuple[Refusal, ...], good: int, said: str):
        moves = [self.move()._replace(refused=refused) for refused in (*refusals, *(None,) * good)]
        assert move_words.about(MoveKind.NO_SCHOOL, moves, good, ruled=False) == said

    @pytest.mark.parametrize(
        ("here", "there", "up"),
        [
            ("41-2011", "41-1011", True),
            ("41-1011", "43-1011", False),
            ("41-1011", "11-9051", True),
            ("11-3012", "11-3013", False),
            ("11-3012", "11-1021", True),
            ("43-3031", "41-1011", False),
        ],
    )
    def test_a_step_up_is_into_a_higher_rank(self, here: str, there: str, up: bool):
        below = ("41-", "11-3")
        rules = RULES._replace(ranks=dict.fromkeys(("41-1011", "43-1011", "11-9051", "11-3013", "11-1021"), below))
        assert rules.steps_up(here, there) is up

    def test_the_first_step_can_be_done_this_week_and_the_last_names_the_pay(self):
        first, *_, last = self.move().steps
        assert (first.kind, last.kind) == (StepKind.THIS_WEEK, StepKind.FIRST_JOB)
        assert first.words.startswith("Read three postings for desk agent")
        assert "$30,000 and $35,000 a year; the median of your work now is $40,000" in last.words

    def test_school_and_license_stand_in_their_order_with_their_months(self):
        asked = at(BACHELOR, license=needing("Teacher license", BACHELOR, 50), experience="Less than 5 years")
        found = self.move(requirement=asked)
        assert [(step.kind, step.months) for step in found.steps[1:-1]] == [
            (StepKind.SCHOOLING, 48),
            (StepKind.LICENSE, 2),
            (StepKind.TRAINING, None),
            (StepKind.EXPERIENCE, None),
        ]
        assert "teacher license" in found.steps[0].words

    def test_the_course_of_a_license_takes_as_long_as_the_license_says(self):
        found = self.move(requirement=at(CERTIFICATE, license=needing("Truck license", CERTIFICATE, 4)))
        assert [(step.kind, step.months) for step in found.steps[1:3]] == [
            (StepKind.SCHOOLING, 4),
            (StepKind.LICENSE, None),
        ]

    @pytest.mark.parametrize(
        ("step", "school"),
        [
            (CERTIFICATE, "community college"),
            (ASSOCIATE, "community college"),
            (BACHELOR, "university"),
            (MORE, "university"),
        ],
    )
    def test_the_school_to_ask_teaches_what_is_missing(self, step: Schooling, school: str):
        assert self.move(requirement=at(step)).steps[0].words.startswith(f"Ask a {school} near you")

    def test_a_license_of_some_states_is_to_be_looked_up(self):
        from careeradvisor.model.licensing import Reach

        held = needing("Guard card", NONE, 1, where=Reach.SOME)
        found = self.move(requirement=at(NONE, license=held))
        assert found.steps[1].words == "Look up whether your state asks for it: guard card."

    @pytest.mark.parametrize("kind", MoveKind)
    def test_an_empty_group_says_why(self, kind: MoveKind):
        assert move_words.about(kind, (), 0, ruled=False)
