"""What is asked of one kind of work: which it is, its page, its moves, what employers and studies say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.desk.part import Part
from careeradvisor.model.code import soc_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from careeradvisor.advice.changed import Changed
    from careeradvisor.advice.comparison import Comparison
    from careeradvisor.advice.employer import Employer
    from careeradvisor.advice.evidence import EvidenceAccount
    from careeradvisor.advice.move import Move, MoveAccount, Moves
    from careeradvisor.advice.report import RoleReport
    from careeradvisor.advice.title_match import Answer, Answers
    from careeradvisor.desk.find import Choice, Subject
    from careeradvisor.pages.next_step import Reader


class Answering(Part):
    """Questions about one kind of work."""

    def find(self, words: str) -> Answers:
        """What a job title leads to. Raises UsageError for a text without a word."""
        from careeradvisor.desk.abroad import tell_abroad, without_country
        from careeradvisor.desk.find import answers_to
        from careeradvisor.text.job_loss import without_job_loss

        typed = without_country(self.catalogue, without_job_loss(words)[0])
        found = answers_to(self.catalogue, typed.title)
        tell_abroad(self.catalogue, typed, found.language, self.tell)
        return found

    def subject(self, name: str) -> Subject | Choice:
        """The role or the occupation that is meant, or a choice where that is not clear.

        Raises NotFoundError for a code that no occupation has.
        """
        from careeradvisor.desk.find import subject

        return subject(self.catalogue, name, self.tell)

    def means_one(self, name: str) -> bool:
        """Whether it is clear which role or occupation is meant. Nothing is told."""
        from careeradvisor.desk.find import Choice, subject
        from careeradvisor.errors import NotFoundError

        try:
            return not isinstance(subject(self.catalogue, name, lambda _: None), Choice)
        except NotFoundError:
            return False

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
        from careeradvisor.desk.footing import gate_before
        from careeradvisor.desk.move_short import move_compared

        try:
            moves = [move_compared(self.catalogue, different[0], goal) for goal in different[1:]]
        except FiguresError:  # which the pages compared have said
            moves = []
        return compare(different, moves, [gate_before(self.catalogue, each) for each in different])

    def moves(self, start: Subject, *, whole: bool = False) -> Moves:
        """The moves from a role or an occupation, as the profile's circumstances allow; `whole` gives twenty of a kind.

        Raises FiguresError where the published figures cannot be read.
        """
        from careeradvisor.desk.move import moves_for

        return moves_for(self.catalogue, start, whole=whole)

    def moves_as_said(self, start: Subject) -> Moves | None:
        """The same moves for a page on which they are one part; `None`, which is told why, without figures."""
        from careeradvisor.catalogue.figures import FiguresError

        try:
            return self.moves(start)
        except FiguresError as error:
            self.tell(error.message)
            return None

    def moves_in_short(self, start: Subject) -> tuple[Move, ...]:
        """The few moves that a page names; none where the published figures cannot be read, which is told."""
        from careeradvisor.desk.move_short import moves_in_short
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

    def employer(self, role: RoleReport | None = None, at: str | None = None) -> Employer:
        """What to say if an employer brings AI in, `at` a kind of workplace, by default that of most who do the work.

        Without a role it is what holds for everybody at that workplace, by default in an office.

        Raises NotFoundError for a workplace that there is not.
        """
        from careeradvisor.desk.employer import employer_of

        return employer_of(self.catalogue, role, at)

    def evidence(self, subject: Subject, name: str | None = None) -> EvidenceAccount:
        """All that is published about a subject, which the person called `name`.

        Raises CatalogueError where its figures could not be read.
        """
        from careeradvisor.advice.evidence import EvidenceAccount
        from careeradvisor.errors import CatalogueError

        if subject.evidence is None:
            what = f"the figures of '{name or subject.id}' could not be read"
            raise CatalogueError(what, "see every problem: careeradvisor validate")
        return EvidenceAccount(subject.id, subject.title, subject.evidence, subject.sources, self._important(subject))

    def _important(self, subject: Subject) -> dict[str, float]:
        """The work activities of a subject's main occupation, the most important first, as far as figures are there."""
        from careeradvisor.catalogue import likeness
        from careeradvisor.catalogue.figures import FiguresError

        folder, memory, soc = (
            self.catalogue.root / "figures",
            self.catalogue.memory,
            soc_of(subject.role.main_occupation),
        )
        try:
            names = likeness.names(folder, likeness.IMPORTANCE, memory)
            held = likeness.importance(folder, [soc], memory).get(soc, {})
        except FiguresError as error:
            self.tell(error.message)
            return {}
        return {names[key]: held[key] for key in sorted(held, key=lambda key: (-held[key], key))}

    def changed(self, role: RoleReport, on: date, since: date | None = None) -> Changed:
        """What is new for a role since a day, by default since the person's last visit, which is then remembered."""
        from careeradvisor.desk.changed import changed_for

        return changed_for(self.catalogue, role, on, since, self.tell)
