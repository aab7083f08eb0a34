"""Check what may be cited: when it was looked up, what replaced it, and what it says of single occupations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue.build import ShapeError
from careeradvisor.catalogue.reasons import sentences
from careeradvisor.checking.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from careeradvisor.model.source import Source

LONGEST = 400
"""Characters of a reason, as of every sentence."""


def findings(sources: dict[str, Source], known: Collection[str]) -> Iterator[Finding]:
    """What is wrong between the fields of sources and between sources; `known` are the keys that there are."""
    for key, source in sources.items():
        if source.checked is None:
            yield Finding((key, "checked"), "source.checked", "say on which day it was last looked up: checked = DATE")
        if source.next_due and source.superseded_by:
            yield Finding((key, "next_due"), "source.due", "a source that was replaced has no next edition")
        later = source.superseded_by
        if later and later not in known:
            yield Finding((key, "superseded_by"), "source.unknown", f"there is no source '{later}'")
        elif later and (again := sources.get(later)) and (later == key or again.superseded_by):
            said = f"'{later}' is itself replaced" if later != key else "a source does not replace itself"
            yield Finding((key, "superseded_by"), "source.superseded", f"{said}; name the newest edition")


def reasons(tables: dict[str, Any], known: Collection[str], occupations: Collection[str]) -> Iterator[Finding]:
    """What is wrong with the reasons by source and occupation.

    A code is that of one of the `occupations`, or one under which the source counts some of their broad group together.
    """
    groups = {code[:6] for code in occupations}
    for key, table in tables.items():
        if key not in known:
            yield Finding((key,), "source.unknown", f"there is no source '{key}'")
        try:
            said = sentences(table)
        except ShapeError:
            yield Finding((key,), "reasons.shape", 'write each as 29-1141 = ["One sentence."]')
            continue
        for code, held in said.items():
            if groups and (len(code) != 7 or code[:6] not in groups):
                yield Finding((key, code), "occupation.unknown", f"there is no occupation {code}")
            if not held or any(not each.strip() or len(each) > LONGEST for each in held):
                said_so = f"a reason is a sentence of at most {LONGEST} characters, and there is at least one"
                yield Finding((key, code), "reasons.length", said_so)
