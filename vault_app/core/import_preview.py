"""What a person sees of an import before anything is saved, and what saving it would do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from vault_app.core.account import Account, AccountId, SlotRule
from vault_app.core.environment import Environment
from vault_app.core.import_texts import SourceAccount
from vault_app.core.key_set import KeySet, KeySetId, Status


class Relation(StrEnum):
    """How a row stands to the open vault; the first that is so, in this order."""

    UNUSABLE = "unusable"
    SAME_KEY = "same-key"
    ACCOUNT_FULL = "account-full"
    SAME_LABEL = "same-label"
    NEW = "new"


class Action(StrEnum):
    """What is done with a row.

    `rename` adds it under another name. `update` puts its credentials into the key set that is there, whose old ones stay in
    its history; everything else of that key set stays.
    """

    ADD = "add"
    SKIP = "skip"
    RENAME = "rename"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose for a row.

    Attributes:
        action: None: what is suggested.
        label: For `rename`; empty: the suggested name.
        account: One of the vault, whatever the source says; None: the one that the source names.
    """

    action: Action | None = None
    label: str = ""
    account: AccountId | None = None


# What was read


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedKeySet:
    """One key set of a source, its credentials sealed for the open vault.

    Attributes:
        number: From 1, in the order of the source.
        where: Place in the source, for people; may be empty.
        exchange: Id of the exchange by whose rules it was read.
        label: As the source has it, or a suggestion where it names none.
        key_set: None: it cannot be used, and *reason* says why.
        permissions: The exchange's words.
        parts: Words of the credential parts that are there.
        warnings: Sentences about what looks odd.
        differs: Each key set of the vault with the same access key, to the words of the parts that are not the same.
    """

    number: int
    where: str
    account: SourceAccount
    exchange: str
    label: str
    key_set: KeySet | None = None
    reason: str = ""
    permissions: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    differs: Mapping[KeySetId, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """Everything that was read of a source.

    Attributes:
        environments: The user's own, as the source defines them, checked by the rules for typed ones.
        account_ids: A fresh id for each account that may have to be made.
        at: When it was read, UTC.
        left_out: Key sets in the source's recycle bin.
    """

    key_sets: tuple[ImportedKeySet, ...]
    environments: tuple[Environment, ...] = ()
    account_ids: Mapping[SourceAccount, AccountId] = field(default_factory=dict)
    at: datetime
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class ImportRules:
    """What an import depends on besides the vault and the source.

    Attributes:
        slots: Exchange id to its rule.
        environments: Exchange id to its built-in ones, the default first.
    """

    slots: Mapping[str, SlotRule]
    environments: Mapping[str, tuple[Environment, ...]]


# What is shown


@dataclass(frozen=True, slots=True)
class SamePlace:
    """Where the same access key is already.

    Attributes:
        row: An earlier row of the same source; 0: the open vault.
    """

    account: str
    label: str
    recycled: bool = False
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """One key set of a source, as it is shown.

    Attributes:
        number: The key of a choice.
        account: Where it would go; empty: no account is chosen yet.
        new_label: The name that it would have.
        label_problem: Why that name cannot be used, as a sentence.
        parts: Words of the credential parts that are there.
        warnings: Sentences.
        reason: Why it cannot be added, as a sentence.
        differs: Words of the parts that differ from the key set that `update` would change; None: not known, or none to change.
        target: The key set that `update` would change.
    """

    number: int
    where: str
    account: str
    account_is_new: bool
    environment: str
    label: str
    new_label: str
    label_problem: str = ""
    hint: str = ""
    permissions: tuple[str, ...] = ()
    bound_ips: tuple[str, ...] = ()
    status: Status = Status.LIVE
    parts: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    relation: Relation
    reason: str = ""
    same_as: tuple[SamePlace, ...] = ()
    differs: tuple[str, ...] | None = None
    target: KeySetId | None = None
    suggested: Action
    action: Action
    allowed: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class ImportedEnvironment:
    """An environment that would come with the import.

    Attributes:
        environment: Under the name that it will have.
        hosts_elsewhere: Hosts that are not on this computer: signed requests would leave it for them.
        is_needed: A chosen row goes there.
    """

    environment: Environment
    hosts_elsewhere: tuple[str, ...]
    is_needed: bool


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """What saving would do.

    Attributes:
        added: Key sets, those under another name among them.
        updated: Key sets whose credentials are replaced.
        skipped: Rows that could be used and are not.
        unusable: Rows that cannot be used.
        accounts, environments: That are made.
    """

    added: int = 0
    updated: int = 0
    skipped: int = 0
    unusable: int = 0
    accounts: int = 0
    environments: int = 0


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What saving would do, as values.

    Attributes:
        accounts: New ones, without key sets.
        added: Account to its new key sets, under the names that they will have.
        updated: Key set of the vault to the one whose credentials it takes over.
    """

    environments: tuple[Environment, ...] = ()
    accounts: tuple[Account, ...] = ()
    added: Mapping[AccountId, tuple[KeySet, ...]] = field(default_factory=dict)
    updated: Mapping[KeySetId, KeySet] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """Everything that is shown.

    Attributes:
        environments: That would come with it, chosen or not.
        needs_account: Some rows name no account, and none is chosen for them.
        left_out: Key sets in the source's recycle bin.
    """

    rows: tuple[ImportRow, ...]
    environments: tuple[ImportedEnvironment, ...]
    needs_account: bool
    left_out: int
    counts: ImportCounts
    plan: ImportPlan = field(repr=False)

    @property
    def can_save(self) -> bool:
        """Whether something is chosen, and every name can be used."""
        return bool(self.counts.added or self.counts.updated) and not any(each.label_problem for each in self.rows)
