"""The seam: what the vault asks of any exchange, and the values that cross it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from vault_app.core.account import SlotRule
from vault_app.core.credential_checks import CredentialPart
from vault_app.core.environment import Environment
from vault_app.core.findings import FindingRules
from vault_app.core.key_set import Permission, Standing
from vault_app.core.request import ApiRequest, Outcome, SignedRequest
from vault_app.core.secret import Credentials
from vault_app.exchanges.catalogue import Catalogue, Endpoint
from vault_app.exchanges.verification import Question, SocketOutcome, Verification, VerifyOptions


class Risk(StrEnum):
    """What a permission means for the money, whatever the exchange calls it."""

    READS = "reads"
    TRADES = "trades"
    MOVES = "moves"
    WITHDRAWS = "withdraws"


@dataclass(frozen=True, slots=True)
class PermissionRule:
    """One checkbox of the exchange's key page.

    Attributes:
        word: The site's own word.
        allows: One short line, what it lets a key do.
    """

    id: Permission
    word: str
    risk: Risk
    allows: str


@dataclass(frozen=True, slots=True)
class ClosingNotice:
    """The exchange is ending; shown quietly with each of its accounts.

    Attributes:
        sentence: With the dates.
        short: For one line.
        source: Address of the announcement.
    """

    sentence: str
    short: str
    source: str


@dataclass(frozen=True, slots=True)
class ExchangePages:
    """Web pages of the exchange, opened in the user's browser on a click; region to address."""

    make_key: Mapping[str, str]


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
class SocketLogin:
    """What logs in to the private sockets.

    Attributes:
        messages: Socket host id, such as `ws-spot`, to the JSON text that is sent first.
        signed: The signature behind them, for display and countdown.
        pings: Socket host id to what keeps the connection open; an answer to it may come.
        own_news: Socket host id to what asks for the account's own orders and balances, after the login.
    """

    messages: Mapping[str, str]
    signed: SignedRequest
    pings: Mapping[str, str] = field(default_factory=dict)
    own_news: Mapping[str, str] = field(default_factory=dict)


class GetSegment(StrEnum):
    """What is signed of a GET where an exchange's own sources disagree."""

    EMPTY = "empty"
    QUERY = "query"


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


class Exchange(Protocol):
    """One exchange: data and rules, no clock, no file, no socket, no randomness."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def parts(self) -> tuple[CredentialPart, ...]:
        """The parts of a key set, in the order of the form; the first public one gives the hint."""

    @property
    def permissions(self) -> tuple[PermissionRule, ...]: ...
    @property
    def slot_rule(self) -> SlotRule: ...
    @property
    def environments(self) -> tuple[Environment, ...]:
        """The built-in ones, the default first."""

    @property
    def catalogue(self) -> Catalogue: ...
    @property
    def notice(self) -> ClosingNotice | None: ...
    @property
    def pages(self) -> ExchangePages: ...
    @property
    def not_covered(self) -> str:
        """What the signature leaves open, as one sentence for the *Sign* page."""

    @property
    def not_covered_until(self) -> str:
        """The same with its end, `{until}` being filled with a local time."""

    def request_for(self, endpoint: Endpoint, values: Mapping[str, str]) -> ApiRequest:
        """Return the request of a filled-in form; an empty value leaves a parameter out.

        Raises:
            InvalidParameter: A required one is missing, or a value does not fit its description.
        """

    def free_request(self, method: str, path: str, query: str, body: bytes | None) -> ApiRequest:
        """Return a typed request; where the catalogue knows method and path, host, level and effect come from there.

        Raises:
            InvalidInput: Method, path or query cannot stand in a request line.
        """

    def sign(
        self,
        request: ApiRequest,
        credentials: Credentials,
        *,
        timestamp_ms: int,
        get_segment: GetSegment = GetSegment.EMPTY,
    ) -> SignedRequest:
        """Return *request* with the headers that its level asks for, and the prehash that was signed, masked.

        Pure: no clock, no network, no randomness, so an exchange's published example is a test.

        Raises:
            MissingCredential: The level asks for a part that is not there.
        """

    def socket_login(self, credentials: Credentials, *, timestamp_ms: int) -> SocketLogin:
        """Return the login messages of the private sockets; raises MissingCredential."""

    def judge_login(self, host_id: str, message: str) -> SocketOutcome | None:
        """Say what a socket's message answers to the login; None: it is about something else."""

    def judge(self, request: ApiRequest, outcome: Outcome) -> Verdict:
        """Say what an outcome means for the key set."""

    def server_time(self, request: ApiRequest, verdict: Verdict) -> int | None:
        """Return the exchange's own time, Unix milliseconds, if that is what was asked and answered."""

    def verify(self, options: VerifyOptions) -> Verification:
        """Start a verification: it yields questions that change nothing, receives answers, and returns a report."""

    def questions(self, options: VerifyOptions) -> tuple[Question, ...]:
        """Return what a verification asks when none of it fails, in order; nothing is sent."""

    def explain(self, code: int) -> CodeEntry:
        """Return what is documented of an answer code; raises CodeNotFound."""

    def warning_for(self, request: ApiRequest) -> str:
        """Return one sentence when a request does more than it seems to, else an empty text."""


def endpoints_above(declared: Sequence[Permission], endpoint: Endpoint, known: Sequence[PermissionRule]) -> bool:
    """Tell whether an endpoint needs a checkbox that is not among the declared ones; it is marked, never forbidden."""
    return endpoint.permission in {rule.id for rule in known} and endpoint.permission not in declared


def finding_rules(exchange: Exchange) -> FindingRules:
    """Return what the findings of this exchange's key sets depend on."""
    return FindingRules(
        local_environments=frozenset(each.name for each in exchange.environments if each.practice),
        withdraws=frozenset(rule.id for rule in exchange.permissions if rule.risk is Risk.WITHDRAWS),
        required_parts={part.id: part.word for part in exchange.parts if part.required},
        permission_words={rule.id: rule.word for rule in exchange.permissions},
    )
