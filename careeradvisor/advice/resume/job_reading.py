"""The jobs in the lines of a part about work: where one begins, what it was called, who paid it, and when."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.model.resume import Job
from careeradvisor.text.period import dates, is_time, periods, without

if TYPE_CHECKING:
    from collections.abc import Callable

    from careeradvisor.text.period import Period

BULLET = "•"
LONGEST_HEAD = 110
"""Characters of a line that may belong to the head of a job."""
LONGEST_TITLE = 9
"""Words of a title."""
HEAD_LINES = 4
"""Lines that the head of a job has at most."""
_PARTS = re.compile(
    r"\t|\s+[|\u2022\u00b7/]\s+|\s+[-\u2013\u2014\u2015\uff0d]+\s+|[;|\uff0d]|\s+@\s+|,\s+(?=[A-Z0-9])|\s{3,}"
    r"|\s+(?=Company Name\b)"  # what files that were made nameless have in place of each employer
)
_DID = re.compile(
    r"(?!(?:Registered|Licensed|Certified|Limited|United|Advanced|Applied|Allied|Retired|Skilled|Unified)\b)"
    r"(?:[A-Z][a-z]+ed|Led|Ran|Wrote|Built|Made|Kept|Taught|Sold|Oversaw|Drove|Set|Took|Gave|Met|Won|Spoke|Cut|Dealt"
    r"|Manages|Prepares|Helps|Keeps|Advises|Assists|Provides|Performs|Ensures|Maintains|Develops|Creates|Coordinates"
    r"|Handles|Processes|Works|Makes|Reviews|Conducts|Directs|Oversees|Supervises|Trains|Serves|Answers|Responsible)"
    r"\s+[a-z\d]"
)
"""How a line begins that says what somebody did, and is no title."""
_AT = re.compile(r"\s+(?:at|chez|bei)\s+(?=[A-Z])")
_LABEL = re.compile(
    r"^(?P<title>(?:job )?title|role|position|designation|puesto|cargo|funktion|poste)\s*:\s*"
    r"|^(?P<employer>company(?: name)?|employer|organi[sz]ation|client|firm|empresa|arbeitgeber|firma"
    r"|entreprise)\s*:\s*"
    r"|^(?:duration|period|dates?|tenure|from|zeitraum|periodo|fechas)\s*:\s*"
    r"|^(?P<body>project(?: name| title)?|environment|tools|technolog\w+|responsibilit\w+|team size|description"
    r"|duties|skills"
    r"|key \w+|achievements?|accomplishments?|projekt|proyecto|projet|tasks|aufgaben)\b\s*(?:#?\d+)?\s*[:\-\u2013]",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"\b(?:inc|llc|ltd|corp(?:oration)?|company|co|group|gmbh|ag|s\.?a\.?|plc|llp|university|college|school|hospital"
    r"|clinic|bank|center|centre|institute|department of|dept|agency|services|solutions|systems|technologies"
    r"|associates|"
    r"partners|restaurant|hotel|store|market|foundation|district|county|city of|air force|army|navy|church|airlines"
    r"|medical|healthcare|industries|international|consulting|studio|academy|universidad|escuela|krankenhaus|klinik"
    r"|schule|hôpital|école|lycée|société)\b\.?",
    re.IGNORECASE,
)
_STATES = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
    "|State"  # some files have that word in place of each
)
_PLACE = re.compile(
    rf"(?:(?<=^)|[,|(\t]\s*|\s[-\u2013\uff0d]\s|(?<=\s\s))"
    rf"(?:[A-Z][\w.'\u2019-]+ ?){{1,3}},\s*(?:{_STATES})(?: \d{{5}})?\b(?:, ?USA?)?|\bCity\s*,\s*State\b"
)
"""A city with its state, which is no Chartered Accountant (CA) and no Medical Assistant (MA)."""
_NO_TITLE = re.compile(r"@|https?:|www\.|\d{3}[-. ]\d{4}|[.!?]$|^\W*$|^[a-z]")
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|my|i|you|which|that|this|responsible|including|ensur\w+)\b", re.IGNORECASE
)


class _Head(NamedTuple):
    """The lines that stand over a job, where they begin and end, and when it was."""

    first: int
    last: int
    when: Period | None
    parts: tuple[str, ...]
    title: str | None
    employer: str | None


def jobs_in(lines: list[str], is_title: Callable[[str], float]) -> list[Job]:
    """The jobs in lines, in their order. `is_title` says how surely words are the title of a job, 0 to 1."""
    heads = _heads(lines, is_title)
    jobs: list[Job] = []
    for place, head in enumerate(heads):
        end = heads[place + 1].first if place + 1 < len(heads) else len(lines)
        when = head.when
        body = items(lines[head.last + 1 : end])
        jobs.append(
            Job(
                head.title,
                head.employer,
                when.start or when.end if when else None,
                when.end if when and when.start else None,
                bool(when and when.current),
                tuple(body),
            )
        )
    return jobs


def items(lines: list[str]) -> list[str]:
    """Lines with those joined that were only wrapped: an item, and what goes on without a mark of its own."""
    joined: list[str] = []
    marked = False
    for line in lines:
        bullet, words = line.startswith(BULLET), line.lstrip(f"{BULLET} ").replace("\t", " ")
        if not words:
            continue
        if joined and not bullet and _goes_on(joined[-1], words, marked=marked):
            joined[-1] = f"{joined[-1]} {words}"
        else:
            joined.append(words)
            marked = bullet
    return joined


def _goes_on(before: str, words: str, *, marked: bool) -> bool:
    if before.endswith((".", "!", "?", ":", ";")):
        return False
    return (
        words[0].islower()
        or before.endswith((",", "-", " and", " of", " the", " to", " for", " with", " in", "&"))
        or (marked and len(before) > 60 and not words[0].isdigit())
    )


def _heads(lines: list[str], is_title: Callable[[str], float]) -> list[_Head]:
    """The heads of jobs: blocks of short lines that name a time or a title."""
    able = [_may_be_head(line) for line in lines]
    heads: list[_Head] = []
    place = 0
    while place < len(lines):
        if not able[place]:
            place += 1
            continue
        end = place
        while end + 1 < len(lines) and able[end + 1]:
            end += 1
        heads += _in_block(lines, place, end, is_title)
        place = end + 1
    return heads


def _may_be_head(line: str) -> bool:
    label = _LABEL.match(line)
    if line.startswith(BULLET) or _DID.match(line) or (label and label["body"]):
        return False
    if label or is_time(line):
        return True
    return len(line) <= LONGEST_HEAD and not line.rstrip().endswith((".", ":", ";", ",")) and not line[0].islower()


def _in_block(lines: list[str], first: int, last: int, is_title: Callable[[str], float]) -> list[_Head]:
    """The heads in a block of lines that may be such: one for each time, or for each title where no time is named."""
    whens = [(place, when) for place in range(first, last + 1) if (when := _when(lines[place]))]
    if not whens:
        found = _head(lines, max(first, last - HEAD_LINES + 1), last, None, is_title)
        surely = found.title is not None and last - first < HEAD_LINES and is_title(found.title) >= 0.5
        return [found] if surely else []
    heads: list[_Head] = []
    for number, (place, when) in enumerate(whens):
        begin = first if not number else _begin(lines, whens[number - 1][0], place, is_title)
        begin = max(begin, place - HEAD_LINES + 1)
        if number + 1 < len(whens):
            end = _begin(lines, place, whens[number + 1][0], is_title) - 1
        else:
            end = min(last, place + HEAD_LINES - 1)
        if place > begin and any(is_title(part) >= 0.5 for line in lines[begin:place] for part in parts_of(line)):
            end = min(end, place + 1)  # the title stands above its time; what follows is at most the employer
        heads.append(_head(lines, begin, end, when, is_title))
    return [each for each in heads if each.title or each.employer]


def _begin(lines: list[str], before: int, place: int, is_title: Callable[[str], float]) -> int:
    """Where the head begins whose time is at `place`, when the one before has its time at `before`."""
    between = range(before + 1, place)
    titled = [each for each in between if any(is_title(part) >= 0.5 for part in parts_of(lines[each]))]
    if titled and _own(lines[before], is_title):
        return titled[0]
    return titled[-1] if len(titled) > 1 else place


def _own(line: str, is_title: Callable[[str], float]) -> bool:
    """Whether a line with a time names the title too."""
    return any(is_title(part) >= 0.5 for part in parts_of(line))


def _when(line: str) -> Period | None:
    """The time that a line names: a stretch, or at its end or by itself a single month or year."""
    for each in periods(line):
        return each
    for each in dates(line):
        if is_time(line) or (each.ends >= len(line.rstrip(") ")) and len(line) < 80 and "\t" in line[: each.begins]):
            return each
    return None


def parts_of(line: str) -> list[str]:
    """The pieces of a head: a title, an employer, a place; times are left out."""
    line = _PLACE.sub("\t", line)
    for found in (*periods(line), *dates(line)):
        line = without(line, found)
        break
    pieces = [piece.strip(" ,-\u2013\u2014|()\uff0d:*") for piece in _PARTS.split(line)]
    return [part for piece in pieces for part in _AT.split(piece, maxsplit=1) if part]


def _head(lines: list[str], first: int, last: int, when: Period | None, is_title: Callable[[str], float]) -> _Head:
    named: dict[str, str] = {}
    parts: list[str] = []
    for line in lines[first : last + 1]:
        label = _LABEL.match(line)
        rest = line[label.end() :] if label else line
        if label and (label["title"] or label["employer"]):
            held = parts_of(rest)
            if held:
                named.setdefault("title" if label["title"] else "employer", held[0])
        else:
            parts += parts_of(rest)
    placed = [part for part in parts if not is_time(part)]
    title = named.get("title") or _title(parts, is_title) or _unknown_title(placed)
    others = [part for part in placed if part != title]
    firms = [part for part in others if _FIRM.search(part)] or others
    return _Head(first, last, when, tuple(parts), title, named.get("employer") or (firms[0] if firms else None))


def _title(parts: list[str], is_title: Callable[[str], float]) -> str | None:
    """The piece that is most surely a title; of several as sure the first."""
    best = max(parts, key=lambda part: title_worth(part, is_title), default=None)
    return best if best is not None and title_worth(best, is_title) > 0 else None


def _unknown_title(parts: list[str]) -> str | None:
    """A title in words that no title of ours has: the first of several pieces that looks like no employer."""
    able = [part for part in parts if not _FIRM.search(part) and not _NO_TITLE.search(part)]
    return able[0] if able and len(parts) > 1 and len(able[0].split()) <= LONGEST_TITLE else None


def title_worth(part: str, is_title: Callable[[str], float]) -> float:
    """How much a piece looks like a title; 0 and less for none."""
    count = len(part.split())
    letters = sum(map(str.isalpha, part))
    if letters < 3 or count > LONGEST_TITLE or _NO_TITLE.search(part) or _SENTENCE.search(part):
        return 0.0
    return is_title(part) - 0.45 * bool(_FIRM.search(part))


def recent_first(jobs: list[Job]) -> list[Job]:
    """The jobs with the most recent first: turned round where their dates say that the file begins with the oldest."""
    dated = [job.end or ("9999" if job.current else job.start) or "" for job in jobs]
    known = [each for each in dated if each]
    falls = sum(before > after for before, after in pairwise(known))
    rises = sum(before < after for before, after in pairwise(known))
    return jobs[::-1] if rises > falls else jobs
