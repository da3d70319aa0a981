"""A verification as a conversation: it yields questions, receives answers, and returns a report; it sends nothing itself."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from vault_app.core.report import Fact, Report
from vault_app.core.request import ApiRequest, FailureKind, Outcome
from vault_app.exchanges.verdict import VerdictKind


@dataclass(frozen=True, slots=True)
class ApiQuestion:
    """Sign and send this request, which changes nothing, and say what became of it."""

    fact: Fact
    request: ApiRequest


@dataclass(frozen=True, slots=True)
class SocketQuestion:
    """Log in to the private socket of that host id, and leave again."""

    fact: Fact
    host: str


Question = ApiQuestion | SocketQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class SocketOutcome:
    """What became of a socket login.

    Attributes:
        accepted: True or False as the exchange said; None when it said nothing about the login.
        kind: What that means for the key set.
        code: The exchange's number, if it gave one.
        message: Its own text, foreign; or one clause about the connection.
        explanation: One or two sentences: what happened and why.
        cure: What to do, one step an entry.
        failure: Why no answer came, if none came.
        sent: Whether any of the login may have left.
        status: Of the HTTP answer that came instead of a socket.
    """

    accepted: bool | None
    kind: VerdictKind | None = None
    code: int | None = None
    message: str = ""
    explanation: str = ""
    cure: tuple[str, ...] = ()
    failure: FailureKind | None = None
    sent: bool = True
    status: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What became of one question.

    Attributes:
        started_ms: This computer's clock when the request was sent, Unix milliseconds.
        ended_ms: The same when the whole answer was there.
    """

    outcome: Outcome | SocketOutcome
    started_ms: int
    ended_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyOptions:
    """What a verification may do.

    Attributes:
        hosts: Host ids that the environment has.
        spot_trade: Ask the spot-trade probe too: it cancels an order that does not exist, so it is asked for.
        compare_balances: Ask for all balances instead of one, to compare key sets of an account.
        access_key_alone: Ask no further than whether the exchange knows the access key, as of one that was revoked.
    """

    hosts: frozenset[str]
    spot_trade: bool = False
    compare_balances: bool = False
    access_key_alone: bool = False


Verification = Generator[Question, Answer, Report]
