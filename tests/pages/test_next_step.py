"""The commands that go on from a page, for this reader."""

from __future__ import annotations

from types import SimpleNamespace as Found

import pytest

from careeradvisor.document.block import plain
from careeradvisor.pages.next_step import NOBODY, STEPS, Reader, next_steps
from careeradvisor.pages.registry import KINDS

MINE = Reader("paralegal", ("my roles",), "ada")
OPTIONS = " --roles-dir 'my roles' --profile ada"
WRITTEN = Found(covered_by=[Found(role=Found(id="nurse"))])


def steps(kind: str, result: object, reader: Reader = NOBODY) -> list[str]:
    return [plain(each).removeprefix("careeradvisor ") for each in next_steps(kind, result, reader)]


def test_every_kind_of_page_goes_on() -> None:
    assert STEPS.keys() <= KINDS.keys()
    assert steps("no such kind", None) == []


@pytest.mark.parametrize(
    ("reader", "options"),
    [
        (NOBODY, ""),
        (Reader(profile="ada"), " --profile ada"),
        (Reader(folders=("a", "b")), " --roles-dir a --roles-dir b"),
        (MINE, OPTIONS),
    ],
)
def test_commands_name_the_folders_and_the_profile_of_the_reader(reader: Reader, options: str) -> None:
    assert reader.options == options
    assert steps("changed", Found(id="cook"), reader) == [f"show cook{options} (its whole page)"]


@pytest.mark.parametrize(
    ("id", "computed", "reader", "said"),
    [
        ("cook", None, NOBODY, ["assess cook (your own hours)", "plan cook (what to learn, week by week)"]),
        (
            "cook",
            None,
            Reader("cook"),
            ["plan cook (what to learn, week by week)", "changed cook (what is new since your last visit)"],
        ),
        ("cook", None, Reader("baker"), ["compare baker cook (beside your own work)", "assess cook (your own hours)"]),
        ("29-1141", WRITTEN, NOBODY, ["show nurse (written task by task)", "assess 29-1141 (your own hours)"]),
        ("29-1141", WRITTEN, Reader("cook"), ["show nurse (written task by task)", "assess 29-1141 (your own hours)"]),
        (
            "29-1141",
            Found(covered_by=[]),
            NOBODY,
            ["assess 29-1141 (your own hours)", "plan 29-1141 (what to learn, week by week)"],
        ),
    ],
)
def test_a_page_of_work_goes_on_for_its_reader(id: str, computed: object, reader: Reader, said: list[str]) -> None:  # noqa: A002
    assert steps("role", Found(id=id, computed=computed), reader) == said


GROUPS = Found(
    start="cook", groups=[Found(moves=[]), Found(moves=[Found(goal="baker"), Found(goal="chef")])], problems=[], id=None
)


@pytest.mark.parametrize(
    ("kind", "result", "said"),
    [
        ("answers", Found(answers=[Found(id="cook", confidence=20)]), ["show cook (its page)"]),
        (
            "answers",
            Found(answers=[Found(id="cook", confidence=19)]),
            ["find TITLE (with the title on your contract or badge)"],
        ),
        ("answers", Found(answers=[]), ["list --occupations (every occupation by name)"]),
        ("moves", GROUPS, ["moves cook --to baker (that move whole, step by step)"]),
        ("moves", Found(start="cook", groups=[Found(moves=[])]), ["show cook (its whole page)"]),
        (
            "move",
            Found(move=Found(goal="baker")),
            ["show baker (its whole page)", "plan baker (what to learn for it)"],
        ),
        (
            "comparison",
            Found(subjects=[Found(id="cook"), Found(id="baker"), Found(id="chef")]),
            ["show baker (its whole page)", "moves cook --to baker (what the move takes, step by step)"],
        ),
        (
            "plan",
            Found(role="cook", weeks=[1]),
            ["plan cook --calendar plan.ics (the same for your calendar)", "plan cook --worksheet (one page to print)"],
        ),
        ("plan", Found(role="cook", weeks=[]), ["show cook (its whole page)"]),
        (
            "profile",
            Found(assessments=[Found(role="cook"), Found(role="baker")]),
            ["changed baker (what is new since your last visit)", "plan baker (what to learn, week by week)"],
        ),
        ("profile", Found(assessments=[]), ["assess registered nurse (with your own title)"]),
        (
            "profiles",
            Found(profiles=[Found(name="ada"), 1]),
            ["profile show ada (what is kept in one)"],
        ),
        ("profiles", Found(profiles=[]), ["assess registered nurse --profile anna (with the title and the name)"]),
        (
            "team",
            Found(groups=[Found(id="cook"), Found(id="baker")]),
            ["show cook (the work of the first group)", "plan cook --in-job (twelve weeks for it)"],
        ),
        ("team", Found(groups=[Found(id=None), Found(id="baker")]), []),
        ("team", Found(groups=[]), []),
        ("resume", Found(best=Found(id="cook")), ["show cook (what AI does to that work)"]),
        ("resume", Found(best=None), ["find icu nurse (with your own words for your work)"]),
        (
            "practice",
            Found(role="cook", skill="menus", undone=False),
            ["plan cook (the plan from here on)", "done menus --undo (take it back)"],
        ),
        ("practice", Found(role=None, skill="menus", undone=True), []),
        (
            "validation",
            Found(problems=[Found(file="a b.toml"), Found(file="c.toml")]),
            ["validate 'a b.toml' (once it is mended)"],
        ),
        ("validation", Found(problems=[]), ["list (all roles)"]),
        ("imports", Found(imports=[1]), ["find TITLE (what a title leads to with these)"]),
        ("imports", Found(imports=[]), ["import onet FOLDER (after downloading it: docs/import.md says where)"]),
        ("employer", Found(id="cook"), ["show cook (its whole page)"]),
        ("employer", Found(id=None), ["employer TITLE (the same, with your own tasks)"]),
        ("activity", Found(spent=[Found(code="35-2014"), Found(code="x")]), ["show 35-2014 (who does most of it)"]),
        ("activity", Found(spent=[]), []),
        ("activities", Found(activities=[Found(id="serving")]), ["activities serving (one of them)"]),
        ("categories", Found(categories=[Found(id="food")]), ["list --category food (what is in one)"]),
        ("occupations", Found(occupations=[Found(code="35-2014")]), ["show 35-2014 (the first of them)"]),
        ("overdue", Found(sources=[Found(key="a-2024")]), ["sources a-2024 (one of them)"]),
        ("sources", Found(sources={"a-2024": 1, "b-2025": 2}), ["sources a-2024 (one of them whole)"]),
        ("source", None, ["sources (all of them)"]),
        ("receipt", None, ["sources (all of them)"]),
        ("roles", Found(roles=[Found(id="cook")]), ["show cook (the first of them)"]),
        ("assessment", Found(role="cook"), ["plan cook (what to learn, week by week)"]),
        ("gap", Found(role="cook"), ["plan cook (what to learn, week by week)"]),
        ("fit", Found(role="cook"), ["gap cook (the skills that you lack)"]),
        ("evidence", Found(id="cook"), ["show cook (its whole page)"]),
    ],
)
def test_what_comes_next(kind: str, result: object, said: list[str]) -> None:
    assert steps(kind, result) == said


def test_an_employer_s_page_without_work_names_the_reader_s() -> None:
    assert steps("employer", Found(id=None), MINE) == [f"employer paralegal{OPTIONS} (the same, with your own tasks)"]
