"""Checks the employment projections against themselves, and says of each occupation why it is not in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from figures.table import Table

_HALF = Decimal("0.05")
"""Half of the last place of employment in thousands and of percent: what rounding may hide."""


class Edition(NamedTuple):
    """A table of projections and the columns of its two employments."""

    file: str
    first: str
    last: str


NOW = Edition("projections", "employment_2025_thousands", "employment_2035_thousands")
BEFORE = Edition("projections_before", "employment_2024_thousands", "employment_2034_thousands")
GONE = frozenset({"11-1031"})
"""Occupations of the edition before that this one no longer publishes."""


def check(tables: Mapping[str, Table]) -> None:
    """Every percent follows from its employments, and no occupation is missing that should be there."""
    for edition in (NOW, BEFORE):
        _check_percents(tables[edition.file], edition)
    known = {row["soc"] for row in tables[NOW.file].rows}
    expected = {row["soc"] for row in tables[BEFORE.file].rows} - GONE
    for other, codes in (("categories", {row["soc"] for row in tables["categories"].rows}), (BEFORE.file, expected)):
        for missing in sorted(codes - known):
            raise tables[NOW.file].problem(
                len(tables[NOW.file].rows), f"'soc' has no {missing}, which is in {tables[other].raw.path}."
            )
    for missing in sorted(known - {row["soc"] for row in tables["categories"].rows}):
        raise tables["categories"].problem(
            len(tables["categories"].rows), f"'soc' has no {missing}, which is in {tables[NOW.file].raw.path}."
        )


def _check_percents(table: Table, edition: Edition) -> None:
    for index, row in enumerate(table.rows):
        first, last, percent = (Decimal(row[name]) for name in (edition.first, edition.last, "change_percent"))
        least = 100 * ((last - _HALF) / (first + _HALF) - 1) - _HALF
        most = 100 * ((last + _HALF) / (first - _HALF) - 1) + _HALF if first > _HALF else None
        if percent < least or (most is not None and percent > most):
            raise table.problem(
                index,
                f"'change_percent' is '{percent}', and from '{edition.first}' {first} to '{edition.last}' {last} it is "
                f"{100 * (last / first - 1) if first else percent:.1f}.",
            )


def absences(
    tables: Mapping[str, Table], codes: Iterable[str], combined: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """Why each O*NET-SOC occupation has no employment in this edition, and the code that it is counted in.

    Nothing where it has; `part-of` a combined occupation; `dropped` since the edition before; `never` published.
    """
    now, before = ({row["soc"] for row in tables[edition.file].rows} for edition in (NOW, BEFORE))

    def absence(code: str) -> tuple[str, str]:
        if code[:7] in now:
            return "", ""
        if (group := combined.get(code, "")) in now:
            return "part-of", group
        return ("dropped" if code[:7] in before else "never"), ""

    return {code: absence(code) for code in codes}
