"""The vocabulary of work activities, whole and one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.desk.occupation_index import occupation_index
from careeradvisor.desk.report import overdue_today
from careeradvisor.errors import NotFoundError
from careeradvisor.model.activity import ActivityAccount, ActivityList, ListedActivity
from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.activity import Activity

OFFERED = 3
"""Activities that are offered for a task in somebody's own words."""


def activity_list(catalogue: Catalogue) -> ActivityList:
    """Every activity, group by group."""
    return ActivityList(
        tuple(
            ListedActivity(key, group.title, each.name, each.exposure, each.trend, each.horizon)
            for group in catalogue.activities.groups()
            for key, each in group.activities.items()
        )
    )


def activity_account(catalogue: Catalogue, key: str) -> ActivityAccount:
    """One activity with what is published about it. Raises NotFoundError with the closest keys."""
    groups = {each: group.title for group in catalogue.activities.groups() for each in group.activities}
    if key not in groups:
        raise _unknown(catalogue, key)
    activity = catalogue.activities.some([key])[key]
    index, statistics = occupation_index(catalogue), catalogue.statistics
    measured = (statistics.ratings.source, statistics.occupations.source, statistics.usage.source)
    sources = catalogue.sources(list(dict.fromkeys((*cited(activity.prose()), *measured))))
    return ActivityAccount(
        id=key,
        group=groups[key],
        activity=activity,
        published=index.published(key),
        spent=tuple(index.spent(key)),
        skills=catalogue.skills(list(activity.skills)),
        sources=sources,
        overdue=overdue_today(sources),
        ratings=statistics.ratings,
    )


def activities_like(catalogue: Catalogue, words: str, code: str) -> dict[str, Activity]:
    """The activities that a task in somebody's own words may be, best first, as they are in the occupation `code`."""
    from careeradvisor.advice.activity_words import stems_of

    stems = list(dict.fromkeys(stems_of(words)))
    keys = occupation_index(catalogue).like(stems, code[:2], OFFERED) if stems else []
    return {key: each.within(code) for key, each in catalogue.activities.some(keys).items()}


def _unknown(catalogue: Catalogue, key: str) -> NotFoundError:
    from careeradvisor.text.closest import suggestions
    from careeradvisor.text.number import shortened

    named = [pair for each, one in catalogue.activities.all().items() for pair in ((each, each), (one.name, each))]
    hits = suggestions(key, named, least=40)
    closest = [f"closest: {', '.join(hit.id for hit in hits)}"] if hits else []
    return NotFoundError(f"no activity '{shortened(key)}'", *closest, "see all: careeradvisor activities")
