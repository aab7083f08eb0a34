"""A report on a list of people: read, coded, and put together without telling of anybody alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from typing import IO, TYPE_CHECKING

from careeradvisor.advice.report import report
from careeradvisor.advice.team import FEWEST, Matched, Team, TeamLines, TeamMove, Unmatched, team, team_moves
from careeradvisor.advice.title_match import Answers
from careeradvisor.catalogue.figures import FiguresError
from careeradvisor.desk.code_titles import Coder
from careeradvisor.desk.list_reader import titles
from careeradvisor.desk.list_row import BadLine
from careeradvisor.desk.report import dossier_of
from careeradvisor.errors import UsageError
from careeradvisor.text.number import counted, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.desk.find import Tell
    from careeradvisor.desk.list_reader import Titled

LIKELY = 50
"""The confidence from which a title counts as that work: it is more often right than not."""
EXAMPLE = "ICU nurse"
MOST_PEOPLE = 1_000_000
"""People that one line may stand for."""


def team_of(catalogue: Catalogue, raw: IO[bytes], name: str, column: str | None, count: str | None, tell: Tell) -> Team:
    """The report on a list of titles; `count` is the column that says how many people have each.

    Raises UsageError for a list that cannot be read, and for one of fewer than five people.
    """
    coder = Coder(catalogue)
    known: dict[str, Answers] = {}
    people: defaultdict[str, int] = defaultdict(int)
    sure: defaultdict[str, int] = defaultdict(int)
    unmatched: defaultdict[tuple[str, str], list[Unmatched]] = defaultdict(list)
    counts: Counter[str] = Counter()
    for row in titles(raw, name, column, coder.guide(tell, count)):
        counts["lines"] += 1 if isinstance(row, BadLine) else row.lines
        counts["within"] += 0 if isinstance(row, BadLine) else row.lines - 1
        if isinstance(row, BadLine):
            counts["ungrouped"] += 1
            unmatched["", row.reason].append(Unmatched((row.line,), "", 0, row.reason))
            continue
        if row.heading or not (row.title or row.filled):
            counts["headings" if row.heading else "empty"] += 1
            continue
        found = known.get(row.title) or known.setdefault(row.title, _answers(coder, row.title))
        heads, fault = _heads(row, count)
        if fault := fault or _fault(found):
            counts["ungrouped"] += 1
            unmatched[row.title.casefold(), fault].append(_unmatched(row, heads, fault, found))
        else:
            counts["grouped"] += 1
            best = found.answers[0]
            people[best.id] += heads
            sure[best.id] += heads * best.confidence
    lines = TeamLines(*(counts[each] for each in TeamLines._fields))
    if lines.lines != sum(lines[1:]):
        raise AssertionError(f"{lines.lines} lines were read and {sum(lines[1:])} accounted for")
    total = sum(people.values())
    if total < FEWEST:
        raise UsageError(
            f"{name} has {counted(total, 'person', 'people')} whose work is known; a report needs at least {FEWEST}",
            f"with fewer it would tell of single people; one line by itself: careeradvisor find {EXAMPLE}",
        )
    matched = [
        Matched(report(dossier_of(catalogue, key)), heads, Fraction(sure[key], heads)) for key, heads in people.items()
    ]
    keys = {task.activity for each in matched for task in each.report.role.tasks if task.activity}
    helps = {key: activity.skills for key, activity in catalogue.activities.known(keys).items()}
    made = team(name, lines, matched, [_together(each) for each in unmatched.values()], catalogue.skills(), helps)
    return made._replace(moves=_moves(catalogue, made, {each.report.id: each.report for each in matched}, tell))


def _moves(catalogue: Catalogue, made: Team, reports: Mapping[str, RoleReport], tell: Tell) -> tuple[TeamMove, ...]:
    """The moves between the groups that are told of alone; that they cannot be found is told."""
    from careeradvisor.desk.move import moves_among

    try:
        among = moves_among(catalogue, [reports[group.id] for group in made.groups if group.id])
    except FiguresError as error:
        tell(f"{error.message}; moves inside the list are left out")
        return ()
    return team_moves(made, among)


def _answers(coder: Coder, title: str) -> Answers:
    return coder.answers(title, 1) if title else Answers(title, ())


def _heads(row: Titled, count: str | None) -> tuple[int, str]:
    """How many people a row stands for, and what is wrong with their number."""
    if count is None:
        return 1, ""
    plain = row.beside.replace(",", "").replace("\N{NO-BREAK SPACE}", "").replace(" ", "").removesuffix(".0")
    if not (plain.isascii() and plain.isdecimal()):
        return 0, f"'{shortened(row.beside)}' in '{count}' is no number of people" if plain else f"'{count}' is empty"
    if int(plain) > MOST_PEOPLE:
        return 0, f"more than {MOST_PEOPLE:,} people have one title"
    return int(plain), "" if int(plain) else "no people have it"


def _fault(found: Answers) -> str:
    """Why answers place nobody, empty where they do."""
    if not found.query:
        return "there is no title"
    if found.said:
        return found.said
    if not found.answers:
        return "nothing is like it"
    return "" if found.answers[0].confidence >= LIKELY else "the match is not sure enough"


def _together(alike: list[Unmatched]) -> Unmatched:
    """Lines with one title and one reason as one."""
    lines = tuple(line for each in alike for line in each.lines)
    return alike[0]._replace(lines=lines, people=sum(each.people for each in alike))


def _unmatched(row: Titled, people: int, reason: str, found: Answers) -> Unmatched:
    best = found.answers[0] if found.answers else None
    title = shortened(row.title)
    return Unmatched((row.line,), title, people, reason, best.name if best else None, best.confidence if best else None)
