"""A résumé on the command line: what it says, what it refuses, and that nothing of it is kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from careeradvisor.person import profile_store
from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "data" / "resume" / "paralegal.txt"
FROZEN = ROOT / "tests" / "data" / "catalogue"

AD = """Paralegal wanted
We are looking for a paralegal to join our team. You will draft discovery. The ideal candidate has five years.
We offer health insurance. Apply now.
"""
TWO = """Ann One
ann@example.com
Experience
Cashier, Fairway Market
2015 - 2018
Bob Two
bob@example.com
Experience
Electrician, Volt Ltd
2016 - 2019
"""
PORTUGUESE = """Experiência
Caixa de loja, Mercado
Atendi clientes e não tive faltas no caixa da loja com uma equipe do mercado para os turnos da noite, ao lado dos outros
Trabalhei na loja com os clientes e os fornecedores do mercado, não só no caixa
"""


def test_a_resume_is_read_from_standard_input(run: Run) -> None:
    done = run("resume", "-", "--json", input=SAMPLE.read_text(encoding="utf-8"))
    found = json.loads(done.stdout)
    assert [job["title"] for job in found["jobs"]] == ["Paralegal", "Legal Secretary"]
    assert found["pointers"][0]["role"] == "paralegal"
    assert found["schooling"] == "bachelor"
    assert found["years"] == 11.0
    assert found["languages"] == ["English", "Spanish"]
    assert found["kept"] is None


def test_each_skill_has_the_line_that_shows_it(run: Run) -> None:
    found = json.loads(run("resume", str(SAMPLE), "--json").stdout)
    [skill] = found["skills"]
    assert (skill["id"], skill["shows"]) == ("court-filing-compliance", "shown")
    assert skill["line"] in SAMPLE.read_text(encoding="utf-8")


def test_no_name_or_address_is_on_the_page(run: Run) -> None:
    for form in ("txt", "json", "md", "html"):
        page = run("resume", str(SAMPLE), "--format", form).stdout
        assert page
        assert not [word for word in ("Jane", "JANE", "jane.example", "555-0100") if word in page]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (AD, "reads like a job advertisement"),
        (TWO, "holds the résumés of two people"),
        (PORTUGUESE, "is in Portuguese"),
        ("Ω" * 80, "is in a language of another script"),
        ("lorem ipsum\n", "no job, school or skill was found in it"),
    ],
)
def test_what_is_no_resume_of_one_person_is_said(run: Run, text: str, said: str) -> None:
    done = run("resume", "-", input=text)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: standard input {said}") or said in done.stderr
    assert len(done.stderr.splitlines()) == 2


def test_a_file_that_is_not_there_is_named(run: Run) -> None:
    done = run("resume", "none.pdf")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: there is no file none.pdf")


WATCH = """
import atexit, os, sys
seen = []
def watch(event, arguments):
    if event == "open" and not isinstance(arguments[0], int):  # a number is a pipe to the reader of PDFs
        if not (set("wax+") & set(arguments[1] or "") or (arguments[2] or 0) & (os.O_WRONLY | os.O_RDWR)):
            return
        seen.append(f"open {arguments[0]}")
    elif event.startswith(("socket.", "urllib.", "os.mkdir", "os.rename", "shutil.")):
        seen.append(event)
sys.addaudithook(watch)
sys.argv[1:] = ARGUMENTS
atexit.register(lambda: os.write(2, ("SEEN " + "; ".join(seen)).encode()))
from careeradvisor.cli import run
run()
"""


@pytest.mark.parametrize("form", ["txt", "json"])
@pytest.mark.parametrize("name", ["paralegal.txt", "paralegal.pdf"])
def test_nothing_is_written_and_nothing_sent(run: Run, tmp_path: Path, name: str, form: str) -> None:
    run("resume", str(SAMPLE))  # the indexes of a checkout are made on first use
    source = tmp_path / name
    if name.endswith("pdf"):
        typst = pytest.importorskip("typst")
        lines = SAMPLE.read_text(encoding="utf-8").splitlines()
        (tmp_path / "page.typ").write_text("\n".join(f"#{json.dumps(line)} \\" for line in lines), encoding="utf-8")
        typst.compile(str(tmp_path / "page.typ"), output=str(source))
        (tmp_path / "page.typ").unlink()
    else:
        source.write_bytes(SAMPLE.read_bytes())
    program = WATCH.replace("ARGUMENTS", repr(["resume", str(source), "--format", form]))
    settings = {"CAREERADVISOR_DATA_DIR": str(FROZEN), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **settings}, capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert "Paralegal" in done.stdout, done.stderr
    assert done.stderr.partition("SEEN ")[2] == ""
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert not Path(os.environ["CAREERADVISOR_PROFILE_DIR"]).exists()


def test_what_is_saved_is_facts_and_no_names(run: Run, tmp_path: Path) -> None:
    own = {"CAREERADVISOR_PROFILE_DIR": str(tmp_path / "profile")}
    done = run("resume", str(SAMPLE), "--save", "--yes", env=own)
    assert "11 years as Paralegal" in done.stdout
    kept = (tmp_path / "profile" / "profile.toml").read_text(encoding="utf-8")
    for word in ("paralegal = 11.0", 'education = "bachelor"', 'court-filing-compliance = "foundation"'):
        assert word in kept
    for word in ("Jane", "JANE", "SMITH", "BAKER", "Dallas", "example.com", "discovery", "paralegal.txt", "Texas"):
        assert word not in kept


def test_nobody_there_is_told_how_to_save(run: Run) -> None:
    done = run("resume", str(SAMPLE), "--save")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--save --yes" in done.stderr
    assert not Path(os.environ["CAREERADVISOR_PROFILE_DIR"]).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_person_corrects_what_is_kept(tmp_path: Path) -> None:
    """At a terminal: another work by its title, its years, and a skill that is not held."""
    screen = Terminal("resume", str(SAMPLE), "--save", "--no-pager", cwd=tmp_path)
    screen.until("It never keeps the file, its lines, names, addresses or employers.")
    screen.answer(("another title in your own words [1] ", "qqqq"))
    screen.until("no work has that name")
    screen.answer(("[1] ", "registered nurse"), ("Years in this work? ", "3"), ("Filed pleadings electronically", "n"))
    assert "Kept in " in screen.end()
    kept = profile_store.load()
    assert (kept.experience, kept.skills) == ({"registered-nurse": 3.0}, {})


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_work_is_chosen_by_number_and_a_skill_keeps_the_level_that_is_said(tmp_path: Path) -> None:
    screen = Terminal("resume", str(SAMPLE), "--save", "--no-pager", cwd=tmp_path)
    screen.answer(("another title in your own words [1] ", "legal assistant"))
    screen.until("that may be")
    screen.answer(("[1] ", "1"), ("Years in this work? ", "4"), ("Filed pleadings electronically", "working"))
    assert "Kept in " in screen.end()
    kept = profile_store.load()
    assert kept.experience == {"paralegal": 4.0}
    assert {str(level) for level in kept.skills.values()} == {"working"}


@pytest.mark.parametrize(
    ("options", "says"),
    [(["--yes"], "--yes says what to keep"), (["--for", "paralegal", "--save"], "two different questions")],
)
def test_options_that_contradict_are_refused(refuses: Callable[..., str], options: list[str], says: str) -> None:
    assert says in refuses(2, "resume", str(SAMPLE), *options)


def test_what_a_resume_says_holds_for_one_run_and_is_not_kept(run: Run, tmp_path: Path) -> None:
    own = {"CAREERADVISOR_PROFILE_DIR": str(tmp_path / "profile")}
    done = run("gap", "paralegal", "--json", "--resume", str(SAMPLE), env=own)
    assert "for this run alone: 11 years as Paralegal" in done.stderr
    held = {each["id"]: each["have"] for each in json.loads(done.stdout)["needs"]}
    without = json.loads(run("gap", "paralegal", "--json", env=own).stdout)["needs"]
    assert held["court-filing-compliance"] == "foundation"
    assert {each["have"] for each in without} == {None}
    plan = json.loads(run("plan", "paralegal", "--json", "--resume", str(SAMPLE), env=own).stdout)
    assert plan["way"] == "in-the-job"
    assert not (tmp_path / "profile").exists()


GERMAN = """Lebenslauf
Jonas Weber
Berufserfahrung
03/2018 bis heute    Altenpfleger, Seniorenheim am Park, Kiel
- Grundpflege von zwölf Bewohnern und die Dokumentation der Pflege
- Gespräche mit den Angehörigen und mit der Ärztin
09/2014 - 02/2018    Pflegehelfer, Diakonie Kiel
- Hilfe bei der Körperpflege und beim Essen
"""
FRENCH = """Curriculum vitae
Paul Martin
Expérience professionnelle
2018 - aujourd'hui    Maçon, Bâtiments du Sud, Nîmes
- Murs et fondations pour des maisons, avec une équipe de trois
2014 - 2018    Manœuvre, Constructions Rey, Nîmes
- Préparation du chantier et du mortier pour les maçons
"""


@pytest.mark.parametrize(("text", "first"), [(GERMAN, "29-2061.00"), (FRENCH, "47-2021.00")], ids=["German", "French"])
def test_titles_in_another_language_are_read_as_find_reads_them(run: Run, text: str, first: str) -> None:
    done = run("resume", "-", "--json", input=text, env={"CAREERADVISOR_DATA_DIR": str(ROOT / "roles_data")})
    assert json.loads(done.stdout)["pointers"][0]["code"] == first
