"""Which stages of which skills fit into the time there is, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.role import Proficiency

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from fractions import Fraction

    from careeradvisor.advice.stage import Stage
    from careeradvisor.model.skill import Skill


def sequence(
    groups: Sequence[Sequence[str]],
    opened: Mapping[str, Sequence[Stage]],
    skills: Mapping[str, Skill],
    room: Fraction,
) -> list[Stage]:
    """The stages that fit into `room` minutes, what a skill requires before it.

    `opened` has the stages of each skill. Of each group in turn the skills are taken whole, as long as they fit; where
    none does, its first is begun. The rest of the room goes to the first stages of the others. None that stays out
    would fit beside those.
    """
    choice = _Choice(opened, skills, room)
    for group in groups:
        whole = [name for name in group if choice.left[name] and choice.take(name)]
        if not whole:
            choice.begin(group[:1])
    for group in groups:
        choice.begin(group)
    return choice.taken


class _Choice:
    """What is taken, and what is left of each skill and of the time."""

    def __init__(self, opened: Mapping[str, Sequence[Stage]], skills: Mapping[str, Skill], room: Fraction) -> None:
        self.left = {name: list(each) for name, each in opened.items()}
        self.taken: list[Stage] = []
        self._skills = skills
        self._room = room

    def take(self, name: str, stages: int | None = None) -> bool:
        """Take the next stages of a skill, by default all, with the foundation of what it requires, if that fits."""
        bundle = [*_required(name, self.left, self._skills), *self.left[name][:stages]]
        minutes = sum(stage.minutes for stage in bundle)
        if minutes > self._room:
            return False
        self._room -= minutes
        for stage in bundle:
            self.left[stage.skill].remove(stage)
        self.taken.extend(bundle)
        return True

    def begin(self, names: Sequence[str]) -> None:
        """Take as many stages of each skill as fit."""
        for name in names:
            while self.left[name] and self.take(name, 1):
                pass


def _required(name: str, left: Mapping[str, Sequence[Stage]], skills: Mapping[str, Skill]) -> Iterable[Stage]:
    """The foundation of what a skill requires and has not got yet, in the order in which it is required."""
    found: list[Stage] = []
    seen = {name}
    waiting = [(name, iter(skills[name].requires))]
    while waiting:
        each, others = waiting[-1]
        other = next((other for other in others if other not in seen and lacks(other, left)), None)
        if other:
            seen.add(other)
            waiting.append((other, iter(skills[other].requires)))
            continue
        waiting.pop()
        if each != name:
            found.append(left[each][0])
    return found


def lacks(name: str, left: Mapping[str, Sequence[Stage]]) -> bool:
    """Whether nothing of a skill is held or planned yet."""
    return bool(left.get(name)) and left[name][0].level is Proficiency.FOUNDATION
