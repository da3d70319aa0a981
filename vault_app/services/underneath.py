"""A change whose fields another program has changed meanwhile: both sides, from the state that they began with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vault_app.core.errors import ConflictsOpen, KeySetNotFound
from vault_app.core.key_set import KeySet
from vault_app.core.merge import Merged, Side, merge
from vault_app.core.vault import Vault
from vault_app.services.exchange_registry import exchange_named

if TYPE_CHECKING:
    from vault_app.services.vault_store import VaultStore


@dataclass
class Underneath:
    """What one wanted to save, and what the file holds now.

    Attributes:
        before: The vault that the change was made for.
        mine: The same with the change.
        theirs: What the other program has saved, as it was read last.
    """

    before: Vault
    mine: Vault
    theirs: Vault
    _store: VaultStore

    def preview(self, choices: Mapping[str, Side]) -> Merged:
        """Return the outcome of *choices*; pure."""
        return self._merged(self.theirs, choices)

    def save(self, choices: Mapping[str, Side]) -> Vault:
        """Save the outcome, whatever the file holds by then; blocks.

        Raises:
            ConflictsOpen: It holds something newer, and that brought conflicts without a choice; `theirs` is that now.
            VaultError: As `VaultStore.save`.
        """

        def apply(newest: Vault) -> Vault:
            self.theirs = newest
            merged = self._merged(newest, choices)
            if merged.open:
                raise ConflictsOpen(count=len(merged.open))
            return merged.vault

        return self._store.save(apply)

    def _merged(self, theirs: Vault, choices: Mapping[str, Side]) -> Merged:
        return merge(
            self.before,
            self.mine,
            theirs,
            choices,
            rules=lambda exchange: exchange_named(exchange).slot_rule,
            public_part=lambda exchange: exchange_named(exchange).parts[0].id,
        )


def begun_with(vault: Vault, shown: KeySet) -> Vault:
    """Return *vault* with a key set as it was when somebody began to change it; *vault* itself, where it is gone."""
    try:
        account, _ = vault.home_of(shown.id)
    except KeySetNotFound:
        return vault
    return vault.with_account(
        replace(account, key_sets=tuple(shown if each.id == shown.id else each for each in account.key_sets))
    )


def open_underneath(store: VaultStore, before: Vault, mine: Vault) -> Underneath:
    """Read what the file holds now; blocks. Raises as `VaultStore.reload`."""
    return Underneath(before, mine, store.reload(), store)
