"""Which sources are due: a newer edition was expected, or nobody has looked them up for long."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from careeradvisor.model.source import DueList, DueSource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from careeradvisor.model.source import Source

LOOKED_UP_FOR = timedelta(days=548)
"""How long a source that is no series counts as looked up: eighteen months."""


def due(source: Source) -> date | None:
    """The last day on which a source is fresh; `None` for one that is replaced, or whose day nobody has noted."""
    if source.superseded_by:
        return None
    return source.next_due or (source.checked + LOOKED_UP_FOR if source.checked else None)


def overdue(sources: Mapping[str, Source], on: date) -> DueList:
    """The sources whose last fresh day lies before `on`, the longest overdue first."""
    days = {key: day for key, source in sources.items() if (day := due(source)) and day < on}
    ordered = sorted(days, key=lambda key: (days[key], key))
    return DueList(on, tuple(DueSource(key, days[key], sources[key]) for key in ordered))
