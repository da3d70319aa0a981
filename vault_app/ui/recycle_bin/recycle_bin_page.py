"""The recycle bin: key sets and accounts that were deleted, each restored or erased for good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vault_app.core.errors import VaultError
from vault_app.services.changes import Change, erase_key_set, restore_account, restore_key_set
from vault_app.ui.messages import cure_of, title_of
from vault_app.ui.moments import grouped, when
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class BinItem:
    """One thing in the bin.

    Attributes:
        erase: The change that removes it for good; None for accounts, whose key sets are erased one by one.
    """

    id: str
    icon_name: str
    name: str
    facts: str
    at: datetime
    # Changes are functions, so no two are equal: compared, every row would be made anew at each look.
    restore: Change = field(compare=False)
    erase: Change | None = field(compare=False)


class RecycleBinPage(QScrollArea):
    """Newest first."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._items: tuple[BinItem, ...] = ()
        self.notice = Notice("bad", "")
        self.notice.setObjectName("bin_notice")
        self.notice.hide()
        self.empty_state = EmptyState("trash", self.tr("The recycle bin is empty"), self.tr("Nothing was deleted."))
        self._card = Card()
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        self._build()
        workspace.locked.connect(self.forget)

    def _build(self) -> None:
        column_widget = QWidget()
        column_widget.setMaximumWidth(metrics.PAGE_MAX_WIDTH)
        column = QVBoxLayout(column_widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_12)
        column.addWidget(Label(self.tr("Recycle bin"), "title"))
        column.addWidget(
            Label(self.tr("What is here is kept, encrypted, until you erase it. It takes no slot."), "small", "text2")
        )
        column.addWidget(self.notice)
        column.addWidget(self._card)
        column.addWidget(self.empty_state)
        column.addStretch(1)
        body = QWidget()
        body.setProperty("ground", "window")
        row = QHBoxLayout(body)
        row.setContentsMargins(metrics.PAGE_PADDING, metrics.SPACE_16, metrics.PAGE_PADDING, metrics.SPACE_20)
        row.addWidget(column_widget, 1)
        row.addStretch(0)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def refresh(self) -> int:
        """Show what is in the bin now; returns how many things that are."""
        items = self._read()
        if items != self._items:
            self._items = items
            self._show()
        return len(items)

    def forget(self) -> None:
        """Drop everything; the vault was locked."""
        self._items = ()
        self.notice.hide()
        self._show()

    def _read(self) -> tuple[BinItem, ...]:
        session = self._workspace.session
        if session is None:
            return ()
        items: list[BinItem] = []
        for account in session.vault.accounts:
            if account.recycled_at is not None:
                count = len(account.listed)
                facts = self.tr("1 key set") if count == 1 else self.tr("{count} key sets").format(count=grouped(count))
                restore = restore_account(account.id)
                items.append(BinItem(account.id, "folder", account.label, facts, account.recycled_at, restore, None))
            rule = session.exchange_of(account).slot_rule
            for each in account.key_sets:
                at = each.recycled_at or account.recycled_at
                if at is not None:
                    facts = " · ".join(part for part in (account.label, each.hint) if part)
                    changes = restore_key_set(each.id, rule), erase_key_set(each.id)
                    items.append(BinItem(each.id, "key", each.label, facts, at, *changes))
        return tuple(sorted(items, key=lambda item: item.at, reverse=True))

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, each in enumerate(self._items):
            if number:
                self._rows.addWidget(Hairline())
            self._rows.addWidget(self._row(each))
        self._card.setVisible(bool(self._items))
        self.empty_state.setVisible(not self._items)

    def _row(self, item: BinItem) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.setSpacing(metrics.SPACE_12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(item.name, "body", "text1", 600))
        deleted = self.tr("deleted {when}").format(when=when(item.at, self._workspace.clock.utc_now()))
        words.addWidget(ElidedLabel(f"{item.facts} · {deleted}", "small", "text2"))
        layout.addWidget(IconLabel(item.icon_name, "text2", 18))
        layout.addLayout(words, 1)
        restore = Button(self.tr("Restore"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        restore.setObjectName(f"restore_{item.name}")
        restore.setAccessibleDescription(item.name)
        restore.clicked.connect(lambda: self._on_restore(item))
        layout.addWidget(restore)
        if item.erase is not None:
            erase = Button(self.tr("Erase…"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
            erase.setObjectName(f"erase_{item.name}")
            erase.setAccessibleDescription(item.name)
            erase.clicked.connect(lambda: self._on_erase(item))
            layout.addWidget(erase)
        return row

    def _on_restore(self, item: BinItem) -> None:
        words = self.tr("{name} is back.").format(name=item.name)
        self._change(item.restore, lambda: self._workspace.show_toast(words))

    def _on_erase(self, item: BinItem) -> None:
        dialog = Dialog(
            self.window(),
            self.tr("Erase {name}").format(name=item.name),
            self.tr(
                "Its credentials, versions and calls are gone for good. Backups keep what they hold until they end."
            ),
        )
        act = dialog.add_act(self.tr("Erase"), ButtonKind.DANGER)
        act.setObjectName("act_button")
        dialog.accepted.connect(lambda: self._erase(item))
        dialog.open()

    def _erase(self, item: BinItem) -> None:
        if item.erase is not None:
            words = self.tr("{name} is erased.").format(name=item.name)
            self._change(item.erase, lambda: self._workspace.show_toast(words))

    def _change(self, change: Change, done: Callable[[], None]) -> None:
        self.notice.hide()
        self._workspace.change(change, done, self._show_failure)

    def _show_failure(self, error: VaultError) -> None:
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()
