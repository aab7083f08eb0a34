"""What changed since the last assessment, for the person and in the role's file."""

from __future__ import annotations

import pytest

from careeradvisor.advice.progress import HoursChange, RatingChange, progress
from careeradvisor.model.profile import Assessed, OwnTask
from careeradvisor.model.role import Exposure, Proficiency, Trend

FOUNDATION, WORKING, ADVANCED = Proficiency


def task(statement: str, hours: float, *, own: bool = False) -> OwnTask:
    return OwnTask(statement, hours, Exposure.E1, Trend.STEADY, own=own)


BEFORE = Assessed(
    on="2030-01-07",
    role="poet",
    reviewed="2029-12-01",
    low=20.0,
    index=40.5,
    high=60.0,
    tasks=(task("Rhyme", 10), task("Count", 5), task("Sign", 0)),
    skills={"verse": WORKING, "prose": FOUNDATION},
    ratings={"Rhyme": Exposure.E1, "Count": Exposure.E2, "Sign": Exposure.E0},
)


def test_nothing_changed() -> None:
    found = progress(BEFORE, BEFORE._replace(on="2030-02-07"))
    assert found == ("2030-01-07", 0, (), (), None, ())


def test_the_index_and_the_hours_of_tasks_kept_dropped_and_added() -> None:
    after = BEFORE._replace(index=35.0, tasks=(task("Rhyme", 8), task("Count", 0), task("Prompt", 2.5, own=True)))
    found = progress(BEFORE, after)
    assert found.index == -5.5
    assert found.hours == (HoursChange("Rhyme", 10, 8), HoursChange("Count", 5, 0), HoursChange("Prompt", 0, 2.5))


@pytest.mark.parametrize(
    ("skills", "gained"),
    [
        ({"verse": WORKING, "prose": FOUNDATION}, ()),
        ({"verse": ADVANCED, "prose": FOUNDATION}, ("verse",)),
        ({"verse": WORKING, "prose": FOUNDATION, "drawing": FOUNDATION}, ("drawing",)),
        ({"verse": FOUNDATION}, ()),
    ],
)
def test_skills_are_gained_by_having_more_of_them(skills: dict[str, Proficiency], gained: tuple[str, ...]) -> None:
    assert progress(BEFORE, BEFORE._replace(skills=skills)).skills == gained


def test_the_role_file_was_reviewed_and_its_ratings_moved_came_and_went() -> None:
    ratings = {"Rhyme": Exposure.E2, "Count": Exposure.E2, "Recite": Exposure.E0}
    found = progress(BEFORE, BEFORE._replace(reviewed="2030-02-01", ratings=ratings))
    assert found.reviewed == ("2029-12-01", "2030-02-01")
    assert found.ratings == (
        RatingChange("Rhyme", Exposure.E1, Exposure.E2),
        RatingChange("Sign", Exposure.E0, None),
        RatingChange("Recite", None, Exposure.E0),
    )
