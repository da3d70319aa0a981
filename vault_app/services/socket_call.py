"""A login to a private socket as the user asks for it: where it goes, what is sent, and what may be remembered of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.environment import Environment, HostAddress
from vault_app.core.key_set import KeySet, LastVerdict, Standing
from vault_app.core.redaction import REDACTED
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.protocol import Exchange, SocketLogin
from vault_app.exchanges.verdict import VerdictKind
from vault_app.services.session import Session, new_id

if TYPE_CHECKING:
    from vault_app.exchanges.verification import SocketOutcome
    from vault_app.services.clock import Clock

LOGIN_METHOD = "LOGIN"
"""Stands in the history where a call has its HTTP method."""
SOCKET_HOSTS = ("ws-spot", "ws-futures")
_OF_THE_KEY = {
    VerdictKind.KEY: "access key",
    VerdictKind.EXPIRED: "access key",
    VerdictKind.SECRET_OR_MEMO: "secret or memo",
    VerdictKind.IP: "IP",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SocketPlan:
    """A login that could be sent.

    Attributes:
        host_id: Of the socket in the environment, such as `ws-spot`.
        address: The only place that it may go to.
    """

    exchange: Exchange
    environment: Environment
    host_id: str
    address: HostAddress


def plan_socket(exchange: Exchange, environment: Environment, host_id: str) -> SocketPlan:
    """Return where a login would go; raises NoHost."""
    return SocketPlan(exchange=exchange, environment=environment, host_id=host_id, address=environment.address(host_id))


def prepare_login(session: Session, key_set: KeySet, plan: SocketPlan, clock: Clock) -> SocketLogin:
    """Sign a login, now; the opened credentials are wiped again.

    Raises:
        Locked: The vault is not open.
        MissingCredential: The key set lacks a part that the login needs.
    """
    with session.credentials(key_set) as credentials:
        return plan.exchange.socket_login(credentials, timestamp_ms=clock.now_ms())


def without_login(text: str, login: SocketLogin) -> str:
    """Return a message with access key and signature taken out, should the socket repeat them."""
    timestamp = str(login.signed.timestamp_ms)
    for value in (*login.signed.headers.values(), login.signed.signature):
        if value and value != timestamp:
            text = text.replace(value, REDACTED)
    return text


def login_record(plan: SocketPlan, outcome: SocketOutcome, at: datetime) -> CallRecord:
    """Return the line that the history shows of a login; neither key nor signature is in it."""
    return CallRecord(
        id=new_id(),
        at=at,
        kind=CallKind.CALL,
        method=LOGIN_METHOD,
        url=plan.address.origin + plan.address.base_path,
        http_status=outcome.status,
        code=outcome.code,
        verdict=outcome.kind.value if outcome.kind is not None else "",
        explanation=outcome.explanation,
    )


def login_verdict(outcome: SocketOutcome, at: datetime) -> LastVerdict | None:
    """Return what a login says about the key set as a whole; None when nothing."""
    if outcome.accepted:
        return LastVerdict(
            standing=Standing.PROVEN, at=at, what=QT_TRANSLATE_NOOP("Reasons", "secret and memo"), code=outcome.code
        )
    about = _OF_THE_KEY.get(outcome.kind) if outcome.accepted is False and outcome.kind is not None else None
    return LastVerdict(standing=Standing.REFUSED, at=at, what=about, code=outcome.code) if about else None
