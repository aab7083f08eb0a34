"""A list of people on a page: lines that are in no group say which they are and why."""

from __future__ import annotations

import pytest

from careeradvisor.advice.disruption import disruption
from careeradvisor.advice.team import Team, TeamLines, Unmatched
from careeradvisor.document.block import Table, plain
from careeradvisor.model.role import Exposure
from careeradvisor.pages.team import lines_words, team_page

LINES = TeamLines(*[0] * len(TeamLines._fields))
NOBODY = Unmatched((3,), "Wizard", 1, "No title is near it.")
TEAM = Team("staff.csv", LINES, 5, (), {Exposure.E1: 200.0}, disruption({Exposure.E1: 100}), 0, (), (NOBODY,), 1)


def row(each: Unmatched) -> list[str]:
    section = next(part for part in team_page(TEAM._replace(unmatched=(each,))).sections if part.id == "unmatched")
    [table] = section.blocks
    assert isinstance(table, Table)
    return [plain(cell) for cell in table.rows[0]]


def test_a_line_in_no_group_says_why_and_what_comes_closest() -> None:
    assert row(NOBODY) == ["Wizard", "1", "1", "No title is near it.", "", "line 3"]
    assert row(NOBODY._replace(title="", people=0))[:3] == ["(none)", "1", ""]
    assert row(NOBODY._replace(closest="Magician", confidence=31))[4] == "Magician (31)"


@pytest.mark.parametrize(
    ("count", "words"),
    [(2, "lines 1, 2"), (8, "lines 1, 2, 3, 4, 5, 6, 7, 8"), (9, "lines 1, 2, 3, 4, 5, 6, 7, 8 and 1 more")],
)
def test_of_many_lines_eight_are_numbered(count: int, words: str) -> None:
    assert row(NOBODY._replace(lines=tuple(range(1, count + 1))))[5] == words


def test_what_became_of_every_line_is_said_without_what_there_is_none_of() -> None:
    some = LINES._replace(lines=9, grouped=5, ungrouped=1)
    assert lines_words(TEAM._replace(lines=some)) == "staff.csv has 9 lines: 5 in groups, 1 in no group"
    more = some._replace(empty=1, headings=1, within=2)
    assert lines_words(TEAM._replace(lines=more)).endswith("1 empty, 1 heading, 2 within a cell of several lines")
