"""Who has read a role, and what that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from careeradvisor.model.limit import Prose


class Review(NamedTuple):
    """One reading of a role by a person from outside."""

    on: date
    """The day of the reading."""
    found: Prose
    """What the reader missed or could not say back."""
    changed: Prose
    """What was changed after it."""


class Reviews(NamedTuple):
    """Who has read the role: somebody of the trade, and an outsider who says back what each paragraph told them."""

    trade: Review | None = None
    """By somebody who does this work: which hours are missing, which sentence nobody there would say."""
    outsider: Review | None = None
    """By somebody who does not: what each paragraph told them."""
