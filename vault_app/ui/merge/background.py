"""What is around each conflict of two vaults: the exchange that names its fields, and when either side was changed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from vault_app.core.account import Account, AccountId
from vault_app.core.errors import AccountNotFound, KeySetNotFound
from vault_app.core.key_set import KeySetId
from vault_app.core.merge import Side
from vault_app.core.vault import Vault
from vault_app.exchanges.protocol import Exchange
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named, known_exchanges
from vault_app.ui.merge.conflict_card import Surroundings

if TYPE_CHECKING:
    from vault_app.core.merge import Conflict


class Background:
    """Looks things up in both vaults, by the id of a conflict: `key-set/ID/FIELD`, `account/ID/FIELD`."""

    def __init__(self, mine: Vault, theirs: Vault, *, base_known: bool) -> None:
        self._vaults = {Side.MINE: mine, Side.THEIRS: theirs}
        self._base_known = base_known

    def of(self, conflict: Conflict) -> Surroundings:
        """Return what is around *conflict*."""
        return Surroundings(
            self._exchange_of(conflict), lambda side: self._changed_at(conflict, side), self._base_known
        )

    def _exchange_of(self, conflict: Conflict) -> Exchange | None:
        kind, owner = _place(conflict)
        for vault in self._vaults.values():
            try:
                if kind == "key-set":
                    return _known(vault.home_of(KeySetId(owner))[0])
                if kind == "account":
                    return _known(vault.account(AccountId(owner)))
            except (KeySetNotFound, AccountNotFound):
                continue
        return exchange_named(DEFAULT_EXCHANGE)

    def _changed_at(self, conflict: Conflict, side: Side) -> datetime | None:
        kind, owner = _place(conflict)
        try:
            return self._vaults[side].key_set(KeySetId(owner)).changed_at if kind == "key-set" else None
        except KeySetNotFound:
            return None


def _known(account: Account) -> Exchange | None:
    return exchange_named(account.exchange) if account.exchange in known_exchanges() else None


def _place(conflict: Conflict) -> tuple[str, str]:
    kind, _, rest = conflict.id.partition("/")
    return kind, rest.partition("/")[0]
