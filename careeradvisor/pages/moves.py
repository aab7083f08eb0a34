"""The page of the moves from one work, in three groups: what carries over, what is first, and what changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move import MoveKind, Ruling, StepKind
from careeradvisor.advice.schooling_words import schooling_words
from careeradvisor.document.block import Document, Items, Paragraph, Place, Section, Span, Style, present, text
from careeradvisor.document.table import Field, table
from careeradvisor.model.licensing import FINDER
from careeradvisor.pages.leaving import payback_words, this_week
from careeradvisor.pages.verdict import reason_words
from careeradvisor.pages.wording import NOTHING, References
from careeradvisor.text.number import counted, in_sentence, joined, money, months_words, number, signed, thousands

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.advice.move import LeftOut, Move, MoveGroup, Moves
    from careeradvisor.document.block import Block, Line, Table
    from careeradvisor.model.profile import Circumstances
    from careeradvisor.model.statistic import Statistics

TITLES = {
    MoveKind.NO_SCHOOL: "Without going back to school",
    MoveKind.CERTIFICATE: "With a certificate, license or apprenticeship",
    MoveKind.DEGREE: "With a degree",
}
"""What the groups are called."""
BECAUSE = {
    Ruling.FLOOR: "a first year there pays less than you need",
    Ruling.PAY_CUT: "they need a pay cut",
    Ruling.SAVINGS: "the school takes longer than your savings last, and you named no 10 hours a week to learn",
    Ruling.NO_HOURS: "you have no hours to learn",
    Ruling.PLACE: "no pay is published for them in your state, so jobs there are rare",
    Ruling.BODY: "they ask for what your body does not allow",
    Ruling.YEARS: "they ask for more years of related work",
    Ruling.REMAINING: "learning for them takes more than a quarter of the years that you still want to work",
}
"""Why a move was left out."""
FIRST = (StepKind.SCHOOLING, StepKind.LICENSE, StepKind.TRAINING)
"""The steps that a list names before anything else."""


def moves_page(moves: Moves) -> Document:
    """The page of the moves from a role or an occupation."""
    references = References(moves.sources)
    listed = [move for group in moves.groups for move in group.moves]
    best = next((move for move in listed if not (moves.said.out_of_work and move.next_rank)), None)
    sections = [
        Section(group.group, TITLES[group.group], _group(group, moves), _counted(group)) for group in moves.groups
    ]
    return Document(
        f"Moves from {in_sentence(moves.title)}",
        _header(moves),
        present(
            this_week(best, moves.start, moves.said, clients=moves.clients),
            *sections,
            Section("named", "Named on the page of this work, and not proposed", _named(moves))
            if moves.named
            else None,
            Section("left-out", "Left out", (Items(_left_out(moves.left_out)),)) if moves.left_out else None,
            Section("basis", "How this list is made", (Paragraph(_basis(moves, references)),)),
            references.section(),
        ),
    )


def _header(moves: Moves) -> tuple[Block, ...]:
    """Where one stands, what counted, and what is to know before."""
    here = moves.here
    pay = "" if here.pay is None else f", median pay {money(here.pay, moves.statistics.pay.symbol)} a year"
    change = "" if here.change is None else f", {signed(here.change, '%')} jobs to {moves.statistics.projections.last}"
    stand = f"Here: index {number(here.index)}, {here.at_risk}% of the week at risk{pay}{change}."
    index, at_risk = here.computed
    computed = (
        f"Work without a page of its own is compared by weeks computed from O*NET; yours is then index "
        f"{number(index)}, {at_risk}% at risk."
    )
    mixed = (here.index, here.at_risk) != here.computed and any(
        not move.gains.written for group in moves.groups for move in group.moves
    )
    said = _said(moves)
    return tuple(
        Paragraph(text(words))
        for words in (
            stand,
            computed if mixed else "",
            *moves.notes,
            f"Your answers count: {said}." if said else "",
            ""
            if said
            else f"What you can do and need decides as much: careeradvisor moves {moves.start} --ask, or "
            "--years-left 10 --savings 6 --state TX --out-of-work",
        )
        if words
    )


def _said(moves: Moves) -> str:
    """The answers that count, in a few words."""
    said = moves.said
    yes = {True: "", False: "not "}
    parts = [
        f"{number(said.years)} years in this work" if said.years is not None else "",
        f"education: {schooling_words(said.education)}" if said.education else "",
        f"savings for {number(said.runway_months)} months" if said.runway_months is not None else "",
        f"a pay cut is {yes[said.pay_cut]}possible" if said.pay_cut is not None else "",
        f"at least {money(said.pay_floor, moves.statistics.pay.symbol)} a year" if said.pay_floor is not None else "",
        f"in {_place(moves)}" if said.state else "",
        f"moving house is {yes[said.relocate]}possible" if said.relocate is not None else "",
        f"{number(said.learning_hours)} hours a week to learn" if said.learning_hours is not None else "",
        f"{number(said.remaining_years)} years still to work" if said.remaining_years is not None else "",
        "out of work" if said.out_of_work else "",
        f"no {joined([each.replace('-', ' ') for each in said.limits])}" if said.limits else "",
    ]
    return "; ".join(filter(None, parts))


def _place(moves: Moves) -> str:
    """The state that was named, as it is called, where any move says so."""
    known = [move.gains.place for group in moves.groups for move in group.moves]
    return next(iter(known), moves.said.state or "")


def _counted(group: MoveGroup) -> str:
    more = group.found - len(group.moves)
    return f"{counted(more, 'more', 'more')} with --all" if more > 0 and group.moves else ""


def _group(group: MoveGroup, moves: Moves) -> tuple[Block, ...]:
    said = (Paragraph(text(group.said)),) if group.said else ()
    return (*said, move_table(group.moves, moves.statistics, moves.said)) if group.moves else said


def _named(moves: Moves) -> tuple[Block, ...]:
    """Moves that the page of the work names, each with why it is not among those above, and how to see it whole."""
    whole = (Span("One of them whole: "), Span(f"careeradvisor moves {moves.start} --to TITLE", Style.CODE))
    return Items(tuple(_unproposed(move, moves.said) for move in moves.named)), Paragraph(whole)


def _unproposed(move: Move, said: Circumstances) -> Line:
    if move.ruled:
        because = f"Your answers leave it out: {BECAUSE[move.ruled]}."
    else:
        lost = bool(said.out_of_work)
        because = (
            reason_words(move, move.refused, out_of_work=lost)
            if move.refused
            else f"{move.why} Others stand before it."
        )
    return (Span(f"{move.title}: ", Style.STRONG, target=("role", move.goal)), Span(because))


def move_table(moves: Iterable[Move], statistics: Statistics, said: Circumstances) -> Table:
    """Moves with their figures there, and under each why, what is first, what carries over and what is new."""
    symbol, last = statistics.pay.symbol, statistics.projections.last

    def name(each: Move) -> Line:
        return text(each.title, Style.STRONG, ("role", each.goal))

    local: tuple[Field[Move], ...] = ()
    if said.state:
        local = (
            Field(
                "Pay in your state",
                lambda each: local_words(each, symbol, out_of_work=bool(said.out_of_work)),
                Place.DETAIL,
            ),
        )
    return table(
        moves,
        Field("Move to", name, Place.MAIN),
        Field("First pay", lambda each: newcomer_pay(each, symbol)),
        Field("Index", lambda each: number(each.gains.index_there), Place.NUMBER),
        Field("At risk", lambda each: f"{each.gains.at_risk_there}%", Place.NUMBER),
        Field(f"Jobs to {last}", _change, Place.NUMBER),
        Field("Openings", _openings, Place.NUMBER),
        Field("", lambda each: each.why, Place.DETAIL),
        Field("Weeks", _weeks, Place.DETAIL),
        *local,
        Field("First", first_words, Place.DETAIL),
        Field("School", lambda each: payback_words(each, symbol, said), Place.DETAIL),
        Field("Carries over", lambda each: carried_words(each.shared, each.shared_knowledge), Place.DETAIL),
        Field("New", lambda each: carried_words(each.new, each.new_knowledge), Place.DETAIL),
    )


def _weeks(move: Move) -> str:
    """That a row compares computed weeks, where a page that somebody has written has other figures."""
    gained = move.gains
    if not gained.mixed:
        return ""
    page = gained.page_there
    own = f"; its own page has index {number(page[0])}, {page[1]}% at risk" if page else ""
    return f"compared with your computed week (see the top){own}."


def local_words(move: Move, symbol: str, *, out_of_work: bool = False) -> str:
    """The median pay at both ends in the state that was named."""
    gained = move.gains
    if not gained.place:
        return ""
    if gained.local_there is None:
        return f"no median pay is published for it in {gained.place}."
    work = "last work" if out_of_work else "work now"
    here = "" if gained.local_here is None else f", and your {work} {money(gained.local_here, symbol)}"
    return f"in {gained.place} half earn more than {money(gained.local_there, symbol)} a year{here}."


def newcomer_pay(move: Move, symbol: str) -> str:
    """What most newcomers earn there in a year."""
    return pay_range(move.gains.newcomer, symbol)


def pay_range(amounts: Iterable[float | None], symbol: str) -> str:
    """Pay between two amounts."""
    return " to ".join(money(each, symbol) for each in amounts if each is not None) or NOTHING


def carried_words(activities: Iterable[str], areas: Iterable[str]) -> str:
    """Activities, which have commas of their own, and areas of knowledge."""
    parts = [in_sentence(each) for each in activities]
    if known := [in_sentence(each).replace("english", "English") for each in areas]:
        parts.append(f"knowledge: {joined(known)}")
    return f"{'; '.join(parts)}." if parts else ""


def first_words(move: Move) -> str:
    """The steps that lie before the first job there."""
    return " ".join(
        f"{step.words}{f' About {months_words(step.months)}.' if step.months else ''}"
        for step in move.steps
        if step.kind in FIRST
    )


def _change(move: Move) -> str:
    return NOTHING if move.gains.change is None else signed(move.gains.change, "%")


def _openings(move: Move) -> str:
    return NOTHING if move.gains.openings is None else f"{thousands(move.gains.openings)} a year"


def _left_out(left_out: tuple[LeftOut, ...]) -> tuple[Line, ...]:
    return tuple(text(f"{counted(each.moves, 'move')} left out: {BECAUSE[each.because]}.") for each in left_out)


def _basis(moves: Moves, references: References) -> Line:
    """What the list rests on, and what it does not know."""
    statistics = moves.statistics
    return (
        Span(
            "What carries over is compared by knowledge, the words of tasks and titles, software and activities of all"
            " occupations"
        ),
        references.cite(statistics.occupations.source),
        Span(", and by moves seen between groups of occupations"),
        references.cite(statistics.flows.source),
        Span(". Pay at first is what one in ten and one in four there earn less than"),
        references.cite(statistics.pay.source),
        *((Span(", pay in your state"), references.cite(statistics.state_pay.source)) if moves.said.state else ()),
        Span(". Entry education, growth and openings are official"),
        references.cite(statistics.projections.source),
        Span(". Where no license is named, look up whether your state licenses the work"),
        references.cite(FINDER),
        Span(". Nobody has asked an employer: read postings near you before you decide."),
    )
