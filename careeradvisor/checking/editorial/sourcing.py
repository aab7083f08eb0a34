"""Whether what a role claims rests on sources of today, and says the figures that its own table prints."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.checking.between_files import role_texts
from careeradvisor.checking.finding import Finding
from careeradvisor.model.code import soc_of
from careeradvisor.text.citation import cited
from careeradvisor.text.number import money

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from careeradvisor.model.figure import OccupationFigures
    from careeradvisor.model.role import Role
    from careeradvisor.model.source import Source

OLDEST = 548
"""Days from which a source has to be looked up again before a role's `reviewed` is set: 18 months."""
SAME = 0.02
"""Part of a figure within which another number for it is a contradiction."""
_YEARLY = re.compile(r"\$(\d{2,3},\d{3})\b")


def findings(
    role: Role, sources: Mapping[str, Source], occupations: Mapping[str, OccupationFigures], symbol: str = "$"
) -> Iterator[Finding]:
    """What is wrong with the sources and figures of one role. `occupations` holds the figures by 6-digit code."""
    main = soc_of(max(role.occupations, key=lambda each: each.weight).code)
    printed = {money(pay, symbol): pay for pay in occupations[main].wages if pay} if main in occupations else {}
    for place, text in role_texts(role):
        for key in cited((text,)):
            if key in sources:
                yield from dated(place, key, sources[key], role.reviewed)
        for amount in _YEARLY.findall(text):
            value = float(amount.replace(",", ""))
            near = [said for said, pay in printed.items() if abs(pay - value) < SAME * pay]
            if near and f"{symbol}{amount}" not in near:
                message = f"{symbol}{amount} here and {near[0]} in the table of the page: say one number for one thing"
                yield Finding(place, "strict.contradiction", message)


def dated(place: tuple[str | int, ...], key: str, source: Source, reviewed: date) -> Iterator[Finding]:
    """What is wrong with citing a source in a text that was reviewed on a day: it was replaced, or is long unread."""
    if source.superseded_by:
        message = f"{key} is superseded by {source.superseded_by}; cite that one"
        yield Finding(place, "strict.superseded", message, warning=True)
    if source.checked and (reviewed - source.checked).days > OLDEST:
        message = f"{key} was last looked up on {source.checked.isoformat()}; look it up again"
        yield Finding(place, "strict.stale", message, warning=True)
