"""A result as JSON: the data itself, with field names as keys, in the order of the fields."""

from __future__ import annotations

import json
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from careeradvisor.catalogue.release import release as current
from careeradvisor.document.visible import visible_in_json

if TYPE_CHECKING:
    from careeradvisor.document.page import Page
    from careeradvisor.model.release import Release
    from careeradvisor.writers.setting import Setting

SCHEMA_VERSION = 2
"""Keys are only added while this number stays."""


def write(page: Page, setting: Setting) -> str:
    """The result of a page as JSON."""
    return render(page.kind, page.data, setting.release or current())


def render(kind: str, result: object, release: Release) -> str:
    """One JSON object: the schema version, the kind of result, the release it comes from, and its fields."""
    document = _document(kind, result, release)
    return visible_in_json(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def one_line(kind: str, result: object, release: Release) -> str:
    """The same as one line, for a stream of results."""
    document = _document(kind, result, release)
    return visible_in_json(json.dumps(document, ensure_ascii=False, allow_nan=False)) + "\n"


def _document(kind: str, result: object, release: Release) -> dict[str, object]:
    content = plain_data(result)
    keys = content if isinstance(content, dict) else {"items": content}
    return {"schema": SCHEMA_VERSION, "kind": kind, "release": plain_data(release), **keys}


def plain_data(value: object) -> object:
    """Named tuples as dicts, enums as their values, dates as ISO text."""
    if isinstance(value, tuple) and (names := getattr(value, "_fields", None)):
        return {name: plain_data(part) for name, part in zip(names, value, strict=True)}
    if isinstance(value, dict):
        return {str(plain_data(key)): plain_data(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain_data(part) for part in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Fraction):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value
