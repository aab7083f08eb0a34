"""Answers to a sentence about work, which is no title: the activities in it, and the occupations of those."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.described_work import SURE, begins_with_doing, described
from careeradvisor.advice.title_match import Answer, Answers
from careeradvisor.advice.title_reading import Reason
from careeradvisor.desk.occupation_index import occupation_index
from careeradvisor.model.activity import UnderstoodActivity
from careeradvisor.text.number import shortened
from careeradvisor.text.sentence import is_said_of_oneself
from careeradvisor.text.title import words

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.catalogue.title_index import TitleIndex
    from careeradvisor.model.title import TitleWords

UNSURE = 50
"""Confidence of a title below which a text without a speaker may describe work."""


def is_description(catalogue: Catalogue, text: str, titled: Answers, index: TitleIndex) -> bool:
    """Whether a text that is no title to the letter says what somebody does.

    Without `I` or `we` it begins with a doing, names no kind of worker, and is like no title.
    """
    if is_said_of_oneself(text):
        return True
    sure = titled.answers[0].confidence if titled.answers else 0
    ends = [word for part in text.split(",") for word in words(part)[-1:]]
    if sure >= UNSURE or any(map(index.names_a_kind, ends)):
        return False
    return begins_with_doing(text, occupation_index(catalogue))


def described_answers(
    catalogue: Catalogue, text: str, titled: Answers, index: TitleIndex, known: TitleWords, most: int
) -> Answers | None:
    """The occupations that spend most time on what a text describes; `None` where no activity is understood."""
    called = {each.code: each.confidence for each in titled.answers}
    found = described(text, occupation_index(catalogue), called, index.sizes, known.function)
    if not found:
        return None
    answers = []
    for code, fit in found.fits[:most]:
        role = index.role_of(code)
        name = index.name(role or code)
        answers.append(Answer(code, role, name, name, Reason.DESCRIPTION, fit, round(SURE * fit)))
    held = catalogue.activities.some(found.activities)
    activities = tuple(UnderstoodActivity(key, each.name) for key, each in held.items())
    return Answers(shortened(text), tuple(answers), activities=activities)
