"""Makes sealed values with the same content the same value, so that two vaults can be compared without being opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vault_app.core.account import Account
from vault_app.core.errors import DamagedFile
from vault_app.core.key_set import KeySet
from vault_app.core.secret import FieldSealer, PartId, Secret, wipe
from vault_app.core.vault import Vault


def matched(vault: Vault, sealer: FieldSealer, like: Iterable[Vault]) -> Vault:
    """Return *vault* with each secret that one of *like* holds under another seal replaced by the one there.

    Only what is sealed differently is opened, and compared by its HMAC; both are bound to the same key set and part.

    Args:
        vault, like: Sealed under one data key, that of *sealer*.

    Raises:
        Locked: The data key is gone.
    """
    matcher = _Matcher(sealer, like)
    return replace(vault, accounts=tuple(map(matcher.account, vault.accounts)))


class _Matcher:
    def __init__(self, sealer: FieldSealer, like: Iterable[Vault]) -> None:
        self._sealer = sealer
        self._known: dict[tuple[str, PartId], dict[Secret, None]] = {}
        self._digests: dict[tuple[str, PartId, Secret], bytes | None] = {}
        for vault in like:
            for _, each in vault.every_key_set():
                self._learn(each)

    def account(self, account: Account) -> Account:
        return replace(account, key_sets=tuple(map(self.key_set, account.key_sets)))

    def key_set(self, key_set: KeySet) -> KeySet:
        secrets = {part: self._match(key_set.id, part, each) for part, each in key_set.secrets.items()}
        return replace(key_set, secrets=secrets, versions=tuple(map(self.key_set, key_set.versions)))

    def _learn(self, key_set: KeySet) -> None:
        states: tuple[KeySet, ...] = (key_set, *key_set.versions)
        for state in states:
            for part, secret in state.secrets.items():
                self._known.setdefault((state.id, part), {})[secret] = None

    def _match(self, owner: str, part: PartId, secret: Secret) -> Secret:
        known = self._known.get((owner, part), {})
        if not known or secret in known:
            return secret
        digest = self._digest(owner, part, secret)
        if digest is None:
            return secret
        return next((each for each in known if self._digest(owner, part, each) == digest), secret)

    def _digest(self, owner: str, part: PartId, secret: Secret) -> bytes | None:
        """Return the HMAC of a value; None: its seal does not open, so it is like no other."""
        if (owner, part, secret) not in self._digests:
            digest = None
            try:
                value = self._sealer.unseal(owner, part, secret)
            except DamagedFile:
                pass
            else:
                try:
                    digest = self._sealer.fingerprint(value)
                finally:
                    wipe(value)
            self._digests[owner, part, secret] = digest
        return self._digests[owner, part, secret]
