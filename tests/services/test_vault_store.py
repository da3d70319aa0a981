"""One vault file on disk: made, opened, and saved; and each way in which that is refused."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.storage_child import NEW, OLD, counted, created, opened, places_in, with_extra
from tests.vaultfile.golden import golden_path
from tests.vaultfile.samples import AT, PASSPHRASE, SECRETS, forbidden, full_vault, quick, rechecked
from vault_app.core.account import Account, AccountId
from vault_app.core.errors import (
    AlteredFile,
    ChangedUnderneath,
    CostlyKdf,
    DamagedFile,
    EmptyFile,
    InUse,
    KdfOutOfBounds,
    Locked,
    NewerFormat,
    NotAVault,
    NotSaved,
    ReadOnlyVault,
    UnusableFile,
    VaultError,
    VaultExists,
    VaultNotFound,
    WeakPassphrase,
    WrongPassphrase,
)
from vault_app.core.vault import Vault
from vault_app.services.file_lock import VaultLock
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import DEFAULT_KDF, FLOOR_KDF, KdfParams


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "main.keyvault"


@pytest.fixture
def store(path: Path) -> Iterator[VaultStore]:
    store = created(path)
    yield store
    store.close()


# Making and opening


def test_what_is_saved_is_there_when_opened_again(path: Path) -> None:
    """With the product's own key derivation, at its floor."""
    store = VaultStore.create(path, bytearray(OLD), kdf=FLOOR_KDF)
    store.save(lambda _: full_vault(store.sealer))
    again = VaultStore.open(path, bytearray(OLD))
    assert again.vault == store.vault
    assert (again.generation, again.vault_id, again.kdf) == (2, store.vault_id, FLOOR_KDF)
    key_set = again.vault.accounts[0].key_sets[0]
    assert again.sealer.unseal(key_set.id, "memo", key_set.secrets["memo"]) == SECRETS["memo"].encode()


def test_saving_never_derives_the_key_again(path: Path) -> None:
    created(path)
    store = opened(path)
    store._derive = forbidden
    for _ in range(3):
        store.save(counted("n"))
    store.reload()
    opened(path).save(counted("n"))
    assert store.save(counted("n")).extra == {"n": 5}


def test_a_new_vault_costs_what_is_written_by_default(path: Path) -> None:
    store = VaultStore.create(path, bytearray(OLD), derive=quick)
    assert store.kdf == DEFAULT_KDF


def test_an_existing_file_is_never_overwritten(path: Path) -> None:
    path.write_bytes(b"precious")
    with pytest.raises(VaultExists):
        created(path)
    assert path.read_bytes() == b"precious"
    link = path.with_name("link.keyvault")
    link.symlink_to(path.with_name("nowhere"))
    with pytest.raises(VaultExists):
        created(link)
    assert not path.with_name("nowhere").exists()


def test_a_folder_that_is_not_there_is_named(path: Path) -> None:
    with pytest.raises(NotSaved, match="missing is not there"):
        created(path.parent / "missing" / "main.keyvault")


def test_an_empty_passphrase_is_refused(path: Path, store: VaultStore) -> None:
    with pytest.raises(WeakPassphrase):
        created(path.with_name("other.keyvault"), b"")
    with pytest.raises(WeakPassphrase):
        store.change_passphrase(bytearray(OLD), bytearray())


@pytest.mark.parametrize(
    "kdf", [KdfParams(1024, 3, 4), KdfParams(65536, 1, 4), KdfParams(65536, 33, 4), KdfParams(65536, 3, 17)]
)
def test_no_vault_is_made_that_no_reader_would_open(path: Path, kdf: KdfParams) -> None:
    with pytest.raises(KdfOutOfBounds):
        VaultStore.create(path, bytearray(OLD), kdf=kdf, places=places_in(path.parent), derive=forbidden)
    assert not path.exists()


def test_a_wrong_passphrase_is_told_and_the_caller_still_owns_it(path: Path, store: VaultStore) -> None:
    typed = bytearray(b"not this one")
    with pytest.raises(WrongPassphrase):
        VaultStore.open(path, typed, places=places_in(path.parent), derive=quick)
    assert typed == b"not this one"


def _flipped(data: bytes) -> bytes:
    return data[:5000] + bytes([data[5000] ^ 1]) + data[5001:]


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (lambda data: b"", EmptyFile),
        (lambda data: b"SQLite format 3\0" * 100, NotAVault),
        (lambda data: data[:-1], DamagedFile),
        (lambda data: data[:100], DamagedFile),
        (_flipped, DamagedFile),
        (lambda data: rechecked(_flipped(data)), AlteredFile),
        (lambda data: data[:8] + b"\2\0" + data[10:], NewerFormat),
        (lambda data: rechecked(data[:88] + (2_000_000_000).to_bytes(4, "little") + data[92:]), KdfOutOfBounds),
        (lambda data: rechecked(data[:84] + (1).to_bytes(4, "little") + data[88:]), KdfOutOfBounds),
    ],
    ids=["empty", "foreign", "cut", "cut-in-header", "flipped", "altered", "newer", "kdf-above", "kdf-below"],
)
def test_a_file_that_cannot_be_used_is_named_and_not_written_to(
    path: Path, store: VaultStore, spoil: object, expected: type[VaultError]
) -> None:
    assert callable(spoil)
    spoiled = spoil(path.read_bytes())
    path.write_bytes(spoiled)
    with pytest.raises(expected) as refusal:
        opened(path)
    assert type(refusal.value) is expected
    assert str(path) in str(refusal.value)
    assert path.read_bytes() == spoiled
    with pytest.raises((UnusableFile, ChangedUnderneath)):
        store.save(counted("n"))
    assert path.read_bytes() == spoiled


def test_a_costly_derivation_is_run_only_when_allowed(path: Path) -> None:
    store = VaultStore.create(
        path, bytearray(OLD), kdf=KdfParams(1024 * 1024, 8, 4), places=places_in(path.parent), derive=quick
    )
    store.close()
    costly = path.read_bytes()
    costly = costly[:88] + (9).to_bytes(4, "little") + costly[92:]
    path.write_bytes(rechecked(costly))
    with pytest.raises(CostlyKdf):
        opened(path)
    with pytest.raises(WrongPassphrase):  # now it is run, and finds that the slot was altered
        VaultStore.open(path, bytearray(OLD), places=places_in(path.parent), derive=quick, costly_allowed=True)


def test_what_is_no_regular_file_is_no_vault(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for odd in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(NotAVault):
            opened(odd)
    with pytest.raises(VaultNotFound):
        opened(tmp_path / "nothing")
    with pytest.raises(VaultNotFound):
        opened(tmp_path / "pipe" / "below")


def test_the_frozen_vault_opens_from_disk(path: Path) -> None:
    shutil.copy(golden_path("v1-full"), path)
    assert VaultStore.open(path, bytearray(PASSPHRASE.encode())).generation == 12


# Saving


def test_a_change_that_changes_nothing_is_not_written(path: Path, store: VaultStore) -> None:
    before = path.read_bytes()
    store.save(replace)
    assert path.read_bytes() == before
    assert store.generation == 1


def test_a_change_that_fails_changes_nothing(path: Path, store: VaultStore) -> None:
    before = path.read_bytes()

    def fails(vault: Vault) -> Vault:
        raise WeakPassphrase

    with pytest.raises(WeakPassphrase):
        store.save(fails)
    assert path.read_bytes() == before
    store.save(counted("n"))


def test_a_vault_that_would_not_open_again_is_not_saved(path: Path, store: VaultStore) -> None:
    """A mistake of ours, such as a name that nobody may have, is found before it replaces what is there."""
    before = path.read_bytes()
    account = full_vault(store.sealer).accounts[0]
    with pytest.raises(NotSaved, match="did not read back"):
        store.save(lambda vault: replace(vault, accounts=(replace(account, label="a/b"),)))
    assert path.read_bytes() == before
    assert store.vault == Vault()


def test_two_windows_on_one_file_see_each_others_changes(path: Path, store: VaultStore) -> None:
    other = opened(path)
    store.save(with_extra(one=1))
    assert other.save(with_extra(two=2)).extra == {"one": 1, "two": 2}
    assert store.reload().extra == {"one": 1, "two": 2}


def test_a_program_that_asks_for_no_lock_is_noticed_in_the_middle_of_a_save(path: Path, store: VaultStore) -> None:
    """A sync service brings the state of another computer after the file was read, and before it is replaced."""
    elsewhere = path.with_name("elsewhere.keyvault")
    shutil.copy(path, elsewhere)
    opened(elsewhere).save(with_extra(theirs=1))

    def change(vault: Vault) -> Vault:
        if elsewhere.exists():
            elsewhere.replace(path)
        return with_extra(mine=2)(vault)

    assert store.save(change).extra == {"theirs": 1, "mine": 2}
    assert opened(path).vault.extra == {"theirs": 1, "mine": 2}


def test_what_a_later_version_added_meanwhile_is_not_taken_into_a_window_that_cannot_show_it(
    path: Path, store: VaultStore
) -> None:
    later = Account(id=AccountId("a"), label="A", exchange="tomorrow", environment="tomorrow", created_at=AT)
    newer = opened(path)
    newer.save(lambda vault: replace(vault, accounts=(later,)))
    saved = path.read_bytes()
    with pytest.raises(ReadOnlyVault, match="newer version"):
        store.save(with_extra(mine=1))
    assert path.read_bytes() == saved
    assert store.vault == Vault()
    assert opened(path).save(with_extra(mine=1)).accounts == (later,), "who opened it so may go on"


def test_another_program_that_holds_the_lock_is_waited_for_and_then_named(path: Path, store: VaultStore) -> None:
    with VaultLock(path):
        with pytest.raises(InUse) as refusal, VaultLock(path, wait_s=0.1):
            pass
        assert str(path) in str(refusal.value)
        assert opened(path).vault == store.vault  # reading asks for no lock
    store.save(counted("n"))


def test_a_file_that_is_gone_is_not_made_again(path: Path, store: VaultStore) -> None:
    path.unlink()
    with pytest.raises(ChangedUnderneath, match="no longer there"):
        store.save(counted("n"))
    assert not path.exists()
    assert store.vault == Vault()


def test_an_older_state_put_back_while_open_stops_the_save(path: Path, store: VaultStore) -> None:
    older = path.read_bytes()
    store.save(with_extra(one=1))
    path.write_bytes(older)
    with pytest.raises(ChangedUnderneath, match="does not follow"):
        store.save(with_extra(two=2))
    assert path.read_bytes() == older


def test_another_vault_in_its_place_stops_the_save(path: Path, store: VaultStore) -> None:
    other = path.with_name("other.keyvault")
    created(other)
    shutil.copy(other, path)
    before = path.read_bytes()
    with pytest.raises(ChangedUnderneath, match="another data key"):
        store.save(with_extra(two=2))
    with pytest.raises(Locked):
        store.reload()
    assert path.read_bytes() == before


def test_a_copy_of_the_same_bytes_is_the_same_vault(path: Path, store: VaultStore) -> None:
    """A sync service may put another inode there; what counts is what is in it."""
    shutil.copy(path, path.with_name("copy"))
    path.with_name("copy").replace(path)
    assert store.save(counted("n")).extra == {"n": 1}


def test_a_link_to_the_vault_stays_a_link(path: Path, store: VaultStore) -> None:
    elsewhere = path.parent / "elsewhere"
    elsewhere.mkdir()
    link = elsewhere / "link.keyvault"
    link.symlink_to(path)
    through_link = opened(link)
    through_link.save(counted("n"))
    assert link.is_symlink()
    assert opened(path).vault.extra == {"n": 1}
    assert [each.name for each in elsewhere.iterdir()] == ["link.keyvault"] or (elsewhere / "state").exists()


def test_files_are_for_their_user_alone_under_any_umask(path: Path) -> None:
    for umask in (0o000, 0o022, 0o277):
        before = os.umask(umask)
        try:
            file = path.parent / f"with-{umask:03o}" / "main.keyvault"
            os.umask(0o022)
            file.parent.mkdir()
            os.umask(umask)
            store = created(file)
            store.save(counted("n"))
            store.save(counted("n"))
        finally:
            os.umask(before)
        modes = {each.relative_to(file.parent): each.stat().st_mode & 0o777 for each in file.parent.rglob("*")}
        for name, mode in modes.items():
            assert mode == (0o700 if (file.parent / name).is_dir() else 0o600), name
        assert len(modes) >= 6


def test_a_looser_file_is_tight_after_the_next_save(path: Path, store: VaultStore) -> None:
    path.chmod(0o644)
    store.save(counted("n"))
    assert path.stat().st_mode & 0o777 == 0o600
    assert {each.path.stat().st_mode & 0o777 for each in store.backups()} == {0o600}


def test_strays_of_a_killed_save_are_removed_when_they_are_old(path: Path, store: VaultStore) -> None:
    old, young, foreign = (
        path.with_name(f".{name}.tmp") for name in (f"{path.name}.{'0' * 16}", f"{path.name}.{'1' * 16}", "x")
    )
    for each in (old, young, foreign):
        each.write_bytes(b"")
    os.utime(old, (1, 1))
    os.utime(foreign, (1, 1))
    opened(path)
    assert [each.exists() for each in (old, young, foreign)] == [False, True, True]


def test_nothing_is_open_after_closing(store: VaultStore) -> None:
    sealer = store.sealer
    store.close()
    store.close()
    for use in (
        lambda: store.vault,
        lambda: store.save(counted("n")),
        lambda: store.verify_passphrase(bytearray(OLD)),
        store.reload,
        lambda: sealer.fingerprint(bytearray(b"x")),
    ):
        with pytest.raises(Locked):
            use()


def test_a_vault_of_a_newer_minor_version_is_read_only_and_says_so(path: Path) -> None:
    shutil.copy(golden_path("v1-later-minor"), path)
    before = path.read_bytes()
    store = VaultStore.open(path, bytearray(PASSPHRASE.encode()), places=places_in(path.parent))
    assert store.vault.extra == {"of": "the future"}
    assert store.read_only_reason is not None
    assert "newer version" in store.read_only_reason
    with pytest.raises(ReadOnlyVault):
        store.save(counted("n"))
    with pytest.raises(ReadOnlyVault):
        store.change_passphrase(bytearray(PASSPHRASE.encode()), bytearray(NEW))
    assert path.read_bytes() == before
