"""Which mistakes do the tests notice? Single places of the code are changed, each alone, and the tests run.

    coverage run --rcfile=benchmarks/contexts.rc -m pytest -m 'not packaging' tests && coverage combine
    python benchmarks/mutations.py --count 100 --seed 7      draw places in advice, catalogue and pages
    python benchmarks/mutations.py --module advice/week      of one module alone

A mutant meets the tests that run its line, as the first command found out: those of its own package first, of the
others the most specific; then the tests of its module and those of whole pages, because a line that runs while its
module is loaded, or in a program that a test has forked, is seen by no test. What they do not notice has survived,
unless tests/mutations.toml argues why nobody could notice. The checkout itself is not touched: mutants live in a copy.
"""

from __future__ import annotations

import argparse
import ast
import random
import sys
import tempfile
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.mutant_runs import ALL, Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("advice", "catalogue", "pages")
COMPARED = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "in": "not in", "not in": "in"}
COMPARED |= {"is": "is not", "is not": "is"}
COUNTED = {"+": "-", "-": "+", "*": "/", "/": "*", "//": "*", "%": "*"}
TIED = {"and": "or", "or": "and"}
WORDS: dict[type[ast.AST], str] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in",
    ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not", ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/",
    ast.FloorDiv: "//", ast.Mod: "%",
}  # fmt: skip
METHODS = {"strip": "lstrip", "casefold": "strip", "any": "all", "all": "any", "min": "max", "max": "min"}
MOST = 30
"""Tests that a mutant meets because they run its line, at most."""
WHOLE = ("tests/pages/test_golden.py",)
"""Tests of whole pages, which print what every other part works out."""


class Mutant(NamedTuple):
    """A place of a file, from byte to byte, with what stands there and what is put there instead."""

    file: Path
    line: int
    start: int
    end: int
    old: str
    new: str


def main(arguments: list[str] | None = None) -> int:
    """Draw, try and list mutants. Returns 1 where one survives that is not argued."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--contexts", type=Path, default=ROOT / ".coverage", help="which tests run which lines")
    parser.add_argument("--module", help="such as advice/week; by default all of advice, catalogue and pages")
    asked = parser.parse_args(arguments)
    files = [ROOT / "careeradvisor" / f"{asked.module}.py"] if asked.module else sorted(
        file for package in PACKAGES for file in (ROOT / "careeradvisor" / package).rglob("*.py")
    )  # fmt: skip
    places = [mutant for file in files for mutant in mutants(file)]
    drawn = random.Random(asked.seed).sample(places, min(asked.count, len(places)))  # noqa: S311  # a draw, no secret
    argued = equivalent()
    tally = {"killed": 0, "survived": 0, "argued": 0}
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(ROOT, Path(folder))
        for mutant in drawn:
            near = [*dict.fromkeys([*covering(mutant, asked.contexts), *near_tests(mutant.file), *WHOLE])]
            by = None if _key(mutant) in argued else noticed(mutant, copy, near)
            fate = "argued" if _key(mutant) in argued else "killed" if by else "survived"
            tally[fate] += 1
            said = f"{mutant.file.relative_to(ROOT)}:{mutant.line}: {mutant.old} -> {mutant.new}"
            print(f"{fate:8} {said}{f'   by {by}' if by else ''}", flush=True)
    judged = tally["killed"] + tally["survived"]
    print(f"{len(drawn)} of {len(places)} places: {tally}; {100 * tally['killed'] / max(judged, 1):.0f}% noticed")
    return int(tally["survived"] > 0)


def equivalent() -> set[tuple[str, str, str]]:
    """The mutants that nobody could notice, by file, line and what is put there."""
    held = tomllib.loads((ROOT / "tests" / "mutations.toml").read_text(encoding="utf-8"))
    return {(each["file"], each["line"].strip(), each["new"]) for each in held.get("survivors", ())}


def _key(mutant: Mutant) -> tuple[str, str, str]:
    line = mutant.file.read_text(encoding="utf-8").splitlines()[mutant.line - 1].strip()
    return mutant.file.relative_to(ROOT).as_posix(), line, mutant.new


def mutants(file: Path) -> Iterator[Mutant]:
    """Every change that is tried of a file: comparisons, arithmetic, logic, numbers, words, conditions and calls."""
    source = file.read_text(encoding="utf-8")
    raw = source.encode()
    starts = [0]
    for line in raw.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def span(node: ast.expr) -> tuple[int, int]:
        return starts[node.lineno - 1] + node.col_offset, starts[(node.end_lineno or 1) - 1] + (
            node.end_col_offset or 0
        )

    tree = ast.parse(source)
    left_out = _not_run(tree)
    for node in (each for each in ast.walk(tree) if isinstance(each, ast.expr) and id(each) not in left_out):
        if operands := _operands(node):
            first, second, word, others = operands
            yield from _between(file, raw, (span(first)[1], span(second)[0]), word, others, node.lineno)
        start, end = span(node)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield Mutant(file, node.lineno, start, start + 4, "not ", "")
        elif isinstance(node, ast.IfExp):
            condition = span(node.test)
            old = raw[slice(*condition)].decode()
            yield Mutant(file, node.lineno, *condition, old, "True")
            yield Mutant(file, node.lineno, *condition, old, "False")
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in METHODS:
                stop = span(node.func)[1]
                yield Mutant(file, node.lineno, stop - len(name), stop, name, METHODS[name])
        elif isinstance(node, ast.Constant):
            yield from _constant(file, node, start, end, raw[start:end].decode())


def _operands(node: ast.expr) -> tuple[ast.expr, ast.expr, str, dict[str, str]] | None:
    """Two operands, the word between them and what it may turn into; `None` for what has no such word."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return node.left, node.comparators[0], WORDS[type(node.ops[0])], COMPARED
    if isinstance(node, ast.BinOp):
        return node.left, node.right, WORDS.get(type(node.op), ""), COUNTED
    if isinstance(node, ast.BoolOp):
        return node.values[0], node.values[1], "and" if isinstance(node.op, ast.And) else "or", TIED
    return None


def _between(
    file: Path, raw: bytes, gap: tuple[int, int], word: str, others: dict[str, str], line: int
) -> Iterator[Mutant]:
    """The operator in the gap between two operands, turned into another."""
    found = raw.find(word.encode(), *gap) if word in others else -1
    if found >= 0:
        yield Mutant(file, line, found, found + len(word), word, others[word])


def _constant(file: Path, node: ast.Constant, start: int, end: int, old: str) -> Iterator[Mutant]:
    value = node.value
    if isinstance(value, bool):
        yield Mutant(file, node.lineno, start, end, old, str(not value))
    elif isinstance(value, int):
        yield Mutant(file, node.lineno, start, end, old, str(value + 1))
    elif isinstance(value, float):
        yield Mutant(file, node.lineno, start, end, old, str(value * 1.5 + 0.01))
    elif isinstance(value, str) and old[:1] in "\"'" and "\n" not in old and value:
        yield Mutant(file, node.lineno, start, end, old, repr(value + "X"))


def _not_run(tree: ast.AST) -> set[int]:
    """Docstrings, annotations, texts within f-strings and what only type checkers read."""
    found: set[int] = set()
    for node in ast.walk(tree):
        parts: list[ast.AST | None] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            parts = [node.value]
        elif isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            parts = [node]
        elif isinstance(node, ast.AnnAssign | ast.arg):
            parts = [node.annotation]
        elif isinstance(node, ast.FunctionDef):
            parts = [node.returns]
        elif isinstance(node, ast.JoinedStr):
            parts = [node]
        found |= {id(each) for part in parts if part for each in ast.walk(part)}
    return found


def noticed(mutant: Mutant, copy: Copy, tests: list[str]) -> str | None:
    """What of some tests fails in a copy of the project that has the mutant, and does not fail without it."""
    name = mutant.file.relative_to(ROOT)
    module = ".".join(name.with_suffix("").parts)
    while failed := _failure(mutant, copy, module, tests):
        if not copy.failure(module, tests if failed == ALL else [failed]):
            return failed
        if failed == ALL:
            raise RuntimeError(f"these cannot be run: {' '.join(tests)}")
        copy.passed_over.append(failed)
        print(f"passed over, because it fails without any mutant: {failed}", flush=True)
    return None


def _failure(mutant: Mutant, copy: Copy, module: str, tests: list[str]) -> str | None:
    """The first of some tests that fails while the mutant stands in the copy."""
    file = copy.root / mutant.file.relative_to(ROOT)
    raw = file.read_bytes()
    file.write_bytes(raw[: mutant.start] + mutant.new.encode() + raw[mutant.end :])
    try:
        return copy.failure(module, tests)
    finally:
        file.write_bytes(raw)


def covering(mutant: Mutant, contexts: Path) -> Iterator[str]:
    """The tests that run the line of a mutant, at most `MOST`: those of its package first, then the most specific."""
    if not contexts.is_file():
        return
    runs = _runs(contexts)
    name = mutant.file.relative_to(ROOT).as_posix()
    package = f"tests/{Path(name).parts[1]}/"
    found = sorted(
        runs.by_line.get((name, mutant.line), ()),
        key=lambda test: (not test.startswith(package), runs.lines[test], test),
    )
    yield from found[:MOST]


class _Runs(NamedTuple):
    """The tests by the line of a file that they run, and how many lines each runs."""

    by_line: dict[tuple[str, int], list[str]]
    lines: Counter[str]


@cache
def _runs(contexts: Path) -> _Runs:
    from coverage import CoverageData

    data = CoverageData(str(contexts))
    data.read()
    by_line: dict[tuple[str, int], list[str]] = {}
    lines: Counter[str] = Counter()
    for measured in data.measured_files():
        name = measured[measured.index("careeradvisor/") :] if "careeradvisor/" in measured else measured
        for line, tests in data.contexts_by_lineno(measured).items():
            for test in filter(None, map(_as_argument, tests)):
                by_line.setdefault((name, line), []).append(test)
                lines[test] += 1
    return _Runs(by_line, lines)


def _as_argument(context: str) -> str | None:
    """What pytest calls the test of a context such as `tests.advice.test_week.TestHours.test_they_add_up`."""
    parts = context.split(".")
    module = next((place for place, part in enumerate(parts) if part.startswith("test_")), None)
    if module is None or not context.startswith("tests."):
        return None
    return "::".join(["/".join(parts[: module + 1]) + ".py", *parts[module + 1 :]])


def near_tests(file: Path) -> list[str]:
    """The test modules named after a module or importing it, those of its package first."""
    module = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    tests = sorted((ROOT / "tests").rglob("test_*.py"))
    near = [each for each in tests if each.stem == f"test_{file.stem}" or module in each.read_text(encoding="utf-8")]
    near = [
        each for each in near if "cli" not in each.parts and each.name not in {"test_browser.py", "test_packaging.py"}
    ]
    return [each.relative_to(ROOT).as_posix() for each in near] or [f"tests/{file.relative_to(ROOT).parts[1]}"]


if __name__ == "__main__":
    sys.exit(main())
