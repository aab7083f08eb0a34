"""OpenDocument texts: paragraphs, lists, tables, frames, headers and footers."""

from __future__ import annotations

from careeradvisor.model.resume import Paper
from careeradvisor.reading.kind import locked
from careeradvisor.reading.line import APART, BULLET, Lines
from careeradvisor.reading.package import heard, opened, unpacked

_UNSEEN = frozenset({"tracked-changes", "annotation", "note-citation", "ruby-text", "desc", "title"})
"""What was struck out, remarks, and what stands for a picture."""
_PARAGRAPHS = ("p", "h")
MANIFEST = "META-INF/manifest.xml"
MOST_SPACES = 100


def read(raw: bytes, name: str) -> Paper:
    """The text of a document: headers first, then the text, then footers. Raises UsageError."""
    with opened(raw, name) as packed:
        parts = packed.namelist()
        if MANIFEST in parts and b"encryption-data" in b"".join(unpacked(packed, MANIFEST, name)):
            raise locked(name)
        around = _Document(("header", "header-first", "footer"))
        if "styles.xml" in parts:
            heard(packed, "styles.xml", name, around)
        body = _Document(("body",))
        heard(packed, "content.xml", name, body)
    return Paper("OpenDocument text", (*around.lines.done, *body.lines.done))


class _Document:
    """Hears the text within the elements of some names."""

    def __init__(self, within: tuple[str, ...]) -> None:
        self.lines = Lines()
        self._within = within
        self._inside = 0
        self._unseen = 0
        self._open = 0
        self._items: list[bool] = []

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        self._inside += name in self._within
        self._unseen += name in _UNSEEN
        if not self._inside or self._unseen:
            return
        if name in _PARAGRAPHS:
            self._open += 1
            self.lines.begin()
        elif name == "list-item":
            self._items.append(True)
        elif name == "tab":
            self.lines.say(APART)
        elif name == "line-break":
            self.lines.say("\n")
        elif name == "s":
            count = attributes.get("c", "1")
            self.lines.say(" " * min(int(count) if count.isdecimal() else 1, MOST_SPACES))
        elif name == "table-row":
            self.lines.row()
        elif name == "table-cell":
            self.lines.cell()

    def end(self, name: str) -> None:
        if self._inside and not self._unseen:
            if name in _PARAGRAPHS and self._open:
                self._open -= 1
                first = bool(self._items) and self._items[-1]
                self.lines.end(BULLET if first else "")
                if self._items:
                    self._items[-1] = False
            elif name == "list-item" and self._items:
                self._items.pop()
            elif name == "table-row":
                self.lines.end_row()
        self._inside -= name in self._within
        self._unseen -= name in _UNSEEN

    def text(self, words: str) -> None:
        if self._inside and not self._unseen and self._open:
            self.lines.say(words.replace("\n", " "))
