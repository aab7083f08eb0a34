"""Find the line of a key in a TOML text, which parsers do not report.

Understands what data files use: `[table]`, `[[array]]` and `key =` at the start of a line, with values that
may run over several lines. An unusual spelling costs precision, never correctness: the line of the nearest
table that was recognized is given instead.
"""

from __future__ import annotations

import re

_HEADER = re.compile(r"^\s*\[(\[?)\s*([^\]#]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*(?:"([^"]+)"|'([^']+)'|([\w.-]+))\s*=""")
_MULTILINE = re.compile(r'"""|\'\'\'')


def lines_of(text: str) -> dict[tuple[str | int, ...], int]:
    """Line numbers, from 1, of every table and key: `("tasks", 3, "share") -> 57`."""
    found: dict[tuple[str | int, ...], int] = {}
    counts: dict[tuple[str | int, ...], int] = {}
    table: tuple[str | int, ...] = ()
    closing = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if closing:
            if closing in line:
                closing = ""
            continue
        if header := _HEADER.match(line):
            table = _table(header[2].replace('"', "").strip().split("."), counts, listed=bool(header[1]))
            for length in range(len(table), 0, -1):
                found.setdefault(table[:length], number)
        elif key := _KEY.match(line):
            path = (*table, *(key[3].split(".") if key[3] else (key[1] or key[2],)))
            found.setdefault(path, number)
            opening = _MULTILINE.search(line)
            if opening and line.count(opening[0]) % 2:
                closing = opening[0]
    return found


def _table(names: list[str], counts: dict[tuple[str | int, ...], int], *, listed: bool) -> tuple[str | int, ...]:
    """Where a table with this header stands: within the latest item of each list of tables that its name goes through.

    `counts` holds how many items each list has so far; that of a `listed` table gets one more.
    """
    place: tuple[str | int, ...] = ()
    for name in names[:-1]:
        place = (*place, name)
        if place in counts:
            place = (*place, counts[place] - 1)
    place = (*place, names[-1])
    if not listed:
        return place
    counts[place] = counts.get(place, 0) + 1
    return (*place, counts[place] - 1)


def nearest(lines: dict[tuple[str | int, ...], int], path: tuple[str | int, ...]) -> int:
    """The line of `path` or of the closest part of the file that contains it; 1 when nothing does."""
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return 1


def spelled(path: tuple[str | int, ...]) -> str:
    """`("tasks", 3, "share")` as `tasks[4].share`; items count from 1, as a person counts them."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text
