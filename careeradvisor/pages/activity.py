"""The vocabulary of work activities: all of them in a list, and one with what stands behind its code."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from careeradvisor.document.block import (
    Column,
    Document,
    Facts,
    Items,
    Line,
    Paragraph,
    Place,
    Section,
    Span,
    Style,
    Table,
    text,
)
from careeradvisor.pages.headline import exposure_span
from careeradvisor.pages.wording import References
from careeradvisor.text.number import counted, number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from careeradvisor.model.activity import Activity, ActivityAccount, ActivityList, Departure, ListedActivity

NOT_PUBLISHED = "none published"


def activities_page(found: ActivityList) -> Document:
    """Every activity with its code, under the title of its group."""
    groups = groupby(found.activities, key=lambda each: each.group)
    sections = tuple(
        Section(f"group-{place}", title, (_table(held),)) for place, (title, held) in enumerate(groups, start=1)
    )
    hint = (Span("Show one: "), Span("careeradvisor activities KEY", Style.CODE))
    return Document(
        "Work activities", (Paragraph(hint),), sections, counted(len(found.activities), "activity", "activities")
    )


def _table(activities: Iterable[ListedActivity]) -> Table:
    columns = (Column("Activity", Place.MAIN), Column("Exposure"), Column("Trend"), Column("Key", Place.DETAIL))
    return Table(
        columns,
        tuple(
            (
                text(each.name, Style.STRONG),
                (exposure_span(each.exposure),),
                text(_trend(each)),
                text(each.id, Style.CODE),
            )
            for each in activities
        ),
    )


def _trend(each: ListedActivity | Activity) -> str:
    return f"{each.trend}, {each.horizon}" if each.horizon else str(each.trend)


def activity_page(found: ActivityAccount) -> Document:
    """One activity: what AI does, where it stops, what to do, who spends time on it and what is published."""
    activity, references = found.activity, References(found.sources, found.overdue)
    code = (Span(f"{activity.exposure}: "), exposure_span(activity.exposure))
    facts: list[tuple[str, Line]] = [
        ("Exposure", code),
        ("Trend", text(_trend(activity))),
        ("Judged for", text(activity.reviewed.isoformat())),
    ]
    texts = [
        ("does", "What AI or a machine does", activity.ai_does),
        ("stops", "Where it stops", activity.stops_at),
        ("measured", "Measured so far", activity.measured),
        ("because", "Why it is losing or gaining value", activity.because),
        ("do", "What to do", activity.do),
    ]
    sections = [
        *(Section(key, title, (Paragraph(references.prose(words)),)) for key, title, words in texts if words),
        Section("skills", "Skills that help", (Items(tuple(text(each.title) for each in found.skills.values())),))
        if found.skills
        else None,
        Section("differs", "Where it is different", (_departures(activity.occupations, references),))
        if activity.occupations
        else None,
        Section("occupations", "Who spends most time on it", (_spent(found),)) if found.spent else None,
        Section("published", "What is published", _published(found, references)),
        references.section(),
    ]
    return Document(activity.name, (Facts(tuple(facts)),), tuple(each for each in sections if each), found.group)


def _departures(departures: tuple[Departure, ...], references: References) -> Table:
    columns = (Column("Occupations", Place.MAIN), Column("Exposure"), Column("Trend"), Column("Why", Place.DETAIL))
    return Table(
        columns,
        tuple(
            (
                text(", ".join(each.codes)),
                (exposure_span(each.exposure),) if each.exposure else text("the same", Style.MUTED),
                text(f"{each.trend}{f', {each.horizon}' if each.horizon else ''}")
                if each.trend
                else text("the same", Style.MUTED),
                references.prose(each.because),
            )
            for each in departures
        ),
    )


def _spent(found: ActivityAccount) -> Table:
    columns = (Column("Occupation", Place.MAIN), Column("Code"), Column("Of the week", Place.NUMBER))
    return Table(
        columns,
        tuple(
            (
                (Span(each.title, Style.STRONG, target=("role", each.code)),),
                text(each.code, Style.CODE),
                text(f"{round(each.share)}%"),
            )
            for each in found.spent
        ),
    )


def _published(found: ActivityAccount, references: References) -> tuple[Facts, Paragraph]:
    published = found.published
    used = published.usage
    rows = (
        ("Code here", text(f"{number(found.activity.exposure.assistant_step / 2)} of 1, the part of assistants")),
        (f"{found.ratings.model}, {found.ratings.year}", text(_rating(published.gpt4))),
        (f"People, {found.ratings.year}", text(_rating(published.human))),
        (
            "Seen in use",
            text(
                "not seen"
                if used is None
                else f"{used:.3g}% of all conversations; {round(100 * (published.automation or 0))}% hand it over, "
                f"{round(100 * (published.augmentation or 0))}% work on it together"
            ),
        ),
    )
    tasks = counted(published.tasks, "O*NET task")
    said = Span(
        f"Means over the {tasks} that belong to it, 1 for E1, a half for E2. The ratings are of "
        f"{found.ratings.year} and of language models alone; a code of another year, or a machine, may differ."
    )
    return Facts(rows), Paragraph((said, *(references.cite(key) for key in list(found.sources)[-3:])))


def _rating(value: float | None) -> str:
    return NOT_PUBLISHED if value is None else f"{value:.2f} of 1"
