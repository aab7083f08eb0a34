"""What is kept of people: their profiles, by name, until they delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.desk.part import Part

if TYPE_CHECKING:
    from pathlib import Path

    from careeradvisor.model.profile import ProfileList


class Keeping(Part):
    """The profiles on this machine."""

    def profiles(self) -> ProfileList:
        """Every profile on this machine."""
        from careeradvisor.person import people

        return people.listed()

    def be(self, name: str) -> None:
        """Take the profile with a name from here on. Raises UsageError for no name, NotFoundError for no profile."""
        from careeradvisor.person import people

        people.be(name)
        self.__dict__.pop("_told", None)

    def rename_profile(self, old: str, new: str) -> tuple[Path, Path]:
        """Give a profile another name; where it was and where it is. Raises NotFoundError, UsageError, OutputError."""
        from careeradvisor.person import people

        return people.rename(old, new)

    def profile_path(self) -> Path:
        """Where it is kept. Raises OutputError where there is no place for it."""
        from careeradvisor.person import profile_store

        return profile_store.path()

    def delete_profile(self) -> list[Path]:
        """Remove it and what interruptions left; the files that are gone."""
        from careeradvisor.person import profile_store

        return profile_store.delete()

    def restore_profile(self) -> Path:
        """Bring the state before the last save back; the file it came from. Raises NotFoundError where none is kept."""
        from careeradvisor.person import profile_store

        return profile_store.restore()
