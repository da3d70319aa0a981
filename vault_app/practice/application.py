"""Answers admitted calls from the books: the practice exchange without its sockets."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice.answers import Answer, Phrasebook, Refused
from vault_app.practice.books import Books
from vault_app.practice.calls import Call, check_parameters
from vault_app.practice.gate import Gate, Incoming, Passage
from vault_app.practice.handlers import HANDLERS
from vault_app.practice.sample_accounts import SampleKey
from vault_app.practice.socket_news import Message, news_of

KEPT_CALLS = 1_000


@dataclass(frozen=True, slots=True)
class SeenCall:
    """One request that arrived, without anything secret.

    Attributes:
        endpoint: Id in the catalogue; empty for an unknown path.
        key: Label of the sample key; empty when none was recognised.
        code: What it was answered.
    """

    host: str
    method: str
    path: str
    query: str
    endpoint: str
    key: str
    status: int
    code: int


class Application:
    """Gate and books together; one call at a time, whatever the number of connections."""

    def __init__(self, bitmart: BitMart, keys: Iterable[SampleKey]) -> None:
        keys = tuple(keys)
        self.gate = Gate(bitmart.catalogue, keys)
        self.phrases = Phrasebook(bitmart.codes)
        self.calls: deque[SeenCall] = deque(maxlen=KEPT_CALLS)
        self._books = {each.account.label: Books(futures_open=each.account.futures_open) for each in keys}
        self._nobody = Books()
        self._lock = threading.Lock()

    def delete_key(self, access_key: str) -> None:
        """Do what deleting a key on the exchange's site does."""
        with self._lock:
            self.gate.forget_key(access_key)

    def answer(self, incoming: Incoming, now_ms: int) -> Answer:
        """Return the answer to one request when the exchange's clock shows *now_ms*."""
        with self._lock:
            passage = self.gate.check(incoming, now_ms)
            answer = self._answer(passage, now_ms)
            self.calls.append(
                SeenCall(
                    incoming.host,
                    incoming.method,
                    incoming.path,
                    incoming.query,
                    passage.endpoint.id if passage.endpoint else "",
                    passage.key.label if passage.key else "",
                    answer.status,
                    answer.code,
                )
            )
        return answer

    def news(self, topic: str, access_key: str, now_ms: int) -> list[Message]:
        """Return what a socket is told of *topic* when the exchange's clock shows *now_ms*.

        Args:
            access_key: Of who logged in there; empty: nobody did.
        """
        with self._lock:
            key = self.gate.key_named(access_key)
            return news_of(topic, self._books[key.account.label] if key else self._nobody, now_ms)

    def _answer(self, passage: Passage, now_ms: int) -> Answer:
        try:
            if passage.refusal is not None or passage.endpoint is None:
                raise passage.refusal or Refused(30000)
            endpoint = passage.endpoint
            check_parameters(endpoint, passage.given)
            books = self._books[passage.key.account.label] if passage.key else self._nobody
            answer = self.phrases.success(HANDLERS[endpoint.id](Call(endpoint, passage.given, books, now_ms)))
        except Refused as refused:
            answer = self.phrases.refusal(refused)
        if passage.rate is not None:
            answer = Answer(answer.status, answer.code, answer.message, answer.data, passage.rate.headers())
        return answer
