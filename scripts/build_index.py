"""The wheel's build hook: validate the role data and derive the indexes that lists, searches and pages read.

A role file that is wrong stops the build with the problems that `careeradvisor validate` would print.
"""

from __future__ import annotations

import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexHook(BuildHookInterface):
    """Puts the indexes of roles, titles, weeks of occupations and moves beside their files in the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the index before the wheel is packed; an editable install reads the checkout and needs none."""
        if sys.version_info < (3, 11):  # noqa: UP036  # who builds with an older one reads why it cannot be
            raise RuntimeError(f"careeradvisor needs Python 3.11 or later, and this is {sys.version.split()[0]}")
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from careeradvisor.catalogue import index_file, move_index, occupation_index, role_index, titles
        from careeradvisor.checking.validation import validate
        from careeradvisor.desk import move_index as moves
        from careeradvisor.desk import occupation_index as weeks
        from careeradvisor.desk.open import open_catalogue

        catalogue = open_catalogue(Path(self.root) / "roles_data")
        result = validate(catalogue)
        if result.errors:
            raise ValueError("\n".join(["the role data has errors:", *map(str, result.problems)]))
        self.folder = tempfile.TemporaryDirectory()
        roles = [each._replace(file=f"{each.id}.toml") for each in catalogue.indexed(catalogue.root / "roles")]
        for name, fill in (
            ("roles", lambda database: role_index.fill(database, roles)),
            ("titles", lambda database: titles.fill(database, catalogue)),
            ("activities", lambda database: occupation_index.fill(database, weeks.contents(catalogue))),
            ("figures", lambda database: move_index.fill(database, moves.contents(catalogue))),
        ):
            target = Path(self.folder.name) / name / role_index.NAME
            index_file.build(target, fill)
            build_data["force_include"][str(target)] = f"careeradvisor/roles_data/{name}/{role_index.NAME}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Pack the wheel as small as it becomes, and remove what was built beside the checkout.

        Packing harder is for wheels that are handed out: who installs from a checkout needs no libdeflate.
        """
        if hasattr(self, "folder"):
            self.folder.cleanup()
            if find_spec("deflate"):
                sys.path.insert(0, str(Path(self.root) / "scripts"))
                from repack import repack

                repack(Path(artifact_path))
