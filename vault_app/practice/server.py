"""The practice exchange as a whole: two REST hosts and two sockets on loopback, started and stopped together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice.application import SeenCall
from vault_app.practice.certificate import make_certificate, server_context
from vault_app.practice.faults import Faults
from vault_app.practice.https_host import HttpsHost
from vault_app.practice.record import HandedKeySet, PracticeRecord
from vault_app.practice.sample_accounts import SampleKey, make_sample_keys
from vault_app.practice.socket_host import SocketHost
from vault_app.practice.state import State, computer_clock_ms

LOOPBACK = "127.0.0.1"
_PRIVATE = "/user?protocol=1.1"


class PracticeExchange:
    """A BitMart that runs on this computer until it is stopped.

    Attributes:
        keys: What the exchange knows of its sample keys; `record` has what is handed out.
    """

    def __init__(self, bitmart: BitMart, clock_ms: Callable[[], int] = computer_clock_ms) -> None:
        self.keys: tuple[SampleKey, ...] = make_sample_keys()
        self._state = State(bitmart, self.keys, clock_ms)
        self._hosts: list[HttpsHost | SocketHost] = []
        self._record: PracticeRecord | None = None

    @classmethod
    def start(
        cls, bitmart: BitMart, port: int = 0, *, clock_ms: Callable[[], int] = computer_clock_ms
    ) -> PracticeExchange:
        """Start one with fresh keys and a fresh certificate.

        Args:
            bitmart: Gives catalogue, codes and texts.
            port: Of the spot host; futures and the two sockets take the next three. 0: any free ports.
            clock_ms: The exchange's clock, Unix milliseconds.

        Raises:
            OSError: A port is taken, or there is no loopback.
        """
        exchange = cls(bitmart, clock_ms)
        try:
            exchange._open(port)
        except BaseException:
            exchange.stop()
            raise
        return exchange

    def _open(self, port: int) -> None:
        certificate = make_certificate(datetime.now(UTC))
        tls = server_context(certificate)
        for kind in (HttpsHost, SocketHost):
            for host in ("spot", "futures"):
                opened = kind((LOOPBACK, port and port + len(self._hosts)), host, self._state, tls)
                opened.start()
                self._hosts.append(opened)
        spot, futures, ws_spot, ws_futures = (each.port for each in self._hosts)
        self._record = PracticeRecord(
            spot=f"https://{LOOPBACK}:{spot}",
            futures=f"https://{LOOPBACK}:{futures}",
            ws_spot=f"wss://{LOOPBACK}:{ws_spot}{_PRIVATE}",
            ws_futures=f"wss://{LOOPBACK}:{ws_futures}{_PRIVATE}",
            ca_pem=certificate.ca_pem,
            key_sets=tuple(map(HandedKeySet.of, self.keys)),
        )

    @property
    def record(self) -> PracticeRecord:
        """Where it is, and its key sets as they are handed out."""
        assert self._record is not None, "the practice exchange was not started"
        return self._record

    @property
    def faults(self) -> Faults:
        """Trouble on purpose; set another value at any time."""
        return self._state.faults

    @faults.setter
    def faults(self, value: Faults) -> None:
        self._state.faults = value

    @property
    def calls(self) -> tuple[SeenCall, ...]:
        """The last 1,000 requests that were answered from the books, oldest first."""
        return tuple(self._state.application.calls)

    @property
    def secrets_seen(self) -> int:
        """Requests in which a secret key or memo was found; a client that signs well leaves it at 0."""
        return self._state.secrets_seen

    @property
    def bugs(self) -> tuple[BaseException, ...]:
        """Exceptions of its own, not of a client; empty unless something is wrong with it."""
        return tuple(self._state.bugs)

    def delete_key(self, access_key: str) -> None:
        """Delete a key, as its owner does on the site of a real exchange; one that is not known stays unknown."""
        self._state.application.delete_key(access_key)

    def stop(self) -> None:
        """Close every connection and port; a second time does nothing."""
        self._state.stopping.set()
        for host in self._hosts:
            host.stop()
        self._hosts.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
