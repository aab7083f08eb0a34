"""Names of employers in a title: `amazon picker`, `cashier walmart`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careeradvisor.model.title import TitleWords

LONGEST = 4
"""Words of the longest name of an employer."""


def employer(typed: list[str], known: TitleWords) -> tuple[list[str], str]:
    """The words without an employer's name before or behind them, and the word for most of the work there.

    No words are left of a name alone; without a name the words come back as they are, and the other is empty.
    """
    for size in range(min(LONGEST, len(typed)), 0, -1):
        for name, rest in ((typed[:size], typed[size:]), (typed[-size:], typed[:-size])):
            if work := known.employers.get(" ".join(name)):
                return rest, work
    return typed, ""
