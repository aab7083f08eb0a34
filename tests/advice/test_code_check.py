"""Whether the code that a list has for a title agrees with what the title leads to."""

from __future__ import annotations

import pytest

from careeradvisor.advice.code_check import Agreement, CodeCheck, checked
from careeradvisor.advice.title_match import Answer, Reason


def answers(*codes: str) -> list[Answer]:
    return [Answer(code, None, code, code, next(iter(Reason)), 1.0, 50) for code in codes]


@pytest.mark.parametrize(
    ("meant", "found", "agreement", "place"),
    [
        (["29-1141.00"], ["29-1141.03", "31-1131.00"], Agreement.SAME, 1),
        (["31-1131.00"], ["29-1141.03", "29-1141.00", "31-1131.00"], Agreement.FURTHER, 2),
        (["35-2014.00", "31-1131.00"], ["29-1141.00", "31-1131.00"], Agreement.FURTHER, 2),
        (["35-2014.00"], ["29-1141.00"], Agreement.DIFFERENT, None),
        (["35-2014.00"], [], Agreement.NO_ANSWER, None),
    ],
)
def test_a_code_is_held_against_the_answers_by_six_digits(
    meant: list[str], found: list[str], agreement: Agreement, place: int | None
) -> None:
    assert checked("given", meant, "Name", answers(*found)) == CodeCheck("given", meant[0], "Name", agreement, place)


@pytest.mark.parametrize(("given", "agreement"), [("12345", Agreement.NO_CODE), ("", Agreement.EMPTY)])
def test_what_is_no_code_is_told_from_nothing(given: str, agreement: Agreement) -> None:
    assert checked(given, [], "Name", answers("29-1141.00")) == CodeCheck(given, None, None, agreement, None)
