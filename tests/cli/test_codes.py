"""Codes as people have them: spelled otherwise, of 2010, of groups, international; and names in any case."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]


@pytest.mark.promise(4)
@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("291141", "'291141' is read as 29-1141"),
        ("29-1141 ", "'29-1141 ' is read as 29-1141"),
        ("29\N{NON-BREAKING HYPHEN}1141", "'29\N{NON-BREAKING HYPHEN}1141' is read as 29-1141"),
        ("SOC 29-1141", "'SOC 29-1141' is read as 29-1141"),
        ("29-1111", "29-1111 is a code of 2010; today it is 29-1141"),
        ("51-9190", "51-9190 is a group of occupations: 51-9197"),
        ("ISCO 3411", "ISCO 3411 is a group of ISCO-08; here it is 23-2011"),
    ],
)
def test_code_of_one_occupation_is_followed_and_what_it_is_is_said(succeeds: Run, text: str, note: str) -> None:
    code = note[-7:]
    plain = succeeds("show", code).stdout
    shown = succeeds("show", text)
    assert (shown.stdout, shown.stderr) == (plain, f"note: {note}\n")
    found = json.loads(succeeds("find", text, "--json").stdout)
    assert [each["code"][:7] for each in found["answers"]] == [code]
    assert (found["said"], found["answers"][0]["reason"], found["answers"][0]["confidence"]) == (note, "code", 100)
    compared = succeeds("compare", text, "paralegal")
    assert f"note: {note}\n" in compared.stderr
    succeeds("new", "Something", "--occupation", text, "--output", "something.toml")


@pytest.mark.parametrize(
    ("text", "said", "codes"),
    [
        ("47-2999", "47-2999 is a code of 2010; today it is 47-2111 and 47-2231", ["47-2111", "47-2231"]),
        ("47-2000", "47-2000 is a group of occupations: 47-2111 and 47-2231", ["47-2111", "47-2231"]),
        ("29-1000", "29-1000 is a group of occupations: 29-1141 and 29-1171", ["29-1141", "29-1171"]),
        ("ISCO-08 2221", "ISCO 2221 is a group of ISCO-08; here it is 29-1141 and 29-1171", ["29-1141", "29-1171"]),
    ],
)
def test_code_of_several_occupations_names_them(
    succeeds: Run, refuses: Refuses, tmp_path: Path, text: str, said: str, codes: list[str]
) -> None:
    for command in (["show", text], ["compare", text, "paralegal"], ["new", "Something", "--occupation", text]):
        error = refuses(4, *command)
        assert error.startswith(f"error: {said}\nname one: {codes[0]} (")
        assert f"{codes[1]} (" in error
    found = json.loads(succeeds("find", text, "--json").stdout)
    assert [each["code"][:7] for each in found["answers"]] == codes
    assert found["said"] == said
    assert said in " ".join(succeeds("find", text).stdout.split())
    (tmp_path / "codes.txt").write_text(f"{text}\nRN\n")
    lines = succeeds("find", "--from", "codes.txt", "--json").stdout.splitlines()
    assert [each["code"][:7] for each in json.loads(lines[0])["answers"]] == codes


@pytest.mark.parametrize("text", ["99-9999", "15-1132", "11-0000"])
def test_code_of_no_occupation_here_is_refused(refuses: Refuses, text: str) -> None:
    assert refuses(4, "show", text).startswith(f"error: no occupation '{text}'\n")


@pytest.mark.parametrize("text", ["123456", "ISCO 9999"])
def test_number_that_is_no_code_is_a_text_like_any_other(succeeds: Run, refuses: Refuses, text: str) -> None:
    assert refuses(4, "show", text).startswith(f"error: no role '{text}'")
    assert json.loads(succeeds("find", text, "--json").stdout)["answers"] == []


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        (["sources", "MAGESH-2025"], ["sources", "magesh-2025"]),
        (["list", "--category", "Legal-Public-Service"], ["list", "--category", "legal-public-service"]),
        (["list", "--level", "HIGH", "--sort", "Title"], ["list", "--level", "high", "--sort", "title"]),
        (["show", "paralegal", "--format", "MD", "--color", "Never"], ["show", "paralegal", "--format", "md"]),
        (
            ["gap", "paralegal", "--have", "Intake-Interviewing:Working"],
            ["gap", "paralegal", "--have", "intake-interviewing"],
        ),
        (["profile", "PATH"], ["profile", "path"]),
    ],
)
def test_case_of_names_does_not_matter(succeeds: Run, typed: list[str], plain: list[str]) -> None:
    assert succeeds(*typed).stdout == succeeds(*plain).stdout
