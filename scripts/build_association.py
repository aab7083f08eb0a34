"""Write into docs/method.md how each measure goes with the official projections, computed from the bundled figures.

python scripts/build_association.py            write the table between its markers
python scripts/build_association.py --check    write nothing; status 1 where it is stale
"""

from __future__ import annotations

import math
import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from careeradvisor.catalogue import figures  # noqa: E402

if TYPE_CHECKING:
    from careeradvisor.model.figure import Measure, OccupationFigures

METHOD = ROOT / "docs" / "method.md"
START, END = "<!-- association: scripts/build_association.py -->", "<!-- end of association -->"


class Association(NamedTuple):
    """The rank correlation of a measure with the projected change, over `count` occupations.

    `occupations` counts each occupation once, `jobs` each job; `slope` is the difference in projected change, in
    points, that goes with 0.1 more of the measure, weighted by jobs.
    """

    measure: Measure
    count: int
    occupations: float
    jobs: float
    slope: float


def associations(folder: Path) -> dict[str, Association]:
    """Every measure's association, by its key, over the 6-digit occupations with projections of their own."""
    by_soc: dict[str, list[OccupationFigures]] = {}
    for each in figures.every_occupation(folder):
        by_soc.setdefault(each.soc, []).append(each)
    found = {}
    for key, measure in figures.read(folder, [], []).measures.items():
        rows = [
            (sum(values) / len(values), group[0].change, group[0].employment)
            for group in by_soc.values()
            if group[0].employment
            and group[0].change is not None
            and (values := [each.values[key] for each in group if key in each.values])
        ]
        value, change, jobs = ([row[place] or 0.0 for row in rows] for place in range(3))
        even = [1.0] * len(rows)
        found[key] = Association(
            measure,
            len(rows),
            correlation(ranks(value, even), ranks(change, even), even),
            correlation(ranks(value, jobs), ranks(change, jobs), jobs),
            0.1 * covariance(value, change, jobs) / covariance(value, value, jobs),
        )
    return found


def ranks(values: list[float], weights: list[float]) -> list[float]:
    """Mid-ranks, where each value takes as much room as its weight."""
    order = sorted(range(len(values)), key=lambda place: values[place])
    found, room = [0.0] * len(values), 0.0
    for _, group in groupby(order, key=lambda place: values[place]):
        same = list(group)
        taken = sum(weights[place] for place in same)
        for place in same:
            found[place] = room + taken / 2
        room += taken
    return found


def covariance(one: list[float], other: list[float], weights: list[float]) -> float:
    """Weighted covariance, up to the sum of the weights."""
    total = sum(weights)
    means = [sum(w * x for w, x in zip(weights, each, strict=True)) / total for each in (one, other)]
    return sum(w * (x - means[0]) * (y - means[1]) for w, x, y in zip(weights, one, other, strict=True))


def correlation(one: list[float], other: list[float], weights: list[float]) -> float:
    """Weighted correlation."""
    spread = covariance(one, one, weights) * covariance(other, other, weights)
    return covariance(one, other, weights) / math.sqrt(spread)


def table(found: dict[str, Association]) -> str:
    """The table, and beside the measure of which a study says so what the study found."""
    lines = [
        "| measure | family | occupations | rank correlation, each occupation once | each job once |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| {each.measure.short} {each.measure.year} | {each.measure.family} | {each.count} "
            f"| {each.occupations:+.2f} | {each.jobs:+.2f} |"
            for each in found.values()
        ),
    ]
    seen = found["anthropic_observed"]
    ways = "the other way from" if (seen.occupations < 0) != (seen.slope < 0) else "the same way as"
    less = "less" if seen.slope < 0 else "more"
    here = f"{abs(seen.slope):.1f} points {less}"
    lines += [
        "",
        "The authors of Anthropic's measure, counting every job, found 0.6 points less projected growth 2024-34 for 10",
        f"points more observed exposure, and call that slight [anthropic-exposure-2026-03]. Here it is {here}.",
        f"That points {ways} its rank correlation when each occupation counts once ({seen.occupations:+.2f}).",
    ]
    return "\n".join(lines)


def main() -> int:
    text = METHOD.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    new = f"{before}{START}\n{table(associations(ROOT / 'roles_data' / 'figures'))}\n{END}{after}"
    if "--check" in sys.argv[1:]:
        if new != text:
            print(f"{METHOD.name} is stale: python scripts/build_association.py")
        return int(new != text)
    METHOD.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
