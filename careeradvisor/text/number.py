"""Numbers, lists and titles as a person writes them in a sentence."""

from __future__ import annotations


def number(value: float) -> str:
    """A number of points or hours: whole where it is whole, else one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def signed(value: float, unit: str = "") -> str:
    """A change with its sign; zero has none."""
    words = f"{number(abs(value))}{unit}"
    return words if words == f"0{unit}" else f"{'+' if value > 0 else '-'}{words}"


def money(value: float, symbol: str) -> str:
    """Yearly pay to the nearest hundred, as official statistics round it further down anyway: $97,600."""
    return f"{symbol}{round(value, -2):,.0f}"


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


def months_words(months: int) -> str:
    """How long something takes: 4 months, 2 years."""
    if months < 24 and months != 12:
        return counted(months, "month")
    years = round(months / 6) / 2
    return f"{number(years)} year{'' if years == 1 else 's'}"


def joined(words: list[str]) -> str:
    """A list as a sentence has it: a, b and c."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def in_sentence(title: str) -> str:
    """A title within a sentence: registered nurse, multimodal AI specialist."""
    return " ".join(word if word.isupper() or not word.istitle() else word.lower() for word in title.split())


def shortened(words: str, most: int = 80) -> str:
    """A text as a message can quote it."""
    return words if len(words) <= most else f"{words[:most]}..."
