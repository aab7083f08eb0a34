"""Downloads that are larger, deeper or stranger than any that a publisher offers, and files with unusual names."""

from __future__ import annotations

import csv
import shutil
from typing import TYPE_CHECKING

import pytest

from careeradvisor.errors import UsageError
from careeradvisor.reading import download, esco_download
from careeradvisor.reading.download_table import rows
from tests import downloads

if TYPE_CHECKING:
    from pathlib import Path

VERSION = "ESCO dataset - v1.2.1 - classification"


def spoken(path: Path) -> dict[str, int]:
    """The languages of a download, each with the number of its occupations."""
    with download.opened(path) as opened:
        return {each.language: len(each.titles) for each in esco_download.languages(opened, None, str)}


class TestLimits:
    def test_a_folder_of_everything_is_no_download(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(download, "MOST_FILES", 3)
        for number in range(4):
            (tmp_path / f"{number}.txt").touch()
        with pytest.raises(UsageError, match="holds more than 3 files"), download.opened(tmp_path):
            pass
        archive = tmp_path / "all.zip"
        archive.write_bytes(downloads.packed({f"{number}.txt": b"" for number in range(4)}))
        with pytest.raises(UsageError, match=r"all\.zip holds more than 3 files"), download.opened(archive):
            pass

    def test_files_in_folders_without_end_are_passed_over(self, tmp_path: Path) -> None:
        deep = tmp_path / "1" / "2" / "3" / "4" / "5"
        deep.mkdir(parents=True)
        (deep / "deep.txt").touch()
        (deep.parent / "near.txt").touch()
        with download.opened(tmp_path) as opened:
            assert opened.names == ["1/2/3/4/near.txt"]

    def test_an_archive_with_a_password_is_to_be_unpacked(self, tmp_path: Path) -> None:
        locked = bytearray(downloads.packed({"a.txt": b"x"}))
        for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            locked[locked.index(mark) + place] |= 1
        (tmp_path / "a.zip").write_bytes(locked)
        with pytest.raises(UsageError, match="is locked with a password"), download.opened(tmp_path / "a.zip"):
            pass

    def test_a_file_that_cannot_be_read_is_told_in_the_words_of_the_system(self, tmp_path: Path) -> None:
        def unplugged() -> bytes:
            with download.opened(tmp_path) as opened:
                (tmp_path / "a.txt").unlink()
                return opened.content("a.txt")

        (tmp_path / "a.txt").touch()
        with pytest.raises(UsageError, match=f"{tmp_path} cannot be read: No such file or directory"):
            unplugged()


def test_a_table_that_is_not_utf_8_is_read_as_windows_wrote_it() -> None:
    assert list(rows("Title\r\nKöchin – Chef\r\n".encode("cp1252"), "titles.csv")) == [["Title"], ["Köchin – Chef"]]  # noqa: RUF001
    with pytest.raises(UsageError, match=r"titles\.csv is no text"):
        list(rows(b"Title\0\r\n", "titles.csv"))


class TestEsco:
    def test_a_file_with_another_name_is_known_by_its_columns_and_its_folder(self, tmp_path: Path) -> None:
        folder = downloads.esco(tmp_path / f"{VERSION} - de - csv", "de")
        (folder / "occupations_de.csv").rename(folder / "berufe.csv")
        assert list(spoken(folder)) == ["de"]
        with pytest.raises(UsageError, match="but not their language in its name") as caught:
            spoken(folder.rename(tmp_path / "v1.2.1"))
        assert "occupations_de.csv" in caught.value.hints[0]

    def test_a_language_that_is_there_twice_is_refused(self, tmp_path: Path) -> None:
        folder = downloads.esco(tmp_path / VERSION)
        shutil.copy(folder / "occupations_en.csv", folder / "occupations_en (1).csv")
        with pytest.raises(UsageError, match="holds a language twice"):
            spoken(folder)

    def test_rows_that_are_no_occupations_are_passed_over(self, tmp_path: Path) -> None:
        folder = downloads.esco(tmp_path / VERSION)
        before = spoken(folder)
        file = folder / "occupations_en.csv"
        with file.open(encoding="utf-8", newline="") as handle:
            heads, first, *_ = csv.reader(handle)
        other = {**dict(zip(heads, first, strict=True)), "conceptUri": downloads.uri("1.1")}
        with file.open("a", encoding="utf-8", newline="") as handle:
            csv.writer(handle).writerow({**other, "conceptType": "Skill"}.values())
        assert spoken(folder) == before
        with file.open("a", encoding="utf-8", newline="") as handle:
            csv.writer(handle).writerow(other.values())
        assert spoken(folder)["en"] == before["en"] + 1

    def test_the_crosswalk_is_found_beside_workbooks(self, tmp_path: Path) -> None:
        downloads.crosswalk(tmp_path)
        (tmp_path / "A.xlsx").write_bytes(downloads.workbook([("ESCO or ISCO URI",)]))
        with download.opened(tmp_path) as opened:
            found = esco_download.crosswalk([opened], str)
        assert found is not None
        assert found.file is not None
        assert found.file.name == downloads.CROSSWALK
