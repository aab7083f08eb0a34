"""A role's line in a listing, made of the few lines of its file that tell it.

A page names some roles beside its own and shows none of their prose, which is most of what their files and the tables
of their activities hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.inheritance import main_occupation, named
from careeradvisor.model.activity import Departure, departure
from careeradvisor.model.dossier import Entry
from careeradvisor.model.role import Exposure, Trend, shares

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.vocabulary import Vocabulary

_OF_ROLE = ("[[", *(f"{key} = " for key in ("title", "category", "reviewed", "code", "weight")))
_OF_TASK = tuple(f"{key} = " for key in ("share", "activity", "trend", "exposure"))
_OF_ACTIVITY = ("[", "exposure = ", "codes = ")


def role_line(path: Path, vocabulary: Vocabulary) -> Entry:
    """The line of the role in a bundled file.

    Raises InvalidFileError, LookupError, TypeError or ValueError for a file that is not so simple.
    """
    table = toml.parse(path, toml.outline(vocabulary.memory.text(path), _OF_ROLE + _OF_TASK))
    tasks = table["tasks"]
    judged = _exposures(vocabulary, named(tasks), main_occupation(table))
    week = ((Exposure(task.get("exposure") or judged[task["activity"]]), task["share"]) for task in tasks)
    at_risk = sum(task["share"] for task in tasks if Trend(task["trend"]) is Trend.AT_RISK)
    return Entry(path.stem, table["title"], table["category"], shares(week, 0), at_risk, table["reviewed"].isoformat())


def _exposures(vocabulary: Vocabulary, keys: list[str], code: str) -> dict[str, str]:
    """The exposure of some activities in an occupation."""
    tables: dict[str, dict[str, Any]] = {}
    for path in vocabulary.paths:
        held = vocabulary.memory.pieces(path)
        if here := "\n".join([toml.outline(held[key], _OF_ACTIVITY) for key in keys if key in held]):
            tables |= toml.parse(path, here)
    return {key: _exposure(table, code) for key, table in tables.items()}


def _exposure(table: dict[str, Any], code: str) -> str:
    departures = [Departure(each["codes"], "", each.get("exposure")) for each in table.get("occupations", ())]
    found = departure(departures, code)
    exposure: str = (found and found.exposure) or table["exposure"]
    return exposure
