"""What a title leads to, whatever it is written as: a code, English, or another language."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from careeradvisor.advice.title_match import reply
from careeradvisor.catalogue.titles import open_index, title_words
from careeradvisor.desk.code_meaning import Codes
from careeradvisor.text.number import shortened
from careeradvisor.text.sentence import is_said_of_oneself, title_said
from careeradvisor.text.title import bans_ai, words

if TYPE_CHECKING:
    from careeradvisor.advice.language_choice import Candidate, Tongue
    from careeradvisor.advice.title_match import Answers
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.catalogue.language_index import LanguageIndex
    from careeradvisor.catalogue.title_index import TitleIndex

MOST = 5
SENTENCE = 2
"""Words that a description of work has at least."""


class TitleAnswers:
    """Answers titles one after the other, by everything that is known of them.

    English goes first: a title that it has to the letter is read in no other language, nor one whose words it all has.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._codes = Codes(catalogue)
        self.known = title_words(catalogue.root, catalogue.memory)
        self._indexes: dict[str, TitleIndex] = {}
        self._tongues: dict[str, Tongue] = {}

    def reply(self, text: str, most: int = MOST) -> Answers:
        """The best answers for a code or a title."""
        return self._codes.answers(text) or self.named(text, most)

    def named(self, text: str, most: int = MOST) -> Answers:
        """The best answers for a title, or for a sentence that says one or describes the work."""
        said = title_said(text)
        return self._named(said, most)._replace(query=shortened(text))

    def _named(self, text: str, most: int) -> Answers:
        english = reply(text, self.index, self.known, most)
        if english.answers and english.answers[0].reason in ("exact", "alias"):
            return english
        if bans_ai(words(text)):
            from careeradvisor.desk.title_within import answers_within

            return answers_within(text, self.index, self.known, most) or self._unread(text)
        if not english.status and (found := self._described(text, english, most)):
            return found
        if found := self._within(text, english, most):
            return found
        if english.status:
            return english
        from careeradvisor.advice.language_choice import strange_words

        typed = words(text)
        if not strange_words(typed, self.index, self.known):
            return english
        if found := self._foreign(text, english, most):
            return found
        return english if english.answers or not typed else self._unread(text)

    def _within(self, text: str, english: Answers, most: int) -> Answers | None:
        """The answers to a title in a longer text, where the text is like no title and says not what somebody does."""
        from careeradvisor.desk.title_within import LIKE, answers_within

        if (english.answers and english.answers[0].confidence >= LIKE) or is_said_of_oneself(text):
            return None
        return answers_within(text, self.index, self.known, most)

    def _described(self, text: str, english: Answers, most: int) -> Answers | None:
        """The answers to a sentence about work; `None` for what is none."""
        if len(words(text)) < SENTENCE:
            return None
        from careeradvisor.desk.describing import described_answers, is_description

        if not is_description(self._catalogue, text, english, self.index):
            return None
        return described_answers(self._catalogue, text, english, self.index, self.known, most)

    def _foreign(self, text: str, english: Answers, most: int) -> Answers | None:
        """The answers in the language that knows most of a title; `None` where English knows as much."""
        from careeradvisor.advice.language_choice import WORD, candidates, english_evidence

        known = (self.index, self._lexicon, self.known, self._tongue)
        found = self._best(text, candidates(text, *known), english, most)
        if not found and not english.answers and english_evidence(text, self.index, self.known) < WORD:
            found = self._best(text, candidates(text, *known, slips=True), english, most)
        return found._replace(query=shortened(text)) if found else None

    def _best(self, text: str, found: list[Candidate], english: Answers, most: int) -> Answers | None:
        """The answers in the language that has a title to the letter, or else knows most of it; none behind English."""
        from careeradvisor.advice.language_choice import english_evidence, to_the_letter

        sure = english.answers[0].confidence if english.answers else 0
        ranked: list[tuple[tuple[bool, float, float], Answers]] = []
        for each in found:
            answers = self._read(each, most)
            if not answers.answers:
                continue
            known = english_evidence(text, self.index, self.known, each) if english.answers else 0.0
            exact, first = to_the_letter(answers), answers.answers[0]
            equal = each.evidence == known and each.strange and (exact or first.confidence > sure)
            if equal or (each.evidence > known and (exact or each.strange)):
                ranked.append(((exact, each.evidence, first.score), answers))
        return max(ranked, key=lambda each: each[0])[1] if ranked else None

    def _read(self, candidate: Candidate, most: int) -> Answers:
        from careeradvisor.advice.language_choice import read_in

        code = candidate.tongue.spoken.code
        if code not in self._indexes:
            self._indexes[code] = open_index(self._catalogue, code)
        return read_in(candidate, self._indexes[code], most)

    def _unread(self, text: str) -> Answers:
        from careeradvisor.desk.unread import unread

        return unread(text, self._lexicon, self.index)

    @cached_property
    def index(self) -> TitleIndex:
        """The index of English titles."""
        return open_index(self._catalogue)

    def _tongue(self, code: str) -> Tongue:
        """A language beside English."""
        from careeradvisor.advice.language_choice import Tongue
        from careeradvisor.text.foreign_title import words_in

        if code not in self._tongues:
            spoken = self._lexicon.languages[code]
            self._tongues[code] = Tongue(spoken, words_in(spoken.words, self.known), self.known)
        return self._tongues[code]

    @cached_property
    def _lexicon(self) -> LanguageIndex:
        from careeradvisor.catalogue.language_index import LanguageIndex

        return LanguageIndex(self._catalogue)
