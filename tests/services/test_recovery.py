"""A vault that no longer opens is brought back from a backup, and the damaged file is not thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.storage_child import NEW, OLD, created, opened, places_in, with_extra
from tests.vaultfile.samples import quick
from vault_app.core.errors import AlreadyExists, BackupNotFound, DamagedFile, WrongPassphrase
from vault_app.services.backups import list_backups
from vault_app.services.recovery import recover
from vault_app.services.vault_store import VaultStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "main.keyvault"
    store = created(path)
    store.save(with_extra(one=1))
    store.save(with_extra(two=2))
    store.close()
    return path


def recovered(path: Path, name: str, passphrase: bytes = OLD) -> VaultStore:
    return recover(path, name, bytearray(passphrase), places=places_in(path.parent), derive=quick)


@pytest.mark.parametrize("gone", [True, False])
def test_a_damaged_or_missing_vault_comes_back_from_a_backup(path: Path, gone: bool) -> None:
    damaged = path.read_bytes()[:-7]
    path.write_bytes(damaged)
    if gone:
        path.unlink()
    else:
        with pytest.raises(DamagedFile):
            opened(path)
    store = recovered(path, list_backups(path)[0].name)
    assert store.vault.extra == {"one": 1}
    assert store.older_than_seen is None, "it goes on above what was seen"
    assert store.generation == 4
    assert opened(path).vault.extra == {"one": 1}
    aside = [each.read_bytes() for each in path.parent.glob("*.damaged-*")]
    assert aside == ([] if gone else [damaged])


def test_a_whole_vault_is_not_replaced(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(AlreadyExists):
        recovered(path, list_backups(path)[0].name)
    assert path.read_bytes() == before


def test_a_wrong_name_or_passphrase_changes_nothing(path: Path) -> None:
    path.write_bytes(b"spoiled")
    with pytest.raises(BackupNotFound):
        recovered(path, "nothing")
    with pytest.raises(WrongPassphrase):
        recovered(path, list_backups(path)[0].name, NEW)
    assert path.read_bytes() == b"spoiled"
    assert list(path.parent.glob("*.damaged-*")) == []
