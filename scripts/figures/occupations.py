"""One row per O*NET-SOC occupation, and the populations percentiles are taken in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from figures import carry, messages, projections
from figures.table import Table

MEASURES = (
    "eloundou_gpt4",
    "eloundou_human",
    "daioe_genai",
    "ilo_genai",
    "anthropic_observed",
    "microsoft_applicability",
    "openai_signals",
    "oecd_gap",
)
TRENDS = ("openai_signals_trend",)
COUNTS = ("employment", "projected", "openings")
_WAGES = ("wage_p10", "wage_p25", "wage_median", "wage_p75", "wage_p90")
_STATISTICS = ("employment", "projected", "change", "change_before", "openings", "exposure_category", *_WAGES)
_PREPARATION = ("education", "experience", "training")
_VALUES = (*MEASURES, *TRENDS, *_STATISTICS, *_PREPARATION)
COLUMNS = (
    *("code", "title", "soc", "job_zone", *MEASURES, *TRENDS, "approximate", *_STATISTICS, *_PREPARATION),
    *("absent", "part_of"),
)

Row = dict[str, str]

_BY_CODE = (
    ("eloundou_gpt4", "exposure", "O*NET-SOC Code", "dv_rating_beta"),
    ("eloundou_human", "exposure", "O*NET-SOC Code", "human_rating_beta"),
    ("oecd_gap", "gap", "OCC_Code", "AI Capability Gap Index_Rev. norm."),
)
_BY_SOC = (
    ("anthropic_observed", "observed", "occ_code", "observed_exposure"),
    ("microsoft_applicability", "applicability", "SOC Code", "ai_applicability_score"),
    ("employment", "projections", "soc", projections.NOW.first),
    ("projected", "projections", "soc", projections.NOW.last),
    ("change", "projections", "soc", "change_percent"),
    ("change_before", "projections_before", "soc", "change_percent"),
    ("exposure_category", "categories", "soc", "ai_exposure_category"),
    ("openings", "projections", "soc", "annual_openings_thousands"),
    ("wage_p10", "wages", "soc", "p10"),
    ("wage_p25", "wages", "soc", "p25"),
    ("wage_median", "wages", "soc", "median_wage_usd"),
    ("wage_p75", "wages", "soc", "p75"),
    ("wage_p90", "wages", "soc", "p90"),
    ("education", "projections", "soc", "typical_education"),
)


def occupation_rows(tables: Mapping[str, Table]) -> list[Row]:
    """Sorted by code. A value published for a 6-digit occupation stands in every O*NET row of it."""
    titles = tables["occupations"].lookup("O*NET-SOC Code", "Title")
    combined = tables["combined"].lookup("O*NET-SOC Code", "NEM Code")
    _check_codes(tables, set(titles), set(combined.values()))
    projections.check(tables)
    zones = tables["job_zones"].lookup("O*NET-SOC Code", "Job Zone")
    by_code = {name: tables[file].lookup(key, value) for name, file, key, value in _BY_CODE}
    by_soc = {name: tables[file].lookup(key, value) for name, file, key, value in _BY_SOC}
    by_soc["openai_signals"], by_soc["openai_signals_trend"] = messages.rolled_up(tables)
    by_soc |= _preparation(tables["projections_before"])
    by_soc["exposure_category"] = {soc: _slug(words) for soc, words in by_soc["exposure_category"].items()}
    daioe, ilo = carry.daioe(tables, titles), carry.ilo(tables)
    absences = projections.absences(tables, titles, combined)
    rows = []
    for code, title in sorted(titles.items()):
        soc = code[:7]
        values = {name: table.get(code, "") for name, table in by_code.items()}
        values["daioe_genai"], inexact = daioe.get(code, ("", False))
        values["ilo_genai"] = ilo.get(soc, "")
        approximate = {"daioe_genai"} if inexact else set()
        approximate |= {"ilo_genai"} if values["ilo_genai"] else set()
        for name, table in by_soc.items():
            values[name] = table.get(soc, "")
            # A rate of the combined group says something about each part; its head count does not.
            if soc not in table and name not in COUNTS and (value := table.get(combined.get(code, ""))):
                values[name] = value
                approximate.add(name)
        marks = " ".join(name for name in _VALUES if name in approximate)
        identity = {"code": code, "title": title, "soc": soc, "job_zone": zones.get(code, "")}
        absent, part_of = absences[code]
        rows.append({**identity, **values, "approximate": marks, "absent": absent, "part_of": part_of})
    return rows


def _preparation(table: Table) -> dict[str, dict[str, str]]:
    """Experience and training. The copy is blank where the Bureau's workbook says that none is needed."""
    return {
        name: {row["soc"]: row[column] or "None" for row in table.rows}
        for name, column in (("experience", "work_experience"), ("training", "on_the_job_training"))
    }


def _slug(words: str) -> str:
    return words.lower().replace(" ", "-")


def _check_codes(tables: Mapping[str, Table], codes: set[str], combined: set[str]) -> None:
    """Every code a join goes through must be known on the other side."""
    socs = {code[:7] for code in codes}
    onet_2010 = {row["O*NET-SOC 2010 Code"] for row in tables["onet_2010_to_2019"].rows}
    soc_2010 = {row["soc_2010_code"] for row in tables["soc_2010_to_2018"].rows}
    projected = {row["soc"] for file in ("projections", "projections_before") for row in tables[file].rows}
    onet, soc = "an occupation of O*NET", "a SOC 2018 occupation"
    either = "a SOC 2018 occupation or a combined one of BLS"
    for name, column, known, what in (
        ("job_zones", "O*NET-SOC Code", codes, onet),
        ("tasks", "O*NET-SOC Code", codes, onet),
        ("exposure", "O*NET-SOC Code", codes, onet),
        ("combined", "O*NET-SOC Code", codes, onet),
        ("gap", "OCC_Code", codes, onet),
        ("onet_2010_to_2019", "O*NET-SOC 2019 Code", codes, onet),
        ("daioe", "occ_code_onetsoc2010", onet_2010, "an occupation of O*NET-SOC 2010"),
        ("soc_2010_to_2018", "soc_2018_code", socs, soc),
        ("isco_to_soc_2010", "2010 SOC Code", soc_2010, "a SOC 2010 occupation"),
        ("combined", "NEM Code", projected, "an occupation of the employment projections"),
        ("observed", "occ_code", socs | combined, either),
        ("applicability", "SOC Code", socs | combined, either),
        ("projections", "soc", socs | combined, either),
        ("projections_before", "soc", socs | combined, either),
        ("categories", "soc", socs | combined, either),
        ("weights", "soc", socs | combined, either),
        ("wages", "soc", socs | combined, either),
    ):
        tables[name].expect_known(column, known, what)


def population_rows(occupations: Sequence[Row]) -> list[Row]:
    """One row per measure: its values over 6-digit occupations, ascending, between spaces."""
    rows: list[Row] = []
    for measure in MEASURES:
        values = carry.group((row["soc"], row[measure]) for row in occupations if row[measure])
        rows.append({"measure": measure, "values": " ".join(sorted(map(carry.mean, values.values()), key=Fraction))})
    return rows
