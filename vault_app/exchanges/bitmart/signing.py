"""Prehash, signature and headers of BitMart.

    prehash   = timestamp "#" memo "#" segment          all UTF-8
    X-BM-SIGN = lower-case hex of HMAC-SHA256(key = the secret's text, not decoded; message = prehash)

The segment of a POST is the exact body that is sent; that of a GET is empty (or, by an older rule of the docs, the
query); that of a socket login is `bitmart.WebSocket`. Access key, method, path and host are not signed.

Source: developer-pro.bitmart.com/en/spot, Signature, 2026-11; official SDKs for Python, Go, Node and PHP.
"""

from __future__ import annotations

import hmac

from vault_app.core.errors import MissingCredential
from vault_app.core.redaction import BULLETS
from vault_app.core.request import ApiRequest, Level, PrehashSegment, SegmentKind, SignedRequest
from vault_app.core.secret import Credentials, wipe
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.bitmart import facts
from vault_app.exchanges.protocol import GetSegment

SOCKET_SEGMENT = b"bitmart.WebSocket"
SOCKET_VALID_MS = 60_000
_SEPARATOR = bytearray(b"#")
_MASKED_MEMO = PrehashSegment(SegmentKind.MEMO, BULLETS, masked=True)


def prehash(timestamp: str, memo: bytes | bytearray, segment: bytes) -> bytearray:
    """Return the exact bytes that are signed, in a new buffer that holds the memo: the caller wipes it.

    Pure, and indifferent to an empty memo: that one is required is a rule of the layer above.

    Args:
        timestamp: Unix milliseconds as decimal digits, the same text as in the header.
        memo: UTF-8, to the byte.
        segment: Body, query, nothing, or the socket's literal.
    """
    # A bytearray's own `join` measures first, makes a bytearray of that size, and copies the memo once: straight into it.
    return _SEPARATOR.join((timestamp.encode("ascii"), memo, segment))


def signature(secret: bytes | bytearray, message: bytearray) -> str:
    """Return the HMAC-SHA256 of *message* as 64 lower-case hexadecimal digits; *secret* is used as the text it is."""
    return hmac.digest(secret, message, "sha256").hex()


def segment_of(request: ApiRequest, get_segment: GetSegment = GetSegment.EMPTY) -> bytes:
    """Return what of a request is signed besides timestamp and memo."""
    if request.body is not None:
        return request.body
    return request.query.encode("ascii") if get_segment is GetSegment.QUERY else b""


def sign(request: ApiRequest, credentials: Credentials, timestamp_ms: int, get_segment: GetSegment) -> SignedRequest:
    """Return *request* with the headers that its level asks for.

    Raises:
        MissingCredential: The access key, or for a signature secret key or memo, is not there or empty.
    """
    headers: dict[str, str] = {}
    sign_text = ""
    shown: tuple[PrehashSegment, ...] = ()
    valid_until: int | None = None
    if request.level is not Level.NONE:
        headers["X-BM-KEY"] = _text(_part(credentials, facts.ACCESS_KEY))
    if request.level is Level.SIGNED:
        segment, stamp = segment_of(request, get_segment), str(timestamp_ms)
        sign_text = _signature_over(credentials, stamp, segment)
        headers["X-BM-TIMESTAMP"] = stamp
        headers["X-BM-SIGN"] = sign_text
        kind = SegmentKind.BODY if request.body is not None else SegmentKind.QUERY
        shown = _shown(stamp, PrehashSegment(kind, segment.decode("utf-8", "replace")))
        valid_until = timestamp_ms + request.valid_for_ms
    if request.method == "POST":
        headers["Content-Type"] = "application/json"
    return SignedRequest(
        request=request,
        headers=headers,
        signature=sign_text,
        prehash=shown,
        separator="#",
        timestamp_ms=timestamp_ms,
        valid_until_ms=valid_until,
    )


def sign_socket_login(credentials: Credentials, timestamp_ms: int) -> SignedRequest:
    """Return the signature of a socket login, with the access key among its headers; raises MissingCredential."""
    stamp = str(timestamp_ms)
    text = _signature_over(credentials, stamp, SOCKET_SEGMENT)
    return SignedRequest(
        request=ApiRequest(method="WS", host="ws-spot", path="", valid_for_ms=SOCKET_VALID_MS),
        headers={
            "X-BM-KEY": _text(_part(credentials, facts.ACCESS_KEY)),
            "X-BM-TIMESTAMP": stamp,
            "X-BM-SIGN": text,
        },
        signature=text,
        prehash=_shown(stamp, PrehashSegment(SegmentKind.OTHER, SOCKET_SEGMENT.decode())),
        separator="#",
        timestamp_ms=timestamp_ms,
        valid_until_ms=timestamp_ms + SOCKET_VALID_MS,
    )


def _signature_over(credentials: Credentials, timestamp: str, segment: bytes) -> str:
    secret, memo = _part(credentials, facts.SECRET_KEY), _part(credentials, facts.MEMO)
    message = prehash(timestamp, memo, segment)
    try:
        return signature(secret, message)
    finally:
        wipe(message)


def _shown(timestamp: str, last: PrehashSegment) -> tuple[PrehashSegment, ...]:
    return PrehashSegment(SegmentKind.TIMESTAMP, timestamp), _MASKED_MEMO, last


def _part(credentials: Credentials, part: str) -> bytearray:
    value = credentials.get(part)
    if not value:
        word = next(each.word for each in facts.PARTS if each.id == part)
        raise MissingCredential(label=QT_TRANSLATE_NOOP("Reasons", "This key set"), part=word.lower())
    return value


def _text(value: bytearray) -> str:
    """Return an access key as the text of a header; what no header can hold is escaped, and the exchange refuses it."""
    text = value.decode("utf-8")
    return text if text.isascii() else text.encode("ascii", "backslashreplace").decode("ascii")
