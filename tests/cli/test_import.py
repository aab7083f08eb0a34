"""Imports from the downloads of O*NET and ESCO: what they add, what is refused, and that nothing is lost by them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import downloads
from tests.cli.test_startup import loaded
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "tests" / "data" / "catalogue"


def answers(run: Run, title: str) -> list[dict[str, object]]:
    """The answers to a title."""
    found: list[dict[str, object]] = json.loads(run("find", *title.split(), "--json").stdout)["answers"]
    return found


def imported(run: Run) -> dict[str, dict[str, object]]:
    """What is imported, by its name."""
    return {each["id"]: each for each in json.loads(run("import", "list", "--json").stdout)["imports"]}


class TestOnet:
    @pytest.fixture(params=["text", "zip", "31 in Excel", "31 as text", "with other names"])
    def download(self, request: pytest.FixtureRequest, tmp_path: Path) -> Path:
        match request.param:
            case "zip":
                return downloads.zipped(downloads.onet(tmp_path / "db_30_1_text"), "O NET (1).zip")
            case "31 in Excel":
                return downloads.onet_excel(tmp_path / "excel")
            case "31 as text":
                return downloads.onet(tmp_path / "text", "31.0")
            case "with other names":
                folder = downloads.onet(tmp_path / "download")
                (folder / "Alternate Titles.txt").rename(folder / "my titles.txt")
                (folder / "Task Statements.txt").rename(folder / "Task Statements (2).txt")
                return folder
        return downloads.onet(tmp_path / "text")

    def test_its_titles_are_found_in_every_form_that_it_is_offered_in(self, succeeds: Run, download: Path) -> None:
        succeeds("import", "onet", str(download))
        first = answers(succeeds, "conduit whisperer")[0]
        assert (first["code"], first["reason"], first["origin"]) == (
            "47-2111.00",
            "imported",
            "O*NET's alternate titles",
        )
        assert answers(succeeds, "BLK")[0]["code"] == "29-1141.00"

    def test_the_page_says_whose_a_title_is(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("import", "onet", str(downloads.onet(tmp_path / "text")))
        page = succeeds("find", "conduit", "whisperer", "--width", "120").stdout
        assert "Conduit Whisperer (O*NET's alternate titles)" in page

    def test_an_exact_title_of_ours_stays_first(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("import", "onet", str(downloads.onet(tmp_path / "text")))
        for title in ("electrician", "sparky"):
            codes = [each["code"] for each in answers(succeeds, title)]
            assert codes[0] == "47-2111.00"
            assert len(codes) > 1

    def test_a_computed_page_lists_its_sentences_with_their_codes_core_ones_first(
        self, succeeds: Run, tmp_path: Path
    ) -> None:
        assert "lantern" not in succeeds("show", "51-9197.00").stdout
        succeeds("import", "onet", str(downloads.onet(tmp_path / "text")))
        page = succeeds("show", "51-9197.00", "--width", "120").stdout
        assert "THE TASKS AS O*NET WORDS THEM" in page
        assert "These sentences are O*NET's (release 30.1" in page
        first, second = (page.index(f"Polish the {each} lantern of guild 10.") for each in ("first", "spare"))
        assert first < second
        assert "1101" in page
        assert "lantern" not in succeeds("show", "paralegal").stdout

    def test_the_list_says_release_day_counts_and_checksums(self, succeeds: Run, tmp_path: Path) -> None:
        folder = downloads.onet(tmp_path / "text")
        succeeds("import", "onet", str(folder))
        (held,) = imported(succeeds).values()
        assert (held["release"], held["on"], held["titles"], held["tasks"]) == ("30.1", "2026-11-29", 18, 22)
        sums = {each["name"]: each["sha256"] for each in held["files"]}  # type: ignore[union-attr]
        import hashlib

        content = (folder / "Alternate Titles.txt").read_bytes()
        assert sums["Alternate Titles.txt"] == hashlib.sha256(content).hexdigest()
        assert "O*NET 30.1" in succeeds("import", "list").stdout

    def test_removing_it_leaves_what_was_there_before(self, succeeds: Run, tmp_path: Path) -> None:
        before = answers(succeeds, "conduit whisperer")
        succeeds("import", "onet", str(downloads.onet(tmp_path / "text")))
        assert "removed" in succeeds("import", "remove", "onet").stderr
        assert answers(succeeds, "conduit whisperer") == before
        assert "Nothing is imported" in succeeds("import", "list").stdout

    def test_role_data_that_changes_gets_an_index_of_its_own(self, succeeds: Run, data: Path, tmp_path: Path) -> None:
        run = partial(succeeds, env={"CAREERADVISOR_DATA_DIR": str(data)})
        run("import", "onet", str(downloads.onet(tmp_path / "text")))
        lists = data / "titles" / "47.toml"
        lists.write_text(lists.read_text().replace('"Sparky"', '"Sparky", "Volt Herder"', 1))
        assert answers(run, "volt herder")[0]["reason"] == "alias"
        assert answers(run, "conduit whisperer")[0]["reason"] == "imported"

    @pytest.mark.skipif(sys.platform == "win32", reason="a terminal is made by Linux and macOS")
    def test_a_terminal_shows_what_is_being_made(self, tmp_path: Path) -> None:
        screen = Terminal("import", "onet", str(downloads.onet(tmp_path / "text")), "--no-pager", cwd=tmp_path)
        screen.until("making the index of titles")
        assert "O*NET 30.1" in screen.end()

    def test_a_title_that_begins_like_the_command_is_a_title(self, succeeds: Run) -> None:
        assert "'import paralegal' is read as Paralegal" in succeeds("import", "paralegal").stderr


class TestRefusals:
    """What is no whole download is refused in a sentence, and what was imported before still works."""

    @pytest.fixture
    def refused(self, succeeds: Run, refuses: Callable[..., str], tmp_path: Path) -> Callable[..., str]:
        succeeds("import", "onet", str(downloads.onet(tmp_path / "before")))
        held = imported(succeeds)

        def refuse(*arguments: object) -> str:
            said = refuses(2, "import", *map(str, arguments))
            assert imported(succeeds) == held
            assert answers(succeeds, "conduit whisperer")[0]["code"] == "47-2111.00"
            return said

        return refuse

    def test_half_a_download(self, refused: Callable[..., str], tmp_path: Path) -> None:
        assert "no file 'Task Statements'" in refused("onet", downloads.onet(tmp_path / "a", Task_Statements=None))
        assert "'Job Titles' or 'Alternate Titles'" in refused(
            "onet", downloads.onet(tmp_path / "b", Alternate_Titles=None)
        )
        rows = downloads.tabbed([downloads.HEADS["titles"], *downloads.onet_titles()[:6]])
        assert "6 of 11 occupations" in refused("onet", downloads.onet(tmp_path / "c", Alternate_Titles=rows))
        cut = downloads.tabbed([downloads.HEADS["tasks"], *downloads.onet_tasks()])[:-40]
        assert "is cut off: row 23" in refused("onet", downloads.onet(tmp_path / "d", Task_Statements=cut))
        whole = downloads.zipped(downloads.onet(tmp_path / "e"), "e.zip")
        whole.write_bytes(whole.read_bytes()[:-200])
        assert "only a part" in refused("onet", whole)

    def test_a_release_that_is_not_known_or_not_said(self, refused: Callable[..., str], tmp_path: Path) -> None:
        said = refused("onet", downloads.onet(tmp_path / "a", "27.3"))
        assert "release 27.3" in said
        assert "known are 28.0 to 31.0" in said
        said = refused("onet", downloads.onet(tmp_path / "b", Read_Me=None))
        assert "does not say which release" in said
        assert "--release" in said

    def test_a_file_with_other_columns(self, refused: Callable[..., str], tmp_path: Path) -> None:
        text = downloads.tabbed([("SOC", "Name", "x"), ("47-2111.00", "Electrician", "y")])
        said = refused("onet", downloads.onet(tmp_path / "a", Alternate_Titles=text))
        assert "Alternate Titles.txt has no column 'o*net-soc code', but soc, name, x" in said

    def test_two_releases_in_one_folder(self, refused: Callable[..., str], tmp_path: Path) -> None:
        for name in ("db_30_1_text", "db_30_2_text"):
            downloads.onet(tmp_path / "all" / name)
        assert "several files" in refused("onet", tmp_path / "all")

    @pytest.mark.parametrize("name", ["../../escaped.txt", "/etc/escaped.txt", "..\\escaped.txt", "C:\\escaped.txt"])
    def test_an_archive_that_leaves_its_folder(self, refused: Callable[..., str], tmp_path: Path, name: str) -> None:
        folder = downloads.onet(tmp_path / "a")
        files = {each.name: each.read_bytes() for each in folder.iterdir()}
        archive = tmp_path / "bad.zip"
        archive.write_bytes(downloads.packed({**files, name: b"x"}))
        assert "outside its own folder" in refused("onet", archive)
        assert not list(tmp_path.rglob("escaped.txt"))

    def test_zeros_without_end(self, refused: Callable[..., str], tmp_path: Path) -> None:
        folder = downloads.onet(tmp_path / "a")
        files = {each.name: each.read_bytes() for each in folder.iterdir()}
        archive = tmp_path / "zeros.zip"
        archive.write_bytes(downloads.packed({**files, "Alternate Titles.txt": bytes(70_000_000)}))
        assert "more than 64 MB" in refused("onet", archive)

    def test_what_is_no_download_at_all(self, refused: Callable[..., str], tmp_path: Path) -> None:
        assert "is not there" in refused("onet", tmp_path / "nowhere")
        (tmp_path / "letter.txt").write_text("Dear guild\n")
        assert "no file 'Job Titles'" in refused("onet", tmp_path / "letter.txt")
        (tmp_path / "not.zip").write_text("Dear guild\n")
        assert "damaged" in refused("onet", tmp_path / "not.zip")
        (tmp_path / "parent").mkdir()
        (tmp_path / "parent" / "db.zip").write_bytes(downloads.packed({"a": b""}))
        assert "there is db.zip in it: name that" in refused("onet", tmp_path / "parent")
        if hasattr(os, "mkfifo"):
            os.mkfifo(tmp_path / "pipe")
            assert "neither a folder nor a file" in refused("onet", tmp_path / "pipe")
        refused("onet")
        refused("remove")

    def test_what_does_not_go_together(self, refused: Callable[..., str]) -> None:
        assert "import list takes no name" in refused("list", "onet")
        assert "--release goes with a download" in refused("remove", "onet", "--release", "31.0")
        assert "takes a folder or a ZIP file" in refused("onet", "a", "b")

    def test_a_release_that_is_named_is_believed(self, succeeds: Run, tmp_path: Path) -> None:
        succeeds("import", "onet", str(downloads.onet(tmp_path / "a", "32.0")), "--release", "32.0")
        assert imported(succeeds)["onet"]["release"] == "32.0"

    def test_an_import_that_is_not_there_cannot_be_removed(self, refuses: Callable[..., str]) -> None:
        assert "nothing is imported" in refuses(4, "import", "remove", "onet")


class TestEsco:
    def bring(self, succeeds: Run, tmp_path: Path, language: str = "en") -> None:
        folder = downloads.esco(tmp_path / f"ESCO dataset - v1.2.1 - classification - {language} - csv", language)
        succeeds("import", "esco", str(folder), str(downloads.crosswalk(tmp_path)))

    def test_its_titles_lead_through_the_crosswalk(self, succeeds: Run, tmp_path: Path) -> None:
        self.bring(succeeds, tmp_path)
        first = answers(succeeds, "fuse poet")[0]
        assert (first["code"], first["origin"]) == ("47-2111.00", "ESCO")

    def test_of_several_matches_the_closest_kind_counts(self, succeeds: Run, tmp_path: Path) -> None:
        self.bring(succeeds, tmp_path)
        same = [each["code"] for each in answers(succeeds, "cable bard") if each["title"] == "cable bard"]
        assert same == ["47-2111.00"]

    def test_what_has_no_match_takes_that_of_what_it_is_a_kind_of(self, succeeds: Run, tmp_path: Path) -> None:
        self.bring(succeeds, tmp_path)
        assert answers(succeeds, "attic cable bard")[0]["code"] == "47-2111.00"
        assert answers(succeeds, "wandering troubadour")[0]["code"] == "29-1171.00"

    def test_what_leads_to_none_of_our_occupations_is_counted(self, succeeds: Run, tmp_path: Path) -> None:
        self.bring(succeeds, tmp_path)
        held = imported(succeeds)["esco-en"]
        assert (held["release"], held["titles"], held["left_out"]) == ("1.2.1", 7, 2_899)

    def test_the_crosswalk_of_an_earlier_import_serves_the_next_language(self, succeeds: Run, tmp_path: Path) -> None:
        self.bring(succeeds, tmp_path)
        folder = downloads.esco(tmp_path / "ESCO dataset - v1.2.0 - classification - sv - csv", "sv")
        succeeds("import", "esco", str(folder))
        assert {key: each["release"] for key, each in imported(succeeds).items()} == {
            "esco-en": "1.2.1",
            "esco-sv": "1.2.0",
        }
        succeeds("import", "remove", "esco")
        assert not imported(succeeds)

    def test_another_language_is_read_as_that_language_in_both_genders(self, succeeds: Run, tmp_path: Path) -> None:
        held = {"7411.1": ("trådbard", "kabelspelman/kabelspelkvinna"), "2221.2": ("vårdtrubadur", "")}
        folder = downloads.esco(tmp_path / "ESCO dataset - v1.2.1 - classification - sv - csv", "sv", held)
        succeeds("import", "esco", str(folder), str(downloads.crosswalk(tmp_path)))
        for title, code in (("vårdtrubadur", "29-1141.00"), ("kabelspelkvinna", "47-2111.00")):
            found = json.loads(succeeds("find", title, "--json").stdout)
            assert (found["answers"][0]["code"], found["answers"][0]["origin"]) == (code, "ESCO")
            assert found["language"] == "Swedish"

    def test_refusals_say_what_is_missing(self, refuses: Callable[..., str], tmp_path: Path) -> None:
        folder = downloads.esco(tmp_path / "ESCO dataset - v1.2.1 - classification - en - csv")
        said = refuses(2, "import", "esco", str(folder))
        assert "no crosswalk from ESCO to O*NET" in said
        assert "https://esco.ec.europa.eu/" in said
        half = downloads.esco(tmp_path / "v1.2.1 half", fill=100)
        assert "half a file" in refuses(2, "import", "esco", str(half))
        old = downloads.esco(tmp_path / "ESCO dataset - v1.0.3 - classification - en - csv")
        assert "known are 1.1.0" in refuses(2, "import", "esco", str(old))
        unsaid = downloads.esco(tmp_path / "unsaid")
        assert "does not say which version" in refuses(2, "import", "esco", str(unsaid))
        torn = downloads.esco(tmp_path / "v1.2.1 torn")
        text = (torn / "occupations_en.csv").read_bytes()
        (torn / "occupations_en.csv").write_bytes(text[: text.rindex(b'"A') + 2])
        assert "cannot be read as a table" in refuses(2, "import", "esco", str(torn))
        assert "no file of ESCO's occupations" in refuses(2, "import", "esco", str(downloads.crosswalk(tmp_path)))


class TestNothingIsLost:
    @pytest.fixture
    def second(self, succeeds: Run, tmp_path: Path) -> Path:
        """A later release, with an earlier one imported."""
        succeeds("import", "onet", str(downloads.onet(tmp_path / "first")))
        return downloads.onet(tmp_path / "second", "31.0")

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="the program is stopped in a fork")
    @pytest.mark.parametrize("step", ["os.write", "os.fsync", "pathlib.Path.replace", "after pathlib.Path.replace"])
    def test_killed_at_any_step_one_of_the_two_is_whole(self, succeeds: Run, second: Path, step: str) -> None:
        module, _, name = step.removeprefix("after ").rpartition(".")
        die = "os.kill(os.getpid(), 9)"
        body = f"real(*a, **k); {die}" if step.startswith("after") else die
        program = (
            f"import os, pathlib, sys; real = {module}.{name}\n"
            f"def stop(*a, **k):\n"
            f"    if sys._getframe(1).f_code.co_name in ('write_all', '_sync', 'settle'):\n        {body}\n"
            f"    return real(*a, **k)\n"
            f"{module}.{name} = stop\n"
            f"sys.argv[1:] = ['import', 'onet', {str(second)!r}]; from careeradvisor.cli import run; run()"
        )
        settings = {"CAREERADVISOR_DATA_DIR": str(FROZEN), "PYTHONPATH": str(ROOT)}
        done = subprocess.run([sys.executable, "-c", program], env={**os.environ, **settings}, check=False, timeout=60)
        assert done.returncode == -signal.SIGKILL
        assert imported(succeeds)["onet"]["release"] == ("31.0" if step.startswith("after") else "30.1")
        assert answers(succeeds, "conduit whisperer")[0]["code"] == "47-2111.00"
        succeeds("import", "onet", str(second))
        assert imported(succeeds)["onet"]["release"] == "31.0"

    @pytest.mark.usefixtures("untraced")
    @pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
    def test_a_full_disk_leaves_what_was_there(self, run: Run, succeeds: Run, second: Path) -> None:
        import resource

        def full() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

        done = run("import", "onet", str(second), preexec_fn=full)
        assert done.returncode == 5
        assert "onet.sqlite could not be written" in done.stderr
        assert "what was there before is unchanged" in done.stderr
        assert imported(succeeds)["onet"]["release"] == "30.1"
        assert [each.name for each in imports_folder().iterdir()] == ["onet.sqlite"]

    def test_two_at_once_are_both_whole(self, succeeds: Run, second: Path) -> None:
        settings = {"CAREERADVISOR_DATA_DIR": str(FROZEN), "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "careeradvisor", "import", "onet"]
        both = [
            subprocess.Popen([*command, str(each)], env={**os.environ, **settings}, stdout=subprocess.DEVNULL)
            for each in (second, second.parent / "first")
        ]
        assert [each.wait(60) for each in both] == [0, 0]
        assert imported(succeeds)["onet"]["titles"] == 18
        assert answers(succeeds, "conduit whisperer")[0]["code"] == "47-2111.00"

    @pytest.mark.parametrize("damage", ["empty", "other", "half", "a bit"])
    def test_a_damaged_import_costs_its_own_titles_alone(self, succeeds: Run, second: Path, damage: str) -> None:
        (file,) = imports_folder().iterdir()
        whole = file.read_bytes()
        half = len(whole) // 2
        turned = whole[:half] + bytes([whole[half] ^ 1]) + whole[half + 1 :]
        file.write_bytes({"empty": b"", "other": b"no database", "half": whole[:half], "a bit": turned}[damage])
        assert answers(succeeds, "electrician")[0]["code"] == "47-2111.00"
        assert "Tire Builders" in succeeds("show", "51-9197.00").stdout
        assert imported(succeeds)["onet"]["whole"] is False
        assert "import it again" in succeeds("import", "list").stdout
        succeeds("import", "onet", str(second))
        assert answers(succeeds, "conduit whisperer")[0]["code"] == "47-2111.00"


def imports_folder() -> Path:
    """Where the imports of this test lie."""
    return Path(os.environ["CAREERADVISOR_PROFILE_DIR"]) / "imports"


@pytest.mark.parametrize("line", ["show paralegal", "show 51-9197", "find icu nurse", "list"])
def test_no_other_command_loads_what_reads_a_download(run: Run, line: str) -> None:
    run(*line.split())  # the indexes of a checkout are made on first use
    reading = {"careeradvisor.desk.imports", "careeradvisor.pages.imports", "careeradvisor.reading.download", "csv"}
    assert loaded(line) & reading == set()
