"""Part a title from the words beside it that say the job is lost: laid off cashier; graphic designer, let go."""

from __future__ import annotations

import re
from functools import cache

LOST = (
    r"(?:out[- ]of[- ](?:a )?(?:work|job)|unemployed|jobless|laid[- ]off|let go|made redundant|between jobs"
    r"|lost my job)"
)
LEAD = r"(?:(?:i|i'm|am|was|got|been|have|who|currently|now|just|recently|newly|an?)\s+)*"
BEFORE = rf"\s*{LEAD}{LOST}[,:]?(?:\s+(?:as|from))?(?:\s+(?:an?|my job as an?))?\s+(?P<title>\S.*)"
BEHIND = rf"(?P<title>.*?\w)(?:\s*[,;(-]\s*|\s+){LEAD}{LOST}\s*\)?[.!]?\s*"
_SAID = re.compile(LOST, re.IGNORECASE)


def without_job_loss(name: str) -> tuple[str, bool]:
    """A title without the words for a lost job, and whether there were any; such words alone stay as they are."""
    if not _SAID.search(name):  # most titles, which wait for no more of this to be compiled
        return name, False
    before, behind = _places()
    found = before.fullmatch(name) or behind.fullmatch(name)
    return (found["title"].strip(), True) if found else (name, False)


@cache
def _places() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The title behind the words, and the title before them."""
    return re.compile(BEFORE, re.IGNORECASE), re.compile(BEHIND, re.IGNORECASE)
