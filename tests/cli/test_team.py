"""A report on a list of people: what it says, whom it never tells of, and every kind of list."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]

STAFF = (
    "Name,Job title,Headcount\nA,Paralegal,12\nB,Electrician,6\nC,Registered Nurse,4\nD,Tire Builders,3\n"
    "E,zzyzx,1\nF,retired,2\n"
)
LINE = ("team", "staff.csv", "--column", "job title", "--count", "headcount")


def listed(tmp_path: Path, text: str | bytes = STAFF, name: str = "staff.csv") -> None:
    (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)


def found(succeeds: Run, *line: str) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(succeeds(*line, "--json").stdout)
    return result


class TestReport:
    def test_it_counts_people_by_their_work_and_says_how_sure_that_is(self, succeeds: Run, tmp_path: Path) -> None:
        listed(tmp_path)
        team = found(succeeds, *LINE)
        assert [(each["id"], each["people"]) for each in team["groups"]] == [
            ("paralegal", 12),
            ("electrician", 6),
            ("", 7),
        ]
        assert all(50 <= each["sure"] <= 100 for each in team["groups"])
        assert team["people"] == 25
        page = succeeds(*LINE).stdout
        assert "The work of 25 people" in page
        assert "2 other kinds of work" in page
        assert "sure (" in page

    def test_hours_are_those_of_everybody_together(self, succeeds: Run, tmp_path: Path) -> None:
        listed(tmp_path, "title,n\nparalegal,10\nelectrician,30\n")
        team = found(succeeds, "team", "staff.csv", "--count", "n")
        one, other = (
            json.loads(succeeds("show", role, "--json").stdout)["week"] for role in ("paralegal", "electrician")
        )
        assert team["hours"] == {
            exposure: pytest.approx(0.4 * (10 * one[exposure] + 30 * other[exposure])) for exposure in one
        }
        assert sum(team["hours"].values()) == pytest.approx(40 * 40)

    def test_what_to_train_leaves_out_what_everybody_in_the_work_can_do(self, succeeds: Run, tmp_path: Path) -> None:
        from careeradvisor.desk.open import open_catalogue

        from .test_plan import BUNDLED, ROOT

        listed(tmp_path, "title,n\nregistered nurse,10\nparalegal,30\n")
        team = json.loads(succeeds("team", "staff.csv", "--count", "n", "--json", env=BUNDLED).stdout)
        catalogue = open_catalogue(ROOT / "roles_data")
        kinds = {name: skill.kind for name, skill in catalogue.skills().items()}
        needs = {
            need.skill: (need.core and kinds[need.skill] != "do-with-ai", people)
            for role, people in (("registered-nurse", 10), ("paralegal", 30))
            for need in catalogue.role(role).skills
        }
        assert team["skills"]
        for each in team["skills"]:
            assert not needs[each["id"]][0]
            assert each["people"] in (10, 30, 40)

    def test_it_says_that_it_is_no_layoff_list(self, succeeds: Run, tmp_path: Path) -> None:
        listed(tmp_path)
        page = " ".join(succeeds(*LINE).stdout.split())
        assert "This is no list of people who can be let go." in page

    def test_moves_lead_to_other_work_of_the_list_and_to_nothing_worse(self, succeeds: Run, tmp_path: Path) -> None:
        from .test_plan import BUNDLED

        listed(tmp_path, "title,n\naccountant,9\nfinancial manager,6\ncashier,20\npharmacist,7\n")
        done = succeeds("team", "staff.csv", "--count", "n", "--json", env=BUNDLED)
        moves = json.loads(done.stdout)["moves"]
        assert ("accountant", "financial-manager", 9) in [
            (each["start"], each["goal"], each["people"]) for each in moves
        ]
        groups = {"accountant", "financial-manager", "cashier", "pharmacist"}
        assert all({each["start"], each["goal"]} <= groups and each["start"] != each["goal"] for each in moves)
        assert all(each["index_there"] - each["index_here"] <= 5 for each in moves)
        assert "MOVES INSIDE THE LIST" in succeeds("team", "staff.csv", "--count", "n", env=BUNDLED).stdout

    def test_every_line_is_in_a_group_or_named_with_why(self, succeeds: Run, tmp_path: Path) -> None:
        listed(tmp_path, STAFF + "G,Electrician,many\nH,Electrician,\nI,,3\nJ,Electrician,0\n")
        team = found(succeeds, *LINE)
        assert [(*each["lines"], each["people"]) for each in team["unmatched"]] == [
            (6, 1), (7, 2), (8, 0), (9, 0), (10, 3), (11, 0)
        ]  # fmt: skip
        reasons = {each["lines"][0]: each["reason"] for each in team["unmatched"]}
        assert reasons[8] == "'many' in 'headcount' is no number of people"
        assert reasons[9] == "'headcount' is empty"
        assert reasons[10] == "there is no title"
        assert team["unmatched_people"] == 6
        done = succeeds(*LINE)
        said = "staff.csv has 11 lines: 4 in groups, 6 in no group, 1 heading"
        assert f"note: {said}; the report says why\n" in done.stderr
        assert f"{said}." in " ".join(done.stdout.split())
        assert "zzyzx" in done.stdout

    def test_rows_without_a_title_are_counted_and_told(self, succeeds: Run, tmp_path: Path) -> None:
        rows = "A,Paralegal\n" * 5 + "B,\nC,zzyzx\n,\n\nD,\nE,ZZYZX\n"
        listed(tmp_path, f"Name,Job title\n{rows}")
        team = found(succeeds, "team", "staff.csv", "--column", "job title")
        assert [(each["title"], each["lines"], each["people"]) for each in team["unmatched"]] == [
            ("", [7, 11], 2),
            ("zzyzx", [8, 12], 2),
        ]
        assert {key: team["lines"][key] for key in ("lines", "grouped", "ungrouped", "empty", "headings")} == {
            "lines": 12,
            "grouped": 5,
            "ungrouped": 4,
            "empty": 2,
            "headings": 1,
        }
        assert team["unmatched_people"] == 4
        page = succeeds("team", "staff.csv", "--column", "job title").stdout
        assert "lines 7, 11" in page

    def test_counts_out_are_counts_in_with_cells_of_several_lines(self, succeeds: Run, tmp_path: Path) -> None:
        listed(tmp_path, "Name,Job title\n" + "A,Paralegal\n" * 5 + '"B\nC",Paralegal\n')
        count = found(succeeds, "team", "staff.csv", "--column", "job title")["lines"]
        assert (count["lines"], count["grouped"], count["within"]) == (8, 6, 1)

    @pytest.mark.parametrize("form", ["md", "html", "txt", "json", "csv"])
    def test_it_comes_in_every_format(self, succeeds: Run, tmp_path: Path, form: str) -> None:
        listed(tmp_path)
        succeeds(*LINE, "--output", f"team.{form}")
        text = (tmp_path / f"team.{form}").read_text(encoding="utf-8")
        assert "Paralegal" in text
        assert ("no list of people" in text) == (form not in ("json", "csv"))

    def test_the_table_has_a_row_for_each_group_and_the_sum(self, succeeds: Run, tmp_path: Path) -> None:
        listed(tmp_path)
        rows = list(csv.DictReader(StringIO(succeeds(*LINE, "--csv").stdout)))
        assert [(row["work"], row["people"]) for row in rows] == [
            ("Paralegal", "12"),
            ("Electrician", "6"),
            ("Work of fewer than five people each", "7"),
            ("all", "25"),
        ]
        for key in (each for each in rows[0] if each.startswith("hours_")):
            assert sum(float(row[key]) for row in rows[:-1]) == pytest.approx(float(rows[-1][key]), abs=0.5)
        assert sum(float(rows[-1][key]) for key in rows[-1] if key.startswith("hours_")) == pytest.approx(1000, abs=0.5)

    @pytest.mark.parametrize("table", ["groups", "skills", "moves", "unmatched"])
    def test_every_row_of_a_table_is_as_long_as_its_heads(self, succeeds: Run, tmp_path: Path, table: str) -> None:
        listed(tmp_path, f"{STAFF}G,=cmd(),1\n")
        rows = list(csv.reader(StringIO(succeeds(*LINE, "--csv", "--table", table).stdout)))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert len(rows) > 1 or table == "moves"
        assert not [cell for row in rows for cell in row if cell.startswith("=")]
        if table == "unmatched":
            assert [row[1] for row in rows[1:]] == ["zzyzx", "retired", "'=cmd()"]


class TestFewerThanFive:
    def test_are_never_told_of_alone_nor_by_what_is_left_of_a_sum(self, succeeds: Run, tmp_path: Path) -> None:
        listed(tmp_path, "title,n\nparalegal,12\nelectrician,6\nregistered nurse,1\n")
        text = succeeds("team", "staff.csv", "--count", "n", "--json").stdout
        team = json.loads(text)
        assert [(each["id"], each["people"], each["works"]) for each in team["groups"]] == [
            ("paralegal", 12, 1),
            ("", 7, 2),
        ]
        assert "Nurse" not in text
        assert all(each["people"] >= 5 for each in team["skills"])

    def test_count_for_no_skill_that_too_few_of_them_need(self, succeeds: Run, tmp_path: Path) -> None:
        listed(tmp_path, "title,n\nparalegal,12\nelectrician,3\nregistered nurse,3\n")
        team = found(succeeds, "team", "staff.csv", "--count", "n")
        assert {each["people"] for each in team["skills"]} <= {12, 18}

    @pytest.mark.parametrize(
        "text", ["title\nparalegal\n", "title\n" + "paralegal\n" * 4, "title\nzzyzx\n", "title\n", ""]
    )
    def test_are_no_team(self, refuses: Refuses, tmp_path: Path, text: str) -> None:
        listed(tmp_path, text)
        said = refuses(2, "team", "staff.csv")
        assert "whose work is known; a report needs at least 5" in said
        assert "find ICU nurse" in said

    def test_five_are(self, succeeds: Run, tmp_path: Path) -> None:
        listed(tmp_path, "title\n" + "paralegal\n" * 5)
        assert found(succeeds, "team", "staff.csv")["people"] == 5


class TestLists:
    @pytest.mark.parametrize(
        "text",
        [
            STAFF.replace(",", ";"),
            STAFF.replace(",", "\t"),
            "\ufeff" + STAFF,
            STAFF.replace("\n", "\r\n"),
            STAFF.replace("\n", "\r"),
            "sep=;\n" + STAFF.replace(",", ";"),
            STAFF.replace("Paralegal", '"Paralegal"'),
            STAFF.encode("utf-16"),
            STAFF.encode("utf-16-le"),
            json.dumps(list(csv.DictReader(StringIO(STAFF)))),
        ],
        ids=["semicolons", "tabs", "BOM", "CRLF", "CR", "sep", "quotes", "UTF-16", "UTF-16 without BOM", "JSON"],
    )
    def test_however_it_was_saved_the_report_is_the_same(
        self, succeeds: Run, tmp_path: Path, text: str | bytes
    ) -> None:
        listed(tmp_path)
        plain = found(succeeds, *LINE)
        listed(tmp_path, text)
        other = found(succeeds, *LINE)
        for each in (plain, other):
            each["lines"] = None
            each["unmatched"] = [{**line, "lines": None} for line in each["unmatched"]]
        assert other == plain

    def test_a_quote_that_is_not_closed_spoils_its_own_line_only(self, succeeds: Run, tmp_path: Path) -> None:
        listed(tmp_path, STAFF.replace("C,Registered", 'C,"Registered'))
        team = found(succeeds, *LINE)
        assert [each["people"] for each in team["groups"]] == [12, 9]
        assert (4, "a quote is not closed") in [(each["lines"][0], each["reason"]) for each in team["unmatched"]]

    @pytest.mark.parametrize(
        ("line", "says"),
        [
            (("--column", "role"), "staff.csv has no column 'role'\nthe columns are: Name, Job title, Headcount"),
            (("--count", "heads"), "staff.csv has no column 'heads'\nthe columns are: Name, Job title, Headcount"),
            (("--table", "people"), "a report has no table 'people'\nthere are: groups, skills, moves, unmatched"),
            (("--table", "groups", "--json"), "--table and another format contradict each other"),
            (("--csv", "--json"), "--csv and another format contradict each other"),
            (("--output", "staff.csv"), "is your own file that is read here"),
        ],
    )
    def test_what_cannot_be_is_a_sentence(
        self, refuses: Refuses, tmp_path: Path, line: tuple[str, ...], says: str
    ) -> None:
        listed(tmp_path)
        assert says in refuses(2, "team", "staff.csv", *line)
        assert (tmp_path / "staff.csv").read_text(encoding="utf-8") == STAFF

    def test_a_list_of_titles_alone_has_no_column_of_numbers(self, refuses: Refuses, tmp_path: Path) -> None:
        listed(tmp_path, "paralegal\n" * 6, "staff.txt")
        assert "staff.txt has no column 'n'" in refuses(2, "team", "staff.txt", "--count", "n")

    def test_a_file_that_is_not_there_is_a_sentence(self, refuses: Refuses) -> None:
        assert "nowhere.csv cannot be read: No such file" in refuses(2, "team", "nowhere.csv")
