"""Work at either end of a move, made up for tests."""

from __future__ import annotations

from careeradvisor.advice.footing import Footing
from careeradvisor.advice.requirement import Requirement
from careeradvisor.model.figure import Wages
from careeradvisor.model.licensing import License, LicenseKind, Reach, Schooling
from careeradvisor.model.move_rule import Aside, Field, MoveRules

OPEN = Requirement(Schooling.NONE, Schooling.NONE, award=False, experience="None", experience_months=None,
                   training="Short-term on-the-job training", training_months=1, license=None)  # fmt: skip
HERE = Footing(
    id="clerk", title="Clerk", code="43-4051.00", index=50.0, at_risk=60, zone=2, requirement=OPEN, written=False,
    computed=(50.0, 60), wages=Wages(30_000, 35_000, 40_000, 45_000, 50_000), change=1.0, openings=100.0,
    week={"answering": 0.5, "filing": 0.5}, knowledge={"service": 4.0},
)  # fmt: skip
THERE = HERE._replace(
    id="43-4199.00", title="Desk Agent", code="43-4199.00", index=30.0, at_risk=20, computed=(30.0, 20)
)
RULES = MoveRules({}, {}, (), Aside(()))


def at(level: Schooling, **changes: object) -> Requirement:
    """A requirement of so much schooling, as statistics and people in the work say."""
    return OPEN._replace(**{"entry": level, "usual": level, **changes})


def needing(name: str, schooling: Schooling, months: int, ladder: tuple[str, ...] = (), **changes: object) -> License:
    """A license that every state asks for."""
    found = License(name, LicenseKind.LICENSE, Reach.EVERY, schooling, "", 0, months, "A course.", ladder, ("x",))
    return found._replace(**changes)


def field(goal: str, near: str, needs: Schooling) -> MoveRules:
    """Rules that know one field."""
    return RULES._replace(fields=(Field((goal,), (near,), needs),))
