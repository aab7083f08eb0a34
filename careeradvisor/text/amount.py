"""Amounts as people type them: 4,5 and 1h and 90 min for hours, 2 years for months."""

from __future__ import annotations

import re

MINUTES, MONTHS, WEEKS = 60.0, 12.0, 52.0
UNITS = {
    "hours": {"h": 1.0, "min": 1 / MINUTES},
    "months": {"mo": 1.0, "y": MONTHS, "w": MONTHS / WEEKS},
    "years": {"y": 1.0, "mo": 1 / MONTHS, "w": 1 / WEEKS},
}
"""What one of each unit is worth, in the unit that is asked for."""
SPELLED = {
    "h": "h", "hr": "h", "hrs": "h", "hour": "h", "hours": "h",
    "m": "min", "min": "min", "mins": "min", "minute": "min", "minutes": "min",
    "mo": "mo", "mos": "mo", "month": "mo", "months": "mo",
    "y": "y", "yr": "y", "yrs": "y", "year": "y", "years": "y",
    "w": "w", "wk": "w", "wks": "w", "week": "w", "weeks": "w",
}  # fmt: skip
EXAMPLES = {"hours": "5, 2.5, 1h or 90 min", "months": "6, or 1 year", "years": "4, or 18 months"}
_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*")
_CLOCK = re.compile(r"(\d+):([0-5]\d)(?:\s*h(?:ours?)?)?|(\d+)\s*h\s*([0-5]\d)")
_THOUSANDS = re.compile(r"\d,\d{3}(?!\d)")


def amount(typed: str, unit: str) -> float:
    """What was typed as a number of `unit`: hours, months or years. Raises ValueError, with an example, for none."""
    words = typed.strip().casefold()
    if clock := _CLOCK.fullmatch(words):
        hours, minutes = (int(each) for each in clock.groups() if each is not None)
        if unit == "hours":
            return hours + minutes / MINUTES
    worth = UNITS[unit]
    found, end = 0.0, 0
    for part in _PART.finditer(words):
        spelled = _unit(part[2], unit)
        if part.start() != end or spelled not in worth or (part[2] == "" and part[0] != words):
            break
        found, end = found + float(part[1].replace(",", ".")) * worth[spelled], part.end()
    if end == 0 or end < len(words) or _THOUSANDS.search(words):
        raise ValueError(f"'{typed}' is not a number of {unit}; type one like {EXAMPLES[unit]}")
    return found


def _unit(spelled: str, asked: str) -> str | None:
    """The unit of a part; without one it is the unit that is asked for, and a bare m is what is near to that."""
    if not spelled:
        return {"hours": "h", "months": "mo", "years": "y"}[asked]
    if spelled == "m" and asked != "hours":
        return "mo"
    return SPELLED.get(spelled)
