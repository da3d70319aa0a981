"""The practice exchange on loopback: HTTPS for both hosts, each with a port of its own."""

from __future__ import annotations

import socket
import ssl
import struct
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import unquote_plus

from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice import faults as trouble
from vault_app.practice.answers import Answer, Refused
from vault_app.practice.application import Application, SeenCall
from vault_app.practice.certificate import make_certificate, server_context
from vault_app.practice.faults import Fault, Faults
from vault_app.practice.gate import Incoming
from vault_app.practice.record import HandedKeySet, PracticeRecord
from vault_app.practice.sample_accounts import SampleKey, make_sample_keys

LOOPBACK = "127.0.0.1"
MAX_BODY = 1_048_576  # bytes
IDLE_S = 60.0
_JSON = "application/json;charset=UTF-8"
_PAGE = "text/html; charset=UTF-8"
_NO_LINGER = struct.pack("ii", 1, 0)
_LINGER_SIZE = len(_NO_LINGER)


def computer_clock_ms() -> int:
    """Return this computer's clock, Unix milliseconds."""
    return time.time_ns() // 1_000_000


class PracticeExchange:
    """A BitMart that runs on this computer until it is stopped.

    Attributes:
        record: Where it is, and its key sets as they are handed out.
        faults: Trouble on purpose; may be set at any time.
        secrets_seen: Requests in which a secret key or memo was found; a client that signs well leaves it at 0.
        bugs: Exceptions of its own, not of a client; empty unless something is wrong with it.
    """

    def __init__(self, bitmart: BitMart, clock_ms: Callable[[], int] = computer_clock_ms) -> None:
        self.keys: tuple[SampleKey, ...] = make_sample_keys()
        self.faults = Faults()
        self.secrets_seen = 0
        self.bugs: deque[BaseException] = deque(maxlen=20)
        self.stopping = threading.Event()
        self.application = Application(bitmart, self.keys)
        self._clock_ms = clock_ms
        self._secrets = _spellings(self.keys)
        self._servers: list[_Server] = []
        self._record: PracticeRecord | None = None

    @classmethod
    def start(
        cls, bitmart: BitMart, port: int = 0, *, clock_ms: Callable[[], int] = computer_clock_ms
    ) -> PracticeExchange:
        """Start one with fresh keys and a fresh certificate.

        Args:
            bitmart: Gives catalogue, codes and texts.
            port: Of the spot host; the futures host takes the next one. 0: any free ports.
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
        context = server_context(certificate)
        for offset, host in enumerate(("spot", "futures")):
            server = _Server((LOOPBACK, port and port + offset), host, self, context)
            self._servers.append(server)
            threading.Thread(
                target=server.serve_forever, kwargs={"poll_interval": 0.05}, name=f"practice-{host}", daemon=True
            ).start()
        spot, futures = (f"https://{LOOPBACK}:{each.server_address[1]}" for each in self._servers)
        self._record = PracticeRecord(
            spot=spot,
            futures=futures,
            ws_spot="",
            ws_futures="",
            ca_pem=certificate.ca_pem,
            key_sets=tuple(map(HandedKeySet.of, self.keys)),
        )

    @property
    def record(self) -> PracticeRecord:
        assert self._record is not None, "the practice exchange was not started"
        return self._record

    @property
    def calls(self) -> tuple[SeenCall, ...]:
        """The last 1,000 requests that were answered, oldest first."""
        return tuple(self.application.calls)

    def now_ms(self) -> int:
        """Return the exchange's clock, with the fault that was set."""
        return self._clock_ms() + self.faults.clock_ahead_ms

    def note_secrets(self, *texts: bytes) -> None:
        """Count a request in which a secret or memo of a sample key is found."""
        if any(secret in text for text in texts for secret in self._secrets):
            self.secrets_seen += 1

    def stop(self) -> None:
        """Close every connection and port; safe to call twice."""
        self.stopping.set()
        for server in self._servers:
            server.shutdown()
            server.server_close()
            server.close_connections()
        self._servers.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


class _Server(ThreadingHTTPServer):
    """One host; the TLS handshake is done in the connection's own thread, so that a slow client holds up nobody."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], host: str, exchange: PracticeExchange, tls: ssl.SSLContext) -> None:
        self.host = host
        self.exchange = exchange
        self._tls = tls
        self._open: set[ssl.SSLSocket] = set()
        self._open_lock = threading.Lock()
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        """Bind without the reverse look-up of the standard library's: a name server may be slow, and no name is needed."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "localhost", self.server_address[1]

    def get_request(self) -> tuple[ssl.SSLSocket, Any]:
        plain, address = self.socket.accept()
        connection = self._tls.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)
        with self._open_lock:
            self._open.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        with self._open_lock:
            self._open.discard(request)
        if request.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_SIZE)[0]:
            self.close_request(request)  # a farewell would turn the reset into an orderly end
        else:
            super().shutdown_request(request)

    def close_connections(self) -> None:
        """End the connections that are still open, and so the threads that wait on them."""
        with self._open_lock:
            left = tuple(self._open)
        for connection in left:
            try:
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
            except OSError:  # the client was quicker
                continue

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - as socketserver calls it
        """Keep an error of our own for the tests; a client that goes away is none."""
        error = sys.exception()
        if error is not None and not isinstance(error, OSError):
            self.exchange.bugs.append(error)


class _Handler(BaseHTTPRequestHandler):
    """One connection: reads requests, and sends what the application answers."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer leaves in one piece
    disable_nagle_algorithm = True
    timeout = IDLE_S
    server: _Server

    def setup(self) -> None:
        self.request.settimeout(IDLE_S)
        self.request.do_handshake()
        super().setup()

    def version_string(self) -> str:
        return "vault-app-practice"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that http.server gives it
        """Say nothing: the requests are kept by the application, without what is secret in them."""

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def do_DELETE(self) -> None:
        self._serve()

    def _serve(self) -> None:
        exchange = self.server.exchange
        body = self._read_body()
        if body is None:
            return
        path, _, query = self.path.partition("?")
        exchange.note_secrets(
            self.path.encode("latin-1"), unquote_plus(self.path).encode(), self.headers.as_bytes(), body
        )
        incoming = Incoming(
            host=self.server.host,
            method=self.command,
            path=path,
            query=query,
            headers={name.lower(): value for name, value in self.headers.items()},
            body=body,
            address=self.client_address[0],
        )
        fault = exchange.faults.fault
        if fault in _REPLACED:
            _REPLACED[fault](self)
            return
        if fault is Fault.SLOW and exchange.stopping.wait(exchange.faults.delay_s):
            return
        self.send(exchange.application.answer(incoming, exchange.now_ms()))

    def _read_body(self) -> bytes | None:
        """Return the body, or None when the request was answered already because its length cannot be taken."""
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not (length.isascii() and length.isdigit()):
            self.close_connection = True
            self.send_error(411)
            return None
        if len(length) > 9 or int(length) > MAX_BODY:
            self.close_connection = True
            self.send_error(413)
            return None
        return self.rfile.read(int(length))

    def send(self, answer: Answer) -> None:
        self.send_bytes(answer.status, answer.body(), _JSON, answer.headers)

    def send_bytes(
        self,
        status: int,
        body: bytes,
        kind: str,
        headers: tuple[tuple[str, str], ...] = (),
        announced: int | None = None,
    ) -> None:
        """Send one answer; *announced* lies about its length."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if announced is None else announced))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def send_code(self, code: int) -> None:
        self.send(self.server.exchange.application.phrases.refusal(Refused(code)))


def _hang(handler: _Handler) -> None:
    handler.close_connection = True
    handler.server.exchange.stopping.wait()


def _trickle(handler: _Handler) -> None:
    handler.close_connection = True
    exchange = handler.server.exchange
    handler.send_bytes(200, b"", _JSON, announced=1_000)
    handler.wfile.flush()
    while not exchange.stopping.wait(exchange.faults.delay_s):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def _reset(handler: _Handler) -> None:
    """Let the connection end without lingering, which the other side sees as a reset."""
    handler.close_connection = True
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)


def _cut_short(handler: _Handler) -> None:
    handler.close_connection = True
    handler.send_bytes(200, b'{"code":1000,', _JSON, announced=500)


def _huge(handler: _Handler) -> None:
    handler.close_connection = True
    start, end = b'{"code":1000,"message":"OK","trace":"x","data":"', b'"}'
    handler.send_bytes(200, start, _JSON, announced=trouble.HUGE_BYTES)
    left, block = trouble.HUGE_BYTES - len(start) - len(end), b"a" * 65_536
    while left > 0 and not handler.server.exchange.stopping.is_set():
        handler.wfile.write(block[:left])
        left -= len(block)
    handler.wfile.write(end)


def _not_http(handler: _Handler) -> None:
    handler.close_connection = True
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")


def _redirect(handler: _Handler) -> None:
    handler.send_bytes(302, b"", _PAGE, (("Location", handler.server.exchange.faults.redirect_to),))


_REPLACED: dict[Fault, Callable[[_Handler], None]] = {
    Fault.HANG: _hang,
    Fault.TRICKLE: _trickle,
    Fault.RESET: _reset,
    Fault.CUT_SHORT: _cut_short,
    Fault.HUGE: _huge,
    Fault.NOT_HTTP: _not_http,
    Fault.REDIRECT: _redirect,
    Fault.CLOUDFLARE_BLOCK: lambda handler: handler.send_bytes(403, trouble.BLOCK_PAGE.encode(), _PAGE),
    Fault.CLOUDFLARE_CHALLENGE: lambda handler: handler.send_bytes(503, trouble.CHALLENGE_PAGE.encode(), _PAGE),
    Fault.BAD_JSON: lambda handler: handler.send_bytes(200, b'{"code":1000,"message":"OK","da', _JSON),
    Fault.SERVER_ERROR: lambda handler: handler.send_code(59002),
    Fault.UNAVAILABLE: lambda handler: handler.send_code(30014),
    Fault.MAINTENANCE: lambda handler: handler.send_code(30016),
    Fault.RETIRED: lambda handler: handler.send_bytes(
        200, b'{"code":1000,"message":"The service is down","trace":"","data":{}}', _JSON
    ),
}


def _spellings(keys: tuple[SampleKey, ...]) -> frozenset[bytes]:
    """Return each secret and memo that must never arrive, right or wrong, as UTF-8."""
    return frozenset(
        text.encode() for key in keys for text in (key.secret_key, key.handed_secret_key, key.memo, key.handed_memo)
    )
