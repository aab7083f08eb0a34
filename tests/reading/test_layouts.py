"""One résumé in nine layouts: the same jobs, the same role and the same skills come out of each."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.desk.desk import Desk
from tests.reading.conftest import open_document, paragraph, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.advice.resume.account import ResumeAccount

ROOT = Path(__file__).resolve().parents[2]
CLERK = (
    "Reconciled supplier statements and cleared the exception report each week",
    "Prepared weekly cash flow forecasts for the owner",
    "Entered invoices and matched them with purchase orders and receipts",
)
BOOKS = (
    "Posted journal entries and reconciled bank accounts every month",
    "Handled payroll for 14 employees and filed sales tax returns",
    "Collected overdue invoices from customers",
)
TILL = ("Counted the drawer and balanced receipts at closing", "Resolved customer complaints and issued refunds")
JOBS = (
    ("Accounting Clerk", "Harbor Freight Lines", "Long Beach, CA", "Mar 2019", "Present", CLERK),
    ("Bookkeeper", "Sunrise Bakery LLC", "Carson, CA", "Jun 2015", "Feb 2019", BOOKS),
    ("Cashier", "Fairway Market", "Torrance, CA", "Aug 2012", "May 2015", TILL),
)
CONTACT = "(555) 555-0100 | Long Beach, CA"
SKILLS = ("QuickBooks", "Excel", "10-key", "Accounts payable", "Spanish")
SCHOOL = "A.A. Accounting, Long Beach City College, 2014"


def items(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def jobs(form: str) -> str:
    """The jobs in typst's language, with `{t}` for a title, `{e}` for an employer and so on."""
    return "\n".join(
        form.format(t=title, e=employer, p=place, a=begun, b=ended, l=items(lines))
        for title, employer, place, begun, ended, lines in JOBS
    )


SKILLED = f"== Skills\n{items(SKILLS)}\n== Education\n{SCHOOL}"
END = f"== Education\n{SCHOOL}\n== Skills\n{', '.join(SKILLS)}"
GRID = "#grid(columns: (32%, 1fr), gutter: 6mm, [= Elena Morales\n{side}],[== Experience\n{jobs}])"
PDFS = {
    "single column": f"= Elena Morales\n{CONTACT}\n== Experience\n"
    + jobs("*{t}*, {e}, {p} #h(1fr) {a} -- {b}\n{l}\n")
    + END,
    "side bar on the left": GRID.format(side=SKILLED, jobs=jobs("*{t}*\\ {e} #h(1fr) {a} -- {b}\n{l}\n")),
    "side bar on the right": f"#align(center)[= Elena Morales\n{CONTACT}]\n#grid(columns: (1fr, 30%), gutter: 8mm, "
    "[== Work History\n" + jobs("*{e}* #h(1fr) {p} \\ {t} #h(1fr) {a} -- {b}\n{l}\n") + f"], [{SKILLED}])",
    "dates on the left": f"= Elena Morales\n{CONTACT}\n== Employment\n#grid(columns: (3.5cm, 1fr), row-gutter: 4mm, "
    + jobs("[{a} -- {b}], [*{t}* \\ {e}, {p}\n{l}],")
    + f")\n{END}",
    "heads as tables": f"#align(center)[#text(size: 18pt)[Elena Morales]\\ {CONTACT}]\n\n"
    "#text(tracking: 2pt)[*EXPERIENCE*]\n"
    + jobs("\n#table(columns: (1fr, auto), stroke: none, inset: 2pt, [*{e}*], [{p}], [_{t}_], [{a} to {b}])\n{l}\n")
    + f"\n{END}",
    "two equal columns": f"= Elena Morales\n{CONTACT}\n#columns(2)[== Experience\n"
    + jobs("*{t}*\\ {e}\\ {a} -- {b}\n{l}\n")
    + f"{END}]",
}


def as_text() -> str:
    body = "\n".join(f"{t}, {e}, {p}      {a} - {b}\n{items(lines)}" for t, e, p, a, b, lines in JOBS)
    return f"Elena Morales\n{CONTACT}\n\nEXPERIENCE\n{body}\nEDUCATION\n{SCHOOL}\nSKILLS\n{', '.join(SKILLS)}\n"


def as_word() -> bytes:
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(f'{a} - {b}')}</w:tc><w:tc>{paragraph(f'{t}, {e}')}"
        f"{''.join(paragraph(line, '<w:pPr><w:numPr/></w:pPr>') for line in lines)}</w:tc></w:tr>"
        for t, e, _, a, b, lines in JOBS
    )
    rest = "".join(map(paragraph, ("Education", SCHOOL, "Skills", ", ".join(SKILLS))))
    return word(f"{paragraph('Elena Morales')}{paragraph('Experience')}<w:tbl>{rows}</w:tbl>{rest}")


def as_open_document() -> bytes:
    body = "".join(
        f"<text:p>{t}<text:tab/>{a} - {b}</text:p><text:p>{e}</text:p><text:list>"
        f"{''.join(f'<text:list-item><text:p>{line}</text:p></text:list-item>' for line in lines)}</text:list>"
        for t, e, _, a, b, lines in JOBS
    )
    rest = "".join(f"<text:p>{each}</text:p>" for each in ("Education", SCHOOL, "Skills", ", ".join(SKILLS)))
    return open_document(f"<text:h>Elena Morales</text:h><text:h>Experience</text:h>{body}{rest}")


def as_json() -> str:
    work = [
        {"position": t, "name": e, "startDate": a, "endDate": "" if b == "Present" else b, "highlights": list(lines)}
        for t, e, _, a, b, lines in JOBS
    ]
    skills = [{"name": each} for each in SKILLS]
    return json.dumps({"basics": {"name": "Elena Morales"}, "work": work, "skills": skills})


OTHERS = {"cv.txt": as_text, "cv.docx": as_word, "cv.odt": as_open_document, "cv.json": as_json}


def judged(file: Path) -> ResumeAccount:
    return Desk(root=ROOT / "roles_data").resume(file, date(2026, 11, 29))


def check(found: ResumeAccount) -> None:
    assert [(job.title, job.employer, job.start, job.end, job.current) for job in found.jobs] == [
        ("Accounting Clerk", "Harbor Freight Lines", "2019-03", None, True),
        ("Bookkeeper", "Sunrise Bakery LLC", "2015-06", "2019-02", False),
        ("Cashier", "Fairway Market", "2012-08", "2015-05", False),
    ]
    assert [job.lines for job in found.jobs] == [CLERK, BOOKS, TILL]
    assert found.best is not None
    assert (found.best.id, found.sureness, found.years) == ("bookkeeper", "sure", 11.5)
    shows = {each.id: (each.shows, each.line) for each in found.skills}
    assert shows["complaint-recovery"] == ("shown", TILL[1])
    assert shows["exception-queue-review"] == ("near", CLERK[0])  # it is done with AI, of which the line says nothing
    assert shows["small-business-cash-flow"] == ("near", CLERK[1])


@pytest.mark.parametrize("name", PDFS)
def test_a_pdf(pdf: Callable[[str], Path], name: str) -> None:
    check(judged(pdf(f"#set page(margin: 1.8cm)\n#set text(size: 10pt)\n{PDFS[name]}")))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_was_turned_is_read_as_if_it_were_upright(pdf: Callable[[str], Path], turn: int) -> None:
    upright = (
        f"#set page(width: 22cm, height: 22cm)\n#set text(size: 10pt)\n#block(width: 17cm)[{PDFS['single column']}]"
    )
    check(judged(pdf(upright.replace("#block", f"#rotate({turn}deg, reflow: true)[#block") + "]")))


@pytest.mark.parametrize("name", OTHERS)
def test_another_format(tmp_path: Path, name: str) -> None:
    made = OTHERS[name]()
    (tmp_path / name).write_bytes(made.encode() if isinstance(made, str) else made)
    check(judged(tmp_path / name))
