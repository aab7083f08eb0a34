"""The system's folders are found on Linux as platformdirs finds them, without it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from careeradvisor.errors import UsageError
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


def test_where_nobody_has_a_home_there_is_no_folder_and_a_path_from_home_is_refused(monkeypatch):
    """As in many containers: neither HOME nor an entry in the list of users."""
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", environment.CACHE_DIR, environment.PROFILE_DIR):
        monkeypatch.delenv(name, raising=False)

    def nobody(_: str) -> str:
        return "~"

    monkeypatch.setattr("os.path.expanduser", nobody)
    monkeypatch.setattr("posixpath.expanduser", nobody)
    assert (environment.cache(), environment.data()) == (None, None)
    with pytest.raises(UsageError, match="there is no home folder for '~' to stand for"):
        environment.expanded("~/page.md")


def test_a_path_from_home_leads_there(monkeypatch):
    monkeypatch.setenv("HOME", "/home/somebody")
    assert environment.expanded("~/page.md") == Path("/home/somebody/page.md")
    assert environment.expanded("page~.md") == Path("page~.md")


def test_what_is_not_linux_asks_platformdirs(monkeypatch, tmp_path):
    monkeypatch.delenv(environment.CACHE_DIR, raising=False)
    monkeypatch.setattr(environment, "LINUX", False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert environment.cache() == tmp_path / "careeradvisor"


def test_now_is_the_time_of_the_machine_or_the_one_that_is_said(monkeypatch):
    monkeypatch.delenv(environment.NOW, raising=False)
    before = datetime.now(UTC)
    assert before <= environment.now() <= datetime.now(UTC)
    assert environment.now().tzinfo is not None
    monkeypatch.setenv(environment.NOW, "2027-01-04T09:00:00+02:00")
    assert environment.now().isoformat() == "2027-01-04T09:00:00+02:00"
    monkeypatch.setenv(environment.NOW, "tomorrow")
    with pytest.raises(UsageError, match="CAREERADVISOR_NOW=tomorrow is not a time"):
        environment.now()
