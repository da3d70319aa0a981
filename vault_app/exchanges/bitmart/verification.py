"""Ask BitMart the least that proves each fact about a key set; every question is a request that changes nothing.

Order: time, then a KEYED call (access key, IP, Read-only), then a SIGNED call (secret and memo), then one read-only
probe for each permission that has one. The first failure of the first three ends the run where it makes the rest
meaningless. Source: probes and permission tables of developer-pro.bitmart.com, 2026-11; which check the gateway makes
first is documented nowhere, so a permission is never taken for a signature.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from vault_app.core.report import Certainty, Evidence, Fact, FactReport, FactVerdict, Report
from vault_app.core.request import ApiRequest, Effect, Failure, FailureKind, Outcome
from vault_app.core.words import joined
from vault_app.exchanges.bitmart import fact_texts as texts
from vault_app.exchanges.bitmart import probes
from vault_app.exchanges.bitmart.readings import balances_of, clock_verdict
from vault_app.exchanges.verdict import Verdict, VerdictKind
from vault_app.exchanges.verification import (
    Answer,
    ApiQuestion,
    Question,
    SocketOutcome,
    SocketQuestion,
    Verification,
    VerifyOptions,
)

Judge = Callable[[ApiRequest, Outcome], Verdict]
Asking = Generator[Question, Answer, None]

PROVEN, REFUSED, UNCLEAR = FactVerdict.PROVEN, FactVerdict.REFUSED, FactVerdict.UNCLEAR
_HOST_OF_LOGIN = "ws-futures"  # where the futures demo, which has no spot host, tells about secret and memo
_KIND_OF_LOGIN = {True: VerdictKind.OK, False: VerdictKind.SECRET_OR_MEMO, None: VerdictKind.NETWORK}
_PASSED = frozenset({VerdictKind.OK, VerdictKind.ACCEPTED, VerdictKind.ACCOUNT})


class _Cancelled(Exception):
    """The user ended the verification; what was found so far is reported."""


@dataclass(frozen=True)
class _Asked:
    """One question with its answer and what that means."""

    request: ApiRequest
    answer: Answer
    verdict: Verdict
    evidence: Evidence

    @property
    def kind(self) -> VerdictKind:
        return self.verdict.kind


def verify(judge: Judge, options: VerifyOptions) -> Verification:
    """Yield questions one by one, receive what became of each, return the report.

    Args:
        judge: From request and outcome to a verdict, as `BitMart.judge`.
        options: Which hosts there are, and whether the spot-trade probe was asked for.
    """
    run = _Run(judge, options)
    yield from run.ask_all()
    return run.report()


@dataclass
class _Run:
    """The state of one verification: what was found so far."""

    judge: Judge
    options: VerifyOptions
    found: dict[Fact, FactReport] = field(default_factory=dict)
    asked: int = 0
    first_ms: int | None = None
    last_ms: int = 0
    offset_ms: int | None = None
    balances: dict[str, str] | None = None
    stopped: bool = False
    cancelled: bool = False

    def ask_all(self) -> Asking:
        try:
            yield from self._ask_in_order()
        except _Cancelled:
            self.cancelled = True

    def _ask_in_order(self) -> Asking:
        for first in (self._reach, self._access_key):
            if not (yield from first()):
                self.stopped = True
                return
        if self.options.access_key_alone:
            return
        if not (yield from self._secret_and_memo()):
            self.stopped = True
            return
        yield from self._spot_trade()
        yield from self._futures_trade()
        yield from self._withdraw()

    def report(self) -> Report:
        missing = texts.not_tried(self.options, stopped=self.stopped, cancelled=self.cancelled)
        started = _moment(self.first_ms or 0)
        return Report(
            at=started,
            facts=tuple(
                self.found.get(fact) or FactReport(fact=fact, verdict=FactVerdict.NOT_TRIED, explanation=missing[fact])
                for fact in Fact
            ),
            requests=self.asked,
            duration_ms=float(self.last_ms - (self.first_ms or self.last_ms)),
            offset_ms=self.offset_ms,
            balances=self.balances,
            cancelled=self.cancelled,
        )

    # The first three

    def _reach(self) -> Generator[Question, Answer, bool]:
        request = probes.TIME if "spot" in self.options.hosts else replace(probes.TIME, host="futures")
        got = yield from self._ask(Fact.REACHABLE, request)
        if got.kind is not VerdictKind.OK:
            self._note(Fact.REACHABLE, _of_exchange(got), got, got.verdict.explanation)
            return False
        self._note(Fact.REACHABLE, PROVEN, got, texts.ANSWERED.format(ms=round(got.evidence.latency_ms)))
        self._clock(got)
        return True

    def _clock(self, got: _Asked) -> None:
        data = got.verdict.data
        server = data["server_time"] if isinstance(data, dict) else 0
        middle = (got.answer.started_ms + got.answer.ended_ms) / 2
        doubt = (got.answer.ended_ms - got.answer.started_ms) / 2
        offset = server - middle
        self.offset_ms = round(offset)
        verdict, explanation = clock_verdict(offset, doubt)
        cure = texts.CLOCK_CURE if verdict is not PROVEN else ()
        self._note(
            Fact.CLOCK, verdict, got, explanation, cure=cure, kind=VerdictKind.CLOCK if verdict is REFUSED else None
        )

    def _access_key(self) -> Generator[Question, Answer, bool]:
        on_spot = "spot" in self.options.hosts
        request = probes.WALLET if on_spot else probes.FUTURES_ASSETS
        if on_spot and self.options.compare_balances:
            request = replace(request, query="")
        got = yield from self._ask(Fact.ACCESS_KEY, request)
        self._ip_from(got)
        if got.kind is VerdictKind.IP:
            self._note(Fact.ACCESS_KEY, UNCLEAR, got, texts.KEY_BEHIND_IP)
            return False
        if got.kind is VerdictKind.PERMISSION:
            self._note(Fact.ACCESS_KEY, PROVEN, got, texts.KEY_KNOWN_BY_PERMISSION)
            self._note(Fact.READ_ONLY, REFUSED, got, got.verdict.explanation, cure=got.verdict.cure)
            return True
        if got.kind in _PASSED:
            self._note(Fact.ACCESS_KEY, PROVEN, got, texts.KEY_KNOWN, certainty=_certainty(got))
            self._note(
                Fact.READ_ONLY,
                PROVEN if got.kind is VerdictKind.OK else UNCLEAR,
                got,
                texts.READS if got.kind is VerdictKind.OK else got.verdict.explanation,
            )
            self.balances = balances_of(got.verdict.data) if self.options.compare_balances else None
            return True
        refused = got.kind in {VerdictKind.KEY, VerdictKind.EXPIRED}
        self._note(
            Fact.ACCESS_KEY, REFUSED if refused else UNCLEAR, got, got.verdict.explanation, cure=got.verdict.cure
        )
        return False

    def _ip_from(self, got: _Asked) -> None:
        """IP is in order when the exchange's own answer is anything but 30010; a web page or silence tells nothing."""
        if got.kind is VerdictKind.IP:
            self._note(
                Fact.IP, REFUSED, got, joined(got.verdict.explanation, texts.IP_NOT_NAMED), cure=got.verdict.cure
            )
        elif got.evidence.code is None:
            self._note(Fact.IP, UNCLEAR, got, got.verdict.explanation)
        else:
            self._note(Fact.IP, PROVEN, got, texts.IP_PASSED)

    def _secret_and_memo(self) -> Generator[Question, Answer, bool]:
        if "spot" not in self.options.hosts:
            return (yield from self._socket_login())
        got = yield from self._ask(Fact.SECRET_AND_MEMO, probes.OPEN_ORDERS)
        fact = Fact.SECRET_AND_MEMO
        if got.kind in _PASSED:
            self._note(fact, PROVEN, got, texts.SIGNED_PASSED, certainty=_certainty(got))
            self._reads_too(got)
            return True
        if got.kind is VerdictKind.PERMISSION:
            # Whether 30012 comes before or after the signature check is not documented; a later SIGNED call may tell.
            self._note(fact, UNCLEAR, got, texts.PERMISSION_BEFORE_SIGNATURE)
            self._reads_too(got)
            return True
        if got.kind is VerdictKind.SECRET_OR_MEMO:
            self._note(fact, REFUSED, got, got.verdict.explanation, cure=got.verdict.cure)
            return False
        if got.kind is VerdictKind.CLOCK:
            self._note(Fact.CLOCK, REFUSED, got, got.verdict.explanation, cure=texts.CLOCK_CURE)
            self._note(fact, UNCLEAR, got, texts.CLOCK_BEFORE_SIGNATURE)
        elif got.kind in {VerdictKind.KEY, VerdictKind.EXPIRED}:
            self._note(Fact.ACCESS_KEY, REFUSED, got, got.verdict.explanation, cure=got.verdict.cure)
            self._note(fact, UNCLEAR, got, texts.KEY_BEFORE_SIGNATURE)
        elif got.kind is VerdictKind.IP:
            self._ip_from(got)
            self._note(fact, UNCLEAR, got, texts.KEY_BEHIND_IP)
        else:
            self._note(fact, UNCLEAR, got, got.verdict.explanation, cure=got.verdict.cure)
        return False

    def _reads_too(self, got: _Asked) -> None:
        """Read-only is proven by both calls, refused by both, and unclear where they differ."""
        before = self.found[Fact.READ_ONLY].verdict
        now = REFUSED if got.kind is VerdictKind.PERMISSION else PROVEN
        if UNCLEAR not in {before, now} and before is not now:
            self._note(Fact.READ_ONLY, UNCLEAR, got, texts.READS_SOMETIMES)
        elif before is UNCLEAR and got.kind is VerdictKind.OK:
            self._note(Fact.READ_ONLY, PROVEN, got, texts.READS)

    def _socket_login(self) -> Generator[Question, Answer, bool]:
        fact = Fact.SECRET_AND_MEMO
        if _HOST_OF_LOGIN not in self.options.hosts:
            return True  # no host for this fact: it stays untried, and what follows does not depend on it
        answer = yield from self._send(SocketQuestion(fact, _HOST_OF_LOGIN))
        outcome = answer.outcome
        assert isinstance(outcome, SocketOutcome)
        kind = outcome.kind or _KIND_OF_LOGIN[outcome.accepted]
        refused = kind is VerdictKind.SECRET_OR_MEMO
        verdict = PROVEN if outcome.accepted else REFUSED if refused else UNCLEAR
        explanation = texts.SOCKET_PASSED if outcome.accepted else texts.SOCKET_REFUSED if refused else ""
        self.found[fact] = FactReport(
            fact=fact,
            verdict=verdict,
            explanation=outcome.explanation or explanation or texts.SOCKET_SILENT,
            cure=outcome.cure or (texts.SIGNATURE_CURE if refused else ()),
            exit_code=kind.exit_code,
            evidence=Evidence(
                request=f"{_HOST_OF_LOGIN} login",
                http_status=outcome.status,
                code=outcome.code,
                message=outcome.message,
                at=_moment(answer.started_ms),
                latency_ms=float(answer.ended_ms - answer.started_ms),
            ),
        )
        return verdict is PROVEN

    # Permissions

    def _spot_trade(self) -> Asking:
        if self.options.spot_trade and "spot" in self.options.hosts:
            got = yield from self._ask(Fact.SPOT_TRADE, probes.CANCEL_UNKNOWN)
            refused = got.kind is VerdictKind.PERMISSION or got.evidence.code in {30019, 53005}
            passed = got.kind is VerdictKind.OK or (got.kind in _PASSED and 50_000 <= (got.evidence.code or 0) < 60_000)
            self._permission(Fact.SPOT_TRADE, got, texts.ORDER_LOOKED_UP, refused=refused, passed=passed, inferred=True)

    def _futures_trade(self) -> Asking:
        # The demo has no transfers, and so no read-only probe for this permission.
        if "futures" in self.options.hosts and "spot" in self.options.hosts:
            got = yield from self._ask(Fact.FUTURES_TRADE, probes.TRANSFER_LIST)
            passed = got.kind is VerdictKind.OK or got.evidence.code in {40046, 40047}
            inferred = got.kind is not VerdictKind.OK
            refused = got.kind is VerdictKind.PERMISSION
            self._permission(
                Fact.FUTURES_TRADE, got, texts.TRANSFERS_LISTED, refused=refused, passed=passed, inferred=inferred
            )
            if got.kind is VerdictKind.OK and self._is_unclear(Fact.SECRET_AND_MEMO):
                self._note(Fact.SECRET_AND_MEMO, PROVEN, got, texts.SIGNED_PASSED)

    def _withdraw(self) -> Asking:
        if "spot" in self.options.hosts:
            got = yield from self._ask(Fact.WITHDRAW, probes.WITHDRAW_CHARGE)
            refused = got.kind is VerdictKind.PERMISSION or got.evidence.code in {60026, 60054}
            passed = got.kind is VerdictKind.OK
            self._permission(Fact.WITHDRAW, got, texts.FEE_ANSWERED, refused=refused, passed=passed, inferred=False)

    def _permission(self, fact: Fact, got: _Asked, yes: str, *, refused: bool, passed: bool, inferred: bool) -> None:
        certainty = Certainty.INFERRED if inferred else Certainty.DOCUMENTED
        if passed:
            self._note(fact, PROVEN, got, yes, certainty=certainty)
        elif refused:
            self._note(fact, REFUSED, got, got.verdict.explanation, cure=got.verdict.cure, kind=VerdictKind.PERMISSION)
        else:
            self._note(fact, UNCLEAR, got, got.verdict.explanation, cure=got.verdict.cure)

    def _is_unclear(self, fact: Fact) -> bool:
        return fact in self.found and self.found[fact].verdict is UNCLEAR

    # Asking and noting

    def _ask(self, fact: Fact, request: ApiRequest) -> Generator[Question, Answer, _Asked]:
        """Ask; a read that got no answer is asked once more, unless it ran into its deadline."""
        got = yield from self._ask_once(fact, request)
        outcome = got.answer.outcome
        again = isinstance(outcome, Failure) and outcome.kind in {FailureKind.RESET, FailureKind.CUT_SHORT}
        if again and request.effect is Effect.READ:
            got = yield from self._ask_once(fact, request)
        return got

    def _ask_once(self, fact: Fact, request: ApiRequest) -> Generator[Question, Answer, _Asked]:
        answer = yield from self._send(ApiQuestion(fact, request))
        outcome = answer.outcome
        assert not isinstance(outcome, SocketOutcome)
        verdict = self.judge(request, outcome)
        evidence = Evidence(
            request=f"{request.method} {request.target}",
            http_status=outcome.status,
            code=verdict.code,
            message=verdict.message,
            trace=verdict.trace,
            at=_moment(answer.started_ms),
            latency_ms=float(answer.ended_ms - answer.started_ms),
        )
        return _Asked(request, answer, verdict, evidence)

    def _send(self, question: Question) -> Generator[Question, Answer, Answer]:
        answer = yield question
        ended, sent = _end_of(answer.outcome)
        self.asked += sent
        self.first_ms = answer.started_ms if self.first_ms is None else self.first_ms
        self.last_ms = answer.ended_ms
        if ended is FailureKind.CANCELLED:
            if sent:
                self._note_cancelled(question, answer)
            raise _Cancelled
        return answer

    def _note_cancelled(self, question: Question, answer: Answer) -> None:
        """Say of a question that had left that it was asked, and that nobody waited for its answer."""
        told = question.request if isinstance(question, ApiQuestion) else None
        self.found[question.fact] = FactReport(
            fact=question.fact,
            verdict=UNCLEAR,
            explanation=texts.CANCELLED_MEANWHILE,
            exit_code=VerdictKind.NETWORK.exit_code,
            evidence=Evidence(
                request=f"{told.method} {told.target}" if told else f"{_HOST_OF_LOGIN} login",
                at=_moment(answer.started_ms),
                latency_ms=float(answer.ended_ms - answer.started_ms),
            ),
        )

    def _note(
        self,
        fact: Fact,
        verdict: FactVerdict,
        got: _Asked,
        explanation: str,
        *,
        cure: tuple[str, ...] = (),
        certainty: Certainty = Certainty.DOCUMENTED,
        kind: VerdictKind | None = None,
    ) -> None:
        in_order = verdict is PROVEN or (kind is None and got.kind is VerdictKind.OK)
        self.found[fact] = FactReport(
            fact=fact,
            verdict=verdict,
            explanation=explanation,
            cure=cure,
            certainty=certainty,
            exit_code=0 if in_order else (kind or got.kind).exit_code,
            evidence=got.evidence,
        )


def _moment(unix_ms: int) -> datetime:
    return datetime.fromtimestamp(unix_ms / 1000, UTC)


def _end_of(outcome: Outcome | SocketOutcome) -> tuple[FailureKind | None, bool]:
    """Return why no answer came, if none came, and whether the question had left."""
    if isinstance(outcome, SocketOutcome):
        return outcome.failure, outcome.sent
    return (outcome.kind, outcome.sent) if isinstance(outcome, Failure) else (None, True)


def _of_exchange(got: _Asked) -> FactVerdict:
    """Say of an exchange that did not answer as it should: it refused, or it cannot be told."""
    outcome = got.answer.outcome
    waited = isinstance(outcome, Failure) and outcome.kind in {FailureKind.DEADLINE, FailureKind.CANCELLED}
    return UNCLEAR if waited or got.kind is VerdictKind.RATE_LIMIT else REFUSED


def _certainty(got: _Asked) -> Certainty:
    return Certainty.DOCUMENTED if got.kind is VerdictKind.OK else Certainty.INFERRED
