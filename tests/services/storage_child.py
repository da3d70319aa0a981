"""Programs that the storage tests start beside themselves: savers, victims, and one with a full disk."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.vaultfile.samples import quick
from vault_app.core.errors import VaultError, WrongPassphrase
from vault_app.core.merge import Side
from vault_app.core.vault import Vault
from vault_app.services.merging import open_merging
from vault_app.services.paths import Places
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

OLD, NEW = b"the old passphrase", b"the new passphrase"
PADDING = "x" * 40_000
Change = Callable[[Vault], Vault]


def places_in(folder: Path) -> Places:
    return Places(folder / "config", folder / "state", folder / "data", folder / "run")


def opened(path: Path, passphrase: bytes = OLD) -> VaultStore:
    return VaultStore.open(path, bytearray(passphrase), places=places_in(path.parent), derive=quick)


def created(path: Path, passphrase: bytes = OLD) -> VaultStore:
    return VaultStore.create(path, bytearray(passphrase), places=places_in(path.parent), kdf=FLOOR_KDF, derive=quick)


def counted(name: str) -> Change:
    """Return a change that loses the other's count if it is applied to a vault that is not the newest."""

    def change(vault: Vault) -> Vault:
        old = vault.extra.get(name, 0)
        assert isinstance(old, int)
        return replace(vault, extra={**vault.extra, name: old + 1})

    return change


def with_extra(**members: object) -> Change:
    return lambda vault: replace(vault, extra={**vault.extra, **members})


def save_many(path: Path, name: str, count: int) -> None:
    """Save that often, each time one more; say how it went."""
    store = opened(path)
    for number in range(count):
        store.save(counted(name), backup=number % 10 == 0)
    print(json.dumps({"saved": count, "generation": store.generation}))


def save_limited(path: Path, limit: int) -> None:
    """Save more than this process may write into one file."""
    store = opened(path)
    sys.dont_write_bytecode = True  # half a compiled module would stay behind, and break whoever imports it next
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    _attempt(store, with_extra(big=PADDING))


def save_as_nobody(path: Path, uid: int) -> None:
    """Save as a user for whom the folder is not writable."""
    store = opened(path)
    os.setgroups([])
    os.setgid(uid)
    os.setuid(uid)
    _attempt(store, with_extra(x=1))


def save_once(path: Path, what: str = "save", wait: str = "") -> None:
    """Save once, or change the passphrase, and say what came of it; when told to wait, only after a line on stdin."""
    store = opened(path)
    _when_told(wait)
    if what == "save":
        _attempt(store, with_extra(x=1))
        return
    try:
        store.change_passphrase(bytearray(OLD), bytearray(NEW))
        print(json.dumps({"saved": True}), flush=True)
    except VaultError as refusal:
        print(json.dumps({"saved": False, "error": type(refusal).__name__}), flush=True)


def merge_once(path: Path, other: Path, wait: str = "") -> None:
    """Bring *other* into the vault, mine where both changed the same, put it aside, and say what came of it."""
    store = opened(path)
    merging = open_merging(store, other, bytearray(OLD))
    mine = {each.id: Side.MINE for each in merging.preview().conflicts}
    _when_told(wait)

    def merge() -> dict[str, object]:
        merging.save(mine)
        return {"aside": merging.set_aside().name}

    _say(merge)


def restore_once(path: Path, name: str, wait: str = "") -> None:
    """Restore a backup, and say what came of it."""
    store = opened(path)
    _when_told(wait)

    def restore() -> dict[str, object]:
        store.restore_backup(name, bytearray(OLD))
        return {"generation": store.generation}

    _say(restore)


def merge_edits(path: Path, other: Path, name: str, count: int) -> None:
    """Edit *other* that often, and each time bring it into the vault; only their own edits, so nothing is asked."""
    for number in range(count):
        copy = opened(other)
        copy.save(with_extra(**{name: number + 1}))
        copy.close()
        store = opened(path)
        open_merging(store, other).save()
        store.close()
    print(json.dumps({"merged": count}))


def _when_told(wait: str) -> None:
    if wait:
        print("ready", flush=True)
        sys.stdin.readline()


def _say(act: Callable[[], dict[str, object]]) -> None:
    try:
        print(json.dumps({"saved": True, **act()}), flush=True)
    except VaultError as refusal:
        print(json.dumps({"saved": False, "error": type(refusal).__name__, "text": str(refusal)}), flush=True)


def _attempt(store: VaultStore, change: Change) -> None:
    before = store.vault
    try:
        store.save(change)
    except VaultError as refusal:
        same = store.vault is before
        print(
            json.dumps({"saved": False, "error": type(refusal).__name__, "text": str(refusal), "same": same}),
            flush=True,
        )
    else:
        print(json.dumps({"saved": True, "safe": store.safe_on_disk}), flush=True)


def kill_savers(folder: Path, what: str, count: int, seed: int) -> None:
    """Kill a saving child at *count* random moments, and each time open what it left behind."""
    dice = random.Random(seed)
    path = folder / "victim.keyvault"
    created(path).close()
    passphrases = [OLD, NEW]
    outcomes = {"old": 0, "new": 0}
    typical_s = _duration(path, what, passphrases)
    for number in range(count):
        _one_victim(path, what, passphrases, number, dice.uniform(0, 1.3) * typical_s)
        left = _what_is_left(path, what, passphrases, number)
        outcomes[left] += 1
        typical_s *= 0.95 if left == "new" else 1.05  # the computer is not as busy all the time
    print(json.dumps(outcomes))


def _change(store: VaultStore, what: str, passphrases: list[bytes], number: int) -> None:
    if what == "passphrase":
        store.change_passphrase(bytearray(passphrases[0]), bytearray(passphrases[1]))
    else:
        store.save(with_extra(number=number))


def _duration(path: Path, what: str, passphrases: list[bytes]) -> float:
    store = opened(path, passphrases[0])
    begun = time.perf_counter()
    _change(store, what, passphrases, -1)
    took = time.perf_counter() - begun
    if what == "passphrase":
        passphrases.reverse()
    return took


def _one_victim(path: Path, what: str, passphrases: list[bytes], number: int, delay_s: float) -> None:
    ready, tell = os.pipe()
    victim = os.fork()
    if victim == 0:
        store = opened(path, passphrases[0])  # a data key's page does not survive a fork, so each opens for itself
        os.write(tell, b"!")
        _change(store, what, passphrases, number)
        os._exit(0)
    os.read(ready, 1)
    time.sleep(delay_s)
    os.kill(victim, signal.SIGKILL)
    os.waitpid(victim, 0)
    os.close(ready)
    os.close(tell)


def _what_is_left(path: Path, what: str, passphrases: list[bytes], number: int) -> str:
    """Open what is there, save once more, and tell which state it was."""
    if what == "passphrase":
        try:
            store = opened(path, passphrases[0])
            left = "old"
        except WrongPassphrase:
            store = opened(path, passphrases[1])
            left = "new"
            passphrases.reverse()
    else:
        store = opened(path)
        found = store.vault.extra.get("number", -1)
        assert found in {number, number - 1, f"after {number - 1}"}, found
        left = "new" if found == number else "old"
    assert store.older_than_seen is None
    store.save(with_extra(number=f"after {number}"))
    store.close()
    return left


if __name__ == "__main__":
    verb, where, *rest = sys.argv[1:]
    {
        "save-many": lambda: save_many(Path(where), rest[0], int(rest[1])),
        "save-limited": lambda: save_limited(Path(where), int(rest[0])),
        "save-as-nobody": lambda: save_as_nobody(Path(where), int(rest[0])),
        "save-once": lambda: save_once(Path(where), *rest),
        "merge": lambda: merge_once(Path(where), Path(rest[0]), *rest[1:]),
        "restore": lambda: restore_once(Path(where), *rest),
        "merge-edits": lambda: merge_edits(Path(where), Path(rest[0]), rest[1], int(rest[2])),
        "kill-savers": lambda: kill_savers(Path(where), rest[0], int(rest[1]), int(rest[2])),
    }[verb]()
