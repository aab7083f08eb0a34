"""What a person may type as the answer to each kind of question. Each raises ValueError, with what to type instead."""

from __future__ import annotations

from typing import Any

from careeradvisor.model import most
from careeradvisor.model.role import Proficiency
from careeradvisor.person import week_file
from careeradvisor.person.week_file import LIMITS, MOST
from careeradvisor.text.amount import amount

WEEK = 40.0
"""Hours of a week, where nothing is typed."""


def week(words: str) -> float:
    """The hours of a whole week."""
    found = hours(words, WEEK)
    if not found:
        raise ValueError("a week of no hours has no tasks; type hours like 40")
    return found


def hours(words: str, usual: float) -> float:
    """Hours of a task: as typed, the usual ones, or those nudged up or down; `d` for none."""
    if not words:
        return usual
    if words in ("d", "D"):
        return 0.0
    sign = {"+": 1, "-": -1}.get(words[0])
    value = usual + sign * amount(words[1:], "hours") if sign else amount(words, "hours")
    return week_file.number(value, MOST, "hours")


def statement(words: str, known: list[str]) -> str:
    """The words of a task of their own; nothing for none."""
    if not words:
        return ""
    found = week_file.statement(words)
    if found in known:
        raise ValueError("that task is already there")
    return found


def one_of(count: int, words: str) -> int:
    """A number up to `count`; 1 for return, 0 for none."""
    if words.casefold() in ("n", "none"):
        return 0
    if not words:
        return 1
    if not (words.isdecimal() and 0 < int(words) <= count):
        raise ValueError(f"type a number up to {count}, or n where none of them is it")
    return int(words)


def level(words: str) -> Proficiency | None:
    """A level by its name or its first letter; nothing where nothing is typed."""
    if not words:
        return None
    found = next((each for each in Proficiency if each.value.startswith(words.casefold())), None)
    if found is None:
        raise ValueError("type f, w, a, or return")
    return found


def fit(words: str) -> bool:
    """Whether hours are to be fitted to the stated week."""
    if words.casefold() not in ("", "f", "fit"):
        raise ValueError("type f, b, or return")
    return bool(words)


def yes(words: str) -> bool:
    """Whether that is a yes; anything else is a no."""
    return words.casefold().startswith("y")


def circumstance(words: str, key: str) -> Any:
    """A circumstance: a number in its own unit, or yes or no; `None` where nothing is typed."""
    if not words:
        return None
    if key not in LIMITS:
        if words.casefold() not in ("y", "yes", "n", "no"):
            raise ValueError("type y, n, or return to skip")
        return yes(words)
    unit = key.partition("_")[2] or key
    return week_file.number(amount(words, unit), LIMITS[key], unit)


def yearly_pay(words: str) -> float | None:
    """Pay in a year, as 40000, 40,000 or 40k; `None` where nothing is typed."""
    if not words:
        return None
    plain = words.strip().lstrip("$").replace(",", "").replace(" ", "").casefold()
    digits, thousand = plain.removesuffix("k"), plain.endswith("k")
    if not (digits.isascii() and digits.isdecimal()):
        raise ValueError(f"'{words}' is not pay in a year; type it like 40000 or 40k")
    return week_file.number(int(digits) * (1000.0 if thousand else 1.0), most.AMOUNT, "a year")
