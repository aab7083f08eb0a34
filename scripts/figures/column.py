"""What a cell of a raw file may hold.

Publishers change layouts, and copies get cut short. A value nobody expected must stop the build instead of
turning into a figure, so raw.toml says for every column that is used what belongs in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

NUMBER = re.compile(r"-?\d+(\.\d+)?")

KINDS = {
    "onet-soc": (r"\d{2}-\d{4}\.\d{2}", "a code like 15-1252.00"),
    "soc": (r"\d{2}-\d{4}", "a code like 15-1252"),
    "isco": (r"\d{4}", "a code of four digits"),
    "isco-group": (r"\d{3,4}", "a code of three or four digits"),
    "dwa": (r"4\.A(\.\w+)+\.I\d{2}\.D\d{2}", "an activity like 4.A.2.a.4.I09.D03"),
    "task": (r"[1-9]\d{0,5}(\.0)?", "a task number"),
    "iwa": (r"4\.A(\.\w+)+\.I\d{2}|Other IWA", "an activity like 4.A.2.a.4.I09"),
    "month": (r"20\d{2}-(0[1-9]|1[0-2])-01", "a month like 2025-12-01"),
    "major": (r"\d{2}-0000", "a major group like 43-0000"),
    "any": (r"(?s).*", "anything"),
    "fips": (r"\d{2}", "a state code of two digits"),
    "text": (r"(?s).*\S.*", "some text"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """`words` are accepted as they are; anything else must fit the pattern and the limits."""

    name: str
    expected: str
    words: frozenset[str] = frozenset()
    pattern: re.Pattern[str] | None = None
    limits: tuple[Decimal, Decimal] | None = None

    def accepts(self, value: str) -> bool:
        if value in self.words or self.pattern is None:
            return value in self.words
        if not self.pattern.fullmatch(value):
            return False
        return self.limits is None or self.limits[0] <= Decimal(value) <= self.limits[1]


def column(name: str, rule: str | list[str | int]) -> Column:
    """`rule` is written in raw.toml: a kind; a list of words; or two limits, then words."""
    if isinstance(rule, str):
        pattern, expected = KINDS[rule]
        return Column(name, expected, pattern=re.compile(pattern))
    limits = [Decimal(limit) for limit in rule if isinstance(limit, int)]
    words = [word for word in rule if isinstance(word, str)]
    if not limits:
        return Column(name, "one of " + ", ".join(word or "(nothing)" for word in words), frozenset(words))
    low, high = limits
    expected = " or ".join([f"a number from {low:,} to {high:,}", *(word or "nothing" for word in words)])
    return Column(name, expected, frozenset(words), NUMBER, (low, high))
