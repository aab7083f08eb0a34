"""What to say at work: every occupation has a workplace, every sentence is short, and law has its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from careeradvisor.advice.employer import place_of
from careeradvisor.checking.validation import validate
from careeradvisor.checking.workplaces import findings
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.workplace import Ban, Workplace

ROOT = Path(__file__).resolve().parents[2]


def place(**changes: object) -> Workplace:
    ban = Ban("N.", "O.", "P.", "Q.")
    lists = (("11",), ("A?", "B?", "C?"), ("D.", "E."), ("F.", "G."), ("H.", "I.", "J."))
    whole = Workplace("Here", *lists, "K.", "L.", "M.", ban)
    return whole._replace(**changes)


def codes(places: dict[str, Workplace], occupations: tuple[str, ...] = ("11-1011.00",)) -> list[str]:
    return [each.code for each in findings(places, {"law"}, occupations)]


def test_what_is_right_is_right() -> None:
    assert codes({"here": place(rights=("A rule [law].",))}) == []


@pytest.mark.parametrize(
    ("places", "code"),
    [
        ({"here": place(ask=("A?", "B?", " ".join(["word"] * 26) + "."))}, "workplace.long"),
        ({"here": place(told=" ".join(["word"] * 26) + ".")}, "workplace.long"),
        ({"here": place(teaching=" ".join(["word"] * 26) + ".")}, "workplace.long"),
        ({"here": place(forbidden=Ban("N.", "O.", "P [rumor].", "Q."))}, "source.unknown"),
        ({"here": place(rights=("A rule.",))}, "workplace.unsourced"),
        ({"here": place(own=("D.", "E [rumor]."))}, "source.unknown"),
        ({"here": place(), "there": place()}, "workplace.twice"),
        ({"here": place(codes=("12",))}, "workplace.lacking"),
    ],
)
def test_what_is_wrong_is_found(places: dict[str, Workplace], code: str) -> None:
    assert codes(places) == [code]


@pytest.mark.parametrize(
    ("code", "at"),
    [
        ("29-1141.00", "clinic"),
        ("21-1014.00", "clinic"),
        ("21-2011.00", "office"),
        ("25-2031.00", "school"),
        ("11-9032.00", "school"),
        ("11-1021.00", "office"),
        ("41-2011.00", "floor"),
        ("41-4012.00", "office"),
        ("53-3032.00", "site"),
        ("53-7065.00", "floor"),
        ("47-2111.00", "site"),
        ("27-1024.00", "freelance"),
    ],
)
def test_the_most_digits_decide_where_an_occupation_works(code: str, at: str) -> None:
    places = open_catalogue(ROOT / "roles_data").workplaces()
    assert len(places) == 6
    assert place_of(code, places) == at


def test_the_bundled_texts_hold() -> None:
    catalogue = open_catalogue(ROOT / "roles_data")
    found = validate(catalogue, (ROOT / "roles_data" / "workplaces.toml",))
    assert [str(each) for each in found.problems] == []
    assert all(each.rights for each in catalogue.workplaces().values())
