"""Every failure that a person may be told about, as one tree.

    VaultError
    ├── UsageError               2   InvalidInput · InvalidLabel · InvalidAddress · InvalidUrl · InvalidParameter
    │                                UnknownMember · MissingCredential · WeakPassphrase
    │                                UnsafePlace · WordNotTyped · ConsentSpent · NothingChosen
    │                                ImportRefused (NothingToImport)
    │                                KeyFileRefused · MistypedRecoveryKey · LastWay
    ├── Declined                 3   NobodyToAsk · UntrustedHosts
    ├── NotFound                10   VaultNotFound · AccountNotFound · KeySetNotFound · AmbiguousKeySet · EndpointNotFound
    │                                EnvironmentNotFound · BackupNotFound · NoHost · CodeNotFound · KeyFileNotFound
    ├── WrongPassphrase         11   WrongRecoveryKey
    ├── NotSaved                12   DiskFull · PlaceNotWritable · ChangedUnderneath (OtherDataKey)
    │                                ConflictsOpen · ReadOnlyVault · OlderThanSeen · EnvironmentInUse · ResultLost
    │                                SealedOtherwise
    ├── AlreadyExists           13   VaultExists · DuplicateLabel · DuplicateAccount · DuplicateEnvironment
    │                                ExportExists
    ├── LimitReached            14   SlotLimitReached · TooLarge · TooManyWays
    ├── UnusableFile            15   EmptyFile · NotAVault · AnotherVault · UnreadableFile · NewerFormat
    │                                DamagedFile (AlteredFile) · KdfOutOfBounds (CostlyKdf)
    ├── InUse                   16   PracticeNotStarted
    ├── UnknownExchange         15
    ├── Locked                  11
    ├── NotExported             12
    ├── SourceNotDeleted        12
    ├── PracticeNotRunning      30
    └── InternalError            1

`fields` fill `message` and `hint`; they never hold a secret. `exit_code` is what the command line ends with.
"""

from __future__ import annotations

from vault_app.core.errors.files import (
    AlteredFile,
    AnotherVault,
    CostlyKdf,
    DamagedFile,
    EmptyFile,
    KdfOutOfBounds,
    NewerFormat,
    NotAVault,
    UnreadableFile,
    UnusableFile,
)
from vault_app.core.errors.names import (
    AccountNotFound,
    AlreadyExists,
    AmbiguousKeySet,
    BackupNotFound,
    CodeNotFound,
    DuplicateAccount,
    DuplicateEnvironment,
    DuplicateLabel,
    EndpointNotFound,
    EnvironmentNotFound,
    KeySetNotFound,
    LimitReached,
    NoHost,
    NotFound,
    SlotLimitReached,
    TooLarge,
    VaultExists,
    VaultNotFound,
)
from vault_app.core.errors.root import (
    Declined,
    InternalError,
    Locked,
    NobodyToAsk,
    PracticeNotRunning,
    UnknownExchange,
    VaultError,
    WrongPassphrase,
)
from vault_app.core.errors.saving import (
    ChangedUnderneath,
    ConflictsOpen,
    DiskFull,
    EnvironmentInUse,
    InUse,
    NotSaved,
    OlderThanSeen,
    OtherDataKey,
    PlaceNotWritable,
    PracticeNotStarted,
    ReadOnlyVault,
    ResultLost,
)
from vault_app.core.errors.transfer import (
    ConsentSpent,
    ExportExists,
    ImportRefused,
    NotExported,
    NothingChosen,
    NothingToImport,
    SourceNotDeleted,
    UnsafePlace,
    UntrustedHosts,
    WordNotTyped,
)
from vault_app.core.errors.usage import (
    InvalidAddress,
    InvalidInput,
    InvalidLabel,
    InvalidParameter,
    InvalidUrl,
    MissingCredential,
    UnknownMember,
    UsageError,
    WeakPassphrase,
)
from vault_app.core.errors.ways import (
    KeyFileNotFound,
    KeyFileRefused,
    LastWay,
    MistypedRecoveryKey,
    SealedOtherwise,
    TooManyWays,
    WrongRecoveryKey,
)

__all__ = [
    "AccountNotFound",
    "AlreadyExists",
    "AlteredFile",
    "AmbiguousKeySet",
    "AnotherVault",
    "BackupNotFound",
    "ChangedUnderneath",
    "CodeNotFound",
    "ConflictsOpen",
    "ConsentSpent",
    "CostlyKdf",
    "DamagedFile",
    "Declined",
    "DiskFull",
    "DuplicateAccount",
    "DuplicateEnvironment",
    "DuplicateLabel",
    "EmptyFile",
    "EndpointNotFound",
    "EnvironmentInUse",
    "EnvironmentNotFound",
    "ExportExists",
    "ImportRefused",
    "InUse",
    "InternalError",
    "InvalidAddress",
    "InvalidInput",
    "InvalidLabel",
    "InvalidParameter",
    "InvalidUrl",
    "KdfOutOfBounds",
    "KeyFileNotFound",
    "KeyFileRefused",
    "KeySetNotFound",
    "LastWay",
    "LimitReached",
    "Locked",
    "MissingCredential",
    "MistypedRecoveryKey",
    "NewerFormat",
    "NoHost",
    "NobodyToAsk",
    "NotAVault",
    "NotExported",
    "NotFound",
    "NotSaved",
    "NothingChosen",
    "NothingToImport",
    "OlderThanSeen",
    "OtherDataKey",
    "PlaceNotWritable",
    "PracticeNotRunning",
    "PracticeNotStarted",
    "ReadOnlyVault",
    "ResultLost",
    "SealedOtherwise",
    "SlotLimitReached",
    "SourceNotDeleted",
    "TooLarge",
    "TooManyWays",
    "UnknownExchange",
    "UnknownMember",
    "UnreadableFile",
    "UnsafePlace",
    "UntrustedHosts",
    "UnusableFile",
    "UsageError",
    "VaultError",
    "VaultExists",
    "VaultNotFound",
    "WeakPassphrase",
    "WordNotTyped",
    "WrongPassphrase",
    "WrongRecoveryKey",
]
