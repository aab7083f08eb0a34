"""A list of people by their work: hours by exposure, what to train first, and the lines that are in no group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.move import MoveKind
from careeradvisor.advice.team import FEWEST, HOURS
from careeradvisor.document.block import (
    Bar,
    Bars,
    Document,
    Paragraph,
    Place,
    Section,
    Segment,
    Style,
    Table,
    present,
    text,
)
from careeradvisor.document.table import Field, table
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from careeradvisor.advice.team import Team, TeamGroup, TeamMove, Unmatched
    from careeradvisor.document.block import Line

SURE = 75
"""The confidence from which a match is called sure."""
NUMBERS = 8
"""Numbers of lines that are named where several are alike."""
NO_LAYOFF_LIST = (
    "This is no list of people who can be let go. Exposure says which hours AI or a machine could at least halve. It "
    "says neither whether a job goes nor when, and nothing about any single person."
)
NEXT = (
    "Ask the people who do this work before you decide anything: which hours, what stops the tool, and what they would "
    "do with the time."
)


def team_page(found: Team) -> Document:
    """The report on a list."""
    sections = present(
        Section("groups", "Who does what", (_groups(found),), counted(found.people, "person", "people")),
        Section("hours", "Hours by exposure", _hours(found)),
        Section("skills", "What to train first", (_skills(found), _how())) if found.skills else None,
        Section("moves", "Moves inside the list", (_moves(found), _ask())) if found.moves else None,
        Section("unmatched", "Lines in no group", (_unmatched(found),), _left(found)) if found.unmatched else None,
    )
    header = tuple(
        Paragraph(text(words)) for words in (_summary(found), NO_LAYOFF_LIST, NEXT, f"{lines_words(found)}.")
    )
    return Document(f"The work of {counted(found.people, 'person', 'people')}", header, sections, found.name)


def _summary(found: Team) -> str:
    hours = found.people * HOURS
    exposed = sum(hours for exposure, hours in found.hours.items() if exposure.step)
    return (
        f"Of {hours:,} hours a week, {exposed:,.0f} are in tasks that AI or a machine could at least halve, and "
        f"{found.at_risk:.0f}% are in tasks whose pay is falling. Each person counts with {HOURS} hours."
    )


def lines_words(found: Team) -> str:
    """What became of every line of the list."""
    count = found.lines
    said = [f"{count.grouped:,} in groups", f"{count.ungrouped:,} in no group"]
    said += [f"{count.empty:,} empty"] * bool(count.empty)
    said += [counted(count.headings, "heading")] * bool(count.headings)
    said += [f"{count.within:,} within a cell of several lines"] * bool(count.within)
    return f"{found.name} has {counted(count.lines, 'line')}: {', '.join(said)}"


def _groups(found: Team) -> Table:
    return table(
        found.groups,
        Field("Work", _work, Place.MAIN),
        Field("People", lambda group: f"{group.people:,}", Place.NUMBER),
        Field("Exposure", lambda group: f"{group.disruption.level.label}: {number(group.disruption.index)}"),
        Field("At risk", lambda group: f"{group.at_risk:.0f}%", Place.NUMBER),
        Field("Match", lambda group: f"{'sure' if group.sure >= SURE else 'likely'} ({group.sure})"),
    )


def _work(group: TeamGroup) -> Line:
    if group.id:
        return text(group.title, Style.STRONG, ("role", group.id))
    return text(f"{counted(group.works, 'other kind', 'other kinds')} of work")


def _hours(found: Team) -> tuple[Bars, ...]:
    total = sum(found.hours.values())
    rows = tuple(
        Bar(exposure.label, (Segment(hours, Style(f"exposure.{exposure.value.lower()}"), _amount(hours, total)),))
        for exposure, hours in found.hours.items()
        if hours
    )
    return (Bars(rows, total),)


def _amount(hours: float, total: float) -> str:
    return f"{hours:,.0f} h ({100 * hours / total:.0f}%)"


def _skills(found: Team) -> Table:
    return table(
        found.skills,
        Field("Skill", lambda skill: text(skill.title, Style.STRONG), Place.MAIN),
        Field("People", lambda skill: f"{skill.people:,}", Place.NUMBER),
        Field("Hours each", lambda skill: str(skill.hours), Place.NUMBER),
        Field("Of their week", lambda skill: f"{skill.share:.0f}%" if skill.share else "", Place.NUMBER),
        Field("To", lambda skill: skill.kind.label),
    )


def _how() -> Paragraph:
    return Paragraph(
        text(
            "First stands what moves most of all weeks together for an hour of practice. Left out are skills that "
            f"everybody in a work has, and those that fewer than {FEWEST} people need.",
            Style.MUTED,
        )
    )


def _moves(found: Team) -> Table:
    return table(
        found.moves,
        Field("From", lambda move: text(move.start_title, Style.STRONG, ("role", move.start)), Place.MAIN),
        Field("To", lambda move: text(move.goal_title, target=("role", move.goal))),
        Field("Exposure", lambda move: f"{number(move.index_here)} to {number(move.index_there)}"),
        Field("People", lambda move: f"{move.people:,}", Place.NUMBER),
        Field("It takes", _takes, Place.DETAIL),
    )


def _takes(move: TeamMove) -> str:
    if move.kind is MoveKind.NO_SCHOOL:
        return "no school"
    what = "a degree" if move.kind is MoveKind.DEGREE else "a certificate or license"
    return f"{what}, about {counted(move.months, 'month')}" if move.months else what


def _ask() -> Paragraph:
    return Paragraph(
        text(
            "They lead to nothing worse for the future. Whether somebody wants one is theirs to say. "
            "To read about them: careeradvisor moves TITLE",
            Style.MUTED,
        )
    )


def _left(found: Team) -> str:
    return counted(found.unmatched_people, "person", "people")


def _unmatched(found: Team) -> Table:
    return table(
        found.unmatched,
        Field("Title", lambda each: each.title or "(none)", Place.MAIN),
        Field("Lines", lambda each: f"{len(each.lines):,}", Place.NUMBER),
        Field("People", lambda each: f"{each.people:,}" if each.people else "", Place.NUMBER),
        Field("Why", lambda each: each.reason, Place.DETAIL),
        Field("Closest", _closest, Place.DETAIL),
        Field("Where", _where, Place.DETAIL),
    )


def _where(each: Unmatched) -> str:
    shown = ", ".join(map(str, each.lines[:NUMBERS]))
    more = len(each.lines) - NUMBERS
    return f"{'line' if len(each.lines) == 1 else 'lines'} {shown}{f' and {more:,} more' if more > 0 else ''}"


def _closest(each: Unmatched) -> str:
    return f"{each.closest} ({each.confidence})" if each.closest else ""
