"""The chips of a row of an import: permissions, bound addresses, warnings."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication

from vault_app.core.import_preview import ImportRow
from vault_app.exchanges.protocol import Risk
from vault_app.services.exchange_registry import exchange_named, known_exchanges
from vault_app.ui.messages import translated, visible
from vault_app.ui.widgets.rows import RowChip

translate = QCoreApplication.translate


def chips_of(row: ImportRow) -> tuple[RowChip, ...]:
    """Return the chips, those that matter most last."""
    chips = [permission_chip(word) for word in row.permissions]
    count = len(row.bound_ips)
    if count:
        words = translate("Import", "1 IP") if count == 1 else translate("Import", "{count} IPs").format(count=count)
        chips.append(RowChip(words, "neutral", "nodes"))
    if row.warnings:
        chips.append(RowChip(warnings_word(len(row.warnings)), "warn", "warning"))
    return tuple(sorted(chips, key=lambda each: ("neutral", "bad", "warn").index(each.kind)))


def warnings_word(count: int) -> str:
    """Return "1 warning" or "2 warnings"."""
    if count == 1:
        return translate("Import", "1 warning")
    return translate("Import", "{count} warnings").format(count=count)


def permission_chip(word: str) -> RowChip:
    """Return the chip of a permission, red when it moves coins out."""
    shown = visible(translated("BitMart", word))
    return RowChip(shown, "bad", "withdraw") if word in _withdrawing() else RowChip(shown)


@cache
def _withdrawing() -> frozenset[str]:
    exchanges = [exchange_named(each) for each in known_exchanges()]
    return frozenset(str(rule.word) for each in exchanges for rule in each.permissions if rule.risk is Risk.WITHDRAWS)
