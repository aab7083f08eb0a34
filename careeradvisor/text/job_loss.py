"""Part a title from the words beside it that say the job is lost: laid off cashier; graphic designer, let go."""

from __future__ import annotations

import re

LOST = (
    r"(?:out[- ]of[- ](?:a )?(?:work|job)|unemployed|jobless|laid[- ]off|let go|made redundant|between jobs"
    r"|lost my job)"
)
LEAD = r"(?:(?:i|i'm|am|was|got|been|have|who|currently|now|just|recently|newly|an?)\s+)*"
BEFORE = re.compile(
    rf"\s*{LEAD}{LOST}[,:]?(?:\s+(?:as|from))?(?:\s+(?:an?|my job as an?))?\s+(?P<title>\S.*)", re.IGNORECASE
)
BEHIND = re.compile(rf"(?P<title>.*?\w)(?:\s*[,;(-]\s*|\s+){LEAD}{LOST}\s*\)?[.!]?\s*", re.IGNORECASE)


def without_job_loss(name: str) -> tuple[str, bool]:
    """A title without the words for a lost job, and whether there were any; such words alone stay as they are."""
    found = BEFORE.fullmatch(name) or BEHIND.fullmatch(name)
    return (found["title"].strip(), True) if found else (name, False)
