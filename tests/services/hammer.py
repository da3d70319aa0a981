"""Several programs at work on one vault at once, and what has to be true of it afterwards; run as a module it prints the figures.

    python -m tests.services.hammer FOLDER MINUTES [SEED]

Two programs save through the store as fast as they can: each edits and seals anew key sets of its own, adds some, shares
one key set and a counter with the other, opens the vault again, changes the passphrase or the data key (the left one), and
brings back backups (the right one). A third is the command line, one process for each edit. A vandal deletes the lock file.

Each save has a generation, and says which. So afterwards every generation belongs to exactly one save, and the vault holds
what the saves since, or before, each restored backup made of it: nothing more, nothing less.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.support.command_line import run_program
from vault_app.core.account import Account, AccountId, SlotRule
from vault_app.core.errors import (
    BackupNotFound,
    ChangedUnderneath,
    InUse,
    KeySetNotFound,
    Locked,
    VaultNotFound,
    WrongPassphrase,
)
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.vault import Vault
from vault_app.services import changes
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

ROOT = Path(__file__).parents[2]
AT = datetime(2026, 11, 26, tzinfo=UTC)
ANY_NUMBER = SlotRule("bitmart", None)
PASSPHRASES = b"the old passphrase", b"the new passphrase"
MOST_KEY_SETS = 25  # of one program's own
OWN_AT_FIRST = 3
SIDES = ("left", "right")
SHARED, SHELL = KeySetId("shared"), KeySetId("shell")
SHARED_FIELD = {"left": "note", "right": "accepted_findings"}


@dataclass(frozen=True)
class Claim:
    """One save that was reported as done.

    Attributes:
        side: Who saved.
        generation: Of the file that it made.
        target: Key set that was changed; empty: none, as when the passphrase was.
        part: What was changed in it: `note`, `memo`, `added`, or the field that is this side's in the shared one.
        number: What was put there.
        restored: Generation of the backup that was brought back; None: nothing was.
        counted: It added one to the side's counter.
    """

    side: str
    generation: int
    target: str = ""
    part: str = ""
    number: int = 0
    restored: int | None = None
    counted: bool = False


def open_with_either(path: Path) -> VaultStore:
    """Open the vault, whichever of both passphrases it has at the moment."""
    for _ in range(20):
        for passphrase in PASSPHRASES:
            try:
                return VaultStore.open(path, bytearray(passphrase))
            except (WrongPassphrase, Locked):
                continue  # or one of both keys was changed meanwhile
    raise AssertionError("neither passphrase opens the vault")


def make_vault(path: Path) -> None:
    """Make the vault with an account and key sets for each side, one that both share, and one for the command line."""
    store = VaultStore.create(path, bytearray(PASSPHRASES[0]), kdf=FLOOR_KDF)
    ids = [KeySetId(f"{side}-{number}") for side in SIDES for number in range(OWN_AT_FIRST)]
    key_sets = tuple(_key_set(store, each, 0) for each in (*ids, SHARED, SHELL))
    account = Account(
        id=AccountId("a"), label="Main", exchange="bitmart", environment="bitmart", created_at=AT, key_sets=key_sets
    )
    store.save(lambda vault: vault.with_account(account), backup=False)
    store.close()


def _key_set(store: VaultStore, key_set_id: KeySetId, number: int) -> KeySet:
    secrets = {part: store.sealer.seal(key_set_id, part, bytearray(b"%d" % number)) for part in ("access_key", "memo")}
    return KeySet(id=key_set_id, label=key_set_id, secrets=secrets, created_at=AT, changed_at=AT)


class Worker:
    """One of the two programs that save through the store."""

    def __init__(self, path: Path, side: str, seed: int) -> None:
        self.path = path
        self.side = side
        self.dice = random.Random(f"{side} {seed}")
        self.store = open_with_either(path)
        self.claims: list[Claim] = []
        self.met: Counter[str] = Counter()
        self.number = 0
        self.added = OWN_AT_FIRST

    def run(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.number += 1
            try:
                self._step()
            except ChangedUnderneath:
                self.met["conflict"] += 1
                self._look_again()
            except (KeySetNotFound, BackupNotFound, WrongPassphrase) as refusal:
                self.met[type(refusal).__name__] += 1
                self._look_again()
            except InUse:
                self.met["InUse"] += 1
            older = self.store.older_than_seen
            assert older is None, (
                f"the vault went back: {older}, generation {self.store.generation}, {self.claims[-3:]}"
            )
        self.store.close()
        print(json.dumps({"claims": [asdict(each) for each in self.claims], "met": self.met}))

    def _look_again(self) -> None:
        try:
            self.store.reload()
        except (Locked, VaultNotFound):
            self._reopen()

    def _reopen(self) -> None:
        self.store.close()
        self.store = open_with_either(self.path)
        self.met["opened"] += 1

    def _step(self) -> None:
        chance = self.dice.random()
        if chance < 0.010:
            self._reopen()
        elif chance < 0.014:
            self._rare()
        elif chance < 0.030 and self.added < MOST_KEY_SETS:
            self._add()
        elif chance < 0.20:
            self._edit(SHARED, SHARED_FIELD[self.side])
        elif chance < 0.40:
            self._edit(self._own(), "memo")
        else:
            self._edit(self._own(), "note")

    def _own(self) -> KeySetId:
        """Return one of this side's key sets that a restored backup has not taken away."""
        return self.dice.choice([each.id for _, each in self.store.vault.every_key_set() if self._is_own(each)])

    def _is_own(self, key_set: KeySet) -> bool:
        return key_set.id.startswith(f"{self.side}-")

    def _edit(self, target: KeySetId, part: str) -> None:
        base = self.store.vault.key_set(target)
        wanted = replace(base, changed_at=AT, **self._members(base, part))
        edit = changes.edit_key_set(base, wanted, ANY_NUMBER)
        self._save(edit.apply, Claim(self.side, 0, target, part, self.number, counted=True))

    def _members(self, base: KeySet, part: str) -> dict[str, Any]:
        if part == "memo":
            value = bytearray(b"%d" % self.number)
            return {"secrets": {**base.secrets, "memo": self.store.sealer.seal(base.id, "memo", value)}}
        return {part: f"{self.number}" if part == "note" else {"no-ip": f"{self.number}"}}

    def _add(self) -> None:
        key_set = _key_set(self.store, KeySetId(f"{self.side}-{self.added}"), self.number)
        add = changes.add_key_set(AccountId("a"), key_set, ANY_NUMBER)
        self._save(add.apply, Claim(self.side, 0, key_set.id, "added", self.number, counted=True))
        self.added += 1

    def _save(self, change: Callable[[Vault], Vault], claim: Claim) -> None:
        """Save a change together with one more of this side's counter, which a stale base would lose."""

        def counted(vault: Vault) -> Vault:
            count = vault.extra.get(self.side, 0)
            assert isinstance(count, int)
            return replace(vault, extra={**vault.extra, self.side: count + 1})

        self.store.save(lambda vault: counted(change(vault)), backup=self.dice.random() < 0.1)
        self.claims.append(replace(claim, generation=self.store.generation))

    def _rare(self) -> None:
        """Bring back a backup, or change what opens the vault."""
        if self.side == "right":
            self._restore()
            return
        before = self.store.generation
        old = next(each for each in PASSPHRASES if self.store.verify_passphrase(bytearray(each)))
        if self.dice.random() < 0.5:
            self.store.new_data_key(bytearray(old))
            self.met["data key changed"] += 1
        else:
            new = PASSPHRASES[1 - PASSPHRASES.index(old)]
            self.store.change_passphrase(bytearray(old), bytearray(new))
            self.met["passphrase changed"] += 1
        assert self.store.generation > before
        self.claims.append(Claim(self.side, self.store.generation))

    def _restore(self) -> None:
        backups = self.store.backups()[:5]
        if not backups:
            return
        backup = self.dice.choice(backups)
        before = self.store.generation
        for passphrase in (None, *PASSPHRASES):
            try:
                self.store.restore_backup(backup.name, None if passphrase is None else bytearray(passphrase))
            except WrongPassphrase:
                continue
            break
        else:
            raise AssertionError("no passphrase opens a backup")
        if self.store.generation > before:
            self.met["restored"] += 1
            self.claims.append(Claim(self.side, self.store.generation, restored=backup.generation))


# The third, and the fourth


def shell_edit(path: Path, number: int, met: Counter[str]) -> bool:
    """Edit the command line's own key set by a process of its own; tell whether it reported the edit as saved."""
    for passphrase in PASSPHRASES:
        ended = run_program(
            *("--vault", str(path), "key", "edit", "Main/shell", "--yes"),
            passphrase=passphrase,
            stdin=json.dumps({"note": f"{number}"}).encode(),
        )
        if ended.code == 0:
            return True
        assert ended.code in {11, 12, 16}, ended.err
        met[f"exit {ended.code}"] += 1
        if ended.code != 11:
            return False
    return False


def hammer(folder: Path, minutes: float, seed: int) -> dict[str, Any]:
    """Let all of them work that long, and return the figures; whatever is not as it should be is an AssertionError."""
    path = folder / "main.keyvault"
    make_vault(path)
    workers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.services.hammer", "work", str(path), side, str(minutes * 60), str(seed)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for side in SIDES
    ]
    met: Counter[str] = Counter()
    try:
        edits, deleted = _meanwhile(path, time.monotonic() + minutes * 60, random.Random(seed), met)
        claims = _claims_of(workers, met)
    finally:
        for worker in workers:
            worker.kill()  # only where something was wrong is there still one
    figures = verify(path, claims, edits)
    return {**figures, "lock files deleted": deleted, "met": dict(met.most_common())}


def _meanwhile(path: Path, until: float, dice: random.Random, met: Counter[str]) -> tuple[int, int]:
    """Edit by the command line and delete the lock file; return how often each was done."""
    edits = deleted = 0
    while time.monotonic() < until:
        edits += shell_edit(path, edits + 1, met)
        if dice.random() < 0.5:
            path.with_name(path.name + ".lock").unlink(missing_ok=True)
            deleted += 1
    return edits, deleted


def _claims_of(workers: list[subprocess.Popen[str]], met: Counter[str]) -> list[Claim]:
    claims: list[Claim] = []
    for worker in workers:
        said, complaints = worker.communicate(timeout=120)
        assert worker.returncode == 0, complaints
        told = json.loads(said)
        claims += [Claim(**each) for each in told["claims"]]
        met.update(told["met"])
    return claims


# Afterwards


def verify(path: Path, claims: list[Claim], shell_edits: int) -> dict[str, Any]:
    """Compare the vault with what was reported as saved, and open every backup."""
    store = open_with_either(path)
    assert store.older_than_seen is None
    owners = {each.generation: each for each in claims}
    assert len(owners) == len(claims), "two saves made the same generation, so one of them is lost"
    free = sorted(set(range(3, store.generation + 1)) - owners.keys())
    assert len(free) == shell_edits, f"{shell_edits} edits by the command line, {len(free)} generations for them"
    for number, generation in enumerate(free, 1):
        owners[generation] = Claim("shell", generation, SHELL, "note", number)
    line = _line_of(owners, store.generation)
    _assert_holds(store, _expected(line), Counter(each.side for each in line if each.counted))
    backups = store.backups()
    for backup in backups:
        for passphrase in (None, *PASSPHRASES):
            try:
                store.preview_backup(backup.name, None if passphrase is None else bytearray(passphrase))
                break
            except WrongPassphrase:
                continue
        else:
            raise AssertionError(f"{backup.name} does not open")
    store.close()
    strays = [each.name for each in path.parent.rglob("*") if each.name.endswith((".tmp", ".new"))]
    assert strays == []
    return {
        "saves": len(owners),
        "by": dict(Counter(each.side for each in owners.values())),
        "lost": 0,
        "undone by a restore": len(owners) - len(line),
        "backups opened": len(backups),
        "bytes": path.stat().st_size,
    }


def _line_of(owners: dict[int, Claim], newest: int) -> list[Claim]:
    """Return the saves that the newest state follows from, oldest first: a restore follows from its backup."""
    line: list[Claim] = []
    generation = newest
    while generation > 2:  # 1 and 2 made the vault
        claim = owners[generation]
        line.append(claim)
        generation = generation - 1 if claim.restored is None else claim.restored
    return line[::-1]


def _expected(line: list[Claim]) -> dict[tuple[str, str], int]:
    """Return what each place of each key set holds in the end."""
    expected: dict[tuple[str, str], int] = {}
    for claim in line:
        if claim.part == "added":
            expected[claim.target, "memo"] = claim.number
        elif claim.part:
            expected[claim.target, claim.part] = claim.number
    return expected


def _assert_holds(store: VaultStore, expected: dict[tuple[str, str], int], counts: Counter[str]) -> None:
    for side in SIDES:
        assert store.vault.extra.get(side, 0) == counts[side], f"the counter of {side}"
    (account,) = store.vault.accounts
    first = {f"{side}-{number}" for side in SIDES for number in range(OWN_AT_FIRST)} | {SHARED, SHELL}
    assert {each.id for each in account.key_sets} == first | {target for target, _ in expected}
    for key_set in account.key_sets:
        note = expected.get((key_set.id, "note"))
        assert key_set.note == ("" if note is None else f"{note}"), key_set.id
        accepted = expected.get((key_set.id, "accepted_findings"))
        assert key_set.accepted_findings == ({} if accepted is None else {"no-ip": f"{accepted}"}), key_set.id
        memo = store.sealer.unseal(key_set.id, "memo", key_set.secrets["memo"])
        assert memo == b"%d" % expected.get((key_set.id, "memo"), 0), key_set.id
        for version in key_set.versions:
            for part, sealed in version.secrets.items():
                store.sealer.unseal(key_set.id, part, sealed)


def main(arguments: list[str]) -> None:
    if arguments[0] == "work":
        path, side, seconds, dice = arguments[1:]
        Worker(Path(path), side, int(dice)).run(float(seconds))
        return
    folder = Path(arguments[0])
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in ("CONFIG_HOME", "STATE_HOME", "DATA_HOME", "RUNTIME_DIR"):
        place = folder / name.lower()
        place.mkdir(mode=0o700, exist_ok=True)
        os.environ[f"XDG_{name}"] = str(place)
    seed = int(arguments[2]) if len(arguments) > 2 else 20261126
    print(json.dumps(hammer(folder, float(arguments[1]), seed)))


if __name__ == "__main__":
    main(sys.argv[1:])
