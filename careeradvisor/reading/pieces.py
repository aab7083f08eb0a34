"""Parts of files whose fields have names: checked for their types, with the path of what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careeradvisor.errors import UsageError
from careeradvisor.model.resume import Education, Job, Resume
from careeradvisor.reading.line import tidied
from careeradvisor.text.period import date_of

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_ENTRIES = 500
"""Entries of one list."""
LONGEST = 20_000
"""Characters of one field."""


class Piece:
    """A part of a file, and its path there."""

    def __init__(self, held: Any, name: str, path: str) -> None:
        self._held, self._name, self._path = held, name, path

    def text(self, *keys: str) -> str:
        """The text under the first of these keys that has one, tidied; empty where none has."""
        for key in keys:
            found = self._table().get(key)
            if isinstance(found, int) and not isinstance(found, bool):
                found = str(found)
            if found is not None and not isinstance(found, str):
                raise self.wrong(key, "a text")
            if found and found.strip():
                return " ".join(tidied(found[:LONGEST]).split())
        return ""

    def texts(self, *keys: str) -> tuple[str, ...]:
        """The texts of the lists under these keys."""
        return tuple(
            line
            for key in keys
            for place, each in enumerate(self._list(key))
            if (line := Piece({"": each}, self._name, f"{self._path}{key}[{place}]").text(""))
        )

    def lines(self, *keys: str) -> tuple[str, ...]:
        """The lines of the texts under these keys."""
        found = (self._table().get(key) for key in keys if self.text(key))
        return tuple(line for text in found for each in str(text)[:LONGEST].splitlines() if (line := tidied(each)))

    def each(self, key: str) -> Iterable[Piece]:
        """The entries of the list under a key."""
        for place, entry in enumerate(self._list(key)):
            yield Piece(entry, self._name, f"{self._path}{key}[{place}].")

    def one(self, key: str) -> Piece:
        """The table under a key, an empty one where there is none."""
        found = self._table().get(key)
        return Piece({} if found is None else found, self._name, f"{self._path}{key}.")

    def keys(self) -> list[str]:
        """The keys of a table that are texts."""
        return [key for key in self._table() if isinstance(key, str)]

    def has(self, key: str) -> bool:
        """Whether a table has a key."""
        return key in self._table()

    @property
    def is_table(self) -> bool:
        """Whether it has keys."""
        return isinstance(self._held, dict)

    @property
    def plain(self) -> str:
        """A text that stands by itself, empty where it is none."""
        return " ".join(tidied(self._held[:LONGEST]).split()) if isinstance(self._held, str) else ""

    def _table(self) -> dict[Any, Any]:
        if not isinstance(self._held, dict):
            raise self.wrong("", "a table of keys and values")
        return self._held

    def _list(self, key: str) -> list[Any]:
        found = self._table().get(key)
        if found is None:
            return []
        if not isinstance(found, list):
            raise self.wrong(key, "a list")
        return found[:MOST_ENTRIES]

    def wrong(self, key: str, kind: str) -> UsageError:
        """The refusal of something of another type, with its path."""
        path = f"{self._path}{key}".rstrip(".") or "the whole"
        return UsageError(f"{self._name}: {path} is not {kind}", "mend that, or name a PDF, Word or text file")


def job(title: str, employer: str, dates: tuple[str, str], lines: Iterable[str]) -> Job | None:
    """A job of named fields; `None` where they name neither what it was nor where."""
    if not (title or employer):
        return None
    started, ended = (date_of(each) for each in dates)
    current = started is not None and ended is None
    return Job(title or None, employer or None, started, ended, current, tuple(lines))


def ordered(jobs: Iterable[Job | None]) -> tuple[Job, ...]:
    """The jobs that there are, the most recent first; those without dates keep their places behind."""
    found = [each for each in jobs if each]
    return tuple(sorted(found, key=lambda each: (each.current, each.end or "", each.start or ""), reverse=True))


def whole(resume: Resume) -> tuple[str, ...]:
    """The lines of a résumé of named fields, as a page would have them."""
    said: list[str] = [resume.headline] if resume.headline else []
    said += resume.lines
    for each in resume.jobs:
        said.append(", ".join(part for part in (each.title, each.employer) if part))
        said += each.lines
    said += [*(each.line for each in resume.education), *resume.credentials, *resume.languages]
    return tuple(said)


def schooling(*parts: str, end: str = "") -> Education | None:
    """An education of named fields, `None` where they are empty."""
    line = ", ".join(part for part in parts if part)
    return Education(line, None, date_of(end)) if line else None
