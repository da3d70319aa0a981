"""A vault opens by each of its ways and by nothing else; ways come and go, and the last passphrase never goes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.services.storage_child import NEW, OLD, created, opened, places_in, with_extra
from tests.vaultfile.samples import quick
from vault_app.core.errors import (
    ChangedUnderneath,
    KeyFileNotFound,
    LastWay,
    TooManyWays,
    WeakPassphrase,
    WrongPassphrase,
)
from vault_app.services.backups import list_backups
from vault_app.services.key_files import make_key_file
from vault_app.services.openers import Opener
from vault_app.services.recovery import recover
from vault_app.services.vault_store import VaultStore
from vault_app.services.vault_ways import (
    add_passphrase,
    erase_backups,
    kinds_in,
    make_recovery_key,
    opened_otherwise,
    remove_way,
    ways_of,
)
from vault_app.vaultfile.header import SlotKind
from vault_app.vaultfile.kdf import FLOOR_KDF

THIRD = b"a third passphrase"
PASSPHRASE, WITH_FILE, RECOVERY = SlotKind.PASSPHRASE, SlotKind.PASSPHRASE_AND_KEY_FILE, SlotKind.RECOVERY_KEY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "main.keyvault"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir(mode=0o700)
    make_key_file(stick / "main.key")
    return stick / "main.key"


@pytest.fixture
def store(path: Path) -> VaultStore:
    store = created(path)
    store.save(with_extra(one=1))
    return store


def both(key_file: Path, passphrase: bytes = OLD) -> Opener:
    return Opener.with_key_file(bytearray(passphrase), key_file)


def reopened(path: Path, opener: Opener) -> VaultStore:
    return VaultStore.open(path, opener, places=places_in(path.parent), derive=quick)


def opens(path: Path, opener: Opener) -> bool:
    try:
        reopened(path, opener).close()
    except WrongPassphrase:
        return False
    return True


def kinds(store: VaultStore) -> list[SlotKind]:
    return [way.kind for way in ways_of(store.slots.header)]


class TestKeyFile:
    def test_a_vault_made_with_one_opens_with_both_and_not_with_one_of_the_two(
        self, path: Path, key_file: Path
    ) -> None:
        made = VaultStore.create(path, both(key_file), places=places_in(path.parent), kdf=FLOOR_KDF, derive=quick)
        assert made.key_file == key_file
        made.close()
        other = key_file.with_name("other.key")
        make_key_file(other)
        assert opens(path, both(key_file))
        assert not opens(path, both(other))
        assert not opens(path, both(key_file, NEW))
        assert not opens(path, Opener(bytearray(OLD)))
        assert kinds_in(path) == {WITH_FILE}

    def test_one_message_tells_nothing_of_which_was_wrong(self, path: Path, key_file: Path) -> None:
        VaultStore.create(path, both(key_file), places=places_in(path.parent), kdf=FLOOR_KDF, derive=quick).close()
        other = key_file.with_name("other.key")
        make_key_file(other)
        told = set()
        for opener in (both(other), both(key_file, NEW), Opener(bytearray(OLD))):
            with pytest.raises(WrongPassphrase) as refusal:
                reopened(path, opener)
            told.add((str(refusal.value), refusal.value.exit_code))
        assert told == {("The vault did not open. Passphrase or key file is not the right one.", 11)}

    def test_it_can_be_added_to_a_passphrase_which_then_can_go(
        self, store: VaultStore, path: Path, key_file: Path
    ) -> None:
        add_passphrase(store, bytearray(OLD), both(key_file))
        assert kinds(store) == [PASSPHRASE, WITH_FILE]
        assert opens(path, both(key_file))
        assert opens(path, Opener(bytearray(OLD)))
        remove_way(store, bytearray(OLD), ways_of(store.slots.header)[0])
        assert opens(path, both(key_file))
        assert not opens(path, Opener(bytearray(OLD)))

    def test_the_passphrase_asked_again_counts_together_with_the_file(self, path: Path, key_file: Path) -> None:
        """Export, change and the rest ask for the passphrase alone; the file is read where it was."""
        VaultStore.create(path, both(key_file), places=places_in(path.parent), kdf=FLOOR_KDF, derive=quick).close()
        store = reopened(path, both(key_file))
        assert store.verify_passphrase(bytearray(OLD))
        assert not store.verify_passphrase(bytearray(NEW))
        store.change_passphrase(bytearray(OLD), bytearray(NEW))
        assert kinds(store) == [WITH_FILE]
        store.new_data_key(bytearray(NEW))
        assert kinds(store) == [WITH_FILE]
        store.close()
        assert opens(path, both(key_file, NEW))
        assert not opens(path, both(key_file))
        key_file.unlink()
        with pytest.raises(KeyFileNotFound):
            reopened(path, both(key_file, NEW))


class TestRecoveryKey:
    def test_it_opens_the_vault_and_sets_a_new_passphrase(self, store: VaultStore, path: Path) -> None:
        shown = make_recovery_key(store, bytearray(OLD))
        store.close()
        found = reopened(path, Opener.recovery_key(bytearray(shown)))
        found.change_passphrase(Opener.recovery_key(bytearray(shown)), bytearray(NEW))
        assert kinds(found) == [PASSPHRASE, RECOVERY]
        found.close()
        assert opens(path, Opener(bytearray(NEW)))
        assert not opens(path, Opener(bytearray(OLD)))
        assert opens(path, Opener.recovery_key(bytearray(shown)))

    def test_it_gets_by_without_a_lost_key_file(self, path: Path, key_file: Path) -> None:
        store = VaultStore.create(path, both(key_file), places=places_in(path.parent), kdf=FLOOR_KDF, derive=quick)
        shown = make_recovery_key(store, bytearray(OLD))
        store.close()
        key_file.unlink()
        found = reopened(path, Opener.recovery_key(bytearray(shown)))
        found.change_passphrase(Opener.recovery_key(bytearray(shown)), bytearray(NEW))
        assert kinds(found) == [PASSPHRASE, RECOVERY]
        assert opens(path, Opener(bytearray(NEW)))

    def test_a_new_one_takes_the_place_of_the_old(self, store: VaultStore, path: Path) -> None:
        old = make_recovery_key(store, bytearray(OLD))
        new = make_recovery_key(store, bytearray(OLD))
        assert kinds(store) == [PASSPHRASE, RECOVERY]
        assert opens(path, Opener.recovery_key(bytearray(new)))
        assert not opens(path, Opener.recovery_key(bytearray(old)))

    def test_it_is_in_no_file_and_a_passphrase_is_no_recovery_key(self, store: VaultStore, path: Path) -> None:
        shown = make_recovery_key(store, bytearray(OLD))
        letters = bytes(shown).replace(b"-", b"")
        for file in (each for each in path.parent.rglob("*") if each.is_file()):
            assert letters[:20] not in file.read_bytes()
        assert not store.verify_passphrase(bytearray(shown))

    def test_nothing_is_made_for_who_does_not_know_the_passphrase(self, store: VaultStore) -> None:
        with pytest.raises(WrongPassphrase):
            make_recovery_key(store, bytearray(NEW))
        assert kinds(store) == [PASSPHRASE]


class TestWays:
    def test_the_last_that_a_passphrase_opens_never_goes(self, store: VaultStore) -> None:
        make_recovery_key(store, bytearray(OLD))
        passphrase, recovery = ways_of(store.slots.header)
        assert (passphrase.can_go, recovery.can_go) == (False, True)
        with pytest.raises(LastWay):
            remove_way(store, bytearray(OLD), passphrase)
        remove_way(store, bytearray(OLD), recovery)
        assert kinds(store) == [PASSPHRASE]

    def test_a_second_passphrase_opens_and_goes_again(self, store: VaultStore, path: Path) -> None:
        add_passphrase(store, bytearray(OLD), bytearray(NEW))
        assert opens(path, Opener(bytearray(NEW)))
        remove_way(store, bytearray(OLD), ways_of(store.slots.header)[1])
        assert not opens(path, Opener(bytearray(NEW)))

    def test_an_empty_passphrase_is_refused(self, store: VaultStore) -> None:
        with pytest.raises(WeakPassphrase):
            add_passphrase(store, bytearray(OLD), bytearray())

    def test_there_is_room_for_eight(self, store: VaultStore) -> None:
        for number in range(7):
            add_passphrase(store, bytearray(OLD), bytearray(b"passphrase %d" % number))
        with pytest.raises(TooManyWays) as refusal:
            add_passphrase(store, bytearray(OLD), bytearray(NEW))
        assert refusal.value.exit_code == 14
        with pytest.raises(TooManyWays):
            make_recovery_key(store, bytearray(OLD))
        assert len(store.slots.header.slots) == 8

    def test_ways_that_another_program_changed_meanwhile_are_not_undone(self, store: VaultStore, path: Path) -> None:
        other = opened(path)
        make_recovery_key(other, bytearray(OLD))
        other.close()
        with pytest.raises(ChangedUnderneath):
            add_passphrase(store, bytearray(OLD), bytearray(NEW))
        assert kinds_in(path) == {PASSPHRASE, RECOVERY}

    def test_what_is_no_vault_has_no_ways(self, path: Path) -> None:
        assert kinds_in(path) == set()
        path.write_bytes(b"something else")
        assert kinds_in(path) == set()


class TestOldBackups:
    def test_those_that_open_otherwise_are_found_and_erased_when_asked(self, store: VaultStore, path: Path) -> None:
        store.save(with_extra(two=2))
        assert opened_otherwise(store) == ()
        store.change_passphrase(bytearray(OLD), bytearray(NEW))
        old = opened_otherwise(store)
        assert len(old) == len(list_backups(path)) == 3
        store.save(with_extra(three=3))
        assert opened_otherwise(store) == old
        erase_backups(store, (*(each.name for each in old), "gone.keyvault"))
        assert len(list_backups(path)) == 1
        assert opened_otherwise(store) == ()

    def test_a_new_data_key_leaves_the_old_backups_to_the_old_one(self, store: VaultStore, path: Path) -> None:
        store.new_data_key(bytearray(OLD))
        assert len(opened_otherwise(store)) == 2

    def test_a_damaged_vault_is_recovered_with_its_key_file(self, path: Path, key_file: Path) -> None:
        store = VaultStore.create(path, both(key_file), places=places_in(path.parent), kdf=FLOOR_KDF, derive=quick)
        store.save(with_extra(one=1))
        store.close()
        name = list_backups(path)[0].name
        os.truncate(path, 100)
        found = recover(path, name, both(key_file), places=places_in(path.parent), derive=quick)
        assert found.vault.extra == {}
        found.close()

    def test_a_backup_of_an_older_data_key_is_read_with_the_key_file(self, path: Path, key_file: Path) -> None:
        store = VaultStore.create(path, both(key_file), places=places_in(path.parent), kdf=FLOOR_KDF, derive=quick)
        store.save(with_extra(one=1))
        store.new_data_key(bytearray(OLD))
        oldest = list_backups(path)[-1].name
        assert store.preview_backup(oldest, bytearray(OLD)).extra == {}
        with pytest.raises(WrongPassphrase):
            store.preview_backup(oldest, bytearray(THIRD))
