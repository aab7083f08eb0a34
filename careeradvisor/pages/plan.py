"""A gap and a plan, on screen and on paper, and the one-page worksheet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from careeradvisor.advice.gap import Standing
from careeradvisor.document.block import (
    Block,
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
    present,
    text,
)
from careeradvisor.document.table import Field, table
from careeradvisor.pages.labor import state_words
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
    titles = {need.id: need.skill.title for need in found.needs}
    needs = table(
        found.needs,
        Field("Skill", lambda need: text(need.skill.title, Style.STRONG), Place.MAIN),
        Field("Standing", lambda need: f"{STANDING[need.standing]}{f' ({need.have})' if need.have else ''}"),
        Field("Needed", lambda need: need.want),
        Field("Hours", lambda need: str(need.hours) if need.hours else "-", Place.NUMBER),
        Field("Why", lambda need: need.why or "Another skill needs it first.", Place.DETAIL),
        Field("It opens", lambda need: ", ".join(titles[name] for name in need.opens) or (), Place.DETAIL),
        Field("Name for --have", lambda need: text(need.id, Style.CODE), Place.DETAIL),
    )
    count = {standing: sum(need.standing is standing for need in found.needs) for standing in Standing}
    stand = ", ".join(f"{number} {STANDING[standing]}" for standing, number in count.items() if number)
    close = f"{counted(found.hours, 'hour')} of practice close the gap." if found.hours else "There is no gap to close."
    said = f"{counted(len(found.needs), 'skill')}: {stand}. {close}"
    hint = (Span("A dated plan: "), Span(f"careeradvisor plan {found.role}", Style.CODE))
    return Document(f"{found.title}: your gap", (Paragraph(text(said)), needs, Paragraph(hint)), ())


def plan_page(found: Plan) -> Document:
    """The plan: how long, in which order, what each week holds, and a bullet for each skill."""
    blocks: list[Block] = [
        Paragraph(text(words)) for words in (_summary(found), _too_much(found), _pay(found)) if words
    ]
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


def _pay(found: Plan) -> str:
    """What the work pays in the state that was asked for, and where that is from."""
    if not (found.labor_market and found.statistics):
        return ""
    source = found.statistics.state_pay.source
    return f"{state_words(found.labor_market, found.statistics)} Source: careeradvisor sources {source}"


def _stretch(step: Step, found: Plan) -> Stretch:
    first = found.start + timedelta(days=7 * (step.first_week - 1))
    last = found.start + timedelta(days=7 * step.last_week - 1)
    words = f"{counted(step.need.hours, 'hour')}, {first.isoformat()} to {last.isoformat()}"
    return Stretch(step.need.skill.title, step.first_week, step.last_week, words)


def _weeks(found: Plan) -> Table:
    titles = {step.need.id: step.need.skill.title for step in found.steps}

    def ends(week: PlanWeek) -> str:
        return "; ".join([f"project: {titles[name]}" for name in week.done] + (["review"] if week.review else []))

    return table(
        found.weeks,
        Field("Week", lambda week: str(week.number), Place.LEAD),
        Field("From", lambda week: week.start.isoformat()),
        Field("Do", _work, Place.MAIN),
        Field("Ends with", ends),
    )


def _work(week: PlanWeek) -> str:
    return ", ".join(f"{portion.title} ({number(float(portion.hours))} h)" for portion in week.portions)


def _projects(found: Plan) -> Table:
    return table(
        found.steps,
        Field("Skill", lambda step: text(step.need.skill.title, Style.STRONG), Place.MAIN),
        Field("Level", lambda step: step.need.want),
        Field("Hours", lambda step: str(step.need.hours), Place.NUMBER),
        Field("Project", lambda step: step.need.skill.project, Place.DETAIL),
        Field("Proof", lambda step: step.need.skill.proof, Place.DETAIL),
        Field("Resume bullet to fill in", lambda step: step.bullet, Place.DETAIL),
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
    return Document(f"{found.title}: worksheet", header, present(*sections), note)


def _box(need: Need, step: Step, found: Plan) -> Line:
    by = found.start + timedelta(days=7 * step.last_week - 1)
    return (Span("[ ] "), Span(need.skill.title, Style.STRONG), Span(f", by {by.isoformat()}: {need.skill.proof}"))
