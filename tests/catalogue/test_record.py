"""The quick builder and the strict validation agree on every table.

The builder reads bundled files at run time; validation alone says what is wrong. Were the builder stricter, a
valid file could not be shown (`file.shape`); were it laxer in the type of a value, a page could break on one.
"""

from __future__ import annotations

import copy
import tomllib
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.catalogue import licenses, record
from careeradvisor.catalogue.build import ShapeError
from careeradvisor.checking import fields
from careeradvisor.checking.typed_table import _names
from careeradvisor.model.activity import Activity
from careeradvisor.model.figure import Measure
from careeradvisor.model.licensing import License
from careeradvisor.model.limit import FROM_ACTIVITY
from careeradvisor.model.role import Role
from careeradvisor.model.skill import Skill
from careeradvisor.model.source import Category, Source

DATA = Path(__file__).resolve().parents[1] / "data"
KINDS = {
    Role: record.role,
    Skill: record.skill,
    Source: record.source,
    Category: record.category,
    Measure: record.measure,
    Activity: record.activity,
    License: licenses.licensing,
}
VALUES = ["text", "", 7, 7.5, True, date(2026, 11, 23), datetime(2026, 11, 23, tzinfo=UTC), time(8), [], ["text"], {}]
"""One value of each type that TOML has, and some that look alike."""


@cache
def hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, localns=_names(), include_extras=True)


def plain(hint: Any) -> Any:
    """A hint without its limits, and without `None`, which TOML does not have."""
    if get_origin(hint) is Annotated:
        return plain(get_args(hint)[0])
    if type(None) in get_args(hint):
        return plain(next(each for each in get_args(hint) if each is not type(None)))
    return hint


@cache
def tables(kind: type) -> st.SearchStrategy[dict[str, Any]]:
    """Tables of the right shape; their values may break limits."""
    fields = {name: values(hint) for name, hint in hints(kind).items() if FROM_ACTIVITY not in get_args(hint)}
    optional = {name: each for name, each in fields.items() if name in kind._field_defaults}
    required = {name: each for name, each in fields.items() if name not in optional}
    return st.fixed_dictionaries(required, optional=optional)


def values(hint: Any) -> st.SearchStrategy[Any]:
    hint = plain(hint)
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3)
    if hasattr(hint, "_fields"):
        return tables(hint)
    if get_origin(hint) is not Literal and issubclass(hint, Enum):
        return st.sampled_from([each.value for each in hint])
    if hint is str:
        return st.text(max_size=8)
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    return {int: st.integers(), bool: st.booleans(), date: st.dates()}[hint]


def frozen(name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def with_a_whole_departure(table: dict[str, Any]) -> dict[str, Any]:
    """An activity whose first departure has every key."""
    first, *others = table["occupations"]
    return {**table, "occupations": [{**first, "trend": "at-risk", "horizon": "soon", "skills": ["x"]}, *others]}


def with_every_key(table: dict[str, Any]) -> dict[str, Any]:
    """A role whose first task and skill have every key that a file may have, and with the parts that many lack."""
    (task, *tasks), (skill, *skills) = table["tasks"], table["skills"]
    whole = {"exposure": "E2", "differs_because": "x", "ai_does": "x", "stops_at": "x", "because": "x"}
    review = {"on": date(2026, 11, 29), "by": "project", "found": "x", "changed": "x"}
    return {
        **table,
        "tasks": [
            {**whole, "basis": "judgment", **task},
            *({"exposure": "E2", "ai_does": "x", **each} for each in tasks),
        ],
        "skills": [{**skill, "core": True, "project": "x", "steps": ["x", "y", "z"], "tools": ["x"]}, *skills],
        "setting": "x",
        "boss": "x",
        "reviews": {"trade": review, "outsider": review},
    }


SAMPLES: dict[type, dict[str, Any]] = {
    Role: with_every_key(frozen("catalogue/roles/legal-public-service/paralegal.toml")),
    Skill: {
        **frozen("catalogue/skills/trades-production.toml")["energy-isolation"],
        "requires": ["field-record-keeping"],
        "credential": "a license",
        "tools": ["a lock"],
    },
    Source: {
        **frozen("catalogue/sources.toml")["bls-ep-2024-34"],
        "next_due": date(2027, 8, 31),
        "superseded_by": "bls-ep-2025-35",
    },
    Category: frozen("catalogue/categories.toml")["health-care"],
    Measure: frozen("catalogue/figures/measures.toml")["openai_signals"],
    License: frozen("catalogue/licenses.toml")["29-1171"],
    Activity: with_a_whole_departure(frozen("catalogue/activities/desk-work.toml")["writing-records"]),
}
"""A valid table of each kind, with every key."""


def thawed(value: Any) -> Any:
    """What was built, as the table it was built from."""
    if hasattr(value, "_fields"):
        fields = {name: thawed(getattr(value, name)) for name in value._fields}
        return {name: each for name, each in fields.items() if each is not None}
    if isinstance(value, tuple):
        return [thawed(each) for each in value]
    return value.value if isinstance(value, Enum) else value


def with_defaults(table: Any, kind: Any) -> Any:
    """A table with the defaults of the model for keys it leaves out."""
    kind = plain(kind)
    if get_origin(kind) is tuple:
        return [with_defaults(each, get_args(kind)[0]) for each in table]
    if not hasattr(kind, "_fields"):
        return table
    defaults = {name: thawed(each) for name, each in kind._field_defaults.items() if each is not None}
    inner = hints(kind)
    return {name: with_defaults(each, inner[name]) for name, each in {**defaults, **table}.items()}


def of_wrong_type(problems: list[Any]) -> list[Any]:
    """The problems that are about the type of a value or about keys, not about limits."""
    limits = {
        "string_too_long",
        "string_pattern_mismatch",
        "greater_than_equal",
        "less_than_equal",
        "too_short",
    }
    return [each for each in problems if each.code.removeprefix("schema.") not in {*limits, "too_long"}]


def judged(kind: type, table: Any) -> bool:
    """Whether validation accepts the types and keys of a table."""
    return not of_wrong_type(fields.check(kind, table, Path("x.toml"), ""))


def built(kind: type, table: Any) -> bool:
    """Whether the builder accepts a table."""
    try:
        KINDS[kind](table)
    except ShapeError:
        return False
    return True


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_table_of_the_right_shape_is_accepted_by_both_and_keeps_its_content(kind: type, data: st.DataObject):
    table = data.draw(tables(kind))
    assert judged(kind, table)
    assert thawed(KINDS[kind](table)) == with_defaults(table, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_sample_is_valid_and_has_every_key(kind: type):
    assert fields.check(kind, SAMPLES[kind], Path("x.toml"), "") == []
    assert set(SAMPLES[kind]) == set(kind._fields)
    held = [SAMPLES[kind][name] for name in kind._fields]
    first = [table[0] for table in held if isinstance(table, list) and isinstance(table[0], dict)]
    items = [plain(hint) for hint in hints(kind).values() if get_origin(plain(hint)) is tuple]
    assert [set(each) for each in first] == [
        written(item) for each in items if hasattr(item := plain(get_args(each)[0]), "_fields")
    ]


def written(kind: type) -> set[str]:
    """The keys that a file may have; what always comes from an activity is not among them."""
    return {name for name, hint in hints(kind).items() if FROM_ACTIVITY not in get_args(hint)}


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a table: each key, and the first item of each list."""
    inner = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    return [path, *(place for key, each in inner for place in places(each, (*path, key)))]


def changed(table: Any, place: tuple[str | int, ...], value: Any) -> Any:
    """A table with another value in one place; what lies beside it is the same object."""
    if not place:
        return value
    key, *rest = place
    other = copy.copy(table)
    other[key] = changed(table[key], tuple(rest), value)
    return other


CASES = [(kind, place) for kind in KINDS for place in places(SAMPLES[kind]) if place]


@pytest.mark.parametrize(
    ("kind", "place"), CASES, ids=[f"{kind.__name__}-{'.'.join(map(str, place))}" for kind, place in CASES]
)
def test_value_of_any_type_in_any_field_is_judged_alike(kind: type, place: tuple[str | int, ...]):
    told = {repr(value): judged(kind, changed(SAMPLES[kind], place, value)) for value in VALUES}
    held = {repr(value): built(kind, changed(SAMPLES[kind], place, value)) for value in VALUES}
    assert told == held
    assert not all(told.values()), "a field that takes a value of any type"


@pytest.mark.parametrize("kind", KINDS)
def test_missing_and_unknown_keys_are_refused_by_both(kind: type):
    table = SAMPLES[kind]
    for name in table:
        lacking = {key: value for key, value in table.items() if key != name}
        optional = name in kind._field_defaults
        assert (judged(kind, lacking), built(kind, lacking)) == (optional, optional)
    assert (judged(kind, {**table, "salary": 1}), built(kind, {**table, "salary": 1})) == (False, False)


@pytest.mark.parametrize("value", [None, 5, "text", [], [{}]], ids=repr)
@pytest.mark.parametrize("kind", KINDS)
def test_something_else_than_a_table_is_refused_by_both(kind: type, value: Any):
    assert (judged(kind, value), built(kind, value)) == (False, False)


@pytest.mark.parametrize("tasks", [None, 3, [], [3], [{}], [{"statement": 7}], [{"id": 3, "statement": "Sing"}]])
def test_what_is_no_task_gets_no_id(tasks: Any):
    table = {"title": "Bard"} if tasks is None else {"tasks": tasks}
    assert record.with_task_ids(table) == table
