"""Titles in other languages than English, read from their files: one file a language, under its two-letter code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.catalogue import build
from careeradvisor.catalogue.memory import Memory
from careeradvisor.errors import CatalogueError
from careeradvisor.model.language import Language, LanguageWords

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "languages"
"""The folder of these files, in that of the titles."""

NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "el": "Greek", "et": "Estonian", "fi": "Finnish",
    "ga": "Irish", "hr": "Croatian", "hu": "Hungarian", "is": "Icelandic", "lt": "Lithuanian", "lv": "Latvian",
    "mt": "Maltese", "no": "Norwegian", "ro": "Romanian", "sk": "Slovak", "sl": "Slovenian", "sv": "Swedish",
    "uk": "Ukrainian",
}  # fmt: skip
"""What languages are called of which there may be imported titles, and no file of ours."""


def _pair(value: object) -> tuple[str, str]:
    pair = build.many(build.text)(value)
    if len(pair) != 2:
        raise build.ShapeError(f"{value!r} is not a masculine and a feminine ending")
    return pair[0], pair[1]


build_language = build.named(
    Language,
    language=build.text,
    words=build.named(
        LanguageWords,
        function=build.many(build.text),
        level=build.many(build.text),
        marks=build.many(build.text),
        feminine=build.many(_pair),
        tails=build.many(build.text),
        compounds=build.exactly(bool),
        head_first=build.exactly(bool),
    ),
    titles=build.by_key(build.many(build.text)),
)


def folder(root: Path) -> Path:
    """Where the files of languages lie."""
    return root / "titles" / FOLDER


def files(root: Path) -> list[Path]:
    """The files of languages; none where there is no folder of them."""
    return sorted(folder(root).glob("*.toml"))


def codes(root: Path) -> list[str]:
    """The codes of the languages that have a file."""
    return [path.stem for path in files(root)]


def language(root: Path, code: str, memory: Memory | None = None) -> Language:
    """One language; without words or titles where it has no file.

    Raises CatalogueError for a file that has not the shape of one.
    """
    path = folder(root) / f"{code}.toml"
    if not path.is_file():
        return Language(NAMES.get(code, code), LanguageWords(()), {})
    try:
        return build_language((memory or Memory()).table(path))
    except build.ShapeError as error:
        raise CatalogueError(f"{path}: {error}", "see it all: careeradvisor validate") from None
