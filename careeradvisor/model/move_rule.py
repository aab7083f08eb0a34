"""What a counselor knows of moves and no figure says: roles_data/moves.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.code import soc_of
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.licensing import Schooling
    from careeradvisor.model.limit import MaxLen, MinLen, SocPrefix, SocSix


MANAGERS, TOP, SUPERVISORS = "11-", "11-10", "-10"
"""Digits of the codes of those who manage, of those above them, and, after the first two, of first-line supervisors."""


class Field(NamedTuple):
    """Occupations (`goals`, by their first digits) whose training is of one field.

    Whoever does not come from work that is `near` them needs a step of schooling, whatever they have learned.
    """

    goals: Annotated[tuple[SocPrefix, ...], MinLen(1), MaxLen(12)]
    near: Annotated[tuple[SocPrefix, ...], MaxLen(12)]
    needs: Schooling


class Aside(NamedTuple):
    """Occupations that nobody is advised to aim at, by their first digits."""

    codes: Annotated[tuple[SocPrefix, ...], MaxLen(40)]


class MoveRules(NamedTuple):
    """The whole file.

    `ranks` says from which work people come up into an occupation that leads, `only_from` from which they reach one
    that is no rank and open to no others.
    """

    ranks: dict[SocSix, Annotated[tuple[SocPrefix, ...], MinLen(1), MaxLen(14)]]
    only_from: dict[SocSix, Annotated[tuple[SocPrefix, ...], MinLen(1), MaxLen(14)]]
    fields: Annotated[tuple[Field, ...], MaxLen(60)]
    aside: Aside

    def comes_up(self, here: str, there: str) -> bool | None:
        """Whether people come up into `there` from `here`; `None` where it is open to all."""
        below = self.ranks.get(soc_of(there))
        return None if below is None else here.startswith(below)

    def open_to(self, here: str, there: str) -> bool:
        """Whether people reach `there` from `here`, whether it is a rank or not."""
        only = self.only_from.get(soc_of(there))
        return self.comes_up(here, there) is not False and (only is None or here.startswith(only))

    def steps_up(self, here: str, there: str) -> bool:
        """Whether one comes up into `there`, and does not lead at the same height already."""
        managers = here.startswith(MANAGERS) and there.startswith(MANAGERS) and not there.startswith(TOP)
        supervisors = here[2:5] == there[2:5] == SUPERVISORS and not there.startswith(TOP)
        return bool(self.comes_up(here, there)) and not (managers or supervisors)

    def field(self, there: str) -> Field | None:
        """The field that an occupation is of, by the longest of its first digits that is named."""
        best, longest = None, 0
        for each in self.fields:
            for goal in each.goals:
                if there.startswith(goal) and len(goal) > longest:
                    best, longest = each, len(goal)
        return best

    def lies_aside(self, there: str) -> bool:
        """Whether nobody is advised to aim at it."""
        return there.startswith(self.aside.codes)
