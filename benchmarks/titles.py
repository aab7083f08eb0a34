"""How well titles find their occupation, on US Department of Labor filings of 2011-13 (a title and the SOC code filed).

    python benchmarks/titles.py FILINGS.csv [--fit] [--misses N] [--second]

Prints top-1, top-5 and mean reciprocal rank by 6-digit SOC and by major group (each title once, right by any code that
was filed for it), the share answered, how often an answer that `show` would follow unasked is right, speed, and a table
of confidence against correctness with the expected calibration error; and how surely texts that are no titles are
answered (tests/data/no_titles.toml: the first half, or with `--second` the one that is for measuring alone), as if no
employer were known by name, since most are not. `--fit` estimates the numbers behind the confidence on the filings and
the first half together (logistic regression by Newton's method). Codes were filed by employers, and many a filing
contradicts another, so 100 percent is out of reach.
"""

from __future__ import annotations

import argparse
import csv
import math
import random
import sys
import time
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from careeradvisor.advice.title_confidence import Grounds
from careeradvisor.advice.title_match import Answer, judged
from careeradvisor.catalogue.titles import open_index, title_words
from careeradvisor.desk.find import clearly_best
from careeradvisor.desk.open import open_catalogue
from careeradvisor.text.title import EMPLOYER

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from elimination import solved  # noqa: E402  # which the fit of the ranker needs too

MOST = 10
NO_TITLES = ROOT / "tests" / "data" / "no_titles.toml"
NO_TITLE = 2.0
"""How often a text that is no title counts for `--fit`, since a sure answer to one does harm."""
RIDGE = 0.5
"""How strongly `--fit` holds numbers near zero that the data leave open."""


class Trial(NamedTuple):
    """One filed title, its codes, what it led to on what grounds, and how long that took.

    A text that is no title has no code, and no answer to it is right.
    """

    title: str
    socs: frozenset[str]
    answers: list[Answer]
    grounds: list[Grounds]
    seconds: float

    def rank(self, digits: int) -> int:
        """The place, from 1, of the filed code among the answers, by that many characters; 0 if it is not there."""
        codes = dict.fromkeys(each.code[:digits] for each in self.answers)
        right = {soc[:digits] for soc in self.socs}
        return next((place for place, code in enumerate(codes, start=1) if code in right), 0)


def filings(path: Path) -> list[tuple[str, frozenset[str]]]:
    """The filed titles, each once, with all codes filed for it."""
    filed: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8-sig", newline="") as handle:
        for row in csv.DictReader(handle):
            filed[row["title"]].add(row["soc"])
    return [(title, frozenset(socs)) for title, socs in filed.items()]


def no_titles(half: str) -> list[tuple[str, frozenset[str]]]:
    """The texts of one half that are no titles, without a code."""
    kinds = tomllib.loads(NO_TITLES.read_text(encoding="utf-8"))[half]
    return [(text, frozenset()) for texts in kinds.values() for text in texts]


def trials(asked: list[tuple[str, frozenset[str]]], *, employers: bool = True) -> list[Trial]:
    """Every text, answered, with employers known by name or not."""
    catalogue = open_catalogue()
    index, known = open_index(catalogue), title_words(catalogue.root)
    if not employers:
        status = {key: each for key, each in known.status.items() if key != EMPLOYER}
        known = known._replace(employers={}, status=status)
    done = []
    for title, socs in asked:
        start = time.process_time()
        found = judged(title, index, known, MOST)
        seconds = time.process_time() - start
        done.append(Trial(title, socs, [each for each, _ in found], [each for _, each in found], seconds))
    return done


def accuracy(done: list[Trial], digits: int) -> tuple[float, float, float]:
    """Top-1, top-5 and mean reciprocal rank at 2 (major group) or 7 (6-digit SOC) characters."""
    ranks = [each.rank(digits) for each in done]
    count = len(ranks)
    return (
        sum(rank == 1 for rank in ranks) / count,
        sum(0 < rank <= 5 for rank in ranks) / count,
        sum(1 / rank for rank in ranks if rank) / count,
    )


def reliability(done: list[Trial]) -> list[tuple[int, int, float]]:
    """For each ten points of confidence: how many first answers were shown with it, and what part was right."""
    groups: dict[int, list[bool]] = defaultdict(list)
    for each in done:
        if each.answers:
            groups[each.answers[0].confidence // 10 * 10].append(each.rank(7) == 1)
    return [(low, len(right), sum(right) / len(right)) for low, right in sorted(groups.items())]


def calibration_error(done: list[Trial]) -> float:
    """The mean gap between confidence and correctness over groups of ten points, by their number of answers."""
    groups: dict[int, list[tuple[int, bool]]] = defaultdict(list)
    for each in done:
        if each.answers:
            groups[each.answers[0].confidence // 10].append((each.answers[0].confidence, each.rank(7) == 1))
    gaps = [abs(sum(said / 100 - right for said, right in held)) for held in groups.values()]
    return math.fsum(gaps) / sum(len(held) for held in groups.values())


def reaching(done: list[Trial], least: int) -> float:
    """The part of texts whose first answer has at least this confidence."""
    return sum(bool(each.answers) and each.answers[0].confidence >= least for each in done) / len(done)


def fitted(done: list[Trial]) -> list[float]:
    """The coefficients (constant, and those of Grounds) with which that of first answers is closest to correctness."""
    rows = [
        ((1.0, *each.grounds[0]), float(each.answers[0].code[:7] in each.socs), 1.0 if each.socs else NO_TITLE)
        for each in done
        if each.answers
    ]
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(25):
        slope = [-RIDGE * each for each in weights]
        curve = [[RIDGE if i == j else 0.0 for j in range(size)] for i in range(size)]
        for features, right, counts in rows:
            guess = 1 / (1 + math.exp(-math.fsum(map(math.prod, zip(weights, features, strict=True)))))
            for i in range(size):
                slope[i] += counts * (right - guess) * features[i]
                for j in range(size):
                    curve[i][j] += counts * guess * (1 - guess) * features[i] * features[j]
        weights = [old + step for old, step in zip(weights, solved(curve, slope), strict=True)]
    return weights


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("filings", type=Path)
    parser.add_argument("--fit", action="store_true", help="estimate the numbers behind the confidence")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show N first answers that were wrong")
    parser.add_argument("--second", action="store_true", help="measure on the second half of texts that are no titles")
    arguments = parser.parse_args()
    done = trials(filings(arguments.filings))
    others = trials(no_titles("second" if arguments.second else "first"), employers=False)
    times = sorted(each.seconds for each in done)
    print(f"{len(done)} titles, {sum(bool(each.answers) for each in done) / len(done):.1%} answered, ", end="")
    print(
        f"{len(done) / sum(times):.0f} a second of one core, "
        f"95 of 100 within {1000 * times[int(0.95 * len(times))]:.1f} ms\n"
    )
    print("| by | top-1 | top-5 | mean reciprocal rank |\n| --- | ---: | ---: | ---: |")
    for digits, name in ((7, "6-digit SOC"), (2, "major group")):
        print("| {} | {:.3f} | {:.3f} | {:.3f} |".format(name, *accuracy(done, digits)))
    followed = [each for each in done if each.answers and clearly_best(each.answers)]
    print(f"\n{len(followed)} would be followed unasked; {accuracy(followed, 7)[0]:.1%} of them were filed so.")
    print("\n| confidence | first answers | right |\n| --- | ---: | ---: |")
    for low, count, right in reliability(done):
        print(f"| {low} to {low + 9} | {count} | {right:.0%} |")
    print(f"\nExpected calibration error {calibration_error(done):.3f}.", end=" ")
    print(f"Of {len(others)} texts that are no titles, ", end="")
    print(f"{reaching(others, 70):.1%} reach 70 and {reaching(others, 50):.1%} reach 50.")
    if arguments.fit:
        both = done + (trials(no_titles("first"), employers=False) if arguments.second else others)
        print("\nconstant,", ", ".join(Grounds._fields), "=", ", ".join(f"{each:.2f}" for each in fitted(both)))
    wrong = [each for each in done if each.rank(7) != 1]
    for each in random.Random(1).sample(wrong, min(arguments.misses, len(wrong))):  # noqa: S311
        led = "; ".join(f"{found.code[:7]} {found.title} {found.confidence}" for found in each.answers[:3])
        print(f"{each.title!r} was filed as {', '.join(sorted(each.socs))}: {led or 'no answer'}")


if __name__ == "__main__":
    main()
