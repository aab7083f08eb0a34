"""The last line of every page: one or two commands that go on from it, for this person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careeradvisor.document.block import Span, Style
from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from careeradvisor.advice.comparison import Comparison
    from careeradvisor.advice.employer import Employer
    from careeradvisor.advice.move import MoveAccount, Moves
    from careeradvisor.advice.plan import Plan
    from careeradvisor.advice.practice import Logged
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.resume.account import ResumeAccount
    from careeradvisor.advice.team import Team
    from careeradvisor.advice.title_match import Answers
    from careeradvisor.checking.validation import Validation
    from careeradvisor.document.block import Line
    from careeradvisor.model.imported import ImportList
    from careeradvisor.model.profile import Profile, ProfileList

    Steps = Iterator[tuple[str, str]]


class Reader(NamedTuple):
    """Who reads a page: the `role` whose week they judged last, their folders of role files, and their `profile`."""

    role: str | None = None
    folders: tuple[str, ...] = ()
    profile: str | None = None

    @property
    def options(self) -> str:
        """What commands about their own roles need beside the name."""
        whose = f" --profile {self.profile}" if self.profile else ""
        if not self.folders:
            return whose
        from shlex import quote

        return "".join([*(f" --roles-dir {quote(each)}" for each in self.folders), whose])


NOBODY = Reader()
"""A reader of whom nothing is known."""
EXAMPLE = "registered nurse"
"""The title that stands for the reader's own."""


LIKELY = 20
"""Confidence from which the first answer to a title is what to look at next."""


def next_steps(kind: str, result: object, reader: Reader = NOBODY) -> tuple[Line, ...]:
    """The commands that go on from a result, each with what it is for. None for a kind without any."""
    steps = STEPS.get(kind)
    return tuple(
        (Span(f"careeradvisor {command}", Style.CODE), Span(f" ({words})"))
        for command, words in (steps(result, reader) if steps else ())
    )


def _role(report: RoleReport, reader: Reader) -> Steps:
    own = reader.options
    if reader.role == report.id:
        yield f"plan {report.id}{own}", "what to learn, week by week"
        yield f"changed {report.id}{own}", "what is new since your last visit"
        return
    if report.computed and report.computed.covered_by:
        yield f"show {report.computed.covered_by[0].role.id}{own}", "written task by task"
    elif reader.role:
        yield f"compare {reader.role} {report.id}{own}", "beside your own work"
    yield f"assess {report.id}{own}", "your own hours"
    if not reader.role and not (report.computed and report.computed.covered_by):
        yield f"plan {report.id}{own}", "what to learn, week by week"


def _comparison(found: Comparison, reader: Reader) -> Steps:
    goal = found.subjects[1].id
    yield f"show {goal}{reader.options}", "its whole page"
    yield f"moves {found.subjects[0].id} --to {goal}{reader.options}", "what the move takes, step by step"


def _answers(found: Answers, reader: Reader) -> Steps:
    if found.answers and found.answers[0].confidence >= LIKELY:
        yield f"show {found.answers[0].id}{reader.options}", "its page"
    elif found.answers:
        yield "find TITLE", "with the title on your contract or badge"
    else:
        yield "list --occupations", "every occupation by name"


def _then(command: str, words: str, field: str = "id") -> Callable[[object, Reader], Steps]:
    """One command about what the result is about."""

    def steps(found: object, reader: Reader) -> Steps:
        yield f"{command} {getattr(found, field)}{reader.options}", words

    return steps


def _first(command: str, words: str, field: str, key: str = "id") -> Callable[[object, Reader], Steps]:
    """One command about the first of what the result lists; nothing where that is empty."""

    def steps(found: object, _: Reader) -> Steps:
        for each in getattr(found, field):
            yield f"{command} {each if isinstance(each, str) else getattr(each, key)}", words
            return

    return steps


def _plan(found: Plan, reader: Reader) -> Steps:
    if found.weeks:
        yield f"plan {found.role}{reader.options} --calendar plan.ics", "the same for your calendar"
        yield f"plan {found.role}{reader.options} --worksheet", "one page to print"
    else:
        yield f"show {found.role}{reader.options}", "its whole page"


def _profile(found: Profile, reader: Reader) -> Steps:
    if found.assessments:
        role = found.assessments[-1].role
        yield f"changed {role}{reader.options}", "what is new since your last visit"
        yield f"plan {role}{reader.options}", "what to learn, week by week"
    else:
        yield f"assess {EXAMPLE}{reader.options}", "with your own title"


def _team(found: Team, reader: Reader) -> Steps:
    for each in found.groups:
        if each.id:
            yield f"show {each.id}{reader.options}", "the work of the first group"
            yield f"plan {each.id}{reader.options} --in-job", "twelve weeks for it"
        return


def _profiles(found: ProfileList, _: Reader) -> Steps:
    for each in found.profiles:
        yield f"profile show {each.name}", "what is kept in one"
        return
    yield f"assess {EXAMPLE} --profile anna", "with the title and the name"


def _resume(found: ResumeAccount, reader: Reader) -> Steps:
    if found.best:
        yield f"show {found.best.id}{reader.options}", "what AI does to that work"
    else:
        yield "find icu nurse", "with your own words for your work"


def _practice(found: Logged, reader: Reader) -> Steps:
    if found.role:
        yield f"plan {found.role}{reader.options}", "the plan from here on"
    if not found.undone:
        yield f"done {found.skill} --undo{reader.options}", "take it back"


def _move(found: MoveAccount, reader: Reader) -> Steps:
    yield f"show {found.move.goal}{reader.options}", "its whole page"
    yield f"plan {found.move.goal}{reader.options}", "what to learn for it"


def _moves(found: Moves, reader: Reader) -> Steps:
    for group in found.groups:
        for move in group.moves:
            yield f"moves {found.start} --to {move.goal}{reader.options}", "that move whole, step by step"
            return
    yield f"show {found.start}{reader.options}", "its whole page"


def _validation(found: Validation, _: Reader) -> Steps:
    from shlex import quote

    for each in found.problems:
        yield f"validate {quote(each.file)}", "once it is mended"
        return
    yield "list", "all roles"


def _source(_: object, __: Reader) -> Steps:
    yield "sources", "all of them"


def _imports(found: ImportList, _: Reader) -> Steps:
    if found.imports:
        yield "find TITLE", "what a title leads to with these"
    else:
        yield "import onet FOLDER", "after downloading it: docs/import.md says where"


def _employer(found: Employer, reader: Reader) -> Steps:
    if found.id:
        yield f"show {found.id}{reader.options}", "its whole page"
    else:
        yield f"employer {reader.role or 'TITLE'}{reader.options}", "the same, with your own tasks"


STEPS: dict[str, Callable[[Any, Reader], Steps]] = {
    "activities": _first("activities", "one of them", "activities"),
    "activity": _first("show", "who does most of it", "spent", "code"),
    "answers": _answers,
    "assessment": _then("plan", "what to learn, week by week", "role"),
    "categories": _first("list --category", "what is in one", "categories"),
    "changed": _then("show", "its whole page"),
    "comparison": _comparison,
    "employer": _employer,
    "evidence": _then("show", "its whole page"),
    "fit": _then("gap", "the skills that you lack", "role"),
    "gap": _then("plan", "what to learn, week by week", "role"),
    "imports": _imports,
    "move": _move,
    "moves": _moves,
    "occupations": _first("show", "the first of them", "occupations", "code"),
    "overdue": _first("sources", "one of them", "sources", "key"),
    "plan": _plan,
    "practice": _practice,
    "profile": _profile,
    "profiles": _profiles,
    "receipt": _source,
    "resume": _resume,
    "role": _role,
    "roles": _first("show", "the first of them", "roles"),
    "source": _source,
    "sources": _first("sources", "one of them whole", "sources"),
    "team": _team,
    "validation": _validation,
}
