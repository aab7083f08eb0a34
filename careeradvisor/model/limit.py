"""The limits on every field, as types.

The model names these types in its annotations but loads this module only for type checkers: building the constraint
classes costs more than reading a role. `checking.typed_table` makes them known to pydantic. Lengths count characters.
A limit on how many items a list may have stands where the list is.
"""

from __future__ import annotations

from typing import Annotated, get_args

from annotated_types import Ge, Le, MaxLen, MinLen

from careeradvisor.model import code, most
from careeradvisor.model.named_tuple import NamedTuple

__all__ = ["Ge", "Le", "MaxLen", "MinLen"]


class Pattern(NamedTuple):
    """A regular expression that a text must match somewhere, and what a text that does not must be."""

    expression: str
    words: str


class Inherited(NamedTuple):
    """Marks a field that a task has from its activity where its file leaves it out, as it must unless `written`."""

    written: bool


INHERITED, FROM_ACTIVITY = Inherited(written=True), Inherited(written=False)


def _whole(expression: str, words: str) -> Pattern:
    return Pattern(f"^{expression}$", words)


_SAID = Pattern(r"\S", "this must not be blank")

Slug = Annotated[
    str, _whole(code.SLUG, "this must be a name like heavy-truck-driver: lower case, digits and hyphens"), MaxLen(60)
]
SocCode = Annotated[str, _whole(code.OCCUPATION, "this must be an occupation code like 29-1141 or 29-1141.00")]
SocSix = Annotated[str, _whole(code.SOC, "this must be the six digits of an occupation, such as 29-1141")]
SubjectId = Annotated[
    str, _whole(code.SUBJECT, "this must be the id of a role or the code of an occupation"), MaxLen(60)
]
SocMajor = Annotated[str, _whole(code.MAJOR, "this must be the two digits of a major group, such as 47")]
SocPrefix = Annotated[
    str,
    _whole(code.OCCUPATION_PREFIX, "this must be an occupation code or its first digits, such as 53-3032, 47-2 or 29"),
]
DwaId = Annotated[str, _whole(code.ACTIVITY, "this must be the ID of a detailed work activity like 4.A.2.a.4.I09.D03")]
Url = Annotated[
    str, _whole(r"https?://\S+", "this must be a web address that begins with http:// or https://"), MaxLen(300)
]

StateCode = Annotated[str, _whole(code.STATE, "this must be a state by its two letters, such as TX")]
Key = Annotated[str, Pattern(r"^[a-z_]+$", "this must be a name of lower case letters"), MaxLen(60)]
Day = Annotated[str, _whole(r"\d{4}-\d{2}-\d{2}", "this must be a day like 2026-11-23")]
Clock = Annotated[str, _whole(r"([01]\d|2[0-3]):[0-5]\d", "this must be a time like 19:30")]
Weekday = Annotated[
    str, _whole("((mon|tues|wednes|thurs|fri|satur|sun)day)", "this must be a day of the week, such as tuesday")
]

Title = Annotated[str, _SAID, MaxLen(80)]
Label = Annotated[str, MaxLen(80)]
Statement = Annotated[str, _SAID, MaxLen(most.STATEMENT)]
Sentence = Annotated[str, _SAID, MaxLen(400)]
Prose = Annotated[str, _SAID, MaxLen(1200)]

Share = Annotated[int, Ge(1), Le(100)]
Weight = Annotated[int, Ge(1), Le(100)]
Minutes = Annotated[int, Ge(1), Le(600)]
Hours168 = Annotated[float, Ge(0), Le(most.HOURS)]
Count = Annotated[int, Ge(0), Le(100_000)]
Points = Annotated[float, Ge(0), Le(100)]
Years = Annotated[float, Ge(0), Le(most.YEARS)]
Months = Annotated[float, Ge(0), Le(most.MONTHS)]
YearlyPay = Annotated[float, Ge(0), Le(most.AMOUNT)]
Correlation = Annotated[float, Ge(-1), Le(1)]
Year = Annotated[int, Ge(1900), Le(2100)]
OnetTaskId = Annotated[int, Ge(1), Le(999_999)]

WORDS = {
    each.expression: each.words
    for limited in (Slug, StateCode, SocCode, SocSix, SocPrefix, DwaId, Url, Day, Clock, Weekday, Title)
    for each in get_args(limited)
    if isinstance(each, Pattern)
}
"""What to say of a text that does not match an expression."""
