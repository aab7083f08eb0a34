"""Estimate what each signal of a title's occupation weighs (`advice.title_rank`), and how well that holds elsewhere.

    python scripts/fit_titles.py FILINGS.csv RAW_FOLDER [--own 2500] [--part 0.5]

fits a conditional logit to filed titles (`benchmarks/titles.py` says which) and to some of our own titles, each without
itself: it does not vote, and the words of its fold are not in the table of words (`build_word_table.py`, which reads
RAW_FOLDER). All own titles together count PART of what the filings do. By five folds of both it prints the part of held
out titles that are right first and among five, of each fold and in all, and then the weights from everything.
"""

from __future__ import annotations

import argparse
import csv
import math
import operator
import random
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from build_word_table import ROOT, marked
from elimination import solved

from careeradvisor.advice.title_match import Placed, weighed
from careeradvisor.advice.title_rank import Signals
from careeradvisor.advice.title_vote import TO_THE_LETTER
from careeradvisor.catalogue.titles import every_entry, open_index, title_words
from careeradvisor.catalogue.word_table import KIND
from careeradvisor.desk.open import open_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.catalogue.title_index import TitleIndex
    from careeradvisor.model.title import TitleEntry, TitleWords

FOLDS = 5
RIDGE = 0.05
"""How strongly numbers are held near zero that the data leave open."""


class Case(NamedTuple):
    """A title, the signals of each occupation that came into question, which are right, and which go first anyway."""

    title: str
    signals: list[Signals]
    right: list[bool]
    place: list[int]


class Without:
    """An index in which one title is not, with another table of words."""

    def __init__(self, index: TitleIndex, title: str, table: dict[str, dict[str, float]]) -> None:
        self.index, self.title, self.table = index, title.casefold(), table

    def __getattr__(self, name: str) -> object:
        return getattr(self.index, name)

    def told(self, stem: str) -> dict[str, float]:
        return self.table.get(stem, {})

    def told_by_kind(self, stem: str) -> dict[str, float]:
        return self.table.get(KIND + stem, {})

    def same(self, stems: Iterable[str]) -> list[TitleEntry]:
        return [each for each in self.index.same(stems) if each.title.casefold() != self.title]

    def sharing(self, stems: Iterable[str]) -> list[TitleEntry]:
        return [each for each in self.index.sharing(stems) if each.title.casefold() != self.title]


def case(title: str, socs: set[str], index: object, known: TitleWords) -> Case:
    """A title with what speaks for each occupation."""
    placed: list[Placed] = weighed(title, index, known)[0]  # type: ignore[arg-type]
    return Case(
        title,
        [each.signals for each in placed],
        [each.votes[0].entry.code[:7] in socs for each in placed],
        [TO_THE_LETTER.get(each.votes[0].reason, len(TO_THE_LETTER)) for each in placed],
    )


def cases(path: Path, raw: Path, own: int) -> list[list[tuple[Case, bool]]]:
    """For each fold its titles, with whether they are filed."""
    catalogue = open_catalogue(ROOT / "roles_data")
    index, known = open_index(catalogue), title_words(catalogue.root)
    filed: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8-sig", newline="") as handle:
        for row in csv.DictReader(handle):
            filed[row["title"]].add(row["soc"])
    ours: dict[str, set[str]] = defaultdict(set)
    for entry in every_entry(catalogue):
        ours[entry.title].add(entry.code[:7])
    chance = random.Random(5)  # noqa: S311
    of_filed, of_ours = sorted(filed), chance.sample(sorted(ours), min(own, len(ours)))
    chance.shuffle(of_filed)
    folds = []
    for fold in range(FOLDS):
        held = of_ours[fold::FOLDS]
        table = marked(raw, frozenset(held)) if held else {}
        found = [(case(each, filed[each], index, known), True) for each in of_filed[fold::FOLDS]]
        found += [(case(each, ours[each], Without(index, each, table), known), False) for each in held]
        folds.append(found)
    return folds


def fitted(data: list[tuple[Case, float]], used: list[int]) -> list[float]:
    """The weights of some signals by which right occupations are likeliest, by Newton's method with shorter steps.

    What is maximized is the chance of all right occupations of a title together.
    """
    weights = [0.0] * len(used)
    rows = [
        ([[one[i] for i in used] for one in each.signals], each.right, counts)
        for each, counts in data
        if any(each.right) and not all(each.right)
    ]
    worst, slope, curve = _loss(rows, weights)
    for _ in range(30):
        step = solved(curve, slope)
        for _ in range(12):
            tried = [old - new for old, new in zip(weights, step, strict=True)]
            loss, further, bent = _loss(rows, tried)
            if loss < worst:
                break
            step = [each / 2 for each in step]
        if worst - loss < 1e-3:
            break
        weights, worst, slope, curve = tried, loss, further, bent
    return weights


def _loss(
    rows: list[tuple[list[list[float]], list[bool], float]], weights: list[float]
) -> tuple[float, list[float], list[list[float]]]:
    """What is to be least, its slope, and how it is bent at most: without what the right ones take away."""
    size = len(weights)
    loss = RIDGE / 2 * math.fsum(each * each for each in weights)
    slope = [RIDGE * each for each in weights]
    curve = [[RIDGE if i == j else 0.0 for j in range(size)] for i in range(size)]
    for features, right, counts in rows:
        said = [sum(map(operator.mul, weights, each)) for each in features]
        most = max(said)
        parts = [math.exp(each - most) for each in said]
        whole, good = math.fsum(parts), math.fsum(each for each, yes in zip(parts, right, strict=True) if yes)
        loss -= counts * math.log(max(good, 1e-300) / whole)
        mean = [0.0] * size
        for part, each, yes in zip(parts, features, right, strict=True):
            pull = part / whole - (part / max(good, 1e-300) if yes else 0.0)
            for i in range(size):
                slope[i] += counts * pull * each[i]
                mean[i] += part / whole * each[i]
        for part, each in zip(parts, features, strict=True):
            if (share := counts * part / whole) > 1e-4:
                apart = [one - other for one, other in zip(each, mean, strict=True)]
                for i in range(size):
                    for j in range(size):
                        curve[i][j] += share * apart[i] * apart[j]
    return loss, slope, curve


def rank(each: Case, weights: list[float], used: list[int]) -> int:
    """The place, from 1, of the first right occupation; 0 if none came into question."""
    said = [-math.fsum(w * one[i] for w, i in zip(weights, used, strict=True)) for one in each.signals]
    order = sorted(range(len(said)), key=lambda at: (each.place[at], said[at]))
    return next((place for place, at in enumerate(order, start=1) if each.right[at]), 0)


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("filings", type=Path)
    parser.add_argument("raw", type=Path)
    parser.add_argument("--own", type=int, default=2500, help="how many of our own titles")
    parser.add_argument("--part", type=float, default=0.5, help="what they count together, relative to the filings")
    arguments = parser.parse_args()
    folds = cases(arguments.filings, arguments.raw, arguments.own)
    count = sum(filed for fold in folds for _, filed in fold)
    each_own = arguments.part * count / max(1, sum(map(len, folds)) - count)
    for name, used in (("WEIGHTS", list(range(5))), ("ALONE", [0, 4])):
        right: dict[bool, list[int]] = {True: [], False: []}
        for number, fold in enumerate(folds):
            rest = [one for other, held in enumerate(folds) if other != number for one in held]
            weights = fitted([(each, 1.0 if filed else each_own) for each, filed in rest], used)
            ranks = {kind: [rank(each, weights, used) for each, filed in fold if filed == kind] for kind in right}
            print(name, f"fold {number + 1}", *(_said(held) for held in ranks.values()))
            for kind, held in ranks.items():
                right[kind] += held
        weights = fitted([(each, 1.0 if filed else each_own) for fold in folds for each, filed in fold], used)
        print(name, "all folds", *(_said(held) for held in right.values()))
        names = [Signals._fields[i] for i in used]
        print(name, ", ".join(f"{key}={weight:.2f}" for key, weight in zip(names, weights, strict=True)), flush=True)


def _said(ranks: list[int]) -> str:
    count = max(1, len(ranks))
    first, five = sum(rank == 1 for rank in ranks) / count, sum(0 < rank <= 5 for rank in ranks) / count
    return f"{len(ranks)} titles: {first:.3f} first, {five:.3f} among five;"


if __name__ == "__main__":
    main()
