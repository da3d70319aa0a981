"""A person's consent to write keys in plain text: the passphrase again, a typed word, one export, soon.

Nothing but `prove_consent` makes one, so no setting, no file and no command line can start such an export.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NoReturn

from vault_app.core.errors import ConsentSpent, WordNotTyped, WrongPassphrase
from vault_app.services.vault_store import VaultStore

PLAINTEXT_WORD = "PLAINTEXT"
"""What is typed, letter by letter; the file's name ends with it, too."""
VALID_FOR_S = 120.0
_MADE_HERE = object()


class PlainTextConsent:
    """What `export_plain_text` asks for, and spends."""

    __slots__ = ("_clock", "_until_s", "_vault_id")

    def __init__(self, vault_id: bytes, clock: Callable[[], float], made_by: object) -> None:
        if made_by is not _MADE_HERE:
            raise TypeError("a consent is proven, never made")
        self._vault_id = vault_id
        self._clock = clock
        self._until_s = clock() + VALID_FOR_S

    def __reduce__(self) -> NoReturn:
        raise TypeError("a consent is neither pickled nor copied")

    def spend(self, store: VaultStore) -> None:
        """Use it up for an export of *store*; raises ConsentSpent when it is for another vault, too old, or used."""
        fits = self._vault_id == store.vault_id and self._clock() < self._until_s
        self._until_s = float("-inf")
        if not fits:
            raise ConsentSpent


def prove_consent(
    store: VaultStore, passphrase: bytearray, typed: str, *, clock: Callable[[], float] = time.monotonic
) -> PlainTextConsent:
    """Check what was typed; blocks for a key derivation. The caller wipes *passphrase*.

    Args:
        store: The open vault.
        passphrase: Of the open vault, asked again.
        typed: Has to be `PLAINTEXT_WORD`.
        clock: Seconds.

    Raises:
        WordNotTyped, WrongPassphrase: In this order.
        KeyFileNotFound, KeyFileRefused: Of the open vault.
        Locked: The vault was locked.
    """
    if typed.strip() != PLAINTEXT_WORD:
        raise WordNotTyped(word=PLAINTEXT_WORD)
    if not store.verify_passphrase(passphrase):
        raise WrongPassphrase
    return PlainTextConsent(store.vault_id, clock, _MADE_HERE)
