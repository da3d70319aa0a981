"""The report of a verification: a verdict for each fact, the evidence beside it, and what was declared against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from vault_app.core.permission import Permission


class Fact(StrEnum):
    """What is asked about a key set, in the order of asking; a permission is a fact of the same name."""

    REACHABLE = "reachable"
    CLOCK = "clock"
    ACCESS_KEY = "access-key"
    SECRET_AND_MEMO = "secret-and-memo"  # noqa: S105 - the name of a fact
    IP = "ip"
    READ_ONLY = "read-only"
    SPOT_TRADE = "spot-trade"
    MARGIN_TRADE = "margin-trade"
    FUTURES_TRADE = "futures-trade"
    WITHDRAW = "withdraw"


CREDENTIAL_FACTS = (Fact.REACHABLE, Fact.CLOCK, Fact.ACCESS_KEY, Fact.SECRET_AND_MEMO, Fact.IP)


class FactVerdict(StrEnum):
    """Proven, refused, asked without a clear answer, or not asked. There is never a fifth."""

    PROVEN = "proven"
    REFUSED = "refused"
    UNCLEAR = "unclear"
    NOT_TRIED = "not-tried"


class Certainty(StrEnum):
    """How well the link from answer to fact is known: documented by the exchange, or inferred from how it is built."""

    DOCUMENTED = "documented"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One request that was sent for a fact, and what it brought; no key, memo or signature is in it.

    Attributes:
        request: Method, path and query, or the socket's host id and `login`.
        http_status: None when no answer came.
        code: The exchange's code, or None.
        message: The exchange's own text: foreign.
        at: When it was sent, UTC.
        latency_ms: From sending to the whole answer.
        extra: Members of the file that this version of the program does not know; they survive.
    """

    request: str
    http_status: int | None = None
    code: int | None = None
    message: str = ""
    trace: str = ""
    at: datetime
    latency_ms: float = 0.0
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactReport:
    """The verdict on one fact.

    Attributes:
        explanation: One or two sentences, why.
        cure: What to do, a step an entry.
        exit_code: What the command line ends with when this verdict decides; 0 for one that is in order.
        evidence: None when nothing was asked.
        extra: Members of the file that this version of the program does not know; they survive.
    """

    fact: Fact
    verdict: FactVerdict
    explanation: str
    cure: tuple[str, ...] = ()
    certainty: Certainty = Certainty.DOCUMENTED
    exit_code: int = 0
    evidence: Evidence | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


class Match(StrEnum):
    """What is ticked against what was seen."""

    MATCH = "match"
    MORE = "more than declared"
    LESS = "less"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one verification found.

    Attributes:
        at: When it began, UTC.
        facts: One entry for each `Fact`, in its order.
        requests: How many were sent.
        duration_ms: From the first to the last.
        offset_ms: Exchange's clock minus this computer's; None when it was not measured.
        balances: Currency to amount as the exchange wrote them, when asked for in order to compare key sets.
        cancelled: Its user ended it; what was not asked by then is not tried.
        extra: Members of the file that this version of the program does not know; they survive.
    """

    at: datetime
    facts: tuple[FactReport, ...]
    requests: int
    duration_ms: float
    offset_ms: int | None = None
    balances: Mapping[str, str] | None = None
    cancelled: bool = False
    extra: Mapping[str, object] = field(default_factory=dict)

    def __getitem__(self, fact: Fact) -> FactReport:
        return next(each for each in self.facts if each.fact is fact)

    def count(self, verdict: FactVerdict) -> int:
        """Return how many facts have that verdict."""
        return sum(each.verdict is verdict for each in self.facts)

    @property
    def seen(self) -> tuple[Permission, ...]:
        """The permissions that were proven."""
        return tuple(
            each.fact.value
            for each in self.facts
            if each.fact not in CREDENTIAL_FACTS and each.verdict is FactVerdict.PROVEN
        )

    def match(self, permission: Permission, declared: frozenset[Permission]) -> Match:
        """Compare one checkbox with what was seen of it."""
        verdict = self[Fact(permission)].verdict
        ticked = permission in declared
        if verdict is FactVerdict.PROVEN:
            return Match.MATCH if ticked else Match.MORE
        if verdict is FactVerdict.REFUSED:
            return Match.LESS if ticked else Match.MATCH
        return Match.UNCLEAR

    def mismatches(self, declared: frozenset[Permission]) -> tuple[tuple[Permission, Match], ...]:
        """Return the permissions that are more or less than declared, in the order of the facts."""
        compared = (
            (each.fact.value, self.match(each.fact.value, declared)) for each in self.facts[len(CREDENTIAL_FACTS) :]
        )
        return tuple((name, match) for name, match in compared if match in {Match.MORE, Match.LESS})

    def adopted(self, declared: frozenset[Permission]) -> frozenset[Permission]:
        """Return the checkboxes as they were seen; one that is unclear or was not tried stays as it was declared."""
        changed = dict(self.mismatches(declared))
        more = {name for name, match in changed.items() if match is Match.MORE}
        less = {name for name, match in changed.items() if match is Match.LESS}
        return frozenset((declared | more) - less)

    def exit_code(self, declared: frozenset[Permission]) -> int:
        """Return what the command line ends with.

        0 when nothing was refused of what the key set declares, nor clock, access key, secret and memo or IP; else the
        code of the first refusal, or of the failure that kept a credential fact unclear.
        """
        judged = [each for each in self.facts if each.fact in CREDENTIAL_FACTS or each.fact.value in declared]
        refused = next((each for each in judged if each.verdict is FactVerdict.REFUSED), None)
        if refused is not None:
            return refused.exit_code
        return next((each.exit_code for each in judged if each.verdict is FactVerdict.UNCLEAR and each.exit_code), 0)
