"""A vault file that somebody changed is looked at from every side of the program, and none of them ends in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.storage_child import created, places_in, with_extra
from tests.vaultfile.mutants import Mutator
from tests.vaultfile.samples import PASSPHRASE, SmallFile, quick
from vault_app.core.errors import UnusableFile, VaultError, WrongPassphrase
from vault_app.services.backups import list_backups
from vault_app.services.conflict_copies import find_conflict_copies
from vault_app.services.doctor import examine
from vault_app.services.merging import open_merging
from vault_app.services.vault_store import VaultStore

COUNT = 400


@pytest.fixture
def mutator() -> Mutator:
    return Mutator(SmallFile(), 20261126)


def test_a_changed_file_is_examined_and_refused(tmp_path: Path, mutator: Mutator) -> None:
    """By `doctor`, which has no key, and by an attempt to open it; what is refused stays as it is."""
    path, places = tmp_path / "main.keyvault", places_in(tmp_path)
    whole = {mutator.data, *mutator.relatives}
    for _ in range(COUNT):
        _, data = mutator.mutant()
        if data in whole:
            continue
        path.write_bytes(data)
        examine(path, places=places)
        with pytest.raises((UnusableFile, WrongPassphrase)):
            VaultStore.open(path, bytearray(PASSPHRASE.encode()), places=places, derive=quick)
        assert path.read_bytes() == data


def test_changed_copies_and_backups_beside_a_vault_are_refused_and_do_it_no_harm(
    tmp_path: Path, mutator: Mutator
) -> None:
    path, copy = tmp_path / "main.keyvault", tmp_path / "main (copy).keyvault"
    store = created(path)
    store.save(with_extra(one=1))
    store.save(with_extra(two=2))
    backup = list_backups(path)[0].path
    genuine = backup.read_bytes()
    for _ in range(COUNT // 2):
        mutator.data = genuine
        _, data = mutator.mutant()
        if data == genuine:
            continue
        copy.write_bytes(data)
        backup.unlink()
        backup.write_bytes(data)
        find_conflict_copies(path)
        for attempt in (lambda: open_merging(store, copy), lambda: store.restore_backup(backup.name)):
            with pytest.raises(VaultError):
                attempt()
        assert store.generation == 3
    store.save(with_extra(after=True))
    assert store.vault.extra == {"one": 1, "two": 2, "after": True}
