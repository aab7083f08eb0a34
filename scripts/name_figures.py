"""Propose names for the figures that role files or activities have in digits, and write them with --write.

    python scripts/name_figures.py FILE... [--write]

A sentence that cites a bundled table is read. Digits that equal a figure of an occupation the file counts in, or whose
title its words name, become a reference such as {change 53-7065}. Every other such figure is printed with a question
mark, for a person to judge; read what was written, too.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from careeradvisor.catalogue import figures  # noqa: E402
from careeradvisor.catalogue.catalogue import Catalogue  # noqa: E402
from careeradvisor.checking.references import DIGITS  # noqa: E402
from careeradvisor.text.prose import sentences  # noqa: E402
from careeradvisor.text.reference import COLUMNS, Reference, value, words  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

    from careeradvisor.model.figure import OccupationFigures

COUNTED = ("change", "change-before"), ("employment", "projected", "openings")
"""The columns that a percent and a count may stand for; money may stand for every other."""


SAID_COARSELY = 9.5
"""The percent from which a text may have rounded a change to a whole number."""


class Proposal(NamedTuple):
    """Digits of a sentence, and the references they may be, the likeliest first; none where they are unexplained."""

    sentence: str
    digits: str
    names: tuple[str, ...]


def stems(text: str) -> set[str]:
    """The words of a text without their endings, for comparing a sentence with the title of an occupation."""
    return {re.sub(r"(ies|es|s|ing|er|ers)$", "", word) for word in re.findall(r"[a-z]{4,}", text.casefold())}


class Namer:
    """Finds the figures of the bundled tables that digits may stand for."""

    def __init__(self, catalogue: Catalogue) -> None:
        found = catalogue.statistics
        self.symbol = found.pay.symbol
        self.projections = {found.projections.source: "change", found.before.source: "change-before"}
        self.tables = {*self.projections, found.pay.source}
        rows: dict[str, list[OccupationFigures]] = {}
        for each in figures.every_occupation(catalogue.root / "figures", catalogue.memory):
            rows.setdefault(each.soc, []).append(each)
        self.rows = {soc: tuple(group) for soc, group in rows.items()}
        self.counted = {key: [each.code[:7] for each in catalogue.role(key).occupations] for key in catalogue.ids()}
        self.titles = {soc: stems(" ".join(each.title for each in group)) for soc, group in rows.items()}

    def proposals(self, text: str, own: list[str]) -> Iterator[Proposal]:
        """What the digits of a file may stand for; `own` are the occupations that it counts in."""
        for said, beside in strings(tomllib.loads(text), own, self.counted):
            for sentence in sentences(said):
                keys = [key for key in re.findall(r"\[([a-z0-9-]+)\]", sentence) if key in self.tables]
                plain = re.sub(r"\{[^{}]*\}", "", sentence)
                for found in DIGITS.findall(plain) if keys else ():
                    yield Proposal(sentence, found, tuple(self.names(found, sentence, keys, beside)))

    def names(self, digits: str, sentence: str, keys: list[str], own: list[str]) -> list[str]:
        """The references that give some digits: those of the file's own occupations, or of one that is named."""
        near = stems(sentence)
        likely = [
            *own,
            *sorted(
                (soc for soc in self.rows if soc not in own and self.titles[soc] & near),
                key=lambda soc: -len(self.titles[soc] & near) / len(self.titles[soc]),
            ),
        ]
        editions = {self.projections[key] for key in keys if key in self.projections}
        percent, count = COUNTED
        columns = [column for column in COLUMNS if fits(digits, column, percent, count)]
        columns = [column for column in columns if column not in percent or column in editions]
        if "hour" not in sentence and "." not in digits:
            columns = [column for column in columns if not column.startswith("hourly")]
        return [
            f"{{{column} {soc}}}"
            for soc in likely
            for column in columns
            if (figure := value(Reference(column, soc, ""), self.rows.get(soc, ()))) is not None
            and digits in (words(column, figure, self.symbol).rstrip("%"), coarse(column, figure))
        ]


def coarse(column: str, figure: float) -> str:
    """A change as texts round it that say two digits of it."""
    return f"{abs(figure):.0f}" if column in COUNTED[0] and abs(figure) >= SAID_COARSELY else ""


def fits(digits: str, column: str, percent: tuple[str, ...], count: tuple[str, ...]) -> bool:
    """Whether digits written so can stand for a column."""
    if digits.startswith("$"):
        return column not in (*percent, *count)
    return column in (count if "," in digits else percent)


def strings(part: object, own: list[str], counted: dict[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    """Every text of a table with the occupations it is likely about: the file's own, or those of the role it names."""
    if isinstance(part, str):
        yield " ".join(part.split()), own
    elif isinstance(part, dict):
        about = counted.get(str(part.get("role")), own)
        for each in part.values():
            yield from strings(each, about, counted)
    elif isinstance(part, list):
        for each in part:
            yield from strings(each, own, counted)


def replaced(text: str, proposal: Proposal) -> str:
    """The file with the digits of one sentence replaced where they stand, however the file breaks its lines."""
    gap = r"(?:\s|\\\n)+"
    sentence = gap.join(re.escape(word) for word in proposal.sentence.split(" "))
    place = re.search(sentence, text)
    if place is None:
        return text
    unit = "(?:%| percent)" if not proposal.digits.startswith("$") and "," not in proposal.digits else ""
    digits = re.compile(rf"(?<![\d.,$]){re.escape(proposal.digits)}(?![\d]|[.,]\d){unit}")
    return text[: place.start()] + digits.sub(proposal.names[0], place[0], count=1) + text[place.end() :]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="write the likeliest name of each figure into the file")
    chosen = parser.parse_args()
    namer = Namer(Catalogue(ROOT / "roles_data"))
    for file in chosen.files:
        text = file.read_text(encoding="utf-8")
        table = tomllib.loads(text)
        occupations = table.get("occupations", [])
        own = [each["code"][:7] for each in occupations] if isinstance(occupations, list) else []
        for each in namer.proposals(text, own):
            print(f"{file.name}: {each.digits} -> {' or '.join(each.names[:3]) or '?'}: {each.sentence}")
            if chosen.write and each.names:
                text = replaced(text, each._replace(sentence=sentence_now(text, each)))
        if chosen.write:
            tomllib.loads(text)
            file.write_text(text, encoding="utf-8")
    return 0


def sentence_now(text: str, proposal: Proposal) -> str:
    """The sentence as the file has it after earlier figures of it were named."""
    wanted = re.sub(r"\d[\d,.]*%?|\$", "#", proposal.sentence)
    for said, _ in strings(tomllib.loads(text), [], {}):
        for each in sentences(said):
            bare = re.sub(r"\{[a-z0-9.-]+ \d\d-\d{4}\}(?: percent)?", "#", each)
            if re.sub(r"#+", "#", re.sub(r"\d[\d,.]*%?|\$", "#", bare)) == re.sub(r"#+", "#", wanted):
                return each
    return proposal.sentence


if __name__ == "__main__":
    raise SystemExit(main())
