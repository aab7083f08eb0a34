"""A résumé at the desk: its file is read, what it says is found, and nothing of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.resume.account import ResumeAccount, schooling_of, years_in
from careeradvisor.advice.resume.cue import Phrases, phrases_of
from careeradvisor.advice.resume.facts import facts_of
from careeradvisor.advice.resume.fit import fit
from careeradvisor.advice.resume.language import ENGLISH, language_of
from careeradvisor.advice.resume.recent_work import keys_of, recent_lines, recent_work
from careeradvisor.advice.resume.refusal import refusal
from careeradvisor.advice.resume.resume_reading import resume_of
from careeradvisor.advice.resume.shown import ShownSkill, Shows, of_kind, shown_lines
from careeradvisor.advice.resume.vote import pointers
from careeradvisor.catalogue.titles import open_index, title_words
from careeradvisor.desk.occupation_index import occupation_index
from careeradvisor.errors import UsageError
from careeradvisor.model.code import soc_of
from careeradvisor.person import profile_store
from careeradvisor.reading import paper
from careeradvisor.storage import environment

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.resume.facts import Facts
    from careeradvisor.advice.resume.fit import Fit
    from careeradvisor.advice.resume.recent_work import RecentWork
    from careeradvisor.advice.resume.vote import Reader
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.desk.find import Tell
    from careeradvisor.model.resume import Paper, Resume


def read_resume(catalogue: Catalogue, source: Path | bytes) -> tuple[Paper, Resume]:
    """A file and what was found in it. Raises UsageError for what is no résumé of one person."""
    held = paper.read(source)
    found = resume_of(held, open_index(catalogue), title_words(catalogue.root, catalogue.memory))
    if said := refusal(held, found):
        what, do = said
        raise UsageError(f"{paper.name_of(source)} {what}", do)
    return held, found


def resume_account(catalogue: Catalogue, source: Path | bytes, today: date) -> ResumeAccount:
    """All that is said about a file. Raises UsageError for what is no résumé."""
    held, found = read_resume(catalogue, source)
    return account_of(catalogue, held, found, today)


def account_of(catalogue: Catalogue, held: Paper, found: Resume, today: date) -> ResumeAccount:
    """All that is said about a résumé that was read."""
    index, known = open_index(catalogue), title_words(catalogue.root, catalogue.memory)
    pointed = pointers(found, index, known, occupation_index(catalogue), _reader(catalogue, held))
    best = pointed.pointers[0] if pointed.pointers else None
    return ResumeAccount(
        format=held.kind,
        pages=held.pages,
        headline=found.headline,
        jobs=found.jobs,
        education=found.education,
        credentials=found.credentials,
        languages=found.languages,
        sureness=pointed.sureness,
        pointers=pointed.pointers,
        years=years_in(found, best.titles, today) if best else None,
        schooling=schooling_of(found),
        skills=skills_in(catalogue, found),
        recent=_recent(catalogue, found, best.code) if best else None,
    )


def _reader(catalogue: Catalogue, held: Paper) -> Reader | None:
    """What reads the titles of a file in another language, as `find` does; nothing for one in English."""
    if language_of(held.lines) in (None, ENGLISH):
        return None
    from careeradvisor.desk.title_answers import TitleAnswers

    reader = TitleAnswers(catalogue)
    return lambda title, most: reader.named(title, most).answers


def skills_in(catalogue: Catalogue, resume: Resume) -> tuple[ShownSkill, ...]:
    """The skills of the vocabulary that lines show, each with its line."""
    cues = catalogue.cues()
    phrases = Phrases(each for name, cue in cues.items() for each in phrases_of(name, cue.shows, cue.near))
    lines = shown_lines(resume.work, phrases)
    skills = catalogue.skills(list(lines))
    found = [
        ShownSkill(name, skills[name].title, of_kind(shows, line, skills[name]), line)
        for name, (shows, line) in lines.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.shows is Shows.NEAR, each.title)))


def _recent(catalogue: Catalogue, resume: Resume, code: str) -> RecentWork:
    """What is recent of somebody's work, as it is in the occupation `code`."""
    index = occupation_index(catalogue)
    week = index.week(soc_of(code))
    usual = frozenset(key for part in week.parts for key in part.activities) if week else frozenset()
    lines = recent_lines(resume)
    keys = keys_of(lines, index, usual)
    activities = {key: each.within(code) for key, each in catalogue.activities.some(set(keys.values())).items()}
    return recent_work(lines, keys, activities)


def suppose(catalogue: Catalogue, source: Path | bytes, today: date, tell: Tell) -> None:
    """Take what a file says for said in this run, and tell what that is. Raises UsageError for what is no résumé."""
    facts = facts_of(resume_account(catalogue, source, today))
    tell(f"from {paper.name_of(source)}, for this run alone: {facts.words}")
    profile_store.suppose(facts.merged, "resume")


def keep_facts(found: ResumeAccount, facts: Facts, tell: Tell) -> ResumeAccount:
    """Put confirmed facts into the profile, and say what it keeps. Raises OutputError."""
    profile_store.update(lambda held: (None, facts.merged(held)), tell=tell)
    remove = f"careeradvisor profile delete{environment.whose()}"
    kept = f"Kept in {profile_store.path()}, on this machine alone: {facts.words}. Remove it: {remove}"
    return found._replace(kept=kept)


def fit_of(catalogue: Catalogue, source: Path | bytes, report: RoleReport) -> Fit:
    """A file beside a role. Raises UsageError for what is no résumé."""
    _, found = read_resume(catalogue, source)
    index = occupation_index(catalogue)
    tasks = [task.activity for task in report.role.tasks if task.activity]
    named = keys_of(found.work, index, frozenset(tasks))
    activities = catalogue.activities.some({*tasks, *named.values()})
    return fit(report.id, report.role, found.work, named, activities, skills_in(catalogue, found))
