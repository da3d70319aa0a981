"""What somebody opens a vault with: a passphrase, a passphrase and a key file, or a recovery key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from vault_app.core.secret import wiped
from vault_app.services.key_files import key_file_digest
from vault_app.vaultfile.header import SlotKind
from vault_app.vaultfile.kdf import secret_input
from vault_app.vaultfile.recovery_key import read_recovery_key


@dataclass(frozen=True, slots=True)
class Opener:
    """One way to open a vault, with what was typed for it; the caller wipes `typed`.

    Attributes:
        typed: Passphrase or recovery key, UTF-8.
        key_file: Asked for besides the passphrase; read anew each time.
    """

    typed: bytearray = field(repr=False)
    kind: SlotKind = SlotKind.PASSPHRASE
    key_file: Path | None = None

    @classmethod
    def of(cls, given: bytearray | Opener) -> Opener:
        """Return what is given as an opener; bytes are a passphrase."""
        return given if isinstance(given, Opener) else cls(given)

    @classmethod
    def with_key_file(cls, passphrase: bytearray, key_file: Path | None) -> Opener:
        """Return the opener for a passphrase, and a key file where there is one."""
        return cls(passphrase) if key_file is None else cls(passphrase, SlotKind.PASSPHRASE_AND_KEY_FILE, key_file)

    @classmethod
    def recovery_key(cls, typed: bytearray) -> Opener:
        """Return the opener for a recovery key."""
        return cls(typed, SlotKind.RECOVERY_KEY)

    @contextmanager
    def lent(self) -> Iterator[bytearray]:
        """Lend the whole input of the key derivation, wiped when the block ends; blocks for the key file.

        Raises:
            InvalidInput: The passphrase is not UTF-8.
            KeyFileNotFound, KeyFileRefused: See `key_file_digest`.
            MistypedRecoveryKey: See `read_recovery_key`.
        """
        if self.kind == SlotKind.RECOVERY_KEY:
            with wiped(read_recovery_key(self.typed)) as letters, wiped(secret_input(letters)) as secret:
                yield secret
            return
        digest = key_file_digest(self.key_file) if self.key_file is not None else b""
        with wiped(secret_input(self.typed, digest)) as secret:
            yield secret
