"""The line of a neighbor is that of its whole file, of which only a few lines are read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.catalogue.role_line import role_line
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.dossier import entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.catalogue.catalogue import Catalogue

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(params=[ROOT / "roles_data", ROOT / "tests" / "data" / "catalogue"], ids=["bundled", "frozen"])
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    return open_catalogue(request.param)


def test_the_lines_tell_what_the_whole_file_tells(catalogue: Catalogue) -> None:
    ids = catalogue.ids()
    lines = {each: role_line(catalogue.file(each), catalogue.activities) for each in ids}
    assert lines == {each: entry(each, catalogue.role(each)) for each in ids}


CHANGES: dict[str, Callable[[str], str]] = {
    "another order": lambda text: text.replace('category = "legal-public-service"\n', "", 1).replace(
        "\nscope = ", '\ncategory = "legal-public-service"\nscope = ', 1
    ),
    "without spaces": lambda text: text.replace("share = ", "share="),
    "a text that looks like lines": lambda text: re.sub(
        r'summary = "(.*)"', r'summary = """\n[[tasks]]\nshare = 50\n[[tasks]]\n\1"""', text
    ),
    "a value over two lines": lambda text: text.replace("category = ", 'category = """\\\n', 1).replace(
        '"legal-public-service"', 'legal-public-service"""', 1
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_however_a_file_is_written_its_line_is_the_same(change: Callable[[str], str], copied: Path) -> None:
    file = copied / "roles" / "legal-public-service" / "paralegal.toml"
    before = open_catalogue(copied).role("paralegal")
    text = file.read_text(encoding="utf-8")
    assert change(text) != text
    file.write_text(change(text), encoding="utf-8")
    nurse = copied / "roles" / "health-care" / "registered-nurse.toml"
    page = nurse.read_text(encoding="utf-8").replace('role = "family-physician"', 'role = "paralegal"')
    nurse.write_text(page, encoding="utf-8")
    assert open_catalogue(copied).dossier("registered-nurse").related["paralegal"] == entry("paralegal", before)
