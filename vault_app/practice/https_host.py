"""One REST host of the practice exchange: HTTPS with keep-alive on a port of its own."""

from __future__ import annotations

import socket
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote_plus

from vault_app.practice.fault_answers import JSON_TYPE, NO_LINGER, REPLACED
from vault_app.practice.faults import Fault
from vault_app.practice.gate import Incoming
from vault_app.practice.state import State

MAX_BODY = 1_048_576  # bytes
IDLE_S = 60.0


class HttpsHost(ThreadingHTTPServer):
    """The TLS handshake is done in the connection's own thread, so that a slow client holds up nobody."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], host: str, state: State, tls: ssl.SSLContext) -> None:
        self.host = host
        self.state = state
        self._tls = tls
        self._connections: set[ssl.SSLSocket] = set()
        self._lock = threading.Lock()
        super().__init__(address, _Connection)

    def start(self) -> None:
        """Answer from now on, in threads of our own."""
        threading.Thread(target=self.serve_forever, name=f"practice-{self.host}", daemon=True).start()

    def stop(self) -> None:
        """Close the port and every connection; the threads that wait on them end."""
        closing = threading.Thread(target=self.shutdown, name=f"practice-{self.host}-end")
        closing.start()
        while closing.is_alive():  # the loop looks up twice a second, or when somebody knocks
            self._knock()
            closing.join(0.005)
        self.server_close()
        with self._lock:
            left = tuple(self._connections)
        for connection in left:
            try:
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
            except OSError:  # the client was quicker
                continue

    def _knock(self) -> None:
        try:
            socket.create_connection(self.socket.getsockname()[:2], timeout=1).close()
        except OSError:  # the queue is full, so there is somebody at the door already
            return

    @property
    def port(self) -> int:
        return int(self.socket.getsockname()[1])

    def server_bind(self) -> None:
        """Bind without the standard library's reverse look-up: a name server may be slow, and no name is needed."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "localhost", self.server_address[1]

    def get_request(self) -> tuple[ssl.SSLSocket, Any]:
        plain, address = self.socket.accept()
        connection = self._tls.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)
        with self._lock:
            self._connections.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._connections.discard(request)
        if request.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, len(NO_LINGER)) == NO_LINGER:
            self.close_request(request)  # a farewell would turn the reset into an orderly end
        else:
            super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - as socketserver calls it
        """Keep an error of our own; a client that goes away, or does not trust us, is none."""
        error = sys.exception()
        if error is not None and not isinstance(error, OSError):
            self.state.bugs.append(error)


class _Connection(BaseHTTPRequestHandler):
    """Reads requests, and sends what the application, or a fault, answers."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer leaves in one piece
    disable_nagle_algorithm = True
    server: HttpsHost

    def setup(self) -> None:
        self.request.settimeout(IDLE_S)
        self.request.do_handshake()
        super().setup()

    @property
    def state(self) -> State:
        return self.server.state

    @property
    def socket(self) -> socket.socket:
        line: socket.socket = self.connection
        return line

    def version_string(self) -> str:
        return "vault-app-practice"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as http.server calls it
        """Say nothing: the application remembers the requests, without what is secret in them."""

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def do_DELETE(self) -> None:
        self._serve()

    def _serve(self) -> None:
        state, body = self.state, self._read_body()
        if body is None:
            return
        target = self.path.encode("latin-1", "replace")
        state.note_secrets(target, unquote_plus(self.path).encode(), self.headers.as_bytes(), body)
        faults = state.faults
        if faults.fault in REPLACED:
            REPLACED[faults.fault](self)
            return
        if faults.fault is Fault.SLOW and state.stopping.wait(faults.delay_s):
            return
        answer = state.application.answer(self._incoming(body), state.now_ms())
        self.send_bytes(answer.status, answer.body(), JSON_TYPE, answer.headers)

    def _incoming(self, body: bytes) -> Incoming:
        path, _, query = self.path.partition("?")
        return Incoming(
            host=self.server.host,
            method=self.command,
            path=path,
            query=query,
            headers={name.lower(): value for name, value in self.headers.items()},
            body=body,
            address=self.client_address[0],
        )

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

    def write(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()

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
        self.write(body)
