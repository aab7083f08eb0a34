"""A kind of workplace, and what to say there when the employer brings AI in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from typing import Annotated

    from careeradvisor.model.limit import MaxLen, MinLen, Sentence, SocPrefix, Title


class Ban(NamedTuple):
    """What to do where AI is not allowed."""

    yours: Sentence
    """What stays the person's own to do without it."""
    secretly: Sentence
    """What not to do in secret, and what to do if it was done."""
    whom: Sentence
    """Whom to ask what."""
    outside: Sentence
    """What to practice outside work, with no data from work."""


class Workplace(NamedTuple):
    """One kind of workplace. Its sentences are short, and those that state a rule of law cite their source."""

    title: Title
    codes: Annotated[tuple[SocPrefix, ...], MaxLen(40)]
    """Who mostly works there: occupations by the first digits of their codes, of which most digits decide."""
    ask: Annotated[tuple[Sentence, ...], MinLen(3), MaxLen(6)]
    """What to ask."""
    own: Annotated[tuple[Sentence, ...], MinLen(2), MaxLen(5)]
    """What to offer to own."""
    write: Annotated[tuple[Sentence, ...], MinLen(2), MaxLen(5)]
    """What to put in writing."""
    keep_out: Annotated[tuple[Sentence, ...], MinLen(3), MaxLen(6)]
    """What not to paste into a tool."""
    boss: Sentence
    """What to say when they ask whether AI can do this job, where the role says nothing of its own."""
    told: Sentence
    """For whoever must use it and would rather not."""
    teaching: Sentence
    """For whoever is asked to teach it their work, or fears to train a replacement."""
    forbidden: Ban
    comes: Title = "your employer brings AI in"
    """How AI comes there, after "if"."""
    rights: Annotated[tuple[Sentence, ...], MaxLen(4)] = ()
    """Rules of law, each with its `[source-key]`."""

    def prose(self) -> tuple[str, ...]:
        """Every text, in the order in which a page shows them."""
        return (
            *self.ask,
            *self.own,
            *self.write,
            *self.keep_out,
            self.boss,
            self.told,
            self.teaching,
            *self.forbidden,
            *self.rights,
        )
