"""The text of an HTML page as a browser sets it: blocks, items, rows."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from careeradvisor.model.resume import Paper
from careeradvisor.reading.line import APART, BULLET, Lines
from careeradvisor.reading.plain import decoded

_BLOCKS = re.compile(
    "p|div|h[1-6]|[uod]l|d[td]|section|article|header|footer|main|aside|nav|address|blockquote|pre|table|tbody|thead"
    "|form|fieldset|figure|figcaption|body|hr"
)
_UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "svg", "select"})


def read(raw: bytes, name: str) -> Paper:
    """The lines of a page. Raises UsageError for what is no text."""
    page = _Page()
    page.feed(decoded(raw, name))
    page.close()
    page.finish()
    page.lines.end_rows()
    return Paper("HTML page", tuple(page.lines.done))


class _Page(HTMLParser):
    """Hears the text of a page. Tags that are not closed are no fault here: browsers forgive them too."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines = Lines()
        self._unseen: list[str] = []
        self._before = ""
        self._tables: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # html.parser gives it
        if tag in _UNSEEN:
            self._unseen.append(tag)
        if self._unseen:
            return
        if tag == "br":
            self.lines.say("\n")
        elif tag in ("td", "th"):
            self.finish()
            self.lines.cell()
        elif tag == "tr":
            self.finish()
            self.lines.row()
        elif tag == "li":
            self.finish()
            self._before = BULLET
        elif _BLOCKS.fullmatch(tag):
            self.finish()
            if tag == "table":
                self._tables.append(self.lines.rows)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        elif self._unseen:
            return
        elif tag == "tr":
            self.finish()
            self.lines.end_row()
        elif tag == "table" and self._tables:
            self.finish()
            self.lines.end_rows(self._tables.pop())
        elif tag == "li":
            self.finish()
            self._before = ""
        elif _BLOCKS.fullmatch(tag) or tag in ("td", "th"):
            self.finish()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.lines.say(" ".join(data.replace(APART, " ").splitlines()) or " ")

    def finish(self) -> None:
        """Close the block that is open."""
        count = len(self.lines.done)
        self.lines.end(self._before)
        if len(self.lines.done) > count:
            self._before = ""
