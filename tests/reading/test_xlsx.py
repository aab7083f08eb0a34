"""Tables in Excel workbooks as publishers write them, and as nobody should."""

from __future__ import annotations

import zipfile

import pytest

from careeradvisor.errors import UsageError
from careeradvisor.reading.xlsx import WIDEST, sheet
from tests.downloads import packed, workbook


def made(cells: str, strings: str = "") -> bytes:
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return packed(
        {
            "xl/sharedStrings.xml": f"<sst {space}>{strings}</sst>".encode(),
            "xl/worksheets/sheet1.xml": f"<worksheet {space}><sheetData>{cells}</sheetData></worksheet>".encode(),
        }
    )


def test_rows_are_as_they_were_written() -> None:
    rows = [["code", "title", "n"], ["11-1011.00", "Guilds & <Lanterns>", "7"], ["11-1011.03", "", "8"]]
    assert [*sheet(workbook(rows), "x")] == rows


def test_a_cell_may_hold_its_text_itself_in_parts_or_without_its_place() -> None:
    strings = "<si><r><t>Lan</t></r><r><t>tern</t></r></si><si><t>Keeper</t></si>"
    cells = '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>Moon</t></is></c><c t="s"><v>1</v></c></row>'
    assert [*sheet(made(cells, strings), "x")] == [["Lantern", "Moon", "Keeper"]]


def test_rows_are_as_wide_as_the_first_and_no_cell_makes_them_endless() -> None:
    cells = '<row><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row><c r="A2"><v>3</v></c></row>'
    cells += '<row><c r="XFD3"><v>9</v></c></row><row><c r="ZZZZZZZZ4"><v>9</v></c></row>'
    found = [*sheet(made(cells), "x")]
    assert found[:2] == [["1", "2"], ["3", ""]]
    assert max(map(len, found)) <= WIDEST


@pytest.mark.parametrize(
    "content",
    [
        made('<row><c t="s"><v>7</v></c></row>'),
        made('<row><c t="s"><v>x</v></c></row>'),
        made("<row><c>"),
        packed({"word/document.xml": b"<x/>"}),
    ],
    ids=["no such text", "no number", "cut off", "no workbook"],
)
def test_what_does_not_hold_together_is_refused(content: bytes) -> None:
    with pytest.raises(UsageError, match=r"Titles\.xlsx is"):
        list(sheet(content, "Titles.xlsx"))


def test_half_a_workbook_is_no_archive() -> None:
    with pytest.raises(zipfile.BadZipFile):
        list(sheet(workbook([["a", "b"]])[:-30], "x"))
