"""The skills that lines show, each with the line that shows it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from careeradvisor.advice.resume.cue import Reader
    from careeradvisor.model.skill import Skill


class Shows(StrEnum):
    """How a line speaks for a skill."""

    SHOWN = "shown"
    """It says that the person did it."""
    NEAR = "near"
    """It shows the craft beneath it."""


class ShownSkill(NamedTuple):
    """A skill with the line that shows it, as it stands in the file."""

    id: str
    title: str
    shows: Shows
    line: str


def shown_skills(
    lines: Iterable[str], readers: Mapping[str, Reader], skills: Mapping[str, Skill]
) -> tuple[ShownSkill, ...]:
    """Each skill once, with the first line that shows it, or else the first that is near it."""
    held = list(dict.fromkeys(lines))
    found: list[ShownSkill] = []
    for name, reader in readers.items():
        for kind, reads in ((Shows.SHOWN, reader.shows), (Shows.NEAR, reader.near)):
            line = next((each for each in held if reads(each)), None)
            if line is not None:
                found.append(ShownSkill(name, skills[name].title, kind, line))
                break
    return tuple(sorted(found, key=lambda each: (each.shows is Shows.NEAR, each.title)))
