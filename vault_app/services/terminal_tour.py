"""The tour in the terminal: what the window would show, in a minute's reading."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vault_app.core.answerer import Answerer
from vault_app.core.errors import Locked
from vault_app.core.key_set import KeySet
from vault_app.core.redaction import BULLETS
from vault_app.core.request import ApiRequest, SignedRequest
from vault_app.core.secret import wiped
from vault_app.exchanges.protocol import Exchange
from vault_app.services.clock import Clock, SystemClock
from vault_app.services.demo import DEMO_PASSPHRASE, Demonstration, start_demonstration
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named
from vault_app.services.session import Session
from vault_app.services.test_call import CallResult, plan_call, prepare_call, run_call

Write = Callable[[str], None]

_BALANCE, _OPEN_ORDERS = "account-wallet", "spot-query-open-orders"
_TROUBLED = ("Wrong memo", "Unbound IP", "Expired")


def terminal_tour(write: Write) -> int:
    """Show the main job from end to end, against a practice exchange on this computer; returns 0.

    Args:
        write: Takes one line of text, without a line break at its end.

    Raises:
        VaultError: The practice exchange or the vault could not be made; nothing is left behind.
    """
    write("This is the tour in the terminal. Nothing in it is real:")
    write("the exchange runs on this computer, and the vault is thrown away at the end.")
    passphrase = bytearray(DEMO_PASSPHRASE, "utf-8")
    with wiped(passphrase), start_demonstration(passphrase) as demonstration:
        tour = _Tour(write, demonstration, SystemClock())
        session = Session(demonstration.store, practice_environment=demonstration.environment)
        try:
            tour.show_vault(session)
            tour.show_key_set(session)
            tour.show_signing(session)
            tour.show_calls(session)
            tour.show_troubles(session)
        finally:
            session.lock()
        tour.show_lock(session, passphrase)
    write("")
    write("That was it. The practice exchange has stopped, and its vault is gone.")
    write("Your own:  vault-app init mine.keyvault     More:  vault-app --help")
    return 0


@dataclass(frozen=True)
class _Tour:
    write: Write
    demonstration: Demonstration
    clock: Clock

    @property
    def exchange(self) -> Exchange:
        return exchange_named(DEFAULT_EXCHANGE)

    def chapter(self, title: str, *lines: str) -> None:
        self.write("")
        self.write(title)
        self.lines(*lines)

    def lines(self, *lines: str) -> None:
        for line in lines:
            self.write(f"   {line}")

    def rows(self, *rows: tuple[str, str]) -> None:
        width = max(len(name) for name, _ in rows) + 2
        self.lines(*(f"{name:<{width}}{value}" for name, value in rows))

    def show_vault(self, session: Session) -> None:
        vault = session.vault
        accounts = ", ".join(account.label for account in vault.listed_accounts)
        self.chapter(
            "1. A vault and a practice exchange",
            f"A vault was made and encrypted under a passphrase: {self.demonstration.path}",
            f"A practice BitMart is listening at {self.demonstration.record.spot}.",
            f"Its accounts are in the vault: {accounts}. Together they hold {len(tuple(vault.listed_key_sets()))}",
            "key sets, each of which shows one situation.",
        )

    def show_key_set(self, session: Session) -> None:
        account, key_set = session.vault.key_set_named("All right")
        words = [rule.word for rule in self.exchange.permissions if rule.id in key_set.permissions]
        self.chapter(f"2. A key set: {account.label}/{key_set.label}")
        self.rows(
            ("Access key", key_set.hint),
            ("Secret key", BULLETS),
            ("Memo", BULLETS),
            ("Permissions", ", ".join(words)),
            ("Bound IP addresses", ", ".join(binding.address for binding in key_set.bound_ips)),
        )

    def show_signing(self, session: Session) -> None:
        key_set = session.vault.key_set_named("All right")[1]
        request = self.request(_OPEN_ORDERS)
        with session.credentials(key_set) as credentials:
            signed = self.exchange.sign(request, credentials, timestamp_ms=self.clock.now_ms())
        self.chapter(f"3. Signing: {request.method} {request.path}")
        self.rows(("Prehash", signed.prehash_masked), *self.headers(signed, key_set))
        self.lines(self.exchange.not_covered)

    def headers(self, signed: SignedRequest, key_set: KeySet) -> Iterator[tuple[str, str]]:
        """Yield the headers; the access key, which reads the account, is hinted at."""
        public = next(iter(signed.headers))
        for name, value in signed.headers.items():
            yield name, key_set.hint if name == public else value

    def show_calls(self, session: Session) -> None:
        self.chapter("4. Two test calls, over TLS")
        balance = self.call(session, "All right", _BALANCE)
        self.tell(balance)
        self.lines(f"   {_coins(balance.verdict.data)}")
        self.tell(self.call(session, "All right", _OPEN_ORDERS))

    def show_troubles(self, session: Session) -> None:
        self.chapter("5. The same call with key sets that are not all right")
        for label in _TROUBLED:
            self.tell(self.call(session, label, _OPEN_ORDERS), label)

    def show_lock(self, session: Session, passphrase: bytearray) -> None:
        self.chapter("6. Lock and unlock")
        try:
            _ = session.vault
        except Locked as locked:
            self.lines(f"Locked. Asked for a key set, the vault says: {locked}")
        begun = time.perf_counter()
        again = Session(self.demonstration.open_again(passphrase))
        took = time.perf_counter() - begun
        try:
            vault = again.vault
            calls = sum(map(len, vault.calls.values()))
            self.lines(
                f"Unlocked in {took:.2f} s: {len(tuple(vault.listed_key_sets()))} key sets are there, and the history"
                f" of {calls} calls, without keys or signatures."
            )
        finally:
            again.lock()

    def request(self, endpoint: str) -> ApiRequest:
        return self.exchange.request_for(self.exchange.catalogue[endpoint], {})

    def call(self, session: Session, label: str, endpoint: str) -> CallResult:
        """Send one call with a key set of the vault, and remember it there."""
        account, key_set = session.vault.key_set_named(label)
        plan = plan_call(self.exchange, session.environment_of(account), self.request(endpoint))
        with prepare_call(session, key_set, plan, self.clock) as prepared:
            result = run_call(prepared)
        session.apply(result.change(key_set.id))
        return result

    def tell(self, result: CallResult, label: str = "") -> None:
        request, verdict = result.signed.request, result.verdict
        status = result.record.http_status
        answered = f"HTTP {status}, code {verdict.code}" if status is not None else "no answer"
        latency = f", {result.record.latency_ms:.0f} ms" if result.record.latency_ms is not None else ""
        said = Answerer.of(self.exchange.name, self.demonstration.environment()).named_in
        self.lines(
            f"{label or f'{request.method} {request.path}'}: {answered}{latency}", f"   {said(verdict.headline)}"
        )
        if label:
            self.lines(*(f"   {said(text)}" for text in (verdict.explanation, *verdict.cure[:1]) if text))


def _coins(wallet: object) -> str:
    """Return the balances of a wallet's answer in one line."""
    rows = wallet.get("wallet", []) if isinstance(wallet, dict) else []
    return "Balance: " + ", ".join(f"{row['available']} {row['currency']}" for row in rows)
