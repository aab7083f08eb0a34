"""Draw docs/show.svg, the picture in the README: the top of a role's page as rich puts it into a terminal."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from careeradvisor.advice.report import report
from careeradvisor.desk.open import open_catalogue
from careeradvisor.pages.role import role_page
from careeradvisor.writers.terminal.layout import render

ROOT = Path(__file__).resolve().parents[1]
LINES, WIDTH = 44, 96
NIGHT = TerminalTheme(
    (22, 24, 29),
    (222, 222, 218),
    [
        (60, 62, 68),
        (224, 108, 117),
        (126, 200, 140),
        (229, 192, 123),
        (110, 168, 240),
        (214, 130, 222),
        (86, 182, 194),
        (222, 222, 218),
    ],
    [
        (96, 99, 107),
        (224, 108, 117),
        (126, 200, 140),
        (229, 192, 123),
        (110, 168, 240),
        (214, 130, 222),
        (86, 182, 194),
        (244, 244, 240),
    ],
)


def main() -> None:
    """Write the picture."""
    page = role_page(report(open_catalogue(ROOT / "roles_data").dossier("multimodal-ai-specialist")))
    lines = render(page, WIDTH, color=True).split("\n")[:LINES]
    while lines.pop():  # end where a task ends
        pass
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text("$ careeradvisor multimodal ai specialist\n", "bold"))
    console.print(Text.from_ansi("\n".join(lines)))
    target = ROOT / "docs" / "show.svg"
    svg = console.export_svg(title="careeradvisor", theme=NIGHT, unique_id="careeradvisor")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # a picture asks no server for a font
    target.write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
