"""A role's report adds up what its file and the published figures hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from careeradvisor.advice.disruption import Level
from careeradvisor.advice.report import Confidence, report
from careeradvisor.model.role import Exposure

if TYPE_CHECKING:
    from careeradvisor.catalogue.catalogue import Catalogue

ROLES = ["electrician", "paralegal", "registered-nurse"]


@pytest.mark.for_each("role_id", ROLES)
def test_week_and_index_are_the_sums_of_the_tasks(role_id: str, catalogue: Catalogue):
    judged = report(catalogue.dossier(role_id))
    shares = {code: sum(task.share for task in judged.role.tasks if task.exposure == code) for code in Exposure}
    assert judged.week == shares
    assert sum(shares.values()) == 100
    assert judged.disruption[:3] == (shares["E1"], shares["E1"] + shares["E2"] / 2, shares["E1"] + shares["E2"])


def test_report_of_a_role_counted_by_hand(catalogue: Catalogue):
    judged = report(catalogue.dossier("paralegal"))
    # E1: 12 + 9 + 8. E2: 6 + 6 + 6 + 6 + 9 + ... = 57. E0: 10 + 4.
    assert judged.disruption == (29, 57.5, 86, Level.HIGH, 57.5)
    assert judged.at_risk == sum(task.share for task in judged.role.tasks if task.trend == "at-risk") == 41
    assert judged.title == "Paralegal"
    assert [need.id for need in judged.skills] == [
        "citation-verification",
        "case-chronology-building",
        "court-filing-compliance",
        "discovery-review-protocols",
        "intake-interviewing",
        "document-assembly-templates",
    ]
    assert [(other.id, other.listed) for other in judged.related_roles] == [
        ("lawyer", None),
        ("insurance-claims-adjuster", None),
        ("executive-assistant", None),
        ("real-estate-agent", None),
    ]


@pytest.mark.for_each("role_id", ROLES)
def test_hours_of_a_skill_are_those_to_the_level_the_role_asks_for(role_id: str, catalogue: Catalogue):
    for need in report(catalogue.dossier(role_id)).skills:
        hours = catalogue.skills()[need.id].hours
        by_level = {"foundation": hours.foundation, "working": hours.working, "advanced": hours.advanced}
        assert need.hours == by_level[need.level]


@pytest.mark.parametrize(
    ("tied", "confidence"),
    [
        (0, Confidence.JUDGED),
        (24, Confidence.JUDGED),
        (25, Confidence.PARTLY_MEASURED),
        (59, Confidence.PARTLY_MEASURED),
        (60, Confidence.MEASURED),
        (100, Confidence.MEASURED),
    ],
)
def test_confidence_changes_at_25_and_60_percent_of_the_week(tied: int, confidence: Confidence, catalogue: Catalogue):
    dossier = catalogue.dossier("paralegal")
    first, second, third = dossier.role.tasks[:3]
    tasks = (
        first._replace(share=tied, onet=(1636,)),
        # An ID whose task nobody rated, and one that does not exist, tie nothing.
        second._replace(share=99 - tied, onet=(23994, 999_999)),
        third._replace(share=1, onet=()),
    )
    judged = report(dossier._replace(role=dossier.role._replace(tasks=tasks)))
    assert (judged.tied, judged.confidence) == (tied, confidence)


def test_task_with_several_ids_is_tied_once(catalogue: Catalogue):
    dossier = catalogue.dossier("paralegal")
    [task] = (dossier.role.tasks[0]._replace(share=100, onet=(1636, 1638, 23994)),)
    assert report(dossier._replace(role=dossier.role._replace(tasks=(task,)))).tied == 100


def test_role_without_figures_is_judged_and_has_its_index_all_the_same(catalogue: Catalogue):
    dossier = catalogue.dossier("paralegal")
    judged = report(dossier._replace(figures=None))
    assert (judged.tied, judged.confidence, judged.evidence, judged.labor_market) == (0, Confidence.JUDGED, None, None)
    assert judged.disruption == report(dossier).disruption


def test_related_role_with_a_file_brings_its_index(catalogue: Catalogue):
    dossier = catalogue.dossier("paralegal")
    related = {"lawyer": catalogue.entries()[0]._replace(id="lawyer", shares={Exposure.E1: 10, Exposure.E2: 40})}
    [lawyer, *others] = report(dossier._replace(related=related)).related_roles
    assert lawyer.listed
    assert lawyer.listed.disruption == (10, 30, 50, Level.MODERATE, 30)
    assert all(other.listed is None for other in others)
