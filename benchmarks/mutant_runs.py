"""Runs of the tests on a copy of the project, each in a fork of a process that has loaded everything but the project.

Loading pytest and what the tests stand on, and making the indexes of the role data, takes longer than most mutants
live. So what comes from elsewhere is loaded once, and a run finds the indexes made, unless its mutant may have had a
hand in them.
"""

from __future__ import annotations

import compileall
import os
import py_compile
import shutil
import signal
import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

SLOWEST, LONGEST = 120, 900
"""Seconds of the processor and of the clock after which a run counts as failed: something in it was made endless."""
ALL = "all"
USUAL = ("-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")


class Copy:
    """A copy of the project, in which one file at a time is changed and tests are run, but those passed over."""

    def __init__(self, project: Path, folder: Path) -> None:
        self.root = folder.resolve() / "copy"
        self.passed_over: list[str] = []
        self._base, self._made, self._told = (folder / name for name in ("base", "made", "told"))
        left_out = shutil.ignore_patterns(".git", ".venv*", "__pycache__", ".*_cache", "dist", ".coverage*")
        shutil.copytree(project, self.root, ignore=left_out)
        # known by their content, because a mutant may have the size and the second of what it stands for
        hashed = py_compile.PycInvalidationMode.CHECKED_HASH
        compileall.compile_dir(self.root / "careeradvisor", quiet=1, invalidation_mode=hashed)
        _forked(self._collect, self.root)
        for name in self._told.read_text(encoding="utf-8").split():
            with suppress(Exception):
                import_module(name)
        if "careeradvisor" in sys.modules:
            raise RuntimeError("the project is loaded already, and no run would see a mutant")
        self._made.mkdir()
        os.environ["CAREERADVISOR_CACHE_DIR"] = str(self._made)
        if _forked(self._index, self.root):
            raise RuntimeError("the indexes of the role data cannot be made")
        self._makers = frozenset(self._told.read_text(encoding="utf-8").split())

    def failure(self, module: str, tests: Sequence[str]) -> str | None:
        """What fails first of some tests, or does not end, now that `module` is changed: a test, a file or all."""
        self._told.write_text("", encoding="utf-8")
        plugins = [_Teller(self._told)] if module in self._makers else [_Teller(self._told), _ready(self._made)]
        arguments = [*USUAL, "-x", f"--basetemp={self._base}", *tests]
        arguments += [f"--deselect={each}" for each in self.passed_over]
        status = _forked(lambda: pytest.main(arguments, plugins), self.root)
        if status in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
            return None
        return self._told.read_text(encoding="utf-8") or ALL

    def _collect(self) -> int:
        """Find all tests, which keeps them compiled, and tell what else that loads."""
        sys.dont_write_bytecode = False
        status = pytest.main([*USUAL, "--collect-only", "tests"])
        files = {name: getattr(module, "__file__", None) for name, module in sys.modules.items()}
        others = [name for name, file in files.items() if file and not file.startswith(str(self.root))]
        self._told.write_text("\n".join(others), encoding="utf-8")
        return status

    def _index(self) -> int:
        """Make the indexes of the bundled role data, and tell which modules that takes."""
        from careeradvisor.catalogue.titles import open_index
        from careeradvisor.desk.move_index import move_index
        from careeradvisor.desk.occupation import occupation_index
        from careeradvisor.desk.open import open_catalogue

        catalogue = open_catalogue(self.root / "roles_data")
        made = [catalogue.entries(), move_index(catalogue).goals(), occupation_index(catalogue).week("29-1141.00")]
        open_index(catalogue)
        makers = {name for name in sys.modules if name.startswith("careeradvisor.")}
        self._told.write_text("\n".join(makers), encoding="utf-8")
        return int(not all(made))


class _Teller:
    """A plugin that writes down what is run, or what failed."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A file that cannot be loaded."""
        if report.failed:
            self._file.write_text(report.nodeid, encoding="utf-8")

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """The test after which nothing comes where it fails."""
        self._file.write_text(nodeid, encoding="utf-8")


def _ready(folder: Path) -> ModuleType:
    """A plugin that puts the indexes in a folder into the cache of the tests: the files themselves, which stay."""

    @pytest.fixture(scope="session", autouse=True)
    def indexes(tmp_path_factory: pytest.TempPathFactory) -> None:
        shutil.copytree(folder, tmp_path_factory.getbasetemp() / "cache", copy_function=os.link, dirs_exist_ok=True)

    plugin = ModuleType("ready")
    plugin.__dict__["indexes"] = indexes
    return plugin


def _forked(work: Callable[[], int], folder: Path) -> int:
    """What some work in a folder of its own process comes to; its output goes nowhere."""
    child = os.fork()
    if not child:
        status = 1
        try:
            _settle(folder)
            status = int(work())
        finally:
            os._exit(status)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    with suppress(ProcessLookupError):  # what it has started and left behind
        os.killpg(child, signal.SIGKILL)
    return status


def _settle(folder: Path) -> None:
    """Make this process one that runs a project in `folder`, and no longer than it should."""
    os.setsid()
    signal.setitimer(signal.ITIMER_PROF, SLOWEST)
    signal.alarm(LONGEST)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.chdir(folder)
    os.environ |= {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(folder))
