"""Small downloads of the shape that O*NET and ESCO publish, with titles and sentences that are nobody's."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

CODES = (
    "23-2011.00", "29-1141.00", "29-1141.01", "29-1141.02", "29-1141.03", "29-1141.04", "29-1171.00", "43-6012.00",
    "47-2111.00", "47-2231.00", "51-9197.00",
)  # fmt: skip
"""The occupations of the frozen catalogue."""
TITLES = {
    "23-2011.00": ("Docket Wrangler", "Electrician"),
    "29-1141.00": ("Bedside Lantern Keeper (BLK)", "Sparky"),
    "47-2111.00": ("Conduit Whisperer", "Lantern Keeper"),
}
"""Titles beside one for every occupation. Two are titles of ours elsewhere."""
README = "O*NET {} Database\nAugust 2026 Release\n---------------------\n"
HEADS = {
    "titles": ("O*NET-SOC Code", "Alternate Title", "Short Title", "Source(s)"),
    "jobs": ("O*NET-SOC Code", "Job Title", "Short Title", "Source(s)"),
    "tasks": (
        "O*NET-SOC Code", "Task ID", "Task", "Task Type", "Incumbents Responding", "Date", "Domain Source",
    ),
}  # fmt: skip
CROSSWALK = "ONET_(Occupations)_0_updated.csv"


def onet_titles() -> list[tuple[str, ...]]:
    rows = [(code, f"Guildsman {place}", "n/a", "08") for place, code in enumerate(CODES)]
    rows += [
        (code, title, "BLK" if "BLK" in title else "n/a", "02,10") for code, held in TITLES.items() for title in held
    ]
    return rows


def onet_tasks() -> list[tuple[str, ...]]:
    return [
        (code, str(1000 + 10 * place + part), f"Polish the {what} of guild {place}.", kind, "9", "08/2026", "Incumbent")
        for place, code in enumerate(CODES)
        for part, (what, kind) in enumerate((("spare lantern", "Supplemental"), ("first lantern", "Core")))
    ]


def tabbed(rows: Iterable[Sequence[str]]) -> str:
    return "".join("\t".join(row) + "\r\n" for row in rows)


def onet(folder: Path, release: str = "30.1", **changed: str | None) -> Path:
    """A folder of O*NET's text form; `changed` are files with another text, or without any."""
    folder.mkdir(parents=True, exist_ok=True)
    later = release >= "30.3"
    held = {
        "Read Me": README.format(release),
        "Job Titles" if later else "Alternate Titles": tabbed([HEADS["jobs" if later else "titles"], *onet_titles()]),
        "Task Statements": tabbed([HEADS["tasks"], *onet_tasks()]),
        "Sample of Reported Titles": tabbed([("O*NET-SOC Code", "Reported Job Title", "Shown in My Next Move")]),
        **{name.replace("_", " "): text for name, text in changed.items()},
    }
    for name, text in held.items():
        if text is not None:
            (folder / f"{name}.txt").write_bytes(text.encode())
    return folder


def workbook(rows: Iterable[Sequence[str]]) -> bytes:
    """An Excel workbook with one sheet, as those of O*NET are: texts shared, empty cells left out."""
    texts: dict[str, int] = {}
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = ""
        for place, text in enumerate(row):
            where = f"{chr(65 + place)}{number}"
            if text.isdecimal():
                cells += f'<c r="{where}"><v>{text}</v></c>'
            elif text:
                cells += f'<c r="{where}" t="s"><v>{texts.setdefault(text, len(texts))}</v></c>'
        lines.append(f'<row r="{number}">{cells}</row>')
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    sheet = f"<worksheet {space}><sheetData>{''.join(lines)}</sheetData></worksheet>"
    return packed(
        {
            "[Content_Types].xml": b"<Types/>",
            "xl/sharedStrings.xml": f"<sst {space}>{strings}</sst>".encode(),
            "xl/worksheets/sheet1.xml": sheet.encode(),
        }
    )


def onet_excel(folder: Path, release: str = "31.0") -> Path:
    """A folder of O*NET's Excel form, which has the occupation's name in every row."""
    folder.mkdir(parents=True)

    def named(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
        return [(heads[0], "Title", *heads[1:]), *((row[0], "Guilds & Lanterns", *row[1:]) for row in rows)]

    (folder / "Job Titles.xlsx").write_bytes(workbook(named(HEADS["jobs"], onet_titles())))
    (folder / "Task Statements.xlsx").write_bytes(workbook(named(HEADS["tasks"], onet_tasks())))
    (folder / "Read Me.txt").write_text(README.format(release))
    return folder


def packed(files: dict[str, bytes]) -> bytes:
    """A ZIP archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def zipped(folder: Path, name: str) -> Path:
    """A folder as a ZIP archive beside it."""
    target = folder.parent / name
    target.write_bytes(packed({f"{folder.name}/{each.name}": each.read_bytes() for each in sorted(folder.iterdir())}))
    return target


ESCO_HEADS = (
    "conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels", "status", "modifiedDate",
    "regulatedProfessionNote", "scopeNote", "definition", "inScheme", "description", "code", "naceCode",
)  # fmt: skip
ESCO = {
    "7411.1": ("cable bard", "wire minstrel\nfuse poet"),
    "7411.1.4": ("attic cable bard", ""),
    "2221.2": ("ward troubadour", "bedside troubadour"),
    "2221.3": ("wandering troubadour", ""),
    "9999.1": ("moon gardener", ""),
}
"""Occupations of ESCO by code: their preferred label and others."""
MATCHES = (
    ("47-2111.00", "7411.1", "closeMatch"),
    ("47-2231.00", "7411.1", "broadMatch"),
    ("29-1141.00", "2221.2", "exactMatch"),
    ("29-1171.00", "2221", "exactISCO"),
)


def uri(code: str) -> str:
    return f"http://data.europa.eu/esco/{'occupation/guild-' if '.' in code else 'isco/C'}{code}"


def esco(
    folder: Path, language: str = "en", occupations: dict[str, tuple[str, str]] | None = None, fill: int = 2_900
) -> Path:
    """A folder of ESCO's CSV form with one language, filled up with occupations that lead nowhere."""
    folder.mkdir(parents=True, exist_ok=True)
    held = (occupations or ESCO) | {f"9999.{place}": (f"stargazer {place}", "") for place in range(2, fill)}
    with (folder / f"occupations_{language}.csv").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(ESCO_HEADS)
        for code, (preferred, others) in held.items():
            kept = {"conceptType": "Occupation", "conceptUri": uri(code), "iscoGroup": code[:4], "code": code}
            kept |= {"preferredLabel": preferred, "altLabels": others, "status": "released", "description": 'A,\n"B"'}
            writer.writerow([kept.get(each, "") for each in ESCO_HEADS])
    return folder


def crosswalk(folder: Path) -> Path:
    """The crosswalk as the Commission offers it: what it is in the first lines, then the table."""
    target = folder / CROSSWALK
    with target.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerows([[f"About the mapping, line {number}"] for number in range(16)])
        writer.writerow(
            ["O*NET Id", "O*NET Title", "O*NET Description", "ESCO or ISCO URI", "ESCO or ISCO Title",
             "ESCO or ISCO Description", "Type of Match"]
        )  # fmt: skip
        writer.writerows([[code, "t", "d, e", uri(concept), "t", "d", kind] for code, concept, kind in MATCHES])
    return target
