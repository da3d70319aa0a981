"""Compares an import with the open vault: what each row is to it, what may be done, and what that would make of the vault."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from vault_app.core.account import Account, AccountId
from vault_app.core.errors import InvalidLabel
from vault_app.core.free_label import free_label
from vault_app.core.import_preview import (
    Action,
    Choice,
    ImportCounts,
    Imported,
    ImportedEnvironment,
    ImportedKeySet,
    ImportPlan,
    ImportPreview,
    ImportRow,
    ImportRules,
    Relation,
    SamePlace,
)
from vault_app.core.import_targets import Target, Targets, hosts_elsewhere
from vault_app.core.key_set import KeySet, KeySetId, clean_label, label_key
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP

_Twin = tuple[Account, KeySet, bool]
"""A key set of the vault with its account, and whether it is in the recycle bin."""
_SUGGESTED = {
    Relation.NEW: Action.ADD,
    Relation.SAME_LABEL: Action.RENAME,
    Relation.SAME_KEY: Action.SKIP,
    Relation.ACCOUNT_FULL: Action.SKIP,
}
_CHOOSE_ACCOUNT = QT_TRANSLATE_NOOP("Import", "Choose the account that it belongs to.")
_FULL = QT_TRANSLATE_NOOP("Import", "All {slots} slots of “{account}” are in use or taken by rows above.")
_NAME = QT_TRANSLATE_NOOP("Import", "This name cannot be used: {reason}.")
_NAME_TAKEN = QT_TRANSLATE_NOOP("Import", "“{account}” has a key set of this name, or a row above takes it.")


def preview_of(
    imported: Imported,
    vault: Vault,
    rules: ImportRules,
    choices: Mapping[int, Choice],
    into: AccountId | None,
) -> ImportPreview:
    """Return what is shown for these choices; a row without one does what is suggested.

    Rows are looked at in order, so an earlier one takes a slot or a name before a later one. A choice that is not possible
    (any more) skips its row.

    Args:
        imported: What was read.
        vault: As it is now.
        rules: Of the exchanges.
        choices: Number of a row to what was chosen for it.
        into: The account for rows that name none.
    """
    comparison = _Comparison(imported, vault, rules, into)
    rows = tuple(comparison.row(each, choices.get(each.number)) for each in imported.key_sets)
    return comparison.preview(rows)


class _Comparison:
    def __init__(self, imported: Imported, vault: Vault, rules: ImportRules, into: AccountId | None) -> None:
        self._imported = imported
        self._targets = Targets(imported, vault, rules, into)
        self._twins: dict[bytes, list[_Twin]] = {}
        for account, each in vault.every_key_set():
            if each.fingerprint:
                recycled = account.recycled_at is not None or each.recycled_at is not None
                self._twins.setdefault(each.fingerprint, []).append((account, each, recycled))
        self._rows_above: dict[bytes, SamePlace] = {}
        self._updated: dict[KeySetId, KeySet] = {}
        self._needs_account = False

    def row(self, source: ImportedKeySet, choice: Choice | None) -> ImportRow:
        chosen = choice.account if choice is not None else None
        target = self._targets.target_of(source.account, source.exchange, chosen)
        if source.key_set is None or isinstance(target, str):
            return _unusable(source, source.reason or str(target))
        self._needs_account |= target is None
        key_set = source.key_set
        twins = self._twins.get(key_set.fingerprint, []) if key_set.fingerprint else []
        above = self._rows_above.get(key_set.fingerprint) if key_set.fingerprint else None
        taken = target is not None and label_key(source.label) in target.labels
        full = target is not None and not target.has_room_for(key_set)
        update = self._target_of_update(source, target, twins)
        differs = None if update is None else source.differs.get(update)
        relation = _relation(is_same_key=_is_listed(twins) or above is not None, full=full, taken=taken)
        allowed = _allowed(target, full=full, taken=taken, updates=update is not None and differs != ())
        suggested = _SUGGESTED[relation] if _SUGGESTED[relation] in allowed else Action.SKIP
        wanted = choice.action if choice is not None else None
        action = suggested if wanted is None else wanted if wanted in allowed else Action.SKIP
        label, problem = _label_of(source, target, choice, action, taken=taken)
        if not problem:
            self._note(key_set, source.number, target, action, label, update)
        return ImportRow(
            number=source.number,
            where=source.where,
            account=target.account.label if target else "",
            account_is_new=target is not None and target.is_new,
            environment=target.account.environment if target else "",
            label=source.label,
            new_label=label,
            label_problem=problem,
            hint=key_set.hint,
            permissions=source.permissions,
            bound_ips=tuple(each.address for each in key_set.bound_ips),
            status=key_set.status,
            parts=source.parts,
            warnings=source.warnings,
            relation=relation,
            reason=_reason(target, full=full),
            same_as=(
                *(SamePlace(each.label, twin.label, gone) for each, twin, gone in twins),
                *((above,) if above else ()),
            ),
            differs=differs,
            target=update,
            suggested=suggested,
            action=action,
            allowed=allowed,
        )

    def _target_of_update(
        self, source: ImportedKeySet, target: Target | None, twins: Sequence[_Twin]
    ) -> KeySetId | None:
        """Return the key set that would take over the credentials: one of the same key, here if possible, else of the same name."""
        if source.key_set is None or not source.key_set.secrets:
            return None
        here = target.account.id if target else None
        listed = [(each, twin) for each, twin, gone in twins if not gone and each.exchange == source.exchange]
        wanted = [twin.id for _, twin in sorted(listed, key=lambda pair: pair[0].id != here)]
        holder = target.labels.get(label_key(source.label)) if target else None
        if holder is not None and not wanted:
            wanted = [holder]
        return next((each for each in wanted if each not in self._updated), None)

    def _note(
        self, key_set: KeySet, number: int, target: Target | None, action: Action, label: str, update: KeySetId | None
    ) -> None:
        """Remember what a row takes, for the rows below it."""
        if action is Action.UPDATE and update is not None:
            self._updated[update] = key_set
        elif action in {Action.ADD, Action.RENAME} and target is not None:
            target.add(replace(key_set, label=label))
            if key_set.fingerprint:
                self._rows_above.setdefault(key_set.fingerprint, SamePlace(target.account.label, label, row=number))

    def preview(self, rows: tuple[ImportRow, ...]) -> ImportPreview:
        filled = self._targets.filled
        made = tuple(each.account for each in filled if each.is_new)
        needed = {each.environment for each in made}
        environments = tuple(
            ImportedEnvironment(each, hosts_elsewhere(each), name in needed)
            for name, each in self._targets.environments.items()
        )
        plan = ImportPlan(
            environments=tuple(each.environment for each in environments if each.is_needed),
            accounts=made,
            added={each.account.id: tuple(each.added) for each in filled},
            updated=dict(self._updated),
        )
        unusable = sum(each.relation is Relation.UNUSABLE for each in rows)
        added = sum(len(each.added) for each in filled)
        counts = ImportCounts(
            added=added,
            updated=len(self._updated),
            skipped=len(rows) - added - len(self._updated) - unusable,
            unusable=unusable,
            accounts=len(made),
            environments=len(plan.environments),
        )
        return ImportPreview(rows, environments, self._needs_account, self._imported.left_out, counts, plan)


def _is_listed(twins: Sequence[_Twin]) -> bool:
    return any(not gone for _, _, gone in twins)


def _relation(*, is_same_key: bool, full: bool, taken: bool) -> Relation:
    if is_same_key:
        return Relation.SAME_KEY
    if full:
        return Relation.ACCOUNT_FULL
    return Relation.SAME_LABEL if taken else Relation.NEW


def _allowed(target: Target | None, *, full: bool, taken: bool, updates: bool) -> tuple[Action, ...]:
    adds = () if target is None or full else (Action.RENAME,) if taken else (Action.ADD, Action.RENAME)
    return (*adds, *((Action.UPDATE,) if updates else ()), Action.SKIP)


def _reason(target: Target | None, *, full: bool) -> str:
    if target is None:
        return _CHOOSE_ACCOUNT
    return _FULL.format(slots=target.slots, account=target.account.label) if full else ""


def _label_of(
    source: ImportedKeySet, target: Target | None, choice: Choice | None, action: Action, *, taken: bool
) -> tuple[str, str]:
    """Return the name that a row would have, and why it cannot have it."""
    free = free_label(source.label, target.labels) if target is not None and taken else source.label
    if action is not Action.RENAME or target is None:
        return free, ""
    typed = choice.label if choice is not None and choice.label else free
    try:
        label = clean_label(typed)
    except InvalidLabel as wrong:
        return typed, _NAME.format(reason=wrong.fields["reason"])
    if label_key(label) in target.labels:
        return label, _NAME_TAKEN.format(account=target.account.label)
    return label, ""


def _unusable(source: ImportedKeySet, reason: str) -> ImportRow:
    key_set = source.key_set
    return ImportRow(
        number=source.number,
        where=source.where,
        account=source.account.label,
        account_is_new=False,
        environment=source.account.environment,
        label=source.label,
        new_label=source.label,
        hint=key_set.hint if key_set else "",
        parts=source.parts,
        warnings=source.warnings,
        relation=Relation.UNUSABLE,
        reason=reason,
        suggested=Action.SKIP,
        action=Action.SKIP,
        allowed=(Action.SKIP,),
    )
