"""Sends one signed request, byte for byte, and returns what became of it.

Redirects are answers like others and are never followed: the headers of a request open the account to whoever gets them.
There are no cookies, no retries, no proxy from the environment, and one deadline over all.
"""

from __future__ import annotations

import http.client
import io
import re
import selectors
import socket
import ssl
from typing import cast

from vault_app.core.environment import HostAddress
from vault_app.core.errors import InvalidInput, InvalidUrl
from vault_app.core.request import USER_AGENT, Failure, FailureKind, Response, SignedRequest
from vault_app.core.secret import wipe
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.call_watch import CallWatch, Cancel, Limits, Stage, Stopped
from vault_app.services.connection import Proxy, insist_on, open_connection, was_cut
from vault_app.services.http_body import ACCEPTED_ENCODINGS, BodyReader, too_large

__all__ = ["Cancel", "Limits", "Proxy", "send"]

_METHOD = re.compile(r"[A-Z]{1,16}")
_TARGET = re.compile(r"/(?!/)[!\"$-~]*")  # printable ASCII without space and `#`
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, section 5.6.2
_HEADER_VALUE = re.compile(r"[!-~]([ -~]*[!-~])?")
_OURS_ALONE = frozenset(
    {"host", "content-length", "transfer-encoding", "connection", "te", "upgrade", "expect", "trailer"}
)
_HEAD_ALLOWANCE = 512 * 1024  # bytes on the wire beside the body: status, headers, chunk sizes, TLS excluded
_MAX_INTERIM = 8
_PIECE = 64 * 1024


def send(
    signed: SignedRequest,
    address: HostAddress,
    *,
    ca_pem: str | None = None,
    proxy: Proxy | None = None,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    cancel: Cancel | None = None,
) -> Response | Failure:
    """Send *signed* to *address*, to nowhere else, and wait for the whole answer.

    Blocks for at most `limits.whole_s`; *cancel* ends it from another thread.

    Args:
        ca_pem: The only authority trusted, for an environment of the user's own; None: the system's.
        proxy: None: none, whatever the environment says. Never used for this computer's own addresses.

    Raises:
        InvalidInput: The request has a part that HTTP cannot carry, such as a line break in a header; nothing was sent.
        InvalidUrl: *address* is not one that requests may be sent to; nothing was sent.
    """
    packet = _packet(signed, address)
    try:
        with CallWatch(limits, cancel) as watch:
            try:
                return _call(signed, address, packet, watch, ca_pem=ca_pem, proxy=proxy)
            except Stopped as stop:
                end = stop
            except (http.client.HTTPException, OSError) as error:
                end = _stop_for(error, watch)
            return Failure(
                kind=end.kind, detail=end.detail, sent=watch.sent, latency=watch.latency(), status=watch.status
            )
    finally:
        wipe(packet)


def _call(
    signed: SignedRequest,
    address: HostAddress,
    packet: bytearray,
    watch: CallWatch,
    *,
    ca_pem: str | None,
    proxy: Proxy | None,
) -> Response:
    sock = open_connection(address, watch, ca_pem=ca_pem, proxy=proxy)
    try:
        insist_on(address, sock, proxied=proxy is not None and not address.is_loopback)
        watch.begin(Stage.FIRST_BYTE)
        wire = _Wire(sock, watch)
        wire.write_all(packet)
        return _answer(wire, signed.request.method, watch)
    finally:
        sock.close()


def _packet(signed: SignedRequest, address: HostAddress) -> bytearray:
    """Return the bytes of the request, after a look whether they are the ones that were signed."""
    request = signed.request
    target, body = request.target, request.body
    if address.scheme not in {"https", "http"} or (address.scheme == "http" and not address.is_loopback):
        raise InvalidUrl(
            url=address.origin,
            reason=QT_TRANSLATE_NOOP("Reasons", "signed requests go out by https alone, except on this computer"),
        )
    if address.base_path or address.query:
        raise InvalidUrl(
            url=address.origin + address.base_path,
            reason=QT_TRANSLATE_NOOP("Reasons", "a path does not belong to this host’s address"),
        )
    if not _METHOD.fullmatch(request.method) or request.method == "CONNECT":
        raise InvalidInput(
            what=QT_TRANSLATE_NOOP("Reasons", "This method cannot be sent. Use GET, POST, PUT or DELETE.")
        )
    if not _TARGET.fullmatch(target):
        raise InvalidInput(
            what=QT_TRANSLATE_NOOP(
                "Reasons",
                "This path or query cannot be sent. It begins with a single / and holds printable ASCII characters, "
                "no space and no #; write others as %XX.",
            )
        )
    outbox = _Outbox()
    builder = http.client.HTTPConnection(address.host, address.port)
    builder.sock = cast(socket.socket, outbox)
    builder.putrequest(request.method, target, skip_host=True, skip_accept_encoding=True)
    for name, value in _headers(signed, address):
        builder.putheader(name, value)
    builder.endheaders(message_body=body)
    first_line = f"{request.method} {target} HTTP/1.1\r\n".encode("ascii")
    if not outbox.packet.startswith(first_line) or not outbox.packet.endswith(body or b"\r\n\r\n"):
        raise RuntimeError("the request that would be sent is not the one that was signed")
    return outbox.packet


def _headers(signed: SignedRequest, address: HostAddress) -> list[tuple[str, str]]:
    """Return those that were signed for, and the few that every request needs."""
    given = dict(signed.headers)
    for name, value in given.items():
        if not _HEADER_NAME.fullmatch(name) or name.lower() in _OURS_ALONE:
            raise InvalidInput(
                what=QT_TRANSLATE_NOOP("Reasons", "The header {name} cannot be sent.").format(name=ascii(name))
            )
        if value and not _HEADER_VALUE.fullmatch(value):
            raise InvalidInput(
                what=QT_TRANSLATE_NOOP(
                    "Reasons",
                    "The header {name} cannot be sent: it holds a character that a header cannot carry, or a space at an end. Look at the access key for a stray character.",
                ).format(name=name)
            )
    body = signed.request.body
    if body is None and signed.request.method in {"POST", "PUT", "PATCH"}:
        body = b""
    always = {
        "Host": address.origin.partition("://")[2],
        "User-Agent": USER_AGENT,
        "Accept": "application/json",
        "Accept-Encoding": ACCEPTED_ENCODINGS,
        **({} if body is None else {"Content-Length": str(len(body))}),
    }
    named = {name.lower() for name in given}
    return [*((name, value) for name, value in always.items() if name.lower() not in named), *given.items()]


class _Outbox:
    """Stands where http.client wants a socket and keeps the request, so that it can be looked at before it leaves."""

    def __init__(self) -> None:
        self.packet = bytearray()

    def sendall(self, data: bytes) -> None:
        self.packet += data


class _Wire(io.RawIOBase):
    """The socket as a stream whose every read and write ends with the watch.

    Attributes:
        ended: Whether a read has met the end of the stream.
    """

    def __init__(self, sock: socket.socket, watch: CallWatch) -> None:
        self._sock = sock
        self._watch = watch
        self._left = watch.limits.max_body + _HEAD_ALLOWANCE
        self.ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # what BufferedReader hands in
        while True:
            self._watch.check()
            try:
                count = self._sock.recv_into(buffer)
            except (ssl.SSLWantReadError, BlockingIOError):
                self._watch.wait(self._sock, selectors.EVENT_READ)
                continue
            except ssl.SSLWantWriteError:
                self._watch.wait(self._sock, selectors.EVENT_WRITE)
                continue
            if count and self._watch.stage is Stage.FIRST_BYTE:
                self._watch.begin(Stage.REST)
            self.ended = count == 0
            self._left -= count
            if self._left < 0:
                raise too_large(self._watch.limits)
            return count

    def write_all(self, packet: bytearray) -> None:
        with memoryview(packet) as view:
            done = 0
            while done < len(packet):
                self._watch.check()
                self._watch.sent = True
                try:
                    with view[done:] as rest:
                        done += self._sock.send(rest)
                except (ssl.SSLWantWriteError, BlockingIOError):
                    self._watch.wait(self._sock, selectors.EVENT_WRITE)
                except ssl.SSLWantReadError:
                    self._watch.wait(self._sock, selectors.EVENT_READ)


class _Source:
    """Stands where http.client wants a socket to read from, so that interim answers share one buffer with the real one."""

    def __init__(self, wire: _Wire) -> None:
        self._reader = io.BufferedReader(wire)

    def makefile(self, _mode: str) -> io.IOBase:
        return self._reader


def _answer(wire: _Wire, method: str, watch: CallWatch) -> Response:
    source = _Source(wire)
    interim: list[http.client.HTTPResponse] = []  # kept until the end: a response that is let go closes the buffer
    while True:
        answer = http.client.HTTPResponse(cast(socket.socket, source), method=method)
        interim.append(answer)
        answer.begin()
        if wire.ended:  # http.client takes the end of the stream for the end of the headers
            raise Stopped(FailureKind.CUT_SHORT, QT_TRANSLATE_NOOP("Reasons", "the answer ends within its headers"))
        if answer.status >= 200:
            break
        if answer.status == 101 or len(interim) > _MAX_INTERIM:
            raise Stopped(
                FailureKind.NOT_HTTP,
                QT_TRANSLATE_NOOP("Reasons", "the server wants to speak another protocol than HTTP"),
            )
    watch.status = answer.status
    body = _body(answer, watch.limits)
    headers = tuple(
        (name.lower(), re.sub(r"\s*[\r\n]+\s*", " ", value).strip()) for name, value in answer.headers.items()
    )
    return Response(status=answer.status, headers=headers, body=body, latency=watch.latency())


def _body(answer: http.client.HTTPResponse, limits: Limits) -> bytes:
    lengths = {value.strip() for value in answer.headers.get_all("content-length", [])}
    if len(lengths) > 1 or not all(re.fullmatch(r"[0-9]{1,18}", length) for length in lengths):
        raise Stopped(
            FailureKind.NOT_HTTP, QT_TRANSLATE_NOOP("Reasons", "the answer contradicts itself about its length")
        )
    if answer.headers.get("transfer-encoding", "chunked").strip().lower() != "chunked":
        raise Stopped(
            FailureKind.NOT_HTTP, QT_TRANSLATE_NOOP("Reasons", "the answer is sent in a way that was not asked for")
        )
    expected = answer.length
    if expected is not None and expected > limits.max_body:
        raise too_large(limits)
    reader = BodyReader(answer.headers.get("content-encoding") if expected != 0 else None, limits)
    received = 0
    while True:
        try:
            piece = answer.read(_PIECE)
        except ValueError:  # a chunk of a negative size
            raise Stopped(
                FailureKind.NOT_HTTP, QT_TRANSLATE_NOOP("Reasons", "the answer contradicts itself about its length")
            ) from None
        if not piece:
            break
        received += len(piece)
        reader.feed(piece)
    if expected is not None and received < expected:  # http.client says nothing of it
        raise Stopped(
            FailureKind.CUT_SHORT,
            QT_TRANSLATE_NOOP("Reasons", "the answer ends after {received} of {expected} bytes").format(
                received=received, expected=expected
            ),
        )
    return reader.finish()


def _stop_for(error: http.client.HTTPException | OSError, watch: CallWatch) -> Stopped:
    """Say in one clause what an error after the connection was made means."""
    answering = watch.stage is Stage.REST
    if isinstance(error, http.client.IncompleteRead) or (answering and was_cut(error)):
        return Stopped(FailureKind.CUT_SHORT, QT_TRANSLATE_NOOP("Reasons", "the answer breaks off before its end"))
    if isinstance(error, http.client.RemoteDisconnected) or was_cut(error):
        return Stopped(
            FailureKind.RESET, QT_TRANSLATE_NOOP("Reasons", "the server closed the connection without an answer")
        )
    if isinstance(error, http.client.HTTPException):
        return Stopped(FailureKind.NOT_HTTP, QT_TRANSLATE_NOOP("Reasons", "what came back is not HTTP"))
    if isinstance(error, ssl.SSLError):  # who the server is was proven before, so this is no longer about trust
        reason = (error.reason or "no reason given").replace("_", " ").lower()
        return Stopped(
            FailureKind.RESET,
            QT_TRANSLATE_NOOP("Reasons", "the encrypted connection broke ({reason})").format(reason=reason),
        )
    if isinstance(error, ConnectionError):
        midway = QT_TRANSLATE_NOOP("Reasons", "the server broke the connection off in the middle of its answer")
        before = QT_TRANSLATE_NOOP("Reasons", "the server broke the connection off before it answered")
        return Stopped(FailureKind.RESET, midway if answering else before)
    return Stopped(
        FailureKind.UNREACHABLE,
        QT_TRANSLATE_NOOP("Reasons", "the connection failed ({text})").format(
            text=error.strerror or type(error).__name__
        ),
    )
