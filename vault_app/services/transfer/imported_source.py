"""What was read of a source, from the first preview to the one change that saves it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from vault_app.core.account import Account, AccountId, SlotRule
from vault_app.core.environment import Environment
from vault_app.core.errors import (
    AccountNotFound,
    ChangedUnderneath,
    DuplicateAccount,
    ImportRefused,
    KeySetNotFound,
    Locked,
    NothingChosen,
    SourceNotDeleted,
    UntrustedHosts,
)
from vault_app.core.import_planning import preview_of
from vault_app.core.import_preview import Choice, Imported, ImportPlan, ImportPreview, ImportRules
from vault_app.core.import_texts import Form
from vault_app.core.key_set import KeySet, KeySetId, label_key
from vault_app.core.secret import wiped
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.changes import Change
from vault_app.services.events import KeySetsImported
from vault_app.services.exchange_registry import exchange_named, known_exchanges
from vault_app.services.transfer.sources import SourceFile, delete_source
from vault_app.services.vault_store import VaultStore

_NO_FILE = QT_TRANSLATE_NOOP("Import", "it was pasted")
_NAME = QT_TRANSLATE_NOOP("Import", "the name “{label}” cannot be used")


class Import:
    """One source that was read, its secrets sealed for the open vault; nothing of it is saved before its `change` is.

    Attributes:
        form: What the source looked like.
    """

    def __init__(self, store: VaultStore, imported: Imported, form: Form, source: SourceFile | None) -> None:
        self.form = form
        self._store = store
        self._sealer = store.sealer
        self._imported = imported
        self._source = source
        self._rules = ImportRules(
            slots={name: exchange_named(name).slot_rule for name in known_exchanges()},
            environments={name: exchange_named(name).environments for name in known_exchanges()},
        )

    def __repr__(self) -> str:
        return f"Import({self.form}, {len(self._imported.key_sets)} key sets)"

    def preview(
        self, vault: Vault, choices: Mapping[int, Choice] | None = None, into: AccountId | None = None
    ) -> ImportPreview:
        """Return what is shown for these choices; pure and quick, so it is asked again at every choice.

        Args:
            vault: As it is now.
            choices: Number of a row to what was chosen for it; a row without one does what is suggested.
            into: The account for rows that name none.
        """
        return preview_of(self._imported, vault, self._rules, choices or {}, into)

    def change(
        self,
        vault: Vault,
        choices: Mapping[int, Choice] | None = None,
        into: AccountId | None = None,
        trusted: frozenset[str] = frozenset(),
    ) -> Change:
        """Return the one change that saves what was chosen; see `preview`.

        Args:
            vault: As it is now.
            choices: See `preview`.
            into: See `preview`.
            trusted: Names of new environments whose hosts a person confirmed.

        Raises:
            NothingChosen: Nothing would be added or updated.
            ImportRefused: A name cannot be used.
            UntrustedHosts: A chosen row goes to new hosts that nobody confirmed.
            Locked: The vault was locked, or got another data key since the source was read.

        When it is applied: DuplicateLabel, DuplicateAccount, DuplicateEnvironment, SlotLimitReached, AccountNotFound,
        KeySetNotFound, ChangedUnderneath: the vault is not what was shown; nothing is saved.
        """
        if self._store.sealer is not self._sealer:
            raise Locked
        preview = self.preview(vault, choices, into)
        wrong = next((each for each in preview.rows if each.label_problem), None)
        if wrong is not None:
            raise ImportRefused(reason=_NAME.format(label=wrong.new_label))
        if not preview.can_save:
            raise NothingChosen
        doubtful = [
            each.environment.name
            for each in preview.environments
            if each.is_needed and each.hosts_elsewhere and each.environment.name not in trusted
        ]
        if doubtful:
            raise UntrustedHosts(names=", ".join(doubtful))
        builtin = tuple(each for all_of in self._rules.environments.values() for each in all_of)
        wanted = preview.plan.updated
        updates = {
            each.id: (each, self._resealed(each.id, wanted[each.id]))
            for _, each in vault.every_key_set()
            if each.id in wanted
        }
        apply = _Application(preview.plan, builtin, self._rules.slots, updates, self._imported.at)
        return Change(apply, KeySetsImported())

    def forget(self) -> None:
        """Drop what was read; what is left is an import of nothing."""
        self._imported = Imported(key_sets=(), at=self._imported.at)

    @property
    def source_removable(self) -> bool:
        """Whether the source is a file that `delete_source` would take."""
        return self._source is not None and not self._source.is_link

    def delete_source(self) -> None:
        """Delete the file that was read, if it is still the same; blocks. Deletion is not erasure.

        Raises:
            SourceNotDeleted: It is a link, another file by now, or the system refused.
        """
        if self._source is None:
            raise SourceNotDeleted(path=QT_TRANSLATE_NOOP("VaultError", "The source"), reason=_NO_FILE)
        delete_source(self._source)

    def _resealed(self, target: KeySetId, source: KeySet) -> KeySet:
        """Return *source* with its credentials sealed for the key set that takes them over."""
        secrets = {}
        for part, secret in source.secrets.items():
            with wiped(self._sealer.unseal(source.id, part, secret)) as value:
                secrets[part] = self._sealer.seal(target, part, value)
        return replace(source, secrets=secrets)


class _Application:
    """The change itself: everything that was planned, or a refusal."""

    def __init__(
        self,
        plan: ImportPlan,
        builtin: Sequence[Environment],
        slots: Mapping[str, SlotRule],
        updates: Mapping[KeySetId, tuple[KeySet, KeySet]],
        at: datetime,
    ) -> None:
        self._plan = plan
        self._builtin = tuple(builtin)
        self._slots = slots
        self._updates = updates
        self._at = at

    def __call__(self, vault: Vault) -> Vault:
        for environment in self._plan.environments:
            vault = vault.with_environment(environment, self._builtin)
        gone = self._updates.keys() - {each.id for _, each in vault.every_key_set()}
        if gone:
            raise KeySetNotFound(name=min(gone))
        # All at once, and not by `with_account`, which looks through every account for each of them.
        taken = {label_key(each.label) for each in vault.listed_accounts}
        for account in self._plan.accounts:
            if label_key(account.label) in taken:
                raise DuplicateAccount(name=account.label)
        accounts = (*vault.accounts, *self._plan.accounts)
        if not self._plan.added.keys() <= {each.id for each in accounts}:
            raise AccountNotFound(name=", ".join(self._plan.added.keys() - {each.id for each in accounts}))
        return replace(vault, accounts=tuple(self._updated(self._filled(each)) for each in accounts))

    def _filled(self, account: Account) -> Account:
        added = self._plan.added.get(account.id)
        if added is None:
            return account
        if account.recycled_at is not None:
            raise AccountNotFound(name=account.label)
        return account.with_new_key_sets(added, self._slots[account.exchange])

    def _updated(self, account: Account) -> Account:
        if not any(each.id in self._updates for each in account.key_sets):
            return account
        return replace(account, key_sets=tuple(self._with_credentials(account, each) for each in account.key_sets))

    def _with_credentials(self, account: Account, current: KeySet) -> KeySet:
        if current.id not in self._updates:
            return current
        shown, source = self._updates[current.id]
        if current.secrets != shown.secrets:
            raise ChangedUnderneath(
                what=QT_TRANSLATE_NOOP(
                    "Reasons", "the credentials of “{label}” are no longer those that were shown"
                ).format(label=current.label)
            )
        secrets = {**current.secrets, **source.secrets}
        exchange = exchange_named(account.exchange)
        public = exchange.parts[0].id
        named = source if public in source.secrets else current
        is_whole = all(part.id in secrets for part in exchange.parts if part.required)
        changed = replace(
            current,
            secrets=secrets,
            hint=named.hint,
            fingerprint=named.fingerprint,
            odd={**{part: odd for part, odd in current.odd.items() if part not in source.secrets}, **source.odd},
            secret_lost=current.secret_lost and not is_whole,
            changed_at=self._at,
        )
        return changed.with_version_of(current)
