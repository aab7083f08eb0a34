"""Check roles_data/statistics.toml: its fields, its sources and its years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue import record
from careeradvisor.checking import fields
from careeradvisor.checking.finding import Finding, placed
from careeradvisor.model.statistic import Statistics

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from careeradvisor.catalogue.problem import Problem

NAME = "statistics.toml"


def check(path: Path, text: str, tables: dict[str, Any], sources: set[str]) -> list[Problem]:
    """Everything wrong with the file of that text and tables; `sources` are the keys that may be named."""
    if problems := fields.check(Statistics, tables, path, text):
        return problems
    return placed(path, text, [*_unknown_sources(tables, sources), *_projections(record.statistics(tables))])


def _unknown_sources(tables: dict[str, Any], sources: set[str]) -> Iterator[Finding]:
    for name, table in tables.items():
        if "source" in table and table["source"] not in sources:
            yield Finding((name, "source"), "source.unknown", f"there is no source '{table['source']}'")


def _projections(found: Statistics) -> Iterator[Finding]:
    years, ladder = found.projections, found.projections.schooling
    for name, edition in (("projections", years), ("before", found.before)):
        if edition.last <= edition.first:
            yield Finding((name, "last"), "statistics.years", f"{edition.last} is not after {edition.first}")
    if found.before.first >= years.first:
        yield Finding(("before", "first"), "statistics.years", f"{found.before.first} is not before {years.first}")
    if repeated := [level for place, level in enumerate(ladder) if level in ladder[:place]]:
        yield Finding(("projections", "schooling"), "statistics.schooling", f"'{repeated[0]}' stands there twice")
