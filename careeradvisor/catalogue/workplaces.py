"""What to say at work when AI comes, by the kind of workplace."""

from __future__ import annotations

from careeradvisor.catalogue.build import many, named, text
from careeradvisor.model.workplace import Ban, Workplace

workplace = named(
    Workplace,
    title=text,
    codes=many(text),
    ask=many(text),
    own=many(text),
    write=many(text),
    keep_out=many(text),
    boss=text,
    told=text,
    teaching=text,
    forbidden=named(Ban, yours=text, secretly=text, whom=text, outside=text),
    comes=text,
    rights=many(text),
)
"""A kind of workplace of its table. Raises ShapeError where it cannot."""
