"""The system's folders are found on Linux as platformdirs finds them, without it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from careeradvisor.storage import environment

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
CASES = ({}, {"{}": "/some/where"}, {"{}": ""}, {"HOME": "/home/else"})


@pytest.mark.parametrize("said", CASES)
@pytest.mark.parametrize(
    ("asked", "kind", "variable"),
    [(environment.cache, "user_cache_path", "XDG_CACHE_HOME"), (environment.data, "user_data_path", "XDG_DATA_HOME")],
)
def test_a_folder_of_the_system_is_that_of_platformdirs(said, asked, kind, variable, monkeypatch):
    import platformdirs

    for name in (variable, environment.CACHE_DIR, environment.PROFILE_DIR):
        monkeypatch.delenv(name, raising=False)
    for name, value in said.items():
        monkeypatch.setenv(name.format(variable), value)
    assert asked() == getattr(platformdirs, kind)("careeradvisor", appauthor=False)


@pytest.mark.parametrize("said", ["here", "./here", "~/here"])
def test_a_folder_that_is_not_whole_is_passed_over(said, monkeypatch):
    """As the specification wants it: a program that is started elsewhere would look elsewhere."""
    monkeypatch.delenv(environment.PROFILE_DIR, raising=False)
    monkeypatch.setenv("HOME", "/home/somebody")
    monkeypatch.setenv("XDG_DATA_HOME", said)
    assert environment.data() == Path("/home/somebody/.local/share/careeradvisor")
