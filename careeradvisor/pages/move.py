"""One move told whole: its steps in order, what carries over, what is new, and what changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move_words import yardstick
from careeradvisor.document.block import Column, Document, Items, Paragraph, Place, Section, Span, Table, present, text
from careeradvisor.pages.leaving import payback_words, this_week
from careeradvisor.pages.moves import BECAUSE, TITLES, carried_words, newcomer_pay, pay_range
from careeradvisor.pages.verdict import verdict
from careeradvisor.pages.wording import NOTHING, References
from careeradvisor.text.number import in_sentence, money, months_words, number, signed, thousands

if TYPE_CHECKING:
    from careeradvisor.advice.move import Move, MoveAccount
    from careeradvisor.document.block import Block, Line
    from careeradvisor.model.statistic import Statistics


def move_page(account: MoveAccount) -> Document:
    """The page of one move."""
    move, references = account.move, References(account.sources)
    school = payback_words(move, account.statistics.pay.symbol, account.said)
    ruled = f"Your answers leave it out: {BECAUSE[move.ruled]}." if move.ruled else ""
    steps = tuple(_step(step.words, step.months, references, move) for step in move.steps)
    return Document(
        f"From {in_sentence(account.title)} to {in_sentence(move.title)}",
        tuple(
            Paragraph(text(words))
            for words in (move.why, verdict(move, out_of_work=bool(account.said.out_of_work)), ruled, school)
            if words
        ),
        present(
            Section("steps", "Steps in order", (Items(steps, numbered=True),), TITLES[move.group].lower()),
            this_week(None, move.start, account.said, clients=account.clients),
            _words("carries-over", "What carries over", carried_words(move.shared, move.shared_knowledge)),
            _words("new", "What is new", carried_words(move.new, move.new_knowledge)),
            Section("changes", "What changes", _figures(account, references)),
            references.section(),
        ),
    )


def _step(words: str, months: int | None, references: References, move: Move) -> Line:
    """A step with about how long it takes; what a license takes is cited."""
    license_ = move.takes.license
    cites = [references.cite(key) for key in license_.sources] if license_ and license_.needs in words else []
    return (Span(words), *cites, *((Span(f" About {months_words(months)}."),) if months else ()))


def _figures(account: MoveAccount, references: References) -> tuple[Block, ...]:
    """The figures of both ends, with which weeks they compare where a page has others."""
    move, statistics = account.move, account.statistics
    said = yardstick(move.gains, account.title, move.title)
    weeks = (Paragraph(text(said)),) if said else ()
    return (_changes(move, statistics), *weeks, _cited(move, statistics, references))


def _words(key: str, title: str, words: str) -> Section | None:
    return Section(key, title, (Paragraph(text(_capital(words))),)) if words else None


def _changes(move: Move, statistics: Statistics) -> Table:
    gained, symbol = move.gains, statistics.pay.symbol

    def amount(value: float | None) -> str:
        return NOTHING if value is None else money(value, symbol)

    def count(value: float | None) -> str:
        return NOTHING if value is None else thousands(value)

    def percent(value: float | None) -> str:
        return NOTHING if value is None else signed(value, "%")

    rows = (
        ("Index", number(gained.index_here), number(gained.index_there)),
        ("Week at risk", f"{gained.at_risk_here}%", f"{gained.at_risk_there}%"),
        (
            f"Pay of newcomers {statistics.pay.unit}",
            pay_range(gained.newcomer_here, symbol),
            newcomer_pay(move, symbol),
        ),
        (f"Median pay {statistics.pay.unit}", amount(gained.pay_here), amount(gained.pay_there)),
        *_local(move, symbol),
        (f"Jobs {statistics.projections.span}", percent(gained.change_here), percent(gained.change)),
        ("Openings a year", count(gained.openings_here), count(gained.openings)),
    )
    return Table(
        (Column("", Place.MAIN), Column("Here"), Column("There")), tuple(tuple(map(text, row)) for row in rows)
    )


def _local(move: Move, symbol: str) -> tuple[tuple[str, str, str], ...]:
    """Median pay in the state that was named; no row where none was."""
    gained = move.gains
    if not gained.place:
        return ()
    here, there = (NOTHING if each is None else money(each, symbol) for each in (gained.local_here, gained.local_there))
    return ((f"Median in {gained.place}", here, there),)


def _cited(move: Move, statistics: Statistics, references: References) -> Paragraph:
    return Paragraph(
        (
            Span("Pay is the nation's"),
            references.cite(statistics.pay.source),
            *((Span(", the state's"), references.cite(statistics.state_pay.source)) if move.gains.place else ()),
            Span(", jobs and entry education are official projections"),
            references.cite(statistics.projections.source),
            Span("; schooling, experience and knowledge as people in the work say"),
            references.cite(statistics.occupations.source),
            Span("."),
        )
    )


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
