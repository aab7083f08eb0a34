"""What many tests share: a small frozen catalogue, and the program run as a person runs it."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from careeradvisor.desk.open import open_catalogue
from tests.program import answered

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator

    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data"
FROZEN = DATA / "catalogue"
"""Three roles with all they refer to. It does not change with the bundled data, so pages of it can be compared."""

SLOW = (
    "cli", "benchmarks", "scripts", "docs", "storage", "reading", "test_titles_bundled.py", "test_packaging.py",
    "test_languages_bundled.py", "desk/test_describing.py",
    "catalogue/test_memory.py", "catalogue/test_figures.py", "catalogue/test_record.py", "catalogue/test_titles.py",
    "catalogue/test_move_index.py",
    "catalogue/test_unreadable.py", "catalogue/test_word_table.py", "catalogue/test_role_line.py",
    "advice/test_plan.py",
    "checking/test_broken.py", "checking/test_bundled.py", "checking/test_editorial.py",
    "checking/test_toml_lines.py", "checking/test_workplaces.py", "advice/resume/test_resume_reading.py",
    "desk/test_list_reader.py", "desk/test_title_within.py", "desk/test_occupation.py", "desk/test_every_move.py",
    "person/test_profile_store.py", "person/test_saving.py",
    "writers/test_any_text.py", "writers/test_browser.py", "writers/test_calendar.py", "writers/test_schema.py",
    "writers/test_every_role.py", "writers/test_sheet.py", "writers/test_pdf.py", "writers/test_whole_words.py",
)  # fmt: skip
"""Folders and modules whose tests start programs, try texts by the hundred or go through all data."""

_profiles = count()
"""Every test has a profile of its own, which is not there at first."""

settings.register_profile("careeradvisor", deadline=None)  # a slow machine is not a failed property
settings.load_profile("careeradvisor")


if signal.getsignal(signal.SIGINT) == signal.SIG_IGN and threading.current_thread() is threading.main_thread():
    # A shell ignores ^C for what it starts in the background, and every program started from there would too.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _own_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing of the machine's settings reaches a test or a fixture, and none writes into anybody's cache or profile.

    Of the whole session, because a fixture of a module is set up before those of its tests. Processes that share the
    tests share the cache: what it holds is made once.
    """
    base = tmp_path_factory.getbasetemp()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CAREERADVISOR_DATA_DIR", "LESS"):
            patch.delenv(name, raising=False)
        patch.setenv("PAGER", "cat")
        patch.setenv("CAREERADVISOR_NOW", "2026-11-29T12:00:00+00:00")
        patch.setenv(
            "CAREERADVISOR_CACHE_DIR", str((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "cache")
        )
        patch.setenv("CAREERADVISOR_PROFILE_DIR", str(base / "profiles" / "none"))
        yield


@pytest.fixture(autouse=True)
def _own_profile(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nobody has a profile at first."""
    monkeypatch.setenv(
        "CAREERADVISOR_PROFILE_DIR", str(tmp_path_factory.getbasetemp() / "profiles" / str(next(_profiles)))
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `just test` leaves out."""
    slow = tuple(ROOT / "tests" / each for each in SLOW)
    for item in items:
        if any(item.path.is_relative_to(each) for each in slow):
            item.add_marker(pytest.mark.slow)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that is marked `for_each` is one test, whatever the number of values."""
    for mark in metafunc.definition.iter_markers("for_each"):
        name, values = mark.args
        metafunc.parametrize(name, [pytest.param(values, id="each")])


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test that is marked `for_each` with every value, and name all that fail."""
    mark = pyfuncitem.get_closest_marker("for_each")
    if mark is None:
        return None
    name, values = mark.args
    others = {key: pyfuncitem.funcargs[key] for key in pyfuncitem._fixtureinfo.argnames if key != name}
    failed: dict[str, Exception] = {}
    for value in values:
        try:
            pyfuncitem.obj(**others, **{name: value})
        except Exception as error:  # noqa: BLE001  # each is shown, after the others were tried
            failed[str(value)] = error
    assert values, f"there is no {name} to try"
    if failed:
        raise ExceptionGroup(f"{len(failed)} of {len(values)} fail: {', '.join(failed)}", list(failed.values()))
    return True


@pytest.fixture
def catalogue() -> Catalogue:
    """The frozen catalogue."""
    return open_catalogue(FROZEN)


@pytest.fixture
def bundled() -> Catalogue:
    """The role data of this checkout."""
    return open_catalogue(ROOT / "roles_data")


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the program on the frozen catalogue in an empty folder; `env` adds to the environment."""

    def run_program(
        *arguments: str, env: dict[str, str] | None = None, **options: object
    ) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "CAREERADVISOR_DATA_DIR": str(FROZEN),
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            **(env or {}),
        }
        settings: dict[str, object] = {"capture_output": True, "text": True, "cwd": tmp_path, "timeout": 180, **options}
        return answered(arguments, environment, **settings)

    return run_program


@pytest.fixture
def data() -> Path:
    """The folder of test data."""
    return DATA


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the frozen catalogue's folder."""
    return Path(shutil.copytree(DATA / "catalogue", tmp_path / "catalogue"))


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    """A reader's own folder with the role legal-secretary."""
    folder = tmp_path / "own"
    folder.mkdir()
    shutil.copy(DATA / "own" / "legal-secretary.toml", folder)
    return folder
