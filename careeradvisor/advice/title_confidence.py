"""How often an answer like this is right: a logistic of a few things that are known about it."""

from __future__ import annotations

import math

from careeradvisor.model.named_tuple import NamedTuple

WEIGHTS = (-3.23, 0.64, 3.11, 0.96, -0.39, 0.65, 0.74)
"""A constant and what each of the grounds adds to it, as `benchmarks/titles.py --fit` estimates them."""
FAR = 0.5
"""A lead from which on a further one says nothing more."""


class Grounds(NamedTuple):
    """What a confidence rests on.

    `score` is the answer's, `lead` the square root of its distance to the best other (at most FAR; negative behind
    it): the first step apart says most. `exact` is 1 for an occupation's own name. `respelled` is the part of the
    matched words that was typed otherwise. `kind` is 1 where the query's word for the kind of worker is one that
    titles have in that place, which lone words of places and companies are not. `voters` is how many further titles
    of the occupation are like the query, relative to those that may vote.
    """

    score: float
    lead: float
    exact: float
    respelled: float
    kind: float
    voters: float


def confidence(found: Grounds) -> int:
    """How often, of 100 answers on such grounds, the occupation was the filed one."""
    constant, *slopes = WEIGHTS
    odds = math.fsum([constant, *(slope * value for slope, value in zip(slopes, found, strict=True))])
    return round(100 / (1 + math.exp(-odds)))
