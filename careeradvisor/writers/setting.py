"""How and where a page is written, which is the same for every format."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from careeradvisor.model.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careeradvisor.document.block import Target
    from careeradvisor.model.release import Release

PLAIN_WIDTH = 80
"""Columns of a plain-text page when nobody says otherwise."""


class Setting(NamedTuple):
    """Columns of a text page, whether it has colors, and what lies beside it.

    `beside` are the files of other pages by what they are about: a page links to those and to no others. With
    `companions` the files that its format shares among pages (`writers.page.companions`) lie beside it too. `release`
    is what the result comes from, where the caller knows it. Lists that have a short form for a screen are `whole`.
    """

    width: int = PLAIN_WIDTH
    color: bool = False
    beside: Mapping[Target, str] = MappingProxyType({})
    companions: bool = False
    release: Release | None = None
    whole: bool = True
