"""The published figures beside the roles: which occupations there are, what is measured, paid and asked of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from careeradvisor.catalogue import figures

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.memory import Memory
    from careeradvisor.model.code import Classification
    from careeradvisor.model.figure import Figures, LocalWages, Preparation, TaskFigures


class Published:
    """The figures under a root of role data. What was read is remembered in `memory`."""

    def __init__(self, root: Path, memory: Memory) -> None:
        self.root = root
        self.memory = memory

    def occupations(self) -> list[tuple[str, str]]:
        """Code and official title of every O*NET-SOC occupation."""
        return figures.titles(self.root / "figures", self.memory)

    def crosswalk(self) -> dict[tuple[Classification, str], tuple[str, ...]]:
        """What codes of other classifications are today. Raises FiguresError when their file cannot be read."""
        from careeradvisor.catalogue import codes

        return codes.crosswalk(self.root / "figures", self.memory)

    def has_occupation(self, code: str) -> bool:
        """Whether an occupation has this code, or begins with it. Raises FiguresError for figures that are gone."""
        folder = self.root / "figures"
        if code[:2] not in figures.groups(folder, self.memory):
            return False
        return any(
            line.startswith(code) for line in figures.lines(folder / "occupations" / f"{code[:2]}.csv", self.memory)
        )

    def onet_tasks(self, code: str) -> list[TaskFigures]:
        """The published figures of the O*NET tasks of an occupation, by ID; none where O*NET lists none."""
        folder = self.root / "figures"
        return [each for each in figures.tasks(folder, code[:2], memory=self.memory) if each.code.startswith(code)]

    def figures(self, codes: list[str], task_ids: list[int]) -> Figures:
        """The published figures of some occupations and tasks. Raises FiguresError when they cannot be read."""
        return figures.read(self.root / "figures", codes, task_ids, self.memory)

    @cached_property
    def states(self) -> dict[str, str]:
        """The names of the states that have figures of pay, by their two letters. Raises FiguresError."""
        from careeradvisor.catalogue import states

        return states.names(self.root / "figures", self.memory)

    def state_pay(self, state: str, codes: list[str]) -> dict[str, LocalWages]:
        """The pay in a state of those occupations (SOC codes) that have any. Raises FiguresError."""
        from careeradvisor.catalogue import states

        return states.pay(self.root / "figures", state, codes, self.memory)

    def preparation(self, code: str) -> Preparation | None:
        """What people in an O*NET-SOC occupation say it takes, `None` where nobody was asked. Raises FiguresError."""
        from careeradvisor.catalogue import preparation

        return preparation.preparation(self.root / "figures", code, self.memory)

    def related(self, code: str) -> tuple[str, ...]:
        """The codes of the occupations that O*NET calls related to one, the most alike first. Raises FiguresError."""
        from careeradvisor.catalogue import preparation

        return preparation.related(self.root / "figures", code, self.memory)
