"""The words of activities, which every role that names them shows."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from careeradvisor.checking.activities import TEXTS
from careeradvisor.checking.editorial.sourcing import dated
from careeradvisor.checking.finding import Finding
from careeradvisor.model.activity import by_dwa
from careeradvisor.text import prose
from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from careeradvisor.model.activity import Activity
    from careeradvisor.model.figure import TaskFigures
    from careeradvisor.model.source import Source

LONG, MOST = 8, 0.6
"""Words from which an O*NET sentence is long, and part of them that a text may have at most."""


def findings(
    activities: Mapping[str, Activity], onet: Mapping[str, list[str]], sources: Mapping[str, Source]
) -> Iterator[Finding]:
    """What is wrong with the words of activities. `onet` holds the O*NET sentences of the tasks of each."""
    for key, activity in activities.items():
        for place, text in _texts(key, activity):
            cites = cited((text,))
            for cite in (each for each in cites if each in sources):
                yield from dated(place, cite, sources[cite], activity.reviewed)
            for phrase in prose.banned(text):
                yield Finding(place, "strict.phrase", f"'{phrase}' could stand in any text about work")
            for sentence in prose.unsourced_figures(text) if not cites else ():
                yield Finding(place, "strict.figure", f"a figure without a source: {sentence}")
            if near := next((each for each in onet.get(key, ()) if _holds(text, each)), None):
                yield Finding(place, "strict.onet", f"this is close to O*NET's own sentence: {near}")


def _texts(key: str, activity: Activity) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of an activity, with where it stands."""
    for field in TEXTS:
        if text := getattr(activity, field):
            yield (key, field), text
    for number, other in enumerate(activity.occupations):
        yield (key, "occupations", number, "because"), other.because


def sentences_of(
    activities: Mapping[str, Activity], tasks: Mapping[int, TaskFigures], onet: Mapping[int, str]
) -> dict[str, list[str]]:
    """The O*NET sentences of each activity, by the detailed work activities of their tasks."""
    owners = by_dwa(activities.items())
    found: defaultdict[str, list[str]] = defaultdict(list)
    for number, sentence in onet.items():
        for key in {owners[dwa] for dwa in tasks[number].dwas if dwa in owners} if number in tasks else ():
            found[key].append(sentence)
    return found


def _holds(text: str, sentence: str) -> bool:
    """Whether a text has most of the words of a long sentence; a few words may stand in many."""
    shared, _, theirs = shared_words(text, sentence)
    return theirs >= LONG and shared / theirs > MOST


def shared_words(text: str, sentence: str) -> tuple[int, int, int]:
    """How many words two texts share, and how many each has."""
    own, theirs = set(prose.words(text)), set(prose.words(sentence))
    return len(own & theirs), len(own), len(theirs)
