"""The one door to all that the program can do: arguments in, results out, questions to the person as values."""

from __future__ import annotations

from functools import cached_property
from typing import IO, TYPE_CHECKING

from careeradvisor.desk.open import open_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from careeradvisor.advice.assessment import Assessment
    from careeradvisor.advice.changed import Changed
    from careeradvisor.advice.comparison import Comparison
    from careeradvisor.advice.disruption import Level
    from careeradvisor.advice.draft import Draft
    from careeradvisor.advice.employer import Employer
    from careeradvisor.advice.evidence import EvidenceAccount
    from careeradvisor.advice.gap import Gap
    from careeradvisor.advice.listing import CategoryList, ListedRole, Order
    from careeradvisor.advice.move import Move, MoveAccount, Moves
    from careeradvisor.advice.plan import Plan
    from careeradvisor.advice.practice import Logged
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.resume.account import ResumeAccount
    from careeradvisor.advice.resume.facts import Facts
    from careeradvisor.advice.resume.fit import Fit
    from careeradvisor.advice.schedule import Schedule
    from careeradvisor.advice.team import Team
    from careeradvisor.advice.title_match import Answer, Answers
    from careeradvisor.checking.validation import Validation
    from careeradvisor.desk.code_titles import CodedTitle
    from careeradvisor.desk.find import Choice, Subject
    from careeradvisor.desk.list_row import BadLine, ListCount
    from careeradvisor.model.activity import Activity, ActivityAccount, ActivityList
    from careeradvisor.model.dossier import Entry
    from careeradvisor.model.profile import Circumstances, Profile, ProfileList
    from careeradvisor.model.release import Release
    from careeradvisor.model.source import CitedSource, DueList, Receipt, SourceList
    from careeradvisor.pages.next_step import Reader
    from careeradvisor.person.state import Told
    from careeradvisor.person.week_file import WeekFile


class Desk:
    """The role data and the person's profile, and everything that can be asked of them.

    `own` are the reader's own role folders; `root` is role data to use in place of the bundled. What is worth saying
    beside a result (how a title was read, figures that could not be) goes to `tell` when it is known, and is kept in
    `notes`. Errors are those of `careeradvisor.errors`, each with a sentence and what to do next.
    """

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

    def find(self, words: str) -> Answers:
        """What a job title leads to. Raises UsageError for a text without a word."""
        from careeradvisor.desk.find import answers_to

        return answers_to(self.catalogue, words)

    def subject(self, name: str) -> Subject | Choice:
        """The role or the occupation that is meant, or a choice where that is not clear.

        Raises NotFoundError for a code that no occupation has.
        """
        from careeradvisor.desk.find import subject

        return subject(self.catalogue, name, self.tell)

    def follow(self, answer: Answer) -> Subject:
        """What an answer of `find` or of a choice leads to."""
        from careeradvisor.desk.find import followed

        return followed(self.catalogue, answer, self.tell)

    def state(self, name: str) -> str:
        """The two letters of the state with this code or name. Raises NotFoundError with the closest."""
        from careeradvisor.desk.state import state_named

        return state_named(self.catalogue, name)

    def in_state(self, subject: Subject, name: str | None) -> Subject:
        """A report with the pay in a state beside the nation's, by default in the one that the profile names.

        Raises NotFoundError for a state that does not exist.
        """
        chosen = name if name is not None else self._told.state
        if chosen is None:
            return subject
        from careeradvisor.desk.state import in_state

        return in_state(self.catalogue, subject, chosen)

    def reader(self) -> Reader:
        """Who asks, as far as that decides what a page proposes to do next."""
        from careeradvisor.pages.next_step import Reader

        return Reader(self._told.role, tuple(map(str, self.catalogue.own)), self.profile_name())

    @cached_property
    def _told(self) -> Told:
        from careeradvisor.person.state import told

        return told()

    def compare(self, subjects: Sequence[Subject]) -> Comparison:
        """Roles and occupations side by side. Raises UsageError for fewer than two different ones."""
        from careeradvisor.advice.comparison import compare
        from careeradvisor.errors import UsageError

        different = list({each.id: each for each in subjects}.values())
        if len(different) < 2:
            raise UsageError(
                "a comparison needs at least two different roles", "careeradvisor compare registered-nurse paralegal"
            )
        from careeradvisor.catalogue.figures import FiguresError
        from careeradvisor.desk.move import move_compared

        try:
            moves = [move_compared(self.catalogue, different[0], goal) for goal in different[1:]]
        except FiguresError:  # which the pages compared have said
            moves = []
        return compare(different, moves)

    def moves(self, start: Subject, *, whole: bool = False) -> Moves:
        """The moves from a role or an occupation, as the profile's circumstances allow; `whole` gives twenty of a kind.

        Raises FiguresError where the published figures cannot be read.
        """
        from careeradvisor.desk.move import moves_for

        return moves_for(self.catalogue, start, whole=whole)

    def moves_of_anybody(self, start: Subject) -> Moves | None:
        """The moves for somebody of whom nothing is known; `None`, which is told why, where figures cannot be read."""
        from careeradvisor.catalogue.figures import FiguresError
        from careeradvisor.desk.move import moves_from

        try:
            return moves_from(self.catalogue, start)
        except FiguresError as error:
            self.tell(error.message)
            return None

    def moves_in_short(self, start: Subject) -> tuple[Move, ...]:
        """The few moves that a page names; none where the published figures cannot be read, which is told."""
        from careeradvisor.desk.move import moves_in_short
        from careeradvisor.errors import CatalogueError

        if start.evidence is None:  # no figures, which has been told
            return ()
        try:
            return moves_in_short(self.catalogue, start)
        except CatalogueError as error:
            self.tell(error.message)
            return ()

    def move(self, start: Subject, goal: Subject) -> MoveAccount:
        """One move told whole, whether or not it would be proposed. Raises FiguresError, and UsageError for no move."""
        from careeradvisor.desk.move import move_for

        return move_for(self.catalogue, start, goal)

    def week_template(self, role: RoleReport, hours: float = 40) -> str:
        """A week file to fill in."""
        from careeradvisor.person.week_file import template

        return template(role.role, hours)

    def week(self, role: RoleReport, source: Path) -> WeekFile:
        """The week in a file. Raises UsageError for what cannot be one.

        What a task of the person's own is read as, where the file names neither code nor activity, is told.
        """
        from careeradvisor.desk.assess import week_in

        return week_in(self.catalogue, role, source, self.tell)

    def activities_like(self, words: str, role: RoleReport) -> dict[str, Activity]:
        """The activities that a task in the person's own words may be, best first, as they are in that work."""
        from careeradvisor.desk.activity import activities_like

        return activities_like(self.catalogue, words, role.role.main_occupation)

    def assess(self, role: RoleReport, week: WeekFile, on: date, *, keep: bool = True) -> Assessment:
        """Judge a week and keep it in the profile. Raises NotFoundError for a skill that does not exist."""
        from careeradvisor.desk.assess import assessed

        return assessed(self.catalogue, role, week, on.isoformat(), keep=keep, tell=self.tell)

    def keep_circumstances(self, role: RoleReport, said: Circumstances) -> None:
        """Keep what was said for a role in the profile; what was not said stays. Raises OutputError."""
        from careeradvisor.desk.assess import keep_circumstances

        keep_circumstances(self.catalogue, role, said, self.tell)

    def gap(self, role: RoleReport, have: str | None = None) -> Gap:
        """The gap between a role's skills and those in `have` (`name:level,...`), by default the profile's."""
        from careeradvisor.advice.gap import gap
        from careeradvisor.desk.skills import held_skills

        skills = self.catalogue.skills()
        return gap(role.id, role.role, skills, held_skills(have, skills, self.tell))

    def changed(self, role: RoleReport, on: date, since: date | None = None) -> Changed:
        """What is new for a role since a day, by default since the person's last visit, which is then remembered."""
        from careeradvisor.desk.changed import changed_for

        return changed_for(self.catalogue, role, on, since, self.tell)

    def plan(
        self,
        role: RoleReport,
        today: date,
        have: str | None = None,
        hours_per_week: float | None = None,
        weeks: int | None = None,
        start: str | None = None,
        *,
        new: bool | None = None,
        whole: bool = False,
    ) -> Plan:
        """A dated plan of twelve weeks, of `weeks`, or of all that it takes (`whole`), and what is left for later.

        `new` says whether it is for getting into the work; by default the profile tells. Raises UsageError for hours or
        a day that cannot be.
        """
        from careeradvisor.desk.plan import Wish, planned

        wish = Wish(have, hours_per_week, weeks, start, new, whole)
        return planned(self.catalogue, role, wish, today, self.tell)

    def schedule(self, plan: Plan, today: date, days: Sequence[str] = (), at: str | None = None) -> Schedule:
        """The sessions of a plan's calendar, and those of the last one that it takes back.

        The `days` of the week, and the hour `at` which a session begins, hold for later calendars too. Raises
        UsageError for one that there is not.
        """
        from careeradvisor.desk.plan import scheduled

        return scheduled(plan, days, at, today, self.tell)

    def keep_schedule(self, schedule: Schedule) -> None:
        """Keep what was exported, so that a later calendar can take it back."""
        from careeradvisor.desk.plan import keep

        keep(schedule, self.tell)

    def log(self, skill: str, hours: float | None, today: date, *, undo: bool = False) -> Logged:
        """Log hours on a skill, or that it is learned, or take the last entry back; the plan goes on from there.

        Raises UsageError for hours and levels that cannot be, NotFoundError for what is not there.
        """
        from careeradvisor.desk.practice import log

        return log(self.catalogue, skill, hours, today, self.tell, undo=undo)

    def resume(self, source: Path, today: date) -> ResumeAccount:
        """What a file says of somebody's work and where it leads. Nothing of it is kept.

        Raises UsageError for what cannot be read, and for what is no résumé of one person.
        """
        from careeradvisor.desk.resume import resume_account

        return resume_account(self.catalogue, source, today)

    def suppose(self, source: Path, today: date) -> None:
        """Take what a résumé says for said, for everything that is asked of this desk; nothing of it is kept.

        What is taken is told. Raises UsageError like `resume`.
        """
        from careeradvisor.desk.resume import suppose

        suppose(self.catalogue, source, today, self.tell)

    def keep_facts(self, found: ResumeAccount, facts: Facts) -> ResumeAccount:
        """Put what a person confirmed of a résumé into their profile. Raises OutputError where that fails."""
        from careeradvisor.desk.resume import keep_facts

        return keep_facts(found, facts, self.tell)

    def fit(self, source: Path, role: RoleReport) -> Fit:
        """A résumé beside a role: what speaks for it, what says little, what nothing shows. Raises like `resume`."""
        from careeradvisor.desk.resume import fit_of

        return fit_of(self.catalogue, source, role)

    def employer(self, role: RoleReport, at: str | None = None) -> Employer:
        """What to say if an employer brings AI in, `at` a kind of workplace, by default that of most who do the work.

        Raises NotFoundError for a workplace that there is not.
        """
        from careeradvisor.desk.employer import employer_of

        return employer_of(self.catalogue, role, at)

    def draft(self, title: str, today: date, occupation: str | None = None) -> Draft:
        """The beginning of a role file. Raises NotFoundError for an occupation that does not exist."""
        from careeradvisor.desk.draft import draft_of

        return draft_of(self.catalogue, title, occupation, today.isoformat(), self.tell)

    def list_roles(
        self, category: str | None = None, level: Level | None = None, order: Order | None = None
    ) -> list[tuple[str, list[ListedRole]]]:
        """The roles in groups with their titles. Raises NotFoundError for an unknown category."""
        return self._listed(self.catalogue.entries(), category, level, order)

    def list_occupations(
        self, category: str | None = None, level: Level | None = None, order: Order | None = None
    ) -> list[tuple[str, list[ListedRole]]]:
        """Every occupation in the same way, with the week computed for it."""
        return self._listed(self._occupations(), category, level, order)

    def list_all(self) -> list[tuple[str, list[ListedRole]]]:
        """Every role, and every occupation, by category."""
        return self._listed([*self.catalogue.entries(), *self._occupations()], None, None, None)

    def covering(self) -> dict[str, list[str]]:
        """The ids of the written roles that count in each 6-digit SOC occupation."""
        return self.catalogue.covering()

    def _occupations(self) -> Iterable[Entry]:
        from careeradvisor.desk.occupation import occupation_index

        return occupation_index(self.catalogue).entries().values()

    def _listed(
        self, entries: Iterable[Entry], category: str | None, level: Level | None, order: Order | None
    ) -> list[tuple[str, list[ListedRole]]]:
        from careeradvisor.advice.listing import Order, listing
        from careeradvisor.desk.find import category_named

        if category is not None:
            category = category_named(self.catalogue, category)
        return listing(entries, self.catalogue.categories, category, level, order or Order.CATEGORY)

    def categories(self) -> CategoryList:
        """Every category with its number of roles."""
        from careeradvisor.advice.listing import count_by_category

        return count_by_category(self.catalogue.categories, self.catalogue.entries())

    def activities(self) -> ActivityList:
        """The whole vocabulary of work activities."""
        from careeradvisor.desk.activity import activity_list

        return activity_list(self.catalogue)

    def activity(self, key: str) -> ActivityAccount:
        """One activity with what is published about it. Raises NotFoundError with the closest keys."""
        from careeradvisor.desk.activity import activity_account

        return activity_account(self.catalogue, key)

    def sources(self) -> SourceList:
        """Everything that pages cite, by key."""
        from careeradvisor.model.source import SourceList

        return SourceList(self.catalogue.sources())

    def source(self, key: str) -> CitedSource:
        """One source. Raises NotFoundError with the closest keys."""
        from careeradvisor.desk.find import source_named

        return source_named(self.catalogue, key)

    def receipt(self, page: Path) -> Receipt:
        """The raw files behind a page that was kept as JSON. Raises UsageError for what is none of this release."""
        from careeradvisor.desk.receipt import receipt

        return receipt(self.catalogue, page)

    def due_sources(self, on: date) -> DueList:
        """The sources that are overdue on a day."""
        from careeradvisor.advice.freshness import overdue

        return overdue(self.catalogue.sources(), on)

    def evidence(self, subject: Subject, name: str | None = None) -> EvidenceAccount:
        """All that is published about a subject, which the person called `name`.

        Raises CatalogueError where its figures could not be read.
        """
        from careeradvisor.advice.evidence import EvidenceAccount
        from careeradvisor.errors import CatalogueError

        if subject.evidence is None:
            what = f"the figures of '{name or subject.id}' could not be read"
            raise CatalogueError(what, "see every problem: careeradvisor validate")
        return EvidenceAccount(subject.id, subject.title, subject.evidence, subject.sources)

    def code_titles(
        self, raw: IO[bytes], name: str, column: str | None = None
    ) -> Iterator[CodedTitle | BadLine | ListCount]:
        """What each title of a list leads to, as a stream, and at the end what became of its lines.

        Raises UsageError for a list that cannot be read.
        """
        from careeradvisor.desk.code_titles import code_titles

        return code_titles(self.catalogue, raw, name, column, self.tell)

    def team(self, raw: IO[bytes], name: str, column: str | None = None, count: str | None = None) -> Team:
        """The report on a list of people by their titles, `count` being the column of how many have each.

        Raises UsageError for a list that cannot be read, and for one of fewer than five people.
        """
        from careeradvisor.desk.team import team_of

        return team_of(self.catalogue, raw, name, column, count, self.tell)

    def validate(self, paths: Sequence[Path] = (), *, strict: bool = False, onet: Path | None = None) -> Validation:
        """Everything that is wrong with files of role data, by default with all of them."""
        from careeradvisor.checking.validation import validate

        return validate(self.catalogue, tuple(paths), strict=strict, onet=onet)

    def upgrade(self, path: Path) -> str:
        """A role file of version 0.1 in the present shape, with blanks. Raises UsageError for a file that has it."""
        from careeradvisor.desk.upgrade import upgrade_of

        return upgrade_of(self.catalogue, path)

    def profile(self) -> Profile:
        """What is kept about the person; a new profile where nothing is. Raises CatalogueError for a damaged one."""
        from careeradvisor.desk.assess import profile

        return profile(self.catalogue)

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

    def profile_name(self) -> str | None:
        """Whose profile it is, `None` for the one without a name. Raises UsageError for what cannot be a name."""
        from careeradvisor.storage import environment

        return environment.profile()

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
