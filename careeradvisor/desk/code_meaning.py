"""What a code means: an occupation however it is spelled, a group, or one of an older or a foreign classification."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from careeradvisor.errors import NotFoundError
from careeradvisor.model.code import Classification, soc_of
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.code import spelled
from careeradvisor.text.number import joined, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.title_match import Answers
    from careeradvisor.catalogue.catalogue import Catalogue

NAMED = 5
"""Occupations that are named where a code is several."""


class Meaning(NamedTuple):
    """The occupations that a code is today, and how it was read where that is not plain."""

    codes: tuple[str, ...]
    said: str | None = None


class Codes:
    """What the codes of a catalogue are, read when the first one is asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def meaning(self, text: str) -> Meaning | None:
        """What a text means as a code; `None` for one that is written like none, or is none."""
        read = spelled(text)
        if not read:
            return None
        classification, code = read
        if classification is Classification.ISCO:
            return self._foreign(code)
        if self.catalogue.has_occupation(code):
            exact = text == code
            return Meaning((code,), None if exact else f"'{shortened(text)}' is read as {code}")
        return self._older(code) or self._group(code)

    def _foreign(self, code: str) -> Meaning | None:
        held = self.crosswalk.items()
        groups = [each for (kind, key), each in held if kind is Classification.ISCO and key.startswith(code)]
        codes = self._of_today([each for group in groups for each in group])
        return Meaning(codes, f"ISCO {code} is a group of ISCO-08; here it is {_listed(codes)}") if codes else None

    def _older(self, code: str) -> Meaning | None:
        divided = self.crosswalk.get((Classification.ONET_2010, code))
        codes = self._of_today(divided or self.crosswalk.get((Classification.SOC_2010, soc_of(code)), ()))
        return Meaning(codes, f"{code} is a code of 2010; today it is {_listed(codes)}") if codes else None

    def _group(self, code: str) -> Meaning | None:
        """A group of the classification: 11-1010 holds what begins with 11-101, 15-1200 what begins with 15-12."""
        digits = code[3:7].rstrip("0")
        if len(digits) == 4:
            return None
        codes = tuple(dict.fromkeys(soc_of(each) for each in self.titles if each.startswith(f"{code[:3]}{digits}")))
        return Meaning(codes, f"{code} is a group of occupations: {_listed(codes)}") if codes else None

    def _of_today(self, codes: Sequence[str]) -> tuple[str, ...]:
        known = {each[: len(code)] for code in codes for each in self.titles if each.startswith(code)}
        return tuple(each for each in dict.fromkeys(codes) if each in known)

    def answers(self, text: str) -> Answers | None:
        """The same as `find` answers it."""
        meaning = self.meaning(text)
        if not meaning:
            return None
        from careeradvisor.advice.title_match import Answer, Answers
        from careeradvisor.advice.title_reading import Reason
        from careeradvisor.catalogue.titles import open_index

        index = open_index(self.catalogue)
        sure = round(100 / len(meaning.codes))
        found = []
        for code in meaning.codes[:NAMED]:
            whole = next(each for each in self.titles if each.startswith(code))
            role = index.role_of(whole)
            found.append(Answer(whole, role, index.name(role or whole), self.titles[whole], Reason.CODE, 1.0, sure))
        return Answers(shortened(text), tuple(found), None, meaning.said)

    def one(self, text: str) -> Meaning | None:
        """What a code means where one occupation is asked for. Raises NotFoundError for one that is several."""
        meaning = self.meaning(text)
        if meaning and len(meaning.codes) > 1:
            names = [f"{code} ({self._title(code)})" for code in meaning.codes[:NAMED]]
            raise NotFoundError(meaning.said or text, f"name one: {', '.join(names)}")
        return meaning

    def _title(self, code: str) -> str:
        return next(title for each, title in self.titles.items() if each.startswith(code))

    @cached_property
    def titles(self) -> dict[str, str]:
        """The official title of every occupation by its code."""
        return dict(self.catalogue.occupations())

    @cached_property
    def crosswalk(self) -> dict[tuple[Classification, str], tuple[str, ...]]:
        """Codes of other classifications."""
        return self.catalogue.crosswalk()


def _listed(codes: tuple[str, ...]) -> str:
    """Codes in a sentence: `15-1252 and 15-1253`."""
    more = [f"{len(codes) - NAMED} more"] * (len(codes) > NAMED)
    return joined([*codes[:NAMED], *more])
