"""Write docs/cli.md from the commands themselves, docs/catalogue.md from the role data, and README.md's examples.

    python scripts/build_docs.py            write what has changed
    python scripts/build_docs.py --check    write nothing; status 1 names what is stale

In README.md everything between `<!-- generated: COMMAND -->` and `<!-- end -->` is the output of that command.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from careeradvisor.checking.validation import validate  # noqa: E402
from careeradvisor.cli.app import COMMANDS  # noqa: E402
from careeradvisor.desk.open import open_catalogue  # noqa: E402

WIDTH = 80
CLI, CATALOGUE, README = Path("docs") / "cli.md", Path("docs") / "catalogue.md", Path("README.md")
INTRODUCTION = """\
# Commands

`python scripts/build_docs.py` writes this file from the program's own help. What the results look like, and what
scripts may rely on: [output.md](output.md).
"""
COUNTED = """\
# The catalogue in counts

`python scripts/build_docs.py` writes this file: what `careeradvisor validate --strict` counts over all roles. What
is asked for is in the last column; each count over a part of the roles or tasks says of how many.
"""
PROGRAM = "Without a command it greets; with one it does what the command says."
OPENING, CLOSING = re.compile(r"<!-- generated: (.+?) -->"), "<!-- end -->"


class DocumentationError(Exception):
    """Documentation that cannot be written as asked."""


@cache
def output_of(command: str) -> str:
    """What a `careeradvisor` command prints at a fixed width without color, from this checkout's data."""
    arguments = shlex.split(command)
    kept = {key: value for key, value in os.environ.items() if not key.startswith("CAREERADVISOR_") or "CACHE" in key}
    settings = {"COLUMNS": str(WIDTH), "NO_COLOR": "1", "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "careeradvisor", *arguments[arguments[:1] == ["careeradvisor"] :]],
        env={**kept, **settings},
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        raise DocumentationError(f"`{command}` ends with status {done.returncode}:\n{done.stderr}")
    return done.stdout


def fenced(text: str) -> str:
    """Text as a block of code that shows it as it is."""
    return f"```text\n{text.rstrip()}\n```"


def reference() -> str:
    """docs/cli.md: each command under its own heading, with the first line of what it is and its help."""
    parts = [INTRODUCTION, f"## careeradvisor\n\n{PROGRAM}\n\n{fenced(output_of('--help'))}\n"]
    for name in COMMANDS:
        said = (import_module(f"careeradvisor.cli.commands.{name}").__doc__ or "").strip().partition("\n")[0]
        if not said:
            raise DocumentationError(f"the command {name} does not say what it is: its module has no docstring")
        parts.append(f"## careeradvisor {name}\n\n{said}\n\n{fenced(output_of(f'{name} --help'))}\n")
    return "\n".join(parts)


@cache
def catalogue(data: Path) -> str:
    """docs/catalogue.md: every count over the roles in `data`."""
    counts = validate(open_catalogue(data), strict=True).counts
    rows = [f"| {each.what} | {each.value} | {each.asked}{'' if each.met else ', not met'} |" for each in counts]
    head = ["| count | found | asked for |", "| --- | ---: | --- |"]
    return "\n".join([COUNTED, *head, *rows]) + "\n"


def with_examples(text: str) -> str:
    """A text whose generated blocks hold the present output of their commands."""
    done, rest = "", text
    while opening := OPENING.search(rest):
        end = rest.find(CLOSING, opening.end())
        following = OPENING.search(rest, opening.end())
        if end < 0 or (following and following.start() < end):
            raise DocumentationError(f"`{opening[0]}` has no `{CLOSING}` after it")
        command = opening[1].strip().removeprefix("careeradvisor ")
        block = fenced(f"$ careeradvisor {command}\n{output_of(command)}")
        done += f"{rest[: opening.end()]}\n{block}\n{CLOSING}"
        rest = rest[end + len(CLOSING) :]
    return done + rest


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Write or check the files under `root`. Returns the status to leave with."""
    check = arguments == ["--check"]
    if arguments and not check:
        print(__doc__, file=sys.stderr)
        return 2
    readme = root / README
    try:
        wanted = {CLI: reference(), CATALOGUE: catalogue(ROOT / "roles_data")}
        if readme.is_file():
            wanted[README] = with_examples(readme.read_text(encoding="utf-8"))
    except DocumentationError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    stale = [file for file, text in wanted.items() if _text(root / file) != text]
    for file in stale:
        if check:
            print(f"{file} is stale: run python scripts/build_docs.py", file=sys.stderr)
        else:
            (root / file).write_text(wanted[file], encoding="utf-8", newline="\n")
            print(f"wrote {file}")
    return int(check and bool(stale))


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
