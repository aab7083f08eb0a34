"""A résumé: what was read, what it points to and why, what it shows, and what to type next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.resume.shown import Shows
from careeradvisor.advice.resume.vote import Sureness
from careeradvisor.document.block import Document, Facts, Items, Paragraph, Place, Section, Span, Style, present, text
from careeradvisor.document.table import Field, table
from careeradvisor.text.number import counted, joined, number

if TYPE_CHECKING:
    from careeradvisor.advice.resume.account import ResumeAccount
    from careeradvisor.advice.resume.recent_work import RecentWork
    from careeradvisor.advice.resume.shown import ShownSkill
    from careeradvisor.advice.resume.vote import Pointer
    from careeradvisor.document.block import Block, Line
    from careeradvisor.model.resume import Job

SURE = {
    Sureness.SURE: "It is clearly ahead: of résumés with such a lead, about nine in ten were of that work.",
    Sureness.LIKELY: "It is ahead, but the next ones may be yours too: look at their reasons.",
    Sureness.OPEN: "Several kinds of work fit about as well: choose yours from the list.",
}
PRIVATE = "This file was read on this machine and nothing of it was kept. To keep what you confirm: --save."
NO_SKILL = (
    "No line shows a skill of our list. Most of them are skills of the AI years, which few résumés name yet. "
    "It does not mean that you lack them."
)
NOT_HELD = "Nothing counts as held until you say so."


def resume_page(found: ResumeAccount, name: str = "FILE") -> Document:
    """The page of a file called `name`."""
    sections = present(
        Section("points-to", "What it points to", (_pointers(found.pointers),)) if found.pointers else None,
        Section("read", "What was read", _read(found)),
        Section("skills", "Skills that a line shows", _skills(found.skills)),
        Section("recent", "Your recent work", _recent(found.recent)) if found.recent else None,
        _next(found, name),
    )
    header: list[Block] = [Paragraph(_answer(found)), Paragraph(text(found.kept or PRIVATE, Style.MUTED))]
    return Document("Your résumé", tuple(header), sections, _note(found))


def _note(found: ResumeAccount) -> str:
    return f"{found.format}, {counted(found.pages, 'page')}" if found.pages else found.format


def _answer(found: ResumeAccount) -> Line:
    best = found.best
    if best is None:
        return text("No title of a job was found in it. Name your work yourself: careeradvisor find WORDS")
    years = f", for about {counted_years(found.years)}" if found.years else ""
    return (
        Span("It points to "),
        Span(best.name, Style.STRONG, target=("role", best.id)),
        Span(f"{years}. {SURE[found.sureness]}"),
    )


def counted_years(years: float) -> str:
    """Years in words: half a year, 1 year, 3.5 years."""
    return "half a year" if years == 0.5 else f"{number(years)} year{'' if years == 1 else 's'}"


def _pointers(pointers: tuple[Pointer, ...]) -> Block:
    return table(
        pointers,
        Field("Work", lambda each: (Span(each.name, Style.STRONG, target=("role", each.id)),), Place.MAIN),
        Field("Of 100", lambda each: str(each.share), Place.NUMBER),
        Field("Titles of yours", lambda each: joined(list(each.titles)), Place.DETAIL),
        Field("Words of your lines", lambda each: ", ".join(each.words), Place.DETAIL),
        Field("Next", lambda each: text(f"careeradvisor show {each.id}", Style.CODE), Place.DETAIL),
    )


def _read(found: ResumeAccount) -> tuple[Block, ...]:
    facts: list[tuple[str, Line]] = []
    if found.headline:
        facts.append(("You call yourself", text(found.headline)))
    facts += [("Education", text(each.line)) for each in found.education]
    facts += [("Credential", text(each)) for each in found.credentials]
    if found.languages:
        facts.append(("Languages", text(", ".join(found.languages))))
    jobs = table(
        found.jobs,
        Field("Job", lambda each: text(each.title or "no title found", Style.STRONG), Place.MAIN),
        Field("When", _when),
        Field("Where", lambda each: each.employer or ""),
        Field("Lines", lambda each: str(len(each.lines)), Place.NUMBER),
    )
    blocks: list[Block] = [jobs] if found.jobs else [Paragraph(text("No job was found."))]
    return (*blocks, Facts(tuple(facts))) if facts else tuple(blocks)


def _when(job: Job) -> str:
    if job.start is None:
        return job.end or "no dates"
    return f"{job.start} to {'now' if job.current else job.end}" if job.current or job.end else job.start


def _skills(skills: tuple[ShownSkill, ...]) -> tuple[Block, ...]:
    if not skills:
        return (Paragraph(text(NO_SKILL)),)
    blocks: list[Block] = []
    shown = [each for each in skills if each.shows is Shows.SHOWN]
    near = [each for each in skills if each.shows is Shows.NEAR]
    for held, said in ((shown, "Your lines say that you did it:"), (near, "Your lines come near it:")):
        if held:
            blocks += [Paragraph(text(said)), _lines_of(held)]
    return (*blocks, Paragraph(text(NOT_HELD, Style.MUTED)))


def _lines_of(skills: list[ShownSkill]) -> Block:
    return table(
        skills,
        Field("Skill", lambda each: text(each.title, Style.STRONG), Place.MAIN),
        Field("Line", lambda each: f"\u201c{each.line}\u201d", Place.DETAIL),
        Field("Name for --have", lambda each: text(each.id, Style.CODE), Place.DETAIL),
    )


def _recent(found: RecentWork) -> tuple[Block, ...]:
    counted_lines = f"{len(found.named)} of the {counted(found.lines, 'line')} about your last jobs"
    if found.disruption is None:
        return (Paragraph(text(f"Too few lines name an activity for a number: {counted_lines}.")), *_named(found))
    index = found.disruption
    said = (
        f"{counted_lines} name an activity that is rated. Of these, AI or a machine could at least halve the time of "
        f"{number(round(index.index))} in 100 (range {number(round(index.low))} to {number(round(index.high))}): "
        f"{index.level.label}. {found.at_risk} in 100 are losing pay. Each line counts once, as no file says how many "
        f"hours it stands for. Your own hours give a better answer: careeradvisor assess."
    )
    return Paragraph(text(said)), *_named(found)


def _named(found: RecentWork) -> tuple[Block, ...]:
    if not found.named:
        return ()
    rows = table(
        found.named,
        Field("Your line", lambda each: f"\u201c{each.line}\u201d", Place.MAIN),
        Field("Activity", lambda each: text(each.name, target=("activity", each.activity)), Place.DETAIL),
        Field("Exposure", lambda each: each.exposure.label),
        Field("Pay", lambda each: each.trend.value.replace("-", " ")),
    )
    return (rows,)


def _next(found: ResumeAccount, name: str) -> Section | None:
    best = found.best
    if best is None:
        return None
    commands = Items(
        tuple(
            (Span(command, Style.CODE), Span(f"  {meaning}"))
            for command, meaning in (
                (f"careeradvisor resume {name} --for {best.id}", "which lines speak for it, and what is missing"),
                (f"careeradvisor gap {best.id} --resume {name}", "the skills that you lack"),
                (f"careeradvisor plan {best.id} --resume {name}", "twelve weeks to learn them"),
                (f"careeradvisor resume {name} --save", "keep what you confirm in your profile"),
            )
        )
    )
    return Section("with-it", "What this file can be used for", (commands,))
