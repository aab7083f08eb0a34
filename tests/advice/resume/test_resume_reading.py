"""Jobs, schooling and languages are found in the common shapes of résumés, in four languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.resume.fact_reading import credentials, educations, languages, schooling
from careeradvisor.advice.resume.heading import Part, heading
from careeradvisor.advice.resume.job_reading import items, jobs_in
from careeradvisor.advice.resume.resume_reading import resume_of, title_sense
from careeradvisor.catalogue.titles import open_index, title_words
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.resume import Paper, Resume
from careeradvisor.reading.paper import read

if TYPE_CHECKING:
    from careeradvisor.advice.title_reading import Index
    from careeradvisor.model.title import TitleWords

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = ROOT / "tests" / "data" / "resume"

JOBS = {
    "title_first": [
        ("HR Administrator", "2013-12", None),
        ("General Manager", "2013-03", "2013-12"),
        ("Teacher's Aide", "2010-01", "2012-05"),
    ],
    "employer_first": [("Senior Paralegal", "2016", None), ("Legal Secretary", "2010", "2016")],
    "dates_left": [("Assistant Manager", "2019", None), ("Cashier", "2015", "2019")],
    "labels": [("Senior Software Engineer", "2015-06", None), ("Software Engineer", "2012-07", "2015-05")],
    "nodates": [("Forklift Operator", None, None), ("Warehouse Associate", None, None)],
    "es": [("Enfermera de urgencias", "2018-01", None), ("Auxiliar de enfermería", "2014-03", "2017-12")],
    "de": [("Buchhalterin", "2016-03", None), ("Kauffrau für Büromanagement", "2012-08", "2016-02")],
    "fr": [("Infirmière", "2019-09", None), ("Aide-soignante", "2015-02", "2019-08")],
}
EMPLOYERS = {
    "employer_first": ["SMITH & PARTNERS LLP", "BAKER BROTHERS"],
    "dates_left": ["Fairway Market", "Fairway Market"],
    "labels": ["Infosys Limited", "Wipro"],
    "nodates": ["Amazon", "Target"],
    "de": ["Müller GmbH", "Stadtwerke Bonn"],
    "fr": ["CHU de Lyon", "Clinique des Lilas"],
}
LANGUAGES = {
    "es": ("Spanish", "English"),
    "de": ("German", "English", "French"),
    "employer_first": ("English", "Spanish"),
}


@pytest.fixture(scope="module")
def index() -> Index:
    return open_index(open_catalogue(ROOT / "roles_data"))


@pytest.fixture(scope="module")
def known() -> TitleWords:
    return title_words(ROOT / "roles_data")


def found(name: str, index: Index, known: TitleWords) -> Resume:
    return resume_of(read(SAMPLES / f"{name}.txt"), index, known)


@pytest.mark.parametrize("name", JOBS)
def test_jobs_are_found_with_their_titles_and_dates(name: str, index: Index, known: TitleWords) -> None:
    jobs = found(name, index, known).jobs
    assert [(job.title, job.start, job.end) for job in jobs] == JOBS[name]
    assert jobs[0].current == (jobs[0].start is not None)


@pytest.mark.parametrize("name", EMPLOYERS)
def test_employers_are_no_titles_and_places_are_neither(name: str, index: Index, known: TitleWords) -> None:
    assert [job.employer for job in found(name, index, known).jobs] == EMPLOYERS[name]


@pytest.mark.parametrize("name", LANGUAGES)
def test_languages_have_their_english_names(name: str, index: Index, known: TitleWords) -> None:
    assert found(name, index, known).languages == LANGUAGES[name]


def test_a_row_about_a_project_is_part_of_the_job(index: Index, known: TitleWords) -> None:
    first = found("labels", index, known).jobs[0]
    assert "Developed REST services in Java" in first.lines


def test_a_wrapped_line_is_joined_and_never_across_items(index: Index, known: TitleWords) -> None:
    first = found("employer_first", index, known).jobs[0]
    assert first.lines == (
        "Drafted discovery requests and privilege logs for 40 cases, and kept the calendar of deadlines",
        "Indexed exhibits",
    )


def test_the_first_words_of_a_summary_are_a_headline(index: Index, known: TitleWords) -> None:
    assert found("employer_first", index, known).headline == "Paralegal"


def test_education_and_credentials_are_found(index: Index, known: TitleWords) -> None:
    held = found("employer_first", index, known).education
    assert (held[0].level, held[0].end) == ("bachelor", "2009")
    lines = ("Licenses and certifications", "RN license, Texas", "2019", "Education", "BSN, State College", "2014")
    resume = resume_of(Paper("text", lines), index, known)
    assert resume.credentials == ("RN license, Texas",)
    assert resume.education[0].end == "2014"


@pytest.mark.parametrize(
    "line", ["San Francisco, CA", "CA", "MA", "Boston, MA 02110", "John Baker", "ST", "Baker Street"]
)
def test_places_and_names_are_no_titles(line: str, index: Index, known: TitleWords) -> None:
    lines = (line, "Experience", "Cashier", "2015 - 2018", f"Fairway Market, {line}")
    resume = resume_of(Paper("text", lines), index, known)
    assert resume.headline is None
    assert [job.title for job in resume.jobs] == ["Cashier"]
    if len(line) < 3:
        assert title_sense(index, known)(line) == 0


HEADINGS = {
    "PROFESSIONAL EXPERIENCE": Part.WORK, "Work History:": Part.WORK, "E X P E R I E N C E": Part.WORK,
    "Education and Training": Part.EDUCATION, "Skills & Expertise": Part.SKILLS, "Core Competencies": Part.SKILLS,
    "II. Licenses and Certifications": Part.CREDENTIALS, "Professional Summary": Part.SUMMARY, "References": Part.OTHER,
    "Experiencia laboral": Part.WORK, "Formación académica": Part.EDUCATION, "Idiomas": Part.LANGUAGES,
    "Beruflicher Werdegang": Part.WORK, "Sprachkenntnisse": Part.LANGUAGES, "Schulische Ausbildung": Part.EDUCATION,
    "Expérience professionnelle": Part.WORK, "Compétences clés": Part.SKILLS, "Centres d'intérêt": Part.OTHER,
}  # fmt: skip


@pytest.mark.parametrize("line", HEADINGS)
def test_a_heading_is_known(line: str) -> None:
    assert heading(line) is HEADINGS[line]


@pytest.mark.parametrize(
    "line", ["Worked the front desk.", "Cashier", "Experience with Excel and Word", "Java", "2015 - 2018"]
)
def test_what_is_no_heading_is_none(line: str) -> None:
    assert heading(line) is None


def test_degrees_are_told_apart() -> None:
    said = {"B.S. in Biology": "bachelor", "GED": "none", "MBA": "more", "Ph.D., Physics": "more"}
    assert {line: schooling(line) for line in said} == said
    assert schooling("Basic training") is None
    assert schooling("Mastered the deep fryer") is None


def test_the_oldest_job_first_is_turned_round(index: Index, known: TitleWords) -> None:
    lines = ("Experience", "Cashier", "2010 - 2012", "• Sold", "Baker", "2012 - 2015", "• Baked", "Cook", "2015 - 2020")
    assert [job.title for job in resume_of(Paper("text", lines), index, known).jobs] == ["Cook", "Baker", "Cashier"]


def test_a_line_without_a_mark_that_says_what_was_done_is_no_head(index: Index, known: TitleWords) -> None:
    lines = (
        "Experience", "Company Name July 2011 to November 2012 Accountant", "City , State",
        "Corrected errors in the register",
        "Analyzed system issues", "City , State Senior Auditor", "06/2008 - 07/2011", "Audited travel vouchers",
        "Registered nurse", "2005 - 2008",
    )  # fmt: skip
    jobs = resume_of(Paper("text", lines), index, known).jobs
    assert [(job.title, job.lines) for job in jobs] == [
        ("Accountant", ("Corrected errors in the register", "Analyzed system issues")),
        ("Senior Auditor", ("Audited travel vouchers",)),
        ("Registered nurse", ()),
    ]


def test_who_speaks_a_language_says_so_in_any_case() -> None:
    assert languages((), ["Fluent in Spanish", "Bilingual: PORTUGUESE", "We sold French wine"]) == (
        "Spanish",
        "Portuguese",
    )
    assert languages(["Deutsch, Englisch"], ["speaks German"]) == ("German", "English")


def test_a_license_among_other_lines_is_found_by_its_letters() -> None:
    long = f"certified {'x' * 80}"
    assert len(long) == 90
    others = ["OSHA 30", "Sold tickets", "OSHA 30", long, long[:-1]]
    assert credentials(["• CPR\t2019", "2019"], others) == ("CPR, 2019", "OSHA 30", long[:-1])


def test_a_school_and_its_degree_may_stand_in_two_lines() -> None:
    found = educations(["BSN, 2014", "State College", "2016", "Basic training", "High School"])
    assert [(each.line, each.level, each.end) for each in found] == [
        ("BSN, 2014, State College", "bachelor", "2014"),
        ("High School", "none", None),
    ]
    [alone] = educations(["• MBA\tOhio", "May 2011"])
    assert (alone.line, alone.end) == ("MBA, Ohio", "2011-05")


@pytest.mark.parametrize(
    ("summary", "headline"),
    [
        ("Zorb Care Manager with 10 years", "Zorb Care Manager"),
        ("An experienced, energetic Cashier with 10 years", None),
        ("An experienced energetic Cashier with 10 years", "Cashier"),
        ("Zorb Manager with 10 years", None),
    ],
)
def test_a_summary_begins_with_what_somebody_is(
    summary: str, headline: str | None, index: Index, known: TitleWords
) -> None:
    lines = ("Jane Roe", "Summary", summary, "Experience", "Cashier", "2015 - 2018", "Fairway Market")
    assert resume_of(Paper("text", lines), index, known).headline == headline


JOB_LINES = {
    "a title beside its time, and a place under it": (
        ("Baker, Old Mill\t2015 - 2018", "Portland", "Cook, New Inn\t2012 - 2015", "Salem"), "Baker Cook",
    ),
    "first beside, then above": (("Baker, Old Mill\t2015 - 2018", "Cook", "2012 - 2015", "New Inn"), "Baker Cook"),
    "the title under one time and above the next": (
        ("2015 - 2018", "Old Mill", "Baker", "Cashier", "Cook", "2012 - 2015"), "Baker Cook",
    ),
    "a single month at the end": (("Baker, Old Mill\tJan 2018", "• Baked", "Cook, New Inn\t2012"), "Baker Cook"),
    "a single year in a line": (("Baker", "2018", "• Baked"), "Baker"),
}  # fmt: skip
"""The lines of some jobs, and their titles."""


@pytest.mark.parametrize("name", JOB_LINES)
def test_jobs_without_lines_between_them_are_told_apart(name: str) -> None:
    lines, titles = JOB_LINES[name]
    jobs = jobs_in(list(lines), lambda part: 0.9 * (part in {"Baker", "Cook", "Cashier"}))
    assert [job.title for job in jobs] == titles.split()
    assert all(job.start for job in jobs)
    assert "Old Mill" not in [job.employer for job in jobs[1:]]


def test_a_mark_without_words_is_no_item() -> None:
    assert items(["•", "• Baked bread", "• ", "• Sold it"]) == ["Baked bread", "Sold it"]


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("English", "anglais"), ("Spanish", "castellano"), ("French", "francais"), ("German", "allemand"),
        ("Portuguese", "portugais"), ("Italian", "italien"), ("Chinese", "chinois"), ("Arabic", "arabisch"),
        ("Russian", "russe"), ("Polish", "polonais"), ("Vietnamese", "vietnamesisch"), ("Tagalog", "filipino"),
        ("Korean", "koreanisch"), ("Japanese", "japonais"), ("Turkish", "turc"), ("Ukrainian", "ukrainisch"),
        ("Haitian Creole", "kreyol"), ("Dutch", "holandes"), ("Farsi", "persian"), ("Romanian", "rumanisch"),
        ("Czech", "tschechisch"), ("Swedish", "schwedisch"), ("American Sign Language", "ASL"),
    ],
)  # fmt: skip
def test_a_language_is_known_by_its_name_in_others(name: str, own: str) -> None:
    assert languages([own], ()) == (name,)


@pytest.mark.parametrize(
    "name",
    ["Hindi", "Urdu", "Greek", "Hebrew", "Bengali", "Punjabi", "Gujarati", "Tamil", "Telugu", "Somali", "Amharic",
     "Swahili"],
)  # fmt: skip
def test_a_language_is_known_by_its_english_name(name: str) -> None:
    assert languages([name], ()) == (name,)


@pytest.mark.parametrize(("title", "sure"), [("Vet", 1.0), ("CNA", 1.0), ("RN", 0.0)])
def test_two_letters_are_more_often_a_state_than_a_title(
    title: str, sure: float, index: Index, known: TitleWords
) -> None:
    assert title_sense(index, known)(title) == sure
