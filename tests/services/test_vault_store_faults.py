"""What really goes wrong with disks, folders, locks and processes: nothing is lost, and nothing is called saved that is not."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.services.operations import OPERATIONS
from tests.services.storage_child import OLD, created, opened, places_in, with_extra
from tests.vaultfile.samples import quick
from vault_app.core.errors import Locked
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import Buffer, KdfParams

NOBODY = 65534
ROOT = Path(__file__).parents[2]


@pytest.fixture
def vault_file(tmp_path: Path) -> Path:
    path = tmp_path / "main.keyvault"
    store = created(path)
    store.save(with_extra(before=True))
    store.close()
    return path


def run(*arguments: object, wrapper: tuple[str, ...] = (), check: bool = True) -> dict[str, Any]:
    """Run a child to its end and return what it said last."""
    command = [*wrapper, sys.executable, "-m", "tests.services.storage_child", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=100, check=False)
    if check:
        assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    return json.loads(lines[-1]) if lines else {}


def start(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.services.storage_child", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def strays(path: Path) -> list[str]:
    return [each.name for each in path.parent.iterdir() if each.name.endswith((".tmp", ".new"))]


def assert_untouched(path: Path, before: str) -> None:
    assert digest(path) == before
    assert strays(path) == []
    store = opened(path)
    assert store.vault.extra == {"before": True}
    assert store.older_than_seen is None


# Disk and folder


def test_a_disk_that_takes_no_more_loses_nothing(vault_file: Path) -> None:
    """The child may write 20,000 bytes into one file, and the new vault has more: the write really fails half-way."""
    before = digest(vault_file)
    told = run("save-limited", vault_file, 20_000)
    assert told["saved"] is False
    assert told["error"] == "NotSaved"
    assert told["same"] is True
    assert "The vault is as it was before" in told["text"]
    assert_untouched(vault_file, before)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that another user can reach, which pytest's own temporary folders are not."""
    folder = Path(tempfile.mkdtemp(prefix="vault-app-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


def test_a_folder_that_is_not_writable_is_named_and_nothing_is_lost(open_folder: Path) -> None:
    """Permissions do not bind root, so root's child becomes nobody before it saves."""
    path = open_folder / "main.keyvault"
    store = created(path)
    store.save(with_extra(before=True))
    store.close()
    before = digest(path)
    uid = NOBODY if os.geteuid() == 0 else os.geteuid()
    if os.geteuid() == 0:
        for each in (open_folder, *open_folder.rglob("*")):
            os.chown(each, NOBODY, NOBODY)
    open_folder.chmod(0o555)
    told = run("save-as-nobody", path, uid) if os.geteuid() == 0 else run("save-once", path)
    assert told["error"] == "PlaceNotWritable"
    assert str(open_folder) in told["text"]
    open_folder.chmod(0o755)
    assert_untouched(path, before)


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own with room for a few small vaults."""
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k,mode=0700", "tmpfs", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.system
def test_a_full_file_system_is_called_full_and_loses_nothing(tiny_disk: Path) -> None:
    path = tiny_disk / "main.keyvault"
    store = created(path)
    store.save(with_extra(before=True), backup=False)
    before = digest(path)
    with (tiny_disk / "filler").open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(b"\0" * 4096)
        except OSError:
            pass
    told = run("save-once", path)
    assert (told["saved"], told["error"]) == (False, "DiskFull")
    assert "the disk is full" in told["text"]
    assert_untouched(path, before)
    (tiny_disk / "filler").unlink()
    assert run("save-once", path)["saved"] is True


@pytest.mark.system
def test_a_read_only_mount_is_told_and_loses_nothing(tiny_disk: Path) -> None:
    path = tiny_disk / "main.keyvault"
    store = created(path)
    store.save(with_extra(before=True))
    before = digest(path)
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
    assert run("save-once", path)["error"] == "PlaceNotWritable"
    subprocess.run(["mount", "-o", "remount,rw", str(tiny_disk)], check=True)
    assert_untouched(path, before)


# Several at once


def test_two_programs_that_save_lose_no_update(vault_file: Path) -> None:
    _both_save(vault_file, 150)


@pytest.mark.long
@pytest.mark.timeout(600)
def test_two_programs_that_save_a_thousand_times_lose_no_update(vault_file: Path) -> None:
    _both_save(vault_file, 1000)


def test_no_update_is_lost_while_the_lock_file_is_deleted_again_and_again(vault_file: Path) -> None:
    """Every lock library hands out a second lock when its file is gone; the comparison before each save finds that."""
    stop = threading.Event()

    def delete() -> None:
        while not stop.wait(0.003):
            vault_file.with_name(vault_file.name + ".lock").unlink(missing_ok=True)

    vandal = threading.Thread(target=delete)
    vandal.start()
    try:
        _both_save(vault_file, 100)
    finally:
        stop.set()
        vandal.join()


def _both_save(path: Path, count: int) -> None:
    savers = [start("save-many", path, name, count) for name in ("left", "right")]
    for saver in savers:
        _, complaints = saver.communicate(timeout=500)
        assert saver.returncode == 0, complaints
    store = opened(path)
    assert store.vault.extra == {"before": True, "left": count, "right": count}
    assert store.generation == 2 + 2 * count
    assert store.older_than_seen is None
    assert strays(path) == []


def test_a_vault_that_was_saved_while_its_key_was_derived_did_not_go_back(vault_file: Path) -> None:
    """The file was read before, the record of what was last seen after: neither is older than the other."""
    other = opened(vault_file)

    def saved_meanwhile(params: KdfParams, secret: bytearray, salt: bytes, context: bytes, into: Buffer) -> None:
        quick(params, secret, salt, context, into)
        other.save(with_extra(meanwhile=True))

    places = places_in(vault_file.parent)
    store = VaultStore.open(vault_file, bytearray(OLD), places=places, derive=saved_meanwhile)
    assert store.older_than_seen is None
    assert store.vault.extra["meanwhile"] is True


def test_a_vault_that_got_another_data_key_while_its_key_was_derived_is_to_be_unlocked_again(vault_file: Path) -> None:
    """And not called older than a state that was saved in between, whose record is the last that this key vouches for."""
    other = opened(vault_file)
    (record,) = places_in(vault_file.parent).seen_folder.iterdir()

    def moved_meanwhile(params: KdfParams, secret: bytearray, salt: bytes, context: bytes, into: Buffer) -> None:
        quick(params, secret, salt, context, into)
        other.save(with_extra(meanwhile=True))
        recorded = record.read_bytes()
        other.new_data_key(bytearray(OLD))
        record.write_bytes(recorded)  # as it is until the new one is written

    with pytest.raises(Locked):
        VaultStore.open(vault_file, bytearray(OLD), places=places_in(vault_file.parent), derive=moved_meanwhile)
    assert opened(vault_file).older_than_seen is None


# Death


@pytest.mark.parametrize("what", ["save", "passphrase"])
def test_a_program_killed_at_any_moment_leaves_the_old_or_the_new_vault(tmp_path: Path, what: str) -> None:
    """Fifty random moments, spread over a whole save; what is left opens, and can be saved again."""
    outcomes = run("kill-savers", tmp_path, what, 50, 20261125)
    assert outcomes["old"] + outcomes["new"] == 50
    assert outcomes["old"] > 3, "the moments did not hit the save"


# Each system call, by an injector


def injected(*options: str) -> int:
    """Let a program of its own try them, and return how many cases there were; it ends at the first that is wrong."""
    command = [sys.executable, "-m", "tests.services.injection", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    print(done.stdout)
    summary = done.stdout.splitlines()[-1]
    assert summary.endswith(", 0 lost, 0 false")
    return int(summary.split()[0])


@pytest.mark.system
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", ["save", "passphrase", "restore", "merge"])
def test_a_kill_or_a_fault_in_a_call_leaves_the_old_or_the_new_vault_and_is_told(name: str) -> None:
    """Every sixteenth call and those that write: killed, failing once, failing from then on."""
    assert injected("--operation", name, "--every", "16") > 40


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("name", OPERATIONS)
def test_a_kill_or_a_fault_in_any_call_leaves_the_old_or_the_new_vault_and_is_told(name: str) -> None:
    assert injected("--operation", name) > 200
