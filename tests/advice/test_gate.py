"""What stands before work that hours of practice alone do not open."""

from __future__ import annotations

from careeradvisor.advice.gate import gate_of
from careeradvisor.model.licensing import LicenseKind, Reach, Schooling
from tests.advice.footings import OPEN, at, needing


def test_a_license_is_named_with_what_it_takes_and_how_long() -> None:
    gate = gate_of(at(Schooling.NONE, license=needing("Electrician license", Schooling.NONE, 54, where=Reach.MOST)))
    assert gate
    assert gate.short == "electrician license, about 4.5 years"
    assert gate.words == (
        "Most states ask for the electrician license. A course. All of it takes about 4.5 years, schooling and paid "
        "training included."
    )
    assert gate.months == 54


def test_what_only_some_states_or_employers_ask_for_is_no_gate() -> None:
    for changes in ({"where": Reach.SOME}, {"kind": LicenseKind.CERTIFICATION, "where": Reach.MOST}):
        assert gate_of(at(Schooling.NONE, license=needing("License", Schooling.NONE, 6, **changes))) is None


def test_without_a_license_it_is_the_schooling_or_the_apprenticeship_with_its_time() -> None:
    degree, trade = gate_of(at(Schooling.BACHELOR)), gate_of(OPEN._replace(training="Apprenticeship"))
    assert degree
    assert degree.short == "bachelor's degree, about 4 years"
    assert "4 years of full-time school" in degree.words
    assert trade
    assert (trade.short, trade.months) == ("apprenticeship or long training on the job, more than 1 year", None)


def test_related_work_that_is_asked_for_is_said_beside_it_or_alone() -> None:
    led, alone = (gate_of(at(step, experience="5 years or more")) for step in (Schooling.BACHELOR, Schooling.NONE))
    assert led
    assert led.words.endswith("Employers mostly ask for 5 years or more of related work too.")
    assert alone
    assert alone.words == "Employers mostly ask for 5 years or more of related work."
    some = gate_of(at(Schooling.NONE, experience="Less than 5 years"))
    assert some
    assert some.words == "Employers mostly ask for some related work, less than 5 years of it."


def test_work_that_anybody_can_begin_has_none() -> None:
    assert gate_of(OPEN) is None
