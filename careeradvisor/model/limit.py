"""The limits on every field, as types.

The model names these types in its annotations but loads this module only for type checkers: building the constraint
classes costs more than reading a role. `checking.typed_table` makes them known to pydantic. Lengths count characters.
A limit on how many items a list may have stands where the list is.
"""

from __future__ import annotations

from typing import Annotated, NamedTuple

from annotated_types import Ge, Le, MaxLen, MinLen

__all__ = ["Ge", "Le", "MaxLen", "MinLen"]


class Pattern(NamedTuple):
    """A regular expression that a text must match somewhere."""

    expression: str


Slug = Annotated[str, Pattern(r"^[a-z0-9]+(-[a-z0-9]+)*$"), MaxLen(60)]
SocCode = Annotated[str, Pattern(r"^\d{2}-\d{4}(\.\d{2})?$")]
SocPrefix = Annotated[str, Pattern(r"^\d{2}(-\d{1,4}(\.\d{2})?)?$")]
DwaId = Annotated[str, Pattern(r"^4\.A\.\d\.[a-c]\.\d\.I\d{2}\.D\d{2}$")]
Url = Annotated[str, Pattern(r"^https?://\S+$"), MaxLen(300)]

Day = Annotated[str, Pattern(r"^\d{4}-\d{2}-\d{2}$")]

Title = Annotated[str, Pattern(r"\S"), MaxLen(80)]
Statement = Annotated[str, Pattern(r"\S"), MaxLen(110)]
Sentence = Annotated[str, Pattern(r"\S"), MaxLen(400)]
Prose = Annotated[str, Pattern(r"\S"), MaxLen(1200)]

Share = Annotated[int, Ge(1), Le(100)]
Weight = Annotated[int, Ge(1), Le(100)]
HourCount = Annotated[int, Ge(1), Le(2000)]
Hours168 = Annotated[float, Ge(0), Le(168)]
Points = Annotated[float, Ge(0), Le(100)]
Years = Annotated[float, Ge(0), Le(80)]
Months = Annotated[float, Ge(0), Le(600)]
Year = Annotated[int, Ge(1900), Le(2100)]
OnetTaskId = Annotated[int, Ge(1), Le(999_999)]
