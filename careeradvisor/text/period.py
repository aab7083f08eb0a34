"""Months, years and what lies between two of them, as people write them in English, Spanish, German and French."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = (
    "january jan enero ene januar jänner jan janvier janv",
    "february feb febr febrero februar feber février fevrier févr fév fev",
    "march mar marzo märz mrz maerz mars",
    "april apr abril abr avril avr",
    "may mayo mai",
    "june jun junio juni juin",
    "july jul julio juli juillet juil",
    "august aug agosto ago août aout",
    "september sept sep septiembre setiembre septembre",
    "october oct octubre oktober okt octobre",
    "november nov noviembre novembre",
    "december dec diciembre dic dezember dez décembre decembre déc",
)
_NUMBER = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
_NAME = "|".join(sorted({*_NUMBER, *_SEASONS}, key=len, reverse=True))
_NOW = (
    r"present|current(?:ly)?|now|today|to[ -]date|till[ -](?:date|now)|until[ -]now|ongoing|presently|date"
    r"|heute|aktuell|jetzt|dato|actualidad|actualmente|actual|presente|hoy|la fecha|fecha"
    r"|aujourd['\u2019]hui|ce jour|présent|maintenant|en cours|actuellement"
)
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_DATE = (
    rf"(?:(?:(?P<name{{0}}>{_NAME})\.?[,/]?\s*(?:de\s+|del\s+|of\s+|-\s*)?(?P<of{{0}}>{_YEAR}|['\u2019]\d\d))"
    rf"|(?:[0-3]?\d[/.])?(?P<month{{0}}>0?[1-9]|1[0-2])\s?[/.-]\s?(?P<in{{0}}>{_YEAR})"
    rf"|(?P<first{{0}}>{_YEAR})[/.-](?P<then{{0}}>0[1-9]|1[0-2])(?:[/.-][0-3]\d)?"
    rf"|(?P<year{{0}}>{_YEAR}))"
)
_TO = (
    r"\s*(?:[-\u2013\u2014\u2012\u2212\u2192~]+|to|till|until|thru|through|bis|hasta|al?|à|au"
    r"|jusqu['\u2019](?:à|en))\s*"
)
_PERIOD = re.compile(
    rf"(?<![\w/.-])(?:(?:from|de|du|von|desde|vom)\s+)?{_DATE.format('A')}{_TO}"
    rf"(?:(?:hasta|to|the|la|à|bis|till|until)\s+)?(?:{_DATE.format('B')}|(?P<now>{_NOW})|(?P<short>\d\d)(?![\d/]))(?!\w)"
    rf"|(?<!\w)(?:since|seit|desde|depuis|ab)\s+{_DATE.format('S')}(?!\w)"
    rf"|(?<!\w)(?P<alone>{_NAME})\.?{_TO}{_DATE.format('C')}(?!\w)",
    re.IGNORECASE,
)
_ONE = re.compile(rf"(?<![\w/.-]){_DATE.format('A')}(?![\w/]|[.-]\d)", re.IGNORECASE)
_PARTED = re.compile(r"[\s()\[\]|,;:•·\u2013\u2014-]+")


class Period(NamedTuple):
    """When something was: `start` and `end` are `2018` or `2018-06`, and a `current` one has no end.

    `begins` and `ends` are its place in the line.
    """

    start: str | None
    end: str | None
    current: bool
    begins: int
    ends: int


def periods(line: str) -> Iterator[Period]:
    """The stretches of time that a line names, from left to right."""
    for found in _PERIOD.finditer(line):
        if found["short"] and not found["yearA"]:
            continue
        for name in "ASC":
            if start := _date(found, name):
                break
        if found["alone"]:
            yield Period(_with_month(found["alone"], start), start, False, found.start(), found.end())  # noqa: FBT003  # current, as the fields stand in order
            continue
        since = start is not None and _date(found, "A") is None
        end = _date(found, "B") or (start and found["short"] and start[:2] + found["short"]) or None
        yield Period(start, end, bool(found["now"]) or since, found.start(), found.end())


def dates(line: str) -> Iterator[Period]:
    """The single days, months or years that a line names; each is an end."""
    for found in _ONE.finditer(line):
        yield Period(None, _date(found, "A"), False, found.start(), found.end())  # noqa: FBT003  # current, as the fields stand in order


def date_of(text: str) -> str | None:
    """The first month or year that a text names."""
    return next((each.end for each in dates(text)), None)


def without(line: str, period: Period) -> str:
    """A line without a time that it names, and without the marks that set it apart."""
    before, after = line[: period.begins], line[period.ends :]
    before, after = (
        re.sub(r"[\s(\[|,;:•·\u2013\u2014-]+$", "", before),
        re.sub(r"^[\s)\]|,;:•·\u2013\u2014-]+", "", after),
    )
    return f"{before}\t{after}" if before and after else before or after


def is_time(line: str) -> bool:
    """Whether a line says when, and nothing else."""
    for each in (*periods(line), *dates(line)):
        rest = _PARTED.sub("", without(line, each))
        return not rest or bool(re.fullmatch(r"(?:\d+(?:yrs?|years?|mos?|months?))+", rest, re.IGNORECASE))
    return False


def _date(found: re.Match[str], name: str) -> str | None:
    held = found.groupdict()
    if month := held.get(f"name{name}"):
        year = found[f"of{name}"]
        return _with_month(month, year if len(year) == 4 else _century(year[1:]))
    if month := held.get(f"month{name}"):
        return f"{found[f'in{name}']}-{int(month):02}"
    if year := held.get(f"first{name}"):
        return f"{year}-{found[f'then{name}']}"
    return held.get(f"year{name}")


def _with_month(month: str, date: str | None) -> str | None:
    name = month.casefold()
    return f"{date[:4]}-{_NUMBER.get(name) or _SEASONS[name]:02}" if date else None


def _century(digits: str) -> str:
    return f"{'20' if int(digits) < 50 else '19'}{digits}"
