"""Where the codes of a list differ from what its titles lead to, as a table for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.code_check import Agreement
from careeradvisor.writers.spreadsheet import written

if TYPE_CHECKING:
    from careeradvisor.advice.code_check import CodeCheck
    from careeradvisor.advice.title_match import Answer

HEADS = (
    "line", "title", "given", "given_code", "given_name", "agreement", "place", "code", "name", "matched", "confidence",
)  # fmt: skip
"""`given` is what stands in the list, `code` what is found; `place` is where the given one is among the answers."""
FINE = (Agreement.SAME, Agreement.EMPTY)
"""What is no difference."""


def heads() -> str:
    """The names of the columns."""
    return written([HEADS])


def row(line: int, title: str, check: CodeCheck, best: Answer | None) -> str:
    """The row of a title whose code differs; nothing for one whose code agrees, and for one without a code."""
    if check.agreement in FINE:
        return ""
    found = (best.code, best.name, best.title, best.confidence) if best else ("", "", "", "")
    place = "" if check.place is None else check.place
    given = (check.given, check.code or "", check.name or "", check.agreement.value, place)
    return written([(line, title, *given, *found)])
