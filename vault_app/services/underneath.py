"""A change whose fields another program has changed meanwhile: both sides, from the state that they began with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vault_app.core.account import Account
from vault_app.core.errors import ConflictsOpen, KeySetNotFound, UnusableFile, VaultNotFound
from vault_app.core.key_set import KeySet
from vault_app.core.merge import Merged, Side
from vault_app.core.vault import Vault
from vault_app.services.conflict_copies import find_conflict_copies
from vault_app.services.merging import common_state, merged_by_rules
from vault_app.services.vault_reading import StoredVault, read_vault
from vault_app.vaultfile.lineage import Lineage, state_of

if TYPE_CHECKING:
    from vault_app.services.vault_store import VaultStore
    from vault_app.vaultfile.header import Header


@dataclass
class Underneath:
    """What one wanted to save, and what the file holds now.

    Attributes:
        before: The vault that the change was made for, or where the file went another way, what both came from; None: that
            is not known, so every difference is a conflict.
        mine: The same with the change.
        theirs: What the other program has saved, as it was read last.
    """

    before: Vault | None
    mine: Vault
    theirs: Vault
    _store: VaultStore
    _parents: Lineage = ()

    def preview(self, choices: Mapping[str, Side]) -> Merged:
        """Return the outcome of *choices*; pure."""
        return merged_by_rules(self.before, self.mine, self.theirs, choices)

    def save(self, choices: Mapping[str, Side]) -> Vault:
        """Save the outcome, whatever the file holds by then; blocks.

        Raises:
            ConflictsOpen: It holds something newer, and that brought conflicts without a choice; `theirs` is that now.
            VaultError: As `VaultStore.save`.
        """

        def change(base: StoredVault) -> tuple[Vault, Header]:
            self.theirs = base.vault
            merged = self.preview(choices)
            if merged.open:
                raise ConflictsOpen(count=len(merged.open))
            return merged.vault, base.header

        # What was last seen on this computer is in the result, so an older file needs no further word.
        return self._store.rewrite(change, parents=self._parents, allow_older=bool(self._parents))


def begun_with(vault: Vault, shown: KeySet) -> Vault:
    """Return *vault* with a key set as it was when somebody began to change it; *vault* itself, where it is gone."""
    try:
        account, _ = vault.home_of(shown.id)
    except KeySetNotFound:
        return vault
    return vault.with_account(
        replace(account, key_sets=tuple(shown if each.id == shown.id else each for each in account.key_sets))
    )


def account_begun_with(vault: Vault, shown: Account) -> Vault:
    """Return *vault* with name, environment and region of an account as they were when somebody began to change them."""

    def then(account: Account) -> Account:
        return replace(account, label=shown.label, environment=shown.environment, region=shown.region)

    # Not by `with_account`: that the old name belongs to another account by now is no fault of this one.
    return replace(vault, accounts=tuple(then(each) if each.id == shown.id else each for each in vault.accounts))


def open_underneath(store: VaultStore, before: Vault, mine: Vault) -> Underneath:
    """Read what the file holds now; blocks. Raises as `VaultStore.reload`."""
    held = store.stored
    theirs, now = store.reload(), store.stored
    if now.state.digest == held.state.digest or now.follows(state_of(held.header)):
        return Underneath(before, mine, theirs, store)
    base = common_state(store, held, now, (store.slots.data_key,), store.path)
    return Underneath(base, mine, theirs, store, (*held.ancestry, *_kept_of(store, held)))


def _kept_of(store: VaultStore, held: StoredVault) -> Lineage:
    """Return the states of the copy that was made of *held* when the file was read again, for it has nothing of its own."""
    for each in find_conflict_copies(store.path):
        if each.generation == held.header.generation + 1:
            try:
                copy = read_vault(each.path, store.slots.data_key)
            except (UnusableFile, VaultNotFound):
                continue
            if copy.vault == held.vault and state_of(held.header) in copy.lineage:
                return copy.ancestry
    return ()
