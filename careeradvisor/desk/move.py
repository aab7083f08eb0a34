"""The moves from a role or an occupation, and one of them told whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.employer import place_of
from careeradvisor.advice.move import Here, MoveAccount, Moves
from careeradvisor.advice.moves import ALL, MOST, Judged, Names, chosen, grouped, judged, left_out, likely, told
from careeradvisor.advice.report import report as judged_role
from careeradvisor.catalogue import likeness
from careeradvisor.catalogue.licenses import move_rules
from careeradvisor.desk.footing import as_written, footing_of, footings_of, whole_code
from careeradvisor.desk.report import dossier_of
from careeradvisor.errors import UsageError
from careeradvisor.model.code import MILITARY, soc_of
from careeradvisor.model.licensing import FINDER
from careeradvisor.model.profile import NOTHING_SAID
from careeradvisor.person import profile_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from careeradvisor.advice.footing import Footing
    from careeradvisor.advice.move import Move, MoveKind
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.profile import Circumstances
    from careeradvisor.model.source import Source

FREELANCE = "freelance"
"""The workplace of those who have clients and mostly no employer."""


def moves_for(catalogue: Catalogue, start: RoleReport, *, whole: bool) -> Moves:
    """The moves for the person whose profile this is."""
    return moves_from(catalogue, start, profile_store.present().of(start.id), ALL if whole else MOST)


def move_for(catalogue: Catalogue, start: RoleReport, goal: RoleReport) -> MoveAccount:
    """One move for the person whose profile this is. Raises UsageError for two that are the same."""
    if start.id == goal.id:
        raise UsageError(f"{start.title} is where the move begins", f"see others: careeradvisor moves {start.id}")
    return move_between(catalogue, start, goal, profile_store.present().of(start.id))


def moves_from(catalogue: Catalogue, report: RoleReport, said: Circumstances = NOTHING_SAID, most: int = MOST) -> Moves:
    """The moves from a role or an occupation for somebody of whom so much was `said`, `most` of each group.

    Raises FiguresError where the published figures cannot be read.
    """
    rules = move_rules(catalogue)
    scores = _scores(catalogue, report)
    from careeradvisor.desk.move_index import move_index

    codes = move_index(catalogue).goals()
    own = {soc_of(each.code) for each in report.role.occupations}
    goals = footings_of(catalogue, [codes[soc] for soc in scores if soc not in own])
    counted = catalogue.counted()
    scored = [(as_written(there, counted.get(there.soc, ())), scores[there.soc]) for there in goals.values()]
    ends = _local(catalogue, [footing_of(catalogue, report), *(there for there, _ in scored)], said.state)
    here, scored = ends[0], [(there, score) for there, (_, score) in zip(ends[1:], scored, strict=True)]
    every = judged(here, scored, rules, said)
    best = chosen(every, most)
    shown = [each for held in best.values() for each in held]
    names, weeks = _names(catalogue, here, shown), _weeks(catalogue, shown)
    words = {
        group: tuple(told(here, _with_week(each, weeks), rules, names, each.score) for each in held)
        for group, held in best.items()
    }
    return Moves(
        start=here.id,
        title=here.title,
        here=Here(here.index, here.at_risk, here.computed, here.wages.median, here.change),
        groups=grouped(words, every),
        left_out=left_out(every),
        likely=likely(scored),
        said=said,
        notes=_notes(here, report, bool(scored)),
        sources=_sources(catalogue, [move for held in words.values() for move in held]),
        statistics=catalogue.statistics,
        named=_named(catalogue, report, here, words, said),
        clients=_has_clients(catalogue, report),
    )


def move_between(
    catalogue: Catalogue, start: RoleReport, goal: RoleReport, said: Circumstances = NOTHING_SAID
) -> MoveAccount:
    """One move told whole, whether or not it would be proposed. Raises FiguresError."""
    here, there = _local(catalogue, [footing_of(catalogue, start), footing_of(catalogue, goal)], said.state)
    score = _scores(catalogue, start).get(there.soc)
    rules = move_rules(catalogue)
    [each] = judged(here, [(there, score or 0.0)], rules, said)
    move = told(here, each, rules, _names(catalogue, here, [each]), score)
    clients = _has_clients(catalogue, start)
    return MoveAccount(here.title, move, _sources(catalogue, [move]), catalogue.statistics, said, clients)


def moves_among(catalogue: Catalogue, reports: Sequence[RoleReport]) -> dict[str, list[Judged]]:
    """The moves from each of some roles and occupations to others of them that may be proposed, best first.

    Raises FiguresError where the published figures cannot be read.
    """
    rules = move_rules(catalogue)
    ends = {report.id: footing_of(catalogue, report) for report in reports}
    found = {}
    for report in reports:
        scores, here = _scores(catalogue, report), ends[report.id]
        own = {soc_of(each.code) for each in report.role.occupations}
        goals = [there for there in ends.values() if there.soc in scores and there.soc not in own]
        good = judged(here, [(there, scores[there.soc]) for there in goals], rules, NOTHING_SAID)
        found[report.id] = sorted((each for each in good if each.refused is None), key=lambda each: each.order)
    return found


def _has_clients(catalogue: Catalogue, report: RoleReport) -> bool:
    """Whether work is told about as freelance, like the page of what to say to an employer does."""
    return place_of(report.role.main_occupation, catalogue.workplaces()) == FREELANCE


def _scores(catalogue: Catalogue, report: RoleReport) -> dict[str, float]:
    """How much carries over into each goal: of a mix of occupations the mean by weight.

    Where one of them lacks a goal, its least counts.
    """
    from careeradvisor.desk.move_index import move_index

    index, total = move_index(catalogue), 0
    lists: list[tuple[int, dict[str, float]]] = []
    for each in report.role.occupations:
        held = {goal.soc: goal.score for goal in index.reachable(whole_code(catalogue, each.code))}
        if held:
            lists.append((each.weight, held))
            total += each.weight
    goals = dict.fromkeys(soc for _, held in lists for soc in held)
    return {soc: sum(weight * held.get(soc, min(held.values())) for weight, held in lists) / total for soc in goals}


def _named(
    catalogue: Catalogue,
    report: RoleReport,
    here: Footing,
    shown: Mapping[MoveKind, Sequence[Move]],
    said: Circumstances,
) -> tuple[Move, ...]:
    """The moves that the page of a role names and that the groups do not show, each judged like the others."""
    there = {move.goal for moves in shown.values() for move in moves}
    missing = [each.id for each in report.related_roles if each.listed and each.id not in there]
    goals = [catalogue.memory.of(_footing_named, catalogue.root, name, catalogue) for name in missing]
    scores, rules = _scores(catalogue, report), move_rules(catalogue)
    ends = [(goal, scores.get(goal.soc, 0.0)) for goal in _local(catalogue, goals, said.state)]
    names = Names({}, {}, {}, catalogue.statistics.pay.symbol)
    return tuple(told(here, each, rules, names, None) for each in judged(here, ends, rules, said))


def _footing_named(_: Path, name: str, catalogue: Catalogue) -> Footing:
    return footing_of(catalogue, judged_role(dossier_of(catalogue, name)))


def _local(catalogue: Catalogue, ends: list[Footing], state: str | None) -> list[Footing]:
    """Both ends of moves, each with the median in a state: where none is published, there are hardly any jobs."""
    if not state:
        return ends
    paid, place = catalogue.state_pay(state, [each.soc for each in ends]), catalogue.states.get(state, state)
    return [each._replace(place=place, local=paid.get(each.soc)) for each in ends]


def _weeks(catalogue: Catalogue, shown: Iterable[Judged]) -> dict[str, dict[str, float]]:
    """The weeks in activities of some goals, by code."""
    from careeradvisor.desk.occupation_index import occupation_index

    index, found = occupation_index(catalogue), {}
    for each in shown:
        week: dict[str, float] = {}
        held = index.week(each.there.code)
        for part in held.parts if held else ():
            for key in part.activities:
                week[key] = week.get(key, 0.0) + part.share / 100 / len(part.activities)
        found[each.there.code] = week
    return found


def _with_week(each: Judged, weeks: dict[str, dict[str, float]]) -> Judged:
    return each._replace(there=each.there._replace(week=weeks[each.there.code]))


def _names(catalogue: Catalogue, here: Footing, shown: Iterable[Judged]) -> Names:
    """How the activities and areas of knowledge of some moves are called."""
    keys = {*here.week, *(key for each in shown for key in each.there.week)}
    weeks = _weeks(catalogue, shown)
    keys |= {key for week in weeks.values() for key in week}
    known = catalogue.activities.known(sorted(keys))
    areas = likeness.names(catalogue.root / "figures", likeness.KNOWLEDGE, catalogue.memory)
    from careeradvisor.desk.move_index import move_index

    usual = move_index(catalogue).usual()
    return Names({key: each.name for key, each in known.items()}, areas, usual, catalogue.statistics.pay.symbol)


def _notes(here: Footing, report: RoleReport, found: bool) -> tuple[str, ...]:
    """What is to know before the moves."""
    if not found:
        return (f"Nothing is known of the week of {here.title}, so no move can be found.",)
    if here.major == MILITARY:
        return ("O*NET lists no tasks of military work. These are moves from the civilian work that is most like it.",)
    if report.computed and report.computed.of:
        return ("O*NET lists no tasks of this group. These are moves from the occupations around it.",)
    return ()


def _sources(catalogue: Catalogue, moves: Iterable[Move]) -> dict[str, Source]:
    """What a page of moves may cite: the tables behind its figures, and where licenses are described."""
    held = catalogue.statistics
    keys = [held.occupations.source, held.flows.source, FINDER, held.pay.source, held.projections.source]
    moves = list(moves)
    keys += [held.state_pay.source] if any(move.gains.place for move in moves) else []
    keys += [key for move in moves if move.takes.license for key in move.takes.license.sources]
    return catalogue.sources(list(dict.fromkeys(keys)))
