"""A way to open a vault cannot be used, added or taken away as it was asked for."""

from __future__ import annotations

from vault_app.core.errors.names import LimitReached, NotFound
from vault_app.core.errors.root import WrongPassphrase
from vault_app.core.errors.saving import NotSaved
from vault_app.core.errors.usage import UsageError
from vault_app.core.words import QT_TRANSLATE_NOOP


class KeyFileNotFound(NotFound):
    """There is no key file at the place that was named; whether it would be the right one is another question."""

    message = QT_TRANSLATE_NOOP("VaultError", "There is no key file at {name}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Put in the medium that it is on, or choose it where it is now.")


class KeyFileRefused(UsageError):
    """A file that cannot be a key file, whatever vault it is for."""

    message = QT_TRANSLATE_NOOP("VaultError", "{path} cannot be a key file: {reason}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose another file, in a folder of your own.")


class MistypedRecoveryKey(UsageError):
    """What was typed is no recovery key of any vault."""

    message = QT_TRANSLATE_NOOP("VaultError", "{what}")
    hint = QT_TRANSLATE_NOOP("VaultError", "Compare it with what you wrote down, group by group.")


class WrongRecoveryKey(WrongPassphrase):
    """What was typed is a recovery key, and of another vault, or of one that was replaced or taken away since."""

    message = QT_TRANSLATE_NOOP("VaultError", "The vault did not open. This is not its recovery key, or it has none.")


class LastWay(UsageError):
    """The last way that a passphrase opens cannot be taken away."""

    message = QT_TRANSLATE_NOOP("VaultError", "This is the last way that a passphrase opens, so it stays.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Add another one first.")


class SealedOtherwise(NotSaved):
    """A change brings credentials that were sealed before the vault got another data key; nobody could open them again."""

    message = QT_TRANSLATE_NOOP("VaultError", "Not saved: the vault has got a new data key since this was typed.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Type the credentials once more.")


class TooManyWays(LimitReached):
    """The file has no room for another way to open it."""

    message = QT_TRANSLATE_NOOP(
        "VaultError", "There are {count} ways to open this vault, and there is room for no more."
    )
    hint = QT_TRANSLATE_NOOP("VaultError", "Take one away first.")
