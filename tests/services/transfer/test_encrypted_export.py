"""Chosen key sets leave in a vault of their own: another passphrase, another key, the same key sets, or no file at all."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.storage_child import created, places_in
from tests.services.transfer.stock import PASSPHRASE, SECRETS, ids, told
from tests.support.secret_forms import found_in
from tests.vaultfile.samples import forbidden, quick
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.errors import (
    ExportExists,
    KdfOutOfBounds,
    KeySetNotFound,
    NotExported,
    NothingChosen,
    WeakPassphrase,
    WrongPassphrase,
)
from vault_app.core.key_set import KeySetId
from vault_app.services.transfer.encrypted_export import export_vault, vault_path
from vault_app.services.transfer.exported import Exported
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF, KdfParams

NEW = b"a passphrase for the traveller"


def export(store: VaultStore, path: Path, *labels: str, **options: object) -> Exported:
    values: dict[str, object] = {
        "passphrase": bytearray(PASSPHRASE),
        "new_passphrase": bytearray(NEW),
        "kdf": FLOOR_KDF,
        "derive": quick,
    }
    return export_vault(store, path, ids(store, *labels), **{**values, **options})  # type: ignore[arg-type]  # as named


def reopened(path: Path) -> VaultStore:
    return VaultStore.open(path, bytearray(NEW), places=places_in(path.parent), derive=quick)


def test_an_export_holds_the_same_key_sets_with_their_secrets_under_the_new_passphrase(
    store: VaultStore, tmp_path: Path
) -> None:
    done = export(store, tmp_path / "copy")
    assert (done.path, done.key_sets, done.accounts, done.safe_on_disk) == (tmp_path / "copy.keyvault", 3, 2, True)
    copy = reopened(done.path)
    assert told(copy) == told(store)
    assert copy.vault.environments == store.vault.environments
    with pytest.raises(WrongPassphrase):
        VaultStore.open(done.path, bytearray(PASSPHRASE), places=places_in(tmp_path), derive=quick)


def test_an_export_shares_neither_identity_nor_key_nor_a_single_sealed_value(store: VaultStore, tmp_path: Path) -> None:
    copy = reopened(export(store, tmp_path / "copy.keyvault").path)
    assert copy.vault_id != store.vault_id
    for (_, old), (_, new) in zip(store.vault.listed_key_sets(), copy.vault.listed_key_sets(), strict=True):
        assert old.fingerprint != new.fingerprint
        assert not {each.ciphertext for each in old.secrets.values()} & {
            each.ciphertext for each in new.secrets.values()
        }


def test_only_what_was_chosen_leaves_and_only_the_environments_that_it_needs(store: VaultStore, tmp_path: Path) -> None:
    copy = reopened(export(store, tmp_path / "copy.keyvault", "Payout").path)
    assert [(account.label, each.label) for account, each in copy.vault.every_key_set()] == [("Main", "Payout")]
    assert copy.vault.environments == ()
    copy = reopened(export(store, tmp_path / "lab.keyvault", "Bot").path)
    assert [each.name for each in copy.vault.environments] == ["Lab"]


def test_history_leaves_only_when_asked_for_and_calls_never(store: VaultStore, tmp_path: Path) -> None:
    (payout,) = ids(store, "Payout")
    call = CallRecord(
        id="c", at=store.vault.accounts[0].created_at, kind=CallKind.CALL, method="GET", url="https://x.example/"
    )
    store.save(lambda vault: vault.with_call(payout, call))
    without = reopened(export(store, tmp_path / "without.keyvault").path)
    assert [each.versions for _, each in without.vault.every_key_set()] == [(), (), ()]
    assert dict(without.vault.calls) == {}
    with_history = reopened(export(store, tmp_path / "with.keyvault", history=True).path)
    assert [each.label for each in with_history.vault.key_set(payout).versions] == ["Payout before"]
    assert dict(with_history.vault.calls) == {}


def test_what_lies_in_the_recycle_bin_does_not_leave(store: VaultStore, tmp_path: Path) -> None:
    chosen = ids(store)
    store.save(lambda vault: vault.with_recycled_key_set(chosen[0], vault.accounts[0].created_at))
    with pytest.raises(KeySetNotFound):
        export_vault(
            store,
            tmp_path / "x",
            chosen,
            passphrase=bytearray(PASSPHRASE),
            new_passphrase=bytearray(NEW),
            derive=forbidden,
        )


@pytest.mark.parametrize("wrong", [b"", b"another passphrase", PASSPHRASE + b" "])
def test_without_the_passphrase_of_the_open_vault_nothing_is_written(
    store: VaultStore, tmp_path: Path, wrong: bytes
) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(WrongPassphrase):
        export(store, tmp_path / "copy", passphrase=bytearray(wrong), derive=forbidden)
    assert sorted(tmp_path.iterdir()) == before


def test_an_empty_new_passphrase_an_empty_choice_and_a_weak_cost_are_refused_before_any_work(
    store: VaultStore, tmp_path: Path
) -> None:
    with pytest.raises(WeakPassphrase):
        export(store, tmp_path / "copy", new_passphrase=bytearray(), derive=forbidden)
    with pytest.raises(NothingChosen):
        export(store, tmp_path / "copy", "nothing of that name", derive=forbidden)
    with pytest.raises(KdfOutOfBounds):
        export(store, tmp_path / "copy", kdf=KdfParams(8, 1, 1), derive=forbidden)
    with pytest.raises(KeySetNotFound):
        export_vault(
            store,
            tmp_path / "copy",
            [KeySetId("nobody")],
            passphrase=bytearray(PASSPHRASE),
            new_passphrase=bytearray(NEW),
            derive=forbidden,
        )
    assert not (tmp_path / "copy.keyvault").exists()


@pytest.mark.parametrize("kind", ["file", "the vault itself", "link to nowhere", "folder"])
def test_whatever_is_at_the_place_already_is_left_as_it_is(store: VaultStore, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "main.keyvault" if kind == "the vault itself" else tmp_path / "copy.keyvault"
    match kind:
        case "file":
            path.write_text("somebody's")
        case "link to nowhere":
            path.symlink_to(tmp_path / "nowhere")
        case "folder":
            path.mkdir()
    before = path.read_bytes() if path.is_file() else path.lstat().st_mode
    with pytest.raises(ExportExists, match="left as it is"):
        export(store, path)
    assert (path.read_bytes() if path.is_file() else path.lstat().st_mode) == before
    assert not (tmp_path / "nowhere").exists()


def test_a_file_is_its_users_alone_whatever_the_umask(store: VaultStore, tmp_path: Path) -> None:
    for umask in (0o000, 0o777):
        before = os.umask(umask)
        try:
            done = export(store, tmp_path / f"copy-{umask}")
        finally:
            os.umask(before)
        assert done.path.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_not_there_is_told_and_nothing_is_made(store: VaultStore, tmp_path: Path) -> None:
    with pytest.raises(NotExported, match="is not there") as told_why:
        export(store, tmp_path / "nowhere" / "copy")
    assert "There is no new file" in str(told_why.value)
    assert not (tmp_path / "nowhere").exists()


def test_no_secret_lies_in_the_file_in_any_form_and_nothing_but_the_file_is_left(
    store: VaultStore, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir(mode=0o700)
    done = export(store, folder / "copy", history=True)
    secrets = {f"{label} {part}": text for label, parts in SECRETS.items() for part, text in parts.items()}
    secrets["new passphrase"] = NEW.decode()
    assert found_in(done.path.read_bytes(), secrets) == []
    assert list(folder.iterdir()) == [done.path]


def test_the_open_vault_is_not_touched(store: VaultStore, tmp_path: Path) -> None:
    before, generation = (tmp_path / "main.keyvault").read_bytes(), store.generation
    export(store, tmp_path / "copy", history=True)
    assert (tmp_path / "main.keyvault").read_bytes() == before
    assert store.generation == generation


def test_members_of_the_vault_that_nobody_here_knows_stay_behind(tmp_path: Path, store: VaultStore) -> None:
    store.save(lambda vault: replace(vault, extra={"later": "1"}))
    assert dict(reopened(export(store, tmp_path / "copy").path).vault.extra) == {}


def test_the_name_ends_like_that_of_every_vault() -> None:
    assert vault_path(Path("/x/a")) == Path("/x/a.keyvault")
    assert vault_path(Path("/x/a.keyvault")) == Path("/x/a.keyvault")
    assert vault_path(Path("/x/a.json")) == Path("/x/a.json.keyvault")


def test_an_export_is_not_taken_for_an_older_state_of_the_open_vault(store: VaultStore, tmp_path: Path) -> None:
    """It has an id of its own, so this computer has never seen it."""
    path = export(store, tmp_path / "copy").path
    assert reopened(path).older_than_seen is None
    assert created(tmp_path / "other.keyvault").vault_id != store.vault_id
