"""The output contract: every promise of docs/output.md, by its number."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from careeradvisor import __version__
from tests.program import interpreter

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]
    Own = Callable[..., Path]

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests" / "data" / "catalogue"
PAGES = ["show paralegal", "show 23-2011", "compare paralegal electrician", "evidence paralegal", "list", "sources", ""]
"""A command of each kind of page; the last one greets."""
ESCAPE = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\")


def test_every_promise_has_a_test_that_names_it() -> None:
    promises = re.findall(r"^(\d+)\. ", (ROOT / "docs" / "output.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert promises == [str(number) for number in range(1, len(promises) + 1)]
    tests = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "cli").glob("test_*.py"))
    named = {number for numbers in re.findall(r"mark\.promise\(([\d, ]+)\)", tests) for number in numbers.split(", ")}
    assert named == set(promises)


@pytest.mark.promise(1, 4)
def test_stdout_has_the_document_and_stderr_what_is_said_beside_it(succeeds: Run, tmp_path: Path) -> None:
    page = succeeds("show", "RN")
    assert page.stdout.startswith("Registered Nurse ")
    assert page.stderr == "note: 'RN' is read as Registered Nurse (registered-nurse)\n"
    saved = succeeds("show", "registered-nurse", "--output", "page.txt")
    assert (saved.stdout, saved.stderr) == ("", "wrote page.txt\n")
    plain = succeeds("show", "registered-nurse", "--format", "txt").stdout
    assert (tmp_path / "page.txt").read_text(encoding="utf-8") == plain
    assert plain.startswith(page.stdout.partition("SOURCES")[0])


@pytest.mark.promise(2, 3)
def test_a_failure_has_one_line_on_what_happened_and_one_or_two_on_what_to_do(refuses: Refuses) -> None:
    for status, line in ((2, "compare paralegal"), (3, "list --roles-dir ."), (4, "show nobody"), (4, "sources none")):
        env = {"CAREERADVISOR_DATA_DIR": "nowhere"} if status == 3 else {}
        said = refuses(status, *line.split(), env=env).splitlines()
        assert said[0].startswith("error: ")
        assert 2 <= len(said) <= 3


@pytest.mark.promise(5)
def test_the_statuses_are_those_of_the_document() -> None:
    from careeradvisor.errors import ExitStatus

    rows = re.findall(r"^   \| (\d+) \|", (ROOT / "docs" / "output.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert list(map(int, rows)) == [status.value for status in ExitStatus]


class TestSameBytes:
    SURROUNDINGS = (
        {"PYTHONHASHSEED": "1", "LANG": "C", "LC_ALL": "C", "TZ": "Asia/Kathmandu", "TERM": "dumb"},
        {
            "PYTHONHASHSEED": "2",
            "LANG": "tr_TR.UTF-8",
            "LC_ALL": "",
            "TZ": "UTC",
            "TERM": "xterm-256color",
            "LINES": "3",
        },
    )

    @pytest.mark.promise(9)
    @pytest.mark.parametrize(
        "line",
        [
            "sources",
            "show paralegal --color always",
            "evidence paralegal --width 60",
            "compare paralegal electrician registered-nurse --json",
            "show nobody-of-this-name",
        ],
    )
    def test_in_any_surroundings(self, run: Run, tmp_path: Path, line: str) -> None:
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        one, other = (
            run(*line.split(), text=False, env=env, cwd=folder)
            for env, folder in zip(self.SURROUNDINGS, (tmp_path, elsewhere), strict=True)
        )
        assert (one.returncode, one.stdout, one.stderr) == (other.returncode, other.stdout, other.stderr)

    @pytest.mark.promise(9)
    def test_of_exported_files(self, succeeds: Run, tmp_path: Path) -> None:
        found = []
        for number, env in enumerate(self.SURROUNDINGS):
            folder = tmp_path / str(number)
            folder.mkdir()
            succeeds("export", "--all", "--format", "html", env=env, cwd=folder)
            pages = sorted((folder / "careeradvisor-pages").iterdir())
            found.append([(page.name, page.read_bytes()) for page in pages])
        assert len(found[0]) == 16
        assert found[0] == found[1]


@pytest.mark.promise(10)
def test_no_command_opens_a_connection(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "def listen(event, arguments):\n"
        "    if event.startswith(('socket.', 'urllib.')):\n"
        "        sys.stderr.write(f'CONNECTION {event}\\n')\n"
        "sys.addaudithook(listen)\n"
    )
    env = {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}
    for line in ("show paralegal", "validate", "find nurse", "export --all --format html"):
        assert "CONNECTION" not in run(*line.split(), env=env).stderr
    probe = [sys.executable, "-c", "import socket; socket.socket()"]
    heard = subprocess.run(probe, env={**os.environ, **env}, capture_output=True, check=True).stderr
    assert b"CONNECTION" in heard, "the listener hears nothing"


class TestFormats:
    @pytest.mark.promise(12)
    @pytest.mark.parametrize("ending", ["html", "JSON", "doc", ""])
    def test_the_name_of_the_file_decides(self, succeeds: Run, tmp_path: Path, ending: str) -> None:
        name = f"page.{ending}" if ending else "page"
        succeeds("show", "paralegal", "--output", name)
        form = ending.casefold() if ending.casefold() in {"md", "html", "json"} else "txt"
        expected = succeeds("show", "paralegal", "--format", form).stdout
        assert (tmp_path / name).read_text(encoding="utf-8") == expected

    @pytest.mark.promise(11, 12)
    def test_the_option_decides_before_the_name(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("show", "paralegal", "--format", "md", "--output", "page.html")
        assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("# Paralegal\n")
        succeeds("show", "paralegal", "--json", "--output", "page.md")
        assert json.loads((tmp_path / "page.md").read_text(encoding="utf-8"))["kind"] == "role"

    @pytest.mark.promise(13)
    @pytest.mark.parametrize("form", ["md", "html", "json"])
    def test_documents_are_utf_8_on_any_terminal(self, run: Run, own: Own, form: str) -> None:
        own(clerk={'title = "Court Clerk"': 'title = "Greffière \N{EM DASH} 書記"'})
        line = ("show", "clerk", "--roles-dir", "own", "--format", form)
        ascii_only = run(*line, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, text=False)
        assert ascii_only.stdout == run(*line, text=False).stdout
        assert "Greffière \N{EM DASH} 書記" in ascii_only.stdout.decode("utf-8")
        assert b"\r" not in ascii_only.stdout

    @pytest.mark.promise(14)
    @pytest.mark.parametrize(
        "env",
        [
            {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        ],
        ids=["ASCII", "C locale"],
    )
    @pytest.mark.parametrize("line", ["show paralegal", "compare paralegal electrician"])
    def test_a_terminal_that_lacks_characters_gets_plain_stand_ins(
        self, run: Run, env: dict[str, str], line: str
    ) -> None:
        plain, full = run(*line.split(), env=env, text=False), run(*line.split()).stdout
        shown = plain.stdout.decode("latin-1")
        assert plain.stderr == b""
        assert "?" not in re.sub(r"\w\?", "", shown), "every character of a page has a stand-in"
        widths = [cell_len(each) for each in full.splitlines()]
        assert [len(each) for each in shown.splitlines()] == widths, "stand-ins keep the layout"

    @pytest.mark.promise(14)
    def test_names_that_a_terminal_lacks_are_still_reported(self, refuses: Refuses) -> None:
        said = refuses(4, "show", "qqqq 看護 é", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
        assert said.startswith("error: no role 'qqqq ?? e': No title")


PAGE = ROOT / "tests" / "data" / "page.json"
KINDS = {
    "show paralegal": "role",
    "activities": "activities",
    "activities writing-records": "activity",
    "compare paralegal electrician": "comparison",
    "changed paralegal": "changed",
    "evidence paralegal": "evidence",
    "list": "roles",
    "list --occupations": "occupations",
    "categories": "categories",
    "sources": "sources",
    "sources magesh-2025": "source",
    "sources --due": "overdue",
    f"sources --receipt {PAGE}": "receipt",
    "find icu nurse": "answers",
    "gap paralegal --have intake-interviewing": "gap",
    "plan paralegal --start 2090-01-02 --weeks 20": "plan",
    "validate": "validation",
}


class TestJson:
    @pytest.mark.promise(15)
    @pytest.mark.parametrize(("line", "kind"), KINDS.items(), ids=list(KINDS.values()))
    def test_keys_are_only_added_and_keep_their_types(self, succeeds: Run, line: str, kind: str) -> None:
        found = json.loads(succeeds(*line.split(), "--json").stdout)
        assert list(found)[:3] == ["schema", "kind", "release"]
        assert (found["schema"], found["kind"]) == (2, kind)
        assert found["release"] == {"program": __version__, "data": "2026-11"}
        table = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
        row = next(each for each in table.splitlines() if f"| `{kind}` |" in each and "|" in each)
        assert set(re.findall(r"`(\w+)`", row.split("|")[3])) == set(found) - {"schema", "kind", "release"}
        promised = json.loads((ROOT / "tests" / "data" / "json_keys.json").read_text(encoding="utf-8"))[kind]
        present = shape(found)
        for place, types in promised.items():
            assert place in present, f"{kind} has lost {place}"
            assert set(present[place]) <= set(types), f"{place} of {kind} has become {present[place]}"

    @pytest.mark.promise(15, 16)
    def test_the_whole_role_is_in_it_whatever_the_page_shows(self, succeeds: Run) -> None:
        page = succeeds("show", "paralegal", "--json").stdout
        assert (
            succeeds("show", "paralegal", "--json", "--evidence", "--width", "20", "--color", "always").stdout == page
        )
        assert succeeds("show", "paralegal", "--format", "json").stdout == page
        assert json.loads(page)["role"]["tasks"][0]["onet"] == [23994, 21078]


def shape(value: object, place: str = "", found: dict[str, list[str]] | None = None) -> dict[str, list[str]]:
    """The types at every place of a JSON value; items of lists and the keys of maps by key are `*`."""
    found = {} if found is None else found
    kind = "number" if type(value) in (int, float) else type(value).__name__
    if place and kind not in found.setdefault(place, []):
        found[place] = sorted([*found[place], kind])
    if isinstance(value, dict):
        for key, part in value.items():
            named = "*" if place.rsplit(".", maxsplit=1)[-1] == "sources" else key
            shape(part, f"{place}.{named}" if place else named, found)
    elif isinstance(value, list):
        for part in value:
            shape(part, f"{place}.*", found)
    return found


class TestWidthAndColor:
    @pytest.mark.promise(17)
    @pytest.mark.parametrize(
        ("line", "width"),
        [
            *(
                (line, 20)
                for line in (*PAGES, "validate", "show paralegal --evidence", "show registered-nurse --brief")
            ),
            ("show paralegal", 60),
            ("show paralegal", 200),
        ],
    )
    def test_no_line_is_wider_than_asked(self, succeeds: Run, line: str, width: int) -> None:
        wanted = ["--width", str(width)] if line else []
        page = succeeds(*line.split(), *wanted, env={"COLUMNS": str(width)} if not line else {}).stdout
        widest = max(cell_len(each) for each in page.splitlines())
        assert widest <= min(width, 96)
        if line == "show paralegal":
            assert widest == min(width, 96), "the rules under headings use the whole width"

    @pytest.mark.promise(17)
    def test_the_option_decides_then_columns_then_80(self, succeeds: Run) -> None:
        def widest(*options: str, **env: str) -> int:
            page = succeeds("show", "paralegal", *options, env=env).stdout
            return max(cell_len(each) for each in page.splitlines())

        assert widest() == 80
        assert widest(COLUMNS="44") == 44
        assert widest("--width", "66", COLUMNS="44") == 66
        assert [widest(COLUMNS=odd) for odd in ("", "wide")] == [80, 80]

    @pytest.mark.promise(18)
    @pytest.mark.parametrize(
        ("option", "env", "colored"),
        [
            ("auto", {}, False),
            ("auto", {"FORCE_COLOR": "1"}, True),
            ("auto", {"FORCE_COLOR": ""}, False),
            ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
            ("auto", {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
            ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
            ("always", {"NO_COLOR": "1"}, True),
            ("never", {"FORCE_COLOR": "1"}, False),
        ],
    )
    def test_who_decides_on_color(self, succeeds: Run, option: str, env: dict[str, str], *, colored: bool) -> None:
        page = succeeds("list", "--color", option, env=env).stdout
        assert bool(ESCAPE.search(page)) == colored

    @pytest.mark.promise(17, 18)
    @pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
    @pytest.mark.parametrize(("env", "colored"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
    def test_a_terminal_is_asked_for_its_width_and_gets_color(self, env: dict[str, str], *, colored: bool) -> None:
        page = on_terminal(["show", "paralegal"], columns=50, env=env)
        assert bool(ESCAPE.search(page)) == colored
        assert max(cell_len(ESCAPE.sub("", each)) for each in page.splitlines()) == 50

    @pytest.mark.promise(19)
    @pytest.mark.parametrize("line", [*PAGES[:-1], "categories", "show paralegal --brief --width 60"])
    def test_color_changes_nothing_else(self, succeeds: Run, line: str) -> None:
        plain = succeeds(*line.split()).stdout
        colored = succeeds(*line.split(), "--color", "always").stdout
        assert [ESCAPE.sub("", each).rstrip() for each in colored.splitlines()] == plain.splitlines()

    @pytest.mark.promise(19)
    def test_what_a_color_says_a_word_says_too(self, succeeds: Run) -> None:
        role = json.loads(succeeds("show", "paralegal", "--json").stdout)
        page = " ".join(succeeds("show", "paralegal").stdout.split())
        assert f"{role['disruption']['level'].capitalize()} disruption" in page
        for exposure, label in (("E1", "AI alone"), ("E2", "AI with tools"), ("E0", "human")):
            assert f"{role['week'][exposure]}% {label}" in page

    @pytest.mark.promise(20)
    def test_files_and_plain_text_have_no_color(self, succeeds: Run, tmp_path: Path) -> None:
        for line in ("show paralegal", "list", "export paralegal"):
            succeeds(*line.split(), "--color", "always", "--output", "page.txt", env={"FORCE_COLOR": "1"})
            assert "\x1b" not in (tmp_path / "page.txt").read_text(encoding="utf-8")
        assert "\x1b" not in succeeds("show", "paralegal", "--color", "always", "--format", "txt").stdout


def on_terminal(arguments: list[str], columns: int, env: dict[str, str]) -> str:
    """What the program shows on a terminal of so many columns."""
    import fcntl
    import pty
    import struct
    import termios

    screen, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, columns, 0, 0))
    kept = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR"}}
    settings = {"PYTHONPATH": str(ROOT), "CAREERADVISOR_DATA_DIR": str(FROZEN), "PYTHONUTF8": "1", "TERM": "xterm"}
    nothing = subprocess.DEVNULL
    program = interpreter().start(arguments, {**kept, **settings, **env}, Path.cwd(), (nothing, terminal, nothing))
    os.close(terminal)
    shown = b""
    while True:
        try:
            part = os.read(screen, 65536)
        except OSError:  # Linux says so when the other side has been closed
            break
        if not part:
            break
        shown += part
    program.wait(timeout=30)
    os.close(screen)
    return shown.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is made by Linux and macOS")
class TestPager:
    LONG = ("show", "paralegal")

    @pytest.fixture
    def kept(self, tmp_path: Path) -> tuple[dict[str, str], Path]:
        """A pager that keeps what it is shown, and what less is to do, in a file."""
        file = tmp_path / "shown"
        return {"PAGER": f'cat > "{file}"; printf "LESS=$LESS" >> "{file}"'}, file

    @pytest.mark.promise(28)
    def test_shows_a_page_that_is_longer_than_the_screen_with_its_colors(
        self, kept: tuple[dict[str, str], Path]
    ) -> None:
        env, file = kept
        assert on_terminal([*self.LONG], 80, env) == ""
        page = on_terminal([*self.LONG], 80, {"PAGER": "cat"})
        assert "\x1b[1m" in page
        assert file.read_text(encoding="utf-8") == f"{page}LESS=FRXPsspace for more, q to leave$"
        on_terminal([*self.LONG], 80, {**env, "LESS": "-i"})
        assert file.read_text(encoding="utf-8") == f"{page}LESS=-i"

    @pytest.mark.promise(28)
    @pytest.mark.parametrize(
        ("line", "more"),
        [
            ("show paralegal --brief", {}),
            ("categories", {}),
            ("show paralegal --no-pager", {}),
            ("show paralegal --format md", {}),
            ("show paralegal --output -", {}),
            ("show paralegal", {"TERM": "dumb"}),
        ],
    )
    def test_is_left_out_where_all_fits_or_the_reader_wants_none(
        self, kept: tuple[dict[str, str], Path], line: str, more: dict[str, str]
    ) -> None:
        env, file = kept
        assert len(on_terminal(line.split(), 80, {**env, **more})) > 300
        assert not file.exists()

    @pytest.mark.promise(28)
    @pytest.mark.parametrize("pager", ["", "cat", "no-such-pager-anywhere", "/"])
    def test_that_cannot_be_run_hides_no_page(self, pager: str) -> None:
        assert "SOURCES" in on_terminal([*self.LONG], 80, {"PAGER": pager})

    @pytest.mark.promise(28)
    def test_is_never_in_a_pipe(self, succeeds: Run, kept: tuple[dict[str, str], Path]) -> None:
        env, file = kept
        assert "SOURCES" in succeeds(*self.LONG, env=env).stdout
        assert not file.exists()

    @pytest.mark.promise(28)
    def test_that_is_left_early_is_no_error(self) -> None:
        shown = on_terminal([*self.LONG, "--color", "never"], 80, {"PAGER": "head -n 1"})
        assert shown.startswith("Paralegal ")
        assert shown.count("\n") == 1


class TestFiles:
    @pytest.mark.promise(21)
    def test_a_file_is_replaced_and_nothing_is_left_beside_it(self, succeeds: Run, tmp_path: Path) -> None:
        (tmp_path / "page.md").write_text("old")
        succeeds("show", "paralegal", "--output", "page.md")
        assert (tmp_path / "page.md").read_text(encoding="utf-8").startswith("# Paralegal\n")
        assert [file.name for file in tmp_path.iterdir()] == ["page.md"]

    @pytest.mark.promise(21)
    @pytest.mark.parametrize("line", ["show nobody", "show clerk --roles-dir own", "list --category none"])
    def test_a_failure_leaves_the_old_file(self, run: Run, own: Own, tmp_path: Path, line: str) -> None:
        own(clerk=b"broken")
        (tmp_path / "page.md").write_text("old")
        assert run(*line.split(), "--output", "page.md").returncode in {3, 4}
        assert (tmp_path / "page.md").read_text() == "old"
        assert {file.name for file in tmp_path.iterdir()} == {"page.md", "own"}

    @pytest.mark.usefixtures("untraced")
    @pytest.mark.promise(21)
    @pytest.mark.skipif(sys.platform != "linux", reason="the size of files is limited on Linux")
    def test_a_disk_that_fills_up_leaves_the_old_file(self, refuses: Refuses, tmp_path: Path) -> None:
        import resource
        import signal

        def small_disk() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

        (tmp_path / "page.md").write_text("old")
        said = refuses(5, "show", "paralegal", "--output", "page.md", preexec_fn=small_disk)
        assert said.startswith("error: page.md could not be written: ")
        assert "wrote" not in refuses(5, "export", "paralegal", "electrician", preexec_fn=small_disk)
        assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("page.md", "old")]

    @pytest.mark.promise(24)
    def test_only_the_cache_is_written_and_may_be_deleted(self, succeeds: Run, tmp_path: Path) -> None:
        cache, home = tmp_path / "cache", tmp_path / "home"
        home.mkdir()
        env = {"CAREERADVISOR_CACHE_DIR": str(cache), "HOME": str(home), "TMPDIR": str(home)}
        first = succeeds("list", env=env).stdout
        assert [file.suffix for file in cache.iterdir()] == [".sqlite"]
        for file in cache.iterdir():
            file.unlink()
        cache.rmdir()
        assert succeeds("list", env=env).stdout == first
        assert not list(home.iterdir())


@pytest.mark.promise(31)
def test_a_sheet_is_a_file_of_its_own_in_letters_that_can_be_read(succeeds: Run, tmp_path: Path) -> None:
    assert succeeds("export", "--sheet", "paralegal").stderr == "wrote paralegal-sheet.html\n"
    sheet = (tmp_path / "paralegal-sheet.html").read_text(encoding="utf-8")
    worksheet = succeeds("plan", "paralegal", "--worksheet", "--format", "html").stdout
    for page in (sheet, worksheet):
        assert float(re.search(r'<html lang="en" style="--sheet: ([\d.]+)pt">', page)[1]) >= 10.5
    assert "--sheet" not in succeeds("show", "paralegal", "--format", "html").stdout


class TestPdf:
    @pytest.mark.promise(11, 12)
    def test_goes_to_a_file_or_a_pipe_and_to_no_terminal(self, run: Run, tmp_path: Path) -> None:
        pytest.importorskip("typst")
        whole = {"text": False}  # typst has threads, which no fork takes along
        assert run("show", "paralegal", "--output", "page.pdf", **whole).returncode == 0
        page = (tmp_path / "page.pdf").read_bytes()
        assert page.startswith(b"%PDF-")
        assert run("export", "paralegal", "--format", "pdf", "--output", "-", **whole).stdout == page
        assert run("export", "paralegal", "electrician", "--format", "pdf", **whole).returncode == 0
        assert (tmp_path / "electrician.pdf").read_bytes().startswith(b"%PDF-")
        assert on_terminal(["show", "paralegal", "--format", "pdf"], 80, {}) == ""

    @pytest.mark.promise(11)
    def test_without_typst_is_refused_with_what_to_install(self, refuses: Refuses, tmp_path: Path) -> None:
        (tmp_path / "typst.py").write_text("raise ImportError")
        said = refuses(
            2, "show", "paralegal", "--output", "page.pdf", env={"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
        )
        assert "a PDF is made by typst, which is not installed" in said
        assert "pip install 'careeradvisor[pdf]'" in said
        assert not (tmp_path / "page.pdf").exists()


@pytest.mark.promise(27)
def test_the_environment_variables_are_those_of_the_document(succeeds: Run, tmp_path: Path) -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "careeradvisor").rglob("*.py"))
    document = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
    assert set(re.findall(r"CAREERADVISOR_[A-Z_]+", sources)) == set(re.findall(r"CAREERADVISOR_[A-Z_]+", document))
    for name in re.findall(r'environ\.get\("([A-Z_]+)"\)', sources):
        assert f"`{name}`" in document
    roles = json.loads(succeeds("list", "--json", env={"CAREERADVISOR_DATA_DIR": str(ROOT / "roles_data")}).stdout)
    assert len(roles["roles"]) > 3
    succeeds("list", env={"CAREERADVISOR_CACHE_DIR": str(tmp_path / "mine")})
    assert list((tmp_path / "mine").glob("*.sqlite"))
