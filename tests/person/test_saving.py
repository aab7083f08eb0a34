"""Two writers never lose one another's work, what was deleted stays away, and the last state can be brought back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.errors import CatalogueError, NotFoundError, OutputError
from careeradvisor.model.profile import Assessed, Circumstances, Exported, OwnTask, Profile
from careeradvisor.model.role import Exposure, Proficiency, Trend
from careeradvisor.person import people, profile_store, unfinished

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
TASK = OwnTask("ring", "Ring the bell", 4.0, Exposure.E0, Trend.STEADY)


def week(number: int, role: str = "town-crier") -> Assessed:
    return Assessed("2030-01-01", role, "2029-12-01", 1.0, float(number), 99.0, (TASK,))


def adding(one: Assessed) -> Callable[[Profile], tuple[None, Profile]]:
    return lambda held: (None, held._replace(assessments=(*held.assessments, one)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a profile goes."""
    return tmp_path / "person" / "profile.toml"


class TestMerging:
    def test_a_change_is_made_to_what_is_there_now(self, file: Path) -> None:
        profile_store.update(adding(week(1)), file)
        profile_store.update(
            lambda held: (None, held._replace(skills={**held.skills, "voice": Proficiency.WORKING})), file
        )
        profile_store.update(adding(week(2)), file)
        held = profile_store.load(file)
        assert [each.index for each in held.assessments] == [1, 2]
        assert held.skills == {"voice": Proficiency.WORKING}
        assert sorted(each.name for each in file.parent.iterdir()) == ["profile.last.toml", "profile.toml"]

    def test_a_change_that_fails_changes_nothing(self, file: Path) -> None:
        profile_store.update(adding(week(1)), file)

        def fail(_: Profile) -> tuple[None, Profile]:
            raise NotFoundError("no skill", "none")

        with pytest.raises(NotFoundError):
            profile_store.update(fail, file)
        assert [each.name for each in file.parent.iterdir()] == ["profile.toml"]

    def test_what_is_said_is_merged_key_by_key_and_years_belong_to_a_role(self) -> None:
        first = Circumstances(years=22, runway_months=6, relocate=False, pay_cut=True)
        held = Profile().with_said("paralegal", first).with_said("paralegal", Circumstances(learning_hours=3))
        assert held.of("paralegal") == (22, 3, 6, False, True, *[None] * 6)
        assert held.said_elsewhere("paralegal") == {}
        chef = held.with_said("chef", Circumstances(years=1, relocate=True))
        assert chef.of("chef") == (1, 3, 6, True, True, *[None] * 6)
        assert chef.of("paralegal") == (22, 3, 6, True, True, *[None] * 6)
        assert chef.of("baker").years is None
        assert chef.said_elsewhere("chef") == {
            "learning_hours": "paralegal", "runway_months": "paralegal", "pay_cut": "paralegal"
        }  # fmt: skip

    def test_all_of_it_comes_back(self, file: Path) -> None:
        held = Profile(calendars={"chef": Exported(("2030-01-07",), ("friday",), "07:15", "anna")}).with_said(
            "chef", Circumstances(years=1, learning_hours=2)
        )
        profile_store.save(held, file)
        assert profile_store.load(file) == held

    def test_calendars_that_were_counted_by_skill_are_not_known_any_more(self, file: Path) -> None:
        file.parent.mkdir(exist_ok=True)
        file.write_text(
            "version = 2\n[calendars.chef]\nreviews = 2\n[calendars.chef.sessions]\nknives = 3\n"
            '[calendars.baker]\nsessions = ["2030-01-07"]\n',
            encoding="utf-8",
        )
        assert profile_store.load(file).calendars == {"baker": Exported(("2030-01-07",))}

    @pytest.mark.parametrize(("roles", "years"), [(["chef", "chef"], 7), (["chef", "baker"], None), ([], None)])
    def test_years_that_were_said_before_are_those_of_the_only_role(
        self, file: Path, roles: list[str], years: float | None
    ) -> None:
        held = Profile(circumstances=Circumstances(years=7), assessments=tuple(week(1, role) for role in roles))
        profile_store.save(held, file)
        found = profile_store.load(file)
        assert found.of("chef").years == years
        assert (found.circumstances.years is None) == (years is not None)


class TestAnotherName:
    @pytest.fixture
    def anna(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """The folder of a profile called anna, with the state before its last save."""
        monkeypatch.setenv("CAREERADVISOR_PROFILE_DIR", str(tmp_path / "person"))
        place = tmp_path / "person" / "profile-anna"
        for number in (1, 2):
            profile_store.update(adding(week(number)), place / "profile.toml")
        assert people.names() == ["anna"]
        return place

    def test_that_cannot_be_given_leaves_everything_where_it_was(
        self, anna: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = {each.name: each.read_bytes() for each in anna.iterdir()}
        real, done = profile_store.put, []

        def full(content: bytes, file: Path) -> str:
            if done:
                raise OutputError("No space left on device", "")
            done.append(file.name)
            return real(content, file)

        monkeypatch.setattr(profile_store, "put", full)
        with pytest.raises(OutputError, match="No space left"):
            people.rename("anna", "berta")
        assert done
        assert {each.name: each.read_bytes() for each in anna.iterdir()} == before
        assert people.names() == ["anna"]

    def test_is_not_given_to_a_profile_that_somebody_deletes_meanwhile(
        self, anna: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(people, "names", lambda: ["anna"])
        profile_store.delete(anna / "profile.toml")
        with pytest.raises(NotFoundError, match="there is no profile 'anna'"):
            people.rename("anna", "berta")


class TestLimits:
    def test_what_no_command_would_read_is_not_written(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(profile_store, "SIZE_LIMIT", 1000)
        saved = 0
        while saved < 50:
            try:
                profile_store.update(adding(week(saved)), file)
            except OutputError:
                break
            saved += 1
        with pytest.raises(OutputError, match=r"at most 0\.001 MB are read again"):
            profile_store.update(adding(week(saved)), file)
        assert len(profile_store.load(file).assessments) == saved
        assert 0 < saved < 50


class TestTheLastState:
    def test_is_brought_back_and_once_more_undoes_it(self, file: Path) -> None:
        for number in (1, 2):
            profile_store.update(adding(week(number)), file)
        profile_store.restore(file)
        assert [each.index for each in profile_store.load(file).assessments] == [1]
        profile_store.restore(file)
        assert [each.index for each in profile_store.load(file).assessments] == [1, 2]
        if sys.platform != "win32":
            assert {each.stat().st_mode & 0o777 for each in file.parent.iterdir()} == {0o600}

    def test_mends_a_damaged_profile(self, file: Path) -> None:
        for number in (1, 2):
            profile_store.update(adding(week(number)), file)
        file.write_text("damaged")
        with pytest.raises(CatalogueError) as refused:
            profile_store.load(file)
        assert "careeradvisor profile restore" in refused.value.hints[0]
        profile_store.restore(file)
        assert len(profile_store.load(file).assessments) == 1

    def test_that_is_damaged_or_not_there_is_not_brought_back(self, file: Path) -> None:
        profile_store.update(adding(week(1)), file)
        with pytest.raises(NotFoundError, match="no earlier state"):
            profile_store.restore(file)
        profile_store.last_state(file).write_text("damaged")
        with pytest.raises(CatalogueError, match=r"profile\.last\.toml"):
            profile_store.restore(file)
        assert len(profile_store.load(file).assessments) == 1

    def test_is_deleted_with_the_profile(self, file: Path) -> None:
        for number in (1, 2):
            profile_store.update(adding(week(number)), file)
        assert {each.name for each in profile_store.delete(file)} == {"profile.toml", "profile.last.toml"}
        assert list(file.parent.iterdir()) == []
        with pytest.raises(NotFoundError):
            profile_store.restore(file)


def test_what_a_killed_program_left_is_tidied_away_by_a_later_save(file: Path) -> None:
    profile_store.save(Profile(), file)
    old, young = (file.with_name(f".careeradvisor-{number}.part") for number in (1, 2))
    for each in (old, young):
        each.write_text("half")
    os.utime(old, (1, 1))
    profile_store.save(Profile(), file)
    assert not old.exists()
    assert young.exists()
    profile_store.delete(file)
    assert not list(file.parent.iterdir())


class TestDeletion:
    def test_is_final_for_an_assessment_that_is_open(self, file: Path) -> None:
        for number in (1, 2):
            profile_store.update(adding(week(number)), file)
        profile_store.load(file)  # by an assessment that goes on while the profile is deleted
        profile_store.delete(file)
        profile_store.update(adding(week(3)), file)
        assert [each.index for each in profile_store.load(file).assessments] == [3]
        assert [each.name for each in file.parent.iterdir()] == ["profile.toml"]

    def test_is_final_for_answers_too(self, file: Path) -> None:
        answers = file.with_name("unfinished-chef.toml")
        assert unfinished.write(answers, ["cook"], {"total": "40"}, again=False)
        profile_store.delete(file)
        assert not unfinished.write(answers, ["cook"], {"total": "40", "cook": "3"}, again=True)
        assert not list(file.parent.iterdir())

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege")
    def test_takes_away_what_a_link_leads_to(self, file: Path, tmp_path: Path) -> None:
        elsewhere = tmp_path / "dotfiles" / "profile.toml"
        profile_store.save(Profile(), elsewhere)
        file.parent.mkdir()
        file.symlink_to(elsewhere)
        assert set(profile_store.delete(file)) == {file, elsewhere}
        assert not elsewhere.exists()


def rounds(kind: str, count: int, folder: Path) -> str:
    """What benchmarks/saves.py finds in so many rounds."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "saves.py"), kind, str(count), str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="killing is tested where processes fork")
@pytest.mark.parametrize(("kind", "count"), [("kills", 20), ("pairs", 10), ("deletions", 10)])
def test_nothing_is_lost_and_nothing_comes_back(tmp_path: Path, kind: str, count: int) -> None:
    """So many rounds of a profile without a name and of one with a name; benchmarks/saves.py has two hundred of each.

    A lock that does not hold fails in the first rounds. Few kills come in the middle of a save, so there are more.
    """
    assert rounds(kind, count, tmp_path / "person").startswith(f"{count} {kind}: ")
