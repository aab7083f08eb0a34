"""The profile: what is kept comes back, what is damaged is left alone, and no moment loses it."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.errors import CareerAdvisorError, CatalogueError, OutputError
from careeradvisor.model.profile import Assessed, Circumstances, Exported, OwnTask, Profile
from careeradvisor.model.role import Exposure, Proficiency, Trend
from careeradvisor.person import profile_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]
ROOTLESS = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")


def assessed(number: int = 1) -> Assessed:
    """The assessment of a small week."""
    return Assessed(
        on=f"2030-01-{number:02}",
        role="town-crier",
        reviewed="2029-12-01",
        low=10.0,
        index=20.5 + number,
        high=60.0,
        tasks=(
            OwnTask("shout-twice", 'Shout "hear, hear" \N{EM DASH} twice', 12.5, Exposure.E0, Trend.RISING),
            OwnTask("write-the-bulletin", "Write the bulletin", 4.0, Exposure.E1, Trend.AT_RISK, own=True),
        ),
        skills={"voice": Proficiency.WORKING},
        ratings={"shout-twice": Exposure.E0, "ring-the-bell": Exposure.E2},
    )


WHOLE = Profile(
    note=profile_store.NOTE,
    skills={"voice": Proficiency.ADVANCED},
    circumstances=Circumstances(learning_hours=0.0, relocate=False),
    experience={"town-crier": 4.5},
    said_for={"learning_hours": "town-crier"},
    assessments=(assessed(1), assessed(2)),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a profile goes."""
    return tmp_path / "person" / "profile.toml"


@pytest.fixture
def saved(file: Path) -> Path:
    """A profile that is there."""
    profile_store.save(WHOLE, file)
    return file


def changed(file: Path, *changes: tuple[str, str]) -> str:
    """Edit the file by hand. Returns its new text."""
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    return text


STATEMENTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=110).filter(
    lambda words: re.search(r"\S", words)
)
SLUGS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
HOURS = st.floats(0, 168)
POINTS = st.floats(0, 100)
LEVELS = st.dictionaries(SLUGS, st.sampled_from(Proficiency), max_size=4)
DAYS = st.dates().map(str)
PROFILES = st.builds(
    Profile,
    note=st.none() | STATEMENTS,
    skills=LEVELS,
    circumstances=st.builds(
        Circumstances,
        learning_hours=st.none() | HOURS,
        runway_months=st.none() | st.floats(0, 600),
        relocate=st.none() | st.booleans(),
        pay_cut=st.none() | st.booleans(),
    ),
    experience=st.dictionaries(SLUGS, st.floats(0, 80), max_size=3),
    said_for=st.dictionaries(st.sampled_from(["relocate", "pay_cut"]), SLUGS),
    calendars=st.dictionaries(
        SLUGS,
        st.builds(
            Exported,
            st.lists(DAYS, max_size=3).map(tuple),
            st.lists(st.sampled_from(["monday", "sunday"]), max_size=2).map(tuple),
            st.times().map(lambda at: at.strftime("%H:%M")),
            st.none() | SLUGS,
            st.lists(st.integers(0, 100_000), max_size=3).map(tuple),
            st.lists(st.from_regex(r"[0-9a-f]{8}", fullmatch=True), max_size=3).map(tuple),
        ),
        max_size=2,
    ),
    assessments=st.lists(
        st.builds(
            Assessed,
            on=DAYS,
            role=SLUGS,
            reviewed=DAYS,
            low=POINTS,
            index=POINTS,
            high=POINTS,
            tasks=st.lists(
                st.builds(
                    OwnTask, SLUGS, STATEMENTS, HOURS, st.sampled_from(Exposure), st.sampled_from(Trend), st.booleans()
                ),
                min_size=1,
                max_size=4,
            ).map(tuple),
            skills=LEVELS,
            ratings=st.dictionaries(SLUGS, st.sampled_from(Exposure), max_size=4),
        ),
        max_size=3,
    ).map(tuple),
)


@given(PROFILES)
def test_what_is_kept_comes_back(tmp_path_factory: pytest.TempPathFactory, held: Profile) -> None:
    file = tmp_path_factory.getbasetemp() / "round-trip" / "profile.toml"
    profile_store.save(held, file)
    assert profile_store.load(file) == held


def test_without_a_file_there_is_a_new_profile_and_still_no_file(file: Path) -> None:
    assert profile_store.load(file) == Profile(note=profile_store.NOTE)
    assert not file.parent.exists()


def test_the_file_is_readable_toml_that_says_what_it_is(saved: Path) -> None:
    text = saved.read_text(encoding="utf-8")
    table = tomli.loads(text)
    assert text.startswith(f'version = 2\nnote = "{profile_store.NOTE}"\n')
    assert table["circumstances"] == {"learning_hours": 0.0, "relocate": False}
    assert [each["index"] for each in table["assessments"]] == [21.5, 22.5]
    assert 'statement = "Write the bulletin"\nhours = 4.0\n' in text


def test_the_folder_is_the_one_the_environment_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CAREERADVISOR_PROFILE_DIR", str(tmp_path / "mine"))
    profile_store.save(WHOLE)
    assert profile_store.path() == tmp_path / "mine" / "profile.toml"
    assert profile_store.load() == WHOLE
    monkeypatch.delenv("CAREERADVISOR_PROFILE_DIR")
    assert profile_store.path().parent.name == "careeradvisor"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such permissions")
def test_nobody_else_may_read_it(saved: Path) -> None:
    assert saved.stat().st_mode & 0o777 == 0o600
    assert saved.parent.stat().st_mode & 0o777 == 0o700


def test_nothing_but_the_profile_and_its_last_state_stays_in_the_folder(saved: Path) -> None:
    assert list(saved.parent.iterdir()) == [saved]
    profile_store.save(Profile(), saved)
    assert sorted(saved.parent.iterdir()) == [saved.with_name("profile.last.toml"), saved]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege")
def test_a_link_to_a_file_elsewhere_stays_one(file: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "dotfiles" / "profile.toml"
    profile_store.save(Profile(), elsewhere)
    file.parent.mkdir()
    file.symlink_to(elsewhere)
    profile_store.save(WHOLE, file)
    assert file.is_symlink()
    assert profile_store.load(elsewhere) == WHOLE


def version(text: str) -> Callable[[Path], object]:
    return lambda file: changed(file, ("version = 2", text))


def edit(*changes: tuple[str, str]) -> Callable[[Path], object]:
    return lambda file: changed(file, *changes)


DAMAGED: dict[str, tuple[Callable[[Path], object], str]] = {
    "a later version": (version("version = 3"), "is a profile of version 3, and this program knows version 2"),
    "an earlier version": (version("version = 0"), "is a profile of version 0"),
    "a version in words": (version('version = "one"'), "version: this must be"),
    "no version": (version(""), "version: this is required (profile.version)"),
    "another key": (edit(("[skills]", "mood = 3\n[skills]")), "profile.toml:4: mood: a profile has no such key"),
    "hours in words": (edit(("hours = 12.5", 'hours = "many"')), "assessments[1].tasks[1].hours"),
    "negative hours": (edit(("hours = 12.5", "hours = -1.0")), "hours: this must be 0 or more"),
    "more hours than a week has": (edit(("hours = 12.5", "hours = 169")), "hours: this must be 168 or less"),
    "hours that are no number": (edit(("hours = 12.5", "hours = nan")), "assessments[1].tasks[1].hours"),
    "an index that is no number": (edit(("index = 21.5", "index = nan")), "assessments[1].index"),
    "an endless range": (edit(("high = 60.0", "high = inf")), "assessments[1].high"),
    "an unknown level": (edit(('voice = "advanced"', 'voice = "loud"')), "skills.voice"),
    "an unknown exposure": (edit(('exposure = "E0"', 'exposure = "E9"')), "exposure: this must be"),
    "a list for a table": (edit(("[circumstances]", "[[circumstances]]")), "circumstances"),
    "a day that is none": (edit(('on = "2030-01-01"', 'on = "soon"')), "this must be a day like 2026-11-23"),
    "a state that is none": (
        edit(("[circumstances]\n", '[circumstances]\nstate = "Texas"\n')),
        "this must be a state by its two letters, such as TX",
    ),
    "a calendar at an hour that is none": (
        edit(("[circumstances]", '[calendars.town-crier]\nat = "half past seven"\n\n[circumstances]')),
        "calendars.town-crier.at: this must be a time like 19:30",
    ),
    "a calendar on a day that is none": (
        edit(("[circumstances]", '[calendars.town-crier]\ndays = ["friday", "payday"]\n\n[circumstances]')),
        "calendars.town-crier.days[2]: this must be a day of the week, such as tuesday",
    ),
    "not TOML": (edit(("[skills]", "[skills")), "this is not TOML"),
    "a task without an id": (edit(('id = "shout-twice"\n', "")), "assessments[1].tasks[1].id: this is required"),
    "an id that is none": (edit(('id = "shout-twice"', 'id = "Shout"')), "this must be a name like"),
    "the same key twice": (edit(("version = 2", "version = 2\nversion = 2")), "this is not TOML"),
    "an empty file": (lambda file: file.write_bytes(b""), "the file is empty"),
    "not UTF-8": (
        lambda file: file.write_bytes(b'version = 2\nnote = "\xff"'),
        "profile.toml:2: the file is not UTF-8",
    ),
    "zeros, as after a power cut": (lambda file: file.write_bytes(bytes(4096)), "this is not TOML"),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_a_file_that_is_no_profile_of_this_version_is_named_and_left_alone(saved: Path, case: str) -> None:
    damage, says = DAMAGED[case]
    damage(saved)
    before = saved.read_bytes()
    with pytest.raises(CatalogueError) as refused:
        profile_store.load(saved)
    assert str(saved) in refused.value.message
    assert says in refused.value.message
    assert len(refused.value.hints) == 1
    assert "\n" not in refused.value.message
    assert "docs/" not in refused.value.message
    assert saved.read_bytes() == before


def test_a_half_written_file_is_refused_or_read_but_never_a_traceback(saved: Path) -> None:
    whole = saved.read_bytes()
    refusals = 0
    for end in range(0, len(whole), 23):
        saved.write_bytes(whole[:end])
        try:
            held = profile_store.load(saved)
        except CatalogueError:
            refusals += 1
        else:
            assert len(held.assessments) <= len(WHOLE.assessments)
        assert saved.read_bytes() == whole[:end]
    assert refusals > 20


def test_a_folder_in_its_place_is_named(file: Path) -> None:
    file.mkdir(parents=True)
    with pytest.raises(CatalogueError, match="this is a folder"):
        profile_store.load(file)
    with pytest.raises(OutputError):
        profile_store.save(WHOLE, file)
    assert list(file.parent.iterdir()) == [file]


@ROOTLESS
def test_a_read_only_profile_stays_as_it_is(saved: Path) -> None:
    saved.chmod(0o400)
    with pytest.raises(OutputError, match=r"profile\.toml"):
        profile_store.save(Profile(), saved)
    assert profile_store.load(saved) == WHOLE
    assert list(saved.parent.iterdir()) == [saved]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_in_its_place_is_named_and_not_waited_for(file: Path) -> None:
    file.parent.mkdir()
    os.mkfifo(file)
    with pytest.raises(CatalogueError, match=re.escape("this is no file (file.kind)")):
        profile_store.load(file)
    with pytest.raises(CatalogueError, match="this is no file"):
        profile_store.update(lambda held: (None, held), file)


def test_a_save_that_fails_leaves_the_old_profile_and_nothing_else(saved: Path) -> None:
    unwritable: Any = WHOLE._replace(note="\ud800")  # half of a character
    with pytest.raises((CareerAdvisorError, UnicodeEncodeError)):
        profile_store.save(unwritable, saved)
    assert profile_store.load(saved) == WHOLE
    assert list(saved.parent.iterdir()) == [saved]


def test_hundreds_of_assessments_can_still_be_read(file: Path) -> None:
    tasks = tuple(assessed().tasks[0]._replace(statement=f"{number} {'x' * 90}") for number in range(14))
    many = WHOLE._replace(assessments=tuple(assessed()._replace(tasks=tasks) for _ in range(400)))
    profile_store.save(many, file)
    assert file.stat().st_size > 1_000_000
    assert len(profile_store.load(file).assessments) == 400


def test_deleting_removes_the_profile_and_whatever_interruptions_left_but_nothing_else(saved: Path) -> None:
    left = [saved.with_name(name) for name in (".profile.toml.77.new", "unfinished-nurse.toml")]
    for each in (*left, saved.with_name("notes.txt")):
        each.write_text("mine", encoding="utf-8")
    assert sorted(profile_store.delete(saved)) == sorted([saved, *left])
    assert [each.name for each in saved.parent.iterdir()] == ["notes.txt"]
    assert profile_store.delete(saved) == []


FIRST = Path(__file__).resolve().parents[1] / "data" / "profile.v1.toml"
"""A profile that version 0.1 wrote: two weeks of a paralegal, two of an electrician, and tasks of their own."""


@pytest.fixture
def first(file: Path) -> Path:
    """A profile of the first version in its place."""
    file.parent.mkdir()
    file.write_bytes(FIRST.read_bytes())
    return file


def names(catalogue: Catalogue) -> Callable[[str], dict[str, str]]:
    return lambda role: {task.statement: task.id for task in catalogue.role(role).tasks}


class TestTheFirstVersion:
    def test_its_tasks_get_the_ids_that_their_statements_have_now(self, first: Path, catalogue: Catalogue) -> None:
        held = profile_store.load(first, names(catalogue))
        assert (held.version, held.skills, held.circumstances.years) == (2, {"citation-verification": "working"}, 12)
        assert [each.role for each in held.assessments] == ["paralegal", "electrician", "electrician", "paralegal"]
        one, last = held.assessments[0], held.assessments[-1]
        assert [(task.id, task.hours, task.own) for task in one.tasks] == [
            ("draft-form-pleadings", 20, False),
            ("digest-deposition-transcripts", 10, False),
            ("code-emails", 4.5, False),
            ("water-the-plants-loudly", 5, True),
        ]
        assert last.tasks[-2].id == "water-the-plants-loudly"
        assert re.fullmatch("task-[0-9a-f]{8}", last.tasks[-1].id)
        table = tomli.loads(FIRST.read_text(encoding="utf-8"))["assessments"][0]
        assert [task.statement for task in one.tasks] == [task["statement"] for task in table["tasks"]]
        assert list(one.ratings) == [task.id for task in catalogue.role("paralegal").tasks]
        assert list(one.ratings.values()) == list(table["ratings"].values())

    def test_statements_that_no_role_has_any_more_get_ids_of_their_words(self, first: Path) -> None:
        one = profile_store.load(first).assessments[0]
        assert one.tasks[2].id.startswith("code-emails-and-files-for-responsiveness-issue-and-")
        assert len(one.ratings) == 14
        assert {task.id for task in one.tasks if not task.own} <= set(one.ratings)

    def test_a_task_of_ones_own_never_takes_the_id_of_a_task_of_the_role(
        self, first: Path, catalogue: Catalogue
    ) -> None:
        changed(first, ("Water the plants, loudly", "Code emails"))
        one = profile_store.load(first, names(catalogue)).assessments[0]
        assert [task.id for task in one.tasks[2:]] == ["code-emails", "code-emails-2"]

    def test_reading_leaves_the_file_as_it_is(self, first: Path) -> None:
        profile_store.load(first)
        assert first.read_bytes() == FIRST.read_bytes()
        assert list(first.parent.iterdir()) == [first]

    def test_the_next_save_writes_this_version_and_keeps_the_first_beside_it_once(self, first: Path) -> None:
        held = profile_store.load(first)
        profile_store.save(held, first)
        assert first.read_text(encoding="utf-8").startswith("version = 2\n")
        assert profile_store.load(first) == held
        backup = first.with_name("profile.v1.toml")
        assert backup.read_bytes() == FIRST.read_bytes()
        if sys.platform != "win32":
            assert backup.stat().st_mode & 0o777 == 0o600
        first.write_text("version = 1\n", encoding="utf-8")
        profile_store.save(held, first)
        assert backup.read_bytes() == FIRST.read_bytes()
        assert sorted(each.name for each in first.parent.iterdir()) == [
            "profile.last.toml",
            "profile.toml",
            "profile.v1.toml",
        ]

    def test_a_backup_that_cannot_be_written_leaves_everything_as_it_is(
        self, first: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        held = profile_store.load(first)

        def full(*_: object) -> None:
            raise OutputError("the disk is full", "make room")

        monkeypatch.setattr(profile_store, "put", full)
        with pytest.raises(OutputError, match="full"):
            profile_store.save(held, first)
        assert first.read_bytes() == FIRST.read_bytes()

    def test_deleting_removes_the_backup_too(self, first: Path) -> None:
        profile_store.save(profile_store.load(first), first)
        assert {each.name for each in profile_store.delete(first)} == {
            "profile.last.toml",
            "profile.toml",
            "profile.v1.toml",
        }
        assert list(first.parent.iterdir()) == []

    @pytest.mark.parametrize(
        ("old", "new", "says"),
        [
            ("hours = 20.0", 'hours = "many"', "assessments[1].tasks[1].hours"),
            ('statement = "Water the plants, loudly"\n', "", "assessments[1].tasks[4].statement: this is required"),
            ('role = "paralegal"', "role = 3", "assessments[1].role"),
            ("[circumstances]", "[[circumstances]]", "circumstances"),
            ("[assessments.ratings]", "[assessments.marks]", "assessments[1].marks: a profile has no such key"),
            ("[[assessments.tasks]]", "[[assessments.chores]]", "assessments[1].chores: a profile has no such key"),
        ],
    )
    def test_what_is_wrong_with_one_is_named_and_nothing_is_touched(
        self, first: Path, old: str, new: str, says: str
    ) -> None:
        text = changed(first, (old, new))
        with pytest.raises(CatalogueError) as refused:
            profile_store.load(first)
        assert says in refused.value.message
        assert first.read_text(encoding="utf-8") == text

    @pytest.mark.parametrize(
        "rest", ["assessments = 3", "assessments = [3]", "[[assessments]]\ntasks = 3\nratings = 3"]
    )
    def test_what_is_no_profile_at_all_is_refused_too(self, first: Path, rest: str) -> None:
        first.write_text(f"version = 1\n{rest}\n", encoding="utf-8")
        with pytest.raises(CatalogueError, match="assessments"):
            profile_store.load(first)
