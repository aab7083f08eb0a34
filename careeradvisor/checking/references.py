"""Check the figures in prose: each is a reference that leads to one, and the words beside it go the way it goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.checking.finding import Finding
from careeradvisor.model.code import OCCUPATION
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text import prose
from careeradvisor.text.citation import cited
from careeradvisor.text.closest import suggestions
from careeradvisor.text.reference import COLUMNS, Reference, references, split, value, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from careeradvisor.model.figure import OccupationFigures

    Rows = Callable[[str], tuple[OccupationFigures, ...]]
    Place = tuple[str | int, ...]

_MORE = r"more|grow(?:s|th|ing)?|rises?|rising|gains?|increases?|up"
_FEWER = r"fewer|falls?|falling|fell|declin(?:e|es|ing)|shrinks?|shrinking|los(?:e|es|s|ses|ing)|drops?|decreases?|down"
_WAY = re.compile(rf"\b(?:(?P<more>{_MORE})|(?P<fewer>{_FEWER}))\b", re.IGNORECASE)
DIGITS = re.compile(r"\$\d+(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?(?=%| percent)|\b\d{1,3}(?:,\d{3})+\b")
"""An amount of money, the number of a percent, or a count with commas."""
_SIGNED = ("change", "change-before")


class Known(NamedTuple):
    """What figures in prose are held against.

    `rows` are the published figures of a code, `symbol` that of money; `tables` the keys of the sources whose figures
    are bundled, each with what it says besides them.
    """

    rows: Rows
    symbol: str
    tables: dict[str, tuple[str, ...]]


def texts(part: object, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Every text of a record, with its place in the file."""
    if isinstance(part, str):
        yield place, part
    elif isinstance(part, tuple):
        names = getattr(type(part), "_fields", range(len(part)))
        for name, each in zip(names, part, strict=True):
            yield from texts(each, (*place, name))


def findings(record: object, known: Known, under: Place = ()) -> Iterator[Finding]:
    """References that lead nowhere, and words that go another way than the figure, in a role or an activity."""
    for place, text in texts(record, under):
        for each in references(text):
            yield from _lost(place, each, known)
        for sentence in prose.sentences(text) if "{" in text else ():
            yield from _ways(place, sentence, known)


def _lost(place: Place, each: Reference, known: Known) -> Iterator[Finding]:
    if not each.code:
        said = f"'{each.written}' is no reference to a figure; write a column and an occupation: {{change 29-1141}}"
        yield Finding(place, "reference.form", said)
    elif each.column not in COLUMNS:
        hits = suggestions(each.column, [(name, name) for name in COLUMNS], least=40)
        closest = f"closest: {hits[0].id}; " if hits else ""
        said = f"there is no column '{each.column}'; {closest}there are: {', '.join(COLUMNS)}"
        yield Finding(place, "reference.column", said)
    elif not (rows := known.rows(each.code)):
        yield Finding(place, "reference.occupation", f"there is no occupation {each.code}")
    elif value(each, rows) is None:
        yield Finding(place, "reference.empty", f"no figure is published there: {each.column} of {each.code}")


def _ways(place: Place, sentence: str, known: Known) -> Iterator[Finding]:
    """Words for more beside a loss, or the reverse: of each reference to a change, the word nearest to it counts."""
    start = 0
    for part in split(sentence):
        length = len(part) if isinstance(part, str) else len(part.written)
        if isinstance(part, Reference) and part.column in _SIGNED:
            figure = value(part, known.rows(part.code)) if part.code else None
            near = min(
                _WAY.finditer(sentence),
                key=lambda word: min(abs(word.start() - start - length), abs(start - word.end())),
                default=None,
            )
            if near and figure and (near["more"] is not None) == (figure < 0):
                said = f"'{near[0]}' stands beside {part.written}, which is {figure:+g}%"
                yield Finding(place, "reference.way", said)
        start += length


def digits(record: object, known: Known) -> Iterator[Finding]:
    """Digits in sentences that cite a bundled table, which a new edition would make false: a reference follows it.

    What a source says besides its table may be quoted in digits.
    """
    every = list(texts(record))
    codes = dict.fromkeys(text for _, text in every if re.fullmatch(OCCUPATION, text))
    codes |= dict.fromkeys(each.code for _, text in every for each in references(text) if each.code)
    for place, text in every:
        for sentence in prose.sentences(text) if "[" in text else ():
            keys = [key for key in cited((sentence,)) if key in known.tables]
            if not keys:
                continue
            plain = "".join(part for part in split(sentence) if isinstance(part, str))
            said = " ".join(words for key in keys for words in known.tables[key])
            for found in DIGITS.findall(plain):
                if found.lstrip("$") not in said:
                    hint = written_as(found, codes, known)
                    instead = f"write {hint}" if hint else "it is no figure of an occupation that this file names"
                    yield Finding(place, "strict.written", f"'{found}' would not follow a new edition: {instead}")


def written_as(found: str, codes: dict[str, None], known: Known) -> str:
    """The reference that gives some digits, of one of the occupations `codes`; nothing where none does."""
    for code in codes:
        rows = known.rows(code)
        for column in COLUMNS:
            figure = value(Reference(column, code, ""), rows)
            if figure is not None and words(column, figure, known.symbol).rstrip("%") == found:
                return f"{{{column} {code}}}"
    return ""
