"""Ids and codes as files and classifications spell them."""

from __future__ import annotations

import re
import unicodedata


def role_id(title: str) -> str:
    """The id of a role with this title: lower case, ASCII, hyphens. Empty when nothing of the title remains."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
