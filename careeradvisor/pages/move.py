"""One move told whole: its steps in order, what carries over, what is new, and what changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move import Concern, Refusal
from careeradvisor.advice.move_refusal import CLOSE, gives_way
from careeradvisor.advice.move_words import yardstick
from careeradvisor.document.block import Column, Document, Items, Paragraph, Place, Section, Span, Table, present, text
from careeradvisor.pages.moves import TITLES, carried_words, newcomer_pay, pay_range
from careeradvisor.pages.wording import NOTHING, References
from careeradvisor.text.number import in_sentence, joined, money, months_words, number, signed, thousands

if TYPE_CHECKING:
    from careeradvisor.advice.move import Move, MoveAccount
    from careeradvisor.document.block import Block, Line
    from careeradvisor.model.statistic import Statistics

NOT_PROPOSED = {
    Refusal.SAME: "Both are counted as the same occupation, so this is a change of job and no change of work.",
    Refusal.MILITARY: "Military work is not proposed as a move: it begins with enlisting, for a term of years.",
    Refusal.WHOLE_GROUP: "This is a group of occupations that differ: choose one of them to see what it takes.",
    Refusal.ASIDE: "Nobody is advised to aim at it: few live from it, or it asks for more than training.",
    Refusal.LOOSE: "Little of your work carries over into it; other moves keep more of what you know.",
    Refusal.RANK: "People come up into it from other work than yours.",
    Refusal.BELOW: "It is the rank below your own.",
    Refusal.LADDER: "People reach this license from other work than yours; you would begin at its first rung.",
    Refusal.LONG: "The way is very long: more than seven years, or a higher degree without the one below it.",
    Refusal.FAR: "The two are far apart in the preparation that they ask for.",
    Refusal.DOWN: "It asks for less than you can do and pays no more.",
    Refusal.PAY: "It pays clearly less than your work does now.",
    Refusal.SHRINKING: "Its jobs are projected to shrink fast.",
    Refusal.WORSE: "The pay does not make up for what is worse there",
    Refusal.NOTHING: "These figures show nothing that you would gain by it.",
    Refusal.UNKNOWN: "Too little is published of its pay or its schooling to judge the move.",
}
"""Why a move is not among those that are proposed."""
WORSE = {
    Concern.SHRINKING: "its jobs are projected to shrink",
    Concern.EXPOSED: "it is more exposed to AI and machines",
    Concern.AT_RISK: "more of its week is at risk",
}
"""What pay would have to make up for."""


def move_page(account: MoveAccount) -> Document:
    """The page of one move."""
    move, references = account.move, References(account.sources)
    refused = (Paragraph(text(verdict(move))),) if move.refused else ()
    steps = tuple(_step(step.words, step.months, references, move) for step in move.steps)
    return Document(
        f"From {in_sentence(account.title)} to {in_sentence(move.title)}",
        (Paragraph(text(move.why)), *refused),
        present(
            Section("steps", "Steps in order", (Items(steps, numbered=True),), TITLES[move.group].lower()),
            _words("carries-over", "What carries over", carried_words(move.shared, move.shared_knowledge)),
            _words("new", "What is new", carried_words(move.new, move.new_knowledge)),
            Section("changes", "What changes", _figures(account, references)),
            references.section(),
        ),
    )


def verdict(move: Move) -> str:
    """Why a move is not proposed, or only where there is nothing better; nothing of one that may be."""
    if move.refused is None:
        return ""
    fills = gives_way(move.refused, move.gains, CLOSE if move.score is None else move.score, move.takes) == 1
    said = "Others are proposed first." if fills else "Not among the moves we propose."
    reason = NOT_PROPOSED[move.refused]
    if move.refused is Refusal.WORSE:
        reason = f"{reason}: {joined([WORSE[each] for each in move.concerns if each in WORSE])}."
    return f"{said} {reason}"


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
    return (_changes(move, statistics), *weeks, _cited(statistics, references))


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
        (f"Jobs {statistics.projections.span}", percent(gained.change_here), percent(gained.change)),
        ("Openings a year", count(gained.openings_here), count(gained.openings)),
    )
    return Table(
        (Column("", Place.MAIN), Column("Here"), Column("There")), tuple(tuple(map(text, row)) for row in rows)
    )


def _cited(statistics: Statistics, references: References) -> Paragraph:
    return Paragraph(
        (
            Span("Pay is the nation's"),
            references.cite(statistics.pay.source),
            Span(", jobs and entry education are official projections"),
            references.cite(statistics.projections.source),
            Span("; schooling, experience and knowledge as people in the work say"),
            references.cite(statistics.occupations.source),
            Span("."),
        )
    )


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
