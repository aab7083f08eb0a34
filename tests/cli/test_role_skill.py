"""A skill that many trades share is told as a role's own trade practices it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

OWN = """level = "working"
project = "File one invented motion."
steps = ["Open the rules of your court.", "Mark each limit on pages.", "Fill in its cover sheet."]
tools = ["Tyler Odyssey"]
"""


@pytest.fixture
def secretary(own_folder: Path) -> tuple[str, ...]:
    """Options under which the legal secretary has first steps, tools and a project of its own."""
    file = own_folder / "legal-secretary.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('level = "working"\n', OWN), encoding="utf-8")
    return ("legal-secretary", "--roles-dir", str(own_folder))


def test_a_page_tells_the_first_steps_tools_and_project_of_the_role(run: Run, secretary: tuple[str, ...]) -> None:
    shown = " ".join(run("show", *secretary, "--section", "skills").stdout.split())
    assert "(1) Open the rules of your court. (2) Mark each limit on pages. (3) Fill in its cover sheet." in shown
    assert "Tools: Tyler Odyssey" in shown
    assert "Project: File one invented motion." in shown


def test_a_plan_begins_with_the_first_steps_of_the_role(run: Run, secretary: tuple[str, ...]) -> None:
    planned = " ".join(run("plan", *secretary, "--new", "--whole").stdout.split())
    words = ("Open the rules of your court.", "Mark each limit on pages.", "Fill in its cover sheet.")
    assert 0 < planned.find(words[0]) < planned.find(words[1]) < planned.find(words[2])
    assert "File one invented motion." in planned


def test_a_skill_that_anyone_in_the_job_has_is_said_to_be_held_and_tells_no_first_steps(
    run: Run, secretary: tuple[str, ...]
) -> None:
    file = Path(secretary[-1]) / "legal-secretary.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace('why = "A rej', 'core = true\nwhy = "A rej'), encoding="utf-8"
    )
    shown = " ".join(run("show", *secretary, "--section", "skills", "--width", "120").stdout.split())
    assert "you likely have it" in shown
    assert "about 0 hours" not in shown
    assert "Open the rules of your court." not in shown
