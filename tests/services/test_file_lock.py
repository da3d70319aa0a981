"""One program at a time, also when somebody deletes the lock file."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from vault_app.core.errors import InUse
from vault_app.services.file_lock import VaultLock


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    path = tmp_path / "main.keyvault"
    path.write_bytes(b"a vault")
    return path


def test_the_lock_excludes_and_lets_go(vault: Path) -> None:
    with VaultLock(vault), pytest.raises(InUse), VaultLock(vault, wait_s=0.05):
        pass
    with VaultLock(vault, wait_s=0):
        pass


def test_the_lock_file_stays_beside_the_vault_for_its_user_alone(vault: Path) -> None:
    with VaultLock(vault) as lock:
        assert lock.is_ours()
    assert lock.file == vault.with_name("main.keyvault.lock")
    assert lock.file.stat().st_mode & 0o777 == 0o600
    assert lock.file.stat().st_size == 0


def test_a_deleted_lock_file_is_noticed_and_lets_nobody_in(vault: Path) -> None:
    with VaultLock(vault) as lock:
        lock.file.unlink()
        assert not lock.is_ours()
        with pytest.raises(InUse), VaultLock(vault, wait_s=0.05):
            pass
        lock.file.unlink(missing_ok=True)
        lock.file.write_bytes(b"")
        assert not lock.is_ours()
    with VaultLock(vault, wait_s=0):
        pass


def test_a_vault_replaced_while_waiting_is_the_one_that_gets_locked(vault: Path) -> None:
    """The waiter holds the old file's lock for a moment, sees that another has the name now, and takes that one."""
    entered = threading.Event()

    def wait_for_it() -> None:
        with VaultLock(vault):
            entered.set()

    with VaultLock(vault) as lock:
        lock.file.unlink()
        waiter = threading.Thread(target=wait_for_it)
        waiter.start()
        deadline = time.monotonic() + 5
        while not lock.file.exists() and time.monotonic() < deadline:
            time.sleep(0.005)  # until the waiter has its own lock file, and waits for the vault
        assert not entered.wait(0.1)
        vault.with_name("new").write_bytes(b"the next state")
        vault.with_name("new").replace(vault)
    assert entered.wait(5)
    waiter.join()


def test_a_vault_that_is_not_there_can_be_locked(tmp_path: Path) -> None:
    with VaultLock(tmp_path / "new.keyvault") as lock:
        assert lock.is_ours()


def test_a_thread_of_the_same_program_waits_as_well(vault: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with VaultLock(vault):
            order.append("second")

    with VaultLock(vault):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.1)
        order.append("first")
    thread.join(5)
    assert order == ["first", "second"]
