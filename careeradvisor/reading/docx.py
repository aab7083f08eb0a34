"""Word documents: paragraphs, lists, tables, text boxes, headers and footers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.resume import Paper
from careeradvisor.reading.kind import damaged
from careeradvisor.reading.line import APART, BULLET, Lines
from careeradvisor.reading.package import heard, opened

if TYPE_CHECKING:
    import zipfile

_TWICE = "Fallback"
"""What an older program shows in place of a text box: the same text once more."""
_UNSEEN = frozenset({_TWICE, "del", "moveFrom"})
_SAID = {"tab": APART, "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": APART}


def read(raw: bytes, name: str) -> Paper:
    """The text of a document: what its headers say first, its footers last. Raises UsageError."""
    with opened(raw, name) as packed:
        parts = packed.namelist()
        body = _body(packed, parts, name)
        folder = body.rpartition("/")[0]
        lines: list[str] = []
        seen: set[tuple[str, ...]] = set()
        heads = [each for each in parts if each.startswith(f"{folder}/header")]
        feet = [each for each in parts if each.startswith((f"{folder}/footer", f"{folder}/footnotes"))]
        for part in (*sorted(heads), body, *sorted(feet)):
            handler = _Document()
            heard(packed, part, name, handler)
            said = tuple(handler.lines.done)
            if said not in seen:  # the header of the first page is often that of the others too
                lines += said
            seen.add(said)
    return Paper("Word document", tuple(lines))


def _body(packed: zipfile.ZipFile, parts: list[str], name: str) -> str:
    """The part with the text, which the archive's own list of relations names."""
    if "word/document.xml" in parts:
        return "word/document.xml"
    relations = _Relations()
    if "_rels/.rels" in parts:
        heard(packed, "_rels/.rels", name, relations)
    if relations.body not in parts:
        raise damaged(name, "it has no text part")
    return relations.body


class _Relations:
    """Hears where the text of a document is."""

    def __init__(self) -> None:
        self.body = ""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            self.body = attributes.get("Target", "").lstrip("/")

    def end(self, name: str) -> None:
        """Nothing."""

    def text(self, words: str) -> None:
        """Nothing."""


class _Document:
    """Hears the text of a part."""

    def __init__(self) -> None:
        self.lines = Lines()
        self._unseen = 0
        self._in_text = False
        self._items: list[bool] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name in _UNSEEN:
            self._unseen += 1
        if self._unseen:
            return
        if name == "p":
            self._items.append(False)
            self.lines.begin()
        elif name == "t":
            self._in_text = True
        elif name in _SAID and self._items:
            self.lines.say(_SAID[name])
        elif self._items and (name == "numPr" or (name == "pStyle" and attributes.get("val", "").startswith("List"))):
            self._items[-1] = True
        elif name == "tr":
            self.lines.row()
        elif name == "tc":
            self.lines.cell()

    def end(self, name: str) -> None:
        if name in _UNSEEN:
            self._unseen -= 1
        elif self._unseen:
            return
        elif name == "t":
            self._in_text = False
        elif name == "p" and self._items:
            self.lines.end(BULLET if self._items.pop() else "")
        elif name == "tr":
            self.lines.end_row()

    def text(self, words: str) -> None:
        if self._in_text and not self._unseen:
            self.lines.say(words)
