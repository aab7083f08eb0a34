"""Rolls the share of work messages up from activities to occupations, and says how it moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from figures.error import FigureError
from figures.table import Table

MONTHS = 18
LATEST, ENDS = 12, 6
"""Months that the value is the mean of; months at each end whose means the trend compares."""
LEAST = Fraction(5, 10_000)
"""A share in the first months below this, half of the last digit that is published, has no trend."""
OTHER = "Other IWA"
_DIGITS = 6


def rolled_up(tables: Mapping[str, Table]) -> tuple[dict[str, str], dict[str, str]]:
    """SOC code -> percent of work messages that its mean activity had in the latest months, and percent change.

    An activity that a month does not list had too few messages to be shown and counts as none. The change is left out
    where the first months have too little to compare with.
    """
    months = _months(tables["messages"])
    shares: dict[str, dict[str, Fraction]] = defaultdict(dict)
    for row in tables["messages"].rows:
        shares[row["iwa"]][row["month"]] = Fraction(row["share"])
    weights: dict[str, dict[str, Fraction]] = defaultdict(dict)
    for row in tables["weights"].rows:
        weights[row["soc"]][row["iwa"]] = Fraction(row["share"])
    _check(tables, set(shares), weights)
    spans = (months[-LATEST:], months[:ENDS], months[-ENDS:])
    means = {activity: [_mean(by_month, span) for span in spans] for activity, by_month in shares.items()}
    none = [Fraction(0)] * len(spans)
    values, trends = {}, {}
    for soc, activities in weights.items():
        latest, first, last = (
            sum((weight * means.get(activity, none)[place] for activity, weight in activities.items()), Fraction(0))
            for place in range(len(spans))
        )
        values[soc] = _written(100 * latest)
        if first >= LEAST:
            trends[soc] = _written(100 * (last / first - 1), 1)
    return values, trends


def _months(table: Table) -> list[str]:
    """The months in order. They must follow each other without a gap."""
    months = sorted({row["month"] for row in table.rows})
    numbers = [12 * int(month[:4]) + int(month[5:7]) for month in months]
    if numbers != list(range(numbers[0], numbers[0] + MONTHS)):
        raise FigureError(
            f"{table.raw.path}, row 2: 'month' runs from {months[0]} to {months[-1]} in {len(months)} months, "
            f"expected {MONTHS} that follow each other."
        )
    return months


def _check(tables: Mapping[str, Table], seen: set[str], weights: Mapping[str, Mapping[str, Fraction]]) -> None:
    known = {activity for activities in weights.values() for activity in activities}
    tables["messages"].expect_known("iwa", known | {OTHER}, "an activity that has weights")
    for index, row in enumerate(tables["weights"].rows):
        total = sum(weights[row["soc"]].values())
        if abs(total - 1) > Fraction(1, 10_000):
            raise tables["weights"].problem(
                index, f"the 'share' of {row['soc']} adds up to {float(total):.4f}, expected 1."
            )
    if not seen & known:
        raise tables["messages"].problem(0, "'iwa' has no activity with a weight, expected most of them.")


def _mean(by_month: Mapping[str, Fraction], months: Sequence[str]) -> Fraction:
    return sum((by_month.get(month, Fraction(0)) for month in months), Fraction(0)) / len(months)


def _written(value: Fraction, digits: int = _DIGITS) -> str:
    words = format(Decimal(round(value * 10**digits)).scaleb(-digits), "f")
    return words.rstrip("0").rstrip(".") if "." in words else words
