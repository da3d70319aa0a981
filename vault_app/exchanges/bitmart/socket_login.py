"""Logging in to BitMart's private sockets: the messages that are sent, and what is said to them.

Source: developer-pro.bitmart.com/en/spot and /en/futuresv2, WebSocket, Private channel login, 2026-11; where the futures
docs contradict themselves, their working example and the vendor's own clients decide.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from vault_app.core.secret import Credentials
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.answers import NotJson, parse_json
from vault_app.exchanges.bitmart import fact_texts as texts
from vault_app.exchanges.bitmart import signing
from vault_app.exchanges.bitmart.verdicts import cure_of, explained
from vault_app.exchanges.protocol import SocketLogin
from vault_app.exchanges.verdict import CodeEntry, VerdictKind
from vault_app.exchanges.verification import SocketOutcome

_SPOT, _FUTURES = "ws-spot", "ws-futures"
_PINGS = {_SPOT: "ping", _FUTURES: '{"action":"ping"}'}
_OWN_NEWS = {
    _SPOT: {"op": "subscribe", "args": ["spot/user/orders:ALL_SYMBOLS", "spot/user/balance:BALANCE_UPDATE"]},
    _FUTURES: {"action": "subscribe", "args": ["futures/asset:USDT", "futures/order", "futures/position"]},
}
_UNKNOWN_CODE = QT_TRANSLATE_NOOP("BitMart", "BitMart documents no code {code} for its sockets.")
_FUTURES_REFUSED = QT_TRANSLATE_NOOP(
    "BitMart",
    "The futures socket refused the login. It gives no code, so access key, secret, memo or clock may be the reason.",
)


def socket_login(credentials: Credentials, timestamp_ms: int) -> SocketLogin:
    """Return `login` for the spot socket and `access` for the futures socket; raises MissingCredential."""
    signed = signing.sign_socket_login(credentials, timestamp_ms)
    arguments = list(signed.headers.values())
    messages = {
        _SPOT: json.dumps({"op": "login", "args": arguments}),
        _FUTURES: json.dumps({"action": "access", "args": [*arguments, "web"]}),
    }
    own_news = {host: json.dumps(message) for host, message in _OWN_NEWS.items()}
    return SocketLogin(messages, signed, pings=_PINGS, own_news=own_news)


def judge_login(codes: Mapping[int, CodeEntry], host_id: str, message: str) -> SocketOutcome | None:
    """Say what *message* answers to the login; None: it is about something else."""
    try:
        answer = parse_json(message.encode("utf-8", "replace"))
    except NotJson:
        return None
    if not isinstance(answer, dict):
        return None
    return _judge_futures(answer) if host_id == _FUTURES else _judge_spot(codes, answer)


def _judge_spot(codes: Mapping[int, CodeEntry], answer: Mapping[str, object]) -> SocketOutcome | None:
    if "errorCode" not in answer:
        logged_in = answer.get("event") == "login"
        return SocketOutcome(accepted=True, kind=VerdictKind.OK, explanation=texts.SOCKET_PASSED) if logged_in else None
    text = str(answer["errorCode"])
    code = int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None
    message = str(answer.get("errorMessage") or "")
    entry = codes.get(code) if code is not None else None
    explanation: str
    cure: tuple[str, ...]
    if entry is None:
        explanation = _UNKNOWN_CODE.format(code=text[:9])
        return SocketOutcome(
            accepted=False, kind=VerdictKind.REQUEST, code=code, message=message, explanation=explanation
        )
    explanation, cure = explained(entry), (cure_of(entry),)
    if entry.kind is VerdictKind.SECRET_OR_MEMO:
        explanation, cure = texts.SOCKET_REFUSED, texts.SIGNATURE_CURE
    return SocketOutcome(
        accepted=False, kind=entry.kind, code=code, message=message, explanation=explanation, cure=cure
    )


def _judge_futures(answer: Mapping[str, object]) -> SocketOutcome | None:
    if answer.get("action") not in {"access", "login"} or not isinstance(answer.get("success"), bool):
        return None
    if answer["success"]:
        return SocketOutcome(accepted=True, kind=VerdictKind.OK, explanation=texts.SOCKET_PASSED)
    return SocketOutcome(
        accepted=False,
        kind=VerdictKind.SECRET_OR_MEMO,
        message=str(answer.get("error") or ""),
        explanation=_FUTURES_REFUSED,
        cure=texts.SIGNATURE_CURE,
    )
