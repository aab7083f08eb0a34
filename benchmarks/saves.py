"""Whether a profile survives kills, two writers at once, and a deletion or a new name while another writes.

    python benchmarks/saves.py [kills|pairs|deletions|renames] [ROUNDS] [FOLDER]

kills: a program that saves without end is killed at a chance moment; what it had saved is there, whole.
pairs: two programs save three assessments each at the same time; all six are there.
deletions: one deletes while another saves; what was there before the deletion never comes back.
renames: one gives the profile another name while another saves; what was saved is in the one or the other.

All but the last are tried on the profile without a name and on one with a name, of whose folder nothing may stay.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from careeradvisor.model.profile import Assessed, OwnTask, Profile
from careeradvisor.model.role import Exposure, Trend
from careeradvisor.person import people, profile_store
from careeradvisor.person.state import NAME
from careeradvisor.storage import environment
from careeradvisor.storage.file import is_leftover

if TYPE_CHECKING:
    from collections.abc import Callable

TASKS = tuple(OwnTask(f"task-{number}", f"Task {number}", 2.5, Exposure.E1, Trend.STEADY) for number in range(14))


def main() -> None:
    """Run the rounds that are asked for, all kinds by default."""
    kinds: dict[str, Callable[[int, Path], str]] = {
        "kills": kills, "pairs": pairs, "deletions": deletions, "renames": renames
    }  # fmt: skip
    chosen = [sys.argv[1]] if len(sys.argv) > 1 else list(kinds)
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    for kind in chosen:
        for place in ("profile-anna",) if kind == "renames" else ("", "profile-anna"):
            with tempfile.TemporaryDirectory() as folder:
                file = Path(sys.argv[3] if len(sys.argv) > 3 else folder) / place / NAME
                print(f"{rounds} {kind}{' of a named profile' if place else ''}: {kinds[kind](rounds, file)}")


def kills(rounds: int, file: Path) -> str:
    """Kill a program that saves, at moments of chance."""
    chance = random.Random(5)  # noqa: S311  # the same moments each time
    known, cut = 0, 0
    profile_store.save(Profile(), file)
    for _ in range(rounds):
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            for number in range(known + 1, known + 10_000):
                add(file, number)
                os.write(writing, b".")
            os._exit(1)
        os.close(writing)
        time.sleep(chance.uniform(0, 0.05))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        done = 0
        while more := os.read(reading, 4096):
            done += len(more)
        os.close(reading)
        saved = numbers(file)
        expect(saved == list(range(1, len(saved) + 1)), f"{saved} is no row of numbers")
        expect(len(saved) in (known + done, known + done + 1), f"{len(saved)} after {known} and {done}")
        known = len(saved)
        if known > 100:
            profile_store.save(Profile(), file)
            known = 0
        left = [each for each in beside(file) if is_leftover(each.name)]
        cut += bool(left)
        for each in left:
            each.unlink()
    profile_store.delete(file)
    expect(not beside(file), "a deletion leaves something")
    return f"nothing lost, {cut} cut off in the middle"


def pairs(rounds: int, file: Path) -> str:
    """Let two programs save at once."""
    for number in range(rounds):
        children = [started(lambda first=first: [add(file, first + each) for each in range(3)]) for first in (10, 20)]
        expect(all(ended(child) for child in children), "a save failed")
        expect(sorted(numbers(file)) == [10, 11, 12, 20, 21, 22], f"round {number}: {numbers(file)}")
        profile_store.delete(file)
    return "all six assessments of each there"


def deletions(rounds: int, file: Path) -> str:
    """Delete while another program saves."""
    chance, kept = random.Random(7), 0  # noqa: S311  # the same moments each time
    for _ in range(rounds):
        for number in (1, 2, 3):
            add(file, number)
        pause = chance.uniform(0, 0.01)
        writer = started(lambda: [add(file, number) for number in range(10, 14)])
        time.sleep(pause)
        profile_store.delete(file)
        expect(ended(writer), "a save failed")
        expect(not set(numbers(file)) & {1, 2, 3}, f"{numbers(file)} after a deletion")
        kept += bool(numbers(file))
        texts = "".join(each.read_text(encoding="utf-8") for each in beside(file))
        expect(not any(f"index = {number}.0" in texts for number in (1, 2, 3)), "what was deleted is in a file")
        profile_store.delete(file)
    return f"nothing came back, {kept} went on with what came after"


def renames(rounds: int, file: Path) -> str:
    """Give a profile another name while another program saves for the old one."""
    os.environ[environment.PROFILE_DIR] = str(file.parent.parent)
    other = file.parent.with_name("profile-berta") / NAME
    chance, split = random.Random(9), 0  # noqa: S311  # the same moments each time
    for number in range(rounds):
        add(file, 1)
        writer = started(lambda: [add(file, each) for each in range(2, 6)])
        time.sleep(chance.uniform(0, 0.02))
        people.rename("anna", "berta")
        expect(ended(writer), "a save failed")
        first, second = numbers(other), numbers(file)
        expect(sorted([*first, *second]) == [1, 2, 3, 4, 5], f"round {number}: {first} and {second}")
        split += bool(second)
        for each in (file, other):
            profile_store.delete(each)
            expect(not beside(each), "a deletion leaves something")
    return f"all five assessments of each there, {split} went on under the old name"


def beside(file: Path) -> list[Path]:
    """What lies in the folder of a profile, which is gone with a profile that has a name."""
    return list(file.parent.iterdir()) if file.parent.exists() else []


def add(file: Path, number: int) -> None:
    """Save one assessment more, known by its index."""
    one = Assessed("2030-01-01", "town-crier", "2029-12-01", 0.0, float(number), 100.0, TASKS)
    profile_store.update(lambda held: (None, held._replace(assessments=(*held.assessments, one))), file)


def numbers(file: Path) -> list[int]:
    """The assessments that are there."""
    return [int(each.index) for each in profile_store.load(file).assessments]


def started(work: Callable[[], object]) -> int:
    """A process that does some work."""
    child = os.fork()
    if not child:
        try:
            work()
        except BaseException as error:  # noqa: BLE001  # the parent hears of it by the status
            sys.stderr.write(f"{error!r}\n")
            os._exit(1)
        os._exit(0)
    return child


def ended(child: int) -> bool:
    """Whether a process has done its work."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def expect(true: bool, otherwise: str) -> None:
    """Stop with a word where something is not as it must be."""
    if not true:
        sys.exit(otherwise)


if __name__ == "__main__":
    main()
