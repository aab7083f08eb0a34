"""Rules of the vocabulary of work activities.

Every detailed work activity of O*NET stands in one of them, and each has words of its own and a reason where pay moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue.problem import Problem
from careeradvisor.checking.between_files import citations, unknown
from careeradvisor.checking.finding import Finding, placed
from careeradvisor.checking.toml_lines import lines_of, nearest
from careeradvisor.model.activity import OF_AI
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Exposure, Trend
from careeradvisor.text import prose
from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from careeradvisor.model.activity import Activity, Departure

TEXTS = ("name", *OF_AI, "measured", "because", "do")

Place = tuple[str | int, ...]


def findings(
    activities: Mapping[str, Activity], skills: Collection[str], sources: Collection[str], occupations: Collection[str]
) -> Iterator[Finding]:
    """What is wrong within the activities of one file. `occupations` is empty where the figures cannot be read."""
    for key, activity in activities.items():
        yield from _trend(key, activity)
        if activity.exposure is Exposure.E0 and activity.stops_at:
            said = "nothing is handed over in an E0 activity, so nothing stops; say in `ai_does` why it stays human"
            yield Finding((key, "stops_at"), "activity.stops_at", said)
        yield from _sentences(key, activity)
        for place, named in (
            ((key, "skills"), activity.skills),
            *(
                ((key, "occupations", number, "skills"), each.skills)
                for number, each in enumerate(activity.occupations)
            ),
        ):
            for skill in named:
                if skill not in skills:
                    yield Finding(place, "skill.unknown", unknown("skill", skill, skills))
        texts: list[tuple[Place, str]] = [
            ((key, field), getattr(activity, field)) for field in TEXTS if getattr(activity, field)
        ]
        texts += [
            ((key, "occupations", number, "because"), each.because) for number, each in enumerate(activity.occupations)
        ]
        yield from citations(texts, sources)
        for number, each in enumerate(activity.occupations):
            yield from _departure((key, "occupations", number), activity, each, occupations)
        yield from _prefixes(key, activity, occupations)


def _trend(key: str, activity: Activity) -> Iterator[Finding]:
    trend = activity.trend
    if (trend is Trend.AT_RISK) != (activity.horizon is not None):
        said = "an activity at risk needs `horizon`" if activity.horizon is None else f"a {trend} one has no `horizon`"
        yield Finding((key,), "activity.horizon", said)
    if (trend is Trend.STEADY) != (activity.because is None):
        said = "a steady activity has no `because`" if activity.because else f"{trend} needs `because`: why is that so"
        yield Finding((key,), "activity.because", said)
    elif activity.because and not cited((activity.because,)) and activity.basis is None:
        said = 'it cites no source, so it needs `basis = "judgment"`'
        yield Finding((key, "because"), "activity.basis", said)
    if activity.measured and not cited((activity.measured,)):
        yield Finding((key, "measured"), "activity.measured", "what was measured needs its source, such as [hui-2025]")
    if bool(activity.measured) != bool(activity.measured_among):
        said = "`measured` and `measured_among`, the groups of occupations that were measured, go together"
        yield Finding((key, "measured_among"), "activity.measured", said)


def _sentences(key: str, activity: Activity) -> Iterator[Finding]:
    for field in TEXTS:
        text = getattr(activity, field) or ""
        if field in OF_AI and len(prose.sentences(text)) > 1:
            yield Finding((key, field), "activity.sentence", "this must be one sentence")
        for said in prose.too_long(text):
            yield Finding((key, field), "activity.sentence", said)


def _departure(
    place: Place, activity: Activity, departure: Departure, occupations: Collection[str]
) -> Iterator[Finding]:
    if not (departure.exposure or departure.trend or departure.horizon or departure.skills):
        yield Finding(place, "activity.departure", "it says nothing else; name exposure, trend, horizon or skills")
    trend = departure.trend or activity.trend
    horizon = departure.horizon or (activity.horizon if trend is activity.trend else None)
    if trend is Trend.AT_RISK and horizon is None:
        yield Finding(place, "activity.horizon", "an activity at risk needs `horizon`")
    if trend is not Trend.AT_RISK and departure.horizon:
        yield Finding((*place, "horizon"), "activity.horizon", f"a {trend} one has no `horizon`")
    yield from _unknown((*place, "codes"), departure.codes, occupations)


def _unknown(place: Place, codes: Iterable[str], occupations: Collection[str]) -> Iterator[Finding]:
    """The codes, or first digits of codes, that no occupation has; none where the occupations are not known."""
    for code in codes if occupations else ():
        if not any(known.startswith(code) for known in occupations):
            yield Finding(place, "occupation.unknown", f"there is no occupation {code}")


def _prefixes(key: str, activity: Activity, occupations: Collection[str]) -> Iterator[Finding]:
    yield from _unknown((key, "measured_among"), activity.measured_among, occupations)
    codes = [code for each in activity.occupations for code in each.codes]
    for code in dict.fromkeys(code for code in codes if codes.count(code) > 1):
        yield Finding((key, "occupations"), "activity.repeated", f"'{code}' stands here twice")


class _Seen(NamedTuple):
    """What stands where so far: the file of each key, the key of each detailed work activity and of each text."""

    keys: dict[str, str]
    dwas: dict[str, str]
    texts: dict[str, str]


def between(files: Mapping[Path, tuple[str, Mapping[str, Activity]]], dwas: Collection[str]) -> list[Problem]:
    """What is wrong between the activities of all files, each file with its text.

    `dwas` are those of O*NET, none where they are not known.
    """
    seen = _Seen({}, {}, {})
    found: list[Problem] = []
    for path, (text, activities) in files.items():
        repeated = [each for key, activity in activities.items() for each in _repeated(path.name, key, activity, seen)]
        strange = [
            Finding((key, "dwas"), "activity.unknown", f"O*NET has no {dwa}")
            for key, activity in activities.items()
            for dwa in activity.dwas
            if dwas and dwa not in dwas
        ]
        found += placed(path, text, [*repeated, *strange])
    if files and (missing := sorted(set(dwas) - seen.dwas.keys())):
        some = ", ".join(missing[:3]) + (f" and {len(missing) - 3} more" if len(missing) > 3 else "")
        folder = next(iter(files)).parent
        found.append(Problem(str(folder), 0, "", "activity.missing", f"no activity stands for {some}"))
    return found


def _repeated(file: str, key: str, activity: Activity, seen: _Seen) -> Iterator[Finding]:
    """What of an activity stands somewhere already; it is seen from then on."""
    if key in seen.keys:
        yield Finding((key,), "activity.repeated", f"'{key}' stands in {seen.keys[key]} too")
    seen.keys[key] = file
    for dwa in activity.dwas:
        if dwa in seen.dwas:
            yield Finding((key, "dwas"), "activity.twice", f"{dwa} belongs to {seen.dwas[dwa]} too")
        seen.dwas.setdefault(dwa, key)
    for field in TEXTS:
        words = getattr(activity, field)
        if words in seen.texts:
            yield Finding((key, field), "activity.text", f"{seen.texts[words]} says the same: {words}")
        elif words:
            seen.texts[words] = key


def exceptions(
    path: Path, text: str, table: Mapping[str, object], activities: Collection[str], tasks: Mapping[int, str]
) -> list[Problem]:
    """What is wrong with the table of tasks that count under another activity than their own."""
    lines = lines_of(text)
    found = []
    for task, activity in table.items():
        if not isinstance(activity, str) or activity not in activities:
            said = unknown("activity", str(activity), activities)
            found.append(Problem(str(path), nearest(lines, (task,)), task, "activity.unknown", said))
        if tasks and not (task.isdecimal() and int(task) in tasks):
            said = f"there is no O*NET task {task}"
            found.append(Problem(str(path), nearest(lines, (task,)), task, "onet.unknown", said))
    return found


def civilian(path: Path, text: str, table: Mapping[str, object], occupations: Collection[str]) -> list[Problem]:
    """What is wrong with the table of civilian occupations that stand for military ones."""
    lines = lines_of(text)
    found = []
    for code, named in table.items():
        codes = [code, *named] if isinstance(named, list) and named else []
        line = lines.get((code,)) or nearest(lines, tuple(code.split(".")))
        if not codes:
            found.append(Problem(str(path), line, code, "activity.civilian", "this must be a list of occupation codes"))
        found += [
            Problem(str(path), line, code, "occupation.unknown", f"there is no occupation {each}")
            for each in codes
            if occupations and each not in occupations
        ]
    return found
