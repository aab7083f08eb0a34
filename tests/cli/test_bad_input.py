"""Whatever is wrong with the input, a person reads one or two clear lines, and a script gets the right status."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]
    Own = Callable[..., Path]

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests" / "data" / "catalogue"
BUNDLED = {"CAREERADVISOR_DATA_DIR": str(ROOT / "roles_data")}
PARALEGAL = Path("roles") / "legal-public-service" / "paralegal.toml"


class TestUnknownNames:
    @pytest.mark.promise(6)
    def test_an_unknown_role_gives_the_closest_with_the_reason(self, refuses: Refuses) -> None:
        first, *closest, more = refuses(4, "show", "specialist", env=BUNDLED).splitlines()
        assert first == "error: no role 'specialist'"
        assert "careeradvisor list" in more
        offered = [
            re.fullmatch(r"(?:closest:| {8}) careeradvisor show ([\w.-]+) +\S.* \(([^()]+), (\d+)\)", line).groups()
            for line in closest
        ]
        assert 2 <= len(offered) <= 5
        assert "specialist" in offered[0][1].casefold()
        scores = [int(score) for _, _, score in offered]
        assert scores == sorted(scores, reverse=True)

    def test_a_name_like_nothing_says_where_all_names_are(self, refuses: Refuses) -> None:
        assert "careeradvisor list" in refuses(4, "show", "qqqq")

    @pytest.mark.parametrize("name", ["", "..", "/etc/passwd", "x" * 5000, "--"])
    def test_a_name_that_no_role_can_have(self, refuses: Refuses, name: str) -> None:
        assert "error: no role" in refuses(4, "show", "--", name)

    @pytest.mark.parametrize("command", ["show", "evidence", "export"])
    def test_an_unknown_occupation_code(self, refuses: Refuses, command: str) -> None:
        assert "error: no occupation '99-9999'" in refuses(4, command, "99-9999")

    @pytest.mark.parametrize("command", ["compare", "export"])
    def test_one_unknown_role_among_several(self, refuses: Refuses, tmp_path: Path, command: str) -> None:
        assert "error: no role 'qqqq'" in refuses(4, command, "electrician", "qqqq")
        assert not list(tmp_path.iterdir())

    def test_an_unknown_category_source_and_close_source(self, refuses: Refuses) -> None:
        assert "there are: legal-public-service, " in refuses(4, "list", "--category", "legal")
        assert "closest: magesh-2025" in refuses(4, "sources", "magesh-2024")


class TestCommandLines:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["show"], "Missing argument 'TITLE...'"),
            (["categories", "health-care"], "unexpected extra argument"),
            (["show", "paralegal", "--widht", "60"], "No such option: --widht"),
            (["show", "paralegal", "--width", "19"], "19 is not in the range"),
            (["show", "paralegal", "--section", "skils"], "'skils' is not one of"),
            (["show", "paralegal", "--format", "doc"], "'doc' is not one of"),
            (["list", "--sort", "pay"], "'pay' is not one of"),
        ],
    )
    def test_what_the_parser_refuses_comes_with_the_usage(
        self, refuses: Refuses, arguments: list[str], said: str
    ) -> None:
        assert said in refuses(2, *arguments)

    @pytest.mark.promise(11, 16)
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["show", "paralegal", "--json", "--format", "md"], "--json and --format md contradict each other"),
            (["show", "paralegal", "--json", "--section", "skills"], "JSON always holds everything"),
            (["show", "paralegal", "--brief", "--output", "page.json"], "JSON always holds everything"),
            (["show", "paralegal", "--brief", "--section", "skills"], "--brief and --section"),
            (["show", "23-2011", "--section", "resume"], "the page of '23-2011' has no section resume"),
            (["compare", "paralegal", "paralegal"], "at least two different roles"),
            (["export"], "name the roles to export"),
            (["export", "paralegal", "--all"], "name the roles to export"),
            (["export", "paralegal", "electrician", "--output", "-"], "only one role at a time"),
            (["export", "paralegal", "--written-only"], "--written-only goes with --all"),
            (["export", "--all", "--sheet"], "--sheet goes with roles that are named"),
            (["export", "paralegal", "--sheet", "--format", "json"], "a sheet is for people to read"),
            (["list", "--roles-dir", "nowhere"], "--roles-dir nowhere does not exist"),
        ],
    )
    def test_what_contradicts_itself_is_refused(
        self, refuses: Refuses, tmp_path: Path, arguments: list[str], said: str
    ) -> None:
        assert said in refuses(2, *arguments)
        assert not list(tmp_path.iterdir())


WRONG = {
    "syntax": (b'title = "Clerk\n', "this is not TOML"),
    "empty": (b"", "the file is empty"),
    "only a comment": (b"# nothing yet\n", "the file is empty"),
    "not UTF-8": (b'title = "Caf\xe9"\n', "is not UTF-8"),
    "UTF-16": ('title = "Clerk"\n'.encode("utf-16"), "is not UTF-8"),
    "50 MB": (b"#" * 50_000_000, "the file has 50.0 MB"),
    "binary": (bytes(range(256)), "is not UTF-8"),
    "nested": (b"a = " + b"[" * 50_000, "this is nested too deeply"),
}


class TestFilesThatCannotBeRead:
    @pytest.mark.parametrize(("content", "said"), WRONG.values(), ids=WRONG)
    def test_a_readers_own_file(self, run: Run, refuses: Refuses, own: Own, content: bytes, said: str) -> None:
        folder = own(clerk=content).name
        message = refuses(3, "show", "clerk", "--roles-dir", folder)
        assert message.startswith(f"error: {Path(folder, 'clerk.toml')}")
        assert said in message
        found = run("validate", folder, "--json")
        assert found.returncode == 1
        assert [said in each["message"] for each in json.loads(found.stdout)["problems"]] == [True]

    @pytest.mark.parametrize(
        ("file", "wrong"),
        [
            (PARALEGAL, "syntax"),
            (PARALEGAL, "empty"),
            (PARALEGAL, "50 MB"),
            (Path("sources.toml"), "syntax"),
            (Path("categories.toml"), "not UTF-8"),
        ],
        ids=str,
    )
    def test_a_file_of_the_catalogue(self, run: Run, refuses: Refuses, data: Path, file: Path, wrong: str) -> None:
        content, said = WRONG[wrong]
        (data / file).write_bytes(content)
        env = {"CAREERADVISOR_DATA_DIR": str(data)}
        # sources are read table by table, so one that is broken elsewhere does not stop a page
        commands = {"sources.toml": ["sources"], "categories.toml": ["categories"]}
        message = refuses(3, *commands.get(file.name, ["show", "paralegal"]), env=env)
        assert file.name in message
        assert said in message
        found = run("validate", "--format", "txt", "--width", "200", env=env)
        assert found.returncode == 1
        assert said in found.stdout

    def test_a_folder_where_a_file_is_expected(self, run: Run, refuses: Refuses, own: Own) -> None:
        folder = own()
        (folder / "clerk.toml").mkdir()
        assert "this is a folder" in refuses(3, "show", "clerk", "--roles-dir", "own")
        assert run("validate", "own/clerk.toml").returncode in {0, 1}

    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            ({'title = "Court Clerk"': "title = 5"}, "title: this must be text in quotes"),
            ({"share = 12\n": 'share = "12"\n'}, "tasks[1].share: this must be a whole number, without quotes"),
            ({"share = 12\n": "share = 12\nshare_of = 3\n"}, "tasks[1].share_of: there is no such key here"),
            ({"aliases = [": 'nickname = "x"\naliases = ['}, "nickname: there is no such key here"),
            ({'trend = "at-risk"': 'trend = "doomed"'}, "tasks[1].trend: this must be"),
            ({"share = 12\n": "share = 13\n"}, "the shares of the week add up to 101, not 100"),
        ],
    )
    def test_a_wrong_type_key_or_value_is_named_with_its_line(
        self, refuses: Refuses, own: Own, changes: dict[str, str], said: str
    ) -> None:
        own(clerk={} | changes)
        message = refuses(3, "show", "clerk", "--roles-dir", "own")
        assert said in message
        place = message.removeprefix("error: own").split(": ")[0].lstrip(os.sep)
        assert place.rpartition(":")[0] == "clerk.toml"
        assert int(place.rpartition(":")[2]) > 1

    def test_an_id_that_exists_is_an_error_that_names_both_files(self, refuses: Refuses, own: Own) -> None:
        own(paralegal={})
        for command in (["show", "paralegal"], ["list"], ["compare", "paralegal", "electrician"]):
            message = refuses(3, *command, "--roles-dir", "own")
            assert str(FROZEN / PARALEGAL) in message
            assert str(Path("own", "paralegal.toml")) in message

    @pytest.mark.parametrize("missing", ["roles", "skills", "sources.toml", "categories.toml"])
    def test_a_part_of_the_catalogue_is_missing(self, refuses: Refuses, data: Path, missing: str) -> None:
        (data / missing).rename(data / "elsewhere")
        message = refuses(3, "show", "paralegal", env={"CAREERADVISOR_DATA_DIR": str(data)})
        assert "data" in message

    def test_no_catalogue_at_all(self, run: Run, refuses: Refuses) -> None:
        env = {"CAREERADVISOR_DATA_DIR": "nowhere"}
        for command in (["show", "paralegal"], ["list"], ["sources"], ["validate"]):
            assert "the role data is missing: looked in nowhere" in refuses(3, *command, env=env)
        assert run(env=env).returncode == 0, "the greeting needs no data"

    def test_a_damaged_index_in_the_cache(self, run: Run, tmp_path: Path) -> None:
        env = {"CAREERADVISOR_CACHE_DIR": str(tmp_path / "cache")}
        whole = run("list", env=env)
        for file in (tmp_path / "cache").iterdir():
            file.write_bytes(b"not a database")
        again = run("list", env=env)
        assert "Traceback" not in again.stderr
        assert (again.returncode, again.stdout) in {(0, whole.stdout), (3, "")}


class TestPermissions:
    def test_files_and_folders_that_may_not_be_read(
        self, run: Run, refuses: Refuses, own: Own, obedient: dict[str, object]
    ) -> None:
        folder = own(clerk={})
        (folder / "clerk.toml").chmod(0)
        assert "Permission denied" in refuses(3, "show", "clerk", "--roles-dir", "own", **obedient)
        listed = run("list", "--roles-dir", "own", **obedient)
        assert (listed.returncode, "Permission denied" in listed.stderr) == (0, True)
        found = run("validate", "own", **obedient)
        assert (found.returncode, "Permission denied" in found.stdout) == (1, True)
        folder.chmod(0)
        try:
            assert "own" in refuses(2, "list", "--roles-dir", "own", **obedient)
            assert "own" in refuses(3, "validate", str(Path("own", "clerk.toml")), **obedient)
        finally:
            folder.chmod(0o755)

    def test_a_catalogue_that_may_not_be_read(self, refuses: Refuses, data: Path, obedient: dict[str, object]) -> None:
        env = {"CAREERADVISOR_DATA_DIR": str(data)}
        (data / "roles").chmod(0)
        try:
            for command in (["show", "paralegal"], ["list"]):
                assert "Permission denied" in refuses(3, *command, env=env, **obedient)
        finally:
            (data / "roles").chmod(0o755)

    @pytest.mark.promise(22)
    def test_places_that_may_not_be_written(
        self, refuses: Refuses, tmp_path: Path, obedient: dict[str, object]
    ) -> None:
        locked = tmp_path / "locked"
        locked.mkdir()
        (locked / "old.md").write_text("old")
        (locked / "old.md").chmod(0o444)
        locked.chmod(0o555)
        output = ["--output", str(Path("locked", "page.md"))]
        assert "not permitted" in refuses(2, "show", "paralegal", *output, **obedient)
        assert "not permitted" in refuses(2, "show", "paralegal", "--output", str(Path("locked", "old.md")), **obedient)
        assert "not permitted" in refuses(2, "export", "paralegal", "electrician", "--output", "locked", **obedient)
        assert "not permitted" in refuses(2, "export", "--all", "--output", "locked", **obedient)
        assert "Permission denied" in refuses(5, "export", "--all", cwd=locked, **obedient)
        assert [file.name for file in locked.iterdir()] == ["old.md"]
        locked.chmod(0o755)

    @pytest.mark.promise(24)
    def test_a_cache_that_cannot_be_written_is_no_error(
        self, succeeds: Run, tmp_path: Path, obedient: dict[str, object]
    ) -> None:
        locked = tmp_path / "locked"
        locked.mkdir(mode=0o555)
        (tmp_path / "file").touch()
        temporary = tmp_path / "temporary"
        temporary.mkdir()
        for place in (locked / "cache", tmp_path / "file"):
            env = {"CAREERADVISOR_CACHE_DIR": str(place), "TMPDIR": str(temporary)}
            done = succeeds("list", env=env, **obedient)
            assert "Paralegal" in done.stdout


class TestOutput:
    @pytest.mark.promise(22)
    @pytest.mark.parametrize("command", [["show", "paralegal"], ["list"], ["compare", "paralegal", "electrician"]])
    def test_a_place_that_no_file_can_have(self, refuses: Refuses, tmp_path: Path, command: list[str]) -> None:
        said = refuses(2, *command, "--output", str(Path("no", "such", "page.md")))
        assert "there is no folder" in said
        assert "mkdir -p" in said
        assert "is a folder" in refuses(2, *command, "--output", ".")
        assert not list(tmp_path.iterdir())

    def test_an_export_into_a_place_that_is_no_folder(self, refuses: Refuses, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("mine")
        for output, said in (("file", "is not a folder"), ("nowhere", "does not exist")):
            assert said in refuses(2, "export", "paralegal", "electrician", "--output", output)
            assert said in refuses(2, "export", "--all", "--output", output)
        assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("file", "mine")]

    @pytest.mark.promise(21, 23)
    def test_an_export_that_fails_leaves_everything_as_it_was(self, refuses: Refuses, own: Own, tmp_path: Path) -> None:
        pages = tmp_path / "pages"
        pages.mkdir()
        (pages / "electrician.md").write_text("mine")
        (pages / "paralegal.md").mkdir()
        roles = own(zoo_keeper=b"broken")
        before = sorted(pages.iterdir())
        said = [
            refuses(2, "export", "electrician", "paralegal", "--output", "pages"),
            refuses(2, "export", "--all", "--output", "pages"),
            refuses(3, "export", "electrician", "zoo-keeper", "--output", "pages", "--roles-dir", "own"),
        ]
        assert ["paralegal.md" in each for each in said] == [True, True, False]
        assert ["zoo-keeper.toml" in each for each in said] == [False, False, True]
        assert sorted(pages.iterdir()) == before
        assert (pages / "electrician.md").read_text() == "mine"
        assert sorted(tmp_path.iterdir()) == sorted([pages, roles])

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
    @pytest.mark.promise(5)
    def test_a_full_disk(self, run: Run, refuses: Refuses) -> None:
        assert "No space left" in refuses(5, "show", "paralegal", "--output", "/dev/full")
        commands = [
            ["show", "paralegal"],
            ["list", "--json"],
            ["validate"],
            ["--help"],
            ["show", "--help"],
            ["--version"],
        ]
        for command in [[], *commands]:
            with Path("/dev/full").open("w") as full:
                done = run(*command, capture_output=False, stdout=full, stderr=subprocess.PIPE)
            assert done.returncode == 5, command
            assert done.stderr.startswith("error: the result could not be written: No space left")
            assert len(done.stderr.splitlines()) == 2

    @pytest.mark.skipif(sys.platform == "win32", reason="a shell's way to close a stream")
    def test_standard_output_that_is_closed(self, run: Run) -> None:
        done = run("show", "paralegal", capture_output=False, stderr=subprocess.PIPE, preexec_fn=lambda: os.close(1))
        assert done.returncode == 5
        assert done.stderr.startswith("error: the result could not be written: standard output is closed")

    @pytest.mark.promise(7)
    @pytest.mark.skipif(sys.platform == "win32", reason="pipes differ")
    def test_a_pipe_whose_reader_has_gone_is_no_error(self, run: Run, own: Own) -> None:
        own(clerk={"share = 12\n": "share = 13\n"})
        commands = [[], ["--help"], ["show", "--help"], ["--version"], ["show", "paralegal"], ["list", "--occupations"]]
        for command, status in [*((each, 0) for each in commands), (["validate", "own"], 1)]:
            reading, writing = os.pipe()
            os.close(reading)
            done = run(*command, capture_output=False, stdout=writing, stderr=subprocess.PIPE)
            os.close(writing)
            assert (done.returncode, done.stderr) == (status, ""), command

    @pytest.mark.skipif(sys.platform == "win32", reason="there is no shell")
    def test_head_gets_its_line_and_the_program_status_0(self) -> None:
        command = f"'{sys.executable}' -m careeradvisor show paralegal --width 20 | head -1; echo ${{PIPESTATUS[0]}}"
        env = {**os.environ, "PYTHONPATH": str(ROOT), "CAREERADVISOR_DATA_DIR": str(FROZEN), "PYTHONUTF8": "1"}
        done = subprocess.run(["bash", "-c", command], env=env, capture_output=True, text=True, check=True)
        assert (done.stdout, done.stderr) == ("Paralegal\n0\n", "")

    @pytest.mark.promise(7)
    @pytest.mark.skipif(sys.platform == "win32", reason="there is no shell")
    def test_a_list_without_end_is_read_no_further_than_its_reader_wants(self) -> None:
        find = f"'{sys.executable}' -m careeradvisor find --from - --json"
        env = {**os.environ, "PYTHONPATH": str(ROOT), "CAREERADVISOR_DATA_DIR": str(FROZEN)}
        command = ["bash", "-c", f"yes nurse | {find} | head -1; echo ${{PIPESTATUS[1]}}"]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=60)
        answer, status = done.stdout.splitlines()
        assert (json.loads(answer)["line"], status, done.stderr) == (1, "0", "")


@pytest.mark.promise(5)
@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
@pytest.mark.parametrize("command", [["show", "clerk"], ["export", "clerk"]], ids=" ".join)
def test_an_interrupted_command_leaves_with_130_and_nothing_behind(
    own: Own, tmp_path: Path, command: list[str]
) -> None:
    from fcntl import ioctl
    from termios import FIONREAD

    file = own() / "clerk.toml"
    os.mkfifo(file)
    waiting = os.open(file, os.O_RDWR)
    os.write(waiting, b"#")
    program = subprocess.Popen(
        [sys.executable, "-m", "careeradvisor", *command, "--roles-dir", "own"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "CAREERADVISOR_DATA_DIR": str(FROZEN)},
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while ioctl(waiting, FIONREAD, bytes(4)) != bytes(4):  # until the program has begun to read, and waits for more
        assert program.poll() is None
    program.send_signal(signal.SIGINT)
    out, said = program.communicate(timeout=30)
    os.close(waiting)
    assert (program.returncode, out) == (130, "")
    assert "Traceback" not in said
    assert [file.name for file in tmp_path.iterdir()] == ["own"]


HOSTILE = (
    "\x1b]0;title\x07 \x1b[31mred \u202eright-to-left\u202c \u05e2\u05d1\u05e8\u05d9\u05ea "
    "\U0001f469\u200d\U0001f52c <script>alert(1)</script> a|b `c` *d* \x9b2J \x7f &amp;"
)
"""What a role file may hold that a terminal, a browser or a Markdown renderer would act on."""


class TestTextThatIsNotJustText:
    @pytest.fixture
    def hostile(self, own: Own) -> str:
        """A folder with a role whose title, overview and first task are hostile."""
        text = json.dumps(HOSTILE, ensure_ascii=False).replace("\x7f", "\\u007f")
        task = (
            '"Draft form pleadings, discovery requests, subpoenas, leases and closing documents from firm precedents"'
        )
        own(
            clerk={
                'title = "Court Clerk"': r'title = "Clerk \u001b[31m \u202e[/]<script>a|b"',
                task: r'"\u001b]0;x\u0007 [bold red]x[/] <script>alert(1)</script> a|b `c` *d* \u009b2J \u007f"',
                "Paralegals are paid": f"{text[1:-1]} are paid",
            }
        )
        return "own"

    @pytest.mark.promise(25, 26)
    @pytest.mark.parametrize(
        "command",
        [
            ["show", "clerk"],
            ["show", "clerk", "--color", "always"],
            ["show", "clerk", "--width", "20"],
            ["show", "clerk", "--format", "txt"],
            ["show", "clerk", "--format", "md"],
            ["show", "clerk", "--format", "html"],
            ["show", "clerk", "--json"],
            ["show", "clerk", "--brief"],
            ["compare", "clerk", "paralegal"],
            ["compare", "clerk", "paralegal", "--format", "html"],
            ["list"],
            ["list", "--format", "md"],
            ["evidence", "clerk"],
        ],
        ids=" ".join,
    )
    def test_is_shown_harmlessly_in_every_format(self, succeeds: Run, hostile: str, command: list[str]) -> None:
        page = succeeds(*command, "--roles-dir", hostile).stdout
        shown = without_colors(page) if "always" in command else page
        for harmful in ("\x1b", "\x07", "\x7f", "\x9b", "\u202e", "\u202c"):
            assert harmful not in shown
        if "md" in command:
            page = MarkdownIt("commonmark").enable("table").render(page)
        if "html" in command or "md" in command:
            assert "Clerk" in page
            assert "<script" not in page
        if "--json" in command:
            assert json.loads(page)["role"]["title"] == "Clerk \x1b[31m \u202e[/]<script>a|b"

    @pytest.mark.promise(26)
    def test_is_shown_as_it_is_written(self, succeeds: Run, hostile: str) -> None:
        sections = ["--section", "overview", "--section", "tasks-at-risk"]
        page = " ".join(succeeds("show", "clerk", *sections, "--roles-dir", hostile).stdout.split())
        assert page.startswith("Clerk \u241b[31m \u27e8U+202E\u27e9[/]<script>a|b ")
        assert "\u241b]0;title\u2407 \u241b[31mred \u27e8U+202E\u27e9right-to-left" in page
        assert "<script>alert(1)</script> a|b `c` *d* \u27e89B\u27e92J \u2421 &amp; are paid" in page
        assert "\u241b]0;x\u2407 [bold red]x[/]" in page
        assert "\u05e2\u05d1\u05e8\u05d9\u05ea \U0001f469\u200d\U0001f52c" in page
        data = json.loads(succeeds("show", "clerk", "--json", "--roles-dir", hostile).stdout)
        assert data["role"]["summary"].startswith(HOSTILE)

    @pytest.mark.promise(25)
    def test_in_arguments_and_file_names_is_shown_harmlessly_too(self, run: Run, refuses: Refuses, own: Own) -> None:
        name = "\x1b[31m\u202e\x9b"
        assert "no role '\u241b[31m\u27e8U+202E\u27e9\u27e89B\u27e9'" in refuses(4, "show", name)
        (own() / f"{name}.toml").write_text("broken")
        for command in (["list", "--roles-dir", "own"], ["validate", "own"], ["validate", "own", "--json"]):
            done = run(*command)
            for harmful in ("\x1b", "\u202e", "\x9b", "Traceback"):
                assert harmful not in done.stdout + done.stderr

    @pytest.mark.skipif(sys.platform != "linux", reason="file names are text elsewhere")
    @pytest.mark.parametrize("form", ["html", "json"])
    def test_a_file_name_that_is_no_text(self, run: Run, tmp_path: Path, form: str) -> None:
        name = os.fsdecode(b"caf\xe9.toml")
        (tmp_path / name).write_text("broken")
        for output in ("-", f"page.{form}"):
            done = run("validate", name, "--format", form, "--output", output)
            assert (done.returncode, "Traceback" in done.stderr) == (1, False)


def without_colors(page: str) -> str:
    """A colored page without the escape sequences that color and link it."""
    return re.sub(r"\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\", "", page)


DAMAGE: dict[str, tuple[str, Callable[[str], str | None]]] = {
    "missing": ("occupations/23.csv", lambda _: None),
    "empty": ("occupations/23.csv", lambda _: ""),
    "truncated": ("occupations/23.csv", lambda text: text[: len(text) * 3 // 4]),
    "NaN": ("occupations/23.csv", lambda text: text.replace(",0.525,", ",NaN,")),
    "not a number": ("occupations/23.csv", lambda text: text.replace(",0.525,", ",half,")),
    "wrong code": ("occupations/23.csv", lambda text: text.replace("23-2011.00", "23-201.00")),
    "stray cell": ("tasks/23.csv", lambda text: text.replace("\n1636,", "\n1636,x,")),
    "no populations": ("populations.csv", lambda _: None),
    "no measures": ("measures.toml", lambda _: ""),
}


class TestFigures:
    @pytest.mark.promise(8)
    @pytest.mark.parametrize("damage", DAMAGE)
    def test_show_prints_the_role_and_says_what_cannot_be_read(self, succeeds: Run, data: Path, damage: str) -> None:
        env = damaged(data, *DAMAGE[damage])
        done = succeeds("show", "paralegal", env=env)
        assert "TASKS AT RISK" in done.stdout
        assert "WHAT THE STUDIES SAY" not in done.stdout
        assert done.stderr.startswith(f"note: the published figures in {data / 'figures'}")

    @pytest.mark.parametrize(
        ("file", "old", "new", "row"),
        [
            ("occupations/23.csv", ",0.525,", ",NaN,", 2),
            ("occupations/23.csv", "23-2011.00", "23-201.00", 2),
            ("occupations/23.csv", ",education,", ",education,stray,", 1),
            ("tasks/23.csv", "\n1636,", "\n1636,x,", 2),
            ("tasks/23.csv", ",0.0051,", ",-0.0051,", 2),
            ("tasks/23.csv", "\n1638,23-2011.00,Supplemental,E0", "\n1638,23-2011.00,Supplemental,E7", 3),
            ("populations.csv", "ilo_genai,0.09 ", "ilo_genai,9.0 ", 5),
        ],
    )
    def test_validate_names_file_and_row(self, run: Run, data: Path, file: str, old: str, new: str, row: int) -> None:
        env = damaged(data, file, lambda text: text.replace(old, new, 1))
        found = run("validate", "--json", env=env)
        assert (found.returncode, found.stderr) == (1, "")
        problems = json.loads(found.stdout)["problems"]
        assert (str(Path("data", "figures", file)), row) in [(each["file"], each["line"]) for each in problems]

    @pytest.mark.parametrize("command", [["evidence", "paralegal"], ["show", "23-2011"], ["list", "--occupations"]])
    def test_what_is_made_of_figures_alone_fails_without_them(
        self, refuses: Refuses, data: Path, command: list[str]
    ) -> None:
        (data / "figures").rename(data / "elsewhere")
        assert "figures" in refuses(3, *command, env={"CAREERADVISOR_DATA_DIR": str(data)})

    def test_other_commands_say_it_and_go_on(self, refuses: Refuses, succeeds: Run, data: Path) -> None:
        (data / "figures").rename(data / "elsewhere")
        env = {"CAREERADVISOR_DATA_DIR": str(data)}
        said = refuses(4, "show", "qqqq", env=env)
        assert said.startswith("note: ")
        assert "error: no role 'qqqq'" in said
        assert "Paralegal and Electrician" in succeeds("compare", "paralegal", "electrician", env=env).stdout

    def test_moves_and_a_comparison_from_work_without_figures_do_not_fail(
        self, refuses: Refuses, succeeds: Run, data: Path
    ) -> None:
        env = damaged(data, *DAMAGE["wrong code"])
        assert "lack 23-2011" in refuses(3, "moves", "paralegal", env=env)
        assert "Paralegal and Electrician" in succeeds("compare", "paralegal", "electrician", env=env).stdout


def damaged(data: Path, file: str, damage: Callable[[str], str | None]) -> dict[str, str]:
    """Damage one file of figures; `None` removes it. Returns the environment that reads the damaged catalogue."""
    path = data / "figures" / file
    before = path.read_text(encoding="utf-8")
    after = damage(before)
    assert after != before
    if after is None:
        path.unlink()
    else:
        path.write_text(after, encoding="utf-8")
    return {"CAREERADVISOR_DATA_DIR": str(data)}
