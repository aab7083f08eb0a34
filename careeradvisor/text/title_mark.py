"""Marks in a title that are not about the work: of gender, of endings for women and men, and HTML's escapes."""

from __future__ import annotations

import re

# Patterns are texts here, since making one takes longer than reading a title, and most titles need none of them.
_ESCAPE = r"&#?\w{2,31};"
_BRACKETS = r"[(\[{]\s*([^()\[\]{}]{1,60}?)\s*[)\]}]"
_LETTERS = r"(?<![\w/|*])\w(?:\s?[/|*,]\s?\w){1,4}(?![\w/|*])"
_BETWEEN = r"[\s/|*,.:;_\u00b7+&-]+|\band\b"
_SAID = (
    r"(?i)(?<!\w)(?:all|any|alle|tous|toutes|todos|every)\s+"
    r"(?:genders?|sexes?|geschlechter|genres|los g[ée]neros)(?!\w)"
    r"|(?<!\w)geschlechtsneutral(?!\w)"
)
_ENDING = (
    r"(?<=[^\W\d_]{3})(?:[:*_\u00b7\u2022]-?|/\s?-?)"
    r"(?:innen|in|frau|mann|e?ère|euse|t?rice|i?enne|ne|esse?|ra|as?|es?|r)(?!\w)"
    r"|(?<=[^\W\d_]{3})\s?\(-?(?:innen|in|frau|mann|e?ère|euse|t?rice|i?enne|ne|esse?|ra|as?|es?|r)\)"
    r"|(?<=[^\W\d_]{3})\.(?:e|es|ne|trice|rice|euse|ère)(?!\w)"
    r"|(?<=er)In(?:nen)?(?!\w)"
)
"""Lehrer:in, Lehrer/-in, Lehrer(in), LehrerIn; infirmier·ère, employé.e; abogado/a."""
_NEUTRAL = ("gender", "sex", "geschlecht", "genre", "géner", "gener")
"""What every word for all genders has in it."""
_MEN, _WOMEN = frozenset("mh"), frozenset("wfvk")
_GENDERS = _MEN | _WOMEN | frozenset("dxiagno")
"""Mann, homme, hombre; Frau (w for weiblich), femme, vrouw, kvinde; divers, x, inter, any, n for neutral, other."""
_WORD = (
    r"gn|genders?|neutral|s?he|they|him|her|(?:fe)?male|(?:wo)?m[ae]n|mann|frau|homme|femme|hombre|mujer|diverse?|all|any"
    r"|alle|mw|mf|hf|fm|fh|wm|mw[dx]|wmd|mf[dx]"
)
_BARE = frozenset(map(frozenset, ("mw", "mf", "hf")))
"""Pairs that mean this without brackets too; M/V is a motor vessel."""


def unmarked(text: str) -> str:
    """A title without marks of gender and with HTML's escapes as characters.

    `Lehrer:in (m/w/d)` is `Lehrer`, `R&amp;D Engineer` is `R&D Engineer`.
    """
    if _is_plain(text):
        return text
    if "&" in text and re.search(_ESCAPE, text):
        from html import unescape

        for _ in range(2):  # escaped once by a form, and again by the page
            text = re.sub(_ESCAPE, lambda found: unescape(found[0]), text)
    text = re.sub(_ENDING, "", text)
    text = re.sub(_BRACKETS, lambda found: " " if _is_mark(found[1]) else found[0], text)
    text = re.sub(_LETTERS, lambda found: " " if _is_bare_mark(found[0]) else found[0], text)
    return re.sub(_SAID, " ", text)


def _is_plain(text: str) -> bool:
    """Whether a text is of words alone, none of which can be a mark, as most titles are: no pattern is needed then."""
    if not text.replace(" ", "").isalnum() or "erIn" in text:
        return False
    folded = text.casefold()
    return not any(each in folded for each in _NEUTRAL)


def _is_mark(inside: str) -> bool:
    """Whether what stands in brackets is about gender alone: m/w/d, mwd, H/F, gn, all genders."""
    parts = [part for part in re.split(_BETWEEN, inside.casefold()) if part]
    letters = [part for part in parts if len(part) == 1]
    if len(letters) == len(parts):
        return not parts or _both(letters)
    return all(re.fullmatch(_WORD, part) or part in _GENDERS for part in parts)


def _is_bare_mark(text: str) -> bool:
    letters = [part for part in re.split(_BETWEEN, text.casefold()) if part]
    return _both(letters) and (len(letters) > 2 or frozenset(letters) in _BARE)


def _both(letters: list[str]) -> bool:
    """Whether single letters name men and women, and each of them a gender, once."""
    named = set(letters)
    return len(named) == len(letters) and named <= _GENDERS and bool(named & _MEN) and bool(named & _WOMEN)
