"""The real BitMart of the product, and values to ask it with."""

from __future__ import annotations

from vault_app.core.request import Failure, FailureKind, LatencySplit, Response
from vault_app.core.secret import Credentials
from vault_app.exchanges.protocol import Exchange
from vault_app.services.exchange_registry import exchange_named

ACCESS = "80618e45710812162b04892c7ee5ead4a3cc3e56"
SECRET = "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9"
MEMO = "test001"
NO_LATENCY = LatencySplit()


def bitmart() -> Exchange:
    return exchange_named("bitmart")


def credentials(access_key: str = ACCESS, secret_key: str = SECRET, memo: str = MEMO) -> Credentials:
    parts = {"access_key": access_key, "secret_key": secret_key, "memo": memo}
    return Credentials({part: bytearray(text, "utf-8") for part, text in parts.items()})


def response(status: int, body: str | bytes, headers: tuple[tuple[str, str], ...] = ()) -> Response:
    data = body.encode() if isinstance(body, str) else body
    return Response(status=status, headers=headers, body=data, latency=NO_LATENCY)


def failure(kind: FailureKind, *, sent: bool = True, detail: str = "") -> Failure:
    return Failure(kind=kind, detail=detail, sent=sent, latency=NO_LATENCY)
