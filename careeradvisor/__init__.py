"""What AI does to an occupation, and what a person can do about it.

From Python: `careeradvisor.Desk` answers all that the command line answers, with the types of its results beside it
(docs/api.md). They are loaded when they are asked for, so that importing the package costs nothing; for type checkers
they are listed in `__init__.pyi`.
"""

__version__ = "0.2.0"

OFFERED = {
    "ActivityAccount": "model.activity",
    "ActivityList": "model.activity",
    "Answer": "advice.title_match",
    "Answers": "advice.title_match",
    "Assessment": "advice.assessment",
    "CareerAdvisorError": "errors",
    "CatalogueError": "errors",
    "CategoryList": "advice.listing",
    "Changed": "advice.changed",
    "Choice": "desk.find",
    "CitedSource": "model.source",
    "Comparison": "advice.comparison",
    "Desk": "desk.desk",
    "DueList": "model.source",
    "Employer": "advice.employer",
    "EvidenceAccount": "advice.evidence",
    "Fit": "advice.resume.fit",
    "Gap": "advice.gap",
    "ImportList": "model.imported",
    "Level": "advice.disruption",
    "Logged": "advice.practice",
    "MoveAccount": "advice.move",
    "Moves": "advice.move",
    "NotFoundError": "errors",
    "OccupationList": "advice.listing",
    "Order": "advice.listing",
    "OutputError": "errors",
    "Plan": "advice.plan",
    "Profile": "model.profile",
    "ProfileList": "model.profile",
    "Receipt": "model.source",
    "ResumeAccount": "advice.resume.account",
    "RoleList": "advice.listing",
    "RoleReport": "advice.report",
    "SourceList": "model.source",
    "Team": "advice.team",
    "UsageError": "errors",
    "Validation": "checking.validation",
}
"""The names that the package offers, and the modules they come from."""


def __getattr__(name: str) -> object:
    """A name that the package offers."""
    if name not in OFFERED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(f"{__name__}.{OFFERED[name]}"), name)
    return found


def __dir__() -> list[str]:
    """The names that the package offers."""
    return ["__version__", *OFFERED]
