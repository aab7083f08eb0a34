"""Which language a title is read in: English first, then the one that knows most of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue import imports
from careeradvisor.desk.code_titles import code_titles
from careeradvisor.desk.find import Choice, subject
from careeradvisor.desk.open import open_catalogue
from careeradvisor.desk.title_answers import TitleAnswers
from careeradvisor.model.imported import Imported
from careeradvisor.pages.registry import page_of
from careeradvisor.writers.page import Format, rendered
from tests.conftest import FROZEN

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.advice.title_match import Answers

NURSE, SOLAR, LEGAL = "29-1141.00", "47-2231.00", "43-6012.00"


@pytest.fixture(scope="module")
def titles() -> TitleAnswers:
    return TitleAnswers(open_catalogue(FROZEN))


def first(found: Answers) -> tuple[str | None, str | None]:
    """The language that a title was read in, and the code that it led to."""
    return found.language, found.answers[0].code if found.answers else None


@pytest.mark.parametrize(
    ("typed", "language", "code"),
    [
        ("Enfermera", "Spanish", NURSE),
        ("enfermero/a", "Spanish", NURSE),
        ("Enfermer@", "Spanish", NURSE),
        ("Enfermero (h/m)", "Spanish", NURSE),
        ("aprendiz enfermera", "Spanish", NURSE),
        ("enfermera de la escuela", "Spanish", NURSE),
        ("enfremera", "Spanish", NURSE),
        ("Krankenpfleger/in (m/w/d)", "German", NURSE),
        ("Altenpflegerin", "German", NURSE),
        ("Pflegerin bei Sonnenhof", "German", NURSE),
        ("Geruestmonteur", "German", SOLAR),
        ("INFIRMIÈRE", "French", NURSE),
        ("infirmiere d'accueil", "French", NURSE),
        ("secrétaire juridique", "French", LEGAL),
        ("secretaria juridica", "Spanish", LEGAL),
        ("Monteur en hauteur", "French", "47-2111.00"),
    ],
)
def test_a_title_is_read_in_its_language(titles: TitleAnswers, typed: str, language: str, code: str) -> None:
    assert first(titles.reply(typed)) == (language, code)


@pytest.mark.parametrize(
    "typed", ["registered nurse", "Registered Nurse (m/w/d)", "nurse escuela school", "regsitered nurse", "legal"]
)
def test_what_english_knows_stays_english(titles: TitleAnswers, typed: str) -> None:
    found = titles.reply(typed)
    assert found.language is None
    assert found.answers


def test_the_answer_is_in_english_and_its_title_as_it_was_typed(titles: TitleAnswers) -> None:
    [best, *_] = titles.reply("Secretario jurídico").answers
    assert (best.name, best.title, best.reason) == (
        "Legal Secretaries and Administrative Assistants",
        "Secretario jurídico",
        "alias",
    )


def test_a_word_that_the_language_lacks_makes_an_answer_less_sure(titles: TitleAnswers) -> None:
    [whole, partly] = [titles.reply(typed).answers[0].confidence for typed in ("Enfermera escuela", "Enfermera xyzzy")]
    assert partly < whole


def test_a_place_is_less_sure_than_a_worker(titles: TitleAnswers) -> None:
    [place, worker] = [titles.reply(typed).answers[0].confidence for typed in ("obra", "instalador")]
    assert place < worker


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("медсестра", "Cyrillic letters"),
        ("护士", "Chinese letters"),
        ("qqqqqq", "read in English, German, Spanish and French"),
    ],
)
def test_of_a_language_never_seen_it_says_so(titles: TitleAnswers, typed: str, said: str) -> None:
    found = titles.reply(typed)
    assert (found.answers, found.status) == ((), None)
    assert said in found.said
    assert found.advice


def test_the_nearest_words_are_offered(titles: TitleAnswers) -> None:
    assert "enfermera (Spanish)" in titles.reply("infermeira").advice


def test_a_page_says_the_language_it_read(titles: TitleAnswers) -> None:
    page = rendered(page_of(titles.reply("Enfermera")), Format.MD)
    assert "Read as Spanish; the answers are in English." in " ".join(page.split())


def test_a_name_that_is_a_title_is_followed_with_the_language_said() -> None:
    told: list[str] = []
    found = subject(open_catalogue(FROZEN), "Krankenpflegerin", told.append)
    assert not isinstance(found, Choice)
    assert any("is read as German: Registered Nurse" in each for each in told)


def test_a_list_says_the_language_of_each_title() -> None:
    import io

    raw = io.BytesIO("title\nEnfermera\nregistered nurse\nINFIRMIÈRE\n".encode())
    rows = [*code_titles(open_catalogue(FROZEN), raw, "list", None, len)][:3]
    assert [each.language for each in rows] == ["Spanish", None, "French"]


def test_the_worker_goes_before_the_place(titles: TitleAnswers) -> None:
    """Spanish says the worker first: a secretary at a school is no nurse, though the school is the rarer word."""
    assert titles.reply("Secretario escuela").answers[0].code != NURSE


def test_a_rank_in_a_compound_is_left_out(titles: TitleAnswers) -> None:
    assert first(titles.reply("Krankenpflegerazubi")) == ("German", NURSE)


def test_a_language_that_was_imported_is_read_like_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREERADVISOR_PROFILE_DIR", str(tmp_path))
    place = imports.folder()
    assert place
    place.mkdir(parents=True)
    held = Imported("esco-sv", "ESCO", "1.2", "sv", "2026-11-29", files=(), titles=((NURSE, "Sjuksköterska"),))
    imports.write(place / "esco-sv.sqlite", held)
    found = TitleAnswers(open_catalogue(FROZEN)).reply("sjukskoterska")
    assert first(found) == ("Swedish", NURSE)
