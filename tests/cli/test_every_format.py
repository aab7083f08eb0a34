"""Promises of docs/output.md that hold in every format, tried in every format, the calendar among them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from tests.conftest import FROZEN
from tests.fork_server import Interpreter
from tests.program import forked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Own = Callable[..., Path]

FORMS = ("terminal", "txt", "md", "html", "json")
NOW = {"CAREERADVISOR_NOW": "2030-01-01T09:00:00+00:00"}
KINDS = (
    "show paralegal",
    "show 23-2011",
    "compare paralegal electrician",
    "moves paralegal",
    "moves paralegal --to electrician",
    "evidence paralegal",
    "list",
    "find icu nurse",
    "gap paralegal",
    "plan paralegal --start 2090-01-02 --weeks 9",
    "plan paralegal --start 2090-01-02 --worksheet",
    "assess paralegal --hours week.toml --no-save",
    "profile",
    "validate",
)
WEEK = '[hours]\n1 = 8\n[[tasks]]\nstatement = "Greet 書記 \u2014 warmly"\nhours = 2\nexposure = "E0"\n'
HARMFUL = ("\x1b", "\x9b", "\u202e", "\x07")


def asking(line: str, form: str) -> list[str]:
    """A command line that asks for a format."""
    return [*line.split(), *(["--format", form] if form != "terminal" else [])]


@pytest.fixture(autouse=True)
def _week(tmp_path: Path) -> None:
    (tmp_path / "week.toml").write_text(WEEK, encoding="utf-8")


@pytest.fixture(scope="module")
def surroundings() -> Iterator[list[tuple[Interpreter, dict[str, str]]]]:
    """Two that differ in all that a page must not depend on."""
    one = {"LC_ALL": "C", "TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "1", "CAREERADVISOR_DATA_DIR": str(FROZEN), **NOW}
    other = {"LANG": "tr_TR.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "2", "TERM": "xterm-256color"}
    each = [one, {**other, "CAREERADVISOR_DATA_DIR": str(FROZEN), **NOW}]
    started = [(Interpreter(env), env) for env in each]
    yield started
    for interpreter, _ in started:
        interpreter.close()


@pytest.mark.promise(1, 9, 13, 20)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the commands are forks")
@pytest.mark.for_each("line", KINDS)
def test_a_result_is_the_same_bytes_anywhere_and_alone_on_stdout(
    surroundings: list[tuple[Interpreter, dict[str, str]]], tmp_path: Path, line: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    (elsewhere / "week.toml").write_text(WEEK, encoding="utf-8")
    for form in FORMS:
        one, other = (
            forked(there, asking(line, form), {**os.environ, **env}, cwd=folder, capture_output=True)
            for (there, env), folder in zip(surroundings, (tmp_path, elsewhere), strict=True)
        )
        assert (one.returncode, one.stdout) == (other.returncode, other.stdout), form
        assert one.stderr == b"", form
        assert one.stdout.endswith(b"\n"), form
        assert b"\r" not in one.stdout, form
        assert b"\x1b" not in one.stdout, form
        text = one.stdout.decode("utf-8")
        if form == "json":
            assert json.loads(text)["kind"]
        if "assess" in line:
            assert "Greet 書記 \u2014 warmly" in text, form


@pytest.mark.promise(2, 5, 21)
@pytest.mark.parametrize("form", FORMS)
def test_a_failure_prints_nothing_and_leaves_the_file_that_was_there(run: Run, tmp_path: Path, form: str) -> None:
    page = tmp_path / f"page.{form}"
    page.write_text("old")
    for status, line in (
        (4, "show nobody-of-this-name"),
        (2, "compare paralegal"),
        (3, "show paralegal --roles-dir own"),
        (4, "gap paralegal --have none"),
        (2, "assess paralegal --hours none.toml"),
        (2, "plan paralegal --start soon"),
    ):
        if status == 3:
            (tmp_path / "own").mkdir()
            (tmp_path / "own" / "paralegal.toml").write_text("broken")
        for output in ([], ["--output", page.name]):
            done = run(*asking(line, form), *output)
            assert (done.returncode, done.stdout) == (status, ""), (line, done.stderr)
            assert done.stderr.startswith("error: ")
    assert page.read_text() == "old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["own", page.name, "week.toml"]


@pytest.mark.usefixtures("untraced")
@pytest.mark.promise(21)
@pytest.mark.skipif(sys.platform != "linux", reason="the size of files is limited on Linux")
@pytest.mark.parametrize("form", [*FORMS, "ics"])
def test_a_full_disk_leaves_the_file_that_was_there(run: Run, tmp_path: Path, form: str) -> None:
    import resource

    def small_disk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))

    page = tmp_path / f"page.{form}"
    page.write_text("old")
    if form == "ics":
        line = ["plan", "paralegal", "--start", "2090-01-02", "--calendar", page.name]
    else:
        line = [*asking("show paralegal", form), "--output", page.name]
    done = run(*line, preexec_fn=small_disk, env={"PYTHONDONTWRITEBYTECODE": "1"})  # which would be cut off
    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr.startswith(f"error: {page.name} could not be written: ")
    assert "what was there before is unchanged" in done.stderr
    assert page.read_text() == "old"
    assert sorted(each.name for each in tmp_path.iterdir()) == [page.name, "week.toml"]


@pytest.mark.promise(7)
@pytest.mark.skipif(sys.platform == "win32", reason="pipes differ")
@pytest.mark.parametrize("form", [*FORMS, "ics"])
def test_a_reader_who_has_left_is_no_error(run: Run, form: str) -> None:
    line = ["plan", "paralegal", "--calendar", "-", "--no-save"] if form == "ics" else asking("list", form)
    reading, writing = os.pipe()
    os.close(reading)
    done = run(*line, capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert done.returncode == 0
    assert all(said.startswith("note: ") for said in done.stderr.splitlines())


@pytest.mark.promise(20)
@pytest.mark.parametrize("form", [*FORMS, "ics"])
def test_files_have_no_color_whatever_is_asked(run: Run, tmp_path: Path, form: str) -> None:
    env = {"FORCE_COLOR": "1"}
    if form == "ics":
        done = run("plan", "paralegal", "--calendar", "page.ics", "--color", "always", env=env)
    else:
        done = run(*asking("show paralegal", form), "--output", f"page.{form}", "--color", "always", env=env)
    assert done.returncode == 0
    assert b"\x1b" not in (tmp_path / f"page.{form}").read_bytes()


@pytest.fixture
def hostile(own: Own, tmp_path: Path) -> str:
    """A folder with a role that has hostile texts, and a week of it with a hostile task."""
    task = '"Draft form pleadings, discovery requests, subpoenas, leases and closing documents from firm precedents"'
    own(
        clerk={
            'title = "Court Clerk"': r'title = "Clerk \u001b[31m \u202e[/]<script>a|b"',
            task: r'"\u001b]0;x\u0007 [bold red]x[/] <script>alert(1)</script> a|b \u009b2J"',
        }
    )
    words = '"\\u001b[31m [/] <script>own</script> c|d \\u202e \\u009b"'
    text = f'[hours]\n1 = 8\n[[tasks]]\nstatement = {words}\nhours = 2\nexposure = "E0"\n'
    (tmp_path / "week.toml").write_text(text)
    return "own"


@pytest.mark.promise(25, 26)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "line",
    [
        "assess clerk --hours week.toml",
        "gap clerk",
        "plan clerk --start 2090-01-02",
        "plan clerk --start 2090-01-02 --worksheet",
    ],
)
def test_hostile_text_is_harmless_and_as_it_is_written(run: Run, hostile: str, form: str, line: str) -> None:
    done = run(*asking(line, form), "--roles-dir", hostile)
    assert done.returncode == 0
    for harmful in HARMFUL:
        assert harmful not in done.stdout
        assert harmful not in done.stderr
    if form == "html":
        assert "<script" not in done.stdout
    if form == "json":
        assert json.loads(done.stdout)["title"] == "Clerk \x1b[31m \u202e[/]<script>a|b"
    if "assess" in line:
        shown = run(*asking("profile export", form)).stdout
        assert not any(harmful in shown for harmful in HARMFUL)


@pytest.mark.promise(25, 26)
def test_hostile_text_is_harmless_in_a_calendar_too(run: Run, hostile: str, tmp_path: Path) -> None:
    done = run("plan", "clerk", "--start", "2090-01-02", "--roles-dir", hostile, "--calendar", "plan.ics")
    assert done.returncode == 0
    text = (tmp_path / "plan.ics").read_bytes().decode("utf-8")
    assert not any(harmful in text for harmful in HARMFUL)
    name = str(Calendar.from_ical(text)["x-wr-calname"])
    assert name.startswith("Clerk \u241b[31m \u27e8U+202E\u27e9[/]<script>a|b")


@pytest.mark.promise(24)
@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_kept_that_was_not_to_be(run: Run, tmp_path: Path, form: str) -> None:
    kept = {"CAREERADVISOR_PROFILE_DIR": str(tmp_path / "mine")}
    for line in ("assess paralegal --hours week.toml --no-save", "plan paralegal --calendar plan.ics --no-save"):
        assert run(*asking(line, form), env=kept).returncode == 0
    for line in ("gap paralegal", "plan paralegal", "profile"):
        assert run(*asking(line, form), env=kept).returncode == 0
    assert not (tmp_path / "mine").exists()


class TestCalendars:
    LINE = ("plan", "paralegal", "--start", "2090-01-02", "--calendar", "plan.ics")

    def events(self, tmp_path: Path) -> dict[str, tuple[str, object]]:
        found = Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
        return {str(each["uid"]): (str(each.get("status", "")), each["dtstart"].dt) for each in found}

    @pytest.mark.promise(9)
    def test_the_same_time_gives_the_same_bytes_and_another_start_moves_every_event(
        self, run: Run, tmp_path: Path
    ) -> None:
        assert run(*self.LINE, "--no-save", env=NOW).returncode == 0
        first, text = self.events(tmp_path), (tmp_path / "plan.ics").read_bytes()
        assert run(*self.LINE, "--no-save", env=NOW).returncode == 0
        assert (tmp_path / "plan.ics").read_bytes() == text
        assert b"DTSTAMP:20300101T090000Z" in text
        later = [each.replace("01-02", "02-06") for each in self.LINE]
        assert run(*later, env=NOW).returncode == 0
        moved = self.events(tmp_path)
        assert moved.keys() == first.keys()
        assert all(moved[uid][1] > first[uid][1] for uid in first)

    @pytest.mark.promise(24)
    def test_what_a_new_plan_has_no_more_is_taken_back_by_the_next_calendar(self, run: Run, tmp_path: Path) -> None:
        assert run(*self.LINE, env=NOW).returncode == 0
        first = self.events(tmp_path)
        faster = (*self.LINE, "--hours-per-week", "2", "--weeks", "8")
        done = run(*faster, env=NOW)
        assert done.stderr == "wrote plan.ics\n"
        second = self.events(tmp_path)
        cancelled = {uid for uid, (status, _) in second.items() if status == "CANCELLED"}
        assert cancelled == first.keys() - {uid for uid, (status, _) in second.items() if status == "CONFIRMED"}
        assert cancelled
        assert run(*faster, env=NOW).returncode == 0
        assert {status for status, _ in self.events(tmp_path).values()} == {"CONFIRMED"}
        assert run("profile", "delete").returncode == 0
        assert "Nothing is kept about you" in run("profile").stdout

    def test_no_file_has_more_than_400_events_and_it_says_where_it_ends(self, run: Run, tmp_path: Path) -> None:
        done = run(*self.LINE, "--hours-per-week", "0.5", "--whole", env=NOW)
        assert len(self.events(tmp_path)) == 400
        assert done.stderr.startswith("note: the calendar has the first 400 of ")
        assert done.stderr.endswith("export it again then\nwrote plan.ics\n")

    @pytest.mark.skipif(sys.platform == "win32", reason="there are no such permissions")
    def test_a_profile_that_cannot_be_written_hides_no_calendar(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        done = run(*self.LINE, env={"CAREERADVISOR_PROFILE_DIR": str(tmp_path / "file" / "mine"), **NOW})
        assert done.returncode == 0
        assert "a later calendar cannot take back what this one has" in done.stderr
        assert self.events(tmp_path)
