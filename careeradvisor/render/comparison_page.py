"""Roles side by side: names once, as heads of columns, and one plain sentence on each move at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.role import Trend
from careeradvisor.render.document import (
    Bars,
    Column,
    Document,
    Dot,
    Dots,
    Items,
    Line,
    Paragraph,
    Place,
    Section,
    Span,
    Style,
    Table,
    text,
)
from careeradvisor.render.evidence_block import AXIS, NOTHING
from careeradvisor.render.role_page import exposure_span, week_bar
from careeradvisor.render.wording import (
    References,
    counted,
    dollars,
    joined,
    level_line,
    number,
    signed,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.advice.comparison import Comparison, Move
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.render.document import Block


def comparison_page(comparison: Comparison) -> Document:
    """The page of a comparison of two or more roles."""
    roles = comparison.roles
    references = References({key: source for role in roles for key, source in role.sources.items()})
    sections = [
        Section("week", "A typical week", (Bars(tuple(week_bar(role.role.title, role) for role in roles)),)),
        Section("tasks-at-risk", "Tasks at risk", _tasks(roles, Trend.AT_RISK)),
        Section("rising-tasks", "Tasks growing in value", _tasks(roles, Trend.RISING)),
        _studies(roles, references),
        _labor_market(roles, references),
        Section("skills", "AI skills to build", _skills(comparison)),
        Section("outlook", "Future outlook", tuple(_outlook(role, references) for role in roles)),
        Section("moving", "What moving would gain and cost", tuple(Paragraph(text(move_words(move, roles))) for move in comparison.moves)),
        Section("sources", "Sources", (Items(references.lines(), numbered=True),)),
    ]
    title = " and ".join(role.role.title for role in roles) if len(roles) == 2 else joined([role.role.title for role in roles])
    return Document(title, (_head(roles),), tuple(each for each in sections if each))


def _head(roles: tuple[RoleReport, ...]) -> Table:
    rows: tuple[tuple[str, Callable[[RoleReport], Line]], ...] = (
        ("Disruption", lambda role: level_line(role.disruption)),
        ("Confidence", lambda role: text(f"{role.confidence} ({role.tied}%)")),
        ("Category", lambda role: text(role.category.title)),
    )
    return _by_role(roles, rows)


def _by_role(roles: tuple[RoleReport, ...], rows: tuple[tuple[str, Callable[[RoleReport], Line]], ...]) -> Table:
    columns = (Column("", Place.MAIN), *(Column(role.role.title) for role in roles))
    return Table(columns, tuple((text(label, Style.MUTED), *(line(role) for role in roles)) for label, line in rows))


def _tasks(roles: tuple[RoleReport, ...], trend: Trend) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for role in roles:
        tasks = role.role.trending(trend)
        share = sum(task.share for task in tasks)
        blocks.append(Paragraph((Span(role.role.title, Style.STRONG), Span(f"  {share}% of the week", Style.MUTED))))
        blocks.append(
            Items(tuple((Span(f"{task.share}%  {task.statement}, "), exposure_span(task.exposure)) for task in tasks))
        )
    return tuple(blocks)


def _studies(roles: tuple[RoleReport, ...], references: References) -> Section | None:
    known = [(role, role.evidence) for role in roles if role.evidence]
    if not known:
        return None
    rows = []
    for place, reading in enumerate(known[0][1].readings):
        group = f"{reading.measure.short} {reading.measure.year}"
        for role, evidence in known:
            each = evidence.readings[place]
            words = NOTHING if each.percentile is None else f"{'~' if each.approximate else ''}{round(each.percentile)}"
            rows.append(Dot(group, role.role.title, each.percentile, words))
    cites = tuple(references.cite(key) for key in dict.fromkeys(each.measure.source for each in known[0][1].readings))
    spread = "; ".join(
        f"{role.role.title}: {evidence.exposure.count} measures of exposure {evidence.exposure.agreement}, "
        f"spread {round(evidence.exposure.spread)} points"
        for role, evidence in known
        if evidence.exposure
    )
    return Section("studies", "What the studies say", (Dots(AXIS, tuple(rows)), Paragraph((Span(f"{spread}."), *cites))))


def _labor_market(roles: tuple[RoleReport, ...], references: References) -> Section | None:
    if not any(role.labor_market for role in roles):
        return None

    def change(role: RoleReport) -> Line:
        market = role.labor_market
        return text(NOTHING if market is None or market.change is None else signed(market.change, "%"))

    def pay(rank: str) -> Callable[[RoleReport], Line]:
        def line(role: RoleReport) -> Line:
            value = getattr(role.labor_market.wages, rank) if role.labor_market else None
            return text(NOTHING if value is None else dollars(value))

        return line

    def education(role: RoleReport) -> Line:
        market = role.labor_market
        return text("; ".join(dict.fromkeys(each.education for each in market.occupations if each.education)) if market else NOTHING)

    rows = (
        ("Projected change 2024-34", change),
        ("Lowest tenth earns up to", pay("p10")),
        ("Median pay a year", pay("median")),
        ("Highest tenth earns from", pay("p90")),
        ("Typical entry education", education),
    )
    cites = (references.cite("bls-ep-2024-34"), references.cite("bls-oews-2025-05"))
    guide = (Span("United States, by the weights of each role's occupations; apart from exposure and not part of the index."), *cites)
    return Section("labor-market", "The labor market", (_by_role(roles, rows), Paragraph(guide)))


def _skills(comparison: Comparison) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if comparison.shared:
        columns = (Column("Both need" if len(comparison.roles) == 2 else "Shared", Place.MAIN), *(Column(role.role.title, Place.NUMBER) for role in comparison.roles))
        rows = tuple(
            (text(skill.title), *(text("-" if hours is None else counted(hours, "hour")) for hours in skill.hours))
            for skill in comparison.shared
        )
        blocks.append(Table(columns, rows))
    else:
        blocks.append(Paragraph(text("No skill to build is shared.")))
    for role, needs in zip(comparison.roles, comparison.only, strict=True):
        if needs:
            blocks.append(Paragraph((Span(f"Only {role.role.title}", Style.STRONG), Span(f"  {sum(need.hours for need in needs)} hours", Style.MUTED))))
            blocks.append(Items(tuple(text(f"{need.skill.title} ({need.level}, {counted(need.hours, 'hour')})") for need in needs)))
    return tuple(blocks)


def _outlook(role: RoleReport, references: References) -> Paragraph:
    return Paragraph((Span(f"{role.role.title}. ", Style.STRONG), *references.prose(role.role.outlook)))


def move_words(move: Move, roles: tuple[RoleReport, ...]) -> str:
    """One sentence on what a move would gain and cost."""
    titles = {role.id: role.role.title.lower() if role.role.title.istitle() else role.role.title for role in roles}
    changes = [
        (-move.index_change, f"{number(abs(move.index_change))} points {'less' if move.index_change < 0 else 'more'} disruption"),
        (move.pay_change or 0, f"{dollars(abs(move.pay_change or 0))} {'more' if (move.pay_change or 0) > 0 else 'less'} median pay a year"),
        (move.growth_change or 0, f"projected employment change {number(abs(move.growth_change or 0))} points {'higher' if (move.growth_change or 0) > 0 else 'lower'}"),
    ]
    gains = [words for better, words in changes if better > 0]
    costs = [words for better, words in changes if better < 0]
    if move.hours:
        costs.append(f"about {counted(move.hours, 'hour')} of practice in {counted(len(move.skills), 'skill')}")
    gained = joined(gains) if gains else "nothing that these figures show"
    cost = joined(costs) if costs else "nothing that these figures show"
    return (
        f"Moving from {titles[move.start]} to {titles[move.goal]} would gain {gained}, and would cost {cost}; "
        f"licenses and degrees come on top where the work requires them."
    )
