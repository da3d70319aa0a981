"""Requests to send in a test, and what a test expects of an outcome."""

from __future__ import annotations

from collections.abc import Mapping

from vault_app.core.request import ApiRequest, Failure, Response, SignedRequest
from vault_app.services.http import Limits

SECRET_HEADERS = {"X-BM-KEY": "8061access", "X-BM-TIMESTAMP": "1700000000000", "X-BM-SIGN": "0badc0de" * 8}
QUICK = Limits(connect_s=0.5, whole_s=0.5)


def signed(
    method: str = "POST",
    path: str = "/spot/v4/query/open-orders",
    query: str = "",
    body: bytes | None = b"{}",
    headers: Mapping[str, str] = SECRET_HEADERS,
) -> SignedRequest:
    return SignedRequest(
        request=ApiRequest(method=method, host="spot", path=path, query=query, body=body),
        headers=headers,
        signature="0badc0de" * 8,
        prehash=(),
        separator="#",
        timestamp_ms=1_700_000_000_000,
        valid_until_ms=None,
    )


def failure(outcome: Response | Failure) -> Failure:
    assert isinstance(outcome, Failure), outcome
    assert not any(value in outcome.detail for value in SECRET_HEADERS.values())
    return outcome


def response(outcome: Response | Failure) -> Response:
    assert isinstance(outcome, Response), outcome
    return outcome
