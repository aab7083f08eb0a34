"""Make the table of what single words tell of occupations, which title search reads beside the titles.

    python scripts/build_word_table.py RAW_FOLDER [--output roles_data/titles/words.txt] [--check]

reads our own titles, and from RAW_FOLDER `onet-30.1-more/alternate_titles.csv` and `onet-30.1/task_statements.csv`
(scripts/README.md says where they come from). What is kept are numbers by word and SOC occupation; no title and no
sentence can be put together from them.

The weight of a word w for an occupation o is log(1 + P(w|o) / (SMOOTHED P(w))), where P(w|o) is the mean of the word's
part of the words in our titles and in O*NET's alternate titles of o, and P(w) that of all occupations. What tasks say
is weighed in the same way, with TASK_SMOOTHED, and TASK of it is added. Words for the kind of worker (the head of a
title) have weights of their own, from the heads of both lists. Weights are kept in steps of RATIO: answers are as good
with coarse ones (benchmarks/titles.py). `--check` says if the file is what would be written.
"""

from __future__ import annotations

import argparse
import csv
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.catalogue.titles import every_entry, title_words
from careeradvisor.catalogue.word_table import KIND, NAME, WORD, written
from careeradvisor.desk.open import open_catalogue
from careeradvisor.text.title import kind_of_worker, read, stem, stems, usual, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from careeradvisor.model.title import TitleWords

ROOT = Path(__file__).resolve().parents[1]
SMOOTHED, KIND_SMOOTHED, TASK_SMOOTHED = 0.1, 0.3, 2.0
TASK = 0.4
LEAST = 0.5
"""Weights below this are left out: a word of many titles or tasks speaks for nobody."""
RATIO = 1.15
"""From a weight to the next larger one that is told from it."""
RAREST = 1e-5
"""The least part of all words that a word is taken to be, so that one that was met once is not everything."""
_ASIDE = re.compile(r"\([^)]*\)")


def meaning(text: str, known: TitleWords) -> tuple[str, ...]:
    """The stems of a title or a sentence, as title search has them."""
    return stems(read([word for word in usual(words(text), known) if word not in known.filler], known))


def rows(path: Path, code: str, text: str) -> Iterator[tuple[str, str]]:
    """SOC code and text of each row of a table."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        for row in csv.DictReader(handle):
            yield row[code][:7], _ASIDE.sub(" ", row[text])


def weights(sources: list[Iterable[tuple[str, tuple[str, ...]]]], smoothed: float) -> dict[str, dict[str, float]]:
    """The weight of each stem for each occupation, from lists of occupations with stems that count alike."""
    parts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    usual_part: Counter[str] = Counter()
    for source in sources:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for code, held in source:
            counts[code].update(held)
        every = Counter[str]()
        for count in counts.values():
            every.update(count)
        for each, times in every.items():
            usual_part[each] += times / every.total() / len(sources)
        for code, count in counts.items():
            for each, times in count.items():
                parts[each][code] += times / count.total() / len(sources)
    return {
        each: {code: math.log(1 + part / (smoothed * max(usual_part[each], RAREST))) for code, part in by_code.items()}
        for each, by_code in parts.items()
    }


def marked(raw: Path, left_out: frozenset[str] = frozenset()) -> dict[str, dict[str, float]]:
    """The weights of words and of words for the kind of worker, without the titles that are `left_out`."""
    catalogue = open_catalogue(ROOT / "roles_data")
    known = title_words(catalogue.root)
    own = [each for each in every_entry(catalogue) if each.title not in left_out]
    alternate = list(rows(raw / "onet-30.1-more" / "alternate_titles.csv", "onet_soc", "alternate_title"))
    tasks = rows(raw / "onet-30.1" / "task_statements.csv", "O*NET-SOC Code", "Task")
    said = weights(
        [[(each.code[:7], each.stems) for each in own], [(code, meaning(text, known)) for code, text in alternate]],
        SMOOTHED,
    )
    for each, by_code in weights([[(code, meaning(text, known)) for code, text in tasks]], TASK_SMOOTHED).items():
        held = said.setdefault(each, {})
        for code, weight in by_code.items():
            if TASK * weight >= LEAST:
                held[code] = held.get(code, 0.0) + TASK * weight
    kinds = weights(
        [
            [(each.code[:7], (each.head,)) for each in own],
            [(code, (stem(kind_of_worker(text, known)),)) for code, text in alternate],
        ],
        KIND_SMOOTHED,
    )
    every = {WORD + each: held for each, held in said.items()} | {KIND + each: held for each, held in kinds.items()}
    told = {key: held for key, held in every.items() if key.isascii() and key not in {WORD, KIND}}
    return {key: {code: each for code, each in held.items() if each >= LEAST} for key, held in told.items()}


def main() -> None:
    """Write the table, or say whether it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("raw", type=Path)
    parser.add_argument("--output", type=Path, default=ROOT / "roles_data" / "titles" / NAME)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    made = written(marked(arguments.raw), RATIO)
    if not arguments.check:
        arguments.output.write_text(made, encoding="ascii")
    elif arguments.output.read_text(encoding="ascii") != made:
        sys.exit(f"{arguments.output} is not what {arguments.raw} gives; run this without --check")


if __name__ == "__main__":
    main()
