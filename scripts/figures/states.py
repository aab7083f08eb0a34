"""Pay in every state: a row for each occupation with a cell for each state, and a list of the states."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from figures.table import UNPUBLISHED, Table

LIST_COLUMNS = ("code", "name")
_RANKS = ("p10", "median_usd", "p90")

Row = dict[str, str]


def state_list(tables: Mapping[str, Table]) -> list[Row]:
    """Code of two letters and name of every state, by code. Each must be in states.toml."""
    return [{"code": code, "name": name} for code, name in sorted(_states(tables["states"]).values())]


def state_columns(states: Sequence[Row]) -> tuple[str, ...]:
    """The columns of a file of pay: the occupation, and the states by their codes."""
    return ("code", *(state["code"] for state in states))


def state_rows(tables: Mapping[str, Table]) -> list[Row]:
    """Each occupation with `p10 median p90` for every state, as published; nothing where nothing is.

    One that is not published stays empty between its spaces. Occupations of one file stand together, so that they pack
    well: their pay differs little from state to state.
    """
    states, table = _states(tables["states"]), tables["state_pay"]
    table.expect_known("state_fips", states, "a state of states.csv")
    table.expect_known("soc", {row["soc"] for row in tables["wages"].rows}, "an occupation of the national file")
    found: dict[str, Row] = defaultdict(lambda: dict.fromkeys((code for code, _ in states.values()), ""))
    for index, row in enumerate(table.rows):
        ranks = ["" if row[rank] in UNPUBLISHED else row[rank] for rank in _RANKS]
        known = [Decimal(value) for value in ranks if value]
        if known != sorted(known):
            told = ", ".join(map(str, known))
            raise table.problem(index, f"'p10', 'median_usd' and 'p90' are {told}, expected to rise.")
        if known:
            found[row["soc"]][states[row["state_fips"]][0]] = " ".join(ranks)
    return [{"code": soc, **found[soc]} for soc in sorted(found)]


def _states(table: Table) -> dict[str, tuple[str, str]]:
    """Code of two digits -> code of two letters and name."""
    with Path(__file__).with_name("states.toml").open("rb") as handle:
        letters = {name: code for code, name in tomllib.load(handle).items()}
    table.expect_known("state", letters, "a state of states.toml")
    return {row["state_fips"]: (letters[row["state"]], row["state"]) for row in table.rows}
