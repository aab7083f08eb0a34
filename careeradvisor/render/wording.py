"""The words that pages share: numbers as a person writes them, levels, and prose with its citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import Level
from careeradvisor.model.citation import Citation, split
from careeradvisor.model.role import Exposure
from careeradvisor.render.document import Span, Style

if TYPE_CHECKING:
    from careeradvisor.advice.disruption import Disruption
    from careeradvisor.model.source import Source
    from careeradvisor.render.document import Line

LEVEL_STYLE = {
    Level.LOW: Style.LOW,
    Level.MODERATE: Style.MODERATE,
    Level.HIGH: Style.HIGH,
    Level.VERY_HIGH: Style.VERY_HIGH,
}
EXPOSURE_STYLE = {Exposure.E1: Style.E1, Exposure.E2: Style.E2, Exposure.E0: Style.E0}


def number(value: float) -> str:
    """A number of points or hours: whole where it is whole, else one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def signed(value: float, unit: str = "") -> str:
    """A change with its sign; zero has none."""
    words = f"{number(abs(value))}{unit}"
    return words if words == f"0{unit}" else f"{'+' if value > 0 else '-'}{words}"


def dollars(value: float) -> str:
    """Yearly pay to the nearest hundred dollars, as official statistics round it further down anyway."""
    return f"${round(value, -2):,.0f}"


def thousands(value: float) -> str:
    """A count given in thousands."""
    return f"{value * 1000:,.0f}"


def ordinal(value: float) -> str:
    """A percentile as a whole ordinal: 1st, 42nd, 96th."""
    whole = round(value)
    ending = "th" if whole % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th")
    return f"{whole}{ending}"


def counted(count: int, noun: str, plural: str = "") -> str:
    """A count with its noun: 1 task, 3 tasks."""
    return f"{count} {noun if count == 1 else plural or f'{noun}s'}"


def joined(words: list[str]) -> str:
    """A list as a sentence has it: a, b and c."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def in_sentence(title: str) -> str:
    """A title within a sentence: registered nurse, multimodal AI specialist."""
    return " ".join(word if word.isupper() or not word.istitle() else word.lower() for word in title.split())


def index_words(disruption: Disruption) -> str:
    """The index with its range: 62 (40 to 84)."""
    return f"{number(disruption.index)} ({number(disruption.low)} to {number(disruption.high)})"


def level_line(disruption: Disruption) -> Line:
    """The level in its color, and the index with its range."""
    return (
        Span(disruption.level.label, LEVEL_STYLE[disruption.level]),
        Span(f"  {index_words(disruption)}"),
    )


class References:
    """The numbers of the sources that one page cites, in the order in which it cites them."""

    def __init__(self, sources: dict[str, Source]) -> None:
        self.sources = sources
        self.numbers: dict[str, int] = {}

    def prose(self, words: str, style: Style = Style.PLAIN) -> Line:
        """A text with its citations numbered; one of an unknown source stays as it is written."""
        return tuple(self.cite(part.key) if isinstance(part, Citation) else Span(part, style) for part in split(words))

    def cite(self, key: str) -> Span:
        """A reference to one source."""
        number = self.numbers.setdefault(key, len(self.numbers) + 1) if key in self.sources else None
        return Span(f"[{key}]", cites=number)

    def lines(self) -> tuple[Line, ...]:
        """The sources cited so far, each as one line."""
        return tuple(source_line(self.sources[key]) for key in self.numbers)


def source_line(source: Source) -> Line:
    """A source as a reader finds it: who, what, where, when."""
    vintage = f" Data: {source.vintage}." if source.vintage else ""
    publisher = "" if source.publisher == source.authors else f" {source.publisher},"
    words = f"{source.authors}: {source.title}.{publisher} {source.year}.{vintage}"
    return (Span(words), *((Span(" "), Span(source.url, Style.CODE, url=source.url)) if source.url else ()))
