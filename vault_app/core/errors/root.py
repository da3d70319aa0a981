"""The root of every failure, and those that stand alone."""

from __future__ import annotations

from typing import ClassVar

from vault_app.core.words import QT_TRANSLATE_NOOP


class VaultError(Exception):
    """Root of every failure that a person may be told about: what happened, then what to do."""

    exit_code: ClassVar[int] = 1
    message: ClassVar[str] = QT_TRANSLATE_NOOP("VaultError", "The vault could not be used.")
    hint: ClassVar[str] = ""

    def __init__(self, **fields: object) -> None:
        super().__init__(fields)
        self.fields = fields

    def __str__(self) -> str:
        text = self.message.format(**self.fields)
        return f"{text} {self.hint.format(**self.fields)}" if self.hint else text


class Declined(VaultError):
    """A question was answered with no, or not at all."""

    exit_code = 3
    message = QT_TRANSLATE_NOOP("VaultError", "Nothing was done: {what}.")


class NobodyToAsk(Declined):
    """A question could not be asked."""

    hint = QT_TRANSLATE_NOOP("VaultError", "Add --yes to answer this question beforehand.")


class WrongPassphrase(VaultError):
    """The passphrase or key file does not open this vault; which of the two, and a forged slot, look the same."""

    exit_code = 11
    message = QT_TRANSLATE_NOOP("VaultError", "The vault did not open. Passphrase or key file is not the right one.")


class Locked(VaultError):
    """The vault was locked, so its secrets are out of reach."""

    exit_code = 11
    message = QT_TRANSLATE_NOOP("VaultError", "The vault is locked.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Unlock it and try again.")


class PracticeNotRunning(VaultError):
    """The practice exchange is not running on this computer."""

    exit_code = 30
    message = QT_TRANSLATE_NOOP("VaultError", "The practice exchange is not running.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Start it with: vault-app practice")


class UnknownExchange(VaultError):
    """A later version of the program knows an exchange that this one does not."""

    exit_code = 15
    message = QT_TRANSLATE_NOOP(
        "VaultError", "An account in this vault belongs to “{exchange}”, an exchange that this version does not know."
    )
    hint = QT_TRANSLATE_NOOP("VaultError", "Nothing was changed. Use the version that added it.")


class InternalError(VaultError):
    """The program made a mistake of its own; a report says more."""

    message = QT_TRANSLATE_NOOP("VaultError", "The program made a mistake of its own, and stopped what it was doing.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Try again. If it comes back, report it.")
