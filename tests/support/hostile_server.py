"""Servers on this computer that do, each, one thing that a server should not.

Nearly every function here is a context manager that yields a running `HostileServer`; its `url` goes into an environment,
and `requests` holds every byte it was sent, one entry for each connection that sent any.
"""

from __future__ import annotations

import gzip
import socket
import ssl
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

WORKING = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
GOOD_BODY = b'{"code":1000,"message":"OK","trace":"t-1","data":{"server_time":1700000000000}}'
GOOD_ANSWER = WORKING % (len(GOOD_BODY), GOOD_BODY)
BLOCK_PAGE = (
    b"<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head><body>1010</body></html>"
)


class PeerGone(Exception):
    """The other side closed, or the test is over."""


class Conversation:
    """One connection as the server's script sees it."""

    def __init__(self, server: HostileServer, sock: socket.socket) -> None:
        self._server = server
        self.sock = sock
        self.received = bytearray()
        server.heard.append(self.received)

    def read(self) -> bytes:
        piece = self.sock.recv(65536)
        if not piece:
            raise PeerGone
        self.received += piece
        return piece

    def read_until(self, mark: bytes) -> bytes:
        """Read on until *mark* has come; return all up to its end."""
        while (position := self.received.find(mark)) < 0:
            self.read()
        return bytes(self.received[: position + len(mark)])

    def read_request(self) -> bytes:
        """Read head and body of one request."""
        head = self.read_until(b"\r\n\r\n")
        length = next(
            (int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0
        )
        while len(self.received) < len(head) + length:
            self.read()
        return bytes(self.received)

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def reset(self) -> None:
        """End the connection with RST instead of FIN."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()

    def hold(self) -> None:
        """Say that the awkward moment has come, and do nothing until the other side gives up or the test ends."""
        self._server.reached.set()
        while True:
            self.read()

    def pause(self, seconds: float) -> None:
        if self._server.over.wait(seconds):
            raise PeerGone


Script = Callable[[Conversation], None]


class HostileServer:
    """Runs a script for each connection to a port of its own.

    Attributes:
        reached: Set when a script holds: the client is in the situation that the test wants.
        over: Set when the test is over.
    """

    def __init__(self, script: Script, tls: ssl.SSLContext | None = None, *, host: str = "127.0.0.1") -> None:
        self._script, self._tls, self._host = script, tls, host
        self._listener = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        self.port: int = self._listener.getsockname()[1]
        self.heard: list[bytearray] = []
        self.connections = 0
        self.reached = threading.Event()
        self.over = threading.Event()
        self._sockets: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def requests(self) -> list[bytes]:
        """What each connection that said anything has said so far."""
        return [bytes(received) for received in self.heard if received]

    @property
    def url(self) -> str:
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"{'https' if self._tls else 'http'}://{host}:{self.port}"

    def close(self) -> None:
        self.over.set()
        self._listener.shutdown(socket.SHUT_RDWR)
        self._threads[0].join()
        self._listener.close()
        for sock in self._sockets:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # gone already
        for thread in self._threads[1:]:
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._sockets.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, raw: socket.socket) -> None:
        sock = raw
        try:
            if self._tls is not None:
                sock = self._tls.wrap_socket(raw, server_side=True)
                self._sockets.append(sock)
            self._script(Conversation(self, sock))
        except (OSError, PeerGone):
            pass  # the client left, as it should
        finally:
            sock.close()
            raw.close()


@contextmanager
def serving(script: Script, tls: ssl.SSLContext | None = None, *, host: str = "127.0.0.1") -> Iterator[HostileServer]:
    server = HostileServer(script, tls, host=host)
    try:
        yield server
    finally:
        server.close()


def answering(answer: bytes, tls: ssl.SSLContext | None = None) -> AbstractContextManager[HostileServer]:
    """Answer every request with these bytes, then close."""

    def script(conversation: Conversation) -> None:
        conversation.read_request()
        conversation.send(answer)

    return serving(script, tls)


def recording(tls: ssl.SSLContext | None = None) -> AbstractContextManager[HostileServer]:
    """Answer as an exchange does that is pleased."""
    return answering(GOOD_ANSWER, tls)


def redirecting(status: int, to: str) -> AbstractContextManager[HostileServer]:
    """Send every request on to another place."""
    return answering(
        b"HTTP/1.1 %d Elsewhere\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % (status, to.encode("ascii"))
    )


def sending_on(to: str) -> Script:
    """Be a host that tells the time and the futures balances, and sends every other call on to another place."""

    def script(conversation: Conversation) -> None:
        request = conversation.read_request()
        if b"/system/time" in request:
            data = b'{"server_time":%d}' % (time.time_ns() // 1_000_000)
        elif b"/contract/private/assets-detail" in request:
            data = b'[{"currency":"USDT","position_deposit":"0","frozen_balance":"0","available_balance":"1"}]'
        else:
            conversation.send(b"HTTP/1.1 307 Elsewhere\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % to.encode())
            return
        body = b'{"code":1000,"message":"OK","trace":"t","data":%s}' % data
        conversation.send(WORKING % (len(body), body))

    return script


def forbidding_page() -> AbstractContextManager[HostileServer]:
    """Answer 403 with a web page, as what stands before an exchange does."""
    head = b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(BLOCK_PAGE)
    return answering(head + BLOCK_PAGE)


def resetting(after: bytes = b"") -> AbstractContextManager[HostileServer]:
    """Break off with RST once the request is there, and *after* was answered."""

    def script(conversation: Conversation) -> None:
        conversation.read_request()
        if after:
            conversation.send(after)
            conversation.pause(0.05)  # so that the bytes are read before the RST throws them away
        conversation.reset()

    return serving(script)


def hanging(answer: bytes = b"", tls: ssl.SSLContext | None = None) -> AbstractContextManager[HostileServer]:
    """Take the request, send *answer*, which is not a whole one, and say no more."""

    def script(conversation: Conversation) -> None:
        conversation.read_request()
        conversation.send(answer)
        conversation.hold()

    return serving(script, tls)


def trickling(interval_s: float = 0.02) -> AbstractContextManager[HostileServer]:
    """Send an answer of a million bytes one by one, so that no single read ever waits long."""

    def script(conversation: Conversation) -> None:
        conversation.read_request()
        conversation.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
        while True:
            conversation.send(b" ")
            conversation.pause(interval_s)

    return serving(script)


def flooding(size: int = 60_000_000, *, chunked: bool = False) -> AbstractContextManager[HostileServer]:
    """Answer with *size* bytes."""
    piece = b"x" * 65536

    def script(conversation: Conversation) -> None:
        conversation.read_request()
        kind = b"Transfer-Encoding: chunked" if chunked else b"Content-Length: %d" % size
        conversation.send(b"HTTP/1.1 200 OK\r\n" + kind + b"\r\n\r\n")
        for _ in range(size // len(piece)):
            conversation.send(b"10000\r\n" + piece + b"\r\n" if chunked else piece)
        conversation.send(b"0\r\n\r\n" if chunked else piece[: size % len(piece)])

    return serving(script)


def bombing(size: int = 100_000_000, *, encoding: str = "gzip") -> AbstractContextManager[HostileServer]:
    """Answer with a small body that unpacks to *size* bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31 if encoding == "gzip" else 15)
    block = bytes(1_000_000)
    packed = b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n" % (
        encoding.encode("ascii"),
        len(packed),
    )
    return answering(head + packed)


def packing(body: bytes) -> AbstractContextManager[HostileServer]:
    """Answer as asked for: packed with gzip."""
    packed = gzip.compress(body)
    return answering(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed)


def cutting_short() -> AbstractContextManager[HostileServer]:
    """Promise 1000 bytes, send 10, close in order."""
    return answering(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n0123456789")


def stalling_before_tls() -> AbstractContextManager[HostileServer]:
    """Take the first words of the TLS handshake and never answer them."""

    def script(conversation: Conversation) -> None:
        conversation.read()
        conversation.hold()

    return serving(script)


@contextmanager
def never_accepting() -> Iterator[int]:
    """Yield a port where connections are neither taken nor refused: its queue is full."""
    listener = socket.socket()
    fillers: list[socket.socket] = []
    try:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        place = listener.getsockname()
        for _ in range(4):
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex(place)
            fillers.append(filler)
        yield int(place[1])
    finally:
        for sock in (*fillers, listener):
            sock.close()


@contextmanager
def nobody_there() -> Iterator[int]:
    """Yield a port that nobody listens on; it stays bound, so nobody else can come to listen."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        yield int(sock.getsockname()[1])


def http_proxy(to_port: int, *, answer: bytes = b"HTTP/1.1 200 OK\r\n\r\n") -> AbstractContextManager[HostileServer]:
    """Be an HTTP proxy that connects everybody, whatever name was asked for, to one port of this computer."""

    def script(conversation: Conversation) -> None:
        conversation.read_until(b"\r\n\r\n")
        conversation.send(answer)
        if b" 200 " in answer:
            _join(conversation, to_port)

    return serving(script)


def socks5_proxy(to_port: int, *, reply: int = 0) -> AbstractContextManager[HostileServer]:
    """Be a SOCKS5 proxy (RFC 1928) that asks for a user name and password and connects everybody to one port."""

    def script(conversation: Conversation) -> None:
        conversation.read()
        conversation.send(b"\x05\x02")
        conversation.read()
        conversation.send(b"\x01\x00")
        conversation.read()
        conversation.send(bytes((5, reply, 0, 1, 127, 0, 0, 1)) + to_port.to_bytes(2, "big"))
        if not reply:
            _join(conversation, to_port)

    return serving(script)


def _join(conversation: Conversation, to_port: int) -> None:
    with socket.create_connection(("127.0.0.1", to_port)) as target:

        def back() -> None:
            try:
                while piece := target.recv(65536):
                    conversation.sock.sendall(piece)
                conversation.sock.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # one of the two has left

        thread = threading.Thread(target=back, daemon=True)
        thread.start()
        try:
            while piece := conversation.sock.recv(65536):
                target.sendall(piece)
        finally:
            target.shutdown(socket.SHUT_RDWR)
            thread.join()
