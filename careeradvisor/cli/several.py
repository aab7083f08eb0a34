"""Several titles on one command line, each of one word or more, with or without quotes."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from careeradvisor.cli import choose
from careeradvisor.cli.stream import say
from careeradvisor.errors import NotFoundError
from careeradvisor.text.number import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.desk.desk import Desk
    from careeradvisor.desk.find import Subject

BETWEEN = ("to", "vs", "vs.", "versus", "--")
"""What may stand between two titles."""
MOST_WORDS = 8
"""Words that are tried in groups."""


def subjects(desk: Desk, words: Sequence[str], command: str, least: int) -> list[Subject]:
    """The roles and occupations that are meant, `least` of them at least.

    Words with `BETWEEN` among them are titles as these part them. Else each word is a title; where one is not clear,
    but the words can be put together into clear titles in one way alone, that way is taken, and told. Raises
    NotFoundError.
    """
    parted = _parted(words)
    alone = len(parted) == 1
    groups = [_titles(desk, group, least if alone else 1, alone=alone) for group in parted]
    names = list(dict.fromkeys(name for group in groups for name in group))
    if names != list(dict.fromkeys(words)) and len(names) > 1:
        say(f"note: read as {joined(names)}")
    try:
        return [choose.subject(desk, name) for name in names]
    except NotFoundError as error:
        if len(words) == 1:
            raise
        way = f"careeradvisor {command} registered nurse vs paralegal, or with quotes around each title"
        raise NotFoundError(error.message, *error.hints, f"titles of several words: {way}") from None


def _titles(desk: Desk, words: Sequence[str], least: int, *, alone: bool) -> list[str]:
    """The titles that words without anything between them are; `alone` says that there are no other words."""
    if len(words) == 1:
        return list(words)
    if all(map(desk.means_one, dict.fromkeys(words))):
        return list(words)
    whole = [" ".join(words)]
    if least == 1 and desk.means_one(whole[0]):
        return whole
    return _only_way(desk, words, least) or (list(words) if alone else whole)


def _parted(words: Sequence[str]) -> list[list[str]]:
    """The words of each of the titles that other words part; one group where none does."""
    found: list[list[str]] = [[]]
    for word in words:
        if word.casefold() in BETWEEN:
            found.append([])
        else:
            found[-1].append(word)
    return found if all(found) else [list(words)]


def _only_way(desk: Desk, words: Sequence[str], least: int) -> list[str] | None:
    """The one way to put words together so that each group is clear, `None` where there is none or more than one."""
    if len(words) > MOST_WORDS or any(" " in word.strip() for word in words):
        return None
    known: dict[str, bool] = {}

    def clear(title: str) -> bool:
        if title not in known:
            known[title] = desk.means_one(title)
        return known[title]

    found: list[list[str]] = []
    for count in range(least, len(words)):
        for cuts in combinations(range(1, len(words)), count - 1):
            ends = (0, *cuts, len(words))
            titles = [" ".join(words[one:other]) for one, other in pairwise(ends)]
            if all(map(clear, titles)):
                found.append(titles)
    return found[0] if len(found) == 1 else None
