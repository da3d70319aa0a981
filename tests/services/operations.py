"""What can be done to a vault file, each as a program that gets ready, acts, and says what came of it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.services.storage_child import NEW, OLD, created, opened, places_in, with_extra
from tests.vaultfile.samples import full_vault, quick
from vault_app.core.errors import NotSaved, UnusableFile, VaultError, VaultNotFound, WrongPassphrase
from vault_app.core.key_set import KeySet
from vault_app.services.backups import list_backups
from vault_app.services.merging import open_merging
from vault_app.services.recovery import recover
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.vault_file import read_header

COPY = "main (copy of the laptop).keyvault"
Facts = dict[str, Any]
Said = dict[str, Any]


@dataclass(frozen=True)
class Operation:
    """One operation on the vault `main.keyvault` in a folder.

    Attributes:
        name: For the table.
        prepare: Makes the folder's contents.
        ready: Opens what has to be open, and returns what acts; that returns what a person would be told.
        weather: What strace injects all the time: how this file system is.
        empty: There is no vault before.
        fleeting: A power cut may undo it, and nothing is lost by that.
        branches: What it makes does not follow from the state last seen, which is pointed out until it is noted.
    """

    name: str
    prepare: Callable[[Path], None]
    ready: Callable[[Path], Callable[[], Said]]
    weather: tuple[str, ...] = ()
    empty: bool = False
    fleeting: bool = False
    branches: bool = False

    def facts(self, folder: Path) -> Facts:
        """Return what the vault holds, secrets included, and every backup of it; opens them all."""
        try:
            store = _either(folder)
        except VaultNotFound:
            return {"vault": "none"}
        except UnusableFile as wrong:
            return {"vault": type(wrong).__name__}
        assert store.older_than_seen is None or self.branches, "older than what was last seen"
        facts = _facts(store, folder)
        for backup in store.backups():
            store.preview_backup(backup.name, bytearray(OLD))
        store.close()
        return facts

    def keeps(self, folder: Path, before: bytes) -> bool:
        """Tell whether the file that was there before is still there under another name, as it is after each of these."""
        return (
            self.empty
            or any(each.read_bytes() == before for each in folder.glob("main.keyvault*/*"))
            or any(each.read_bytes() == before for each in folder.glob("main.keyvault.*") if each.is_file())
        )

    def go_on(self, folder: Path, new: bool) -> None:
        """Show that what was left can be worked with: saved once more, or, where there is none, made after all."""
        if self.empty and not new:
            self.ready(folder)()
            return
        store = _either(folder)
        if store.older_than_seen is not None:
            store.accept_older()
        store.save(with_extra(after=True))
        assert store.safe_on_disk
        store.close()


class Recovery(Operation):
    def go_on(self, folder: Path, new: bool) -> None:
        if not new:
            assert self.ready(folder)()["saved"]
        super().go_on(folder, True)


class SettingAside(Operation):
    """The copy gets another name, and the vault itself is not touched."""

    def keeps(self, folder: Path, before: bytes) -> bool:
        copies = [each.read_bytes() for each in folder.glob(f"{COPY}*")]
        return (folder / "main.keyvault").read_bytes() == before and (folder / "copy").read_bytes() in copies


def _either(folder: Path) -> VaultStore:
    path = folder / "main.keyvault"
    try:
        return opened(path, OLD)
    except WrongPassphrase:
        return opened(path, NEW)


def _facts(store: VaultStore, folder: Path) -> Facts:
    path = folder / "main.keyvault"
    secrets = {}
    for _, key_set in store.vault.every_key_set():
        versions: tuple[KeySet, ...] = (key_set, *key_set.versions)
        for version in versions:
            for part, sealed in version.secrets.items():
                secrets[f"{key_set.id} {version.label} {part}"] = store.sealer.unseal(key_set.id, part, sealed).decode()
    slot = read_header(path.read_bytes()).slots[0].salt
    first = folder / "first-slot"
    return {
        "extra": dict(store.vault.extra),
        "passphrase": "old" if store.verify_passphrase(bytearray(OLD)) else "new",
        "slot": "first" if not first.exists() or slot == first.read_bytes() else "another",
        "secrets": secrets,
        "accounts": [each.label for each in store.vault.accounts],
        "copies": sorted(each.name for each in folder.glob("*.keyvault")),
        "mode": path.stat().st_mode & 0o777,
    }


def _said(store: VaultStore, act: Callable[[], object]) -> Said:
    before = store.vault
    try:
        act()
    except VaultError as refusal:
        return {"saved": False, "error": type(refusal).__name__, "text": str(refusal), "same": store.vault is before}
    return {"saved": True, "safe": store.safe_on_disk}


def _two_saves(folder: Path) -> None:
    path = folder / "main.keyvault"
    store = created(path)
    store.save(lambda vault: replace(full_vault(store.sealer), extra={"state": 1}))
    store.save(with_extra(state=2))
    store.close()
    (folder / "first-slot").write_bytes(read_header(path.read_bytes()).slots[0].salt)


def _one_save(folder: Path) -> None:
    created(folder / "main.keyvault").close()


def _on_opened(act: Callable[[VaultStore], object]) -> Callable[[Path], Callable[[], Said]]:
    def ready(folder: Path) -> Callable[[], Said]:
        store = opened(folder / "main.keyvault", OLD)
        return lambda: _said(store, lambda: act(store))

    return ready


def _restore(store: VaultStore) -> None:
    store.restore_backup(store.backups()[0].name)


# A file that does not open, and one that is not there


def _damaged(folder: Path) -> None:
    _two_saves(folder)
    path = folder / "main.keyvault"
    path.write_bytes(path.read_bytes()[:-7])


def _recovering(folder: Path) -> Callable[[], Said]:
    path = folder / "main.keyvault"
    name = list_backups(path)[0].name

    def act() -> Said:
        try:
            store = recover(path, name, bytearray(OLD), places=places_in(folder), derive=quick)
        except VaultError as refusal:
            return {"saved": False, "error": type(refusal).__name__, "text": str(refusal), "same": True}
        return {"saved": True, "safe": store.safe_on_disk}

    return act


def _creating(folder: Path) -> Callable[[], Said]:
    path = folder / "main.keyvault"

    def act() -> Said:
        try:
            store = created(path)
        except VaultError as refusal:
            return {"saved": False, "error": type(refusal).__name__, "text": str(refusal), "same": True}
        return {"saved": True, "safe": store.safe_on_disk}

    return act


# Two copies that went apart


def _apart(folder: Path) -> None:
    """Let the vault and a copy of it be changed, each on a computer of its own."""
    _two_saves(folder)
    path, copy = folder / "main.keyvault", folder / COPY
    shutil.copy2(path, copy)
    with tempfile.TemporaryDirectory() as elsewhere:
        theirs = VaultStore.open(copy, bytearray(OLD), places=places_in(Path(elsewhere)), derive=quick)
        theirs.save(lambda vault: vault.with_account(replace(vault.accounts[1], label="Theirs")), backup=False)
        theirs.close()
    mine = opened(path)
    mine.save(lambda vault: vault.with_account(replace(vault.accounts[0], label="Mine")))
    mine.close()
    (folder / "copy").write_bytes(copy.read_bytes())


def _merged(folder: Path) -> None:
    _apart(folder)
    store = opened(folder / "main.keyvault")
    open_merging(store, folder / COPY).save()
    store.close()


def _merge(store: VaultStore) -> None:
    open_merging(store, store.path.with_name(COPY)).save()  # refused where the state that both came from cannot be read


def _looked_at_before(act: Callable[[VaultStore], object]) -> Callable[[Path], Callable[[], Said]]:
    """Let the merge be looked at first, as a person does; so no part of the program itself has to be loaded later."""

    def ready(folder: Path) -> Callable[[], Said]:
        store = opened(folder / "main.keyvault", OLD)
        open_merging(store, folder / COPY).preview()
        return lambda: _said(store, lambda: act(store))

    return ready


def _set_aside(store: VaultStore) -> None:
    path = store.path.with_name(COPY)
    if open_merging(store, path).set_aside() == path:
        raise NotSaved(reason="it keeps its name")  # which the caller can tell by the path alone


NO_LINKS = ("link:error=EPERM:when=1+", "linkat:error=EPERM:when=1+")
NO_LOCKS = ("flock:error=ENOLCK:when=1+",)
_SAVE = _on_opened(lambda store: store.save(with_extra(state=3)))
OPERATIONS = {
    each.name: each
    for each in (
        Operation("save", _two_saves, _SAVE),
        Operation("first-save", _one_save, _SAVE),
        Operation("save-no-links", _two_saves, _SAVE, NO_LINKS),
        Operation("save-no-locks", _two_saves, _SAVE, NO_LOCKS),
        Operation("passphrase", _two_saves, _on_opened(lambda s: s.change_passphrase(bytearray(OLD), bytearray(NEW)))),
        Operation("data-key", _two_saves, _on_opened(lambda store: store.new_data_key(bytearray(OLD)))),
        Operation("restore", _two_saves, _on_opened(_restore)),
        Operation("merge", _apart, _looked_at_before(_merge)),
        SettingAside("set-aside", _merged, _looked_at_before(_set_aside), fleeting=True),
        Recovery("recover", _damaged, _recovering, branches=True),
        Operation("create", lambda folder: None, _creating, empty=True),
    )
}
