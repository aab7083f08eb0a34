"""No damage to a profile or a week file is worth a traceback."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_a_few_hundred_damaged_files_are_read_or_refused_in_a_line() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "damage.py"), "400", "3"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stderr) == (0, "")
    read, refused = map(int, re.findall(r"\d+", done.stdout))
    assert read + refused == 400
    assert read > 5
    assert refused > 5
