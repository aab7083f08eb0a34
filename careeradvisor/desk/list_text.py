"""The lines of a text file: its encoding is recognized, its lines are bounded, and neither is guessed in silence."""

from __future__ import annotations

import codecs
import re
from typing import IO, TYPE_CHECKING

from careeradvisor.desk.list_row import LONGEST, BadLine
from careeradvisor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

CHUNK = 65_536
"""Bytes that are asked for at once."""
ENDLESS = 64 * LONGEST
"""Bytes without an end of line after which a file is no list."""
FEW, MANY = 0.02, 0.3
"""Parts of the bytes at odd or even places that are zero: at most in other text, at least in UTF-16."""
NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16 (big-endian)", "cp1252": "Windows-1252"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_END = re.compile(rb"\r\n|\n|\r")
_OTHER = (
    (b"\xd0\xcf\x11\xe0", "an old Excel file (.xls)", "save it as .xlsx or CSV"),
    (b"%PDF", "a PDF", "save its table as CSV"),
    (b"\x1f\x8b", "compressed", "unpack it first"),
    (b"{\\rtf", "a rich text document", "save it as plain text"),
    (codecs.BOM_UTF32_LE, "UTF-32", "save it as UTF-8"),
    (codecs.BOM_UTF32_BE, "UTF-32", "save it as UTF-8"),
)


class Source:
    """The bytes of a file with what was read of them to look at, so that a stream is read once."""

    def __init__(self, raw: IO[bytes], name: str) -> None:
        self.raw = raw
        self.name = name
        self.begun = b""
        while True:
            more = self._read()
            self.begun += more
            if not more or len(self.begun) >= CHUNK or (len(self.begun) > 3 and _END.search(self.begun)):
                break

    def chunks(self) -> Iterator[bytes]:
        """All bytes, from the first."""
        yield self.begun
        while more := self._read():
            yield more

    def _read(self) -> bytes:
        try:
            # What is there is taken, so that titles are answered while others still arrive.
            part: bytes = self.raw.read1(CHUNK) if hasattr(self.raw, "read1") else self.raw.read(CHUNK)
        except OSError as error:
            raise UsageError(f"{self.name} cannot be read: {error.strerror}", "name a text or CSV file") from None
        return part


class Text:
    """The lines of a source as text. `encoding` is known once a line has decided it."""

    def __init__(self, source: Source) -> None:
        begun = source.begun
        for mark, what, advice in _OTHER:
            if begun.startswith(mark):
                raise UsageError(f"{source.name} is {what}, and no list of titles", advice)
        self.source = source
        self.mark, self.encoding = next((each for each in _MARKS if begun.startswith(each[0])), (b"", _wide(begun)))
        self.wide = self.encoding.startswith("utf-16")

    @property
    def sample(self) -> list[str]:
        """The first whole lines."""
        begun = self.source.begun[len(self.mark) :]
        if self.wide:
            text = begun[: len(begun) // 2 * 2].decode(self.encoding, "replace")
        else:
            text = begun.decode("utf-8", "surrogateescape")
        lines = re.split("\r\n|\n|\r", text)
        return lines if len(self.source.begun) < CHUNK or len(lines) == 1 else lines[:-1]

    def lines(self) -> Iterator[tuple[int, str] | BadLine]:
        """Every line with its number; those that cannot be read, with why."""
        for number, line in enumerate(self._split(), start=1):
            if line is None:
                yield BadLine(number, f"it has more than {LONGEST:,} bytes")
                continue
            text = self._decoded(line)
            yield BadLine(number, text[1]) if isinstance(text, tuple) else (number, text)

    def _split(self) -> Iterator[bytes | None]:
        """Lines as bytes (of UTF-8 where the file is UTF-16); `None` for one that is too long."""
        kept, length, cr = bytearray(), 0, False
        for part in self._narrow():
            begin = int(cr and part.startswith(b"\n"))  # the end of the line before, cut in two
            cr = part.endswith(b"\r") if part else cr
            for end in _END.finditer(part, begin):
                length += end.start() - begin
                kept += part[begin : end.start()] if length <= LONGEST else b""
                yield bytes(kept) if length <= LONGEST else None
                kept.clear()
                begin, length = end.end(), 0
            length += len(part) - begin
            kept += part[begin:] if length <= LONGEST else b""
            if length > ENDLESS:
                raise UsageError(f"{self.source.name} has a line without end, and is no list", "name a list of titles")
        if length:
            yield bytes(kept) if length <= LONGEST else None

    def _narrow(self) -> Iterator[bytes]:
        """The file without its mark, one byte for an end of line."""
        chunks = self.source.chunks()
        first = next(chunks)[len(self.mark) :]
        if not self.wide:
            yield first
            yield from chunks
            return
        decoder = codecs.getincrementaldecoder(self.encoding)("replace")
        yield decoder.decode(first).encode("utf-8", "surrogatepass")
        for part in chunks:
            yield decoder.decode(part).encode("utf-8", "surrogatepass")
        yield decoder.decode(b"", final=True).encode("utf-8", "surrogatepass")

    def _decoded(self, line: bytes) -> str | tuple[bytes, str]:
        """The text of a line, or the line and what is wrong with it."""
        if line.isascii():
            return line.decode("ascii")
        if self.wide:
            text = line.decode("utf-8", "replace")
            return (line, f"it is not {NAMES[self.encoding]}") if "\N{REPLACEMENT CHARACTER}" in text else text
        read = {}
        for encoding in ("utf-8", "cp1252"):
            try:
                read[encoding] = line.decode(encoding)
            except UnicodeDecodeError:
                continue
        self.encoding = self.encoding or next(iter(read), "")
        if self.encoding == "cp1252" and "utf-8" in read:
            return line, "it is UTF-8, and lines before it are Windows-1252"
        if self.encoding in read:
            return read[self.encoding]
        return line, f"it is not {NAMES[self.encoding]}" if self.encoding else "it is neither UTF-8 nor Windows-1252"


def _wide(begun: bytes) -> str:
    """UTF-16 where zeros or ends of lines show it, else nothing: ASCII leaves open what it is a part of."""
    looked = begun[: len(begun) // 2 * 2]
    if len(looked) < 4:
        return ""
    first, second = looked[::2].count(0) / (len(looked) / 2), looked[1::2].count(0) / (len(looked) / 2)
    if second >= MANY and first <= FEW:
        return "utf-16-le"
    if first >= MANY and second <= FEW:
        return "utf-16-be"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(begun)
    except UnicodeDecodeError:
        pairs = [looked[place : place + 2] for place in range(0, len(looked), 2)]
        if b"\n\0" in pairs and b"\0\n" not in pairs:
            return "utf-16-le"
        if b"\0\n" in pairs and b"\n\0" not in pairs:
            return "utf-16-be"
    return ""
