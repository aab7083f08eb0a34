"""What of a skill is still to be learned: level by level, each in pieces that say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Proficiency

if TYPE_CHECKING:
    from careeradvisor.advice.gap import Need

HOUR = 60
"""Minutes; hours of skills are divided into whole ones."""
PROJECT_PARTS = 2
"""How many times as long as a step a project takes."""


class Piece(NamedTuple):
    """Something to do: one of the skill's own steps, or its project."""

    words: str
    minutes: int
    project: bool = False


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


def stages(need: Need, practiced: float = 0) -> tuple[Stage, ...]:
    """The stages from the level that is held to the one that is needed, less the hours that were `practiced` on them.

    Hours alone finish nothing: the last hour stays until somebody says that the project is done.
    """
    levels = list(Proficiency)
    known = levels.index(need.have) + 1 if need.have else 0
    reached = need.skill.hours.to_reach(need.have) if need.have else 0
    spans: list[tuple[Proficiency, int]] = []
    for level in levels[known : levels.index(need.want) + 1]:
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
    return _after(found, min(round(practiced * HOUR), max(0, total - HOUR)))


def _pieces(need: Need, level: Proficiency, hours: int, *, project: bool) -> tuple[Piece, ...]:
    """The skill's steps to a level in equal parts of the hours, and its project, which takes two of them."""
    steps: tuple[str, ...] = getattr(need.skill.steps, level.value)
    minutes = hours * HOUR
    part, rest = divmod(minutes, len(steps) + (PROJECT_PARTS if project else 0))
    pieces = [Piece(words, part + (number < rest)) for number, words in enumerate(steps)]
    if project:
        spent = sum(piece.minutes for piece in pieces)
        pieces.append(Piece(need.project or need.skill.project, minutes - spent, project=True))
    return tuple(pieces)


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
