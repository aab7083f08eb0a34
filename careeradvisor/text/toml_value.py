"""Texts as TOML spells them."""

from __future__ import annotations

import json


def quoted(words: str) -> str:
    """A text in quotes, on one line."""
    return json.dumps(" ".join(words.split()), ensure_ascii=False).replace("\x7f", "\\u007f")
