"""How far the exchange's clock is from this computer's, as one answer shows, and a clock that is set by it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from vault_app.services.clock import Clock

if TYPE_CHECKING:  # the window's foot needs the clock alone
    from vault_app.core.request import ApiRequest
    from vault_app.exchanges.protocol import Exchange
    from vault_app.services.test_call import CallResult


def measured_offset(exchange: Exchange, request: ApiRequest, result: CallResult, sent_ms: int) -> int | None:
    """Return the exchange's clock minus this computer's, milliseconds; None when the answer tells no time.

    The exchange looked at its clock while it was waited for, so the middle of that wait is compared.

    Args:
        sent_ms: This computer's clock when the call began, Unix milliseconds.
    """
    server_ms = exchange.server_time(request, result.verdict)
    latency = result.outcome.latency
    if server_ms is None or latency.first_byte is None:
        return None
    before = sum(part for part in (latency.name, latency.connect, latency.tls) if part is not None)
    return round(server_ms - (sent_ms + before + latency.first_byte / 2))


class ShiftedClock:
    """A clock that shows other milliseconds than the computer's, because its user wants the exchange's time.

    Args:
        offset_ms: Added to every Unix time.
    """

    def __init__(self, clock: Clock, offset_ms: int) -> None:
        self._clock = clock
        self._offset_ms = offset_ms

    def now_ms(self) -> int:
        return self._clock.now_ms() + self._offset_ms

    def monotonic_s(self) -> float:
        return self._clock.monotonic_s()

    def utc_now(self) -> datetime:
        return self._clock.utc_now()
