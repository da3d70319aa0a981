"""The slots of an open vault: which one a secret opens, and how one is written anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace

from vault_app.core.errors import ChangedUnderneath, WeakPassphrase, WrongPassphrase
from vault_app.core.secret import FieldSealer, wiped
from vault_app.core.vault import Vault
from vault_app.services.kdf_cost import physical_memory_kib
from vault_app.services.vault_reading import StoredVault
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.header import Header, Slot, SlotKind
from vault_app.vaultfile.kdf import Derive, KdfParams, check_limits, secret_input
from vault_app.vaultfile.resealing import resealed
from vault_app.vaultfile.vault_file import new_slot, opens_slot

FileChange = Callable[[StoredVault], tuple[Vault, Header]]
"""A change of what a file holds, its slots included; see `VaultStore.rewrite`."""


@dataclass(frozen=True)
class VaultSlots:
    """The slots of one header, under the data key that they wrap; each method runs the key derivation.

    The caller wipes each passphrase.
    """

    data_key: DataKey
    header: Header
    derive: Derive

    def opened_by(self, passphrase: bytearray) -> int:
        """Return the index of the slot that *passphrase* opens; raises WrongPassphrase."""
        with wiped(secret_input(passphrase)) as secret:
            return self.opened_by_secret(secret, SlotKind.PASSPHRASE)

    def opened_by_secret(self, secret: bytearray, kind: SlotKind) -> int:
        """Return the index of the slot of that kind that a derivation's whole input opens; raises WrongPassphrase."""
        for index, slot in enumerate(self.header.slots):
            if slot.kind == kind and opens_slot(self.data_key, self.header, index, secret, derive=self.derive):
                return index
        raise WrongPassphrase

    def made_for(self, passphrase: bytearray, params: KdfParams, data_key: DataKey | None = None) -> Slot:
        """Return a slot through which *passphrase* opens this data key, or another one; raises KdfOutOfBounds."""
        with wiped(secret_input(passphrase)) as secret:
            return self.made_for_secret(secret, SlotKind.PASSPHRASE, params, data_key)

    def made_for_secret(
        self, secret: bytearray, kind: SlotKind, params: KdfParams, data_key: DataKey | None = None
    ) -> Slot:
        """Return a slot of that kind for a derivation's whole input; raises KdfOutOfBounds."""
        check_limits([params], physical_memory_kib=physical_memory_kib())
        wrapped = data_key or self.data_key
        return new_slot(wrapped, self.header.vault_id, secret, params, os.urandom, kind=kind, derive=self.derive)

    def with_passphrase(self, old: bytearray, new: bytearray, kdf: KdfParams | None) -> FileChange:
        """Return the change that writes the slot that *old* opens anew, for *new*.

        Raises:
            WeakPassphrase: *new* is empty.
            WrongPassphrase: *old* opens no slot.
            KdfOutOfBounds: *kdf* is outside the limits.
        """
        if not new:
            raise WeakPassphrase
        index = self.opened_by(old)
        slot = self.made_for(new, kdf or self.header.slots[index].params)
        return lambda base: (base.vault, self.same_in(base).with_slot(index, slot))

    def with_slots(self, slots: tuple[Slot, ...]) -> FileChange:
        """Return the change that puts *slots* in the place of these."""
        return lambda base: (base.vault, replace(self.same_in(base), slots=slots))

    def moved_to(self, slot: Slot, old: FieldSealer, new: FieldSealer) -> FileChange:
        """Return the change that seals everything by *new*, with *slot* as the only way to its data key."""
        return lambda base: (resealed(base.vault, old, new), replace(self.same_in(base), slots=(slot,)))

    def same_in(self, base: StoredVault) -> Header:
        """Return the header of *base*; raises ChangedUnderneath when its slots are other ones by now."""
        if base.header.slots != self.header.slots:
            raise ChangedUnderneath(what="its passphrase was changed")
        return base.header
