"""The one thing to do this week."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.limit import MaxLen, MinLen, Minutes, Sentence


class Needs(StrEnum):
    """What a first step takes beside time."""

    NOTHING = "nothing"
    COLLEAGUE = "colleague"
    MANAGER = "manager"
    CLIENT = "client"
    LICENSE = "license"


class FirstStep(NamedTuple):
    """One free thing to do this week that leaves something to show."""

    steps: Annotated[tuple[Sentence, ...], MinLen(1), MaxLen(3)]
    """Instructions in order, of at most 18 words each."""
    minutes: Minutes
    """How long all of them take; 0 on a computed page, where nobody has tried."""
    needs: Needs
