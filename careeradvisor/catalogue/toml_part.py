"""Cut a part out of a TOML text, so that no more of it is parsed.

What belongs to a part is seen by how our files are spelled: a header or `key = ` at the margin, the items of a list
that goes on indented, a long text in three quotes right behind its key. Any other spelling is as good TOML, but nothing
is cut out of it: the answer is `None`, and whoever asks parses the whole.
"""

from __future__ import annotations

import re

_LONG, _RAW = '"""', "'''"
_OPENS = re.compile(r"[\w-]+ = ")
_HEADER = re.compile(r"\n[ \t]*\[(?:(?<=\n\[)\[?([\w-]+)(?:\.[\w-]+)*\]\]?(?=\n))?")
"""A line that begins with a bracket. There is a group, the first key, where it is a header spelled like ours."""
_UNUSUAL = re.compile(
    r"""\n(?![\w-]+\ =\ (?!\[?\s*\{)                   # a key; inline tables have keys of their own
            |\[|\ *[\]#]|$                           # a header, the end of a list, a comment, nothing
            |\ +(?:"(?:[^"\\\n]|\\.)*"|\d+)(?:,|$)   # an item of a list
         )""",
    re.MULTILINE | re.VERBOSE,
)
_PLACE = "\0"
"""What stands for a long text where it is left out: no TOML, so that it is not taken for a value."""


def pieces(text: str) -> dict[str, str] | None:
    """A text of tables `[key]`, cut into one text for each with the tables within it."""
    if _LONG in text or _RAW in text:
        return None
    text = f"\n{text}\n"
    headers = list(_HEADER.finditer(text))
    places = [*(header.start() for header in headers), len(text)]
    if any(line and not line.startswith("#") for line in text[: places[0]].split("\n")):
        return None
    found: dict[str, str] = {}
    for header, begin, end in zip(headers, places, places[1:], strict=False):
        if not (key := header[1]):
            return None
        found[key] = found.get(key, "") + text[begin:end]
    return found


def lines(text: str, starts: tuple[str, ...]) -> str | None:
    """The lines of a text that begin so, each with the items of a list that goes on: of much prose those with none."""
    short = _without_long_texts(text)
    if short is None or _UNUSUAL.search(f"\n{short}"):
        return None
    kept = [line for line in short.split("\n") if line.startswith(starts)]
    if any(line.endswith("[") for line in kept):
        kept = _with_items(short.split("\n"), starts)
    found = "\n".join([*kept, ""])
    return None if _PLACE in found else found


def _with_items(every: list[str], starts: tuple[str, ...]) -> list[str]:
    kept: list[str] = []
    goes_on = False
    for line in every:
        begins = line.startswith(starts)
        if begins or (goes_on and line.startswith((" ", "]"))):
            kept.append(line)
        if begins or (line and not line.startswith((" ", "]", "#"))):
            goes_on = begins
    return kept


def _without_long_texts(text: str) -> str | None:
    """A text with `_PLACE` for each long text, `None` where it is not sure which quotes belong together."""
    parts = text.split(_LONG)
    before, inside, behind = parts[:-1:2], parts[1::2], parts[2::2]
    if len(inside) > len(behind) or _RAW in text or _PLACE in text:
        return None
    opened = all(_OPENS.fullmatch(each, each.rfind("\n") + 1) for each in before)
    closed = not any(each.endswith("\\") for each in inside) and not any(each.startswith('"') for each in behind)
    return _PLACE.join(parts[::2]) if opened and closed else None
