"""What the command line says of a disk that fails: exit code 12 and a reason when it is not saved, and nothing on stdout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import PASSPHRASE, CommandLine

pytestmark = pytest.mark.system
EDIT = ("key", "edit", "Main/Bot", "--yes")


def run_failing(vault: Path, *injection: str) -> subprocess.CompletedProcess[str]:
    """Run the real program, its system calls failing as told from the first one on."""
    passphrase, told = os.pipe()
    os.write(told, PASSPHRASE.encode())
    os.close(told)
    strace = ["strace", "-f", "-o", "/dev/null", *injection]
    program = [sys.executable, "-m", "vault_app", "--vault", str(vault), "--passphrase-fd", str(passphrase), *EDIT]
    try:
        return subprocess.run(
            [*strace, *program],
            input='{"note": "another"}',
            capture_output=True,
            text=True,
            pass_fds=(passphrase,),
            timeout=60,
            check=False,
        )
    finally:
        os.close(passphrase)


@pytest.mark.parametrize(
    ("injection", "words"),
    [
        ("rename:error=EIO", "Not saved: the disk reported a fault."),
        ("fsync:error=EIO", "Not saved: the disk reported a fault."),
        ("fsync:error=ENOSPC", "Not saved: the disk is full."),
        ("link:error=ENOSPC", "Not saved: the disk is full."),
        ("fchmod:error=EROFS", "is not writable"),
        ("flock:error=EIO", "Not saved: the disk reported a fault."),
    ],
)
def test_what_is_not_saved_ends_with_12_and_the_reason(main: CommandLine, injection: str, words: str) -> None:
    assert main.vault is not None
    before = main.vault.read_bytes()
    ended = run_failing(main.vault, "-e", f"inject={injection}")
    assert (ended.returncode, ended.stdout) == (12, "")
    assert words in ended.stderr
    assert main.vault.read_bytes() == before
    assert [each.name for each in main.vault.parent.rglob("*") if each.name.endswith((".tmp", ".new"))] == []


def test_what_is_saved_and_not_yet_safe_is_said_to_be_so(main: CommandLine) -> None:
    assert main.vault is not None
    assert main(*EDIT, stdin='{"note": "one"}').code == 0  # the first backup of all asks for a sync of its own
    ended = run_failing(main.vault, "-P", str(main.vault.parent), "-e", "inject=fsync:error=EIO")
    assert ended.returncode == 0, ended.stderr
    assert "Saved, but the system could not confirm that it is safe on disk yet." in ended.stderr
    assert main.json("key", "show", "Main/Bot")["note"] == "another"
