"""The computed index of occupations beside every published measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.model.occupation import Origin
from chapters.correlation import FEWER, interval, spearman

if TYPE_CHECKING:
    from chapters.material import Material, Occupation

BOTH = ("eloundou_gpt4", "eloundou_human")
AIMS = {"both": 0.93, "daioe_genai": 0.80, "ilo_genai": 0.75, "openai_signals": 0.70}
ABOUT = (
    "Spearman's rank correlation over the occupations of O*NET that have tasks of their own and a published value, "
    f"with 95% bootstrap intervals ({FEWER:,} samples, a fixed seed). Nothing is fitted. The assistants' part is what "
    "these measures are about; the whole index counts machines as well, which they do not, and is there to show how "
    "far machines move it. A measure published for six digits of a code is the same for all occupations that share "
    "them."
)


def chapter(found: Material) -> list[str]:
    """The table."""
    own = [each for each in found.occupations.values() if each.week.origin is Origin.TASKS]
    measures = {each.key: each.measure.title for each in next(iter(found.roles.values())).evidence.readings}  # type: ignore[union-attr]
    lines = [
        f"## The computed index of {len(own)} occupations beside the published measures",
        "",
        ABOUT,
        "",
        "| measure | occupations | assistants' part | interval | aim | whole index |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for key, title in {"both": "Eloundou and others, mean of GPT-4 and people", **measures}.items():
        held = [(each, value) for each in own if (value := published(each, key)) is not None]
        pairs = [(each.disruption.assistants, value) for each, value in held]
        whole = spearman([(each.disruption.index, value) for each, value in held])
        low, high = interval(pairs, FEWER)
        aim = f"at least {AIMS[key]:.2f}" if key in AIMS else ""
        lines.append(
            f"| {title} | {len(pairs)} | {spearman(pairs):.2f} | {low:.2f} to {high:.2f} | {aim} | {whole:.2f} |"
        )
    return lines


def published(each: Occupation, key: str) -> float | None:
    """A published value of an occupation; `both` is the mean of the two raters of 2023."""
    values = each.figures.values
    if key != "both":
        return values.get(key)
    return sum(values[rater] for rater in BOTH) / len(BOTH) if all(rater in values for rater in BOTH) else None
