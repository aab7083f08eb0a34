"""The labor market as a part of a page: jobs, their projected change, pay, and the official word on exposure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.labor import turned
from careeradvisor.document.block import Interval, Paragraph, Place, Section, Span, Style, Table, text
from careeradvisor.document.table import Field, table
from careeradvisor.model.figure import Absence
from careeradvisor.pages.wording import NOTHING
from careeradvisor.text.number import money, number, signed, thousands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careeradvisor.advice.labor import LaborMarket, OccupationMarket, StatePay
    from careeradvisor.document.block import Block, Line
    from careeradvisor.model.figure import Wages
    from careeradvisor.model.statistic import Pay, Statistics
    from careeradvisor.pages.wording import References

EXAMPLE = "careeradvisor nurse in Canada"
"""How somebody in another country learns what of a page holds there."""


def labor_section(title: str, market: LaborMarket, statistics: Statistics, references: References) -> Section:
    """Official statistics of the occupations a role is counted under."""
    blocks: list[Block] = [_occupations(market, statistics)]
    wages, pay = market.wages, statistics.pay
    if None not in wages:
        marks = tuple(value for value in wages if value is not None)
        weighted = " (weighted)" if len(market.occupations) > 1 else ""
        least, middle, most = (money(marks[place], pay.symbol) for place in (0, 2, -1))
        words = f"{least} to {most} {pay.unit}, median {middle}{weighted}"
        blocks.append(Interval("Pay", marks[0], marks[-1], marks, words))
    if market.state:
        words = state_words(market, statistics)
        blocks.append(Paragraph((Span(words), references.cite(statistics.state_pay.source))))
    cites = (*projection_cites([market], statistics, references), references.cite(pay.source))
    blocks.append(Paragraph((*_reading_guide(market, statistics), *cites)))
    if words := official_line(market, statistics):
        blocks.append(Paragraph((Span(words), references.cite(statistics.exposure.source))))
    blocks += [
        Paragraph((Span(_absence(each, statistics)), references.cite(_absence_source(each, statistics))))
        for each in market.occupations
        if each.absent
    ]
    elsewhere = f"Not in the {statistics.pay.region}? Type your country behind the title: "
    blocks.append(Paragraph((Span(elsewhere), Span(EXAMPLE, Style.CODE))))
    return Section("labor-market", title, tuple(blocks), statistics.projections.region)


def state_words(market: LaborMarket, statistics: Statistics) -> str:
    """Pay in the state that was asked for, beside the nation's."""
    state, pay = market.state, statistics.pay
    if state is None:
        return ""
    if state.median is None:
        return f"No pay is published for this work in {state.name}."
    nation = _range(market.wages, pay)
    return f"{state.name}, {statistics.state_pay.when}: {state_range(market, pay)}. {pay.region}: {nation}."


def state_range(market: LaborMarket, pay: Pay) -> str:
    """Pay in the state that was asked for, with the part of the weight that has any; nothing where none has."""
    state = market.state
    if state is None or state.median is None:
        return ""
    part = f" (of {state.covered}% of the weight)" if state.covered < 100 else ""
    return f"{_range(state, pay)}{part}"


def _range(wages: Wages | StatePay, pay: Pay) -> str:
    known = (wages.p10, wages.median, wages.p90)
    least, middle, most = (NOTHING if each is None else money(each, pay.symbol) for each in known)
    return f"{least} to {most} {pay.unit}, median {middle}"


def projection_cites(
    markets: Iterable[LaborMarket | None], statistics: Statistics, references: References
) -> tuple[Span, ...]:
    """The projections and, where a page says what the edition before projected, that edition."""
    rows: list[LaborMarket | OccupationMarket] = []
    for market in markets:
        rows += [market, *market.occupations] if market else []
    both = any(turned(row.change, row.change_before) for row in rows)
    keys = (statistics.projections.source, *((statistics.before.source,) if both else ()))
    return tuple(references.cite(key) for key in keys)


def change_words(change: float | None, before: float | None, statistics: Statistics) -> str:
    """A projected change, and beside it that of the edition before where the two are far apart."""
    if change is None:
        return NOTHING
    ago = f" ({statistics.before.words}: {signed(before or 0, '%')})" if turned(change, before) else ""
    return f"{signed(change, '%')}{ago}"


def official_line(market: LaborMarket | None, statistics: Statistics) -> str:
    """The official category of exposure with what it is called; nothing where there is none."""
    words = official_words(market)
    return f"{statistics.exposure.title}: {words}." if words else ""


def official_words(market: LaborMarket | None) -> str:
    """The official category of exposure, or each with its part of the weight; nothing where there is none."""
    weights: dict[str, int] = {}
    for each in market.occupations if market else ():
        word = str(each.exposure_category).replace("-", " ").capitalize() if each.exposure_category else NOTHING
        weights[word] = weights.get(word, 0) + each.weight
    if not set(weights) - {NOTHING}:
        return ""
    total = sum(weights.values())
    ordered = sorted(weights.items(), key=lambda pair: -pair[1])
    parts = [word if weight == total else f"{word} ({number(100 * weight / total)}%)" for word, weight in ordered]
    return ", ".join(parts)


def _occupations(market: LaborMarket, statistics: Statistics) -> Table:
    projections, symbol = statistics.projections, statistics.pay.symbol
    fields: list[Field[OccupationMarket]] = [
        Field(
            "Occupation",
            lambda each: text(f"{each.title} ({each.code})", target=("role", _page_of(each.code))),
            Place.MAIN,
        ),
        Field("Weight", lambda each: f"{each.weight}%", Place.NUMBER),
        Field(f"Jobs {projections.first}", lambda each: _figure(each.employment, thousands), Place.NUMBER),
        Field(
            f"To {projections.last}", lambda each: _figure(each.change, lambda value: signed(value, "%")), Place.NUMBER
        ),
        Field("Openings", lambda each: _figure(each.openings, thousands), Place.NUMBER),
        Field("Median pay", lambda each: _figure(each.wages.median, lambda value: money(value, symbol)), Place.NUMBER),
    ]
    if any(turned(each.change, each.change_before) for each in market.occupations):
        fields.append(Field("Projected", lambda each: _both_editions(each, statistics), Place.DETAIL))
    return table(market.occupations, *fields)


def _page_of(code: str) -> str:
    return code if "." in code else f"{code}.00"


def _figure(value: float | None, words: Callable[[float], str]) -> str:
    return NOTHING if value is None else words(value)


def _percent(value: float) -> str:
    return signed(value, "%")


def _both_editions(each: OccupationMarket, statistics: Statistics) -> Line:
    apart = turned(each.change, each.change_before)
    return text(change_words(each.change, each.change_before, statistics)) if apart else ()


def _reading_guide(market: LaborMarket, statistics: Statistics) -> Line:
    several = market.change is not None and len(market.occupations) > 1
    words = change_words(market.change, market.change_before, statistics)
    change = f"Projected change {statistics.projections.span} by weight: {words}. " if several else ""
    education = f"Typical entry education: {'; '.join(market.education)}. " if market.education else ""
    return text(f"Openings are yearly averages. {change}{education}Jobs and pay are not part of the index.")


def _absence_source(each: OccupationMarket, statistics: Statistics) -> str:
    return statistics.before.source if each.absent is Absence.DROPPED else statistics.projections.source


def _absence(each: OccupationMarket, statistics: Statistics) -> str:
    named, span = f"{each.title} ({each.code})", statistics.projections.span
    if each.absent is Absence.PART_OF:
        return (
            f"{named} is counted with others under {each.part_of}: change, pay and category are those of the group, "
            f"and its jobs are not told apart."
        )
    if each.absent is Absence.DROPPED:
        before = signed(each.change_before or 0, "%")
        return f"The projections {span} leave {named} out; {statistics.before.words} they gave a change of {before}."
    return f"No projections are published for {named}."
