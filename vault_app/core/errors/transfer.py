"""Key sets could not leave for a file, or come in from one."""

from __future__ import annotations

from vault_app.core.errors.names import AlreadyExists
from vault_app.core.errors.root import Declined, VaultError
from vault_app.core.errors.usage import UsageError
from vault_app.core.words import QT_TRANSLATE_NOOP


class NotExported(VaultError):
    """A file could not be written; nothing of it is left."""

    exit_code = 12
    message = QT_TRANSLATE_NOOP("VaultError", "Not exported: {reason}. There is no new file.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose another place, or make room there, then export again.")


class ExportExists(AlreadyExists):
    """There is a file where an export should go; it is never overwritten."""

    message = QT_TRANSLATE_NOOP("VaultError", "There is a file at {path} already, and it is left as it is.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose another name.")


class UnsafePlace(UsageError):
    """A folder that others share, or that is cleared by itself, is no place for keys in plain text."""

    message = QT_TRANSLATE_NOOP("VaultError", "{folder} is no place for keys in plain text: {reason}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose a folder that is yours alone. Nothing was written.")


class WordNotTyped(UsageError):
    """The word that a plain-text export asks for was not typed."""

    message = QT_TRANSLATE_NOOP("VaultError", "The word was not typed as it stands there. Nothing was written.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Type {word}, in capitals.")


class ConsentSpent(UsageError):
    """A consent to write keys in plain text is for one export of one vault, and soon."""

    message = QT_TRANSLATE_NOOP(
        "VaultError", "The consent to write keys in plain text has run out. Nothing was written."
    )
    hint = QT_TRANSLATE_NOOP("VaultError", "Give it again.")


class NothingChosen(UsageError):
    """No key set was chosen for an export or an import."""

    message = QT_TRANSLATE_NOOP("VaultError", "No key set is chosen.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose at least one.")


class ImportRefused(UsageError):
    """A source of key sets is not what an import reads."""

    message = QT_TRANSLATE_NOOP("VaultError", "This cannot be imported: {reason}. Nothing was saved.")


class NothingToImport(ImportRefused):
    """A source names no key set."""

    message = QT_TRANSLATE_NOOP("VaultError", "No key set was found in it. Nothing was saved.")
    hint = QT_TRANSLATE_NOOP(
        "VaultError", "It may be a vault, JSON or CSV as this program writes them, a .env file, or labelled lines."
    )


class UntrustedHosts(Declined):
    """An import would bring hosts that nobody confirmed."""

    message = QT_TRANSLATE_NOOP("VaultError", "Nothing was imported: the hosts of {names} are not confirmed.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Confirm them, or leave out the key sets that go there.")


class SourceNotDeleted(VaultError):
    """The file that was imported is still there."""

    exit_code = 12
    message = QT_TRANSLATE_NOOP("VaultError", "{path} was not deleted: {reason}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Delete it yourself: it holds keys.")
