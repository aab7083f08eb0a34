"""Find what a person named: a role, an occupation by code or official title, or what comes closest."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from careeradvisor.desk.code_meaning import Codes
from careeradvisor.errors import CatalogueError, NotFoundError, UsageError
from careeradvisor.model.code import soc_of
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.text.code import is_occupation
from careeradvisor.text.number import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.title_match import Answer, Answers
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.source import CitedSource

    Tell: TypeAlias = Callable[[str], object]
    Subject: TypeAlias = RoleReport

SURE = 85
"""Confidence from which one answer is followed without asking."""
LIKELY, LEAD = 0.4, 0.1
"""The chance that the one occupation with a title needs, and by how much it must lead the next, with one like it."""
WIDE_LEAD = 0.15
"""The lead that it needs where the title is one word, which is wide."""
MOST, LIKELIER = 0.55, 1.9
"""The chance that the first of several occupations with a title needs, and how many times that of the next."""
OFFERED, FAR_OFF = 5, 0.25
"""How many answers are offered otherwise, and which part of the first one's confidence is too little for that."""


class Choice(NamedTuple):
    """A question back: what `name` may mean, best first; none where nothing comes close.

    A name that is a `status` (retired, student) or in no language that is read has what is `said` of it, and `advice`.
    """

    name: str
    offered: tuple[Answer, ...]
    said: str | None = None
    advice: str | None = None
    status: str | None = None

    def refusal(self, command: str = "show") -> NotFoundError:
        """The error for whoever cannot or will not choose, with what to type for each as a `command`."""
        more = "see all: careeradvisor list, or careeradvisor list --occupations for every occupation"
        if self.said and self.advice:
            advice = self.advice if self.status else f"{self.advice} {more.capitalize()}"
            return NotFoundError(f"no role '{shortened(self.name)}': {self.said}", advice)
        if not self.offered:
            return NotFoundError(f"no role '{shortened(self.name)}'", more)
        lines = [(f"careeradvisor {command} {each.id}", _why(each)) for each in self.offered]
        width = max(len(line) for line, _ in lines)
        offered = [f"{'' if place else 'closest:':8} {line:{width}}  {why}" for place, (line, why) in enumerate(lines)]
        return NotFoundError(f"no role '{shortened(self.name)}'", *offered, more)


def subject(catalogue: Catalogue, name: str, tell: Tell) -> Subject | Choice:
    """The report of a role or an occupation, by id, code or any job title.

    A title is followed when one answer is clearly best, which `tell` is told; otherwise the best are offered. Figures
    that could not be read are told too. Raises NotFoundError for a code that no occupation has, or several have.
    """
    from careeradvisor.desk.report import report_of

    if meaning := Codes(catalogue).one(name):
        if meaning.said:
            tell(meaning.said)
        return report_of(catalogue, meaning.codes[0], tell)
    if is_occupation(name):
        return report_of(catalogue, name, tell)
    try:
        return report_of(catalogue, name, tell)
    except NotFoundError:
        from careeradvisor.desk.abroad import tell_abroad, without_country
        from careeradvisor.text.job_loss import without_job_loss

        title, lost = without_job_loss(name)
        typed = without_country(catalogue, title)
        reply = _reply_or_none(catalogue, typed.title, tell)
    if not reply:
        return Choice(name, ())
    found = reply.answers
    if found and clearly_best(found):
        spoken = f"{reply.language}: " if reply.language else ""
        tell(f"'{shortened(name)}' is read as {spoken}{found[0].name} ({found[0].id})")
        if lost:
            place = found[0].role or found[0].code
            tell(f"out of work: careeradvisor moves {place} --out-of-work says what can be done without an employer")
        tell_abroad(catalogue, typed, reply.language, tell)
        return followed(catalogue, found[0], tell)
    near = tuple(each for each in found[:OFFERED] if each.confidence > FAR_OFF * found[0].confidence)
    return Choice(name, near, reply.said, reply.advice, reply.status)


def clearly_best(found: Sequence[Answer]) -> bool:
    """Whether the first answer may be followed unasked: surely right, called that itself, or likely by that title.

    Of several occupations with the title one must be about twice as likely: a nurse is most often a registered nurse.
    """
    best, *others = found
    rivals = [each for each in others if each.reason in ("exact", "alias") and not _within(each, best)]
    if best.reason == "exact":
        return all(each.reason != "exact" for each in rivals)
    if best.reason == "alias":
        if rivals:
            return best.score >= MOST and best.score > LIKELIER * rivals[0].score
        lead = best.score - max((each.score for each in others if not _within(each, best)), default=0.0)
        return best.score >= LIKELY and lead > (LEAD if " " in best.title else WIDE_LEAD)
    return best.confidence >= SURE


def _within(answer: Answer, best: Answer) -> bool:
    """Whether an answer is a part of the occupation that the best one is the written role of: nannies."""
    return best.role is not None and answer.role is None and soc_of(answer.code) == soc_of(best.code)


def followed(catalogue: Catalogue, answer: Answer, tell: Tell) -> Subject:
    """What an answer leads to."""
    from careeradvisor.desk.report import report_of

    return report_of(catalogue, answer.role or answer.code, tell)


def answers_to(catalogue: Catalogue, words: str) -> Answers:
    """What a job title leads to. Raises UsageError for a text without a word."""
    from careeradvisor.desk.title_answers import TitleAnswers
    from careeradvisor.text.title import words as words_of

    if not words_of(words):
        raise UsageError(f"'{shortened(words)}' has no word in it", "type a job title: careeradvisor find ICU nurse")
    catalogue.read_own()
    return TitleAnswers(catalogue).reply(words)


def occupation_code(catalogue: Catalogue, name: str, tell: Tell) -> str | None:
    """The code of the occupation with this code or official title, `None` when there is none.

    How a code was read is told. Raises NotFoundError for one that is several.
    """
    if meaning := Codes(catalogue).one(name):
        if meaning.said:
            tell(meaning.said)
        return meaning.codes[0]
    folded = " ".join(name.split()).casefold()
    return next((code for code, title in catalogue.occupations() if title.casefold() == folded), None)


def category_named(catalogue: Catalogue, name: str) -> str:
    """The id of a category by its id or title in any case. Raises NotFoundError for one that does not exist."""
    for key, category in catalogue.categories.items():
        if name.strip().casefold() in (key, category.title.casefold()):
            return key
    raise NotFoundError(f"no category '{name}'", f"there are: {', '.join(catalogue.categories)}")


def source_named(catalogue: Catalogue, key: str) -> CitedSource:
    """The source with a key. Raises NotFoundError with the closest keys."""
    from careeradvisor.advice.freshness import due
    from careeradvisor.catalogue.reasons import reasons
    from careeradvisor.model.source import CitedSource
    from careeradvisor.text.closest import suggestions

    sources, plain = catalogue.sources(), key.strip().casefold()
    if plain in sources:
        return CitedSource(plain, sources[plain], due(sources[plain]), reasons(catalogue, plain))
    hits = suggestions(key, [name for each, source in sources.items() for name in ((each, each), (source.title, each))])
    closest = [f"closest: {', '.join(hit.id for hit in hits)}"] if hits else []
    raise NotFoundError(f"no source '{key}'", *closest, "see all: careeradvisor sources")


def _reply_or_none(catalogue: Catalogue, name: str, tell: Tell) -> Answers | None:
    try:
        return answers_to(catalogue, name)
    except UsageError:
        return None
    except CatalogueError as error:
        tell(error.message)
        return None


def _why(answer: Answer) -> str:
    """What an answer is, and the title that is close with how sure that is: Registered Nurse (Nurse, 45)."""
    return f"{answer.name} ({'title' if answer.title == answer.name else answer.title}, {answer.confidence})"
