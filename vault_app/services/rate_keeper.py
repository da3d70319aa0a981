"""Keeps calls within the documented rate limits, so that proving many key sets never gets one of them banned."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Callable

from vault_app.exchanges.catalogue import RateLimit

_MARGIN_S = 0.02  # two clocks do not tick alike


class RateKeeper:
    """Says when the next call of an endpoint may leave; one keeper for all key sets of a run, on one thread at a time.

    A limit per `ip` is shared by every key set, one per `uid` by those of an account, one per `key` by nobody. A call
    counts from its answer on: when it arrived is not known, only that it was no later than that.

    Args:
        now_s: A clock that never jumps, seconds.
    """

    def __init__(self, now_s: Callable[[], float] = time.monotonic) -> None:
        self._now_s = now_s
        self._answered: dict[tuple[str, str], deque[float]] = defaultdict(deque)

    def wait_s(self, endpoint: str, limit: RateLimit | None, *, account: str, key_set: str) -> float:
        """Return how many seconds to wait before the call may leave; 0 when it may leave now."""
        if limit is None:
            return 0.0
        calls = self._calls(endpoint, limit, account, key_set)
        if len(calls) < limit.count:
            return 0.0
        return max(0.0, calls[-limit.count] + limit.seconds + _MARGIN_S - self._now_s())

    def note(self, endpoint: str, limit: RateLimit | None, *, account: str, key_set: str) -> None:
        """Count a call whose answer has come, or will not come any more."""
        if limit is not None:
            self._calls(endpoint, limit, account, key_set).append(self._now_s())

    def _calls(self, endpoint: str, limit: RateLimit, account: str, key_set: str) -> deque[float]:
        counted = {"ip": "", "uid": account}.get(limit.per, key_set)
        calls = self._answered[endpoint, counted]
        while len(calls) > limit.count:
            calls.popleft()
        return calls
