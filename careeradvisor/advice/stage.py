"""What of a skill is still to be learned: level by level, each in pieces that say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import LEVELS

if TYPE_CHECKING:
    from careeradvisor.advice.gap import Need
    from careeradvisor.model.role import Proficiency

HOUR = 60
"""Minutes; hours of skills are divided into whole ones."""
PROJECT_PARTS = 2
"""How many times as long as a step a project takes."""
FIRST_PART = 2
"""The part of the time that is called soon within which a first version of a project is finished: half of it."""


class Piece(NamedTuple):
    """Something to do: one of the skill's own steps, its project, or as a `draft` a first, small version of that."""

    words: str
    minutes: int
    project: bool = False
    draft: bool = False


class Stage(NamedTuple):
    """The way to one level of a skill from the one before; `project` says that the skill's project ends it.

    What only other skills require has no project: its first steps are enough for them.
    """

    skill: str
    level: Proficiency
    pieces: tuple[Piece, ...]
    project: bool

    @property
    def minutes(self) -> int:
        """How long all of it takes."""
        return sum(piece.minutes for piece in self.pieces)


def stages(need: Need, practiced: float = 0, soon: int = 0) -> tuple[Stage, ...]:
    """The stages from the level that is held to the one that is needed, less the hours that were `practiced` on them.

    Where all of them take longer than `soon` (minutes, 0 for any time), a first version of the project comes early.
    Hours alone finish nothing: the last hour stays until somebody says that the project is done.
    """
    known = LEVELS.index(need.have) + 1 if need.have else 0
    reached = need.skill.hours.to_reach(need.have) if need.have else 0
    spans: list[tuple[Proficiency, int]] = []
    for level in LEVELS[known : LEVELS.index(need.want) + 1]:
        hours = need.skill.hours.to_reach(level) - reached
        if hours > 0:
            spans.append((level, hours))
            reached += hours
    last = spans[-1][0] if spans and need.why else None
    found = [
        Stage(need.id, level, _pieces(need, level, hours, project=level is last), level is last)
        for level, hours in spans
    ]
    total = sum(stage.minutes for stage in found)
    if last and 0 < soon < total:
        words = need.skill.project
        found[0] = found[0]._replace(pieces=_with_draft(found[0].pieces, words, soon // FIRST_PART))
    return _after(found, min(round(practiced * HOUR), max(0, total - HOUR)))


def _pieces(need: Need, level: Proficiency, hours: int, *, project: bool) -> tuple[Piece, ...]:
    """The skill's steps to a level in equal parts of the hours, and its project, which takes two of them."""
    steps: tuple[str, ...] = getattr(need.skill.steps, level.value)
    minutes = hours * HOUR
    part, rest = divmod(minutes, len(steps) + (PROJECT_PARTS if project else 0))
    pieces = [Piece(words, part + (number < rest)) for number, words in enumerate(steps)]
    if project:
        spent = sum(piece.minutes for piece in pieces)
        pieces.append(Piece(need.skill.project, minutes - spent, project=True))
    return tuple(pieces)


def _with_draft(pieces: tuple[Piece, ...], words: str, soon: int) -> tuple[Piece, ...]:
    """The pieces of a stage with a first version of the project among them, which ends within `soon` minutes.

    It takes as long as a step and stands after as many of them as there is time for, but for one at least: where even
    that is too long, the first step and the first version share the time. The stage takes as long as before.
    """
    total = sum(piece.minutes for piece in pieces)
    shares = sum(PROJECT_PARTS if piece.project else 1 for piece in pieces) + 1
    part = total // shares
    before = max(1, min(sum(not piece.project for piece in pieces), soon // part - 1)) if part else 1
    first = min(part, soon // 2) if before == 1 else part
    if not first:
        return pieces
    begun = [piece._replace(minutes=first) for piece in pieces[:before]]
    rest, later = total - first * (before + 1), pieces[before:]
    weights = [PROJECT_PARTS if piece.project else 1 for piece in later]
    minutes = [rest * weight // sum(weights) for weight in weights]
    if minutes:
        minutes[-1] += rest - sum(minutes)
    draft = first if minutes else first + rest
    gone_on = [piece._replace(minutes=each) for piece, each in zip(later, minutes, strict=True)]
    return (*begun, Piece(words, draft, draft=True), *gone_on)


def _after(found: list[Stage], minutes: int) -> tuple[Stage, ...]:
    """The stages without their first minutes."""
    if not minutes:
        return tuple(found)
    left = []
    for stage in found:
        pieces = []
        for piece in stage.pieces:
            taken = min(minutes, piece.minutes)
            minutes -= taken
            if taken < piece.minutes:
                pieces.append(piece._replace(minutes=piece.minutes - taken))
        if pieces:
            left.append(stage._replace(pieces=tuple(pieces)))
    return tuple(left)
