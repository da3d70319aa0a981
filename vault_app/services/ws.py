"""Logs in to one private socket, and listens to it until it is closed.

The login opens the account to whoever gets it, so it is sent only on a connection whose host has proven itself and has
agreed to speak WebSocket; a redirect is an answer like others and is never followed. No proxy from the environment.
"""

from __future__ import annotations

import logging
import selectors
import socket
import ssl
import time
import zlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NoReturn

from websockets.client import ClientProtocol
from websockets.exceptions import InvalidStatus, PayloadTooBig
from websockets.frames import Frame, Opcode
from websockets.http11 import Response
from websockets.protocol import State
from websockets.uri import parse_uri

from vault_app.core.environment import HostAddress
from vault_app.core.request import USER_AGENT, FailureKind
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.protocol import Exchange, SocketLogin
from vault_app.exchanges.verdict import VerdictKind
from vault_app.exchanges.verification import SocketOutcome
from vault_app.services.call_watch import CallWatch, Cancel, Limits, Stage, Stopped
from vault_app.services.connection import Proxy, insist_on, open_connection

__all__ = ["Cancel", "Limits", "LiveEnd", "Proxy", "listen", "try_login"]

MAX_MESSAGE = 1024 * 1024  # bytes, packed and unpacked
LONGEST_S = 24 * 3600.0  # an unlocked vault locks itself long before
PING_EVERY_S = 15.0  # an exchange hangs up after 20 s without a word
_PIECE = 64 * 1024

_silent = logging.getLogger(__name__)  # the library would write every frame, and so the login, into a debug log
_silent.propagate = False
_silent.setLevel(logging.CRITICAL + 1)

_NO_ANSWER = QT_TRANSLATE_NOOP("Socket", "The socket gave no answer: {detail}. This says nothing about the key.")
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "Socket",
    "The host sent the connection elsewhere (HTTP {status}). It was not followed, and no login was sent.",
)
_NO_SOCKET = QT_TRANSLATE_NOOP(
    "Socket", "HTTP {status} came instead of a socket, so no login was sent. This says nothing about the key."
)


@dataclass(frozen=True, slots=True)
class LiveEnd:
    """How listening ended.

    Attributes:
        login: What became of the login; nothing was listened to unless it was accepted.
        why: One clause, such as that it was cancelled; empty when the login failed.
    """

    login: SocketOutcome
    why: str = ""


def try_login(
    exchange: Exchange,
    host_id: str,
    login_message: str,
    address: HostAddress,
    *,
    ca_pem: str | None = None,
    proxy: Proxy | None = None,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    cancel: Cancel | None = None,
) -> SocketOutcome:
    """Log in to *address*, to nowhere else, and leave again; blocks for at most `limits.whole_s`.

    Args:
        host_id: Of the socket in the environment, such as `ws-spot`.
        login_message: As `Exchange.socket_login` made it.
        ca_pem: The only authority trusted; None: the system's.
        proxy: None: none, whatever the environment says. Never used for this computer's own addresses.
    """
    with CallWatch(limits, cancel) as watch:
        line = _Line(watch)
        try:
            return _log_in(line, exchange, host_id, login_message, address, ca_pem, proxy)
        finally:
            line.close()


def listen(
    exchange: Exchange,
    host_id: str,
    login: SocketLogin,
    address: HostAddress,
    on_message: Callable[[str], None],
    *,
    on_login: Callable[[SocketOutcome], None] | None = None,
    ca_pem: str | None = None,
    proxy: Proxy | None = None,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    cancel: Cancel | None = None,
) -> LiveEnd:
    """Log in, ask for the account's own news, and hand over each message until either side ends it; blocks so long.

    Args:
        on_message: Gets each message as text, foreign; on the calling thread.
        on_login: Gets what became of the login, as soon as that is known.
        limits: Of the login alone.
        cancel: Ends it at once, from any thread.
    """
    cancel = cancel or Cancel()
    with CallWatch(limits, cancel) as watch:
        line = _Line(watch)
        outcome = SocketOutcome(accepted=None)
        try:
            outcome = _log_in(line, exchange, host_id, login.messages[host_id], address, ca_pem, proxy)
            if on_login is not None:
                on_login(outcome)
            if not outcome.accepted:
                return LiveEnd(outcome)
            with CallWatch(replace(limits, whole_s=LONGEST_S), cancel) as endless:
                endless.begin(Stage.REST)
                line.watch = endless
                _listen(line, login.own_news.get(host_id, ""), login.pings.get(host_id, ""), on_message)
        except (Stopped, OSError) as error:
            return LiveEnd(outcome, _stop_for(error).detail)
        finally:
            line.close()


def _listen(line: _Line, own_news: str, ping: str, on_message: Callable[[str], None]) -> NoReturn:
    if own_news:
        line.send(own_news)
    next_ping = time.monotonic() + PING_EVERY_S
    while True:
        message = line.receive(at_most_s=max(0.0, next_ping - time.monotonic()))
        if message is not None:
            on_message(message)
        if time.monotonic() >= next_ping:
            next_ping = time.monotonic() + PING_EVERY_S
            if ping:
                line.send(ping)


def _log_in(
    line: _Line,
    exchange: Exchange,
    host_id: str,
    login_message: str,
    address: HostAddress,
    ca_pem: str | None,
    proxy: Proxy | None,
) -> SocketOutcome:
    sent = False
    try:
        line.open(address, ca_pem, proxy)
        sent = True
        line.send(login_message)
        while True:
            message = line.receive()
            outcome = exchange.judge_login(host_id, message) if message is not None else None
            if outcome is not None:
                return outcome
    except _NotASocket as refusal:
        return _no_socket(refusal.status)
    except (Stopped, OSError) as error:
        stop = _stop_for(error)
        return SocketOutcome(
            accepted=None,
            kind=VerdictKind.SERVER if stop.kind is FailureKind.OVERSIZED else VerdictKind.NETWORK,
            message=stop.detail,
            explanation=_NO_ANSWER.format(detail=stop.detail),
            failure=stop.kind,
            sent=sent,
        )


def _no_socket(status: int) -> SocketOutcome:
    text = _ELSEWHERE if 300 <= status < 400 else _NO_SOCKET
    return SocketOutcome(
        accepted=None,
        kind=VerdictKind.RATE_LIMIT if status in {418, 429} else VerdictKind.SERVER,
        explanation=text.format(status=status),
        status=status,
        sent=False,
    )


class _NotASocket(Exception):
    """The host answered the question for a socket with something else."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class _Line:
    """One connection whose every read and write ends with its watch.

    Attributes:
        watch: May be changed between two calls.
    """

    def __init__(self, watch: CallWatch) -> None:
        self.watch = watch
        self._sock: socket.socket | None = None
        self._protocol: ClientProtocol | None = None
        self._messages: deque[str] = deque()
        self._parts: list[bytes] = []
        self._packed = False
        self._farewell: str | None = None

    def open(self, address: HostAddress, ca_pem: str | None, proxy: Proxy | None) -> None:
        """Connect and agree on WebSocket.

        Raises:
            Stopped, OSError: No connection came about.
            _NotASocket: The host wants something else, such as to be asked elsewhere.
        """
        self._sock = open_connection(address, self.watch, ca_pem=ca_pem, proxy=proxy)
        insist_on(address, self._sock, proxied=proxy is not None and not address.is_loopback)
        self.watch.begin(Stage.FIRST_BYTE)
        target = f"{address.base_path or '/'}?{address.query}" if address.query else address.base_path or "/"
        protocol = ClientProtocol(parse_uri(address.origin + target), max_size=MAX_MESSAGE, logger=_silent)
        self._protocol = protocol
        request = protocol.connect()
        request.headers["User-Agent"] = USER_AGENT
        protocol.send_request(request)
        self._flush()
        while not self._take_events():
            self._read_on(None)
        self.watch.begin(Stage.REST)

    def send(self, text: str) -> None:
        """Send one text message."""
        self._opened.send_text(text.encode("utf-8"))
        self._flush()

    def receive(self, *, at_most_s: float | None = None) -> str | None:
        """Return the next message as text, unpacked; None when *at_most_s* passed first.

        Raises:
            Stopped, OSError: The other side has ended it, or the watch has.
        """
        until = None if at_most_s is None else time.perf_counter() + at_most_s
        while not self._messages:
            if self._farewell is not None:
                raise Stopped(FailureKind.RESET, self._farewell)
            left = None if until is None else until - time.perf_counter()
            if (left is not None and left <= 0) or not self._read_on(left):
                return None
            self._take_events()
        self.watch.check()
        return self._messages.popleft()

    def close(self) -> None:
        """Say goodbye if that takes no time, and hang up."""
        if self._sock is None:
            return
        try:
            if self._protocol is not None and self._protocol.state is State.OPEN:
                self._protocol.send_close(1000)
                for data in self._protocol.data_to_send():
                    self._sock.send(data)
        except OSError:
            pass  # the goodbye is a courtesy: it waits for nobody
        finally:
            self._sock.close()

    @property
    def _opened(self) -> ClientProtocol:
        assert self._protocol is not None
        return self._protocol

    def _read_on(self, at_most_s: float | None) -> bool:
        """Take in what has come, waiting for it; False when *at_most_s* passed first."""
        assert self._sock is not None
        self.watch.check()
        try:
            data = self._sock.recv(_PIECE)
        except (ssl.SSLWantReadError, BlockingIOError):
            return self.watch.wait(self._sock, selectors.EVENT_READ, at_most_s=at_most_s)
        except ssl.SSLWantWriteError:
            return self.watch.wait(self._sock, selectors.EVENT_WRITE, at_most_s=at_most_s)
        if not data:
            raise Stopped(FailureKind.RESET, QT_TRANSLATE_NOOP("Reasons", "the server closed the connection"))
        self._opened.receive_data(data)
        self._flush()
        return True

    def _flush(self) -> None:
        assert self._sock is not None
        for data in self._opened.data_to_send():
            done = 0
            while done < len(data):
                self.watch.check()
                try:
                    done += self._sock.send(data[done:])
                except (ssl.SSLWantWriteError, BlockingIOError):
                    self.watch.wait(self._sock, selectors.EVENT_WRITE)
                except ssl.SSLWantReadError:
                    self.watch.wait(self._sock, selectors.EVENT_READ)

    def _take_events(self) -> bool:
        """Sort what has come; True once the host has agreed to speak WebSocket."""
        protocol, agreed = self._opened, False
        for event in protocol.events_received():
            if isinstance(event, Response):
                agreed = protocol.handshake_exc is None
            elif isinstance(event, Frame):
                self._take_frame(event)
        refusal = protocol.handshake_exc
        if isinstance(refusal, InvalidStatus):
            raise _NotASocket(refusal.response.status_code)
        if refusal is not None:
            raise Stopped(FailureKind.NOT_HTTP, QT_TRANSLATE_NOOP("Reasons", "what answered does not speak WebSocket"))
        if isinstance(protocol.parser_exc, PayloadTooBig):
            raise _oversized()
        if protocol.parser_exc is not None and not self._messages:
            raise Stopped(FailureKind.NOT_HTTP, QT_TRANSLATE_NOOP("Reasons", "what came is not WebSocket"))
        return agreed

    def _take_frame(self, frame: Frame) -> None:
        if frame.opcode is Opcode.CLOSE:
            close = self._opened.close_rcvd
            self._farewell = (
                QT_TRANSLATE_NOOP("Reasons", "the server ended the conversation (code {code})").format(code=close.code)
                if close
                else QT_TRANSLATE_NOOP("Reasons", "the server ended it")
            )
        if frame.opcode not in {Opcode.TEXT, Opcode.BINARY, Opcode.CONT}:
            return
        if frame.opcode is not Opcode.CONT:
            self._parts, self._packed = [], frame.opcode is Opcode.BINARY
        self._parts.append(bytes(frame.data))
        if frame.fin:
            data = b"".join(self._parts)
            self._parts = []
            self._messages.append((_unpacked(data) if self._packed else data).decode("utf-8", "replace"))


def _unpacked(data: bytes) -> bytes:
    """Unpack a binary message: raw deflate, without header, perhaps without end."""
    try:
        unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, MAX_MESSAGE + 1)
    except zlib.error:
        raise Stopped(
            FailureKind.NOT_HTTP, QT_TRANSLATE_NOOP("Reasons", "a packed message cannot be unpacked")
        ) from None
    if len(unpacked) > MAX_MESSAGE:
        raise _oversized()
    return unpacked


def _oversized() -> Stopped:
    return Stopped(FailureKind.OVERSIZED, QT_TRANSLATE_NOOP("Reasons", "a message is larger than 1 MiB"))


def _stop_for(error: Stopped | OSError) -> Stopped:
    if isinstance(error, Stopped):
        return error
    if isinstance(error, ssl.SSLError | ConnectionError):
        return Stopped(FailureKind.RESET, QT_TRANSLATE_NOOP("Reasons", "the server broke the connection off"))
    return Stopped(
        FailureKind.UNREACHABLE,
        QT_TRANSLATE_NOOP("Reasons", "the connection failed ({text})").format(
            text=error.strerror or type(error).__name__
        ),
    )
