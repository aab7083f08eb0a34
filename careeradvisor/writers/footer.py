"""The last line of every page that people read: which program, of which data, it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careeradvisor.document.block import Document
    from careeradvisor.model.release import Release
    from careeradvisor.writers.setting import Setting


def footed(document: Document, setting: Setting) -> Document:
    """A document with the release at its end, unless it has to fit a screen."""
    if document.screen:
        return document
    from careeradvisor.catalogue.release import release as current

    return document._replace(footer=release_words(setting.release or current()))


def release_words(release: Release) -> str:
    """A release in words: careeradvisor 1.0, figures of 2030-01; without the data where its file cannot be read."""
    program = f"careeradvisor {release.program}"
    return f"{program}, figures of {release.data}" if release.data else program
