"""The first minute with the program: a title without a command and without quotes, and help however it is asked for."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.cli.app import COMMANDS

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Refuses = Callable[..., str]
    Own = Callable[..., Path]

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = {"CAREERADVISOR_DATA_DIR": str(ROOT / "roles_data")}


class TestTitles:
    @pytest.mark.promise(6)
    @pytest.mark.parametrize(
        "line",
        ["nurse", "registered nurse", "registered-nurse", "show registered nurse", "show nurse", "Registered  Nurse"],
    )
    def test_are_shown_without_a_command_and_without_quotes(self, succeeds: Run, line: str) -> None:
        page = succeeds(*line.split(" "), "--brief").stdout
        assert page == succeeds("show", "registered-nurse", "--brief").stdout

    @pytest.mark.parametrize(
        ("title", "role"),
        [("nurse", "registered-nurse"), ("Cashiers", "cashier"), ("lorry driver", "heavy-truck-driver")],
    )
    def test_that_most_people_mean_one_thing_by_are_followed(self, succeeds: Run, title: str, role: str) -> None:
        assert f"({role})" in succeeds(*title.split(), "--brief", env=BUNDLED).stderr

    @pytest.mark.parametrize("command", ["assess --template", "gap", "plan", "evidence", "changed"])
    def test_of_several_words_need_no_quotes_for_any_command_on_one_role(self, succeeds: Run, command: str) -> None:
        name, *options = command.split()
        assert succeeds(name, "registered", "nurse", *options).stdout

    def test_that_begin_like_a_command_on_a_file_are_titles_where_there_is_no_such_file(self, run: Run) -> None:
        assert "team leader" in run("team", "leader").stderr
        assert "resume writer" in run("resume", "writer").stderr
        assert "there is no file" in run("resume", "writer.txt").stderr

    @pytest.mark.parametrize(
        "line",
        [
            "registered nurse vs paralegal",
            "registered nurse to paralegal",
            "registered nurse -- paralegal",
            "registered nurse paralegal",
            "registered-nurse paralegal",
        ],
    )
    def test_of_several_words_need_no_quotes_where_it_is_clear_which_are_one(self, succeeds: Run, line: str) -> None:
        quoted = succeeds("compare", "registered nurse", "paralegal", env=BUNDLED).stdout
        assert succeeds("compare", *line.split(), env=BUNDLED).stdout == quoted

    def test_that_are_exported_are_parted_likewise(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("export", "registered", "nurse", "vs", "paralegal", env=BUNDLED)
        succeeds("export", "retail", "supervisor", env=BUNDLED)
        names = {each.name for each in tmp_path.iterdir()}
        assert names == {"registered-nurse.md", "paralegal.md", "retail-supervisor.md"}

    def test_that_cannot_be_parted_say_how(self, refuses: Refuses) -> None:
        said = refuses(4, "compare", "registered", "nurse", env=BUNDLED)
        assert "titles of several words: careeradvisor compare registered nurse vs paralegal" in said

    @pytest.mark.parametrize(
        ("line", "role"),
        [
            ("export manager", "sales-manager"),
            ("activities director", "recreation-worker"),
            ("activities coordinator --brief", "recreation-worker"),
        ],
    )
    def test_that_begin_like_a_command_are_shown_where_it_can_do_nothing_with_the_rest(
        self, succeeds: Run, line: str, role: str
    ) -> None:
        assert f"({role})" in succeeds(*line.split(), env=BUNDLED).stderr

    def test_that_begin_like_a_command_and_are_not_clear_say_how_they_would_be_shown(self, refuses: Refuses) -> None:
        assert "careeradvisor show list builder" in refuses(2, "list", "builder", env=BUNDLED)
        assert "careeradvisor show" not in refuses(4, "sources", "magesh-2024", env=BUNDLED)
        assert "careeradvisor show" not in refuses(4, "plan", "nusre", env=BUNDLED)

    @pytest.mark.parametrize("line", ["sources bls-ep-2025-35", "activities visit-notes"])
    def test_of_a_profile_may_stand_behind_every_command(self, succeeds: Run, line: str) -> None:
        before = succeeds("--profile", "anna", *line.split(), env=BUNDLED)
        assert succeeds(*line.split(), "--profile", "anna", env=BUNDLED).stdout == before.stdout

    def test_take_the_options_of_the_page(self, succeeds: Run) -> None:
        assert '"id": "registered-nurse"' in succeeds("registered", "nurse", "--json").stdout

    @pytest.mark.parametrize("line", ["--brief cashier", "--no-pager --brief cashier", "--brief show cashier"])
    def test_may_stand_behind_the_options_of_their_page(self, succeeds: Run, line: str) -> None:
        assert succeeds(*line.split(), env=BUNDLED).stdout == succeeds("cashier", "--brief", env=BUNDLED).stdout

    def test_and_commands_may_stand_behind_options_with_a_value(self, succeeds: Run) -> None:
        behind = succeeds("--profile", "anna", "--weeks", "2", "plan", "cashier", env=BUNDLED)
        assert behind.stdout == succeeds("plan", "cashier", "--weeks", "2", "--profile", "anna", env=BUNDLED).stdout
        assert behind.stderr == "note: there is no profile 'anna' yet; there is none\n"

    def test_an_option_that_no_page_has_is_named(self, refuses: Refuses) -> None:
        assert "No such option: --bogus" in refuses(2, "--bogus", "cashier")
        assert "No such option: --bogus" in refuses(2, "--bogus")

    def test_that_nobody_knows_are_told_as_titles(self, refuses: Refuses) -> None:
        assert refuses(4, "asdfgh").startswith("error: no role 'asdfgh': No title that is known is near this one.")

    def test_that_are_many_kinds_of_work_are_offered_without_what_is_far_off(self, refuses: Refuses) -> None:
        def offered(*title: str) -> list[str]:
            return re.findall(r"careeradvisor show (\S+)", refuses(4, *title, env=BUNDLED))

        assert len(offered("teacher")) == 5
        assert set(offered("cloud", "engineer")) >= {"devops-engineer", "15-1252.00"}
        assert len(offered("CAD", "drafter")) < 5

    def test_that_are_unclear_come_with_a_command_for_each(self, refuses: Refuses) -> None:
        said = refuses(4, "plan", "nurse", "clerk", "installer")
        assert "\nclosest: careeradvisor plan " in said
        assert "\n         careeradvisor plan " in said


class TestMistypedCommands:
    @pytest.mark.promise(6)
    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("shwo nurse", "show nurse"),
            ("shwo", "show"),
            ("lst --json", "list --json"),
            ("asess registered nurse", "assess registered nurse"),
            ("exprot paralegal --format md", "export paralegal --format md"),
        ],
    )
    def test_are_told_with_the_closest_command(self, refuses: Refuses, typed: str, meant: str) -> None:
        said = refuses(2, *typed.split(), env=BUNDLED)
        words = " ".join(each for each in typed.split() if not each.startswith("--"))
        assert said.startswith(
            f"error: there is no command '{typed.split(maxsplit=1)[0]}'\nclosest: careeradvisor {meant}\n"
        )
        assert f"careeradvisor find {words}" in said

    @pytest.mark.parametrize(
        ("typed", "title"),
        [
            ("planner", "Urban and Regional Planners"),
            ("planer operator", "Woodworking"),
            ("retired", "stopped working"),
        ],
    )
    def test_that_are_a_title_are_the_title(self, run: Run, typed: str, title: str) -> None:
        done = run(*typed.split(), "--brief", env=BUNDLED)
        assert "no command" not in done.stderr
        assert title in done.stdout + done.stderr


class TestHelp:
    @pytest.mark.parametrize("line", ["-h", "help", "--help"])
    def test_on_everything(self, succeeds: Run, line: str) -> None:
        assert succeeds(line).stdout == succeeds("--help").stdout

    @pytest.mark.parametrize("line", ["show -h", "help show"])
    def test_on_one_command(self, succeeds: Run, line: str) -> None:
        assert succeeds(*line.split()).stdout == succeeds("show", "--help").stdout

    def test_desk_is_a_title(self, run: Run) -> None:
        assert "Usage" not in run("help", "desk").stdout

    def test_says_each_command_in_a_whole_sentence_on_one_line(self, succeeds: Run) -> None:
        lines = succeeds("--help").stdout.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
        assert [line.split()[0] for line in lines] == list(COMMANDS)
        for line in lines:
            sentence = line.split(maxsplit=1)[1]
            assert sentence.endswith(".")
            assert not sentence.endswith("..")

    def test_and_greeting_say_whose_pay_it_is(self, succeeds: Run) -> None:
        for page in (succeeds().stdout, succeeds("--help").stdout):
            assert "Pay, projections and licenses are those of the United States." in " ".join(page.split())


@pytest.mark.promise(30)
@pytest.mark.parametrize("line", ["paralegal", "electrician", "51-9197.00", "29-1141.04"])
@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_the_brief_page_fits_a_screen_and_says_what_the_number_is_not(succeeds: Run, line: str, width: str) -> None:
    page = succeeds("show", line, "--brief", "--width", width).stdout
    assert len(page.splitlines()) <= 24
    assert "This is not the chance of losing the job." in " ".join(page.split())


class TestNext:
    @pytest.mark.promise(29)
    @pytest.mark.parametrize(
        "line",
        [
            "show paralegal",
            "show paralegal --brief",
            "show 51-9197.00",
            "show clerk --roles-dir own",
            "compare paralegal electrician",
            "evidence paralegal",
            "gap paralegal",
            "changed paralegal",
            "find nurse",
            "find qqqq",
            "list",
            "list --occupations",
            "categories",
            "sources",
            "sources eloundou-2024",
            "sources --due",
            "activities",
            "activities writing-records",
            "profile",
        ],
    )
    def test_ends_every_page_with_commands_that_work(self, succeeds: Run, run: Run, own: Own, line: str) -> None:
        own(clerk={})
        page = succeeds(*line.split()).stdout
        proposed = re.findall(r"(?m)^(?:Next:| {5}) (careeradvisor .+?) \(", page)
        assert 1 <= len(proposed) <= 2
        for command in proposed:
            done = run(*shlex.split(command)[1:])
            assert done.returncode == 0 or "there is nobody to ask" in done.stderr, done.stderr

    def test_fits_who_has_judged_their_week(self, succeeds: Run, tmp_path: Path) -> None:
        (tmp_path / "week.toml").write_text("[hours]\n1 = 20\n2 = 20\n")
        page = succeeds("assess", "paralegal", "--hours", "week.toml").stdout
        assert "Next: careeradvisor plan paralegal " in page
        assert "Next: careeradvisor plan paralegal " in succeeds("paralegal").stdout
        assert "Next: careeradvisor compare paralegal electrician " in succeeds("electrician").stdout
        assert "Next: careeradvisor changed paralegal " in succeeds("profile").stdout
