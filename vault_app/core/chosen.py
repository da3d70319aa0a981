"""The part of a vault that leaves with an export."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from vault_app.core.errors import KeySetNotFound, NothingChosen
from vault_app.core.key_set import KeySet, KeySetId, label_key
from vault_app.core.vault import Vault


def chosen_part(vault: Vault, key_set_ids: Collection[KeySetId], *, history: bool) -> Vault:
    """Return a vault of the chosen key sets, their accounts, and the user's own environments that those need.

    Remembered calls never leave, and neither does what lies in the recycle bin.

    Args:
        vault: Sealed values stay as they are sealed.
        key_set_ids: Of listed key sets.
        history: Take earlier versions and the last report along; reports may hold balances.

    Raises:
        NothingChosen: No id was given.
        KeySetNotFound: One of them is not listed.
    """
    wanted = set(key_set_ids)
    if not wanted:
        raise NothingChosen
    missing = wanted - {each.id for _, each in vault.listed_key_sets()}
    if missing:
        raise KeySetNotFound(name=min(missing))
    accounts = []
    for account in vault.listed_accounts:
        key_sets = tuple(_as_it_leaves(each, history=history) for each in account.listed if each.id in wanted)
        if key_sets:
            accounts.append(replace(account, key_sets=key_sets))
    used = {label_key(each.environment) for each in accounts}
    environments = tuple(each for each in vault.environments if label_key(each.name) in used)
    return Vault(accounts=tuple(accounts), environments=environments)


def _as_it_leaves(key_set: KeySet, *, history: bool) -> KeySet:
    return key_set if history else replace(key_set, versions=(), last_report=None)
