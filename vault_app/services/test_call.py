"""A test call: what has to be agreed to before, the call itself, and what it taught.

Its steps:

    plan = plan_call(exchange, session.environment_of(account), request)    # ask what the plan says has to be asked
    with prepare_call(session, key_set, plan, clock) as prepared:           # signs; holds the opened credentials
        result = run_call(prepared, cancel=cancel)                          # blocks; elsewhere than the session's thread
    session.apply(result.change(key_set.id))                                # remembered
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from types import TracebackType
from typing import TYPE_CHECKING, Self

from vault_app.core.call_record import CallRecord
from vault_app.core.credential_checks import PartKind
from vault_app.core.environment import Environment, HostAddress
from vault_app.core.key_set import KeySet, KeySetId, LastVerdict
from vault_app.core.redaction import redacted_headers
from vault_app.core.request import ApiRequest, Effect, Failure, Outcome, Response, SignedRequest
from vault_app.core.secret import Credentials
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.protocol import Exchange
from vault_app.exchanges.verdict import RateUse, Verdict
from vault_app.services import changes
from vault_app.services.call_records import last_verdict_of, record_of
from vault_app.services.session import Session, new_id

if TYPE_CHECKING:  # ssl and http.client are not needed before the first call
    from vault_app.services.clock import Clock
    from vault_app.services.http import Cancel, Limits, Proxy

TYPED_WORD = "SEND"
"""What has to be typed before a call that moves funds; never translated, so that nobody types it by habit."""


class Consent(StrEnum):
    """What a call needs before it is sent: nothing, a yes, writes armed for this session, or a typed word as well."""

    NONE = "none"
    ASK = "ask"
    ARM = "arm"
    TYPE = "type"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallPlan:
    """A call that could be sent, and what has to be agreed to first.

    Attributes:
        address: The only place that it may go to.
        ca_pem: The only authority trusted there; None: the system's.
        warning: One sentence when the call does more than it seems to, else empty.
        in_catalogue: Whether the exchange documents it; if not, what it does is a guess on the safe side.
    """

    exchange: Exchange
    environment: Environment
    request: ApiRequest
    address: HostAddress
    consent: Consent
    warning: str
    in_catalogue: bool

    @property
    def ca_pem(self) -> str | None:
        return self.environment.ca_pem

    @property
    def question(self) -> str:
        """What to ask before sending, ending with a question mark; empty when nothing is to be asked."""
        if self.consent is Consent.NONE:
            return ""
        told = self.warning or _EFFECTS[self.consent]
        return f"{told} Send {self.request.method} {self.request.path} to {self.address.host}?"


_EFFECTS = {
    Consent.ARM: QT_TRANSLATE_NOOP("TestCall", "This call changes orders or settings at once."),
    Consent.TYPE: QT_TRANSLATE_NOOP("TestCall", "This call moves funds."),
}


def plan_call(exchange: Exchange, environment: Environment, request: ApiRequest) -> CallPlan:
    """Return where *request* would go and what has to be agreed to first.

    Raises:
        NoHost: The environment has none of the host that the request is for.
    """
    warning = exchange.warning_for(request)
    consent = _CONSENTS[request.effect]
    return CallPlan(
        exchange=exchange,
        environment=environment,
        request=request,
        address=environment.address(request.host),
        consent=Consent.ASK if warning and consent is Consent.NONE else consent,
        warning=warning,
        in_catalogue=bool(request.endpoint),
    )


_CONSENTS = {Effect.READ: Consent.NONE, Effect.WRITE: Consent.ARM, Effect.MOVES_FUNDS: Consent.TYPE}


class PreparedCall:
    """A signed call with its opened credentials, which are wiped when its `with` block ends or the call has run."""

    def __init__(self, plan: CallPlan, signed: SignedRequest, credentials: Credentials) -> None:
        self.plan = plan
        self.signed = signed
        self._credentials = credentials

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wipe()

    def wipe(self) -> None:
        """Overwrite the opened credentials, and keep the request without keys; a second time does nothing."""
        self._credentials.wipe()
        self.signed = without_keys(self.signed)

    def secrets(self) -> list[bytearray]:
        """Return the opened parts that may not be remembered; the buffers themselves, none after `wipe`."""
        hidden = (part.id for part in self.plan.exchange.parts if part.kind is not PartKind.CHOICE)
        return [self._credentials[part] for part in hidden if part in self._credentials]


def without_keys(signed: SignedRequest) -> SignedRequest:
    """Return *signed* as it may be held after it was sent: neither access key nor signature is in its headers."""
    return replace(signed, headers=redacted_headers(signed.headers), signature="")


def prepare_call(session: Session, key_set: KeySet, plan: CallPlan, clock: Clock) -> PreparedCall:
    """Sign the planned call, now.

    Raises:
        Locked: The vault is not open.
        MissingCredential: The key set lacks a part that the call needs.
    """
    credentials = session.credentials(key_set)
    try:
        signed = plan.exchange.sign(plan.request, credentials, timestamp_ms=clock.now_ms())
    except BaseException:
        credentials.wipe()
        raise
    return PreparedCall(plan, signed, credentials)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallResult:
    """What became of a test call.

    Attributes:
        signed: What was sent, without access key and signature.
        outcome: As it came, so it may hold what the exchange knows of the account.
        record: What may be remembered: no key, memo or signature.
        last_verdict: What it says about the key set as a whole; None when nothing.
    """

    signed: SignedRequest
    address: HostAddress
    outcome: Outcome
    verdict: Verdict
    record: CallRecord
    last_verdict: LastVerdict | None

    @property
    def rate_limit(self) -> RateUse | None:
        return self.verdict.rate

    @property
    def response(self) -> Response | None:
        return self.outcome if isinstance(self.outcome, Response) else None

    @property
    def failure(self) -> Failure | None:
        return self.outcome if isinstance(self.outcome, Failure) else None

    def change(self, key_set_id: KeySetId) -> changes.Change:
        """Return the change that remembers the call with its key set."""
        return changes.record_call(key_set_id, self.record, self.last_verdict)


def run_call(
    prepared: PreparedCall,
    *,
    proxy: Proxy | None = None,
    limits: Limits | None = None,
    cancel: Cancel | None = None,
) -> CallResult:
    """Send a prepared call once, judge the answer, and wipe the credentials; blocks, so not on the window's thread.

    Nothing is ever sent twice: of a write nobody could say how often it took effect, and of a test that failed the
    first time the user wants to know.
    """
    from vault_app.services import http

    plan, signed = prepared.plan, prepared.signed
    with prepared:
        outcome = http.send(
            signed, plan.address, ca_pem=plan.ca_pem, proxy=proxy, limits=limits or http.Limits(), cancel=cancel
        )
        verdict = plan.exchange.judge(plan.request, outcome)
        record = record_of(new_id(), signed, plan.address, outcome, verdict, prepared.secrets())
    return CallResult(
        signed=prepared.signed,
        address=plan.address,
        outcome=outcome,
        verdict=verdict,
        record=record,
        last_verdict=last_verdict_of(plan.request, verdict, record.at),
    )
