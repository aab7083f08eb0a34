"""Plain text, in whatever encoding it was written."""

from __future__ import annotations

import codecs

from careeradvisor.errors import UsageError
from careeradvisor.model.resume import Paper
from careeradvisor.reading.line import APART, BULLET, tidied

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
POINTS = (
    "- ",
    "* ",
    "+ ",
    "\u2013 ",
    "\u2014 ",
    "• ",
    "· ",
    "▪ ",
    "◦ ",
    "● ",
    "■ ",
    "➢ ",
    "✓ ",
    "> ",
    "o ",
    "\uf0b7 ",
    "\uf0a7 ",
)
"""What people begin an item with."""
STRANGE = 0.02
"""Part of a file's characters that may be control characters; more is no text."""
_WIDE = 3
"""Spaces from which on what follows stands apart."""


def read(raw: bytes, name: str) -> Paper:
    """The lines of a text. Raises UsageError for what is none."""
    return Paper("text", tuple(map(lined, decoded(raw, name).splitlines())))


def decoded(raw: bytes, name: str) -> str:
    """The characters of a text: UTF-8, UTF-16 with its mark, or else Windows' western letters."""
    for mark, encoding in _MARKS.items():
        if raw.startswith(mark):
            return _checked(raw.decode(encoding, "replace"), name)
    try:
        return _checked(raw.decode(), name)
    except UnicodeDecodeError:
        return _checked(raw.decode("cp1252", "replace"), name)


def _checked(text: str, name: str) -> str:
    strange = sum((each < " " and each not in "\t\n\r\f\v\x1b") or each == "\ufffd" for each in text)
    if strange > STRANGE * len(text):
        raise UsageError(f"{name} is no text", "name your résumé: a PDF, a Word or OpenDocument file, or plain text")
    return text


def lined(line: str) -> str:
    """A line with one mark for every kind of item, and what stands far to the right set apart."""
    for point in POINTS:
        if line.lstrip().startswith(point):
            return BULLET + tidied(line.lstrip()[len(point) :])
    return tidied(
        (" " * _WIDE).join(part for part in line.strip().split(" " * _WIDE) if part).replace(" " * _WIDE, APART)
    )
