"""Whether a code that a list has for a title agrees with what the title leads to."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.title_match import Answer

SOC = 7
"""Characters of a six-digit SOC code, which is what is compared: 29-1141 of 29-1141.03."""


class Agreement(StrEnum):
    """How a code stands to the answers for its title."""

    SAME = "same"
    """The best answer is that occupation, by its six digits."""
    FURTHER = "further"
    """It is one of the further answers."""
    DIFFERENT = "different"
    """It is none of the answers."""
    NO_ANSWER = "no-answer"
    """Nothing is found for the title."""
    NO_CODE = "no-code"
    """What stands there is no code of an occupation, in this classification, in an older one or in ISCO-08."""
    EMPTY = "empty"
    """Nothing stands there."""


class CodeCheck(NamedTuple):
    """A code of a list beside what its title leads to.

    `given` is the code as it stands there, `code` the occupation that it is today, the first one where it is several,
    and `name` the title of that; `place` is where it is among the answers, from 1.
    """

    given: str
    code: str | None
    name: str | None
    agreement: Agreement
    place: int | None


def checked(given: str, meant: Sequence[str], name: str | None, answers: Sequence[Answer]) -> CodeCheck:
    """How a code, which means these occupations, stands to the answers for its title."""
    code = meant[0] if meant else None
    if not code:
        return CodeCheck(given, None, None, Agreement.NO_CODE if given else Agreement.EMPTY, None)
    wanted = {each[:SOC] for each in meant}
    found = list(dict.fromkeys(each.code[:SOC] for each in answers))
    place = next((place for place, each in enumerate(found, start=1) if each in wanted), None)
    if not found:
        agreement = Agreement.NO_ANSWER
    elif place is None:
        agreement = Agreement.DIFFERENT
    else:
        agreement = Agreement.SAME if place == 1 else Agreement.FURTHER
    return CodeCheck(given, code, name, agreement, place)
