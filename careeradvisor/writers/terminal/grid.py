"""A plain table by rich, as lines of text."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from careeradvisor.document.block import Place, Style
from careeradvisor.document.visible import visible
from careeradvisor.writers.terminal.wrapping import pieces

if TYPE_CHECKING:
    from rich.style import Style as Look

    from careeradvisor.document.block import Line, Table


def grid(table: Table, widths: list[int], looks: dict[Style, Look], width: int, *, color: bool) -> list[str]:
    """The lines of a table whose columns have the given widths."""
    file = StringIO()
    console = Console(
        file=file,
        width=width,
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    drawn = Grid(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style=looks[Style.MUTED])
    for column, size in zip(table.columns, widths, strict=True):
        right = column.place in (Place.LEAD, Place.NUMBER)
        title = Text(visible(column.title))
        drawn.add_column(title, justify="right" if right else "left", width=size, overflow="fold")
    for row in table.rows:
        drawn.add_row(*(_text(line, looks) for line in row))
    console.print(drawn)
    return [line if color else line.rstrip() for line in file.getvalue().removesuffix("\n").split("\n")]


def _text(line: Line, looks: dict[Style, Look]) -> Text:
    return Text.assemble(*((piece.text, looks[piece.style]) for piece in pieces(line)))
