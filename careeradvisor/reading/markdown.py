"""Markdown without its marks."""

from __future__ import annotations

import re

from careeradvisor.model.resume import Paper
from careeradvisor.reading.line import APART, BULLET
from careeradvisor.reading.plain import decoded, lined

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_MARK = re.compile(r"\*\*|__|`|~~|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}$|[\s|:-]+$")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|-])")
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s+")


def read(raw: bytes, name: str) -> Paper:
    """The lines of a Markdown text. Raises UsageError for what is no text."""
    return Paper("Markdown", tuple(_plain(line) for line in decoded(raw, name).splitlines()))


def _plain(line: str) -> str:
    if _RULE.match(line):
        return ""
    if heading := _HEADING.match(line):
        line = heading[1]
    item = lined(line).startswith(BULLET)
    words = lined(line).removeprefix(BULLET)
    if words.startswith("|"):
        words = APART.join(cell.strip() for cell in words.strip("|").split("|"))
    words = _ESCAPED.sub(r"\1", _MARK.sub("", _LINK.sub(r"\1", words)))
    return lined((BULLET if item else "") + _NUMBERED.sub("", words))
