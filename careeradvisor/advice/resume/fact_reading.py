"""Schooling, credentials and languages in the lines of a résumé."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from careeradvisor.model.licensing import Schooling
from careeradvisor.model.resume import Education
from careeradvisor.text.period import dates, is_time, periods
from careeradvisor.text.title import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEVELS = {
    Schooling.MORE: (
        r"ph\.? ?d\.?|doctor(?:ate|al)?|d\.?phil|ed\.?d|m\.d|j\.d|doktor|doctorado|doctorat|juris doctor"
        r"|masters?(?:['\u2019]s)?|mba|m\.b\.a|m\.?sc|m\.s|m\.a|m\.ed|msw|msn|mpa|maestria|diplom(?:-|ingenieur)"
        r"|magister|licence"
    ),
    Schooling.BACHELOR: (
        r"bachelors?(?:['\u2019]s)?|b\.?sc|b\.s|b\.a|bba|b\.?tech|b\.e|bsn|b\.com|bfa|licenciatura|grado en"
        r"|ingenier\w+|bs in|ba in"
    ),
    Schooling.ASSOCIATE: r"associates?(?:['\u2019]s)?(?: of| in| degree)|a\.a\.?s?|a\.s|aas|tecnico superior|bts|dut",
    Schooling.NONE: (
        r"high school|g\.?e\.?d|secondary school|diploma de bachiller|bachillerato|abitur|realschul\w*|hauptschul\w*"
        r"|baccalaureat|bac (?:pro|s|es|l)|matura"
    ),
}
_LEVEL = {level: re.compile(rf"(?<![\w.])(?:{expression})(?![\w])") for level, expression in _LEVELS.items()}
_SCHOOL = re.compile(
    r"\b(?:universit\w*|college|school|institute|academy|universidad|instituto|hochschule|schule|gymnasium|ecole|lycee"
    r"|major|degree|diplom\w*|certificate|coursework|minor|ausbildung|lehre|apprenticeship)\b"
)
_CREDENTIAL = re.compile(
    r"\b(?:certified|certificat\w+|licen[sc]ed?|licensure|registered with|CPR|BLS|ACLS|CPA|PMP|OSHA|CDL|ServSafe"
    r"|NCLEX|ASE|TABC"
    r"|CompTIA|CISSP|CCNA|Six Sigma|notary|forklift licen[sc]e|first aid)\b"
)
_LANGUAGES = {
    "English": "english ingles englisch anglais", "Spanish": "spanish espanol spanisch espagnol castellano",
    "French": "french frances franzosisch francais", "German": "german aleman deutsch allemand",
    "Portuguese": "portuguese portugues portugiesisch portugais", "Italian": "italian italiano italienisch italien",
    "Chinese": "chinese mandarin cantonese chino chinesisch chinois", "Arabic": "arabic arabe arabisch",
    "Russian": "russian ruso russisch russe", "Polish": "polish polaco polnisch polonais",
    "Hindi": "hindi", "Urdu": "urdu",
    "Vietnamese": "vietnamese vietnamita vietnamesisch", "Tagalog": "tagalog filipino",
    "Korean": "korean coreano koreanisch", "Japanese": "japanese japones japanisch japonais",
    "Turkish": "turkish turco turkisch turc", "Ukrainian": "ukrainian ukrainisch", "Haitian Creole": "creole kreyol",
    "Dutch": "dutch niederlandisch neerlandais holandes", "Greek": "greek", "Hebrew": "hebrew",
    "Farsi": "farsi persian",
    "Bengali": "bengali", "Punjabi": "punjabi", "Gujarati": "gujarati", "Tamil": "tamil", "Telugu": "telugu",
    "Somali": "somali", "Amharic": "amharic", "Swahili": "swahili", "Romanian": "romanian rumanisch",
    "Czech": "czech tschechisch", "Swedish": "swedish sueco suedois schwedisch", "American Sign Language": "asl",
}  # fmt: skip
_LANGUAGE = {word: name for name, words in _LANGUAGES.items() for word in words.split()}
_SPEAKS = re.compile(r"\b(?:fluent(?:ly)?|bilingual|native|speaks?|spoken|proficient|conversational)\b")


def educations(lines: Iterable[str]) -> tuple[Education, ...]:
    """Each line that names a degree or a school, its year from itself or from a line of dates beside it."""
    found: list[Education] = []
    for line in lines:
        words = line.lstrip("• ").replace("\t", ", ")
        year = _year(line)
        if is_time(line):
            if found and found[-1].end is None:
                found[-1] = found[-1]._replace(end=year)
            continue
        level = schooling(words)
        if level is None and not _SCHOOL.search(folded(words)):
            continue
        if found and found[-1].level and level is None and len(found[-1].line) < 120:
            found[-1] = found[-1]._replace(line=f"{found[-1].line}, {words}", end=found[-1].end or year)
        else:
            found.append(Education(words, level, year))
    return tuple(found)


def schooling(line: str) -> Schooling | None:
    """The highest degree that a line names."""
    plain = folded(line)
    return next((level for level, expression in _LEVEL.items() if expression.search(plain)), None)


def credentials(own: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """The licenses and certificates: every line of their own part, and what others name by its letters."""
    held = [line.lstrip("• ").replace("\t", ", ") for line in own]
    held += [line for line in others if len(line) < 90 and _CREDENTIAL.search(line) and line not in held]
    return tuple(dict.fromkeys(line for line in held if any(map(str.isalpha, line)) and not is_time(line)))


def languages(own: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """The languages by their English names: of their own part, and of lines that say that somebody speaks them."""
    lines = [*own, *(line for line in others if _SPEAKS.search(line.casefold()))]
    words = (word for line in lines for word in re.findall(r"\w+", folded(line)))
    return tuple(dict.fromkeys(_LANGUAGE[word] for word in words if word in _LANGUAGE))


def _year(line: str) -> str | None:
    ends = [each.end or each.start for each in periods(line)] or [each.end for each in dates(line)]
    return ends[-1] if ends else None
