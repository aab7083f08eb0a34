"""Each format gives the lines that a person sees."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from careeradvisor.reading.paper import read
from tests.reading.conftest import WORD, archive, open_document, paragraph, word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from careeradvisor.model.resume import Paper

ITEM = "<w:pPr><w:numPr/></w:pPr>"


def held(folder: Path, name: str, content: str | bytes) -> Paper:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(file)


def test_a_word_document_is_read_with_boxes_tables_and_headers(tmp_path: Path) -> None:
    box = (
        "<w:p><w:r><w:t>Before</w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        f"{paragraph('In a box')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{paragraph('In a box')}"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>"
    )
    row = f"<w:tbl><w:tr><w:tc>{paragraph('Cashier')}</w:tc><w:tc>{paragraph('2018 - 2020')}</w:tc></w:tr></w:tbl>"
    cells = (paragraph("Skills") + paragraph("Excel"), paragraph("Work"))
    wide = f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"
    body = f"{box}{paragraph('Counted stock', ITEM)}{row}{wide}"
    found = held(tmp_path, "cv.docx", word(body, header1=paragraph("Ann Example"), footer1=paragraph("page 1")))
    assert found.kind == "Word document"
    assert found.lines == (
        "Ann Example",
        "In a box",
        "Before",
        "• Counted stock",
        "Cashier\t2018 - 2020",
        "Skills",
        "Excel",
        "Work",
        "page 1",
    )


def test_what_was_struck_out_of_a_word_document_is_not_read(tmp_path: Path) -> None:
    body = "<w:p><w:del><w:r><w:t>old</w:t></w:r></w:del><w:r><w:t>new</w:t><w:tab/><w:t>2019</w:t></w:r></w:p>"
    assert held(tmp_path, "cv.docx", word(body)).lines == ("new\t2019",)


def test_a_word_document_whose_text_has_another_name_is_found_by_its_relations(tmp_path: Path) -> None:
    body = f'<w:document xmlns:w="{WORD}">{paragraph("Baker")}</w:document>'
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        f'<Relationships><Relationship Type="{kinds}/theme" Target="word/theme.xml"/>'
        f'<Relationship Type="{kinds}/officeDocument" Target="/word/document2.xml"/></Relationships>'
    )
    content = archive({"[Content_Types].xml": "<a/>", "_rels/.rels": relations, "word/document2.xml": body})
    assert held(tmp_path, "cv.docx", content).lines == ("Baker",)


def test_an_open_document_is_read_with_frames_lists_and_headers(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>Work</text:h>"
        "<text:p>Cook<text:tab/>2015<text:s text:c='1'/>- 2018</text:p>"
        "<text:list><text:list-item><text:p>Cooked <text:span>120 meals</text:span></text:p></text:list-item>"
        "</text:list>"
        "<text:p><draw:frame><draw:text-box><text:p>In a frame</text:p></draw:text-box></draw:frame></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Spanish</text:p></table:table-cell>"
        "<table:table-cell><text:p>fluent</text:p></table:table-cell></table:table-row></table:table>"
    )
    found = held(tmp_path, "cv.odt", open_document(body, "<style:header><text:p>Ann Example</text:p></style:header>"))
    assert found.lines == (
        "Ann Example", "Work", "Cook\t2015 - 2018", "• Cooked 120 meals", "In a frame", "Spanish\tfluent",
    )  # fmt: skip


def test_a_page_is_read_as_a_browser_sets_it(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE html><html><head><title>no</title><style>p{}</style></head><body><h1>Ann</h1><p>Baker &amp; cook"
        "<br>Portland<ul><li>Baked bread<li>Trained two</ul><table><tr><td>2018</td><td>Baker</table>"
        "<script>no()</script><div>End</div>"
    )
    assert held(tmp_path, "cv.html", page).lines == (
        "Ann", "Baker & cook", "Portland", "• Baked bread", "• Trained two", "2018\tBaker", "End",
    )  # fmt: skip


def test_rows_and_items_of_a_page_end_where_they_are_closed(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE html><table><tr><td>2018</td><td>Baker</td></tr><tr><td>2015</td><td>Cook</td></tr></table>"
        "<ul><li>Baked bread</li></ul>and sold it"
    )
    assert held(tmp_path, "cv.html", page).lines == ("2018\tBaker", "2015\tCook", "• Baked bread", "and sold it")


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("cv.xhtml", "<?xml version='1.0'?><html><body><p>Baker</p></body></html>", "HTML page"),
        ("positions", "Company Name,Title,Started On\nOld Mill,Baker,Mar 2015\n", "LinkedIn export"),
        ("cv", '{"work": [{"position": "Baker", "name": "Old Mill"}]}', "JSON Resume"),
        ("cv", "Baker, Old Mill", "text"),
    ],
)
def test_without_a_name_that_tells_the_content_does(tmp_path: Path, name: str, content: str, kind: str) -> None:
    assert held(tmp_path, name, content).kind == kind


def test_markdown_is_read_without_its_marks(tmp_path: Path) -> None:
    text = (
        "# Ann\n\n## Work\n\n**Baker**, [Old Mill](https://example.com)\n\n* Baked *bread*\n1. Sold it\n\n"
        "| a | b |\n|---|---|\n"
    )
    found = [line for line in held(tmp_path, "cv.md", text).lines if line]
    assert found == ["Ann", "Work", "Baker, Old Mill", "• Baked bread", "Sold it", "a\tb"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = "Köchin\r\n- Gekocht für 80 Gäste\r\nHilton      2018"
    assert held(tmp_path, "cv.txt", text.encode(encoding)).lines == ("Köchin", "• Gekocht für 80 Gäste", "Hilton\t2018")


JSON_RESUME = {
    "basics": {"name": "Ann Example", "label": "Baker", "summary": "Bakes.\nSells."},
    "work": [
        {
            "name": "Old Mill",
            "position": "Baker",
            "startDate": "2015-03-01",
            "endDate": "2018-01",
            "highlights": ["Baked"],
        },
        {"name": "New Mill", "position": "Head Baker", "startDate": "2018-02"},
    ],
    "education": [{"institution": "City College", "studyType": "Certificate", "area": "Baking", "endDate": "2014"}],
    "skills": [{"name": "Doughs", "keywords": ["rye", "wheat"]}],
    "projects": [{"name": "Oven", "description": "Built an oven", "highlights": ["of 300 bricks"]}],
    "volunteer": [{"position": "Coach", "summary": "Taught baking"}],
    "languages": [{"language": "Spanish"}],
}


def test_json_resume_names_its_parts(tmp_path: Path) -> None:
    found = held(tmp_path, "cv.json", json.dumps(JSON_RESUME)).resume
    assert found is not None
    assert [(job.title, job.employer, job.start, job.end, job.current) for job in found.jobs] == [
        ("Head Baker", "New Mill", "2018-02", None, True),
        ("Baker", "Old Mill", "2015-03", "2018-01", False),
    ]
    assert found.headline == "Baker"
    assert found.lines == (
        "Bakes.", "Sells.", "Doughs: rye, wheat", "Built an oven", "of 300 bricks", "Coach", "Taught baking",
    )  # fmt: skip
    assert found.education[0].line == "Certificate, Baking, City College"
    assert found.languages == ("Spanish",)


def test_rendercv_names_its_parts(tmp_path: Path) -> None:
    pytest.importorskip("yaml")
    text = """
cv:
  name: Ann Example
  sections:
    summary: [Bakes bread.]
    experience:
      - {company: Old Mill, position: Baker, start_date: 2015-03, end_date: 2018-01, highlights: [Baked 200 loaves]}
      - {company: New Mill, position: Head Baker, start_date: 2018-02, end_date: present}
    education:
      - {institution: City College, area: Baking, degree: AA, end_date: 2014}
    skills:
      - {label: Doughs, details: "rye, wheat"}
    certifications:
      - {name: Food Handler}
    languages:
      - {label: Spanish, details: fluent}
"""
    found = held(tmp_path, "cv.yaml", text).resume
    assert found is not None
    assert [(job.title, job.start, job.end, job.current) for job in found.jobs] == [
        ("Head Baker", "2018-02", None, True),
        ("Baker", "2015-03", "2018-01", False),
    ]
    assert found.lines == ("Bakes bread.", "Doughs: rye, wheat")
    assert found.languages == ("Spanish: fluent",)
    assert found.credentials == ("Food Handler",)


POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Old Mill,Baker,"Baked bread\nand rolls",Portland,Mar 2015,Jan 2018\nNew Mill,Head Baker,,,Feb 2018,\n'
)


@pytest.mark.parametrize("packed", [False, True])
def test_an_export_of_linkedin_is_read(tmp_path: Path, packed: bool) -> None:
    content = archive({"Positions.csv": POSITIONS, "Skills.csv": "Name\nSourdough\n"}) if packed else POSITIONS
    found = held(tmp_path, "export.zip" if packed else "Positions.csv", content).resume
    assert found is not None
    assert [(job.title, job.employer, job.start, job.current) for job in found.jobs] == [
        ("Head Baker", "New Mill", "2018-02", True),
        ("Baker", "Old Mill", "2015-03", False),
    ]
    assert found.jobs[1].lines == ("Baked bread", "and rolls")
    assert found.lines == (("Sourdough",) if packed else ())


PAGE = """
#set page(margin: 2cm)
#set text(size: 10pt, font: "Libertinus Serif")
= Maria Santos
#text(tracking: 3pt)[WORK HISTORY]

*Registered Nurse*, Mercy Hospital #h(1fr) Jun 2018 -- Present
- Ran the office of a fifty-bed floor, efficient and final
*Nursing Aide*, Oak Home #h(1fr) 05/2014 -- 06/2018
- Bathed and fed residents
"""


def test_a_pdf_keeps_dates_beside_their_jobs_and_ligatures_as_letters(pdf: Callable[[str], Path]) -> None:
    found = read(pdf(PAGE))
    assert (found.kind, found.pages) == ("PDF", 1)
    assert found.lines == (
        "Maria Santos",
        "WORK HISTORY",
        "Registered Nurse, Mercy Hospital\tJun 2018 – Present",  # noqa: RUF001
        "• Ran the office of a fifty-bed floor, efficient and final",
        "Nursing Aide, Oak Home\t05/2014 – 06/2018",  # noqa: RUF001
        "• Bathed and fed residents",
    )


COLUMNS = """
#set page(margin: 1.5cm)
#set text(size: 9pt, font: "Libertinus Serif")
#align(center)[= Maria Santos]
#grid(columns: (30%, 1fr), gutter: 8mm,
[== Skills
- Charting
- Wound care
- Triage
- Spanish
== Education
BSN, State University \\
2014],
[== Experience
*Registered Nurse* #h(1fr) 2018 -- 2022 \\
Mercy Hospital
- Gave medication to six patients a shift and watched for reactions
- Trained twelve new nurses in charting and in the floor's routines
*Nursing Aide* #h(1fr) 2014 -- 2018 \\
Oak Home
- Bathed and fed residents, and recorded what they ate and drank])
"""


def test_columns_of_a_pdf_are_read_one_after_the_other(pdf: Callable[[str], Path]) -> None:
    lines = read(pdf(COLUMNS)).lines
    assert lines[0] == "Maria Santos"
    assert lines.index("2014") < lines.index("Experience")
    assert lines[lines.index("Experience") + 1] == "Registered Nurse\t2018 – 2022"  # noqa: RUF001
    assert lines[-1] == "• Bathed and fed residents, and recorded what they ate and drank"


def test_a_page_that_lies_on_its_side_is_read_upright(pdf: Callable[[str], Path]) -> None:
    lines = read(pdf("#rotate(90deg, reflow: true)[Registered Nurse \\ Mercy Hospital]")).lines
    assert lines == ("Registered Nurse", "Mercy Hospital")
