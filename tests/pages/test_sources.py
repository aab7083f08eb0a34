"""Sources as they are cited: what is known of each is shown, and what is not has no line."""

from __future__ import annotations

import datetime as dt

import pytest

from careeradvisor.document.block import Facts, Table, plain
from careeradvisor.model.source import CitedSource, DueList, DueSource, RawFile, Receipt, Source, SourceList
from careeradvisor.pages.sources import due_page, receipt_page, source_page, sources_page
from careeradvisor.writers import markdown

STUDY = Source("A study", "Doe and Roe", "A press", 2024, "study", "Nurses in 2023.", "Nothing of cooks.")
DAY = dt.date(2026, 12, 31)


def facts(found: CitedSource) -> dict[str, str]:
    [block] = source_page(found).header
    assert isinstance(block, Facts)
    return {name: plain(line) for name, line in block.rows}


def test_a_source_says_what_is_known_of_it() -> None:
    assert facts(CitedSource("doe-2024", STUDY)) == {
        "Authors": "Doe and Roe",
        "Published by": "A press, 2024",
        "Cited as": "[doe-2024]",
        "Measured": "Nurses in 2023.",
        "Does not show": "Nothing of cooks.",
    }
    assert source_page(CitedSource("doe-2024", STUDY)).sections == ()
    assert source_page(CitedSource("doe-2024", STUDY)).note == "study"


@pytest.mark.parametrize(
    ("known", "name", "words"),
    [
        ({"url": "https://example.org/a"}, "Address", "https://example.org/a"),
        ({"vintage": "May 2023"}, "Data", "May 2023"),
        ({"licence": "CC BY 4.0"}, "License", "CC BY 4.0"),
        ({"checked": DAY}, "Looked up", "2026-12-31"),
        ({"superseded_by": "doe-2026"}, "Replaced by", "[doe-2026]"),
    ],
)
def test_what_more_is_known_has_a_line(known: dict[str, object], name: str, words: str) -> None:
    assert facts(CitedSource("doe-2024", STUDY._replace(**known)))[name] == words


def test_the_day_to_look_again_is_the_one_that_was_worked_out() -> None:
    assert facts(CitedSource("doe-2024", STUDY, due=DAY))["Look again by"] == "2026-12-31"


def test_figures_and_reasons_of_a_source_have_parts_of_their_own() -> None:
    found = CitedSource("doe-2024", STUDY._replace(findings=("12% of nurses.",)), reasons={"29-1141": ("Age.", "Pay.")})
    figures, reasons = source_page(found).sections
    assert (figures.id, figures.title) == ("findings", "Figures that may be quoted")
    assert (reasons.id, reasons.title) == ("reasons", "Reasons that may be cited, by occupation")
    shown = markdown.render(source_page(found))
    assert "- 12% of nurses." in shown
    assert [line for line in shown.splitlines() if "29-1141" in line] == ["| 29-1141 | Age. |", "| 29-1141 | Pay. |"]


def test_the_list_is_by_kind_in_one_order_and_leaves_out_kinds_without_any() -> None:
    found = sources_page(SourceList({"b": STUDY, "a": STUDY._replace(kind="data"), "c": STUDY}))
    assert [(each.id, each.title) for each in found.sections] == [("data", "Data sets"), ("study", "Studies")]
    assert found.note == "3 sources"
    [table] = found.sections[1].blocks
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in table.rows] == [
        ["Doe and Roe: A study", "b", "2024"],
        ["Doe and Roe: A study", "c", "2024"],
    ]


def test_what_is_overdue_is_listed_with_its_day_and_where_to_look() -> None:
    late = DueSource("doe-2024", dt.date(2026, 10, 1), STUDY._replace(url="https://example.org/a"))
    page = due_page(DueList(DAY, (late,)))
    assert page.note == "1 source overdue on 2026-12-31"
    shown = markdown.render(page)
    assert all(each in shown for each in ("Doe and Roe: A study", "doe-2024", "2026-10-01", "https://example.org/a"))
    assert "No source is overdue on 2026-12-31." in markdown.render(due_page(DueList(DAY, ())))
    without = markdown.render(due_page(DueList(DAY, (late._replace(source=STUDY),))))
    assert "http" not in without


@pytest.mark.parametrize(("data", "words"), [("2026-11", "figures of 2026-11"), (None, "figures of no release")])
def test_a_receipt_names_the_raw_files(data: str | None, words: str) -> None:
    file = RawFile(name="a.csv", sha256="ab12", bytes=12_345, source="doe-2024", vintage="May 2023")
    shown = markdown.render(receipt_page(Receipt("page.json", "paralegal", "0.2.0", data, (file,))))
    assert f"page.json (paralegal) was made by careeradvisor 0.2.0 of {words}, out of these raw files." in shown
    assert all(each in shown for each in ("a.csv", "ab12", "12,345", "doe-2024", "May 2023"))
    empty = receipt_page(Receipt("page.json", "paralegal", "0.2.0", data, ()))
    assert "page.json (paralegal) has no bundled figures." in markdown.render(empty)
    assert empty.note == words
