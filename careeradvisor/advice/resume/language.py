"""Which language a text is written in, by its most common words."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ENGLISH = "English"
READ = (ENGLISH, "Spanish", "German", "French")
"""The languages whose headings and dates are known."""
_COMMON = {
    "English": "the and of to in for with on as at by from is was",
    "Spanish": "de la el los las y en con para del por una un que al",
    "German": "und der die das mit von für zu im den auf bei ein eine des",
    "French": "de la le les des et du en pour dans avec une sur au aux",
    "Portuguese": "de da do dos das em para com não uma os as ao na no",
    "Italian": "di il della e con per del che gli nel alla dei un le la",
    "Dutch": "van het en een met voor op bij de te naar door aan in",
    "Polish": "w z i na do oraz się przez dla o od jest po nie",
    "Swedish": "och att för med av som på en ett till i är den",
    "Danish or Norwegian": "og til på med av for som i et en af på er",
    "Turkish": "ve bir ile için bu olarak da de en olan",
    "Czech": "a v na se s pro do z že je ve od při",
    "Romanian": "de și în la cu pentru din pe un o ale",
    "Indonesian": "dan di yang untuk dengan dari pada dalam ke sebagai",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_OWN = {
    language: words - frozenset().union(*(others for other, others in _WORDS.items() if other != language))
    for language, words in _WORDS.items()
}
"""The words that no other of these languages has, which count double."""
ENOUGH = 8
"""Common words from which on a text tells its language."""
FOREIGN = 0.5
"""Part of all letters in another script than the Latin one from which on a text is not read."""


def language_of(lines: Iterable[str]) -> str | None:
    """The English name of a text's language, `None` where too little is said; letters of another script have none."""
    text = " ".join(lines).casefold()
    letters = [each for each in text if each.isalpha()]
    foreign = sum(each > "\u024f" and not "\u1e00" <= each <= "\u1eff" for each in letters)
    if letters and foreign > FOREIGN * len(letters):
        return "a language of another script"
    counts = Counter(re.findall(r"[^\W\d_]+", text))
    scores = {
        language: sum(counts[word] * (2 if word in _OWN[language] else 1) for word in words)
        for language, words in _WORDS.items()
    }
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] >= ENOUGH else None
