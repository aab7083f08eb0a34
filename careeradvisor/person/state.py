"""The state that the profile names: asked for by pages about roles, which pay for no more of the profile than that."""

from __future__ import annotations

from careeradvisor.catalogue import toml
from careeradvisor.errors import CareerAdvisorError
from careeradvisor.storage import environment

NAME = "profile.toml"
"""The file of the profile in the person's data folder."""


def state() -> str | None:
    """The state, `None` where there is none or no profile that can be read. The profile is not judged for this."""
    folder = environment.data()
    if folder is None or not (folder / NAME).is_file():
        return None
    try:
        said = toml.read(folder / NAME).get("circumstances")
    except CareerAdvisorError:
        return None
    named = said.get("state") if isinstance(said, dict) else None
    return named if isinstance(named, str) else None
