"""The sections of a role's page, for whoever needs no more of it than their names."""

from __future__ import annotations

SECTIONS = {
    "first-step": "One thing to do this week",
    "tasks-at-risk": "Tasks at risk",
    "rising-tasks": "Tasks growing in value",
    "steady-tasks": "The rest of the week",
    "onet-tasks": "The tasks as O*NET words them",
    "skills": "Skills to build",
    "related-skills": "Skills that help beside them",
    "overview": "Overview",
    "outlook": "Future outlook",
    "entry": "How people get in",
    "setting": "Where it differs",
    "moves": "Moves",
    "labor-market": "Pay and projections",
    "studies": "What the studies say",
    "resume": "Resume examples",
    "boss": "When your employer asks whether AI can do this job",
    "meaning": "What the number does not mean",
    "sources": "Sources",
}
"""The sections of the page in order: what `--section` calls each, and its title."""
