"""O*NET's database as it is downloaded: its titles, its task sentences, and which release it is.

The text and the Excel form are read, and the single tables as CSV. Up to release 30.2 the titles are in `Alternate
Titles`, from 30.3 on in `Job Titles`.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError
from careeradvisor.model.imported import SourceFile, TaskSentence
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.reading.download import summed
from careeradvisor.reading.download_table import TABLES, TEXT, columns_at, plain, records, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from careeradvisor.reading.download import Download

RELEASES = (
    "28.0", "28.1", "28.2", "28.3", "29.0", "29.1", "29.2", "29.3", "30.0", "30.1", "30.2", "30.3", "31.0"
)  # fmt: skip
"""The releases whose files are known to have the shape that is read here."""
WHERE = "https://www.onetcenter.org/database.html"
CODES = ("o*net-soc code", "onetsoc code", "onet soc code")
"""What the column of occupations is called, in text, workbooks and databases."""
LONGEST = 300
"""Characters of a title."""
_RELEASE = re.compile(r"O\*NET\D{0,3} (\d\d\.\d) Database")
_NAMED = re.compile(r"db_(\d\d)_(\d)")
_COPY = re.compile(r" ?\(\d+\)$")


class Table(NamedTuple):
    """A table of the download: what its file is called in any release, and the columns that are read of it.

    A column that has been renamed has several names.
    """

    names: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]


TITLES = Table(("job titles", "alternate titles"), (CODES, ("job title", "alternate title"), ("short title",)))
TASKS = Table(("task statements",), (CODES, ("task id",), ("task",), ("task type",)))


class OnetDownload(NamedTuple):
    """What is read of a download; titles are pairs of an O*NET-SOC code and a title."""

    release: str
    titles: tuple[tuple[str, str], ...]
    tasks: tuple[TaskSentence, ...]
    files: tuple[SourceFile, ...]


def read(download: Download, release: str | None, heard: Callable[[str], object]) -> OnetDownload:
    """The titles and tasks of a download, of a `release` that is named where it does not say so itself.

    `heard` is told which file is being read. Raises UsageError for a release that is not known, and for what is missing
    or cut off.
    """
    names = [_found(download, table) for table in (TITLES, TASKS)]
    which = release or _release(download)
    files = []
    held: list[list[tuple[str, ...]]] = []
    for name, table in zip(names, (TITLES, TASKS), strict=True):
        heard(PurePosixPath(name).name)
        content = download.content(name)
        files.append(summed(name, content))
        held.append([*_columns(content, name, table)])
    titles = dict.fromkeys(pair for row in held[0] for pair in _titles(*row))
    tasks = {
        int(id_): TaskSentence(int(id_), code, said, kind == "Core")
        for code, id_, said, kind in held[1]
        if id_.isdecimal()
    }
    return OnetDownload(which, tuple(titles), tuple(tasks.values()), tuple(files))


def _titles(code: str, title: str, short: str) -> Iterator[tuple[str, str]]:
    for each in (title, short):
        said = " ".join(each.split())
        if said and said.casefold() != "n/a" and len(said) <= LONGEST:
            yield code, said


def _columns(content: bytes, name: str, table: Table) -> Iterator[tuple[str, ...]]:
    """The cells of the columns that are read, row by row."""
    found = rows(content, name)
    heads = next(found, [])
    known = {plain(each) for each in heads}
    called = [next((each for each in column if each in known), column[0]) for column in table.columns]
    for record in records(_with(heads, found), name, called):
        yield tuple(record[each].strip() for each in called)


def _with(first: list[str], rest: Iterator[list[str]]) -> Iterator[list[str]]:
    yield first
    yield from rest


def _found(download: Download, table: Table) -> str:
    """The file of a table: the one that is called so, else the one text that has its columns."""
    tables = [name for name in download.names if name.casefold().endswith(TABLES) and "__MACOSX" not in name]
    named = [name for name in tables if _plain_stem(name) in table.names]
    found = named or [
        name
        for name in tables
        if name.casefold().endswith(TEXT) and _has(columns_at(download.beginning(name), name), table)
    ]
    if len(found) == 1:
        return found[0]
    called = " or ".join(f"'{each.title()}'" for each in table.names)
    if found:
        raise UsageError(
            f"{download.path} holds several files with {called}: {', '.join(found[:3])}",
            "name the folder of one release in one form",
        )
    packed = next((each for each in download.names if each.casefold().endswith(".zip")), "")
    hint = f"there is {packed} in it: name that" if packed else f"download all files in text form: {WHERE}"
    raise UsageError(f"{download.path} has no file {called}: it is no O*NET database, or only a part of one", hint)


def _plain_stem(name: str) -> str:
    return plain(_COPY.sub("", PurePosixPath(name).stem))


def _has(columns: list[str], table: Table) -> bool:
    return all(not set(column).isdisjoint(columns) for column in table.columns)


def _release(download: Download) -> str:
    """Which release a download says that it is. Raises UsageError for one that is not known."""
    known = f"known are {RELEASES[0]} to {RELEASES[-1]}"
    for name in download.names:
        if plain(PurePosixPath(name).stem).replace(" ", "") == "readme":
            said = _RELEASE.search(download.beginning(name).decode("utf-8", "replace"))
            if said:
                break
    else:
        said = None
    named = next((found for each in (str(download.path), *download.names) if (found := _NAMED.search(each))), None)
    release = said[1] if said else ".".join(named.groups()) if named else ""
    if not release:
        raise UsageError(
            f"{download.path} does not say which release of O*NET it is: it has no 'Read Me.txt'",
            f"name it, such as --release {RELEASES[-1]}; {known}",
        )
    if release not in RELEASES:
        raise UsageError(
            f"{download.path} is release {release} of O*NET, which this program does not know",
            f"{known}; to read it all the same: --release {release}",
        )
    return release
