"""What of a résumé may count in advice: the work, its years, the schooling and skills; no name, address or employer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.resume.shown import Shows
from careeradvisor.advice.resume.vote import Sureness
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.role import Proficiency
from careeradvisor.text.number import counted, joined, number

if TYPE_CHECKING:
    from careeradvisor.advice.resume.account import ResumeAccount
    from careeradvisor.model.licensing import Schooling
    from careeradvisor.model.profile import Profile


class Facts(NamedTuple):
    """What is taken from a file: the id of the work and what it is called, years in it, schooling, and skills."""

    role: str | None
    title: str
    years: float | None
    education: Schooling | None
    skills: dict[str, Proficiency]

    def merged(self, held: Profile) -> Profile:
        """A profile with these facts; what it holds of a skill already stays, and so do years that are more."""
        experience = dict(held.experience)
        if self.role and self.years is not None:
            experience[self.role] = max(self.years, experience.get(self.role, 0))
        said = held.circumstances
        return held._replace(
            skills={**self.skills, **held.skills},
            experience=experience,
            circumstances=said._replace(education=self.education or said.education),
        )

    @property
    def words(self) -> str:
        """What they are, in one line."""
        parts: list[str] = []
        if self.role and self.years is not None:
            parts.append(f"{number(self.years)} years as {self.title}")
        if self.education:
            parts.append(f"education ({self.education})")
        if self.skills:
            parts.append(f"{counted(len(self.skills), 'skill')} ({', '.join(sorted(self.skills))})")
        return joined(parts) if parts else "nothing"


def facts_of(found: ResumeAccount) -> Facts:
    """What a file may stand for unasked: skills that a line shows, at foundation; years where the work is clear."""
    best = found.best
    clear = best is not None and found.sureness is not Sureness.OPEN
    return Facts(
        role=best.id if best and clear else None,
        title=best.name if best else "",
        years=found.years if clear else None,
        education=found.schooling,
        skills={each.id: Proficiency.FOUNDATION for each in found.skills if each.shows is Shows.SHOWN},
    )
