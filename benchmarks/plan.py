"""How long planning the whole skill vocabulary takes, at several paces, in milliseconds.

    python benchmarks/plan.py [--runs 20]

The skills of all bundled roles and those nobody names are one gap to the advanced level: more than any person plans.
"""

from __future__ import annotations

import argparse
import statistics
import time
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from careeradvisor.advice.gap import gap
from careeradvisor.advice.plan import plan
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.role import Proficiency, SkillNeed

TARGET = 50
"""Milliseconds that the project promises to stay under."""
PACES = (Fraction(12), Fraction(20), Fraction(40))
"""Hours a week; at fewer it would have more weeks than a plan may have."""


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20)
    runs = parser.parse_args().runs
    skills = open_catalogue().skills()
    needs = tuple(SkillNeed(name, Proficiency.ADVANCED, "All of it.") for name in skills)
    everything: Any = SimpleNamespace(title="Everything", skills=needs)
    print(f"{len(skills)} skills\n")
    print("| hours a week | weeks | gap, median ms | plan, median ms | target |\n| ---: | ---: | ---: | ---: | ---: |")
    for pace in PACES:
        gaps, plans, weeks = [], [], 0
        for _ in range(runs):
            start = time.perf_counter()
            found = gap("everything", everything, skills, {})
            middle = time.perf_counter()
            weeks = len(plan(found, skills, (), date(2030, 1, 7), pace).weeks)
            gaps.append(1000 * (middle - start))
            plans.append(1000 * (time.perf_counter() - middle))
        medians = f"{statistics.median(gaps):.1f} | {statistics.median(plans):.1f}"
        print(f"| {float(pace):g} | {weeks:,} | {medians} | {TARGET} |")


if __name__ == "__main__":
    main()
