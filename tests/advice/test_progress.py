"""What changed since the last assessment, for the person and in the role's file."""

from __future__ import annotations

import pytest

from careeradvisor.advice.progress import HoursChange, RatingChange, progress
from careeradvisor.model.profile import Assessed, OwnTask
from careeradvisor.model.role import Exposure, Proficiency, Task, Trend

FOUNDATION, WORKING, ADVANCED = Proficiency


def task(statement: str, hours: float, *, own: bool = False) -> OwnTask:
    return OwnTask(statement.lower(), statement, hours, Exposure.E1, Trend.STEADY, own=own)


class Tasks(tuple[Task, ...]):
    """As much of a role as its progress needs."""

    __slots__ = ()

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(self)


ROLE = Tasks([Task("recite", "Recite aloud", 100, "reciting", Trend.STEADY, Exposure.E0, "It is heard.")])
BEFORE = Assessed(
    on="2030-01-07",
    role="poet",
    reviewed="2029-12-01",
    low=20.0,
    index=40.5,
    high=60.0,
    tasks=(task("Rhyme", 10), task("Count", 5), task("Sign", 0)),
    skills={"verse": WORKING, "prose": FOUNDATION},
    ratings={"rhyme": Exposure.E1, "count": Exposure.E2, "sign": Exposure.E0},
)


def test_nothing_changed() -> None:
    found = progress(BEFORE, BEFORE._replace(on="2030-02-07"), ROLE)
    assert found == ("2030-01-07", 0, (), (), None, ())


def test_the_index_and_the_hours_of_tasks_kept_dropped_and_added() -> None:
    after = BEFORE._replace(index=35.0, tasks=(task("Rhyme", 8), task("Count", 0), task("Prompt", 2.5, own=True)))
    found = progress(BEFORE, after, ROLE)
    assert found.index == -5.5
    assert found.hours == (
        HoursChange("rhyme", "Rhyme", 10, 8),
        HoursChange("count", "Count", 5, 0),
        HoursChange("prompt", "Prompt", 0, 2.5),
    )


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
    assert progress(BEFORE, BEFORE._replace(skills=skills), ROLE).skills == gained


def test_the_role_file_was_reviewed_and_its_ratings_moved_came_and_went() -> None:
    ratings = {"rhyme": Exposure.E2, "count": Exposure.E2, "recite": Exposure.E0, "drop": Exposure.E0}
    found = progress(BEFORE, BEFORE._replace(reviewed="2030-02-01", ratings=ratings), ROLE)
    assert found.reviewed == ("2029-12-01", "2030-02-01")
    assert found.ratings == (
        RatingChange("rhyme", "Rhyme", Exposure.E1, Exposure.E2),
        RatingChange("sign", "Sign", Exposure.E0, None),
        RatingChange("recite", "Recite aloud", None, Exposure.E0),
        RatingChange("drop", "drop", None, Exposure.E0),
    )


def test_a_task_is_the_same_by_its_id_and_shown_in_the_words_it_has_now() -> None:
    after = BEFORE._replace(tasks=(task("Rhyme", 10)._replace(statement="Rhyme in pairs"), task("Count", 4)))
    reworded = Tasks([ROLE[0]._replace(id="count", statement="Count syllables")])
    assert progress(BEFORE, after, reworded).hours == (HoursChange("count", "Count syllables", 5, 4),)
    assert progress(BEFORE, after, ROLE).hours == (HoursChange("count", "Count", 5, 4),)
