"""A wheel that was packed once more holds the same files, in less room."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "repack.py"
CHANCE = random.Random(1)
FILES = {
    "package/words.txt": " ".join(
        CHANCE.choice(["nurse", "cook", "paints", "a", "plans"]) for _ in range(9_000)
    ).encode(),
    "package/chance.bin": CHANCE.randbytes(500),
    "package/empty.py": b"",
}


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    path = tmp_path / "package-1-py3-none-any.whl"
    with ZipFile(path, "w", ZIP_DEFLATED) as made:
        for number, (name, content) in enumerate(FILES.items()):
            info = ZipInfo(name, (2020 + number, 2, 3, 4, 5, 6))
            info.external_attr = (0o100644 + number) << 16
            info.compress_type = ZIP_DEFLATED
            made.writestr(info, content)
    return path


def told(path: Path) -> list[tuple[object, ...]]:
    with ZipFile(path) as opened:
        assert opened.testzip() is None
        return [
            (each.filename, opened.read(each), each.date_time, each.external_attr, each.create_system)
            for each in opened.infolist()
        ]


def test_a_wheel_that_was_packed_once_more_holds_the_same_in_less_room(wheel: Path) -> None:
    spec = importlib.util.spec_from_file_location("repack", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    before, size = told(wheel), wheel.stat().st_size
    module.repack(wheel)
    assert told(wheel) == before
    assert [each[1] for each in before] == [*FILES.values()]
    assert wheel.stat().st_size < size
    with ZipFile(wheel) as opened:
        assert [each.compress_type for each in opened.infolist()] == [ZIP_DEFLATED, ZIP_STORED, ZIP_STORED]
    once = wheel.read_bytes()
    module.repack(wheel)
    assert wheel.read_bytes() == once
