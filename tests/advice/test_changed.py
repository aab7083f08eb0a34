"""What is new for a role: old, new and source of each, against the release before, a day, or the last visit."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.changed import ChangedPart, ComparedWith, changed, visit
from careeradvisor.desk.desk import Desk
from careeradvisor.errors import OutputError
from careeradvisor.model.profile import Profile
from careeradvisor.model.role import Exposure, Proficiency
from careeradvisor.person import profile_store

if TYPE_CHECKING:
    from careeradvisor.advice.changed import Changed
    from careeradvisor.advice.report import RoleReport

ROOT = Path(__file__).resolve().parents[2]
RELEASED, LATER = date(2026, 11, 29), date(2027, 3, 1)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(root=ROOT / "roles_data")


@pytest.fixture
def role(desk: Desk) -> RoleReport:
    found = desk.subject("software-developer")
    assert found.id == "software-developer"
    return found


def of(found: Changed, part: ChangedPart) -> dict[str, tuple[object, object, str | None]]:
    return {each.what: (each.old, each.new, each.source) for each in found.changes if each.part is part}


def test_against_the_release_before_the_figures_of_the_edition_before_are_old(desk: Desk, role: RoleReport) -> None:
    found = desk.changed(role, RELEASED)
    assert (found.basis, found.since) == (ComparedWith.RELEASE, "2026-11-29")
    assert of(found, ChangedPart.PROJECTION)["Software Developers"] == (15.8, 10.2, "bls-ep-2025-35")
    assert of(found, ChangedPart.CATEGORY)["Software Developers"] == (None, "very-high", "bls-ai-exposure-2026")
    assert [old for old, _, _ in of(found, ChangedPart.MEASURE).values()] == [None]
    assert of(found, ChangedPart.CODE) == {}


def test_a_day_after_the_release_has_nothing_new_and_one_before_it_all(desk: Desk, role: RoleReport) -> None:
    assert desk.changed(role, LATER, date(2026, 11, 30)).changes == ()
    for day in (date(2026, 1, 1), RELEASED):
        found = desk.changed(role, LATER, day)
        assert found.basis is ComparedWith.DAY
        assert of(found, ChangedPart.PROJECTION)


def test_without_a_profile_none_comes_of_looking(desk: Desk, role: RoleReport) -> None:
    desk.changed(role, RELEASED)
    assert not profile_store.path().exists()


def test_a_profile_remembers_the_visit_for_its_owner_alone(desk: Desk, role: RoleReport) -> None:
    profile_store.save(Profile(skills={"field-records": Proficiency.WORKING}))
    assert desk.changed(role, RELEASED).basis is ComparedWith.RELEASE
    kept = profile_store.load().visits["software-developer"]
    assert kept == visit(role, RELEASED)
    assert stat.S_IMODE(profile_store.path().stat().st_mode) == 0o600
    again = desk.changed(role, LATER)
    assert (again.basis, again.since, again.changes) == (ComparedWith.VISIT, "2026-11-29", ())
    assert profile_store.load().visits["software-developer"].on == "2027-03-01"


def test_what_moved_since_the_visit_is_told_as_it_was_then(desk: Desk, role: RoleReport) -> None:
    seen = visit(role, RELEASED)
    task = role.role.tasks[0]
    other = next(each for each in Exposure if each is not task.exposure)
    then = seen._replace(
        projections={**seen.projections, "15-1252": 1.5}, ratings={**seen.ratings, task.id: other}, percentiles={}
    )
    from careeradvisor.catalogue.release import data_release

    release = data_release(desk.catalogue.root, desk.catalogue.memory)
    found = changed(role, Profile(visits={role.id: then}), release, LATER)
    assert of(found, ChangedPart.PROJECTION) == {"Software Developers": (1.5, 10.2, "bls-ep-2025-35")}
    assert of(found, ChangedPart.CODE) == {task.statement: (str(other), str(task.exposure), None)}
    assert len(of(found, ChangedPart.MEASURE)) == len(seen.percentiles)
    assert of(found, ChangedPart.CATEGORY) == {}


def test_looking_back_to_a_day_leaves_the_visit_as_it_was(desk: Desk, role: RoleReport) -> None:
    profile_store.save(Profile(skills={"field-records": Proficiency.WORKING}))
    desk.changed(role, LATER, date(2026, 1, 1))
    assert profile_store.load().visits == {}


def test_a_visit_that_cannot_be_kept_is_told_and_costs_no_answer(
    role: RoleReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    telling = Desk(root=ROOT / "roles_data", tell=said.append)
    profile_store.save(Profile(skills={"field-records": Proficiency.WORKING}))
    whole = telling.changed(role, RELEASED, date(2026, 1, 1)).changes

    def full(*_: object, **__: object) -> None:
        raise OutputError("profile.toml could not be written: No space left on device", "")

    with monkeypatch.context() as patch:
        patch.setattr(profile_store, "update", full)
        found = telling.changed(role, RELEASED)
    assert (found.basis, found.changes) == (ComparedWith.RELEASE, whole)
    assert said == ["profile.toml could not be written: No space left on device; this visit is not remembered"]
    profile_store.path().write_text("damaged")
    assert telling.changed(role, RELEASED) == found
    assert said[1].endswith("; told since the edition before")


def test_what_is_new_is_counted_from_the_last_visit(desk: Desk, role: RoleReport) -> None:
    from careeradvisor.catalogue.release import data_release

    release = data_release(desk.catalogue.root, desk.catalogue.memory)
    kept = Profile(visits={role.id: visit(role, LATER)})
    found = changed(role, kept, release, date(2027, 4, 1))
    assert (found.basis, found.since, found.changes) == (ComparedWith.VISIT, "2027-03-01", ())
    other = changed(role, Profile(visits={"poet": visit(role, LATER)}), release, date(2027, 4, 1))
    assert (other.basis, other.since) == (ComparedWith.RELEASE, release.date.isoformat())
    named = changed(role, kept, release, date(2027, 4, 1), date(2026, 12, 24))
    assert (named.basis, named.since) == (ComparedWith.DAY, "2026-12-24")
