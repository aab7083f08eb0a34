"""Which program, of which data, a result comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    import datetime as dt

    from careeradvisor.model.limit import Sentence, Slug


class DataRelease(NamedTuple):
    """A release of the role data as a whole: roles_data/release.toml.

    `measures` and `categories` say what it has that the one before had not: measures, and the official category.
    """

    name: Slug
    date: dt.date
    measures: tuple[Sentence, ...] = ()
    categories: bool = False


class Release(NamedTuple):
    """The version of the program, and the name of the data's release: null where its file cannot be read."""

    program: str
    data: str | None
