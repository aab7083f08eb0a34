"""What a file is, by what it begins with and holds: its name may say something else."""

from __future__ import annotations

import io
import zipfile
from enum import Enum, auto
from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection

READ = "PDF, Word (.docx), OpenDocument (.odt), text, Markdown, HTML, JSON Resume, RenderCV and LinkedIn's export"
SAVE = "open it where it was made and save it as .docx, .pdf or plain text"


class Kind(Enum):
    """A format that can be read."""

    PDF = auto()
    DOCX = auto()
    ODT = auto()
    HTML = auto()
    MARKDOWN = auto()
    TEXT = auto()
    JSON = auto()
    YAML = auto()
    LINKEDIN = auto()


PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"\x00\x00\x00\x18ftyp", b"RIFF")
OTHERS = {
    b"{\\rtf": "an RTF text",
    b"%!PS": "a PostScript file",
    b"\x1f\x8b": "a packed file (gzip)",
    b"7z\xbc\xaf": "a packed file (7z)",
    b"Rar!": "a packed file (RAR)",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"SQLite format": "a database",
    b"ID3": "a sound",
}
"""What formats that are not read begin with."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENDINGS = {
    "html": Kind.HTML,
    "htm": Kind.HTML,
    "xhtml": Kind.HTML,
    "md": Kind.MARKDOWN,
    "markdown": Kind.MARKDOWN,
    "json": Kind.JSON,
    "yaml": Kind.YAML,
    "yml": Kind.YAML,
    "csv": Kind.LINKEDIN,
}
_TABLE_HEAD = (b"company name,title", b'"company name","title"')


def kind_of(raw: bytes, name: str) -> Kind:
    """The format of a file. Raises UsageError for one that is not read."""
    if b"%PDF-" in raw[:1024]:
        return Kind.PDF
    if raw.startswith(b"PK\x03\x04"):
        return _packed(raw, name)
    if raw.startswith(OLE):
        raise _of_old_word(raw, name)
    if raw.startswith(PICTURES) or raw[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif"):
        raise UsageError(f"{name} is a picture, and no text can be read from it", _unpictured(name))
    for begun, what in OTHERS.items():
        if raw.startswith(begun):
            raise UsageError(f"{name} is {what}, which is not read", SAVE)
    return _text(raw, name)


def _text(raw: bytes, name: str) -> Kind:
    begun = raw[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    ending = name.rpartition(".")[2].casefold()
    if ending == "pdf":
        raise UsageError(f"{name} is called a PDF and is none", "open it, and save it as a PDF anew")
    if begun.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return Kind.HTML
    if begun.startswith(b"<?xml") and ending not in ENDINGS:
        if b"<html" in begun:
            return Kind.HTML
        raise UsageError(f"{name} is XML, which is not read", SAVE)
    if ending in ENDINGS:
        return ENDINGS[ending]
    if begun.startswith(_TABLE_HEAD):
        return Kind.LINKEDIN
    if begun.startswith(b"{") and (b'"basics"' in raw or b'"work"' in raw):
        return Kind.JSON
    return Kind.TEXT


def _packed(raw: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError):
        raise damaged(name) from None
    return _by_parts(set(names), name)


def _by_parts(names: Collection[str], name: str) -> Kind:
    held = {each.casefold() for each in names}
    if any(each.endswith("positions.csv") for each in held):
        return Kind.LINKEDIN
    if any(each.startswith("word/") for each in held) or ("[content_types].xml" in held and not _other_office(held)):
        return Kind.DOCX
    if "content.xml" in held:
        return Kind.ODT
    if _other_office(held):
        raise UsageError(f"{name} is a workbook or slides, and no résumé is read from those", SAVE)
    if any(each.startswith("index/") and each.endswith(".iwa") for each in held):
        raise UsageError(f"{name} is a Pages document, which is not read", "in Pages, export it to Word or PDF")
    raise UsageError(f"{name} is an archive without a résumé that can be read", f"read are {READ}")


def _other_office(held: Collection[str]) -> bool:
    return any(each.startswith(("xl/", "ppt/", "visio/")) for each in held)


def _of_old_word(raw: bytes, name: str) -> UsageError:
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return locked(name)
    if "WordDocument".encode("utf-16-le") in raw:
        return UsageError(f"{name} is a document of the old Word (.doc), which is not read", "save it as .docx or .pdf")
    return UsageError(f"{name} is a file of an old Office program, which is not read", "save it as .docx or .pdf")


def locked(name: str) -> UsageError:
    """The refusal of a file with a password."""
    return UsageError(f"{name} is locked with a password", "save it without one, then try again")


def damaged(name: str, reason: str = "") -> UsageError:
    """The refusal of a file that breaks off or does not hold together."""
    return UsageError(
        f"{name} is damaged and cannot be read{f': {reason}' if reason else ''}",
        "open it where it was made, and save it anew",
    )


def _unpictured(name: str) -> str:
    told = " (it is called a PDF and is none)" if name.casefold().endswith(".pdf") else ""
    return f"name the document the picture was made from, or use a program that reads text from pictures{told}"
