"""What official statistics call the work before and the training on the job of somebody who begins in an occupation.

The figures hold these words as they are published; validation refuses others, so that an edition that changes them is
noticed before any advice is.
"""

from __future__ import annotations

from enum import StrEnum


class Experience(StrEnum):
    """Related work that is asked for, the least first."""

    NONE = "None"
    SOME = "Less than 5 years"
    LONG = "5 years or more"


class Training(StrEnum):
    """Training on the job that is typically needed."""

    NONE = "None"
    SHORT = "Short-term on-the-job training"
    """Up to a month."""
    MODERATE = "Moderate-term on-the-job training"
    """One month to a year."""
    LONG = "Long-term on-the-job training"
    """Over a year."""
    INTERNSHIP = "Internship/residency"
    APPRENTICESHIP = "Apprenticeship"
