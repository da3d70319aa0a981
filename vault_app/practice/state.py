"""What all connections of one practice exchange share."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable

from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice.application import Application
from vault_app.practice.faults import Faults
from vault_app.practice.sample_accounts import SampleKey


def computer_clock_ms() -> int:
    """Return this computer's clock, Unix milliseconds."""
    return time.time_ns() // 1_000_000


class State:
    """Clock, faults, application, and what was noticed; safe to use from every connection's thread.

    Attributes:
        faults: Trouble on purpose; a frozen value that is replaced as a whole.
        stopping: Set once, when every connection has to end.
        secrets_seen: Requests in which a secret key or memo was found.
        bugs: Exceptions of our own, not of a client.
    """

    def __init__(self, bitmart: BitMart, keys: Iterable[SampleKey], clock_ms: Callable[[], int]) -> None:
        keys = tuple(keys)
        self.application = Application(bitmart, keys)
        self.faults = Faults()
        self.stopping = threading.Event()
        self.secrets_seen = 0
        self.bugs: deque[BaseException] = deque(maxlen=20)
        self._clock_ms = clock_ms
        self._secrets = frozenset(
            text.encode() for key in keys for text in (key.secret_key, key.handed_secret_key, key.memo, key.handed_memo)
        )

    def now_ms(self) -> int:
        """Return the exchange's clock, Unix milliseconds, with the fault that was set."""
        return self._clock_ms() + self.faults.clock_ahead_ms

    def note_secrets(self, *texts: bytes) -> None:
        """Count a request in which a secret or memo of a sample key is found, right or wrong."""
        if any(secret in text for text in texts for secret in self._secrets):
            self.secrets_seen += 1
