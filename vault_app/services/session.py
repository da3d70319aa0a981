"""The one state of an unlocked vault, and the one way to change it.

A change computes a new value, the disk gets it, the value is swapped in, and only then it is announced. The session
belongs to the thread that made it. A front end that must not wait for the disk takes the three steps apart:

    pending = session.begin(change)      # here: pure, tells a broken rule at once
    pending.write()                      # elsewhere: blocks for lock and disk
    session.finish(pending)              # here: swaps and announces
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from vault_app.core.account import Account
from vault_app.core.credential_checks import oddities_of
from vault_app.core.environment import Environment
from vault_app.core.errors import DamagedFile, EnvironmentNotFound, Locked, SealedOtherwise
from vault_app.core.key_set import KeySet, same_label
from vault_app.core.secret import Credentials, FieldSealer, PartId, Secret, hint_of, wipe
from vault_app.core.vault import Vault
from vault_app.exchanges.protocol import Exchange
from vault_app.services.changes import Change
from vault_app.services.events import Event, VaultLocked, VaultReloaded
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named, known_exchanges

Listener = Callable[[Event], None]


class Store(Protocol):
    """What a session needs of the opened file; `vault_store.VaultStore` is one.

    Attributes:
        path: The opened file.
        safe_on_disk: False after a save that a power cut might still undo.
    """

    path: Path
    safe_on_disk: bool

    @property
    def vault(self) -> Vault: ...
    @property
    def vault_id(self) -> bytes: ...
    @property
    def sealer(self) -> FieldSealer: ...
    def save(self, change: Callable[[Vault], Vault], *, backup: bool = True, allow_older: bool = False) -> Vault:
        """Apply *change* to the newest value on disk and save it; blocks."""

    def close(self) -> None:
        """Wipe the keys."""


@dataclass
class PendingSave:
    """One change on its way to the disk; see the module's text for its three steps."""

    change: Change
    _store: Store
    _allow_older: bool
    _before: Vault = field(repr=False)
    _wanted: Vault = field(repr=False)
    saved: Vault | None = field(default=None, repr=False)

    def write(self) -> None:
        """Save; blocks, on any thread, one pending save at a time.

        Raises:
            SealedOtherwise: It holds credentials that the data key of now does not open.
            NotSaved, InUse: Nothing has changed then, on disk or in memory.
        """
        _refuse_old_seals(self._before, self._wanted, self._store.sealer)
        self.saved = self._store.save(self.change.apply, backup=self.change.backup, allow_older=self._allow_older)


@dataclass(frozen=True)
class SealedParts:
    """Typed credentials after sealing: what a key set keeps of them."""

    secrets: Mapping[PartId, Secret]
    hint: str | None
    fingerprint: bytes | None
    odd: Mapping[PartId, frozenset[str]] = field(default_factory=dict)


class Session:
    """An unlocked vault.

    Attributes:
        allow_older: The user agreed to write over a file older than the one last seen on this computer.
    """

    def __init__(self, store: Store, *, practice_environment: Callable[[], Environment] | None = None) -> None:
        """Take over an opened *store*; it is closed by `lock`.

        Args:
            store: The opened vault file.
            practice_environment: Finds the running practice exchange; raises PracticeNotRunning.
        """
        self._store = store
        self._vault: Vault | None = store.vault
        self._practice_environment = practice_environment
        self._listeners: list[Listener] = []
        self.allow_older = False

    @property
    def store(self) -> Store:
        """The opened file, for backups and passphrase; changes of the vault go through `apply`."""
        return self._store

    @property
    def vault(self) -> Vault:
        """The value now; raises Locked."""
        if self._vault is None:
            raise Locked
        return self._vault

    @property
    def is_locked(self) -> bool:
        return self._vault is None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have *listener* called after each change; the returned callable ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    # Changing

    def apply(self, change: Change) -> None:
        """Save a change and announce it; blocks for the disk.

        Raises:
            VaultError: A rule is broken, or the disk refused; nothing has changed then.
        """
        pending = self.begin(change)
        pending.write()
        self.finish(pending)

    def begin(self, change: Change) -> PendingSave:
        """Check a change against the vault in memory; raises the VaultError of a broken rule."""
        return PendingSave(change, self._store, self.allow_older, self.vault, change.apply(self.vault))

    def finish(self, pending: PendingSave) -> None:
        """Swap in what was saved and announce it; after a lock meanwhile it is dropped, for the disk has it."""
        if pending.saved is None:
            raise RuntimeError("finish() before write()")
        if self._vault is None:
            return
        self._vault = pending.saved
        self._announce(pending.change.event)

    def adopt(self, vault: Vault) -> None:
        """Swap in a value that the store has read or restored."""
        self._vault = vault
        self._announce(VaultReloaded())

    def lock(self) -> None:
        """Wipe the keys, drop the vault, and say so; a second time does nothing."""
        if self._vault is None:
            return
        self._vault = None
        self._store.close()
        self._announce(VaultLocked())

    # Secrets

    def credentials(self, key_set: KeySet) -> Credentials:
        """Open every part of a key set; use it in a `with` block, which wipes them.

        Raises:
            Locked, DamagedFile: See `FieldSealer.unseal`.
        """
        if self._vault is None:
            raise Locked
        return Credentials.opened(self._store.sealer, key_set.id, key_set.secrets)

    def open_part(self, key_set: KeySet, part: PartId) -> bytearray:
        """Open one part; the caller wipes it. Raises Locked, DamagedFile, and KeyError when there is no such part."""
        if self._vault is None:
            raise Locked
        return self._store.sealer.unseal(key_set.id, part, key_set.secrets[part])

    def seal(self, key_set_id: str, parts: Mapping[PartId, bytearray], exchange: Exchange) -> SealedParts:
        """Seal typed parts for a key set; note hint and fingerprint of the public one, and what is odd about any.

        The caller wipes *parts*.
        """
        if self._vault is None:
            raise Locked
        sealer = self._store.sealer
        public = exchange.parts[0].id
        odd = {
            each.id: oddities_of(each, parts[each.id], exchange.parts) for each in exchange.parts if each.id in parts
        }
        return SealedParts(
            secrets={part: sealer.seal(key_set_id, part, value) for part, value in parts.items()},
            hint=hint_of(parts[public]) if public in parts else None,
            fingerprint=sealer.fingerprint(parts[public]) if public in parts else None,
            odd={part: frozenset(map(str, words)) for part, words in odd.items() if words},
        )

    # Exchanges and environments

    def exchange_of(self, account: Account) -> Exchange:
        """Return the exchange of an account."""
        return exchange_named(account.exchange)

    def environments(self, exchange_id: str = DEFAULT_EXCHANGE) -> tuple[Environment, ...]:
        """Return the exchange's own environments, then the user's; the practice one without its hosts."""
        own = tuple(each for each in self.vault.environments if each.exchange == exchange_id)
        return (*exchange_named(exchange_id).environments, *own)

    def builtin_environments(self) -> tuple[Environment, ...]:
        """Return those that come with every known exchange; their names are taken."""
        return tuple(each for exchange_id in known_exchanges() for each in exchange_named(exchange_id).environments)

    def environment_named(self, name: str, exchange_id: str = DEFAULT_EXCHANGE) -> Environment:
        """Return the environment of that name, ignoring case; raises EnvironmentNotFound."""
        for each in self.environments(exchange_id):
            if same_label(each.name, name):
                return each
        raise EnvironmentNotFound(name=name)

    def environment_of(self, account: Account) -> Environment:
        """Return the environment that an account's requests go to, the practice one with the hosts that run now.

        Raises:
            EnvironmentNotFound: It was removed.
            PracticeNotRunning: It is the practice exchange, and that does not run.
        """
        environment = self.environment_named(account.environment, account.exchange)
        if environment.practice and self._practice_environment is not None:
            return self._practice_environment()
        return environment

    def _announce(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            listener(event)


def new_id() -> str:
    """Return a fresh random id for an account, key set or call: 32 hexadecimal digits."""
    return uuid.uuid4().hex


def _refuse_old_seals(before: Vault, wanted: Vault, sealer: FieldSealer) -> None:
    """Refuse credentials that were not there before and that *sealer* does not open; raises SealedOtherwise.

    Each is opened, so with thousands that come in at once this takes a while.
    """
    accounts = {each.id: each for each in before.accounts}
    for account in wanted.accounts:
        old = accounts.get(account.id)
        if old is account:
            continue
        known = {id(each) for each in old.key_sets} if old is not None else set()
        seals = {seal for each in old.key_sets for seal in each.secrets.values()} if old is not None else set()
        for key_set in account.key_sets:
            if id(key_set) in known:
                continue
            for part, seal in key_set.secrets.items():
                if seal in seals:
                    continue
                try:
                    wipe(sealer.unseal(key_set.id, part, seal))
                except DamagedFile as wrong:
                    raise SealedOtherwise from wrong
