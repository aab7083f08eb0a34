"""JSON Resume (jsonresume.org): named fields for all that a résumé has."""

from __future__ import annotations

import json

from careeradvisor.errors import UsageError
from careeradvisor.model.resume import Paper, Resume
from careeradvisor.reading.pieces import Piece, job, ordered, schooling, whole
from careeradvisor.reading.plain import decoded

PARTS = frozenset({"basics", "work", "education", "skills", "volunteer", "projects", "certificates", "languages"})


def read(raw: bytes, name: str) -> Paper:
    """The résumé in a file. Raises UsageError that names the path of what has a wrong type."""
    try:
        held = json.loads(decoded(raw, name))
    except json.JSONDecodeError as error:
        raise UsageError(f"{name} is no JSON: line {error.lineno}, {error.msg.lower()}", "mend that line") from None
    except (RecursionError, ValueError):
        raise UsageError(f"{name} is JSON that no program writes for a résumé", "name another file") from None
    top = Piece(held, name, "")
    if not PARTS.intersection(top.keys()):
        raise UsageError(
            f"{name} is JSON, and no JSON Resume: it has none of {', '.join(sorted(PARTS))}",
            "its form is described at https://jsonresume.org/schema",
        )
    found = _resume(top)
    return Paper("JSON Resume", whole(found), resume=found)


def _resume(top: Piece) -> Resume:
    basics = top.one("basics")
    jobs = [
        job(
            each.text("position"),
            each.text("name", "company"),
            (each.text("startDate"), each.text("endDate")),
            (*each.lines("summary"), *each.texts("highlights")),
        )
        for each in top.each("work")
    ]
    educations = [
        schooling(each.text("studyType"), each.text("area"), each.text("institution"), end=each.text("endDate"))
        for each in top.each("education")
    ]
    lines = list(basics.lines("summary"))
    lines += [": ".join(filter(None, (it.text("name"), ", ".join(it.texts("keywords"))))) for it in top.each("skills")]
    for each in top.each("projects"):
        lines += (*each.lines("description"), *each.texts("highlights"))
    for each in top.each("volunteer"):
        lines += (each.text("position"), *each.lines("summary"), *each.texts("highlights"))
    return Resume(
        headline=basics.text("label") or None,
        jobs=ordered(jobs),
        education=tuple(each for each in educations if each),
        credentials=tuple(said for each in top.each("certificates") if (said := each.text("name"))),
        languages=tuple(said for each in top.each("languages") if (said := each.text("language"))),
        lines=tuple(line for line in lines if line),
    )
