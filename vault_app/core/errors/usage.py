"""What was typed or handed in cannot be used as it stands."""

from __future__ import annotations

from vault_app.core.errors.root import VaultError
from vault_app.core.words import QT_TRANSLATE_NOOP


class UsageError(VaultError):
    """What was typed cannot be used as it stands."""

    exit_code = 2
    message = QT_TRANSLATE_NOOP("VaultError", "{what}")


class InvalidInput(UsageError):
    """Text handed in, on stdin or in a form, is not what was asked for."""

    message = QT_TRANSLATE_NOOP("VaultError", "{what}")


class InvalidLabel(UsageError):
    """A name is empty, longer than 64 characters, or holds `/` or a control character."""

    message = QT_TRANSLATE_NOOP("VaultError", "This name cannot be used: {reason}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "A name has 1 to 64 characters, no slash and no line break.")


class InvalidAddress(UsageError):
    """A bound IP address is not an address, or is one that no computer on the internet can have."""

    message = QT_TRANSLATE_NOOP("VaultError", "{address} cannot be bound: {reason}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Type an IPv4 or IPv6 address, such as 203.0.113.7.")


class InvalidUrl(UsageError):
    """A host address of an environment is not one that requests may be sent to."""

    message = QT_TRANSLATE_NOOP("VaultError", "{url} cannot be used: {reason}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Use https or wss; http and ws are for this computer alone.")


class InvalidParameter(UsageError):
    """A parameter of an endpoint has a value that its description does not allow."""

    message = QT_TRANSLATE_NOOP("VaultError", "{name}: {reason}.")


class UnknownMember(UsageError):
    """JSON on stdin has a member that means nothing here."""

    message = QT_TRANSLATE_NOOP("VaultError", "Unknown: {names}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Known are {known}.")


class MissingCredential(UsageError):
    """A call needs a part of the key set that is not there."""

    message = QT_TRANSLATE_NOOP("VaultError", "{label} has no {part}, and this call needs it.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Add it on the Details page, exactly as it was typed on the exchange.")


class WeakPassphrase(UsageError):
    """A new passphrase is empty."""

    message = QT_TRANSLATE_NOOP("VaultError", "The passphrase is empty.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Type one that only you know; nobody can reset it.")
