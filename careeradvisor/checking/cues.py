"""Cues against their own lines: what must match does, and what must not does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.resume.cue import Phrases, phrases_of
from careeradvisor.checking.between_files import unknown
from careeradvisor.checking.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careeradvisor.model.cue import Cue
    from careeradvisor.model.skill import Skill


def findings(cues: Mapping[str, Cue], skills: Mapping[str, Skill]) -> Iterator[Finding]:
    """Skills that do not exist, and lines that are read otherwise than their list says."""
    for key, cue in cues.items():
        if key not in skills:
            yield Finding((key,), "skill.unknown", unknown("skill", key, skills))
        phrases = Phrases(phrases_of(key, cue.shows, cue.near))
        for number, line in enumerate(cue.match):
            if not phrases.found(line):
                yield Finding((key, "match", number), "cue.missed", "no phrase matches this line")
        for number, line in enumerate(cue.never):
            if phrases.found(line):
                yield Finding((key, "never", number), "cue.strayed", "a phrase matches this line")
