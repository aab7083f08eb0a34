"""Titles in other languages: their files, and the index that is made of one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.catalogue import languages
from careeradvisor.catalogue.language_index import MANY, LanguageIndex
from careeradvisor.catalogue.titles import open_index
from careeradvisor.desk.open import open_catalogue
from careeradvisor.errors import CatalogueError
from careeradvisor.model.title import TitleKind

FROZEN = Path(__file__).resolve().parents[1] / "data" / "catalogue"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    copy = tmp_path / "data"
    shutil.copytree(FROZEN, copy)
    return copy


class TestIndex:
    def test_has_the_titles_of_the_language_and_english_names(self, root: Path) -> None:
        index = open_index(open_catalogue(root), "es")
        [entry] = index.same(["instalad", "placa"])
        assert (entry.code, entry.kind, entry.title) == ("47-2231.00", TitleKind.ALIAS, "Instalador de placas")
        assert index.name("29-1141.00") == "Registered Nurses"
        assert not index.knows("nurs")

    def test_both_genders_are_one_word_and_articles_are_none(self, root: Path) -> None:
        index = open_index(open_catalogue(root), "es")
        assert {each.title for each in index.same(["enfermero"])} == {"Enfermero", "Enfermera"}
        assert {each.title for each in index.same(["enfermero", "escuela"])} == {"Enfermera de la escuela"}
        assert not index.knows("enfermera")

    def test_leaves_the_weights_of_english_words_alone(self, root: Path) -> None:
        beside = open_index(open_catalogue(root))
        shutil.rmtree(languages.folder(root))
        english = open_index(open_catalogue(root))
        assert beside.count == english.count
        assert beside.weight("nurs") == english.weight("nurs") > 0
        assert not beside.knows("enfermero")

    def test_of_a_language_without_a_file_has_no_titles(self, root: Path) -> None:
        index = open_index(open_catalogue(root), "sv")
        assert not index.knows("enfermero")
        assert index.name("29-1141.00") == "Registered Nurses"


class TestFile:
    def test_codes_are_the_names_of_files(self, root: Path) -> None:
        assert languages.codes(root) == ["de", "es", "fr"]
        assert languages.codes(root / "roles") == []

    @pytest.mark.parametrize("edit", [("function =", "fonction ="), ('["o", "a"]', '["o"]'), ('["h/m"]', "4")])
    def test_of_another_shape_is_refused(self, root: Path, edit: tuple[str, str]) -> None:
        file = languages.folder(root) / "es.toml"
        text = file.read_text(encoding="utf-8")
        assert edit[0] in text
        file.write_text(text.replace(*edit), encoding="utf-8")
        with pytest.raises(CatalogueError, match=r"es\.toml"):
            languages.language(root, "es")


ASKED = ["enfermero", "instalador", "placas", "krankenschwester", "infirmiere"]
SLIPPED = st.builds(lambda word, place: word[:place] + word[place + 1 :], st.sampled_from(ASKED), st.integers(0, 16))


@given(SLIPPED)
def test_after_a_list_the_words_of_languages_are_the_same(word: str) -> None:
    """By then all of them were read at once."""
    alone, listed = LanguageIndex(open_catalogue(FROZEN)), LanguageIndex(open_catalogue(FROZEN))
    for number in range(MANY + 1):
        listed.having([f"unheard{number}"])
    assert listed.having([word, *ASKED]) == alone.having([word, *ASKED]) != {}
    assert listed.spelled_like(word) == alone.spelled_like(word)
    assert sorted(listed.about_like(word)) == sorted(alone.about_like(word))


def test_languages_without_a_file_of_ours_are_called_as_in_english() -> None:
    assert [code for code in languages.NAMES if len(code) != 2 or not code.islower()] == []
    assert [name for name in languages.NAMES.values() if not name.istitle()] == []
    assert (languages.NAMES["ro"], languages.NAMES["uk"]) == ("Romanian", "Ukrainian")
