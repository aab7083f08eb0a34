"""What a move looks at of the work at either of its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.code import soc_of
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.advice.requirement import Requirement
    from careeradvisor.model.figure import Demands, LocalWages, Wages


OPENINGS = 1.1
"""What the logarithm of openings counts where it is asked where people go: they go where jobs are."""
LEADING_ZONE = 3
"""The job zone that leading others at least stands for."""


class Footing(NamedTuple):
    """A role or an occupation as one end of a move.

    `id` is what its page is called by, `code` the O*NET-SOC code that it is mostly counted under. `index` and `at_risk`
    are those of the page, which somebody has `written` or not; `computed` are both of the week computed for it.
    `change` is the projected percent, `openings` thousands a year. `week` has the part of the week (0 to 1) by
    activity, `knowledge` importance (1 to 5) by area. `place` is the person's state, empty where none was named, and
    `local` the pay there, `None` where none is published.
    """

    id: str
    title: str
    code: str
    index: float  # type: ignore[assignment]  # the page's own word; nobody searches this tuple
    at_risk: int
    zone: int | None
    requirement: Requirement
    written: bool
    computed: tuple[float, int]
    wages: Wages
    change: float | None
    openings: float | None
    week: Mapping[str, float]
    knowledge: Mapping[str, float]
    demands: Demands | None = None
    place: str = ""
    local: LocalWages | None = None

    @property
    def soc(self) -> str:
        """The six digits of its code."""
        return soc_of(self.code)

    @property
    def major(self) -> str:
        """The two digits of its major group."""
        return self.code[:2]

    @property
    def leads(self) -> bool:
        """Whether it leads the others of its major group, as the classification numbers them, or is a manager."""
        return self.major == "11" or (self.major > "31" and self.code[3:5] == "10")

    @property
    def prepared(self) -> int | None:
        """The job zone of who does it: whoever leads has been through the work that is led."""
        return max(self.zone, LEADING_ZONE) if self.zone and self.leads else self.zone
