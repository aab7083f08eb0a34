"""Carries measures made for older or foreign classifications onto O*NET-SOC 2019 and SOC 2018."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from figures.table import Table

DAIOE_YEAR = "2023"
_DIGITS = 6


def mean(values: Sequence[str]) -> str:
    """The mean, computed exactly and written with at most six decimals; equal texts stay as they are."""
    if len(set(values)) == 1:
        return values[0]
    scaled = round(sum(map(Fraction, values)) / len(values) * 10**_DIGITS)
    return format(Decimal(scaled).scaleb(-_DIGITS), "f").rstrip("0").rstrip(".")


def group(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Everything that stands beside each first item, in order."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def daioe(tables: Mapping[str, Table], codes: Iterable[str]) -> dict[str, tuple[str, bool]]:
    """O*NET-SOC 2019 code -> value and whether it is approximate.

    A value is exact only if one 2010 code became this one 2019 code. Where the O*NET crosswalk reaches no
    part of a SOC occupation, the mean over the SOC 2010 occupations that became it stands in. It does not
    fill in single codes of an occupation that is otherwise covered: that would only repeat their neighbors.
    """
    rows = [row for row in tables["daioe"].rows if row["year"] == DAIOE_YEAR and row["daioe_genai"]]
    values = {row["occ_code_onetsoc2010"]: row["daioe_genai"] for row in rows}
    steps = tables["onet_2010_to_2019"].pairs("O*NET-SOC 2010 Code", "O*NET-SOC 2019 Code")
    old_to_new, new_to_old = group(steps), group((new, old) for old, new in steps)
    carried: dict[str, tuple[str, bool]] = {}
    for code in codes:
        found = [values[old] for old in new_to_old.get(code, ()) if old in values]
        if found:
            exact = len(new_to_old[code]) == 1 and len(old_to_new[new_to_old[code][0]]) == 1
            carried[code] = mean(found), not exact
    reached = {code[:7] for code in carried}
    by_soc = group((code[:7], value) for code, value in values.items())
    soc_sources = group(tables["soc_2010_to_2018"].pairs("soc_2018_code", "soc_2010_code"))
    for code in codes:
        found = [value for soc in soc_sources.get(code[:7], ()) for value in by_soc.get(soc, ())]
        if found and code[:7] not in reached:
            carried[code] = mean(found), True
    return carried


def ilo(tables: Mapping[str, Table]) -> dict[str, str]:
    """SOC 2018 code -> unweighted mean over the ISCO-08 groups that meet in it, each counted once.

    The crosswalk gives two ISCO groups with three digits; each stands for the four-digit groups inside it.
    """
    scores = tables["ilo"].lookup("isco08", "score_2025")
    isco = group(tables["isco_to_soc_2010"].pairs("2010 SOC Code", "ISCO-08 Code"))
    carried: dict[str, str] = {}
    for soc, sources in group(tables["soc_2010_to_2018"].pairs("soc_2018_code", "soc_2010_code")).items():
        prefixes = tuple(code for source in sources for code in isco.get(source, ()))
        found = [score for code, score in scores.items() if code.startswith(prefixes)]
        if found:
            carried[soc] = mean(found)
    return carried
