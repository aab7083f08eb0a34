"""The most that numbers and texts of a person's week can be, said once for those who check and those who ask."""

from __future__ import annotations

HOURS = 168
"""Hours that a week has."""
STATEMENT = 110
"""Characters of a task's statement."""
YEARS = 80
"""Years in a work."""
MONTHS = 600
"""Months that savings last."""
AMOUNT = 10_000_000
"""Pay in a year."""
