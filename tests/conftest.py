"""What many tests share: a small frozen catalogue, and the program run as a person runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from careeradvisor.desk.open import open_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data"
FROZEN = DATA / "catalogue"
"""Three roles with all they refer to. It does not change with the bundled data, so pages of it can be compared."""

_profiles = count()
"""Every test has a profile of its own, which is not there at first."""

settings.register_profile("careeradvisor", deadline=None)  # a slow machine is not a failed property
settings.load_profile("careeradvisor")


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nothing of the machine's settings reaches a test, and no test writes into anybody's cache or profile."""
    for name in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CAREERADVISOR_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    base = tmp_path_factory.getbasetemp()
    monkeypatch.setenv("CAREERADVISOR_NOW", "2026-11-29T12:00:00+00:00")
    monkeypatch.setenv("CAREERADVISOR_CACHE_DIR", str(base / "cache"))
    monkeypatch.setenv("CAREERADVISOR_PROFILE_DIR", str(base / "profiles" / str(next(_profiles))))


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
        settings: dict[str, object] = {"capture_output": True, "text": True, "cwd": tmp_path, "timeout": 60, **options}
        return subprocess.run(
            [sys.executable, "-m", "careeradvisor", *arguments], env=environment, check=False, **settings
        )  # type: ignore[call-overload,no-any-return]

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
