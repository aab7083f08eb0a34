"""Forms of a word in other languages: of both genders, with marks, with an article, and typed without their letters."""

from __future__ import annotations

import pytest

from careeradvisor.catalogue.titles import title_words
from careeradvisor.model.language import LanguageWords
from careeradvisor.text.foreign_title import forms, other_forms, parted, plain, variants, words_in
from careeradvisor.text.title import folded, kind_of_worker, stem
from tests.conftest import FROZEN

SPANISH = LanguageWords(("de",), ("aprendiz", "turno de noche"), ("h/m",), (("or", "ora"), ("o", "a")), head_first=True)
GERMAN = LanguageWords(("und",), ("azubi",), ("m/w/d",), (("", "in"),), ("bei",), compounds=True)
POLISH = LanguageWords(("w",), (), ("k/m",), (("ca", "czyni"), ("", "ka")))
FRENCH = LanguageWords(("de", "d'", "l'"), ("stagiaire",), ("h/f",), (("eur", "euse"), ("ier", "ière")))


@pytest.mark.parametrize(
    ("language", "typed", "left"),
    [
        (SPANISH, "Cajero/a", "Cajero"),
        (SPANISH, "Vendedor/ora", "Vendedor"),
        (SPANISH, "Vendedor(a)", "Vendedor"),
        (SPANISH, "Enfermer@s", "Enfermeros"),
        (SPANISH, "Cocinero h/m", "Cocinero"),
        (SPANISH, "Camarero / Camarera", "Camarero"),
        (GERMAN, "Verkäufer/-in", "Verkäufer"),
        (GERMAN, "Verkäufer*in (m/w/d)", "Verkäufer"),
        (GERMAN, "Koch / Köchin", "Koch"),
        (POLISH, "Sprzedawca/-czyni", "Sprzedawca"),
        (POLISH, "Kucharz/kucharka", "Kucharz"),
        (FRENCH, "Vendeur/euse H/F", "Vendeur"),
        (FRENCH, "Infirmier·ière", "Infirmier"),
        (GERMAN, "Fahrer/Fahrradkurier", "Fahrer/Fahrradkurier"),
        (SPANISH, "a/o", "a/o"),
    ],
)
def test_marks_of_gender_are_taken_away_and_other_words_left(language: LanguageWords, typed: str, left: str) -> None:
    found = " ".join(plain(typed, language).replace("( )", "").split())
    assert found == left


def test_the_masculine_form_stands_for_both_where_it_is_known() -> None:
    held = {stem(word) for word in ("cajero", "cajera", "costurera")}
    found = variants(["Cajera", "Costurera"], SPANISH, held.__contains__)
    assert found == {"cajera": "cajero"}


def test_a_feminine_form_is_taken_for_a_masculine_one_of_workers_alone() -> None:
    held = {"costurera", "banca"}
    found = variants(["Costurero", "Banco"], SPANISH, held.__contains__, {"costurera"}.__contains__)
    assert found == {"costurero": "costurera"}


def test_german_is_read_without_its_letters() -> None:
    assert variants(["Verkaeuferin"], GERMAN, {stem("verkaufer")}.__contains__) == {"verkaeuferin": "verkaufer"}
    assert "verkaufer" in forms("verkaeuferin", GERMAN)


def test_an_article_in_its_word_is_left_out() -> None:
    assert variants(["agent d'accueil"], FRENCH, {"accueil"}.__contains__) == {"daccueil": "accueil"}
    assert other_forms(["accueil"], FRENCH) == {"daccueil": "accueil", "laccueil": "accueil"}


def test_words_of_a_language_stand_beside_english_ranks() -> None:
    english = title_words(FROZEN)
    known = words_in(SPANISH, english)
    assert {"aprendiz", "senior"} <= known.level
    assert "turno noche" in known.asides
    assert known.filler == {"de"}
    assert known.synonyms == known.expand == known.variants == {}


def test_the_first_word_is_the_worker_where_a_language_has_it_so() -> None:
    english = title_words(FROZEN)
    assert kind_of_worker("Cajero de supermercado", words_in(SPANISH, english)) == "cajero"
    assert kind_of_worker("Supermarkt Kassierer", words_in(GERMAN, english)) == "kassierer"


def test_last_parts_of_a_compound_begin_with_the_longest() -> None:
    assert parted("busfahrer", GERMAN)[0] == ("bus", "fahrer")
    assert ("bus", "fahrer") in parted("busfahrerin", GERMAN)
    assert parted("bus", GERMAN) == parted("busfahrer", SPANISH) == []


@pytest.mark.parametrize(("typed", "left"), [("Położna", "polozna"), ("Sœur", "soeur"), ("Rørlegger", "rorlegger")])
def test_letters_that_are_typed_without_their_stroke_are_the_same(typed: str, left: str) -> None:
    assert folded(typed) == left
