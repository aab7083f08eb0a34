"""What pages about roles ask of the profile, and pay for: the state it names, and the role that was judged last."""

from __future__ import annotations

from careeradvisor.catalogue import toml
from careeradvisor.errors import CareerAdvisorError
from careeradvisor.model.named_tuple import NamedTuple
from careeradvisor.storage import environment

NAME = "profile.toml"
"""The file of the profile in the person's data folder."""


class Told(NamedTuple):
    """The `state` the person works in and the `role` whose week they judged last; `None` where that is not known."""

    state: str | None = None
    role: str | None = None


def told() -> Told:
    """What the profile says of that; nothing where no profile can be read. The profile is not judged for this."""
    folder = environment.data()
    if folder is None or not (folder / NAME).is_file():
        return Told()
    try:
        held = toml.read(folder / NAME)
    except CareerAdvisorError:
        return Told()
    said, assessments = held.get("circumstances"), held.get("assessments")
    last = assessments[-1] if isinstance(assessments, list) and assessments else None
    state = said.get("state") if isinstance(said, dict) else None
    role = last.get("role") if isinstance(last, dict) else None
    return Told(state if isinstance(state, str) else None, role if isinstance(role, str) else None)
