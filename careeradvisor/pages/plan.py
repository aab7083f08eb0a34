"""A gap and a plan, on screen and on paper, and the one-page worksheet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from careeradvisor.advice.gap import Standing
from careeradvisor.document.block import (
    Block,
    Column,
    Document,
    Facts,
    Items,
    Line,
    Paragraph,
    Place,
    Section,
    Span,
    Stretch,
    Style,
    Table,
    Timeline,
    text,
)
from careeradvisor.pages.wording import STANDING
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from careeradvisor.advice.gap import Gap, Need
    from careeradvisor.advice.plan import Plan, PlanWeek, Step

QUESTIONS = (
    (
        "Somebody who does this work and uses AI in it",
        "Which part of your week is gone, and what do you do with the hours?",
    ),
    ("Somebody who hires for it", "Which of these skills would you ask about, and what would convince you?"),
    (
        "Your manager, or a client",
        "Which hours may I move from the first list to the second, and what should they bring?",
    ),
)
"""Whom to talk to about a plan, and what to ask."""


def gap_page(found: Gap) -> Document:
    """The skills of a role: held, partly held and missing, in the order that opens the most."""
    columns = (
        Column("Skill", Place.MAIN),
        Column("Standing"),
        Column("Needed"),
        Column("Hours", Place.NUMBER),
        Column("Why", Place.DETAIL),
        Column("It opens", Place.DETAIL),
        Column("Name for --have", Place.DETAIL),
    )
    titles = {need.id: need.skill.title for need in found.needs}
    rows = tuple(
        (
            text(need.skill.title, Style.STRONG),
            text(f"{STANDING[need.standing]}{f' ({need.have})' if need.have else ''}"),
            text(need.want),
            text(str(need.hours) if need.hours else "-"),
            text(need.why or "Another skill needs it first."),
            text(", ".join(titles[name] for name in need.opens)) if need.opens else (),
            text(need.id, Style.CODE),
        )
        for need in found.needs
    )
    count = {standing: sum(need.standing is standing for need in found.needs) for standing in Standing}
    stand = ", ".join(f"{number} {STANDING[standing]}" for standing, number in count.items() if number)
    close = f"{counted(found.hours, 'hour')} of practice close the gap." if found.hours else "There is no gap to close."
    said = f"{counted(len(found.needs), 'skill')}: {stand}. {close}"
    hint = (Span("A dated plan: "), Span(f"careeradvisor plan {found.role}", Style.CODE))
    return Document(f"{found.title}: your gap", (Paragraph(text(said)), Table(columns, rows), Paragraph(hint)), ())


def plan_page(found: Plan) -> Document:
    """The plan: how long, in which order, what each week holds, and a bullet for each skill."""
    blocks: list[Block] = [Paragraph(text(words)) for words in (_summary(found), _too_much(found)) if words]
    sections = [
        Section(
            "timeline", "The order", (Timeline(len(found.weeks), tuple(_stretch(step, found) for step in found.steps)),)
        ),
        Section("weeks", "Week by week", (_weeks(found),)),
        Section("projects", "What each skill ends in", (_projects(found),)),
    ]
    note = f"{found.start.isoformat()} to {found.end.isoformat()}" if found.weeks else ""
    return Document(f"{found.title}: your plan", tuple(blocks), tuple(sections) if found.weeks else (), note)


def _summary(found: Plan) -> str:
    pace = f"{number(float(found.hours_per_week))} hours a week"
    if found.weeks:
        return f"{counted(found.hours, 'hour')} in {counted(len(found.weeks), 'week')} at {pace}."
    if not found.left_out:
        return "Nothing is left to learn for this role."
    shortest = min(found.left_out, key=lambda need: need.hours)
    return f"No skill fits at {pace}: {shortest.skill.title} alone takes {counted(shortest.hours, 'hour')}."


def _too_much(found: Plan) -> str:
    if not found.left_out:
        return ""
    left = ", ".join(f"{need.skill.title} ({need.hours} h)" for need in found.left_out)
    best = "This is the best part that fits; left out" if found.weeks else "Left out"
    return f"All of it would need {number(float(found.short))} hours more than there are. {best}: {left}."


def _stretch(step: Step, found: Plan) -> Stretch:
    first = found.start + timedelta(days=7 * (step.first_week - 1))
    last = found.start + timedelta(days=7 * step.last_week - 1)
    words = f"{counted(step.need.hours, 'hour')}, {first.isoformat()} to {last.isoformat()}"
    return Stretch(step.need.skill.title, step.first_week, step.last_week, words)


def _weeks(found: Plan) -> Table:
    titles = {step.need.id: step.need.skill.title for step in found.steps}
    columns = (Column("Week", Place.LEAD), Column("From"), Column("Do", Place.MAIN), Column("Ends with"))
    return Table(columns, tuple(_week(week, titles) for week in found.weeks))


def _week(week: PlanWeek, titles: dict[str, str]) -> tuple[Line, ...]:
    work = ", ".join(f"{portion.title} ({number(float(portion.hours))} h)" for portion in week.portions)
    ends = [f"project: {titles[name]}" for name in week.done] + (["review"] if week.review else [])
    return (text(str(week.number)), text(week.start.isoformat()), text(work), text("; ".join(ends)))


def _projects(found: Plan) -> Table:
    columns = (
        Column("Skill", Place.MAIN),
        Column("Level"),
        Column("Hours", Place.NUMBER),
        Column("Project", Place.DETAIL),
        Column("Proof", Place.DETAIL),
        Column("Resume bullet to fill in", Place.DETAIL),
    )
    return Table(
        columns,
        tuple(
            (
                text(step.need.skill.title, Style.STRONG),
                text(step.need.want),
                text(str(step.need.hours)),
                text(step.need.skill.project),
                text(step.need.skill.proof),
                text(step.bullet),
            )
            for step in found.steps
        ),
    )


def worksheet_page(found: Plan) -> Document:
    """One page to print: the order with boxes to tick, the reviews, and whom to ask what."""
    boxes = tuple(_box(step.need, step, found) for step in found.steps)
    reviews = tuple(
        text(
            f"[ ] {(week.start + timedelta(days=6)).isoformat()}  What is finished? What will I show to whom? ________"
        )
        for week in found.weeks
        if week.review
    )[:6]
    people = tuple((who, text(f"{what}  Name: ____________")) for who, what in QUESTIONS)
    sections = (
        Section("skills", "Finish", (Items(boxes),)) if boxes else None,
        Section("reviews", "Look back", (Items(reviews),)) if reviews else None,
        Section("people", "Talk to", (Facts(people),)),
    )
    header = tuple(Paragraph(text(words)) for words in (_summary(found), _too_much(found)) if words)
    note = found.start.isoformat()
    return Document(f"{found.title}: worksheet", header, tuple(each for each in sections if each), note)


def _box(need: Need, step: Step, found: Plan) -> Line:
    by = found.start + timedelta(days=7 * step.last_week - 1)
    return (Span("[ ] "), Span(need.skill.title, Style.STRONG), Span(f", by {by.isoformat()}: {need.skill.proof}"))
