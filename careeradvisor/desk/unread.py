"""What to say of a title that is in no language which is known: which are, and their nearest words."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from careeradvisor.advice.title_match import Answers
from careeradvisor.text.number import joined, shortened
from careeradvisor.text.title import stem, words

if TYPE_CHECKING:
    from careeradvisor.catalogue.language_index import LanguageIndex
    from careeradvisor.catalogue.title_index import TitleIndex

NOTHING = "No title that is known is near this one."
AT_WORK = frozenset(
    {
        *("replace", "replaces", "replaced", "replacement", "replacements", "replacing"),
        *("automate", "automated", "automating", "forbid", "forbids", "forbidden", "ban", "bans", "banned", "layoffs"),
    }
)
"""Words of a question about AI at work, in a text that holds no title."""
QUESTION = "This is a question about AI at work, and no title."
TALK = (
    "Type careeradvisor employer TITLE for what to ask, what to offer, and what to do where it is forbidden or learns "
    "from you."
)
LIKE = 0.72
"""How much of two words must be alike for one to be offered for the other."""
OFFERED = 3
"""Words that are offered."""


def unread(text: str, lexicon: LanguageIndex, english: TitleIndex) -> Answers:
    """No answer, with the languages that titles are read in, and the nearest of their words.

    Words that English titles have too are named without a language: people type `teacher` in Hindi as well.
    """
    if AT_WORK.intersection(words(text)):
        return Answers(shortened(text), (), None, QUESTION, TALK)
    spoken = lexicon.languages
    names = joined(["English", *(each.name for each in spoken.values())])
    script = _script(text)
    letters = f"These are {script} letters, and titles" if script else "Titles"
    said = f"{NOTHING} {letters} are read in {names}."
    near = [
        word if english.knows(stem(word)) else f"{word} ({joined([spoken[code].name for code in sorted(codes)])})"
        for word, codes in _near(text, lexicon)
    ]
    rest = "Try the work itself: what you make, run or look after."
    return Answers(shortened(text), (), None, said, f"Nearest words: {', '.join(near)}. {rest}" if near else rest)


def _script(text: str) -> str:
    """The script of the first letter that is not Latin, such as Cyrillic; empty where all are."""
    for letter in text:
        if letter.isalpha() and not (name := unicodedata.name(letter, "")).startswith("LATIN"):
            return "other" if name.startswith(("MODIFIER", "MASCULINE", "FEMININE")) or not name else _called(name)
    return ""


def _called(name: str) -> str:
    """The script that a letter's name begins with: CYRILLIC SMALL LETTER A, CJK UNIFIED IDEOGRAPH-8B77."""
    first = name.replace("-", " ").split(maxsplit=1)[0]
    return "Chinese" if first == "CJK" else first.capitalize()


def _near(text: str, lexicon: LanguageIndex) -> list[tuple[str, frozenset[str]]]:
    """The known words that are most like one of a text, best first."""
    found: dict[str, tuple[float, frozenset[str]]] = {}
    for typed in words(text):
        matcher = SequenceMatcher(b=typed, autojunk=False)
        for word, codes in lexicon.about_like(typed):
            matcher.set_seq1(word)
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= LIKE and (like := matcher.ratio()) >= LIKE:
                found[word] = max(found.get(word, (0.0, codes)), (like, codes), key=lambda each: each[0])
    best = sorted(found.items(), key=lambda each: (-each[1][0], each[0]))[:OFFERED]
    return [(word, codes) for word, (_, codes) in best]
