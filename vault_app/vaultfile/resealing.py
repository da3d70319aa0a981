"""Moves every sealed value of a vault from one data key to another, history and recycle bin included."""

from __future__ import annotations

from dataclasses import replace

from vault_app.core.account import Account
from vault_app.core.key_set import KeySet
from vault_app.core.secret import FieldSealer, PartId, Secret, wipe
from vault_app.core.vault import Vault


def resealed(vault: Vault, old: FieldSealer, new: FieldSealer) -> Vault:
    """Return *vault* with each secret, opened by *old*, sealed by *new*, and each fingerprint made again.

    Versions that shared a sealed value share the new one, so the history shows no change where there was none.

    Raises:
        Locked: One of the data keys is gone.
        DamagedFile: A seal does not open.
    """
    mover = _Mover(old, new)
    return replace(vault, accounts=tuple(mover.account(each) for each in vault.accounts))


class _Mover:
    def __init__(self, old: FieldSealer, new: FieldSealer) -> None:
        self._old = old
        self._new = new
        self._moved: dict[tuple[str, PartId, Secret], tuple[Secret, bytes, bytes]] = {}

    def account(self, account: Account) -> Account:
        return replace(account, key_sets=tuple(self.key_set(each) for each in account.key_sets))

    def key_set(self, key_set: KeySet) -> KeySet:
        moved = {part: self._move(key_set.id, part, each) for part, each in key_set.secrets.items()}
        twins = [after for _, before, after in moved.values() if before == key_set.fingerprint]
        return replace(
            key_set,
            secrets={part: secret for part, (secret, _, _) in moved.items()},
            fingerprint=twins[0] if twins else b"",
            versions=tuple(self.key_set(each) for each in key_set.versions),
        )

    def _move(self, owner: str, part: PartId, secret: Secret) -> tuple[Secret, bytes, bytes]:
        """Return the new seal, and the value's fingerprint under the old and the new key."""
        known = self._moved.get((owner, part, secret))
        if known is None:
            value = self._old.unseal(owner, part, secret)
            try:
                fingerprints = self._old.fingerprint(value), self._new.fingerprint(value)
                known = (self._new.seal(owner, part, value), *fingerprints)
            finally:
                wipe(value)
            self._moved[owner, part, secret] = known
        return known
