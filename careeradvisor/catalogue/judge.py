"""Who says whether a file may be used, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, Protocol, TypeVar

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.build import ShapeError
from careeradvisor.catalogue.problem import InvalidFileError, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.catalogue.vocabulary import Vocabulary
    from careeradvisor.model.role import Role


Asking_contra = TypeVar("Asking_contra", contravariant=True)
"""The catalogue that asks."""


class Judge(Protocol[Asking_contra]):
    """Who says whether a file may be used, and why not; `checking.validation` has one that knows every rule."""

    def valid_role(self, catalogue: Asking_contra, path: Path, /) -> Role:
        """The role in a reader's own file. Raises InvalidFileError when anything in it is wrong."""

    def refuse(self, catalogue: Asking_contra, path: Path, reason: str, /) -> NoReturn:
        """Raise InvalidFileError for a file that could not be built."""


class HasActivities(Protocol):
    """What has a vocabulary that tasks name their activities from."""

    @property
    def activities(self) -> Vocabulary:
        """The vocabulary."""


class Unjudged:
    """Takes a file as it is, and refuses one that cannot be built with the reason of whoever tried."""

    def valid_role(self, catalogue: HasActivities, path: Path, /) -> Role:
        """The role in a file that has the right shape."""
        from careeradvisor.catalogue import inheritance, record

        try:
            table = record.with_task_ids(toml.read(path))
            return record.role(inheritance.completed(table, catalogue.activities.known))
        except ShapeError as error:
            self.refuse(catalogue, path, str(error))

    def refuse(self, _: object, path: Path, reason: str, /) -> NoReturn:
        """Raise InvalidFileError with the reason alone."""
        raise InvalidFileError([Problem(str(path), 0, "", "file.shape", reason)])
