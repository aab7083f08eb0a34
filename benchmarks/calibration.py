"""How our codes and indexes stand beside published measures, and beside each other. Writes docs/calibration.md.

    python benchmarks/calibration.py [--check]

Everything comes from bundled data, and nothing is fitted: the report says what came out. The same files give the same
report. Sentences that explain figures far apart are in calibration.toml; one that is missing is an error that names it.
What depends on the machine, or on files that are not bundled, is printed and not written.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from chapters import activities, bureau, occupations, pages, ratings, roles
from chapters.material import MissingReasonError, material

from careeradvisor.desk.open import open_catalogue

if TYPE_CHECKING:
    from chapters.material import Material

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "calibration.md"
ONET = ROOT.parent / "shared" / "data" / "onet-30.1" / "task_statements.csv"
CHAPTERS = (occupations, bureau, roles, ratings, activities, pages)
LONG = "## Two steps apart"
"""The chapter that is too long for a screen."""
WRITTEN_BY = (
    "Written by `python benchmarks/calibration.py`; `.ci/run` checks that it is current. Activities were judged one by "
    "one from the rubric in method.md, before these tables were computed, and were not changed to improve them. The "
    "sentences that explain a difference are our judgment."
)


def written(found: Material) -> str:
    """The report as Markdown."""
    lines = ["# Calibration", "", WRITTEN_BY]
    for each in CHAPTERS:
        lines += ["", *each.chapter(found)]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the report, or with --check say whether the one that is there is current."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; status 1 when the report is not current")
    arguments = parser.parse_args()
    found = material(open_catalogue(ROOT / "roles_data"))
    try:
        text = written(found)
    except MissingReasonError as error:
        print(error)
        return 1
    if arguments.check:
        current = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text
        print(f"{TARGET.name} is {'current' if current else 'not current: run python benchmarks/calibration.py'}")
        return 0 if current else 1
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print("\n".join(line for line in text.splitlines() if line.startswith(("#", "| "))))
    print(f"\none occupation's week: {pages.milliseconds(found):.2f} ms, at most {pages.MOST_MILLISECONDS}")
    if ONET.is_file():
        print(f"sentences of O*NET in computed pages: {len(pages.onet_sentences_in(pages.roles(found), ONET))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
