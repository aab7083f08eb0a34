"""The role data that is shipped: valid, and the same whoever parses it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tomli

from careeradvisor.catalogue import inheritance, record, toml
from careeradvisor.checking.validation import validate

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "roles_data"
FILES = sorted(DATA.glob("**/*.toml"))
ONET = ROOT.parent / "shared" / "data" / "onet-30.1" / "task_statements.csv"
ROLES = sorted((DATA / "roles").glob("**/*.toml"))


def test_bundled_data_has_no_problem_and_no_strict_finding(bundled: Catalogue):
    result = validate(bundled, strict=True, onet=ONET if ONET.is_file() else None)
    strict = [problem for problem in result.problems if problem.code.startswith("strict.")]
    assert [str(problem) for problem in result.problems if problem not in strict] == []
    assert [str(problem) for problem in strict if problem.severity == "error"] == []
    assert result.files >= len(ROLES) > 0


@pytest.mark.for_each("path", FILES)
def test_both_parsers_read_the_same(path: Path):
    text = path.read_text(encoding="utf-8")
    assert tomli.loads(text) == tomllib.loads(text) == toml.read(path)


@pytest.mark.for_each("path", ROLES)
def test_role_is_built_with_what_its_file_says(path: Path, bundled: Catalogue):
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    role = bundled.role(path.stem)
    assert (role.title, role.category, role.reviewed) == (table["title"], table["category"], table["reviewed"])
    assert [(task.id, task.statement, task.share, task.onet) for task in role.tasks] == [
        (task["id"], task["statement"], task["share"], tuple(task["onet"])) for task in table["tasks"]
    ]
    assert role.aliases == tuple(table["aliases"])
    assert role == bundled.tables.written(record.role(inheritance.completed(table, bundled.activities.known)))
    for task, said in zip(role.tasks, table["tasks"], strict=True):
        assert task.exposure == said.get("exposure", task.exposure)
        assert (task.activity, task.trend) == (said["activity"], said["trend"])


@pytest.mark.for_each("path", ROLES)
def test_dossier_of_a_bundled_role_is_complete(path: Path, bundled: Catalogue):
    dossier = bundled.dossier(path.stem)
    assert dossier.figures
    assert set(dossier.figures.occupations) == {each.code for each in dossier.role.occupations}
    assert set(dossier.figures.tasks) == {number for task in dossier.role.tasks for number in task.onet}
    assert set(dossier.related) == {other.role for other in dossier.role.related_roles}


def test_list_agrees_with_the_files(bundled: Catalogue):
    for entry in bundled.entries():
        role = bundled.role(entry.id)
        assert (entry.title, entry.category, entry.reviewed) == (role.title, role.category, str(role.reviewed))
        assert entry.shares["E1"] == sum(task.share for task in role.tasks if task.exposure == "E1")
        assert sum(entry.shares.values()) == 100
    assert [entry.id for entry in bundled.entries()] == [
        path.stem for path in sorted(ROLES, key=lambda path: path.stem)
    ]


def test_title_leads_to_one_role(bundled: Catalogue):
    names = [(name.casefold(), role) for name, role in bundled.names()]
    assert len(names) == len(dict(names))
