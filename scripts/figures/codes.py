"""What became of codes of older and foreign classifications: the occupations of today that they meet in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from figures.carry import group
from figures.table import Table

COLUMNS = ("classification", "code", "occupations")

Row = dict[str, str]


def code_rows(tables: Mapping[str, Table]) -> list[Row]:
    """Sorted by classification and code. A code of 2010 that still means the same and nothing else has no row."""
    soc = group(tables["soc_2010_to_2018"].pairs("soc_2010_code", "soc_2018_code"))
    onet = group(tables["onet_2010_to_2019"].pairs("O*NET-SOC 2010 Code", "O*NET-SOC 2019 Code"))
    isco = group(tables["isco_to_soc_2010"].pairs("ISCO-08 Code", "2010 SOC Code"))
    foreign = {code: [new for old in olds for new in soc.get(old, ())] for code, olds in isco.items()}
    return [
        *_rows("isco-08", foreign),
        *_rows("onet-soc-2010", {code: new for code, new in onet.items() if new != [code]}),
        *_rows("soc-2010", {code: new for code, new in soc.items() if new != [code]}),
    ]


def _rows(classification: str, meant: Mapping[str, Sequence[str]]) -> list[Row]:
    return [
        {"classification": classification, "code": code, "occupations": " ".join(sorted(set(new)))}
        for code, new in sorted(meant.items())
        if new
    ]
