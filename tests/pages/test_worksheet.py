"""The page of a plan to print."""

from __future__ import annotations

from datetime import date, timedelta

from careeradvisor import Desk
from careeradvisor.document.block import Items, plain
from careeradvisor.pages.plan import worksheet_page
from tests.program import ROOT


def test_six_reviews_have_room_however_long_the_plan_is() -> None:
    desk = Desk(root=ROOT / "tests" / "data" / "catalogue")
    plan = desk.plan(desk.subject("paralegal"), date(2026, 11, 30), whole=True)
    [week] = [each for each in plan.weeks if each.review][:1]
    for many, shown in ((2, 2), (6, 6), (9, 6)):
        reviews = tuple(week._replace(start=week.start + timedelta(weeks=number)) for number in range(many))
        page = worksheet_page(plan._replace(weeks=reviews))
        lines = [
            plain(line)
            for section in page.sections
            for block in section.blocks
            if isinstance(block, Items)
            for line in block.lines
        ]
        assert sum("What will I show to whom?" in line for line in lines) == shown
