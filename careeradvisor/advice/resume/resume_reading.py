"""A résumé from the lines of a file: its parts, its jobs, and what the person calls themselves."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from careeradvisor.advice.resume.fact_reading import credentials, educations, languages, schooling
from careeradvisor.advice.resume.heading import Part, parted
from careeradvisor.advice.resume.job_reading import items, jobs_in, parts_of, recent_first, title_worth
from careeradvisor.advice.title_reading import faint
from careeradvisor.model.resume import Resume
from careeradvisor.text.title import core, kind_of_worker, read, stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from careeradvisor.advice.title_reading import Index
    from careeradvisor.model.resume import Paper
    from careeradvisor.model.title import TitleWords

NOT_A_TITLE = 0.9
"""How surely words are a title that are like one, and are none that people have."""
TOP_LINES = 10
"""Lines on top of a file among which the headline is."""
_WITH_YEARS = re.compile(
    r"^\W*(?:(?:an?|highly|experienced|dedicated|skilled|certified|accomplished|motivated|energetic|seasoned)\s+)*"
    r"(?P<title>[\w/&, -]{4,60}?)\s+(?:with|having|who has|offering|bringing|con|mit|avec)\s+",
    re.IGNORECASE,
)


def resume_of(paper: Paper, index: Index, known: TitleWords) -> Resume:
    """What a file says. One whose format names its parts needs no reading; the rest is found in its lines."""
    if paper.resume is not None:
        held = paper.resume
        learned = tuple(each._replace(level=each.level or schooling(each.line)) for each in held.education)
        return held._replace(education=learned, languages=languages(held.languages, held.lines))
    is_title = title_sense(index, known)
    parts = parted(paper.lines)
    by_part: dict[Part, list[str]] = {part: [] for part in Part}
    for part, lines in parts:
        by_part[part] += lines
    work, top = by_part[Part.WORK], by_part[Part.TOP]
    if not work:  # no heading says where the jobs are
        work, top = [*top, *by_part[Part.PROJECTS]], top[:TOP_LINES]
    jobs = recent_first(jobs_in(work, is_title))
    summary = items([*by_part[Part.SUMMARY]])
    rest = items([*by_part[Part.SKILLS], *by_part[Part.PROJECTS]])
    lone = [] if jobs else items(work)
    about = (*summary, *rest, *lone)
    return Resume(
        headline=_headline(top, summary, is_title),
        jobs=tuple(jobs),
        education=educations(by_part[Part.EDUCATION]),
        credentials=credentials(by_part[Part.CREDENTIALS], about),
        languages=languages(by_part[Part.LANGUAGES], [*about, *top]),
        lines=about,
    )


def title_sense(index: Index, known: TitleWords) -> Callable[[str], float]:
    """How surely words are the title of a job, 0 to 1: by their word for a kind of worker, and how many titles know."""

    @lru_cache(maxsize=4_000)
    def sense(text: str) -> float:
        said = [each for each in core(text, known) if not faint(each, known)]
        if not said or max(map(len, said)) < 3 or not index.names_a_kind(kind_of_worker(text, known)):
            return 0.0
        found = stems(read(said, known))
        if index.same(found):
            return 1.0
        return NOT_A_TITLE * sum(map(index.knows, found)) / len(found)

    return sense


def _headline(top: Iterable[str], summary: list[str], is_title: Callable[[str], float]) -> str | None:
    """What somebody calls themselves: a line on top all of whose words titles have, or the summary's first words."""
    for place, line in enumerate(list(top)[:TOP_LINES]):
        for part in parts_of(line):
            may_be_a_name = place == 0 and len(part.split()) < 4
            least = 1.0 if may_be_a_name else NOT_A_TITLE
            if title_worth(part, is_title) >= least and not any(map(str.isdigit, part)):
                return part
    for line in summary[:2]:
        found = _WITH_YEARS.match(line)
        if found and title_worth(found["title"], is_title) >= 0.6:
            return found["title"]
    return None
