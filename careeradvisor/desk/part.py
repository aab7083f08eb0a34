"""What every part of the desk has: the role data, the notes beside a result, and who asks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from careeradvisor.desk.open import open_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from careeradvisor.model.profile import Profile
    from careeradvisor.model.release import Release
    from careeradvisor.person.state import Told


class Part:
    """The role data and the person's profile. Errors are those of `careeradvisor.errors`."""

    def __init__(
        self, own: Sequence[Path] = (), root: Path | None = None, tell: Callable[[str], object] | None = None
    ) -> None:
        self.catalogue = open_catalogue(root, tuple(own), self.tell)
        self.notes: list[str] = []
        self._listener = tell

    def tell(self, note: str) -> None:
        """Say something beside a result."""
        self.notes.append(note)
        if self._listener:
            self._listener(note)

    def release(self) -> Release:
        """Which program, of which data, every result comes from."""
        from careeradvisor.catalogue.release import release

        return release(self.catalogue.root, self.catalogue.memory)

    @cached_property
    def _told(self) -> Told:
        from careeradvisor.person.state import told

        return told()

    def profile(self) -> Profile:
        """What is kept about the person; a new profile where nothing is. Raises CatalogueError for a damaged one."""
        from careeradvisor.desk.assess import profile

        return profile(self.catalogue)

    def profile_name(self) -> str | None:
        """Whose profile it is, `None` for the one without a name. Raises UsageError for what cannot be a name."""
        from careeradvisor.storage import environment

        return environment.profile()
