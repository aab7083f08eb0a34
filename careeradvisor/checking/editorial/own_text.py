"""The words of a role that are its own: what it inherits from activities is written once and shared on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.checking.between_files import Place, role_texts
from careeradvisor.model.activity import OF_AI
from careeradvisor.text import prose
from careeradvisor.text.reference import split

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from careeradvisor.model.activity import Activity
    from careeradvisor.model.role import Role


def shared_texts(activities: Iterable[Activity]) -> set[str]:
    """What tasks may inherit from activities."""
    return {
        words
        for activity in activities
        for words in (activity.ai_does, activity.stops_at, *(each.because for each in activity.occupations))
        if words
    }


def own_texts(role: Role, shared: Collection[str]) -> list[tuple[Place, str]]:
    """Every text that the role's own file has, with its place: statements and resume examples too."""
    found = [(place, text) for place, text in role_texts(role) if not _inherited(place, text, role, shared)]
    found += [(("tasks", number, "statement"), task.statement) for number, task in enumerate(role.tasks)]
    found += [
        (("resume_examples", number, key), getattr(each, key))
        for number, each in enumerate(role.resume_examples)
        for key in ("weak", "strong")
    ]
    return [(place, spoken(text)) for place, text in found]


def spoken(text: str) -> str:
    """A text in which a figure that is named, as `{change 53-7065}`, is one word, as a page says it.

    Figures of different occupations are different words.
    """
    if "{" not in text:
        return text
    return "".join(part if isinstance(part, str) else f"{part.code.replace('-', '')}%" for part in split(text))


def _inherited(place: Place, text: str, role: Role, shared: Collection[str]) -> bool:
    if place[0] != "tasks" or place[-1] not in OF_AI:
        return False
    return text in shared or text == role.tasks[int(place[1])].differs_because


def sections(role: Role, shared: Collection[str]) -> dict[str, str]:
    """The prose of each section as one text; statements and resume examples are no prose."""
    found: dict[str, list[str]] = {}
    for place, text in own_texts(role, shared):
        if place[-1] != "statement" and place[0] != "resume_examples":
            found.setdefault(str(place[0]), []).append(ended(text))
    return {section: " ".join(texts) for section, texts in found.items()}


def ended(text: str) -> str:
    """A text that ends as a sentence does, to be followed by others."""
    return text if text.rstrip("] ").endswith((".", "?", "!")) or "]" in text[-30:] else f"{text}."


def long_sentences(texts: Iterable[str], least: int) -> dict[tuple[str, ...], str]:
    """The sentences of at least so many words, by their words."""
    found = {}
    for text in texts:
        for sentence in prose.sentences(text):
            run = tuple(prose.words(sentence))
            if len(run) >= least:
                found[run] = sentence
    return found
