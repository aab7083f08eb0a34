"""Read a list of titles as people have it: what it is read as is said, and every line of it is accounted for."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from careeradvisor.desk import list_column, list_json, list_table, list_workbook
from careeradvisor.desk.list_row import BadLine, Row
from careeradvisor.desk.list_text import NAMES, Source, Text
from careeradvisor.errors import UsageError
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import IO

    from careeradvisor.desk.list_column import Column

TABLES = (".csv", ".tsv", ".tab", ".psv")
"""Endings of files that are tables, whatever their first lines look like."""


class Titled(NamedTuple):
    """A row with the title in it, which is empty where the row holds none; a row that names columns is a `heading`.

    `beside` is what the row has in the other column that was asked for; `filled` a row without a title that holds
    something else.
    """

    line: int
    title: str
    lines: int = 1
    heading: bool = False
    beside: str = ""
    filled: bool = False


class Guide(NamedTuple):
    """What helps to find the titles: names that their column has, how surely a text is one, and whom to tell.

    `beside` is another column to read.
    """

    columns: Sequence[str]
    sure: Callable[[str], int]
    tell: Callable[[str], object]
    beside: str | None = None


def titles(raw: IO[bytes], name: str, column: str | None, guide: Guide) -> Iterator[Titled | BadLine]:
    """Every row of a list with its title, and every line that cannot be read.

    Raises UsageError for a file that is no list, or that has no such column.
    """
    source = Source(raw, name)
    if list_workbook.is_workbook(source.begun):
        with list_workbook.sheet(source) as (what, rows):
            yield from _of_table(rows, name, column, guide, what)
        return
    text = Text(source)
    begun = "\n".join(text.sample)
    if list_json.is_list(begun) or list_json.is_lines(begun):
        yield from _of_json(text, begun, column, guide)
        return
    yield from _of_text(text, column, guide)
    if text.encoding == "cp1252":
        guide.tell(f"{name} is read as {NAMES[text.encoding]}")


def _of_text(text: Text, column: str | None, guide: Guide) -> Iterator[Titled | BadLine]:
    name, first = text.source.name, [line for line in text.sample if line.strip()]
    said = [NAMES[text.encoding]] if text.wide else []
    lines = text.lines()
    mark = list_table.declared(first[0]) if first else ""
    if mark:
        said.append(_called(mark))
        for line in lines:
            if isinstance(line, BadLine):
                yield line
                continue
            yield Titled(line[0], "", heading=bool(line[1].strip()))
            if line[1].strip():
                break
    else:
        mark = _mark(first, name, column, guide)
        said += [_called(mark)] if mark else []
    table = bool(mark) or column is not None or name.lower().endswith(TABLES) or _headed(first, guide)
    if table:
        yield from _of_table(list_table.rows(lines, mark or list_table.WHOLE), name, column, guide, ", ".join(said))
        return
    if guide.beside is not None:
        list_column.named([], guide.beside, name)
    if said:
        guide.tell(f"{name} is read as {', '.join(said)}")
    yield from (line if isinstance(line, BadLine) else Titled(line[0], line[1].strip()) for line in lines)


def _called(mark: str) -> str:
    """What to call a mark between cells."""
    return f"a table with {list_table.MARKS.get(mark, repr(mark))}"


def _mark(first: list[str], name: str, column: str | None, guide: Guide) -> str:
    """The mark between the cells: commas stand in titles too, so a table with them must have another sign of one."""
    if not first:
        return ""
    mark = list_table.recognized(first)
    if column is not None:
        wanted = list_column.folded(column)
        for each in list_table.MARKS:
            heads = list_table.split(first[0], each).cells
            if len(heads) > 1 and wanted in map(list_column.folded, heads):
                return each
        return mark or next((each for each in list_table.MARKS if each in first[0]), "")
    if not mark or mark == "\t" or name.lower().endswith(TABLES):
        return mark
    return mark if list_column.called(list_table.split(first[0], mark).cells, guide.columns) else ""


def _headed(first: list[str], guide: Guide) -> bool:
    """Whether a list of titles alone begins with what the titles are called."""
    return len(first) > 1 and list_column.called(first[:1], guide.columns) is not None


def _of_table(
    rows: Iterator[Row | BadLine], name: str, column: str | None, guide: Guide, what: str
) -> Iterator[Titled | BadLine]:
    ahead = list(islice(rows, list_column.LOOKED_AT + 1)) if column is None else []
    found = None if column is not None else _guessed(ahead, name, what, guide)
    headed = column is not None or bool(found and found.headed)
    other: Column | None = None
    if guide.beside is not None and found and not found.headed:
        list_column.named([], guide.beside, name)
    for row in chain(ahead, rows):
        if isinstance(row, BadLine):
            if headed and column is not None:
                raise UsageError(f"{name}, {row}", "the first line of a table names its columns")
            yield row
        elif not any(map(str.strip, row.cells)):
            yield Titled(row.line, "", row.lines)
        elif headed:
            if column is not None:
                found = list_column.named(row.cells, column, name)
                _tell(name, what, found, len(row.cells), guide)
            if guide.beside is not None:
                other = list_column.named(row.cells, guide.beside, name)
            headed = False
            yield Titled(row.line, "", row.lines, heading=True)
        else:
            yield _cell(row, found, other)
    if headed and column is not None:
        list_column.named([], column, name)


def _guessed(ahead: list[Row | BadLine], name: str, what: str, guide: Guide) -> Column | None:
    """The column of titles of a table that begins with these rows, `None` for one without a filled row."""
    filled = [row.cells for row in ahead if isinstance(row, Row) and any(map(str.strip, row.cells))]
    if not filled:
        if what:
            guide.tell(f"{name} is read as {what}")
        return None
    found = list_column.called(filled[0], guide.columns) or list_column.likely(filled, guide.sure)
    if not found and max(map(len, filled)) == 1:
        found = list_column.Column(0, "1", guessed=False, headed=False)
    if not found:
        heads = ", ".join(cell.strip() for cell in filled[0])
        raise UsageError(f"no column of {name} is plainly one of titles", f"name it with --column: {heads}")
    _tell(name, what, found, len(filled[0]), guide)
    return found


def _cell(row: Row, found: Column | None, other: Column | None) -> Titled | BadLine:
    place = found.place if found else 0
    if len(row.cells) <= place:
        return BadLine(row.line, f"it has no column '{found.name if found else place + 1}'")
    beside = row.cells[other.place].strip() if other and other.place < len(row.cells) else ""
    return Titled(row.line, row.cells[place].strip(), row.lines, beside=beside, filled=True)


def _tell(name: str, what: str, found: Column, width: int, guide: Guide) -> None:
    """Say what was recognized, but not that commas stand in a CSV and the column is the one that was named."""
    said = [what] if what and (found.guessed or what != _called(",")) else []
    if found.guessed and width == 1 and not what:
        said.append(f"titles below the heading '{found.name}'")
    elif found.guessed and (width > 1 or found.headed):
        said.append(f"column '{found.name}'" if found.headed else f"column {found.name}, with no heading")
    if said:
        guide.tell(f"{name} is read as {', '.join(said)}")


def _of_json(text: Text, begun: str, column: str | None, guide: Guide) -> Iterator[Titled | BadLine]:
    name, whole = text.source.name, list_json.is_list(begun)
    items = list_json.from_list(text) if whole else list_json.from_lines(text)
    said = f"{NAMES[text.encoding]}, " if text.wide else ""
    said += "a JSON list, whose items are counted" if whole else "JSON lines"
    key: str | None = None
    other = ""
    for item in items:
        if isinstance(item, BadLine) or not item.cells:
            yield item if isinstance(item, BadLine) else Titled(item.line, "")
            continue
        if key is None:
            key = "" if "" in item.cells else _key(item.cells, name, column, guide)
            if guide.beside is not None:
                other = list(item.cells)[list_column.named(list(item.cells), guide.beside, name).place]
            guide.tell(f"{name} is read as {said}{f', key {key!r}' if key else ''}")
        held = item.cells.get(key, item.cells.get(""))
        beside = item.cells.get(other, "").strip() if other else ""
        titled = None if held is None else Titled(item.line, held.strip(), beside=beside, filled=True)
        yield titled or BadLine(item.line, f"it has no key '{key}'")
    if key is None:
        guide.tell(f"{name} is read as {said}")


def _key(cells: dict[str, str], name: str, column: str | None, guide: Guide) -> str:
    keys = list(cells)
    if column is not None:
        return keys[list_column.named(keys, column, name).place]
    found = list_column.called(keys, guide.columns) or list_column.likely([list(cells.values())], guide.sure)
    if not found:
        raise UsageError(f"no key of {name} is plainly one of titles", f"name it with --column: {', '.join(keys)}")
    return keys[found.place]
