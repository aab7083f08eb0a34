"""Pack a wheel once more, as small as any program that reads it can unpack.

Python's zipfile packs with zlib, which looks for repeats only so hard. libdeflate at its highest level looks for the
best ones, and writes the same format in a twentieth less room. Names, times, permissions and order of the files stay.
"""

from __future__ import annotations

import struct
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import deflate

HARDEST = 12
"""libdeflate's highest level."""
_VERSION = 20
"""The version of the format that knows deflate: 2.0."""
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
"""What stands before each file, in the list of all files, and at the end: APPNOTE.TXT of PKWARE, 4.3.7, .12 and .16."""


def repack(wheel: Path) -> None:
    """Replace a wheel, whose names are ASCII, with the same files packed harder."""
    found, listed = bytearray(), bytearray()
    with ZipFile(wheel) as opened:
        for info in opened.infolist():
            name, content = info.filename.encode("ascii"), opened.read(info)
            packed = deflate.deflate_compress(content, HARDEST)
            method = ZIP_DEFLATED if len(packed) < len(content) else ZIP_STORED
            data = packed if method == ZIP_DEFLATED else content
            both = (_VERSION, 0, method, *_time(info), info.CRC, len(data), len(content), len(name), 0)
            made = info.create_system << 8 | _VERSION
            more = (0, 0, info.internal_attr, info.external_attr, len(found))
            listed += _CENTRAL.pack(b"PK\x01\x02", made, *both, *more) + name
            found += _LOCAL.pack(b"PK\x03\x04", *both) + name + data
        count = len(opened.infolist())
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listed), len(found), 0)
    wheel.write_bytes(found + listed + end)


def _time(info: ZipInfo) -> tuple[int, int]:
    """Time and day as MS-DOS had them, which the format keeps."""
    year, month, day, hour, minute, second = info.date_time
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
