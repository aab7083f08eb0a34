"""The catalogue: every question about role data, answered by reading as little as possible."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, NoReturn, TypeVar

from careeradvisor.catalogue import figures, folders, toml
from careeradvisor.catalogue.build import ShapeError
from careeradvisor.catalogue.figures import FiguresError
from careeradvisor.catalogue.judge import Unjudged
from careeradvisor.catalogue.memory import Memory, TableFiles
from careeradvisor.catalogue.problem import InvalidFileError
from careeradvisor.catalogue.published import Published
from careeradvisor.catalogue.vocabulary import Vocabulary
from careeradvisor.errors import CatalogueError, NotFoundError
from careeradvisor.model.code import soc_of
from careeradvisor.model.dossier import Computed, Counting, Dossier, Entry, entry
from careeradvisor.text.citation import cited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from careeradvisor.catalogue.build import Builder
    from careeradvisor.catalogue.judge import Judge
    from careeradvisor.catalogue.role_folders import RoleFolders
    from careeradvisor.catalogue.role_index import IndexedRole
    from careeradvisor.catalogue.written import Tables
    from careeradvisor.model.activity import Activity
    from careeradvisor.model.cue import Cue
    from careeradvisor.model.figure import Figures, Preparation
    from careeradvisor.model.role import Role
    from careeradvisor.model.skill import Skill
    from careeradvisor.model.source import Category, Source
    from careeradvisor.model.statistic import Statistics
    from careeradvisor.model.workplace import Workplace

T = TypeVar("T")


class Catalogue(Published):
    """The bundled role data, and the reader's own role folders beside it.

    Bundled files are trusted and read one at a time; a reader's file is put before `judge` when it is read, and where
    it cannot be used, `tell` hears that it is passed over. What was read is remembered: a change of a file is seen by
    the next catalogue.
    """

    def __init__(
        self,
        root: Path | None = None,
        own: tuple[Path, ...] = (),
        judge: Judge[Catalogue] | None = None,
        tell: Callable[[str], object] = len,
    ) -> None:
        super().__init__(root or folders.bundled(), Memory())
        self.judge: Judge[Catalogue] = judge or Unjudged()
        self.own = folders.own(own)
        self._tell = tell

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that hold role files, the bundled one first."""
        return (self.root / "roles", *self.own)

    def ids(self) -> list[str]:
        """The ids of all roles, from file names alone."""
        return sorted({path.stem for folder in self.folders for path in folders.role_files(folder)})

    def file(self, role_id: str) -> Path:
        """The file of a role.

        Raises NotFoundError when there is none and CatalogueError when two files claim the id.
        """
        paths = [path for folder in self.folders for path in folders.find_role(folder, role_id)]
        if not paths:
            raise NotFoundError(f"no role '{role_id}'", "see them all: careeradvisor list")
        if len(paths) > 1:
            raise folders.clash(role_id, paths)
        return paths[0]

    def role(self, role_id: str) -> Role:
        """One role. Raises NotFoundError, or InvalidFileError when its file cannot be used."""
        return self.memory.of(self._written, self.file(role_id))

    def dossier(self, role_id: str) -> Dossier:
        """One role with everything it refers to. Raises like `role`."""
        role = self.role(role_id)
        related = {other.role: found for other in role.related_roles if (found := self._related(other.role))}
        return self.gathered(role_id, role, related)

    def gathered(
        self,
        role_id: str,
        role: Role,
        related: dict[str, Entry],
        computed: Computed | None = None,
        published: Figures | None = None,
    ) -> Dossier:
        """A role, written or computed, with everything it refers to; `published` where they were read already."""
        published, notes = (published, ()) if published else self._figures(role)
        measured = [measure.source for measure in published.measures.values()] if published else []
        asked, missing = self._asked(computed.code if computed else role.main_occupation)
        rubric = self.statistics.ratings.source  # behind the index of every page, whether its text cites it or not
        keys = [*cited(role.prose()), rubric, *measured, *(self.statistics.sources if published else ())]
        try:
            return Dossier(
                id=role_id,
                role=role,
                category=self.categories[role.category],
                skills=self.skills(list(role.skill_names)),
                related=related,
                sources=self.sources(list(dict.fromkeys(keys))),
                statistics=self.statistics,
                figures=published,
                notes=(*notes, *missing) if published else notes,
                computed=computed,
                preparation=asked,
            )
        except KeyError as error:
            place = self.root if computed else self.file(role_id)
            message = f"{place}: the role or its figures name {error}, which is not in {self.root}"
            raise CatalogueError(message, "see every problem: careeradvisor validate") from None

    def entries(self) -> list[Entry]:
        """The listing line of every role, by id. Raises CatalogueError when two files claim an id."""
        from careeradvisor.catalogue import role_index

        found: dict[str, tuple[Entry, str]] = {}
        for each, file in map(role_index.as_entry, self._role_folders.rows(role_index.ROLES)):
            if each.id in found:
                raise folders.clash(each.id, [found[each.id][1], file])
            found[each.id] = each, file
        return [found[role_id][0] for role_id in sorted(found)]

    def covering(self) -> dict[str, list[str]]:
        """The ids of the roles that count in each 6-digit SOC occupation."""
        found: dict[str, list[str]] = {}
        for code, role_id in self._role_folders.rows("select code, role from occupation order by role, code"):
            found.setdefault(soc_of(code), []).append(role_id)
        return {code: list(dict.fromkeys(ids)) for code, ids in found.items()}

    def names(self) -> list[tuple[str, str]]:
        """Every title and alias with the id of its role."""
        rows = self._role_folders.rows("select id, title, aliases from role order by rowid")
        return [(name, role_id) for role_id, title, aliases in rows for name in (title, *aliases.split("\n"))]

    def aliases(self, role_id: str) -> list[str]:
        """The titles of a role beside its own one."""
        rows = self._role_folders.rows("select aliases from role where id = ?", role_id)
        return [alias for (aliases,) in rows for alias in aliases.split("\n") if alias]

    @cached_property
    def categories(self) -> dict[str, Category]:
        """All categories by id, in the order of their file."""
        from careeradvisor.catalogue import record

        return self._table_files([self.root / "categories.toml"], record.category).all()

    @cached_property
    def statistics(self) -> Statistics:
        """Which country and which years the figures belong to."""
        from careeradvisor.catalogue import record

        path = self.root / "statistics.toml"
        try:
            return record.statistics(self.memory.table(path))
        except ShapeError as error:
            self.judge.refuse(self, path, str(error))

    def sources(self, keys: list[str] | None = None) -> dict[str, Source]:
        """The sources with these keys, or all. Raises KeyError for an unknown one."""
        return self._sources.all() if keys is None else self._sources.some(keys)

    @cached_property
    def _sources(self) -> TableFiles[Source]:
        from careeradvisor.catalogue import record

        return self._table_files([self.root / "sources.toml"], record.source)

    def cues(self) -> dict[str, Cue]:
        """The phrases that show a skill, by its name, for those that have some."""
        from careeradvisor.catalogue.cues import cues

        return cues(self.root, self._table_files)

    def workplaces(self) -> dict[str, Workplace]:
        """The kinds of workplace by key, none where the role data has none."""
        from careeradvisor.catalogue.workplaces import workplaces

        return workplaces(self.root, self._table_files)

    def skills(self, names: list[str] | None = None) -> dict[str, Skill]:
        """The entries of the skill vocabulary with these names, or all. Raises KeyError for an unknown one."""
        return self._skills.all() if names is None else self._skills.some(names)

    @cached_property
    def _skills(self) -> TableFiles[Skill]:
        from careeradvisor.catalogue import record

        return self._table_files(folders.role_files(self.root / "skills"), record.skill)

    def _table_files(self, paths: Iterable[Path], build: Builder[T]) -> TableFiles[T]:
        return TableFiles(self.memory, paths, build, self._refuse)

    @cached_property
    def activities(self) -> Vocabulary:
        """The vocabulary of work activities."""
        return Vocabulary(self.root, self.memory, self._refuse, self._with_figures)

    def _with_figures(self, activity: Activity) -> Activity:
        return self.tables.written(activity)

    def _refuse(self, path: Path, reason: str) -> NoReturn:
        self.judge.refuse(self, path, reason)

    def counting(self, code: str) -> tuple[Counting, ...]:
        """The written roles that count an occupation in, by the six digits of its code, the heaviest first."""
        return self._counted(self.root, soc_of(code)).get(soc_of(code), ())

    def counted(self) -> dict[str, tuple[Counting, ...]]:
        """The same for every occupation, remembered."""
        return self.memory.of(self._counted, self.root)

    def _counted(self, _: Path, code: str = "") -> dict[str, tuple[Counting, ...]]:
        from careeradvisor.catalogue import role_index

        found: dict[str, list[Counting]] = {}
        for other, weight, *row in self._role_folders.rows(role_index.COUNTING, f"{code}*"):
            found.setdefault(soc_of(other), []).append(Counting(role_index.as_entry(row)[0], other, int(weight)))
        return {soc: tuple(sorted(held, key=lambda each: (-each.weight, each.role.id))) for soc, held in found.items()}

    def _figures(self, role: Role) -> tuple[Figures | None, tuple[str, ...]]:
        codes = [each.code for each in role.occupations]
        try:
            published = self.figures(codes, [number for task in role.tasks for number in task.onet])
        except FiguresError as error:
            return None, (error.message, *error.hints)
        if lost := [code for code in codes if code not in published.occupations]:
            return None, (f"the published figures in {self.root / 'figures'} lack {', '.join(lost)}", figures.HINT)
        return published, ()

    def _asked(self, code: str) -> tuple[Preparation | None, tuple[str, ...]]:
        """What people in an occupation say it takes, and why that is not known where it should be."""
        try:
            return self.preparation(code if "." in code else f"{code}.00"), ()
        except FiguresError as error:
            return None, (error.message, *error.hints)

    def _related(self, role_id: str) -> Entry | None:
        try:
            return self.memory.of(self._line, self.file(role_id))
        except NotFoundError:
            return None

    def _line(self, path: Path) -> Entry:
        if path.is_relative_to(self.root):
            from careeradvisor.catalogue.role_line import role_line

            with suppress(InvalidFileError, LookupError, TypeError, ValueError):  # else it is read whole, or refused
                return role_line(path, self.activities)
        return entry(path.stem, self.memory.of(self._read, path))

    @cached_property
    def tables(self) -> Tables:
        """The published figures that texts refer to."""
        from careeradvisor.catalogue.written import Tables

        return Tables(self.root / "figures", self.memory, self.statistics.pay.symbol)

    def _written(self, path: Path) -> Role:
        return self.tables.written(self.memory.of(self._read, path))

    def _read(self, path: Path) -> Role:
        if path.is_relative_to(self.root):
            from careeradvisor.catalogue import inheritance, record

            try:
                table = toml.parse(path, self.memory.text(path))
                return record.role(inheritance.completed(table, self.activities.known))
            except ShapeError as error:
                self.judge.refuse(self, path, str(error))
        return self.judge.valid_role(self, path)

    def indexed(self, folder: Path) -> Iterator[IndexedRole]:
        """The roles of a folder, each read from its file; what of a reader's own cannot be used is passed over."""
        return self._role_folders.roles(folder)

    def read_own(self) -> None:
        """Read the reader's own folders, if there are any, so that `tell` hears what in them is passed over."""
        if self.own:
            self.names()

    @cached_property
    def _role_folders(self) -> RoleFolders:
        from careeradvisor.catalogue.role_folders import RoleFolders

        return RoleFolders(self.root / "roles", self.own, self._read, self._tell, self.memory)
