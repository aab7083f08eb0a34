"""Shell completion. File names are enough for it: no TOML is parsed."""

from __future__ import annotations


def role_ids(incomplete: str) -> list[str]:
    """The ids of the bundled roles that begin with what has been typed."""
    from careeradvisor.catalogue import folders
    from careeradvisor.errors import CareerAdvisorError

    try:
        ids = [path.stem for path in folders.role_files(folders.bundled() / "roles")]
    except (CareerAdvisorError, OSError):
        return []
    return sorted(role_id for role_id in ids if role_id.startswith(incomplete))
