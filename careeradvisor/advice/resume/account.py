"""All that is said about a résumé: what was read, what it points to, what it shows, and what to type next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from careeradvisor.advice.resume.recent_work import RecentWork
    from careeradvisor.advice.resume.shown import ShownSkill
    from careeradvisor.advice.resume.vote import Pointer, Sureness
    from careeradvisor.model.licensing import Schooling
    from careeradvisor.model.resume import Education, Job, Resume

MONTHS = 12


class ResumeAccount(NamedTuple):
    """What a file says and where it leads.

    `format` is what it was read as. `pointers` are the occupations it points to, best first, `sureness` how sure the
    first is. `years` in its work are those of the jobs whose titles speak for it, `None` where none has dates.
    `schooling` is the highest that it names. `skills` each have the line that shows them; nothing is held until the
    person says so. `kept` says what was saved, `None` where nothing was.
    """

    format: str
    pages: int | None
    headline: str | None
    jobs: tuple[Job, ...]
    education: tuple[Education, ...]
    credentials: tuple[str, ...]
    languages: tuple[str, ...]
    sureness: Sureness
    pointers: tuple[Pointer, ...]
    years: float | None
    schooling: Schooling | None
    skills: tuple[ShownSkill, ...]
    recent: RecentWork | None
    kept: str | None = None

    @property
    def best(self) -> Pointer | None:
        """The occupation that it points to first."""
        return self.pointers[0] if self.pointers else None


def years_in(resume: Resume, titles: tuple[str, ...], today: date) -> float | None:
    """Years in jobs of some titles, each month once however many jobs it had; to the half year."""
    months: set[int] = set()
    for job in resume.jobs:
        if job.title not in titles or job.start is None:
            continue
        first = _month(job.start, 1)
        last = today.year * MONTHS + today.month if job.end is None else _month(job.end, 1 if len(job.end) == 4 else 2)
        if job.current or job.end is not None:
            months.update(range(first, min(last, today.year * MONTHS + today.month)))
    return round(2 * len(months) / MONTHS) / 2 if months else None


def schooling_of(resume: Resume) -> Schooling | None:
    """The highest degree that a résumé names."""
    from careeradvisor.model.licensing import Schooling

    held = [each.level for each in resume.education if each.level]
    return max(held, key=list(Schooling).index, default=None)


def _month(said: str, otherwise: int) -> int:
    """A month by its number since year 0; `otherwise` is the month of a year alone, or what is added to one."""
    year, _, month = said.partition("-")
    return int(year) * MONTHS + (int(month) + (otherwise - 1) if month else 1)
