"""A move in words: one sentence why, and its steps in order, the first of them for this week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.gate import ASKED, SCHOOLING
from careeradvisor.advice.move import Concern, MoveKind, MoveStep, Refusal, StepKind
from careeradvisor.model.entry_words import Experience, Training
from careeradvisor.model.licensing import Reach, Schooling
from careeradvisor.text.number import in_sentence, joined, money, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careeradvisor.advice.footing import Footing
    from careeradvisor.advice.move import Gains, Move, Takes
    from careeradvisor.model.licensing import License

LESS, MUCH = 5.0, 10
"""Points of the index, and percent of the week at risk, from which less of it is a gain worth naming."""
MORE_PAY = 1.05
"""Median there over median here from which more pay is a gain worth naming."""
GROWING = 3.0
"""Projected percent from which growth is worth naming: about that of all jobs."""
MANY = 50.0
"""Thousands of openings a year from which many are taken on."""
SCHOOL = {
    Schooling.NONE: "school",
    Schooling.CERTIFICATE: "community college",
    Schooling.ASSOCIATE: "community college",
    Schooling.BACHELOR: "university",
    Schooling.MORE: "university",
}
"""Where each step of schooling is mostly taught."""

TRAINING: dict[str, str] = {Training.SHORT: "up to a month", Training.MODERATE: "one month to a year"}
"""How long training takes that is no apprenticeship, in the words of a step."""
TRAINED = (Training.MODERATE,)
"""Training for which a beginner asks an employer first."""
SOME: dict[str, str] = {Experience.SOME: "some, less than 5 years"}
"""The official words for related work that would read wrong in a sentence."""
FEW = 3
"""Moves of a kind from which nobody has to be told that there are few."""
NOTHING = {
    MoveKind.NO_SCHOOL: "Nothing that is close and pays nearly as much can be begun without school.",
    MoveKind.CERTIFICATE: "No certificate, license or apprenticeship leads to work that is close and pays as much.",
    MoveKind.DEGREE: "No degree leads from here to work that is close and pays more.",
}
"""What is said of a group without a move."""


def about(group: MoveKind, moves: Sequence[Move], good: int, *, ruled: bool, out_of_work: bool = False) -> str:
    """What is to know of a group: why it is empty, or why some of it is less than good."""
    if not moves:
        return "Your answers leave out every move of this kind." if ruled else NOTHING[group]
    if out_of_work:
        return "" if good >= FEW else "Few moves of this kind are close to your work."
    weak = [move.refused for move in moves if move.refused]
    if good >= FEW and not weak:
        return ""
    if not good:
        return f"None is close and pays nearly as much; {'this one' if len(weak) == 1 else 'these'} {_weakness(weak)}."
    if not weak:
        few = "one move of this kind is close and pays" if good == 1 else "two moves of this kind are close and pay"
        return f"Only {few} nearly as much."
    few = "one of these is close and pays" if good == 1 else "two of these are close and pay"
    return f"Only {few} nearly as much; the {'other' if len(weak) == 1 else 'others'} {_weakness(weak)}."


def _weakness(weak: Sequence[Refusal]) -> str:
    """What is less than good of the moves that fill a group up."""
    one = len(weak) == 1
    reasons = {
        Refusal.PAY: "pays less" if one else "pay less",
        Refusal.NOTHING: "gains little" if one else "gain little",
        Refusal.LOOSE: f"{'is' if one else 'are'} further from your work",
    }
    return joined([words for reason, words in reasons.items() if reason in weak])


def why(move: Move) -> str:
    """One sentence: the gains that there are, else what carries over, with what is worse said in the same breath."""
    good, bad = _gains(move.gains), _losses(move)
    if move.next_rank:
        good.insert(0, "it is a step up in rank")
    if not good and move.shared:
        good = [f"part of it is what you do now: {in_sentence(move.shared[0])}"]
    if not good and not bad:
        return "It is close to what you do, and differs little in pay and outlook."
    said = joined(good[:2])
    if bad:
        but = joined(bad[:2])
        return f"{_capital(said)}; but {but}." if said else f"{_capital(but)}."
    return f"{_capital(said)}."


def steps(move: Move, there: Footing, symbol: str, *, out_of_work: bool = False) -> tuple[MoveStep, ...]:
    """The steps in their order; who is `out_of_work` has no employer to ask."""
    taken = move.takes
    found = [
        MoveStep(StepKind.THIS_WEEK, _this_week(move, taken, there.requirement.training, out_of_work=out_of_work), None)
    ]
    school = round(12 * taken.years)
    if taken.schooling:
        found.append(MoveStep(StepKind.SCHOOLING, f"Learn for it: {SCHOOLING[taken.schooling]}.", school or None))
    if taken.license:
        rest = max(taken.license_months - school, 0)
        words = f"Get the {in_sentence(taken.license.name)}: {taken.license.needs}{_where(taken.license, move)}"
        found.append(MoveStep(StepKind.LICENSE, words, rest or None))
    elif there.requirement.license:
        held = there.requirement.license
        same = "Your license serves there too, or needs an endorsement" if there.requirement.bound else ""
        words = same or f"Look up whether {_state(move)} asks for it: {in_sentence(held.name)}"
        found.append(MoveStep(StepKind.LICENSE, f"{words}.", None))
    if taken.apprenticeship and not (taken.license and "apprentice" in taken.license.needs.lower()):
        found.append(MoveStep(StepKind.TRAINING, "Learn on the job, with pay: it takes over a year.", None))
    elif training := TRAINING.get(there.requirement.training, "") if move.refused is not Refusal.SAME else "":
        found.append(MoveStep(StepKind.TRAINING, f"Learn on the job, with pay: {training}.", None))
    if taken.experience:
        asked = SOME.get(taken.experience, taken.experience.lower())
        words = f"Show related work: employers mostly ask for {asked}. Yours counts where it is alike."
        found.append(MoveStep(StepKind.EXPERIENCE, words, None))
    found.append(MoveStep(StepKind.FIRST_JOB, _first_job(move.gains, symbol, out_of_work=out_of_work), None))
    return tuple(found)


def yardstick(gained: Gains, here: str, there: str) -> str:
    """Which weeks are compared, where a page that somebody has written has other figures; empty where none has."""
    pages = ((here, gained.page_here), (there, gained.page_there))
    written = [
        f"The written page of {in_sentence(name)} has index {number(held[0])}, {held[1]}% at risk."
        for name, held in pages
        if held
    ]
    if not written:
        return ""
    without = in_sentence(there if gained.page_here else here)
    index = f"index {number(gained.index_there)} against {number(gained.index_here)}"
    at_risk = f"{gained.at_risk_there}% of the week at risk against {gained.at_risk_here}%"
    both = f"Both weeks here are computed from O*NET, because nobody has written a page of {without}"
    return " ".join((f"{both}: {index}, {at_risk}.", *written))


def _against(gained: Gains, there: str, here: str) -> str:
    """Two figures behind what they tell. None where a page that somebody has written has others for the same work."""
    return "" if gained.mixed else f" ({there} against {here})"


def _indexes(gained: Gains) -> str:
    return _against(gained, f"index {number(gained.index_there)}", number(gained.index_here))


def _at_risk(gained: Gains) -> str:
    return _against(gained, f"{gained.at_risk_there}%", f"{gained.at_risk_here}%")


def _gains(gained: Gains) -> list[str]:
    found = []
    if gained.at_risk_here - gained.at_risk_there >= MUCH:
        found.append(f"less of the week is at risk{_at_risk(gained)}")
    elif gained.index_here - gained.index_there >= LESS:
        found.append(f"less of it can go to AI or machines{_indexes(gained)}")
    if gained.pay_ratio and gained.pay_ratio >= MORE_PAY and gained.pay_there is not None:
        found.append(f"the median pay is {round(100 * (gained.pay_ratio - 1))}% higher")
    if gained.change is not None and gained.change >= GROWING:
        found.append(f"jobs are projected to grow by {number(gained.change)}%")
    elif gained.openings is not None and gained.openings >= MANY:
        found.append("many people are taken on every year")
    return found


def _losses(move: Move) -> list[str]:
    gained, found = move.gains, []
    for concern in move.concerns:
        if concern is Concern.SHRINKING and gained.change is not None:
            found.append(f"its jobs are projected to shrink by {number(-gained.change)}%")
        elif concern is Concern.EXPOSED:
            found.append(f"it is more exposed to AI and machines{_indexes(gained)}")
        elif concern is Concern.AT_RISK:
            found.append(f"more of its week is at risk{_at_risk(gained)}")
        elif concern is Concern.PAY and gained.pay_ratio:
            found.append(f"the median pay is {round(100 * (1 - gained.pay_ratio))}% lower")
    return found


def _this_week(move: Move, taken: Takes, training: str, *, out_of_work: bool) -> str:
    title = in_sentence(move.title)
    if taken.license:
        name = in_sentence(taken.license.name)
        return f"Look up what {_state(move, 'your own state')} asks for: the {name}, its fee and its next exam."
    if taken.schooling:
        school = SCHOOL[taken.schooling]
        return f"Ask a {school} near you for its program for {title}: what it costs, and when it begins."
    if move.next_rank and not out_of_work:
        return "Ask the person who leads your work what they would have to see from you first."
    if taken.apprenticeship or training in TRAINED:
        return f"Ask one employer near you what they look for in a beginner ({title}), and how they train."
    return f"Read three postings for {title} near you, and mark what you have done already."


def _state(move: Move, unnamed: str = "your state") -> str:
    """The state that was named, or what stands for it."""
    return move.gains.place or unnamed


def _where(asked: License, move: Move) -> str:
    """What a license that not every state asks for leaves to look up in the one that was named."""
    if not move.gains.place or asked.where is Reach.EVERY:
        return ""
    return f" {ASKED[asked.where]} it; look up whether {move.gains.place} does."


def _first_job(gained: Gains, symbol: str, *, out_of_work: bool) -> str:
    low, next_ = gained.newcomer
    if low is None or next_ is None:
        return "Apply. No pay is published for a first year."
    pay = f"Apply. A newcomer's pay is mostly between {money(low, symbol)} and {money(next_, symbol)} a year"
    if gained.pay_here is None:
        return f"{pay}."
    work = "last work" if out_of_work else "work now"
    return f"{pay}; the median of your {work} is {money(gained.pay_here, symbol)}."


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}" if words else words
