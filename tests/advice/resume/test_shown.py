"""A line shows a skill that is done with AI only where it names AI or its tool; else it comes near it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from careeradvisor.advice.resume.shown import Shows, of_kind, shown_lines
from careeradvisor.model.skill import SkillKind

SHOWN, NEAR = Shows.SHOWN, Shows.NEAR


@pytest.mark.parametrize(
    ("line", "kind", "shows"),
    [
        ("Wrote letters", SkillKind.CRAFT, SHOWN),
        ("Wrote letters", SkillKind.DO, NEAR),
        ("Wrote letters", SkillKind.CHECK, NEAR),
        ("Wrote letters with AI", SkillKind.DO, SHOWN),
        ("Wrote letters with an llm", SkillKind.DO, SHOWN),
        ("Tuned GPT-4 for letters", SkillKind.DO, SHOWN),
        ("Said so", SkillKind.DO, NEAR),
        ("Cleaned the epic system", SkillKind.DO, SHOWN),
        ("CLEANED THE EPIC SYSTEM", SkillKind.DO, SHOWN),
    ],
)
def test_a_skill_with_ai_needs_its_tool_or_ai_by_name(line: str, kind: SkillKind, shows: Shows) -> None:
    skill: Any = SimpleNamespace(kind=kind, tools=("Epic System", "Other"))
    assert of_kind(SHOWN, line, skill) is shows
    assert of_kind(NEAR, line, skill) is NEAR


def test_the_first_line_that_shows_a_skill_stands_for_it_before_any_that_is_near() -> None:
    said = {
        "a": {("menus", "near"), ("costs", "near")},
        "b": {("menus", "shows")},
        "c": {("menus", "shows"), ("costs", "near")},
    }
    phrases: Any = SimpleNamespace(found=said.__getitem__)
    assert shown_lines(["a", "b", "c", "a"], phrases) == {"menus": (SHOWN, "b"), "costs": (NEAR, "a")}
