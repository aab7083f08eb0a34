"""Sentences in which people say what they are, or what they do."""

from __future__ import annotations

import re

from careeradvisor.text.title import words

_CALLED = (
    r"(?i)\W*(?:(?:i|we)(?:\s+(?:am|was|are|were)|['\u2019](?:m|re))(?:\s+(?:currently|now|just))?"
    r"|(?:i|we)(?:['\u2019]ve)?\s+(?:work|worked)\s+as|my\s+(?:job|title|occupation|work)\s+is)\s+(?:an?|the)\s+"
)
_SPEAKER = (
    r"(?i)\W*(?:i|we)(?:['\u2019](?:ve|d|ll))? (?!am\b|was\b|were\b|are\b|work(?:ed)? (?:as|for)\b)[a-z]{2,}"
    r"|\W*(?:i|we)(?:['\u2019]m|['\u2019]re| am| are| was| were) \w+ing\b"
)
_BEGINNINGS = frozenset("iIwWmM")
"""How I, we and my begin: most titles do not, and no pattern is needed for them."""


def title_said(text: str) -> str:
    """The title in a sentence that says only that: nurse in `I am a nurse`. Any other text as it is."""
    return text[found.end() :] if _may_have_speaker(text) and (found := re.match(_CALLED, text)) else text


def is_said_of_oneself(text: str) -> bool:
    """Whether somebody says what they do: `I approve payments`, and not `I am a nurse`."""
    return _may_have_speaker(text) and len(words(text)) > 2 and bool(re.match(_SPEAKER, " ".join(text.split())))


def _may_have_speaker(text: str) -> bool:
    return next(filter(str.isalnum, text), "") in _BEGINNINGS
