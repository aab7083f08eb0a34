"""Which skills are held, missing or in between, and the order that opens the most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.advice.gap import Gap, gap
from careeradvisor.model.role import Proficiency, SkillNeed
from careeradvisor.model.skill import Hours, Skill, SkillKind, Steps

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

FOUNDATION, WORKING, ADVANCED = Proficiency


STEPS = Steps(*[("Begin.", "Go on.", "End.")] * 3)


def skill(name: str, *requires: str, hours: tuple[int, int, int] = (10, 30, 90)) -> Skill:
    return Skill(
        f"{name} title",
        SkillKind.CRAFT,
        "What.",
        Hours(*hours),
        "estimate",
        "Project.",
        "Proof.",
        STEPS,
        requires=requires,
    )


WORDS = {
    "letters": skill("letters"),
    "words": skill("words", "letters"),
    "verse": skill("verse", "words"),
    "prose": skill("prose", "words"),
    "drawing": skill("drawing"),
    "comics": skill("comics", "prose", "drawing"),
}


class Needs:
    """As much of a role as a gap looks at."""

    title = "Poet"

    def __init__(self, **levels: Proficiency) -> None:
        self.skills = tuple(SkillNeed(name, level, f"Why {name}.") for name, level in levels.items())


def found(held: dict[str, Proficiency], **levels: Proficiency) -> Gap:
    return gap("poet", Needs(**levels), WORDS, held)


@pytest.mark.parametrize(
    ("have", "standing", "hours"),
    [
        (None, "missing", 30),
        (FOUNDATION, "partly", 20),
        (WORKING, "held", 0),
        (ADVANCED, "held", 0),
    ],
)
def test_the_hours_lead_from_the_level_somebody_has_to_the_one_asked_for(
    have: Proficiency | None, standing: str, hours: int
) -> None:
    result = found({"drawing": have} if have else {}, drawing=WORKING)
    [need] = result.needs
    assert (need.standing, need.have, need.want, need.hours) == (standing, have, WORKING, hours)
    assert result.hours == hours


def test_what_a_missing_skill_requires_is_needed_at_its_foundation() -> None:
    needs = found({}, verse=ADVANCED).needs
    assert [(need.id, need.want, need.hours, need.why) for need in needs] == [
        ("letters", FOUNDATION, 10, ""),
        ("words", FOUNDATION, 10, ""),
        ("verse", ADVANCED, 90, "Why verse."),
    ]


def test_a_prerequisite_that_the_role_asks_for_keeps_the_level_of_the_role() -> None:
    needs = found({}, verse=WORKING, letters=ADVANCED).needs
    assert [(need.id, need.want) for need in needs] == [
        ("letters", ADVANCED),
        ("words", FOUNDATION),
        ("verse", WORKING),
    ]


@pytest.mark.parametrize("have", Proficiency)
def test_nobody_is_sent_back_behind_a_skill_they_have_begun(have: Proficiency) -> None:
    assert [need.id for need in found({"verse": have}, verse=WORKING).needs] == ["verse"]
    assert [need.id for need in found({"words": have}, verse=WORKING).needs] == ["verse"]


def test_the_skill_that_opens_most_comes_first_then_the_order_of_the_role() -> None:
    needs = found({}, drawing=WORKING, verse=WORKING, comics=WORKING).needs
    assert [need.id for need in needs] == ["letters", "words", "drawing", "prose", "verse", "comics"]
    opens = {need.id: set(need.opens) for need in needs}
    assert opens["letters"] == {"words", "verse", "prose", "comics"}
    assert opens["drawing"] == {"comics"}
    assert opens["comics"] == set()


def test_only_skills_that_are_still_open_count_as_opened() -> None:
    needs = found({"verse": WORKING, "comics": ADVANCED}, verse=WORKING, words=WORKING, comics=WORKING).needs
    assert [(need.id, need.opens) for need in needs] == [
        ("letters", ("words",)),
        ("words", ()),
        ("verse", ()),
        ("comics", ()),
    ]


def test_what_is_held_stands_behind_what_is_open() -> None:
    needs = found({"letters": ADVANCED}, letters=WORKING, drawing=WORKING).needs
    assert [(need.id, need.standing) for need in needs] == [("drawing", "missing"), ("letters", "held")]


def test_skills_that_the_vocabulary_lacks_change_nothing() -> None:
    assert found({"alchemy": ADVANCED}, verse=WORKING) == found({}, verse=WORKING)


@given(st.data())
def test_for_any_bundled_role_and_any_skills_held_prerequisites_come_first(
    bundled_all: tuple[dict[str, Skill], list[object]], data: st.DataObject
) -> None:
    skills, roles = bundled_all
    role = data.draw(st.sampled_from(roles))
    names = list(dict.fromkeys(need.skill for need in role.skills))
    more = [required for name in names for required in skills[name].requires]
    held = data.draw(st.dictionaries(st.sampled_from([*names, *more]), st.sampled_from(Proficiency)))
    result = gap("role", role, skills, held)
    still = [need for need in result.needs if need.standing != "held"]
    place = {need.id: number for number, need in enumerate(still)}
    assert len(place) == len(still)
    assert {need.skill for need in role.skills} <= {need.id for need in result.needs}
    for need in still:
        for required in need.skill.requires:
            assert required not in place or place[required] < place[need.id]
            assert required in place or required in held or need.have, "nothing is missing from under a skill"
    assert result.hours == sum(need.hours for need in result.needs)
    assert all(need.hours > 0 for need in still)


@pytest.fixture(scope="module")
def bundled_all() -> tuple[dict[str, Skill], list[object]]:
    """The bundled vocabulary and all bundled roles, read once."""
    from careeradvisor.catalogue.folders import bundled
    from careeradvisor.desk.open import open_catalogue

    catalogue: Catalogue = open_catalogue(bundled())
    return catalogue.skills(), [catalogue.role(role_id) for role_id in catalogue.ids()]


def test_without_a_skill_what_only_that_one_requires_goes_too() -> None:
    whole = found({}, verse=WORKING, comics=WORKING)
    left = whole.without({"comics"})
    assert [need.id for need in left.needs] == ["letters", "words", "verse"]
    assert left.hours == sum(need.hours for need in left.needs)
