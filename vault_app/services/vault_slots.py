"""The slots of an open vault: which one a secret opens, and how one is written anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from vault_app.core.errors import ChangedUnderneath, WeakPassphrase, WrongPassphrase
from vault_app.core.secret import FieldSealer
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.kdf_cost import physical_memory_kib
from vault_app.services.key_files import refuse_changing
from vault_app.services.openers import Opener
from vault_app.services.vault_reading import StoredVault
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.header import Header, Slot, SlotKind
from vault_app.vaultfile.kdf import Derive, KdfParams, check_limits
from vault_app.vaultfile.resealing import resealed
from vault_app.vaultfile.vault_file import new_slot, opens_slot

FileChange = Callable[[StoredVault], tuple[Vault, Header]]
"""A change of what a file holds, its slots included; see `VaultStore.rewrite`."""


@dataclass(frozen=True)
class VaultSlots:
    """The slots of one header, under the data key that they wrap; each method runs the key derivation.

    The caller wipes each passphrase. Where one is asked again, bytes stand for it alone or together with `key_file`.

    Attributes:
        key_file: That of the vault, where one is known.
    """

    data_key: DataKey
    header: Header
    derive: Derive
    key_file: Path | None = None

    def opened_by(self, proof: bytearray | Opener) -> int:
        """Return the index of the slot that *proof* opens; blocks.

        Raises:
            WrongPassphrase: None of them.
            KeyFileNotFound, KeyFileRefused, MistypedRecoveryKey: See `Opener.lent`.
        """
        openers = [Opener.of(proof)]
        if not isinstance(proof, Opener) and self.key_file is not None:
            openers.append(Opener.with_key_file(proof, self.key_file))
        for opener in openers:
            places = [at for at, slot in enumerate(self.header.slots) if slot.kind == opener.kind]
            if not places:
                continue
            with opener.lent() as secret:
                for at in places:
                    if opens_slot(self.data_key, self.header, at, secret, derive=self.derive):
                        return at
        raise WrongPassphrase

    def made_for(self, opener: bytearray | Opener, params: KdfParams, data_key: DataKey | None = None) -> Slot:
        """Return a slot through which *opener* opens this data key, or another one.

        Raises:
            WeakPassphrase: It is empty.
            KdfOutOfBounds: *params* are outside the limits.
            KeyFileNotFound, KeyFileRefused: See `Opener.lent`.
        """
        opener = Opener.of(opener)
        if not opener.typed:
            raise WeakPassphrase
        if opener.key_file is not None:
            refuse_changing(opener.key_file)
        check_limits([params], physical_memory_kib=physical_memory_kib())
        wrapped, vault_id = data_key or self.data_key, self.header.vault_id
        with opener.lent() as secret:
            return new_slot(wrapped, vault_id, secret, params, os.urandom, kind=opener.kind, derive=self.derive)

    def renewed(self, index: int, passphrase: bytearray, params: KdfParams, data_key: DataKey | None = None) -> Slot:
        """Return a slot of the same kind as that one, for *passphrase*; raises as `made_for`."""
        asks_for_file = self.header.slots[index].kind == SlotKind.PASSPHRASE_AND_KEY_FILE
        return self.made_for(
            Opener.with_key_file(passphrase, self.key_file if asks_for_file else None), params, data_key
        )

    def with_passphrase(self, old: bytearray | Opener, new: bytearray, kdf: KdfParams | None) -> FileChange:
        """Return the change that writes the slot that *old* opens anew, for *new*.

        A recovery key stays what it is: it sets a new passphrase in the place of the first one that is forgotten, which
        from then on opens without a key file.

        Raises:
            WeakPassphrase: *new* is empty.
            WrongPassphrase: *old* opens no slot.
            KdfOutOfBounds: *kdf* is outside the limits.
            KeyFileNotFound, KeyFileRefused, MistypedRecoveryKey: See `Opener.lent`.
        """
        if not new:
            raise WeakPassphrase
        index = self.opened_by(old)
        params = kdf or self.header.slots[index].params
        if self.header.slots[index].kind == SlotKind.RECOVERY_KEY:
            index = self._first_typed()
            slot = self.made_for(new, params)
        else:
            slot = self.renewed(index, new, params)
        return lambda base: (base.vault, self.same_in(base).with_slot(index, slot))

    def _first_typed(self) -> int:
        kinds = [slot.kind for slot in self.header.slots]
        return kinds.index(SlotKind.PASSPHRASE if SlotKind.PASSPHRASE in kinds else SlotKind.PASSPHRASE_AND_KEY_FILE)

    def with_slots(self, slots: tuple[Slot, ...]) -> FileChange:
        """Return the change that puts *slots* in the place of these."""
        return lambda base: (base.vault, replace(self.same_in(base), slots=slots))

    def moved_to(self, slot: Slot, old: FieldSealer, new: FieldSealer) -> FileChange:
        """Return the change that seals everything by *new*, with *slot* as the only way to its data key."""
        return lambda base: (resealed(base.vault, old, new), replace(self.same_in(base), slots=(slot,)))

    def same_in(self, base: StoredVault) -> Header:
        """Return the header of *base*; raises ChangedUnderneath when its slots are other ones by now."""
        if base.header.slots != self.header.slots:
            raise ChangedUnderneath(what=QT_TRANSLATE_NOOP("Reasons", "its passphrase was changed"))
        return base.header
