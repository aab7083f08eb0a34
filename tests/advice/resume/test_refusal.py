"""Texts that are no résumé of one person are told from those that are, and in which language a text is."""

from __future__ import annotations

import pytest

from careeradvisor.advice.resume.language import language_of
from careeradvisor.advice.resume.refusal import refusal
from careeradvisor.model.resume import Education, Job, Paper, Resume

PHRASES = ["We are hiring", "You will work", "Apply now", "We offer", "Join our", "How to apply"]
JOB = Job("Cook", None)
DATED = Resume(jobs=(JOB._replace(start="2018"),))
NO_JOB = "has text, but no job, school or skill was found in it"
AD = "reads like a job advertisement, not like a résumé"


def said(lines: list[str], resume: Resume = DATED, *, own: bool = False) -> str | None:
    found = refusal(Paper("text", tuple(lines), resume=resume if own else None), resume)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("phrases", "resume", "words"),
    [
        (2, Resume(jobs=(JOB,)), None),
        (3, Resume(jobs=(JOB,)), AD),
        (5, DATED, None),
        (6, DATED, AD),
    ],
)
def test_an_advertisement_has_many_of_its_phrases(phrases: int, resume: Resume, words: str | None) -> None:
    assert said(PHRASES[:phrases], resume) == words
    assert said([PHRASES[0], PHRASES[0].upper(), PHRASES[0]], Resume(jobs=(JOB,))) is None, "one phrase, three times"


@pytest.mark.parametrize(
    ("resume", "words"),
    [
        (Resume(), NO_JOB),
        (Resume(lines=("a", "b")), NO_JOB),
        (Resume(lines=("a", "b", "c")), None),
        (Resume(headline="Cook"), None),
        (Resume(education=(Education("School"),)), None),
        (Resume(jobs=(JOB,)), None),
    ],
)
def test_a_text_without_job_school_or_skill_is_no_resume(resume: Resume, words: str | None) -> None:
    assert said(["Hello"], resume) == words


TWO = ["ann@example.org", "Experience", "Cook", "bob@example.org", "Experience", "Baker"]


def test_a_second_address_before_more_jobs_is_a_second_person() -> None:
    assert said(TWO) == "holds the résumés of two people"
    assert said(TWO, own=True) is None, "a format that names its parts is of one person"
    assert said([*TWO[:3], "References", *TWO[3:]]) is None, "the address of somebody who is asked"
    assert said([*TWO[:3], TWO[0].upper(), *TWO[4:]]) is None, "the own address again"
    assert said(TWO[:4]) is None
    assert said(TWO[1:]) is None, "the first address may stand below"
    assert said([TWO[0], TWO[3], *TWO[1:3], *TWO[4:]]) is None, "two addresses of one person"


def test_a_language_that_is_not_read_is_named() -> None:
    found = refusal(Paper("text", ("van het een met voor op bij de te naar",)), DATED)
    assert found == (
        "is in Dutch",
        "read are English, Spanish, German and French: name one in such a language",
    )
    assert said(["the and of to in for with on as"]) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the and of to", "English"),
        ("the and of", None),
        ("und der die mit", "German"),
        ("och att och", None),
        ("och att och att", "Swedish"),
        ("", None),
        ("1234 5678", None),
        ("привет мир the", "a language of another script"),
        ("при the", None),
        ("прив the", "a language of another script"),
        ("the and of to Œuvre façade Łódź ữ", "English"),
    ],
)
def test_a_text_tells_its_language_by_common_words(text: str, language: str | None) -> None:
    assert language_of(text.split("|")) == language
