"""What importing O*NET's own titles is worth, on the raw data beside a checkout; it is skipped where that is not."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.desk.desk import Desk
from careeradvisor.desk.open import open_catalogue
from careeradvisor.desk.title_answers import TitleAnswers
from tests import downloads

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
RAW = ROOT.parent / "shared" / "data"
TITLES = RAW / "onet-30.1-more" / "alternate_titles.csv"
TASKS = RAW / "onet-30.1" / "task_statements.csv"
FILINGS = RAW / "titles-dev" / "us_filings_2011_2013.csv"


def rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as handle:
        yield from csv.DictReader(handle)


def download(folder: Path) -> Path:
    """The raw tables in the form in which O*NET publishes them."""
    titles = [
        (each["onet_soc"], each["alternate_title"], each["short_title"] or "n/a", each["sources"])
        for each in rows(TITLES)
    ]
    heads = downloads.HEADS["tasks"]
    tasks = [tuple(each[head] or "n/a" for head in heads) for each in rows(TASKS)]
    return downloads.onet(
        folder,
        Alternate_Titles=downloads.tabbed([downloads.HEADS["titles"], *titles]),
        Task_Statements=downloads.tabbed([heads, *tasks]),
    )


def shares(filed: dict[str, set[str]]) -> tuple[float, float]:
    """The parts of titles whose first answer, and one of whose first five, has a code that was filed for them.

    They are answered as those of a list are, from one index that is opened once.
    """
    titles = TitleAnswers(open_catalogue())
    first = five = 0
    for title, codes in filed.items():
        found = list(dict.fromkeys(each.code[:7] for each in titles.reply(title).answers))
        first += bool(found) and found[0] in codes
        five += not codes.isdisjoint(found)
    return first / len(filed), five / len(filed)


@pytest.mark.slow
@pytest.mark.skipif(not (TITLES.exists() and FILINGS.exists()), reason="the raw data is not here")
def test_importing_onet_finds_more_of_filed_titles(tmp_path: Path) -> None:
    filed: defaultdict[str, set[str]] = defaultdict(set)
    for each in [*rows(FILINGS)][::4]:
        filed[" ".join(each["title"].casefold().split())].add(each["soc"])
    before = shares(filed)
    (held,) = Desk().import_onet(download(tmp_path / "download"), date(2026, 11, 30)).imports
    assert held.titles > 57_000
    assert held.tasks > 18_000
    assert held.left_out == 0
    after = shares(filed)
    assert after[0] > before[0] + 0.02
    assert after[1] > before[1] + 0.01
