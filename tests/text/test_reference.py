"""References to figures in prose: how they are read, and what stands in their place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue.written import NOTHING
from careeradvisor.checking.references import Known, digits, findings
from careeradvisor.desk.open import open_catalogue
from careeradvisor.text.reference import COLUMNS, Reference, references, split

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def figures() -> Catalogue:
    return open_catalogue(ROOT / "roles_data")


@pytest.fixture(scope="module")
def known(figures: Catalogue) -> Known:
    return Known(figures.tables.rows, "$", {"bls-ep-2025-35": ("an increase of 3.5 percent",)})


def test_a_text_is_split_at_its_references() -> None:
    assert split("up {change 29-1141}.") == ["up ", Reference("change", "29-1141", "{change 29-1141}"), "."]
    assert references("no braces") == []
    assert references("{chnge29}")[0].code == ""


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("{change 53-7065}", "8.9%"),
        ("{change 41-2011}", "6.5%"),
        ("{change-before 15-1252}", "15.8%"),
        ("{employment 29-1141}", "3,465,400"),
        ("{openings 29-1141}", "180,800"),
        ("{pay.p25 41-2011}", "$28,700"),
        ("{hourly.p10 41-2011}", "$11.80"),
        ("{hourly.p25 41-2011}", "$13.80"),
        ("{change 99-9999}", NOTHING),
        ("{not a reference}", "{not a reference}"),
    ],
)
def test_a_reference_becomes_its_figure_with_the_rounding_of_the_table(
    figures: Catalogue, said: str, read: str
) -> None:
    assert figures.tables.written((f"It is {said} there.", ("twice", said))) == (
        f"It is {read} there.",
        ("twice", read),
    )


def test_every_column_has_a_figure_of_a_large_occupation(figures: Catalogue) -> None:
    for column in COLUMNS:
        assert figures.tables.written(f"{{{column} 29-1141}}") not in (NOTHING, f"{{{column} 29-1141}}")


def codes(record: object, known: Known) -> list[str]:
    return [each.code for each in findings(record, known)]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("BLS projects {change 53-7065} more stockers.", None),
        ("BLS projects {change 53-7065} fewer stockers.", "reference.way"),
        ("Jobs are projected to fall by {change 41-2011}.", None),
        ("Jobs are projected to grow by {change 41-2011}.", "reference.way"),
        ("Cashiers lose {change 41-2011}, and stockers grow by {change 53-7065}.", None),
        ("Cashiers grow by {change 41-2011}, and stockers grow by {change 53-7065}.", "reference.way"),
        ("A change of {change 41-2011}.", None),
        ("{change 29-11}", "reference.form"),
        ("{chnge 29-1141}", "reference.column"),
        ("{change 29-9999}", "reference.occupation"),
        ("{employment 55-1011}", "reference.empty"),
    ],
)
def test_what_is_wrong_with_a_reference_is_found(known: Known, said: str, code: str | None) -> None:
    assert codes((said,), known) == ([code] if code else [])


def test_digits_that_cite_a_bundled_table_are_found_with_the_reference_to_write(known: Known) -> None:
    said = "BLS projects 8.9% more stockers [bls-ep-2025-35]."
    [found] = digits(("53-7065", said), known)
    assert found.code == "strict.written"
    assert found.message == "'8.9' would not follow a new edition: write {change 53-7065}"
    [other] = digits(("29-1141", said), known)
    assert "no figure of an occupation that this file names" in other.message
    assert list(digits(("53-7065", "BLS projects {change 53-7065} more [bls-ep-2025-35]."), known)) == []
    assert list(digits(("53-7065", "All jobs grow by 3.5 percent [bls-ep-2025-35]."), known)) == []
    assert list(digits(("53-7065", "Another 8.9% [peng-2023]."), known)) == []
