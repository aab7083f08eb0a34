"""Every field takes what its limit allows and nothing beyond it."""

from __future__ import annotations

import copy
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careeradvisor.checking import fields
from careeradvisor.model.figure import Measure
from careeradvisor.model.role import Role
from careeradvisor.model.skill import Skill
from careeradvisor.model.source import Category, Source

DATA = Path(__file__).resolve().parents[1] / "data"


def frozen(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


SAMPLES: dict[type, dict[str, Any]] = {
    Role: frozen("own/legal-secretary.toml")
    | {
        "related_skills": [{"skill": "de-escalation", "why": "x"}],
        "related_roles": [{"role": "paralegal", "why": "x"}],
        "setting": "x",
        "boss": "x",
        "reviews": {"trade": {"on": date(2026, 11, 29), "by": "project", "found": "x", "changed": "x"}},
    },
    Skill: frozen("catalogue/skills/trades-production.toml")["energy-isolation"]
    | {"requires": ["field-records"], "tools": ["a lock"], "credential": "a license"},
    Source: frozen("catalogue/sources.toml")["bls-ep-2024-34"],
    Category: frozen("catalogue/categories.toml")["health-care"],
    Measure: frozen("catalogue/figures/measures.toml")["openai_signals"],
}

CHARACTERS = [
    *((Role, key, 80) for key in ("title", "aliases.0")),
    *((Role, key, 1200) for key in ("summary", "outlook", "entry", "setting", "boss")),
    (Role, "tasks.0.statement", 110),
    *((Role, key, 400) for key in ("scope", "first_step.steps.0", "skills.0.project")),
    *((Role, f"tasks.0.{key}", 400) for key in ("ai_does", "stops_at", "because", "differs_because", "advice")),
    *((Role, f"reviews.trade.{key}", 1200) for key in ("found", "changed")),
    *((Role, f"{key}.0.why", 400) for key in ("occupations", "skills", "related_skills", "related_roles")),
    *((Role, f"resume_examples.0.{key}", 400) for key in ("weak", "strong")),
    (Skill, "title", 80),
    *((Skill, key, 400) for key in ("summary", "basis", "project", "proof", "signed_by", "credential")),
    (Skill, "tools.0", 80),
    *((Skill, f"steps.{level}.0", 400) for level in ("foundation", "working", "advanced")),
    (Skill, "resources.0.title", 80),
    *((Source, key, 400) for key in ("title", "authors", "publisher", "measured", "limits", "licence", "vintage")),
    (Source, "findings.0", 400),
    (Category, "title", 80),
    (Category, "summary", 400),
    *((Measure, key, 80) for key in ("title", "short")),
    *((Measure, key, 400) for key in ("scale", "meaning", "limits", "trend")),
]
NUMBERS = [
    (Role, "tasks.0.share", 1, 100),
    (Role, "occupations.0.weight", 1, 100),
    (Role, "tasks.0.onet.0", 1, 999_999),
    (Role, "first_step.minutes", 1, 600),
    (Source, "year", 1900, 2100),
    (Measure, "year", 1900, 2100),
]
ITEMS = [
    (Role, "aliases", 1, 30),
    (Role, "occupations", 1, 8),
    (Role, "tasks", 6, 20),
    (Role, "tasks.0.onet", 0, 12),
    (Role, "skills", 1, 10),
    (Role, "related_skills", 0, 6),
    (Role, "resume_examples", 1, 6),
    (Role, "related_roles", 0, 8),
    (Role, "first_step.steps", 1, 3),
    (Skill, "requires", 0, 12),
    (Skill, "tools", 0, 4),
    *((Skill, f"steps.{level}", 3, 5) for level in ("foundation", "working", "advanced")),
    (Source, "findings", 0, 20),
]
SLUGS = [
    (Role, "category"),
    (Role, "tasks.0.id"),
    (Role, "tasks.0.activity"),
    (Role, "skills.0.skill"),
    (Role, "related_skills.0.skill"),
    (Role, "resume_examples.0.shows"),
    (Role, "related_roles.0.role"),
    (Skill, "requires.0"),
    (Measure, "source"),
]


def problems(kind: type, place: str, value: Any) -> list[str]:
    """The codes of what is wrong once `place` of a valid table holds `value`."""
    table = copy.deepcopy(SAMPLES[kind])
    *way, last = [int(part) if part.isdigit() else part for part in place.split(".")]
    inner: Any = table
    for part in way:
        inner = inner[part]
    inner[last] = value
    return [problem.code for problem in fields.check(kind, table, Path("x.toml"), "")]


def held(kind: type, place: str) -> Any:
    inner: Any = SAMPLES[kind]
    for part in place.split("."):
        inner = inner[int(part) if part.isdigit() else part]
    return inner


@pytest.mark.parametrize("kind", SAMPLES)
def test_samples_are_valid(kind: type):
    assert fields.check(kind, SAMPLES[kind], Path("x.toml"), "") == []


@pytest.mark.parametrize(("kind", "place", "most"), CHARACTERS)
def test_text_has_at_most_so_many_characters_and_is_not_blank(kind: type, place: str, most: int):
    assert problems(kind, place, "é" * most) == []
    assert problems(kind, place, "é" * (most + 1)) == ["schema.string_too_long"]
    assert problems(kind, place, "x") == []
    for blank in ("", " ", "\n\t"):
        assert problems(kind, place, blank) == ["schema.string_pattern_mismatch"]


@pytest.mark.parametrize(("kind", "place", "least", "most"), NUMBERS)
def test_number_is_within_its_range(kind: type, place: str, least: int, most: int):
    assert problems(kind, place, least) == problems(kind, place, most) == []
    assert problems(kind, place, least - 1) == ["schema.greater_than_equal"]
    assert problems(kind, place, most + 1) == ["schema.less_than_equal"]


@pytest.mark.parametrize(("kind", "place", "least", "most"), ITEMS)
def test_list_has_so_many_items(kind: type, place: str, least: int, most: int):
    item = held(kind, place)[0]
    assert problems(kind, place, [item] * least) == problems(kind, place, [item] * most) == []
    assert problems(kind, place, [item] * (most + 1)) == ["schema.too_long"]
    if least:
        assert problems(kind, place, [item] * (least - 1)) == ["schema.too_short"]


@pytest.mark.parametrize(("kind", "place"), SLUGS)
def test_name_is_lower_case_with_hyphens_between(kind: type, place: str):
    for good in ("a", "ai-2-go", "2026", "x" * 60):
        assert problems(kind, place, good) == []
    for bad in ("", "A", "a_b", "a--b", "-a", "a-", "a b", "a/b", "ä", "a\n"):
        assert problems(kind, place, bad) == ["schema.string_pattern_mismatch"]
    assert problems(kind, place, "x" * 61) == ["schema.string_too_long"]


def test_occupation_code_is_soc_or_onet_soc():
    for good in ("29-1141", "29-1141.00"):
        assert problems(Role, "occupations.0.code", good) == []
    for bad in ("", "291141", "29-114", "29-11411", "29-1141.0", "29-1141.000", " 29-1141", "29-1141\n", "29-1141.00x"):
        assert problems(Role, "occupations.0.code", bad) == ["schema.string_pattern_mismatch"]


@pytest.mark.parametrize(("kind", "place"), [(Source, "url"), (Skill, "resources.0.url")])
def test_address_is_on_the_web(kind: type, place: str):
    for good in ("https://example.org/a?b=c#d", "http://x"):
        assert problems(kind, place, good) == []
    for bad in (
        "",
        "example.org",
        "ftp://x",
        "javascript:alert(1)",
        "https://",
        "https://a b",
        " https://x",
        "HTTPS//x",
    ):
        assert problems(kind, place, bad) == ["schema.string_pattern_mismatch"]
    assert problems(kind, place, "https://" + "x" * 293) == ["schema.string_too_long"]
