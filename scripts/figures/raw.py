"""The declared raw files: raw.toml as objects."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from figures.column import Column, column


@dataclass(frozen=True, slots=True)
class RawFile:
    """One raw file. `header` is the row with the column names; a CSV file has no `sheet`."""

    path: str
    source: str
    licence: str
    attribution: str
    vintage: str
    rows: tuple[int, int]
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    derived: tuple[str, ...]
    sheet: str | None
    header: int


def declared() -> dict[str, RawFile]:
    with Path(__file__).with_name("raw.toml").open("rb") as handle:
        document = tomllib.load(handle)
    files = {}
    for name, entry in document["files"].items():
        sheet = entry.get("sheet", {})
        files[name] = RawFile(
            path=entry["path"],
            source=entry["source"],
            **document["sources"][entry["source"]],
            vintage=entry["vintage"],
            rows=(entry["rows"][0], entry["rows"][1]),
            key=tuple(entry["key"]),
            columns=tuple(column(key, rule) for key, rule in entry["columns"].items()),
            derived=tuple(sorted(entry["derived"])),
            sheet=sheet.get("name"),
            header=sheet.get("header", 1),
        )
    return files
