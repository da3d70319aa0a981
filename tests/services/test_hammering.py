"""Several programs at work on one vault at once: every save that was reported is there, and no file is broken."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def hammered(folder: Path, minutes: float) -> dict[str, Any]:
    """Let a program of its own drive the others; it ends with what is wrong, or with its figures."""
    command = [sys.executable, "-m", "tests.services.hammer", str(folder), str(minutes)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    figures: dict[str, Any] = json.loads(done.stdout)
    print(json.dumps(figures))
    assert figures["lost"] == 0
    assert min(figures["by"].values()) > 0
    assert set(figures["by"]) == {"left", "right", "shell"}
    return figures


def test_two_programs_and_the_command_line_lose_no_update_in_a_few_seconds(tmp_path: Path) -> None:
    assert hammered(tmp_path, 0.05)["saves"] > 20


@pytest.mark.long
@pytest.mark.timeout(900)
def test_two_programs_and_the_command_line_lose_no_update_in_ten_minutes(tmp_path: Path) -> None:
    """Key sets added, edited by field, sealed anew, passphrase and data key changed, backups brought back, locks deleted."""
    figures = hammered(tmp_path, 10)
    assert figures["saves"] > 1_000
    assert {"restored", "passphrase changed", "data key changed", "conflict"} <= figures["met"].keys()
