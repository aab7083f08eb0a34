"""Phrases that show a skill: `reconcil* .. bank/account* statement*`.

A phrase is words that follow each other, in one clause. `a/b` is either, `a_b` two words or one with a hyphen, `*` any
ending, `..` up to seven words between. Words are whole, and case does not count. The phrases of all skills are found in
one pass over the words of a line: a pattern for each would take longer to compile than a page takes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Key: TypeAlias = "tuple[str, str]"
"""What a phrase speaks for: a skill, and `shows` or `near`."""
BETWEEN = 7
"""Words that `..` stands for at most."""
_TELLING = 3
"""First letters of a word by which phrases are looked up."""
_CLAUSE = re.compile(r"[.;:!?\u2022]\s+|\s+[\u2013\u2014|]\s+")
_WORD = re.compile(r"[\w'\u2019+#%$&]+(?:\.\w+)*")
_NOT = re.compile(
    r"\b(?:no|not|never|willing to|eager to|want(?:s|ed)? to|learn(?:ing)? to|seeking|looking for|interest(?:ed)? in"
    r"|familiar(?:ity)? with the (?:idea|concept)|hop(?:e|ing) to)\b",
    re.IGNORECASE,
)
"""What takes a clause back: somebody wants to, or does not."""


class Step(NamedTuple):
    """A place of a phrase: the words that may stand there, and how many may stand before it.

    Each choice is words that follow each other, each with whether it may end otherwise.
    """

    choices: tuple[tuple[tuple[str, bool], ...], ...]
    between: int


class Phrases:
    """Phrases with what they speak for, looked up by the first letters of the words that they begin with."""

    def __init__(self, phrases: Iterable[tuple[Key, str]]) -> None:
        self._by_letters: defaultdict[str, list[tuple[Key, tuple[Step, ...]]]] = defaultdict(list)
        for key, phrase in phrases:
            steps = steps_of(phrase)
            for letters in {choice[0][0][:_TELLING] for choice in steps[0].choices}:
                self._by_letters[letters].append((key, steps))

    def found(self, line: str) -> set[Key]:
        """What the phrases in a line speak for."""
        keys: set[Key] = set()
        for clause in _CLAUSE.split(line):
            words = [each.casefold() for each in _WORD.findall(clause)]
            begun = ((place, *each) for place, word in enumerate(words) for each in self._begun(word))
            hits = {key for place, key, steps in begun if _fits(steps, words, place)}
            if hits and not _NOT.search(clause):
                keys |= hits
        return keys

    def _begun(self, word: str) -> Iterable[tuple[Key, tuple[Step, ...]]]:
        for length in range(1, min(len(word), _TELLING) + 1):
            yield from self._by_letters.get(word[:length], ())


def steps_of(phrase: str) -> tuple[Step, ...]:
    """A phrase as its places."""
    steps: list[Step] = []
    between = 0
    for part in phrase.split():
        if part == "..":
            between = BETWEEN
            continue
        choices = tuple(
            tuple((word.rstrip("*").casefold(), word.endswith("*")) for word in choice.replace("-", "_").split("_"))
            for choice in part.split("/")
        )
        steps.append(Step(choices, between))
        between = 0
    return tuple(steps)


def _fits(steps: Sequence[Step], words: Sequence[str], place: int) -> bool:
    """Whether the places of a phrase are in words, the first of them at `place`."""
    for choice in steps[0].choices:
        end = place + len(choice)
        if end > len(words) or not all(_is(*each, word) for each, word in zip(choice, words[place:end], strict=True)):
            continue
        rest = steps[1:]
        if not rest or any(_fits(rest, words, each) for each in range(end, end + rest[0].between + 1)):
            return True
    return False


def _is(said: str, open_ended: bool, word: str) -> bool:
    return word.startswith(said) if open_ended else word == said


def phrases_of(name: str, shows: Iterable[str], near: Iterable[str]) -> list[tuple[Key, str]]:
    """The phrases of one skill, each with what it speaks for."""
    return [*(((name, "shows"), each) for each in shows), *(((name, "near"), each) for each in near)]
