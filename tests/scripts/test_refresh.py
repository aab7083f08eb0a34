"""A new edition of the figures lists every sentence that it touches, with what turned; digits get a name."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
FIRST_EDITION = "c804deb"
"""The commit with the roles that cite the projections 2024-34, and their figures."""
ROLE = '''title = "Nurse"
outlook = """
Jobs are projected to grow by 4.9% over 2024-34 [bls-ep-2024-34], faster than \\
average. They pay $97,600 [bls-oews-2025-05]. Nothing here."""

[[occupations]]
code = "29-1141"

[[occupations]]
code = "29-2061"
'''
HEADER = "code,change,employment,projected,openings,wage_p10,wage_p25,wage_median,wage_p75,wage_p90\n"


def refreshed(*arguments: object) -> str:
    command = [sys.executable, str(ROOT / "scripts" / "refresh.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def edition(folder: Path, *rows: str) -> Path:
    (folder / "occupations").mkdir(parents=True)
    (folder / "occupations" / "29.csv").write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return folder


def test_what_turned_stands_behind_the_sentence(tmp_path: Path) -> None:
    (tmp_path / "roles" / "health").mkdir(parents=True)
    (tmp_path / "roles" / "health" / "nurse.toml").write_text(ROLE, encoding="utf-8")
    old = edition(tmp_path / "old", "29-1141.00,4.9,1,1,1,1,1,97550,1,1", "29-2061.00,2.6,1,1,1,1,1,62340,1,1")
    new = edition(tmp_path / "new", "29-1141.00,-1,1,1,1,1,1,60000,1,1", "29-2061.00,2.6,1,1,1,1,1,62340,1,1")
    said = refreshed(old, new, "--roles", tmp_path / "roles")
    assert "health/nurse.toml:3: Jobs are projected" in said
    assert "29-1141 change: 4.9 was 4.9, now -1.0" in said
    assert "29-1141: +4.9% has become -1%" in said
    assert "29-1141 wage_median: 97550 was $97,600, now 60000.0" in said
    assert "29-1141 and 29-2061 have changed places in change" in said
    assert "Nothing here" not in said
    assert "2 sentences with 3 mentions of an edition; 2 may have turned" in said
    assert "0 may have turned" in refreshed(old, old, "--roles", tmp_path / "roles")


def test_no_mention_of_the_edition_of_2024_34_is_missed(tmp_path: Path) -> None:
    archived = subprocess.run(
        ["git", "archive", "--format=zip", FIRST_EDITION, "roles_data"], cwd=ROOT, capture_output=True, check=False
    )
    if archived.returncode:
        pytest.skip("this copy has no history")
    with zipfile.ZipFile(io.BytesIO(archived.stdout)) as files:
        files.extractall(tmp_path)
    roles = tmp_path / "roles_data" / "roles"
    said = refreshed(tmp_path / "roles_data" / "figures", ROOT / "roles_data" / "figures", "--roles", roles)
    sentences = [line for line in said.splitlines() if not line.startswith("    !")]
    mentions = sum(file.read_text(encoding="utf-8").count("2024-34") for file in roles.rglob("*.toml"))
    assert mentions == 255
    assert sum(line.count("2024-34") for line in sentences) == mentions
    assert re.search(r"software-developer\.toml:\d+: .*15\.8", said)
    assert "15-1252 change: 15.8 was 15.8, now 10.2" in said


def test_digits_get_the_name_of_the_figure_they_are(tmp_path: Path) -> None:
    file = tmp_path / "cashier.toml"
    file.write_text(
        'outlook = """\nBLS projects 8.9% more stockers and order \\\nfillers [bls-ep-2025-35]. Pay starts at '
        '$11.80 to $13.80 an hour [bls-oews-2025-05]. Nobody knows 77.7% [bls-ep-2025-35]."""\n'
        '[[occupations]]\ncode = "41-2011"\n',
        encoding="utf-8",
    )
    command = [sys.executable, str(ROOT / "scripts" / "name_figures.py"), str(file), "--write"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    text = file.read_text(encoding="utf-8")
    assert "BLS projects {change 53-7065} more stockers and order \\\nfillers" in text
    assert "starts at {hourly.p10 41-2011} to {hourly.p25 41-2011} an hour" in text
    assert "77.7%" in text
    assert "77.7 -> ?" in said
