"""A role file of version 0.1 in the present shape: what cannot be known is left blank, and marked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from careeradvisor.model.first_step import Needs
from careeradvisor.model.role import Trend
from careeradvisor.text import prose
from careeradvisor.text.toml_value import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

BLANK = "# fill in: "
"""Marks what only the author knows."""
LARGE = 4
"""Percent of the week from which tasks need a reason and advice."""
_STEPS = 3
_HEAD = """\
# A role file of version 0.1, in the present shape. Each line with `fill in` needs you; then:
#     careeradvisor validate {name}
"""

Table = dict[str, object]


def upgraded(table: Table, name: str, suggested: Mapping[str, str], codes: Mapping[str, str]) -> str:
    """The text of the file. `suggested` are the activities of tasks by id, `codes` the exposures of activities."""
    lines = [_HEAD.format(name=name)]
    for key in ("title", "category", "aliases", "reviewed"):
        lines += _kept(table, key)
    lines.append(_blank("scope", "one sentence, who this page is for and which neighbors it is not for"))
    lines += [*_kept(table, "summary"), *_kept(table, "outlook"), *_kept(table, "early_career", "entry")]
    lines += [line for key in ("related_skills", "related_roles") if table.get(key) == [] for line in _kept(table, key)]
    lines += _first_step(table.get("first_step"))
    for each in _tables(table, "occupations"):
        lines += ["", "[[occupations]]", *_every(each)]
    for task in _tables(table, "tasks"):
        lines += ["", "[[tasks]]", *_task(task, suggested, codes)]
    for each in _tables(table, "skills"):
        lines += ["", "[[skills]]", *_every(each)]
        lines.append("# project = \"\"  # this role's own variant of the skill's project, in one sentence")
    for key in ("related_skills", "resume_examples", "related_roles"):
        for each in _tables(table, key):
            lines += ["", f"[[{key}]]", *_every(each)]
    return "\n".join(lines) + "\n"


def _first_step(words: object) -> list[str]:
    steps = prose.sentences(words)[:_STEPS] if isinstance(words, str) else []
    said = [f"    {quoted(step)}," for step in steps or [""]]
    needs = f"one of: {', '.join(Needs)}"
    return [
        "",
        f"[first_step]  {BLANK}one to three instructions of at most 18 words each",
        "steps = [",
        *said,
        "]",
        f"minutes = 0  {BLANK}how long all of them take",
        _blank("needs", needs),
    ]


def _task(task: Table, suggested: Mapping[str, str], codes: Mapping[str, str]) -> list[str]:
    activity = suggested.get(str(task.get("id")), "")
    lines = [line for key in ("id", "statement", "share") for line in _kept(task, key)]
    said = "the kind of work it is; `careeradvisor activities` lists the keys"
    lines.append(
        f"activity = {quoted(activity)}  # by its O*NET tasks; read it" if activity else _blank("activity", said)
    )
    exposure = str(task.get("exposure", ""))
    if activity and codes.get(activity) != exposure:
        lines.append(f"exposure = {quoted(exposure)}")
        why = f"why not {codes.get(activity)} as its activity, in at most 12 words; or leave both out"
        lines.append(_blank("differs_because", why))
    elif not activity:
        lines.append(f"# exposure = {quoted(exposure)}  # as it was; the activity brings its own")
    lines += [*_kept(task, "trend"), *_kept(task, "horizon")]
    first, *rest = prose.sentences(str(task.get("why", ""))) or [""]
    lines.append(f"ai_does = {quoted(first)}")
    if rest:
        lines.append(f"stops_at = {quoted(' '.join(rest))}")
    share = task.get("share")
    if task.get("trend") in (Trend.AT_RISK, Trend.RISING) and isinstance(share, int) and share >= LARGE:
        way = "falls" if task.get("trend") == Trend.AT_RISK else "grows"
        lines.append(_blank("because", f"why pay for this {way}, with a source key or the basis below"))
        lines.append('basis = "judgment"')
    return [*lines, *_kept(task, "advice"), *_kept(task, "onet")]


def _blank(key: str, what: str) -> str:
    return f'{key} = ""  {BLANK}{what}'


def _kept(table: Table, key: str, called: str = "") -> list[str]:
    return [f"{called or key} = {_value(table[key])}"] if key in table else []


def _every(table: Table) -> Iterable[str]:
    return [line for key in table for line in _kept(table, key)]


def _tables(table: Table, key: str) -> list[Table]:
    found = table.get(key)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _value(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, date):
        return value.isoformat()
    return quoted(value) if isinstance(value, str) else str(value).lower()
