"""What docs/api.md shows works, and the package offers what it says it does."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from pathlib import Path

import careeradvisor
from careeradvisor.errors import CareerAdvisorError, UnexpectedError
from careeradvisor.pages.registry import KINDS

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def test_every_example_does_what_it_says() -> None:
    text = "\n".join(re.findall(r"(?ms)^```python\n(.*?)^```$", PAGE))
    examples = doctest.DocTestParser().get_doctest(text, {}, "docs/api.md", "docs/api.md", 0)
    assert len(examples.examples) > 20
    said: list[str] = []
    doctest.DocTestRunner().run(examples, out=said.append)
    assert said == []


def test_every_type_of_a_result_is_offered() -> None:
    for kind in KINDS.values():
        assert getattr(careeradvisor, kind.type().__name__) is kind.type()


def test_every_error_that_the_program_expects_is_offered() -> None:
    for error in (CareerAdvisorError, *CareerAdvisorError.__subclasses__()):
        if error is not UnexpectedError:
            assert getattr(careeradvisor, error.__name__) is error


def test_type_checkers_are_told_of_what_is_offered() -> None:
    stub = (ROOT / "careeradvisor" / "__init__.pyi").read_text(encoding="utf-8")
    told = re.findall(r"(?m)^from careeradvisor\.(\S+) import (\w+) as \2$", stub)
    assert {name: module for module, name in told} == careeradvisor.OFFERED
    assert set(dir(careeradvisor)) == {"__version__", *careeradvisor.OFFERED}


def test_importing_the_package_loads_nothing_of_it() -> None:
    program = "import sys, careeradvisor; print([name for name in sys.modules if name.startswith('careeradvisor.')])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
