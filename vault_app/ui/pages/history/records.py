"""What the history shows of a remembered call, in words, and which calls a filter lets through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from vault_app.core.call_record import CallKind, CallRecord
from vault_app.exchanges.catalogue import Catalogue
from vault_app.services.socket_call import LOGIN_METHOD
from vault_app.ui.messages import listed
from vault_app.ui.moments import decimal
from vault_app.ui.pages.endpoint_words import title_of_endpoint

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
    """Return the endpoint's title, the path of a free request, or what a verification found."""
    if record.kind is CallKind.VERIFY:
        return verified_words(record.explanation)
    if record.method == LOGIN_METHOD:
        return translate("History", "Socket login")
    known = next((each for each in catalogue.endpoints if each.id == record.endpoint), None)
    return title_of_endpoint(known) if known is not None else path_of(record)


def verified_words(counted: str) -> str:
    """Return what a verification found, such as “7 proven, 1 refused”, in the user's language."""
    words = {
        "proven": translate("History", "{count} proven"),
        "refused": translate("History", "{count} refused"),
        "unclear": translate("History", "{count} unclear"),
        "not tried": translate("History", "{count} not tried"),
    }
    parts = [each.partition(" ") for each in counted.split(", ")]
    if not all(count.isdecimal() and verdict in words for count, _, verdict in parts):
        return counted
    return listed(*(words[verdict].format(count=count) for count, _, verdict in parts))


def path_of(record: CallRecord) -> str:
    """Return the path of the address, without host and query."""
    rest = record.url.partition("://")[2] or record.url
    return "/" + rest.partition("/")[2].partition("?")[0]


def took_words(record: CallRecord) -> str:
    """Return how long it took, such as “187 ms” or “2.3 s”; empty when nothing was sent."""
    if record.latency_ms is None:
        return ""
    if record.latency_ms >= 1_000 and record.kind is CallKind.VERIFY:
        return translate("History", "{seconds} s").format(seconds=decimal(record.latency_ms / 1000, 1))
    return translate("History", "{ms} ms").format(ms=f"{record.latency_ms:.0f}")


def day_of(text: str) -> date | None:
    """Return the day that a person typed, as ISO writes it; raises ValueError, and None for nothing."""
    return date.fromisoformat(text.strip()) if text.strip() else None


def result_of(record: CallRecord) -> str:
    """Return status and code, such as “401 · 30005”."""
    parts = [str(each) for each in (record.http_status, record.code) if each is not None]
    return " · ".join(parts)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a filter lets through.

    Attributes:
        words: Every one of them occurs in the call.
        first: The first day, on this computer's clock; None: any.
        last: The last day.
    """

    words: str = ""
    kind: CallKind | None = None
    first: date | None = None
    last: date | None = None


def fits(record: CallRecord, wanted: Wanted, catalogue: Catalogue) -> bool:
    """Tell whether a call is what is wanted."""
    if wanted.kind is not None and record.kind is not wanted.kind:
        return False
    day = record.at.astimezone().date()
    if (wanted.first is not None and day < wanted.first) or (wanted.last is not None and day > wanted.last):
        return False
    text = " ".join(
        (
            *(title_of_call(record, catalogue), record.method, record.url, record.endpoint, record.verdict),
            *(result_of(record), record.trace, record.explanation, record.body, kind_word(record.kind)),
        )
    ).lower()
    return all(word in text for word in wanted.words.lower().split())
