"""A plan on screen and on paper, and the one-page worksheet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from careeradvisor.advice.plan import Way, finished
from careeradvisor.advice.schedule import LOOK_BACK
from careeradvisor.document.block import (
    Block,
    Document,
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
from careeradvisor.pages.assess import own_hours
from careeradvisor.pages.gap import why_words
from careeradvisor.pages.labor import state_words
from careeradvisor.pages.wording import at_risk_words, index_words, question
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from fractions import Fraction

    from careeradvisor.advice.gap import Need
    from careeradvisor.advice.plan import Plan, Step
    from careeradvisor.advice.plan_weeks import PlanWeek

NAMED = 2
"""Tasks that a skill is said to bear on."""
SHORT = 0.5
"""Hours of which a week does not speak."""
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


def plan_page(found: Plan) -> Document:
    """The plan: for whom, what each week holds, in which order, and what each skill ends in."""
    blocks: list[Block] = [
        Paragraph(text(words))
        for words in (
            _summary(found),
            _for_whom(found),
            _counted_in(found),
            _too_long(found),
            _unserved(found),
            _later_words(found),
            _pay(found),
        )
        if words
    ]
    sections = present(
        Section("weeks", "Week by week", (_weeks(found),)),
        Section(
            "timeline", "The order", (Timeline(len(found.weeks), tuple(_stretch(step, found) for step in found.steps)),)
        ),
        Section("projects", "What each skill ends in", (_projects(found),)),
        Section("later", "Later", (_later(found),)) if found.left_out else None,
    )
    note = f"{found.start.isoformat()} to {found.end.isoformat()}" if found.weeks else ""
    return Document(f"{found.title}: your plan", tuple(blocks), sections if found.weeks else (), note)


def _summary(found: Plan) -> str:
    pace = f"{number(float(found.hours_per_week))} hours a week"
    if found.weeks:
        return f"{_hours(found.hours)} in {counted(len(found.weeks), 'week')} at {pace}."
    if not found.left_out:
        left = "plan" if found.unserved or found.too_long else "learn for this role"
        return f"Nothing is left to {left}."
    shortest = min(found.left_out, key=lambda need: need.hours)
    return f"No skill fits at {pace}: {shortest.skill.title} alone takes {counted(shortest.hours, 'hour')}."


def _for_whom(found: Plan) -> str:
    """Whom the plan is made for, and how to have the other one where that was only assumed."""
    inside = found.way is Way.IN_THE_JOB
    said = (
        "This plan is for somebody who does this work."
        if inside
        else f"This plan is for getting into this work. {_entry(found)}"
    )
    if not found.assumed:
        return said
    return f"{said} {'To get into it, add --new.' if inside else 'If you do it now, add --in-job.'}"


def _entry(found: Plan) -> str:
    """What skills alone do not open: schooling, apprenticeship, license."""
    more = f"How people get in: careeradvisor show {found.role} --section entry."
    if found.gate is None:
        return f"It plans skills only. {more}"
    return f"It plans skills only, and practice alone does not open this work. {found.gate.words} {more}"


def _counted_in(found: Plan) -> str:
    if not found.core:
        return ""
    return f"Everybody in this work has these skills, so they are not planned: {', '.join(found.core)}."


def _too_long(found: Plan) -> str:
    if not found.too_long:
        return ""
    named = ", ".join(found.too_long)
    return f"Not planned, because it takes more than a quarter of the years that you still want to work: {named}."


def _unserved(found: Plan) -> str:
    if not found.unserved:
        return ""
    named = ", ".join(found.unserved)
    return f"Not planned, because it helps with nothing in your own week: {named}. To plan it too, add --whole."


def _later_words(found: Plan) -> str:
    """How much stays out of the plan. Where nothing is in it, which skills."""
    if not found.left_out:
        return ""
    if not found.weeks:
        named = ", ".join(f"{need.skill.title} ({need.hours} h)" for need in found.left_out)
        return f"All of it needs {_hours(found.short)} more than there are. Left out: {named}."
    hours = counted(sum(need.hours for need in found.left_out), "hour")
    return f"Left for later: {hours} in {counted(len(found.left_out), 'skill')}. To plan all of it, add --whole."


def _later(found: Plan) -> Table:
    return table(
        found.left_out,
        Field("Skill", lambda need: text(need.skill.title, Style.STRONG), Place.MAIN),
        Field("Level", lambda need: f"{need.have} to {need.want}" if need.have else need.want),
        Field("Hours", lambda need: str(need.hours), Place.NUMBER),
        Field("", lambda need: why_words(need, _titles(found)), Place.DETAIL),
    )


def _pay(found: Plan) -> str:
    """What the work pays in the state that was asked for, and where that is from."""
    if not (found.labor_market and found.statistics):
        return ""
    source = found.statistics.state_pay.source
    return f"{state_words(found.labor_market, found.statistics)} Source: careeradvisor sources {source}"


def _hours(hours: Fraction) -> str:
    return f"{number(float(hours))} hour{'' if hours == 1 else 's'}"


def _stretch(step: Step, found: Plan) -> Stretch:
    first = found.start + timedelta(days=7 * (step.first_week - 1))
    last = found.start + timedelta(days=7 * step.last_week - 1)
    words = f"{step.level}, {_hours(step.hours)}, {first.isoformat()} to {last.isoformat()}"
    return Stretch(step.need.skill.title, step.first_week, step.last_week, words)


def _weeks(found: Plan) -> Table:
    return table(
        found.weeks,
        Field("Week", lambda week: str(week.number), Place.LEAD),
        Field("From", lambda week: week.start.isoformat()),
        Field("Skill", _work, Place.MAIN),
        Field("", lambda week: _reasons(week, found), Place.DETAIL),
        Field("", _things, Place.DETAIL),
        Field("", lambda week: LOOK_BACK if week.review else "", Place.DETAIL),
    )


def _reasons(week: PlanWeek, found: Plan) -> str:
    """Why each skill that begins in a week is there for this person."""
    begun = [step for step in found.steps if step.first_week == week.number]
    named = len(week.portions) > 1
    return " ".join(f"{f'{step.need.skill.title}: ' if named else 'Why: '}{_reason(step, found)}" for step in begun)


def _reason(step: Step, found: Plan) -> str:
    """The reason of the role, and how much of the week it bears on."""
    why, share = why_words(step.need, _titles(found)), round(float(sum(task.share for task in step.bears_on)))
    whose = "your week" if found.own_week else "a typical week"
    return f"{why} It helps with {share}% of {whose}." if share else why


def _titles(found: Plan) -> dict[str, str]:
    return {need.id: need.skill.title for need in (*(step.need for step in found.steps), *found.left_out)}


def _things(week: PlanWeek) -> str:
    """What to do in a week; the last minutes of what another week began are not worth a sentence beside others."""
    things = [each for part in week.portions for each in part.doing]
    return " ".join(each.sentence for each in things if not (each.again and each.hours < SHORT) or len(things) == 1)


def _work(week: PlanWeek) -> str:
    return ", ".join(f"{portion.title} ({number(float(portion.hours))} h)" for portion in week.portions)


def _projects(found: Plan) -> Table:
    return table(
        found.steps,
        Field("Skill", lambda step: text(step.need.skill.title, Style.STRONG), Place.MAIN),
        Field("Level", lambda step: step.level),
        Field("Hours", lambda step: number(float(step.hours)), Place.NUMBER),
        Field("Logged so far", lambda step: f"{number(step.practiced)} h" if step.practiced else "", Place.DETAIL),
        Field("It bears on", _bears_on, Place.DETAIL),
        Field("Proof", lambda step: step.need.skill.proof if step.done else "", Place.DETAIL),
        Field("Resume bullet to fill in", lambda step: step.bullet if step.done else "", Place.DETAIL),
        Field("When it is done", lambda step: text(finished(step), Style.CODE) if step.done else "", Place.DETAIL),
    )


def _bears_on(step: Step) -> str:
    return "; ".join(f"{task.statement} ({number(float(task.share))}%)" for task in step.bears_on[:NAMED])


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
    people = tuple(question(who, what) for who, what in QUESTIONS)
    first = _things(found.weeks[0]) if found.weeks else ""
    sections = (
        Section("first", "This week", (Paragraph(text(first)),), _work(found.weeks[0])) if first else None,
        Section("skills", "Finish", (Items(boxes),)) if boxes else None,
        Section("reviews", "Look back", (Items(reviews),)) if reviews else None,
        Section("people", "Talk to", (Items(people),)),
    )
    said = (_own_words(found), _summary(found), _later_words(found))
    header = tuple(Paragraph(text(words)) for words in said if words)
    note = found.start.isoformat()
    whole = (Span(f"careeradvisor plan {found.role}", Style.CODE), Span(" (week by week)"))
    return Document(f"{found.title}: worksheet", header, present(*sections), note, sheet=True, next=(whole,))


def _own_words(found: Plan) -> str:
    """The number of the person's own week beside the typical one, and what of it could go."""
    week = found.own_week
    if week is None:
        return ""
    level = f"{week.own.level.label} disruption: {index_words(week.own)} of 100"
    return f"{own_hours(week)} {level}; {at_risk_words(float(week.at_risk))}. Typical: {index_words(week.typical)}."


def _box(need: Need, step: Step, found: Plan) -> Line:
    by = found.start + timedelta(days=7 * step.last_week - 1)
    return (Span("[ ] "), Span(need.skill.title, Style.STRONG), Span(f", by {by.isoformat()}: {need.skill.proof}"))
