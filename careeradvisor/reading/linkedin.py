"""LinkedIn's export of one's data: the archive, or its Positions.csv alone."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError
from careeradvisor.model.resume import Paper, Resume
from careeradvisor.reading.line import tidied
from careeradvisor.reading.package import opened, unpacked
from careeradvisor.reading.pieces import Piece, job, ordered, schooling, whole
from careeradvisor.reading.plain import decoded

if TYPE_CHECKING:
    import zipfile

POSITIONS = ("Company Name", "Title", "Description", "Location", "Started On", "Finished On")
MOST_ROWS = 2_000


def read(raw: bytes, name: str) -> Paper:
    """The résumé in an export. Raises UsageError for a table that is none of LinkedIn's."""
    if raw.startswith(b"PK"):
        with opened(raw, name) as packed:
            found = _resume({part: _rows(_part(packed, part, name), name) for part in _wanted(packed)})
    else:
        rows = _rows(decoded(raw, name), name)
        if not rows or not {"Company Name", "Title"} <= rows[0].keys():
            raise UsageError(
                f"{name} is a table, and not LinkedIn's Positions.csv", f"its columns are {', '.join(POSITIONS)}"
            )
        found = _resume({"positions.csv": rows})
    return Paper("LinkedIn export", whole(found), resume=found)


def _wanted(packed: zipfile.ZipFile) -> list[str]:
    wanted = ("positions.csv", "profile.csv", "education.csv", "skills.csv", "certifications.csv", "languages.csv")
    return [each for each in packed.namelist() if each.rpartition("/")[2].casefold() in wanted]


def _part(packed: zipfile.ZipFile, part: str, name: str) -> str:
    return decoded(b"".join(unpacked(packed, part, name)), f"{part} in {name}")


def _rows(text: str, name: str) -> list[dict[str, str]]:
    try:
        lines = csv.DictReader(io.StringIO(text, newline=""))
        return [
            {str(key).strip(): value for key, value in row.items() if isinstance(value, str)}
            for _, row in zip(range(MOST_ROWS), lines, strict=False)
        ]
    except csv.Error as error:
        raise UsageError(f"{name} has a table that cannot be read: {error}", "export it from LinkedIn anew") from None


def _resume(tables: dict[str, list[dict[str, str]]]) -> Resume:
    held = {name.rpartition("/")[2].casefold(): rows for name, rows in tables.items()}

    def rows(name: str) -> list[Piece]:
        return [Piece(row, name, "") for row in held.get(f"{name}.csv", [])]

    jobs = [
        job(
            each.text("Title"),
            each.text("Company Name"),
            (each.text("Started On"), each.text("Finished On")),
            each.lines("Description"),
        )
        for each in rows("positions")
    ]
    educations = [
        schooling(each.text("Degree Name"), each.text("School Name"), end=each.text("End Date"))
        for each in rows("education")
    ]
    about = rows("profile")
    return Resume(
        headline=next((said for each in about if (said := each.text("Headline"))), None),
        jobs=ordered(jobs),
        education=tuple(each for each in educations if each),
        credentials=_named(rows("certifications")),
        languages=_named(rows("languages")),
        lines=(*(line for each in about for line in each.lines("Summary")), *_named(rows("skills"))),
    )


def _named(rows: list[Piece]) -> tuple[str, ...]:
    return tuple(said for each in rows if (said := tidied(each.text("Name"))))
