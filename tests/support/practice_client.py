"""A client of the practice exchange that shares no code with the product: plain http.client, plain hmac."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import json
import ssl
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from vault_app.practice import HandedKeySet, PracticeRecord


@dataclass(frozen=True)
class Answered:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, Any]:
        value = json.loads(self.body)
        assert isinstance(value, dict)
        return value

    @property
    def code(self) -> int:
        return int(self.json["code"])

    @property
    def data(self) -> Any:
        return self.json["data"]


def hmac_of(secret: str, timestamp: str, memo: str, segment: str) -> str:
    return hmac.new(secret.encode(), f"{timestamp}#{memo}#{segment}".encode(), hashlib.sha256).hexdigest()


def keyed(key_set: HandedKeySet) -> dict[str, str]:
    return {"X-BM-KEY": key_set.access_key}


def signed(key_set: HandedKeySet, body: str, *, at_ms: int | None = None) -> dict[str, str]:
    timestamp = str(time.time_ns() // 1_000_000 if at_ms is None else at_ms)
    return {
        **keyed(key_set),
        "X-BM-TIMESTAMP": timestamp,
        "X-BM-SIGN": hmac_of(key_set.secret_key, timestamp, key_set.memo, body),
        "Content-Type": "application/json",
    }


class PracticeClient:
    """Trusts the practice exchange's authority alone; one connection for each host, kept alive."""

    def __init__(self, record: PracticeRecord, timeout_s: float = 5) -> None:
        self.record = record
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(cadata=record.ca_pem)
        urls = {"spot": urlsplit(record.spot), "futures": urlsplit(record.futures)}
        self._connections = {
            host: http.client.HTTPSConnection(url.hostname or "", url.port, context=context, timeout=timeout_s)
            for host, url in urls.items()
        }

    def send(
        self,
        method: str,
        target: str,
        headers: dict[str, str] | None = None,
        body: str | None = None,
        host: str = "spot",
    ) -> Answered:
        connection = self._connections[host]
        connection.request(method, target, None if body is None else body.encode(), headers or {})
        answer = connection.getresponse()
        return Answered(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())

    def get(self, target: str, key_set: HandedKeySet | None = None, host: str = "spot") -> Answered:
        return self.send("GET", target, keyed(key_set) if key_set else {}, host=host)

    def post(self, target: str, key_set: HandedKeySet, body: object = None, host: str = "spot") -> Answered:
        text = json.dumps({} if body is None else body)
        return self.send("POST", target, signed(key_set, text), text, host=host)

    def close(self) -> None:
        for connection in self._connections.values():
            connection.close()
