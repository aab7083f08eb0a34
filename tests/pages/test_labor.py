"""What a page says of the labor market: two editions, the official word, and why a count of jobs is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.labor import LaborMarket, OccupationMarket
from careeradvisor.document.block import Document
from careeradvisor.model.figure import Absence, ExposureCategory, Wages
from careeradvisor.pages.labor import change_words, labor_section, official_line, official_words
from careeradvisor.pages.wording import References
from careeradvisor.writers import markdown

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.statistic import Statistics

NOBODY = Wages(None, None, None, None, None)
DRIVER = OccupationMarket(
    code="11-1111",
    title="Coach Drivers",
    weight=100,
    employment=10.0,
    change=10.2,
    openings=1.0,
    wages=Wages(10_000, 20_000, 30_000, 40_000, 50_000),
    education="",
    projected=11.02,
    change_before=15.8,
    exposure_category=ExposureCategory.VERY_HIGH,
    experience="None",
    training="None",
    absent=None,
    part_of="",
)


@pytest.fixture
def statistics(catalogue: Catalogue) -> Statistics:
    return catalogue.statistics


def page(statistics: Statistics, *rows: OccupationMarket) -> str:
    market = LaborMarket(rows, rows[0].change, rows[0].wages, rows[0].change_before)
    section = labor_section("The labor market", market, statistics, References({}))
    return markdown.render(Document("A page", (), (section,)))


@pytest.mark.parametrize(
    ("change", "before", "words"),
    [
        (10.2, 15.8, "+10.2% (a year ago: +15.8%)"),
        (5.0, 2.0, "+5%"),
        (5.0, 1.9, "+5% (a year ago: +1.9%)"),
        (0.3, -2.7, "+0.3%"),
        (-1.0, 2.1, "-1% (a year ago: +2.1%)"),
        (3.1, 0.0, "+3.1% (a year ago: 0%)"),
        (3.1, None, "+3.1%"),
        (None, 3.1, "no figure"),
    ],
)
def test_the_edition_before_is_named_from_three_points_on(
    change: float | None, before: float | None, words: str, statistics: Statistics
):
    assert change_words(change, before, statistics) == words


def test_rows_say_both_editions_only_where_they_are_apart(statistics: Statistics, catalogue: Catalogue):
    both = page(statistics, DRIVER, DRIVER._replace(code="22-2222", change=15.0))
    assert both.count("+10.2% (a year ago: +15.8%)") == 2, "in its row, and in the sentence on all of them"
    assert "+15% (" not in both
    cited = labor_section("", LaborMarket((DRIVER,), 10.2, NOBODY, 15.8), statistics, References(catalogue.sources()))
    assert statistics.before.source in [span.text.strip("[]") for span in cited.blocks[1].line if span.cites]
    assert "a year ago" not in page(statistics, DRIVER._replace(change_before=10.0))


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ([(100, "very-high")], "Very high"),
        ([(30, "low"), (70, "high")], "High (70%), Low (30%)"),
        ([(30, "low"), (30, "low"), (40, None)], "Low (60%), no figure (40%)"),
        ([(20, "moderate")], "Moderate"),
        ([(100, None)], ""),
    ],
)
def test_the_official_word_with_its_part_of_the_weight(
    weights: list[tuple[int, str | None]], words: str, statistics: Statistics
):
    rows = tuple(
        DRIVER._replace(weight=weight, exposure_category=ExposureCategory(word) if word else None)
        for weight, word in weights
    )
    market = LaborMarket(rows, None, NOBODY, None)
    assert official_words(market) == words
    assert official_line(market, statistics) == (f"BLS AI exposure category: {words}." if words else "")
    assert official_words(None) == ""


@pytest.mark.parametrize(
    ("absent", "part_of", "words"),
    [
        (Absence.PART_OF, "11-1110", "Coach Drivers (11-1111) is counted with others under 11-1110: change, pay and"),
        (Absence.DROPPED, "", "2025-35 leave Coach Drivers (11-1111) out; a year ago they gave a change of +15.8%."),
        (Absence.NEVER, "", "No projections are published for Coach Drivers (11-1111)."),
    ],
)
def test_an_occupation_without_a_count_of_jobs_says_why(
    absent: Absence, part_of: str, words: str, statistics: Statistics
):
    assert words in page(statistics, DRIVER._replace(absent=absent, part_of=part_of, employment=None))
    assert "Coach Drivers (11-1111) is" not in page(statistics, DRIVER)
