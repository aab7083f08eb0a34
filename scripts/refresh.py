"""Every sentence of every role that a new edition of the figures touches, and why its meaning may have turned.

    python scripts/refresh.py OLD NEW [--roles FOLDER] [--turned]

OLD and NEW are folders of figures (roles_data/figures of two commits, say). A sentence is printed with its file and
line where it cites a table of theirs, says an edition's years or names a figure; behind it stands what turned: a figure
that it has in digits, the sign of a change, its pace against all occupations, the order of two occupations. --turned
leaves out the others.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import tomllib
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from careeradvisor.text.prose import sentences  # noqa: E402
from careeradvisor.text.reference import references  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE = re.compile(r"\[bls-(?:ep|oews)-[0-9-]+\]|\b20\d\d-\d\d\b|\b(?:by|to|until|in) 20[34]\d\b")
"""The citations of tables that come in editions, and the years of an edition."""
DIGITS = re.compile(r"\$?\d[\d,]*(?:\.\d+)?")
COLUMNS = {
    "change": ("change",),
    "jobs": ("employment", "projected", "openings"),
    "pay": ("wage_p10", "wage_p25", "wage_median", "wage_p75", "wage_p90"),
}
PACES = ((-0.5, "fall"), (1.5, "little or no change"), (5.5, "about average"), (8.5, "faster than average"))
"""Up to which percent a change is called what, around a growth of all jobs of three to four percent."""
FASTEST = "much faster than average"

Figures = dict[str, dict[str, float]]


class Sentence(NamedTuple):
    """A sentence of a role, the line it begins in, and the occupations it is likely about."""

    file: Path
    line: int
    text: str
    codes: tuple[str, ...]


def read(folder: Path) -> Figures:
    """The figures by 6-digit code. Raises SystemExit with a sentence where there are none."""
    found: Figures = {}
    for path in sorted((folder / "occupations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                names = [name for group in COLUMNS.values() for name in group]
                values = {name: float(row[name]) for name in names if row.get(name)}
                found.setdefault(row["code"][:7], values)
    if not found:
        raise SystemExit(f"{folder} has no occupations/*.csv: name a folder of figures, such as roles_data/figures")
    return found


def pace(change: float) -> str:
    """What a projected change is called."""
    return next((name for most, name in PACES if change <= most), FASTEST)


def turned(each: Sentence, old: Figures, new: Figures) -> list[str]:
    """What of a sentence's meaning may have turned."""
    found: list[str] = []
    both = {code: (old[code], new[code]) for code in each.codes if code in old and code in new}
    found += [f"{code} is no longer there" for code in each.codes if code in old and code not in new]
    for code, (was, now) in both.items():
        found += [
            f"{code} {name}: {was[name]:g} was {digits}, now {now.get(name, 'nothing')}"
            for name in was
            if was[name] != now.get(name)
            for digits in {*DIGITS.findall(each.text)}
            if digits in said(name, was[name])
        ]
        if "change" in was and "change" in now:
            before, after = was["change"], now["change"]
            if (before < 0) != (after < 0):
                found.append(f"{code}: {before:+g}% has become {after:+g}%")
            elif pace(before) != pace(after):
                found.append(f"{code}: {pace(before)} ({before:+g}%) has become {pace(after)} ({after:+g}%)")
    for one, other in combinations(both, 2):
        for name in ("change", "wage_median"):
            pairs = [(side[one].get(name), side[other].get(name)) for side in (old, new)]
            if all(a is not None and b is not None for a, b in pairs):
                (a, b), (c, d) = pairs
                if (a > b) != (c > d):  # type: ignore[operator]  # both are there
                    found.append(f"{one} and {other} have changed places in {name}")
    return found


def said(name: str, value: float) -> tuple[str, ...]:
    """How prose may have a figure in digits."""
    if name in COLUMNS["change"]:
        return (f"{abs(value):g}", f"{abs(value):.0f}")
    if name in COLUMNS["pay"]:
        hourly = value / 2080
        return (f"${value:,.0f}", f"${round(value, -2):,.0f}", f"${hourly:.2f}", f"${round(hourly, 1):.2f}")
    return (f"{value * 1000:,.0f}", f"{round(value):,}", f"{round(value * 1000, -2):,.0f}")


def role_sentences(file: Path, counted: dict[str, tuple[str, ...]]) -> Iterator[Sentence]:
    """The sentences of a role file that cite a table or name a figure of one."""
    text = file.read_text(encoding="utf-8")
    table = tomllib.loads(text)
    for words, codes in strings(table, counted.get(file.stem, ()), counted):
        for sentence in sentences(words):
            named = tuple(each.code[:7] for each in references(sentence) if each.code)
            if named or TABLE.search(sentence):
                yield Sentence(file, line_of(text, sentence), sentence, tuple(dict.fromkeys((*named, *codes))))


def strings(
    part: object, own: tuple[str, ...], counted: dict[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every text of a table with the occupations it is likely about: the file's own, and those of a role it names."""
    if isinstance(part, str):
        yield " ".join(part.split()), own
    elif isinstance(part, dict):
        about = (*counted.get(str(part.get("role")), ()), *own)
        for each in part.values():
            yield from strings(each, about, counted)
    elif isinstance(part, list):
        for each in part:
            yield from strings(each, own, counted)


def line_of(text: str, sentence: str) -> int:
    """The line in which a sentence begins, however the file breaks it."""
    gap = r"(?:\s|\\\n)+"
    found = re.search(gap.join(map(re.escape, sentence.split()[:6])), text)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--roles", type=Path, default=ROOT / "roles_data" / "roles")
    parser.add_argument("--turned", action="store_true", help="only sentences of which something turned")
    chosen = parser.parse_args()
    old, new = read(chosen.old), read(chosen.new)
    files = sorted(chosen.roles.rglob("*.toml"))
    counted = {
        file.stem: tuple(each["code"][:7] for each in tomllib.loads(file.read_text(encoding="utf-8"))["occupations"])
        for file in files
    }
    listed = mentions = changed = 0
    for file in files:
        for each in role_sentences(file, counted):
            reasons = turned(each, old, new)
            changed += bool(reasons)
            if reasons or not chosen.turned:
                listed, mentions = listed + 1, mentions + len(TABLE.findall(each.text))
                print(f"{file.relative_to(chosen.roles)}:{each.line}: {each.text}")
                for reason in reasons:
                    print(f"    ! {reason}")
    print(f"{listed} sentences with {mentions} mentions of an edition; {changed} may have turned")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
