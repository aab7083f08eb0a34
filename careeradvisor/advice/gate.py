"""What stands before work that hours of practice alone do not open: a license, schooling, an apprenticeship."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.requirement import APPRENTICED, rungs, years_between
from careeradvisor.model.entry_words import Experience
from careeradvisor.model.licensing import Reach, Schooling
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.number import in_sentence, months_words

if TYPE_CHECKING:
    from careeradvisor.advice.requirement import Requirement

SCHOOLING = {
    Schooling.NONE: "no school",
    Schooling.CERTIFICATE: "a certificate or some college",
    Schooling.ASSOCIATE: "an associate's degree",
    Schooling.BACHELOR: "a bachelor's degree",
    Schooling.MORE: "a degree after a bachelor's",
}
"""Each step of schooling as it stands in a sentence."""
ASKED = {
    Reach.EVERY: "Every state asks for",
    Reach.MOST: "Most states ask for",
    Reach.SOME: "Some states ask for",
}
"""Who asks for a license, as a sentence begins."""
RELATED: dict[str, str] = {Experience.SOME: "some related work, less than 5 years of it"}
"""The official words for related work that would read wrong in a sentence."""


class Gate(NamedTuple):
    """What an occupation asks of somebody who begins in it, beside any hours of practice.

    `short` is the license, the schooling or the training with its time, `words` the whole of it in sentences. `months`
    are about how long it takes after high school, `None` where that is not known.
    """

    short: str
    months: int | None
    words: str


def gate_of(asked: Requirement) -> Gate | None:
    """The gate before an occupation; `None` where these figures know of none."""
    found = _licensed(asked) or _schooled(asked) or _apprenticed(asked)
    if not asked.related:
        return found
    related = RELATED.get(asked.related, f"{asked.related.lower()} of related work")
    if found:
        return found._replace(words=f"{found.words} Employers mostly ask for {related} too.")
    return Gate(related, None, f"Employers mostly ask for {related}.")


def _licensed(asked: Requirement) -> Gate | None:
    held = asked.bound
    if held is None:
        return None
    name, takes = in_sentence(held.name), f"about {months_words(held.months)}"
    needs = f"{ASKED[held.where]} the {name}. {held.needs}"
    if not held.months:
        return Gate(name, None, needs)
    words = f"{needs} All of it takes {takes}, schooling and paid training included."
    return Gate(f"{name}, {takes}", held.months, words)


def _schooled(asked: Requirement) -> Gate | None:
    step = asked.attained
    if rungs(Schooling.NONE, step) <= 0:
        return None
    months = round(12 * years_between(Schooling.NONE, step))
    name, takes = SCHOOLING[step], f"about {months_words(months)}"
    words = f"People in it mostly have {name}: {takes} of full-time school."
    return Gate(f"{name.split(maxsplit=1)[1]}, {takes}", months, words)


def _apprenticed(asked: Requirement) -> Gate | None:
    if asked.training not in APPRENTICED:
        return None
    words = "It is learned on the job, with pay, for more than a year."
    return Gate("apprenticeship or long training on the job, more than 1 year", None, words)
