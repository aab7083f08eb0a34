"""RenderCV: YAML with sections of entries."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from careeradvisor.errors import UsageError
from careeradvisor.model.resume import Education, Job, Paper, Resume
from careeradvisor.reading.pieces import Piece, job, ordered, schooling, whole
from careeradvisor.reading.plain import decoded

LARGEST = 128 * 1024
"""Bytes of a file; reading YAML is slow."""
NESTED = 20
_CREDENTIALS = ("certif", "licen", "credential")
_LANGUAGES = ("language", "sprachen", "idiomas", "langues")


def read(raw: bytes, name: str) -> Paper:
    """The résumé in a file. Raises UsageError that names the path of what has a wrong type."""
    if len(raw) > LARGEST:
        raise UsageError(f"{name} has more than {LARGEST // 1024} KB, as no résumé in YAML has", "name another file")
    top = Piece(_loaded(decoded(raw, name), name), name, "")
    if not top.is_table or not top.has("cv"):
        raise UsageError(f"{name} is YAML, and no RenderCV file: it has no key cv", "see https://docs.rendercv.com")
    found = _resume(top.one("cv"))
    return Paper("RenderCV file", whole(found), resume=found)


def _loaded(text: str, name: str) -> Any:
    """What a YAML text holds: plain values alone. What refers to another place (anchors) could grow without end."""
    try:
        yaml: Any = import_module("yaml")
    except ImportError:
        raise UsageError(
            f"{name} is YAML, and PyYAML, which reads it, is not installed",
            "install it with: pip install 'careeradvisor[resume]'",
        ) from None
    try:
        depth = 0
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if getattr(event, "anchor", None):
                raise UsageError(
                    f"{name} refers from one place to another (anchors), which is not read", "write it out"
                )
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > NESTED:
                raise UsageError(f"{name} has lists within lists without end", "name another file")
        return yaml.load(text, Loader=yaml.SafeLoader)  # the safe loader, named as the events were read
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        place = getattr(error, "problem_mark", None)
        where = f" at line {place.line + 1}" if place else ""
        raise UsageError(f"{name} is no YAML{where}", "mend that line, or name a PDF, Word or text file") from None


def _resume(cv: Piece) -> Resume:
    sections = cv.one("sections")
    jobs: list[Job | None] = []
    educations: list[Education | None] = []
    credentials: list[str] = []
    languages: list[str] = []
    lines: list[str] = []
    for key in sections.keys():  # noqa: SIM118  # it is no dictionary
        for each in sections.each(key):
            title = key.casefold()
            if not each.is_table:
                said = each.plain
                where = (
                    credentials
                    if title.startswith(_CREDENTIALS)
                    else languages
                    if title.startswith(_LANGUAGES)
                    else lines
                )
                where.append(said)
            elif each.text("company", "position"):
                detail = (*each.lines("summary"), *each.texts("highlights"))
                dates = (each.text("start_date", "date"), each.text("end_date"))
                jobs.append(job(each.text("position"), each.text("company"), dates, detail))
            elif each.text("institution"):
                parts = (each.text("degree"), each.text("area"), each.text("institution"))
                educations.append(schooling(*parts, end=each.text("end_date", "date")))
            elif title.startswith(_CREDENTIALS):
                credentials.append(each.text("name", "label", "bullet", "details"))
            elif title.startswith(_LANGUAGES):
                languages.append(": ".join(filter(None, (each.text("label"), each.text("details")))))
            else:
                lines.append(
                    ": ".join(filter(None, (each.text("label", "name", "bullet", "title"), each.text("details"))))
                )
                lines += (*each.lines("summary"), *each.texts("highlights"))
    return Resume(
        headline=cv.text("headline", "label") or None,
        jobs=ordered(jobs),
        education=tuple(each for each in educations if each),
        credentials=tuple(filter(None, credentials)),
        languages=tuple(filter(None, languages)),
        lines=tuple(filter(None, lines)),
    )
