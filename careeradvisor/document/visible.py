"""Make characters that a terminal or a browser would act on visible instead."""

from __future__ import annotations

_CONTROL = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_CONTROL |= {code: f"\u27e8{code:02X}\u27e9" for code in range(0x80, 0xA0)}
_DIRECTION = {
    code: f"\u27e8U+{code:04X}\u27e9"
    for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
}
_INVISIBLE = {code: f"\u27e8U+{code:04X}\u27e9" for code in (0x2028, 0x2029, 0xFEFF)}
_JOINER = "\u200d"
_LEANING = "\ufe0f\u200d\u200b\u200c\u2060\u00ad"
"""Characters without a width of their own, some of which would change that of the text before."""
_TABLE = _CONTROL | _DIRECTION | _INVISIBLE | {ord("\n"): " ", ord("\t"): " ", ord("\r"): " "}


def visible(text: str) -> str:
    """`text` on one line, with control characters and changes of direction shown as symbols."""
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE).lstrip(_LEANING).rstrip(_JOINER)


def visible_in_json(text: str) -> str:
    """A JSON text in which the control characters that JSON lets through are written as escapes."""
    found = {letter for letter in _LET_THROUGH if letter in text}
    return text.translate({ord(letter): f"\\u{ord(letter):04x}" for letter in found}) if found else text


_LET_THROUGH = [*map(chr, (0x7F, *range(0x80, 0xA0), *_DIRECTION, *_INVISIBLE))]
