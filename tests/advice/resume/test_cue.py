"""Phrases find the lines that show a skill, and few others; the lines were written before the phrases."""

from __future__ import annotations

from pathlib import Path

import pytest

from careeradvisor.advice.resume.cue import Phrases, phrases_of
from careeradvisor.advice.resume.shown import Shows, shown_lines
from careeradvisor.desk.open import open_catalogue

ROOT = Path(__file__).resolve().parents[3]
LINES = ROOT / "tests" / "data" / "resume" / "lines.tsv"


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    cues = open_catalogue(ROOT / "roles_data").cues()
    return Phrases(each for name, cue in cues.items() for each in phrases_of(name, cue.shows, cue.near))


def labelled() -> list[tuple[dict[str, str], str]]:
    rows = [line.split("\t") for line in LINES.read_text(encoding="utf-8").splitlines()[1:]]
    return [
        ({} if label == "-" else dict(each.split(":") for each in label.split(",")), line)  # type: ignore[misc]
        for label, line in rows
    ]


def test_precision_and_recall_on_labelled_lines(phrases: Phrases) -> None:
    rows = labelled()
    assert len(rows) >= 400
    said = []
    for label, line in rows:
        shown = shown_lines([line], phrases)
        said += [(label.get(name), how.value) for name, (how, _) in shown.items()]
    right = [held for held, shows in said if held in ("shown", shows)]
    assert len(right) / len(said) >= 0.9
    assert sum(held is not None for held, _ in said) / sum(len(label) for label, _ in rows) >= 0.5


@pytest.mark.parametrize(
    ("phrase", "line", "matches"),
    [
        ("count* .. stock", "Counted all of the stock", True),
        ("count* .. stock", "Counted cash. Sold stock", False),
        ("count* .. stock", "Discounted stock", False),
        ("count* .. stock", "Counted one two three four five six seven eight stock", False),
        ("count* .. stock", "Willing to count stock", False),
        ("self_checkout", "Helped at self-checkout", True),
        ("self_checkout", "Helped at self checkout", True),
        ("lock_out/loto .. machine*", "Locked out", False),
        ("lock*_out .. machine*", "Locked out two machines", True),
        ("hipaa", "Knows HIPAA", True),
    ],
)
def test_a_phrase_is_words_in_one_clause(phrase: str, line: str, matches: bool) -> None:
    assert bool(Phrases([(("a", "shows"), phrase)]).found(line)) is matches


def test_a_skill_is_named_once_with_the_line_that_shows_it_best(phrases: Phrases) -> None:
    lines = ("ServSafe certified food handler", "Checked holding temperatures of food every hour")
    assert shown_lines(lines, phrases) == {"food-safety-and-allergens": (Shows.SHOWN, lines[1])}
