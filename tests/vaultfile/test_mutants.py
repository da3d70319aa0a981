"""Changed vaults by the thousand and by the million: none is believed, none is a traceback, none takes long or much."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
CONTENTS_TOLD = {"DamagedFile", "(read, written again, merged)"}


def run(kind: str, count: int) -> dict[str, Any]:
    """Let a process of its own do it, whose memory the kernel bounds; it ends at the first thing that is wrong."""
    command = [sys.executable, "-m", "tests.vaultfile.mutants", kind, str(count)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    print(json.dumps(found))
    assert found["mutants"] == count
    return found


def check_files(count: int) -> None:
    found = run("files", count)
    outcomes = found["outcomes"]
    assert sum(outcomes.values()) == count
    assert {"DamagedFile", "AlteredFile", "WrongPassphrase", "KdfOutOfBounds", "NewerFormat"} <= outcomes.keys(), (
        "the later checks were not reached"
    )


def test_changed_files_are_never_believed_and_never_a_traceback() -> None:
    """Within 64 MiB, by the kernel's word, and 50 ms of the processor's time each."""
    check_files(5_000)


@pytest.mark.system
@pytest.mark.timeout(300)
def test_two_hundred_thousand_changed_files_are_never_believed() -> None:
    check_files(200_000)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_a_million_changed_files_are_never_believed() -> None:
    check_files(1_000_000)


def test_contents_of_whoever_has_the_key_are_read_or_refused_and_never_a_traceback() -> None:
    """A vault that somebody sends with its passphrase is authentic, and may hold anything."""
    outcomes = run("contents", 1_000)["outcomes"]
    assert outcomes.keys() == CONTENTS_TOLD


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_a_great_many_contents_are_read_or_refused() -> None:
    assert run("contents", 100_000)["outcomes"].keys() == CONTENTS_TOLD
