"""Why a move is not proposed, in the words of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move import Concern, Refusal
from careeradvisor.advice.move_refusal import CLOSE, FEW_MONTHS, gives_way
from careeradvisor.text.number import joined

if TYPE_CHECKING:
    from careeradvisor.advice.move import Move

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
PAID_WITH_SCHOOL = "It takes school first, and does not pay what your last work paid."
PAID_LITTLE = "It pays less than half of what your last work paid."
"""Why pay speaks against a move of somebody who is out of work: with school before it, and without."""
WORSE = {
    Concern.SHRINKING: "its jobs are projected to shrink",
    Concern.EXPOSED: "it is more exposed to AI and machines",
    Concern.AT_RISK: "more of its week is at risk",
}
"""What pay would have to make up for."""


def verdict(move: Move, *, out_of_work: bool = False) -> str:
    """Why a move is not proposed, or only where there is nothing better; nothing of one that may be."""
    if move.refused is None:
        return ""
    fills = gives_way(move.refused, move.gains, CLOSE if move.score is None else move.score, move.takes) == 1
    said = "Others are proposed first." if fills else "Not among the moves we propose."
    return f"{said} {reason_words(move, move.refused, out_of_work=out_of_work)}"


def reason_words(move: Move, refused: Refusal, *, out_of_work: bool = False) -> str:
    """What speaks against a move that is not proposed."""
    if refused is Refusal.PAY and out_of_work:
        return PAID_WITH_SCHOOL if move.takes.months > FEW_MONTHS else PAID_LITTLE
    reason = NOT_PROPOSED[refused]
    if refused is Refusal.WORSE:
        return f"{reason}: {joined([WORSE[each] for each in move.concerns if each in WORSE])}."
    return reason
