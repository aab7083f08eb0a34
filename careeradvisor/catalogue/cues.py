"""The phrases that show a skill."""

from __future__ import annotations

from careeradvisor.catalogue.build import many, named, text
from careeradvisor.model.cue import Cue

cue = named(Cue, match=many(text), never=many(text), shows=many(text), near=many(text))
"""The phrases of one skill, of their table. Raises ShapeError where it cannot."""
