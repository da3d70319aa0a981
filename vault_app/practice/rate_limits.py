"""Counts calls against the documented limits, and bans who goes on after being told to stop."""

from __future__ import annotations

from dataclasses import dataclass

from vault_app.exchanges.catalogue import Endpoint, RateLimit

# How long a ban lasts and what brings it is not documented; here it comes soon and is short, so that it can be practised.
STRIKES_BEFORE_BAN = 10
BAN_MS = 10_000


@dataclass(frozen=True, slots=True)
class RateCount:
    """Where one caller stands with one endpoint.

    Attributes:
        used: Calls in the running window, this one included.
        over: This call is above the limit.
        banned: Calls went on after the limit was reached.
    """

    used: int
    limit: RateLimit
    over: bool
    banned: bool

    def headers(self) -> tuple[tuple[str, str], ...]:
        """Return the rate limit headers; the one named Remaining counts the calls *used*, as BitMart has it."""
        return (
            ("X-BM-RateLimit-Remaining", str(min(self.used, self.limit.count))),
            ("X-BM-RateLimit-Limit", str(self.limit.count)),
            ("X-BM-RateLimit-Reset", str(self.limit.seconds)),
            ("X-BM-RateLimit-Mode", self.limit.per.upper()),
        )


@dataclass(slots=True)
class _Window:
    began_ms: int
    used: int = 0
    strikes: int = 0
    banned_until_ms: int = 0


class RateLimits:
    """Fixed windows, one for each endpoint and caller; not thread-safe, time comes in by argument."""

    def __init__(self) -> None:
        self._windows: dict[tuple[str, str], _Window] = {}

    def count(self, endpoint: Endpoint, caller: str, now_ms: int) -> RateCount | None:
        """Count one call of *caller*; None where no limit is documented."""
        limit = endpoint.rate_limit
        if limit is None:
            return None
        window = self._windows.setdefault((endpoint.id, caller), _Window(now_ms))
        if window.banned_until_ms - BAN_MS <= now_ms < window.banned_until_ms:
            return RateCount(limit.count, limit, over=True, banned=True)
        if not 0 <= now_ms - window.began_ms < limit.seconds * 1000:  # over, or the clock was set back meanwhile
            window.strikes = window.strikes if window.used > limit.count else 0
            window.began_ms, window.used = now_ms, 0
        window.used += 1
        over = window.used > limit.count
        window.strikes += over
        if window.strikes > STRIKES_BEFORE_BAN:
            window.strikes, window.banned_until_ms = 0, now_ms + BAN_MS
            return RateCount(window.used, limit, over=True, banned=True)
        return RateCount(window.used, limit, over=over, banned=False)
