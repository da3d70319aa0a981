"""A demonstration: a practice exchange, and a throw-away vault that holds its accounts and key sets."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from vault_app.core.account import Account, AccountId
from vault_app.core.environment import Environment
from vault_app.core.ip_binding import parse_ip_binding
from vault_app.core.key_set import KeySet
from vault_app.core.vault import Vault
from vault_app.practice import HandedKeySet, PracticeRecord
from vault_app.practice.sample_accounts import account_of
from vault_app.services.changes import Change
from vault_app.services.clock import Clock, SystemClock
from vault_app.services.events import VaultReloaded
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named
from vault_app.services.key_set_draft import KeySetDraft
from vault_app.services.paths import VAULT_SUFFIX, Places
from vault_app.services.practice_runner import ENVIRONMENT, RunningPractice, practice_environment, start_practice
from vault_app.services.session import Session, new_id
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF, KdfParams

DEMO_PASSPHRASE = "seven quiet herons"  # noqa: S105 - of a vault that holds nothing real and is thrown away


def demo_vault(
    path: Path,
    passphrase: bytearray,
    record: PracticeRecord,
    *,
    places: Places | None = None,
    kdf: KdfParams = FLOOR_KDF,
    clock: Clock | None = None,
    say: Callable[[str], str] = str,
) -> VaultStore:
    """Make a vault at *path* with the accounts and key sets of a practice exchange, and return it opened; blocks.

    Args:
        passphrase: UTF-8; the caller wipes it.
        kdf: The weakest by default: nothing in this vault is worth a guess.
        say: Tells a note in the language of the user.

    Raises:
        VaultExists, NotSaved: See `VaultStore.create`.
    """
    store = VaultStore.create(path, passphrase, kdf=kdf, places=places)
    try:
        session = Session(store)
        now = (clock or SystemClock()).utc_now()
        accounts = tuple(_accounts(session, record, now, say))

        def with_accounts(vault: Vault) -> Vault:
            for account in accounts:
                vault = vault.with_account(account)
            return vault

        session.apply(Change(with_accounts, VaultReloaded(), backup=False))
    except BaseException:
        store.close()
        raise
    return store


def _accounts(session: Session, record: PracticeRecord, now: datetime, say: Callable[[str], str]) -> Iterator[Account]:
    """Yield each account of the practice exchange with its key sets, in the order of the record."""
    by_account: dict[str, list[HandedKeySet]] = {}
    for each in record.key_sets:
        by_account.setdefault(account_of(each.label), []).append(each)
    for label, key_sets in by_account.items():
        yield Account(
            id=AccountId(new_id()),
            label=label,
            exchange=DEFAULT_EXCHANGE,
            environment=ENVIRONMENT,
            created_at=now,
            key_sets=tuple(_key_set(session, each, now, say) for each in key_sets),
        )


def _key_set(session: Session, handed: HandedKeySet, now: datetime, say: Callable[[str], str]) -> KeySet:
    exchange = exchange_named(DEFAULT_EXCHANGE)
    draft = KeySetDraft(
        label=handed.label,
        permissions=frozenset(handed.permissions),
        bound_ips=tuple(map(parse_ip_binding, handed.bound_ips)),
        note=say(handed.situation),
    )
    try:
        for part in exchange.parts:
            draft.set_part(part, getattr(handed, part.id))
        return draft.new_key_set(session, exchange, now)
    finally:
        draft.wipe()


@dataclass(slots=True)
class Demonstration:
    """Everything of one demonstration; gone without a trace after `close`. Also a `with` block.

    Attributes:
        store: The opened vault, until its session locks it; `open_again` opens it anew.
        path: Of the vault, in a folder of its own.
    """

    practice: RunningPractice
    store: VaultStore
    path: Path
    _folder: Path = field(repr=False)

    @property
    def record(self) -> PracticeRecord:
        return self.practice.record

    @property
    def places(self) -> Places:
        """Folders inside the demonstration's own, so that nothing of it stays on this computer."""
        return _places_in(self._folder)

    def environment(self) -> Environment:
        """Return the hosts of its practice exchange, for the session of its vault."""
        return practice_environment(self.record)

    def open_again(self, passphrase: bytearray) -> VaultStore:
        """Open its vault after a lock; raises WrongPassphrase."""
        self.store = VaultStore.open(self.path, passphrase, places=self.places)
        return self.store

    def close(self) -> None:
        """Stop the exchange, close the vault, and remove its folder."""
        self.practice.stop()
        self.store.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def start_demonstration(
    passphrase: bytearray, *, places: Places | None = None, say: Callable[[str], str] = str
) -> Demonstration:
    """Start a practice exchange and make a throw-away vault for it in a folder that only this user can enter; blocks.

    Args:
        passphrase: UTF-8; the caller wipes it.
        places: The user's folders; word of the exchange is left in `runtime`.
        say: Tells a note of a key set in the language of the user.

    Raises:
        PracticeNotStarted, NotSaved: Nothing is left behind.
    """
    practice = start_practice(places=places)
    folder = Path(tempfile.mkdtemp(prefix="vault-app-demo-"))  # 0700
    path = folder / f"Practice{VAULT_SUFFIX}"
    try:
        store = demo_vault(path, passphrase, practice.record, places=_places_in(folder), say=say)
    except BaseException:
        practice.stop()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Demonstration(practice, store, path, folder)


def _places_in(folder: Path) -> Places:
    return Places(folder / "config", folder / "state", folder / "data", folder / "runtime")
