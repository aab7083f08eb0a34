"""Writes the figures beside the old ones and swaps the folders only when everything is there."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from figures.error import FigureError
from figures.table import Table

GENERATED = (
    *("occupations", "tasks", "states", "preparation", "related", "knowledge", "technology", "wording", "importance"),
    *("populations.csv", "dwas.csv", "codes.csv", "demands.csv", "flows.csv", "manifest.json"),
)
_MARKERS = ("manifest.json", "measures.toml")

Row = Mapping[str, str]


class Output(NamedTuple):
    """A file to write: where in the folder, its columns and its rows."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Row]


def by_major_group(folder: str, columns: Sequence[str], rows: Iterable[Row], majors: Sequence[str]) -> list[Output]:
    """One file per major group, the first two digits of the code, also where it has no row; rows keep their order."""
    parts: dict[str, list[Row]] = {major: [] for major in majors}
    for row in rows:
        parts[row["code"][:2]].append(row)
    return [Output(f"{folder}/{major}.csv", columns, part) for major, part in parts.items()]


def expect_figures(output: Path) -> None:
    """Raise FigureError for a folder that holds something else, which is known before anything is read."""
    old = output.with_name(f".{output.name}.old")
    if old.exists() and not output.exists():  # an earlier run was killed between the two renames of `replace`
        old.rename(output)
    if output.exists() and any(output.iterdir()) and not any((output / name).exists() for name in _MARKERS):
        raise FigureError(f"{output}: holds other files, expected an empty folder or one of figures.")


def replace(output: Path, tables: Mapping[str, Table], files: Iterable[Output]) -> None:
    """Replace the generated files in `output`; files that people wrote there, like measures.toml, stay."""
    fresh, old = output.with_name(f".{output.name}.new"), output.with_name(f".{output.name}.old")
    expect_figures(output)
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    try:
        counts = {fresh / each.name: _write_csv(fresh / each.name, each) for each in files}
        _write_manifest(fresh, tables, counts)
        _keep_handwritten(output, fresh)
        if output.exists():
            output.rename(old)
        fresh.rename(output)
    finally:
        if old.exists() and not output.exists():
            old.rename(output)
        shutil.rmtree(fresh, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _write_csv(path: Path, file: Output) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, file.columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(file.rows)
    return len(file.rows)


def _write_manifest(folder: Path, tables: Mapping[str, Table], counts: Mapping[Path, int]) -> None:
    inputs = [
        {
            "name": table.raw.path,
            "sha256": table.digest,
            "bytes": table.size,
            "rows": len(table.rows),
            "vintage": table.raw.vintage,
            "licence": table.raw.licence,
            "attribution": table.raw.attribution,
            "source": table.raw.source,
            "derived": table.raw.derived,
        }
        for table in sorted(tables.values(), key=lambda table: table.raw.path)
    ]
    outputs = [
        {
            "name": path.relative_to(folder).as_posix(),
            "sha256": sha256(path.read_bytes()).hexdigest(),
            "rows": rows,
        }
        for path, rows in sorted(counts.items())
    ]
    text = json.dumps({"inputs": inputs, "outputs": outputs}, indent=2, sort_keys=True, ensure_ascii=False)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _keep_handwritten(output: Path, fresh: Path) -> None:
    for entry in sorted(output.iterdir()) if output.exists() else ():
        if entry.name in GENERATED:
            continue
        if entry.is_dir():
            shutil.copytree(entry, fresh / entry.name, symlinks=True)
        else:
            shutil.copy2(entry, fresh / entry.name, follow_symlinks=False)
