"""Where one could go from a role, as the last part of what its page says to do: related roles, then computed moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import Paragraph, Place, Section, Span, Style, text
from careeradvisor.document.table import Field, table
from careeradvisor.pages.wording import NOTHING, level_line
from careeradvisor.text.number import money

if TYPE_CHECKING:
    from collections.abc import Sequence

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


ALIKE = 4
"""Occupations that a computed page names as alike."""


def moves_section(title: str, report: RoleReport, references: References, moves: tuple[Move, ...]) -> Section:
    """The related roles with their sentences, and the moves that figures propose: on a computed page these first."""
    related, proposed = _related(report, moves, references), _proposed(moves, report, references)
    blocks = (*proposed, *related) if report.computed else (*related, *proposed)
    more = Paragraph((Span("Every move with what it takes: "), Span(f"careeradvisor moves {report.id}", Style.CODE)))
    return Section("moves", title, (*blocks, more))


def _related(report: RoleReport, moves: tuple[Move, ...], references: References) -> tuple[Block, ...]:
    if not report.computed:
        return (_related_roles(report.related_roles, references),) if report.related_roles else ()
    proposed = {each.code for each in moves}
    alike = [each for each in report.related_roles if each.id not in proposed][:ALIKE]
    if not alike:
        return ()
    said = "Work that is most alike, whatever it takes to get there:"
    return Paragraph(text(said)), _related_roles(alike, references)


def _proposed(moves: tuple[Move, ...], report: RoleReport, references: References) -> tuple[Block, ...]:
    """The moves that figures propose."""
    if not moves:
        return ()
    statistics = report.statistics
    near = "Also near" if report.related_roles and not report.computed else "Near"
    cites = [references.cite(key) for key in (statistics.occupations.source, statistics.pay.source)]
    said = (Span(f"{near}, computed from tasks, knowledge and pay"), *cites, Span(":"))
    return Paragraph(said), _moves(moves, statistics.pay.symbol)


def _moves(moves: tuple[Move, ...], symbol: str) -> Table:
    def pay(each: Move) -> str:
        return " to ".join(money(amount, symbol) for amount in each.gains.newcomer if amount is not None) or NOTHING

    return table(
        moves,
        Field("Move to", lambda each: text(each.title, Style.STRONG, ("role", each.goal)), Place.MAIN),
        Field("First pay", pay),
        Field("", lambda each: f"{FIRST[each.group]}{each.why}", Place.DETAIL),
    )


def _related_roles(roles: Sequence[Neighbor], references: References) -> Table:
    def standing(each: Neighbor) -> Line:
        if each.listed is None:
            return text("not analyzed yet", Style.MUTED)
        return level_line(each.listed.disruption, each.listed.at_risk)

    def name(each: Neighbor) -> Line:
        return text(each.listed.title if each.listed else each.id, Style.STRONG, ("role", each.id))

    return table(
        roles,
        Field("Role", name, Place.MAIN),
        Field("Disruption", standing),
        Field("What is shared, what changes", lambda each: references.prose(each.why), Place.DETAIL),
    )
