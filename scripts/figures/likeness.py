"""What occupations have in common: knowledge, technology, words of tasks and titles, moves between groups, demands.

Numbers, codes and titles of O*NET's elements; no sentence and no alternate title is written.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import pairwise

from figures.table import Table

IMPORTANCE = "IM"
TENTH = Decimal("0.1")
INDEX_COLUMNS = ("id", "name")
TECHNOLOGY_COLUMNS = ("code", "kinds")
WORDING_COLUMNS = ("code", "near")
DEMANDS = {"physical": "4.A.3.a.1", "hands": "4.A.3.a.2", "driving": "4.A.3.a.4", "screen": "4.A.3.b.1"}
"""What a column of demands is called, and the id of the work activity in it."""
DEMAND_COLUMNS = ("code", *DEMANDS)
NEAREST = 80
"""Occupations of the nearest wording that are kept of each; a pair stays that is near from either side."""
FINE = 20
"""A cosine of 1 of both task and title words is 40."""
ENDINGS = (
    *("ization", "ations", "ation", "ments", "ment", "ings", "ing", "ers", "ors", "ists", "ist"),
    *("ies", "er", "or", "es", "s", "ed"),
)
"""The longest first."""
LEAST_STEM = 4
PASSED_OVER = frozenset(
    [
        *("all", "an", "and", "any", "are", "as", "at", "be", "by", "except", "for", "from", "in", "including"),
        *("into", "is", "it", "its", "may", "not", "of", "on", "or", "other", "related", "such", "that", "the"),
        *("their", "them", "this", "to", "use", "using", "which", "with", "according", "etc", "occupation"),
        *("occupations", "used", "worker", "workers"),
    ]
)

Row = dict[str, str]
Vector = dict[str, float]


def knowledge_index(tables: Mapping[str, Table]) -> list[Row]:
    """O*NET's areas of knowledge, in order of their ids."""
    names = tables["knowledge"].lookup("Element ID", "Element Name")
    return [{"id": key, "name": names[key]} for key in sorted(names)]


def knowledge_columns(index: Sequence[Row]) -> tuple[str, ...]:
    return ("code", *(row["id"] for row in index))


def knowledge_rows(tables: Mapping[str, Table], codes: Sequence[str]) -> list[Row]:
    """How important each area is, 1 to 5, with one decimal; empty where O*NET would suppress it."""
    table = tables["knowledge"]
    table.expect_known("O*NET-SOC Code", set(codes), "an occupation of O*NET")
    found: dict[str, Row] = defaultdict(dict)
    for row in table.rows:
        if row["Scale ID"] == IMPORTANCE:
            value = Decimal(row["Data Value"]).quantize(TENTH, ROUND_HALF_UP)
            found[row["O*NET-SOC Code"]][row["Element ID"]] = "" if row["Recommend Suppress"] == "Y" else str(value)
    areas = [row["id"] for row in knowledge_index(tables)]
    return [{"code": code, **{area: found[code].get(area, "") for area in areas}} for code in codes if code in found]


def technology_index(tables: Mapping[str, Table]) -> list[Row]:
    """The kinds of software that are hot or in demand somewhere, numbered in the order of their names."""
    kinds = sorted({row["Commodity Title"] for row in tables["technology"].rows})
    return [{"id": str(number), "name": name} for number, name in enumerate(kinds, start=1)]


def technology_rows(tables: Mapping[str, Table], codes: Sequence[str]) -> list[Row]:
    """The numbers of the kinds of software each occupation uses, in order, between spaces."""
    table = tables["technology"]
    table.expect_known("O*NET-SOC Code", set(codes), "an occupation of O*NET")
    number = {row["name"]: int(row["id"]) for row in technology_index(tables)}
    found: dict[str, set[int]] = defaultdict(set)
    for row in table.rows:
        found[row["O*NET-SOC Code"]].add(number[row["Commodity Title"]])
    return [{"code": code, "kinds": " ".join(map(str, sorted(found[code])))} for code in codes if code in found]


def wording_rows(tables: Mapping[str, Table], codes: Sequence[str]) -> list[Row]:
    """How near the words of tasks and titles are: for each occupation those after it, `steps:nearness` between spaces.

    `steps` counts from the one before, in the order of all codes; `nearness` is `FINE` times the sum of two cosines,
    of the words of tasks and of those of titles, each word weighted by how few occupations have it.
    """
    tasks: dict[str, Counter[str]] = defaultdict(Counter)
    for row in tables["tasks"].rows:
        tasks[row["O*NET-SOC Code"]].update(_stems(row["Task"]))
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    official = tables["occupations"].lookup("O*NET-SOC Code", "Title")
    tables["alternate_titles"].expect_known("onet_soc", set(codes), "an occupation of O*NET")
    for row in tables["alternate_titles"].rows:
        titles[row["onet_soc"]].update(_stems(row["alternate_title"]))
    told = [code for code in codes if code in tasks]
    for code in told:
        titles[code].update(_stems(official[code]) * 3)  # the official title counts as three
    whole: dict[str, dict[str, int]] = {code: {} for code in told}
    for code, *cosines in zip(told, *(_cosines(_weighted(counts, told)) for counts in (tasks, titles)), strict=True):
        later = told[len(told) - len(cosines[0]) :]
        for other, of_tasks, of_titles in zip(later, *cosines, strict=True):
            if value := round(FINE * (of_tasks + of_titles)):
                whole[code][other] = whole[other][code] = value
    kept = {
        code: set(sorted(others, key=lambda other: (-others[other], other))[:NEAREST]) for code, others in whole.items()
    }
    place = {code: number for number, code in enumerate(codes)}
    rows = []
    for code in told:
        later = [
            other for other in sorted(whole[code]) if other > code and (other in kept[code] or code in kept[other])
        ]
        steps = pairwise(place[each] for each in (code, *later))
        pairs = (f"{there - here}:{whole[code][other]}" for (here, there), other in zip(steps, later, strict=True))
        rows.append({"code": code, "near": " ".join(pairs)})
    return rows


def demand_rows(tables: Mapping[str, Table], codes: Sequence[str]) -> list[Row]:
    """How important physical work, handling, driving and computers are, 1 to 5, with one decimal, by six digits."""
    known = {code[:7] for code in codes}
    return [
        {
            "code": row["soc"],
            **{name: str(Decimal(row[key]).quantize(TENTH, ROUND_HALF_UP)) for name, key in DEMANDS.items()},
        }
        for row in sorted(tables["work_activities"].rows, key=lambda row: row["soc"])
        if row["soc"] in known
    ]


def importance_index(tables: Mapping[str, Table]) -> list[Row]:
    """O*NET's 41 work activities, in order of their ids."""
    names = tables["activity_elements"].lookup("element_id", "element_name")
    return [{"id": key, "name": names[key]} for key in sorted(names)]


def importance_columns(index: Sequence[Row]) -> tuple[str, ...]:
    return ("code", *(row["id"] for row in index))


def importance_rows(tables: Mapping[str, Table], codes: Sequence[str]) -> list[Row]:
    """How important each work activity is, 1 to 5 and as it was published, by six digits."""
    known = {code[:7] for code in codes}
    ids = [row["id"] for row in importance_index(tables)]
    return [
        {"code": row["soc"], **{key: row[key] for key in ids}}
        for row in sorted(tables["work_activities"].rows, key=lambda row: row["soc"])
        if row["soc"] in known
    ]


def flow_columns(tables: Mapping[str, Table]) -> tuple[str, ...]:
    return ("group", *_groups(tables).values())


def flow_rows(tables: Mapping[str, Table]) -> list[Row]:
    """Of 100 who are found in another group of occupations a month later, how many are found in which."""
    groups = _groups(tables)
    counts: dict[str, dict[str, int]] = {group: {} for group in groups.values()}
    for row in tables["moves"].rows:
        start, goal = groups.get(row["origin_state"]), groups.get(row["destination_state"])
        if start and goal and start != goal:
            counts[start][goal] = int(row["weighted_transition_count"])
    return [
        {
            "group": start,
            **{goal: f"{100 * counts[start].get(goal, 0) / sum(counts[start].values()):.1f}" for goal in counts},
            start: "",
        }
        for start in counts
    ]


def _groups(tables: Mapping[str, Table]) -> dict[str, str]:
    """The two digits of each group by what the survey's table calls it, in order."""
    return {
        row["state"]: row["soc_major_group_code"][:2]
        for row in sorted(tables["groups"].rows, key=lambda row: row["soc_major_group_code"])
        if row["state"]
    }


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in re.findall(r"[a-z]{3,}", text.lower()) if word not in PASSED_OVER]


@cache
def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word.removesuffix(ending)
    return word


def _weighted(counts: Mapping[str, Counter[str]], codes: Sequence[str]) -> list[Vector]:
    """Vectors of length 1, one for each code: a word counts by the logarithm of how often, and of how few have it."""
    having = Counter(word for code in codes for word in counts[code])
    vectors = []
    for code in codes:
        vector = {
            word: (1 + math.log(count)) * math.log(len(codes) / having[word])
            for word, count in sorted(counts[code].items())
        }
        length = math.sqrt(math.fsum(part * part for part in vector.values())) or 1.0
        vectors.append({word: part / length for word, part in vector.items() if part})
    return vectors


def _cosines(vectors: Sequence[Vector]) -> Iterator[list[float]]:
    """The cosines of each vector with those after it, in order. Either side gives the same."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, vector in reversed([*enumerate(vectors)]):
        for word, part in vector.items():
            holders[word].append((place, part))
    for place, vector in enumerate(vectors):
        cosines = [0.0] * len(vectors)
        for word, part in vector.items():
            after = holders[word]
            after.pop()  # this one itself: the last that are left are those that come next
            for other, theirs in after:
                cosines[other] += part * theirs
        yield cosines[place + 1 :]
