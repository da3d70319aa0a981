"""What an answer means for a key set: the values in which every exchange says it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from vault_app.core.key_set import Standing


class VerdictKind(StrEnum):
    """What an answer says about the key set. `NETWORK`: no whole answer came."""

    OK = "ok"
    ACCEPTED = "accepted"
    KEY = "key"
    SECRET_OR_MEMO = "secret-or-memo"  # noqa: S105 - the word itself
    CLOCK = "clock"
    IP = "ip"
    EXPIRED = "expired"
    PERMISSION = "permission"
    ACCOUNT = "account"
    RATE_LIMIT = "rate-limit"
    SERVER = "server"
    REQUEST = "request"
    NETWORK = "network"

    @property
    def exit_code(self) -> int:
        """What the command line ends with."""
        return _EXIT_CODES[self]


_EXIT_CODES = {
    VerdictKind.OK: 0,
    VerdictKind.NETWORK: 30,
    VerdictKind.KEY: 31,
    VerdictKind.EXPIRED: 31,
    VerdictKind.SECRET_OR_MEMO: 32,
    VerdictKind.IP: 33,
    VerdictKind.PERMISSION: 34,
    VerdictKind.CLOCK: 35,
    VerdictKind.RATE_LIMIT: 36,
    VerdictKind.SERVER: 37,
    VerdictKind.ACCEPTED: 38,
    VerdictKind.ACCOUNT: 38,
    VerdictKind.REQUEST: 38,
}


@dataclass(frozen=True, slots=True)
class RateUse:
    """How much of a rate limit is used, in one meaning for all exchanges.

    Attributes:
        used: Calls counted in the running window.
        limit: Calls allowed in it.
        reset_s: Length of the window, seconds.
        per: What is counted, such as IP or KEY; empty when the answer does not say.
    """

    used: int
    limit: int
    reset_s: float
    per: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one answer means, in words.

    Attributes:
        standing: What it says of the key set: proven, refused, or nothing (unclear).
        about: The fact it speaks of, such as “secret and memo”; “exchange” when it says nothing about the key.
        headline: Standing and fact, such as “Refused: secret or memo”.
        explanation: One or two sentences: what happened and why.
        cure: What to do, one step an entry; empty when there is nothing to do.
        code: The exchange's code as a number; None when the answer had none.
        message: The exchange's own text, foreign: plain text only.
        trace: Request id to quote to the exchange's support.
        data: Parsed `data` of the answer.
    """

    kind: VerdictKind
    standing: Standing
    about: str
    headline: str
    explanation: str
    cure: tuple[str, ...] = ()
    code: int | None = None
    message: str = ""
    trace: str = ""
    rate: RateUse | None = None
    data: object = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """One documented answer code."""

    code: int
    http_status: int | None
    area: str
    meaning: str
    cause: str
    remedy: str
    kind: VerdictKind
    messages: tuple[str, ...] = ()
    note: str = ""
