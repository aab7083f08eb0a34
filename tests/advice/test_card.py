"""Every occupation has a card, whether or not anybody has written its role."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.card import NEAREST, card
from careeradvisor.advice.evidence import SAME_WITHIN, evidence
from careeradvisor.desk.open import open_catalogue
from careeradvisor.model.role import OccupationWeight

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

DATA = Path(__file__).resolve().parents[2] / "roles_data"


def rows() -> dict[str, dict[str, str]]:
    """Every occupation of the bundled figures, read without the program."""
    found = {}
    for path in sorted((DATA / "figures" / "occupations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as handle:
            found |= {row["code"]: row for row in csv.DictReader(handle)}
    return found


def test_every_occupation_of_the_bundled_data_has_a_card_with_its_figures(bundled: Catalogue):
    every = rows()
    assert len(every) == 1016
    assert [code for code, _ in bundled.occupations()] == sorted(every)
    roles = set(bundled.ids())
    any_one = bundled.occupation("29-1141.00")
    figures = bundled.figures(list(every), [])
    for code, row in every.items():
        found = card(any_one._replace(code=code, figures=figures))
        assert (found.id, found.title) == (code, row["title"])
        for each in found.evidence.readings:
            assert each.value == (pytest.approx(float(row[each.key])) if row[each.key] else None)
        assert all(0 <= each.percentile <= 100 for each in found.evidence.readings if each.percentile is not None)
        assert found.labor_market
        assert found.labor_market.wages.median == (float(row["wage_median"]) if row["wage_median"] else None)
        assert found.labor_market.change == (pytest.approx(float(row["change"])) if row["change"] else None)
        assert {each.role.id for each in (*found.covered_by, *found.nearest)} <= roles
        assert len(found.nearest) == NEAREST
        assert {each.measure.source for each in found.evidence.readings} <= set(found.sources)


def test_card_is_the_same_when_only_its_own_occupation_is_read(bundled: Catalogue):
    every = list(rows())
    figures = bundled.figures(every, [])
    for code in every[::50]:
        dossier = bundled.occupation(code)
        assert card(dossier) == card(dossier._replace(figures=figures))


def test_every_value_of_a_six_digit_occupation_stands_in_its_population(bundled: Catalogue):
    every = sorted({row["soc"] for row in rows().values()})
    figures = bundled.figures(every, [])
    populations = {key: [float(text) for text in texts] for key, texts in figures.populations.items()}
    for soc in every:
        for reading in evidence((), [OccupationWeight(soc, 100, "")], figures).readings:
            if reading.value is None:
                continue
            population = populations[reading.key]
            equal = sum(abs(other - reading.value) < SAME_WITHIN for other in population)
            below = sum(other < reading.value for other in population if abs(other - reading.value) >= SAME_WITHIN)
            assert equal, f"{soc} is missing from the population of {reading.key}"
            assert reading.percentile == pytest.approx(100 * (below + equal / 2) / len(population))


def test_card_of_an_occupation_names_the_roles_that_count_it_heaviest_first(catalogue: Catalogue, own: Path):
    found = card(open_catalogue(catalogue.root, (own,)).occupation("43-6012.00"))
    assert [(each.role.id, each.code, each.weight) for each in found.covered_by] == [
        ("legal-secretary", "43-6012", 100),
        ("paralegal", "43-6012", 15),
    ]


def test_nearest_roles_share_the_most_leading_digits_of_the_code(catalogue: Catalogue, own: Path):
    both = open_catalogue(catalogue.root, (own,))
    # 47-2231 shares five characters with 47-2111, and one with 43-6012: the heavier of two roles stands first.
    solar = card(both.occupation("47-2231.00"))
    assert solar.covered_by == ()
    assert [(each.role.id, each.code) for each in solar.nearest] == [
        ("electrician", "47-2111"),
        ("legal-secretary", "43-6012"),
        ("paralegal", "43-6012"),
    ]
    # 29-1171 shares four with 29-1141, 23-2011 one; nothing else begins with a 2.
    assert [each.role.id for each in card(both.occupation("29-1171.00")).nearest][:2] == [
        "registered-nurse",
        "paralegal",
    ]


def test_role_is_near_once_by_its_closest_code(catalogue: Catalogue):
    nearest = card(catalogue.occupation("29-1141.00")).nearest
    assert [(each.role.id, each.code) for each in nearest] == [("paralegal", "23-2011"), ("electrician", "47-2111")]


def test_six_digit_card_is_the_mean_of_its_detailed_occupations(catalogue: Catalogue):
    found = card(catalogue.occupation("29-1141"))
    values = {each.key: each.value for each in found.evidence.readings}
    gpt4 = (0.3333333333333333 + 0.30612244897959184 + 0.4666666666666667 + 0.3448275862068966 + 0.45) / 5
    assert values["eloundou_gpt4"] == pytest.approx(gpt4)
    assert (found.title, found.job_zone) == ("Registered Nurses", 4)
    assert [each.approximate for each in found.evidence.readings if each.key == "ilo_genai"] == [True]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A reader's own folder with the role legal-secretary."""
    shutil.copy(Path(__file__).resolve().parents[1] / "data" / "own" / "legal-secretary.toml", tmp_path)
    return tmp_path
