"""Shell completion. File names are enough for it: no TOML is parsed."""

from __future__ import annotations


def role_ids(incomplete: str) -> list[str]:
    """The ids of the bundled roles that begin with what has been typed."""
    from careeradvisor.catalogue.catalogue import Catalogue
    from careeradvisor.errors import CareerAdvisorError

    try:
        return [role_id for role_id in Catalogue().ids() if role_id.startswith(incomplete)]
    except CareerAdvisorError:
        return []
