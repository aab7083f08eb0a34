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
KEY = re.compile(r"^(\w+) = ", re.MULTILINE)
NAME, QUOTED = r"([\w-]+)", r'"\1"'
LIST = re.compile(r"^\[\[([\w.-]+)\]\]$", re.MULTILINE)


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


def _inline(text: str) -> str:
    """A text with the occupations of a role or of an activity as inline tables."""
    block = re.search(r"(?:\[\[[\w.-]*occupations\]\]\n(?:\w+ = .*\n)+\n?)+", text)
    if block is None:
        return text
    tables = [", ".join(part.splitlines()[1:]) for part in block[0].strip().split("\n\n")]
    line = f"occupations = [{', '.join(f'{{{each}}}' for each in tables)}]\n\n"
    rest = text.replace(block[0], "")
    return line + rest if "[[tasks]]" in text else text.replace(block[0], line)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "without spaces": lambda text: KEY.sub(r"\1=", text),
    "two spaces": lambda text: KEY.sub(r"\1  = ", text),
    "a tab": lambda text: KEY.sub(r"\1\t= ", text),
    "indented": lambda text: KEY.sub(r"  \1 = ", text),
    "quoted": lambda text: KEY.sub(r'"\1" = ', text),
    "quoted once": lambda text: KEY.sub(r"'\1' = ", text),
    "quoted and indented": lambda text: KEY.sub(r'    "\1" = ', text),
    "headers with spaces": lambda text: LIST.sub(r"[[ \1 ]] # of Ann", text),
    "indented headers": lambda text: LIST.sub(r"  [[\1]]", text),
    "quoted headers": lambda text: LIST.sub(lambda found: f"[[{re.sub(NAME, QUOTED, found[1])}]]", text),
    "inline tables": _inline,
}


@pytest.mark.parametrize("files", ["roles/health-care/registered-nurse.toml", "activities/*.toml"])
@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=SPELLINGS)
def test_however_keys_are_spelled_none_is_lost(spelling: Callable[[str], str], files: str, copied: Path) -> None:
    before = entry("registered-nurse", open_catalogue(copied).role("registered-nurse"))
    changed = 0
    for file in copied.glob(files):
        text = file.read_text(encoding="utf-8")
        changed += spelling(text) != text
        file.write_text(spelling(text), encoding="utf-8")
    assert changed
    assert entry("registered-nurse", open_catalogue(copied).role("registered-nurse")) == before
    catalogue = open_catalogue(copied)
    assert role_line(catalogue.file("registered-nurse"), catalogue.activities) == before
