"""What is brought in from the downloads of O*NET and ESCO, and what of it stands on pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.desk.part import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from careeradvisor.desk.find import Subject
    from careeradvisor.model.imported import ImportList, OccupationTasks


class Importing(Part):
    """The imports on this machine."""

    def import_onet(
        self, path: Path, today: date, release: str | None = None, heard: Callable[[str], object] = len
    ) -> ImportList:
        """Import O*NET's titles and task sentences from its download; everything that is imported then.

        `release` is which it is, where the download does not say so; `heard` is told what is being done. Raises
        UsageError for what is no whole download, and OutputError; what was imported before is untouched then.
        """
        from careeradvisor.desk.imports import import_onet

        return import_onet(self.catalogue, path, release, today.isoformat(), heard)

    def import_esco(
        self, paths: Sequence[Path], today: date, release: str | None = None, heard: Callable[[str], object] = len
    ) -> ImportList:
        """Import ESCO's titles, in every language that the downloads hold; everything that is imported then.

        One of them is the crosswalk to O*NET, unless an earlier import had it. Raises like `import_onet`.
        """
        from careeradvisor.desk.imports import import_esco

        return import_esco(self.catalogue, paths, release, today.isoformat(), heard)

    def imports(self) -> ImportList:
        """Everything that is imported."""
        from careeradvisor.desk.imports import listed

        return listed()

    def remove_imports(self, names: Sequence[str] = ()) -> list[Path]:
        """Remove imports by name, or all; the files that are gone. Raises NotFoundError for one that is not there."""
        from careeradvisor.desk.imports import remove

        return remove(names)

    def onet_sentences(self, subject: Subject) -> OccupationTasks | None:
        """O*NET's own task sentences on an occupation whose page is computed, where they were imported."""
        if subject.computed is None:
            return None
        from careeradvisor.catalogue.imports import tasks

        return tasks(subject.computed.code)
