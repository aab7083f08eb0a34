"""Small figures made by hand, so that every expected number can be worked out on paper."""

from __future__ import annotations

import pytest

from careeradvisor.model.figure import (
    Family,
    Figures,
    Measure,
    OccupationFigures,
    TaskFigures,
    Wages,
)


def measure(title: str, family: Family) -> Measure:
    return Measure(title, title, family, 2025, "a-source", "0 to 1", "What it is.", "What it is not.")


def occupation(code: str, values: dict[str, float], **figures: object) -> OccupationFigures:
    known = {
        "title": f"Title of {code}",
        "job_zone": 3,
        "approximate": (),
        "employment": 100.0,
        "change": 2.0,
        "openings": 10.0,
        "wages": Wages(10, 20, 30, 40, 50),
        "education": "Bachelor's degree",
    }
    return OccupationFigures(code=code, values=values, **{**known, **figures})


TENTHS = tuple(f"0.{tenth}" for tenth in range(10))
"""Ten occupations from 0.0 to 0.9: a value of 0.3 has three below it and itself, mid-rank 35."""


@pytest.fixture
def figures() -> Figures:
    """Two occupations, the first of two detailed ones; two measures of potential, one of practice, one of demand."""
    return Figures(
        measures={
            "first": measure("First", Family.POTENTIAL),
            "second": measure("Second", Family.POTENTIAL),
            "used": measure("Used", Family.PRACTICE),
            "gap": measure("Gap", Family.DEMAND),
        },
        occupations={
            "11-1111": (
                occupation("11-1111.00", {"first": 0.2, "second": 0.1, "gap": 0.9}, wages=Wages(10, None, 30, 40, 50)),
                occupation(
                    "11-1111.01",
                    {"first": 0.4, "gap": 0.5},
                    approximate=("first", "change"),
                    wages=Wages(20, None, 50, 60, 70),
                ),
            ),
            "22-2222": (
                occupation(
                    "22-2222.00",
                    {"first": 0.8, "used": 0.0},
                    change=-8.0,
                    employment=None,
                    wages=Wages(None, None, 100, None, None),
                    education="",
                ),
            ),
        },
        tasks={
            1: TaskFigures(1, "11-1111.00", "E1", "E1", 0.3, 0.5, 0.25),
            2: TaskFigures(2, "11-1111.00", "E1", "E2", 0.1, 0.9, 0.05),
            3: TaskFigures(3, "11-1111.01", "E0", "", None, None, None),
            4: TaskFigures(4, "22-2222.00", "", "", 0.2, None, None),
        },
        populations=dict.fromkeys(("first", "second", "used", "gap"), TENTHS),
    )
