"""The civilian occupations that stand for military ones are checked like any other table."""

from __future__ import annotations

from pathlib import Path

from careeradvisor.checking.activities import civilian

TEXT = '# why\n\n"55-1011.00" = ["53-2011.00"]\n"55-1012.00" = "53-2021.00"\n"55-1013.00" = ["99-0000.00"]\n'
CODES = {"55-1011.00", "55-1012.00", "55-1013.00", "53-2011.00"}


def test_each_wrong_entry_is_named_with_its_line() -> None:
    table: dict[str, object] = {
        "55-1011.00": ["53-2011.00"],
        "55-1012.00": "53-2021.00",
        "55-1013.00": ["99-0000.00"],
    }
    found = civilian(Path("civilian.toml"), TEXT, table, CODES)
    assert [(each.line, each.code, each.message) for each in found] == [
        (4, "activity.civilian", "this must be a list of occupation codes"),
        (5, "occupation.unknown", "there is no occupation 99-0000.00"),
    ]
    assert not civilian(Path("civilian.toml"), TEXT, table | {"55-1012.00": ["53-2011.00"]}, ()), "no figures, no names"
