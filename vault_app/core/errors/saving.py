"""A change did not reach the disk."""

from __future__ import annotations

from vault_app.core.errors.root import VaultError
from vault_app.core.words import QT_TRANSLATE_NOOP


class NotSaved(VaultError):
    """A change did not reach the disk; file and memory are as they were before."""

    exit_code = 12
    message = QT_TRANSLATE_NOOP("VaultError", "Not saved: {reason}. The vault is as it was before.")


class DiskFull(NotSaved):
    """The disk had no room."""

    message = QT_TRANSLATE_NOOP("VaultError", "Not saved: the disk is full. The vault is as it was before.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Free some space, then save again.")


class PlaceNotWritable(NotSaved):
    """The folder or the medium refuses writing."""

    message = QT_TRANSLATE_NOOP("VaultError", "Not saved: {folder} is not writable. The vault is as it was before.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Check the folder's permissions, or move the vault.")


class ChangedUnderneath(NotSaved):
    """Another program changed the same thing in the file, or took it away."""

    message = QT_TRANSLATE_NOOP("VaultError", "Not saved: the file was changed by another program, and {what}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Reload it to see the other change, or save a copy of yours.")


class OtherDataKey(ChangedUnderneath):
    """Another program sealed the file with another data key, so that nothing can be saved to it before it is unlocked again."""

    message = QT_TRANSLATE_NOOP("VaultError", "Not saved: another program sealed the file with another data key.")
    hint = QT_TRANSLATE_NOOP(
        "VaultError", "Save a copy of your change, then lock the vault and unlock it with its passphrase of now."
    )


class ConflictsOpen(NotSaved):
    """Two states of a vault changed the same things, and nobody has decided `count` of them yet."""

    message = QT_TRANSLATE_NOOP("VaultError", "Not saved: both sides changed the same. Still to be decided: {count}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Choose for each of them which side stays.")


class ReadOnlyVault(NotSaved):
    """The vault was opened for reading alone, because a newer version of the program made it."""

    message = QT_TRANSLATE_NOOP("VaultError", "Not saved: a newer version made {path}, so it is only read.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Change it with that version.")


class OlderThanSeen(NotSaved):
    """The file is older than the one last seen on this computer, or another branch of it, and nobody confirmed it yet."""

    message = QT_TRANSLATE_NOOP(
        "VaultError", "Not saved: the file is of {saved_at}, and this computer has seen a different one of {seen_at}."
    )
    hint = QT_TRANSLATE_NOOP("VaultError", "If you put an older file back on purpose, confirm it.")


class ResultLost(NotSaved):
    """What a verb did is done, and what it had to say about it could not be written."""

    message = QT_TRANSLATE_NOOP("VaultError", "The result could not be written to standard output: {reason}.")


class EnvironmentInUse(NotSaved):
    """An environment cannot go while accounts send to it."""

    message = QT_TRANSLATE_NOOP("VaultError", "The environment “{name}” is used by {accounts}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Remove those accounts first, and erase their key sets in the recycle bin.")


class InUse(VaultError):
    """Another program holds the vault's lock; `who` names it where that is known."""

    exit_code = 16
    message = QT_TRANSLATE_NOOP("VaultError", "{who} has been saving {path} for {wait_s} s.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Wait a moment, then try again.")

    def __init__(self, **fields: object) -> None:
        super().__init__(**{"who": QT_TRANSLATE_NOOP("VaultError", "Another program"), **fields})


class PracticeNotStarted(InUse):
    """The practice exchange found no port to be reached at."""

    message = QT_TRANSLATE_NOOP("VaultError", "The practice exchange could not start: {reason}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Leave the port out, or choose another with --port N.")
