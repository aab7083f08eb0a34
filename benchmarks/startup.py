"""How long commands take, as ratios to `python -c "import typer, rich"` in the same run, and the memory of `show`.

    python benchmarks/startup.py [--runs 20] [--roles 10000]

Run it in an environment in which careeradvisor is installed (not editable), so that bytecode and indexes are there as
they are for people; with PYTHONPATH=. it measures a checkout. Every command is run in turn, again and again, so that a
busy machine disturbs all alike, and medians are compared: of the time of the processor, and of the clock, which a busy
machine stretches.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

REFERENCE = "import typer, rich"
TARGETS = {
    "--version": 1.2,
    "show": 1.9,
    "show 51-9197.00": 1.9,
    "find": 1.65,
    "completion": 1.9,
    "list (10,000 roles)": 4.0,
}
"""Ratios that the project promises to stay within."""


def commands(many: Path) -> dict[str, tuple[list[str], dict[str, str]]]:
    """Each measured command with its environment; `many` is role data with many roles."""
    program = [sys.executable, "-c", "from careeradvisor.cli import run; run()"]
    lots = {"CAREERADVISOR_DATA_DIR": str(many)}
    tab = {"_CAREERADVISOR_COMPLETE": "complete_bash", "COMP_WORDS": "careeradvisor show nu", "COMP_CWORD": "2"}
    return {
        REFERENCE: ([sys.executable, "-c", REFERENCE], {}),
        "--version": ([*program, "--version"], {}),
        "--help": ([*program, "--help"], {}),
        "show": ([*program, "show", "registered-nurse"], {}),
        "show --brief": ([*program, "show", "registered-nurse", "--brief"], {}),
        "show 51-9197.00": ([*program, "show", "51-9197.00"], {}),
        "find": ([*program, "find", "icu nurse"], {}),
        "completion": ([sys.executable, "-c", f"import sys; sys.argv = ['careeradvisor']; {program[-1]}"], tab),
        "compare": ([*program, "compare", "registered-nurse", "paralegal"], {}),
        "list": ([*program, "list"], {}),
        "show (10,000 roles)": ([*program, "show", "registered-nurse"], lots),
        "list (10,000 roles)": ([*program, "list"], lots),
    }


def many_roles(folder: Path, count: int) -> Path:
    """Role data in which `count` copies of real roles stand beside them."""
    from careeradvisor.catalogue.folders import bundled, role_files

    source = bundled()
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("index.sqlite"))
    files = list(role_files(folder / "roles"))
    for number in range(count - len(files)):
        original = files[number % len(files)]
        shutil.copyfile(original, original.with_name(f"{original.stem}-{number}.toml"))
    return folder


class Taken(NamedTuple):
    """Milliseconds that a run took: of the processor, and of the clock."""

    processor: float
    clock: float


def taken(command: list[str], extra: dict[str, str]) -> Taken:
    """One run's time."""
    environment = {**os.environ, **extra}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, env=environment, cwd=tempfile.gettempdir(), stdout=subprocess.DEVNULL, check=True)
    clock, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(1000 * processor, 1000 * clock)


def middle(runs: list[Taken]) -> Taken:
    """The medians of several runs."""
    return Taken(*map(statistics.median, zip(*runs, strict=True)))


def peak_memory(command: list[str]) -> float:
    """The most memory that a run of a command held, in MB."""
    probe = (
        "import resource, subprocess, sys; "
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    result = subprocess.run([sys.executable, "-c", probe, *command], capture_output=True, text=True, check=True)
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return int(result.stdout) / unit


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--roles", type=int, default=10_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CAREERADVISOR_CACHE_DIR"] = str(Path(folder) / "cache")
        measured = commands(many_roles(Path(folder) / "roles_data", arguments.roles))
        times: dict[str, list[Taken]] = {name: [] for name in measured}
        for number in range(arguments.runs + 1):
            for name, (command, extra) in measured.items():
                run = taken(command, extra)
                if number:  # the first run only warms caches and derived indexes
                    times[name].append(run)
        memory = peak_memory(measured["show"][0])
    reference = middle(times[REFERENCE])
    print("| command | processor ms | ratio | clock ms | ratio | target |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, runs in times.items():
        own = middle(runs)
        target = f"{TARGETS[name]:.2f}" if name in TARGETS else ""
        parts = [f"{each:.0f} | {each / other:.2f}" for each, other in zip(own, reference, strict=True)]
        print(f"| `{name}` | {' | '.join(parts)} | {target} |")
    print(f"\nPeak memory of `show`: {memory:.1f} MB.")


if __name__ == "__main__":
    main()
