"""A workspace over a real vault file, with one account whose key sets each show something: what page tests work at."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.support.window import app
from vault_app.core.account import Account, AccountId
from vault_app.core.environment import Environment
from vault_app.core.key_set import KeySet, KeySetId, LastVerdict, Standing, Status
from vault_app.core.vault import Vault
from vault_app.services import changes
from vault_app.services.clock import SystemClock
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.key_set_draft import draft_from_members
from vault_app.services.paths import Places
from vault_app.services.practice_runner import RunningPractice, find_practice, practice_environment, start_practice
from vault_app.services.session import Session
from vault_app.services.settings_store import Settings
from vault_app.services.vault_store import VaultStore
from vault_app.ui.workspace import Workspace
from vault_app.vaultfile.kdf import FLOOR_KDF

ACCESS_KEY = "80618e45710812162b04892c7ee5ead4a3cc3e56"
SECRET_KEY = "6c6c98544461bbe71db2bca4c6d7fd0021e0ba9efc215f9c6ad41852df9d9df9"
MEMO = "test001"


class FixedClock(SystemClock):
    """A clock whose time of day stands still until a test moves it."""

    def __init__(self, now: datetime = datetime(2026, 11, 22, 14, 2, 21, tzinfo=UTC)) -> None:
        self.now = now

    def now_ms(self) -> int:
        return int(self.now.timestamp() * 1000)

    def utc_now(self) -> datetime:
        return self.now

    def advance(self, **delta: float) -> None:
        """Move on by what `timedelta` takes."""
        self.now += timedelta(**delta)


def places_below(root: Path) -> Places:
    """Return folders of the program's own below *root*."""
    return Places(root / "config", root / "state", root / "data", root / "run")


def new_session(root: Path, *, practice: Callable[[], Environment] | None = None) -> Session:
    """Return the session of a new vault file below *root*, its key derivation as cheap as is allowed."""
    root.mkdir(parents=True, exist_ok=True)
    store = VaultStore.create(
        root / "Trading.keyvault",
        bytearray(b"seven quiet herons"),
        kdf=FLOOR_KDF,
        vault=Vault(),
        places=places_below(root),
    )
    return Session(store, practice_environment=practice)


class Desk:
    """A session, its workspace, and short ways to put accounts and key sets into them."""

    def __init__(self, root: Path, *, clock: SystemClock | None = None) -> None:
        self.clock: SystemClock = clock or FixedClock()
        self._root = root
        self._practice: RunningPractice | None = None
        self.stalls: list[float] = []
        self.session = new_session(root, practice=self._practice_environment)
        app()  # a workspace has a clipboard
        self.workspace = Workspace(self.clock, Settings())
        self.workspace.open_session(self.session)
        self.exchange = exchange_named("bitmart")

    def _save(self, *wanted: changes.Change) -> None:
        """Save all of *wanted* at once and without a backup, which is what takes the time."""

        def apply(vault: Vault) -> Vault:
            for each in wanted:
                vault = each.apply(vault)
            return vault

        self.session.apply(changes.Change(apply, wanted[-1].event, backup=False))

    def add_account(self, label: str = "Main", environment: str = "bitmart") -> Account:
        account = self._account(label, environment)
        self._save(changes.add_account(account))
        return account

    def _account(self, label: str, environment: str) -> Account:
        return Account(
            id=AccountId(label),
            label=label,
            exchange="bitmart",
            environment=environment,
            created_at=self.clock.utc_now(),
        )

    def add_key_set(self, account: Account, label: str, **members: Any) -> KeySet:
        """Add a key set with the published sample's credentials unless *members* say otherwise."""
        key_set = self._key_set(label, **members)
        self._save(changes.add_key_set(account.id, key_set, self.exchange.slot_rule))
        return key_set

    def _key_set(self, label: str, **members: Any) -> KeySet:
        verdict = members.pop("last_verdict", None)
        whole = {"label": label, "access_key": ACCESS_KEY, "secret_key": SECRET_KEY, "memo": MEMO, **members}
        draft = draft_from_members({name: value for name, value in whole.items() if value is not None}, self.exchange)
        key_set = draft.new_key_set(self.session, self.exchange, self.clock.utc_now())
        draft.wipe()
        return dataclasses.replace(key_set, last_verdict=verdict)

    def add_samples(self) -> dict[str, KeySet]:
        """Add the account Main with four key sets; return them by label."""
        main, now = self._account("Main", "bitmart"), self.clock.utc_now()
        reader = self._key_set(
            "Reader",
            permissions=["read-only"],
            bound_ips=["203.0.113.24", "203.0.113.25", "2001:db8::17"],
            created_at="2026-04-24",
            used_by=["Portfolio sheet on the home server"],
            note="Rotate before the move in January",
            last_verdict=LastVerdict(Standing.PROVEN, now - timedelta(hours=2), "secret and memo", 1000),
        )
        cash_out = self._key_set(
            "Cash out",
            access_key="5be03" + "7" * 31 + "d18a",
            permissions=["read-only", "withdraw"],
            status=Status.SPARE,
            created_at="2026-10-12",
        )
        bot = self._key_set("Grid bot 1", permissions=["read-only", "spot-trade"], bound_ips=["203.0.113.9"])
        old = self._key_set("Old tax tool", status=Status.RETIRING, permissions=["read-only"])
        rule = self.exchange.slot_rule
        added = [changes.add_key_set(main.id, each, rule) for each in (reader, cash_out, bot, old)]
        self._save(changes.add_account(main), *added)
        return {each.label: each for each in (reader, cash_out, bot, old)}

    # The practice exchange

    def _practice_environment(self) -> Environment:
        return practice_environment(
            self._practice.record if self._practice else find_practice(places_below(self._root))
        )

    def start_practice(self) -> Account:
        """Start a practice exchange and return a new account that sends to it; `close` ends it.

        It looks at the computer's own clock, so from here on the workspace does too.
        """
        self.clock = self.workspace.clock = SystemClock()
        self._practice = start_practice(places=places_below(self._root))
        return self.add_account("Practice", "practice")

    @property
    def practice(self) -> RunningPractice:
        assert self._practice is not None
        return self._practice

    def add_practice_key_set(self, account: Account, label: str, **members: Any) -> KeySet:
        """Add one of the key sets that the practice exchange hands out."""
        handed = self.practice.record.key_set(label)
        return self.add_key_set(
            account,
            label,
            access_key=handed.access_key,
            secret_key=handed.secret_key,
            memo=handed.memo,
            permissions=list(handed.permissions),
            **members,
        )

    def send_to(self, url: str, ca_pem: str | None = None) -> Account:
        """Return a new account whose requests all go to *url*."""
        environment = Environment(name="odd", title="Odd", exchange="bitmart", hosts={"spot": url}, ca_pem=ca_pem)
        self.session.apply(changes.add_environment(environment, self.session.builtin_environments()))
        return self.add_account("Odd", "odd")

    def close(self) -> None:
        if self._practice is not None:
            self._practice.stop()
        self.workspace.lock("")

    def choose(self, key_set: KeySet) -> None:
        self.workspace.select(key_set.id)

    def now_of(self, key_set: KeySet) -> KeySet:
        """Return how *key_set* is saved now."""
        return self.session.vault.key_set(KeySetId(key_set.id))

    def opened(self, key_set: KeySet, part: str) -> str:
        """Return a credential of *key_set* as it is saved now."""
        return self.session.open_part(self.now_of(key_set), part).decode()
