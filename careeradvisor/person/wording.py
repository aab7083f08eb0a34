"""What is wrong with a person's own file, where the words for role files would mislead or are none."""

from __future__ import annotations

COMMON = {
    "file.empty": "the file is empty",
    "file.directory": "this is a folder",
    "schema.float_type": "this must be a number, without quotes",
    "schema.string_unicode": "this is not text",
}
PROFILE = COMMON | {
    "schema.extra_forbidden": "a profile has no such key",
    "toml.depth": "this is nested too deeply to be a profile",
}
WEEK = COMMON | {
    "schema.extra_forbidden": "there is no such key in a week",
    "toml.depth": "this is nested too deeply to be a week",
}
