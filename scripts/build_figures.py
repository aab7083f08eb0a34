"""Builds roles_data/figures from the raw files that publishers offer.

    python scripts/build_figures.py RAW_FOLDER [--output roles_data/figures]

scripts/README.md says where every raw file comes from. The same raw files give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from figures import codes as other_codes
from figures import likeness, occupations, preparation, states, tasks
from figures.error import FigureError
from figures.folder import Output, by_major_group, expect_figures, replace
from figures.raw import declared
from figures.table import read

OUTPUT = Path(__file__).resolve().parents[1] / "roles_data" / "figures"


def build(folder: Path, output: Path) -> str:
    """Read and check everything, then write everything. Returns what was done, in one line."""
    expect_figures(output)
    tables = {name: read(folder, raw) for name, raw in declared().items()}
    rows = occupations.occupation_rows(tables)
    task_rows, report = tasks.task_rows(tables)
    codes = [row["code"] for row in rows]
    majors = sorted({code[:2] for code in codes})
    dwas = sorted(row["DWA ID"] for row in tables["activities"].rows)
    named = states.state_list(tables)
    areas, kinds = likeness.knowledge_index(tables), likeness.technology_index(tables)
    acts = likeness.importance_index(tables)
    files = [
        *by_major_group("occupations", occupations.COLUMNS, rows, majors),
        *by_major_group("tasks", tasks.COLUMNS, task_rows, majors),
        *by_major_group("preparation", preparation.COLUMNS, preparation.preparation_rows(tables, codes), majors),
        *by_major_group("related", preparation.RELATED_COLUMNS, preparation.related_rows(tables, codes), majors),
        *by_major_group("knowledge", likeness.knowledge_columns(areas), likeness.knowledge_rows(tables, codes), majors),
        Output("knowledge/index.csv", likeness.INDEX_COLUMNS, areas),
        *by_major_group("technology", likeness.TECHNOLOGY_COLUMNS, likeness.technology_rows(tables, codes), majors),
        Output("technology/index.csv", likeness.INDEX_COLUMNS, kinds),
        *by_major_group("wording", likeness.WORDING_COLUMNS, likeness.wording_rows(tables, codes), majors),
        *by_major_group(
            "importance", likeness.importance_columns(acts), likeness.importance_rows(tables, codes), majors
        ),
        Output("importance/index.csv", likeness.INDEX_COLUMNS, acts),
        Output("demands.csv", likeness.DEMAND_COLUMNS, likeness.demand_rows(tables, codes)),
        Output("flows.csv", likeness.flow_columns(tables), likeness.flow_rows(tables)),
        *by_major_group("states", states.state_columns(named), states.state_rows(tables), majors),
        Output("states/index.csv", states.LIST_COLUMNS, named),
        Output("populations.csv", ("measure", "values"), occupations.population_rows(rows)),
        Output("codes.csv", other_codes.COLUMNS, other_codes.code_rows(tables)),
        Output("dwas.csv", ("dwa",), [{"dwa": dwa} for dwa in dwas]),
    ]
    replace(output, tables, files)
    return (
        f"{len(rows):,} occupations and {len(task_rows):,} tasks; ratings kept on {report.reworded} "
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
