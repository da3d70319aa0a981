"""What findings depend on besides the vault: the rules of each exchange in it, and what its owner chose."""

from __future__ import annotations

from collections.abc import Iterable

from vault_app.core.findings import FindingRules
from vault_app.exchanges.protocol import finding_rules
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.settings_store import Settings


def rules_for(exchanges: Iterable[str], settings: Settings) -> dict[str, FindingRules]:
    """Return exchange id to its rules."""
    days = settings.old_after_days
    return {each: finding_rules(exchange_named(each), old_after_days=days) for each in set(exchanges)}
