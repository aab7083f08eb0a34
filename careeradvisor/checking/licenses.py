"""Check roles_data/licenses.toml: its occupations, its sources, its times and its ladders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.checking.between_files import unknown
from careeradvisor.checking.finding import Finding
from careeradvisor.model.licensing import Schooling
from careeradvisor.text import prose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from careeradvisor.model.licensing import License

LONGEST_SENTENCE = 25
"""Words."""
MOST_SENTENCES = 2
LEAST_MONTHS = {Schooling.NONE: 0, Schooling.CERTIFICATE: 1, Schooling.ASSOCIATE: 12, Schooling.BACHELOR: 36}
"""Months that the schooling alone takes."""
MORE = 48


def findings(
    licenses: Mapping[str, License], sources: Collection[str], occupations: Collection[str]
) -> Iterator[Finding]:
    """What is wrong in the table; `occupations` is empty where the figures cannot be read."""
    known = {code[:7] for code in occupations}
    for code, each in licenses.items():
        if known and code not in known:
            yield Finding((code,), "occupation.unknown", f"there is no occupation {code}")
        for source in each.sources:
            if source not in sources:
                yield Finding((code, "sources"), "source.unknown", unknown("source", source, sources))
        yield from _sentences(code, each)
        if each.months < LEAST_MONTHS.get(each.schooling, MORE):
            said = f"schooling to '{each.schooling}' alone takes longer than {each.months} months"
            yield Finding((code, "months"), "license.months", said)
        yield from _ladder(code, each, licenses, known)


def _sentences(code: str, found: License) -> Iterator[Finding]:
    parts = prose.sentences(found.needs)
    if len(parts) > MOST_SENTENCES:
        said = f"say it in at most {MOST_SENTENCES} sentences"
        yield Finding((code, "needs"), "license.sentence", said)
    for part in parts:
        if (count := len(prose.words(part))) > LONGEST_SENTENCE:
            said = f"a sentence of {count} words; {LONGEST_SENTENCE} at most: {part}"
            yield Finding((code, "needs"), "license.sentence", said)


def _ladder(code: str, found: License, licenses: Mapping[str, License], known: Collection[str]) -> Iterator[Finding]:
    for below in found.ladder:
        if known and below not in known:
            yield Finding((code, "ladder"), "occupation.unknown", f"there is no occupation {below}")
        elif below == code or (below in licenses and code in licenses[below].ladder):
            yield Finding((code, "ladder"), "license.ladder", f"{below} cannot be both below and above {code}")
        elif found.ladder.count(below) > 1:
            yield Finding((code, "ladder"), "license.ladder", f"{below} stands there twice")
            return
