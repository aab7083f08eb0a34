"""Where the machine is against it: no home, no room, odd streams, odd names. A sentence and the right status each."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.model.profile import Profile
from careeradvisor.model.role import Proficiency
from careeradvisor.person import profile_store

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]
    Own = Callable[..., Path]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the hardships are those of Linux")
ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests" / "data" / "catalogue"
NOBODY = """
import pwd
def unknown(*_):
    raise KeyError("there is no such user")
pwd.getpwuid = pwd.getpwnam = unknown
"""
"""What is different for a user whom the list of users does not have, as in many containers."""
HOMES = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "CAREERADVISOR_PROFILE_DIR", "CAREERADVISOR_CACHE_DIR")


@pytest.fixture
def homeless(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the program as an unknown user without a home."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(NOBODY)
    for name in HOMES:
        monkeypatch.delenv(name, raising=False)
    path = os.pathsep.join([str(tmp_path / "site"), str(ROOT)])
    return lambda *arguments, **env: run(*arguments, env={"PYTHONPATH": path, **env})


class TestWithoutAHome:
    @pytest.mark.promise(3, 24)
    @pytest.mark.parametrize(
        ("line", "says"),
        [
            ("profile", "Nothing is kept about you"),
            ("profile export", '"assessments": []'),
            ("list", "Paralegal"),
            ("find wireman", "Electrician"),
            ("gap paralegal", "9 missing"),
            ("plan paralegal", "60 hours in 12 weeks"),
            ("assess paralegal --template", "[hours]"),
            ("assess paralegal --hours week.toml --no-save", "Your week"),
        ],
    )
    def test_what_needs_none_works(self, homeless: Run, tmp_path: Path, line: str, says: str) -> None:
        (tmp_path / "week.toml").write_text("[hours]\n1 = 8\n")
        done = homeless(*line.split())
        assert (done.returncode, done.stderr) == (0, "")
        assert says in done.stdout

    @pytest.mark.promise(3, 24)
    @pytest.mark.parametrize("line", ["profile path", "assess paralegal --hours week.toml"])
    def test_what_needs_one_says_how_to_name_it(self, homeless: Run, tmp_path: Path, line: str) -> None:
        (tmp_path / "week.toml").write_text("[hours]\n1 = 8\n")
        done = homeless(*line.split())
        assert (done.returncode, done.stdout) == (5, "")
        assert done.stderr.startswith("error: there is no folder for your profile")
        assert "CAREERADVISOR_PROFILE_DIR" in done.stderr

    def test_a_tilde_without_a_home_is_refused(self, homeless: Run) -> None:
        for line, env in (("show paralegal --output=~/x.md", {}), ("profile", {"CAREERADVISOR_PROFILE_DIR": "~/x"})):
            done = homeless(*line.split(), **env)
            assert (done.returncode, done.stdout) == (2, "")
            assert "there is no home folder for '~' to stand for" in done.stderr


@pytest.mark.promise(22, 27)
def test_a_tilde_is_the_home_folder(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "mine").mkdir(parents=True)
    (tmp_path / "week.toml").write_text("[hours]\n1 = 8\n")
    env = {"HOME": str(home), "CAREERADVISOR_PROFILE_DIR": "~/prof", "CAREERADVISOR_CACHE_DIR": "~/cache"}
    assert run("show", "paralegal", "--output=~/page.md", env=env).stderr == f"wrote {home / 'page.md'}\n"
    assert run("list", "--roles-dir=~/mine", env=env).returncode == 0
    assert run("assess", "paralegal", "--hours", "week.toml", env=env).returncode == 0
    assert run("plan", "paralegal", "--calendar=~/plan.ics", "--no-save", env=env).returncode == 0
    assert sorted(each.name for each in home.iterdir()) == ["cache", "mine", "page.md", "plan.ics", "prof"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["home", "week.toml"]


class TestOutputs:
    @pytest.mark.promise(21)
    @pytest.mark.parametrize("form", ["md", "html", "json", "txt"])
    def test_links_are_followed_and_modes_kept_in_every_format(self, run: Run, tmp_path: Path, form: str) -> None:
        page, link = tmp_path / f"page.{form}", tmp_path / f"link.{form}"
        page.touch(mode=0o600)
        link.symlink_to(page)
        assert run("show", "paralegal", "--output", link.name).returncode == 0
        assert link.is_symlink()
        assert "Paralegal" in page.read_text(encoding="utf-8")
        assert stat.S_IMODE(page.stat().st_mode) == 0o600
        assert sorted(each.name for each in tmp_path.iterdir()) == [link.name, page.name]

    @pytest.mark.promise(21)
    @pytest.mark.parametrize(
        "line",
        [
            "profile export --output mine.{}",
            "profile --output mine.{}",
            "assess paralegal --hours week.toml --output mine.{}",
        ],
    )
    @pytest.mark.parametrize("form", ["md", "html", "json", "txt"])
    def test_what_tells_of_a_person_is_for_their_eyes_alone(
        self, run: Run, tmp_path: Path, line: str, form: str
    ) -> None:
        (tmp_path / "week.toml").write_text("[hours]\n1 = 8\n")
        assert run(*line.format(form).split()).returncode == 0
        assert stat.S_IMODE((tmp_path / f"mine.{form}").stat().st_mode) == 0o600

    @pytest.mark.promise(22)
    @pytest.mark.parametrize(
        ("line", "says"),
        [
            ("plan paralegal --calendar x --output x", "--calendar and --output are both x"),
            ("plan paralegal --calendar ./x --output x", "--calendar and --output are both x"),
            ("plan paralegal --calendar link --output target", "--calendar and --output are both link"),
            ("plan paralegal --calendar - --json", "would both go to standard output"),
            ("assess paralegal --hours week.toml --output week.toml", "--output week.toml is your own file"),
            ("assess paralegal --hours week.toml --output link", "--output link is your own file"),
            ("assess clerk --roles-dir own --template --output own/clerk.toml", "is your own file"),
            ("show clerk --roles-dir own --output own/clerk.toml", "is your own file"),
            ("validate own/clerk.toml --output own/clerk.toml", "is your own file"),
            ("plan clerk --roles-dir own --calendar own/clerk.toml", "--calendar own/clerk.toml is your own file"),
            ("find --from week.toml --json --output week.toml", "is your own file"),
            ("export --all --roles-dir own", "the role 'index' and the index page would both be index.md"),
        ],
    )
    def test_two_outputs_to_one_file_and_a_file_that_is_read_are_refused(
        self, run: Run, own: Own, tmp_path: Path, line: str, says: str
    ) -> None:
        own(clerk={}, **({"index": {'title = "Court Clerk"': 'title = "Indexer"'}} if "--all" in line else {}))
        (tmp_path / "week.toml").write_text("[hours]\n1 = 8\n")
        (tmp_path / "link").symlink_to("week.toml" if "week" in line else "target")
        before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        done = run(*line.split())
        assert (done.returncode, done.stdout) == (2, "")
        assert says in done.stderr
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before

    @pytest.mark.promise(22)
    def test_a_calendar_can_go_to_standard_output(self, run: Run, tmp_path: Path) -> None:
        line = ("plan", "paralegal", "--start", "2090-01-02", "--calendar", "-", "--no-save")
        env = {"CAREERADVISOR_NOW": "2030-01-01T00:00:00+00:00"}
        done = run(*line, text=False, env=env)
        assert done.stdout.startswith(b"BEGIN:VCALENDAR\r\n")
        assert done.stdout.endswith(b"END:VCALENDAR\r\n")
        assert run(*line, "--output", "page.md", text=False, env=env).stdout == done.stdout
        assert [each.name for each in tmp_path.iterdir()] == ["page.md"]

    @pytest.mark.promise(5)
    @pytest.mark.parametrize("option", ["--output", "--calendar"])
    def test_a_name_that_is_too_long_is_a_mistake_of_the_command_line(self, run: Run, option: str) -> None:
        done = run("plan", "paralegal", option, "x" * 300)
        assert done.returncode == 2
        assert done.stderr.startswith(f"error: {option} xxx")

    @pytest.mark.promise(5)
    def test_names_that_no_file_can_have_are_not_found(self, run: Run) -> None:
        for name in ("看護師" * 80, "é" * 99, "x" * 300):
            assert run("show", name).returncode == 4
        assert run("list", env={"CAREERADVISOR_CACHE_DIR": "/tmp/" + "x" * 300}).returncode == 0


class TestStreams:
    @pytest.mark.usefixtures("untraced")
    @pytest.mark.promise(5)
    @pytest.mark.parametrize("unbuffered", ["", "1"])
    def test_a_disk_that_is_full_half_way_is_an_error(self, run: Run, tmp_path: Path, unbuffered: str) -> None:
        import resource

        def small_disk() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

        for line in ("show paralegal --json", "show paralegal", "plan paralegal", "show --help"):
            with (tmp_path / "out").open("wb") as out:
                done = run(
                    *line.split(),
                    env={"PYTHONUNBUFFERED": unbuffered},
                    capture_output=False,
                    stdout=out,
                    stderr=subprocess.PIPE,
                    preexec_fn=small_disk,
                )
            if done.returncode == 0:
                assert (tmp_path / "out").read_text() == run(*line.split()).stdout
            else:
                assert done.returncode == 5
                assert done.stderr.startswith("error: the result could not be written: ")

    @pytest.mark.promise(2, 5)
    @pytest.mark.parametrize("unbuffered", ["", "1"])
    def test_a_stream_that_does_not_wait_gets_everything(self, tmp_path: Path, unbuffered: str) -> None:
        import fcntl

        reading, writing = os.pipe()
        fcntl.fcntl(writing, fcntl.F_SETFL, fcntl.fcntl(writing, fcntl.F_GETFL) | os.O_NONBLOCK)
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
        env = {**os.environ, "PYTHONPATH": str(ROOT), "CAREERADVISOR_DATA_DIR": str(FROZEN)}
        program = subprocess.Popen(
            [sys.executable, "-m", "careeradvisor", "show", "paralegal", "--json"],
            env={**env, "PYTHONUNBUFFERED": unbuffered},
            stdout=writing,
            cwd=tmp_path,
        )
        os.close(writing)
        time.sleep(1)
        with os.fdopen(reading, "rb") as stream:
            found = stream.read()
        assert program.wait(timeout=30) == 0
        assert json.loads(found)["kind"] == "role"

    @pytest.mark.promise(5)
    @pytest.mark.parametrize(
        ("line", "says"),
        [
            ("assess paralegal --hours week.toml", "your profile holds this week: "),
            ("assess paralegal --hours week.toml --no-save", "nothing else was changed"),
            ("plan paralegal --calendar plan.ics", "plan.ics was written"),
            ("show paralegal", "nothing else was changed"),
        ],
    )
    def test_what_is_said_after_a_failure_is_true(self, run: Run, tmp_path: Path, line: str, says: str) -> None:
        (tmp_path / "week.toml").write_text("[hours]\n1 = 8\n")
        with Path("/dev/full").open("w") as full:
            done = run(*line.split(), capture_output=False, stdout=full, stderr=subprocess.PIPE)
        assert done.returncode == 5
        assert done.stderr.splitlines()[-1].startswith(says)
        assert profile_store.path().exists() == ("nothing" not in says)
        assert (tmp_path / "plan.ics").exists() == ("plan.ics" in says)


FAULT = """
import sys
import careeradvisor.desk.desk
def fail(*_, **__):
    raise ValueError("a \\x1b[31mhidden\\u202e fault")
careeradvisor.desk.desk.Desk.find = fail
"""


class TestFaultsOfTheProgram:
    @pytest.fixture
    def faulty(self, tmp_path: Path) -> dict[str, str]:
        """Surroundings in which `find` is broken."""
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / "sitecustomize.py").write_text(FAULT)
        return {
            "PYTHONPATH": os.pathsep.join([str(tmp_path / "site"), str(ROOT)]),
            "CAREERADVISOR_CACHE_DIR": str(tmp_path / "cache"),
        }

    @pytest.mark.promise(3, 5, 25)
    @pytest.mark.parametrize("options", [(), ("--json",), ("--format", "html"), ("--format", "md")], ids=str)
    def test_are_one_line_and_a_file_to_report(
        self, refuses: Refuses, tmp_path: Path, faulty: dict[str, str], options: tuple[str, ...]
    ) -> None:
        said = refuses(70, "find", "nurse", *options, env=faulty).splitlines()
        command = " ".join(["careeradvisor", "find", "nurse", *options])
        fault = "ValueError: a \u241b[31mhidden\u27e8U+202E\u27e9 fault"
        assert said[0] == f"error: '{command}' met a fault of the program ({fault})"
        kept = tmp_path / "cache" / "last-error.txt"
        assert str(kept) in said[1]
        assert "Traceback" in kept.read_text()
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert len(said) == 2

    @pytest.mark.promise(3)
    def test_show_their_traceback_where_it_is_wanted(self, run: Run, tmp_path: Path, faulty: dict[str, str]) -> None:
        for line in (("--debug", "find", "nurse"), ("find", "nurse", "--debug")):
            done = run(*line, env=faulty)
            assert (done.returncode, done.stdout) == (70, "")
            assert "Traceback" in done.stderr
            assert "\x1b" not in done.stderr
            assert not (tmp_path / "cache" / "last-error.txt").exists()
        assert "--debug" in run("find", "nurse", env={**faulty, "CAREERADVISOR_CACHE_DIR": "/proc/none"}).stderr


@pytest.mark.promise(25)
def test_what_was_typed_is_shown_harmlessly_by_the_parser_too(run: Run) -> None:
    for status, *line in (
        (2, "categories", "\x9b2J\u202e\x1b[31m"),
        (4, "\x9b\u202e\x1b"),
        (2, "shwo\x9b\u202e\x1b"),
        (2, "show", "--x\x9b\u202e\x1b"),
    ):
        done = run(*line)
        assert done.returncode == status
        for harmful in ("\x9b", "\u202e", "\x1b"):
            assert harmful not in done.stderr


@pytest.mark.promise(25)
def test_the_template_shows_what_a_role_holds_harmlessly(run: Run, own: Own, tmp_path: Path) -> None:
    task = "Draft form pleadings, discovery requests, subpoenas, leases and closing documents from firm precedents"
    own(clerk={task: r"a \u009b2J \u202e b"})
    done = run("assess", "clerk", "--roles-dir", "own", "--template")
    assert "\x9b" not in done.stdout
    assert "\u202e" not in done.stdout
    (tmp_path / "week.toml").write_text(done.stdout)
    assert run("assess", "clerk", "--roles-dir", "own", "--hours", "week.toml", "--no-save").returncode == 0


def test_a_width_that_is_none_is_passed_over_with_a_word(run: Run) -> None:
    for line in ("show --help", "show paralegal"):
        done = run(*line.split(), env={"TERMINAL_WIDTH": "abc", "FORCE_COLOR": "1"})
        assert done.returncode == 0
        assert done.stderr == "note: TERMINAL_WIDTH=abc is not a number of columns and is passed over\n"


def test_names_of_folders_that_are_no_text_are_read(run: Run, tmp_path: Path, own: Own) -> None:
    own(clerk={})
    odd = os.fsdecode(b"caf\xe9")
    (tmp_path / "own").rename(tmp_path / odd)
    cache = {"CAREERADVISOR_CACHE_DIR": odd + "-cache", "CAREERADVISOR_PROFILE_DIR": odd + "-mine"}
    (tmp_path / "week.toml").write_text("[hours]\n1 = 8\n")
    for line in (
        "list",
        "list --json",
        "show clerk",
        "show clerk --json",
        "find court clerk",
        "show court-clerc",
        "assess clerk --hours week.toml",
        "assess clerk --hours week.toml --json",
        "assess clerk --hours week.toml --format html",
        "profile",
        "profile path",
        "profile export",
        "export --all",
        "validate",
    ):
        done = (
            run(*line.split(), "--roles-dir", odd, env=cache, errors="surrogateescape")
            if ("profile" not in line)
            else run(*line.split(), env=cache, errors="surrogateescape")
        )
        assert done.returncode in (0, 1, 4), (line, done.stderr)
        assert "fault" not in done.stderr
    (tmp_path / odd / "broken.toml").write_text("broken")
    assert run("list", "--roles-dir", odd).returncode in (0, 3)


LOADING = """
import os, signal, sys
class Watch:
    def find_spec(self, name, *rest):
        if name == sys.argv.pop():
            os.kill(os.getpid(), signal.SIGINT)
where = sys.argv[1]
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == where:
            os.kill(os.getpid(), signal.SIGINT)
        return None
sys.meta_path.insert(0, Finder())
sys.argv = ["careeradvisor", "show", "paralegal"]
signal.signal(signal.SIGINT, signal.default_int_handler)
from careeradvisor.cli import run
run()
"""


@pytest.mark.promise(5)
@pytest.mark.parametrize(
    "module",
    [
        "careeradvisor.cli.boundary",
        "careeradvisor.cli.stream",
        "careeradvisor.errors",
        "careeradvisor.cli.app",
        "typer",
        "typer.core",
        "careeradvisor.cli.commands.show",
        "tomli",
        "careeradvisor.writers.terminal",
    ],
)
def test_an_interruption_while_modules_load_is_no_traceback(tmp_path: Path, module: str) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "CAREERADVISOR_DATA_DIR": str(FROZEN)}
    done = subprocess.run(
        [sys.executable, "-c", LOADING, module], env=env, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_start_file_of_the_shell_that_is_not_utf_8_is_named(run: Run, tmp_path: Path, shell: str) -> None:
    start = tmp_path / f".{shell}rc"
    start.write_bytes(b"# caf\xe9\n")
    done = run(
        "--install-completion", shell, env={"HOME": str(tmp_path), "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    )
    assert start.read_bytes() == b"# caf\xe9\n"
    assert done.returncode in (2, 5)
    assert done.stderr.startswith("error: the start file of your shell is not UTF-8")
    assert "--show-completion" in done.stderr


@pytest.mark.usefixtures("untraced")
@pytest.mark.promise(24)
def test_a_full_disk_hides_nothing_that_can_be_computed(run: Run, tmp_path: Path) -> None:
    import resource

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    cache = {"CAREERADVISOR_CACHE_DIR": str(tmp_path / "cache"), "TMPDIR": str(tmp_path)}
    for line in ("list", "find wireman", "show wireman", "profile", "plan paralegal"):
        done = run(*line.split(), env=cache, preexec_fn=no_room)
        assert (done.returncode, "fault" in done.stderr) == (0, False), (line, done.stderr)
        assert done.stdout
    profile_store.save(Profile(skills={"voice": Proficiency.WORKING}))
    before = profile_store.path().read_bytes()
    (tmp_path / "week.toml").write_text("[hours]\n1 = 8\n")
    done = run("assess", "paralegal", "--hours", "week.toml", env=cache, preexec_fn=no_room)
    assert (done.returncode, done.stdout) == (5, "")
    assert done.stderr.startswith(f"error: {profile_store.path()} could not be written: ")
    assert profile_store.path().read_bytes() == before
