"""Seals and opens single values under the vault's data key."""

from __future__ import annotations

import hashlib

from vault_app.core.errors import DamagedFile
from vault_app.core.secret import PartId, Secret
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.vaultfile.data_key import DataKey, Random

SALT_RANDOM = 32


class VaultSealer:
    """The `FieldSealer` of one open vault; after the data key is closed every method raises Locked."""

    def __init__(self, data_key: DataKey, vault_id: bytes, random: Random) -> None:
        self._data_key = data_key
        self._vault_id = vault_id
        self._random = random

    def seal(self, owner: str, part: PartId, value: bytearray) -> Secret:
        """Seal *value* for the key set *owner*; the caller still owns, and wipes, *value*."""
        return self._seal(b"field", value, self._associated(owner, part))

    def unseal(self, owner: str, part: PartId, secret: Secret) -> bytearray:
        """Return the value in a new buffer that the caller wipes.

        Raises:
            Locked: The data key is gone.
            DamagedFile: The seal is not one of this vault, key set and part.
        """
        return self._open(b"field", secret, self._associated(owner, part))

    def seal_draft(self, name: str, value: bytearray) -> Secret:
        """Seal what was typed and not saved, under a key of its own kind; the caller still owns, and wipes, *value*.

        It is for memory alone, while the vault is locked: no file ever holds it.
        """
        return self._seal(b"draft", value, self._associated("", name))

    def unseal_draft(self, name: str, secret: Secret) -> bytearray:
        """Undo `seal_draft` with the same *name*; raises as `unseal`, also when the vault has a new data key since."""
        return self._open(b"draft", secret, self._associated("", name))

    def fingerprint(self, value: bytearray) -> bytes:
        """Return the 32-byte HMAC by which equal access keys are told without opening any."""
        return self._data_key.mac(b"same", value)

    def _seal(self, purpose: bytes, value: bytearray, associated: bytes) -> Secret:
        digest = hashlib.sha256(value).digest()
        salt = self._data_key.mac(b"hedge", purpose, self._random(SALT_RANDOM), associated, digest)
        return Secret(salt, self._data_key.seal(purpose, salt, value, associated))

    def _open(self, purpose: bytes, secret: Secret, associated: bytes) -> bytearray:
        value = self._data_key.open(purpose, secret.salt, secret.ciphertext, associated)
        if value is None:
            raise DamagedFile(
                path=QT_TRANSLATE_NOOP("VaultError", "The vault"),
                where=QT_TRANSLATE_NOOP("VaultError", "a sealed value"),
            )
        return value

    def _associated(self, owner: str, part: PartId) -> bytes:
        """Return what a seal is bound to, so that no two values can be swapped; an id has at most 255 bytes."""
        owner_id, part_id = owner.encode(), part.encode()
        return b"".join((self._vault_id, len(owner_id).to_bytes(), owner_id, len(part_id).to_bytes(), part_id))
