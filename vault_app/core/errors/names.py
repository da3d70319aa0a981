"""Something that was named is not there, is there already, or has no room."""

from __future__ import annotations

from vault_app.core.errors.root import VaultError
from vault_app.core.words import QT_TRANSLATE_NOOP


class NotFound(VaultError):
    """Something that was named is not there."""

    exit_code = 10
    message = QT_TRANSLATE_NOOP("VaultError", "{name} was not found.")


class VaultNotFound(NotFound):
    """There is no vault file at the place that was named, or none was named."""

    message = QT_TRANSLATE_NOOP("VaultError", "There is no vault at {path}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Name one with --vault FILE, or make one with: vault-app init FILE")


class AccountNotFound(NotFound):
    """No account has that label or id."""

    message = QT_TRANSLATE_NOOP("VaultError", "There is no account “{name}” in this vault.")


class KeySetNotFound(NotFound):
    """No key set has that label or id."""

    message = QT_TRANSLATE_NOOP("VaultError", "There is no key set “{name}” in this vault.")


class AmbiguousKeySet(NotFound):
    """A bare label belongs to key sets of more than one account."""

    message = QT_TRANSLATE_NOOP("VaultError", "More than one account has a key set “{name}”.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Say which one: {choices}.")


class EndpointNotFound(NotFound):
    """The catalogue has no endpoint of that id."""

    message = QT_TRANSLATE_NOOP("VaultError", "The catalogue has no endpoint “{name}”.")
    hint = QT_TRANSLATE_NOOP("VaultError", "List them with: vault-app endpoints")


class EnvironmentNotFound(NotFound):
    """No environment has that name."""

    message = QT_TRANSLATE_NOOP("VaultError", "There is no environment “{name}”.")
    hint = QT_TRANSLATE_NOOP("VaultError", "List them with: vault-app environment ls")


class BackupNotFound(NotFound):
    """No backup has that name."""

    message = QT_TRANSLATE_NOOP("VaultError", "There is no backup “{name}”.")
    hint = QT_TRANSLATE_NOOP("VaultError", "List them with: vault-app backup ls")


class CodeNotFound(NotFound):
    """The exchange documents no such answer code."""

    message = QT_TRANSLATE_NOOP("VaultError", "{exchange} documents no code {code}.")


class NoHost(NotFound):
    """The account's environment has no host for a request."""

    message = QT_TRANSLATE_NOOP("VaultError", "The environment “{environment}” has no {host} host.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Nothing was sent. Choose another endpoint, or another environment.")


class AlreadyExists(VaultError):
    """The name is taken."""

    exit_code = 13
    message = QT_TRANSLATE_NOOP("VaultError", "“{name}” exists already.")


class VaultExists(AlreadyExists):
    """There is a file where a new vault should go; it is never overwritten."""

    message = QT_TRANSLATE_NOOP("VaultError", "There is a file at {path} already, and it is left as it is.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose another name.")


class DuplicateLabel(AlreadyExists):
    """Two key sets of one account cannot have the same name, ignoring case."""

    message = QT_TRANSLATE_NOOP("VaultError", "“{account}” has a key set “{name}” already.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose another name.")


class DuplicateAccount(AlreadyExists):
    """Two accounts cannot have the same name, ignoring case."""

    message = QT_TRANSLATE_NOOP("VaultError", "There is an account “{name}” already.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose another name.")


class DuplicateEnvironment(AlreadyExists):
    """Two environments cannot have the same name, ignoring case."""

    message = QT_TRANSLATE_NOOP("VaultError", "There is an environment “{name}” already.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose another name.")


class LimitReached(VaultError):
    """A documented limit leaves no room."""

    exit_code = 14
    message = QT_TRANSLATE_NOOP("VaultError", "{what}")


class SlotLimitReached(LimitReached):
    """The exchange allows no further key set in this account."""

    message = QT_TRANSLATE_NOOP("VaultError", "All {slots} slots of “{account}” are in use; {exchange} allows no more.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Revoke a key on {exchange}, mark it revoked here, and its slot is free.")


class TooLarge(LimitReached):
    """A value, or the whole vault, is larger than the format allows."""

    message = QT_TRANSLATE_NOOP("VaultError", "{what} is too large: {size} bytes, and {limit} are allowed.")
