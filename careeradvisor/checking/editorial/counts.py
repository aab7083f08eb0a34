"""Counts over all roles: habits that are fine once and tire in every role, and what the catalogue promises."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from careeradvisor.checking.editorial.own_text import own_texts, sections
from careeradvisor.checking.editorial.week import PARTS, has_part
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.review import ReadBy
from careeradvisor.model.role import Horizon, Trend
from careeradvisor.model.skill import SkillKind
from careeradvisor.text import prose
from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from careeradvisor.checking.editorial.pairs import Pair
    from careeradvisor.model.role import Role
    from careeradvisor.model.skill import Skill

HOUSE_MOVES = {
    "someone, somebody, whoever, nobody": re.compile(r"\b(someone|somebody|whoever|nobody)\b", re.IGNORECASE),
    "still": re.compile(r"\bstill\b", re.IGNORECASE),
    "a weekday or a time of day": re.compile(
        r"\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bat (two|three|four|five|six)\b"
        r"|\bat (seven|eight|nine|ten|midnight)\b"
        r"|\b\d{1,2} ?[ap]\.?m\b",
        re.IGNORECASE,
    ),
    "by hand, in person": re.compile(r"\b(by hand|in person)\b", re.IGNORECASE),
    "who is accountable": re.compile(r"\baccountab\w+|\banswers? for it\b", re.IGNORECASE),
}
"""Turns that each may stand in a fifth of the roles."""
A_FIFTH, A_THIRD = 20, 33
MEDIAN_GRADE = 8.0
MOST_DEPARTURES, LEAST_SOURCED, LEAST_DOING = 8, 40, 40
"""Percents: tasks that depart from their activity, reasons with a source, main skills that use AI to do the work."""
_USES_AI = re.compile(r"\b(AI|assistant|chatbot|draft tool)\b")
_TIMES = re.compile(r"\b(tim(e|es|ed|ing)|minutes?|longer|faster)\b", re.IGNORECASE)


class Count(NamedTuple):
    """One count over all roles: what was counted, what came out, and what is asked for, empty where nothing is."""

    what: str
    value: str
    asked: str = ""
    met: bool = True


def counts(
    roles: Mapping[str, Role], skills: Mapping[str, Skill], shared: Collection[str], found: Sequence[Pair]
) -> tuple[Count, ...]:
    """All counts, in the order in which they are shown."""
    held = list(roles.values())
    return (
        Count("Roles", str(len(held))),
        Count("Tasks", str(sum(len(role.tasks) for role in held))),
        *_reading(held, shared),
        *_moves(held, shared),
        *_pairs(found),
        *_tasks(held),
        *_weeks(held),
        *_skills(held, skills),
        Count("Roles read for the trade and for outsiders", f"{sum(map(_read, held))} of {len(held)}"),
        Count("Roles that somebody of the trade has confirmed", f"{sum(map(_confirmed, held))} of {len(held)}"),
    )


def _reading(roles: Sequence[Role], shared: Collection[str]) -> Iterator[Count]:
    texts = [sections(role, shared) for role in roles]
    grades = [prose.grade(text) for each in texts for text in each.values()]
    words = [
        len(prose.words(sentence))
        for role in roles
        for place, text in own_texts(role, shared)
        if place[0] != "resume_examples"
        for sentence in prose.sentences(text)
    ]
    middle = median(grades) if grades else 0.0
    yield Count(
        "Reading grade of a section, median", f"{middle:.1f}", f"at most {MEDIAN_GRADE:g}", middle <= MEDIAN_GRADE
    )
    yield Count(
        "Reading grade of a section, hardest",
        f"{max(grades, default=0):.1f}",
        f"at most {prose.HARDEST_GRADE:g}",
        max(grades, default=0) <= prose.HARDEST_GRADE,
    )
    yield Count("Words of a sentence, longest", str(max(words, default=0)), "at most 25", max(words, default=0) <= 25)


def _moves(roles: Sequence[Role], shared: Collection[str]) -> Iterator[Count]:
    texts = [" ".join(text for _, text in own_texts(role, shared)) for role in roles]
    for move, pattern in HOUSE_MOVES.items():
        yield _most(f"Roles that say: {move}", sum(bool(pattern.search(text)) for text in texts), len(texts), A_FIFTH)


def _pairs(found: Sequence[Pair]) -> Iterator[Count]:
    sentences = sum(len(pair.sentences) for pair in found)
    closest = max((pair.shared for pair in found), default=0.0)
    yield Count("Sentences that stand in two roles", str(sentences), "none", not sentences)
    yield Count("Words shared by the closest pair", f"{closest:.1%}", "at most 10%", closest <= 0.10)


def _tasks(roles: Sequence[Role]) -> Iterator[Count]:
    tasks = [task for role in roles for task in role.tasks]
    yield _most(
        "Tasks that depart from their activity",
        sum(bool(task.differs_because) for task in tasks),
        len(tasks),
        MOST_DEPARTURES,
    )
    moving = [task for task in tasks if task.trend is not Trend.STEADY and task.because]
    sourced = sum(bool(cited((task.because or "",))) for task in moving)
    yield _least("Reasons with a source", sourced, len(moving), LEAST_SOURCED)
    horizons = Counter(task.horizon for task in tasks if task.horizon)
    said = ", ".join(f"{horizons[each]} {each}" for each in Horizon)
    yield Count("Horizons", said, "each used", len(horizons) == len(Horizon))
    first = sum(_works_with_ai(role) for role in roles)
    yield _least("First steps that do work with AI and time it", first, len(roles), A_THIRD)


def _works_with_ai(role: Role) -> bool:
    said = " ".join(role.first_step.steps)
    return bool(_USES_AI.search(said) and _TIMES.search(said))


def _weeks(roles: Sequence[Role]) -> Iterator[Count]:
    for part in PARTS:
        count = sum(has_part(role, part) for role in roles)
        yield Count(f"Weeks with a word for {part}", f"{count} of {len(roles)}")


def _skills(roles: Sequence[Role], skills: Mapping[str, Skill]) -> Iterator[Count]:
    slots = [skills[need.skill].kind for role in roles for need in role.skills if need.skill in skills]
    yield _least("Main skills that use AI to do the work", slots.count(SkillKind.DO), len(slots), LEAST_DOING)
    kinds = Counter(skill.kind for skill in skills.values())
    said = ", ".join(f"{kinds[kind]} {kind}" for kind in SkillKind)
    yield Count("Skills", f"{len(skills)}: {said}")
    yield _least(
        "Skills with a free resource", sum(bool(each.resources) for each in skills.values()), len(skills), A_THIRD
    )


def _read(role: Role) -> bool:
    return bool(role.reviews and role.reviews.trade and role.reviews.outsider)


def _confirmed(role: Role) -> bool:
    return _read(role) and all(each and each.by is ReadBy.PERSON for each in role.reviews or ())


def _most(what: str, count: int, of: int, percent: int) -> Count:
    return Count(what, f"{count} of {of}", f"at most {percent}%", 100 * count <= percent * of)


def _least(what: str, count: int, of: int, percent: int) -> Count:
    return Count(what, f"{count} of {of}", f"at least {percent}%", 100 * count >= percent * of)


def unmet(found: Iterable[Count]) -> list[str]:
    """What of the counts is not as asked, in words."""
    return [f"{each.what}: {each.value}; {each.asked} is asked for" for each in found if not each.met]
