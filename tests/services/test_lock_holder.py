"""Whoever waits in vain for a lock is told which program holds it, where the system tells."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from vault_app.core.errors import InUse
from vault_app.services.file_lock import VaultLock
from vault_app.services.lock_holder import LockHolder, holder_of

HOLDER = """
import fcntl, sys
file = open(sys.argv[1], "r+b")
fcntl.flock(file, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    path = tmp_path / "main.keyvault"
    path.write_bytes(b"a vault")
    return path


@contextmanager
def held(vault: Path, script: str = "backup_tool.py") -> Iterator[int]:
    """Have another program hold the lock of the vault file; yields its process id."""
    program = vault.parent / script
    program.write_text(HOLDER)
    child = subprocess.Popen([sys.executable, program, vault], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"held\n"
    try:
        yield child.pid
    finally:
        child.communicate()


def refusal(vault: Path) -> InUse:
    with pytest.raises(InUse) as refused, VaultLock(vault, wait_s=0.05):
        pass
    return refused.value


def test_the_program_that_holds_the_lock_is_named_with_its_process(vault: Path) -> None:
    with held(vault) as pid:
        told = refusal(vault)
    assert str(told).startswith(f"backup_tool.py (process {pid}) has been saving {vault} for 0 s.")
    assert told.exit_code == 16


def test_a_program_of_ours_is_called_by_its_name(vault: Path) -> None:
    folder = vault.parent / "vault_app"
    folder.mkdir()
    with held(vault, "vault_app/__main__.py") as pid:
        assert holder_of([vault]) == LockHolder(pid, "vault-app")


def test_this_program_itself_is_called_so(vault: Path) -> None:
    with VaultLock(vault):
        assert str(refusal(vault)).startswith("This program itself has been saving ")


def test_nobody_is_named_who_does_not_hold_it(vault: Path) -> None:
    assert holder_of([vault]) is None
    assert holder_of([vault.with_name("gone")]) is None
    with held(vault):
        vault.with_name("other").write_bytes(b"")
        assert holder_of([vault.with_name("other")]) is None


@pytest.mark.parametrize("name", [None, "", "\x1b[2J"])
def test_where_the_system_does_not_tell_the_program_stays_unnamed(
    vault: Path, tmp_path: Path, name: str | None
) -> None:
    """A system without such a list, a process that has ended, one of another container, one without a name to show."""
    identity = vault.stat()
    device = f"{identity.st_dev >> 8 & 0xFFF:02x}:{identity.st_dev & 0xFF:02x}"
    locks, processes = tmp_path / "locks", tmp_path / "proc"
    assert holder_of([vault], locks=locks, processes=processes) is None
    locks.write_text(
        f"1: POSIX  ADVISORY  WRITE 7 {device}:{identity.st_ino} 0 EOF\n"
        f"2: FLOCK  ADVISORY  WRITE 7 {device}:{identity.st_ino} 0 EOF\n"
        f"2: -> FLOCK  ADVISORY  WRITE 8 {device}:{identity.st_ino} 0 EOF\n"
    )
    if name is not None:
        (processes / "7").mkdir(parents=True)
        (processes / "7" / "comm").write_text(name)
        (processes / "7" / "cmdline").write_bytes(b"")
    found = holder_of([vault], locks=locks, processes=processes)
    assert found is None or found.name == "[2J"
