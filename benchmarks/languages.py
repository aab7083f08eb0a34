"""How well titles in other languages find their occupation, and whether English ones are left alone.

    python benchmarks/languages.py [TITLES.csv] [--misses N] [--english FILINGS.csv]

The list (benchmarks/foreign_titles.csv) has a language, a title and its 6-digit SOC code, several where they are
equally right, coded by somebody who had not seen our lists. Prints by language how many are read in it, top-1 and
top-5. With `--english` every filed English title that is read in another language is shown, how many are right either
way, and how surely texts that are no titles are answered (tests/data/no_titles.toml).
"""

from __future__ import annotations

import argparse
import csv
import time
import tomllib
from pathlib import Path
from typing import NamedTuple

from careeradvisor.advice.title_match import Answers, reply
from careeradvisor.desk.open import open_catalogue
from careeradvisor.desk.title_answers import TitleAnswers

HERE = Path(__file__).resolve().parent
NO_TITLES = HERE.parent / "tests" / "data" / "no_titles.toml"
NAMES = {
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "hi": "Hindi (romanised)",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
}


class Trial(NamedTuple):
    """A title in a language, the codes that are right, and what it led to."""

    language: str
    title: str
    right: frozenset[str]
    found: Answers

    @property
    def rank(self) -> int:
        """The place, from 1, of the first right occupation; 0 where none is among five."""
        codes = list(dict.fromkeys(each.code[:7] for each in self.found.answers))[:5]
        return next((place for place, code in enumerate(codes, start=1) if any(map(code.startswith, self.right))), 0)


def trials(path: Path, titles: TitleAnswers) -> list[Trial]:
    """Every title of a list, answered."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        rows = [*csv.DictReader(handle)]
    return [
        Trial(
            row["language"],
            row["title"],
            frozenset(map(detailed, row["soc"].split("|"))),
            titles.reply(row["title"], 10),
        )
        for row in rows
    ]


def detailed(soc: str) -> str:
    """What the codes of an occupation begin with: statistics join some, under a code that ends in 0 (31-1120)."""
    return soc.removesuffix("0")


def line(name: str, held: list[Trial]) -> str:
    """A line of the table: titles, part read in their language (or English), top-1, top-5."""
    count = len(held)
    read = sum(each.found.language in (None, NAMES.get(each.language)) and bool(each.found.answers) for each in held)
    first = sum(each.rank == 1 for each in held)
    five = sum(each.rank > 0 for each in held)
    return f"| {name} | {count} | {read / count:.2f} | {first / count:.2f} | {five / count:.2f} |"


def english(path: Path, titles: TitleAnswers) -> None:
    """Print which English titles are read in another language, and how that changes what is right."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        rows = [(row["title"], row["soc"]) for row in csv.DictReader(handle)]
    before = after = 0
    for title, soc in rows:
        alone, found = reply(title, titles.index, titles.known), titles.named(title)
        right = [bool(each.answers) and each.answers[0].code[:7] == soc for each in (alone, found)]
        before += right[0]
        after += right[1]
        if found.language or found.activities:
            led = "; ".join(f"{each.name} ({each.title}, {each.confidence})" for each in found.answers[:2])
            print(f"{title!r} ({soc}) is read as {found.language or 'a description'}: {led}")
    print(f"{len(rows)} English titles: {before} right first in English alone, {after} with all languages.")
    kinds = tomllib.loads(NO_TITLES.read_text(encoding="utf-8"))
    for half, held in kinds.items():
        texts = [text for each in held.values() for text in each]
        alone = [reply(text, titles.index, titles.known) for text in texts]
        found = [titles.named(text) for text in texts]
        for least in (50, 70):
            alone_, all_ = (sum(confidence(x) >= least for x in each) for each in (alone, found))
            print(f"no titles, {half} half: {alone_} of {len(texts)} reach {least} in English alone, {all_} with all.")
        for text, first, other in zip(texts, alone, found, strict=True):
            if other.language and confidence(other) >= 50 > confidence(first):
                print(f"  {text!r} is read as {other.language}: {other.answers[0].title} {confidence(other)}")


def confidence(found: Answers) -> int:
    """That of the first answer, 0 where there is none."""
    return found.answers[0].confidence if found.answers else 0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("titles", type=Path, nargs="?", default=HERE / "foreign_titles.csv")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show N titles whose first answer is wrong")
    parser.add_argument("--english", type=Path, metavar="FILE", help="filed English titles, which are to stay English")
    arguments = parser.parse_args()
    titles = TitleAnswers(open_catalogue())
    if arguments.english:
        english(arguments.english, titles)
        return
    start = time.process_time()
    done = trials(arguments.titles, titles)
    print(f"{len(done)} titles, {len(done) / (time.process_time() - start):.0f} a second of one core\n")
    print("| language | titles | read in it | top-1 | top-5 |\n| --- | ---: | ---: | ---: | ---: |")
    for language in sorted({each.language for each in done}):
        print(line(NAMES.get(language, language), [each for each in done if each.language == language]))
    print(line("all", done))
    for each in [each for each in done if each.rank != 1][: arguments.misses]:
        led = "; ".join(f"{one.code[:7]} {one.title} {one.confidence}" for one in each.found.answers[:3])
        right = " or ".join(sorted(each.right))
        print(f"{each.language} {each.title!r} is {right} ({each.found.language}): {led or 'none'}")


if __name__ == "__main__":
    main()
