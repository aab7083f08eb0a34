"""What is new for a role: since the edition of the figures before, or since the person last looked."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.profile import Visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from careeradvisor.advice.report import RoleReport
    from careeradvisor.model.profile import Profile
    from careeradvisor.model.release import DataRelease
    from careeradvisor.model.source import Source


class ChangedPart(StrEnum):
    """What of a page has changed."""

    PROJECTION = "projection"
    """The projected change of an occupation's employment, in percent."""
    CATEGORY = "category"
    """The official word for an occupation's exposure."""
    MEASURE = "measure"
    """A measure's percentile."""
    CODE = "code"
    """Our own code of a task."""


class Change(NamedTuple):
    """One thing that has changed: `what` it is of, what it was and is, and the key of its source.

    `old` or `new` is `None` where there is nothing; a code of our own has no source.
    """

    part: ChangedPart
    what: str
    old: float | str | None
    new: float | str | None
    source: str | None


class ComparedWith(StrEnum):
    """What a page is compared with."""

    VISIT = "visit"
    """What it said when the person last looked."""
    DAY = "day"
    """What it would have said before the releases of the data since a day."""
    RELEASE = "release"
    """What it would have said before the last release of the data."""


class Changed(NamedTuple):
    """What is new for a role, compared with what; `since` is the day of the basis."""

    id: str
    title: str
    since: str
    basis: ComparedWith
    changes: tuple[Change, ...]
    sources: dict[str, Source]
    overdue: tuple[str, ...] = ()


def visit(report: RoleReport, on: date) -> Visit:
    """What a page about a role says on a day."""
    market = report.labor_market.occupations if report.labor_market else ()
    readings = report.evidence.readings if report.evidence else ()
    return Visit(
        on=on.isoformat(),
        projections={each.code: each.change for each in market if each.change is not None},
        categories={each.code: str(each.exposure_category) for each in market if each.exposure_category},
        percentiles={each.key: float(round(each.percentile)) for each in readings if each.percentile is not None},
        ratings={task.id: task.exposure for task in report.role.tasks},
    )


def edition_before(report: RoleReport, release: DataRelease, profile: Profile) -> Visit:
    """What a page about a role would have said with the figures before this release and the codes as last assessed."""
    now = visit(report, release.date)
    market = report.labor_market.occupations if report.labor_market else ()
    kept = [each.ratings for each in profile.assessments if each.role == report.id]
    return now._replace(
        projections={each.code: each.change_before for each in market if each.change_before is not None},
        categories={} if release.categories else now.categories,
        percentiles={key: value for key, value in now.percentiles.items() if key not in release.measures},
        ratings={**now.ratings, **(kept[-1] if kept else {})},
    )


def changed(report: RoleReport, profile: Profile, release: DataRelease, on: date, since: date | None = None) -> Changed:
    """What is new for a role since a day; by default since the last visit, or for lack of one since the edition before.

    A release of the data is new where its day is not before `since`.
    """
    last = profile.visits.get(report.id) if since is None else None
    before = last or edition_before(report, release, profile)
    if since and since > release.date:
        before = visit(report, on)
    return Changed(
        id=report.id,
        title=report.title,
        since=last.on if last else (since or release.date).isoformat(),
        basis=ComparedWith.VISIT if last else ComparedWith.DAY if since else ComparedWith.RELEASE,
        changes=tuple(_changes(report, before, visit(report, on))),
        sources=report.sources,
        overdue=report.overdue,
    )


def _changes(report: RoleReport, before: Visit, now: Visit) -> Iterator[Change]:
    titles = {each.code: each.title for each in (report.labor_market.occupations if report.labor_market else ())}
    projected, official = report.statistics.projections.source, report.statistics.exposure.source
    for code, title in titles.items():
        yield from _one(
            ChangedPart.PROJECTION,
            title,
            before.projections.get(code),
            now.projections.get(code),
            projected,
        )
        yield from _one(ChangedPart.CATEGORY, title, before.categories.get(code), now.categories.get(code), official)
    for reading in report.evidence.readings if report.evidence else ():
        key, measure = reading.key, reading.measure
        yield from _one(
            ChangedPart.MEASURE, measure.short, before.percentiles.get(key), now.percentiles.get(key), measure.source
        )
    for task in report.role.tasks:
        old = before.ratings.get(task.id)
        yield from _one(ChangedPart.CODE, task.statement, str(old) if old else None, str(task.exposure), None)


def _one(
    part: ChangedPart, what: str, old: float | str | None, new: float | str | None, source: str | None
) -> Iterator[Change]:
    if old != new:
        yield Change(part, what, old, new, source)
