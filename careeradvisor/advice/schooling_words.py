"""The step of schooling that somebody means, in the words of their own country."""

from __future__ import annotations

import re

from careeradvisor.model.licensing import Schooling
from careeradvisor.text.title import folded

OFFERED = (
    "high school or less",
    "a certificate, apprenticeship or some college",
    "an associate degree, two years of college",
    "a bachelor's degree",
    "more than a bachelor's",
)
"""How the steps are offered to a person, the least first."""
MEANT = {
    Schooling.NONE: (
        "none|nothing|no degree|no school|school|high school|high school diploma|secondary school|ged|a levels|a level"
        "|gcse|gcses|o levels|leaving certificate|abitur|matura|fachabitur|realschule|mittlere reife|hauptschule"
        "|hauptschulabschluss|bac|bac pro|baccalaureat|baccalaureate|international baccalaureate|bachillerato"
        "|secundaria|preparatoria|maturita|havo|vwo"
    ),
    Schooling.CERTIFICATE: (
        "certificate|apprenticeship|apprentice|apprenticed|journeyman|trade school|vocational school|some college|lehre"
        "|ausbildung|gesellenbrief|berufsschule|cap|bep|nvq|mbo|formacion profesional|lehrling"
    ),
    Schooling.ASSOCIATE: (
        "associate|associates|associates degree|associate degree|community college|two year degree|hnd|hnc|btec|bts"
        "|dut|foundation degree|tecnico superior|meister|meisterbrief|techniker|fachwirt|college diploma"
    ),
    Schooling.BACHELOR: (
        "bachelor|bachelors|bachelors degree|four year degree|ba|bs|bsc|beng|llb|licence|licenciatura|grado|laurea"
        "|fachhochschule|fh diplom|hbo|honours degree"
    ),
    Schooling.MORE: (
        "master|masters|masters degree|mba|ma|ms|msc|meng|magister|diplom|diplomingenieur|staatsexamen|maestria"
        "|laurea magistrale|doctor|doctorate|doktor|phd|md|jd|mphil|graduate degree|postgraduate"
    ),
}
"""What may be typed for each step, with `|` between. A school certificate of one country is its step elsewhere."""
UNCLEAR = "diploma|degree|college|university|graduate|uni|universitat|studium"
"""Words that stand for different steps in different countries."""
UNFINISHED = re.compile(r"\b(?:no|not|without|never|unfinished|dropped|incomplete|began|started|ohne|kein|sans|sin)\b")

_STEPS = {words: step for step, held in MEANT.items() for words in held.split("|")} | dict.fromkeys(UNCLEAR.split("|"))


def schooling_words(step: Schooling) -> str:
    """A step of schooling as a person is offered it."""
    return OFFERED[tuple(Schooling).index(step)]


def schooling_meant(words: str) -> Schooling:
    """The step that a number from 1 to 5, or a name of a school or a degree, stands for.

    Raises ValueError for words that are unknown, or mean different steps in different countries.
    """
    plain = " ".join(re.sub(r"[^\w\s]", " ", re.sub(r"['\u2019.]", "", folded(words))).split())
    if plain in ("1", "2", "3", "4", "5"):
        return tuple(Schooling)[int(plain) - 1]
    found = _STEPS.get(plain) or _highest(plain)
    if found is None:
        raise ValueError(f"'{words}' is not clear here; type the number from 1 to 5 that is closest")
    return found


def _highest(plain: str) -> Schooling | None:
    """The highest step that is named, `None` where a word for none, or one that is not clear, stands among them."""
    if UNFINISHED.search(plain):
        return None
    named = [words for words in _STEPS if f" {words} " in f" {plain} "]
    whole = [words for words in named if not any(words != other and f" {words} " in f" {other} " for other in named)]
    steps = [_STEPS[words] for words in whole]
    known = [step for step in steps if step]
    return max(known, key=tuple(Schooling).index) if known and len(known) == len(steps) else None
