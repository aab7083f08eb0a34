"""The one way a build stops."""

from __future__ import annotations


class FigureError(Exception):
    """A raw file or the output folder is not what it should be. The message is one plain sentence."""
