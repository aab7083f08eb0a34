"""How ids and codes are spelled, as regular expressions: each said here and nowhere else."""

from __future__ import annotations

from enum import StrEnum

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""The id of a role, a skill, a source, a category or a task: heavy-truck-driver."""
SOC = r"\d{2}-\d{4}"
"""An occupation of the Standard Occupational Classification: 29-1141."""
ONET_SOC = rf"{SOC}\.\d{{2}}"
"""An occupation of O*NET, which divides some of those: 29-1141.00."""
OCCUPATION = rf"{SOC}(?:\.\d{{2}})?"
"""An occupation of either."""
SUBJECT = rf"(?:{SLUG}|{OCCUPATION})"
"""What has a page: a role by its id, an occupation by its code."""
MAJOR = r"\d{2}"
"""The first two digits of an SOC code: a major group."""
MILITARY = "55"
"""The major group of military work."""
OCCUPATION_PREFIX = r"\d{2}(?:-\d{1,4}(?:\.\d{2})?)?"
"""An occupation or the group that its first digits name: 47-2, 29."""
STATE = r"[A-Z]{2}"
"""A state by its two letters: TX."""
ACTIVITY = r"4\.A\.\d\.[a-c]\.\d\.I\d{2}\.D\d{2}"
"""A detailed work activity of O*NET: 4.A.2.a.4.I09.D03."""


def soc_of(code: str) -> str:
    """The SOC occupation that an occupation of O*NET belongs to: 29-1141 for 29-1141.00; an SOC one is its own."""
    return code[:7]


class Classification(StrEnum):
    """Whose code it is."""

    SOC = "soc-2018"
    """The classification of today, and O*NET's of 2019, which divides it."""
    SOC_2010 = "soc-2010"
    ONET_2010 = "onet-soc-2010"
    ISCO = "isco-08"
    """The international classification of 2008."""
