"""Code a list of titles: read as a stream, answered as a stream, so that its length does not matter."""

from __future__ import annotations

from collections import Counter
from typing import IO, TYPE_CHECKING

from careeradvisor.advice.title_match import answers, reply
from careeradvisor.catalogue.titles import open_index, title_words
from careeradvisor.desk.code_meaning import Codes
from careeradvisor.desk.list_reader import Guide, titles
from careeradvisor.desk.list_row import BadLine, ListCount
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from careeradvisor.advice.title_match import Answer, Answers
    from careeradvisor.catalogue.catalogue import Catalogue

MOST = 5


class CodedTitle(NamedTuple):
    """A title of a list, the line it stands in, and what it leads to, as `Answers` has it."""

    line: int
    query: str
    answers: tuple[Answer, ...]
    status: str | None
    said: str | None
    advice: str | None


class Coder:
    """What titles lead to, by everything that is known of them."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._codes = Codes(catalogue)
        self._index = open_index(catalogue)
        self._known = title_words(catalogue.root, catalogue.memory)

    def answers(self, title: str, most: int = MOST) -> Answers:
        """The best answers for a title."""
        return self._codes.answers(title) or reply(title, self._index, self._known, most)

    def guide(self, tell: Callable[[str], object], beside: str | None = None) -> Guide:
        """What helps to read a list of titles, and another column of it."""

        def sure(text: str) -> int:
            found = answers(text, self._index, self._known, 1)
            return found[0].confidence if found else 0

        return Guide(self._known.columns, sure, tell, beside)


def code_titles(
    catalogue: Catalogue, raw: IO[bytes], name: str, column: str | None, tell: Callable[[str], object]
) -> Iterator[CodedTitle | BadLine | ListCount]:
    """What each title of `raw` leads to, each line that cannot be read, and at the end what became of every line.

    `name` is what messages call the list; what it is read as is told. Raises UsageError for a list that cannot be read
    at all.
    """
    coder = Coder(catalogue)
    counts: Counter[str] = Counter()
    last = 0
    for row in titles(raw, name, column, coder.guide(tell)):
        if isinstance(row, BadLine):
            counts["skipped"] += 1
            last = row.line
            yield row
            continue
        last = row.line + row.lines - 1
        counts["within"] += row.lines - 1
        if row.heading:
            counts["headings"] += 1
        elif not row.title:
            counts["empty"] += 1
        else:
            counts["answered"] += 1
            found = coder.answers(row.title)
            yield CodedTitle(row.line, row.title, found.answers, found.status, found.said, found.advice)
    if last != counts.total():
        raise AssertionError(f"{last} lines were read and {counts.total()} accounted for")
    yield ListCount(last, **{each: counts[each] for each in ("answered", "empty", "skipped", "headings", "within")})
