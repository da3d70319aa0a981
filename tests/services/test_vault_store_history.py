"""A vault over time: another passphrase, another data key, older files put back, and backups restored."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.services.storage_child import NEW, OLD, counted, created, opened, places_in, with_extra
from tests.vaultfile.samples import SECRETS, full_vault, quick
from vault_app.core.errors import (
    BackupNotFound,
    ChangedUnderneath,
    DamagedFile,
    Locked,
    OlderThanSeen,
    WrongPassphrase,
)
from vault_app.core.key_set import KeySet
from vault_app.core.vault import Vault
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import Buffer, KdfParams


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "main.keyvault"


@pytest.fixture
def store(path: Path) -> Iterator[VaultStore]:
    store = created(path)
    yield store
    store.close()


# Passphrase and data key


def test_only_the_new_passphrase_opens_after_a_change(path: Path, store: VaultStore) -> None:
    store.save(with_extra(kept=True))
    store.change_passphrase(bytearray(OLD), bytearray(NEW), kdf=KdfParams(20 * 1024, 3, 1))
    with pytest.raises(WrongPassphrase):
        opened(path)
    again = opened(path, NEW)
    assert again.vault.extra == {"kept": True}
    assert again.kdf == KdfParams(20 * 1024, 3, 1)
    assert store.verify_passphrase(bytearray(NEW))
    assert not store.verify_passphrase(bytearray(OLD))


def test_a_change_of_passphrase_asks_for_the_old_one(path: Path, store: VaultStore) -> None:
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        store.change_passphrase(bytearray(NEW), bytearray(NEW))
    assert path.read_bytes() == before


def test_a_passphrase_changed_elsewhere_meanwhile_is_not_undone(path: Path, store: VaultStore) -> None:
    other = opened(path)
    other.change_passphrase(bytearray(OLD), bytearray(NEW))
    with pytest.raises(ChangedUnderneath, match="passphrase was changed"):
        store.change_passphrase(bytearray(OLD), bytearray(b"third"))
    store.save(counted("n"))  # a usual change goes on, under the new passphrase
    assert opened(path, NEW).vault.extra == {"n": 1}


def test_an_old_backup_still_opens_with_the_old_passphrase(path: Path, store: VaultStore) -> None:
    store.change_passphrase(bytearray(OLD), bytearray(NEW))
    assert opened(store.backups()[0].path).vault == Vault()


def test_a_new_data_key_seals_everything_again(path: Path, store: VaultStore) -> None:
    store.save(lambda _: full_vault(store.sealer))
    stale, before = opened(path), store.sealer
    store.new_data_key(bytearray(OLD))
    with pytest.raises(Locked):
        before.fingerprint(bytearray(b"x"))
    for look in (store, opened(path)):
        newest = look.vault.accounts[0].key_sets[0]
        both: list[KeySet] = [newest, *newest.versions]
        for key_set in both:
            for part, text in SECRETS.items():
                assert look.sealer.unseal(key_set.id, part, key_set.secrets[part]) == text.encode()
    assert opened(path).older_than_seen is None
    store.save(counted("n"))
    with pytest.raises(ChangedUnderneath, match="another data key"):
        stale.save(counted("n"))


# Rollback


def test_an_older_file_put_back_is_told_with_both_dates_and_read_only(path: Path, store: VaultStore) -> None:
    older = path.read_bytes()
    store.save(with_extra(one=1))
    path.write_bytes(older)
    again = opened(path)
    assert again.older_than_seen is not None
    assert (again.older_than_seen.generation, again.older_than_seen.seen_generation) == (1, 2)
    assert again.older_than_seen.seen_at <= datetime.now(UTC)
    assert not again.older_than_seen.went_apart
    assert again.read_only_reason is not None
    with pytest.raises(OlderThanSeen):
        again.save(counted("n"))
    assert path.read_bytes() == older


def test_a_confirmed_older_file_goes_on_above_the_newer_generation(path: Path, store: VaultStore) -> None:
    older = path.read_bytes()
    store.save(with_extra(one=1))
    store.save(with_extra(two=1))
    for confirm_first in (True, False):
        path.write_bytes(older)
        again = opened(path)
        if confirm_first:
            again.accept_older()
            assert again.read_only_reason is None
        seen = again._watch.lowest_next
        again.save(counted("n"), allow_older=not confirm_first)
        assert again.generation == seen + 1
        assert opened(path).older_than_seen is None


def test_two_copies_that_went_apart_are_told(path: Path, store: VaultStore, tmp_path: Path) -> None:
    twin = tmp_path / "other computer" / path.name
    twin.parent.mkdir()
    shutil.copy(path, twin)
    opened(twin).save(with_extra(there=1))
    store.save(with_extra(here=1))
    shutil.copy(twin, path)
    again = opened(path)
    assert again.older_than_seen is not None
    assert again.older_than_seen.went_apart


def test_a_newer_file_from_elsewhere_is_no_rollback_and_is_the_one_last_seen(
    path: Path, store: VaultStore, tmp_path: Path
) -> None:
    twin = tmp_path / "other computer" / path.name
    twin.parent.mkdir()
    old = path.read_bytes()
    shutil.copy(path, twin)
    opened(twin).save(with_extra(there=1))
    shutil.copy(twin, path)
    assert opened(path).older_than_seen is None
    path.write_bytes(old)
    assert opened(path).older_than_seen is not None


def test_without_a_record_or_with_a_forged_one_there_is_no_warning(path: Path, store: VaultStore) -> None:
    older = path.read_bytes()
    store.save(with_extra(one=1))
    path.write_bytes(older)
    (record,) = places_in(path.parent).seen_folder.iterdir()
    for content in (
        record.read_text("utf-8").replace('"generation": 2', '"generation": 9'),
        "",
        "[]",
        "{}",
        '{"mac": 7}',
    ):
        record.write_text(content, "utf-8")
        assert opened(path).older_than_seen is None
        record.unlink()
    assert opened(path).older_than_seen is None


def test_a_state_folder_that_cannot_be_written_does_not_stop_a_save(path: Path, store: VaultStore) -> None:
    shutil.rmtree(places_in(path.parent).state)
    places_in(path.parent).state.write_bytes(b"in the way")
    assert store.save(counted("n")).extra == {"n": 1}
    assert opened(path).vault.extra == {"n": 1}


# Backups


def test_each_save_keeps_the_state_before_it_unless_it_only_adds_history(path: Path, store: VaultStore) -> None:
    store.save(with_extra(one=1))
    store.save(with_extra(two=1), backup=False)
    store.save(with_extra(three=1))
    backups = store.backups()
    assert [each.generation for each in backups] == [3, 1]
    assert [opened(each.path).vault.extra for each in backups] == [{"one": 1, "two": 1}, {}]
    assert all(each.size == each.path.stat().st_size for each in backups)


def test_a_restored_backup_is_the_newest_state_and_the_present_one_a_backup(path: Path, store: VaultStore) -> None:
    store.save(with_extra(one=1))
    store.save(with_extra(one=2))
    wanted = store.backups()[0]
    assert store.preview_backup(wanted.name).extra == {"one": 1}
    assert store.restore_backup(wanted.name).extra == {"one": 1}
    assert store.generation == 4
    again = opened(path)
    assert again.vault.extra == {"one": 1}
    assert again.older_than_seen is None
    assert opened(store.backups()[0].path).vault.extra == {"one": 2}


def test_a_backup_of_another_data_key_needs_its_passphrase_and_keeps_its_secrets(path: Path, store: VaultStore) -> None:
    store.save(lambda _: full_vault(store.sealer))
    store.save(counted("n"))
    wanted = store.backups()[0].name
    store.new_data_key(bytearray(OLD))
    store.change_passphrase(bytearray(OLD), bytearray(NEW))
    for wrong in (None, bytearray(NEW)):
        with pytest.raises(WrongPassphrase):
            store.restore_backup(wanted, wrong)
    store.restore_backup(wanted, bytearray(OLD))
    again = opened(path, NEW)
    key_set = again.vault.accounts[0].key_sets[0]
    assert again.sealer.unseal(key_set.id, "memo", key_set.secrets["memo"]) == SECRETS["memo"].encode()


def test_a_data_key_that_was_opened_for_a_look_is_wiped_after_it(path: Path, store: VaultStore) -> None:
    """That of a backup, of an attempt that failed, and of a passphrase that was only asked for again."""
    store.save(counted("n"))
    backup = store.backups()[0].name
    store.new_data_key(bytearray(OLD))
    lent: list[Buffer] = []

    def derive(params: KdfParams, secret: bytearray, salt: bytes, context: bytes, into: Buffer) -> None:
        lent.append(into)  # lies on the page of the data key that is about to be opened
        quick(params, secret, salt, context, into)

    look = VaultStore.open(path, bytearray(OLD), places=places_in(path.parent), derive=derive)
    lent.clear()
    with pytest.raises(WrongPassphrase):
        look.preview_backup(backup, bytearray(NEW))
    look.preview_backup(backup, bytearray(OLD))
    assert look.verify_passphrase(bytearray(OLD))
    look.change_passphrase(bytearray(OLD), bytearray(NEW))
    assert len(lent) == 5
    for each in lent:
        with pytest.raises(ValueError, match="released"):
            memoryview(each)
    look.close()


def test_a_damaged_or_missing_backup_is_told_and_nothing_changes(path: Path, store: VaultStore) -> None:
    store.save(counted("n"))
    before = path.read_bytes()
    with pytest.raises(BackupNotFound):
        store.restore_backup("../main.keyvault")
    backup = store.backups()[0]
    backup.path.write_bytes(backup.path.read_bytes()[:-1])
    with pytest.raises(DamagedFile, match=backup.name):
        store.restore_backup(backup.name)
    assert path.read_bytes() == before


def test_a_backup_does_not_change_when_the_vault_does(path: Path, store: VaultStore) -> None:
    first = path.read_bytes()
    for _ in range(5):
        store.save(counted("n"))
    assert store.backups()[-1].path.read_bytes() == first
