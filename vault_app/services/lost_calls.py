"""What is remembered of a call that was under way when the vault locked: that it was sent, and whether it took effect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.key_set import KeySetId
from vault_app.core.request import Effect, Failure, FailureKind, LatencySplit
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.services import changes
from vault_app.services.call_records import record_of
from vault_app.services.kept_drafts import Typed
from vault_app.services.session import new_id
from vault_app.services.test_call import CallResult, PreparedCall

PLACE = "under-way"
"""Under which it is sealed with what was typed."""

_READ = QT_TRANSLATE_NOOP("LostCalls", "The vault locked before the answer came.")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "LostCalls", "The vault locked before the answer came. Whether the call took effect is not known."
)
_NOT_SENT = QT_TRANSLATE_NOOP("LostCalls", "The vault locked before the call was sent, so nothing happened.")
_ANSWERED = QT_TRANSLATE_NOOP("LostCalls", "The vault locked while the answer came; what it said was not kept.")
_TEXTS = ("id", "endpoint", "method", "url", "body", "verdict", "explanation")


@dataclass(frozen=True)
class Ending:
    """What may be known of a call's end while the vault is locked: numbers and a word, nothing of the account."""

    sent: bool
    http_status: int | None
    code: int | None
    verdict: str

    @classmethod
    def of(cls, result: CallResult) -> Self:
        """Return what *result* says."""
        sent = result.failure is None or result.failure.sent
        return cls(sent, result.record.http_status, result.record.code, result.record.verdict)


@dataclass(frozen=True)
class LostCall:
    """A call whose answer nobody waited for.

    Attributes:
        record: For the history.
        is_known: Whether it is certain what became of it.
    """

    key_set_id: KeySetId
    effect: Effect
    record: CallRecord
    is_known: bool = False

    @classmethod
    def begun(cls, prepared: PreparedCall, key_set_id: KeySetId, at: datetime) -> Self:
        """Return what is to be remembered if a lock comes before the end; made while the credentials are open."""
        plan = prepared.plan
        cut = Failure(kind=FailureKind.CANCELLED, detail="", sent=True, latency=LatencySplit())
        verdict = plan.exchange.judge(plan.request, cut)
        record = record_of(new_id(), prepared.signed, plan.address, cut, verdict, prepared.secrets())
        effect = plan.request.effect
        return cls(key_set_id, effect, replace(record, at=at, explanation=_READ if effect is Effect.READ else _UNKNOWN))

    @property
    def changes_something(self) -> bool:
        return self.effect is not Effect.READ

    def ended(self, ending: Ending | None) -> Self:
        """Return it with what became known of its end."""
        if ending is None or (ending.sent and ending.http_status is None):
            return self
        explanation = _ANSWERED if ending.sent else _NOT_SENT
        told = replace(
            self.record,
            http_status=ending.http_status,
            code=ending.code,
            verdict=ending.verdict,
            explanation=explanation,
        )
        return replace(self, record=told, is_known=True)

    def change(self) -> changes.Change:
        """Return the change that puts it into the history."""
        return changes.record_call(self.key_set_id, self.record)

    def typed(self) -> Typed:
        """Return it for the seal."""
        texts = {name: getattr(self.record, name) for name in _TEXTS}
        return Typed(PLACE, self.record.id, {"record": texts, "at": self.record.at.isoformat(), **self._whose()})

    def _whose(self) -> dict[str, str]:
        return {"key_set": self.key_set_id, "effect": self.effect.value}

    @classmethod
    def from_members(cls, members: Mapping[str, Any]) -> Self:
        """Undo `typed`."""
        at = datetime.fromisoformat(members["at"])
        record = CallRecord(kind=CallKind.CALL, at=at, **members["record"])
        return cls(KeySetId(members["key_set"]), Effect(members["effect"]), record)
