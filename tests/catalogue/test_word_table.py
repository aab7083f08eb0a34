"""What single words tell of occupations: what is written is read again, and damage is said."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.catalogue.word_table import KIND, NAME, TOGETHER, WordTable, read, written
from careeradvisor.errors import CatalogueError

ROOT = Path(__file__).resolve().parents[2]
CODES = [f"{major}-{minor:04}" for major in (11, 53) for minor in range(1000, 1070)]


STEMS = st.text("abcxyz", min_size=1, max_size=12).flatmap(lambda stem: st.sampled_from([stem, KIND + stem]))
RATIO = 1.1
HALF_A_STEP = RATIO**0.5 - 1


@given(
    st.dictionaries(
        STEMS, st.dictionaries(st.sampled_from(CODES), st.floats(0.3, 9), min_size=1), max_size=3 * TOGETHER
    )
)
def test_what_is_written_is_read_again(weights) -> None:
    table = WordTable(written(weights, RATIO).encode(), NAME)
    for key, held in weights.items():
        told = table.kinds(key[1:]) if key.startswith(KIND) else table.words(key)
        assert told == pytest.approx(held, rel=HALF_A_STEP + 1e-9)
        assert list(told) == sorted(held)
    assert table.words("unknown") == table.kinds("unknown") == {}
    assert table.words("") == table.words("~") == {}


@given(st.sets(st.integers(0, 5_000), min_size=1))
def test_names_may_be_far_apart(places) -> None:
    names = [f"{number:05}" for number in range(5_001)]
    held = {names[place]: 1.0 for place in places}
    text = written({"cook": held, "everybody": dict.fromkeys(names, 1.0)}, RATIO)
    assert WordTable(text.encode(), NAME).weights("cook") == held


def test_the_largest_weights_are_capped_and_words_without_one_are_left_out() -> None:
    text = written({"cook": {"35-1011": 0.01, "35-2014": 1e9}, "the": {}}, RATIO)
    table = WordTable(text.encode(), NAME)
    assert table.words("cook") == {"35-1011": 0.01, "35-2014": pytest.approx(0.01 * RATIO**93)}
    assert table.words("the") == {}
    assert " the" not in text


def test_where_there_is_no_file_no_word_tells_anything(tmp_path: Path) -> None:
    assert read(tmp_path / NAME).words("cook") == {}


@pytest.mark.parametrize("damaged", ['""\n!', "!\n", "!\n\x80", "~!\n!", "!! !\n!", "\n!"])
def test_a_damaged_line_is_named(tmp_path: Path, damaged: str) -> None:
    file = tmp_path / NAME
    file.write_text(f"0.3 1.1 35-1011\n0cook\n{damaged}\n", encoding="latin-1")
    with pytest.raises(CatalogueError, match="'cook' is damaged"):
        read(file).words("cook")


def bundled_stems(text: str) -> list[str]:
    """Every stem of a table, by the words of its docstring."""
    lines = text.splitlines()[1:]
    stems, before = [], ""
    for each in " ".join(lines[: len(lines) // 3]).split(" "):
        before = before[: int(each[0])] + each[1:]
        stems.append(before)
    return stems


def test_the_bundled_table_is_whole_and_speaks_for_known_occupations(bundled) -> None:
    file = ROOT / "roles_data" / "titles" / NAME
    table, text = read(file), file.read_text(encoding="ascii")
    socs = {code[:7] for code, _ in bundled.occupations()}
    assert set(text.split("\n", 1)[0].split(" ")[2:]) <= socs
    keys = bundled_stems(text)
    assert keys == sorted(set(keys)) and len(keys) > 10_000
    for key in keys:
        told = table.kinds(key[1:]) if key.startswith(KIND) else table.words(key)
        assert told, key
        assert told.keys() <= socs


def test_the_bundled_table_holds_no_phrase() -> None:
    """Numbers by single words: nothing of an alternate title or a task sentence can be read in it.

    Words stand in the order of the alphabet, and each is there once.
    """
    stems = bundled_stems((ROOT / "roles_data" / "titles" / NAME).read_text(encoding="ascii"))
    assert all(before < after for before, after in pairwise(stems))
    assert [stem for stem in stems if not stem.replace("=", "", 1).strip("+#").isalnum()] == []
