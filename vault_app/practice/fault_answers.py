"""Trouble on purpose, as it looks on the wire: one function for each fault that replaces the answer."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable
from typing import Protocol

from vault_app.practice.answers import Refused
from vault_app.practice.faults import Fault
from vault_app.practice.state import State

JSON_TYPE = "application/json;charset=UTF-8"
PAGE_TYPE = "text/html; charset=UTF-8"
HUGE_BYTES = 60_000_000
NO_LINGER = struct.pack("ii", 1, 0)
"""SO_LINGER on, 0 s: the connection ends with a reset."""

_BLOCK_PAGE = (
    b"<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>Error 1010</h1>"
    b"<p>The owner of this website has banned your access.</p><p>Cloudflare</p></body></html>"
)
_CHALLENGE_PAGE = (
    b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>"
    b"<p>Cloudflare</p></body></html>"
)


class Line(Protocol):
    """One connection with a request that waits for its answer."""

    close_connection: bool

    @property
    def state(self) -> State: ...
    @property
    def socket(self) -> socket.socket: ...
    def write(self, data: bytes) -> None:
        """Send bytes at once."""

    def send_bytes(
        self,
        status: int,
        body: bytes,
        kind: str,
        headers: tuple[tuple[str, str], ...] = (),
        announced: int | None = None,
    ) -> None:
        """Send one answer; *announced* lies about its length."""


def _hang(line: Line) -> None:
    line.close_connection = True
    line.state.stopping.wait()


def _trickle(line: Line) -> None:
    line.close_connection = True
    line.send_bytes(200, b"", JSON_TYPE, announced=1_000)
    while not line.state.stopping.wait(line.state.faults.delay_s):
        line.write(b" ")


def _reset(line: Line) -> None:
    line.close_connection = True
    line.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)


def _cut_short(line: Line) -> None:
    line.close_connection = True
    line.send_bytes(200, b'{"code":1000,', JSON_TYPE, announced=500)


def _huge(line: Line) -> None:
    line.close_connection = True
    start, end = b'{"code":1000,"message":"OK","trace":"x","data":"', b'"}'
    line.send_bytes(200, start, JSON_TYPE, announced=HUGE_BYTES)
    left, block = HUGE_BYTES - len(start) - len(end), b"a" * 65_536
    while left > 0 and not line.state.stopping.is_set():
        line.write(block[:left])
        left -= len(block)
    line.write(end)


def _not_http(line: Line) -> None:
    line.close_connection = True
    line.write(b"SSH-2.0-OpenSSH_9.2\r\n")


def _redirect(line: Line) -> None:
    line.send_bytes(302, b"", PAGE_TYPE, (("Location", line.state.faults.redirect_to),))


def _retired(line: Line) -> None:
    line.send_bytes(200, b'{"code":1000,"message":"The service is down","trace":"","data":{}}', JSON_TYPE)


def _code(code: int) -> Callable[[Line], None]:
    def send(line: Line) -> None:
        answer = line.state.application.phrases.refusal(Refused(code))
        line.send_bytes(answer.status, answer.body(), JSON_TYPE)

    return send


REPLACED: dict[Fault, Callable[[Line], None]] = {
    Fault.HANG: _hang,
    Fault.TRICKLE: _trickle,
    Fault.RESET: _reset,
    Fault.CUT_SHORT: _cut_short,
    Fault.HUGE: _huge,
    Fault.NOT_HTTP: _not_http,
    Fault.REDIRECT: _redirect,
    Fault.RETIRED: _retired,
    Fault.CLOUDFLARE_BLOCK: lambda line: line.send_bytes(403, _BLOCK_PAGE, PAGE_TYPE),
    Fault.CLOUDFLARE_CHALLENGE: lambda line: line.send_bytes(503, _CHALLENGE_PAGE, PAGE_TYPE),
    Fault.BAD_JSON: lambda line: line.send_bytes(200, b'{"code":1000,"message":"OK","da', JSON_TYPE),
    Fault.SERVER_ERROR: _code(59002),
    Fault.UNAVAILABLE: _code(30014),
    Fault.MAINTENANCE: _code(30016),
}
