"""A sentence about work leads to activities and occupations, is marked as that, and a title is never one."""

from __future__ import annotations

from pathlib import Path

import pytest

from careeradvisor.advice.described_work import SURE
from careeradvisor.desk.open import open_catalogue
from careeradvisor.desk.title_answers import TitleAnswers
from careeradvisor.pages.registry import page_of
from careeradvisor.text.sentence import is_said_of_oneself, title_said
from careeradvisor.writers.page import Format, rendered

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def titles() -> TitleAnswers:
    return TitleAnswers(open_catalogue(ROOT / "roles_data"))


@pytest.mark.parametrize(
    ("sentence", "activity", "code"),
    [
        ("I cut hair and color it", "Cutting hair, doing nails, skin and makeup", "39-5012"),
        ("I weld pipes", "Welding, soldering and riveting", "51-4121"),
        ("we pick fruit on a farm", "Planting, weeding, harvesting and loading on a farm", "45-2092"),
        ("stock shelves at night and unload trucks", "Stocking shelves and picking orders", "53-7065"),
        (
            "I wash patients, feed them and take their blood pressure",
            "Washing, feeding, moving and looking after people",
            "31-1131",
        ),
    ],
)
def test_a_sentence_leads_to_activities_and_occupations(
    titles: TitleAnswers, sentence: str, activity: str, code: str
) -> None:
    found = titles.reply(sentence)
    assert activity in [each.name for each in found.activities]
    assert code in [each.code[:7] for each in found.answers]
    assert {each.reason for each in found.answers} == {"description"}


def test_each_part_of_a_sentence_names_its_activity(titles: TitleAnswers) -> None:
    found = titles.reply("I approve payments and answer suppliers")
    assert [each.name for each in found.activities] == [
        "Approving payments, budgets and applications",
        "Reading, answering and sending on messages",
    ]


def test_an_answer_is_never_surer_than_was_measured(titles: TitleAnswers) -> None:
    for sentence in ("I weld pipes", "I prepare tax returns", "I cut hair and color it"):
        assert 0 < max(each.confidence for each in titles.reply(sentence).answers) <= SURE


@pytest.mark.parametrize(
    "title",
    [
        "registered nurse",
        "welding machine operator, gas",
        "cook, dog and cat food",
        "director, food services",
        "painter and decorator",
        "order clerk, food and beverage",
        "training and development",
        "I am a nurse",
        "I work as a cook in a school",
        "i/o technician",
    ],
)
def test_a_title_is_no_description(titles: TitleAnswers, title: str) -> None:
    assert titles.reply(title).activities == ()


@pytest.mark.parametrize("text", ["I qwertz zxcv asdf", "a bit of everything", "I love my dog"])
def test_what_names_no_activity_is_no_description(titles: TitleAnswers, text: str) -> None:
    assert titles.reply(text).activities == ()


def test_a_page_says_what_was_understood_and_that_it_is_a_guess(titles: TitleAnswers) -> None:
    page = rendered(page_of(titles.reply("I weld pipes")), Format.MD)
    assert "Read as a description of work: welding, soldering and riveting" in page
    assert "these are guesses" in page


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("I am a nurse", "nurse"),
        ("I'm an electrician", "electrician"),
        ("My job is the cook", "cook"),
        ("I've worked as a roofer", "roofer"),
        ("I/O technician", "I/O technician"),
        ("nurse", "nurse"),
    ],
)
def test_a_sentence_that_says_a_title_is_that_title(text: str, title: str) -> None:
    assert title_said(text) == title


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I approve payments", True),
        ("I'm repairing pumps", True),
        ("we  are cleaning rooms", True),
        ("I am retired now", False),
        ("I work as cook", False),
        ("I weld", False),
        ("IT support staff", False),
    ],
)
def test_only_who_says_what_they_do_describes_it(text: str, said: bool) -> None:
    assert is_said_of_oneself(text) is said
