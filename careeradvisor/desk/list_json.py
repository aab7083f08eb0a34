"""The items of a JSON list of titles, or of JSON lines: texts, or objects of which one key holds the title."""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING

from careeradvisor.desk.list_row import LONGEST, BadLine
from careeradvisor.desk.list_text import NAMES
from careeradvisor.errors import UsageError
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.desk.list_text import Text

_BEGINS = re.compile(r"\s*\[\s*[\[\]{\"]")
_BEGINS_LINES = re.compile(r"\s*\{\s*\"")
_BETWEEN = re.compile(r"[\s,]*")


class Item(NamedTuple):
    """The keys and texts of an item; a text alone has the key that is empty."""

    line: int
    cells: dict[str, str]


def is_list(begun: str) -> bool:
    """Whether a text begins as a JSON list of texts or objects does."""
    return _BEGINS.match(begun) is not None


def is_lines(begun: str) -> bool:
    """Whether a text begins as JSON lines do, one object a line."""
    return _BEGINS_LINES.match(begun) is not None


def from_lines(text: Text) -> Iterator[Item | BadLine]:
    """The items of JSON lines."""
    for line in text.lines():
        if isinstance(line, BadLine):
            yield line
        elif not line[1].strip():
            yield Item(line[0], {})
        else:
            try:
                yield _item(line[0], json.loads(line[1]))
            except (ValueError, RecursionError):
                yield BadLine(line[0], "it is not JSON")


def from_list(text: Text) -> Iterator[Item | BadLine]:
    """The items of a JSON list, one by one. Raises UsageError where it stops being JSON: nothing after that is sure."""
    encoding = text.encoding or "utf-8"
    decode = codecs.getincrementaldecoder(encoding)().decode
    chunks = text.source.chunks()
    held, number, place = _decoded(text, decode, next(chunks)[len(text.mark) :]), 0, 0
    place = held.index("[") + 1
    decoder = json.JSONDecoder()
    while True:
        place = _BETWEEN.match(held, place).end()  # type: ignore[union-attr]  # which matches nothing too
        if held.startswith("]", place):
            return
        try:
            value, end = decoder.raw_decode(held, place)
            whole = end < len(held)  # 12 may be the beginning of 123
        except (ValueError, RecursionError):
            whole = False
        if whole:
            number += 1
            yield _item(number, value)
            held, place = held[end:], 0
            continue
        more = next(chunks, None)
        if more is None or len(held) - place > LONGEST:
            raise UsageError(
                f"{text.source.name}, item {number + 1}: it is not JSON, or it does not end",
                "mend the list, or save the titles one a line",
            )
        held, place = held[place:] + _decoded(text, decode, more), 0


def _decoded(text: Text, decode: object, part: bytes) -> str:
    try:
        return decode(part)  # type: ignore[operator,no-any-return]  # an incremental decoder's, which has no type
    except UnicodeDecodeError:
        named = NAMES[text.encoding or "utf-8"]
        raise UsageError(f"{text.source.name} is not {named}, as JSON must be", "save it as UTF-8") from None


def _item(number: int, value: object) -> Item | BadLine:
    if isinstance(value, str):
        return Item(number, {"": value})
    if value is None:
        return Item(number, {})
    if isinstance(value, dict):
        return Item(number, {key: "" if each is None else str(each) for key, each in value.items()})
    return BadLine(number, "it is neither a text nor an object")
