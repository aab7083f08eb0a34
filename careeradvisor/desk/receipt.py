"""What is behind a page that was kept as JSON: which raw files, byte for byte, its figures were made of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from careeradvisor.catalogue.receipt import raw_files
from careeradvisor.catalogue.release import release
from careeradvisor.errors import UsageError
from careeradvisor.model.source import Receipt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from careeradvisor.catalogue.catalogue import Catalogue

MAKE = "make one: careeradvisor show ROLE --json --output page.json"


def receipt(catalogue: Catalogue, page: Path) -> Receipt:
    """The raw files behind a page. Raises UsageError for what is no page, or one of another release of the data."""
    table = _page(page)
    made = table["release"]
    here = release(catalogue.root, catalogue.memory)
    if made.get("data") != here.data:
        raise UsageError(
            f"{page} has figures of {made.get('data')}, and these are of {here.data}",
            f"ask the release that made it: careeradvisor {made.get('program')}",
        )
    files = raw_files(catalogue.root / "figures", _sources(table))
    return Receipt(str(page), str(table["kind"]), str(made.get("program")), here.data, files)


def _page(page: Path) -> dict[str, Any]:
    try:
        table = json.loads(page.read_bytes())
    except OSError as error:
        raise UsageError(f"{page} cannot be read: {error.strerror}", MAKE) from None
    except (ValueError, RecursionError):
        raise UsageError(f"{page} is not JSON", MAKE) from None
    if not (isinstance(table, dict) and isinstance(table.get("release"), dict) and isinstance(table.get("kind"), str)):
        raise UsageError(f"{page} is no page of careeradvisor with its release", MAKE)
    return table


def _sources(table: dict[str, Any]) -> set[str]:
    """The keys of the sources that a page names: those listed with it, else those of its single figures."""
    return {key for listed in _under("sources", table) if isinstance(listed, dict) for key in listed} or {
        named for named in _under("source", table) if isinstance(named, str)
    }


def _under(name: str, value: object) -> Iterator[object]:
    """Everything that stands under a key, however deep."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        if key == name:
            yield part
        yield from _under(name, part)
