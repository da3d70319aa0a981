"""A file's stamp is no reason to refuse a file, whatever it says."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.support.command_line import PASSPHRASE, make_vault
from vault_app.services.backups import list_backups, make_backup
from vault_app.services.file_times import utc
from vault_app.services.vault_store import VaultStore


def test_an_ordinary_stamp_is_read_to_the_part_of_a_second() -> None:
    assert utc(1_795_691_400.25) == datetime(2026, 11, 26, 11, 10, 0, 250_000, tzinfo=UTC)


@pytest.mark.parametrize("seconds", [-1e18, -1.0, 1e12, 1e15, 1e18])
def test_a_stamp_beyond_the_calendar_can_be_written_down_in_every_zone(tmp_path: Path, seconds: float) -> None:
    at = utc(seconds)
    assert 1970 <= at.year <= 9999
    assert at.astimezone(timezone(timedelta(hours=14))).year <= 9999
    vault = tmp_path / "v.keyvault"
    vault.write_bytes(b"a state")
    assert make_backup(vault, generation=1, saved_at=at) in list_backups(vault)


@pytest.mark.parametrize("seconds", [-10_000_000_000, 10**13])
def test_a_vault_with_such_a_stamp_opens_and_is_saved(home: Path, seconds: int) -> None:
    """Whoever may write to the folder can set it, and a broken clock does; not every file system keeps such a one."""
    path = make_vault(home / "v.keyvault")
    os.utime(path, (seconds, seconds))
    store = VaultStore.open(path, bytearray(PASSPHRASE.encode()))
    store.change_passphrase(bytearray(PASSPHRASE.encode()), bytearray(b"another"))
    assert len(store.backups()) == 1
    store.close()
