"""The headings of a résumé, in English, Spanish, German and French: where a part begins."""

from __future__ import annotations

import re
from enum import Enum, auto

from careeradvisor.text.title import folded


class Part(Enum):
    """What a part of a résumé is about."""

    TOP = auto()
    """What stands before the first heading."""
    SUMMARY = auto()
    WORK = auto()
    SKILLS = auto()
    PROJECTS = auto()
    EDUCATION = auto()
    CREDENTIALS = auto()
    LANGUAGES = auto()
    OTHER = auto()
    """What says nothing of the work: references, hobbies, personal data."""


_HEADS = {
    Part.SUMMARY: (
        "summary|profile|objective|objectives|about me|about|overview|synopsis|qualifications summary|statement"
        "|career focus|executive profile|highlights of qualifications|introduction"
        "|perfil|resumen|objetivo|sobre mi|extracto|kurzprofil|profil|uber mich|zusammenfassung|a propos"
        "|presentation|accroche"
        "|resume"
    ),
    Part.WORK: (
        "experience|experiences|employment|work history|career history|employment history|job history|work"
        "|positions held"
        "|internship|internships|professional background|career|work background|military service|military experience"
        "|positions|appointments|history|employment record|volunteer work|volunteering|volunteer"
        "|experiencia|experiencia laboral|trayectoria|empleo|historial laboral|experiencias"
        "|berufserfahrung|beruflicher werdegang|werdegang|praxiserfahrung|praktika|berufspraxis|berufliche stationen"
        "|berufliche erfahrung|experience professionnelle|experiences professionnelles|parcours|emplois|stages"
        "|parcours professionnel"
    ),
    Part.SKILLS: (
        "skills|skill|competencies|strengths|expertise|qualifications|highlights|proficiencies|technologies"
        "|tools|skill set"
        "|skillset|abilities|areas of expertise|core competencies|technical proficiency|software|computer skills"
        "|capabilities"
        "|knowledge|it skills|skill highlights|technical|specialties|tools and technologies|skills summary"
        "|habilidades|competencias|aptitudes|conocimientos|informatica"
        "|kenntnisse|fahigkeiten|kompetenzen|edv kenntnisse|edv|fachkenntnisse|starken|it kenntnisse"
        "|competences|savoir faire|informatique|atouts"
    ),
    Part.PROJECTS: (
        "projects|project|accomplishments|achievements|portfolio|research|key projects|academic projects|contributions"
        "|proyectos|logros|projekte|erfolge|projets|realisations"
    ),
    Part.EDUCATION: (
        "education|academic background|schooling|academics|academic history|studies|education and training|coursework"
        "|educational background|academic qualifications|degrees|academic|scholastics"
        "|educacion|formacion|formacion academica|estudios|ausbildung|bildung|bildungsweg|schulbildung|studium"
        "|schulische ausbildung|aus und weiterbildung|formation|formations|etudes|diplomes|scolarite"
    ),
    Part.CREDENTIALS: (
        "certifications|certification|certificates|certificate|licenses|licensure|license|licences|credentials"
        "|registrations"
        "|training|trainings|courses|professional development|licenses and certifications|continuing education"
        "|certificaciones|certificados|licencias|cursos|zertifikate|fortbildungen|weiterbildung|weiterbildungen"
        "|zertifizierungen"
        "|certificats|certifications et formations|permis"
    ),
    Part.LANGUAGES: (
        "languages|language skills|language|idiomas|lenguas|sprachen|sprachkenntnisse|langues|language proficiency"
    ),
    Part.OTHER: (
        "references|interests|hobbies|personal information|personal details|personal data|contact|contact information"
        "|affiliations|memberships|publications|awards|honors|activities|extracurricular activities"
        "|presentations|patents"
        "|professional affiliations|personal|declaration|additional information|contact details"
        "|personal interests|details"
        "|volunteer interests|military|disclaimer|keywords|links|social media|community involvement|civic activities"
        "|referencias|intereses|datos personales|contacto|aficiones|otros datos|premios|publicaciones"
        "|referenzen|interessen|personliche daten|kontakt|hobbys|ehrenamt|personliche angaben|sonstiges"
        "|centres d interet|loisirs|coordonnees|divers|contacts|interets"
    ),
}
_PART = {head: part for part, heads in _HEADS.items() for head in heads.split("|")}
_ADDED = re.compile(
    "professional|work|relevant|related|selected|additional|key|core|career|personal|other|my|summary|of|and|the|in|job"
    "|technical|employment|academic|recent|prior|previous|general|special|main|clinical|teaching|military|business"
    "|management|leadership|computer|soft|hard|industry|current|past|detailed|notable|qualifications|highlights"
    "|training"
    "|experience|skills|history|background|profile|licenses|honors|development|certifications"
    "|profesional|laboral|academica|personales|complementaria|tecnicas|y|de|e"
    "|und|der|die|berufliche|fachliche|besondere|schulische|et|des|professionnelles?|cles|techniques"
)
"""Words of a heading that only say which."""
LONGEST = 6
"""Words of a heading."""
_NUMBERED = re.compile(r"^(?:[ivx]+|\d+|[a-z])[.)]\s+")
_WORD = re.compile(r"[^\W_]+")
_SPACED = re.compile(r"\b(?:\w ){3,}\w\b")


def heading(line: str) -> Part | None:
    """What a line is the heading of, `None` for a line that is none."""
    plain = folded(line)
    if len(plain) > 70 or plain.rstrip().endswith((".", ",", ";")) or "\t" in line:
        return None
    if _SPACED.fullmatch(plain.strip()):
        plain = plain.replace(" ", "")
    said = _WORD.findall(_NUMBERED.sub("", plain))
    return _named(said) if said and len(said) <= LONGEST else None


def opening(line: str) -> tuple[Part, str] | None:
    """The part that a line opens and goes on with: `Skills: Excel, Word`."""
    before, mark, after = line.partition(":")
    if mark and after.strip() and len(before) < 40 and (part := heading(before)):
        return part, after.strip()
    return None


def _named(said: list[str]) -> Part | None:
    """The part that words name: whole, or with words that only say which (`selected professional experience`)."""
    whole = " ".join(said)
    if whole in _PART:
        return _PART[whole]
    named: list[Part] = []
    place = 0
    while place < len(said):
        for length in range(min(3, len(said) - place), 0, -1):
            phrase = " ".join(said[place : place + length])
            if phrase in _PART:
                named.append(_PART[phrase])
                place += length
                break
        else:
            if not _ADDED.fullmatch(said[place]):
                return None
            place += 1
    return _first(named)


_ORDER = (
    Part.WORK, Part.EDUCATION, Part.LANGUAGES, Part.CREDENTIALS, Part.SKILLS, Part.PROJECTS, Part.SUMMARY, Part.OTHER,
)  # fmt: skip
"""Which part a heading is about that names several: the first of these, but for what its last word says."""


def _first(named: list[Part]) -> Part | None:
    if not named:
        return None
    if named[-1] is Part.SKILLS and Part.LANGUAGES not in named:
        return Part.SKILLS
    if Part.SUMMARY in named and named[0] is not Part.WORK:
        return Part.SUMMARY
    return min(named, key=_ORDER.index)


_ASIDE = (Part.EDUCATION, Part.LANGUAGES, Part.CREDENTIALS)
"""Parts that a line among jobs may open and go on with."""


def _is_of_a_job(line: str, part: Part) -> bool:
    """Whether a heading among jobs stands over a part of one of them: its achievements, tools or a summary of it."""
    if part is Part.PROJECTS:
        return "projects" not in line.casefold()
    return part in (Part.SKILLS, Part.SUMMARY, Part.OTHER) and (line.rstrip().endswith(":") or part is Part.SUMMARY)


def parted(lines: tuple[str, ...]) -> list[tuple[Part, list[str]]]:
    """The lines of a résumé by its parts, in their order."""
    parts: list[tuple[Part, list[str]]] = [(Part.TOP, [])]
    for line in lines:
        if not line.strip():
            continue
        inside = parts[-1][0] is Part.WORK
        if part := heading(line):
            if not (inside and _is_of_a_job(line, part)):
                parts.append((part, []))
        elif (opened := opening(line)) and (not inside or opened[0] in _ASIDE or line.casefold().startswith("skills")):
            parts.append((opened[0], [opened[1]]))
        else:
            parts[-1][1].append(line)
    return [each for each in parts if each[1]]
