"""Whether every line of a list is accounted for, whatever has happened to the file.

    python benchmarks/lists.py [--files 1000] [--seed 1]

Writes lists of titles as people have them (encodings, ends of lines, marks between cells, quotes, JSON), damages each
(bytes changed, lost, doubled or cut off, quotes opened, zeros, lines joined) and codes it as `find` does. Lines in
must equal answers, empty lines, headings, lines within cells and skipped lines, each of which is named once; the
number of lines is counted here a second time, in another way. A file may be refused whole, with a reason.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import random
import re
from collections import Counter
from typing import NamedTuple

from careeradvisor.desk.code_titles import CodedTitle
from careeradvisor.desk.desk import Desk
from careeradvisor.desk.list_row import BadLine, ListCount
from careeradvisor.errors import UsageError

TITLES = (
    "Registered Nurse",
    "Cook, Line",
    "Köchin (m/w/d)",
    "R&D Engineer",
    'Driver "HGV"',
    "Café manager",
    "",
    "retired",
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16", "cp1252")
ENDS = ("\n", "\r\n", "\r")
KINDS = ("plain", "table", "table", "json", "json lines")


class Case(NamedTuple):
    """A damaged list: what it is called, what it holds, and the column that is named for it."""

    name: str
    content: bytes
    column: str | None


def case(chance: random.Random) -> Case:
    """A list, damaged up to four times."""
    kind, encoding, end = chance.choice(KINDS), chance.choice(ENCODINGS), chance.choice(ENDS)
    titles = [chance.choice(TITLES) for _ in range(chance.randint(1, 40))]
    column = chance.choice([None, "Job Title"])
    if kind == "plain":
        text, name, column = end.join(titles) + end * chance.randint(0, 1), "list.txt", None
    elif kind == "table":
        written = io.StringIO()
        writer = csv.writer(written, delimiter=chance.choice(",;\t|"), lineterminator=end)
        writer.writerows([["No", "Job Title", "Town"], *([place, title, "Ulm"] for place, title in enumerate(titles))])
        text, name = written.getvalue(), chance.choice(["list.csv", "list.txt"])
    elif kind == "json":
        text, name = json.dumps(titles), "list.json"
    else:
        text, name = end.join(json.dumps({"Job Title": title}) for title in titles), "list.jsonl"
    content = bytearray(text.encode(encoding, "replace"))
    for _ in range(chance.randint(0, 4)):
        _damage(content, chance)
    return Case(name, bytes(content), column)


def _damage(content: bytearray, chance: random.Random) -> None:
    if not content:
        return
    place = chance.randrange(len(content))
    match chance.randrange(8):
        case 0:
            content[place] = chance.randrange(256)
        case 1:
            content.insert(place, ord('"'))
        case 2:
            del content[place : place + chance.randint(1, 6)]
        case 3:
            del content[place:]
        case 4:
            content[place:place] = content[place : place + 30]
        case 5:
            content[place:place] = bytes(chance.randint(1, 3))
        case 6:
            content[place:place] = chance.choice([b"\r", b"\n", b"\r\n", b"\xff", b"\xe4", b",,", b";"])
        case _:
            end = content.find(b"\n", place)
            if end >= 0:
                del content[end]


def coded(desk: Desk, tried: Case) -> str:
    """What became of a list: `read`, or `refused`. Raises AssertionError where a line is not accounted for."""
    desk.notes.clear()
    answered: list[int] = []
    skipped: list[int] = []
    count: ListCount | None = None
    try:
        for each in desk.code_titles(io.BytesIO(tried.content), tried.name, tried.column):
            if isinstance(each, CodedTitle):
                answered.append(each.line)
            elif isinstance(each, BadLine):
                skipped.append(each.line)
            else:
                count = each
    except UsageError as refused:
        _require(bool(refused.hints), "a list is refused without advice")
        return "refused"
    if count is None:
        raise AssertionError("there is no count")
    _require(count.lines == sum(count[1:]), f"{count} does not add up")
    _require((len(answered), len(skipped)) == (count.answered, count.skipped), f"{count} is not what was named")
    _require(len(set(answered + skipped)) == len(answered) + len(skipped), "a line is named twice")
    if not any("JSON list" in note for note in desk.notes) and not tried.content.lstrip().startswith(b"["):
        lines = lines_of(tried.content, wide=next((note for note in desk.notes if "UTF-16" in note), ""))
        _require(count.lines == lines, f"{count.lines} lines were counted, and there are {lines}")
    return "read"


def _require(holds: bool, otherwise: str) -> None:  # reads as a sentence
    if not holds:
        raise AssertionError(otherwise)


def lines_of(content: bytes, wide: str) -> int:
    """How many lines a text has, by the marks at their ends."""
    if wide:
        text = content.decode("utf-16-be" if "big-endian" in wide else "utf-16-le", "replace").removeprefix("\ufeff")
    else:
        text = content.decode("latin-1").removeprefix("\xef\xbb\xbf")
    ends = len(re.findall("\r\n|\r|\n", text))
    return ends + bool(text and text[-1] not in "\r\n")


def main() -> None:
    """Try, and print how many lists were read and refused, and each that failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance, desk = random.Random(arguments.seed), Desk()  # noqa: S311  # the same files each time
    results: Counter[str] = Counter()
    for number in range(arguments.files):
        tried = case(chance)
        try:
            results[coded(desk, tried)] += 1
        except Exception as error:  # noqa: BLE001  # whatever it is, it is what is looked for
            results["failed"] += 1
            print(f"file {number}: {type(error).__name__}: {error}: {tried}")
    print(", ".join(f"{many} {what}" for what, many in sorted(results.items())))


if __name__ == "__main__":
    main()
