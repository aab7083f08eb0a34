"""The answer says hours first, and never a level without the share of the week at risk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.report import report
from careeradvisor.document.block import Gauge, Paragraph, plain
from careeradvisor.model.review import ReadBy, Review, Reviews
from careeradvisor.model.role import Exposure, Horizon, Task, Trend, shares
from careeradvisor.pages.brief import brief_page
from careeradvisor.pages.headline import caution, hours_words, unreviewed, week_bar
from careeradvisor.pages.role import role_page

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue

E1, E2, M1, M2, E0 = Exposure


@pytest.mark.parametrize(
    ("week", "words"),
    [
        (
            [(E1, 20), (M1, 15), (E2, 10), (E0, 55)],
            (
                "about 14 hours could go to machines on sale or to an AI assistant alone, 4 more to AI built into work "
                "tools; 22 stay yours."
            ),
        ),
        (
            [(E1, 7), (E2, 28), (E0, 65)],
            "about 3 hours could go to an AI assistant alone, 11 more to AI built into work tools; 26 stay yours.",
        ),
        (
            [(M1, 50), (M2, 25), (E0, 25)],
            (
                "about 20 hours could go to machines on sale, 10 more to machines that only some employers have; 10 "
                "stay yours."
            ),
        ),
        (
            [(E2, 50), (M2, 25), (E0, 25)],
            (
                "about 30 hours could go to AI built into work tools or to machines that only some employers have; 10 "
                "stay yours."
            ),
        ),
        ([(E0, 100)], "no hour could go to AI or machines; 40 stay yours."),
        ([(E1, 98), (E0, 2)], "about 39 hours could go to an AI assistant alone; 1 stays yours."),
        (
            [(E1, 2), (E2, 98)],
            "about 1 hour could go to an AI assistant alone, 39 more to AI built into work tools; none stays yours.",
        ),
    ],
)
def test_hours_are_said_in_one_sentence(week: list[tuple[Exposure, int]], words: str) -> None:
    assert hours_words(shares(week, 0)) == f"In a 40-hour week: {words}"


def test_a_week_of_ones_own_is_told_in_its_own_hours() -> None:
    half = {Exposure.E1: 50, Exposure.E0: 50}
    words = hours_words(shares(half.items(), 0), 30)
    assert words == "In your week of 30 hours: about 15 hours could go to an AI assistant alone; 15 stay yours."
    assert "of 1 hour: " in hours_words(shares(half.items(), 0), 0.25)


def test_bar_names_what_has_a_share_and_nothing_else() -> None:
    bar = week_bar("A week", shares([(E2, 10), (M2, 2), (E0, 88)], 0))
    assert [segment.label for segment in bar.segments] == ["10% AI with tools", "2% machine, first users", "88% human"]


def judged(catalogue: Catalogue, *tasks: tuple[int, Trend, Exposure]) -> RoleReport:
    dossier = catalogue.dossier("paralegal")
    week = tuple(
        Task(f"task-{place}", f"Task {place}", share, "an-activity", trend, code, "It does.", Horizon.NOW, advice="Do.")
        for place, (share, trend, code) in enumerate(tasks)
    )
    return report(dossier._replace(role=dossier.role._replace(tasks=week)))


def test_level_never_stands_without_the_share_at_risk_and_says_why_where_the_two_point_apart(
    catalogue: Catalogue,
) -> None:
    apart = judged(catalogue, (40, Trend.AT_RISK, E0), (8, Trend.AT_RISK, E1), (52, Trend.RISING, E0))
    for page in (role_page(apart), brief_page(apart)):
        [gauge] = [block for block in page.header if isinstance(block, Gauge)]
        assert (gauge.level, gauge.words) == ("Low disruption", "8 (8 to 8) of 100; 48% of the week at risk")
    assert "40 of the 48% at risk is work that neither AI nor a machine could halve" in caution(apart)
    early = judged(catalogue, (40, Trend.AT_RISK, M2), (60, Trend.RISING, E0))
    assert "to machines that only some employers have, which the index counts by half" in caution(early)
    much = judged(catalogue, (90, Trend.RISING, E1), (10, Trend.AT_RISK, E0))
    assert "little of it is losing its pay" in caution(much)
    assert "point apart" not in caution(judged(catalogue, (30, Trend.AT_RISK, E0), (70, Trend.RISING, E0)))


def test_no_page_says_that_ai_can_halve(catalogue: Catalogue) -> None:
    page = role_page(report(catalogue.dossier("paralegal")))
    said = " ".join(
        plain(block.line)
        for blocks in (page.header, *(section.blocks for section in page.sections))
        for block in blocks
        if hasattr(block, "line")
    )
    assert "can halve" not in said
    assert "could at least halve" in said


def test_a_page_says_who_has_read_it_and_that_the_projects_own_reader_is_nobody_of_the_trade(
    catalogue: Catalogue,
) -> None:
    written = report(catalogue.dossier("paralegal"))
    ours = Review(date(2026, 11, 29), ReadBy.PROJECT, "Waiting at court.", "It has a task.")
    theirs = ours._replace(by=ReadBy.PERSON)

    def said(trade: Review | None, outsider: Review | None) -> str:
        return unreviewed(written._replace(role=written.role._replace(reviews=Reviews(trade, outsider))))

    assert said(None, None) == "Not yet reviewed by somebody of the trade or an outsider."
    assert said(ours, None) == "Not yet reviewed by an outsider."
    assert said(ours, ours) == "Read by the project on 2026-11-29; nobody of the trade has confirmed it yet."
    assert said(theirs, ours) == ""


def test_who_has_read_a_page_stands_with_its_sources_and_not_in_the_answer(catalogue: Catalogue) -> None:
    written = report(catalogue.dossier("paralegal"))
    page = role_page(written._replace(role=written.role._replace(reviews=None)))
    unread = "Not yet reviewed by somebody of the trade or an outsider."
    assert unread not in [plain(block.line) for block in page.header if isinstance(block, Paragraph)]
    assert unread in [plain(block.line) for block in page.sections[-1].blocks if isinstance(block, Paragraph)]
