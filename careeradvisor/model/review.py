"""Who has read a role, and what that changed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from careeradvisor.model.limit import Prose


class ReadBy(StrEnum):
    """Whose eyes a role was read with."""

    PROJECT = "project"
    """The project's own reader, who asked what such a person would ask."""
    PERSON = "person"
    """Such a person: one who does the work, or one who does not."""


class Review(NamedTuple):
    """One reading of a role by a fresh reader."""

    on: date
    """The day of the reading."""
    by: ReadBy
    """Who stood in, or was there."""
    found: Prose
    """What the reader missed or could not say back."""
    changed: Prose
    """What was changed after it."""


class Reviews(NamedTuple):
    """Who has read the role: for the trade, and for an outsider who says back what each paragraph told them."""

    trade: Review | None = None
    """As somebody who does this work: which hours are missing, which sentence nobody there would say."""
    outsider: Review | None = None
    """As somebody who does not: what each paragraph told them."""
