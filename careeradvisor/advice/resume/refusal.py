"""Texts that are no résumé of one person: a job advertisement, two people, a language that is not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.advice.resume.heading import Part, heading
from careeradvisor.advice.resume.language import READ, language_of

if TYPE_CHECKING:
    from careeradvisor.model.resume import Paper, Resume

_AD = re.compile(
    r"\b(?:we are (?:looking|seeking|hiring)|we['\u2019]re (?:looking|seeking|hiring)|you will (?:be|have|work|report)"
    r"|you['\u2019]ll|the (?:ideal|successful) candidate|equal opportunity employer|apply (?:now|today|online"
    r"|here)|we offer"
    r"|about the (?:role|job|position|company)|what we offer|your (?:profile|tasks|responsibilities)|job description"
    r"|what you['\u2019]ll|must have|salary range|benefits include|how to apply|candidates? (?:must|should|will)"
    r"|join our"
    r"|reports to|we provide|wir suchen|wir bieten|ihre aufgaben|buscamos|se ofrece|ofrecemos|nous recherchons"
    r"|nous offrons|vous (?:serez|aurez))",
    re.IGNORECASE,
)
PHRASES = 3
"""Different phrases of advertisements from which on a text without a dated job is one."""
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")


def refusal(paper: Paper, resume: Resume) -> tuple[str, str] | None:
    """What a text is in place of a résumé, and what to do; `None` for a résumé. It goes on after the file's name."""
    text = "\n".join(paper.lines)
    language = language_of(paper.lines)
    if language is not None and language not in READ:
        return f"is in {language}", f"read are {', '.join(READ[:-1])} and {READ[-1]}: name one in such a language"
    dated = any(job.start for job in resume.jobs)
    said = {found[0].casefold() for found in _AD.finditer(text)}
    if len(said) >= PHRASES and (not dated or len(said) >= 2 * PHRASES):
        return "reads like a job advertisement, not like a résumé", "what a work asks for: careeradvisor gap TITLE"
    if paper.resume is None and _of_two(paper.lines):
        return "holds the résumés of two people", "save each as a file of its own, and name one"
    if not (resume.jobs or resume.headline or resume.education or len(resume.lines) > 2):
        return (
            "has text, but no job, school or skill was found in it",
            "put a heading such as Experience over your jobs, each with a title and its years",
        )
    return None


def _of_two(lines: tuple[str, ...]) -> bool:
    """Whether a second address stands after the jobs of a first person, and jobs follow it."""
    seen: set[str] = set()
    worked, part, second = 0, Part.TOP, False
    for line in lines:
        part = heading(line) or part
        worked += heading(line) is Part.WORK
        if second and heading(line) is Part.WORK:
            return True
        for address in _MAIL.findall(line.casefold()):
            if worked and address not in seen and seen and part is not Part.OTHER:
                second = True
            seen.add(address)
    return False
