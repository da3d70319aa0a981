"""What single answers of a verification measure: the clock's offset, and the balances."""

from __future__ import annotations

from vault_app.core.report import FactVerdict
from vault_app.core.words import joined
from vault_app.exchanges.bitmart import fact_texts as texts

PROVEN, REFUSED, UNCLEAR = FactVerdict.PROVEN, FactVerdict.REFUSED, FactVerdict.UNCLEAR
_AHEAD_MS, _BEHIND_MS = 1_000, 5_000  # local clock against the server's: 30007 beyond. Source: Timestamp, same docs


def clock_verdict(offset_ms: float, doubt_ms: float) -> tuple[FactVerdict, str]:
    """Judge the exchange's clock minus ours, known to within *doubt_ms* on either side."""
    earliest, latest = offset_ms - doubt_ms, offset_ms + doubt_ms
    told = texts.clock_words(offset_ms, doubt_ms)
    if earliest >= -_AHEAD_MS and latest <= _BEHIND_MS:
        return PROVEN, told
    if latest < -_AHEAD_MS or earliest > _BEHIND_MS:
        return REFUSED, joined(told, texts.CLOCK_REFUSED)
    if texts.is_agreement(offset_ms, doubt_ms):
        return UNCLEAR, texts.CLOCK_UNCLEAR
    return UNCLEAR, joined(told, texts.CLOCK_UNCLEAR)


def balances_of(data: object) -> dict[str, str] | None:
    """Return currency to amount of a wallet answer, as far as it has the documented shape."""
    rows = data.get("wallet") if isinstance(data, dict) else None
    if not isinstance(rows, list):
        return None
    kept = {}
    for row in rows:
        if isinstance(row, dict) and isinstance(row.get("currency") or row.get("id"), str):
            kept[str(row.get("currency") or row.get("id"))] = str(row.get("available", ""))
    return kept
