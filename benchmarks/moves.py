"""How well the score of moves finds what O*NET calls related, and how near it comes to where people are seen to go.

    python benchmarks/moves.py

Recall at 10: each related list of O*NET is parted into halves by rank (1, 3, 5 ... and 2, 4, 6 ...). One half is to be
found among the first ten, by the score and by simpler orders beside it; the other half is taken out of every order, and
is what the order by related lists goes by. Both ways, the mean over occupations.

Divergence: the first ten goals of every occupation, counted by major group with the jobs in the occupation, beside the
observed moves out of each group (figures/flows.csv): Jensen-Shannon, in bits, from 0 (alike) to 1 (nothing in common).
Moves inside a group are not counted. For the order by related lists the whole lists are taken.

What is held out: related lists are in no part of the score, so recall is held out from it. O*NET makes them of tasks,
titles and knowledge, though, which the score compares as well: it is a test of agreement, not of moves. The observed
moves are a part of the score: `score` and `score with openings` are not held out from the divergence, all other rows
are. This file chooses nothing, and it measures no move of a single person. Skills as O*NET rates them are not among the
bundled figures: knowledge, words, software and activities stand alone instead.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from careeradvisor.advice.carry_over import Facets, carried
from careeradvisor.catalogue import figures
from careeradvisor.desk.move_index import compared
from careeradvisor.desk.open import open_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from careeradvisor.catalogue.catalogue import Catalogue

FIRST = 10
"""How many goals of an order count."""

Order = dict[str, list[str]]
"""Goals by six digits, the best first, for every O*NET-SOC occupation."""


class Known(NamedTuple):
    """What the orders are measured on: related goals by rank, jobs (thousands) and observed moves in percent."""

    related: Mapping[str, Sequence[str]]
    jobs: Mapping[str, float]
    flows: Mapping[str, Mapping[str, float]]


def known(catalogue: Catalogue, facets: Facets, goals: Collection[str]) -> Known:
    """The bundled figures. Related occupations are taken by six digits, once each, where they are goals."""
    occupations = figures.every_occupation(catalogue.root / "figures", catalogue.memory)
    related = {}
    for code in (each.code for each in occupations if each.code in facets.words):
        others = dict.fromkeys(other[:7] for other in catalogue.related(code))
        related[code] = [soc for soc in others if soc in goals and soc != code[:7]]
    whole = {each.soc: each.employment or 0.0 for each in occupations}
    parts = Counter(code[:7] for code in related)
    jobs = {code: whole[code[:7]] / parts[code[:7]] for code in related}
    return Known(related, jobs, facets.flows)


def orders(facets: Facets, goals: Mapping[str, Sequence[str]]) -> dict[str, Order]:
    """The score with and without parts of it, and popularity."""
    nothing = Facets({}, {code: {} for code in facets.words}, {}, {}, {}, facets.openings)
    found: dict[str, Order] = {}
    whole = carried(facets, goals, len(goals))
    found["score with openings"] = {code: [each.soc for each in held] for code, held in whole.items()}
    found["score"] = _by_score(facets, goals)
    found["score without flows"] = _by_score(facets._replace(flows={}), goals)
    found["knowledge alone"] = _by_score(nothing._replace(knowledge=facets.knowledge), goals)
    found["words of tasks and titles alone"] = _by_score(nothing._replace(words=facets.words), goals)
    found["software alone"] = _by_score(nothing._replace(technology=facets.technology), goals)
    found["activities alone"] = _by_score(nothing._replace(weeks=facets.weeks), goals)
    popular = sorted(goals, key=lambda soc: (-facets.openings[soc], soc))
    found["popularity alone (openings)"] = {code: [soc for soc in popular if soc != code[:7]] for code in facets.words}
    return found


def _by_score(facets: Facets, goals: Mapping[str, Sequence[str]]) -> Order:
    found = carried(facets, goals, len(goals))
    return {
        code: [each.soc for each in sorted(held, key=lambda each: (-each.score, each.soc))]
        for code, held in found.items()
    }


def by_related(kept: Mapping[str, Sequence[str]]) -> Order:
    """What a half of all related lists leads to: who lists the occupation first, then what its listed ones list."""
    listed_by: defaultdict[str, set[str]] = defaultdict(set)
    listed: defaultdict[str, set[str]] = defaultdict(set)
    for code, others in kept.items():
        listed[code[:7]].update(others)
        for other in others:
            listed_by[other].add(code[:7])
    found = {}
    for code, others in kept.items():
        paths = Counter(far for other in others for far in listed[other] if far != code[:7])
        near = listed_by[code[:7]] - {code[:7]}
        found[code] = sorted(near | paths.keys(), key=lambda soc: (soc not in near, -paths[soc], soc))
    return found


def halves(related: Mapping[str, Sequence[str]]) -> list[tuple[dict[str, Sequence[str]], dict[str, Sequence[str]]]]:
    """Kept and sought, both ways round, for occupations of which both have at least one goal."""
    odd = {code: held[::2] for code, held in related.items() if len(held) > 1}
    even = {code: held[1::2] for code, held in related.items() if len(held) > 1}
    return [(odd, even), (even, odd)]


def recall(order: Order, kept: Mapping[str, Collection[str]], sought: Mapping[str, Collection[str]]) -> float:
    """The mean part of the sought goals that stand among the first ten, those that are kept left out."""
    parts = []
    for code, goals in sought.items():
        first = [soc for soc in order[code] if soc not in kept[code]][:FIRST]
        parts.append(len(set(first) & set(goals)) / len(goals))
    return math.fsum(parts) / len(parts)


def mean_recall(order: Callable[[Mapping[str, Sequence[str]]], Order], related: Mapping[str, Sequence[str]]) -> float:
    """Recall over both ways round; `order` is given the half that is kept."""
    both = halves(related)
    return math.fsum(recall(order(kept), kept, sought) for kept, sought in both) / len(both)


def divergence(order: Order, held: Known) -> float:
    """How far the groups of first goals are from observed moves out of a group: the mean over groups, by their jobs."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    size: Counter[str] = Counter()
    for code, jobs in held.jobs.items():
        if code[:2] not in held.flows:
            continue
        size[code[:2]] += jobs
        for soc in order[code][:FIRST]:
            if soc[:2] != code[:2]:
                counted[code[:2]][soc[:2]] += jobs
    apart = [size[group] * jensen_shannon(counted[group], held.flows[group]) for group in held.flows]
    return math.fsum(apart) / sum(size.values())


def jensen_shannon(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The divergence of two counts as parts of their sums, in bits; 1 where one of them is empty."""
    total, sum_of_other = sum(one.values()), sum(other.values())
    if not total or not sum_of_other:
        return 1.0
    found = 0.0
    for key in one.keys() | other.keys():
        left, right = one.get(key, 0.0) / total, other.get(key, 0.0) / sum_of_other
        middle = (left + right) / 2
        found += sum(part * math.log2(part / middle) / 2 for part in (left, right) if part)
    return found


def main() -> None:
    """Measure and print."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    catalogue = open_catalogue()
    facets, goals = compared(catalogue)
    held = known(catalogue, facets, goals)
    found = orders(facets, goals)
    count = len(halves(held.related)[0][0])
    print(f"{count} occupations with related lists, {len(goals)} goals, {len(held.flows)} groups.\n")
    print("| order | recall at 10 | divergence, bits |\n| --- | ---: | ---: |")
    for name, order in found.items():
        print(f"| {name} | {mean_recall(lambda _, order=order: order, held.related):.3f} ", end="")
        print(f"| {divergence(order, held):.3f} |")
    print(f"| related lists, the other half | {mean_recall(by_related, held.related):.3f} ", end="")
    print(f"| {divergence({code: list(others) for code, others in held.related.items()}, held):.3f} |")


if __name__ == "__main__":
    main()
