"""The bundled figures, against the raw files and against damage.

Everything here reads the raw files again in its own simple way; nothing is imported from the script. The raw
files are not part of the repository, so without them only the tests of the committed files themselves run.
"""

from __future__ import annotations

import csv
import hashlib
import importlib
import json
import os
import random
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl  # type: ignore[import-untyped, unused-ignore]
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Protocol

    class RawFile(Protocol):
        """A raw file as the script declares it."""

        path: str


ROOT = Path(__file__).resolve().parents[2]
RAW = ROOT.parent / "shared" / "data"
FIGURES = ROOT / "roles_data" / "figures"
SCRIPT = ROOT / "scripts" / "build_figures.py"

MEASURES = [
    "eloundou_gpt4",
    "eloundou_human",
    "daioe_genai",
    "ilo_genai",
    "anthropic_observed",
    "microsoft_applicability",
    "openai_signals",
    "oecd_gap",
]
TRENDS = ["openai_signals_trend"]
AFTER = [
    "approximate",
    "employment",
    "projected",
    "change",
    "change_before",
    "openings",
    "exposure_category",
    "wage_p10",
    "wage_p25",
    "wage_median",
    "wage_p75",
    "wage_p90",
    "education",
    "experience",
    "training",
    "absent",
    "part_of",
]
UNPUBLISHED = {"", "*", "#"}
OECD = "AI Capability Gap Index_Rev. norm."
SAMPLE = 400
NOW = "bls-2025-35/projections_2025_35.csv"
BEFORE = "bls/employment_projections_2024_34.csv"

needs_raw = pytest.mark.skipif(not RAW.is_dir(), reason="the raw files are not here")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


@cache
def raw(name: str) -> list[dict[str, str]]:
    return rows(RAW / name)


@cache
def figures(kind: str) -> list[dict[str, str]]:
    return [row for path in sorted((FIGURES / kind).glob("*.csv")) for row in rows(path)]


@cache
def workbook(name: str, sheet: str, header: int) -> list[dict[str, str]]:
    book = openpyxl.load_workbook(RAW / name, read_only=True)
    cells = [["" if cell is None else str(cell).strip() for cell in row] for row in book[sheet].values]
    return [dict(zip(cells[header - 1], row, strict=True)) for row in cells[header:] if row[0]]


def combined_code() -> dict[str, str]:
    sheet = workbook("eloundou-gpts-are-gpts/nem-onet-to-soc-crosswalk.xlsx", "ONET to SOC crosswalk", 5)
    return {row["O*NET-SOC Code"]: row["NEM Code"] for row in sheet}


def old_soc() -> dict[str, list[str]]:
    sources = defaultdict(list)
    for row in raw("crosswalks/soc_2010_to_2018.csv"):
        sources[row["soc_2018_code"]].append(row["soc_2010_code"])
    return sources


def close(text: str, values: list[str]) -> bool:
    """`text` is the mean of `values`, to the last of six decimals; one value stays as it was written."""
    if len(set(values)) == 1:
        return text == values[0]
    assert len(text.partition(".")[2]) <= 6
    mean = sum(map(Fraction, values), Fraction(0)) / len(values)
    return abs(Fraction(text) - mean) <= Fraction(1, 2 * 10**6)


def run(folder: Path, output: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), str(folder), "--output", str(output)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


class Watched(dict[str, object]):
    """The raw tables; it notes which of them are used."""

    def __init__(self, tables: dict[str, object]) -> None:
        super().__init__(tables)
        self.used: dict[str, object] = {}

    def __getitem__(self, name: str) -> object:
        self.used[name] = super().__getitem__(name)
        return self.used[name]


def once(step: Callable[..., object]) -> Callable[..., object]:
    """The step of a build, which is done again only where a table that it used is another."""
    done: list[tuple[dict[str, object], tuple[object, ...], object]] = []

    def result(tables: dict[str, object], *more: object) -> object:
        for used, asked, found in done:
            if asked == more and all(tables[name] is table for name, table in used.items()):
                return found
        watched = Watched(tables)
        found = step(watched, *more)
        done.append((watched.used, more, found))
        return found

    return result


@cache
def script() -> ModuleType:
    """The script, loaded once: a raw file that is as it was is read once, and what follows from it is made once."""
    sys.path.insert(0, str(SCRIPT.parent))
    try:
        loaded = importlib.import_module(SCRIPT.stem)
    finally:
        sys.path.remove(str(SCRIPT.parent))
    read = loaded.read
    whole = cache(lambda declared: read(RAW, declared))

    def read_once(folder: Path, declared: RawFile) -> object:
        file = folder / declared.path
        return whole(declared) if file.exists() and file.samefile(RAW / declared.path) else read(folder, declared)

    loaded.read = read_once
    for part in (loaded.occupations, loaded.tasks, loaded.preparation, loaded.likeness, loaded.states):
        for name in vars(part).copy():
            if name.endswith("_rows") and name != "population_rows":
                setattr(part, name, once(getattr(part, name)))
    return loaded


def run_here(folder: Path, output: Path, capsys: pytest.CaptureFixture[str]) -> subprocess.CompletedProcess[str]:
    """The same without a process of its own, which knows what runs before it read."""
    status = script().main([str(folder), "--output", str(output)])
    out, err = capsys.readouterr()
    return subprocess.CompletedProcess([], status, out, err)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


# ------------------------------------------------------------------------------------- the committed files


def test_occupations_are_sorted_and_complete() -> None:
    codes = [row["code"] for row in figures("occupations")]
    assert codes == sorted(set(codes)) and len(codes) == 1016
    for path in (FIGURES / "occupations").glob("*.csv"):
        for row in rows(path):
            assert list(row) == ["code", "title", "soc", "job_zone", *MEASURES, *TRENDS, *AFTER]
            assert row["code"].startswith(path.stem) and row["soc"] == row["code"][:7]
            marks = row["approximate"].split()
            assert marks == [name for name in [*MEASURES, *TRENDS, *AFTER] if name in marks]
            assert all(row[name] for name in marks)
            assert ("ilo_genai" in marks) == bool(row["ilo_genai"])


def test_tasks_are_sorted_by_number_within_their_files() -> None:
    for path in (FIGURES / "tasks").glob("*.csv"):
        part = rows(path)
        head = path.read_text(encoding="utf-8").partition("\n")[0]
        assert head == "id,code,kind,gpt4,human,usage,automation,augmentation,dwas"
        assert part or path.stem == "55", "only the armed forces have no tasks"
        assert [int(row["id"]) for row in part] == sorted(int(row["id"]) for row in part)
        assert all(row["code"].startswith(path.stem) for row in part)
    assert {row["gpt4"] for row in figures("tasks")} == {"", "E0", "E1", "E2"}


@pytest.mark.parametrize("measure", MEASURES)
def test_population_is_one_value_per_occupation(measure: str) -> None:
    by_soc = defaultdict(list)
    for row in figures("occupations"):
        if row[measure]:
            by_soc[row["soc"]].append(row[measure])
    [values] = [row["values"].split(" ") for row in rows(FIGURES / "populations.csv") if row["measure"] == measure]
    assert values == sorted(values, key=Fraction)
    means = []
    for group in by_soc.values():
        mean = sum(map(Fraction, group)) / len(group)
        means.append(mean if len(set(group)) == 1 else Fraction(round(mean * 10**6), 10**6))
    assert list(map(Fraction, values)) == sorted(means)


def test_every_measure_is_described_and_sourced() -> None:
    measures = tomllib.loads((FIGURES / "measures.toml").read_text(encoding="utf-8"))
    assert list(measures) == MEASURES
    fields = ["title", "short", "family", "year", "source", "scale", "meaning", "limits", "approximate", "trend"]
    assert all(list(entry) == fields[: 9 + (key == "openai_signals")] for key, entry in measures.items())
    assert all(len(entry["short"]) <= 22 for entry in measures.values())
    sources = tomllib.loads((ROOT / "roles_data" / "sources.toml").read_text(encoding="utf-8"))
    manifest = json.loads((FIGURES / "manifest.json").read_text(encoding="utf-8"))
    assert {entry["source"] for entry in [*measures.values(), *manifest["inputs"]]} <= set(sources)


def test_manifest_names_every_output_file() -> None:
    manifest = json.loads((FIGURES / "manifest.json").read_text(encoding="utf-8"))
    files = contents(FIGURES)
    assert {entry["name"] for entry in manifest["outputs"]} == set(files) - {"manifest.json", "measures.toml"}
    for entry in manifest["outputs"]:
        assert hashlib.sha256(files[entry["name"]]).hexdigest() == entry["sha256"]
        assert len(rows(FIGURES / entry["name"])) == entry["rows"]
    assert all(b"\r" not in data for data in files.values())


# ----------------------------------------------------------------------------------------- against raw files


@needs_raw
def test_rebuilding_gives_the_same_bytes_and_keeps_what_people_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "figures"
    assert run_here(RAW, output, capsys).returncode == 0
    committed = contents(FIGURES)
    written = committed.pop("measures.toml")
    assert contents(output) == committed
    (output / "measures.toml").write_bytes(written)
    (output / "tasks" / "99.csv").write_text("stale")
    assert run_here(RAW, output, capsys).returncode == 0
    assert contents(output) == contents(FIGURES)
    output.rename(tmp_path / ".figures.old")  # as a run that was killed in the middle of the swap leaves it
    assert run_here(RAW, output, capsys).returncode == 0
    assert contents(output) == contents(FIGURES)
    assert os.listdir(tmp_path) == ["figures"]


@needs_raw
def test_manifest_describes_the_raw_files() -> None:
    manifest = json.loads((FIGURES / "manifest.json").read_text(encoding="utf-8"))
    names = {entry["name"] for entry in manifest["inputs"]}
    assert len(names) == len(manifest["inputs"]) == 35
    for entry in manifest["inputs"]:
        data = (RAW / entry["name"]).read_bytes()
        assert (entry["sha256"], entry["bytes"]) == (hashlib.sha256(data).hexdigest(), len(data))
        assert entry["licence"] and entry["attribution"] and entry["vintage"] and entry["derived"]


@needs_raw
@pytest.mark.parametrize(
    ("column", "file", "key", "value"),
    [
        ("title", "onet-30.1/occupation_data.csv", "O*NET-SOC Code", "Title"),
        ("job_zone", "onet-30.1/job_zones.csv", "O*NET-SOC Code", "Job Zone"),
        ("eloundou_gpt4", "eloundou-gpts-are-gpts/occ_level.csv", "O*NET-SOC Code", "dv_rating_beta"),
        ("eloundou_human", "eloundou-gpts-are-gpts/occ_level.csv", "O*NET-SOC Code", "human_rating_beta"),
        ("oecd_gap", "oecd-2026/oecd_ai_capability_gap_2026_baseline.csv", "OCC_Code", OECD),
    ],
)
def test_values_by_onet_code_are_the_raw_text(column: str, file: str, key: str, value: str) -> None:
    published = {row[key]: row[value] for row in raw(file)}
    assert {row["code"]: row[column] for row in figures("occupations") if row[column]} == published


@needs_raw
@pytest.mark.parametrize(
    ("column", "file", "key", "value"),
    [
        (
            "anthropic_observed",
            "anthropic-economic-index/observed_exposure_2026-03.csv",
            "occ_code",
            "observed_exposure",
        ),
        (
            "microsoft_applicability",
            "microsoft-working-with-ai/soc_ai_applicability_scores.csv",
            "SOC Code",
            "ai_applicability_score",
        ),
        ("employment", NOW, "soc", "employment_2025_thousands"),
        ("projected", NOW, "soc", "employment_2035_thousands"),
        ("change", NOW, "soc", "change_percent"),
        ("change_before", BEFORE, "soc", "change_percent"),
        ("openings", NOW, "soc", "annual_openings_thousands"),
        ("education", NOW, "soc", "typical_education"),
        ("wage_p10", "bls/oews_national_may_2025.csv", "soc", "p10"),
        ("wage_p25", "bls/oews_national_may_2025.csv", "soc", "p25"),
        ("wage_median", "bls/oews_national_may_2025.csv", "soc", "median_wage_usd"),
        ("wage_p75", "bls/oews_national_may_2025.csv", "soc", "p75"),
        ("wage_p90", "bls/oews_national_may_2025.csv", "soc", "p90"),
    ],
)
def test_values_by_soc_are_the_raw_text(column: str, file: str, key: str, value: str) -> None:
    """A combined BLS occupation lends its rates, marked, and never its counts."""
    published = {row[key]: row[value] for row in raw(file) if row[value] not in UNPUBLISHED}
    used, combined = set(), combined_code()
    for row in figures("occupations"):
        if row["soc"] in published:
            expected, marked, used_code = published[row["soc"]], False, row["soc"]
        else:
            used_code = combined.get(row["code"], "")
            expected = "" if column in ("employment", "projected", "openings") else published.get(used_code, "")
            marked = bool(expected)
        assert row[column] == expected, row["code"]
        assert (column in row["approximate"].split()) == marked, row["code"]
        used.add(used_code)
    assert set(published) <= used, "every published value reaches an occupation"


@needs_raw
def test_projections_are_those_of_the_official_workbook() -> None:
    official = {
        row["2024 National Employment Matrix code"]: row
        for row in workbook("bls/employment_projections_2024-34.xlsx", "Table 1.2", 2)
        if row["Occupation type"] == "Line item"
    }
    copied = raw("bls/employment_projections_2024_34.csv")
    assert {row["soc"] for row in copied} == set(official)
    years = "2024\N{EN DASH}34"
    for row in copied:
        table = official[row["soc"]]
        assert float(row["employment_2024_thousands"]) == float(table["Employment, 2024"])
        assert float(row["change_percent"]) == float(table[f"Employment change, percent, {years}"])
        openings = table[f"Occupational openings, {years} annual average"]
        assert float(row["annual_openings_thousands"]) == float(openings)
        assert row["typical_education"] == table["Typical education needed for entry"]


@needs_raw
def test_words_by_soc_are_the_official_ones() -> None:
    """The category as a slug; experience and training of the edition before, whose copy is blank for none."""
    categories = {
        row["soc"]: row["ai_exposure_category"].lower().replace(" ", "-")
        for row in raw("bls-2025-35/ai_exposure_categories_2026.csv")
    }
    official = {
        row["2024 National Employment Matrix code"]: row
        for row in workbook("bls/employment_projections_2024-34.xlsx", "Table 1.2", 2)
    }
    heads = {
        "experience": "Work experience in a related occupation",
        "training": "Typical on-the-job training needed to attain competency in the occupation",
    }
    combined, used = combined_code(), set()
    for row in figures("occupations"):
        code = row["soc"] if row["soc"] in categories else combined.get(row["code"], "")
        assert row["exposure_category"] == categories.get(code, ""), row["code"]
        used.add(code)
        before = row["soc"] if row["soc"] in official else combined.get(row["code"], "")
        for column, head in heads.items():
            assert row[column] == (official[before][head] if before in official else ""), row["code"]
    assert set(categories) <= used


@needs_raw
def test_an_occupation_without_jobs_says_why() -> None:
    now, before = ({row["soc"] for row in raw(file)} for file in (NOW, BEFORE))
    combined = combined_code()
    reasons = defaultdict(set)
    for row in figures("occupations"):
        assert bool(row["employment"]) == (row["absent"] == ""), row["code"]
        reasons[row["absent"]].add(row["code"])
        if row["absent"] == "part-of":
            assert row["part_of"] == combined[row["code"]] in now
        else:
            assert row["part_of"] == ""
    assert reasons["dropped"] == {"11-1031.00"}
    assert before - now == {"11-1031"}
    assert {code[:2] for code in reasons["never"]} == {"55"}
    assert {key: len(codes) for key, codes in reasons.items()} == {"": 962, "part-of": 34, "dropped": 1, "never": 19}


@needs_raw
def test_work_messages_are_rolled_up_by_the_weights_of_activities() -> None:
    shares: dict[str, dict[str, Fraction]] = defaultdict(dict)
    for row in raw("openai-signals/us_work_messages_by_iwa_month.csv"):
        shares[row["iwa"]][row["month"][:7]] = Fraction(row["share"])
    weights: dict[str, list[tuple[str, Fraction]]] = defaultdict(list)
    for row in raw("microsoft-iwa/soc_iwa_weights.csv"):
        weights[row["soc"]].append((row["iwa"], Fraction(row["share"])))
    halves = [[f"{year}-{month:02}" for month in range(7, 13)] for year in (2024, 2025)]
    year = [f"2025-{month:02}" for month in range(1, 13)]

    def mean_share(soc: str, months: list[str]) -> Fraction:
        each = ((weight, sum(shares[iwa].get(month, Fraction(0)) for month in months)) for iwa, weight in weights[soc])
        return sum((weight * total for weight, total in each), Fraction(0)) / len(months)

    combined, checked = combined_code(), 0
    for row in random.Random(2025).sample(figures("occupations"), SAMPLE):
        soc = row["soc"] if row["soc"] in weights else combined.get(row["code"], "")
        if soc not in weights:
            assert row["openai_signals"] == row["openai_signals_trend"] == "", row["code"]
            continue
        checked += 1
        assert abs(Fraction(row["openai_signals"]) - 100 * mean_share(soc, year)) <= Fraction(1, 2 * 10**6)
        first, last = (mean_share(soc, months) for months in halves)
        assert bool(row["openai_signals_trend"]) == (first >= Fraction(5, 10_000)), row["code"]
        if row["openai_signals_trend"]:
            assert abs(Fraction(row["openai_signals_trend"]) - 100 * (last / first - 1)) <= Fraction(1, 20)
        assert ("openai_signals" in row["approximate"].split()) == (soc != row["soc"])
    assert checked > 300


@needs_raw
def test_pay_in_states_is_the_raw_text() -> None:
    raw_rows = {(row["state_fips"], row["soc"]): row for row in raw("oews-may-2025-state/state_pay_employment.csv")}
    names = {row["state_fips"]: row["state"] for row in raw("oews-may-2025-state/states.csv")}
    listed = {row["name"]: row["code"] for row in rows(FIGURES / "states" / "index.csv")}
    assert set(listed) == set(names.values())
    assert len(set(listed.values())) == len(names) == 54
    ours = {row["code"]: row for path in (FIGURES / "states").glob("??.csv") for row in rows(path)}
    published = {key: row for key, row in raw_rows.items() if row["p10"] or row["median_usd"] or row["p90"]}
    assert sum(bool(row[code]) for row in ours.values() for code in listed.values()) == len(published)
    for fips, soc in random.Random(54).sample(sorted(published), 300):
        row = published[fips, soc]
        assert ours[soc][listed[names[fips]]].split(" ") == [row["p10"], row["median_usd"], row["p90"]]


@needs_raw
def test_preparation_is_what_most_people_named() -> None:
    scales = {"RL": "education", "RW": "experience", "PT": "plant_training", "OJ": "job_training"}
    told: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in raw("onet-30.1-more/education_training_experience.csv"):
        told[row["onet_soc"], row["scale_id"]].append(row)
    ours = {row["code"]: row for row in figures("preparation")}
    assert {code for code, _ in told} >= set(ours)
    checked = 0
    for code, scale in random.Random(4).sample(sorted(told), 300):
        most = max(Fraction(row["percent"]) for row in told[code, scale])
        first = next(row for row in told[code, scale] if Fraction(row["percent"]) == most)
        name = scales[scale]
        cells = (ours[code][name], ours[code][f"{name}_percent"]) if code in ours else ("", "")
        hidden = first["recommend_suppress"] == "Y"
        assert cells == (("", "") if hidden else (first["category"], first["percent"])), (code, scale)
        checked += not hidden
    assert checked > 200


@needs_raw
def test_half_of_all_answers_go_up_to_the_middle_one() -> None:
    scales = {"RW": "experience", "PT": "plant_training", "OJ": "job_training"}
    told: dict[tuple[str, str], dict[int, Fraction]] = defaultdict(dict)
    for row in raw("onet-30.1-more/education_training_experience.csv"):
        told[row["onet_soc"], row["scale_id"]][int(row["category"])] = Fraction(row["percent"])
    ours = {row["code"]: row for row in figures("preparation")}
    for code, row in random.Random(5).sample(sorted(ours.items()), 200):
        for scale, name in scales.items():
            answers = told.get((code, scale))
            assert bool(row[f"{name}_middle"]) == bool(answers), (code, scale)
            if answers:
                middle = int(row[f"{name}_middle"])
                assert sum(part for category, part in answers.items() if category < middle) < 50
                assert sum(part for category, part in answers.items() if category <= middle) >= 50
        if schools := told.get((code, "RL")):
            upto = [sum(part for category, part in schools.items() if category <= last) for last in (2, 4, 5, 6)]
            assert [
                abs(Fraction(cell) - part) <= Fraction(1, 2)
                for cell, part in zip(row["schooling"].split(), upto, strict=True)
            ]


@needs_raw
def test_knowledge_and_technology_are_those_of_the_raw_files() -> None:
    names = {row["name"]: row["id"] for row in rows(FIGURES / "knowledge" / "index.csv")}
    ours = {row["code"]: row for path in (FIGURES / "knowledge").glob("??.csv") for row in rows(path)}
    published = [row for row in raw("onet-30.1/knowledge.csv") if row["Scale ID"] == "IM"]
    assert {row["O*NET-SOC Code"] for row in published} == set(ours)
    for row in random.Random(33).sample(published, SAMPLE):
        cell = ours[row["O*NET-SOC Code"]][names[row["Element Name"]]]
        assert (row["Recommend Suppress"] == "Y") == (cell == "")
        assert cell == "" or abs(Fraction(cell) - Fraction(row["Data Value"])) <= Fraction(1, 20)
    kinds = {row["id"]: row["name"] for row in rows(FIGURES / "technology" / "index.csv")}
    used = defaultdict(set)
    for row in raw("onet-30.1/technology_skills_hot.csv"):
        used[row["O*NET-SOC Code"]].add(row["Commodity Title"])
    ours = {row["code"]: row for path in (FIGURES / "technology").glob("??.csv") for row in rows(path)}
    assert {code: {kinds[kind] for kind in row["kinds"].split(" ")} for code, row in ours.items()} == used


@needs_raw
def test_demands_are_the_importance_of_work_activities() -> None:
    elements = {"physical": "4.A.3.a.1", "hands": "4.A.3.a.2", "driving": "4.A.3.a.4", "screen": "4.A.3.b.1"}
    published = {row["soc"]: row for row in raw("onet-30.1-more/work_activities_importance_by_soc.csv")}
    ours = {row["code"]: row for row in rows(FIGURES / "demands.csv")}
    assert len(ours) > 730
    for code, row in ours.items():
        for name, element in elements.items():
            assert abs(Fraction(row[name]) - Fraction(published[code][element])) <= Fraction(1, 20)


@needs_raw
def test_the_importance_of_work_activities_is_carried_to_the_last_digit() -> None:
    names = {row["id"]: row["name"] for row in rows(FIGURES / "importance" / "index.csv")}
    assert names == {
        row["element_id"]: row["element_name"] for row in raw("onet-30.1-more/work_activities_elements.csv")
    }
    published = {row["soc"]: row for row in raw("onet-30.1-more/work_activities_importance_by_soc.csv")}
    ours = {row["code"]: row for path in (FIGURES / "importance").glob("??.csv") for row in rows(path)}
    known = {row["code"][:7] for path in (FIGURES / "occupations").glob("??.csv") for row in rows(path)}
    assert set(ours) == set(published) & known
    assert len(ours) > 730
    assert all(row[key] == published[code][key] for code, row in ours.items() for key in names)


@needs_raw
def test_moves_between_groups_are_parts_of_those_who_change() -> None:
    group = {row["state"]: row["soc_major_group_code"][:2] for row in raw("cps-moves-22-groups/groups.csv")}
    moved: dict[str, dict[str, int]] = defaultdict(dict)
    for row in raw("cps-moves-22-groups/transitions_all_months.csv"):
        start, goal = group.get(row["origin_state"]), group.get(row["destination_state"])
        if start and goal and start != goal:
            moved[start][goal] = int(row["weighted_transition_count"])
    ours = {row["group"]: row for row in rows(FIGURES / "flows.csv")}
    assert set(ours) == set(moved)
    for start, goals in moved.items():
        for goal, count in goals.items():
            part = Fraction(100 * count, sum(goals.values()))
            assert abs(Fraction(ours[start][goal]) - part) <= Fraction(1, 20)


def test_no_sentence_and_no_other_title_is_bundled_with_the_words() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (FIGURES / "wording").glob("*.csv"))
    assert not re.search(r"[a-z]", text.replace("code,near", ""))


@needs_raw
def test_words_that_two_occupations_share_make_them_near() -> None:
    codes = [row["code"] for row in figures("occupations")]
    near: dict[tuple[str, str], int] = {}
    for row in figures("wording"):
        place = codes.index(row["code"])
        for pair in row["near"].split():
            steps, _, value = pair.partition(":")
            place += int(steps)
            near[row["code"], codes[place]] = int(value)
    assert all(1 <= value <= 40 for value in near.values())
    words: dict[str, set[str]] = defaultdict(set)
    for row in raw("onet-30.1/task_statements.csv"):
        words[row["O*NET-SOC Code"]] |= set(re.findall(r"[a-z]{5,}", row["Task"].lower()))
    have = defaultdict(set)
    for code, held in words.items():
        for word in held:
            have[word].add(code)

    def shared(one: str, other: str) -> int:
        return sum(len(have[word]) < 30 for word in words[one] & words[other])

    ranked = sorted(near, key=near.__getitem__)
    nearest, farthest = (sum(shared(*pair) for pair in part) for part in (ranked[-300:], ranked[:300]))
    assert nearest > 5 * farthest


@needs_raw
def test_related_occupations_are_in_the_order_of_their_rank() -> None:
    ranked: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for row in raw("onet-30.1-more/related_occupations.csv"):
        ranked[row["onet_soc"]].append((int(row["rank"]), row["related_onet_soc"]))
    assert {row["code"]: row["related"].split(" ") for row in figures("related")} == {
        code: [name for _, name in sorted(pairs)] for code, pairs in ranked.items()
    }


@needs_raw
def test_oecd_index_rises_as_the_gap_closes() -> None:
    for row in raw("oecd-2026/oecd_ai_capability_gap_2026_baseline.csv"):
        assert abs(1 - float(row["AI Capability Gap Index_Total"]) / 23 - float(row[OECD])) < 1e-9


@needs_raw
def test_daioe_is_carried_from_onet_soc_2010() -> None:
    table = raw("daioe/daioe_onetsoc2010.csv")
    values = {row["occ_code_onetsoc2010"]: row["daioe_genai"] for row in table if row["year"] == "2023"}
    pairs = [
        (row["O*NET-SOC 2010 Code"], row["O*NET-SOC 2019 Code"]) for row in raw("crosswalks/onetsoc_2010_to_2019.csv")
    ]
    covered = {new[:7] for old, new in pairs if old in values}
    sources, sampled = old_soc(), random.Random(2010).sample(figures("occupations"), SAMPLE)
    checked = 0
    for row in [*sampled, *(row for row in figures("occupations") if row["soc"] not in covered)]:
        olds = [old for old, new in pairs if new == row["code"]]
        found, exact = [values[old] for old in olds if old in values], False
        if found:
            exact = len(olds) == 1 and sum(old == olds[0] for old, _ in pairs) == 1
        elif row["soc"] not in covered:
            found = [value for code, value in values.items() if code[:7] in sources[row["soc"]]]
        assert close(row["daioe_genai"], found) if found else row["daioe_genai"] == "", row["code"]
        assert ("daioe_genai" in row["approximate"].split()) == (bool(found) and not exact), row["code"]
        checked += bool(found)
    assert checked > 300


@needs_raw
def test_ilo_is_carried_from_isco_08() -> None:
    scores = {row["isco08"]: row["score_2025"] for row in raw("ilo-2025/genai_exposure_isco08.csv")}
    meets: dict[str, set[str]] = defaultdict(set)
    for row in workbook("crosswalks/isco08_to_soc2010.xlsx", "Sheet1", 1):
        meets[row["2010 SOC Code"]] |= {isco for isco in scores if isco.startswith(row["ISCO-08 Code"])}
    sources, checked = old_soc(), 0
    for row in random.Random(2008).sample(figures("occupations"), SAMPLE):
        groups = set().union(*(meets[code] for code in sources[row["soc"]]))
        found = [scores[isco] for isco in groups]
        assert close(row["ilo_genai"], found) if found else row["ilo_genai"] == "", row["code"]
        checked += bool(found)
    assert checked > 300


@needs_raw
def test_task_ratings_go_with_the_task_number() -> None:
    rated = {str(int(float(row["Task ID"]))): row for row in raw("eloundou-gpts-are-gpts/task_labels.csv")}
    statements = {row["Task ID"]: row for row in raw("onet-30.1/task_statements.csv")}
    assert {row["id"] for row in figures("tasks")} == set(statements)
    missing = {"gpt4_exposure": "", "human_exposure_agg": ""}
    for row in figures("tasks"):
        rating = rated.get(row["id"], missing)
        statement = statements[row["id"]]
        assert (row["code"], row["kind"]) == (statement["O*NET-SOC Code"], statement["Task Type"])
        assert (row["gpt4"], row["human"]) == (rating["gpt4_exposure"], rating["human_exposure_agg"])


@needs_raw
def test_activities_go_with_the_task_number() -> None:
    published = defaultdict(set)
    for row in raw("onet-30.1/tasks_to_dwas.csv"):
        published[row["Task ID"]].add(row["DWA ID"])
    assert {row["id"]: row["dwas"] for row in figures("tasks")} == {
        row["id"]: " ".join(sorted(published[row["id"]])) for row in figures("tasks")
    }
    assert sum(len(row["dwas"].split()) for row in figures("tasks")) == len(raw("onet-30.1/tasks_to_dwas.csv"))


@needs_raw
def test_observed_use_goes_with_the_sentence() -> None:
    usage = {row["task_name"]: row["pct"] for row in raw("anthropic-economic-index/task_usage_share_2026-02.csv")}
    modes = {row["task"]: row for row in raw("anthropic-economic-index/task_collaboration_2026-02.csv")}
    sentences = {row["Task ID"]: row["Task"].strip().lower() for row in raw("onet-30.1/task_statements.csv")}

    def total(sentence: str, *names: str) -> Fraction:
        return sum((Fraction(modes[sentence][name] or 0) for name in names), Fraction(0))

    for row in figures("tasks"):
        sentence = sentences[row["id"]]
        assert row["usage"] == usage.get(sentence, "")
        augmenting = ("learning", "task_iteration", "validation")
        if sentence in modes and total(sentence, "directive", "feedback_loop", *augmenting):
            assert Fraction(row["automation"]) == total(sentence, "directive", "feedback_loop")
            assert Fraction(row["augmentation"]) == total(sentence, *augmenting)
        else:
            assert row["automation"] == row["augmentation"] == ""


@needs_raw
def test_no_onet_sentence_is_carried() -> None:
    def words(text: str) -> list[str]:
        return re.findall(r"[a-z0-9]+", text.lower())

    runs = set()
    for data in contents(FIGURES).values():
        found = words(data.decode())
        runs |= set(zip(*(found[start:] for start in range(6)), strict=False))
    texts = [row["Task"] for row in raw("onet-30.1/task_statements.csv")]
    texts += [row["Description"] for row in raw("onet-30.1/occupation_data.csv")]
    sentences = [words(sentence) for text in texts for sentence in re.split(r"(?<=[.!?])\s+", text)]
    assert len(sentences) > 19000
    assert not [sentence for sentence in sentences if len(sentence) >= 6 and tuple(sentence[:6]) in runs]


# -------------------------------------------------------------------------------------------- against damage


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The raw folder as links, so that one file can be replaced by a damaged one."""
    folder = tmp_path / "raw"
    for entry in json.loads((FIGURES / "manifest.json").read_text(encoding="utf-8"))["inputs"]:
        link = folder / entry["name"]
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(RAW / entry["name"])
    return folder


def damage(path: Path, change: tuple[bytes, bytes] | int) -> None:
    """Put a real file in the link's place, with one replacement made or with so much of it left."""
    data = path.read_bytes()
    path.unlink()
    if isinstance(change, int):
        path.write_bytes(data[:change])
    else:
        assert change[0] in data
        path.write_bytes(data.replace(*change, 1))


STATES = "oews-may-2025-state/state_pay_employment.csv"
MORE = "onet-30.1-more/education_training_experience.csv"
CATEGORIES = "bls-2025-35/ai_exposure_categories_2026.csv"
SIGNALS = "openai-signals/us_work_messages_by_iwa_month.csv"
OBSERVED = "anthropic-economic-index/observed_exposure_2026-03.csv"
MICROSOFT = "microsoft-working-with-ai/soc_ai_applicability_scores.csv"
LABELS = "eloundou-gpts-are-gpts/task_labels.csv"


@needs_raw
@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        pytest.param("bls/oews_national_may_2025.csv", 30_000, "row ", id="cut in the middle of a row"),
        pytest.param(OBSERVED, len("occ_code,title,observed_exposure\n"), "expected 750 to 765", id="only a header"),
        pytest.param("crosswalks/isco08_to_soc2010.xlsx", 20_000, "expected a workbook", id="cut workbook"),
        pytest.param(
            "ilo-2025/genai_exposure_isco08.csv",
            (b"score_2025", b"score"),
            "row 1: no column 'score_2025'",
            id="missing column",
        ),
        pytest.param(
            OBSERVED,
            (b"Legislators,0.0", b"Legislators,1.7"),
            "row 4: 'observed_exposure' is '1.7', expected a number from 0 to 1",
            id="value out of range",
        ),
        pytest.param(OBSERVED, (b"11-1021", b"11-10X1"), "row 3: 'occ_code' is '11-10X1'", id="malformed code"),
        pytest.param(MICROSOFT, (b"11-1021", b"98-7654"), "row 3: 'SOC Code' is '98-7654'", id="unknown code"),
        pytest.param(MICROSOFT, (b"11-1021", b"11-1011"), "row 3: 11-1011 repeats row 2", id="repeated code"),
        pytest.param(LABELS, (b",E0,E2,E2,", b",E0,E3,E2,"), "expected one of E0, E1, E2", id="unknown rating"),
        pytest.param(
            NOW,
            (b"employment_2025_thousands", b"employment_2026_thousands"),
            "row 1: no column 'employment_2025_thousands'",
            id="another edition",
        ),
        pytest.param(
            NOW,
            (b",3.2,19.1,", b",3.4,19.1,"),
            "row 2: 'change_percent' is '3.4', and from 'employment_2025_thousands' 291.6 to "
            "'employment_2035_thousands' 300.9 it is 3.2",
            id="percent that does not follow",
        ),
        pytest.param(
            BEFORE,
            (b"13.3,4.3,22.2", b"13.3,4.5,22.2"),
            "row 2: 'change_percent' is '4.5', and from 'employment_2024_thousands' 309.4",
            id="percent of the edition before that does not follow",
        ),
        pytest.param(
            NOW,
            (b"11-1021,General and operations managers,3599,3780.3,181.3,5,285,105770,Bachelor's degree\n", b""),
            "row 832: 'soc' has no 11-1021, which is in bls-2025-35/ai_exposure_categories_2026.csv",
            id="missing row",
        ),
        pytest.param(
            CATEGORIES,
            (b"11-1021,General and operations managers,High\n", b""),
            "row 832: 'soc' has no 11-1021, which is in bls-2025-35/projections_2025_35.csv",
            id="missing category",
        ),
        pytest.param(
            CATEGORIES,
            (b"Chief executives,Very high", b"Chief executives,Extreme"),
            "row 2: 'ai_exposure_category' is 'Extreme', expected one of Low, Moderate, High, Very high",
            id="fifth category",
        ),
        pytest.param(
            SIGNALS,
            (b"2024-07-01,4.A.1.a.1.I01", b"2024-06-01,4.A.1.a.1.I01"),
            "row 2: 'month' runs from 2024-06-01 to 2025-12-01 in 19 months, expected 18",
            id="months of another edition",
        ),
        pytest.param(
            SIGNALS,
            (b"2024-07-01,4.A.1.a.1.I01", b"2024-07-01,4.A.1.a.1.I99"),
            "row 2: 'iwa' is '4.A.1.a.1.I99', expected an activity that has weights",
            id="activity without a weight",
        ),
        pytest.param(
            "microsoft-iwa/soc_iwa_weights.csv",
            (b"8.9392,0.010525", b"8.9392,0.110525"),
            "row 2: the 'share' of 11-1011 adds up to 1.1000, expected 1",
            id="weights that do not add up",
        ),
        pytest.param(
            STATES,
            (b"810,201200,101670,134650,166420", b"810,201200,201670,134650,166420"),
            "row 2: 'p10', 'median_usd' and 'p90' are 201670, 166420, 317400, expected to rise",
            id="pay in a state that falls",
        ),
        pytest.param(
            STATES, (b"01,11-1011", b"99,11-1011"), "row 2: 'state_fips' is '99', expected a state", id="no such state"
        ),
        pytest.param(
            "oews-may-2025-state/states.csv",
            (b"01,Alabama", b"01,Albania"),
            "row 2: 'state' is 'Albania', expected a state of states.toml",
            id="state without letters",
        ),
        pytest.param(
            MORE, (b"RL,2,4.46", b"RL,2,14.46"), "11-1011.00, RL, adds up to 110.0", id="percents that do not add up"
        ),
        pytest.param(
            MORE, (b"scale_id", b"Scale ID"), "row 1: no column 'scale_id'", id="columns that another release renamed"
        ),
        pytest.param(
            "onet-30.1-more/related_occupations.csv",
            (b"11-1011.00,11-1021.00", b"11-1011.00,11-1011.00"),
            "row 2: 'related_onet_soc' is 11-1011.00 itself",
            id="occupation related to itself",
        ),
        pytest.param(
            "onet-30.1/tasks_to_dwas.csv",
            (b"11-1011.00,20461", b"11-1021.00,20461"),
            "row 2: task 20461 is not one of 11-1021.00",
            id="activity of another occupation's task",
        ),
        pytest.param(
            "onet-30.1/tasks_to_dwas.csv",
            (b"I09.D03", b"I09.D99"),
            "row 2: 'DWA ID' is '4.A.2.a.4.I09.D99', expected a detailed work activity",
            id="unknown activity",
        ),
        pytest.param(
            "anthropic-economic-index/task_collaboration_2026-02.csv",
            (b"0.3877551020408163", b"0.2877551020408163"),
            "row 3: the shares add up to 0.9000",
            id="shares that do not add up",
        ),
    ],
)
def test_damage_stops_the_build_and_leaves_the_figures(
    copy: Path,
    tmp_path: Path,
    file: str,
    change: tuple[bytes, bytes] | int,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    output = tmp_path / "figures"
    output.mkdir()
    (output / "manifest.json").write_text("old")
    (output / "measures.toml").write_text("mine")
    before = contents(output)
    damage(copy / file, change)
    result = run_here(copy, output, capsys)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith(f"build_figures: {file}")
    assert result.stderr.count("\n") == 1
    assert said in result.stderr
    assert contents(output) == before
    assert sorted(os.listdir(tmp_path)) == ["figures", "raw"]


@needs_raw
def test_a_missing_file_is_named(copy: Path, tmp_path: Path) -> None:
    (copy / OBSERVED).unlink()
    result = run(copy, tmp_path / "figures")
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert OBSERVED in result.stderr
    assert not (tmp_path / "figures").exists()


@needs_raw
def test_a_folder_of_other_files_is_not_replaced(tmp_path: Path) -> None:
    output = tmp_path / "thesis"
    output.mkdir()
    (output / "chapter.txt").write_text("years of work")
    result = run(RAW, output)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert contents(output) == {"chapter.txt": b"years of work"}


@needs_raw
def test_a_number_that_means_another_task_now_has_no_rating(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    statement = b"Appoint department heads or managers and assign or delegate responsibilities to them."
    damage(copy / LABELS, (statement, b"Juggle seven burning torches."))
    assert run_here(copy, tmp_path / "figures", capsys).returncode == 0
    changed = {row["id"]: row for row in rows(tmp_path / "figures" / "tasks" / "11.csv")}
    assert (changed["8831"]["gpt4"], changed["8831"]["human"]) == ("", "")
    assert (changed["8823"]["gpt4"], changed["8823"]["human"]) == ("E2", "E0")
