"""What occupations have in common arrives as it was published, and damage is said in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue import likeness
from careeradvisor.catalogue.figures import FiguresError
from careeradvisor.catalogue.memory import Memory

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue


@pytest.fixture
def folder(copied: Path) -> Path:
    return copied / "figures"


def test_knowledge_arrives_by_the_names_of_its_areas(bundled: Catalogue):
    folder = bundled.root / "figures"
    names = likeness.names(folder, likeness.KNOWLEDGE, Memory())
    nurse = likeness.knowledge(folder, ["29-1141.00", "99-9999.00"], Memory())["29-1141.00"]
    assert len(names) == len(nurse) == 33
    important = {names[area] for area, value in nurse.items() if value > 4}
    assert {"Medicine and Dentistry", "Psychology"} <= important
    assert "Building and Construction" not in important


def test_technology_is_told_by_its_kinds(bundled: Catalogue):
    folder = bundled.root / "figures"
    names = likeness.names(folder, likeness.TECHNOLOGY, Memory())
    kinds = likeness.technology(folder, ["43-3031.00"], Memory())["43-3031.00"]
    assert "Accounting software" in {names[kind] for kind in kinds}


def test_words_are_near_both_ways(folder: Path):
    codes = ["23-2011.00", "29-1141.00", "29-1141.01", "29-1141.02", "29-1141.03", "29-1141.04", "29-1171.00"]
    codes += ["43-6012.00", "47-2111.00", "47-2231.00", "51-9197.00"]
    near = likeness.wording(folder, codes, Memory())
    assert near["23-2011.00"] == {"43-6012.00": 14}
    assert near["43-6012.00"] == {"23-2011.00": 14}
    assert near["29-1141.01"] == {"29-1141.00": 10, **dict(zip(codes[3:7], (9, 15, 9, 11), strict=True))}
    assert near["51-9197.00"] == {}


def test_moves_between_groups_add_up(bundled: Catalogue):
    flows = likeness.flows(bundled.root / "figures", Memory())
    assert len(flows) == 22
    for group, goals in flows.items():
        assert group not in goals
        assert abs(sum(goals.values()) - 100) < 2
    assert flows["41"]["43"] > flows["41"]["19"]


def test_demands_on_the_body_arrive(bundled: Catalogue):
    found = likeness.demands(bundled.root / "figures", ["47-2111", "43-3031", "99-9999"], Memory())
    electrician, bookkeeper = found["47-2111"], found["43-3031"]
    assert electrician.physical > 3.4 > bookkeeper.physical
    assert bookkeeper.screen > electrician.screen


def test_work_activities_have_their_importance(bundled: Catalogue):
    folder = bundled.root / "figures"
    names = likeness.names(folder, likeness.IMPORTANCE, Memory())
    assert len(names) == 41
    found = likeness.importance(folder, ["29-1141", "99-9999"], Memory())
    assert found.keys() == {"29-1141"}
    assert names[max(found["29-1141"], key=found["29-1141"].__getitem__)] == "Assisting and Caring for Others"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("importance/47.csv", "47-2111,", "47-2111,9", r"47\.csv, row 2, are damaged: '9"),
        ("knowledge/47.csv", "47-2111.00,", "47-2111.00,9", r"47\.csv, row 2, are damaged: '9"),
        (
            "knowledge/index.csv",
            "2.C.1.b,Administrative",
            "2.C.1.b",
            r"index\.csv, row 3, are damaged: it is not an id",
        ),
        ("wording/47.csv", "1:7", "1:x", r"row 2, are damaged: '1:x' is not a list of near occupations"),
        ("wording/47.csv", "1:7", "44:7", r"row 2, are damaged: '44:7' is not a list of near occupations"),
        ("technology/47.csv", "47-2111.00,", "47-2111.00,,", r"row 2, are damaged: it has 3 columns and not 2"),
        ("demands.csv", "\n47-2111,", "\n47-2111,,", r"demands\.csv, row \d, are damaged"),
        ("flows.csv", "\n13,", "\n13,,", r"flows\.csv, row 3, are damaged"),
    ],
)
def test_damage_names_file_and_row(file: str, old: str, new: str, said: str, folder: Path):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    codes = ["47-2111.00", "47-2231.00"]
    with pytest.raises(FiguresError, match=said):
        assert all(
            (
                likeness.names(folder, likeness.KNOWLEDGE, Memory()),
                likeness.knowledge(folder, codes, Memory()),
                likeness.technology(folder, codes, Memory()),
                likeness.wording(folder, codes, Memory()),
                likeness.importance(folder, ["47-2111"], Memory()),
                likeness.flows(folder, Memory()),
                likeness.demands(folder, ["47-2111"], Memory()),
            )
        )


@pytest.mark.parametrize(
    ("cell", "said"),
    [("Law", "Law"), ('"Law, and Government"', "Law, and Government"), ("Law, and", ""), ('La"w', ""), ('"', "")],
)
def test_a_cell_has_quotes_where_it_has_commas_or_says_nothing(cell: str, said: str):
    assert likeness._unquoted(cell) == said
