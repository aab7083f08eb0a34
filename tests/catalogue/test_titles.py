"""Lists of titles: what may stand in them, and the index that is made of them and of the titles of all roles."""

from __future__ import annotations

import math
import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.title_match import Reason, answers
from careeradvisor.catalogue.index_file import build, database, path
from careeradvisor.catalogue.memory import Memory
from careeradvisor.catalogue.title_index import CANDIDATES, TitleIndex
from careeradvisor.catalogue.title_lists import title_lists, titles_of
from careeradvisor.catalogue.title_stems import MANY
from careeradvisor.catalogue.titles import fill, listed, open_index, recipe, title_words
from careeradvisor.checking.title_list import FEWEST, check_titles
from careeradvisor.desk.open import open_catalogue
from careeradvisor.errors import CatalogueError
from careeradvisor.model.title import TitleKind
from careeradvisor.text.title import kind_of_worker, read, stem, stems, usual, words

if TYPE_CHECKING:
    from careeradvisor.advice.title_match import Answer
    from careeradvisor.catalogue.catalogue import Catalogue

FROZEN = Path(__file__).resolve().parents[1] / "data" / "catalogue"
CODE = "47-2231.00"
REST = ["PV Installer", "Solar Technician", "Solar Fitter"]


def ask(catalogue: Catalogue, title: str) -> list[Answer]:
    return answers(title, open_index(catalogue), title_words(catalogue.root))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


class TestLists:
    def codes(self, folder: Path, *titles: str) -> list[str]:
        """The codes of the problems of an occupation with these titles."""
        held = ", ".join(f"'{title}'" for title in (*titles, *REST))
        (folder / "47.toml").write_text(f'"{CODE}" = [{held}]\n', encoding="utf-8")
        problems, files = check_titles(folder, [CODE])
        assert files == 1
        return [problem.code for problem in problems]

    @pytest.mark.parametrize(
        "title",
        [
            "Solar Installer",
            "RN",
            "PA-C",
            "Ph.D.",
            "C++ Programmer",
            "Programmer, C#",
            "C++",
            ".NET Developer",
            "1st Assistant Director",
            "Registered Nurse (RN)",
            "Techniker (Solar)",
            "Électricien",
            "Senior Center Director",
            "Junior High School Teacher",
            "Junior Doctor",
            "Juniors Coach",
            "Traineeship Coordinator",
            "Srividya Priest",
            "World War II Guide",
            "Phase IV Researcher",
            "Staff Nurse",
            "Lead Burner",
        ],
    )
    def test_accept_what_people_are_called(self, tmp_path: Path, title: str) -> None:
        assert self.codes(tmp_path, title) == []

    @pytest.mark.parametrize(
        "title",
        [
            "Senior Solar Installer",
            "SENIOR INSTALLER",
            "Sr Installer",
            "Sr. Installer",
            "Junior Installer",
            "Trainee Installer",
            "Apprentice Installer",
            "Solar Installer II",
            "Solar Installer iii",
            "Solar Installer IV",
        ],
    )
    def test_refuse_a_rank(self, tmp_path: Path, title: str) -> None:
        assert self.codes(tmp_path, title) == ["titles.level"]

    @pytest.mark.parametrize(
        "title",
        ["Solar Installer,", "Solar Installer -", "Installer;", "- Installer", "(Solar) Installer", "Installer "],
    )
    def test_refuse_marks_at_an_end(self, tmp_path: Path, title: str) -> None:
        assert self.codes(tmp_path, title) == ["titles.edge"]

    @pytest.mark.parametrize("twin", ["Solar Installer", "SOLAR INSTALLER", "solar installer"])
    def test_refuse_a_title_that_stands_there_already(self, tmp_path: Path, twin: str) -> None:
        assert self.codes(tmp_path, "Solar Installer", twin) == ["titles.repeated"]

    def test_name_every_fault_of_every_title_at_once(self, tmp_path: Path) -> None:
        found = self.codes(tmp_path, "Senior Installer,", "Sr Fitter", "pv installer")
        assert sorted(found) == ["titles.edge", "titles.level", "titles.level", "titles.repeated"]

    @pytest.mark.parametrize("text", ['"{}" = []', '"{}" = ["", "a", "b", "c"]', '"{}" = "Installer"', "{} = 4"])
    def test_refuse_what_is_no_list_of_titles(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "47.toml").write_text(text.format(CODE), encoding="utf-8")
        problems, _ = check_titles(tmp_path, [] if text.startswith("{") else [CODE])
        assert problems
        assert {problem.code for problem in problems} <= {"titles.shape", "titles.few", "titles.code", "toml.syntax"}

    def test_of_the_bundled_data_name_every_occupation(self, bundled: Catalogue) -> None:
        held = title_lists(bundled.root, bundled.memory)
        assert set(held) == {code for code, _ in bundled.occupations()}
        assert min(map(len, held.values())) >= FEWEST


class TestIndex:
    def test_holds_every_official_title_every_title_of_the_lists_and_those_of_roles(self, catalogue: Catalogue) -> None:
        lists = sum(map(len, title_lists(FROZEN, Memory()).values()))
        roles = sum(1 + len(catalogue.role(role).aliases) for role in catalogue.ids())
        assert open_index(catalogue).count == len(catalogue.occupations()) + lists + roles

    def test_is_made_once_while_nothing_changes(self, copied: Path) -> None:
        database(recipe(open_catalogue(copied))).close()
        first = path(recipe(open_catalogue(copied)))
        assert first
        made = first.stat().st_mtime_ns
        assert path(recipe(open_catalogue(copied))) == first
        assert first.stat().st_mtime_ns == made

    def test_looks_at_its_inputs_once_for_each_catalogue(self, copied: Path) -> None:
        catalogue = open_catalogue(copied)
        first = path(recipe(catalogue))
        edit(copied / "titles" / "47.toml", '"Solar Fitter"', '"Zebra Whisperer"')
        assert path(recipe(catalogue)) == first
        assert path(recipe(open_catalogue(copied))) != first

    @pytest.mark.parametrize(
        ("file", "old", "new"),
        [
            ("titles/47.toml", '"Solar Fitter"', '"Zebra Whisperer"'),
            ("titles/51.toml", '"Tire Trimmer"', '"Tire Trimmer", "Zebra Whisperer"'),
            ("roles/trades-production-transport/electrician.toml", "aliases = [", 'aliases = ["Zebra Whisperer", '),
            ("roles/legal-public-service/paralegal.toml", 'title = "Paralegal"', 'title = "Zebra Whisperer"'),
            ("figures/occupations/51.csv", "Tire Builders", "Zebra Whisperer"),
            ("title_words.toml", "[synonyms]\n", '[synonyms]\nzebra = "solar"\nwhisperer = "fitter"\n'),
        ],
    )
    def test_is_made_again_when_a_file_changes(self, copied: Path, file: str, old: str, new: str) -> None:
        assert ask(open_catalogue(copied), "Zebra Whisperer") == []
        edit(copied / file, old, new)
        assert ask(open_catalogue(copied), "Zebra Whisperer")

    def test_loses_what_a_file_loses(self, copied: Path) -> None:
        assert ask(open_catalogue(copied), "Sparky")[0].reason is Reason.ALIAS
        (copied / "titles" / "47.toml").unlink()
        assert all(answer.title != "Sparky" for answer in ask(open_catalogue(copied), "Sparky"))

    def test_has_the_titles_of_own_roles_for_those_who_name_them(self, catalogue: Catalogue, own_folder: Path) -> None:
        edit(own_folder / "legal-secretary.toml", "aliases = [", 'aliases = ["Zebra Whisperer", ')
        own = open_catalogue(FROZEN, own=(own_folder,))
        [answer] = ask(own, "zebra whisperer")
        assert (answer.id, answer.code, answer.reason) == ("legal-secretary", "43-6012.00", Reason.ALIAS)
        assert ask(own, "Legal Secretary")[0].reason is Reason.EXACT
        assert ask(catalogue, "zebra whisperer") == []
        edit(own_folder / "legal-secretary.toml", "Zebra Whisperer", "Lion Whisperer")
        changed = open_catalogue(FROZEN, own=(own_folder,))
        assert ask(changed, "zebra whisperer")[0].title == "Lion Whisperer"

    def test_that_is_shipped_is_used_but_for_own_roles(self, copied: Path, own_folder: Path) -> None:
        made = recipe(open_catalogue(copied))
        build(made.ready, made.fill)
        edit(copied / "titles" / "47.toml", "Solar Fitter", "Zebra Whisperer")
        assert path(recipe(open_catalogue(copied))) == made.ready
        assert ask(open_catalogue(copied, own=(own_folder,)), "zebra whisperer")

    @pytest.mark.parametrize("damage", [b"", b"not a database", b"SQLite format 3\0" + bytes(400)])
    def test_that_is_damaged_is_made_again(self, copied: Path, damage: bytes) -> None:
        made = path(recipe(open_catalogue(copied)))
        assert made
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_bytes(damage)
        assert ask(open_catalogue(copied), "Sparky")[0].code == "47-2111.00"
        assert ask(open_catalogue(copied), "Sparky")[0].code == "47-2111.00"

    def test_does_without_a_cache(self, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "file").touch()
        monkeypatch.setenv("CAREERADVISOR_CACHE_DIR", str(tmp_path / "file" / "cache"))
        assert ask(catalogue, "Sparky")[0].code == "47-2111.00"

    def test_leads_from_a_role_to_the_occupation_that_weighs_most_in_it(self, copied: Path) -> None:
        file = copied / "roles" / "legal-public-service" / "paralegal.toml"
        edit(file, "weight = 85", "weight = 14")
        edit(file, "weight = 15", "weight = 86")
        [answer] = [each for each in ask(open_catalogue(copied), "Paralegal") if each.reason is Reason.EXACT]
        assert (answer.id, answer.code) == ("paralegal", "43-6012.00")

    @pytest.mark.parametrize(
        ("file", "text", "said"),
        [
            ("titles/47.toml", '"47-2111.00" = [', "47.toml"),
            ("title_words.toml", "level = []\n", "title_words.toml"),
            ("title_words.toml", "level = 4\nfiller = []\ntails = []\n[expand]\n[synonyms]\n", "title_words.toml"),
        ],
    )
    def test_of_broken_files_is_an_error_that_names_the_file(
        self, copied: Path, file: str, text: str, said: str
    ) -> None:
        (copied / file).write_text(text, encoding="utf-8")
        with pytest.raises(CatalogueError, match=said):
            ask(open_catalogue(copied), "Sparky")

    @pytest.mark.parametrize("name", ["titles", "title_words.toml"])
    def test_of_missing_files_is_an_error_that_names_them(self, copied: Path, name: str) -> None:
        gone = copied / name
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
        with pytest.raises(CatalogueError, match=name):
            ask(open_catalogue(copied), "Sparky")


def test_a_list_that_changed_since_the_index_was_made_is_named() -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(MADE)
    index = TitleIndex(database, listed=lambda _, __: ["Sparky"])
    with pytest.raises(CatalogueError, match="are not those of the index"):
        index.sharing(["electrician"])


@pytest.mark.parametrize("one_line", [True, False])
def test_the_titles_of_one_occupation_are_read_however_their_file_is_written(tmp_path: Path, one_line: bool) -> None:
    between = "" if one_line else "\n  "
    (tmp_path / "titles").mkdir()
    text = f'"47-2111.00" = [{between}"Sparky", {between}"Wireman"]\n"47-2152.00" = ["Plumber"]\n'
    (tmp_path / "titles" / "47.toml").write_text(text)
    held = [titles_of(tmp_path, code, Memory()) for code in ("47-2111.00", "47-2152.00", "47-9999.00", "99-1111.00")]
    assert held == [["Sparky", "Wireman"], ["Plumber"], [], []]


def made_once() -> bytes:
    with closing(sqlite3.connect(":memory:")) as database:
        fill(database, open_catalogue(FROZEN))
        return database.serialize()


MADE, CATALOGUE = made_once(), open_catalogue(FROZEN)


def in_memory() -> TitleIndex:
    """The index of the frozen catalogue, without a file, that was asked nothing yet."""
    database = sqlite3.connect(":memory:", check_same_thread=False)
    database.deserialize(MADE)
    return TitleIndex(database, listed=partial(listed, CATALOGUE))


INDEX = in_memory()
STEMS = [row[0] for row in INDEX.database.execute("select stem from stem where length(stem) > 3 order by stem")]


def after_a_list() -> TitleIndex:
    """The same after so many questions that all words are read at once."""
    index = in_memory()
    for number in range(MANY + 1):
        index.weight(f"unheard{number}")
    return index


LISTED = after_a_list()
KNOWN = title_words(FROZEN)
TYPED = st.sampled_from(STEMS) | st.text("abcdefgr", min_size=4, max_size=7)
SLIPS = st.builds(lambda word, place: word[:place] + word[place + 1 :], TYPED, st.integers(0, 5))


class TestAfterAList:
    """A title of a list is answered as it would be alone."""

    @given(TYPED | SLIPS)
    def test_words_are_as_telling_and_have_the_same_slips(self, word: str) -> None:
        alone = in_memory()
        assert LISTED.weight(word) == alone.weight(word)
        assert LISTED.names_a_kind(word) == alone.names_a_kind(word)
        assert LISTED.spelled_like(word) == alone.spelled_like(word)

    @given(st.lists(TYPED | SLIPS, min_size=1, max_size=4).map(" ".join))
    def test_titles_lead_to_the_same(self, text: str) -> None:
        assert answers(text, LISTED, KNOWN) == answers(text, in_memory(), KNOWN)


class TestQuestions:
    def test_titles_with_the_same_stems_are_found_whatever_their_number(self) -> None:
        [entry] = INDEX.same(["registered", "nurs"])[:1]
        assert (entry.code, entry.kind) == ("29-1141.00", TitleKind.OFFICIAL)
        assert {each.title for each in INDEX.same(["registered", "nurs"])} >= {"Registered Nurses", "Registered Nurse"}
        assert INDEX.same(["nurs", "registered"]) == []

    def test_every_title_is_found_by_its_stems_with_what_follows_from_them(self) -> None:
        catalogue = open_catalogue(FROZEN)
        known = title_words(FROZEN)
        lists = title_lists(FROZEN, Memory())
        for code, own in catalogue.occupations():
            for place, title in enumerate((own, *lists[code])):
                meaning = [word for word in usual(words(title), known) if word not in known.filler]
                kept = stems(read(meaning, known))
                [entry] = [
                    each for each in INDEX.same(kept) if (each.title, each.code, each.role) == (title, code, None)
                ]
                assert entry.kind is (TitleKind.ALIAS if place else TitleKind.OFFICIAL)
                assert (entry.stems, entry.head) == (kept, stem(kind_of_worker(title, known)))
                assert entry.mass == math.fsum(map(INDEX.weight, kept))
                assert not kept or entry in INDEX.sharing(kept) or len(INDEX.sharing(kept)) == CANDIDATES

    def test_a_word_that_few_titles_have_tells_more(self) -> None:
        assert INDEX.weight("sparky") > INDEX.weight("legal") > INDEX.weight("nurs") > INDEX.weight("qqqq") == 0

    @pytest.mark.parametrize("asked", [[], ["qqqq"], ['"'], ["*"], ["NEAR"], ["\0"]])
    def test_what_no_title_has_is_shared_by_none(self, asked: list[str]) -> None:
        assert INDEX.sharing(asked) == []

    @given(st.data())
    def test_stems_are_spelled_like_a_word_that_leave_the_same_without_a_letter(self, data: st.DataObject) -> None:
        """Also where nobody would call it a slip: the first letter at the end."""
        stem = data.draw(st.sampled_from(STEMS))
        word = data.draw(st.sampled_from((stem[1:] + stem[0], stem[-1] + stem[:-1], stem[::-1], stem[:3], stem)))
        left = {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
        near = [
            each for each in STEMS if not left.isdisjoint((each, *(each[:n] + each[n + 1 :] for n in range(len(each)))))
        ]
        assert list(INDEX.spelled_like(word)) == near

    @given(st.data())
    def test_a_stem_with_one_slip_is_spelled_like_itself(self, data: st.DataObject) -> None:
        stem = data.draw(st.sampled_from(STEMS))
        letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
        place = data.draw(st.integers(0, len(stem) - 2))
        before, here, after = stem[:place], stem[place], stem[place + 1 :]
        slips = [before + after, before + letter + here + after, before + letter + after]
        slips.append(before + after[0] + here + after[1:])
        for slip in slips:
            assert stem in INDEX.spelled_like(slip)
