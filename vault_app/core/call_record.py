"""What is remembered of a call: everything but keys, memos and signatures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

KEPT_CALLS = 200  # of each key set
MAX_ANSWER = 32 * 1024  # characters of one remembered answer
MAX_ALL_ANSWERS = 8 * 1024 * 1024  # characters of all answers in a vault


class CallKind(StrEnum):
    """What was done with the key set."""

    CALL = "call"
    SIGN = "sign"
    VERIFY = "verify"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRecord:
    """One signed or sent request of the past, redacted before it got here.

    Attributes:
        at: When it was signed, UTC.
        endpoint: Id in the catalogue; empty for a free request.
        url: With query, without credentials.
        body: As sent; empty for none.
        http_status: None when no answer came.
        code: The exchange's code, if the answer had one.
        verdict: Word of the verdict, such as `ok` or `secret-or-memo`; empty for a signature that was only copied.
        explanation: The sentence that was shown.
        latency_ms: From the first byte sent to the last received; None when nothing was sent.
        answer: Body of the answer as text, cut to 32 Ki characters.
        answer_length: Length of the whole answer, bytes.
    """

    id: str
    at: datetime
    kind: CallKind
    endpoint: str = ""
    method: str
    url: str
    body: str = ""
    http_status: int | None = None
    code: int | None = None
    verdict: str = ""
    explanation: str = ""
    trace: str = ""
    latency_ms: float | None = None
    answer: str = ""
    answer_length: int = 0
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def answer_is_cut(self) -> bool:
        return self.answer_length > len(self.answer.encode("utf-8", "surrogatepass"))


def is_like(earlier: CallRecord, later: CallRecord) -> bool:
    """Tell whether two calls asked the same endpoint, or the same method and address without its query."""
    if earlier.kind is not CallKind.CALL or not earlier.answer:
        return False
    if later.endpoint or earlier.endpoint:
        return earlier.endpoint == later.endpoint
    one, other = earlier.url.partition("?")[0], later.url.partition("?")[0]
    return (earlier.method, one) == (later.method, other)
