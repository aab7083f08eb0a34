"""Validation says everything that is wrong in one run, in order, in words and places a person can use."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.catalogue.problem import InvalidFileError, Problem, Severity
from careeradvisor.checking.between_files import prerequisite_cycles
from careeradvisor.checking.validation import validate
from careeradvisor.checking.within_role import invented_numbers
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.skill import Hours, Skill, SkillKind, Steps

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue


STEPS = Steps(*[("x", "x", "x")] * 3)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_valid_file_has_no_problem(catalogue: Catalogue, own_folder: Path):
    assert validate(catalogue, (own_folder / "legal-secretary.toml",)) == ((), 1, 0, ())


def test_related_role_that_nobody_has_written_is_a_warning_and_no_error(catalogue: Catalogue, own_folder: Path):
    edit(
        own_folder / "legal-secretary.toml",
        "related_roles = []",
        'related_roles = [{ role = "paralegal", why = "x" }, { role = "court-clerk", why = "x" }]',
    )
    result = validate(catalogue, (own_folder,))
    [warning] = result.problems
    assert (warning.code, warning.line, warning.severity) == ("related.missing", 11, Severity.WARNING)
    assert warning.message == "no file describes 'court-clerk' yet"
    assert result.errors == 0
    assert open_catalogue(catalogue.root, (own_folder,)).role("legal-secretary").title == "Legal Secretary"


def test_related_role_may_be_another_of_the_readers_own(catalogue: Catalogue, own_folder: Path):
    shutil.copy(own_folder / "legal-secretary.toml", own_folder / "court-clerk.toml")
    edit(own_folder / "court-clerk.toml", '"Legal Secretary"', '"Court Clerk"')
    edit(own_folder / "court-clerk.toml", '"Law Office Secretary"', '"Clerk of Court"')
    edit(
        own_folder / "court-clerk.toml",
        "related_roles = []",
        'related_roles = [{ role = "legal-secretary", why = "x" }]',
    )
    assert validate(open_catalogue(catalogue.root, (own_folder,)), (own_folder,)).problems == ()


def test_all_problems_of_all_files_come_at_once_in_order_of_file_and_line(copied: Path):
    nurse, welder = copied / "roles/health-care/registered-nurse.toml", copied / "skills/trades-production.toml"
    edit(nurse, 'category = "health-care"', 'category = "health"')
    edit(nurse, "weight = 100", 'weight = "100"')
    edit(nurse, "share = 15", "share = 0")
    edit(welder, "working = 40", "working = 5")
    edit(copied / "figures/tasks/51.csv", "E0", "E9")
    found = [problem for problem in validate(open_catalogue(copied)).problems if problem.severity is Severity.ERROR]
    assert [(problem.file, problem.code, problem.line) for problem in found] == [
        (str(copied / "figures/tasks/51.csv"), "figures.cell", 2),
        (str(nurse), "schema.int_type", 45),
        (str(nurse), "schema.greater_than_equal", 51),
        (str(welder), "skill.hours", 5),
    ]
    edit(nurse, 'weight = "100"', "weight = 100")
    edit(nurse, "share = 0", "share = 15")
    codes = [problem.code for problem in validate(open_catalogue(copied)).problems if problem.file == str(nurse)]
    assert "category.unknown" in codes


def test_file_is_named_as_a_person_in_that_folder_would_type_it(
    catalogue: Catalogue, own_folder: Path, monkeypatch: pytest.MonkeyPatch
):
    edit(own_folder / "legal-secretary.toml", "share = 25", "share = 24")
    monkeypatch.chdir(own_folder.parent)
    [problem] = validate(catalogue, (own_folder,)).problems
    assert str(problem) == (
        "own/legal-secretary.toml:26: error: tasks: the shares of the week add up to 99, not 100 (role.shares)"
    )


def test_whole_catalogue_counts_every_file_it_checked(copied: Path, own_folder: Path):
    files = [*copied.glob("**/*.*")]
    assert validate(open_catalogue(copied)).files == len(files)
    assert validate(open_catalogue(copied, (own_folder,))).files == len(files) + 1
    assert validate(open_catalogue(copied), (own_folder, copied / "roles")).files == 4


def test_same_id_twice_is_an_error_that_names_both_files(copied: Path, own_folder: Path):
    (own_folder / "legal-secretary.toml").rename(own_folder / "paralegal.toml")
    result = validate(open_catalogue(copied, (own_folder,)))
    [problem] = [problem for problem in result.problems if problem.severity is Severity.ERROR]
    assert (problem.file, problem.code) == (str(own_folder / "paralegal.toml"), "role.clash")
    assert str(copied / "roles/legal-public-service/paralegal.toml") in problem.message
    assert str(own_folder / "paralegal.toml") in problem.message


def test_occupation_without_titles_is_a_warning(copied: Path):
    (copied / "titles" / "47.toml").unlink()
    [warning] = [problem for problem in validate(open_catalogue(copied)).problems if problem.code == "titles.missing"]
    assert (warning.message, warning.severity) == ("no titles for 47-2111.00, 47-2231.00", Severity.WARNING)
    assert validate(open_catalogue(copied)).errors == 0


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("titles/29.toml", "= [", '= ["Senior Nurse", ', "titles.level"),
        ("titles/languages/de.toml", "47-2231.00", "99-9999.00", "titles.code"),
        ("sources.toml", "title =", "titel =", "schema.extra_forbidden"),
    ],
)
def test_a_file_named_from_the_folder_where_somebody_stands_is_judged_as_what_it_is(
    copied: Path, monkeypatch: pytest.MonkeyPatch, name: str, old: str, new: str, code: str
):
    edit(copied / name, old, new)
    monkeypatch.chdir((copied / name).parent)
    found = validate(open_catalogue(copied), (Path(Path(name).name),)).problems
    assert code in {problem.code for problem in found}
    assert "role.foreign" not in {problem.code for problem in found}


def test_title_that_seven_occupations_claim_is_an_error_and_six_may_share_one(copied: Path):
    nurses = copied / "titles" / "29.toml"
    nurses.write_text(nurses.read_text(encoding="utf-8").replace("= [", '= ["Helper", '), encoding="utf-8")
    assert validate(open_catalogue(copied)).errors == 0
    edit(copied / "titles" / "51.toml", "= [", '= ["HELPER", ')
    [problem] = [problem for problem in validate(open_catalogue(copied)).problems if problem.severity is Severity.ERROR]
    assert (problem.file, problem.code) == (str(copied / "titles"), "titles.shared")
    assert problem.message.startswith("'helper' is claimed by 7: 29-1141.00, 29-1141.01")


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("Legal secretaries turn", "[nobody-2026] turn", "summary"),
        ("projected to fall", "projected [nobody-2026] to fall", "outlook"),
        ("Small offices", "[nobody-2026]", "entry"),
        ("Take one public form", "Take [nobody-2026]", "first_step.steps[1]"),
        ("Names, dates and amounts", "[nobody-2026]", "tasks[2].ai_does"),
        ("Courts take forms", "[nobody-2026] take forms", "tasks[2].because"),
        ("Keep one approved", "[nobody-2026]", "tasks[1].advice"),
        ("A rejected filing", "[nobody-2026]", "skills[1].why"),
        ('level = "working"', 'level = "working"\nsteps = ["One.", "[nobody-2026]", "Three."]', "skills[1].steps[2]"),
        ("skills = []", 'skills = [{ skill = "de-escalation", why = "[nobody-2026]" }]', "related_skills[1].why"),
        ("roles = []", 'roles = [{ role = "paralegal", why = "[nobody-2026]" }]', "related_roles[1].why"),
    ],
)
def test_citation_of_nothing_is_found_in_every_text(
    old: str, new: str, place: str, catalogue: Catalogue, own_folder: Path
):
    edit(own_folder / "legal-secretary.toml", old, new)
    [problem] = validate(catalogue, (own_folder,)).problems
    assert (problem.code, problem.path) == ("source.unknown", place)


def test_error_for_one_file_tells_the_first_problem_and_how_many_more():
    problems = [
        Problem("a.toml", 3, "related_roles[1].role", "related.missing", "no file", Severity.WARNING),
        Problem("a.toml", 7, "tasks[1].share", "schema.int_type", "this must be a whole number"),
        Problem("a.toml", 9, "", "role.x", "no"),
        Problem("a.toml", 9, "", "role.x", "no"),
    ]
    error = InvalidFileError(problems)
    assert error.message == "a.toml:7: tasks[1].share: this must be a whole number (schema.int_type)"
    assert error.hints == ("2 more: run `careeradvisor validate a.toml`",)
    assert InvalidFileError(problems[:2]).hints == ("mend it, then try again",)


@pytest.mark.parametrize(
    ("bullet", "invented"),
    [
        ("Checked [N] letters a week", []),
        ("Cut rework from [X]% to [Y]%, saving $[N]", []),
        ("Answered [10 to 20] calls", []),
        ("Led two teams through ISO 9001 and Form 1040", []),
        ("Wrote COVID-19 and 24-hour rules in Python 3 at Level 2", []),
        ("Checked 40 letters a week", ["40"]),
        ("40 letters checked", ["40"]),
        ("Saved $1,200.50 a month.", ["$1,200.50"]),
        ("Raised recall by 3.5%.", ["3.5%"]),
        ("Cut [N] errors in 2024, then 12 more", ["2024", "12"]),
        ("Served (15) clients", ["15"]),
        ("Handled 10-20 calls, 5%-8% late", ["10-20", "5%-8%"]),
        ("On call 24/7", ["24", "7"]),
    ],
)
def test_numbers_invented_for_the_reader_are_found_and_names_with_numbers_are_not(bullet: str, invented: list[str]):
    assert invented_numbers(bullet) == invented


def cyclic(graph: dict[str, list[str]]) -> bool:
    """Whether following requirements ever leads back, by taking away what requires nothing until nothing can go."""
    left = {name: set(required) & set(graph) for name, required in graph.items()}
    while free := [name for name, required in left.items() if not required]:
        left = {name: required - set(free) for name, required in left.items() if name not in free}
    return bool(left)


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=3, unique=True)))
def test_circles_of_prerequisites_are_found_where_there_are_any(graph: dict[str, list[str]]):
    skills = {
        name: Skill(name, SkillKind.CRAFT, "x", Hours(5, 10, 20), "x", "x", "x", STEPS, requires=tuple(required))
        for name, required in graph.items()
    }
    problems = prerequisite_cycles(skills, dict.fromkeys(skills, __file__))
    assert bool(problems) == cyclic(graph)
    for problem in problems:
        circle = problem.message.rpartition(": ")[2].split(" > ")
        assert circle[0] == circle[-1]
        assert all(after in graph[before] for before, after in pairwise(circle))


class _Counted(dict[str, Skill]):
    """Skills that count how often they are asked for, and no more often than makes sense."""

    asked = 0

    def __getitem__(self, name: str) -> Skill:
        self.asked += 1
        assert self.asked < 1_000, "a skill is walked through once, however many ways lead to it"
        return super().__getitem__(name)


def test_many_ways_to_one_skill_are_walked_once() -> None:
    def requiring(*names: str) -> Skill:
        return Skill("x", SkillKind.CRAFT, "x", Hours(5, 10, 20), "x", "x", "x", STEPS, requires=names)

    floors = 40
    skills = _Counted({"top": requiring("0a", "0b")})
    for floor in range(floors):
        below = (f"{floor + 1}a", f"{floor + 1}b") if floor < floors - 1 else ()
        skills |= {f"{floor}a": requiring(*below), f"{floor}b": requiring(*below)}
    assert prerequisite_cycles(skills, dict.fromkeys(skills, __file__)) == []
    assert skills.asked < len(skills)


def test_an_own_file_may_not_have_the_id_of_a_bundled_role(catalogue: Catalogue, tmp_path: Path) -> None:
    bundled = catalogue.file("paralegal")
    own = tmp_path / "paralegal.toml"
    own.write_text(bundled.read_text(encoding="utf-8"), encoding="utf-8")
    found = [each for each in validate(catalogue, (own,)).problems if each.severity == "error"]
    assert [each.code for each in found] == ["role.clash"]
    assert str(bundled) in found[0].message
    assert str(own) in found[0].message
