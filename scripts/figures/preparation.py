"""What people in an occupation say it takes, and which occupations are like it: codes and percents, no labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from figures.table import Table

SCALES = {"RL": "education", "RW": "experience", "PT": "plant_training", "OJ": "job_training"}
"""O*NET's scales and what the columns call them."""
MIDDLE = ("RW", "PT", "OJ")
"""The scales that are lengths of time, of which the middle answer is kept too."""
STEPS = (2, 4, 5, 6, 12)
"""The last categories of schooling that belong to each step: high school; some months of college or a certificate; an
associate's degree; a bachelor's; more."""
COLUMNS = (
    "code",
    *(f"{name}{ending}" for name in SCALES.values() for ending in ("", "_percent")),
    *(f"{SCALES[scale]}_middle" for scale in MIDDLE),
    "schooling",
)
RELATED_COLUMNS = ("code", "related")
HALF = 50

Row = dict[str, str]


def preparation_rows(tables: Mapping[str, Table], codes: Sequence[str]) -> list[Row]:
    """The category that most people named on each scale, and the percent who did; of equal ones the lower.

    Where O*NET would suppress that percent, both cells are empty.
    """
    table = tables["preparation"]
    table.expect_known("onet_soc", set(codes), "an occupation of O*NET")
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    totals: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in table.rows:
        key = row["onet_soc"], row["scale_id"]
        groups[key].append(row)
        totals[key] += Decimal(row["percent"])
    for index, row in enumerate(table.rows):
        total = totals[row["onet_soc"], row["scale_id"]]
        if abs(total - 100) > Decimal("0.1"):
            which = f"{row['onet_soc']}, {row['scale_id']}"
            raise table.problem(index, f"'percent' of {which}, adds up to {total}, expected 100.")
    return [
        {column: cells.get(column, "") for column in COLUMNS}
        for code in codes
        if (cells := _cells(code, {scale: group for scale in SCALES if (group := groups.get((code, scale)))}))
        != {"code": code}
    ]


def _cells(code: str, groups: Mapping[str, Sequence[Row]]) -> Row:
    """What is known of an occupation, from the answers on each scale."""
    cells = {"code": code}
    for scale, group in groups.items():
        name = SCALES[scale]
        mode = max(group, key=lambda row: (Decimal(row["percent"]), -int(row["category"])))
        if mode["recommend_suppress"] != "Y":
            cells |= {name: mode["category"], f"{name}_percent": mode["percent"]}
        if scale in MIDDLE:
            cells[f"{name}_middle"] = _middle(group)
        else:
            cells["schooling"] = _schooling(group)
    return cells


def _middle(group: Sequence[Row]) -> str:
    """The category up to which half of all answers go, whoever would suppress single percents."""
    total = Decimal()
    for row in sorted(group, key=lambda row: int(row["category"])):
        total += Decimal(row["percent"])
        if total >= HALF:
            return row["category"]
    raise AssertionError(group)  # they add up to 100


def _schooling(group: Sequence[Row]) -> str:
    """Percent of answers that say each step of schooling or less, between spaces; the last, which is 100, stays out."""
    parts = {int(row["category"]): Decimal(row["percent"]) for row in group}
    upto = [sum(part for category, part in parts.items() if category <= last) for last in STEPS[:-1]]
    return " ".join(str(Decimal(each).quantize(Decimal(1))) for each in upto)


def related_rows(tables: Mapping[str, Table], codes: Sequence[str]) -> list[Row]:
    """The related occupations of each in the order of their rank, between spaces."""
    table = tables["related"]
    for column in ("onet_soc", "related_onet_soc"):
        table.expect_known(column, set(codes), "an occupation of O*NET")
    ranked: dict[str, dict[int, str]] = defaultdict(dict)
    for index, row in enumerate(table.rows):
        if row["onet_soc"] == row["related_onet_soc"]:
            raise table.problem(index, f"'related_onet_soc' is {row['onet_soc']} itself, expected another occupation.")
        ranked[row["onet_soc"]][int(row["rank"])] = row["related_onet_soc"]
    return [
        {"code": code, "related": " ".join(name for _, name in sorted(ranked[code].items()))}
        for code in codes
        if code in ranked
    ]
