"""Makes of a call what may be remembered: keys, memo and signature taken out, a long answer cut."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from vault_app.core.call_record import MAX_ANSWER, CallKind, CallRecord
from vault_app.core.environment import HostAddress
from vault_app.core.key_set import LastVerdict, Standing
from vault_app.core.redaction import REDACTED
from vault_app.core.request import ApiRequest, Level, Outcome, Response, SignedRequest
from vault_app.core.secret import wipe
from vault_app.exchanges.verdict import Verdict, VerdictKind

_REDACTED = REDACTED.encode()
_LONG = 16  # bytes; what is as long is taken out wherever it stands, what is shorter only where it stands alone
_SHORT = 4  # bytes; what is shorter is taken out only as a whole JSON text: a memo “1” is not every digit 1
_WORD = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_") | frozenset(range(0x80, 0x100))


def record_of(
    record_id: str,
    signed: SignedRequest,
    address: HostAddress,
    outcome: Outcome,
    verdict: Verdict,
    secrets: Sequence[bytearray],
) -> CallRecord:
    """Return what is kept of a sent request.

    Args:
        record_id: Unique in the vault.
        secrets: Every part of the credentials, UTF-8; none of them is found in the result.
    """
    request = signed.request
    signature = bytearray(signed.signature, "utf-8")
    hidden = [*secrets, signature]

    def clean(text: bytes | str) -> str:
        raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        return without_secrets(raw, hidden).decode("utf-8", "replace")

    answered = outcome if isinstance(outcome, Response) else None
    parts = (outcome.latency.first_byte, outcome.latency.rest)
    return CallRecord(
        id=record_id,
        at=datetime.fromtimestamp(signed.timestamp_ms / 1000, UTC),
        kind=CallKind.CALL,
        endpoint=request.endpoint,
        method=request.method,
        url=clean(address.origin + request.target),
        body=clean(request.body or b""),
        http_status=outcome.status,
        code=verdict.code,
        verdict=verdict.kind.value,
        explanation=clean(verdict.explanation),
        trace=clean(verdict.trace),
        latency_ms=sum(part for part in parts if part is not None) if parts[0] is not None else None,
        answer=clean(answered.body)[:MAX_ANSWER] if answered else "",
        answer_length=len(answered.body) if answered else 0,
    )


def last_verdict_of(request: ApiRequest, verdict: Verdict, at: datetime) -> LastVerdict | None:
    """Return what a call says about the key set as a whole; None when it says nothing about it.

    A call that only names the access key proves no key set, and a missing permission refuses none.
    """
    proven = verdict.standing is Standing.PROVEN and request.level is Level.SIGNED
    refused = verdict.standing is Standing.REFUSED and verdict.kind is not VerdictKind.PERMISSION
    if not proven and not refused:
        return None
    return LastVerdict(standing=verdict.standing, at=at, what=verdict.about, code=verdict.code)


def without_secrets(text: bytes, secrets: Iterable[bytearray]) -> bytes:
    """Return *text* with each of the secrets replaced by “…”, as it is and as JSON writes it."""
    for secret in secrets:
        if not secret:
            continue
        for spelling in _spellings(secret):
            try:
                text = _replaced(text, spelling)
            finally:
                if spelling is not secret:
                    wipe(spelling)
    return text


def _spellings(secret: bytearray) -> Iterator[bytearray]:
    yield secret
    plain = all(0x20 <= byte < 0x7F and byte not in b'"\\/' for byte in secret)
    if plain:
        return
    # Letter by letter, so that no text of the whole comes to be. Some servers escape the slash, too.
    for ascii_only, slash in ((True, b"/"), (True, b"\\/"), (False, b"/"), (False, b"\\/")):
        escaped = bytearray(12 * len(secret))
        end = 0
        for letter in _letters(secret):
            piece = slash if letter == "/" else json.dumps(letter, ensure_ascii=ascii_only).encode("utf-8")[1:-1]
            escaped[end : end + len(piece)] = piece
            end += len(piece)
        with memoryview(escaped) as view:
            exact = bytearray(view[:end])
        wipe(escaped)
        yield exact


def _letters(secret: bytearray) -> Iterator[str]:
    start = 0
    for position in range(1, len(secret) + 1):
        if position == len(secret) or secret[position] & 0xC0 != 0x80:  # the next letter begins
            with memoryview(secret) as view, view[start:position] as letter:
                yield str(letter, "utf-8", "replace")
            start = position


def _replaced(text: bytes, secret: bytearray) -> bytes:
    pieces: list[bytes] = []
    done = position = 0
    while (found := text.find(secret, position)) >= 0:
        end = found + len(secret)
        if _stands_alone(text, found, end):
            pieces += (text[done:found], _REDACTED)
            done = position = end
        else:
            position = found + 1
    return b"".join((*pieces, text[done:])) if pieces else text


def _stands_alone(text: bytes, start: int, end: int) -> bool:
    length = end - start
    if length >= _LONG:
        return True
    before, after = text[start - 1 : start] if start else b"", text[end : end + 1]
    if length < _SHORT:
        return before == b'"' == after
    return not (before and before[0] in _WORD) and not (after and after[0] in _WORD)
