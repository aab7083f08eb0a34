"""Published figures are read exactly, and damage to them costs the figures, never the role."""

from __future__ import annotations

import csv
import shutil
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careeradvisor.advice.report import report
from careeradvisor.catalogue import figures, toml
from careeradvisor.catalogue.figures import FiguresError
from careeradvisor.checking.validation import validate
from careeradvisor.desk.open import open_catalogue
from careeradvisor.desk.report import dossier_of
from careeradvisor.errors import CareerAdvisorError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.model.figure import Figures

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "roles_data" / "figures", ROOT / "tests" / "data" / "catalogue" / "figures"]
WAGES = ("p10", "p25", "median", "p75", "p90")


@pytest.fixture(scope="module", autouse=True)
def _parsed_once() -> Iterator[None]:
    """A file of tables is parsed anew when it has another text."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(toml, "parse", cache(toml.parse))
        yield


def cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def number(text: str) -> float | None:
    return float(text) if text else None


@pytest.mark.parametrize("folder", FOLDERS, ids=["bundled", "frozen"])
def test_every_cell_of_every_occupation_arrives(folder: Path):
    measures = figures.read(folder, [], []).measures
    seen = 0
    for path in sorted((folder / "occupations").glob("*.csv")):
        rows = cells(path)
        built = figures.occupations(folder, path.stem, measures)
        assert len(rows) == len(built)
        for row, each in zip(rows, built, strict=True):
            seen += 1
            assert (each.code, each.title, each.soc, each.education) == (
                row["code"],
                row["title"],
                row["soc"],
                row["education"],
            )
            assert each.job_zone == (int(row["job_zone"]) if row["job_zone"] else None)
            assert each.values == {key: float(row[key]) for key in measures if row[key]}
            assert each.approximate == tuple(row["approximate"].split())
            counts = ("employment", "projected", "change", "change_before", "openings")
            assert tuple(getattr(each, key) for key in counts) == tuple(number(row[key]) for key in counts)
            words = ("experience", "training", "exposure_category", "absent", "part_of")
            assert [getattr(each, key) or "" for key in words] == [row[key] for key in words]
            assert each.trends == {
                key: float(row[f"{key}_trend"])
                for key, measure in measures.items()
                if measure.trend and row[f"{key}_trend"]
            }
            assert tuple(each.wages) == tuple(number(row[f"wage_{rank}"]) for rank in WAGES)
    assert seen == (1016 if folder == FOLDERS[0] else 11)


@pytest.mark.parametrize("folder", FOLDERS, ids=["bundled", "frozen"])
def test_every_cell_of_every_task_arrives(folder: Path):
    for path in sorted((folder / "tasks").glob("*.csv")):
        for row, each in zip(cells(path), figures.tasks(folder, path.stem), strict=True):
            assert (str(each.id), each.code, each.gpt4, each.human) == tuple(
                row[key] for key in ("id", "code", "gpt4", "human")
            )
            assert (each.usage, each.automation, each.augmentation) == tuple(
                number(row[key]) for key in ("usage", "automation", "augmentation")
            )
            assert (each.kind, " ".join(each.dwas)) == (row["kind"].lower(), row["dwas"])
            assert each.rated == bool(row["gpt4"] or row["human"])


def test_only_what_is_asked_for_is_read(catalogue: Catalogue):
    found = catalogue.figures(["29-1141", "29-1141.02", "99-9999", "23-2011"], [1636, 18493, 1])
    assert {code: len(group) for code, group in found.occupations.items()} == {
        "29-1141": 5,
        "29-1141.02": 1,
        "23-2011": 1,
    }
    assert set(found.tasks) == {1636, 18493}
    assert list(found.measures) == [
        "eloundou_gpt4",
        "eloundou_human",
        "daioe_genai",
        "ilo_genai",
        "anthropic_observed",
        "microsoft_applicability",
        "openai_signals",
        "oecd_gap",
    ]


def test_occupation_title_with_a_comma_is_whole(bundled: Catalogue):
    assert dict(bundled.occupations())["11-9199.00"] == "Managers, All Other"
    assert bundled.figures(["11-9199.00"], []).occupations["11-9199.00"][0].title == "Managers, All Other"


def damaged(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / "figures" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


DAMAGE = [
    pytest.param("occupations/23.csv", "0.9014827560471452", "nan", "row 2", id="nan"),
    pytest.param("occupations/23.csv", "0.9014827560471452", "-0.9", "row 2", id="negative value"),
    pytest.param("occupations/23.csv", "62890", "inf", "row 2", id="infinite wage"),
    pytest.param("occupations/23.csv", "job_zone,", "job_zone,stray,", "row 1", id="stray column"),
    pytest.param("occupations/23.csv", "wage_median,", "", "row 1", id="missing column"),
    pytest.param("occupations/23.csv", "404.9,", "", "row 2", id="missing cell"),
    pytest.param("occupations/23.csv", "Associate's degree,None,None,,\n", "Assoc", "row 2", id="cut off"),
    pytest.param("occupations/23.csv", "23-2011.00", "23-2012.00", "lack 23-2011", id="wrong code"),
    pytest.param("occupations/43.csv", "43-6012.00", "", "lack 43-6012", id="no code"),
    pytest.param("tasks/23.csv", "0.5294117647058824", "-0.5", "row 2", id="negative share"),
    pytest.param("tasks/23.csv", "0.5294117647058824", "1.5", "row 2", id="share above one"),
    pytest.param("tasks/23.csv", "Core,E2,E2", "Core,E7,E2", "row 2", id="unknown rating"),
    pytest.param("tasks/23.csv", "Core,E2,E2,0.0051", "Core,E2,E2,nan", "row 2", id="nan in a task"),
    pytest.param("populations.csv", "eloundou_gpt4,0.0", "eloundou_gpt4,nan", "row 2", id="nan in a population"),
    pytest.param("populations.csv", "eloundou_gpt4,0.0", "eloundou_gpt4,zero", "row 2", id="word in a population"),
    pytest.param("populations.csv", "eloundou_gpt4,", "astrology,", "no values of eloundou_gpt4", id="no population"),
    pytest.param("measures.toml", 'family = "demand"', 'family = "custom"', "Measure", id="unknown family"),
    pytest.param("measures.toml", "[eloundou_gpt4]", "[eloundou_gpt4", "not TOML", id="measures are no TOML"),
]


@pytest.mark.parametrize(("file", "old", "new", "place"), DAMAGE)
def test_damaged_figures_leave_the_role_and_a_note_with_file_and_row(
    file: str, old: str, new: str, place: str, copied: Path
):
    damaged(copied, file, old, new)
    dossier = open_catalogue(copied).dossier("paralegal")
    assert dossier.figures is None
    note, hint = dossier.notes
    assert str(copied / "figures") in note
    assert place in note
    if place.startswith("row"):
        assert str(copied / "figures" / file) in note
    assert "careeradvisor validate" in hint
    judged = report(dossier)
    assert (judged.evidence, judged.labor_market, judged.disruption.index) == (None, None, 57.5)
    assert judged.confidence == "judged"


@pytest.mark.parametrize(("file", "old", "new", "place"), DAMAGE)
def test_what_a_page_cannot_read_validation_finds_too(file: str, old: str, new: str, place: str, copied: Path):
    damaged(copied, file, old, new)
    blamed = {problem.file for problem in validate(open_catalogue(copied)).problems if problem.severity == "error"}
    assert str(copied / "figures" / file) in blamed or str(copied / "figures" / "tasks") in blamed, place


@pytest.mark.parametrize(
    "gone", ["", "occupations", "tasks", "occupations/23.csv", "tasks/23.csv", "populations.csv", "measures.toml"]
)
def test_missing_figures_leave_the_role_and_a_note(gone: str, copied: Path):
    path = copied / "figures" / gone
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    dossier = open_catalogue(copied).dossier("paralegal")
    assert (dossier.figures, len(dossier.notes)) == (None, 2)
    assert str(copied / "figures") in dossier.notes[0]
    assert validate(open_catalogue(copied)).errors


@pytest.mark.parametrize("gone", ["occupations", "occupations/23.csv", "measures.toml", "populations.csv"])
def test_occupation_whose_figures_are_gone_is_an_error_in_one_sentence(gone: str, copied: Path):
    path = copied / "figures" / gone
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    code = "29-1141.00" if gone != "occupations/23.csv" else "23-2011.00"
    with pytest.raises(CareerAdvisorError, match=r"figures|no occupation") as caught:
        dossier_of(open_catalogue(copied), code)
    assert "\n" not in str(caught.value)
    assert caught.value.hints


def test_not_utf8_is_said(copied: Path):
    path = copied / "figures" / "tasks" / "23.csv"
    path.write_bytes(path.read_bytes().replace(b"Core", b"C\xf6re", 1))
    assert "it is not UTF-8" in open_catalogue(copied).dossier("paralegal").notes[0]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from(["occupations/23.csv", "tasks/23.csv", "populations.csv", "measures.toml"]),
    place=st.floats(0, 1, exclude_max=True),
    junk=st.text(alphabet='0-.,"\nEna x[]', max_size=4),
    length=st.integers(0, 30),
)
def test_no_damage_to_the_figures_ends_in_a_traceback(file: str, place: float, junk: str, length: int, tmp_path: Path):
    copied = tmp_path / "catalogue"
    if not copied.exists():
        shutil.copytree(FOLDERS[1].parent, copied)
    whole = (FOLDERS[1] / file).read_text(encoding="utf-8")
    start = int(place * len(whole))
    path = copied / "figures" / file
    path.write_text(whole[:start] + junk + whole[start + length :], encoding="utf-8")
    try:
        catalogue = open_catalogue(copied)
        with suppress(FiguresError):
            catalogue.occupations()
        validate(catalogue)
        assert report(catalogue.dossier("paralegal")).disruption.index == 57.5
    except CareerAdvisorError as error:  # a measure whose source nobody knows
        assert "the role or its figures name" in error.message  # noqa: PT017
    finally:
        path.write_text(whole, encoding="utf-8")


def test_who_asks_for_no_task_reads_no_file_of_tasks(copied: Path):
    shutil.rmtree(copied / "figures" / "tasks")
    assert open_catalogue(copied).figures(["23-2011.00"], []).occupations
    with pytest.raises(FiguresError, match="tasks"):
        open_catalogue(copied).figures(["23-2011.00"], [1])


def test_reading_one_occupation_reads_no_other_group(copied: Path):
    for folder in ("occupations", "tasks"):
        (copied / "figures" / folder / "29.csv").write_text("nonsense", encoding="utf-8")
    found: Figures = open_catalogue(copied).figures(["23-2011"], [1636])
    assert found.occupations["23-2011"][0].wages.median == 62890
