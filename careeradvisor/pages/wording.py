"""The words that pages share: levels with their numbers, and prose with its citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import Level
from careeradvisor.document.block import Items, Paragraph, Section, Span, Style, text
from careeradvisor.model.role import Exposure
from careeradvisor.text.citation import Citation, split
from careeradvisor.text.number import joined, number

if TYPE_CHECKING:
    from careeradvisor.advice.disruption import Disruption
    from careeradvisor.document.block import Line
    from careeradvisor.model.source import Source

NOTHING = "no figure"
"""What a page says where nothing was published."""
LEVEL_STYLE = {
    Level.LOW: Style.LOW,
    Level.MODERATE: Style.MODERATE,
    Level.HIGH: Style.HIGH,
    Level.VERY_HIGH: Style.VERY_HIGH,
}
CONFIDENCE = {
    "measured": "measured",
    "partly-measured": "partly measured",
    "judged": "judged",
    "computed": "computed",
}
AGREEMENT = {"close": "agree closely", "rough": "agree roughly", "none": "disagree"}
STANDING = {"held": "held", "partly": "partly held", "missing": "missing"}
NEEDS = {
    "nothing": "nothing",
    "colleague": "a colleague",
    "manager": "your manager's yes",
    "client": "a client's consent",
    "license": "a license",
}
"""The words for what is a slug in data. By value: a list of roles loads none of the modules that judge."""
BLANK = "_" * 16
"""Room to write a name."""
EXPOSURE_STYLE = {exposure: Style[exposure.name] for exposure in Exposure}


def index_words(disruption: Disruption) -> str:
    """The index with its range: 62 (40 to 84)."""
    return f"{number(disruption.index)} ({number(disruption.low)} to {number(disruption.high)})"


def at_risk_words(at_risk: float) -> str:
    """How much of the week is losing its pay: 52% of the week at risk."""
    return f"{number(at_risk) if at_risk else 'none'}{'%' if at_risk else ''} of the week at risk"


def level_line(disruption: Disruption, at_risk: float) -> Line:
    """The level in its color, the index with its range, and the share of the week at risk."""
    return (
        Span(disruption.level.label, LEVEL_STYLE[disruption.level]),
        Span(f"  {index_words(disruption)}; {number(at_risk)}% at risk"),
    )


def question(who: str, what: str) -> Line:
    """Whom to ask what on paper, with room to write the name."""
    return (Span(who, Style.STRONG), Span(f" {BLANK} {what}"))


class References:
    """The numbers of the sources that one page cites, in the order in which it cites them."""

    def __init__(self, sources: dict[str, Source], overdue: tuple[str, ...] = ()) -> None:
        self.sources = sources
        self.overdue = overdue
        self.numbers: dict[str, int] = {}

    def prose(self, words: str, style: Style = Style.PLAIN) -> Line:
        """A text with its citations numbered; one of an unknown source stays as it is written."""
        return tuple(self.cite(part.key) if isinstance(part, Citation) else Span(part, style) for part in split(words))

    def cite(self, key: str) -> Span:
        """A reference to one source."""
        number = self.numbers.setdefault(key, len(self.numbers) + 1) if key in self.sources else None
        return Span(f"[{key}]", cites=number)

    def section(self, note: str = "") -> Section:
        """The sources cited so far, numbered, as the last section of a page; a `note` on it stands before them."""
        late = tuple(key for key in self.overdue if key in self.numbers)
        notes = (note, overdue_words(late) if late else "")
        said = tuple(Paragraph(text(words, Style.MUTED)) for words in notes if words)
        more = (Span("One of them whole: "), Span("careeradvisor sources KEY", Style.CODE))
        short = tuple((_short(self.sources[key]), key) for key in self.numbers)
        return Section("sources", "Sources", (*said, Items(self.lines(), numbered=True, short=short, more=more)))

    def lines(self) -> tuple[Line, ...]:
        """The sources cited so far, each as one line."""
        return tuple(source_line(self.sources[key]) for key in self.numbers)


def overdue_words(keys: tuple[str, ...]) -> str:
    """That a page is built on sources that should have been looked up again."""
    editions, are = ("A newer edition", "is") if len(keys) == 1 else ("Newer editions", "are")
    return f"{editions} of {joined(list(keys))} {are} due: see careeradvisor sources --due."


def _short(source: Source) -> str:
    """A source in a few words: who, when, what."""
    first, *others = source.authors.split(", ")
    return f"{first}{' and others' if others else ''}, {source.year}: {source.title}"


def source_line(source: Source) -> Line:
    """A source as a reader finds it: who, what, where, when."""
    vintage = f" Data: {source.vintage}." if source.vintage else ""
    publisher = "" if source.publisher == source.authors else f" {source.publisher},"
    words = f"{source.authors}: {source.title}.{publisher} {source.year}.{vintage}"
    return (Span(words), *((Span(" "), Span(source.url, Style.CODE, url=source.url)) if source.url else ()))
