"""Documents that are archives of XML: parts that are unpacked within limits, and read as a stream of events."""

from __future__ import annotations

import io
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat

from careeradvisor.errors import UsageError
from careeradvisor.reading.kind import damaged, locked

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_PART = 32 * 1024 * 1024
"""Bytes of a part, unpacked, whatever the archive says that they are."""
DEEPEST = 5_000
"""Elements within each other."""
_CHUNK = 65_536
_ENCRYPTED = 0x1


class Handler(Protocol):
    """What hears of the elements of a part. Names are without their namespace, as are those of attributes."""

    def begin(self, name: str, attributes: dict[str, str], /) -> None:
        """An element begins."""

    def end(self, name: str, /) -> None:
        """An element ends."""

    def text(self, words: str, /) -> None:
        """Characters between them."""


@contextmanager
def opened(raw: bytes, name: str) -> Iterator[zipfile.ZipFile]:
    """An archive. Raises UsageError for a damaged one, for what is wrong with its parts too."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            if any(each.flag_bits & _ENCRYPTED for each in packed.infolist()):
                raise locked(name)
            yield packed
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, KeyError, ValueError, OSError):
        raise damaged(name) from None
    except expat.ExpatError:
        raise damaged(name, "its XML does not hold together") from None


def unpacked(packed: zipfile.ZipFile, part: str, name: str) -> Iterator[bytes]:
    """The bytes of a part, piece by piece. Raises UsageError for more than a document has."""
    total = 0
    with packed.open(part) as held:
        while piece := held.read(_CHUNK):
            total += len(piece)
            if total > LARGEST_PART:
                raise UsageError(
                    f"{name} unpacks to more than {LARGEST_PART // 1024 // 1024} MB, as a trap would",
                    "open it where it was made, and save it as plain text",
                )
            yield piece


def heard(packed: zipfile.ZipFile, part: str, name: str, handler: Handler) -> None:
    """Let a handler hear of a part. Raises UsageError for XML that says what to replace (entities, a DOCTYPE)."""
    depth = 0

    def begin(element: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise damaged(name, "its parts lie within each other without end")
        handler.begin(_local(element), {_local(key): value for key, value in attributes.items()})

    def end(element: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(_local(element))

    def refuse(*_: object) -> None:
        raise UsageError(
            f"{name} has XML that refers to other text (entities), as no word processor writes it",
            "open it where it was made, and save it anew",
        )

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    for piece in unpacked(packed, part, name):
        parser.Parse(piece, False)  # noqa: FBT003  # expat's own signature
    parser.Parse(b"", True)  # noqa: FBT003  # expat takes it by place


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
