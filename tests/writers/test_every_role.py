"""Every bundled role can be read in every format and at every width that the documentation names."""

from __future__ import annotations

import json
import random
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from rich.cells import cell_len

from careeradvisor.advice.report import RoleReport, report
from careeradvisor.desk.open import open_catalogue
from careeradvisor.document.block import Items
from careeradvisor.document.page import Page
from careeradvisor.pages.evidence import evidence_page
from careeradvisor.pages.subject import subject_page
from careeradvisor.writers.page import Format, rendered
from careeradvisor.writers.setting import Setting

BUNDLED = open_catalogue(Path(__file__).resolve().parents[2] / "roles_data")
ROLES = BUNDLED.ids()
NARROW, *WIDE = 60, 80, 120
TRIED_WIDE = frozenset(random.Random(3).sample(ROLES, len(ROLES) // 3))
"""Roles whose pages are tried in the other widths too. That any page fits any width is a test of any text."""
TAG = re.compile(r"<[^>]*>")


@cache
def role(role_id: str) -> RoleReport:
    return report(BUNDLED.dossier(role_id))


@pytest.mark.for_each("role_id", ROLES)
def test_its_pages_keep_within_the_width(role_id: str) -> None:
    pages = {
        "role": subject_page(role(role_id), evidence=True),
        "brief": subject_page(role(role_id), brief=True),
        "evidence": Page("evidence", None, lambda: evidence_page(role(role_id))),
    }
    for name, page in pages.items():
        for width in (NARROW, *(WIDE if role_id in TRIED_WIDE else ())):
            lines = rendered(page, Format.TXT, Setting(width)).splitlines()
            assert max(map(cell_len, lines)) <= width, (name, width)


@pytest.mark.for_each("role_id", ROLES)
@pytest.mark.parametrize("width", [60, 80])
def test_its_brief_page_fits_a_screen_of_24_lines(role_id: str, width: int) -> None:
    assert len(rendered(subject_page(role(role_id), brief=True), Format.TXT, Setting(width)).splitlines()) <= 24


@pytest.mark.for_each("role_id", ROLES)
def test_it_says_the_same_in_every_format(role_id: str) -> None:
    page = subject_page(role(role_id))
    loaded = json.loads(rendered(page, Format.JSON))
    texts = {
        "txt": " ".join(rendered(page, Format.TXT, Setting(1000)).split()),
        "md": rendered(page, Format.MD).replace("\\", "").replace("&#58;", ":"),
        "html": unescape(TAG.sub("", rendered(page, Format.HTML))),
    }
    tasks = [task["statement"] for task in loaded["role"]["tasks"]]
    skills = [need["skill"]["title"] for need in loaded["skills"]]
    for form, text in texts.items():
        missing = [words for words in (*tasks, *skills) if " ".join(words.split()[:4]) not in text]
        assert not missing, form


@pytest.mark.for_each("role_id", ROLES)
def test_its_sources_are_those_it_cites(role_id: str) -> None:
    document = subject_page(role(role_id), evidence=True).document
    *_, sources = document.sections
    [numbered] = [block for block in sources.blocks if isinstance(block, Items)]
    listed = set(range(1, 1 + len(numbered.lines)))
    assert cited(document._replace(sections=document.sections[:-1])) == listed


def cited(value: object) -> set[int]:
    number = getattr(value, "cites", None)
    parts = value if isinstance(value, tuple) else ()
    return {number} if number else {each for part in parts for each in cited(part)}
