"""Code a list of titles: read as a stream, answered as a stream, so that its length does not matter."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import IO, TYPE_CHECKING

from careeradvisor.advice.code_check import checked
from careeradvisor.desk.code_meaning import Codes
from careeradvisor.desk.list_reader import Guide, titles
from careeradvisor.desk.list_row import BadLine, ListCount
from careeradvisor.desk.title_answers import MOST, TitleAnswers
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from careeradvisor.advice.code_check import CodeCheck
    from careeradvisor.advice.title_match import Answer, Answers
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.activity import UnderstoodActivity

REMEMBERED = 5_000
"""Titles whose answers are remembered: in a list of people the same ones come again and again."""


class CodedTitle(NamedTuple):
    """A title of a list, the line it stands in, and what it leads to, as `Answers` has it.

    `check` is the code that the list has for it, where a column of codes was named.
    """

    line: int
    query: str
    answers: tuple[Answer, ...]
    status: str | None
    said: str | None
    advice: str | None
    language: str | None = None
    activities: tuple[UnderstoodActivity, ...] = ()
    check: CodeCheck | None = None

    @property
    def confidence(self) -> int:
        """That of the best answer, 0 where there is none."""
        return self.answers[0].confidence if self.answers else 0


class Coder:
    """What titles lead to, by everything that is known of them."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._titles = TitleAnswers(catalogue)
        self.answers = lru_cache(maxsize=REMEMBERED)(self._answers)

    def _answers(self, title: str, most: int = MOST) -> Answers:
        """The best answers for a title."""
        return self._titles.reply(title, most)

    def guide(self, tell: Callable[[str], object], beside: str | None = None) -> Guide:
        """What helps to read a list of titles, and another column of it."""

        def sure(text: str) -> int:
            found = self._titles.named(text, 1).answers
            return found[0].confidence if found else 0

        return Guide(self._titles.known.columns, sure, tell, beside)


class Checker:
    """How the codes of a list stand to the answers for its titles; those that come again are read once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._codes = Codes(catalogue)
        self._meant = lru_cache(maxsize=20_000)(self._meaning)

    def check(self, given: str, answers: tuple[Answer, ...]) -> CodeCheck:
        """One code beside the answers for its title."""
        codes, name = self._meant(given)
        return checked(given, codes, name, answers)

    def _meaning(self, given: str) -> tuple[tuple[str, ...], str | None]:
        meaning = self._codes.meaning(given)
        if not meaning:
            return (), None
        code = meaning.codes[0]
        return meaning.codes, next(name for each, name in self._codes.titles.items() if each.startswith(code))


def code_titles(
    catalogue: Catalogue,
    raw: IO[bytes],
    name: str,
    column: str | None,
    tell: Callable[[str], object],
    codes: str | None = None,
) -> Iterator[CodedTitle | BadLine | ListCount]:
    """What each title of `raw` leads to, each line that cannot be read, and at the end what became of every line.

    `name` is what messages call the list; what it is read as is told.

    `codes` is a column of codes to compare with. Raises UsageError for a list that cannot be read at all.
    """
    coder = Coder(catalogue)
    counts: Counter[str] = Counter()
    last = 0
    checker = Checker(catalogue) if codes is not None else None
    for row in titles(raw, name, column, coder.guide(tell, codes)):
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
            check = checker.check(row.beside, found.answers) if checker else None
            rest = (found.status, found.said, found.advice, found.language, found.activities, check)
            yield CodedTitle(row.line, row.title, found.answers, *rest)
    if last != counts.total():
        raise AssertionError(f"{last} lines were read and {counts.total()} accounted for")
    yield ListCount(last, **{each: counts[each] for each in ("answered", "empty", "skipped", "headings", "within")})
