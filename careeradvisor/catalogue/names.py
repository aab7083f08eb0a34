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
    """At most so many titles that begin with what is given, in any case; none where no index of them has been made."""
    import sqlite3
    from contextlib import closing

    from careeradvisor.catalogue import index_file

    place = _index(root)
    if place is None:
        return []
    pattern = "".join(f"\\{each}" if each in "\\%_" else each for each in start)
    sql = "select titles from held where titles like ? escape '\\' or titles like ? escape '\\'"
    try:
        with closing(index_file.opened(place)) as database:
            lists = database.execute(sql, (f"{pattern}%", f"%\n{pattern}%")).fetchall()
    except sqlite3.Error:
        return []
    every = (each for (held,) in lists for each in held.split("\n") if each.casefold().startswith(start.casefold()))
    return list(islice(dict.fromkeys(every), most))


def _index(root: Path) -> Path | None:
    """The index of titles: that of the wheel, else the one that a command has made of a checkout."""
    place = root / "titles" / "index.sqlite"
    if place.is_file():
        return place
    from careeradvisor.catalogue import index_file
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.catalogue.titles import recipe

    made = index_file.path(recipe(Catalogue(root)))
    return made if made and made.is_file() else None
