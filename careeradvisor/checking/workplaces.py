"""Check what to say at work: short sentences, rules with their source, and a workplace for every occupation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.advice.employer import place_of
from careeradvisor.checking.between_files import unknown
from careeradvisor.checking.finding import Finding
from careeradvisor.text.citation import cited
from careeradvisor.text.prose import too_long

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from careeradvisor.model.workplace import Workplace


def findings(
    places: Mapping[str, Workplace], sources: Collection[str], occupations: Collection[str]
) -> Iterator[Finding]:
    """Sentences that are too long, rules without a source, and occupations without a workplace."""
    held: dict[str, str] = {}
    for key, place in places.items():
        for field in ("ask", "own", "write", "keep_out", "rights"):
            for number, text in enumerate(getattr(place, field)):
                yield from _text((key, field, number), text, sources)
        for field in ("boss", "told", "teaching"):
            yield from _text((key, field), getattr(place, field), sources)
        for field, text in place.forbidden._asdict().items():
            yield from _text((key, "forbidden", field), text, sources)
        for number, code in enumerate(place.codes):
            if held.setdefault(code, key) != key:
                said = f"'{held[code]}' has {code} too"
                yield Finding((key, "codes", number), "workplace.twice", said)
    lacking = sorted(code for code in occupations if place_of(code, places) is None)
    if places and lacking:
        said = f"no workplace has {lacking[0]}{f' and {len(lacking) - 1} more' if lacking[1:] else ''}"
        yield Finding((next(iter(places)), "codes"), "workplace.lacking", said)


def _text(place: tuple[str | int, ...], text: str, sources: Collection[str]) -> Iterator[Finding]:
    for said in too_long(text):
        yield Finding(place, "workplace.long", said)
    keys = cited((text,))
    for name in keys:
        if name not in sources:
            yield Finding(place, "source.unknown", unknown("source", name, sources))
    if place[1] == "rights" and not keys:
        yield Finding(place, "workplace.unsourced", "a rule ends in its [source-key]")
