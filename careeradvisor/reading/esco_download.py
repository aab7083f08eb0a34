"""ESCO's classification as it is downloaded, one CSV file a language, and the crosswalk from it to O*NET."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from careeradvisor.errors import UsageError
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.reading.download import summed
from careeradvisor.reading.download_table import TABLES, TEXT, WORKBOOK, columns_at, plain, records, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from careeradvisor.model.imported import SourceFile
    from careeradvisor.reading.download import Download

RELEASES = ("1.1.0", "1.1.1", "1.1.2", "1.2.0", "1.2.1")
"""The versions whose files are known to have the shape that is read here."""
WHERE = "https://esco.ec.europa.eu/en/use-esco/download"
CROSSWALK = "https://esco.ec.europa.eu/en/use-esco/other-crosswalks"
FEWEST = 2_900
"""Occupations that every version has at least: the first had 2,942."""
LONGEST = 300
"""Characters of a title."""
MATCHES = ("exactmatch", "closematch", "broadmatch", "narrowmatch", "exactisco")
"""The kinds of match of the crosswalk, the best first. In a broad one it is ESCO's side that is narrower."""
MOST_CODES = 5
"""Occupations of ours that an ESCO occupation may lead to; the titles of one with more say nothing."""
GROUP = "http://data.europa.eu/esco/isco/C"
"""How the URI of an ISCO-08 group begins, before its code."""
COLUMNS = ("conceptUri", "preferredLabel", "altLabels")
_FILE = re.compile(r"occupations_([a-z]{2})(?: ?\(\d+\))?\.csv$", re.IGNORECASE)
_PACKAGE = re.compile(r"v(\d\.\d(?:\.\d)?)\b")
_LANGUAGE = re.compile(r"classification - ([a-z]{2}) - csv", re.IGNORECASE)


class EscoLanguage(NamedTuple):
    """The occupations of one language: titles by URI, and the codes of these, where ESCO has some."""

    language: str
    release: str
    titles: dict[str, tuple[str, ...]]
    codes: dict[str, str]
    file: SourceFile


class EscoCrosswalk(NamedTuple):
    """The O*NET-SOC codes of ESCO concepts by URI, those of the best kind of match alone, and its file."""

    codes: dict[str, tuple[str, ...]]
    file: SourceFile | None


def languages(download: Download, release: str | None, heard: Callable[[str], object]) -> Iterator[EscoLanguage]:
    """Every language that a download holds, of a `release` that is named where it does not say so itself.

    `heard` is told which file is being read. Raises UsageError for a version that is not known, and for half a file.
    """
    for language, name in _files(download):
        which = release or _release(download, name)
        heard(PurePosixPath(name).name)
        content = download.content(name)
        titles: dict[str, tuple[str, ...]] = {}
        codes: dict[str, str] = {}
        for record in records(rows(content, name), name, map(plain, COLUMNS)):
            if record.get("concepttype", "Occupation") != "Occupation":
                continue
            uri = record["concepturi"].strip()
            said = [record["preferredlabel"], record["altlabels"], record.get("hiddenlabels", "")]
            lines = (" ".join(line.split()).rstrip(";") for text in said for line in text.splitlines())
            labels = (each for line in lines for each in _both(line))
            titles[uri] = tuple(dict.fromkeys(each for each in labels if each and len(each) <= LONGEST))
            codes[uri] = record.get("code", "").strip()
        if len(titles) < FEWEST:
            raise UsageError(
                f"{name} in {download.path} has {len(titles):,} occupations, and every version of ESCO at least "
                f"{FEWEST:,}: it is half a file",
                "download it again; nothing was changed",
            )
        yield EscoLanguage(language, which, titles, codes, summed(name, content))


def crosswalk(downloads: Iterable[Download], heard: Callable[[str], object]) -> EscoCrosswalk | None:
    """The crosswalk that one of the downloads holds, `None` where there is none."""
    for download in downloads:
        for name in download.names:
            if not name.casefold().endswith(TABLES) or _FILE.search(name):
                continue
            if name.casefold().endswith(WORKBOOK):
                continue
            if b"ESCO or ISCO URI" in download.beginning(name):
                heard(PurePosixPath(name).name)
                content = download.content(name)
                return EscoCrosswalk(_crossed(_below(rows(content, name)), name), summed(name, content))
    return None


def resolved(uri: str, code: str, held: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The O*NET-SOC codes of an ESCO occupation: its own, else those of the nearest one that it is a kind of.

    ESCO's codes say which that is: 2512.4.1 is a kind of 2512.4, which is in the ISCO-08 group 2512. `held` is by URI
    and, for occupations that have one, by code.
    """
    above = [code.rsplit(".", count)[0] for count in range(1, code.count(".") + 1)]
    for key in (uri, *above, *(f"{GROUP}{each}" for each in above[-1:])):
        if key in held:
            return held[key] if len(held[key]) <= MOST_CODES else ()
    return ()


def _both(label: str) -> tuple[str, ...]:
    """A title in both genders, which ESCO writes as one (Lehrer/Lehrerin), as two."""
    first, mark, second = label.partition("/")
    alike = first[:3].casefold() == second[:3].casefold() and len(first) > 3
    return (first.strip(), second.strip()) if mark and alike and "/" not in second else (label,)


def _below(found: Iterable[list[str]]) -> Iterator[list[str]]:
    """The rows from the names of columns on: what stands above them says what the file is."""
    begun = False
    for row in found:
        begun = begun or "ESCO or ISCO URI" in row
        if begun:
            yield row


def _crossed(found: Iterator[list[str]], name: str) -> dict[str, tuple[str, ...]]:
    by_kind: dict[str, dict[str, list[str]]] = {}
    for record in records(found, name, ("o*net id", "esco or isco uri", "type of match")):
        kind = record["type of match"].strip().casefold()
        by_kind.setdefault(record["esco or isco uri"].strip(), {}).setdefault(kind, []).append(
            record["o*net id"].strip()
        )
    return {uri: tuple(kinds[min(kinds, key=_standing)]) for uri, kinds in by_kind.items()}


def _standing(kind: str) -> int:
    return MATCHES.index(kind) if kind in MATCHES else len(MATCHES)


def _files(download: Download) -> Sequence[tuple[str, str]]:
    """The files of occupations with their languages."""
    named = [(found[1].lower(), name) for name in download.names if (found := _FILE.search(name))]
    if not named:
        wanted = set(map(plain, COLUMNS)) | {"iscogroup"}
        for name in download.names:
            if name.casefold().endswith(TEXT) and wanted <= set(columns_at(download.beginning(name), name)):
                language = _LANGUAGE.search(f"{download.path}/{name}")
                if not language:
                    raise UsageError(
                        f"{name} in {download.path} has ESCO's occupations, but not their language in its name",
                        "name the file as ESCO does, such as occupations_de.csv for German",
                    )
                named.append((language[1].lower(), name))
    if twice := [name for place, (language, name) in enumerate(named) if language in dict(named[:place])]:
        raise UsageError(f"{download.path} holds a language twice: {twice[0]}", "name the folder of one download")
    return named


def _release(download: Download, name: str) -> str:
    found = _PACKAGE.search(f"{download.path}/{name}")
    known = f"known are {', '.join(RELEASES)}"
    if not found:
        raise UsageError(
            f"{download.path} does not say which version of ESCO it is",
            f"name it, such as --release {RELEASES[-1]}; {known}",
        )
    if found[1] not in RELEASES:
        raise UsageError(
            f"{download.path} is version {found[1]} of ESCO, which this program does not know",
            f"{known}; to read it all the same: --release {found[1]}",
        )
    return found[1]
