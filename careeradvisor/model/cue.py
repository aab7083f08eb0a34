"""Cues: the phrases of a résumé that show a skill, with lines that they must match and lines that they must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.limit import MaxLen, MinLen, Sentence


class Cue(NamedTuple):
    """The phrases of one skill, as `advice.resume.cue` reads them."""

    match: Annotated[tuple[Sentence, ...], MinLen(3), MaxLen(8)]
    """Lines of a résumé that show the skill, or are near it."""
    never: Annotated[tuple[Sentence, ...], MinLen(3), MaxLen(8)]
    """Lines that are like those and show neither."""
    shows: Annotated[tuple[Sentence, ...], MaxLen(30)] = ()
    """The verb before its object: the person did it."""
    near: Annotated[tuple[Sentence, ...], MaxLen(30)] = ()
    """The craft beneath the skill."""
