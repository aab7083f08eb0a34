"""Marks of gender, endings and escapes go; what only looks like them stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.text.title import LONGEST
from careeradvisor.text.title_mark import unmarked


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Sachbearbeiter (m/w/d)", "Sachbearbeiter"),
        ("Sachbearbeiter (w / m / d)", "Sachbearbeiter"),
        ("Sachbearbeiter [M|W|D]", "Sachbearbeiter"),
        ("Sachbearbeiter (mwd)", "Sachbearbeiter"),
        ("Sachbearbeiter m/w/d", "Sachbearbeiter"),
        ("Sachbearbeiter (gn)", "Sachbearbeiter"),
        ("Sachbearbeiter (m/w/divers)", "Sachbearbeiter"),
        ("Engineer (m/f/x)", "Engineer"),
        ("Engineer (all genders)", "Engineer"),
        ("Engineer, all genders", "Engineer,"),
        ("Engineer (he/she/they)", "Engineer"),
        ("Serveur H/F", "Serveur"),
        ("Serveur (h/f)", "Serveur"),
        ("Verpleger (m/v/x)", "Verpleger"),
        ("Lehrer:in", "Lehrer"),
        ("Lehrer/-in", "Lehrer"),
        ("Lehrer*innen", "Lehrer"),
        ("Lehrer_in", "Lehrer"),
        ("Lehrer(in)", "Lehrer"),
        ("LehrerInnen", "Lehrer"),
        ("Kaufmann/-frau", "Kaufmann"),
        ("infirmier\N{MIDDLE DOT}ère", "infirmier"),
        ("employé(e) de bureau", "employé de bureau"),
        ("directeur/trice", "directeur"),
        ("abogado/a", "abogado"),
        ("R&amp;D Engineer", "R&D Engineer"),
        ("R&amp;amp;D Engineer", "R&D Engineer"),
        ("Children&#39;s Nurse", "Children's Nurse"),
    ],
)
def test_marks_and_escapes_are_read_for_what_they_are(text: str, plain: str) -> None:
    assert " ".join(unmarked(text).split()) == plain


@pytest.mark.parametrize(
    "text",
    [
        "A/C Mechanic",
        "M/V Captain",
        "R&D Engineer",
        "AT&T Technician",
        "Nurse (ICU)",
        "Nurse (a, b)",
        "cashier/stocker",
        "Cook (short order)",
        "Sales & Marketing; Manager",
        "LinkedIn Recruiter",
        "C/C++ Developer",
        "Teacher (m)",
        "nurse_in_charge",
        "Drive-in cook",
        "D/H Operator",
    ],
)
def test_what_only_looks_like_a_mark_stays(text: str) -> None:
    assert unmarked(text) == text


@given(st.text(max_size=LONGEST) | st.text("mwdfhx/()&;: ", max_size=60))
def test_any_text_gets_no_longer(text: str) -> None:
    assert len(unmarked(text)) <= len(text)
