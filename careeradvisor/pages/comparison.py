"""Roles side by side: names once, as heads of columns, and one plain sentence on each move at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.block import (
    Bars,
    Column,
    Document,
    Dots,
    Items,
    Line,
    Paragraph,
    Place,
    Section,
    Span,
    Style,
    Table,
    present,
    text,
)
from careeradvisor.model.role import Trend
from careeradvisor.pages.compared_move import move_words
from careeradvisor.pages.headline import exposure_span, week_bar
from careeradvisor.pages.labor import change_words, official_words, projection_cites, state_range
from careeradvisor.pages.parts import NO_EXPOSURE, axis, measure_dot, measure_label
from careeradvisor.pages.wording import AGREEMENT, CONFIDENCE, NOTHING, References, level_line
from careeradvisor.text.number import counted, joined, money

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.advice.comparison import Comparison
    from careeradvisor.advice.labor import LaborMarket
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.document.block import Block


def comparison_page(comparison: Comparison) -> Document:
    """The page of a comparison of two or more roles or occupations."""
    subjects = comparison.subjects
    late = dict.fromkeys(key for each in subjects for key in each.overdue)
    references = References({key: source for each in subjects for key, source in each.sources.items()}, tuple(late))
    moves = tuple(Paragraph(text(move_words(move, subjects))) for move in comparison.moves)
    sections = [
        Section("week", "A typical week", (Bars(tuple(week_bar(each.title, each.week) for each in subjects)),)),
        Section("tasks-at-risk", "Tasks at risk", _tasks(subjects, Trend.AT_RISK)),
        Section("rising-tasks", "Tasks growing in value", _tasks(subjects, Trend.RISING)),
        _studies(subjects, references),
        _labor_market(subjects, references),
        Section("skills", "AI skills to build", _skills(comparison)),
        Section("outlook", "Future outlook", tuple(_outlook(each, references) for each in subjects)),
        Section("moving", "What moving would gain and cost", moves),
        references.section(),
    ]
    title = joined([each.title for each in subjects])
    return Document(title, (_head(subjects),), present(*sections))


def _head(subjects: tuple[RoleReport, ...]) -> Table:
    def disruption(each: RoleReport) -> Line:
        return level_line(each.disruption, each.at_risk)

    def confidence(each: RoleReport) -> Line:
        return text(f"{CONFIDENCE[each.confidence]} ({each.tied}%)")

    def category(each: RoleReport) -> Line:
        return text(each.category.title)

    def official(each: RoleReport) -> Line:
        return text(official_words(each.labor_market) or NOTHING)

    title = subjects[0].statistics.exposure.title
    return _side_by_side(
        subjects, (("Disruption", disruption), (title, official), ("Confidence", confidence), ("Category", category))
    )


def _side_by_side(
    subjects: tuple[RoleReport, ...], rows: tuple[tuple[str, Callable[[RoleReport], Line]], ...]
) -> Table:
    columns = (Column("", Place.MAIN), *(Column(each.title) for each in subjects))
    return Table(columns, tuple((text(label, Style.MUTED), *map(line, subjects)) for label, line in rows))


def _tasks(roles: tuple[RoleReport, ...], trend: Trend) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for role in roles:
        tasks = role.role.trending(trend)
        share = sum(task.share for task in tasks)
        blocks.append(
            Paragraph(
                (Span(role.title, Style.STRONG, target=("role", role.id)), Span(f"  {share}% of the week", Style.MUTED))
            )
        )
        blocks.append(
            Items(
                tuple(
                    (Span(f"{task.share}%  {task.statement} ("), exposure_span(task.exposure), Span(")"))
                    for task in tasks
                )
            )
        )
    return tuple(blocks)


def _studies(subjects: tuple[RoleReport, ...], references: References) -> Section | None:
    known = [(each.title, each.evidence) for each in subjects if each.evidence]
    if not known:
        return None
    readings = [evidence.readings for _, evidence in known]
    rows = tuple(
        measure_dot(reading, group=measure_label(reading), label=title)
        for same in zip(*readings, strict=True)
        for (title, _), reading in zip(known, same, strict=True)
    )
    cites = tuple(references.cite(key) for key in dict.fromkeys(each.measure.source for each in readings[0]))
    spread = "; ".join(
        f"{title}: {evidence.exposure.measures} measures of exposure {AGREEMENT[evidence.exposure.agreement]}, "
        f"spread {round(evidence.exposure.spread)} points"
        for title, evidence in known
        if evidence.exposure
    )
    said = Span(f"{spread}." if spread else NO_EXPOSURE)
    dots = Dots(axis(subjects[0].statistics), rows, ("Measure", "Role"))
    return Section("studies", "What the studies say", (dots, Paragraph((said, *cites))))


def _labor_market(subjects: tuple[RoleReport, ...], references: References) -> Section | None:
    if not any(each.labor_market for each in subjects):
        return None
    projections, paid = subjects[0].statistics.projections, subjects[0].statistics.pay

    def figure(words: Callable[[LaborMarket], str | None]) -> Callable[[RoleReport], Line]:
        return lambda each: text((words(each.labor_market) if each.labor_market else None) or NOTHING)

    def pay(rank: str) -> Callable[[RoleReport], Line]:
        return figure(
            lambda market: None if (wage := getattr(market.wages, rank)) is None else money(wage, paid.symbol)
        )

    rows = [
        (
            f"Projected change {projections.span}",
            figure(lambda market: change_words(market.change, market.change_before, subjects[0].statistics)),
        ),
        ("Lowest tenth earns up to", pay("p10")),
        (f"Median pay {paid.unit}", pay("median")),
        ("Highest tenth earns from", pay("p90")),
        ("Typical entry education", figure(lambda market: "; ".join(market.education))),
    ]
    markets = [each.labor_market for each in subjects]
    states = {market.state.name for market in markets if market and market.state}
    cites = [*projection_cites(markets, subjects[0].statistics, references), references.cite(paid.source)]
    for name in sorted(states):
        rows.insert(-1, (f"In {name}", figure(lambda market: state_range(market, paid))))
        cites.append(references.cite(subjects[0].statistics.state_pay.source))
    guide = Span(
        f"{projections.region}, by the weights of each role's occupations; apart from exposure and not part of the "
        f"index."
    )
    return Section(
        "labor-market", "The labor market", (_side_by_side(subjects, tuple(rows)), Paragraph((guide, *cites)))
    )


def _skills(comparison: Comparison) -> tuple[Block, ...]:
    blocks: list[Block] = [*_gates(comparison)]
    if comparison.shared:
        columns = (
            Column("Both need" if len(comparison.subjects) == 2 else "Shared", Place.MAIN),
            *(Column(role.title, Place.NUMBER) for role in comparison.subjects),
        )
        rows = tuple(
            (text(skill.title), *(text("-" if hours is None else counted(hours, "hour")) for hours in skill.hours))
            for skill in comparison.shared
        )
        blocks.append(Table(columns, rows))
    else:
        blocks.append(Paragraph(text("No skill to build is shared.")))
    gates = comparison.gates or (None,) * len(comparison.subjects)
    for role, needs, gate in zip(comparison.subjects, comparison.only, gates, strict=True):
        if needs:
            beside = f", beside the {gate.short}" if gate else ""
            hours = Span(f"  {sum(need.hours for need in needs)} hours{beside}", Style.MUTED)
            blocks.append(Paragraph((Span(f"Only {role.title}", Style.STRONG), hours)))
            blocks.append(
                Items(
                    tuple(text(f"{need.skill.title} ({need.level}, {counted(need.hours, 'hour')})") for need in needs)
                )
            )
    return tuple(blocks)


def _gates(comparison: Comparison) -> tuple[Block, ...]:
    """What stands beside the hours of each that asks for more than practice."""
    gates = [(each, gate) for each, gate in zip(comparison.subjects, comparison.gates, strict=False) if gate]
    if not gates:
        return ()
    lines = Items(tuple((Span(f"{each.title}: ", Style.STRONG), Span(gate.words)) for each, gate in gates))
    return Paragraph(text("Hours of practice alone do not open work that asks for more. Beside them:")), lines


def _outlook(role: RoleReport, references: References) -> Paragraph:
    return Paragraph((Span(f"{role.title}. ", Style.STRONG), *references.prose(role.role.outlook)))
