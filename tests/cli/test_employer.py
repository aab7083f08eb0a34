"""If an employer brings AI in: what somebody takes along to a talk."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

import pytest

from .test_plan import BUNDLED

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]


def test_a_page_names_the_persons_own_tasks_what_to_ask_and_the_law(succeeds: Run) -> None:
    page = succeeds("employer", "registered", "nurse", env=BUNDLED).stdout
    for heading in (
        "WHAT TO ASK",
        "WHAT TO OFFER TO OWN",
        "WHAT TO PUT IN WRITING",
        "WHAT NOT TO PASTE INTO A TOOL",
        "WHEN THEY ASK WHETHER AI CAN DO THIS JOB",
        "WHAT THE LAW SAYS",
        "SOURCES",
    ):
        assert heading in page
    assert "a clinic, a hospital or a care home" in page
    assert "this is no legal advice" in page.replace("\n", " ").lower()
    found = json.loads(succeeds("employer", "registered-nurse", "--json", env=BUNDLED).stdout)
    assert (found["at"], len(found["others"]), len(found["first"])) == ("clinic", 5, 2)
    role = json.loads(succeeds("show", "registered-nurse", "--json", env=BUNDLED).stdout)["role"]
    trends = {task["statement"]: task["trend"] for task in role["tasks"]}
    assert {trends[each] for each in found["first"]} == {"at-risk"}
    assert {trends[each] for each in found["offer"]} == {"rising"}
    assert {"hhs-hipaa-cloud", "nlra-rights"} <= found["sources"].keys()


def test_whoever_may_not_use_ai_or_must_use_it_is_answered(succeeds: Run) -> None:
    page = succeeds("employer", "paralegal", env=BUNDLED).stdout
    for heading in ("WHETHER AI CAN DO THIS JOB", "IF YOU MUST USE IT", "IF AI IS FORBIDDEN WHERE YOU WORK"):
        assert heading in page
    said = " ".join(page.split())
    for part in ("Yours all the same:", "Not in secret:", "Whom to ask what:", "To practice outside work:"):
        assert part in said
    assert "Do not use AI in a private account" in said
    assert "For example: Make a public small-claims form fill itself" in said


@pytest.mark.parametrize(
    "question",
    [
        "am I training my replacement",
        "AI is forbidden at work",
        "AI is forbidden at work should I hide it",
        "my employer forbids AI",
        "employer forbids AI",
        "should I automate my job",
        "how many FTEs does this replace",
    ],
)
def test_a_question_about_ai_at_work_leads_there(refuses: Refuses, succeeds: Run, question: str) -> None:
    said = refuses(4, *question.split(), env=BUNDLED)
    assert "This is a question about AI at work, and no title." in said
    assert "Type careeradvisor employer TITLE for what to ask" in said
    found = " ".join(succeeds("find", *question.split(), env=BUNDLED).stdout.split())
    assert "careeradvisor employer TITLE" in found


def test_whoever_fears_to_train_a_replacement_is_answered_at_every_workplace(succeeds: Run) -> None:
    said = set()
    for at in ("office", "clinic", "school", "floor", "site", "freelance"):
        page = " ".join(succeeds("employer", "paralegal", "--at", at, env=BUNDLED).stdout.split())
        answer = page.partition("AM I TRAINING MY REPLACEMENT? ")[2].partition(" IF AI IS FORBIDDEN")[0].strip("─ ")
        assert answer.startswith("Perhaps, so ")
        said.add(answer)
    assert len(said) == 6


def test_what_a_role_says_to_a_boss_goes_before_what_its_workplace_says(succeeds: Run) -> None:
    role = json.loads(succeeds("show", "registered-nurse", "--json", env=BUNDLED).stdout)["role"]
    place = json.loads(succeeds("employer", "29-2034.00", "--json", env=BUNDLED).stdout)
    found = json.loads(succeeds("employer", "registered-nurse", "--json", env=BUNDLED).stdout)
    assert found["boss"] == role["boss"]
    assert place["boss"] == place["workplace"]["boss"]


def test_another_workplace_may_be_named(succeeds: Run) -> None:
    said = partial(succeeds, env=BUNDLED)
    page = " ".join(said("employer", "graphic-designer").stdout.split())
    assert "if your clients bring AI in" in page
    assert "if your employer brings AI in" in " ".join(
        said("employer", "graphic-designer", "--at", "Office").stdout.split()
    )


def test_an_occupation_that_nobody_wrote_has_one(succeeds: Run) -> None:
    page = succeeds("employer", "29-2034.00", env=BUNDLED).stdout
    assert "a clinic, a hospital or a care home" in page
    assert "WHETHER AI CAN DO THIS JOB" in page


def test_the_page_of_a_role_leads_there(succeeds: Run) -> None:
    assert "careeradvisor employer paralegal" in succeeds("show", "paralegal", "--section", "boss").stdout


def test_without_a_title_it_says_what_holds_for_everybody_there(succeeds: Run) -> None:
    page = " ".join(succeeds("employer", env=BUNDLED).stdout.split())
    assert page.startswith("If your employer brings AI in")
    assert "For this kind of workplace: an office or a call center." in page
    assert "Which of my tasks is the tool for, and who chose them?" in page
    assert "your week" not in page
    assert "Next: careeradvisor employer TITLE (the same, with your own tasks)" in page
    assert "a clinic, a hospital or a care home" in succeeds("employer", "--at", "clinic", env=BUNDLED).stdout
    found = json.loads(succeeds("employer", "--json", env=BUNDLED).stdout)
    assert (found["title"], found["first"], found["boss"]) == (None, [], found["workplace"]["boss"])


def test_a_workplace_that_there_is_not_is_a_sentence(refuses: Refuses) -> None:
    assert "no workplace 'moon'\nthere are: office, clinic" in refuses(4, "employer", "paralegal", "--at", "moon")


def test_role_data_without_workplaces_says_so(refuses: Refuses, data: Path) -> None:
    (data / "workplaces.toml").unlink()
    said = refuses(3, "employer", "paralegal", env={"CAREERADVISOR_DATA_DIR": str(data)})
    assert "says nothing of workplaces" in said


@pytest.mark.parametrize("form", ["md", "html", "txt"])
def test_it_comes_in_every_format(succeeds: Run, form: str) -> None:
    assert "Passwords" in succeeds("employer", "paralegal", "--format", form).stdout
