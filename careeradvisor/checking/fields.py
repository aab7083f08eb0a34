"""Check tables against the model with pydantic: every problem, in plain words.

Only validation imports this module: pydantic costs more than reading a role.
"""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from pydantic import ValidationError

from careeradvisor.catalogue.problem import Problem
from careeradvisor.checking.toml_lines import lines_of, nearest, spelled
from careeradvisor.checking.typed_table import adapter
from careeradvisor.model.limit import WORDS

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic_core import ErrorDetails

_WORDING = {
    "missing": "this is required",
    "extra_forbidden": "there is no such key here; docs/add-a-role.md lists them",
    "string_type": "this must be text in quotes",
    "string_too_long": "this has more than {max_length} characters",
    "string_pattern_mismatch": "this is not written as expected",
    "int_type": "this must be a whole number, without quotes",
    "bool_type": "this must be true or false",
    "greater_than_equal": "this must be {ge:g} or more",
    "less_than_equal": "this must be {le:g} or less",
    "enum": "this must be {expected}",
    "literal_error": "this must be {expected}",
    "tuple_type": "this must be a list",
    "too_short": "this needs at least {min_length} items and has {actual_length}",
    "too_long": "this may have at most {max_length} items and has {actual_length}",
    "date_type": "this must be a date like 2026-11-23, without quotes",
    "dict_type": "this must be a table",
}


def check(kind: type, table: object, file: Path, text: str, under: tuple[str, ...] = ()) -> list[Problem]:
    """The problems of one table that should become a `kind`.

    `text` is the whole file, for line numbers; `under` is where in it the table stands.
    """
    try:
        adapter(kind).validate_python(_with_tuples(table))
    except RecursionError:
        return [Problem(str(file), 0, "", "toml.depth", "this is nested too deeply to be a data file")]
    except ValidationError as error:
        lines = lines_of(text)
        problems = []
        for detail in error.errors(include_url=False):
            if detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]:
                continue  # pydantic counts valid items only; the others have problems of their own
            path = (*under, *detail["loc"])
            problems.append(
                Problem(str(file), nearest(lines, path), spelled(path), f"schema.{detail['type']}", _plain(detail))
            )
        return problems
    return []


def _with_tuples(value: object) -> object:
    """A TOML value with its lists as the tuples of the model, which strict validation asks for."""
    if isinstance(value, dict):
        return {key: _with_tuples(item) for key, item in value.items()}
    return tuple(map(_with_tuples, value)) if isinstance(value, list) else value


def _plain(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if "actual_length" in context:
        context = {**context, "actual_length": len(detail["input"])}
    if detail["type"] == "string_pattern_mismatch":
        return WORDS.get(context["pattern"], _WORDING["string_pattern_mismatch"])
    if isinstance(detail["input"], float) and isnan(detail["input"]) and detail["type"].endswith("_equal"):
        return "this must be a number"  # which is neither more nor less than anything
    wording = _WORDING.get(detail["type"])
    return wording.format(**context) if wording else detail["msg"]
