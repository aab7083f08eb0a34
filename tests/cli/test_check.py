"""Lists for people who code them for a living: only what is sure, or unsure, and agreement with their own codes."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

ROWS = (
    ("Electrician", "47-2111", "same"),
    ("Sparky", "472111.00", "same"),
    ("Paralegal", "47-2111.00", "different"),
    ("Tire Builder", "", "empty"),
    ("Solar Roofer", "banana", "no-code"),
    ("zzyzx", "47-2111", "no-answer"),
    ("Legal assistant", "23-2011", "further"),
)


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """A list of titles with codes."""
    file = tmp_path / "list.csv"
    with file.open("w", newline="") as handle:
        csv.writer(handle).writerows([("title", "soc"), *((title, code) for title, code, _ in ROWS)])
    return file


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


class TestCheck:
    def test_the_table_has_each_code_that_differs_with_what_it_is_and_what_is_found(
        self, succeeds: Run, listed: Path
    ) -> None:
        table = [*csv.DictReader(io.StringIO(succeeds("find", "--from", str(listed), "--check", "soc").stdout))]
        assert [(each["title"], each["agreement"]) for each in table] == [
            (title, agreement) for title, _, agreement in ROWS if agreement not in ("same", "empty")
        ]
        first, last = table[0], table[-1]
        assert (first["line"], first["given"], first["given_name"]) == ("4", "47-2111.00", "Electricians")
        assert (first["code"], first["name"], first["matched"]) == ("23-2011.00", "Paralegal", "Paralegal")
        assert int(first["confidence"]) > 0
        assert last["given_name"] == "Paralegals and Legal Assistants"
        assert int(last["place"]) > 1

    def test_what_became_of_all_codes_is_said(self, succeeds: Run, listed: Path) -> None:
        said = succeeds("find", "--from", str(listed), "--check", "soc").stderr
        assert "6 codes: 2 the same (33%), 1 among the further answers (17%), 1 different (17%)" in said
        assert "1 of titles without an answer (17%), 1 no code of an occupation (17%); 1 title without one" in said

    def test_as_json_every_line_says_how_its_code_stands(self, succeeds: Run, listed: Path) -> None:
        found = lines(succeeds("find", "--from", str(listed), "--check", "soc", "--json").stdout)
        assert [each["check"]["agreement"] for each in found] == [agreement for _, _, agreement in ROWS]  # type: ignore[index]
        without = lines(succeeds("find", "--from", str(listed), "--json").stdout)
        assert {each["check"] for each in without} == {None}  # type: ignore[arg-type]

    def test_the_table_goes_to_a_file(self, succeeds: Run, listed: Path, tmp_path: Path) -> None:
        page = succeeds("find", "--from", str(listed), "--check", "soc", "--output", "differences.csv")
        assert not page.stdout
        assert (tmp_path / "differences.csv").read_text().startswith("line,title,given,")

    def test_no_title_becomes_a_formula_of_the_spreadsheet(self, succeeds: Run, tmp_path: Path) -> None:
        (tmp_path / "list.csv").write_text("title,soc\n=HYPERLINK() electrician,23-2011\n")
        table = succeeds("find", "--from", "list.csv", "--column", "title", "--check", "soc").stdout
        assert "\n2,'=HYPERLINK() electrician,23-2011," in table.replace("\r", "")

    def test_codes_of_2010_and_groups_are_compared_as_what_they_are_today(self, succeeds: Run, tmp_path: Path) -> None:
        (tmp_path / "list.csv").write_text("title,soc\nNurse practitioner,29-1170\nElectrician,29-1170\n")
        found = lines(succeeds("find", "--from", "list.csv", "--check", "soc", "--json").stdout)
        assert [each["check"]["agreement"] for each in found] == ["same", "different"]  # type: ignore[index]

    def test_a_column_that_is_not_there_is_named(self, refuses: Callable[..., str], listed: Path) -> None:
        assert "no column 'isco'" in refuses(2, "find", "--from", str(listed), "--check", "isco", "--json")

    def test_it_is_for_lists_and_tables(self, refuses: Callable[..., str], listed: Path) -> None:
        assert "file of titles" in refuses(2, "find", "nurse", "--check", "soc")
        assert "add --json" in refuses(2, "find", "--from", str(listed), "--check", "soc", "--format", "md")


class TestOnly:
    def shown(self, succeeds: Run, listed: Path, level: str) -> list[str]:
        page = succeeds("find", "--from", str(listed), "--json", "--only", level)
        return [str(each["query"]) for each in lines(page.stdout)]

    def test_a_level_shows_what_is_at_least_so_sure_and_below_the_others(self, succeeds: Run, listed: Path) -> None:
        every = lines(succeeds("find", "--from", str(listed), "--json").stdout)
        sure = {
            str(each["query"]): each["answers"][0]["confidence"] if each["answers"] else 0  # type: ignore[index]
            for each in every
        }
        level = sorted(sure.values())[3]
        above = [title for title, confidence in sure.items() if confidence >= level]
        assert 0 < len(above) < len(sure)
        assert self.shown(succeeds, listed, str(level)) == above
        assert self.shown(succeeds, listed, f"below-{level}") == [each for each in sure if each not in above]
        assert self.shown(succeeds, listed, "0") == [*sure]

    def test_how_many_are_shown_is_said(self, succeeds: Run, listed: Path) -> None:
        said = succeeds("find", "--from", str(listed), "--json", "--only", "below-1").stderr
        assert "7 answered" in said
        assert "1 of 7 have a confidence below 1, and are shown" in said

    @pytest.mark.parametrize("level", ["101", "sure", "-5", "below-", "7.5"])
    def test_what_is_no_confidence_is_refused(self, refuses: Callable[..., str], listed: Path, level: str) -> None:
        assert "is no confidence" in refuses(2, "find", "--from", str(listed), "--json", f"--only={level}")
