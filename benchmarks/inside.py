"""How long the parts take inside one process, in milliseconds of the processor: medians, each beside its target.

Every run has a catalogue of its own, which remembers nothing yet, and a title that was not asked before.

python benchmarks/inside.py [--runs 20]
"""

from __future__ import annotations

import argparse
import statistics
import time
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from careeradvisor.advice.gap import Gap, gap
from careeradvisor.advice.plan import plan
from careeradvisor.advice.report import report
from careeradvisor.advice.title_match import answers
from careeradvisor.catalogue.titles import open_index, title_words
from careeradvisor.checking.validation import validate
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.role import Proficiency, SkillNeed
from careeradvisor.pages.subject import subject_page
from careeradvisor.writers.page import Format, rendered

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.catalogue.catalogue import Catalogue


def milliseconds(work: Callable[[], object], runs: int) -> float:
    """The median time of some work."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(1000 * (time.process_time() - start))
    return statistics.median(taken)


def whole_vocabulary(catalogue: Catalogue) -> Gap:
    """The gap of somebody who wants every skill there is."""
    role = catalogue.role("paralegal")
    skills = catalogue.skills()
    needs = tuple(SkillNeed(name, Proficiency.ADVANCED, "all of it") for name in skills)
    return gap("everything", role._replace(skills=needs), skills, {})


def as_html(catalogue: Catalogue) -> list[str]:
    """The pages of all roles."""
    return [rendered(subject_page(report(catalogue.dossier(each))), Format.HTML) for each in catalogue.ids()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20)
    runs = parser.parse_args().runs
    catalogue = open_catalogue()
    everything, skills = whole_vocabulary(catalogue), catalogue.skills()
    index, known = open_index(catalogue), title_words(catalogue.root)
    titles = (f"senior {index.name(code)} II" for code, _ in index.owners)
    measured: list[tuple[str, Callable[[], object], int, str]] = [
        ("figures of one occupation", lambda: open_catalogue().figures(["29-1141"], []), runs, "5"),
        ("one role with all it refers to", lambda: open_catalogue().dossier("paralegal"), runs, ""),
        ("one title", lambda: answers(next(titles), index, known), runs, "10"),
        (
            "plan for the whole vocabulary",
            lambda: plan(everything, skills, (), date(2027, 1, 4), Fraction(5)),
            runs,
            "50",
        ),
        ("validate everything, strictly", lambda: validate(open_catalogue(), strict=True), 3, "3,000"),
        ("all roles, from file to HTML", lambda: as_html(open_catalogue()), 3, "20,000"),
    ]
    print("| part | median ms | target |\n| --- | ---: | ---: |")
    for name, work, count, target in measured:
        print(f"| {name} | {milliseconds(work, count):,.1f} | {target} |")


if __name__ == "__main__":
    main()
