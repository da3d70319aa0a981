"""What the columns of the workspace show for a chosen place: accounts, slots, rows, and words for what is empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from vault_app.core.account import Account
from vault_app.core.environment import Environment
from vault_app.core.errors import EnvironmentNotFound
from vault_app.core.findings import Finding, Severity, findings_of
from vault_app.core.key_set import KeySet
from vault_app.core.key_set_order import Order, ordered
from vault_app.core.search import read_query
from vault_app.core.vault import Vault
from vault_app.exchanges.protocol import ClosingNotice, Exchange
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.finding_rules import rules_for
from vault_app.services.session import Session
from vault_app.ui import tasks
from vault_app.ui.accounts.account_list_model import AccountRow
from vault_app.ui.accounts.accounts_sidebar import ALL, ATTENTION
from vault_app.ui.collation import name_key
from vault_app.ui.key_sets.column_content import ColumnContent
from vault_app.ui.key_sets.key_set_rows import KeySetRow, RowMaker
from vault_app.ui.messages import translated
from vault_app.ui.widgets.slots import FREE_SLOT, SLOT_COUNT, Slot, SlotState
from vault_app.ui.workspace import Workspace

_LOOK_AFTER_MS = 30


class WorkspaceContent(QObject):
    """Reads the vault for the columns; keeps public rows alone, and drops them on lock."""

    findings_changed = Signal()
    """What `attention` and the accounts' marks say is that of the vault as it is now."""
    order_changed = Signal()
    """The user chose another order of the list."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._maker = RowMaker(self._exchange_of)
        self._rows: tuple[KeySetRow, ...] = ()
        self._ordered: tuple[KeySetRow, ...] = ()
        self._order = _order_in(workspace)
        self._pressing = _Pressing()
        self._number = 0
        self._account_rows: dict[str, _KnownRow] = {}
        self._states: _States = {}
        self._old_after_days = workspace.settings.old_after_days
        workspace.settings_changed.connect(self._on_settings_changed)
        workspace.prepare = self._make_ready

    def _make_ready(self, vault: Vault) -> Callable[[], None]:
        """Make the rows of a vault that was saved or read just now; thousands may be new."""
        keep_rows, states = self._maker.make_ready(vault), _states_of(vault, self._states)

        def keep() -> None:
            keep_rows()
            self._states = states

        return keep

    def prepare(self, session: Session, then: Callable[[], None]) -> None:
        """Make the rows of a vault that is about to be shown, and call *then*.

        Elsewhere, for with thousands of key sets this takes longer than a window may stand still.
        """
        if session.is_locked:  # while whoever asks waited for the page
            then()
            return
        maker, vault = RowMaker(self._exchange_of), session.vault

        def make() -> tuple[_States, dict[str, _KnownRow]]:
            maker.rows_of(vault)
            states = _states_of(vault, {})
            return states, _account_rows(session, vault, states, {}, {})

        def made(found: tuple[_States, dict[str, _KnownRow]]) -> None:
            if not session.is_locked:
                self._maker, (self._states, self._account_rows) = maker, found
            then()

        tasks.run(make, owner=self, done=made, failed=lambda _: then())

    @staticmethod
    def _exchange_of(account: Account) -> Exchange:
        return exchange_named(account.exchange)

    def refresh(self) -> None:
        """Read the vault again."""
        vault = self._workspace.vault
        self._rows = self._maker.rows_of(vault)
        self._put_in_order()
        rules = rules_for((account.exchange for account in vault.accounts), self._workspace.settings)
        now = self._workspace.clock.utc_now()
        self._old_after_days = self._workspace.settings.old_after_days
        self._number += 1
        number = self._number

        # Elsewhere, for with thousands of key sets this takes longer than a list may stand still; and only when the
        # window has shown the change, or each of its strokes would wait for its turn to run.
        def look() -> None:
            if number == self._number:
                tasks.run(
                    lambda: _pressing_of(vault, findings_of(vault, now, rules)),
                    owner=self,
                    done=lambda pressing: self._on_found(number, pressing),
                )

        QTimer.singleShot(_LOOK_AFTER_MS, self, look)

    def _put_in_order(self) -> None:
        order, reverse = self._order = _order_in(self._workspace)
        self._ordered = ordered(self._rows, order, reverse=reverse, by_name=name_key())

    def _on_settings_changed(self) -> None:
        if _order_in(self._workspace) != self._order:
            self._put_in_order()
            self.order_changed.emit()
        days = self._workspace.settings.old_after_days
        if days != self._old_after_days and self._workspace.session is not None:
            self._old_after_days = days
            self.refresh()

    def _on_found(self, number: int, pressing: _Pressing) -> None:
        if number == self._number:
            self._pressing = pressing
            self.findings_changed.emit()

    def forget(self) -> None:
        """Drop everything; the vault was locked."""
        self._number += 1
        self._maker.forget()
        self._rows = self._ordered = ()
        self._pressing = _Pressing()
        self._account_rows = {}
        self._states = {}

    @property
    def rows(self) -> tuple[KeySetRow, ...]:
        """Every listed key set, in the order of the vault."""
        return self._rows

    @property
    def attention(self) -> tuple[int, str]:
        """How many findings are pressing, and "bad" or "warn" for the worst."""
        return self._pressing.count, self._pressing.worst

    @staticmethod
    def recycled_count(vault: Vault) -> int:
        """How many things are in the recycle bin."""
        return sum(each.recycled_at is not None for each in vault.accounts) + sum(1 for _ in vault.recycled_key_sets())

    def account_rows(self, session: Session) -> tuple[AccountRow, ...]:
        """Return the rows of the sidebar."""
        self._states = _states_of(session.vault, self._states)
        self._account_rows = _account_rows(
            session, session.vault, self._states, self._pressing.kinds, self._account_rows
        )
        return tuple(each.row for each in self._account_rows.values())

    def column(self, session: Session, place: str, typed: str) -> ColumnContent:
        """Return what the middle column shows: what was searched for, several accounts, or one."""
        has_account = bool(session.vault.listed_accounts)
        if typed.strip():
            query = read_query(typed)
            rows = query.among(self._ordered, self._workspace.clock.utc_now())
            count = self.tr("1 key set") if len(rows) == 1 else self.tr("{count} key sets").format(count=len(rows))
            empty = (self.tr("Nothing found"), self.tr("No key set fits what is typed."))
            # What looks like a term may also be a word of a note: that it is none is said only where nothing is found.
            misread = query.misread if rows else (*query.misread, *query.unknown)
            return _several(self.tr("Search"), count, rows, empty, misread)
        if place == ATTENTION:
            rows = tuple(row for row in self._ordered if row.id in self._pressing.key_sets)
            empty = (self.tr("Nothing needs attention"), "")
            return _several(self.tr("Needs attention"), self.tr("Risks and troubles"), rows, empty)
        if place == ALL:
            accounts = len(session.vault.listed_accounts)
            words = self.tr("1 account") if accounts == 1 else self.tr("{count} accounts").format(count=accounts)
            words = words if has_account else self.tr("No account yet")
            sentence = (
                self.tr("Make one on the exchange, then paste it here.")
                if has_account
                else self.tr("Add the first one; an account is made for it.")
            )
            return _several(self.tr("All key sets"), words, self._ordered, (self.tr("No key sets yet"), sentence))
        return self._one(session, session.vault.account_named(place))

    def _one(self, session: Session, account: Account) -> ColumnContent:
        exchange = session.exchange_of(account)
        used, slots = account.slots_used, exchange.slot_rule.slots
        title = environment_title(session, account)
        subtitle = (
            title
            if slots is None
            else self.tr("{environment} · {used} of {slots} slots").format(environment=title, used=used, slots=slots)
        )
        return ColumnContent(
            title=account.label,
            subtitle=subtitle,
            rows=tuple(row for row in self._ordered if row.account == account.id),
            slots=slots_of(account) if slots is not None and slots <= SLOT_COUNT else None,
            notice=notice_of(session, account, exchange),
            with_account=False,
            can_add=True,
            empty_head=self.tr("No key sets yet"),
            empty_sentence=self.tr("Make one on {exchange}, then paste it here.").format(exchange=exchange.name),
        )


@dataclass(frozen=True, slots=True)
class _Pressing:
    """What of the findings is said beside the list.

    Attributes:
        count: Of the findings that are no hints.
        worst: "bad", "warn", or empty.
        kinds: The same of each account that has any.
        key_sets: Those that have any.
    """

    count: int = 0
    worst: str = ""
    kinds: Mapping[str, str] = field(default_factory=dict)
    key_sets: frozenset[str] = frozenset()


def _pressing_of(vault: Vault, found: Sequence[Finding]) -> _Pressing:
    """Sum up what was found, the most pressing first."""
    pressing = [each for each in found if each.severity is not Severity.HINT]
    homes: dict[str, str] = {each.id: account.id for account, each in vault.listed_key_sets()}
    kinds: dict[str, str] = {}
    for each in pressing:
        kinds.setdefault(homes[each.key_set], "bad" if each.severity is Severity.RISK else "warn")
    worst = next(iter(kinds.values()), "")
    return _Pressing(len(pressing), worst, kinds, frozenset(each.key_set for each in pressing))


_Basis = tuple[Account, tuple[Environment, ...], str]


@dataclass(frozen=True, slots=True)
class _KnownRow:
    """A row, and what it was made of: thousands of accounts are not looked at again because of one."""

    basis: _Basis
    row: AccountRow

    def holds_for(self, basis: _Basis) -> bool:
        return self.basis[0] is basis[0] and self.basis[1] is basis[1] and self.basis[2] == basis[2]


_States = dict[str, tuple[Account, tuple[SlotState, ...]]]
"""Of each listed account what is in its slots, and of what that was made."""


def _states_of(vault: Vault, before: _States) -> _States:
    made: _States = {}
    for account in vault.listed_accounts:
        known = before.get(account.id)
        if known is None or known[0] is not account:
            known = account, tuple(slot.state for slot in slots_of(account))
        made[account.id] = known
    return made


def _account_rows(
    session: Session, vault: Vault, states: _States, kinds: Mapping[str, str], known: Mapping[str, _KnownRow]
) -> dict[str, _KnownRow]:
    """Make the rows of the sidebar; *kinds* says how bad the worst finding is, by account."""
    made: dict[str, _KnownRow] = {}
    titles: dict[tuple[str, str], str] = {}
    for account in vault.listed_accounts:
        basis = (account, vault.environments, kinds.get(account.id, ""))
        before = known.get(account.id)
        if before is None or not before.holds_for(basis):
            where = account.exchange, account.environment
            if where not in titles:
                titles[where] = environment_title(session, account)
            before = _known(basis, titles[where], states[account.id][1])
        made[account.id] = before
    return made


def _known(basis: _Basis, environment: str, slots: tuple[SlotState, ...]) -> _KnownRow:
    account, _, attention = basis
    row = AccountRow(
        id=account.id,
        name=account.label,
        environment=environment,
        slots=slots,
        attention=attention,
    )
    return _KnownRow(basis, row)


def slots_of(account: Account) -> tuple[Slot, ...]:
    """Return the places of an account: what takes one, in the order of the vault, then the free ones."""
    taken = [_slot(each) for each in account.listed if each.takes_a_slot]
    count = exchange_named(account.exchange).slot_rule.slots or len(taken)
    return (*taken, *[FREE_SLOT] * (count - len(taken)))


def environment_title(session: Session, account: Account) -> str:
    """Return the title of where an account's requests go, or its name when it was removed."""
    try:
        return translated("BitMart", session.environment_named(account.environment, account.exchange).title)
    except EnvironmentNotFound:
        return account.environment


def notice_of(session: Session, account: Account, exchange: Exchange) -> ClosingNotice | None:
    """Return the word that the exchange ends, for accounts that are really there."""
    try:
        environment = session.environment_named(account.environment, account.exchange)
    except EnvironmentNotFound:
        return None
    return exchange.notice if environment.builtin and not environment.practice else None


def _slot(key_set: KeySet) -> Slot:
    return Slot(SlotState(key_set.status.value), key_set.label, key_set.id)


def _order_in(workspace: Workspace) -> tuple[Order, bool]:
    settings = workspace.settings
    return Order(settings.key_set_order), settings.key_set_order_reversed


def _several(
    title: str,
    subtitle: str,
    rows: tuple[KeySetRow, ...],
    empty: tuple[str, str],
    misread: tuple[str, ...] = (),
) -> ColumnContent:
    return ColumnContent(
        title=title,
        subtitle=subtitle,
        rows=rows,
        slots=None,
        notice=None,
        with_account=True,
        can_add=False,
        empty_head=empty[0],
        empty_sentence=empty[1],
        misread=misread,
    )
