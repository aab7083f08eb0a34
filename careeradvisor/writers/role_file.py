"""A role file to fill in: what is known is there, what only the author knows is blank, and comments say how."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from careeradvisor.document.visible import visible
from careeradvisor.text.number import money, ordinal, signed, thousands

if TYPE_CHECKING:
    from careeradvisor.advice.draft import Draft
    from careeradvisor.model.figure import TaskFigures

TRENDS = ("at-risk",) * 3 + ("rising",) * 3 + ("steady",) * 3
"""The tasks of the skeleton: as many of each trend as a role needs, nine in all."""

_TASKS = """\
# A typical week, as 9 to 14 tasks: copy a block for each further one. The shares add up to 100.
#   id         two to four words like draft-letters; profiles use it, so it stays when the statement is worded anew
#   statement  what you would see if you watched: verb, object, circumstance; at most 110 characters
#   share      whole percent of the week
#   trend      at-risk: people will be paid less for it, or fewer will; rising: it explains more and more of the pay;
#              steady: neither. At least three are at risk and three rising.
#   exposure   E1: a general assistant alone could at least halve the time at equal quality; E2: software built
#              around one could; M1: a machine that most employers could buy; M2: a machine of first users;
#              E0: nothing in use. Presence, license, care and accountability keep a task at E0.
#   horizon    at-risk tasks only. now: products in use do it; soon: it works in pilots; later: only shown so far
#   why        what AI does here and exactly where it stops; at most two sentences
#   advice     at-risk tasks only: what a person does about it next week
#   onet       IDs of the O*NET tasks that this one covers, from the list below; [] where there is none
"""


def role_file(draft: Draft) -> str:
    """The text of a role file for `draft`. It passes `validate` once its blanks are filled."""
    key = draft.statistics.projections.source
    parts = [
        '# A role file for careeradvisor. Fill in every empty "" and 0, then check it:',
        f"#     careeradvisor validate {draft.id}.toml",
        "# and read it:",
        f"#     careeradvisor show {draft.id} --roles-dir .",
        "",
        f"title = {_quoted(draft.title)}",
        "# One of: " + ", ".join(draft.categories[:5]) + ",",
        "# " + ", ".join(draft.categories[5:]),
        f"category = {_quoted(draft.category)}",
        'aliases = [""]  # other titles on contracts and postings, without senior or junior',
        f"reviewed = {draft.today}  # the day on which you judged the exposures",
        "",
        "# 60 to 110 words: what the person is paid for, and what AI changes about that.",
        'summary = ""',
        "",
        f"# 50 to 100 words. A figure ends in the key of its source, such as [{key}]; `careeradvisor sources`",
        "# lists the keys.",
        *_known(draft),
        'outlook = ""',
        "",
        "# 50 to 100 words: how a beginner gets in, and what is different now.",
        'early_career = ""',
        "",
        "# One thing, doable this week, free, that leaves something to show.",
        'first_step = ""',
        "",
        "# The occupations that statistics count this work under; the weights add up to 100.",
        *_occupation(draft),
        "",
        _TASKS,
        *_onet(draft),
        *(_task(trend) for trend in TRENDS),
        "# Five to seven skills to build, most useful first, each with the reason in this work.",
        *_skills(draft),
        "# Three or four bullets as people write them, and better ones that build on a rising task.",
        "# What only the reader knows stays blank, as [N] or [X].",
        '[[resume_examples]]\nweak = ""\nstrong = ""\nshows = ""  # one of the skills above\n',
        "# Three to five roles that share work: what is shared and what changes.",
        *(f'[[related_roles]]\nrole = {_quoted(each)}\nwhy = ""\n' for each in draft.related_roles or ("",)),
        "# Skills that support the work without being about AI; delete what does not fit.",
        '[[related_skills]]\nskill = ""\nwhy = ""',
    ]
    return "\n".join(parts) + "\n"


def _quoted(words: str) -> str:
    return json.dumps(visible(words), ensure_ascii=False)


def _known(draft: Draft) -> list[str]:
    market, projections, pay = draft.market, draft.statistics.projections, draft.statistics.pay
    if market is None:
        return []
    lines = [f"# Known of {draft.occupation} ({draft.code}):"]
    if market.employment is not None and market.change is not None:
        jobs, change = thousands(market.employment), signed(market.change, "%")
        lines.append(
            f"#   {jobs} jobs in {projections.first}, {change} projected to {projections.last} [{projections.source}]"
        )
    if market.openings is not None:
        lines.append(f"#   {thousands(market.openings)} openings a year [{projections.source}]")
    if market.wages.median is not None:
        lines.append(f"#   median pay {money(market.wages.median, pay.symbol)} in {pay.when} [{pay.source}]")
    lines += [
        f"#   {reading.measure.title}: {ordinal(reading.percentile)} percentile [{reading.measure.source}]"
        for reading in draft.readings
        if reading.percentile is not None
    ]
    return lines


def _occupation(draft: Draft) -> list[str]:
    if not draft.code:
        return [
            "# `careeradvisor list --occupations` lists them all.",
            '[[occupations]]\ncode = ""\nweight = 100\nwhy = ""',
        ]
    return [f'[[occupations]]\ncode = {_quoted(draft.code)}  # {visible(draft.occupation)}\nweight = 100\nwhy = ""']


def _onet(draft: Draft) -> list[str]:
    if not draft.tasks:
        return []
    detailed = draft.code if "." in draft.code else f"{draft.code}.00"
    lines = [
        f"# The O*NET tasks of {draft.code}: ID, ratings by GPT-4 and by people in 2023, percent of assistant use.",
        f"# Their sentences: https://www.onetonline.org/link/details/{detailed}, or O*NET's Task Statements file.",
    ]
    return [*lines, *(f"#   {_rated(each)}" for each in draft.tasks), ""]


def _rated(task: TaskFigures) -> str:
    use = "not seen in use" if task.usage is None else f"{task.usage:.3g}% of use"
    return f"{task.id:>6}  GPT-4 {task.gpt4 or '--'}  people {task.human or '--'}  {use}"


def _task(trend: str) -> str:
    at_risk = 'horizon = ""\nadvice = ""\n' if trend == "at-risk" else ""
    head = '[[tasks]]\nid = ""\nstatement = ""\nshare = 0'
    return f'{head}\ntrend = "{trend}"\nexposure = ""\nwhy = ""\n{at_risk}onet = []\n'


def _skills(draft: Draft) -> list[str]:
    suggested = [(each.id, f"  # {each.skill.title}") for each in draft.skills] or [("", "")]
    level = 'level = "working"  # foundation, working or advanced'
    return [f'[[skills]]\nskill = {_quoted(name)}{comment}\n{level}\nwhy = ""\n' for name, comment in suggested]
