"""Where one could go from a role, as the last part of what its page says to do: related roles, then computed moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Paragraph, Place, Section, Span, Style, text
from careeradvisor.document.table import Field, table
from careeradvisor.pages.wording import NOTHING, level_line
from careeradvisor.text.number import money, number

if TYPE_CHECKING:
    from careeradvisor.advice.move import Move
    from careeradvisor.advice.report import Neighbor, RoleReport
    from careeradvisor.document.block import Block, Line, Table
    from careeradvisor.pages.wording import References

FIRST = {
    "no-school": "",
    "certificate": "Takes a certificate, license or apprenticeship. ",
    "degree": "Takes a degree. ",
}
"""What stands before the sentence on a move, by its kind. By value: a page loads none of the modules that judge."""


def moves_section(title: str, report: RoleReport, references: References, moves: tuple[Move, ...]) -> Section:
    """The related roles with their sentences, and the moves that figures propose."""
    blocks: list[Block] = [_related_roles(report, references)] if report.related_roles else []
    if moves:
        cites = [references.cite(key) for key in (report.statistics.occupations.source, report.statistics.pay.source)]
        blocks.append(Paragraph((Span("Also close by knowledge, tasks and pay"), *cites, Span(":"))))
        blocks.append(_moves(moves, report.statistics.pay.symbol))
    blocks.append(
        Paragraph((Span("Every move with what it takes: "), Span(f"careeradvisor moves {report.id}", Style.CODE)))
    )
    return Section("moves", title, tuple(blocks))


def _moves(moves: tuple[Move, ...], symbol: str) -> Table:
    def pay(each: Move) -> str:
        return " to ".join(money(amount, symbol) for amount in each.gains.newcomer if amount is not None) or NOTHING

    return table(
        moves,
        Field("Move to", lambda each: text(each.title, Style.STRONG, ("role", each.goal)), Place.MAIN),
        Field("First pay", pay),
        Field("Index", lambda each: number(each.gains.index_there), Place.NUMBER),
        Field("At risk", lambda each: f"{each.gains.at_risk_there}%", Place.NUMBER),
        Field("", lambda each: f"{FIRST[each.group]}{each.why}", Place.DETAIL),
    )


def _related_roles(report: RoleReport, references: References) -> Table:
    def standing(each: Neighbor) -> Line:
        if each.listed is None:
            return text("not analyzed yet", Style.MUTED)
        return level_line(each.listed.disruption, each.listed.at_risk)

    def name(each: Neighbor) -> Line:
        return text(each.listed.title if each.listed else each.id, Style.STRONG, ("role", each.id))

    return table(
        report.related_roles,
        Field("Role", name, Place.MAIN),
        Field("Disruption", standing),
        Field("What is shared, what changes", lambda each: references.prose(each.why), Place.DETAIL),
    )
