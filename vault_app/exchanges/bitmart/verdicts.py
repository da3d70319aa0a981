"""From an answer of BitMart to what it means for the key set, in words.

The numeric code in the JSON body decides, never the HTTP status or a text alone: several errors arrive with HTTP 200,
and texts have changed over time. Source: notes of the error tables, developer-pro.bitmart.com, 2026-11.

The field `exchange` of a sentence is who answered: BitMart here, and where the window knows better, that one's name. What
is BitMart's alone, such as its documents and its site, is named in the sentence itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from vault_app.core.key_set import Standing
from vault_app.core.request import ApiRequest, Failure, FailureKind, Level, Outcome, Response
from vault_app.core.words import QT_TRANSLATE_NOOP, Phrase, joined, phrase
from vault_app.exchanges.answers import NotJson, looks_like_html, parse_json
from vault_app.exchanges.bitmart.answer_shapes import is_true_success
from vault_app.exchanges.bitmart.catalogue_data import DATA
from vault_app.exchanges.bitmart.facts import NAME
from vault_app.exchanges.verdict import CodeEntry, RateUse, Verdict, VerdictKind

SUCCESS = 1000

PROVEN, REFUSED, UNCLEAR = Standing.PROVEN, Standing.REFUSED, Standing.UNCLEAR

# Kind to standing and to the fact that the headline names.
_ABOUT: dict[VerdictKind, tuple[Standing, str, str]] = {
    VerdictKind.KEY: (REFUSED, "access key", QT_TRANSLATE_NOOP("BitMart", "Refused: access key")),
    VerdictKind.EXPIRED: (REFUSED, "access key", QT_TRANSLATE_NOOP("BitMart", "Refused: the key has expired")),
    VerdictKind.SECRET_OR_MEMO: (REFUSED, "secret or memo", QT_TRANSLATE_NOOP("BitMart", "Refused: secret or memo")),
    VerdictKind.IP: (REFUSED, "IP", QT_TRANSLATE_NOOP("BitMart", "Refused: this computer's IP address")),
    VerdictKind.PERMISSION: (
        REFUSED,
        "permission",
        QT_TRANSLATE_NOOP("BitMart", "Refused: the key lacks this permission"),
    ),
    VerdictKind.CLOCK: (
        UNCLEAR,
        "clock",
        QT_TRANSLATE_NOOP("BitMart", "Refused: the timestamp. The key is not judged"),
    ),
    VerdictKind.RATE_LIMIT: (
        UNCLEAR,
        "exchange",
        QT_TRANSLATE_NOOP("BitMart", "Unclear: too many calls. This says nothing about the key"),
    ),
    VerdictKind.SERVER: (
        UNCLEAR,
        "exchange",
        QT_TRANSLATE_NOOP("BitMart", "Unclear: trouble at {exchange}. This says nothing about the key").format(
            exchange=NAME
        ),
    ),
    VerdictKind.REQUEST: (
        UNCLEAR,
        "request",
        QT_TRANSLATE_NOOP("BitMart", "Unclear: {exchange} refused the request, not the key").format(exchange=NAME),
    ),
}

# What happened, as a sentence without its full stop, and the cure.
_FAILURES: dict[FailureKind, tuple[Phrase, tuple[str, ...]]] = {
    FailureKind.NAME: (
        QT_TRANSLATE_NOOP("BitMart", "The name of the host was not found"),
        (
            QT_TRANSLATE_NOOP("BitMart", "Check the internet connection."),
            QT_TRANSLATE_NOOP("BitMart", "Check the host of the environment."),
        ),
    ),
    FailureKind.REFUSED: (
        QT_TRANSLATE_NOOP("BitMart", "The host refused the connection"),
        (QT_TRANSLATE_NOOP("BitMart", "Check host and port of the environment, and a firewall on the way."),),
    ),
    FailureKind.UNREACHABLE: (
        QT_TRANSLATE_NOOP("BitMart", "The host was not reached"),
        (QT_TRANSLATE_NOOP("BitMart", "Check the internet connection, VPN and firewall."),),
    ),
    FailureKind.RESET: (
        QT_TRANSLATE_NOOP("BitMart", "The connection was reset before a whole answer came"),
        (QT_TRANSLATE_NOOP("BitMart", "Try again; if it stays, something on the way cuts the connection."),),
    ),
    FailureKind.TLS: (
        QT_TRANSLATE_NOOP("BitMart", "The host did not prove who it is, so nothing was sent"),
        (
            QT_TRANSLATE_NOOP(
                "BitMart", "Do not go on from this network if you do not know why: somebody may be in between."
            ),
            QT_TRANSLATE_NOOP("BitMart", "Check this computer's date, and the CA file of an environment of your own."),
        ),
    ),
    FailureKind.DEADLINE: (
        QT_TRANSLATE_NOOP("BitMart", "No whole answer came in time"),
        (QT_TRANSLATE_NOOP("BitMart", "Try again later."),),
    ),
    FailureKind.CUT_SHORT: (
        QT_TRANSLATE_NOOP("BitMart", "The answer ended before its announced length"),
        (QT_TRANSLATE_NOOP("BitMart", "Try again."),),
    ),
    FailureKind.CANCELLED: (QT_TRANSLATE_NOOP("BitMart", "You cancelled the call"), ()),
    FailureKind.NOT_HTTP: (
        QT_TRANSLATE_NOOP("BitMart", "What answered does not speak HTTP"),
        (QT_TRANSLATE_NOOP("BitMart", "Check host and port of the environment."),),
    ),
    FailureKind.PROXY: (
        QT_TRANSLATE_NOOP("BitMart", "The proxy did not let the call through"),
        (QT_TRANSLATE_NOOP("BitMart", "Check the proxy in the settings."),),
    ),
    FailureKind.OVERSIZED: (
        QT_TRANSLATE_NOOP("BitMart", "The answer was larger than is accepted, and was dropped"),
        (QT_TRANSLATE_NOOP("BitMart", "Ask for fewer records."),),
    ),
}
_WHAT = QT_TRANSLATE_NOOP("BitMart", "{what}.")
_WHAT_DETAIL = QT_TRANSLATE_NOOP("BitMart", "{what} ({detail}).")
_MAYBE_DONE = QT_TRANSLATE_NOOP("BitMart", "The request may have taken effect: look before you send it again.")
_ITS_OWN_TEXT = QT_TRANSLATE_NOOP("BitMart", "Read {exchange}'s own text, and quote the trace to its support.").format(
    exchange=NAME
)
_NO_KEY_WORD = QT_TRANSLATE_NOOP("BitMart", "This says nothing about the key.")


@dataclass(frozen=True)
class ErrorTable:
    """The documented codes, parsed from `errors.json`."""

    codes: Mapping[int, CodeEntry]

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> ErrorTable:
        return cls({row["code"]: _entry(row) for row in document["errors"]})

    def judge(self, request: ApiRequest, outcome: Outcome) -> Verdict:
        """Return what *outcome* says about the key set that signed *request*."""
        if isinstance(outcome, Failure):
            return _judge_failure(request, outcome)
        return replace(self._judge_response(request, outcome), rate=rate_use(outcome))

    def _judge_response(self, request: ApiRequest, response: Response) -> Verdict:
        if 300 <= response.status < 400:
            where = QT_TRANSLATE_NOOP(
                "BitMart",
                "The host sent the call elsewhere (HTTP {status}). It was not followed: signed headers go to no other host.",
            )
            return _about_exchange(
                where.format(status=response.status), QT_TRANSLATE_NOOP("BitMart", "Check the host of the environment.")
            )
        try:
            body = parse_json(response.body)
        except NotJson as why:
            return _judge_page(response, why.args[0])
        code = _code_of(body)
        if code is None or not isinstance(body, dict):
            return _judge_page(response, QT_TRANSLATE_NOOP("BitMart", "the answer has no code"))
        verdict = self._judge_code(request, response, code, body)
        return replace(
            verdict,
            code=code,
            message=_text(body.get("message", body.get("msg"))),
            trace=_text(body.get("trace")),
            data=body.get("data"),
        )

    def _judge_code(self, request: ApiRequest, response: Response, code: int, body: Mapping[str, object]) -> Verdict:
        if code == SUCCESS:
            trace = _text(body.get("trace"))
            if response.status < 400 and is_true_success(request.endpoint, body.get("data"), trace):
                return _success(request)
            return _about_exchange(
                QT_TRANSLATE_NOOP(
                    "BitMart", "The answer says success, and what it carries is not what this call returns."
                ),
                QT_TRANSLATE_NOOP("BitMart", "The endpoint may have been retired. Compare with another call."),
            )
        entry = self.codes.get(code)
        return _documented(request, entry) if entry is not None else _undocumented(request, response, code)


def _entry(row: Mapping[str, Any]) -> CodeEntry:
    return CodeEntry(
        code=row["code"],
        http_status=row["http_status"],
        area=row["area"],
        meaning=phrase(DATA, row["meaning"]),
        cause=phrase(DATA, row["cause"]),
        remedy=phrase(DATA, row["remedy"]),
        kind=VerdictKind(row["verdict"]),
        messages=tuple(row.get("messages", ())),
        note=row.get("note", ""),
    )


def explained(entry: CodeEntry) -> Phrase:
    """Return meaning and cause of a documented code as sentences."""
    return QT_TRANSLATE_NOOP("BitMart", "{meaning}. {cause}.").format(meaning=entry.meaning, cause=entry.cause)


def cure_of(entry: CodeEntry) -> Phrase:
    """Return the remedy of a documented code as a sentence."""
    return _WHAT.format(what=entry.remedy)


def _success(request: ApiRequest) -> Verdict:
    if request.level is Level.SIGNED:
        return Verdict(
            kind=VerdictKind.OK,
            standing=PROVEN,
            about="secret and memo",
            headline=QT_TRANSLATE_NOOP("BitMart", "Proven: secret and memo"),
            explanation=QT_TRANSLATE_NOOP("BitMart", "{exchange} accepted the signature and answered.").format(
                exchange=NAME
            ),
        )
    if request.level is Level.KEYED:
        return Verdict(
            kind=VerdictKind.OK,
            standing=PROVEN,
            about="access key",
            headline=QT_TRANSLATE_NOOP("BitMart", "Proven: access key"),
            explanation=QT_TRANSLATE_NOOP(
                "BitMart", "{exchange} knows the access key. This call does not check the secret or the memo."
            ).format(exchange=NAME),
        )
    return Verdict(
        kind=VerdictKind.OK,
        standing=UNCLEAR,
        about="exchange",
        headline=QT_TRANSLATE_NOOP("BitMart", "{exchange} answered").format(exchange=NAME),
        explanation=QT_TRANSLATE_NOOP("BitMart", "This call needs no key, so it says nothing about one."),
    )


def _documented(request: ApiRequest, entry: CodeEntry) -> Verdict:
    kind = entry.kind
    explanation: str = explained(entry)
    cure: tuple[str, ...] = (cure_of(entry),)
    if kind in {VerdictKind.ACCEPTED, VerdictKind.ACCOUNT}:
        return _accepted(request, kind, explanation, cure)
    if kind is VerdictKind.OK:
        return replace(_success(request), explanation=explanation)
    if kind is VerdictKind.SECRET_OR_MEMO:
        explanation = QT_TRANSLATE_NOOP(
            "BitMart",
            "The signature does not match, and {exchange} does not say whether the secret or the memo is wrong.",
        ).format(exchange=NAME)
        cure = _SIGNATURE_CURE
    standing, about, headline = _ABOUT[kind]
    return Verdict(kind=kind, standing=standing, about=about, headline=headline, explanation=explanation, cure=cure)


_SIGNATURE_CURE: tuple[str, ...] = (
    QT_TRANSLATE_NOOP(
        "BitMart",
        "Compare the memo with the exchange letter by letter. It is not the user id, and a space at its end counts.",
    ),
    QT_TRANSLATE_NOOP("BitMart", "Check that access key and secret key were not swapped, and paste the secret again."),
    QT_TRANSLATE_NOOP("BitMart", "If both are surely right, make a new key set: BitMart cannot show the secret again."),
)


def _accepted(request: ApiRequest, kind: VerdictKind, explanation: str, cure: tuple[str, ...]) -> Verdict:
    signed, keyed = request.level is Level.SIGNED, request.level is Level.KEYED
    if signed:
        headline = QT_TRANSLATE_NOOP("BitMart", "Proven: secret and memo. The request itself was refused")
    elif keyed:
        headline = QT_TRANSLATE_NOOP("BitMart", "Proven: access key. The request itself was refused")
    else:
        headline = QT_TRANSLATE_NOOP("BitMart", "{exchange} refused the request. No key was used").format(exchange=NAME)
    return Verdict(
        kind=kind,
        standing=PROVEN if signed or keyed else UNCLEAR,
        about="secret and memo" if signed else "access key" if keyed else "request",
        headline=headline,
        explanation=explanation,
        cure=cure,
    )


def _undocumented(request: ApiRequest, response: Response, code: int) -> Verdict:
    if 30_000 <= code < 30_100:
        standing, about, _ = _ABOUT[VerdictKind.KEY]
        return Verdict(
            kind=VerdictKind.KEY,
            standing=standing,
            about=about,
            headline=QT_TRANSLATE_NOOP("BitMart", "Refused: authentication, for a reason that is not documented"),
            explanation=QT_TRANSLATE_NOOP(
                "BitMart", "BitMart documents no code {code}; its neighbours all speak of authentication."
            ).format(code=code),
            cure=(_ITS_OWN_TEXT,),
        )
    unknown = QT_TRANSLATE_NOOP("BitMart", "BitMart documents no code {code}.").format(code=code)
    if response.status in {418, 429}:
        return replace(_plain(VerdictKind.RATE_LIMIT), explanation=unknown, cure=(_ITS_OWN_TEXT,))
    if response.status >= 500:
        return _about_exchange(unknown, _ITS_OWN_TEXT)
    if 40_000 <= code < 80_000:  # the ranges of business codes: the gateway had let the request through (inferred)
        return _accepted(request, VerdictKind.ACCEPTED, unknown, (_ITS_OWN_TEXT,))
    return replace(_plain(VerdictKind.REQUEST), explanation=unknown, cure=(_ITS_OWN_TEXT,))


def _plain(kind: VerdictKind) -> Verdict:
    standing, about, headline = _ABOUT[kind]
    return Verdict(kind=kind, standing=standing, about=about, headline=headline, explanation="")


def _judge_page(response: Response, why: str) -> Verdict:
    """Judge an answer that is not the API's own; it never blames the key."""
    if response.status in {418, 429}:
        return replace(
            _plain(VerdictKind.RATE_LIMIT),
            explanation=QT_TRANSLATE_NOOP("BitMart", "HTTP {status}: too many calls came from this address.").format(
                status=response.status
            ),
            cure=(QT_TRANSLATE_NOOP("BitMart", "Stop for some minutes, then go on more slowly."),),
        )
    if response.status in {403, 503} and looks_like_html(response.body):
        page = QT_TRANSLATE_NOOP(
            "BitMart",
            "HTTP {status} with a web page: Cloudflare, in front of {exchange}, stopped the call. The key was not looked at.",
        )
        return _about_exchange(
            page.format(exchange=NAME, status=response.status),
            QT_TRANSLATE_NOOP("BitMart", "Wait a minute; try without VPN or from another network."),
        )
    if response.status == 404:
        gone = QT_TRANSLATE_NOOP("BitMart", "HTTP 404: there is no such path on this host, or the service is closed.")
        return _about_exchange(
            gone,
            QT_TRANSLATE_NOOP("BitMart", "Check path and host; {exchange} may have closed the service.").format(
                exchange=NAME
            ),
        )
    text = QT_TRANSLATE_NOOP("BitMart", "HTTP {status}, and {why}. It did not come from {exchange}'s API.").format(
        exchange=NAME, status=response.status, why=why
    )
    return _about_exchange(text, QT_TRANSLATE_NOOP("BitMart", "Try again later, or from another network."))


def _about_exchange(explanation: str, cure: str) -> Verdict:
    standing, about, headline = _ABOUT[VerdictKind.SERVER]
    return Verdict(
        kind=VerdictKind.SERVER,
        standing=standing,
        about=about,
        headline=headline,
        explanation=explanation,
        cure=(cure,),
    )


def _judge_failure(request: ApiRequest, failure: Failure) -> Verdict:
    what, cure = _FAILURES[failure.kind]
    happened = _WHAT_DETAIL.format(what=what, detail=failure.detail) if failure.detail else _WHAT.format(what=what)
    may_have_acted = failure.sent and request.effect.value != "read"
    return Verdict(
        kind=VerdictKind.SERVER if failure.kind is FailureKind.OVERSIZED else VerdictKind.NETWORK,
        standing=UNCLEAR,
        about="exchange",
        headline=QT_TRANSLATE_NOOP("BitMart", "Unclear: no whole answer came"),
        explanation=joined(happened, _MAYBE_DONE if may_have_acted else _NO_KEY_WORD),
        cure=cure,
    )


def _code_of(body: object) -> int | None:
    """Return the answer's code; affiliate answers write it as text."""
    code = body.get("code") if isinstance(body, dict) else None
    if isinstance(code, bool):
        return None
    if isinstance(code, int):
        return code
    if isinstance(code, str) and code.isascii() and code.isdigit() and len(code) <= 9:
        return int(code)
    return None


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def rate_use(response: Response) -> RateUse | None:
    """Read the rate limit headers, or None when one is missing or odd.

    `X-BM-RateLimit-Remaining` counts the calls already *used*, whatever its name says.
    Source: developer-pro.bitmart.com/en/spot, Rate limit, 2026-11.
    """
    try:
        used, limit = (
            int(response.header("X-BM-RateLimit-Remaining") or ""),
            int(response.header("X-BM-RateLimit-Limit") or ""),
        )
        reset_s = float(response.header("X-BM-RateLimit-Reset") or "")
    except ValueError:
        return None
    if used < 0 or limit <= 0 or not 0 <= reset_s <= 86_400:
        return None
    return RateUse(used, limit, reset_s, response.header("X-BM-RateLimit-Mode") or "")
