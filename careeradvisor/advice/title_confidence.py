"""How often an answer like this is right: a logistic of a few things that are known about it."""

from __future__ import annotations

import math

from careeradvisor.model.named_tuple import NamedTuple

WEIGHTS = (-3.87, 0.57, 0.65, 0.44, 0.83, 0.23, 1.54, 0.17, 1.57)
"""A constant and what each of the grounds adds to it, as `benchmarks/titles.py --fit` estimates them."""
FAR = 4.0
"""Odds, in logits, beyond which further ones say nothing more."""
ENOUGH = 12.0
"""Weight of words beyond which more says nothing more."""
UNTOLD = 0.7
"""What `told` is on average, for an index that knows of no word what it tells."""


class Grounds(NamedTuple):
    """What a confidence rests on.

    `score` is what titles say for the answer. `kind` is 1 where the query's word for the kind of worker is one that
    titles have in that place, which lone words of places and companies are not; `odds` is the logit of the answer's
    chance among all that came into question (at most FAR either way) in that case, and `apart` in the other, since to
    be alone with a word says little then. `exact` is 1 for an occupation's own name. `respelled` is the part of the
    matched words that was typed otherwise. `voters` is how many further titles of the occupation are like the query,
    relative to those that may vote, and `told` how much its words speak for it, relative to ENOUGH.
    """

    score: float
    odds: float
    apart: float
    exact: float
    respelled: float
    kind: float
    voters: float
    told: float


def odds(chance: float) -> float:
    """The logit of a chance, at most FAR either way."""
    return max(-FAR, min(FAR, math.log(max(chance, 1e-9) / max(1 - chance, 1e-9))))


def confidence(found: Grounds) -> int:
    """How often, of 100 answers on such grounds, the occupation was the filed one."""
    constant, *slopes = WEIGHTS
    said = math.fsum([constant, *(slope * value for slope, value in zip(slopes, found, strict=True))])
    return round(100 / (1 + math.exp(-said)))
