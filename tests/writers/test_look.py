"""Colors that can be read whatever is behind them, and what JSON may not hold."""

from __future__ import annotations

import re

import pytest

from careeradvisor.catalogue.release import release
from careeradvisor.document.block import Style
from careeradvisor.writers import json_text
from careeradvisor.writers.html_style import STYLE_SHEET
from careeradvisor.writers.terminal.look import LOOKS

NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
XTERM = {
    **dict(zip(NAMES, ((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
                       (229, 229, 229)), strict=True)),
    **dict(zip([f"bright {name}" for name in NAMES], ((127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
               (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)), strict=True)),
}  # fmt: skip
VGA = {
    **dict(zip(NAMES, ((0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170), (0, 170, 170),
                       (170, 170, 170)), strict=True)),
    **dict(zip([f"bright {name}" for name in NAMES], ((85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85),
               (85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255)), strict=True)),
}  # fmt: skip
"""The two palettes that most terminals start with, or come close to."""
LEAST = 4.5
"""The contrast that text needs (WCAG 2.2, 1.4.3)."""


def luminance(color: tuple[int, ...]) -> float:
    parts = [each / 255 / 12.92 if each <= 10 else ((each / 255 + 0.055) / 1.055) ** 2.4 for each in color]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colors(look: str) -> dict[str, str]:
    """The names of the color of the letters and of what is behind them, where a look sets them."""
    found = {}
    for code in map(int, filter(None, look.split(";"))):
        for start, part, bright in (
            (30, "letters", ""),
            (40, "ground", ""),
            (90, "letters", "bright "),
            (100, "ground", "bright "),
        ):
            if start <= code < start + 8:
                found[part] = f"{bright}{NAMES[code - start]}"
    return found


class TestTerminal:
    @pytest.mark.parametrize("palette", [XTERM, VGA], ids=["xterm", "VGA"])
    def test_none_of_the_sixteen_colors_is_readable_on_black_and_on_white_in_itself(
        self, palette: dict[str, tuple[int, ...]]
    ) -> None:
        """So a color that stands on the reader's own ground, whichever that is, would be too faint for some of them.

        To have 4.5 to 1 against both, a color needs a luminance between 0.175 and 0.183, which no palette hits by name.
        """
        for name, color in palette.items():
            assert min(contrast(color, (0, 0, 0)), contrast(color, (255, 255, 255))) < LEAST, name

    @pytest.mark.parametrize("palette", [XTERM, VGA], ids=["xterm", "VGA"])
    @pytest.mark.parametrize("style", [style for style, look in LOOKS.items() if colors(look)])
    def test_a_color_brings_its_ground_and_stands_out_from_it(
        self, style: Style, palette: dict[str, tuple[int, ...]]
    ) -> None:
        found = colors(LOOKS[style])
        assert set(found) == {"letters", "ground"}
        assert contrast(palette[found["letters"]], palette[found["ground"]]) >= LEAST

    def test_levels_go_from_green_to_red_and_none_looks_like_another(self) -> None:
        levels = [LOOKS[each] for each in (Style.LOW, Style.MODERATE, Style.HIGH, Style.VERY_HIGH)]
        assert [colors(look)["ground"] for look in levels] == [
            "bright green",
            "bright cyan",
            "bright magenta",
            "bright red",
        ]
        assert set(LOOKS) == set(Style)

    def test_what_is_read_is_never_faint_and_black_is_never_bold(self) -> None:
        for style, look in LOOKS.items():
            assert "2" not in look.split(";") or style is Style.RULE
            assert not {"1", "30"} <= set(look.split(";"))


class TestHtml:
    @pytest.mark.parametrize("place", [0, 1, 2], ids=["light", "dark", "paper"])
    def test_every_color_stands_out_from_the_paper(self, place: int) -> None:
        blocks = re.findall(r":root \{(.*?)\}", STYLE_SHEET, re.DOTALL)
        palettes = [dict(re.findall(r"--([\w-]+): (#\w+)", block)) for block in blocks]
        assert len(palettes) == 3
        palette = {**palettes[0], **palettes[place]}
        paper = rgb(palette.pop("paper"))
        del palette["line"]  # a rule parts, and says nothing
        assert len(palette) == 12
        for name, color in palette.items():
            assert contrast(rgb(color), paper) >= LEAST, name


def rgb(color: str) -> tuple[int, ...]:
    digits = color[1:] if len(color) == 7 else "".join(2 * each for each in color[1:])
    return tuple(bytes.fromhex(digits))


@pytest.mark.parametrize("write", [json_text.render, json_text.one_line])
@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused_and_not_written_as_json_that_nobody_reads(write, value: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        write("role", {"index": value}, release())
