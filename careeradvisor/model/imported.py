"""What a person brings in from the downloads of O*NET and ESCO."""

from __future__ import annotations

from careeradvisor.model.named_tuple import NamedTuple

ONET, ESCO = "O*NET", "ESCO"
ORIGINS = {ONET: "O*NET's alternate titles", ESCO: "ESCO"}
"""Whose list a title is from, as answers say it."""


class SourceFile(NamedTuple):
    """A file that was read: its name in the download, its size in bytes, and the SHA-256 sum of its content."""

    name: str
    size: int
    sha256: str


class TaskSentence(NamedTuple):
    """What O*NET says that an occupation does: the id of the task, its sentence, and whether it is core there."""

    id: int
    code: str
    sentence: str
    core: bool


class Imported(NamedTuple):
    """One import: who published it, which release, in which language, when it was read, and what is kept of it.

    `id` is what it is called on the command line. `titles` are pairs of an O*NET-SOC code and a title. `left_out` are
    occupations of it that lead to none of ours. `crosswalk` are the O*NET-SOC codes of ESCO concepts by their URI.
    """

    id: str
    publisher: str
    release: str
    language: str
    on: str
    files: tuple[SourceFile, ...]
    titles: tuple[tuple[str, str], ...]
    tasks: tuple[TaskSentence, ...] = ()
    left_out: int = 0
    crosswalk: tuple[tuple[str, str], ...] = ()


class ListedImport(NamedTuple):
    """An import in a list: what it is, how much is kept of it, and where; `whole` is false for a damaged one."""

    id: str
    publisher: str
    release: str
    language: str
    on: str
    titles: int
    tasks: int
    left_out: int
    files: tuple[SourceFile, ...]
    path: str
    whole: bool = True


class ImportList(NamedTuple):
    """Everything that was imported on this machine."""

    imports: tuple[ListedImport, ...]


class OccupationTasks(NamedTuple):
    """The task sentences of an occupation with the release of O*NET that they are from, core ones first."""

    release: str
    tasks: tuple[TaskSentence, ...]
