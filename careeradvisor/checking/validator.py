"""Every rule for every kind of file, each with the line it is about."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from careeradvisor.catalogue import folders, inheritance, languages, own_files, record, release, titles
from careeradvisor.catalogue.build import ShapeError
from careeradvisor.catalogue.countries import country
from careeradvisor.catalogue.cues import cue
from careeradvisor.catalogue.licenses import licensing
from careeradvisor.catalogue.problem import InvalidFileError, Problem, Severity
from careeradvisor.catalogue.title_lists import FOLDER as TITLES
from careeradvisor.catalogue.workplaces import workplace
from careeradvisor.checking import (
    activities,
    between_files,
    countries,
    cues,
    fields,
    figure_table,
    finding,
    inherited,
    language_list,
    licenses,
    old_shape,
    references,
    sources,
    statistics,
    title_list,
    title_words,
    within_role,
    workplaces,
)
from careeradvisor.model.activity import Activity
from careeradvisor.model.country import Country
from careeradvisor.model.cue import Cue
from careeradvisor.model.licensing import License
from careeradvisor.model.release import DataRelease
from careeradvisor.model.role import Role
from careeradvisor.model.skill import Skill
from careeradvisor.model.source import Category, Source
from careeradvisor.model.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from careeradvisor.catalogue.build import Builder
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.checking.editorial import Known

T = TypeVar("T")
_TABLE_FILES: dict[str, type] = {
    "categories.toml": Category,
    "sources.toml": Source,
    folders.LICENSES: License,
    folders.WORKPLACES: Workplace,
    folders.COUNTRIES: Country,
}
_SINGLE = (statistics.NAME, release.NAME, titles.WORDS)
_OPTIONAL = (folders.REASONS, folders.LICENSES, folders.MOVES, folders.WORKPLACES, folders.COUNTRIES)
_BESIDE_ROLES = (*_TABLE_FILES, *_SINGLE, *_OPTIONAL)
_TABLE_FOLDERS: dict[str, type] = {"skills": Skill, "activities": Activity, folders.CUES: Cue}
_LISTS = {TITLES: title_list.check, languages.FOLDER: language_list.check}


class Validator:
    """Checks files against the model, the rules and the rest of a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.roles: dict[Path, Role] = {}
        self._root = catalogue.root.resolve()

    def everything(self) -> tuple[list[Problem], int]:
        """The problems of the bundled data and of the reader's own folders, and how many files were checked."""
        root = self.catalogue.root
        named = [root / name for name in dict.fromkeys((*_TABLE_FILES, *_SINGLE, *_OPTIONAL))]
        shared = [path for path in named if path.name not in _OPTIONAL or path.is_file()]
        held = [file for name in self._table_folders() for file in folders.role_files(root / name)]
        shared += [*held, *languages.files(root)]
        roles = [path for folder in self.catalogue.folders for path in folders.role_files(folder)]
        problems = self.files([*shared, *roles])
        problems += between_files.prerequisite_cycles(self.vocabulary.skills, self.vocabulary.files)
        broken = any(problem.code.startswith(("schema.", "toml.", "file.")) for problem in problems)
        problems += activities.between(self.activities, () if broken else self.published.dwas)
        listed, lists = title_list.check_titles(root / "titles", set(self.published.occupations))
        return problems + self.published.problems + listed, len(shared) + len(roles) + self.published.files + lists

    def _table_folders(self) -> list[str]:
        """The folders of tables; role data may do without cues."""
        return [name for name in _TABLE_FOLDERS if name != folders.CUES or (self.catalogue.root / name).is_dir()]

    def files(self, paths: Iterable[Path]) -> list[Problem]:
        """The problems of some files, among them the names that two roles claim."""
        problems: list[Problem] = []
        for path in paths:
            found, role = self._role(path) if self._is_role(path) else (self.file(path), None)
            problems += found
            if role:
                self.roles[path] = role
        return problems + between_files.shared_names(self.roles) + self._taken()

    def _taken(self) -> list[Problem]:
        """The files of the reader's own whose id a bundled role has already."""
        bundled = self.catalogue.root / "roles"
        return [
            Problem(str(path), 0, "", "role.clash", f"two files are the role '{path.stem}': {taken[0]} and {path}")
            for path in self.roles
            if not path.resolve().is_relative_to(bundled.resolve())
            and (taken := folders.find_role(bundled, path.stem))
            and taken[0] not in self.roles
        ]

    def file(self, path: Path) -> list[Problem]:
        """The problems of one file of any kind."""
        if self._is_role(path):
            return self._role(path)[0]
        try:
            text, tables = self.catalogue.memory.text(path), self.catalogue.memory.table(path)
        except InvalidFileError as error:
            return error.problems
        if path.name == statistics.NAME:
            return statistics.check(path, text, tables, self.sources)
        if path.name == release.NAME:
            return fields.check(DataRelease, tables, path, text)
        if path.name == titles.WORDS:
            known = partial(titles.title_words, path.parent, self.catalogue.memory)
            return title_words.check_title_words(path, text, tables, known)
        if (found := self._of_occupations(path, text, tables)) is not None:
            return found
        kind = _TABLE_FILES.get(path.name) or _TABLE_FOLDERS[path.resolve().parent.name]
        problems = [each for key, table in tables.items() for each in fields.check(kind, table, path, text, (key,))]
        return problems or finding.placed(path, text, self._findings(kind, tables))

    def _of_occupations(self, path: Path, text: str, tables: dict[str, Any]) -> list[Problem] | None:
        """The problems of a file about occupations under their codes; `None` for any other file."""
        occupations = self.published.occupations
        if check := _LISTS.get(path.resolve().parent.name):
            return check(path, text, tables, occupations)
        if path.name == folders.EXCEPTIONS:
            return activities.exceptions(path, text, tables, {*self._all_activities()}, self.published.tasks)
        if path.name == folders.CIVILIAN:
            return activities.civilian(path, text, tables, occupations)
        if path.name == folders.REASONS:
            return finding.placed(path, text, sources.reasons(tables, self.sources, occupations))
        return licenses.move_rules(path, text, tables, occupations) if path.name == folders.MOVES else None

    def _findings(self, kind: type, tables: dict[str, object]) -> Iterable[finding.Finding]:
        """What the rules beyond single fields find in the tables of one file."""
        known, held = self.vocabulary, tables.items()
        if kind is Skill:
            skills = {key: record.skill(table) for key, table in held}
            return between_files.skill_references(skills, known.skills, known.sources)
        if kind is Cue:
            return cues.findings({key: cue(table) for key, table in held}, known.skills)
        if kind is Source:
            return sources.findings({key: record.source(table) for key, table in held}, known.sources)
        if kind is License:
            return licenses.findings({key: licensing(table) for key, table in held}, known.sources, known.occupations)
        if kind is Country:
            return countries.findings({key: country(table) for key, table in held}, known.sources)
        if kind is Workplace:
            return workplaces.findings({key: workplace(table) for key, table in held}, known.sources, known.occupations)
        if kind is Activity:
            entries = {key: record.activity(table) for key, table in held}
            found = activities.findings(entries, known.skills, known.sources, known.occupations)
            return [*found, *(each for key, entry in entries.items() for each in self._figures(entry, (key,)))]
        return ()

    def _figures(self, record: Role | Activity, under: tuple[str, ...] = ()) -> Iterable[finding.Finding]:
        """The figures that a text refers to and that are not there; none where they are wrong themselves."""
        known = None if self.published.problems else self.figures
        return references.findings(record, known, under) if known else ()

    def valid_role(self, path: Path) -> Role:
        """The role in a file. Raises InvalidFileError when anything in it is wrong."""
        problems, role = self._role(path)
        if any(problem.severity is Severity.ERROR for problem in problems) or role is None:
            raise InvalidFileError(problems)
        return role

    def refuse(self, path: Path, reason: str) -> NoReturn:
        """Raise InvalidFileError for a file that could not be built, with the reasons validation finds."""
        errors = [problem for problem in self.file(path) if problem.severity is Severity.ERROR]
        raise InvalidFileError(errors or [Problem(str(path), 0, "", "file.shape", reason)])

    def _is_role(self, path: Path) -> bool:
        there = path.resolve()
        beside_roles = path.name in _BESIDE_ROLES or there.parent.name in (*_TABLE_FOLDERS, *_LISTS)
        return not (beside_roles and there.is_relative_to(self._root))

    def _role(self, path: Path) -> tuple[list[Problem], Role | None]:
        try:
            text, table = self.catalogue.memory.text(path), self.catalogue.memory.table(path)
        except InvalidFileError as error:
            return error.problems, None
        if not path.resolve().is_relative_to(self._root):
            table = record.with_task_ids(table)
        if own_files.is_foreign(table):
            said = "this is no role file: it has neither a title nor a category; docs/add-a-role.md shows one"
            return [Problem(str(path), 1, "", "role.foreign", said)], None
        if found := old_shape.problem(path, table, text):
            return [found], None
        if problems := fields.check(Role, table, path, text):
            return problems, None
        known = self._named(table)
        findings = [*inherited.findings(table, known, self._all_activities)]
        if any(each.code == inherited.UNKNOWN for each in findings):
            return finding.placed(path, text, findings), None
        role = record.role(inheritance.completed(table, lambda _: known))
        findings += [*within_role.findings(role), *between_files.role_references(path, role, self.vocabulary)]
        findings += self._figures(role)
        return finding.placed(path, text, findings), role

    @cached_property
    def vocabulary(self) -> between_files.Vocabulary:
        """The names that files may refer to; files that cannot be read contribute none."""
        skills: dict[str, Skill] = {}
        files: dict[str, str] = {}
        for path in folders.role_files(self.catalogue.root / "skills"):
            skills |= (held := self._entries(path, record.skill))
            files |= dict.fromkeys(held, str(path))
        return between_files.Vocabulary(
            skills=skills,
            files=files,
            sources=self.sources,
            categories=set(self._entries(self.catalogue.root / "categories.toml", record.category)),
            roles=set(self.catalogue.ids()),
            bundled=self.catalogue.root / "roles",
            occupations=set(self.published.occupations),
            onet_tasks=self.published.tasks,
        )

    @cached_property
    def figures(self) -> references.Known | None:
        """The published figures that prose may refer to; `None` where what they are published as cannot be read."""
        try:
            found = self.catalogue.statistics
        except InvalidFileError:
            return None
        kept = self._entries(self.catalogue.root / "sources.toml", record.source)
        keys = (found.projections.source, found.before.source, found.pay.source)
        findings = {key: kept[key].findings for key in keys if key in kept}
        return references.Known(self.catalogue.tables.rows, found.pay.symbol, findings)

    @cached_property
    def activities(self) -> dict[Path, tuple[str, dict[str, Activity]]]:
        """The activities of each file of the vocabulary, with its text; what cannot be read is left out."""
        return {
            path: (self.catalogue.memory.text(path), entries)
            for path in folders.activity_files(self.catalogue.root)
            if (entries := self._entries(path, record.activity))
        }

    def _named(self, table: dict[str, Any]) -> dict[str, Activity]:
        """The activities that the tasks of a role name; none where the vocabulary cannot be read."""
        try:
            return self.catalogue.activities.known(inheritance.named(table["tasks"]))
        except InvalidFileError:
            return {}

    def _all_activities(self) -> list[str]:
        return [key for _, held in self.activities.values() for key in held]

    def known(self) -> Known:
        """What the strict rules hold roles against."""
        from careeradvisor.checking.editorial import Known

        return Known(
            vocabulary=self.vocabulary,
            activities=self.activities,
            sources=self._entries(self.catalogue.root / "sources.toml", record.source),
            figures=self.catalogue.root / "figures",
            memory=self.catalogue.memory,
        )

    @cached_property
    def published(self) -> figure_table.Published:
        """What the published figures hold, and what is wrong with them."""
        return figure_table.check(self.catalogue.root / "figures", self.sources, self.catalogue.memory)

    @cached_property
    def sources(self) -> set[str]:
        """The keys that may be cited."""
        return set(self._entries(self.catalogue.root / "sources.toml", record.source))

    def _entries(self, path: Path, build: Builder[T]) -> dict[str, T]:
        try:
            tables = self.catalogue.memory.table(path)
        except InvalidFileError:
            return {}
        entries: dict[str, T] = {}
        for key, table in tables.items():
            with suppress(ShapeError):
                entries[key] = build(table)
        return entries
