"""The moves that somebody in some work can really make: judged, put into groups, and the best of each first."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from careeradvisor.advice import move_words
from careeradvisor.advice.footing import OPENINGS
from careeradvisor.advice.move import Concern, LeftOut, Likely, Move, MoveGroup, MoveKind
from careeradvisor.advice.move_cost import gains, takes
from careeradvisor.advice.move_refusal import gives_way, refusal, ruling
from careeradvisor.advice.payback import payback
from careeradvisor.model.entry_words import Experience
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from careeradvisor.advice.footing import Footing
    from careeradvisor.advice.move import Gains, Refusal, Ruling, Takes
    from careeradvisor.model.move_rule import MoveRules
    from careeradvisor.model.profile import Circumstances

FEWEST, MOST, ALL = 3, 5, 20
"""Moves of a group: below which less will do, how many are shown, how many with all."""
LIKELIEST = 20
"""Goals of the order that says where people most often could go."""
PAY_COUNTS, PAY_MOST = 3.0, 2.0
"""What the logarithm of median there over here counts in the order of a group, and at most."""
INDEX_COUNTS, AT_RISK_COUNTS, SAFER_MOST = 0.08, 0.04, 3.0
"""What a point of the index and a percent of the week at risk less count in the order of a group, and at most."""
YEAR_COUNTS = 0.5
"""What a year of school takes off."""
NAMED = 3
"""Activities and areas of knowledge that are named."""
PART_OF_WEEK = 0.03
"""Part of the week from which an activity is named."""
KNOWN, NEW = 2.8, 0.8
"""Importance from which an area of knowledge counts, and by how much more it counts there to be new."""
TELLING = 0.4
"""By how much more than in the mean of all occupations an area has to count to be worth naming."""


class Names(NamedTuple):
    """How activities and areas of knowledge are called, how much an area usually counts, and how money is written."""

    activities: Mapping[str, str]
    knowledge: Mapping[str, str]
    usual: Mapping[str, float]
    symbol: str


class Judged(NamedTuple):
    """A move on its way into its group."""

    there: Footing
    score: float
    taken: Takes
    gained: Gains
    refused: Refusal | None
    ruled: Ruling | None
    out_of_work: bool = False
    promotion: bool = False
    """Whether it is a step up in rank, or asks for many years of related work."""

    @property
    def later(self) -> bool:
        """Whether it stands last: nobody is promoted by an employer that they do not have."""
        return self.out_of_work and self.promotion

    @property
    def gives_way(self) -> int | None:
        """How far its refusal has to give way, `None` where there is none or where it never does."""
        return gives_way(self.refused, self.gained, self.score, self.taken)

    @property
    def behind(self) -> bool:
        """Whether something there is worse for the future, so that it stands behind the others."""
        return any(each is not Concern.PAY for each in self.gained.concerns)

    @property
    def order(self) -> tuple[bool, bool, float, str]:
        """What it is sorted by within its group."""
        pay = PAY_COUNTS * math.log(self.gained.pay_ratio) if self.gained.pay_ratio else 0.0
        pay = max(-PAY_MOST, min(PAY_MOST, pay))
        gained = self.gained
        safer = INDEX_COUNTS * (gained.index_here - gained.index_there)
        safer += AT_RISK_COUNTS * (gained.at_risk_here - gained.at_risk_there)
        safer = max(-SAFER_MOST, min(SAFER_MOST, safer))
        best = likelihood(self.there, self.score) + pay + safer - YEAR_COUNTS * self.taken.years
        return self.refused is not None, self.behind, -best, self.there.code


def likelihood(there: Footing, score: float) -> float:
    """How likely people are to go there: what carries over, and how many are taken on."""
    return score + OPENINGS * math.log(there.openings or 0.1)


def judged(
    here: Footing, scored: Iterable[tuple[Footing, float]], rules: MoveRules, said: Circumstances
) -> list[Judged]:
    """Every goal with what it takes and changes, and whether it may be proposed."""
    found = []
    for there, score in scored:
        taken, gained = takes(here, there, rules, said.education), gains(here, there)
        lost = bool(said.out_of_work)
        refused = refusal(here, there, taken, gained, score, rules, out_of_work=lost)
        promotion = bool(rules.steps_up(here.code, there.code)) or taken.experience == Experience.LONG
        ruled = ruling(there, taken, gained, said)
        found.append(Judged(there, score, taken, gained, refused, ruled, lost, promotion))
    return found


def chosen(every: Sequence[Judged], most: int = MOST) -> dict[MoveKind, list[Judged]]:
    """The moves of each group, best first, without those that the person's answers leave out.

    Where a group has fewer than `FEWEST`, moves that give way a little fill it up to that, behind the others, unless
    their future is worse. Where there is no move of any kind, those that give way far stand in.
    """
    found: dict[MoveKind, list[Judged]] = {}
    for group in MoveKind:
        here = sorted((each for each in every if each.taken.group is group and each.ruled is None), key=_order)
        good = [each for each in here if each.refused is None]
        good += [each for each in here if each.gives_way == 1 and not each.behind][: max(0, FEWEST - len(good))]
        found[group] = sorted(good, key=lambda each: each.later)[:most]
    if not any(found.values()):
        last = sorted((each for each in every if each.gives_way and each.ruled is None), key=_order)[:FEWEST]
        return {group: [each for each in last if each.taken.group is group] for group in MoveKind}
    return found


def grouped(shown: Mapping[MoveKind, tuple[Move, ...]], every: Sequence[Judged]) -> tuple[MoveGroup, ...]:
    """The groups, each with how many moves there are and what is to know of those that are shown."""
    found = []
    for group, moves in shown.items():
        good = sum(each.taken.group is group and each.refused is None and each.ruled is None for each in every)
        ruled = any(each.taken.group is group and each.refused is None and each.ruled for each in every)
        lost = any(each.out_of_work for each in every)
        about = move_words.about(group, moves, good, ruled=ruled, out_of_work=lost)
        found.append(MoveGroup(group, moves, max(good, len(moves)), about))
    return tuple(found)


def left_out(every: Iterable[Judged]) -> tuple[LeftOut, ...]:
    """How many moves that could be proposed the person's answers leave out, most first."""
    counts = Counter(each.ruled for each in every if each.refused is None and each.ruled)
    return tuple(LeftOut(because, count) for because, count in counts.most_common())


def likely(scored: Iterable[tuple[Footing, float]], most: int = LIKELIEST) -> tuple[Likely, ...]:
    """The goals in the order of where people in this work most often could go, whatever it takes and pays."""
    ranked = sorted(scored, key=lambda pair: (-likelihood(*pair), pair[0].code))
    return tuple(Likely(there.soc, there.title, round(score, 2)) for there, score in ranked[:most])


def told(here: Footing, each: Judged, rules: MoveRules, names: Names, score: float | None) -> Move:
    """A move with the words for it."""
    there = each.there
    both = sorted(here.week.keys() & there.week.keys(), key=lambda key: (-min(here.week[key], there.week[key]), key))
    fresh = sorted(there.week.keys() - here.week.keys(), key=lambda key: (-there.week[key], key))
    known = _shared_knowledge(here, there, names)
    facts = Move(
        start=here.id,
        goal=there.id,
        title=there.title,
        code=there.code,
        group=each.taken.group,
        score=score,
        takes=each.taken,
        gains=each.gained,
        concerns=each.gained.concerns,
        shared=_named(both, names.activities, {key: min(here.week[key], there.week[key]) for key in both}),
        new=_named(fresh, names.activities, there.week),
        shared_knowledge=known,
        new_knowledge=tuple(area for area in _new_knowledge(here, there, names) if area not in known),
        next_rank=rules.steps_up(here.code, there.code),
        refused=each.refused,
        why="",
        steps=(),
        payback=payback(each.taken.years if each.taken.schooling else 0.0, each.gained.pay_here, each.gained.pay_there),
        ruled=each.ruled,
    )
    return facts._replace(
        why=move_words.why(facts), steps=move_words.steps(facts, there, names.symbol, out_of_work=each.out_of_work)
    )


def _order(each: Judged) -> tuple[bool, bool, float, str]:
    return each.order


def _named(keys: Iterable[str], names: Mapping[str, str], parts: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(names[key] for key in keys if key in names and parts[key] >= PART_OF_WEEK)[:NAMED]


def _shared_knowledge(here: Footing, there: Footing, names: Names) -> tuple[str, ...]:
    both = {area: min(value, there.knowledge.get(area, 0.0)) for area, value in here.knowledge.items()}
    return _telling({area: value for area, value in both.items() if value >= KNOWN}, names)


def _new_knowledge(here: Footing, there: Footing, names: Names) -> tuple[str, ...]:
    more = {area for area, value in there.knowledge.items() if value - here.knowledge.get(area, 1.0) >= NEW}
    return _telling({area: value for area, value in there.knowledge.items() if area in more and value >= KNOWN}, names)


def _telling(areas: Mapping[str, float], names: Names) -> tuple[str, ...]:
    """Those that count more than usual, most so first."""
    beyond = {area: value - names.usual.get(area, 0.0) for area, value in areas.items() if area in names.knowledge}
    best = sorted((area for area, more in beyond.items() if more >= TELLING), key=lambda area: (-beyond[area], area))
    return tuple(names.knowledge[area] for area in best[:NAMED])
