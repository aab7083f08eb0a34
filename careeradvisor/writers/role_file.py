"""A role file to fill in: what is known is there, what only the author knows is blank, and comments say how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careeradvisor.document.visible import visible
from careeradvisor.model.first_step import Needs
from careeradvisor.model.role import Trend
from careeradvisor.text.number import money, ordinal, signed, thousands
from careeradvisor.text.toml_value import quoted

if TYPE_CHECKING:
    from careeradvisor.advice.draft import Draft
    from careeradvisor.model.figure import TaskFigures

TRENDS = ("at-risk",) * 3 + ("rising",) * 3 + ("steady",) * 4
"""The tasks of the skeleton."""

_TASKS = """\
# A typical week, as 8 to 16 tasks: copy a block for each further one. The shares add up to 100. Mail and messages,
# meetings, travel, waiting, records and cleaning up are tasks like any other.
#   id         two to four words like draft-letters; profiles use it, so it stays when the statement is worded anew
#   statement  what you would see if you watched: verb, object, circumstance; at most 110 characters
#   share      whole percent of the week
#   activity   the kind of work it is: `careeradvisor activities` lists the keys. It brings its exposure with it.
#   trend      at-risk: people will be paid less for it, or fewer will; rising: it explains more and more of the pay;
#              steady: neither, or no reason that you could give
#   horizon    at-risk tasks only. now: it is happening; soon: pilots and first users; later: only shown
#   ai_does    one sentence: what can be handed over today and to what; leave it out where the activity says it well
#   stops_at   one sentence, only where a limit matters at work
#   because    at-risk and rising tasks: why pay for this falls or grows, with a source key or basis = "judgment"
#   advice     at-risk tasks only: what a person does about it next week with what they have
#   exposure   only where this task differs from its activity, together with differs_because in at most 12 words
#   onet       IDs of the O*NET tasks that this one covers, from the list below; [] where there is none
"""


def role_file(draft: Draft) -> str:
    """The text of a role file for `draft`. It passes `validate` once its blanks are filled."""
    key = draft.statistics.projections.source
    parts = [
        f"#:schema {draft.schema}",
        '# A role file for careeradvisor. Fill in every empty "" and 0, then check it:',
        f"#     careeradvisor validate {draft.id}.toml",
        "# and read it:",
        f"#     careeradvisor show {draft.id} --roles-dir .",
        "",
        f"title = {quoted(draft.title)}",
        "# One of: " + ", ".join(draft.categories[:5]) + ",",
        "# " + ", ".join(draft.categories[5:]),
        f"category = {quoted(draft.category)}",
        'aliases = [""]  # other titles on contracts and postings, without senior or junior',
        f"reviewed = {draft.today}  # the day on which you judged the exposures",
        "",
        "# One sentence: who this page is for, and which neighbors it is not for.",
        'scope = ""',
        "",
        "# 50 to 90 words: what the person is paid for; what AI changes about it; what that means for them.",
        'summary = ""',
        "",
        f"# 40 to 80 words. A figure ends in the key of its source, such as [{key}]; `careeradvisor sources`",
        "# lists the keys.",
        *_known(draft),
        'outlook = ""',
        "",
        "# 40 to 80 words: the credential, how long it takes and costs, what a first job is and pays, what is new.",
        'entry = ""',
        "",
        "# Leave out what you do not need: how the week differs by where one works (up to 60 words), and what to say",
        "# when the employer asks whether AI can do this job.",
        '# setting = ""',
        '# boss = ""',
        "",
        "# One to three instructions of at most 18 words, doable this week, free.",
        "[first_step]",
        'steps = [""]',
        "minutes = 0",
        'needs = ""  # ' + ", ".join(Needs),
        "",
        "# The occupations that statistics count this work under; the weights add up to 100.",
        *_occupation(draft),
        "",
        _TASKS,
        *_onet(draft),
        *(_task(trend) for trend in TRENDS),
        "# Five to seven skills to build, most useful first, each with the reason in this work and its own variant of",
        "# the project in one sentence; at least two use AI to do the work.",
        *_skills(draft),
        "# Three or four bullets as people write them, and better ones that build on a rising task.",
        "# What only the reader knows stays blank, as [N] or [X].",
        '[[resume_examples]]\nweak = ""\nstrong = ""\nshows = ""  # one of the skills above\n',
        "# Three to six roles that share work: what is shared and what changes.",
        *(f'[[related_roles]]\nrole = {quoted(each)}\nwhy = ""\n' for each in draft.related_roles or ("",)),
        "# Skills that support the work without being about AI; delete what does not fit.",
        '[[related_skills]]\nskill = ""\nwhy = ""',
    ]
    return "\n".join(parts) + "\n"


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
    return [f'[[occupations]]\ncode = {quoted(draft.code)}  # {visible(draft.occupation)}\nweight = 100\nwhy = ""']


def _onet(draft: Draft) -> list[str]:
    if not draft.tasks:
        return []
    rated = draft.statistics.ratings
    detailed = draft.code if "." in draft.code else f"{draft.code}.00"
    lines = [
        f"# The O*NET tasks of {draft.code}: ID, ratings by {rated.model} and by people in {rated.year},",
        "# percent of assistant use, and the activity that each belongs to.",
        f"# Their sentences: https://www.onetonline.org/link/details/{detailed}, or O*NET's Task Statements file.",
    ]
    return [
        *lines,
        *(f"#   {_rated(each, draft.activities.get(each.id, ''), rated.model)}" for each in draft.tasks),
        "",
    ]


def _rated(task: TaskFigures, activity: str, model: str) -> str:
    use = "not seen in use" if task.usage is None else f"{task.usage:.3g}% of use"
    return f"{task.id:>6}  {model} {task.gpt4 or '--'}  people {task.human or '--'}  {use}  {activity}".rstrip()


def _task(trend: str) -> str:
    at_risk = trend == Trend.AT_RISK
    fields = [
        '[[tasks]]\nid = ""\nstatement = ""\nshare = 0\nactivity = ""',
        f'trend = "{trend}"',
        *(['horizon = ""'] if at_risk else []),
        'ai_does = ""',
        *(['because = ""\nbasis = "judgment"'] if trend != Trend.STEADY else []),
        *(['advice = ""'] if at_risk else []),
        "onet = []\n",
    ]
    return "\n".join(fields)


def _skills(draft: Draft) -> list[str]:
    suggested = [(each.id, f"  # {each.skill.title}") for each in draft.skills] or [("", "")]
    level = 'level = "working"  # foundation, working or advanced'
    core = "# core = true  # where anyone doing the job has it"
    rest = f'{level}\nwhy = ""\nproject = ""\n{core}\n'
    return [f"[[skills]]\nskill = {quoted(name)}{comment}\n{rest}" for name, comment in suggested]
