"""A list of people by their titles: which work they do, how exposed its hours are, and what to train first.

Fewer than five people are never told of alone, neither as a group nor by what is left of a sum.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import Disruption, disruption
from careeradvisor.advice.value import core_levels, worths
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Exposure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from careeradvisor.advice.move import MoveKind
    from careeradvisor.advice.moves import Judged
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.model.skill import Skill, SkillKind

FEWEST = 5
"""People that a group has at least."""
HOURS = 40
"""Hours of a week, where nobody says."""
SKILLS = 12
"""Skills that are named."""
MOVES, MOST_MOVES = 2, 20
"""Moves that are named from one work, and in all."""


class Matched(NamedTuple):
    """People whose titles lead to one role or occupation. `sure` is the mean confidence of that, from 0 to 100."""

    report: RoleReport
    people: int
    sure: Fraction


class TeamGroup(NamedTuple):
    """People who do the same work, or with an empty `id` all those whose work fewer than five do.

    `works` is how many kinds of work that is, `sure` how sure the match is (0 to 100), `at_risk` a percent of the week,
    `hours` those of a week by exposure of all of them together.
    """

    id: str
    title: str
    people: int
    works: int
    sure: int
    disruption: Disruption
    at_risk: float
    hours: dict[Exposure, float]


class TeamSkill(NamedTuple):
    """A skill to train: for how many people, about how many hours each, and what percent of their week it bears on."""

    id: str
    title: str
    kind: SkillKind
    people: int
    hours: int
    share: float


class TeamMove(NamedTuple):
    """A move from one work of the list to another of it, which may be proposed to the `people` who do the first.

    `months` are about those of schooling and license between them; `index_here` and `index_there` are 0 to 100,
    `pay_change` is the median there minus that here, `None` where it is not known.
    """

    start: str
    start_title: str
    people: int
    goal: str
    goal_title: str
    kind: MoveKind
    months: int
    index_here: float
    index_there: float
    pay_change: float | None


class Unmatched(NamedTuple):
    """Lines with one title that are in no group for one reason, and the people of all of them.

    `closest` is the work that comes closest, and how sure that is.
    """

    lines: tuple[int, ...]
    title: str
    people: int
    reason: str
    closest: str | None = None
    confidence: int | None = None


class TeamLines(NamedTuple):
    """What became of every line of a list; `lines` is the sum of the others.

    `headings` are lines that name columns, `empty` those that hold nothing, `within` those inside a cell of several.
    """

    lines: int
    grouped: int
    ungrouped: int
    empty: int
    headings: int = 0
    within: int = 0


class Team(NamedTuple):
    """A list of people. `people` are those in groups, `hours` of a week by exposure are all of theirs together."""

    name: str
    lines: TeamLines
    people: int
    groups: tuple[TeamGroup, ...]
    hours: dict[Exposure, float]
    disruption: Disruption
    at_risk: float
    skills: tuple[TeamSkill, ...]
    unmatched: tuple[Unmatched, ...]
    unmatched_people: int
    moves: tuple[TeamMove, ...] = ()


def team(
    name: str,
    lines: TeamLines,
    matched: Sequence[Matched],
    unmatched: Sequence[Unmatched],
    skills: Mapping[str, Skill],
    helps: Mapping[str, Sequence[str]],
) -> Team:
    """The report on a list. `helps` has the skills that help with each activity.

    Raises ValueError for fewer than five people, who would be told of alone.
    """
    people = sum(each.people for each in matched)
    if people < FEWEST:
        raise ValueError(f"{people} people are fewer than {FEWEST}")
    alone, together = _apart(sorted(matched, key=lambda each: (-each.people, each.report.title)))
    groups = [_group(each.report.id, each.report.title, [each]) for each in alone]
    if together:
        groups.append(_group("", "Work of fewer than five people each", together))
    week = _week(matched)
    return Team(
        name=name,
        lines=lines,
        people=people,
        groups=tuple(groups),
        hours=_hours(week, people),
        disruption=disruption(week),
        at_risk=float(_mean([(each.people, Fraction(each.report.at_risk)) for each in matched])),
        skills=_skills(alone, together, skills, helps),
        unmatched=tuple(unmatched),
        unmatched_people=sum(each.people for each in unmatched),
    )


def team_moves(found: Team, among: Mapping[str, Sequence[Judged]]) -> tuple[TeamMove, ...]:
    """The moves inside a list that lead to nothing worse: of each group the best, those of most people first."""
    every = (
        TeamMove(
            start=group.id,
            start_title=group.title,
            people=group.people,
            goal=each.there.id,
            goal_title=each.there.title,
            kind=each.taken.group,
            months=each.taken.months,
            index_here=each.gained.index_here,
            index_there=each.gained.index_there,
            pay_change=each.gained.pay_change,
        )
        for group in found.groups
        for each in [one for one in among.get(group.id, ()) if not one.behind][:MOVES]
    )
    return tuple(islice(every, MOST_MOVES))


def _apart(matched: Sequence[Matched]) -> tuple[list[Matched], list[Matched]]:
    """Those who are enough to be told of alone, and the others, who are joined by more until they are enough too."""
    alone = [each for each in matched if each.people >= FEWEST]
    together = [each for each in matched if each.people < FEWEST]
    while together and alone and sum(each.people for each in together) < FEWEST:
        together.insert(0, alone.pop())
    return alone, together


def _hours(week: Mapping[Exposure, Fraction], people: int) -> dict[Exposure, float]:
    """The hours of so many people at each exposure."""
    return {exposure: float(share * people * HOURS / 100) for exposure, share in week.items()}


def _group(key: str, title: str, matched: Sequence[Matched]) -> TeamGroup:
    people, week = sum(each.people for each in matched), _week(matched)
    return TeamGroup(
        id=key,
        title=title,
        people=people,
        works=len(matched),
        sure=round(_mean([(each.people, each.sure) for each in matched])),
        disruption=disruption(week),
        at_risk=float(_mean([(each.people, Fraction(each.report.at_risk)) for each in matched])),
        hours=_hours(week, people),
    )


def _week(matched: Sequence[Matched]) -> dict[Exposure, Fraction]:
    """The mean week of some people, in percent at each exposure."""
    return {
        exposure: _mean([(each.people, Fraction(each.report.week[exposure])) for each in matched])
        for exposure in Exposure
    }


def _mean(pairs: Sequence[tuple[int, Fraction]]) -> Fraction:
    return sum((people * value for people, value in pairs), Fraction(0)) / sum(people for people, _ in pairs)


class _Trained(NamedTuple):
    """A skill that a work asks for: for how many people and hours, and what it moves of their weeks together."""

    people: int
    hours: int
    points: Fraction
    share: Fraction

    def plus(self, other: _Trained) -> _Trained:
        """Both together."""
        hours = max(self.hours, other.hours)
        return _Trained(self.people + other.people, hours, self.points + other.points, self.share + other.share)


def _skills(
    alone: Sequence[Matched],
    together: Sequence[Matched],
    skills: Mapping[str, Skill],
    helps: Mapping[str, Sequence[str]],
) -> tuple[TeamSkill, ...]:
    """The skills that people's work asks for and does not bring along, by what they move of all their weeks.

    Those whose work is not told of alone count only where enough of them need a skill.
    """
    few = {name: each for name, each in _trained(together, skills, helps).items() if each.people >= FEWEST}
    found = _trained(alone, skills, helps)
    for name, each in few.items():
        found[name] = found[name].plus(each) if name in found else each
    order = sorted(found, key=lambda name: (-found[name].points / found[name].hours, -found[name].people, name))
    return tuple(
        TeamSkill(
            id=name,
            title=skills[name].title,
            kind=skills[name].kind,
            people=found[name].people,
            hours=found[name].hours,
            share=float(found[name].share / found[name].people),
        )
        for name in order[:SKILLS]
    )


def _trained(
    matched: Sequence[Matched], skills: Mapping[str, Skill], helps: Mapping[str, Sequence[str]]
) -> dict[str, _Trained]:
    found: dict[str, _Trained] = {}
    for each in matched:
        core = core_levels(each.report, skills)
        needs = [need for need in each.report.skills if need.id not in core]
        worth = worths((need.id for need in needs), each.report.role, helps)
        for need in needs:
            share = sum((task.share for task in worth[need.id].tasks), Fraction(0))
            one = _Trained(each.people, need.hours, each.people * worth[need.id].points, each.people * share)
            found[need.id] = found[need.id].plus(one) if need.id in found else one
    return found
