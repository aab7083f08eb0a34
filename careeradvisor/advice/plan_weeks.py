"""The weeks of a plan: what of its skills falls into each, and what is finished in it."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from careeradvisor.advice.stage import HOUR
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from careeradvisor.advice.gap import Need
    from careeradvisor.advice.stage import Piece, Stage

REVIEW_EVERY = 4
"""Weeks between review points."""


class Doing(NamedTuple):
    """Something to do in a week: a step of a skill, or its `project`. `again` says that an earlier week began it.

    A `draft` is a first, small version of the project, so that a long skill has something to show soon.
    """

    words: str
    hours: Fraction
    project: bool
    again: bool
    draft: bool = False

    @property
    def sentence(self) -> str:
        """What to do in a sentence."""
        if self.draft:
            return "Go on with the first version." if self.again else f"A first, small version of this: {self.words}"
        if self.project:
            return "Go on with the project." if self.again else f"Project: {self.words}"
        return f"Go on: {self.words}" if self.again else self.words


class Portion(NamedTuple):
    """Hours for one skill in one week, and what to do in them."""

    skill: str
    title: str
    hours: Fraction
    doing: tuple[Doing, ...]


class PlanWeek(NamedTuple):
    """One week. `done` names the skills whose project ends in it, `review` says that it ends in a look back.

    `drafts` names the skills of whose project a first version is finished.
    """

    number: int
    start: date
    portions: tuple[Portion, ...]
    done: tuple[str, ...]
    review: bool
    drafts: tuple[str, ...] = ()


class Span(NamedTuple):
    """Stages of one skill that follow each other, and their first and last week."""

    stages: list[Stage]
    first: int
    last: int


class _Part(NamedTuple):
    """A part of a piece of a span that falls into one week, in ticks."""

    span: int
    piece: Piece
    ticks: int
    again: bool


def weeks_of(
    taken: Sequence[Stage], pace: Fraction, start: date, needs: Mapping[str, Need]
) -> tuple[list[Span], tuple[PlanWeek, ...]]:
    """The spans of a plan and its weeks, each filled up before the next begins."""
    grouped = [list(group) for _, group in groupby(taken, key=lambda stage: stage.skill)]
    filled = _filled([[piece for stage in each for piece in stage.pieces] for each in grouped], pace)
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    drafted: dict[str, int] = {}
    for number, week in enumerate(filled, start=1):
        for part in week:
            first.setdefault(part.span, number)
            last[part.span] = number
            if part.piece.draft:
                drafted[grouped[part.span][0].skill] = number
    spans = [Span(each, first[place], last[place]) for place, each in enumerate(grouped)]
    ends: defaultdict[int, list[str]] = defaultdict(list)
    for each in spans:
        if each.stages[-1].project:
            ends[each.last].append(each.stages[0].skill)
    drafts: defaultdict[int, list[str]] = defaultdict(list)
    for name, number in drafted.items():
        drafts[number].append(name)
    portions = _Portions([needs[each[0].skill] for each in grouped], HOUR * pace.denominator)
    weeks = tuple(
        PlanWeek(
            number,
            start + timedelta(days=7 * (number - 1)),
            portions.of(week),
            tuple(ends[number]),
            number % REVIEW_EVERY == 0 or number == len(filled),
            tuple(drafts[number]),
        )
        for number, week in enumerate(filled, start=1)
    )
    return spans, weeks


def _filled(spans: Sequence[Sequence[Piece]], pace: Fraction) -> list[list[_Part]]:
    """For each week the pieces that are worked on and for how long, one after another.

    Counted in ticks, of which both a minute and a week have a whole number, since a fraction costs more than a number.
    """
    of_a_minute, of_a_week = pace.denominator, HOUR * pace.numerator
    weeks: list[list[_Part]] = []
    left = 0
    for place, pieces in enumerate(spans):
        for piece in pieces:
            waiting, again = piece.minutes * of_a_minute, False
            while waiting:
                if not left:
                    weeks.append([])
                    left = of_a_week
                ticks = min(left, waiting)
                weeks[-1].append(_Part(place, piece, ticks, again))
                left -= ticks
                waiting -= ticks
                again = True
    return weeks


class _Portions:
    """What each week holds. Most weeks have the same hours, and a fraction is made only once."""

    def __init__(self, needs: Sequence[Need], of_an_hour: int) -> None:
        self._needs = needs
        self._of_an_hour = of_an_hour
        self._hours: dict[int, Fraction] = {}

    def of(self, week: Sequence[_Part]) -> tuple[Portion, ...]:
        """The parts of a week, those of one skill together."""
        return tuple(self._one(place, list(parts)) for place, parts in groupby(week, key=lambda part: part.span))

    def _one(self, place: int, parts: list[_Part]) -> Portion:
        need, hours = self._needs[place], self._in_hours
        doing = tuple(
            Doing(part.piece.words, hours(part.ticks), part.piece.project, part.again, part.piece.draft)
            for part in parts
        )
        return Portion(need.id, need.skill.title, hours(sum(part.ticks for part in parts)), doing)

    def _in_hours(self, ticks: int) -> Fraction:
        if ticks not in self._hours:
            self._hours[ticks] = Fraction(ticks, self._of_an_hour)
        return self._hours[ticks]
