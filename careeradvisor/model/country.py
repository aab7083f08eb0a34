"""A country other than that of the figures: how a title names it, and where it publishes figures of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.limit import Label, MaxLen, MinLen, Slug, Title


class Country(NamedTuple):
    """One table of roles_data/countries.toml; words are lower case.

    `places` may stand behind a title (electrician in Germany), `before` in front of it (UK nurse), and `words` are of
    titles that are mostly used there. `languages` are those, by their English names, of which it is the country.
    `figures` are the sources with its own job descriptions and pay, none where we are sure of none.
    """

    name: Title
    places: Annotated[tuple[Label, ...], MinLen(1), MaxLen(20)]
    before: Annotated[tuple[Label, ...], MaxLen(5)] = ()
    words: Annotated[tuple[Label, ...], MaxLen(60)] = ()
    languages: Annotated[tuple[Label, ...], MaxLen(3)] = ()
    figures: Annotated[tuple[Slug, ...], MaxLen(3)] = ()
