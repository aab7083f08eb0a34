"""Pay in a state and what an occupation takes: read when asked for, exactly, and damage is said in one sentence."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue.figures import FiguresError
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.figure import LocalWages, MostSaid, Preparation

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

FIGURES = Path(__file__).resolve().parents[2] / "roles_data" / "figures"


def test_every_state_has_two_letters_and_a_name(bundled: Catalogue):
    assert len(bundled.states) == 54
    assert (bundled.states["TX"], bundled.states["DC"], bundled.states["PR"]) == (
        "Texas",
        "District of Columbia",
        "Puerto Rico",
    )


@pytest.mark.parametrize("group", ["11", "29", "53"])
def test_every_cell_of_a_state_arrives(group: str, bundled: Catalogue):
    with (FIGURES / "states" / f"{group}.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    for state in ("CA", "WY", "VI"):
        found = bundled.state_pay(state, [row["code"] for row in rows])
        expected = {
            row["code"]: LocalWages(*(float(part) if part else None for part in row[state].split(" ")))
            for row in rows
            if row[state]
        }
        assert found == expected


def test_what_is_not_published_is_missing(catalogue: Catalogue):
    for state in ("CA", "TX", "WY"):  # the first of its columns, one between and the last
        assert set(catalogue.state_pay(state, ["29-1141", "99-9999", "55-1011"])) == {"29-1141"}
    assert catalogue.preparation("99-9999.00") is None
    assert catalogue.preparation("55-1011.00") is None
    assert catalogue.related("99-9999.00") == ()


def test_preparation_and_related_occupations_arrive(catalogue: Catalogue):
    electrician = catalogue.preparation("47-2111.00")
    said = (MostSaid(3, 61.71), MostSaid(5, 27.96), None, MostSaid(8, 36.83))
    assert electrician == Preparation(*said, 5, 5, 6, (33, 97, 99, 99))
    assert catalogue.related("29-1141.00")[:2] == ("29-1141.01", "29-1171.00")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "states/29.csv",
            "67120 95970 127950",
            "67120 95970",
            r"29\.csv, row 2, are damaged: '67120 95970' is not three",
        ),
        ("states/29.csv", "67120 95970 127950", "67120 nan 127950", r"row 2, are damaged: '67120 nan 127950'"),
        ("states/29.csv", "code,CA,NY,TX,WY", "code,CA,NY,TN,WY", r"row 1, are damaged: there is no column 'TX'"),
        ("states/29.csv", "67120 95970 127950,", "", r"row 2, are damaged: it has 4 columns and not 5"),
        ("states/index.csv", "TX,Texas", "TX", r"index\.csv, row 4, are damaged: it is not a code and a name"),
        ("states/index.csv", "code,name", "name,code", r"index\.csv, row 1, are damaged"),
    ],
)
def test_damage_to_the_pay_of_a_state_names_file_and_row(file: str, old: str, new: str, said: str, copied: Path):
    path = copied / "figures" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    damaged = open_catalogue(copied)
    with pytest.raises(FiguresError, match=said):
        assert damaged.states and damaged.state_pay("TX", ["29-1141"])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("47-2111.00,3,61.71", "47-2111.00,3,161.71", r"47\.csv, row 2, are damaged: '161.71'"),
        ("47-2111.00,3,", "47-2111.00,high,", r"row 2, are damaged: invalid literal"),
        (",33 97 99 99", ",33 most", r"row 2, are damaged: could not convert"),
        ("job_training_percent", "job_training_share", r"row 1, are damaged: the columns are not as expected"),
        ("47-2111.00,3,61.71,", "47-2111.00,3,", r"row 2, are damaged: it has 12 columns and not 13"),
    ],
)
def test_damage_to_preparation_names_file_and_row(old: str, new: str, said: str, copied: Path):
    path = copied / "figures" / "preparation" / "47.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FiguresError, match=said):
        open_catalogue(copied).preparation("47-2111.00")
