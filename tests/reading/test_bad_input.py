"""Whatever a file is, what comes back is a résumé or one sentence: what it is, and what to do."""

from __future__ import annotations

import csv
import errno
import os
import random
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from careeradvisor.errors import UsageError
from careeradvisor.reading import paper, pdf
from tests.reading.conftest import WORD, archive, open_document, paragraph, word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def deep() -> bytes:
    return word("<w:p>" * 6_000 + "</w:p>" * 6_000)


def entities() -> bytes:
    text = (
        f'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="{WORD}"><w:p>&b;</w:p></w:document>'
    )
    return archive({"word/document.xml": text})


def bomb() -> bytes:
    return archive({"word/document.xml": b" " * (40 * 1024 * 1024)})


def locked_archive() -> bytes:
    made = bytearray(word(paragraph("text")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        made[made.index(mark) + place] |= 1
    return bytes(made)


def bare_pdf(pages: str) -> bytes:
    """A PDF whose list of pages is this, and which has no page."""
    return (
        f"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{pages}]"
        f"/Count {bool(pages):d}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    ).encode()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
REFUSED: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "empty.pdf": (b"", "is empty"),
    "blank.txt": (b"  \n \n", "is empty"),
    "photo.pdf": (b"\xff\xd8\xff\xe0" + b"\0" * 50, "is a picture"),
    "photo.png": (b"\x89PNG\r\n", "is a picture"),
    "text.pdf": (b"just words", "is called a PDF and is none"),
    "broken.pdf": (b"%PDF-1.7\nnothing of one", "is damaged"),
    "no-pages.pdf": (lambda: bare_pdf(""), "is damaged"),
    "no-page.pdf": (lambda: bare_pdf("7 0 R"), "has no text in it"),
    "old.doc": (OLD + "WordDocument".encode("utf-16-le"), "the old Word (.doc)"),
    "locked.docx": (OLD + "EncryptedPackage".encode("utf-16-le"), "is locked with a password"),
    "flag.docx": (locked_archive, "is locked with a password"),
    "half.docx": (word(paragraph("text"))[:200], "is damaged"),
    "deep.docx": (deep, "within each other without end"),
    "entities.docx": (entities, "refers to other text (entities)"),
    "bomb.docx": (bomb, "unpacks to more than 32 MB"),
    "unclosed.docx": (archive({"word/document.xml": "<w:p><w:t>"}), "its XML does not hold together"),
    "no-text.docx": (archive({"[Content_Types].xml": "<a/>"}), "it has no text part"),
    "sheet.xlsx": (archive({"xl/workbook.xml": "<a/>"}), "is a workbook or slides"),
    "photos.zip": (archive({"a.jpg": b"\xff\xd8\xff"}), "is an archive without a résumé"),
    "secret.odt": (
        lambda: open_document("", **{"META-INF__manifest.xml": "<m><encryption-data/></m>"}),
        "is locked with a password",
    ),
    "text.rtf": (b"{\\rtf1 x}", "is an RTF text"),
    "strange.bin": (bytes(range(32)) * 20, "is no text"),
    "list.json": (b"[1, 2]", "the whole is not a table"),
    "other.json": (b'{"a": 1}', "is JSON, and no JSON Resume"),
    "letter.pages": (archive({"Index/Document.iwa": b"x"}), "is a Pages document"),
    "sheet.xls": (OLD + "Workbook".encode("utf-16-le"), "is a file of an old Office program"),
    "large.yaml": (b"cv:\n" + b"# and so on\n" * 20_000, "has more than 128 KB"),
    "deep.yaml": (b"cv: " + b"[" * 30 + b"]" * 30, "has lists within lists without end"),
    "cut.json": (b'{"basics": {', "is no JSON: line 1"),
    "deep.json": (b"[" * 100_000, "is JSON that no program writes"),
    "number.json": (b'{"work": [{"position": "Cook"}, {"position": ["Cook"]}]}', "work[1].position is not a text"),
    "table.json": (b'{"work": {"position": "Cook"}}', "work is not a list"),
    "item.json": (b'{"work": [{"position": "x", "highlights": [{"a": 1}]}]}', "work[0].highlights[0] is not a text"),
    "anchors.yaml": (b"cv: &a [1]\nb: *a\n", "(anchors)"),
    "other.yaml": (b"a: 1\n", "it has no key cv"),
    "broken.yaml": (b"cv: [\n", "is no YAML"),
    "wrong.yaml": (b"cv:\n  sections:\n    experience: 3\n", "cv.sections.experience is not a list"),
    "sums.csv": (b"a,b\n1,2\n", "is a table, and not LinkedIn's"),
    "data.xml": (b"<?xml version='1.0'?><a/>", "is XML"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_resume_is_said_to_be_what_it_is(tmp_path: Path, name: str) -> None:
    content, said = REFUSED[name]
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content())
    with pytest.raises(UsageError) as caught:
        paper.read(file)
    assert said in caught.value.message
    assert name in caught.value.message
    assert caught.value.hints


def test_a_folder_a_pipe_and_nothing_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, said in (("pipe", "a pipe or a device"), ("", "is a folder"), ("none.pdf", "there is no file")):
        with pytest.raises(UsageError, match=said):
            paper.read(tmp_path / name)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(paper.LARGEST + 1)
    with pytest.raises(UsageError, match="more than 32 MB"):
        paper.read(tmp_path / "large.txt")


def test_a_file_that_may_not_be_read_or_cannot_be_is_told_in_the_words_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "cv.txt").write_text("Baker", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be read: file name too long"):
        paper.read(tmp_path / ("x" * 300))
    with pytest.raises(UsageError, match=r"cannot be read: .*embedded null"):
        paper.read(tmp_path / "a\0b")
    monkeypatch.setattr(type(tmp_path), "open", refuse)
    with pytest.raises(UsageError, match=r"cv\.txt cannot be read: permission denied"):
        paper.read(tmp_path / "cv.txt")


def test_what_is_piped_has_the_limits_of_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "LARGEST", 1000)
    with pytest.raises(UsageError, match="standard input has more than"):
        paper.read(b"x" * 1001)
    with pytest.raises(UsageError, match="standard input is empty"):
        paper.read(b" ")


def test_without_the_extra_a_yaml_file_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    (tmp_path / "cv.yaml").write_text("cv: {}", encoding="utf-8")
    with pytest.raises(UsageError, match="PyYAML, which reads it, is not installed") as caught:
        paper.read(tmp_path / "cv.yaml")
    assert "careeradvisor[resume]" in caught.value.hints[0]


def test_a_cell_without_end_is_a_table_that_cannot_be_read(tmp_path: Path) -> None:
    usual = csv.field_size_limit(131_072)  # which whoever reads a download in the same process has raised
    try:
        (tmp_path / "Positions.csv").write_text(f"Company Name,Title\nOld Mill,{'x' * 200_000}", encoding="utf-8")
        with pytest.raises(UsageError, match="has a table that cannot be read"):
            paper.read(tmp_path / "Positions.csv")
    finally:
        csv.field_size_limit(usual)


def test_a_book_is_no_resume(tmp_path: Path) -> None:
    (tmp_path / "book.txt").write_text("word " * 100_000, encoding="utf-8")
    with pytest.raises(UsageError, match="the text of a book"):
        paper.read(tmp_path / "book.txt")


def test_pictures_of_pages_are_named(pdf: Callable[[str], Path]) -> None:
    with pytest.raises(UsageError, match="has no text in it: its page is pictures") as caught:
        paper.read(pdf("#rect(width: 5cm, height: 5cm)"))
    assert "OCR" in caught.value.hints[0]


def test_a_pdf_of_many_pages_is_refused(pdf: Callable[[str], Path]) -> None:
    with pytest.raises(UsageError, match="has 101 pages, and at most 100 are read"):
        paper.read(pdf("#for n in range(101) { [page #n]; pagebreak(weak: true) }"))


def test_a_pdf_that_takes_too_long_is_stopped(pdf: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careeradvisor.reading.pdf.SECONDS", 0.001)
    with pytest.raises(UsageError, match="takes longer than"):
        paper.read(pdf("words"))


def test_a_pdf_that_wants_too_much_memory_is_stopped(
    pdf: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careeradvisor.reading.pdf.MEMORY", 1)
    with pytest.raises(UsageError, match="is damaged"):
        paper.read(pdf("#for n in range(90) [#lorem(500)]"))


def test_damaged_files_of_every_kind_are_read_or_refused(pdf: Callable[[str], Path], tmp_path: Path) -> None:
    """Bytes of good files are changed at random places, always the same ones."""
    chance = random.Random(17)
    good = {
        "a.pdf": pdf("#for n in range(3) [Registered nurse #n \\ ]").read_bytes(),
        "a.docx": word(paragraph("text")),
        "a.odt": open_document("<text:p>text</text:p>"),
        "a.html": b"<!DOCTYPE html><table><tr><td>a<li>b</table><p>c",
    }
    for name, content in good.items():
        for _ in range(8 if name.endswith("pdf") else 80):
            changed = bytearray(content)
            for _ in range(chance.randint(1, 12)):
                changed[chance.randrange(len(changed))] = chance.randrange(256)
            (tmp_path / name).write_bytes(
                changed[: chance.randint(1, len(changed))] if chance.random() < 0.3 else changed
            )
            with suppress(UsageError):
                paper.read(tmp_path / name)


def test_an_archive_is_read_by_the_standard_library_alone() -> None:
    code = "import sys, careeradvisor.reading.docx, careeradvisor.reading.odt; print('pypdfium2_raw' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_without_the_extra_a_pdf_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_spec", lambda _: None)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(UsageError, match="is not installed") as caught:
        paper.read(tmp_path / "a.pdf")
    assert "careeradvisor[resume]" in caught.value.hints[0]
