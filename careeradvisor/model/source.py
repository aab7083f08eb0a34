"""What may be cited, and where roles belong."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from typing import Annotated

    from careeradvisor.model.limit import MaxLen, Sentence, Slug, SocMajor, Title, Url, Year


class SourceKind(StrEnum):
    """What a source is."""

    STUDY = "study"
    STATISTIC = "statistic"
    DATA = "data"
    GUIDANCE = "guidance"


class Source(NamedTuple):
    """A published study, statistic, data set or guidance document.

    `measured` says what was measured, on whom and when; `limits` what it does not show; `findings` are
    the figures a role may cite, as the source states them. `checked` is the day on which it was last looked up,
    `next_due` the day by which the next edition of a series is expected, `superseded_by` the key of the edition that
    replaced it.
    """

    title: Sentence
    authors: Sentence
    publisher: Sentence
    year: Year
    kind: SourceKind
    measured: Sentence
    limits: Sentence
    url: Url | None = None
    licence: Sentence | None = None
    vintage: Sentence | None = None
    findings: Annotated[tuple[Sentence, ...], MaxLen(20)] = ()
    checked: dt.date | None = None
    next_due: dt.date | None = None
    superseded_by: Slug | None = None


class SourceList(NamedTuple):
    """All sources by key."""

    sources: dict[str, Source]


class CitedSource(NamedTuple):
    """One source.

    `due` is the last day on which it is fresh, `reasons` what it says of single occupations: by code, a sentence each.
    """

    key: str
    source: Source
    due: dt.date | None = None
    reasons: dict[str, tuple[str, ...]] = {}  # noqa: RUF012  # nobody changes it


class DueSource(NamedTuple):
    """A source of which a newer edition was expected, or which nobody has looked up for long, by the day `due`."""

    key: str
    due: dt.date
    source: Source


class DueList(NamedTuple):
    """The sources that are overdue on a day, the longest first."""

    on: dt.date
    sources: tuple[DueSource, ...]


class RawFile(NamedTuple):
    """A file as its publisher offered it: what it was called when the figures were built, and the sum of its bytes."""

    name: str
    sha256: str
    bytes: int
    source: str
    vintage: str


class Receipt(NamedTuple):
    """The raw files behind the figures of a page; `of` is what the page is called in JSON.

    `program` made the page; `data` is the release of its figures, and of these.
    """

    page: str
    of: str
    program: str
    data: str | None
    files: tuple[RawFile, ...]


class Category(NamedTuple):
    """A field of work that roles belong to."""

    title: Title
    summary: Sentence
    majors: Annotated[tuple[SocMajor, ...], MaxLen(12)] = ()
    """The major groups of the SOC whose occupations belong to it."""
