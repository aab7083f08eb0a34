"""What people in an occupation say it takes, and which occupations are like it: codes and percents, no labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from figures.table import Table

SCALES = {"RL": "education", "RW": "experience", "PT": "plant_training", "OJ": "job_training"}
"""O*NET's scales and what the columns call them."""
COLUMNS = ("code", *(f"{name}{ending}" for name in SCALES.values() for ending in ("", "_percent")))
RELATED_COLUMNS = ("code", "related")
MOST_RELATED = 20

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
    rows = []
    for code in codes:
        cells = {"code": code}
        for scale, name in SCALES.items():
            cells |= dict.fromkeys((name, f"{name}_percent"), "")
            if group := groups.get((code, scale)):
                mode = max(group, key=lambda row: (Decimal(row["percent"]), -int(row["category"])))
                if mode["recommend_suppress"] != "Y":
                    cells |= {name: mode["category"], f"{name}_percent": mode["percent"]}
        if any(cells[name] for name in SCALES.values()):
            rows.append(cells)
    return rows


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
