"""Every occupation has a page that was computed, and what was computed is computed here once more by other means."""

from __future__ import annotations

import csv
import random
import time
import tomllib
from collections import defaultdict
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.disruption import disruption
from careeradvisor.advice.occupation_week import FEWEST, Mapped, exact_week
from careeradvisor.advice.report import Confidence, report
from careeradvisor.catalogue import figures
from careeradvisor.desk.activity import activity_account
from careeradvisor.desk.occupation import occupation_dossier
from careeradvisor.desk.occupation_index import contents, occupation_index
from careeradvisor.desk.open import open_catalogue
from careeradvisor.errors import NotFoundError
from careeradvisor.model.activity import by_dwa
from careeradvisor.model.occupation import Origin
from careeradvisor.model.role import Trend
from careeradvisor.pages.brief import brief_page
from careeradvisor.writers.terminal.layout import render

if TYPE_CHECKING:
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.occupation import ComputedWeek

ROOT = Path(__file__).resolve().parents[2]
FIGURES = ROOT / "roles_data" / "figures"


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    return open_catalogue(ROOT / "roles_data")


@pytest.fixture(scope="module")
def reports(bundled: Catalogue) -> dict[str, RoleReport]:
    """What is said of every occupation."""
    return {code: report(occupation_dossier(bundled, code)) for code, _ in bundled.occupations()}


@pytest.fixture(scope="module")
def anew(bundled: Catalogue) -> dict[str, ComputedWeek]:
    """The week of every occupation, computed without the index."""
    return {each.week.code: each.week for each in contents(bundled).occupations}


def table(folder: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for path in sorted((FIGURES / folder).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as handle:
            found += csv.DictReader(handle)
    return found


def vocabulary() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for path in (ROOT / "roles_data" / "activities").glob("*.toml"):
        if path.name not in ("task_map.toml", "civilian.toml"):
            found |= tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def test_every_occupation_has_a_page_with_all_that_a_page_has(
    bundled: Catalogue, reports: dict[str, RoleReport], anew: dict[str, ComputedWeek]
) -> None:
    assert len(reports) == 1016
    entries = occupation_index(bundled).entries()
    assert list(entries) == list(reports)
    for code, found in reports.items():
        assert (found.id, found.title, found.confidence) == (code, entries[code].title, Confidence.COMPUTED)
        assert sum(found.week.values()) == 100
        assert (found.week, found.at_risk) == (entries[code].shares, entries[code].at_risk)
        week = anew[code]
        assert len(found.role.tasks) >= min(FEWEST, sum(len(part.activities) for part in week.parts)) > 1
        assert all(task.ai_does for task in found.role.tasks)
        assert all(bool(task.advice) == (task.trend is not Trend.STEADY) for task in found.role.tasks)
        assert all(bool(task.horizon) == (task.trend is Trend.AT_RISK) for task in found.role.tasks)
        assert found.role.first_step.steps
        assert found.role.outlook
        assert found.role.entry
        assert 4 <= len(found.skills) <= 7
        assert found.related_roles
        assert all(other.listed for other in found.related_roles)
        assert found.computed
        assert bool(found.computed.of) == (found.computed.origin is not Origin.TASKS)


def test_groups_and_the_military_say_what_they_were_computed_from(bundled: Catalogue) -> None:
    managers = occupation_dossier(bundled, "11-9199.00").computed
    assert managers
    assert managers.origin is Origin.GROUP
    assert {code[:7] for code, _ in managers.of} == {"11-9199"}
    infantry = occupation_dossier(bundled, "55-3016.00").computed
    assert infantry
    assert infantry.origin is Origin.CIVILIAN
    assert ("33-9032.00", "Security Guards") in infantry.of
    offered = {each.id for each in report(occupation_dossier(bundled, "33-9032.00")).related_roles}
    assert not any(code.startswith("55") for code in offered), "nobody is sent to the military"


def test_index_holds_what_the_files_say(bundled: Catalogue) -> None:
    """Twenty occupations drawn by lot, from the raw tables and without any code of the program."""
    activities = vocabulary()
    owner = {dwa: key for key, each in activities.items() for dwa in each["dwas"]}  # type: ignore[attr-defined]
    mapped = tomllib.loads((ROOT / "roles_data" / "activities" / "task_map.toml").read_text(encoding="utf-8"))
    tasks = defaultdict(list)
    for row in table("tasks"):
        if row["dwas"]:
            tasks[row["code"]].append(row)
    index = occupation_index(bundled)
    for code in random.Random(7).sample(sorted(tasks), 20):  # a lot, and no secret
        week: defaultdict[str, Fraction] = defaultdict(Fraction)
        for row in tasks[code]:
            weight = Fraction(1, 2) if row["kind"] == "Supplemental" else Fraction(1)
            held = [mapped[row["id"]]] if row["id"] in mapped else [owner[dwa] for dwa in row["dwas"].split()]
            for key in held:
                week[key] += weight / len(held)
        total = sum(week.values())
        found = index.week(code)
        assert found
        assert {key for part in found.parts for key in part.activities} <= set(week)
        assert sum(part.share for part in found.parts) == 100
        for part in found.parts:
            exact = 100 * sum(week[key] for key in part.activities) / total
            assert abs(part.share - exact) < 1


@pytest.mark.parametrize(
    ("code", "foreign"),
    [
        ("27-1013.00", {"smoothing-painting-and-sealing", "performing", "filming-and-photographing"}),
        ("27-3041.00", {"leading-performances-and-ceremonies"}),
        ("27-3091.00", {"directing-crews-and-shifts", "watching-over-people"}),
        ("31-9094.00", {"charting-health-data"}),
    ],
)
def test_a_week_has_no_work_of_other_trades(bundled: Catalogue, code: str, foreign: set[str]) -> None:
    week = occupation_index(bundled).week(code)
    assert week
    assert foreign.isdisjoint(key for part in week.parts for key in part.activities)


def test_neighbors_in_the_index_are_those_computed_anew(bundled: Catalogue, anew: dict[str, ComputedWeek]) -> None:
    index = occupation_index(bundled)
    for code in random.Random(8).sample(sorted(anew), 20):
        week = index.week(code)
        assert week
        assert week.near == anew[code].near


def test_no_medical_transcriptionist_stands_next_to_a_waiter(bundled: Catalogue) -> None:
    near = {
        code: {each.title for each in occupation_dossier(bundled, code).related.values()}
        for code in ("35-3031.00", "31-9094.00", "53-3032.00", "29-1141.00")
    }
    assert "Bartenders" in near["35-3031.00"]
    assert "Court Reporters and Simultaneous Captioners" in near["31-9094.00"]
    assert "Light Truck Drivers" in near["53-3032.00"]
    assert "Critical Care Nurses" in near["29-1141.00"]
    assert "Waiters and Waitresses" not in near["31-9094.00"]
    assert "Medical Transcriptionists" not in near["35-3031.00"]


def ranks(values: list[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            found[place] = (start + end) / 2
        start = end + 1
    return found


def spearman(one: list[float], other: list[float]) -> float:
    left, right = ranks(one), ranks(other)
    mean = (len(left) - 1) / 2
    both = sum((a - mean) * (b - mean) for a, b in zip(left, right, strict=True))
    return both / (sum((a - mean) ** 2 for a in left) * sum((b - mean) ** 2 for b in right)) ** 0.5


def test_assistants_part_agrees_with_published_ratings_that_it_was_not_fitted_to(bundled: Catalogue) -> None:
    weeks = {code: disruption(each.shares).assistants for code, each in occupation_index(bundled).entries().items()}
    for columns, least in (
        (("eloundou_gpt4", "eloundou_human"), 0.93),
        (("daioe_genai",), 0.8),
        (("ilo_genai",), 0.75),
    ):
        published = {
            row["code"]: sum(float(row[column]) for column in columns)
            for row in table("occupations")
            if all(row[column] for column in columns)
        }
        codes = [code for code in weeks if code in published]
        assert len(codes) > 850
        assert spearman([weeks[code] for code in codes], [published[code] for code in codes]) >= least, columns


def test_one_week_is_computed_in_under_ten_milliseconds(bundled: Catalogue) -> None:
    mapped = Mapped(by_dwa(bundled.activities.all().items()), {})
    tasks = [each for each in figures.every_task(FIGURES).values() if each.code == "29-1141.00"]
    start = time.process_time()
    for _ in range(10):
        exact_week(tasks, mapped)
    assert (time.process_time() - start) / 10 < 0.01


def test_ratings_of_an_activity_are_the_means_of_its_tasks(bundled: Catalogue) -> None:
    key = "visit-notes"
    dwas = set(vocabulary()[key]["dwas"])  # type: ignore[call-overload]
    rows = [row for row in table("tasks") if dwas & set(row["dwas"].split())]
    worth = {"E0": 0.0, "E1": 1.0, "E2": 0.5}
    found = activity_account(bundled, key)
    assert found.published.tasks == len(rows)
    for rater, value in (("gpt4", found.published.gpt4), ("human", found.published.human)):
        rated = [worth[row[rater]] for row in rows if row[rater]]
        assert value == pytest.approx(sum(rated) / len(rated))
    assert found.published.usage == pytest.approx(sum(float(row["usage"] or 0) for row in rows))
    shares = [each.share for each in found.spent]
    assert shares == sorted(shares, reverse=True)


def test_activity_that_is_not_there_gives_the_closest(bundled: Catalogue) -> None:
    with pytest.raises(NotFoundError, match="no activity 'visit-note'") as caught:
        activity_account(bundled, "visit-note")
    assert "visit-notes" in caught.value.hints[0]


def test_occupation_that_is_not_there_is_not_found(catalogue: Catalogue) -> None:
    for code in ("29-9999", "99-1141.00", "29-1141.09", "00-0000"):
        with pytest.raises(NotFoundError, match=code):
            occupation_dossier(catalogue, code)


def test_exception_and_departures_are_followed_in_the_frozen_vocabulary(catalogue: Catalogue) -> None:
    paralegal = occupation_dossier(catalogue, "23-2011.00").role
    search = next(task for task in paralegal.tasks if task.id == "searching-records")
    assert 1636 in search.onet
    nurse, electrician = (occupation_dossier(catalogue, code).role for code in ("29-1141.00", "47-2111.00"))
    notes = {
        role.title: next(task for task in role.tasks if task.id == "writing-records") for role in (nurse, electrician)
    }
    assert (notes["Registered Nurses"].exposure, notes["Registered Nurses"].trend) == ("E2", "at-risk")
    assert notes["Registered Nurses"].ai_does.startswith("A nurse's note has to be written in the chart")
    assert (notes["Electricians"].exposure, notes["Electricians"].trend) == ("E1", "steady")
    assert notes["Electricians"].advice is None


def test_outlook_says_what_the_bureau_projects_and_why(bundled: Catalogue) -> None:
    cashiers = occupation_dossier(bundled, "41-2011.00")
    assert cashiers.figures
    [row] = cashiers.figures.occupations["41-2011.00"]
    assert row.change is not None
    assert f"fall by {abs(row.change):g}%" in cashiers.role.outlook
    assert "What moves its share of all jobs: " in cashiers.role.outlook
    assert "[bls-ep-2024-34]" in cashiers.role.outlook
    assert "bls-ep-2024-34" in cashiers.sources
    assert "high school" in cashiers.role.entry or "credential" in cashiers.role.entry


def test_first_screen_of_a_computed_page_has_at_most_24_lines(reports: dict[str, RoleReport]) -> None:
    for code, found in reports.items():
        assert len(render(brief_page(found), 60, color=False).splitlines()) <= 24, code


def test_the_page_of_a_code_says_whom_it_counts_together(bundled: Catalogue) -> None:
    from careeradvisor.pages.role import role_page

    def said(code: str) -> str:
        return " ".join(render(role_page(report(occupation_dossier(bundled, code))), 100, color=False).split())

    counted = "Counted here: Artist, Sculptor, Illustrator, Portrait Artist, Muralist, Cartoonist and"
    assert counted in said("27-1013.00")
    assert "The week is a mean of all of them; yours may differ." in said("27-1013")
    assert "Counted here" not in said("55-1011.00")  # whose week is that of civilians
