"""`new` begins a role file that passes `validate` once its blanks are filled."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]


def filled(text: str) -> str:
    """The file as somebody completes it: every blank gets words, shares add up, and bullets leave blanks."""
    numbers = iter(range(1, 1000))
    shares = iter([10] * 10)
    text = re.sub(r"share = 0", lambda _: f"share = {next(shares)}", text)
    text = text.replace('activity = ""', 'activity = "explaining"').replace('horizon = ""', 'horizon = "soon"')
    text = text.replace("minutes = 0", "minutes = 30").replace('needs = ""', 'needs = "nothing"')
    text = text.replace('steps = [""]', 'steps = ["Count ten fish."]')
    text = text.replace('strong = ""', 'strong = "Counted [N] fish in [X] rivers."')
    text = text.replace('aliases = [""]', 'aliases = ["Fish Scientist"]')
    text = text.replace('[[related_skills]]\nskill = ""\nwhy = ""', "")
    text = re.sub(r'skill = ""', 'skill = "case-chronology-building"', text)
    shown = re.search(r'\[\[skills\]\]\nskill = "([a-z-]+)"', text)
    assert shown
    text = text.replace('shows = ""', f'shows = "{shown[1]}"')
    text = re.sub(r'\[\[related_roles\]\]\nrole = ""\nwhy = ""\n', "", text)
    text = text.replace('category = ""', 'category = "health-care"').replace('code = ""', 'code = "29-1141"')
    text = re.sub(r'id = ""', lambda _: f'id = "task-{next(numbers)}"', text)
    return re.sub(r'= ""', lambda _: f'= "Words number {next(numbers)}."', text)


@pytest.mark.parametrize(
    ("title", "options"),
    [
        ("Marine Biologist", ["--occupation", "29-1171.00"]),
        ("Nurse Practitioners", []),
        ("Lighthouse Keeper", []),
        ('Chef "de" Rang \\ [x]', ["--occupation", "51-9197"]),
    ],
)
def test_passes_validation_once_its_blanks_are_filled(run: Run, tmp_path: Path, title: str, options: list[str]) -> None:
    made = run("new", title, *options)
    assert made.returncode == 0, made.stderr
    assert made.stdout == ""
    [file] = tmp_path.glob("*.toml")
    before = run("validate", file.name)
    assert before.returncode == 1
    assert "must not be blank" in before.stdout
    file.write_text(filled(file.read_text(encoding="utf-8")), encoding="utf-8")
    after = run("validate", file.name)
    assert after.returncode == 0, after.stdout
    first, rest = file.read_text(encoding="utf-8").split("\n", 1)
    schema = json.loads(Path(unquote(urlsplit(first.removeprefix("#:schema ")).path)).read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(json.dumps(tomllib.loads(rest), default=str)), schema)
    assert run("show", file.stem, "--roles-dir", ".").returncode == 0


def test_names_what_is_known_of_the_occupation(run: Run) -> None:
    text = run("new", "Nurse Lead", "--occupation", "29-1171.00", "--output", "-").stdout
    assert 'code = "29-1171.00"  # Nurse Practitioners' in text
    assert "[bls-ep-2025-35]" in text
    assert re.search(r"#   +\d+  GPT-4 E[012]  people E[012]", text)


def test_does_not_write_over_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pilot.toml").write_text("mine", encoding="utf-8")
    refused = run("new", "Pilot")
    assert refused.returncode == 2
    assert "pilot.toml is already there" in refused.stderr
    assert (tmp_path / "pilot.toml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["new", "!!!"], 2, "has no letter from a to z and no digit"),
        (["new", "Pilot", "--occupation", "99-9999"], 4, "no occupation '99-9999'"),
        (["new", "Pilot", "--output", "nowhere/pilot.toml"], 2, "there is no folder"),
    ],
)
def test_refuses_in_a_sentence(run: Run, arguments: list[str], status: int, said: str) -> None:
    refused = run(*arguments)
    assert (refused.returncode, refused.stdout) == (status, "")
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr
