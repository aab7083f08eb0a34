"""Builds roles_data/figures from the raw files that publishers offer.

    python scripts/build_figures.py RAW_FOLDER [--output roles_data/figures]

scripts/README.md says where every raw file comes from. The same raw files give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from figures.error import FigureError
from figures.folder import replace
from figures.occupations import occupation_rows, population_rows
from figures.raw import declared
from figures.table import read
from figures.tasks import task_rows

OUTPUT = Path(__file__).resolve().parents[1] / "roles_data" / "figures"


def build(folder: Path, output: Path) -> str:
    """Read and check everything, then write everything. Returns what was done, in one line."""
    tables = {name: read(folder, raw) for name, raw in declared().items()}
    occupations = occupation_rows(tables)
    tasks, report = task_rows(tables)
    replace(output, tables, occupations, population_rows(occupations), tasks)
    return (
        f"{len(occupations):,} occupations and {len(tasks):,} tasks; ratings kept on {report.reworded} "
        f"reworded tasks and left out of {report.left_out} that are no longer the rated ones"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Build the bundled figures from the raw public data.")
    parser.add_argument("raw_folder", type=Path, help="laid out as scripts/README.md describes")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="default: roles_data/figures")
    options = parser.parse_args(arguments)
    try:
        print(build(options.raw_folder, options.output.resolve()))
    except FigureError as problem:
        print(f"build_figures: {problem}", file=sys.stderr)
        return 1
    except OSError as problem:
        print(f"build_figures: {problem}; the figures could not be written.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
