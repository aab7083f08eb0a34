"""Names from file names, headings and the index of titles alone, for whoever cannot wait for files to be parsed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from careeradvisor.catalogue import folders

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def roles(root: Path) -> list[str]:
    """The ids of the bundled roles. Raises CatalogueError where their folder cannot be read."""
    return sorted({path.stem for path in folders.role_files(root / "roles")})


def skills(root: Path) -> list[str]:
    """The keys of the skills. Raises OSError like all that follow, and ValueError for what is no text."""
    return headings(sorted((root / "skills").glob("*.toml")))


def activities(root: Path) -> list[str]:
    """The keys of the activities."""
    held = sorted((root / "activities").glob("*.toml"))
    return headings(file for file in held if file.name not in (folders.EXCEPTIONS, folders.CIVILIAN))


def categories(root: Path) -> list[str]:
    """The ids of the categories."""
    return headings([root / "categories.toml"])


def sources(root: Path) -> list[str]:
    """The keys of the sources."""
    return headings([root / "sources.toml"])


def states(root: Path) -> list[str]:
    """The two letters of the states that have figures of pay."""
    lines = (root / "figures" / "states" / "index.csv").read_text(encoding="utf-8").splitlines()[1:]
    return sorted({line.partition(",")[0] for line in lines})


def headings(files: Iterable[Path]) -> list[str]:
    """The tables of TOML files, without those within them."""
    found = []
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("[") and not line.startswith("[["):
                    name = line[1 : line.find("]")].strip().strip("\"'")
                    if "." not in name:
                        found.append(name)
    return found


def titles(root: Path, start: str, most: int) -> list[str]:
    """At most so many titles that begin with what is given, in any case; none where no index of them has been made.

    The index of titles has what neither the lists of titles nor the index of roles have.
    """
    import sqlite3

    titles_, roles_ = _indexes(root)
    if titles_ is None:
        return []
    pattern = "".join(f"\\{each}" if each in "\\%_" else each for each in start)
    try:
        found = _lines(titles_, "held", "titles", pattern)
        found += _lines(roles_, "role", "aliases", pattern) if roles_ else []
    except sqlite3.Error:
        return []
    found += _listed(root / "titles", start)
    begin = start.casefold()
    return list(islice(dict.fromkeys(each for each in found if each.casefold().startswith(begin)), most))


def _lines(place: Path, table: str, column: str, pattern: str) -> list[str]:
    """The lines of a column of an index in rows with a line that begins so."""
    from contextlib import closing

    from careeradvisor.catalogue import index_file

    sql = f"select {column} from {table} where {column} like ? escape '\\' or {column} like ? escape '\\'"  # noqa: S608  # ours
    with closing(index_file.opened(place)) as database:
        rows = database.execute(sql, (f"{pattern}%", f"%\n{pattern}%")).fetchall()
    return [each for (held,) in rows for each in held.split("\n")]


def _listed(folder: Path, start: str) -> list[str]:
    """Titles of the lists that begin so. The keys of a list, which are codes, stand before a sign."""
    import re

    wanted = re.compile(f'"({re.escape(start)}[^"\\n]*)"(?! =)', re.IGNORECASE)
    return [each for file in sorted(folder.glob("*.toml")) for each in wanted.findall(file.read_text(encoding="utf-8"))]


def _indexes(root: Path) -> tuple[Path | None, Path | None]:
    """The indexes of titles and of roles: those of the wheel, else those that a command has made of a checkout."""
    ready = root / "titles" / "index.sqlite", root / "roles" / "index.sqlite"
    if all(each.is_file() for each in ready):
        return ready
    from careeradvisor.catalogue import index_file, role_index
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.catalogue.titles import recipe

    catalogue = Catalogue(root)
    of_roles = role_index.recipe(root / "roles", root / "activities", tuple, catalogue.memory)
    titles_, roles_ = (index_file.path(each) for each in (recipe(catalogue), of_roles))
    return titles_ if titles_ and titles_.is_file() else None, roles_ if roles_ and roles_.is_file() else None
