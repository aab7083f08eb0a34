"""Check what moves rest on: the occupations, sources, times and ladders of licenses, and the rules of moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue.licenses import rules
from careeradvisor.checking import fields
from careeradvisor.checking.between_files import unknown
from careeradvisor.checking.finding import Finding, placed
from careeradvisor.model.code import soc_of
from careeradvisor.model.licensing import Schooling
from careeradvisor.model.move_rule import MoveRules
from careeradvisor.text import prose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from careeradvisor.catalogue.problem import Problem
    from careeradvisor.model.licensing import License

MOST_SENTENCES = 2
LEAST_MONTHS = {Schooling.NONE: 0, Schooling.CERTIFICATE: 1, Schooling.ASSOCIATE: 12, Schooling.BACHELOR: 36}
"""Months that the schooling alone takes."""
MORE = 48


def findings(
    licenses: Mapping[str, License], sources: Collection[str], occupations: Collection[str]
) -> Iterator[Finding]:
    """What is wrong in the table; `occupations` is empty where the figures cannot be read."""
    known = {soc_of(code) for code in occupations}
    for code, each in licenses.items():
        if known and code not in known:
            yield Finding((code,), "occupation.unknown", f"there is no occupation {code}")
        for source in each.sources:
            if source not in sources:
                yield Finding((code, "sources"), "source.unknown", unknown("source", source, sources))
        yield from _sentences(code, each)
        if each.months < LEAST_MONTHS.get(each.schooling, MORE):
            said = f"schooling to '{each.schooling}' alone takes longer than {each.months} months"
            yield Finding((code, "months"), "license.months", said)
        yield from _ladder(code, each, licenses, known)


def _sentences(code: str, found: License) -> Iterator[Finding]:
    parts = prose.sentences(found.needs)
    if len(parts) > MOST_SENTENCES:
        said = f"say it in at most {MOST_SENTENCES} sentences"
        yield Finding((code, "needs"), "license.sentence", said)
    for said in prose.too_long(found.needs):
        yield Finding((code, "needs"), "license.sentence", said)


def _ladder(code: str, found: License, licenses: Mapping[str, License], known: Collection[str]) -> Iterator[Finding]:
    for below in found.ladder:
        if known and below not in known:
            yield Finding((code, "ladder"), "occupation.unknown", f"there is no occupation {below}")
        elif below == code or (below in licenses and code in licenses[below].ladder):
            yield Finding((code, "ladder"), "license.ladder", f"{below} cannot be both below and above {code}")
        elif found.ladder.count(below) > 1:
            yield Finding((code, "ladder"), "license.ladder", f"{below} stands there twice")
            return


def move_rules(path: Path, text: str, tables: dict[str, Any], occupations: Collection[str]) -> list[Problem]:
    """What is wrong with the rules of moves; `occupations` is empty where the figures cannot be read."""
    if problems := fields.check(MoveRules, tables, path, text):
        return problems
    return placed(path, text, _rules(rules(tables), occupations) if occupations else ())


def _rules(rules: MoveRules, occupations: Collection[str]) -> Iterator[Finding]:
    """Codes that no occupation has or begins with, and a goal of two fields."""
    named: list[tuple[tuple[str | int, ...], str]] = []
    for table, goals_of in (("ranks", rules.ranks), ("only_from", rules.only_from)):
        for goal, below in goals_of.items():
            named += [((table, goal), code) for code in (goal, *below)]
    for number, field in enumerate(rules.fields):
        named += [(("fields", number), code) for code in (*field.goals, *field.near)]
    named += [(("aside", "codes"), code) for code in rules.aside.codes]
    for place, code in named:
        if not any(each.startswith(code) for each in occupations):
            yield Finding(place, "occupation.unknown", f"there is no occupation {code}")
    goals = [(number, goal) for number, field in enumerate(rules.fields) for goal in field.goals]
    for number, goal in goals:
        if any(other == goal and place < number for place, other in goals):
            yield Finding(("fields", number, "goals"), "move.twice", f"'{goal}' is of another field already")
