"""A request before and after signing, and what became of it: plain values that every transport shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

USER_AGENT = "vault-app"
"""Fixed, without a word about the user; library names are refused by some exchanges' front ends."""


class Level(StrEnum):
    """What an endpoint asks for: nothing, the access key alone, or a signature."""

    NONE = "NONE"
    KEYED = "KEYED"
    SIGNED = "SIGNED"


class Effect(StrEnum):
    """What an endpoint can do: nothing, change orders or settings, or spend, lock, borrow or transfer assets."""

    READ = "read"
    WRITE = "write"
    MOVES_FUNDS = "moves-funds"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiRequest:
    """One request of an exchange's API, not yet signed.

    Attributes:
        host: Id of the host in the environment, such as `spot`.
        path: Begins with one `/`; printable ASCII without space or `#`.
        query: As it goes on the wire, without `?`; empty for none.
        body: The exact bytes that are signed and sent; None for none.
        endpoint: Id in the catalogue; empty for a free request.
        valid_for_ms: How long the server takes a timestamp.
    """

    method: str
    host: str
    path: str
    query: str = ""
    body: bytes | None = None
    level: Level = Level.SIGNED
    effect: Effect = Effect.WRITE
    endpoint: str = ""
    valid_for_ms: int = 60_000

    @property
    def target(self) -> str:
        """Path and query as they stand in the request line."""
        return f"{self.path}?{self.query}" if self.query else self.path


class SegmentKind(StrEnum):
    """Which part of the prehash a segment shows; it chooses the colour."""

    TIMESTAMP = "timestamp"
    MEMO = "memo"
    BODY = "body"
    QUERY = "query"
    OTHER = "other"


class PrehashSegment(NamedTuple):
    """One part of the prehash for the eye; a secret one is shown as bullets, and `text` is those bullets."""

    kind: SegmentKind
    text: str
    masked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRequest:
    """What may be sent or copied: the request, its headers, and how they came about.

    Attributes:
        request: What was signed; query and body are final.
        headers: In the order in which they are sent; they hold the access key and the signature.
        signature: 64 lower-case hexadecimal digits for BitMart; empty when the level asks for none.
        prehash: The signed text in parts, secrets masked; empty when nothing was signed.
        separator: What stands between the parts.
        timestamp_ms: Unix milliseconds.
        valid_until_ms: When the server would refuse the timestamp; None: never.
    """

    request: ApiRequest
    headers: Mapping[str, str]
    signature: str
    prehash: tuple[PrehashSegment, ...]
    separator: str
    timestamp_ms: int
    valid_until_ms: int | None

    @property
    def prehash_masked(self) -> str:
        """The prehash as one text, secrets as bullets."""
        return self.separator.join(segment.text for segment in self.prehash)

    def __repr__(self) -> str:
        return f"SignedRequest({self.request.method} {self.request.path}, …)"


@dataclass(frozen=True, slots=True, kw_only=True)
class LatencySplit:
    """Where the time of a call went, milliseconds; a part that did not take place is None."""

    name: float | None = None
    connect: float | None = None
    tls: float | None = None
    first_byte: float | None = None
    rest: float | None = None

    @property
    def total(self) -> float:
        parts = (self.name, self.connect, self.tls, self.first_byte, self.rest)
        return sum(part for part in parts if part is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A whole answer.

    Attributes:
        headers: Names in lower case, in order, repeated ones kept.
        body: After decompression; at most the size cap.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    latency: LatencySplit

    def header(self, name: str) -> str | None:
        """Return the first header of that name, whatever its case."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key == wanted), None)


class FailureKind(StrEnum):
    """Why no whole answer came. All of these end the command line with 30, but `OVERSIZED`: 37."""

    NAME = "name"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    RESET = "reset"
    TLS = "tls"
    DEADLINE = "deadline"
    CUT_SHORT = "cut-short"
    CANCELLED = "cancelled"
    NOT_HTTP = "not-http"
    PROXY = "proxy"
    OVERSIZED = "oversized"


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """No whole answer, and why.

    Attributes:
        detail: One clause for people, without a stop at its end, such as the certificate's fault; never a secret.
        sent: Whether the request had left; if so, a write may have taken effect.
        status: Status line, when that much had arrived.
    """

    kind: FailureKind
    detail: str
    sent: bool
    latency: LatencySplit
    status: int | None = None


Outcome = Response | Failure
