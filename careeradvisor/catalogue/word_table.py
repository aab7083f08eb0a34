r"""Tables of what single words tell: for each stem, a weight for each of some names it speaks for, written to be small.

The text has a line with the least weight, how many times as much the next larger one is, and the names, separated by
blanks, and then three lines for every `TOGETHER` stems: all the first of these lines, then all the second, then all the
third, since like things become smaller together.

1. The stems, in order, separated by blanks. Before each stands a digit, how many characters it begins with that the one
   before it begins with too; they are left out. The first of a line is whole.
2. For each stem the names it speaks for, in order, separated by blanks from those of the next. A name is a character
   that says how many are passed over from the one before: `!` none, `"` one, and so on by ASCII. The last characters
   of those that are printed, from `FAR` on, pass over `NEAR` names, twice `NEAR` and so on, and belong to the next.
3. The weights of all these names, a character each: `!` is the least weight, `"` the next larger one, and so on.

A stem is found by halves among the first lines, and nothing is decoded but the lines it stands in.
`scripts/build_word_table.py` makes the file of titles; the index of occupations holds two more such tables.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from careeradvisor.errors import CatalogueError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

NAME = "words.txt"
TOGETHER = 16
"""Stems in a line."""
WORD, KIND = "", "="
"""What stands before a stem of titles: nothing, or the mark of a word for the kind of worker."""
_FIRST, _LAST = 0x21, 0x7E
"""The characters of ASCII that are printed and no blanks."""
NEAR = 82
FAR = _FIRST + NEAR
_STEPS = bytes(range(FAR, _LAST + 1))
_HEAVIEST = _LAST - _FIRST
_MOST_SHARED = 9


class WordTable:
    """The weights in a text, which is called `name` when it is damaged."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        first, *lines = content.removesuffix(b"\n").split(b"\n")
        self._codes: list[str]
        least, ratio, *self._codes = first.decode().split(" ") if first else ("1", "1")
        self._weights_of = {_FIRST + level: weight for level, weight in enumerate(_weights(float(least), float(ratio)))}
        count = len(lines) // 3
        self._stems, self._names, self._weights = lines[:count], lines[count : 2 * count], lines[2 * count :]
        self.words = lru_cache(maxsize=20_000)(lambda stem: self.weights(WORD + stem))
        self.kinds = lru_cache(maxsize=20_000)(lambda stem: self.weights(KIND + stem))

    def weights(self, key: str) -> dict[str, float]:
        """The weight of a stem by name, in the order of names. Raises CatalogueError for a line that is damaged."""
        line = bisect_right(self._stems, f"0{key} \x7f".encode()) - 1
        if line < 0:
            return {}
        try:
            stems = [*_whole(self._stems[line].decode().split(" "))]
            if key not in stems:
                return {}
            names, place = self._names[line].split(b" "), stems.index(key)
            before = len(b"".join(names[:place]).translate(None, _STEPS))
            found = [*map(self._codes.__getitem__, _places(names[place]))]
            weights = self._weights[line][before : before + max(1, len(found))]
            return {code: self._weights_of[weight] for code, weight in zip(found, weights, strict=True)}
        except (LookupError, ValueError):
            said = f"{self._name}: the line of '{key}' is damaged"
            raise CatalogueError(said, "bring the file back as it was") from None


def read(path: Path) -> WordTable:
    """The table in a file; an empty one where there is no file."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        content = b""
    return WordTable(content, str(path))


def written(weights: Mapping[str, Mapping[str, float]], ratio: float) -> str:
    """The text of a table with these weights (above 0), by stem and name, of which each is `ratio` times the next less.

    A stem without a weight is left out.
    """
    held = {key: each for key, each in sorted(weights.items()) if each}
    codes = sorted({code for each in held.values() for code in each})
    place = {code: number for number, code in enumerate(codes)}
    least = min((weight for each in held.values() for weight in each.values()), default=1.0)
    stems: list[str] = []
    spoken: list[str] = []
    weighed: list[str] = []
    keys = iter(held)
    while some := [*islice(keys, TOGETHER)]:
        cells = [sorted((place[code], weight) for code, weight in held[key].items()) for key in some]
        stems.append(" ".join(_cut(some)))
        spoken.append(" ".join(_passed([number for number, _ in each]) for each in cells))
        weighed.append("".join(_level(math.log(weight / least, ratio)) for each in cells for _, weight in each))
    return "\n".join([" ".join([repr(least), repr(ratio), *codes]), *stems, *spoken, *weighed]) + "\n"


def _weights(least: float, ratio: float) -> Iterator[float]:
    return (least * ratio**level for level in range(_HEAVIEST + 1))


def _level(steps: float) -> str:
    """The character of a weight that is so many steps above the least one."""
    return chr(_FIRST + min(_HEAVIEST, round(steps)))


def _cut(stems: Iterable[str]) -> Iterator[str]:
    """Stems without what they share with the one before, and how much that is."""
    before = ""
    for stem in stems:
        alike = (one == other for one, other in zip(before, stem, strict=False))
        shared = next((place for place, same in enumerate(alike) if not same), min(len(before), len(stem)))
        shared = min(shared, _MOST_SHARED)
        yield f"{shared}{stem[shared:]}"
        before = stem


def _whole(cut: Iterable[str]) -> Iterator[str]:
    """The stems of `_cut`."""
    stem = ""
    for each in cut:
        stem = stem[: int(each[0])] + each[1:]
        yield stem


def _passed(places: Iterable[int]) -> str:
    """Places in a list as how many are passed over before each."""
    found, before = "", -1
    for place in places:
        far, near = divmod(place - before - 1, NEAR)
        most = len(_STEPS)
        found += chr(_LAST) * (far // most) + (chr(FAR + far % most - 1) if far % most else "") + chr(_FIRST + near)
        before = place
    return found


def _places(passed: bytes) -> Iterator[int]:
    """The places of `_passed`."""
    place = -1
    for each in passed:
        if each >= FAR:
            place += (each - FAR + 1) * NEAR
        else:
            place += each - _FIRST + 1
            yield place
