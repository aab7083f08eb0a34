"""Job titles as people write them, and what is known about their words."""

from __future__ import annotations

from enum import StrEnum

from careeradvisor.model.named_tuple import NamedTuple


class TitleKind(StrEnum):
    """Where a title in the index comes from."""

    OFFICIAL = "official"
    """The O*NET-SOC occupation's own name, or that of a role."""
    ALIAS = "alias"
    """A title that people with the occupation have."""
    IMPORTED = "imported"
    """A title that the person brought in from somebody else's list; it never goes before one of ours."""


class Status(NamedTuple):
    """What people say of themselves in place of a job: retired, on leave, a student.

    `words` are whole answers that mean it, `heads` words for whoever is one: `nursing student` is a student. `said`
    explains what it is, `advice` says what to type instead.
    """

    said: str
    advice: str
    words: frozenset[str]
    heads: frozenset[str] = frozenset()


class TitleWords(NamedTuple):
    """How the words of titles are read; roles_data/title_words.toml.

    Words that tell nothing alone are `filler` (left out), `function` (of the grammar of any language, nearly left out)
    and `level` (rank and terms, which some titles need). `tails` cut what stands behind them; `asides` are phrases at
    the end; `naming` goes before the job itself; `serving` are workers who are named with whom they serve, and what
    they are called without. `variants` are spellings by country, `expand` abbreviations, `synonyms` other words and
    other languages. `columns` are what tables call the column of titles, the best first. `employers` are names of
    companies and services, each with the word for most of the work there. `head_first` says that the first word is the
    kind of worker, and not the last: Cajero de supermercado.
    """

    level: frozenset[str]
    filler: frozenset[str]
    function: frozenset[str]
    tails: tuple[str, ...]
    asides: tuple[str, ...]
    naming: tuple[str, ...]
    serving: dict[str, str]
    variants: dict[str, str]
    expand: dict[str, str]
    synonyms: dict[str, str]
    columns: tuple[str, ...]
    employers: dict[str, str]
    status: dict[str, Status]
    head_first: bool = False


class TitleEntry(NamedTuple):
    """A title of the index: the O*NET-SOC code it leads to and, for a role's title, the role's id.

    `stems` are those of its words, `head` that of the word which says what kind of worker it is, `kind_word` that word
    in the singular (known where an index is made). `mass` is how telling its words are together, as the index counts.
    `origin` is whose list an imported title is from, such as ESCO.
    """

    title: str
    kind: TitleKind
    code: str
    role: str | None
    stems: tuple[str, ...]
    head: str
    mass: float = 0.0
    kind_word: str = ""
    origin: str = ""
