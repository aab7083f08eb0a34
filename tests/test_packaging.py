"""What people install: the wheel, and the source distribution it can be built from again."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from email import message_from_bytes
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parents[1]
DATA = "careeradvisor/roles_data/"
DERIVED = {f"{DATA}{folder}/index.sqlite" for folder in ("activities", "figures", "roles", "titles")}
"""What the build adds to the data: the indexes that lists, searches and computed pages read."""
MOST_BYTES = 5_000_000
MOST_ROLES = 300
"""Roles with which the wheel still has no more than `MOST_BYTES`."""
WORDS_OF_A_ROLE = 300
"""Bytes that a role adds to the indexes of titles and activities, as a tree of 300 roles showed, rounded up."""
IN_THE_ZIP = 30 + 46
"""Bytes around a file in a zip, beside its name twice."""
SAFELY: dict[str, Any] = {"filter": "data"} if "filter" in signature(shutil.unpack_archive).parameters else {}
"""Python learned to refuse paths that leave the folder with 3.11.4; a source distribution of our own has none."""
pytestmark = pytest.mark.packaging


def called(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command that has to succeed."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("CAREERADVISOR_", "PYTHON"))}
    done = subprocess.run(
        command, cwd=cwd, env={**clean, **(env or {})}, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done


def built(kind: str, source: Path, into: Path) -> Path:
    """Build a distribution with the tools of this environment."""
    called(sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", into, source, cwd=into)
    (found,) = into.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return found


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    return built("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution of this checkout."""
    return built("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="session")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, installed from the wheel into an environment that has nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    called(sys.executable, "-m", "venv", folder, cwd=folder)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")

    def pip_install(*what: str | Path) -> subprocess.CompletedProcess[str]:
        pip = (scripts / "python", "-m", "pip", "install", "--disable-pip-version-check")
        return subprocess.run([*pip, *what], capture_output=True, text=True, check=False, cwd=folder)

    done = pip_install(wheel)
    if done.returncode and pip_install("--no-deps", "tomli").returncode:
        pytest.skip("pip has no registry to take the dependencies from")
    assert done.returncode == 0, done.stderr
    return scripts / "careeradvisor"


def contents(archive: Path) -> dict[str, bytes]:
    """The files of a wheel."""
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    """The names of the files that are not the same in both."""
    return {name for name in one | other if one.get(name) != other.get(name)}


def test_the_wheel_holds_the_data_of_the_repository_byte_for_byte(wheel: Path) -> None:
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("this is not a repository")
    tracked = called("git", "ls-files", "-z", "roles_data", cwd=ROOT).stdout.split("\0")[:-1]
    expected = {f"careeradvisor/{name}": (ROOT / name).read_bytes() for name in tracked if (ROOT / name).exists()}
    for part in ("roles/", "skills/", "figures/", "sources.toml", "statistics.toml", "categories.toml"):
        assert any(name.startswith(DATA + part) for name in expected)
    found = {name: content for name, content in contents(wheel).items() if name.startswith(DATA)}
    assert set(found) - set(expected) == DERIVED
    assert set(expected) - set(found) == set()
    assert [name for name in expected if found[name] != expected[name]] == []


def test_the_wheel_holds_the_program_and_its_licenses_and_nothing_else(wheel: Path) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "careeradvisor").rglob("*.py")}
    found = contents(wheel)
    others = {name for name in found if not name.startswith(DATA) and ".dist-info/" not in name}
    schemas = {f"careeradvisor/schema/{path.name}" for path in (ROOT / "schema").glob("*.json")}
    assert others == modules | schemas | {
        f"careeradvisor/{name}" for name in ("py.typed", "__init__.pyi", "writers/pdf.typ")
    }
    assert {"LICENSE", "NOTICE.md"} <= {Path(name).name for name in found if ".dist-info/licenses/" in name}


def test_a_package_index_shows_the_readme_without_links_that_lead_nowhere(wheel: Path) -> None:
    [metadata] = [text for name, text in contents(wheel).items() if name.endswith(".dist-info/METADATA")]
    about = message_from_bytes(metadata)
    shown = about.get_payload()
    assert about["Description-Content-Type"] == "text/markdown"
    assert shown.startswith("# careeradvisor\n")
    assert "docs/method.md defines every number" in " ".join(shown.split())
    parts = [inner for block in MarkdownIt().parse(shown) for inner in block.children or ()]
    targets = [inner.attrGet("href") or inner.attrGet("src") for inner in parts if inner.type in ("link_open", "image")]
    assert [each for each in targets if not each.startswith("https:")] == []


def test_the_wheel_is_small_and_stays_so_with_the_roles_to_come(wheel: Path) -> None:
    """A role may take so much that all of them fit beside what is there without them."""
    size = wheel.stat().st_size
    with zipfile.ZipFile(wheel) as opened:
        files = opened.infolist()
    roles = [each for each in files if each.filename.startswith(f"{DATA}roles/") and each.filename.endswith(".toml")]
    [index] = [each.compress_size for each in files if each.filename == f"{DATA}roles/index.sqlite"]
    [record] = [each.compress_size for each in files if each.filename.endswith(".dist-info/RECORD")]
    packed = sum(each.compress_size + IN_THE_ZIP + 2 * len(each.filename) for each in roles)
    each_role = (packed + index) / len(roles) + record / len(files) + WORDS_OF_A_ROLE
    assert len(roles) <= MOST_ROLES
    without = size - len(roles) * each_role
    assert without + MOST_ROLES * each_role <= MOST_BYTES, f"{without:,.0f} bytes, and {each_role:,.0f} for each role"


def test_two_builds_hold_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    assert differing(contents(built("wheel", ROOT, tmp_path)), contents(wheel)) == set()


def test_the_installed_program_does_its_main_jobs_from_anywhere(program: Path, tmp_path: Path) -> None:
    away = Path(tmp_path.anchor)
    env = {"CAREERADVISOR_CACHE_DIR": str(tmp_path / "cache"), "PYTHONUTF8": "1", "COLUMNS": "80"}

    def answer(*arguments: str) -> str:
        done = called(program, *arguments, cwd=away, env=env)
        assert "Traceback" not in done.stderr
        return done.stdout

    assert answer("--version").startswith("careeradvisor ")
    assert answer("show", "multimodal-ai-specialist").startswith("Multimodal AI Specialist ")
    assert "WHAT THE STUDIES SAY" in answer("show", "registered-nurse")
    assert answer("show", "RN", "--brief") == answer("show", "registered-nurse", "--brief")
    assert answer("show", "29-1171.00").startswith("Nurse Practitioners ")
    assert "Registered Nurse and Paralegal" in answer("compare", "registered-nurse", "paralegal")
    roles = [role["id"] for role in json.loads(answer("list", "--json"))["roles"]]
    assert sorted(roles) == sorted(path.stem for path in (ROOT / "roles_data" / "roles").rglob("*.toml"))
    assert "registered-nurse" in answer("find", "icu nurse")
    answer("export", "multimodal-ai-specialist", "--format", "html", "--output", str(tmp_path / "page.html"))
    assert "<h1>Multimodal AI Specialist</h1>" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert " 0 errors" in answer("validate") or "nothing to mend" in answer("validate")
    assert not (tmp_path / "cache").exists(), "the installed indexes are there already"


def test_the_source_distribution_builds_the_same_wheel(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    shutil.unpack_archive(sdist, tmp_path / "source", **SAFELY)
    (source,) = (tmp_path / "source").iterdir()
    for needed in ("README.md", "LICENSE", "NOTICE.md", "pyproject.toml", "scripts/build_index.py", "tests", "docs"):
        assert (source / needed).exists(), needed
    (tmp_path / "out").mkdir()
    assert differing(contents(built("wheel", source, tmp_path / "out")), contents(wheel)) == set()
