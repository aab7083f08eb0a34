"""What tests of the catalogue share: a copy that they may break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[1] / "data"


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
