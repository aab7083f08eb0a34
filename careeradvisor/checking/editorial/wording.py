"""How a role's own words read: short sentences, plain ones, every figure with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.checking.editorial.own_text import own_texts, sections, spoken
from careeradvisor.checking.finding import Finding
from careeradvisor.model.activity import OF_AI
from careeradvisor.text import prose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from careeradvisor.model.role import Role

WHOLE = (900, 1700)
"""Words of a role, without its first steps of skills, which stand for those of the vocabulary."""
_WORDS = {"summary": (50, 90), "outlook": (40, 80), "entry": (40, 80), "setting": (1, 60), "boss": (1, 60)}
_ITEMS = {
    "tasks": (8, 16),
    "skills": (5, 7),
    "related_skills": (2, 4),
    "resume_examples": (3, 4),
    "related_roles": (3, 6),
    "aliases": (6, 20),
}


def findings(role: Role, shared: Collection[str]) -> Iterator[Finding]:
    """What is wrong with the words of one role."""
    yield from _lengths(role, shared)
    for place, text in own_texts(role, shared):
        parts = prose.sentences(text)
        for message in prose.too_long(text):
            yield Finding(place, "strict.long", message)
        if place[-1] in OF_AI and len(parts) > 1:
            yield Finding(place, "strict.length", f"this has {len(parts)} sentences; it must be one")
        for phrase in prose.banned(text):
            yield Finding(place, "strict.phrase", f"'{phrase}' could stand in any text about work")
        if place[0] != "resume_examples":
            for sentence in prose.unsourced_figures(text):
                yield Finding(place, "strict.figure", f"a figure without a source: {sentence}")
    for section, text in sections(role, shared).items():
        if (level := prose.grade(text)) > prose.HARDEST_GRADE:
            message = f"this reads like school grade {level:.1f}; {prose.HARDEST_GRADE:g} is the hardest it may be"
            yield Finding((section,), "strict.reading", message)


def _lengths(role: Role, shared: Collection[str]) -> Iterator[Finding]:
    for key, (least, most) in _WORDS.items():
        text = spoken(getattr(role, key) or "")
        count = len(prose.words(text))
        if text and not least <= count <= most:
            yield Finding((key,), "strict.length", f"this has {count} words; {least} to {most} are asked for")
    for key, (least, most) in _ITEMS.items():
        count = len(getattr(role, key))
        if not least <= count <= most:
            yield Finding((key,), "strict.length", f"there are {count}; {least} to {most} are asked for")
    least, most = WHOLE
    count = sum(len(prose.words(text)) for place, text in own_texts(role, shared) if place[::2] != ("skills", "steps"))
    if not least <= count <= most:
        yield Finding((), "strict.length", f"the role has {count} words; {least} to {most} are asked for")
