"""A named tuple of ours does what one of the standard library does."""

from __future__ import annotations

import copy
import pickle
import re
import typing
from pathlib import Path
from typing import Generic, TypeVar

import pytest

from careeradvisor.model.named_tuple import NamedTuple

T = TypeVar("T")
OF_TYPING = re.compile(r"from typing import .*\bNamedTuple\b")
PACKAGE = Path(__file__).resolve().parents[2] / "careeradvisor"


class Theirs(typing.NamedTuple):
    text: str
    count_of: int
    url: str | None = None
    parts: tuple[int, ...] = (1, 2)


class Ours(NamedTuple):
    """A text with numbers."""

    text: str
    count_of: int
    url: str | None = None
    parts: tuple[int, ...] = (1, 2)

    @property
    def twice(self) -> int:
        return 2 * self.count_of


class Box(NamedTuple, Generic[T]):
    held: T


MADE = (
    ((), {"text": "a", "count_of": 1}),
    (("a",), {"count_of": 1, "parts": ()}),
    (("a", 1), {}),
    (("a", 1, "u"), {}),
    (("a", 1), {"parts": (3,)}),
    (("a", 1), {"parts": (3,), "url": "u"}),
    (("a", 1, None, (3,)), {}),
)


@pytest.mark.parametrize(("values", "named"), MADE)
def test_values_go_to_their_fields(values, named):
    ours, theirs = Ours(*values, **named), Theirs(*values, **named)
    assert ours == theirs
    assert (ours.text, ours.count_of, ours.url, ours.parts) == tuple(theirs)
    assert hash(ours) == hash(theirs)
    assert ours._asdict() == theirs._asdict()
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours.twice == 2


REFUSED = (
    ((), {}),
    (("a",), {}),
    (("a",), {"url": "u"}),
    (("a", 1, None, (), 5), {}),
    (("a", 1), {"text": "b"}),
    (("a", 1), {"color": "red"}),
    (("a", 1, None, ()), {"color": "red"}),
)


@pytest.mark.parametrize(("values", "named"), REFUSED)
def test_what_has_no_field_and_a_field_without_a_value_are_refused(values, named):
    for kind in (Ours, Theirs):
        with pytest.raises(TypeError, match=kind.__name__):
            kind(*values, **named)


def test_what_is_known_of_the_class_is_the_same():
    for name in ("_fields", "_field_defaults", "__match_args__"):
        assert getattr(Ours, name) == getattr(Theirs, name)
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)
    assert (Ours.__doc__, Ours.__module__) == ("A text with numbers.", __name__)
    assert not hasattr(Ours("a", 1), "__dict__")


def test_a_copy_is_a_tuple_of_the_same_class():
    one = Ours("a", 1)
    for other in (pickle.loads(pickle.dumps(one)), copy.copy(one), copy.deepcopy(one), Ours._make(one)):
        assert other == one
        assert type(other) is Ours


def test_single_values_are_replaced():
    assert Ours("a", 1)._replace(url="u", text="b") == Theirs("a", 1)._replace(url="u", text="b")
    with pytest.raises(ValueError, match="color"):
        Ours("a", 1)._replace(color="red")
    with pytest.raises(TypeError):
        Ours._make(["a"])


def test_it_is_taken_apart_by_its_class():
    match Ours("a", 1, parts=(7,)):
        case Ours(text, _, parts=[number]):
            assert (text, number) == ("a", 7)


def test_it_may_be_of_any_type():
    assert Box[int](3).held == 3
    assert Box("text") == ("text",)


def test_a_field_without_a_default_stands_before_those_with_one():
    with pytest.raises(TypeError, match="Wrong"):

        class Wrong(NamedTuple):
            one: int = 1
            two: int


def test_no_class_of_the_package_is_made_the_slow_way():
    """Take it from careeradvisor.model.named_tuple."""
    lines = {path.name: path.read_text("utf-8").splitlines() for path in PACKAGE.rglob("*.py")}
    slow = [name for name, held in lines.items() if any(map(OF_TYPING.match, held))]
    assert slow == []
