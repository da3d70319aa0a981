"""What the history shows of a remembered call, in words, and which calls a filter lets through."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vault_app.core.call_record import CallKind, CallRecord
from vault_app.exchanges.catalogue import Catalogue

translate = QCoreApplication.translate

_PROVEN = {"ok", "accepted", "account"}
_REFUSED = {"key", "expired", "secret-or-memo", "ip", "permission"}


def verdict_of(record: CallRecord) -> str:
    """Return which of the four verdicts stands beside a call."""
    if record.verdict in _PROVEN:
        return "proven"
    if record.verdict in _REFUSED:
        return "refused"
    return "unclear" if record.verdict else "not-tried"


def kind_word(kind: CallKind) -> str:
    words = {
        CallKind.CALL: translate("History", "Call"),
        CallKind.SIGN: translate("History", "Sign"),
        CallKind.VERIFY: translate("History", "Verify"),
    }
    return words[kind]


def title_of_call(record: CallRecord, catalogue: Catalogue) -> str:
    """Return the endpoint's title, or the path of a free request."""
    known = next((each for each in catalogue.endpoints if each.id == record.endpoint), None)
    return known.title if known is not None else path_of(record)


def path_of(record: CallRecord) -> str:
    """Return the path of the address, without host and query."""
    rest = record.url.partition("://")[2] or record.url
    return "/" + rest.partition("/")[2].partition("?")[0]


def result_of(record: CallRecord) -> str:
    """Return status and code, such as “401 · 30005”."""
    parts = [str(each) for each in (record.http_status, record.code) if each is not None]
    return " · ".join(parts)


def fits(record: CallRecord, words: str, kind: CallKind | None, catalogue: Catalogue) -> bool:
    """Tell whether every word of *words* occurs in the call, and whether it is of *kind*."""
    if kind is not None and record.kind is not kind:
        return False
    text = " ".join(
        (
            *(title_of_call(record, catalogue), record.method, record.url, record.endpoint, record.verdict),
            *(result_of(record), record.trace, record.explanation, record.body, kind_word(record.kind)),
        )
    ).lower()
    return all(word in text for word in words.lower().split())
