"""Every command and every option of it, as a person uses it."""

from __future__ import annotations

import json
import re
import shlex
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from careeradvisor.cli.app import COMMANDS, command

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Own = Callable[..., Path]

ROOT = Path(__file__).resolve().parents[2]
RESUME = ROOT / "tests" / "data" / "resume" / "paralegal.txt"
PAGE = shlex.quote(str(ROOT / "tests" / "data" / "page.json"))


class Use(NamedTuple):
    """A command line, what its page shows and what it does not, and the status it ends with."""

    line: str
    shows: tuple[str, ...]
    lacks: tuple[str, ...] = ()
    status: int = 0


USES = [
    Use(
        "show paralegal",
        ("High disruption: 57.5 (29 to 86) of 100", "TASKS AT RISK", "SOURCES"),
        ("Published ratings",),
    ),
    Use("show registered-nurse --brief", ("Registered Nurse", "At risk", "Rising", "Build"), ("OVERVIEW",)),
    Use("show paralegal --section outlook --no-pager", ("FUTURE OUTLOOK",), ("OVERVIEW", "SOURCES")),
    Use("show paralegal --section sources --section resume", ("RESUME EXAMPLES", "SOURCES"), ("FUTURE OUTLOOK",)),
    Use("show paralegal --evidence", ("GPT-4", "23994"), ()),
    Use("show paralegal --state TX", ("Texas, May 2025",)),
    Use("show paralegal --color always --brief --width 60", ("\x1b[30;105mHigh disruption\x1b[0m: ",)),
    Use("show paralegal --format md", ("# Paralegal\n", "## Tasks at risk")),
    Use("show paralegal --json", ('"schema": 2',)),
    Use("show paralegal --output -", ("Paralegal", "SOURCES")),
    Use("show paralegal --state Texas", ("Texas",)),
    Use("show clerk --roles-dir own", ("Court Clerk",)),
    Use("compare paralegal electrician", ("Paralegal and Electrician", "57.5", "12")),
    Use("compare paralegal electrician --state TX", ("In Texas",)),
    Use("compare paralegal electrician registered-nurse --width 100", ("Registered Nurse",)),
    Use(
        "compare paralegal 47-2111 --color always --no-pager --output -",
        (
            "\x1b[",
            "Electricians",
        ),
    ),
    Use("moves registered-nurse --all", ("Moves from registered nurse", "Nurse Practitioners")),
    Use("moves 47-2231.00 --to electrician --width 60", ("solar photovoltaic installers to electrician",)),
    Use("moves 47-2231.00 --to electrician --format html --color never --no-pager --output -", ("<!doctype html>",)),
    Use("moves 47-2231.00 --json", ('"kind": "moves"',)),
    Use("moves clerk --roles-dir own", ("Moves from court clerk",)),
    Use("moves paralegal --ask", (), ("Moves from",), status=2),
    Use("moves paralegal --years-left 8 --savings 6", ("savings for 6 months; 8 years still to work",)),
    Use("moves paralegal --out-of-work", ("THIS WEEK, WITHOUT A JOB",)),
    Use("moves registered-nurse --state TX", ("Your answers count: in Texas", "in Texas half earn more")),
    Use("compare paralegal electrician --format html", ("<!doctype html>", "Electrician")),
    Use("compare paralegal electrician --state TX", ("Texas",)),
    Use("compare paralegal electrician --json", ('"kind": "comparison"',)),
    Use("compare paralegal clerk --roles-dir own", ("Paralegal and Court Clerk",)),
    Use("export paralegal --output -", ("# Paralegal\n",)),
    Use("export paralegal --format txt --output - --width 40", ("Paralegal",)),
    Use("export paralegal --format html --output - --color always", ("<!doctype html>",), ("\x1b",)),
    Use("export clerk --output - --roles-dir own", ("# Court Clerk\n",)),
    Use(
        "export paralegal --sheet --output - --format txt",
        ("THREE TASKS TO TALK ABOUT", "ONE THING TO DO THIS WEEK", "WHOM TO ASK"),
        ("SOURCES",),
    ),
    Use("list", ("3 roles", "LAW AND PUBLIC SERVICE", "TRADES, PRODUCTION AND TRANSPORT")),
    Use("list --category health-care", ("1 role", "registered-nurse"), ("paralegal",)),
    Use("list --level high", ("paralegal", "57.5", "29-86"), ("electrician",)),
    Use("list --level very-high", ("No role is like that", "0 roles"), ("paralegal",)),
    Use("list --sort index", ("BY INDEX",)),
    Use("list --occupations", ("11 occupations", "Registered Nurses", "29-1141.00", "At risk")),
    Use("list --occupations --category health-care --sort index", ("Nurse Practitioners",), ("Electricians",)),
    Use("show 51-9197.00", ("Tire Builders", "Computed from the work activities", "of the week at risk")),
    Use("show 51-9197.00 --brief", ("Tire Builders", "Computed from", "At risk")),
    Use("compare paralegal 51-9197.00", ("Paralegal and Tire Builders", "computed")),
    Use("gap 51-9197.00", ("Tire Builders: your gap",)),
    Use("plan paralegal --state TX", ("Texas, May 2025",)),
    Use("plan paralegal --years-left 1", ("Not planned, because it takes more than a quarter of the years",)),
    Use("plan 51-9197.00 --start 2090-01-02", ("Tire Builders: your plan",)),
    Use("assess 51-9197.00 --template", ("Handling, lifting and fitting", "hours")),
    Use("activities", ("13 activities", "PEOPLE", "writing-records")),
    Use("activities writing-records --width 60", ("Writing notes, letters and reports", "WHAT TO DO", "People, 2023")),
    Use("activities writing-records --format md --output -", ("# Writing notes, letters and reports",)),
    Use("activities writing-records --json", ('"kind": "activity"',)),
    Use("activities --color always --no-pager", ("\x1b[",)),
    Use("list --format md", ("| **Paralegal** | `paralegal` |",)),
    Use("list --json", ('"kind": "roles"',)),
    Use("list --output - --width 40 --color always --no-pager", ("\x1b[",)),
    Use("list --roles-dir own", ("4 roles", "Court Clerk")),
    Use("categories", ("Health and care", "health-care", "3 categories")),
    Use("categories --roles-dir own --width 60", ("Law and public service",)),
    Use("categories --format html --output -", ("<h1>Categories</h1>",)),
    Use("categories --json", ('"kind": "categories"',)),
    Use("categories --color always --no-pager", ("\x1b[",)),
    Use("evidence paralegal", ("GPT-4", "23994", "Eloundou", "SOURCES")),
    Use(
        "evidence 29-1141 --color always --no-pager",
        (
            "\x1b[",
            "Registered Nurses",
        ),
    ),
    Use("evidence clerk --roles-dir own --width 50", ("Court Clerk",)),
    Use("evidence paralegal --format md --output -", ("# ", "| ")),
    Use("evidence paralegal --json", ('"kind": "evidence"',)),
    Use(f"sources --receipt {PAGE}", ("SHA-256", "bls-2025-35")),
    Use("sources", ("eloundou-2024", "DATA SETS", "STUDIES")),
    Use("sources magesh-2025", ("Cited as", "[magesh-2025]", "Does not show"), ("eloundou-2024",)),
    Use("changed paralegal", ("+0.2%", "PROJECTED CHANGE", "Paralegals and Legal Assistants"), ("at risk",)),
    Use("changed paralegal --json", ('"kind": "changed"', '"basis": "release"')),
    Use("changed paralegal --format md --output - --width 60", ("## Projected change of employment",)),
    Use("changed paralegal --color always --no-pager", ("\x1b[",)),
    Use("changed clerk --roles-dir own", ("what changed",)),
    Use("changed paralegal --since 2027-01-01", ("Nothing that this page is built on has changed",)),
    Use("sources --due", ("onet-30-1", "2026-08-31", "3 sources overdue on 2026-11-29"), ("magesh-2025",)),
    Use("sources --on 2027-05-01 --json", ('"kind": "overdue"', "bls-oews-2025-05")),
    Use("sources --format md --output - --width 60", ("## Studies",)),
    Use("sources magesh-2025 --json", ('"kind": "source"', '"key": "magesh-2025"')),
    Use("sources --color always --no-pager", ("\x1b[",)),
    Use("assess paralegal --template --output -", ("hours", "Draft form pleadings")),
    Use("assess paralegal --hours own/week.toml --save --width 60", ("Paralegal",)),
    Use(
        "assess clerk --hours own/week.toml --no-save --roles-dir own --color always --no-pager",
        ("\x1b[", "Court Clerk"),
    ),
    Use("assess paralegal --hours own/week.toml --no-save --json", ('"kind": "assessment"',)),
    Use("assess paralegal --hours own/week.toml --no-save --format md", ("# Paralegal",)),
    Use(f"resume {RESUME}", ("It points to Paralegal", "WHAT WAS READ", "Filed pleadings electronically"), ("Jane",)),
    Use(f"resume {RESUME} --for paralegal", ("Your résumé beside Paralegal", "[N] a month"), ("Jane",)),
    Use(f"resume {RESUME} --save --yes", ("Kept in ", "years as Paralegal"), ("nothing of it was kept",)),
    Use(f"gap paralegal --resume {RESUME}", ("Paralegal: your gap",)),
    Use(f"plan paralegal --resume {RESUME} --start 2090-01-02", ("Paralegal: your plan",)),
    Use(f"moves paralegal --resume {RESUME}", ("Moves from paralegal",)),
    Use(f"assess paralegal --hours own/week.toml --no-save --resume {RESUME}", ("Paralegal",)),
    Use(f"resume {RESUME} --json", ('"kind": "resume"', '"sureness"')),
    Use(f"resume {RESUME} --format md --output - --width 60", ("# Your résumé\n",)),
    Use(f"resume {RESUME} --color always --no-pager --roles-dir own", ("\x1b[",)),
    Use("gap paralegal --have confidential-data-handling:advanced", ("Paralegal: your gap",)),
    Use("gap clerk --roles-dir own --format md --output - --width 60", ("# Court Clerk: your gap\n",)),
    Use("gap paralegal --json", ('"kind": "gap"',)),
    Use("gap paralegal --color always --no-pager", ("\x1b[",)),
    Use("plan paralegal --have confidential-data-handling --hours-per-week 8 --start 2090-01-02", ("2090-01-02 to ",)),
    Use("plan paralegal --weeks 10 --start 2090-01-02 --worksheet --width 60", ("Paralegal",)),
    Use(
        "plan clerk --roles-dir own --start 2090-01-02 --calendar own/plan.ics --save --color always --no-pager",
        ("\x1b[",),
    ),
    Use("plan paralegal --start 2090-01-02 --format md --output -", ("# Paralegal: your plan\n",)),
    Use("plan paralegal --no-save --state TX --start 2090-01-02", ("Paralegal: your plan",)),
    Use("plan paralegal --start 2090-01-02 --json", ('"kind": "plan"',)),
    Use("plan paralegal --new --whole --start 2090-01-02", ("WHAT EACH SKILL ENDS IN",), ("LATER",)),
    Use(
        "plan paralegal --start 2090-01-02 --calendar plan.ics --day monday --day friday --at 18:00 --no-save",
        ("Paralegal: your plan",),
    ),
    Use("employer paralegal --at clinic --no-pager --width 60", ("WHAT TO ASK", "Is there a contract?")),
    Use("employer clerk --roles-dir own --color always", ("\x1b[",)),
    Use("employer paralegal --format md --output -", ("## What to ask",)),
    Use("employer paralegal --json", ('"kind": "employer"',)),
    Use("team own/staff.csv --column title --count n --no-pager --width 60", ("The work of 7 people",)),
    Use("team own/staff.csv --count n --csv --roles-dir own", ("id,work,people",)),
    Use("team own/staff.csv --count n --csv --table skills --roles-dir own", ("skill",)),
    Use("team own/staff.csv --count n --color always", ("\x1b[",)),
    Use("team own/staff.csv --count n --format md --output -", ("# The work of 7 people",)),
    Use("team own/staff.csv --count n --json", ('"kind": "team"',)),
    Use("done citation-verification --hours 2 --color never", ("Logged: 2 h.",)),
    Use("done citation-verification:working --roles-dir own", ("Well done: your level is working now.",)),
    Use("done citation-verification --hours 1 --no-pager", ("Logged: 1 h.",)),
    Use("profile list --no-pager --roles-dir own", ("Nothing is kept about anybody",)),
    Use("done citation-verification --hours 1 --json", ('"kind": "practice"',)),
    Use("done citation-verification --hours 1 --format txt --output - --width 40", ("Logged: 1 h.",)),
    Use("done citation-verification --undo", (), (), 4),
    Use("profile", ("Nothing is kept about you",)),
    Use("profile path", ("profile.toml",)),
    Use("profile export --json", ('"kind": "profile"',)),
    Use("profile show --format md --output - --width 60", ("# Your profile\n",)),
    Use("profile --color always --no-pager", ("\x1b[",)),
    Use("profile delete", ()),
    Use("import list --roles-dir own --width 60 --color always --no-pager", ("Nothing is imported", "\x1b[")),
    Use("import onet own --release 31.0 --format md --output -", (), ("# Imports",), status=2),
    Use("import --json", ('"imports": []',)),
    Use("find --from own/staff.csv --check n --only 5 --json", ('"agreement": "no-code"',)),
    Use("find icu nurse", ("registered-nurse", "ICU Nurse")),
    Use("find qqqq", ("No title",), ("nurse",)),
    Use("find icu nurse --json --output -", ('"kind": "answers"', '"role": "registered-nurse"')),
    Use("find electrician --format md --width 60", ("electrician",)),
    Use("find electrician --color always --no-pager --roles-dir own", ("\x1b[", "electrician")),
    Use("find --from own/titles.csv --column title --skip-bad --json", ('"line": 3, "query": "lineman"',), ("?",)),
    Use("new Beekeeper --output -", ('title = "Beekeeper"', 'outlook = ""'), ("29-1141",)),
    Use("new Beekeeper --occupation 29-1141 --output - --roles-dir own", ('code = "29-1141"', "$97,600")),
    Use("validate", ("0 errors", "related_roles[1].role")),
    Use("validate own/clerk.toml", ("1 file checked: 0 errors",)),
    Use("validate own own/clerk.toml --width 60", ("0 errors",)),
    Use("validate own --format md --output -", ("# Validation\n",)),
    Use("validate own --strict --json", ('"strict.long"', '"counts": []'), status=1),
    Use("validate own --strict --onet own/tasks.csv", ("(strict.long)",), ("(strict.onet)",), status=1),
    Use("validate --upgrade own/old.toml", ()),
    Use("validate own --color always --no-pager --roles-dir own", ("\x1b[",)),
]


@pytest.mark.parametrize("use", USES, ids=[use.line for use in USES])
def test_a_use(run: Run, succeeds: Run, own: Own, use: Use) -> None:
    if "own" in use.line.split() or "own/" in use.line:
        folder = own(clerk={})
        (folder / "titles.csv").write_bytes(b"title\n\xff\nlineman\n")
        (folder / "staff.csv").write_text("title,n\nparalegal,5\nelectrician,2\n")
        (folder / "tasks.csv").write_text("O*NET-SOC Code,Title,Task ID,Task\n11-1011.00,Knights,1,Chase a dragon.\n")
    if "own/week.toml" in use.line:
        (folder / "week.toml").write_text(succeeds("assess", "paralegal", "--template").stdout, encoding="utf-8")
    if "own/old.toml" in use.line:
        (folder / "old.toml").write_bytes((ROOT / "tests" / "data" / "legal-secretary.v1.toml").read_bytes())
    done = run(*use.line.split()) if use.status else succeeds(*use.line.split())
    page = done.stdout
    assert done.returncode == use.status, done.stderr
    for words in use.shows:
        assert words in page
    for words in use.lacks:
        assert words not in page


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_used_and_says_what_it_does(name: str) -> None:
    used = {word for use in USES if use.line.split()[0] == name for word in use.line.split()} | {
        "--all",
        "--written-only",
        "--profile",  # of every command, tried in test_people
    }
    for parameter in command(name).params:
        assert parameter.help, f"{name} {parameter.name} has no help text"
        if parameter.param_type_name == "option" and parameter.name != "help":
            assert used & set(parameter.opts), f"no use of {name} {parameter.opts[0]}"


def test_every_module_of_a_command_is_a_command() -> None:
    modules = {path.stem for path in (ROOT / "careeradvisor" / "cli" / "commands").glob("*.py")}
    assert modules == {*COMMANDS, "greeting", "__init__"}


@pytest.mark.promise(5)
def test_the_bare_command_greets_with_commands_that_work(succeeds: Run) -> None:
    greeting = succeeds()
    commands = re.findall(r"careeradvisor ([a-z].*)", greeting.stdout)
    assert len(commands) == 3
    for line in commands:
        words = shlex.split(line)
        # at a terminal `assess` asks its questions there
        assert succeeds(*words, *(["--template"] if words[0] == "assess" else [])).stdout


def test_version_and_help(succeeds: Run) -> None:
    version = re.search(r'__version__ = "(.+)"', (ROOT / "careeradvisor" / "__init__.py").read_text())
    assert version
    assert succeeds("--version").stdout == f"careeradvisor {version[1]}\n"
    said = succeeds("--help").stdout
    assert said.startswith("Usage: careeradvisor [OPTIONS] COMMAND")
    for name in COMMANDS:
        assert f"\n  {name} " in said


class TestNamesOfRoles:
    @pytest.mark.promise(4)
    @pytest.mark.parametrize("name", ["Registered Nurse", "RN", "  staff   nurse "])
    def test_a_role_is_found_by_title_and_alias_and_says_so(self, succeeds: Run, name: str) -> None:
        done = succeeds("show", name, "--brief")
        assert done.stdout == succeeds("show", "registered-nurse", "--brief").stdout
        assert done.stderr == f"note: '{name}' is read as Registered Nurse (registered-nurse)\n"

    def test_a_role_found_by_id_says_nothing(self, succeeds: Run) -> None:
        assert succeeds("show", "registered-nurse").stderr == ""

    @pytest.mark.parametrize("code", ["29-1141", "29-1141.00"])
    def test_an_occupation_is_found_by_code(self, succeeds: Run, code: str) -> None:
        page = succeeds("show", code).stdout
        assert page.startswith("Registered Nurses")
        assert "registered-nurse" in page, "the page names the role that covers it"

    @pytest.mark.parametrize("name", ["Clinical Nurse Specialists", "clinical  nurse specialists"])
    def test_an_occupation_without_a_role_is_found_by_its_official_title(self, succeeds: Run, name: str) -> None:
        done = succeeds("show", name)
        assert done.stdout == succeeds("show", "29-1141.04").stdout
        assert done.stderr == f"note: '{name}' is read as Clinical Nurse Specialists (29-1141.04)\n"

    def test_a_related_role_is_shown_from_a_readers_own_folder(self, succeeds: Run, own: Own) -> None:
        own(lawyer={'title = "Court Clerk"': 'title = "Lawyer at Home"', 'role = "lawyer"': 'role = "paralegal"'})
        page = succeeds("show", "paralegal", "--section", "moves", "--roles-dir", "own").stdout
        assert "Lawyer at Home" in page


class TestOrder:
    def listed(self, succeeds: Run, *options: str) -> list[dict[str, object]]:
        roles = json.loads(succeeds("list", "--json", *options).stdout)["roles"]
        assert isinstance(roles, list)
        return roles

    def test_by_index_the_highest_is_first(self, succeeds: Run) -> None:
        roles = self.listed(succeeds, "--sort", "index")
        assert [each["id"] for each in roles] == ["paralegal", "registered-nurse", "electrician"]

    def test_by_title_the_alphabet_decides(self, succeeds: Run) -> None:
        roles = self.listed(succeeds, "--sort", "title")
        assert [each["title"] for each in roles] == ["Electrician", "Paralegal", "Registered Nurse"]

    def test_without_a_wish_the_categories_keep_their_order(self, succeeds: Run) -> None:
        categories = [each["id"] for each in json.loads(succeeds("categories", "--json").stdout)["categories"]]
        assert [each["category"] for each in self.listed(succeeds)] == categories


class TestValidate:
    def test_warnings_alone_are_status_0(self, succeeds: Run, own: Own) -> None:
        own(clerk={})
        result = json.loads(succeeds("validate", "own", "--json").stdout)
        assert (result["errors"], result["files"]) == (0, 1)
        assert {each["severity"] for each in result["problems"]} == {"warning"}

    @pytest.mark.promise(5)
    def test_one_error_is_status_1_with_every_problem_of_every_file(self, run: Run, own: Own) -> None:
        own(
            clerk={"share = 12\n": "share = 13\n"},
            usher=b"",
            bailiff={'"now"': '"soon?"', "share = 12\n": "share = 1.5\n"},
        )
        done = run("validate", "own/usher.toml", "own/clerk.toml", "own/bailiff.toml", "--json")
        assert (done.returncode, done.stderr) == (1, "")
        result = json.loads(done.stdout)
        errors = [each for each in result["problems"] if each["severity"] == "error"]
        assert result["errors"] == len(errors) == 4
        found = [(Path(each["file"]).name, each["path"], each["line"]) for each in errors]
        lines = (Path(own()) / "bailiff.toml").read_text(encoding="utf-8").splitlines()
        assert found == [
            ("bailiff.toml", "tasks[1].share", lines.index("share = 1.5") + 1),
            ("bailiff.toml", "tasks[1].horizon", lines.index('horizon = "soon?"') + 1),
            ("clerk.toml", "tasks", found[2][2]),
            ("usher.toml", "", 0),
        ]


class Links(HTMLParser):
    """The addresses that a page links to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if tag == "a" and name == "href"]


class TestExport:
    @pytest.mark.promise(11)
    @pytest.mark.parametrize("form", ["md", "html", "json", "txt"])
    def test_several_roles_become_a_file_each(self, succeeds: Run, tmp_path: Path, form: str) -> None:
        done = succeeds("export", "Registered Nurse", "electrician", "23-2011", "--format", form)
        names = [f"registered-nurse.{form}", f"electrician.{form}", f"23-2011.{form}"]
        assert sorted(file.name for file in tmp_path.iterdir()) == sorted(names)
        assert done.stdout == ""
        assert done.stderr.splitlines()[1:] == [f"wrote {name}" for name in names]
        page = succeeds("show", "electrician", "--format", form).stdout
        assert (tmp_path / f"electrician.{form}").read_text(encoding="utf-8") == page

    @pytest.mark.promise(12)
    @pytest.mark.parametrize("ending", ["html", "json", "page"])
    def test_one_role_goes_into_the_file_that_is_named(self, succeeds: Run, tmp_path: Path, ending: str) -> None:
        target = tmp_path / f"mine.{ending}"
        assert succeeds("export", "electrician", "--output", target.name).stderr == f"wrote {target.name}\n"
        form = "md" if ending == "page" else ending
        assert target.read_text(encoding="utf-8") == succeeds("show", "electrician", "--format", form).stdout

    def test_a_role_that_is_named_twice_is_written_once(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("export", "RN", "registered-nurse", "Nurse")
        assert [file.name for file in tmp_path.iterdir()] == ["registered-nurse.md"]

    @pytest.mark.promise(23)
    def test_all_pages_come_with_an_index_page_that_links_to_each(self, succeeds: Run, tmp_path: Path) -> None:
        done = succeeds("export", "--all", "--format", "html")
        folder = tmp_path / "careeradvisor-pages"
        written = {"electrician.html", "paralegal.html", "registered-nurse.html"}
        pages = {file.name for file in folder.iterdir()} - {"index.html", "careeradvisor.css"}
        assert written < pages
        assert {page for page in pages if page[0].isdigit()} == pages - written
        assert len(pages) == 3 + 11
        assert {
            each for each in Links((folder / "index.html").read_text(encoding="utf-8")).found if each[0] != "#"
        } == pages
        assert done.stderr == "wrote 14 pages, index.html and careeradvisor.css to careeradvisor-pages\n"
        nurse = Links((folder / "29-1171.00.html").read_text(encoding="utf-8")).found
        assert {each for each in nurse if each.endswith(".html") and "/" not in each} <= pages
        assert "29-1141.01.html" in nurse

    @pytest.mark.promise(23)
    def test_written_roles_come_alone_if_asked_for(self, succeeds: Run, refuses: Run, tmp_path: Path) -> None:
        done = succeeds("export", "--all", "--written-only", "--format", "html")
        folder = tmp_path / "careeradvisor-pages"
        pages = {"electrician.html", "paralegal.html", "registered-nurse.html"}
        assert {file.name for file in folder.iterdir()} == {*pages, "index.html", "careeradvisor.css"}
        assert done.stderr == "wrote 3 pages, index.html and careeradvisor.css to careeradvisor-pages\n"
        assert "--written-only goes with --all" in refuses(2, "export", "paralegal", "--written-only")

    @pytest.mark.promise(23)
    def test_a_page_links_to_the_other_pages_of_its_export_that_it_names(
        self, succeeds: Run, own: Own, tmp_path: Path
    ) -> None:
        own(clerk={'role = "lawyer"': 'role = "electrician"'})
        succeeds("export", "clerk", "electrician", "--format", "html", "--roles-dir", "own")
        assert "electrician.html" in Links((tmp_path / "clerk.html").read_text(encoding="utf-8")).found
        succeeds("export", "clerk", "--output", "alone.html", "--roles-dir", "own")
        alone = (tmp_path / "alone.html").read_text(encoding="utf-8")
        assert "electrician.html" not in Links(alone).found
        assert "<style>" in alone

    @pytest.mark.promise(23)
    def test_all_roles_go_into_the_folder_that_is_named_and_replace_old_pages(
        self, succeeds: Run, own: Own, tmp_path: Path
    ) -> None:
        own(clerk={})
        pages = tmp_path / "pages"
        pages.mkdir()
        (pages / "clerk.md").write_text("old")
        (pages / "notes.md").write_text("mine")
        succeeds("export", "--all", "--written-only", "--output", "pages", "--roles-dir", "own")
        found = {file.name: file.read_text(encoding="utf-8") for file in pages.iterdir()}
        assert set(found) == {
            f"{name}.md" for name in ("clerk", "electrician", "paralegal", "registered-nurse", "index", "notes")
        }
        assert found["notes.md"] == "mine"
        assert found["clerk.md"].startswith("# Court Clerk\n")
        assert "[**Court Clerk**](<clerk.md>)" in found["index.md"] or "[Court Clerk](<clerk.md>)" in found["index.md"]
