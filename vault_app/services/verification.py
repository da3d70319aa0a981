"""Carries verifications out: signs each question, sends it, and hands the answer back, within the rate limits.

    prepared = prepare_verification(session, account, key_set, clock)     # opens the credentials; on the session's thread
    report = run_verification(prepared, keeper, cancel=cancel)            # blocks; elsewhere
    session.apply(report_change(key_set, report, environment))            # the report stays with the key set

`verify_many` does the same for several key sets, one after the other; what stays of a report is in `report_records`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import TYPE_CHECKING, Self

from vault_app.core.account import Account
from vault_app.core.credential_checks import PartKind
from vault_app.core.environment import Environment, HostAddress
from vault_app.core.errors import MissingCredential, VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.report import Fact, FactReport, Report
from vault_app.core.request import Failure, FailureKind, LatencySplit, Outcome
from vault_app.core.secret import Credentials
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.protocol import Exchange
from vault_app.exchanges.verification import Answer, ApiQuestion, Question, SocketOutcome, SocketQuestion, VerifyOptions
from vault_app.services.call_records import without_secrets
from vault_app.services.rate_keeper import RateKeeper
from vault_app.services.report_records import counted_words, report_change
from vault_app.services.session import Session

if TYPE_CHECKING:  # ssl and http.client are not needed before the first call
    from vault_app.services.call_watch import Cancel, Limits
    from vault_app.services.clock import Clock
    from vault_app.services.connection import Proxy

__all__ = [
    "ManyProgress",
    "PreparedVerification",
    "Progress",
    "ProxyFor",
    "counted_words",
    "differing_balances",
    "prepare_verification",
    "report_change",
    "run_verification",
    "verify_many",
]

Progress = Callable[[Fact], None]
"""Gets the fact that is asked next."""
ProxyFor = Callable[[HostAddress], "Proxy | None"]
"""Gives the proxy that calls to an address pass through, as the user chose; None: none."""
ManyProgress = Callable[[int, int, Fact], None]
"""Gets the position of the key set, from 0, how many there are, and the fact that is asked next."""


@dataclass
class PreparedVerification:
    """A verification with its opened credentials, which are wiped when it has run or its `with` block ends."""

    account: Account
    key_set: KeySet
    exchange: Exchange
    environment: Environment
    options: VerifyOptions
    clock: Clock
    credentials: Credentials = field(repr=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.credentials.wipe()

    def secrets(self) -> list[bytearray]:
        """Return the opened parts that may not be remembered; the buffers themselves."""
        hidden = (part.id for part in self.exchange.parts if part.kind is not PartKind.CHOICE)
        return [self.credentials[part] for part in hidden if part in self.credentials]


def prepare_verification(
    session: Session,
    account: Account,
    key_set: KeySet,
    clock: Clock,
    *,
    environment: Environment | None = None,
    spot_trade: bool = False,
    compare_balances: bool = False,
    access_key_alone: bool = False,
) -> PreparedVerification:
    """Open the credentials of a key set for one verification.

    Args:
        environment: Where the account's requests go, if that was found out before; None: it is found out here.
        spot_trade: Ask the spot-trade probe too; the user's word for it is needed.
        compare_balances: Ask for all balances, to compare the key sets of an account.
        access_key_alone: Ask only whether the access key is known; no other part is needed then.

    Raises:
        Locked, PracticeNotRunning, EnvironmentNotFound: Nothing was sent.
        MissingCredential: A part that signing needs is not there.
    """
    exchange = session.exchange_of(account)
    for part in exchange.parts:
        needed = part.kind is PartKind.PUBLIC if access_key_alone else part.required
        if needed and part.id not in key_set.secrets:
            raise MissingCredential(label=key_set.label, part=part.word.lower())
    environment = environment or session.environment_of(account)
    options = VerifyOptions(
        hosts=frozenset(environment.hosts),
        spot_trade=spot_trade,
        compare_balances=compare_balances,
        access_key_alone=access_key_alone,
    )
    credentials = session.credentials(key_set)
    return PreparedVerification(account, key_set, exchange, environment, options, clock, credentials)


def run_verification(
    prepared: PreparedVerification,
    keeper: RateKeeper,
    *,
    progress: Progress | None = None,
    proxy_for: ProxyFor | None = None,
    limits: Limits | None = None,
    cancel: Cancel | None = None,
) -> Report:
    """Ask every question of the exchange's verification and return its report; blocks.

    Cancelling ends the call that is under way; what was not asked by then is told as not tried.

    Args:
        keeper: Shared by all verifications of a run.
        progress: Called before each question; on the calling thread.

    Raises:
        InvalidInput: A credential holds what no header can carry; nothing with it was sent.
    """
    from vault_app.services.http import Cancel, Limits

    runner = _Runner(prepared, keeper, proxy_for or _no_proxy, limits or Limits(), cancel or Cancel())
    with prepared:
        talk = prepared.exchange.verify(prepared.options)
        question = next(talk)
        while True:
            if progress is not None:
                progress(question.fact)
            try:
                question = talk.send(runner.answer(question))
            except StopIteration as end:
                report: Report = end.value
                return _cleaned(report, prepared.secrets())


def verify_many(
    prepared: Sequence[PreparedVerification],
    keeper: RateKeeper,
    *,
    progress: ManyProgress | None = None,
    done: Callable[[PreparedVerification, Report], None] | None = None,
    failed: Callable[[PreparedVerification, VaultError], None] | None = None,
    proxy_for: ProxyFor | None = None,
    limits: Limits | None = None,
    cancel: Cancel | None = None,
) -> tuple[tuple[KeySet, Report], ...]:
    """Verify several key sets one after the other; blocks. Every opened credential is wiped when it ends, however it ends.

    Cancelling ends the verification that is under way, whose report is the last one; later key sets get none.

    Args:
        done: Gets each verification with its report as soon as there is one; on the calling thread.
        failed: Gets one that nothing could be sent for, such as an access key that no header can carry.
    """
    reports: list[tuple[KeySet, Report]] = []
    try:
        for position, each in enumerate(prepared):
            if cancel is not None and cancel.cancelled:
                break
            tell = None if progress is None else functools.partial(progress, position, len(prepared))
            try:
                report = run_verification(
                    each, keeper, progress=tell, proxy_for=proxy_for, limits=limits, cancel=cancel
                )
            except VaultError as refusal:
                if failed is not None:
                    failed(each, refusal)
                continue
            reports.append((each.key_set, report))
            if done is not None:
                done(each, report)
    finally:
        for each in prepared:
            each.credentials.wipe()
    return tuple(reports)


def _cleaned(report: Report, secrets: Sequence[bytearray]) -> Report:
    """Take the credentials out of what the exchange said, should it have repeated them."""

    def clean(text: str) -> str:
        cleaned = without_secrets(text.encode("utf-8", "surrogatepass"), secrets).decode("utf-8", "replace")
        return text if cleaned == text else cleaned  # a phrase remembers how it was made

    def clean_fact(fact: FactReport) -> FactReport:
        seen = fact.evidence
        if seen is not None:
            seen = replace(seen, message=clean(seen.message), trace=clean(seen.trace))
        return replace(fact, explanation=clean(fact.explanation), evidence=seen)

    return replace(report, facts=tuple(map(clean_fact, report.facts)))


def _no_proxy(_address: HostAddress) -> None:
    return None


@dataclass(frozen=True)
class _Runner:
    prepared: PreparedVerification
    keeper: RateKeeper
    proxy_for: ProxyFor
    limits: Limits
    cancel: Cancel

    def answer(self, question: Question) -> Answer:
        """Wait until the question may be asked, ask it, and say what became of it."""
        outcome: Outcome | SocketOutcome
        if isinstance(question, ApiQuestion):
            outcome, started = self._ask(question)
        else:
            started = self.prepared.clock.now_ms()
            outcome = self._log_in(question, started)
        return Answer(outcome=outcome, started_ms=started, ended_ms=self.prepared.clock.now_ms())

    def _ask(self, question: ApiQuestion) -> tuple[Outcome, int]:
        prepared = self.prepared
        endpoint = prepared.exchange.catalogue[question.request.endpoint]
        address = prepared.environment.address(question.request.host)
        place = f"{address.origin} {endpoint.id}"
        counted = {
            "account": prepared.account.id,
            "key_set": prepared.key_set.fingerprint.hex() or prepared.key_set.id,
        }
        self.cancel.sleep(self.keeper.wait_s(place, endpoint.rate_limit, **counted))
        started = prepared.clock.now_ms()
        if self.cancel.cancelled:
            detail = QT_TRANSLATE_NOOP("Reasons", "it was cancelled")
            return Failure(kind=FailureKind.CANCELLED, detail=detail, sent=False, latency=LatencySplit()), started
        try:
            return self._send(question, address, started), started
        finally:
            self.keeper.note(place, endpoint.rate_limit, **counted)

    def _send(self, question: ApiQuestion, address: HostAddress, now_ms: int) -> Outcome:
        from vault_app.services import http

        prepared = self.prepared
        signed = prepared.exchange.sign(question.request, prepared.credentials, timestamp_ms=now_ms)
        return http.send(
            signed,
            address,
            ca_pem=prepared.environment.ca_pem,
            proxy=self.proxy_for(address),
            limits=self.limits,
            cancel=self.cancel,
        )

    def _log_in(self, question: SocketQuestion, now_ms: int) -> SocketOutcome:
        from vault_app.services import ws

        prepared = self.prepared
        login = prepared.exchange.socket_login(prepared.credentials, timestamp_ms=now_ms)
        address = prepared.environment.address(question.host)
        return ws.try_login(
            prepared.exchange,
            question.host,
            login.messages[question.host],
            address,
            ca_pem=prepared.environment.ca_pem,
            proxy=self.proxy_for(address),
            limits=self.limits,
            cancel=self.cancel,
        )


def differing_balances(reports: Sequence[tuple[KeySet, Report]]) -> tuple[KeySet, ...]:
    """Return the key sets of one account whose balances are not those of the first: they belong to another account.

    All keys of an account return the same data. Source: FAQ 6 of developer.bitmart.com/en/part2/faq.html.
    """
    compared = [(key_set, report.balances) for key_set, report in reports if report.balances is not None]
    return tuple(key_set for key_set, balances in compared[1:] if balances != compared[0][1])
