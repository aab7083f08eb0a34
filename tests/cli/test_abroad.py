"""Somebody outside the country of the figures learns what of a page holds there, and where to look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.test_assess import BUNDLED

if TYPE_CHECKING:
    from collections.abc import Callable

HOLDS = "the tasks, the AI and the skills hold; pay, projections and licenses here are those of the United States."


@pytest.mark.parametrize(
    ("title", "page", "where", "official"),
    [
        ("software developer in Australia", "Software Developer", "in Australia, ", "jobsandskills.gov.au"),
        ("nurse in the UK", "Registered Nurse", "in the United Kingdom, ", "nationalcareers.service.gov.uk"),
        ("NHS band 5 nurse", "Registered Nurse", "in the United Kingdom, ", "www.ons.gov.uk"),
        ("electrician Germany", "Electrician", "in Germany, ", "entgeltatlas"),
        ("civil servant", "Administrative Assistant", "if you work in the United Kingdom, ", "www.ons.gov.uk"),
        ("Elektroniker", "Electrician", "if you work in Germany, ", "berufenet"),
        ("infermiera", "Registered Nurse", "if you work outside the United States, ", "Its statistics office"),
        ("plumber in New Zealand", "Plumber", "in New Zealand, ", "Its statistics office"),
    ],
)
def test_it_is_said_once_what_holds_and_where_the_own_figures_are(
    succeeds: Callable[..., Any], title: str, page: str, where: str, official: str
) -> None:
    done = succeeds("show", *title.split(), "--brief", env=BUNDLED)
    assert done.stdout.startswith(page)
    assert done.stderr.count(f"note: {where}{HOLDS}") == 1
    assert official in done.stderr.partition(HOLDS)[2]


@pytest.mark.parametrize("title", ["registered nurse", "paralegal", "icu nurse", "french teacher", "electrician"])
def test_nothing_of_it_is_said_of_a_title_of_the_country_of_the_figures(
    succeeds: Callable[..., Any], title: str
) -> None:
    for command in ("show", "find"):
        assert HOLDS not in succeeds(command, *title.split(), env=BUNDLED).stderr


def test_find_says_it_too(succeeds: Callable[..., Any]) -> None:
    done = succeeds("find", "electrician", "in", "Germany", env=BUNDLED)
    assert "show electrician" in done.stdout
    assert HOLDS in done.stderr


def test_the_page_says_how_to_ask_beside_the_pay(succeeds: Callable[..., Any]) -> None:
    page = " ".join(succeeds("show", "paralegal", "--section", "labor-market", env=BUNDLED).stdout.split())
    assert "Not in the United States? Type your country behind the title: careeradvisor nurse in Canada" in page
