"""Text of plain letters is measured and broken without rich, and as rich would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from rich import cells as rich

from careeradvisor.document.block import Style
from careeradvisor.writers.terminal.cells import NARROW, cell_len, chop_cells
from careeradvisor.writers.terminal.look import painted
from careeradvisor.writers.terminal.wrapping import Piece, Pieces, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

STYLES = (Style.PLAIN, Style.MUTED, Style.CODE)
PIECES = st.lists(
    st.builds(Piece, st.text("ee,-/ ", max_size=12), st.sampled_from(STYLES), st.sampled_from((None, "https://e.e"))),
    max_size=6,
)


def test_what_is_called_narrow_takes_one_column() -> None:
    assert [each for each in sorted(NARROW) if rich.cell_len(each) != 1] == []


@given(st.text(), st.integers(2, 9))
def test_a_text_is_as_wide_as_rich_says_and_chopped_where_rich_would(words: str, width: int) -> None:
    assert cell_len(words) == rich.cell_len(words)
    assert [*filter(None, chop_cells(words, width))] == [*filter(None, rich.chop_cells(words, width))]


@given(PIECES, st.integers(1, 30))
def test_letters_of_any_alphabet_are_broken_alike(text: Pieces, width: int) -> None:
    """Greek letters are as wide as Latin ones, and have rich measure them."""
    greek = [piece._replace(text=piece.text.replace("e", "ε")) for piece in text]
    assert [look(line) for line in wrap(text, width)] == [look(line).replace("ε", "e") for line in wrap(greek, width)]


def look(line: Iterable[Piece]) -> str:
    """What a terminal is sent for a line."""
    return "".join(map(painted, line))
