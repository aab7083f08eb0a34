"""Titles of the bundled lists in other languages lead where they belong, and what people write leads there too."""

from __future__ import annotations

from pathlib import Path

import pytest

from careeradvisor.catalogue import languages
from careeradvisor.desk.open import open_catalogue
from careeradvisor.desk.title_answers import TitleAnswers

ROOT = Path(__file__).resolve().parents[1] / "roles_data"
CODES = ("de", "es", "fr", "hi", "it", "nl", "pl", "pt")
OCCUPATIONS = 300
"""Occupations that every language has titles for, at least."""
EACH = 40
"""Of so many titles one is tried."""


@pytest.fixture(scope="module")
def titles() -> TitleAnswers:
    return TitleAnswers(open_catalogue(ROOT))


def test_eight_languages_have_titles_for_the_most_common_occupations() -> None:
    assert languages.codes(ROOT) == [*CODES]
    for code in CODES:
        assert len(languages.language(ROOT, code).titles) >= OCCUPATIONS


@pytest.mark.parametrize("code", CODES)
def test_titles_of_the_lists_lead_to_their_occupations(titles: TitleAnswers, code: str) -> None:
    """A title that English, or a language with the same word, has to the letter may be read there."""
    spoken = languages.language(ROOT, code)
    every = [(title, occupation) for occupation, held in spoken.titles.items() for title in held][::EACH]
    missed = []
    for title, occupation in every:
        found = titles.reply(title)
        if found.language == spoken.language and occupation[:7] not in [each.code[:7] for each in found.answers]:
            missed.append((title, occupation, [each.code for each in found.answers]))
    assert not missed
    read = sum(titles.reply(title).language in (spoken.language, None) for title, _ in every)
    assert read >= 0.8 * len(every)


@pytest.mark.parametrize(
    ("typed", "language", "code"),
    [
        ("Verkäufer/in (m/w/d)", "German", "41-2031"),
        ("Verkaeuferin", "German", "41-2031"),
        ("Kassierer:in in Teilzeit", "German", "41-2011"),
        ("Schuhverkäuferin", "German", "41-2031"),
        ("Kellnr", "German", "35-3031"),
        ("Cajero/a de supermercado", "Spanish", "41-2011"),
        ("camarer@", "Spanish", "35-3031"),
        ("Infirmier·ère", "French", "29-1141"),
        ("Caissière chez Carrefour", "French", "41-2011"),
        ("Desarrollador Java senior (remoto)", "Spanish", "15-1252"),
        ("Reinigungskraft in Köln Ehrenfeld Nippes", "German", "37-2011"),
        ("Sprzedawca/czyni", "Polish", "41-2031"),
        ("pielegniarka", "Polish", "29-1141"),
        ("vrachtwagen chauffeur", "Dutch", "53-3032"),
        ("Empregada de limpeza", "Portuguese", "37-2011"),
        ("parrucchiera", "Italian", "39-5012"),
        ("safai karmchari", "Hindi (romanised)", "37-2011"),
    ],
)
def test_what_people_write_is_read_in_its_language(titles: TitleAnswers, typed: str, language: str, code: str) -> None:
    found = titles.reply(typed)
    assert found.language == language
    assert found.answers[0].code[:7] == code


@pytest.mark.parametrize(
    "typed",
    [
        "sr. s/w eng II",
        "lorry driver",
        "care giver",
        "poured concrete helper",
        "nurse practicioner",
        "Sales Manager (m/w/d)",
        "conductor",
        "Banco Santander",
        "Porto",
        "danke",
        "promoted",
        "au pair",
    ],
)
def test_english_is_not_read_as_another_language(titles: TitleAnswers, typed: str) -> None:
    found = titles.reply(typed)
    assert found.language is None or found.answers[0].confidence < 50
