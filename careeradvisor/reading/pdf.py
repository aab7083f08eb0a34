"""PDF: its letters are read in a process of their own, with limits on time and memory, as that is native code."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from careeradvisor.errors import UsageError
from careeradvisor.model.resume import Paper
from careeradvisor.reading.kind import damaged, locked
from careeradvisor.reading.line import tidied

SECONDS = 15
"""Time that a file has."""
MEMORY = 1024 * 1024 * 1024 - 64 * 1024 * 1024
"""Bytes of memory that it has, in all with this program under a GiB."""
MOST_PAGES = 100
PAGE = "\f"
"""What stands between pages in what the child says."""
LOCKED, BROKEN, LONG, UNSEEN = 10, 11, 12, 13
"""The child's statuses: a password, a damaged file, too many pages, no text."""
_TEXT_ELSEWHERE = "use a program that reads text from scans (OCR), or save the document it was printed from"


def read(raw: bytes, name: str) -> Paper:
    """The lines of a PDF in reading order. Raises UsageError for one that cannot be read, and says why."""
    if find_spec("pypdfium2_raw") is None:
        raise UsageError(
            f"{name} is a PDF, and pypdfium2, which reads those, is not installed",
            "install it with: pip install 'careeradvisor[resume]', or save the document as .docx or text",
        )
    package = str(Path(__file__).resolve().parents[2])
    program = f"import sys; sys.path.insert(0, {package!r}); from careeradvisor.reading.pdf_letters import main; main()"
    command = [sys.executable, "-I", "-c", program, str(MEMORY), str(MOST_PAGES)]
    try:
        done = subprocess.run(  # noqa: S603  # this program's own interpreter, and the file as its input
            command, input=raw, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise UsageError(
            f"{name} takes longer than {SECONDS} seconds to read", "print it to a new PDF, or save it as .docx or text"
        ) from None
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode == LOCKED:
        raise locked(name)
    if done.returncode == LONG:
        raise UsageError(
            f"{name} has {int(said):,} pages, and at most {MOST_PAGES} are read", "save the pages of your résumé alone"
        )
    if done.returncode == UNSEEN:
        raise UsageError(
            f"{name} has no text in it: its {_pages(int(said))} pictures, as of a scanner", _TEXT_ELSEWHERE
        )
    if done.returncode == BROKEN:
        raise damaged(name)
    if done.returncode:  # the native code broke off, or asked for more memory than it has
        raise damaged(name, "reading it broke off")
    pages = said.split(PAGE)
    lines = (line for page in pages for each in page.split("\n") if (line := tidied(each)))
    return Paper("PDF", tuple(lines), pages=len(pages))


def _pages(count: int) -> str:
    return "page is" if count == 1 else f"{count} pages are"
