"""The release that every result names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor import __version__
from careeradvisor.catalogue.release import release
from careeradvisor.desk.desk import Desk

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue


def test_release_is_the_programs_and_the_datas(catalogue: Catalogue, copied: Path) -> None:
    assert release(catalogue.root) == (__version__, "2026-11")
    file = copied / "release.toml"
    file.write_text('name = "2027-02"\ndate = 2027-02-01\n', encoding="utf-8")
    assert Desk(root=copied).release() == (__version__, "2027-02")


def test_bundled_release_is_the_one_of_the_folder_that_is_used(
    monkeypatch: pytest.MonkeyPatch, bundled: Catalogue, copied: Path
) -> None:
    assert release(bundled.root).data
    (copied / "release.toml").write_text('name = "mine"\ndate = 2027-02-01\n', encoding="utf-8")
    monkeypatch.setenv("CAREERADVISOR_DATA_DIR", str(copied))
    assert release() == (__version__, "mine")


@pytest.mark.parametrize("text", [None, "", "name = 3\n", 'name = "x"\n', "name\n", 'name = "x"\ndate = "soon"\n'])
def test_a_release_that_cannot_be_read_has_no_name_and_hides_no_result(copied: Path, text: str | None) -> None:
    file = copied / "release.toml"
    file.unlink()
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert release(copied) == (__version__, None)
