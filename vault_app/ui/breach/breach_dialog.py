"""A program or service was breached: choose who, and work through the keys in the order of revoking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.account import Account, AccountId
from vault_app.core.breach import Exposed, exposed_by, holders_of, left_to_do
from vault_app.core.breach_text import breach_html, breach_text
from vault_app.core.emergency_sheet import WITHDRAWS, SheetExchange
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.replacing import ending_of, was_seen_alive
from vault_app.core.vault import Vault
from vault_app.services.exchange_registry import exchange_named, known_exchanges
from vault_app.services.replacing import free_slot
from vault_app.services.transfer.emergency_sheet import sheet_exchanges
from vault_app.ui import tasks
from vault_app.ui.breach.exposed_list import ExposedList
from vault_app.ui.breach.exposed_row import ExposedRow
from vault_app.ui.breach.holder_list import Choice, HolderList
from vault_app.ui.edit_undo import EditUndo
from vault_app.ui.messages import cure_of, title_of, translated, visible
from vault_app.ui.pages.test_call.cures import open_site
from vault_app.ui.pages.verify.verifier import Verified, Verifier, Wanted
from vault_app.ui.place_words import place_of
from vault_app.ui.replacing.revoked_question import RevokedQuestion
from vault_app.ui.replacing.words import ending_words
from vault_app.ui.theme import metrics
from vault_app.ui.transfer.printing import ask_printer, can_print
from vault_app.ui.transfer.roomy_dialog import RoomyDialog, scrolling
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.copying import copy_out
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace

_WANTED = QSize(980, 640)
_CHOICES_WIDTH = 250
_LOOK_AFTER_MS = 20


@dataclass(frozen=True)
class _Seen:
    """What was read from the vault for the dialog."""

    choices: tuple[Choice, ...]
    exposed: tuple[Exposed, ...]
    homes: Mapping[KeySetId, tuple[Account, KeySet]]


class BreachDialog(RoomyDialog):
    """Shows the vault as it is now; each thing done is saved at once.

    Args:
        vault_name: For the text.
        ticked: Ids of what is ticked when it opens, as when it was closed before.
    """

    replace_asked = Signal(str)
    """Id of the key set whose replacing is to begin; the dialog has closed."""

    def __init__(self, parent: QWidget, workspace: Workspace, vault_name: str, ticked: tuple[str, ...] = ()) -> None:
        super().__init__(parent, "", _WANTED, grows=True)
        self.name_it(self.tr("A program or service was breached"))
        self.setObjectName("breach_dialog")
        self._workspace = workspace
        self._vault_name = vault_name
        self._exchanges = sheet_exchanges()
        self._ticked = ticked
        self._exposed: tuple[Exposed, ...] = ()
        self._homes: Mapping[KeySetId, tuple[Account, KeySet]] = {}
        self._number = 0
        self._run: Verifier | None = None
        self.holders = HolderList()
        self.head_label = Prose("", "section", "text1")
        self.said_notice = Notice("info", "")
        self.said_notice.setObjectName("breach_notice")
        self.list = ExposedList(self._row)
        self.empty_state = EmptyState("shield", "", "")
        self.copy_button = Button(self.tr("Copy as text"), ButtonKind.SECONDARY, "copy")
        self.print_button = Button(self.tr("Print…"), ButtonKind.SECONDARY)
        for name in ("head_label", "copy_button", "print_button"):
            getattr(self, name).setObjectName(f"breach_{name}")
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setObjectName("close_button")
        self._looking = QTimer(self, interval=_LOOK_AFTER_MS, singleShot=True)
        self._looking.timeout.connect(self._look)
        self._lay_out()
        self._connect()
        self._look()
        self.holders.find_field.setFocus(Qt.FocusReason.OtherFocusReason)
        tasks.run(can_print, owner=self, done=self._show_printing)

    def _lay_out(self) -> None:
        self.prose.setText(
            self.tr(
                "Whoever broke in has the keys that were kept there. Revoke them on the exchange, from the top; who had a key before is listed, too."
            )
        )
        self.prose.show()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 0, 4)
        column.setSpacing(metrics.SPACE_8)
        for widget in (self.head_label, self.said_notice, self.list):
            column.addWidget(widget)
        column.addWidget(self.empty_state, EmptyState.FILLS)
        column.addStretch(1)
        self.said_notice.hide()
        self._list_area = scrolling(inside, "exposed_area")
        self._list_area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: column.setContentsMargins(4, 0, 4 if most else 0, 4)  # a distance from the bar
        )
        self._list_area.setAccessibleName(self.tr("What to revoke"))
        self.holders.setFixedWidth(_CHOICES_WIDTH)
        both = QHBoxLayout()
        both.setSpacing(metrics.SPACE_16)
        both.addWidget(self.holders)
        both.addWidget(self._list_area, 1)
        self.content.addLayout(both, 1)
        self.add_left(self.copy_button)
        self.add_left(self.print_button)
        self._show_printing(False)

    def _connect(self) -> None:
        self.holders.changed.connect(self._looking.start)
        self.copy_button.clicked.connect(self._on_copy)
        self.print_button.clicked.connect(self._on_print)
        self._workspace.vault_changed.connect(self._looking_again)
        self._workspace.locked.connect(self._on_left)
        self.finished.connect(self._on_left)

    def _looking_again(self, _event: object) -> None:
        self._looking.start()

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of what is ticked."""
        return tuple(each.id for each in self.holders.chosen)

    # Looking

    def _look(self) -> None:
        session = self._workspace.session
        if session is None:
            return
        vault, chosen = session.vault, self.holders.chosen
        names = {each.id for each in chosen if not each.is_account} | set(self._ticked)
        accounts = {AccountId(each.id) for each in chosen if each.is_account}
        accounts |= {account.id for account in vault.accounts if account.id in self._ticked}
        self._number += 1
        number, exchanges = self._number, self._exchanges
        tasks.run(
            lambda: _seen(vault, names, accounts, exchanges),
            owner=self,
            done=lambda seen: self._show(number, seen),
        )

    def _show(self, number: int, seen: _Seen) -> None:
        if number != self._number or self._workspace.session is None:
            return
        if self._ticked or seen.choices != self.holders.choices:
            self.holders.show_choices(seen.choices, self._ticked)
            self._ticked = ()
        self._exposed, self._homes = seen.exposed, seen.homes
        left, count = left_to_do(seen.exposed), len(seen.exposed)
        self.head_label.setText(
            self.tr("Keys still to be revoked: {left} of {count}").format(left=left, count=count) if count else ""
        )
        self.head_label.setVisible(bool(count))
        self._show_list()
        chosen = bool(self.holders.chosen)
        self.empty_state.set_words(
            self.tr("No key is in their hands") if chosen else self.tr("Tick who was breached"),
            self.tr("None of them is noted under “Used by” of a key set.")
            if chosen
            else self.tr("One or more programs and places, or a whole account."),
        )
        self.empty_state.setVisible(not count)
        for button in (self.copy_button, self.print_button):
            button.setEnabled(bool(count))
        self._show_printing(self.print_button.property("possible") is True)

    def _show_list(self) -> None:
        if self.list.show_exposed(self._exposed):
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def rows(self) -> list[ExposedRow]:
        """The rows in sight, in the order of revoking."""
        return self.list.rows

    def _row(self, number: int, one: Exposed) -> ExposedRow:
        account = self._home(one)[0]
        facts = self._exchanges[account.exchange]
        withdraws = frozenset(each.word for each in facts.permissions.values() if each.rank >= WITHDRAWS)
        row = ExposedRow(number, one, facts.name, withdraws, has_site=not self._is_practice(account))
        row.site_clicked.connect(self._on_site)
        row.replace_clicked.connect(self._on_replace)
        row.revoked_clicked.connect(self._on_revoked)
        row.ask_clicked.connect(self._on_ask)
        if row.ask_button is not None:
            has_key = any(part.id in self._home(one)[1].secrets for part in exchange_named(account.exchange).parts[:1])
            row.ask_button.set_enabled_with_reason(has_key, self.tr("Its access key is not kept here."))
        return row

    def _home(self, one: Exposed) -> tuple[Account, KeySet]:
        return self._homes[one.key_set]

    def _is_practice(self, account: Account) -> bool:
        session = self._workspace.session
        return session is not None and not place_of(session, account).has_site

    # Doing

    def _on_site(self, one: Exposed) -> None:
        account, _ = self._home(one)
        open_site(exchange_named(account.exchange), account, self)

    def _on_replace(self, one: Exposed) -> None:
        self.accept()
        self.replace_asked.emit(one.key_set)

    def _on_revoked(self, one: Exposed) -> None:
        account, key_set = self._home(one)
        exchange = exchange_named(account.exchange)
        question = RevokedQuestion(self, exchange, account, key_set, has_site=not self._is_practice(account))
        question.accepted.connect(lambda: self._note_revoked(key_set))
        question.open()

    def _note_revoked(self, before: KeySet) -> None:
        workspace = self._workspace

        def offer_undo() -> None:
            account, after = workspace.vault.home_of(before.id)
            EditUndo.of(workspace).edited(before, after, exchange_named(account.exchange).slot_rule)

        workspace.change(free_slot(before.id, workspace.clock.utc_now()), offer_undo, self._tell)

    def _on_ask(self, one: Exposed) -> None:
        if self._run is not None:
            return
        account, key_set = self._home(one)
        run = Verifier(self._workspace, account, key_set, Wanted(access_key_alone=True))
        self._run = run
        button = next((row.ask_button for row in self.rows if row.one.key_set == one.key_set), None)
        if button is not None:
            button.set_busy(True)
        run.ended.connect(self._on_answered)
        run.refused.connect(self._on_not_asked)
        run.not_kept.connect(self._on_not_asked)
        run.start()

    def _on_answered(self, verified: Verified) -> None:
        self._run = None
        session, exchange = self._workspace.session, exchange_named(verified.account.exchange)
        if session is None:
            return
        ending = ending_of(verified.report, exchange.gone_codes)
        drill = verified.key_set.drill
        alive = was_seen_alive(verified.key_set) or (drill is not None and drill.seen_alive)
        kind, title, sentence = ending_words(ending, place_of(session, verified.account), seen_alive=alive)
        told = self.tr("{name}: {what}").format(name=visible(verified.key_set.label), what=title)
        self._say(kind, told, sentence)
        self._looking.start()

    def _on_not_asked(self, error: VaultError) -> None:
        self._run = None
        self._tell(error)
        self._looking.start()

    def _tell(self, error: VaultError) -> None:
        self._say("warn", title_of(error), cure_of(error))

    def _say(self, kind: str, title: str, prose: str) -> None:
        self.said_notice.set_notice(kind, title, prose)
        self.said_notice.show()
        announce(self, self.said_notice.accessibleName())
        self._list_area.ensureWidgetVisible(self.said_notice)

    # Leaving as text

    def _with_text(self, then: Callable[[str], None]) -> None:
        """Make the list as text elsewhere, for it may be long, and hand it to *then*; no secret is in it."""
        exposed, chosen = self._exposed, tuple(each.label for each in self.holders.chosen)
        used = {account.exchange for account, _ in self._homes.values()}
        exchanges = {name: each for name, each in self._exchanges.items() if name in used}
        now, name = self._workspace.clock.utc_now(), self._vault_name
        say = partial(translated, "Breach")
        tasks.run(lambda: breach_text(exposed, chosen, exchanges, name=name, now=now, say=say), owner=self, done=then)

    def _on_copy(self) -> None:
        self._with_text(lambda text: copy_out(self._list_area, text))

    def _on_print(self) -> None:
        self._with_text(lambda text: ask_printer(self, breach_html(text)))

    def _show_printing(self, possible: bool) -> None:
        self.print_button.setProperty("possible", possible)
        self.print_button.set_enabled_with_reason(
            possible and bool(self._exposed), "" if possible else self.tr("This computer knows no printer.")
        )

    def _on_left(self) -> None:
        """Drop what was shown of the vault, and end what is asked."""
        if self._run is not None:
            self._run.drop()
            self._run = None
        self._number += 1
        self._looking.stop()
        self._exposed, self._homes = (), {}
        self.list.show_exposed(())


def _seen(vault: Vault, names: set[str], accounts: set[AccountId], exchanges: dict[str, SheetExchange]) -> _Seen:
    codes = {name: exchange_named(name).gone_codes for name in known_exchanges()}
    users = tuple(Choice(each.name, each.name, False, each.keys) for each in holders_of(vault, exchanges))
    homes = tuple(Choice(each.id, each.label, True, each.slots_used) for each in vault.listed_accounts if each.key_sets)
    exposed = exposed_by(vault, names, accounts, exchanges, codes)
    ids = {one.key_set for one in exposed}
    where = {each.id: (account, each) for account, each in vault.every_key_set() if each.id in ids}
    return _Seen((*users, *homes), exposed, where)
