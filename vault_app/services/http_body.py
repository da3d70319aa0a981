"""Unpacks the body of an answer within a size and a ratio."""

from __future__ import annotations

import zlib

from vault_app.core.request import FailureKind
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services.call_watch import Limits, Stopped

ACCEPTED_ENCODINGS = "gzip"

_RATIO_COUNTS_FROM = 64 * 1024  # bytes; what is smaller cannot hurt, and short answers of equal rows pack very well


class BodyReader:
    """Collects a body piece by piece, and stops the call as soon as it becomes too large.

    Raises:
        Stopped: At once for an encoding that was not asked for; later for a body that is too large, broken, or cut.
    """

    def __init__(self, encoding: str | None, limits: Limits) -> None:
        self._encoding = (encoding or "identity").strip().lower()
        if self._encoding not in {"identity", "gzip", "x-gzip", "deflate"}:
            raise Stopped(
                FailureKind.NOT_HTTP,
                QT_TRANSLATE_NOOP("Reasons", "the answer is packed in a way that was not asked for"),
            )
        self._limits = limits
        self._body = bytearray()
        self._start = b""
        self._received = 0
        self._unpacker: zlib._Decompress | None = None

    def feed(self, piece: bytes) -> None:
        """Take the next piece as it came from the wire."""
        self._received += len(piece)
        if self._encoding == "identity":
            self._body += piece
            self._check_size()
            return
        try:
            self._unpack(piece)
        except zlib.error as error:
            raise Stopped(
                FailureKind.NOT_HTTP, QT_TRANSLATE_NOOP("Reasons", "the answer cannot be unpacked")
            ) from error

    def finish(self) -> bytes:
        """Return the whole body."""
        started = self._unpacker is not None or self._start
        if started and (self._unpacker is None or not self._unpacker.eof):
            raise Stopped(FailureKind.CUT_SHORT, QT_TRANSLATE_NOOP("Reasons", "the packed answer ends before its end"))
        return bytes(self._body)

    def _unpack(self, piece: bytes) -> None:
        while piece:
            if self._unpacker is None or self._unpacker.eof:  # gzip may have several members, one after the other
                self._start, piece = b"", self._start + piece
                if len(piece) < 2:
                    self._start = piece
                    return
                self._unpacker = zlib.decompressobj(self._window(piece))
            room = self._limits.max_body + 1 - len(self._body)
            self._body += self._unpacker.decompress(piece, room)
            self._check_size()
            piece = self._unpacker.unused_data if self._unpacker.eof else self._unpacker.unconsumed_tail

    def _window(self, start: bytes) -> int:
        """Return zlib's window argument; `deflate` comes with zlib's two bytes in front or, wrongly, without."""
        if self._encoding != "deflate":
            return 16 + zlib.MAX_WBITS
        wrapped = start[0] & 0x0F == 8 and int.from_bytes(start[:2], "big") % 31 == 0  # RFC 1950, section 2.2
        return zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS

    def _check_size(self) -> None:
        size, limits = len(self._body), self._limits
        if size > limits.max_body:
            raise too_large(limits)
        if size > max(_RATIO_COUNTS_FROM, limits.max_ratio * self._received):
            raise Stopped(
                FailureKind.OVERSIZED,
                QT_TRANSLATE_NOOP("Reasons", "the answer unpacks to more than {max_ratio} times its size").format(
                    max_ratio=limits.max_ratio
                ),
            )


def too_large(limits: Limits) -> Stopped:
    size = limits.max_body
    words = f"{size / 1024 / 1024:g} MiB" if size >= 1024 * 1024 else f"{size} bytes"
    return Stopped(
        FailureKind.OVERSIZED, QT_TRANSLATE_NOOP("Reasons", "the answer is larger than {words}").format(words=words)
    )
