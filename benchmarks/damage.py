"""Damaged profiles and week files, thousands of them: a sentence for each, never a traceback, and never a hang.

    python benchmarks/damage.py [ROUNDS] [SEED]

Each round damages a good file in one to three ways (bytes changed, cut, repeated, put elsewhere; values replaced by
what nobody writes) and reads it as `profile` and as `assess --hours` do. What is read must be what can be saved and
read again.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from careeradvisor.desk.desk import Desk
from careeradvisor.errors import CareerAdvisorError
from careeradvisor.model.profile import Assessed, Circumstances, Exported, OwnTask, Profile
from careeradvisor.model.role import Exposure, Proficiency, Trend
from careeradvisor.person import profile_store, week_file

FROZEN = Path(__file__).resolve().parents[1] / "tests" / "data" / "catalogue"
SLOW = 5.0
"""Seconds after which reading one file counts as hanging."""
VALUES = (
    b"3", b"2.5", b'"working"', b"false",
    b"nan", b"-inf", b"1e999", b"-1", b"true", b'""', b"[]", b"{}", b"2030-01-01", b"07:30:00", b"0x" + b"f" * 5000,
    b"9" * 5000, b"[" * 980 + b"]" * 980, b"{a=" * 980 + b"1" + b"}" * 980, b'"\\u202e\\u009b\\u0000"', b"'''\n'''",
    b"null",
)  # fmt: skip
PIECES = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\r",
    b"\n",
    b'"',
    b"'",
    b"[",
    b"]",
    b"[[",
    b"=",
    b"#",
    b"\x1b[m",
    b"{",
)
WEEK = """\
[hours]
1 = 20
"Digest deposition transcripts and medical charts into summaries with page and line cites" = 2.5
[[tasks]]
statement = "Water the plants"
hours = 5
exposure = "E0"
trend = "rising"
[skills]
citation-verification = "working"
[circumstances]
years = 12
relocate = false
"""


def main() -> None:
    """Damage and read, and say what came of it."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)  # noqa: S311  # the same damage each time
    with tempfile.TemporaryDirectory() as folder:
        print(", ".join(f"{count} {what}" for what, count in sorted(outcomes(rounds, chance, Path(folder)).items())))


def outcomes(rounds: int, chance: random.Random, folder: Path) -> Counter[str]:
    """How many damaged files were read and how many refused. Anything but a refusal of the program's own goes on up."""
    role = Desk(root=FROZEN).catalogue.role("paralegal")
    profile = folder / "profile.toml"
    profile_store.save(whole(), profile)
    good = {
        "profile.toml": profile.read_bytes(),
        "week.toml": WEEK.encode(),
        "week.json": json.dumps({"hours": {"1": 20, "2": 2.5}, "circumstances": {"years": 12}}).encode(),
    }
    found: Counter[str] = Counter()
    for number in range(rounds):
        name = list(good)[number % len(good)]
        file = folder / name
        file.write_bytes(damaged(good[name], chance))
        began = time.monotonic()
        try:
            if name == "profile.toml":
                held = profile_store.load(file)
                profile_store.save(held, folder / "again.toml")
                if profile_store.load(folder / "again.toml") != held:
                    sys.exit(f"round {number}: what was read is not what is read again")
            else:
                week_file.read(file, role, lambda *_: (Exposure.E0, Trend.STEADY))
        except CareerAdvisorError as error:
            if "\n" in error.message:
                sys.exit(f"round {number}: {error.message!r} is more than a line")
            found["refused"] += 1
        except UnicodeEncodeError as error:
            sys.exit(f"round {number}: {error}")
        else:
            found["read"] += 1
        if time.monotonic() - began > SLOW:
            sys.exit(f"round {number} took too long")
    return found


def damaged(content: bytes, chance: random.Random) -> bytes:
    """A file after one to three mishaps."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.choice((1, 1, 8, 60)))
        content = chance.choice(
            (
                lambda at=at, to=to, old=content: old[:at] + old[to:],
                lambda at=at, old=content: old[:at] + chance.choice(PIECES) + old[at:],
                lambda at=at, old=content: old[:at] + bytes([chance.randrange(256)]) + old[at + 1 :],
                lambda at=at, to=to, old=content: old[:to] + old[at:],
                lambda at=at, old=content: old[:at],
                *[lambda old=content: with_value(old, chance)] * 8,
            )
        )()
    return content


def with_value(content: bytes, chance: random.Random) -> bytes:
    """A file with another value for one of its keys."""
    lines = content.split(b"\n")
    places = [place for place, line in enumerate(lines) if b" = " in line]
    if not places:
        return content.replace(b"20", chance.choice(VALUES), 1)
    place = chance.choice(places)
    lines[place] = lines[place].partition(b" = ")[0] + b" = " + chance.choice(VALUES)
    return b"\n".join(lines)


def whole() -> Profile:
    """A profile with something of everything."""
    tasks = (OwnTask("shout", "Shout, loudly", 12.5, Exposure.E0, Trend.RISING, own=True),)
    one = Assessed(
        "2030-01-01",
        "town-crier",
        "2029-12-01",
        1.0,
        2.0,
        3.0,
        tasks,
        {"voice": Proficiency.WORKING},
        {"shout": Exposure.E0},
    )
    return Profile(
        note=profile_store.NOTE,
        skills={"voice": Proficiency.WORKING},
        circumstances=Circumstances(learning_hours=2.5, relocate=False),
        assessments=(one, one),
        experience={"town-crier": 3.0},
        said_for={"relocate": "town-crier"},
        calendars={"town-crier": Exported({"voice": 3}, ("voice",), 1)},
    )


if __name__ == "__main__":
    main()
