"""Pages show all there is, as it is."""

from __future__ import annotations

from careeradvisor.advice.title_match import Answer, Answers, Reason
from careeradvisor.catalogue.problem import Problem
from careeradvisor.checking.validation import Validation
from careeradvisor.pages.find import find_page
from careeradvisor.pages.validation import validation_page
from careeradvisor.writers import markdown


def test_every_problem_of_a_file_is_on_the_page() -> None:
    problems = tuple(Problem("poet.toml", line, "title", "schema.missing", "this is required") for line in range(1, 91))
    page = markdown.render(validation_page(Validation(problems, 1, 90)))
    assert all(f"line {line}:" in page for line in range(1, 91))
    assert "1 file checked: 90 errors, 0 warnings." in page


def test_an_answer_is_given_with_its_own_confidence() -> None:
    answer = Answer("27-3043.00", None, "Poets", "Bard", next(iter(Reason)), 0.5, 37)
    row = next(line for line in markdown.render(find_page(Answers("bard", (answer,)))).splitlines() if "Poets" in line)
    assert [cell.strip() for cell in row.strip("|").split("|")][3] == "37"


def test_a_problem_says_where_in_the_file_it_is_as_far_as_that_is_known() -> None:
    problem = Problem("poet.toml", 3, "title", "schema.missing", "this is required")
    held = (problem, problem._replace(line=0, path="", message="it is empty"))
    page = markdown.render(validation_page(Validation(held, 1, 2)))
    assert "**line 3:** error: title: this is required (schema.missing)" in page.replace("**line 3: **", "**line 3:** ")
    assert "error: it is empty (schema.missing)" in page
    assert "the file:" in page
