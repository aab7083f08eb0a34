"""What the catalogue answers, with bundled roles and with the reader's own beside them."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue import index_file, role_index
from careeradvisor.catalogue.catalogue import Catalogue
from careeradvisor.catalogue.index_file import sealed
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.catalogue.titles import title_words
from careeradvisor.checking.validation import validate
from careeradvisor.desk.open import open_catalogue
from careeradvisor.errors import CatalogueError, NotFoundError, UsageError
from careeradvisor.model.dossier import Entry
from careeradvisor.model.role import Exposure
from careeradvisor.text.citation import cited
from careeradvisor.text.code import task_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

PARALEGAL = Entry(
    "paralegal",
    "Paralegal",
    "legal-public-service",
    {Exposure.E1: 29, Exposure.E2: 57, Exposure.M1: 0, Exposure.M2: 0, Exposure.E0: 14},
    41,
    "2026-11-23",
)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_ids_are_the_names_of_the_files(catalogue: Catalogue, own_folder: Path):
    assert catalogue.ids() == ["electrician", "paralegal", "registered-nurse"]
    both = open_catalogue(catalogue.root, (own_folder,))
    assert both.ids() == ["electrician", "legal-secretary", "paralegal", "registered-nurse"]
    assert [entry.id for entry in both.entries()] == both.ids()


def test_entry_of_a_role_adds_up_its_week(catalogue: Catalogue):
    entry = catalogue.entries()[1]
    assert entry == PARALEGAL
    assert sum(entry.shares.values()) == 100


@pytest.mark.parametrize("name", ["", ".", "..", "../paralegal", "a/b", "a\\b", "x" * 300, "\0", "paralegal.toml", "*"])
def test_name_that_is_no_role_is_not_found_whatever_it_looks_like(name: str, catalogue: Catalogue):
    with pytest.raises(NotFoundError) as caught:
        catalogue.dossier(name)
    assert caught.value.message == f"no role '{name}'"


def test_dossier_holds_everything_the_role_refers_to(catalogue: Catalogue):
    dossier = catalogue.dossier("paralegal")
    assert (dossier.id, dossier.role.title, dossier.category.title) == (
        "paralegal",
        "Paralegal",
        "Law and public service",
    )
    assert set(dossier.skills) == set(dossier.role.skill_names)
    assert dossier.skills["court-filing-compliance"].hours.working == catalogue.skills()[
        "court-filing-compliance"
    ].hours.to_reach(dossier.role.skills[0].level.WORKING)
    assert set(cited(dossier.role.prose())) <= set(dossier.sources)
    assert dossier.figures
    assert set(dossier.figures.occupations) == {"23-2011", "43-6012"}
    assert set(dossier.figures.tasks) == {number for task in dossier.role.tasks for number in task.onet}
    assert {measure.source for measure in dossier.figures.measures.values()} <= set(dossier.sources)
    assert dossier.notes == ()


def test_sources_stand_in_the_order_in_which_a_page_cites_them(catalogue: Catalogue):
    for role_id in catalogue.ids():
        dossier = catalogue.dossier(role_id)
        used = cited(dossier.role.prose())
        assert list(dossier.sources)[: len(used)] == used
        assert "eloundou-2024" in dossier.sources


def test_related_roles_that_have_a_file_come_with_their_entry(copied: Path, own_folder: Path):
    nurse = copied / "roles/health-care/registered-nurse.toml"
    edit(nurse, 'role = "home-health-aide"', 'role = "legal-secretary"')
    edit(nurse, 'role = "family-physician"', 'role = "paralegal"')
    related = open_catalogue(copied, (own_folder,)).dossier("registered-nurse").related
    assert list(related) == ["legal-secretary", "paralegal"]
    assert related["paralegal"] == PARALEGAL
    assert related["legal-secretary"].shares == {"E1": 45, "E2": 30, "M1": 0, "M2": 0, "E0": 25}
    assert list(open_catalogue(copied).dossier("registered-nurse").related) == ["paralegal"]


def test_titles_and_aliases_lead_to_their_role(catalogue: Catalogue, own_folder: Path):
    names = open_catalogue(catalogue.root, (own_folder,)).names()
    assert ("Trial Paralegal", "paralegal") in names
    assert ("Law Office Secretary", "legal-secretary") in names
    assert ("Electrician", "electrician") in names


def test_occupation_tells_which_roles_count_it_and_how_much(catalogue: Catalogue, own_folder: Path):
    both = open_catalogue(catalogue.root, (own_folder,))
    assert both.covering() == {
        "23-2011": ["paralegal"],
        "29-1141": ["registered-nurse"],
        "43-6012": ["paralegal", "legal-secretary"],
        "47-2111": ["electrician"],
    }
    weights = [(each.role.id, each.code, each.weight) for each in both.counting("43-6012.00")]
    assert weights == [("legal-secretary", "43-6012", 100), ("paralegal", "43-6012", 15)]
    assert both.counting("51-9197.00") == ()


def test_occupations_are_listed_with_their_official_titles(catalogue: Catalogue):
    assert catalogue.occupations()[:2] == [
        ("23-2011.00", "Paralegals and Legal Assistants"),
        ("29-1141.00", "Registered Nurses"),
    ]
    assert len(catalogue.occupations()) == 11


def test_own_role_is_shown_with_the_bundled_skills_sources_and_figures(catalogue: Catalogue, own_folder: Path):
    dossier = open_catalogue(catalogue.root, (own_folder,)).dossier("legal-secretary")
    assert dossier.role.title == "Legal Secretary"
    assert list(dossier.skills) == ["court-filing-compliance"]
    assert "bls-ep-2024-34" in dossier.sources
    assert dossier.figures
    assert dossier.figures.tasks[769].gpt4 == "E2"


def test_own_role_may_lie_one_folder_deeper(catalogue: Catalogue, own_folder: Path):
    (own_folder / "law").mkdir()
    (own_folder / "legal-secretary.toml").rename(own_folder / "law" / "legal-secretary.toml")
    assert open_catalogue(catalogue.root, (own_folder,)).role("legal-secretary").title == "Legal Secretary"


def test_own_role_is_validated_whenever_it_is_read(catalogue: Catalogue, own_folder: Path):
    edit(own_folder / "legal-secretary.toml", "share = 25", "share = 26")
    both = open_catalogue(catalogue.root, (own_folder,))
    for ask in (lambda: both.role("legal-secretary"), lambda: both.dossier("legal-secretary")):
        with pytest.raises(InvalidFileError, match=r"legal-secretary\.toml:26: tasks: .* add up to 101"):
            ask()
    assert both.dossier("paralegal").role.title == "Paralegal"


def test_own_role_without_ids_goes_on_working_and_names_its_tasks_by_their_statements(
    catalogue: Catalogue, own_folder: Path
):
    file = own_folder / "legal-secretary.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text("\n".join(line for line in text.split("\n") if not line.startswith("id = ")), encoding="utf-8")
    role = open_catalogue(catalogue.root, (own_folder,)).role("legal-secretary")
    assert [task.id for task in role.tasks] == [task_id(task.statement) for task in role.tasks]
    assert role.tasks[1].id == "fill-in-court-forms-from-the-client-file"
    assert validate(catalogue, (file,)).problems == ()
    assert Catalogue(catalogue.root, (own_folder,)).role("legal-secretary") == role


def test_own_role_may_give_ids_to_some_of_its_tasks(catalogue: Catalogue, own_folder: Path):
    file = own_folder / "legal-secretary.toml"
    edit(file, 'id = "type-letters"\n', "")
    edit(file, 'id = "fill-court-forms"', 'id = "type-letters-and-memos-to-clients-courts-and-counsel"')
    names = [task.id for task in open_catalogue(catalogue.root, (own_folder,)).role("legal-secretary").tasks]
    assert names[:3] == [
        "type-letters-and-memos-to-clients-courts-and-counsel-2",
        "type-letters-and-memos-to-clients-courts-and-counsel",
        "bill-clients",
    ]


def test_bundled_role_must_name_its_tasks(copied: Path):
    file = copied / "roles/legal-public-service/paralegal.toml"
    edit(file, 'id = "draft-form-pleadings"\n', "")
    with pytest.raises(InvalidFileError, match=r"paralegal\.toml:\d+: tasks\[1\]\.id: this is required"):
        open_catalogue(copied).role("paralegal")


def test_two_files_with_one_id_are_an_error_that_names_both(catalogue: Catalogue, own_folder: Path):
    mine = own_folder / "paralegal.toml"
    (own_folder / "legal-secretary.toml").rename(mine)
    both = open_catalogue(catalogue.root, (own_folder,))
    theirs = catalogue.file("paralegal")
    for ask in (lambda: both.dossier("paralegal"), both.entries):
        with pytest.raises(CatalogueError) as caught:
            ask()
        assert caught.value.message == f"two files are the role 'paralegal': {theirs} and {mine}"
    assert both.dossier("electrician").id == "electrician"


def test_two_files_with_one_id_in_the_readers_own_folder_are_an_error_too(catalogue: Catalogue, own_folder: Path):
    (own_folder / "law").mkdir()
    shutil.copy(own_folder / "legal-secretary.toml", own_folder / "law")
    both = open_catalogue(catalogue.root, (own_folder,))
    for ask in (lambda: both.dossier("legal-secretary"), both.entries):
        with pytest.raises(CatalogueError, match="two files are the role 'legal-secretary'"):
            ask()


def test_folder_named_twice_is_read_once(catalogue: Catalogue, own_folder: Path):
    both = open_catalogue(catalogue.root, (own_folder, own_folder))
    assert both.role("legal-secretary").title == "Legal Secretary"
    assert len(both.entries()) == 4


def test_own_folder_must_be_a_folder(catalogue: Catalogue, own_folder: Path):
    with pytest.raises(UsageError, match="does not exist"):
        open_catalogue(catalogue.root, (own_folder / "nowhere",))
    with pytest.raises(UsageError, match="is not a folder"):
        open_catalogue(catalogue.root, (own_folder / "legal-secretary.toml",))


def test_list_follows_a_file_that_is_changed_added_or_taken_away(copied: Path):
    assert open_catalogue(copied).entries()[1] == PARALEGAL
    file = open_catalogue(copied).file("paralegal")
    edit(file, 'title = "Paralegal"', 'title = "Case Paralegal"')
    assert open_catalogue(copied).entries()[1].title == "Case Paralegal"
    shutil.copy(file, file.with_name("law-clerk.toml"))
    assert len(open_catalogue(copied).entries()) == 4
    file.unlink()
    left = [entry.id for entry in open_catalogue(copied).entries()]
    assert left == ["electrician", "law-clerk", "registered-nurse"]


def test_list_follows_a_file_that_only_its_time_tells_to_have_changed(copied: Path):
    file = open_catalogue(copied).file("paralegal")
    before = file.stat()
    assert open_catalogue(copied).entries()[1].title == "Paralegal"
    edit(file, 'title = "Paralegal"', 'title = "Barrister"')
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1_000_000))
    assert file.stat().st_size == before.st_size
    assert open_catalogue(copied).entries()[1].title == "Barrister"


def retitled(database: Path) -> None:
    """Write into an index what no file says, to see whether it is read."""
    with sqlite3.connect(database) as connection:
        connection.execute("update role set title = 'From the index' where id = 'paralegal'")
    connection.close()
    database.write_bytes(sealed(database.read_bytes()))


def test_list_is_read_from_the_index_while_nothing_changes(
    copied: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("CAREERADVISOR_CACHE_DIR", str(tmp_path / "cache"))
    open_catalogue(copied).entries()
    [kept] = (tmp_path / "cache").iterdir()
    retitled(kept)
    assert open_catalogue(copied).entries()[1].title == "From the index"


def test_index_that_came_with_the_package_is_used(copied: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("CAREERADVISOR_CACHE_DIR", str(tmp_path / "cache"))
    open_catalogue(copied).entries()
    [kept] = (tmp_path / "cache").iterdir()
    retitled(kept)
    kept.rename(copied / "roles" / role_index.NAME)
    assert open_catalogue(copied).entries()[1].title == "From the index"
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 100])
def test_damaged_index_is_made_again(content: bytes, copied: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("CAREERADVISOR_CACHE_DIR", str(tmp_path / "cache"))
    open_catalogue(copied).entries()
    [kept] = (tmp_path / "cache").iterdir()
    kept.write_bytes(content)
    assert open_catalogue(copied).entries()[1] == PARALEGAL
    assert open_catalogue(copied).names()


@pytest.mark.parametrize("place", [30, 61, 3_000, -40])
def test_one_bit_that_is_turned_is_noticed_and_mended(
    place: int, copied: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("CAREERADVISOR_CACHE_DIR", str(tmp_path / "cache"))
    open_catalogue(copied).entries()
    [kept] = (tmp_path / "cache").iterdir()
    whole = kept.read_bytes()
    turned = bytearray(whole)
    turned[place] ^= 1
    kept.write_bytes(turned)
    assert open_catalogue(copied).entries()[1] == PARALEGAL
    assert kept.read_bytes() == whole
    ready = copied / "roles" / role_index.NAME
    ready.write_bytes(turned)
    kept.unlink()
    assert open_catalogue(copied).entries()[1] == PARALEGAL, "the one of the wheel likewise"
    assert kept.read_bytes() == whole, "which is made again in the cache"
    assert ready.read_bytes() == turned


def test_the_cache_forgets_what_was_not_used_for_long_and_what_is_too_much(
    copied: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    cache = tmp_path / "cache"
    monkeypatch.setenv("CAREERADVISOR_CACHE_DIR", str(cache))
    cache.mkdir()
    days = {"a": 91, "b": 3, "c": 2, "d": 1}
    for name, age in days.items():
        file = cache / f"{name * 32}.sqlite"
        file.write_bytes(b"x" * 1000)
        os.utime(file, (time.time() - age * 86_400,) * 2)
    (cache / "notes.sqlite").write_bytes(b"not ours")
    os.utime(cache / "notes.sqlite", (0, 0))
    open_catalogue(copied).entries()
    left = {each.name[0] for each in cache.iterdir()} - {"n"}
    assert {"b", "c", "d"} <= left
    assert "a" not in left
    assert (cache / "notes.sqlite").is_file()
    monkeypatch.setattr(index_file, "MOST_BYTES", 1)
    role = copied / "roles" / "legal-public-service" / "paralegal.toml"
    os.utime(role, (1, 1))
    open_catalogue(copied).entries()
    assert len([each for each in cache.iterdir() if each.name != "notes.sqlite"]) == 1, "the one that is in use"


def test_cache_that_cannot_be_written_only_costs_time(copied: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("CAREERADVISOR_CACHE_DIR", str(tmp_path / "file" / "cache"))
    catalogue = open_catalogue(copied)
    assert catalogue.entries()[1] == PARALEGAL
    assert catalogue.covering()["23-2011"] == ["paralegal"]
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_nothing_is_left_behind_where_the_cache_cannot_be_written(
    run: Callable[..., CompletedProcess[str]], tmp_path: Path
):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    (tmp_path / "temporary").mkdir()
    settings = {"CAREERADVISOR_CACHE_DIR": str(tmp_path / "file"), "TMPDIR": str(tmp_path / "temporary")}
    finished = run("list", "--format", "txt", env=settings)
    assert (finished.returncode, finished.stderr) == (0, "")
    assert "Paralegal" in finished.stdout
    assert list((tmp_path / "temporary").iterdir()) == []


def test_title_words_that_lack_a_list_are_an_error(copied: Path):
    edit(copied / "title_words.toml", "tails =", "tales =")
    with pytest.raises(CatalogueError, match=r"title_words\.toml: TitleWords: there is no 'tales' in one"):
        title_words(copied)


def test_link_that_leads_nowhere_is_named(catalogue: Catalogue, own_folder: Path):
    try:
        (own_folder / "gone.toml").symlink_to(own_folder / "nowhere.toml")
    except OSError:
        pytest.skip("links cannot be made here")
    said: list[str] = []
    assert len(open_catalogue(catalogue.root, (own_folder,), said.append).entries()) == 4
    assert [each for each in said if "gone.toml (there is no such file)" in each] == said != []


@pytest.mark.parametrize("folder", ["roles", "skills"])
def test_catalogue_without_one_of_its_folders_says_which(folder: str, copied: Path):
    shutil.rmtree(copied / folder)
    with pytest.raises(CatalogueError, match=f"{folder} cannot be read"):
        open_catalogue(copied).dossier("paralegal")


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("sources.toml", "[magesh-2025]", "[magesh]", "magesh-2025"),
        ("skills/teaching-public.toml", "[hearing-preparation", "[hearings", "hearing-preparation"),
        ("categories.toml", "[legal-public-service]", "[legal]", "legal-public-service"),
    ],
)
def test_bundled_role_that_names_what_is_not_there_says_so(file: str, old: str, new: str, words: str, copied: Path):
    path = copied / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(CatalogueError, match=f"'{words}'") as caught:
        open_catalogue(copied).dossier("paralegal")
    assert caught.value.hints == ("see every problem: careeradvisor validate",)


def test_bundled_role_that_cannot_be_built_is_refused_with_its_line(copied: Path):
    edit(copied / "roles/legal-public-service/paralegal.toml", "share = 12\n", 'share = "12"\n')
    with pytest.raises(InvalidFileError, match=r"paralegal\.toml:51: tasks\[1\]\.share: this must be a whole number"):
        open_catalogue(copied).role("paralegal")
    edit(copied / "sources.toml", 'kind = "data"', 'kind = "rumor"')
    with pytest.raises(InvalidFileError, match=r"sources\.toml:9: bls-ep-2024-34\.kind: this must be"):
        open_catalogue(copied).sources()


def test_role_data_that_is_nowhere_is_an_error_that_says_where_it_was_sought(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("CAREERADVISOR_DATA_DIR", str(tmp_path))
    with pytest.raises(CatalogueError, match="the role data is missing") as caught:
        open_catalogue()
    assert str(tmp_path) in caught.value.message


def test_role_data_named_by_the_environment_is_used(copied: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CAREERADVISOR_DATA_DIR", str(copied))
    assert open_catalogue().ids() == ["electrician", "paralegal", "registered-nurse"]


def test_a_task_inherits_from_its_activity_and_the_list_follows_when_that_changes(copied: Path):
    file = copied / "activities" / "desk-work.toml"
    before = {entry.id: entry.shares["E1"] for entry in open_catalogue(copied).entries()}
    task = next(each for each in open_catalogue(copied).role("paralegal").tasks if each.activity == "writing-records")
    assert (task.exposure, task.measured) == ("E1", open_catalogue(copied).activities.all()["writing-records"].measured)
    text = file.read_text(encoding="utf-8").replace('exposure = "E1"', 'exposure = "M1"', 1)
    file.write_text(text, encoding="utf-8")
    after = {entry.id: entry.shares["E1"] for entry in open_catalogue(copied).entries()}
    assert (before["paralegal"], after["paralegal"]) == (29, 0)


def test_a_task_that_departs_has_its_own_exposure_and_says_why_where_it_says_nothing_else(copied: Path):
    file = copied / "roles" / "legal-public-service" / "paralegal.toml"
    text = file.read_text(encoding="utf-8")
    told = 'activity = "writing-records"\nexposure = "E0"\ndiffers_because = "The judge reads it."\n'
    place = text.index('id = "digest-deposition-transcripts"')
    changed = text[:place] + text[place:].replace('activity = "writing-records"\n', told, 1)
    file.write_text(changed, encoding="utf-8")
    task = next(
        each for each in open_catalogue(copied).role("paralegal").tasks if each.id == "digest-deposition-transcripts"
    )
    assert (task.exposure, task.ai_does, task.stops_at, task.measured) == ("E0", "The judge reads it.", None, None)
