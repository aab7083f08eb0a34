"""What somebody means by the name of a school or a degree of their own country."""

from __future__ import annotations

import pytest

from careeradvisor.advice.schooling_words import MEANT, UNCLEAR, schooling_meant, schooling_words
from careeradvisor.model.licensing import Schooling

NONE, CERTIFICATE, ASSOCIATE, BACHELOR, MORE = Schooling


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("1", NONE),
        ("5", MORE),
        ("High school diploma", NONE),
        ("Abitur", NONE),
        ("A-levels", NONE),
        ("Bac", NONE),
        ("Lehre", CERTIFICATE),
        ("an apprenticeship as a baker", CERTIFICATE),
        ("Abitur and apprenticeship", CERTIFICATE),
        ("Associate's degree", ASSOCIATE),
        ("B.A.", BACHELOR),
        ("Bachelor's degree in history", BACHELOR),
        ("licence", BACHELOR),
        ("Universit\u00e4t: Diplom", None),
        ("Ph.D.", MORE),
        ("master's", MORE),
    ],
)
def test_words_of_many_countries_are_a_step(words: str, step: Schooling | None) -> None:
    if step is None:
        with pytest.raises(ValueError, match="1 to 5"):
            schooling_meant(words)
    else:
        assert schooling_meant(words) is step


@pytest.mark.parametrize(
    "words",
    ["diploma", "college", "degree", "6", "0", "purple", "bachelor not finished", "never a master", "\x00", "-"],
)
def test_what_is_not_clear_is_asked_again(words: str) -> None:
    with pytest.raises(ValueError, match="type the number from 1 to 5 that is closest"):
        schooling_meant(words)


def test_no_word_stands_for_two_steps_and_every_step_has_words() -> None:
    every = [words for held in (*MEANT.values(), UNCLEAR) for words in held.split("|")]
    assert len(every) == len(set(every))
    assert len({schooling_words(step) for step in Schooling}) == len(Schooling)
