"""Another program at the same vault file, beside the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.window import PASSPHRASE, WindowDriver
from vault_app.core.key_set import KeySet
from vault_app.services import changes
from vault_app.services.auto_lock import LockReason
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.paths import Places
from vault_app.services.session import Session
from vault_app.services.vault_store import VaultStore

RULE = exchange_named("bitmart").slot_rule


class OtherProgram:
    """Opens a vault file with folders of its own, as a program on another computer does."""

    def __init__(self, path: Path, home: Path, passphrase: str = PASSPHRASE) -> None:
        self.path = path
        self.places = Places(home / "config", home / "state", home / "data", home / "runtime")
        self._passphrase = passphrase

    def opened(self) -> VaultStore:
        """Return the file, opened anew; the caller closes it."""
        return VaultStore.open(self.path, bytearray(self._passphrase, "utf-8"), places=self.places)

    def edit(self, label: str, /, **values: object) -> None:
        """Change fields of a key set."""
        self.apply(lambda key_set: replace(key_set, **values, changed_at=datetime.now(UTC)), label)  # type: ignore[arg-type]  # names are fields

    def apply(self, wanted: Callable[[KeySet], KeySet], label: str) -> None:
        """Change a key set by a function."""
        session = Session(self.opened())
        _, key_set = session.vault.key_set_named(label)
        session.apply(changes.edit_key_set(key_set, wanted(key_set), RULE))
        session.lock()

    def save(self, *wanted: changes.Change) -> None:
        """Save changes, one after the other."""
        session = Session(self.opened())
        for each in wanted:
            session.apply(each)
        session.lock()

    def key_set(self, label: str) -> KeySet:
        """Return what the file holds now."""
        store = self.opened()
        try:
            return store.vault.key_set_named(label)[1]
        finally:
            store.close()


@pytest.fixture
def other(desk: WindowDriver, tmp_path: Path) -> Iterator[OtherProgram]:
    """Another program that has the vault of the window; at the end what was typed there goes without a question."""
    yield OtherProgram(tmp_path / "Trading.keyvault", tmp_path / "other")
    desk.window.lock(LockReason.IDLE)
