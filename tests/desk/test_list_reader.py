"""A list is read as it was meant, whoever wrote it, and every line of it is accounted for, whatever it holds."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import json
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.desk import list_text
from careeradvisor.desk.list_reader import Guide, Titled, titles
from careeradvisor.desk.list_row import LONGEST, BadLine
from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

JOBS = {"nurse": 60, "cook": 50, "welder": 80, "Köchin": 40, "Nurse, ICU": 50, "Bäcker": 40}
COLUMNS = ("job title", "title", "position")


def sure(text: str) -> int:
    return JOBS.get(text, 0)


class Read:
    """A list that was read: its titles, its bad lines, and what was said."""

    def __init__(self, content: bytes, name: str = "list.txt", column: str | None = None) -> None:
        self.said: list[str] = []
        self.rows = list(titles(io.BytesIO(content), name, column, Guide(COLUMNS, sure, self.said.append)))
        self.titles = [row.title for row in self.rows if isinstance(row, Titled) and row.title]
        self.bad = [row.line for row in self.rows if isinstance(row, BadLine)]

    def lines(self) -> int:
        """The number of lines; every one of them belongs to one row."""
        expected = 1
        for row in self.rows:
            assert row.line == expected, self.rows
            expected += row.lines if isinstance(row, Titled) else 1
        return expected - 1


ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": codecs.BOM_UTF8,
    "utf-16-le": b"",
    "utf-16-be": b"",
    "utf-16-le with a mark": codecs.BOM_UTF16_LE,
    "utf-16-be with a mark": codecs.BOM_UTF16_BE,
    "cp1252": b"",
}


def encoded(text: str, encoding: str) -> bytes:
    return ENCODINGS[encoding] + text.encode(encoding.removesuffix(" with a mark").removesuffix("-sig"))


class TestText:
    @pytest.mark.parametrize("encoding", ENCODINGS)
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("final", [True, False])
    def test_is_read_in_any_encoding_with_any_ends_of_lines(self, encoding: str, end: str, final: bool) -> None:
        text = end.join(["Köchin", "nurse", "", "Bäcker"]) + end * final
        read = Read(encoded(text, encoding))
        assert (read.titles, read.lines()) == (["Köchin", "nurse", "Bäcker"], 4)
        wide = "utf-16" in encoding
        assert len(read.said) == (wide or encoding == "cp1252")
        assert all(("UTF-16" if wide else "Windows-1252") in said for said in read.said)

    def test_encoding_that_shows_late_is_said(self) -> None:
        read = Read(b"nurse\n" * 50_000 + "Köchin\n".encode("cp1252"))
        assert (read.titles[-1], read.bad) == ("Köchin", [])
        assert "Windows-1252" in read.said[0]

    def test_line_in_another_encoding_than_the_lines_before_is_not_guessed(self) -> None:
        read = Read("Köchin\n".encode() + "Bäcker\nnurse\n".encode("cp1252"))
        assert (read.titles, read.bad) == (["Köchin", "nurse"], [2])
        read = Read("Bäcker\n".encode("cp1252") + "Köchin\nnurse\n".encode())
        assert (read.titles, read.bad) == (["Bäcker", "nurse"], [2])

    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
    def test_other_scripts_in_utf_16_without_a_mark_are_recognized(self, encoding: str) -> None:
        assert Read("看護師\n調理師\n".encode(encoding)).titles == ["看護師", "調理師"]

    def test_end_of_a_line_that_is_cut_in_two_is_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for size in (3, 4, 5, 6, 7):
            monkeypatch.setattr(list_text, "CHUNK", size)
            assert Read(b"nurse\r\ncook\r\n\r\nnurse\r\n").lines() == 4

    def test_line_of_a_million_bytes_is_read_and_a_longer_one_is_named(self) -> None:
        read = Read(b"x" * LONGEST + b"\n" + b"x" * (LONGEST + 1) + b"\nnurse\n")
        assert ([len(title) for title in read.titles], read.bad, read.lines()) == ([LONGEST, 5], [2], 3)

    def test_line_without_end_is_no_list(self) -> None:
        class Zeros(io.RawIOBase):
            def read1(self, size: int) -> bytes:
                return bytes(size)

        with pytest.raises(UsageError, match="line without end"):
            list(titles(Zeros(), "zeros", None, Guide(COLUMNS, sure, print)))

    @pytest.mark.parametrize("begun", [b"%PDF-1.7", b"\xd0\xcf\x11\xe0", b"\x1f\x8b\x08", b"PK\x03\x04 no archive"])
    def test_other_files_are_called_what_they_are(self, begun: bytes) -> None:
        with pytest.raises(UsageError):
            Read(begun + b"rest\n")


MARKS = "\t;|,"
TEXT = st.characters(codec="utf-8", exclude_characters="\0\r")
PARTS = ["nurse", "cook", '"', '""', ",", ";", "\t", "\n", "\r", "title", "\xe4", "{", "[", "1"]


class TestTable:
    @pytest.mark.parametrize("mark", MARKS)
    @pytest.mark.parametrize("encoding", ENCODINGS)
    def test_marks_between_cells_are_recognized_and_said(self, mark: str, encoding: str) -> None:
        text = f"id{mark}Job Title{mark}town\n1{mark}Köchin{mark}Bonn\n2{mark}nurse{mark}Ulm\n"
        read = Read(encoded(text, encoding), "staff.csv")
        assert (read.titles, read.lines()) == (["Köchin", "nurse"], 3)
        assert "column 'Job Title'" in read.said[0]
        assert {"\t": "tabs", ";": "semicolons", "|": "pipes", ",": "commas"}[mark] in read.said[0]
        assert Read(encoded(text, encoding), "staff.csv", "job title").titles == ["Köchin", "nurse"]

    def test_first_line_may_declare_the_mark(self) -> None:
        read = Read(b"sep=:\nid:title\n1:nurse\n")
        assert (read.titles, read.lines()) == (["nurse"], 3)

    def test_column_is_found_by_what_its_cells_are(self) -> None:
        read = Read(b"a,b,c\n1,nurse,Ulm\n2,cook,Bonn\n", "staff.csv")
        assert (read.titles, read.said) == (["nurse", "cook"], ["staff.csv is read as a table with commas, column 'b'"])
        assert Read(b"1,nurse,Ulm\n2,cook,Bonn\n", "staff.csv").titles == ["nurse", "cook"]

    def test_table_without_a_column_of_titles_is_refused_with_its_columns(self) -> None:
        with pytest.raises(UsageError, match=r"no column of staff\.csv") as refused:
            Read(b"a,b\n1,2\n3,4\n", "staff.csv")
        assert refused.value.hints == ("name it with --column: a, b",)

    def test_list_whose_titles_have_commas_is_no_table(self) -> None:
        assert Read(b"Nurse, ICU\nCook, Line\n").titles == ["Nurse, ICU", "Cook, Line"]
        assert Read(b'title\n"Nurse, ICU"\nCook, Line\n', "one.csv").titles == ["Nurse, ICU", "Cook, Line"]

    @pytest.mark.parametrize("place", [2, 11, 1999, 2000])
    def test_quote_that_is_not_closed_spoils_its_own_line_only(self, place: int) -> None:
        rows = ["id,title", *(f"{number},nurse" for number in range(1, 2000))]
        rows[place - 1] = '7,"nurse'
        read = Read("\n".join(rows).encode(), "staff.csv", "title")
        assert (read.bad, len(read.titles), read.lines()) == ([place], 1998, 2000)

    def test_two_quotes_that_are_not_closed_swallow_nothing_between_them(self) -> None:
        rows = ["id,title", *(f"{number},nurse" for number in range(1, 100))]
        rows[10], rows[20] = '10,"nurse', '20,nurse"'
        read = Read("\n".join(rows).encode(), "staff.csv", "title")
        assert (read.bad, len(read.titles)) == ([11], 98)

    def test_cell_of_several_lines_is_one_and_its_lines_are_counted(self) -> None:
        read = Read(b'id,title,town\n1,"nurse,\nnights",Ulm\n2,cook,Bonn\n', "staff.csv", "title")
        assert (read.titles, read.lines(), read.bad) == (["nurse,\nnights", "cook"], 4, [])

    def test_row_with_a_cell_too_many_is_not_cut(self) -> None:
        read = Read(b"id,title\n1,Nurse, ICU\n2,cook,\n", "staff.csv", "title")
        assert (read.bad, read.titles) == ([2], ["cook"])

    def test_cell_of_more_than_the_csv_module_takes_is_read(self) -> None:
        long = "nurse " * 40_000
        assert Read(f'id,title\n1,"{long}"\n'.encode(), "staff.csv").titles == [long.strip()]

    @given(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=20), min_size=1, max_size=12
        ),
        st.sampled_from(MARKS),
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le with a mark", "utf-16-be with a mark"]),
        st.sampled_from(["\n", "\r\n"]),
    )
    def test_what_the_csv_module_writes_is_read_as_it_was_or_named(self, cells, mark, encoding, end) -> None:
        written = io.StringIO()
        rows = [["id", "title", "town"], *([number, cell, "Ulm"] for number, cell in enumerate(cells))]
        csv.writer(written, delimiter=mark, lineterminator=end).writerows(rows)
        read = Read(encoded(written.getvalue(), encoding), "staff.csv", "title")
        found = {row.title for row in read.rows if isinstance(row, Titled)}
        if not read.bad:
            assert [row.title for row in read.rows if isinstance(row, Titled)][1:] == [cell.strip() for cell in cells]
        assert found - {""} <= {cell.strip() for cell in cells}
        read.lines()


class TestAnything:
    @given(st.binary(max_size=400), st.sampled_from(["list.txt", "list.csv"]), st.sampled_from([None, "title"]))
    def test_every_line_is_accounted_for(self, content: bytes, name: str, column: str | None) -> None:
        try:
            read = Read(content, name, column)
        except UsageError:
            return
        read.lines()

    @given(
        st.lists(
            st.sampled_from(["nurse", "cook", '"', '""', ",", ";", "\t", "\n", "\r", "title", "\xe4", "{", "[", "1"])
        ),
        st.sampled_from(["list.txt", "list.csv"]),
        st.sampled_from([None, "title"]),
        st.sampled_from(list(ENCODINGS)),
    )
    def test_every_line_of_what_looks_like_a_table_too(self, parts, name, column, encoding) -> None:
        self.test_every_line_is_accounted_for.hypothesis.inner_test(
            self, encoded("title\n" + "".join(parts), encoding), name, column
        )


class TestJson:
    def test_list_of_texts(self) -> None:
        read = Read(b'["nurse", "", null, "cook", 7]')
        assert (read.titles, read.bad, read.lines()) == (["nurse", "cook"], [5], 5)

    @pytest.mark.parametrize("column", [None, "Job Title"])
    def test_list_of_objects(self, column: str | None) -> None:
        items = [{"id": 1, "job title": "nurse"}, {"id": 2}, {"id": 3, "job title": "cook"}]
        read = Read(json.dumps(items, indent=1).encode(), "list.json", column)
        assert (read.titles, read.bad) == (["nurse", "cook"], [2])
        assert "key 'job title'" in read.said[0]

    def test_lines(self) -> None:
        read = Read(b'{"title": "nurse"}\n\n{"title": "cook"\n{"title": "welder"}\n')
        assert (read.titles, read.bad, read.lines()) == (["nurse", "welder"], [3], 4)

    def test_is_read_piece_by_piece(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(list_text, "CHUNK", 16)
        words = [f"nurse {number}" for number in range(200)]
        assert Read(json.dumps(words).encode()).titles == words

    @pytest.mark.parametrize("content", [b'["nurse", "coo', b'["nurse" "cook', b'["nurse", tru]', b'["\xff"]'])
    def test_that_stops_being_json_is_refused(self, content: bytes) -> None:
        with pytest.raises(UsageError, match=r"not JSON|not UTF-8"):
            Read(content)


class TestWorkbook:
    def excel(self, folder: Path) -> Path:
        openpyxl = pytest.importorskip("openpyxl")
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "Staff"
        for row in (["No", "Position"], [1, "nurse"], [None, None], [2, "Nurse, ICU"], [3]):
            sheet.append(row)
        book.create_sheet("Other")
        book.save(folder / "staff.xlsx")
        return folder / "staff.xlsx"

    def test_excel_is_read_and_the_sheet_is_said(self, tmp_path: Path) -> None:
        read = Read(self.excel(tmp_path).read_bytes(), "staff.xlsx")
        assert (read.titles, read.lines()) == (["nurse", "Nurse, ICU"], 5)
        assert "sheet 'Staff' (and not 1 more sheet), column 'Position'" in read.said[0]

    def test_excel_without_its_extra_is_refused_with_what_to_install(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        content = self.excel(tmp_path).read_bytes()
        monkeypatch.setitem(sys.modules, "openpyxl", None)
        with pytest.raises(UsageError, match="openpyxl") as refused:
            Read(content, "staff.xlsx")
        assert "careeradvisor[lists]" in refused.value.hints[0]

    def test_damaged_excel_is_refused(self, tmp_path: Path) -> None:
        content = bytearray(self.excel(tmp_path).read_bytes())
        for place in range(200, len(content), 97):
            broken = bytes(content[:place]) + b"\0\0\0" + bytes(content[place + 3 :])
            with contextlib.suppress(UsageError):  # nothing else; a damage that does no harm is none
                Read(broken, "staff.xlsx")

    def open_document(self, rows: str) -> bytes:
        packed = io.BytesIO()
        spaces = " ".join(
            f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{key}:1.0"' for key in ("office", "table", "text")
        )
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", f"<office:body {spaces}><table:table>{rows}</table:table></office:body>")
        return packed.getvalue()

    def test_open_document_is_read(self) -> None:
        def row(*cells: str, more: str = "") -> str:
            held = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
            return f"<table:table-row {more}>{held}</table:table-row>"

        rows = [
            row("No", "Title"),
            row("1", "nurse"),
            row(more='table:number-rows-repeated="2"'),
            row("2", "cook", more='table:number-rows-repeated="3"'),
            row(more='table:number-rows-repeated="1048000"'),
        ]
        read = Read(self.open_document("".join(rows)), "staff.ods")
        assert (read.titles, read.lines()) == (["nurse", "cook", "cook", "cook"], 7)

    @pytest.mark.parametrize("rows", ["<table:table-row>", '<table:table-row table:number-rows-repeated="x"/>'])
    def test_damaged_open_document_is_refused(self, rows: str) -> None:
        with pytest.raises(UsageError, match="damaged"):
            Read(self.open_document(rows), "staff.ods")

    def test_other_archive_is_refused(self) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("readme", "nurse")
        with pytest.raises(UsageError, match="archive and no workbook"):
            Read(packed.getvalue(), "staff.zip")
