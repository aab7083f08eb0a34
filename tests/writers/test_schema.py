"""The published JSON Schemas say what a role file may hold and what `--json` prints."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from copy import deepcopy
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import tomli
from jsonschema import Draft202012Validator

from careeradvisor.catalogue import record
from careeradvisor.pages.registry import KINDS

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from types import ModuleType

    from careeradvisor.catalogue.catalogue import Catalogue

    Run = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).resolve().parents[2]
ROLE, PAGE = (json.loads((ROOT / "schema" / f"{name}.schema.json").read_text("utf-8")) for name in ("role", "page"))


@pytest.fixture(scope="module")
def build_schema() -> ModuleType:
    """scripts/build_schema.py."""
    specification = importlib.util.spec_from_file_location("build_schema", ROOT / "scripts" / "build_schema.py")
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    before = list(sys.path)
    specification.loader.exec_module(module)
    sys.path[:] = before
    return module


def closed(schema: Any) -> Any:
    """A schema that also refuses keys it does not name, of which a reader's older copy would know nothing."""
    if isinstance(schema, dict):
        strict = {key: closed(part) for key, part in schema.items()}
        return {**strict, "additionalProperties": False} if isinstance(strict.get("properties"), dict) else strict
    return [closed(part) for part in schema] if isinstance(schema, list) else schema


ROLE_RULES, PAGE_RULES = Draft202012Validator(ROLE), Draft202012Validator(PAGE)
CLOSED = closed(PAGE["$defs"])


@cache
def closed_rules(kind: str) -> Draft202012Validator:
    """What a page of a kind has to be, to the last key."""
    return Draft202012Validator({**CLOSED[kind], "$defs": CLOSED})


def problems(rules: Draft202012Validator, value: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in rules.iter_errors(value)]


def table(path: Path) -> dict[str, Any]:
    """A TOML file as editors hold it against a schema: dates are text."""
    held: dict[str, Any] = json.loads(json.dumps(tomli.loads(path.read_text("utf-8")), default=date.isoformat))
    return held


@pytest.mark.skipif(version("pydantic").startswith("2.10."), reason="it spells keys of a fixed list otherwise")
def test_the_schemas_are_current(build_schema: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert build_schema.main(["--check"]) == 0, capsys.readouterr().err


@pytest.mark.parametrize("name", ["role", "page"])
def test_a_schema_is_one_and_reads_the_same_wherever_it_is_built(name: str) -> None:
    text = (ROOT / "schema" / f"{name}.schema.json").read_text("utf-8")
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    assert text == json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def enumerations(schema: Any) -> list[str]:
    """Every value of every enumeration in a schema."""
    parts = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    own = schema.get("enum", []) if isinstance(schema, dict) else []
    listed = own if isinstance(own, list) else []  # a property may be called that
    return [*map(str, listed), *(value for part in parts for value in enumerations(part))]


def test_a_value_out_of_a_few_is_a_slug_or_a_code_and_no_prose() -> None:
    values = [
        v
        for file in sorted((ROOT / "schema").glob("*.json"))
        for v in enumerations(json.loads(file.read_text("utf-8")))
    ]
    assert {"colleague", "every-state", "E1"} <= {*values}
    assert [value for value in values if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*|[A-Z]\d", value)] == []


def test_an_editor_has_a_word_on_every_key_of_a_role_file() -> None:
    for definition in (ROLE, *ROLE["$defs"].values()):
        for key, value in definition.get("properties", {}).items():
            said = value.get("description") or ROLE["$defs"][value.get("$ref", "").rpartition("/")[2]]["description"]
            assert len(said) > len(key)


def test_every_bundled_role_fits_the_schema(bundled: Catalogue) -> None:
    found = {role_id: problems(ROLE_RULES, table(bundled.file(role_id))) for role_id in bundled.ids()}
    assert {role_id: said for role_id, said in found.items() if said} == {}


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("title",), " "),
        (("title",), 7),
        (("categry",), "technology"),
        (("category",), "Law and public service"),
        (("aliases",), []),
        (("tasks", 0, "share"), 0),
        (("tasks", 0, "share"), "12"),
        (("tasks", 0, "trend"), "falling"),
        (("tasks", 0, "exposure"), "E3"),
        (("occupations", 0, "code"), "23-201"),
        (("skills", 0, "levle"), "working"),
    ],
)
def test_an_editor_marks_what_validate_would_refuse(
    catalogue: Catalogue, place: tuple[str | int, ...], value: object
) -> None:
    changed = deepcopy(table(catalogue.file("paralegal")))
    *way, last = place
    target: Any = changed
    for step in way:
        target = target[step]
    target[last] = value
    assert len(problems(ROLE_RULES, changed)) == 1


BROKEN_ROLE = 'title = "Town Crier"\ntasks = "shouting"\n'
COMMANDS = {
    f"sources --receipt {ROOT / 'tests' / 'data' / 'page.json'}": "receipt",
    "show paralegal": "role",
    "show 23-2011": "role",
    "show 51-9197.00": "role",
    "compare paralegal electrician registered-nurse": "comparison",
    "compare paralegal 51-9197.00": "comparison",
    "moves paralegal": "moves",
    "moves paralegal --to electrician": "move",
    "evidence paralegal": "evidence",
    "evidence 51-9197.00": "evidence",
    "list": "roles",
    "list --occupations": "occupations",
    "activities": "activities",
    "activities writing-records": "activity",
    "categories": "categories",
    "sources": "sources",
    "sources magesh-2025": "source",
    "sources --due": "overdue",
    "changed paralegal": "changed",
    "find icu nurse": "answers",
    "find xyzzy": "answers",
    f"resume {ROOT / 'tests' / 'data' / 'resume' / 'paralegal.txt'}": "resume",
    f"resume {ROOT / 'tests' / 'data' / 'resume' / 'paralegal.txt'} --for paralegal": "fit",
    "gap paralegal": "gap",
    "plan paralegal --hours-per-week 5": "plan",
    "done citation-verification --hours 2": "practice",
    "profile": "profile",
    "profile list": "profiles",
    "import list": "imports",
    "team staff.csv --count n": "team",
    "employer paralegal": "employer",
    "validate": "validation",
    "validate my-role.toml": "validation",
}
"""Commands, and the kind of result that each prints."""


@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_command_prints_as_json_is_in_the_schema_to_the_last_key(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "my-role.toml").write_text(BROKEN_ROLE, encoding="utf-8")
    (tmp_path / "staff.csv").write_text("title,n\nparalegal,5\nzzyzx,2\n", encoding="utf-8")
    found = json.loads(run(*command.split(), "--json", env={"CAREERADVISOR_PROFILE_DIR": str(tmp_path)}).stdout)
    assert found["kind"] == COMMANDS[command]
    check_page(found)


def check_page(found: Any) -> None:
    assert problems(closed_rules(found["kind"]), found) == []
    assert problems(PAGE_RULES, found) == []


def test_an_assessment_and_the_profile_that_keeps_it_are_in_the_schema(run: Run, tmp_path: Path) -> None:
    own = {"CAREERADVISOR_PROFILE_DIR": str(tmp_path)}
    (tmp_path / "week.toml").write_text(run("assess", "paralegal", "--template").stdout, encoding="utf-8")
    for _ in range(2):
        check_page(json.loads(run("assess", "paralegal", "--hours", "week.toml", "--json", env=own).stdout))
    kept = json.loads(run("profile", "--json", env=own).stdout)
    assert kept["assessments"]
    check_page(kept)


def test_a_list_of_titles_is_answered_in_lines_that_fit_the_schema(run: Run) -> None:
    lines = run("find", "--from", "-", "--json", input="legal assistant\nnurse\n").stdout.splitlines()
    assert [problems(PAGE_RULES, json.loads(line)) for line in lines] == [[], []]


def test_every_kind_in_the_registry_is_printed_by_a_command_that_is_tested() -> None:
    assert set(COMMANDS.values()) == set(KINDS) - {"assessment"}
    assert {each["$ref"].rpartition("/")[2] for each in PAGE["oneOf"]} == set(KINDS)


def test_the_schema_has_the_kinds_that_the_documentation_lists() -> None:
    text = (ROOT / "docs" / "output.md").read_text("utf-8")
    documented = re.findall(r"(?m)^ *\| `[^|]*\| `(\w+)` \| (?:`\w+` ?)+\|$", text)
    printed = {each["$ref"].rpartition("/")[2] for each in PAGE["oneOf"]}
    assert len(documented) > 10
    assert set(documented) <= printed


def test_the_role_in_the_json_of_a_page_is_the_role_of_the_file(run: Run, catalogue: Catalogue) -> None:
    role = json.loads(run("show", "paralegal", "--json").stdout)["role"]
    whole = deepcopy(role)
    for task in role["tasks"]:
        del task["measured"]  # which a file leaves to the activity
    assert problems(ROLE_RULES, role) == []
    role = whole
    role["reviewed"] = date.fromisoformat(role["reviewed"])
    role["tasks"] = [{key: value for key, value in task.items() if value is not None} for task in role["tasks"]]
    role["skills"] = [{key: value for key, value in need.items() if value is not None} for need in role["skills"]]
    assert record.role({key: value for key, value in role.items() if value is not None}) == catalogue.role("paralegal")
