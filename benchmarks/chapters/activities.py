"""Our codes of activities beside the mean published ratings of 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chapters.correlation import spearman
from chapters.material import told

if TYPE_CHECKING:
    from careeradvisor.model.activity import Activity
    from chapters.material import Material

LARGEST = 30
ABOUT = (
    "Each activity has one code, judged for 2026. Beside it stands the mean of the two published ratings of 2023 "
    "(GPT-4's and people's) over its O*NET tasks. Both count from 0 (human) over 0.5 (AI with tools) to 1 (AI alone); "
    "a machine counts 0 here, as the published ratings are of language models. A code has three steps and a mean has "
    "many, so up to a quarter of a point means nothing. An activity is judged whole: where its tasks were rated both "
    "ways, the code says what holds for most of its hours. What raters had in mind nobody wrote down: where a sentence "
    "says it, that is what we read from the tasks."
)


class Move(NamedTuple):
    """An activity, and how far its code lies from the ratings of 2023, on their scale from 0 to 1."""

    id: str
    activity: Activity
    rated: float
    tasks: int

    @property
    def now(self) -> float:
        """The code on the same scale."""
        return self.activity.exposure.assistant_step / 2

    @property
    def size(self) -> float:
        """Above 0 where the code of today is higher."""
        return self.now - self.rated


def moves(found: Material) -> list[Move]:
    """The activities that were rated, the largest move first."""
    held = []
    for key, activity in found.activities.items():
        then = found.published[key]
        if then.gpt4 is not None and then.human is not None:
            held.append(Move(key, activity, (then.gpt4 + then.human) / 2, then.tasks))
    return sorted(held, key=lambda each: (-abs(each.size), each.id))


def chapter(found: Material) -> list[str]:
    """The thirty largest moves, each with its reason."""
    held = moves(found)
    named = held[:LARGEST]
    reasons = told(found.reasons.activities, [each.id for each in named], "the move of activities")
    together = spearman([(each.now, each.rated) for each in held])
    higher, lower = (sum(sign * each.size > 0.25 for each in held) for sign in (1, -1))
    summary = (
        f"Over {len(held)} activities the rank correlation is {together:.2f}. {higher} are more than a quarter of a "
        f"point higher than in 2023, {lower} more than a quarter lower. The {len(named)} largest moves:"
    )
    lines = [
        "## Codes of 2026 beside ratings of 2023, by activity",
        "",
        ABOUT,
        "",
        summary,
        "",
        "| activity | tasks | rated 2023 | code 2026 | move | why |",
        "| --- | ---: | ---: | --- | ---: | --- |",
    ]
    for each in named:
        code = each.activity.exposure
        lines.append(
            f"| {each.activity.name} | {each.tasks} | {each.rated:.2f} | {code.label} ({code.value}) "
            f"| {each.size:+.2f} | {reasons[each.id]} |"
        )
    return lines
