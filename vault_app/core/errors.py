"""Every failure that a person may be told about, as one tree.

    VaultError
    ├── UsageError               2   InvalidInput · InvalidLabel · InvalidAddress · InvalidUrl · InvalidParameter
    │                                UnknownMember · MissingCredential · WeakPassphrase
    ├── Declined                 3
    ├── NotFound                10   VaultNotFound · AccountNotFound · KeySetNotFound · AmbiguousKeySet · EndpointNotFound
    │                                EnvironmentNotFound · BackupNotFound · NoHost · CodeNotFound
    ├── WrongPassphrase         11
    ├── NotSaved                12   DiskFull · PlaceNotWritable · ChangedUnderneath · ReadOnlyVault · OlderThanSeen
    │                                EnvironmentInUse · ResultLost
    ├── AlreadyExists           13   VaultExists · DuplicateLabel · DuplicateAccount · DuplicateEnvironment
    ├── LimitReached            14   SlotLimitReached · TooLarge
    ├── UnusableFile            15   EmptyFile · NotAVault · UnreadableFile · NewerFormat
    │                                DamagedFile (AlteredFile) · KdfOutOfBounds (CostlyKdf)
    ├── InUse                   16   PracticeNotStarted
    ├── Locked                  11
    ├── PracticeNotRunning      30
    └── InternalError            1

`fields` fill `message` and `hint`; they never hold a secret. `exit_code` is what the command line ends with.
"""

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


class Declined(VaultError):
    """A question was answered with no, or could not be asked."""

    exit_code = 3
    message = QT_TRANSLATE_NOOP("VaultError", "Nothing was done: {what}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Add --yes to answer this question beforehand.")


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


class WrongPassphrase(VaultError):
    """The passphrase or key file does not open this vault; which of the two, and a forged slot, look the same."""

    exit_code = 11
    message = QT_TRANSLATE_NOOP("VaultError", "The vault did not open. Passphrase or key file is not the right one.")


class Locked(VaultError):
    """The vault was locked, so its secrets are out of reach."""

    exit_code = 11
    message = QT_TRANSLATE_NOOP("VaultError", "The vault is locked.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Unlock it and try again.")


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
    """Another program changed the same thing in the file, or sealed it with another data key."""

    message = QT_TRANSLATE_NOOP("VaultError", "Not saved: the file was changed by another program, and {what}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Reload it to see the other change, or save a copy of yours.")


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
    hint = QT_TRANSLATE_NOOP("VaultError", "Remove those accounts first.")


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

    message = QT_TRANSLATE_NOOP("VaultError", "{account} has a key set “{name}” already.")
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

    message = QT_TRANSLATE_NOOP("VaultError", "All {slots} slots of {account} are in use; {exchange} allows no more.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Revoke a key on {exchange}, mark it revoked here, and its slot is free.")


class TooLarge(LimitReached):
    """A value, or the whole vault, is larger than the format allows."""

    message = QT_TRANSLATE_NOOP("VaultError", "{what} is too large: {size} bytes, and {limit} are allowed.")


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


class InUse(VaultError):
    """Another program holds the vault's lock."""

    exit_code = 16
    message = QT_TRANSLATE_NOOP("VaultError", "Another program has been saving {path} for {wait_s} s.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Wait a moment, then try again.")


class PracticeNotStarted(InUse):
    """The practice exchange found no port to be reached at."""

    message = QT_TRANSLATE_NOOP("VaultError", "The practice exchange could not start: {reason}.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Leave the port out, or choose another with --port N.")


class PracticeNotRunning(VaultError):
    """The practice exchange is not running on this computer."""

    exit_code = 30
    message = QT_TRANSLATE_NOOP("VaultError", "The practice exchange is not running.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Start it with: vault-app practice")


class InternalError(VaultError):
    """The program made a mistake of its own; a report says more."""

    message = QT_TRANSLATE_NOOP("VaultError", "The program made a mistake of its own, and stopped what it was doing.")
    hint = QT_TRANSLATE_NOOP("VaultError", "Try again. If it comes back, report it.")
