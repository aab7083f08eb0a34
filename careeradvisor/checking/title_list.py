"""Check the lists of titles: each title once in an occupation, bare of rank and punctuation, shared by few."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from careeradvisor.catalogue import toml
from careeradvisor.catalogue.problem import InvalidFileError, Problem, Severity
from careeradvisor.checking.toml_lines import lines_of, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

FEWEST = 4
"""Titles that every occupation has at least."""
MOST_OWNERS = 6
"""Occupations that may have the same title."""

_RANK = re.compile(r"^(?:senior|sr|trainee|apprentice|junior(?! (?:high|school|doctor)))\b(?! cent)| (?:ii|iii|iv)$")
_EDGE = re.compile(r"^(?!\.?\w)|[^\w)+#.']$")


def check_titles(folder: Path, codes: Collection[str]) -> tuple[list[Problem], int]:
    """What is wrong with the title files of a folder, and how many there are; `codes` are the occupations there are."""
    problems: list[Problem] = []
    owners: defaultdict[str, list[str]] = defaultdict(list)
    files = sorted(folder.glob("*.toml"))
    seen: set[str] = set()
    for path in files:
        try:
            text = toml.read_text(path)
            lists = toml.parse(path, text)
        except InvalidFileError as error:
            problems += error.problems
            continue
        problems += check(path, text, lists, codes)
        seen |= lists.keys()
        for code, titles in lists.items():
            if isinstance(titles, list):
                for title in {str(each).casefold() for each in titles}:
                    owners[title].append(code)
    problems += [
        Problem(str(folder), 0, "", "titles.shared", f"'{title}' is claimed by {len(codes_of)}: {', '.join(codes_of)}")
        for title, codes_of in owners.items()
        if len(codes_of) > MOST_OWNERS
    ]
    if missing := sorted(set(codes) - seen):
        some = f"{', '.join(missing[:3])} and {len(missing) - 3} more" if len(missing) > 3 else ", ".join(missing)
        problems.append(Problem(str(folder), 0, "", "titles.missing", f"no titles for {some}", Severity.WARNING))
    return problems, len(files)


def check(path: Path, text: str, lists: Mapping[str, object], codes: Collection[str]) -> list[Problem]:
    """What is wrong with one title file by itself; `codes` are the occupations there are."""
    lines = lines_of(text)
    return [
        Problem(str(path), lines.get((code,)) or nearest(lines, tuple(code.split("."))), code, name, said)
        for code, titles in lists.items()
        for name, said in _wrong(code, titles, codes, path.stem)
    ]


def _wrong(code: str, titles: object, codes: Collection[str], major: str) -> Iterator[tuple[str, str]]:
    if (codes and code not in codes) or code[:2] != major:
        yield "titles.code", f"there is no occupation {code} in major group {major}"
    if not isinstance(titles, list) or not all(isinstance(each, str) and each.strip() for each in titles):
        yield "titles.shape", "this must be a list of titles in quotes"
        return
    for title, count in Counter(title.casefold() for title in titles).items():
        if count > 1:
            yield "titles.repeated", f"'{title}' stands here {count} times"
    for title in titles:
        if rank := _RANK.search(title.casefold()):
            yield "titles.level", f"'{title}' says a rank ('{rank[0].strip()}'); leave it out"
        if _EDGE.search(title):
            yield "titles.edge", f"'{title}' begins or ends with a mark that is not part of it"
    if len(titles) < FEWEST:
        yield "titles.few", f"there are {len(titles)} titles; an occupation has at least {FEWEST}"
