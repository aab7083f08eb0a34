"""Levels over all occupations, beside the exposure categories of the Bureau of Labor Statistics."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from careeradvisor.advice.disruption import Level
from careeradvisor.model.figure import ExposureCategory
from chapters.material import MissingReasonError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chapters.material import Group, Material, Occupation

ABOUT = (
    "The Bureau sorts occupations into four words of about a quarter each, made from other studies' measures of what "
    "AI could do and of how it is used [bls-ai-exposure-2026]. It is a rank, and about AI alone. Ours are fixed marks "
    "(25, 50 and 75) on the hours that AI or a machine could at least halve. So the two cannot agree in number: a "
    "quarter are Very high there by design."
)
APART = (
    (ExposureCategory.VERY_HIGH, (Level.LOW,)),
    (ExposureCategory.LOW, (Level.VERY_HIGH,)),
    (ExposureCategory.LOW, (Level.HIGH,)),
)


def apart(found: Material, category: ExposureCategory, levels: Sequence[Level]) -> list[Occupation]:
    """The occupations that the Bureau puts into one category and we at one of these levels."""
    return [
        each
        for each in found.occupations.values()
        if each.figures.exposure_category is category and each.disruption.level in levels
    ]


def chapter(found: Material) -> list[str]:
    """The cross table and, with reasons, the occupations at its far corners."""
    counted = Counter((each.figures.exposure_category, each.disruption.level) for each in found.occupations.values())
    lines = [
        f"## Levels of {len(found.occupations):,} occupations beside the Bureau's categories",
        "",
        ABOUT,
        "",
        f"| the Bureau | {' | '.join(f'{level.label} here' for level in Level)} | all |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for category in (*ExposureCategory, None):
        title = category.value.replace("-", " ") if category else "no category"
        cells = [counted[category, level] for level in Level]
        lines.append(f"| {title.capitalize()} | {' | '.join(map(str, cells))} | {sum(cells)} |")
    totals = [sum(count for (_, at), count in counted.items() if at is level) for level in Level]
    lines.append(f"| All | {' | '.join(map(str, totals))} | {sum(totals)} |")
    for category, levels in APART:
        held = apart(found, category, levels)
        here = " or ".join(level.label for level in levels)
        there = category.value.replace("-", " ").capitalize()
        lines += ["", f"{there} there and {here} here: {len(held) or 'none'}.", *_explained(held, found.reasons.bureau)]
    return lines


def _explained(held: Sequence[Occupation], groups: Sequence[Group]) -> list[str]:
    by_code = {each.figures.code: each for each in held}
    named = {code for group in groups for code in group.codes}
    if missing := [code for code in by_code if code not in named]:
        raise MissingReasonError(f"calibration.toml explains no group with the occupations {', '.join(missing)}")
    lines = []
    for group in groups:
        its = [by_code[code] for code in group.codes if code in by_code]
        if its:
            titles = ", ".join(f"{each.figures.title} ({each.disruption.index:g})" for each in its)
            lines.append(f"- **{titles}**: {group.reason}")
    return ["", *lines] if lines else []
