"""Write the JSON Schemas in schema/: of roles, activities, licenses and languages, and of what `--json` prints.

    python scripts/build_schema.py            write what has changed
    python scripts/build_schema.py --check    write nothing; status 1 names what is stale

All come from the named tuples of the model and of the results: their types, their docstrings, and the
docstrings under their fields.
"""

from __future__ import annotations

import ast
import inspect
import json
import pkgutil
import sys
import textwrap
from enum import Enum
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import careeradvisor.advice  # noqa: E402
import careeradvisor.model  # noqa: E402
from careeradvisor.catalogue import problem  # noqa: E402
from careeradvisor.checking import validation  # noqa: E402
from careeradvisor.checking.editorial import counts  # noqa: E402
from careeradvisor.checking.typed_table import adapter  # noqa: E402
from careeradvisor.model.activity import Activity  # noqa: E402
from careeradvisor.model.language import Language  # noqa: E402
from careeradvisor.model.licensing import License  # noqa: E402
from careeradvisor.model.release import Release  # noqa: E402
from careeradvisor.model.role import Role  # noqa: E402
from careeradvisor.pages.registry import KINDS  # noqa: E402
from careeradvisor.writers.json_text import SCHEMA_VERSION  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType


DIALECT = "https://json-schema.org/draft/2020-12/schema"
REFERENCE = "#/$defs/"


def role_schema() -> dict[str, Any]:
    """A role file. Rules between fields, such as shares that add up to 100, are for `careeradvisor validate`."""
    schema = described(adapter(Role).json_schema())
    title = "A role of careeradvisor"
    rest = (
        "A key that a file leaves out is null in JSON; what no schema can say is for `careeradvisor validate` to check."
    )
    return {**schema, "$schema": DIALECT, "title": title, "description": f"{schema['description']} {rest}"}


def tables_schema(kind: type, what: str, under: str) -> dict[str, Any]:
    """A file of tables of one kind, each under its key."""
    schema = described(adapter(dict[str, kind]).json_schema())  # type: ignore[valid-type]  # a type that is a value here
    description = f"{what.capitalize()}, each under {under}. Rules between them are for `careeradvisor validate`."
    return {**schema, "$schema": DIALECT, "title": f"A file of {what} of careeradvisor", "description": description}


def language_schema() -> dict[str, Any]:
    """A file of titles in a language. Rules between titles are for `careeradvisor validate`."""
    schema = described(adapter(Language).json_schema())
    return {**schema, "$schema": DIALECT, "title": "A file of titles of careeradvisor in another language than English"}


def page_schema() -> dict[str, Any]:
    """What `--json` prints: one definition for each kind. Every key is always there, and more may be added."""
    kinds = [(kind, "validation", adapter(each.type(), *modules())) for kind, each in KINDS.items()]
    kinds.append(("release", "validation", adapter(Release, *modules())))
    places, schema = TypeAdapter.json_schemas(kinds)
    classes = without_limits(with_numbers(described(schema)["$defs"]))
    for each in classes.values():
        if "properties" in each:
            del each["additionalProperties"]
            each["required"] = list(each["properties"])
    pages = {
        kind: with_kind(kind, classes[places[kind, "validation"]["$ref"].removeprefix(REFERENCE)]) for kind in KINDS
    }
    return {
        "$schema": DIALECT,
        "title": "What careeradvisor prints with --json",
        "description": f"One object of one of these kinds. While `schema` is {SCHEMA_VERSION}, keys are only added.",
        "oneOf": [{"$ref": f"{REFERENCE}{kind}"} for kind in KINDS],
        "$defs": {**pages, **needed(pages, classes)},
    }


def with_numbers(node: Any) -> Any:
    """A part of a schema in which exact fractions are what JSON prints them as: numbers."""
    if isinstance(node, dict):
        if any(each.get("format") == "fraction" for each in node.get("anyOf", ())):
            return {**{key: part for key, part in node.items() if key != "anyOf"}, "type": "number"}
        return {key: with_numbers(part) for key, part in node.items()}
    return [with_numbers(part) for part in node] if isinstance(node, list) else node


LIMITS = {"minItems", "maxItems", "minLength", "maxLength", "pattern", "minimum", "maximum"}
"""What a file may hold, of which a result that was computed knows nothing."""


def without_limits(node: Any, *, names: bool = False) -> Any:
    """A part of a schema without the limits on what people write; `names` says that its keys are fields."""
    if isinstance(node, dict):
        return {
            key: without_limits(part, names=not names and key in ("properties", "$defs"))
            for key, part in node.items()
            if names or key not in LIMITS
        }
    return [without_limits(part) for part in node] if isinstance(node, list) else node


def with_kind(kind: str, result: dict[str, Any]) -> dict[str, Any]:
    """The definition of a page from that of its result."""
    first = {"schema": {"const": SCHEMA_VERSION}, "kind": {"const": kind}, "release": {"$ref": f"{REFERENCE}Release"}}
    properties = {**first, **result["properties"]}
    return {**result, "title": kind, "properties": properties, "required": list(properties)}


def needed(start: dict[str, Any], classes: dict[str, Any]) -> dict[str, Any]:
    """The classes that definitions refer to, directly or through each other."""
    found: dict[str, Any] = {}
    waiting = list(references(start))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = classes[name]
            waiting += references(classes[name])
    return found


def references(node: Any) -> Iterator[str]:
    """The names of all definitions that a part of a schema refers to."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"].removeprefix(REFERENCE)
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from references(part)


def described(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema whose definitions say what their docstrings say, and whose fields have no title but their key."""
    known = {name: value for module in modules() for name, value in vars(module).items() if isinstance(value, type)}
    for name, each in {**schema.get("$defs", {}), schema.get("title", ""): schema}.items():
        kind = known.get(name)
        notes = field_notes(kind) if kind else {}
        words = [paragraphs(each.get("description", ""))]
        if kind and issubclass(kind, Enum):
            words += [f"{kind[member].value}: {note}" for member, note in notes.items() if member in kind.__members__]
        if any(words):
            each["description"] = "\n".join(words)
        for field, value in each.get("properties", {}).items():
            value.pop("title", None)
            if field in notes:
                value["description"] = notes[field]
    return schema


def field_notes(kind: type) -> dict[str, str]:
    """The docstrings under the fields of a named tuple or the members of an enumeration."""
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    notes = {}
    for field, after in pairwise(getattr(definition, "body", [])):
        targets = [field.target] if isinstance(field, ast.AnnAssign) else getattr(field, "targets", [])
        words = getattr(getattr(after, "value", None), "value", None)
        if targets and isinstance(targets[0], ast.Name) and isinstance(after, ast.Expr) and isinstance(words, str):
            notes[targets[0].id] = paragraphs(inspect.cleandoc(words))
    return notes


def paragraphs(text: str) -> str:
    """A docstring with each of its paragraphs on one line."""
    return "\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def modules() -> list[ModuleType]:
    """Every module whose classes results are made of."""
    packages = (careeradvisor.model, careeradvisor.advice)
    names = [name for each in packages for _, name, _ in pkgutil.walk_packages(each.__path__, f"{each.__name__}.")]
    return [*map(import_module, names), problem, counts, validation]


def schemas() -> dict[Path, str]:
    """Every file and its text."""
    found = {
        "role": role_schema(),
        "activity": tables_schema(Activity, "activities", "its key"),
        "language": language_schema(),
        "license": tables_schema(License, "licenses", "the six digits of its occupation"),
        "page": page_schema(),
    }
    return {
        Path("schema") / f"{name}.schema.json": json.dumps(
            {"$id": f"urn:careeradvisor:schema:{name}:{SCHEMA_VERSION}", **schema},
            indent=2,
            sort_keys=True,
            ensure_ascii=False,
        )
        + "\n"
        for name, schema in found.items()
    }


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Write or check the files under `root`. Returns the status to leave with."""
    check = arguments == ["--check"]
    if arguments and not check:
        print(__doc__, file=sys.stderr)
        return 2
    stale = {
        file: text
        for file, text in schemas().items()
        if not (root / file).is_file() or (root / file).read_text(encoding="utf-8") != text
    }
    for file, text in stale.items():
        if check:
            print(f"{file} is stale: run python scripts/build_schema.py", file=sys.stderr)
        else:
            (root / file).write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {file}")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
