"""The two streams where they are not what a terminal or a pipe has: captured, closed, or without a descriptor."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from careeradvisor.cli import stream
from careeradvisor.errors import OutputError

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX closes streams")


@POSIX
@pytest.mark.parametrize(
    ("closed", "status", "page", "said"),
    [
        ("2>&-", 0, "Registered Nurse", ""),
        (">&-", 5, "", "error: the result could not be written: standard output is closed"),
    ],
)
def test_a_stream_that_is_closed_costs_only_what_was_for_it(closed: str, status: int, page: str, said: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -m careeradvisor show RN --brief {closed}', sys.executable],
        env={
            **os.environ, "PYTHONPATH": str(ROOT),
            "CAREERADVISOR_DATA_DIR": str(ROOT / "tests" / "data" / "catalogue"),
        },
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == status
    assert done.stdout.startswith(page)
    assert bool(done.stdout) == bool(page)
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_stream_of_text_alone_gets_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """As with contextlib.redirect_stdout."""
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    stream.write_document("Greffière\n", exact=False)
    stream.write_document("—\n", exact=True)
    assert sys.stdout.getvalue() == "Greffière\n—\n"


class TestAStreamInMemory:
    def in_place_of_stdout(self, monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
        """What is written to a stream in ASCII. No fixture, since pytest puts its own stream back after the setup."""
        held = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(held, encoding="ascii", newline="\r\n"))
        return held

    def test_gets_a_page_with_plain_stand_ins(self, monkeypatch: pytest.MonkeyPatch) -> None:
        held = self.in_place_of_stdout(monkeypatch)
        stream.forgiving_streams()
        stream.write_document("Greffière — 書\n", exact=False)
        assert held.getvalue() == b"Greffiere - ?\r\n"

    def test_gets_an_exact_text_as_utf_8_whatever_its_own_encoding(self, monkeypatch: pytest.MonkeyPatch) -> None:
        held = self.in_place_of_stdout(monkeypatch)
        stream.write_document("Greffière —\n", exact=True)
        assert held.getvalue() == "Greffière —\n".encode()

    def test_gets_bytes_as_they_are_behind_what_was_written_before(self, monkeypatch: pytest.MonkeyPatch) -> None:
        held = self.in_place_of_stdout(monkeypatch)
        sys.stdout.write("first\n")
        stream.write_document(b"%PDF\xff\n", exact=True)
        assert held.getvalue() == b"first\r\n%PDF\xff\n"


def test_what_cannot_be_decoded_is_no_matter_of_stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    stream.forgiving_streams()
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("ascii", "careeradvisor.plain")


def test_a_refusal_of_the_system_is_told_without_a_standard_output_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    refused = stream.from_system(OSError(28, "No space left on device"))
    assert isinstance(refused, OutputError)
    assert refused.message == "the result could not be written: No space left on device"
