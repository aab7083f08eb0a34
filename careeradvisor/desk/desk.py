"""The one door to all that the program can do: arguments in, results out, questions to the person as values."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from careeradvisor.desk.advising import Advising
from careeradvisor.desk.answering import Answering
from careeradvisor.desk.importing import Importing
from careeradvisor.desk.keeping import Keeping
from careeradvisor.desk.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from careeradvisor.advice.draft import Draft
    from careeradvisor.advice.team import Team
    from careeradvisor.checking.validation import Validation
    from careeradvisor.desk.code_titles import CodedTitle
    from careeradvisor.desk.list_row import BadLine, ListCount


class Desk(Answering, Advising, Listing, Keeping, Importing):
    """The role data and the person's profile, and everything that can be asked of them.

    `own` are the reader's own role folders; `root` is role data to use in place of the bundled. What is worth saying
    beside a result (how a title was read, figures that could not be) goes to `tell` when it is known, and is kept in
    `notes`. Errors are those of `careeradvisor.errors`, each with a sentence and what to do next.
    """

    def code_titles(
        self, raw: IO[bytes], name: str, column: str | None = None, codes: str | None = None
    ) -> Iterator[CodedTitle | BadLine | ListCount]:
        """What each title of a list leads to, as a stream, and at the end what became of its lines.

        `codes` is a column of codes that the list has already, with which the answers are compared. Raises UsageError
        for a list that cannot be read.
        """
        from careeradvisor.desk.code_titles import code_titles

        return code_titles(self.catalogue, raw, name, column, self.tell, codes)

    def team(self, raw: IO[bytes], name: str, column: str | None = None, count: str | None = None) -> Team:
        """The report on a list of people by their titles, `count` being the column of how many have each.

        Raises UsageError for a list that cannot be read, and for one of fewer than five people.
        """
        from careeradvisor.desk.team import team_of

        return team_of(self.catalogue, raw, name, column, count, self.tell)

    def draft(self, title: str, today: date, occupation: str | None = None) -> Draft:
        """The beginning of a role file. Raises NotFoundError for an occupation that does not exist."""
        from careeradvisor.catalogue import folders
        from careeradvisor.desk.draft import draft_of

        known = draft_of(self.catalogue, title, occupation, today.isoformat(), self.tell)
        return known._replace(schema=folders.schema("role").as_uri())

    def validate(self, paths: Sequence[Path] = (), *, strict: bool = False, onet: Path | None = None) -> Validation:
        """Everything that is wrong with files of role data, by default with all of them."""
        from careeradvisor.checking.validation import validate

        return validate(self.catalogue, tuple(paths), strict=strict, onet=onet)

    def upgrade(self, path: Path) -> str:
        """A role file of version 0.1 in the present shape, with blanks. Raises UsageError for a file that has it."""
        from careeradvisor.desk.upgrade import upgrade_of

        return upgrade_of(self.catalogue, path)
