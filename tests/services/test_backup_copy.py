"""A backup is copied beside the vault, whatever is there already."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from vault_app.services.backup_copy import copy_beside
from vault_app.services.backups import list_backups, make_backup


def test_a_copy_has_a_name_of_its_own_and_replaces_nothing(tmp_path: Path) -> None:
    vault = tmp_path / "Trading.keyvault"
    vault.write_bytes(b"as it was")
    make_backup(vault, generation=1, saved_at=datetime(2026, 11, 22, 14, 2, tzinfo=UTC))
    vault.unlink()
    vault.write_bytes(b"damaged")
    (backup,) = list_backups(vault)

    first, second = copy_beside(vault, backup), copy_beside(vault, backup)

    assert [first.name, second.name] == [
        "Trading of 2026-11-22 1402.keyvault",
        "Trading of 2026-11-22 1402 2.keyvault",
    ]
    assert first.read_bytes() == second.read_bytes() == b"as it was"
    assert vault.read_bytes() == b"damaged"
    assert first.stat().st_mode & 0o777 == 0o600
