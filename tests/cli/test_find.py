"""From the words on a contract to the right page: one title, a name that is a title, and a list of thousands."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.program import interpreter

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]
    Own = Callable[..., Path]

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests" / "data" / "catalogue"
PROGRAM = [sys.executable, "-m", "careeradvisor"]
SURE, UNSURE = "Sparky", "legal assistant"
"""A title of one role, and one that a role and another occupation have."""


@pytest.fixture
def environment() -> dict[str, str]:
    """What a program needs that a test starts itself."""
    return {**os.environ, "CAREERADVISOR_DATA_DIR": str(FROZEN), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def answered(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def queries(text: str) -> list[tuple[int, str]]:
    return [(each["line"], each["query"]) for each in answered(text)]


def seen_on(screen: int, until: str | None = None) -> str:
    """What a terminal shows until some words appear, or until the program closes it, which closes the screen too."""
    shown = b""
    while not until or until.encode() not in shown:
        assert select.select([screen], [], [], 60)[0], f"nothing more is shown after {shown!r}"
        try:
            part = os.read(screen, 65536)
        except OSError:  # Linux says so when the other side has been closed
            part = b""
        if not part:
            os.close(screen)
            break
        shown += part
    return shown.decode("utf-8").replace("\r\n", "\n")


class TestOneTitle:
    def test_page_says_what_as_what_why_how_surely_and_what_to_type_next(self, succeeds: Run) -> None:
        page = succeeds("find", "RGN", "nights")
        assert page.stderr == ""
        assert page.stdout.startswith("'RGN nights' ")
        for words in ("Registered Nurse  29-1141.00", "RGN", "alias", "careeradvisor show registered-nurse"):
            assert words in page.stdout

    def test_next_command_of_every_answer_shows_a_page_of_that_name(self, succeeds: Run) -> None:
        found = json.loads(succeeds("find", UNSURE, "--json").stdout)["answers"]
        commands = re.findall(r"careeradvisor (show \S+)", succeeds("find", UNSURE).stdout.partition("Next:")[0])
        assert len(commands) == len(found) > 1
        for command, answer in zip(commands, found, strict=True):
            assert succeeds(*command.split()).stdout.startswith(answer["name"])

    def test_json_has_at_most_five_answers_best_first(self, succeeds: Run) -> None:
        found = json.loads(succeeds("find", "nurse", "clerk", "installer", "technician", "--json").stdout)
        assert found["query"] == "nurse clerk installer technician"
        assert len(found["answers"]) == 5
        assert set(found["answers"][0]) == {
            *("code", "role", "name", "title", "reason", "score", "confidence", "origin")
        }
        confidences = [each["confidence"] for each in found["answers"]]
        assert confidences == sorted(confidences, reverse=True)
        assert 0 <= confidences[-1] <= confidences[0] <= 100

    def test_title_in_one_argument_or_several_is_the_same(self, succeeds: Run) -> None:
        assert succeeds("find", "icu nurse").stdout == succeeds("find", "icu", "nurse").stdout

    @pytest.mark.parametrize("form", ["md", "html", "txt", "json"])
    def test_page_goes_to_a_file_in_every_format(self, succeeds: Run, tmp_path: Path, form: str) -> None:
        succeeds("find", "icu nurse", "--output", f"page.{form}")
        assert "registered-nurse" in (tmp_path / f"page.{form}").read_text(encoding="utf-8")

    @pytest.mark.promise(6)
    @pytest.mark.parametrize("title", ["asdfgh qwerty", "senior", "Sr. II", "看護師", "x" * 10_000, "of the"])
    def test_title_like_no_other_is_answered_with_advice(self, succeeds: Run, title: str) -> None:
        page = succeeds("find", title).stdout
        assert "No title that is known is near this one." in " ".join(page.split())

    @pytest.mark.parametrize("title", ["retired", "on leave", "nursing student", "self-employed", "army", "see resume"])
    def test_a_status_is_answered_with_what_it_is_and_what_to_type(
        self, succeeds: Run, refuses: Refuses, title: str
    ) -> None:
        found = json.loads(succeeds("find", title, "--json").stdout)
        assert found["answers"] == []
        assert found["status"]
        page = " ".join(succeeds("find", title).stdout.split())
        assert f"{found['said']} {found['advice']}" in page
        assert refuses(4, "show", title) == f"error: no role '{title}': {found['said']}\n{found['advice']}\n"

    @pytest.mark.parametrize("title", ["", "...", "& / -", "\a\N{HEAVY BLACK HEART}"])
    def test_text_without_a_word_is_refused(self, refuses: Refuses, title: str) -> None:
        assert "has no word in it\ntype a job title: careeradvisor find " in refuses(2, "find", title)

    def test_ten_thousand_characters_are_read_and_quoted_in_part(self, succeeds: Run) -> None:
        found = json.loads(succeeds("find", "sparky " * 1500, "--json").stdout)
        assert found["answers"][0]["role"] == "electrician"
        assert len(found["query"]) < 100

    def test_control_characters_and_marks_of_other_languages_are_harmless(self, succeeds: Run) -> None:
        title = "\x1b[31m nurse\x07 *\"'; drop table title; -- NEAR( \N{RIGHT-TO-LEFT OVERRIDE}[/]"
        for form in ("txt", "md", "html", "json"):
            page = succeeds("find", title, "--format", form).stdout
            assert "registered-nurse" in page
            assert not re.search("[\x00-\x09\x0b-\x1f\N{RIGHT-TO-LEFT OVERRIDE}]", page)
        assert succeeds("find", b"nurse \xff").stdout.startswith("'nurse ")

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("find", "name a title, or a file of titles with --from"),
            ("find nurse --from titles.txt --json", "name a title, or a file of titles with --from"),
            ("find --from titles.txt", "a list of titles is answered as JSON"),
            ("find --from titles.txt --format md", "a list of titles is answered as JSON"),
            ("find --from titles.txt --json --format md", "contradict each other"),
            ("find nurse --column title", "--column, --only, --check and --skip-bad are for a file of titles"),
            ("find nurse --skip-bad", "--column, --only, --check and --skip-bad are for a file of titles"),
            ("find --from nowhere.txt --json", "nowhere.txt cannot be read: No such file or directory"),
            ("find --from . --json", ". cannot be read: Is a directory"),
        ],
    )
    def test_command_lines_that_contradict_themselves_are_refused(
        self, refuses: Refuses, tmp_path: Path, line: str, said: str
    ) -> None:
        (tmp_path / "titles.txt").write_text("nurse\n")
        assert said in refuses(2, *line.split())

    @pytest.mark.promise(5)
    @pytest.mark.parametrize("gone", ["titles", "title_words.toml", "figures"])
    def test_role_data_without_titles_is_named(self, refuses: Refuses, data: Path, gone: str) -> None:
        (data / gone).rename(data / "elsewhere")
        said = refuses(3, "find", "nurse", env={"CAREERADVISOR_DATA_DIR": str(data)})
        assert str(data / gone) in said

    def test_own_roles_are_found_by_their_aliases(self, succeeds: Run, own: Own, tmp_path: Path) -> None:
        own(clerk={"aliases = [": 'aliases = ["Zebra Whisperer", '})
        assert "careeradvisor show clerk" in succeeds("find", "zebra whisperer", "--roles-dir", "own").stdout
        (tmp_path / "titles.txt").write_text("zebra whisperer\n")
        line = succeeds("find", "--from", "titles.txt", "--json", "--roles-dir", "own").stdout
        assert json.loads(line)["answers"][0]["role"] == "clerk"


class TestNamesThatAreTitles:
    @pytest.mark.promise(4)
    @pytest.mark.parametrize(
        ("title", "name"),
        [
            (SURE, "Electrician (electrician)"),
            ("SPARKY", "Electrician (electrician)"),
            ("Solar roofer", "Solar Photovoltaic Installers (47-2231.00)"),
            ("registered nurses", "Registered Nurse (registered-nurse)"),
        ],
    )
    def test_a_clear_title_is_followed_and_said(self, succeeds: Run, title: str, name: str) -> None:
        page = succeeds("show", title)
        assert page.stderr == f"note: '{title}' is read as {name}\n"
        assert page.stdout == succeeds("show", re.search(r"\((.*)\)", name)[1]).stdout

    @pytest.mark.promise(4)
    def test_comparing_says_what_each_was_read_as(self, succeeds: Run) -> None:
        page = succeeds("compare", "RN", SURE)
        assert page.stderr.count("note: ") == 2
        assert page.stdout == succeeds("compare", "registered-nurse", "electrician").stdout

    def test_one_role_by_two_names_is_no_comparison(self, refuses: Refuses) -> None:
        assert "at least two different roles" in refuses(2, "compare", "electrician", SURE)

    def test_exported_files_are_called_by_their_role(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("export", SURE, "Solar roofer")
        assert {file.name for file in tmp_path.iterdir()} == {"electrician.md", "47-2231.00.md"}

    @pytest.mark.promise(6)
    @pytest.mark.parametrize("line", ["show", "evidence", "export", "compare electrician"])
    def test_an_unclear_title_offers_the_closest_and_guesses_nothing(
        self, refuses: Refuses, tmp_path: Path, line: str
    ) -> None:
        said = refuses(4, *line.split(), UNSURE)
        assert said.startswith(f"error: no role '{UNSURE}'\nclosest: careeradvisor ")
        command = line if line in ("show", "evidence") else "show"
        offers = re.findall(rf"careeradvisor {command} ([\w.-]+) +[\w ]+ \(Legal Assistant, \d+\)", said)
        assert set(offers) == {"43-6012.00", "paralegal"}
        assert not list(tmp_path.iterdir())

    @pytest.mark.promise(6)
    def test_no_more_than_five_are_offered(self, refuses: Refuses) -> None:
        said = refuses(4, "show", "nurse clerk installer technician")
        scores = [int(score) for score in re.findall(r", (\d+)\)", said)]
        assert 2 <= len(scores) <= 5
        assert scores == sorted(scores, reverse=True)

    def test_a_title_goes_after_an_id_and_a_code(self, succeeds: Run, own: Own) -> None:
        folder = own(sparky={'title = "Paralegal"': 'title = "Sparkling Wine Maker"'})
        page = succeeds("show", "sparky", "--roles-dir", folder.name)
        assert page.stdout.startswith("Sparkling Wine Maker")
        assert page.stderr == ""

    def test_titles_that_cannot_be_read_hide_no_role(self, succeeds: Run, refuses: Refuses, data: Path) -> None:
        (data / "titles" / "47.toml").write_text('"47-2111.00" = [')
        env = {"CAREERADVISOR_DATA_DIR": str(data)}
        assert succeeds("show", "electrician", env=env).stdout.startswith("Electrician")
        said = refuses(4, "show", "sparky", env=env)
        assert said.startswith("note: ")
        assert "47.toml" in said


class TestPicking:
    def pick(self, environment: dict[str, str], folder: Path, typed: bytes, *arguments: str) -> tuple[int, str, str]:
        """Status, page and what the terminal shows when a person types that at the question."""
        import pty

        screen, terminal = pty.openpty()
        with (folder / "page").open("wb") as page:
            program = interpreter().start(
                arguments or ("show", UNSURE), environment, folder, (terminal, page, terminal)
            )
        os.close(terminal)
        asked = seen_on(screen, until="which one")
        os.write(screen, typed)
        shown = asked + seen_on(screen)
        text = (folder / "page").read_text(encoding="utf-8")
        (folder / "page").unlink()
        return program.wait(timeout=30), text, shown

    @pytest.mark.parametrize(
        ("typed", "title"), [(b"1\n", "Legal Secretaries and Administrative Assistants"), (b" 2 \n", "Paralegal")]
    )
    def test_by_number_shows_that_page(
        self, environment: dict[str, str], tmp_path: Path, typed: bytes, title: str
    ) -> None:
        status, page, shown = self.pick(environment, tmp_path, typed)
        assert status == 0
        assert page.startswith(title)
        assert shown.startswith(
            f"'{UNSURE}' may be:\n  1  Legal Secretaries and Administrative Assistants, as Legal Assistant\n"
            "  2  Paralegal, as Legal Assistant\n"
        )
        assert "error" not in shown

    @pytest.mark.parametrize("typed", [b"4\n", b"one\n", "²\n".encode()])
    def test_what_is_no_number_of_the_list_is_asked_again(
        self, environment: dict[str, str], tmp_path: Path, typed: bytes
    ) -> None:
        status, page, shown = self.pick(environment, tmp_path, typed + b"2\n")
        assert "type a number up to 2, or 0 for none of these" in shown
        assert (status, page.startswith("Paralegal")) == (0, True)

    @pytest.mark.parametrize("typed", [b"\n", b"0\n", b"7\n0\n", b"\x04"])
    def test_of_none_is_the_answer_that_a_script_gets(
        self, environment: dict[str, str], tmp_path: Path, typed: bytes
    ) -> None:
        status, page, shown = self.pick(environment, tmp_path, typed)
        assert (status, page) == (4, "")
        assert f"error: no role '{UNSURE}'\nclosest: careeradvisor show 43-6012.00 " in shown

    def test_is_from_the_best_five(self, environment: dict[str, str], tmp_path: Path) -> None:
        many = ("show", "nurse clerk installer technician")
        status, page, shown = self.pick(environment, tmp_path, b"6\n0\n", *many)
        assert (status, page) == (4, "")
        assert re.findall(r"(?m)^  (\d)  ", shown) == ["1", "2", "3", "4", "5", "0"]

    def test_works_for_other_commands_too(self, environment: dict[str, str], tmp_path: Path) -> None:
        status, page, _ = self.pick(environment, tmp_path, b"2\n", "compare", "electrician", UNSURE)
        assert (status, page.startswith("Electrician and Paralegal")) == (0, True)
        status, page, _ = self.pick(environment, tmp_path, b"2\n", "export", UNSURE)
        assert (status, page, [file.name for file in tmp_path.iterdir()]) == (0, "", ["paralegal.md"])


TITLES = ["RN", "  Sparky  ", "", "legal assistant", "asdfgh", "Verkäuferin"]


class TestLists:
    def coded(self, succeeds: Run, folder: Path, content: bytes, *options: str) -> str:
        (folder / "titles").write_bytes(content)
        done = succeeds("find", "--from", "titles", "--json", *options)
        assert re.fullmatch(r"(note: titles is read as .*\n)?[\d,]+ lines?: .*\n", done.stderr), done.stderr
        return done.stdout

    @pytest.mark.promise(15)
    def test_each_line_is_answered_like_the_title_alone(self, succeeds: Run, tmp_path: Path) -> None:
        lines = answered(self.coded(succeeds, tmp_path, "\n".join(TITLES).encode()))
        assert [(each["line"], each["query"]) for each in lines] == [
            (number, title.strip()) for number, title in enumerate(TITLES, start=1) if title
        ]
        for each in lines:
            alone = json.loads(succeeds("find", each["query"], "--json").stdout)
            assert each == {"schema": 2, "kind": "answers", "line": each["line"], **alone, "check": None}

    @pytest.mark.parametrize("encoded", ["\ufeffRN\r\nSparky\r\n", "RN\nSparky", "RN\nSparky\n\n \n"])
    def test_ends_of_lines_and_a_mark_at_the_start_do_not_matter(
        self, succeeds: Run, tmp_path: Path, encoded: str
    ) -> None:
        assert queries(self.coded(succeeds, tmp_path, encoded.encode())) == [(1, "RN"), (2, "Sparky")]

    def test_standard_input_is_read_like_a_file(self, succeeds: Run, tmp_path: Path) -> None:
        text = "\n".join(TITLES)
        piped = succeeds("find", "--from", "-", "--json", input=text)
        assert piped.stdout == self.coded(succeeds, tmp_path, text.encode())
        empty = TITLES.count("")
        assert piped.stderr == (f"{len(TITLES)} lines: {len(TITLES) - empty} answered, {empty} empty, 0 skipped\n")

    def test_cells_of_a_column_may_hold_commas_quotes_and_ends_of_lines(self, succeeds: Run, tmp_path: Path) -> None:
        table = io.StringIO()
        cells = ["Nurse, ICU", 'the "Sparky"', "Legal\nAssistant", "RN", "", "Sparky"]
        csv.writer(table).writerows([["id", " job title ", "pay"], *([1, cell, 2] for cell in cells)])
        coded = self.coded(succeeds, tmp_path, table.getvalue().encode(), "--column", "job title")
        assert queries(coded) == [(2, cells[0]), (3, cells[1]), (4, cells[2]), (6, "RN"), (8, "Sparky")]
        assert [each["answers"][0]["role"] for each in answered(coded)][1:] == [
            "electrician",
            answered(coded)[2]["answers"][0]["role"],
            "registered-nurse",
            "electrician",
        ]

    def test_blank_lines_of_a_table_are_no_rows(self, succeeds: Run, tmp_path: Path) -> None:
        coded = self.coded(succeeds, tmp_path, b"title,id\n\nRN,1\n\r\nSparky,2\n", "--column", "title")
        assert queries(coded) == [(3, "RN"), (5, "Sparky")]

    def test_lines_that_are_strange_titles_are_answered_too(self, succeeds: Run, tmp_path: Path) -> None:
        told = ["RN " * 3333, "\x00\x1b[31m RN\x07", "\N{RIGHT-TO-LEFT OVERRIDE}RN", "RN\x85RN\u2028\x1c."]
        untold = ["senior", "...", '"', "\N{HEAVY BLACK HEART}"]
        coded = self.coded(succeeds, tmp_path, "\n".join(told + untold).encode())
        assert not re.search("[\x00-\x09\x0b-\x1f\x85\N{RIGHT-TO-LEFT OVERRIDE}]", coded)
        found = [json.loads(line) for line in coded.split("\n")[:-1]]
        assert [each["query"] for each in found] == [line.strip() for line in told + untold]
        assert [each["answers"][0]["role"] for each in found[:4]] == ["registered-nurse"] * 4
        assert [each["answers"] for each in found[4:]] == [[]] * 4

    @pytest.mark.parametrize("options", [[], ["--column", "title"]], ids=["lines", "table"])
    def test_a_bad_line_in_the_middle_is_skipped_and_named(
        self, succeeds: Run, tmp_path: Path, options: list[str]
    ) -> None:
        rows = [b"title", *([b"RN"] * 700), b"Verk\x81uferin", *([b"Sparky"] * 700)]
        (tmp_path / "titles").write_bytes(b"\n".join(rows))
        done = succeeds("find", "--from", "titles", "--json", "--skip-bad", *options)
        said = done.stderr.splitlines()
        assert said[-2:] == [
            "skipped: titles, line 702: it is neither UTF-8 nor Windows-1252",
            "1,402 lines: 1,400 answered, 0 empty, 1 skipped, 1 heading",
        ]
        assert [line for line, _ in queries(done.stdout)] == [*range(2, 702), *range(703, 1403)]

    @pytest.mark.promise(2)
    @pytest.mark.parametrize("options", [[], ["--column", "title"]], ids=["lines", "table"])
    def test_a_bad_line_ends_the_work_and_what_stood_before_it_is_answered(
        self, run: Run, tmp_path: Path, options: list[str]
    ) -> None:
        (tmp_path / "titles").write_bytes(b"title\nRN\nSparky\n\x81\xfe\nRN\n")
        done = run("find", "--from", "titles", "--json", *options)
        assert done.returncode == 2
        assert done.stderr.endswith(
            "error: titles, line 4: it is neither UTF-8 nor Windows-1252\n"
            "mend the line, or pass over such lines with --skip-bad\n"
        )
        assert [line for line, _ in queries(done.stdout)][-2:] == [2, 3]

    def test_rows_that_are_not_as_they_should_be_are_named(self, succeeds: Run, tmp_path: Path) -> None:
        rows = b'id,title\n1,RN\n2\n3,"a"b\n4,Sparky\n5,"open\n6,RN\n'
        (tmp_path / "titles").write_bytes(rows)
        done = succeeds("find", "--from", "titles", "--json", "--column", "title", "--skip-bad")
        assert queries(done.stdout) == [(2, "RN"), (5, "Sparky"), (7, "RN")]
        assert done.stderr.splitlines() == [
            "skipped: titles, line 3: it has no column 'title'",
            "skipped: titles, line 4: something stands behind a closing quote",
            "skipped: titles, line 6: a quote is not closed",
            "7 lines: 3 answered, 0 empty, 3 skipped, 1 heading",
        ]

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"id,name\n1,RN\n", "titles has no column 'title'\nthe columns are: id, name\n"),
            (b"", "titles has no column 'title'\nthe columns are: none\n"),
            (b"\n\n", "titles has no column 'title'\nthe columns are: none\n"),
            (
                b"t\x81tle\nRN\n",
                "titles, line 1: it is neither UTF-8 nor Windows-1252\nthe first line of a table names ",
            ),
            ("id;name\n1;RN\n".encode("utf-16"), "titles has no column 'title'\nthe columns are: id, name\n"),
            (b'"title\nRN\n', "titles, line 1: a quote is not closed\n"),
        ],
    )
    def test_a_table_without_the_column_is_refused_even_if_lines_are_skipped(
        self, refuses: Refuses, tmp_path: Path, content: bytes, said: str
    ) -> None:
        (tmp_path / "titles").write_bytes(content)
        assert said in refuses(2, "find", "--from", "titles", "--json", "--column", "title", "--skip-bad")

    @pytest.mark.parametrize(("content", "options"), [(b"", []), (b"\n \n", []), (b"title\n", ["--column", "title"])])
    def test_a_file_without_titles_is_said_to_be_one(
        self, succeeds: Run, tmp_path: Path, content: bytes, options: list[str]
    ) -> None:
        (tmp_path / "titles").write_bytes(content)
        done = succeeds("find", "--from", "titles", "--json", *options)
        assert done.stdout == ""
        assert "lines: 0 answered, " in done.stderr.replace("1 line:", "1 lines:")
        assert done.stderr.endswith("note: there is no title in titles\n")

    @pytest.mark.skipif(sys.platform != "linux", reason="a file that opens and cannot be read is to be had on Linux")
    def test_a_file_that_cannot_be_read_on_is_named(self, refuses: Refuses) -> None:
        said = refuses(2, "find", "--from", "/proc/self/mem", "--json")
        assert "error: /proc/self/mem cannot be read: Input/output error\n" in said

    @pytest.mark.skipif(sys.platform == "win32", reason="the shell closes the stream")
    def test_standard_input_that_is_closed_is_said_to_be(self, environment: dict[str, str]) -> None:
        command = ["sh", "-c", 'exec "$@" <&-', "sh", *PROGRAM, "find", "--from", "-", "--json"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "error: standard input is closed\nname a text or CSV file\n"

    @pytest.mark.promise(15)
    def test_what_a_list_is_read_as_and_what_became_of_its_lines_is_said(self, succeeds: Run, tmp_path: Path) -> None:
        rows = ["id;Title", *(f"{number};RN" for number in range(1, 1995)), "1995;", '1996;"RN', "1997;Köchin", "", ""]
        (tmp_path / "staff.csv").write_bytes("\r\n".join(rows).encode("utf-16"))
        done = succeeds("find", "--from", "staff.csv", "--json", "--skip-bad")
        assert done.stderr.splitlines() == [
            "note: staff.csv is read as UTF-16, a table with semicolons, column 'Title'",
            "skipped: staff.csv, line 1997: a quote is not closed",
            "1,999 lines: 1,995 answered, 2 empty, 1 skipped, 1 heading",
        ]
        assert len(answered(done.stdout)) == 1995

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero")
    @pytest.mark.parametrize("source", ["/dev/zero", "-", "/dev/urandom"])
    def test_a_device_is_no_list(self, refuses: Refuses, source: str) -> None:
        with Path("/dev/zero").open("rb") as zeros:
            said = refuses(2, "find", "--from", source, "--json", stdin=zeros)
        assert " is a device, and no list of titles\n" in said

    @pytest.mark.skipif(sys.platform != "linux", reason="the system counts memory in kilobytes on Linux")
    @pytest.mark.parametrize("content", [bytes(1000), b'"nurse ' * 150, b"nurse\n" * 150])
    def test_memory_is_bounded_for_a_line_without_end(
        self, environment: dict[str, str], tmp_path: Path, content: bytes
    ) -> None:
        def peak(megabytes: int) -> int:
            with (tmp_path / "titles").open("wb") as handle:
                for _ in range(megabytes):
                    handle.write(content.replace(b"\n", b"") * (1_000_000 // len(content)))
            command = [*PROGRAM, "find", "--from", "titles", "--json", "--skip-bad"]
            program = subprocess.Popen(command, env=environment, cwd=tmp_path, stdout=-3, stderr=-3)
            _, status, used = os.wait4(program.pid, 0)
            program.returncode = os.waitstatus_to_exitcode(status)
            assert program.returncode in (0, 2)
            return used.ru_maxrss

        assert peak(100) < peak(1) + 12_000


class TestWhereAnswersGo:
    LIST = ("find", "--from", "titles", "--json")

    @pytest.fixture(autouse=True)
    def titles(self, tmp_path: Path) -> Path:
        (tmp_path / "titles").write_text("RN\nVerkäuferin\n" * 600, encoding="utf-8")
        return tmp_path / "titles"

    @pytest.mark.promise(21)
    def test_file_holds_what_the_terminal_would(self, succeeds: Run, tmp_path: Path) -> None:
        (tmp_path / "coded").write_text("old")
        saved = succeeds(*self.LIST, "--output", "coded")
        assert (saved.stdout, saved.stderr) == ("", "wrote coded\n1,200 lines: 1,200 answered, 0 empty, 0 skipped\n")
        assert (tmp_path / "coded").read_text(encoding="utf-8") == succeeds(*self.LIST).stdout
        assert succeeds(*self.LIST, "--output", "-").stdout == succeeds(*self.LIST).stdout
        assert {file.name for file in tmp_path.iterdir()} == {"titles", "coded"}

    def test_name_of_the_file_says_that_it_is_json(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("find", "--from", "titles", "--output", "coded.json")
        assert len(queries((tmp_path / "coded.json").read_text(encoding="utf-8"))) == 1200

    @pytest.mark.promise(21)
    def test_old_file_stays_when_a_line_is_bad(self, refuses: Refuses, tmp_path: Path, titles: Path) -> None:
        (tmp_path / "coded").write_text("old")
        titles.write_bytes(titles.read_bytes() + b"\xff\n")
        assert "line 1201: it is not UTF-8" in refuses(2, *self.LIST, "--output", "coded")
        assert (tmp_path / "coded").read_text() == "old"
        assert {file.name for file in tmp_path.iterdir()} == {"titles", "coded"}

    @pytest.mark.promise(22)
    @pytest.mark.parametrize("place", ["nowhere/coded", "."])
    def test_place_that_no_file_can_have_is_refused(self, refuses: Refuses, place: str) -> None:
        assert f"--output {place}" in refuses(2, *self.LIST, "--output", place)

    @pytest.mark.promise(5)
    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
    @pytest.mark.parametrize("to_file", [True, False])
    def test_full_disk_is_said_to_be_one(self, environment: dict[str, str], tmp_path: Path, to_file: bool) -> None:
        command = [*PROGRAM, *self.LIST, *(["--output", "/dev/full"] if to_file else [])]
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                command, env=environment, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False
            )
        assert done.returncode == 5
        assert "could not be written: No space left on device" in done.stderr
        assert "Traceback" not in done.stderr
        assert Path("/dev/full").is_char_device()

    @pytest.mark.promise(7)
    @pytest.mark.skipif(sys.platform == "win32", reason="the shell reads a line")
    def test_reader_who_has_enough_is_no_error(self, environment: dict[str, str], tmp_path: Path) -> None:
        command = ["bash", "-c", '"$@" | head -1; echo "${PIPESTATUS[0]}"', "bash", *PROGRAM, *self.LIST]
        done = subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
        )
        answer, status = done.stdout.splitlines()
        assert (json.loads(answer)["line"], status, done.stderr) == (1, "0", "")

    @pytest.mark.promise(1)
    def test_progress_is_for_the_terminal_alone(self, environment: dict[str, str], tmp_path: Path) -> None:
        import pty

        screen, terminal = pty.openpty()
        with (tmp_path / "coded").open("wb") as coded:
            program = subprocess.Popen(
                [*PROGRAM, *self.LIST],
                env={**environment, "TERM": "xterm"},
                cwd=tmp_path,
                stdout=coded,
                stderr=terminal,
            )
        os.close(terminal)
        shown = seen_on(screen)
        assert program.wait() == 0
        assert len(queries((tmp_path / "coded").read_text(encoding="utf-8"))) == 1200
        assert "titles of titles" in shown

    def test_answers_come_while_titles_still_arrive(self, environment: dict[str, str]) -> None:
        command = [*PROGRAM, "find", "--from", "-", "--json"]
        with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
            program.stdin.write(b"RN\n" * 600)
            program.stdin.flush()
            assert select.select([program.stdout], [], [], 60)[0], "nothing is answered before the end of the list"
            first = json.loads(program.stdout.readline())
            program.stdin.close()
            rest = program.stdout.read().splitlines()
        assert (first["line"], len(rest), program.returncode) == (1, 599, 0)

    @pytest.mark.promise(5)
    @pytest.mark.skipif(sys.platform == "win32", reason="another signal interrupts")
    def test_interrupted_list_leaves_with_130_and_the_old_file(
        self, environment: dict[str, str], tmp_path: Path
    ) -> None:
        (tmp_path / "coded").write_text("old")
        os.mkfifo(tmp_path / "endless")
        command = [*PROGRAM, "find", "--from", "endless", "--json", "--output", "coded"]
        program = subprocess.Popen(command, env=environment, cwd=tmp_path, stderr=subprocess.PIPE, text=True)
        with (tmp_path / "endless").open("w"):  # opens when the program reads
            program.send_signal(signal.SIGINT)
            _, said = program.communicate(timeout=60)
        assert (program.returncode, said) == (130, "")
        assert (tmp_path / "coded").read_text() == "old"
        assert {file.name for file in tmp_path.iterdir()} == {"titles", "coded", "endless"}

    @pytest.mark.skipif(sys.platform != "linux", reason="the system counts memory in kilobytes on Linux")
    def test_ten_times_the_titles_take_no_more_memory(self, environment: dict[str, str], tmp_path: Path) -> None:
        def peak(many: int) -> int:
            path = tmp_path / "titles"
            path.write_text("".join(f"sparky, plant {number % 1000}\n" for number in range(many)))
            program = subprocess.Popen([*PROGRAM, *self.LIST], env=environment, cwd=tmp_path, stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(program.pid, 0)
            program.returncode = os.waitstatus_to_exitcode(status)
            assert program.returncode == 0
            return used.ru_maxrss

        assert peak(20_000) < peak(2_000) + 8_000
