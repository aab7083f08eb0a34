"""What a résumé says: jobs, education, credentials and languages, as they were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from careeradvisor.model.licensing import Schooling


class Job(NamedTuple):
    """One job: what it was called, who paid it, when it was, and the lines about it.

    `start` and `end` are `2018` or `2018-06`, `None` where the file does not say; a `current` job has no end.
    """

    title: str | None
    employer: str | None
    start: str | None = None
    end: str | None = None
    current: bool = False
    lines: tuple[str, ...] = ()


class Education(NamedTuple):
    """A school, course or degree as it was found; `level` and the year of its `end` where the line says them."""

    line: str
    level: Schooling | None = None
    end: str | None = None


class Resume(NamedTuple):
    """What was found in a file.

    `jobs` are the most recent first. `headline` is what the person calls themselves on top of it. `lines` are the
    lines about the work: those of the summary, of skills and of projects, in their order.
    """

    headline: str | None = None
    jobs: tuple[Job, ...] = ()
    education: tuple[Education, ...] = ()
    credentials: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()

    @property
    def work(self) -> tuple[str, ...]:
        """Every line about the work: the summary and skills, then each job's."""
        return (*self.lines, *(line for job in self.jobs for line in job.lines))


class Paper(NamedTuple):
    """A file as it was read: what it is (`PDF`), its lines, and its parts where its format names them itself."""

    kind: str
    lines: tuple[str, ...]
    pages: int | None = None
    resume: Resume | None = None
