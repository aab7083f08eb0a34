"""What options of a command say of a person, for this run alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from careeradvisor.desk.desk import Desk
    from careeradvisor.desk.find import Subject


def suppose(
    at: Desk,
    about: Subject,
    *,
    years_left: str | None = None,
    savings: str | None = None,
    state: str | None = None,
    out_of_work: bool = False,
) -> None:
    """Let what was said hold for this run. Raises UsageError for what is no number, NotFoundError for no state."""
    if years_left is None and savings is None and state is None and not out_of_work:
        return
    from careeradvisor.model.profile import Circumstances

    said = Circumstances(
        remaining_years=_number("remaining_years", years_left, "--years-left 20"),
        runway_months=_number("runway_months", savings, "--savings 6"),
        state=state,
        out_of_work=out_of_work or None,
    )
    at.suppose_said(about, said)


def _number(key: str, words: str | None, example: str) -> float | None:
    if words is None:
        return None
    from careeradvisor.cli import typed

    try:
        return float(typed.circumstance(words.strip() or "?", key))
    except ValueError as error:
        raise UsageError(str(error), f"write it like {example}") from None
