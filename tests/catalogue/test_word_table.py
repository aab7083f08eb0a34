"""What single words tell of occupations: what is written is read again, and damage is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careeradvisor.catalogue.word_table import KIND, NAME, STEP, WordTable, written
from careeradvisor.errors import CatalogueError

ROOT = Path(__file__).resolve().parents[2]
CODES = [f"{major}-{minor:04}" for major in (11, 53) for minor in range(1000, 1070)]


@given(
    st.dictionaries(
        st.text("abcxyz", min_size=1, max_size=5).flatmap(lambda stem: st.sampled_from([stem, KIND + stem])),
        st.dictionaries(st.sampled_from(CODES), st.integers(1, 61).map(lambda steps: steps * STEP), min_size=1),
        max_size=12,
    )
)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, weights) -> None:
    file = tmp_path_factory.mktemp("table") / NAME
    file.write_text(written(weights), encoding="ascii")
    table = WordTable(file)
    for key, held in weights.items():
        read = table.kinds(key[1:]) if key.startswith(KIND) else table.words(key)
        assert read == pytest.approx(held)
    assert table.words("unknown") == table.kinds("unknown") == {}


def test_weights_that_are_next_to_nothing_are_left_out_and_the_largest_are_capped(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(written({"cook": {"35-1011": STEP / 4, "35-2014": 999.0}, "the": {"35-1011": 0.0}}))
    table = WordTable(file)
    assert table.words("cook") == {"35-2014": pytest.approx(61 * STEP)}
    assert table.words("the") == {}


def test_where_there_is_no_file_no_word_tells_anything(tmp_path: Path) -> None:
    assert WordTable(tmp_path / NAME).words("cook") == {}


@pytest.mark.parametrize("damaged", ["0?z", "zzz", "0", "é12"])
def test_a_damaged_line_is_named(tmp_path: Path, damaged: str) -> None:
    file = tmp_path / NAME
    file.write_text(f"35-1011\ncook {damaged}\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="'cook' is damaged"):
        WordTable(file).words("cook")


def test_the_bundled_table_is_whole_and_speaks_for_known_occupations(bundled) -> None:
    table = WordTable(ROOT / "roles_data" / "titles" / NAME)
    socs = {code[:7] for code, _ in bundled.occupations()}
    lines = table.path.read_text(encoding="ascii").splitlines()
    assert set(lines[0].split()) <= socs
    keys = [line.split()[0] for line in lines[1:]]
    assert len(keys) == len(set(keys)) > 10_000
    for key in keys:
        told = table.kinds(key[1:]) if key.startswith(KIND) else table.words(key)
        assert told, key
        assert told.keys() <= socs


def test_the_bundled_table_holds_no_phrase(bundled) -> None:  # noqa: ARG001
    """Numbers by single words: nothing of an alternate title or a task sentence can be read in it."""
    lines = (ROOT / "roles_data" / "titles" / NAME).read_text(encoding="ascii").splitlines()[1:]
    assert [line for line in lines if len(line.split(" ")) != 2] == []
