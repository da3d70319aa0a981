"""The seam: what the vault asks of any exchange, and the values that cross it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from vault_app.core.account import SlotRule
from vault_app.core.credential_checks import CredentialPart
from vault_app.core.environment import Environment
from vault_app.core.findings import OLD_AFTER_DAYS, FindingRules
from vault_app.core.permission import Permission
from vault_app.core.request import ApiRequest, Outcome, SignedRequest
from vault_app.core.secret import Credentials
from vault_app.exchanges.catalogue import Catalogue, Endpoint
from vault_app.exchanges.verdict import CodeEntry, Verdict
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
    """Web pages of the exchange, opened in the user's browser on a click; region to address.

    Attributes:
        revoke_key: Where it is another page than the one on which keys are made.
        revoke_steps: How a key is revoked, in sentences for paper.
    """

    make_key: Mapping[str, str]
    revoke_key: Mapping[str, str] = field(default_factory=dict)
    revoke_steps: tuple[str, ...] = ()


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
    def gone_codes(self) -> frozenset[int]:
        """Answer codes which say that the exchange does not know the access key, so that a revoked one is gone."""

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


def finding_rules(exchange: Exchange, *, old_after_days: int = OLD_AFTER_DAYS) -> FindingRules:
    """Return what the findings of this exchange's key sets depend on."""
    return FindingRules(
        old_after=timedelta(days=old_after_days),
        local_environments=frozenset(each.name for each in exchange.environments if each.practice),
        withdraws=frozenset(rule.id for rule in exchange.permissions if rule.risk is Risk.WITHDRAWS),
        required_parts={part.id: part.word for part in exchange.parts if part.required},
        permission_words={rule.id: rule.word for rule in exchange.permissions},
    )
