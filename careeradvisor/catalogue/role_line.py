"""A role's line in a listing, made of the few lines of its file that tell it.

A page names some roles beside its own and shows none of their prose, which is most of what their files and the tables
of their activities hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue import toml, toml_part
from careeradvisor.catalogue.inheritance import main_occupation, named
from careeradvisor.model.activity import Departure, departure
from careeradvisor.model.dossier import Entry
from careeradvisor.model.role import Exposure, Trend, shares

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.vocabulary import Vocabulary

_OF_ROLE = ("title", "category", "reviewed", "code", "weight")
_OF_TASK = ("share", "activity", "trend", "exposure")
_STARTS = ("[", *(f"{key} = " for key in _OF_ROLE + _OF_TASK))


def role_line(path: Path, vocabulary: Vocabulary) -> Entry:
    """The line of the role in a bundled file.

    Raises InvalidFileError, LookupError, TypeError or ValueError for a file that is not so simple.
    """
    text = vocabulary.memory.text(path)
    table = toml.parse(path, toml_part.lines(text, _STARTS) or text)
    tasks = table["tasks"]
    code = main_occupation(table)
    judged = {key: _exposure(each, code) for key, each in vocabulary.exposures.known(named(tasks)).items()}
    week = ((Exposure(task.get("exposure") or judged[task["activity"]]), task["share"]) for task in tasks)
    at_risk = sum(task["share"] for task in tasks if Trend(task["trend"]) is Trend.AT_RISK)
    return Entry(path.stem, table["title"], table["category"], shares(week, 0), at_risk, table["reviewed"].isoformat())


def _exposure(table: dict[str, Any], code: str) -> str:
    departures = [Departure(each["codes"], "", each.get("exposure")) for each in table.get("occupations", ())]
    found = departure(departures, code)
    exposure: str = (found and found.exposure) or table["exposure"]
    return exposure
