"""A file cannot be opened, whatever the passphrase."""

from __future__ import annotations

from vault_app.core.errors.root import VaultError
from vault_app.core.words import QT_TRANSLATE_NOOP


class UnusableFile(VaultError):
    """The file cannot be opened, whatever the passphrase; it is never written to."""

    exit_code = 15
    message = QT_TRANSLATE_NOOP("VaultError", "{path} cannot be opened.")


class EmptyFile(UnusableFile):
    """The file has no bytes."""

    message = QT_TRANSLATE_NOOP("VaultError", "{path} is empty. It was not changed.")
    hint = QT_TRANSLATE_NOOP("VaultError", "If a vault was here, open its newest backup.")


class NotAVault(UnusableFile):
    """The file is something else."""

    message = QT_TRANSLATE_NOOP("VaultError", "{path} is not a vault. It was not changed.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose a file that ends in .keyvault.")


class AnotherVault(UnusableFile):
    """The file is a vault, but no copy of the one that is open."""

    message = QT_TRANSLATE_NOOP("VaultError", "{path} is another vault, not a copy of this one.")
    hint = QT_TRANSLATE_NOOP("VaultError", "To have its key sets here, import them.")


class UnreadableFile(UnusableFile):
    """The system refuses to read the file."""

    message = QT_TRANSLATE_NOOP("VaultError", "{path} cannot be read: {reason}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Check who owns the file, and its permissions.")


class DamagedFile(UnusableFile):
    """The bytes are not those that were saved; *where* names the part."""

    message = QT_TRANSLATE_NOOP("VaultError", "{path} is damaged ({where}). It was not changed.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Open its newest backup.")


class AlteredFile(DamagedFile):
    """The passphrase is right, and yet the bytes are not those that were sealed: somebody changed them on purpose."""

    message = QT_TRANSLATE_NOOP("VaultError", "{path} was altered after it was saved ({where}). It was not changed.")


class NewerFormat(UnusableFile):
    """A later version of the program made this file."""

    message = QT_TRANSLATE_NOOP("VaultError", "A newer Vault App made {path} (format {version}). It was not changed.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Open it with that version.")


class KdfOutOfBounds(UnusableFile):
    """The file asks for a key derivation that is too weak to trust or too costly to run."""

    message = QT_TRANSLATE_NOOP("VaultError", "{path}: key derivation out of bounds: {reason}. It was not tried.")
    hint = QT_TRANSLATE_NOOP("VaultError", "If the file came from somebody else, do not trust it.")


class CostlyKdf(KdfOutOfBounds):
    """The file asks for a key derivation that is run only after a question; `seconds` and `memory_mib` name its cost."""

    message = QT_TRANSLATE_NOOP("VaultError", "{path} asks for a costly key derivation: {reason}. It was not tried.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Go on only if you chose that cost yourself.")
