"""What the tests of several formats share: the sheets of many kinds of work, and one Chromium."""

from __future__ import annotations

import os
import pickle
import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.desk.desk import Desk
from careeradvisor.pages.subject import sheet_of
from careeradvisor.storage import lock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from careeradvisor.document.block import Document

ROOT = Path(__file__).resolve().parents[2]
OCCUPATIONS = 100
"""Occupations that have a sheet here, drawn once from all."""


@pytest.fixture(scope="session")
def sheets(_own_machine: None) -> dict[str, Document]:
    """The sheets of every role and of a hundred occupations: made by the first process of the tests that needs them."""
    shared = Path(os.environ["CAREERADVISOR_CACHE_DIR"]).parent
    kept = shared / "sheets.pickle"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lock, "PATIENCE", 600.0)
        with lock.held(shared / "sheets.lock", "the sheets"):
            if not kept.exists():
                kept.write_bytes(pickle.dumps(_sheets()))
    found: dict[str, Document] = pickle.loads(kept.read_bytes())
    return found


def _sheets() -> dict[str, Document]:
    desk = Desk(root=ROOT / "roles_data")
    drawn = random.Random(15).sample([code for code, _ in desk.catalogue.occupations()], OCCUPATIONS)
    found = {}
    for name in (*desk.catalogue.ids(), *drawn):
        subject = desk.subject(name)
        assert hasattr(subject, "role"), name
        found[name] = sheet_of(subject, desk.moves_as_said(subject)).document
    return found


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One Chromium for all pages. A test of it is skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("there is no Chromium on this machine")
    home = str(tmp_path_factory.mktemp("home"))  # what a browser keeps, it keeps in a home folder
    env = {**os.environ, **dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), home)}
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"], env=env)
        yield launched
        launched.close()
