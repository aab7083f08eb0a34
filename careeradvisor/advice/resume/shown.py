"""The skills that lines show, each with the line that shows it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.skill import SkillKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.advice.resume.cue import Phrases
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


_AI = re.compile(
    r"\b(?:AI|LLMs?|GPT\S*|ChatGPT|Copilot|Claude|Gemini|machine learning|chatbots?|generative)\b", re.IGNORECASE
)


def of_kind(shows: Shows, line: str, skill: Skill) -> Shows:
    """How a line speaks for a skill of a kind: one that is done with AI is shown by a line that names AI or its tool.

    Without it the line shows the craft beneath, however well.
    """
    if (
        skill.kind is SkillKind.CRAFT
        or _AI.search(line)
        or any(tool.casefold() in line.casefold() for tool in skill.tools)
    ):
        return shows
    return Shows.NEAR


def shown_lines(lines: Iterable[str], phrases: Phrases) -> dict[str, tuple[Shows, str]]:
    """Each skill that lines show, with the first line that shows it, or else the first that is near it."""
    shown: dict[str, str] = {}
    near: dict[str, str] = {}
    for line in dict.fromkeys(lines):
        for name, how in sorted(phrases.found(line)):
            (shown if how == "shows" else near).setdefault(name, line)
    found = {name: (Shows.SHOWN, line) for name, line in shown.items()}
    return found | {name: (Shows.NEAR, line) for name, line in near.items() if name not in shown}
