"""The recycle bin: key sets and accounts that were deleted, each restored or erased for good."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from vault_app.core.errors import VaultError
from vault_app.services.changes import Change, erase_key_set, restore_account, restore_key_set
from vault_app.ui.messages import cure_of, title_of
from vault_app.ui.moments import grouped
from vault_app.ui.pages.page import Sheet
from vault_app.ui.recycle_bin.bin_row import BinItem, BinRow
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field_frame import FieldEdit, FieldFrame
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.row_portions import RowPortions
from vault_app.ui.workspace import Workspace

_PORTION = 25


class RecycleBinPage(Sheet):
    """Newest first."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._items: tuple[BinItem, ...] = ()
        self.notice = Notice("bad", "")
        self.notice.setObjectName("bin_notice")
        self.notice.hide()
        self.empty_state = EmptyState("trash", self.tr("The recycle bin is empty"), self.tr("Nothing was deleted."))
        self.portions: RowPortions[BinItem, BinRow] = RowPortions(self._row, _PORTION)
        self.filter_edit = FieldEdit(self.tr("Filter"))
        self.filter_edit.setObjectName("bin_filter_edit")
        self.filter_edit.setAccessibleName(self.tr("Filter the recycle bin"))
        self.filter_frame = FieldFrame(self.filter_edit, "search")
        self.filter_frame.hide()
        self._build()
        self.filter_edit.textChanged.connect(lambda _text: self._show(from_start=True))
        workspace.locked.connect(self.forget)

    def _build(self) -> None:
        self.content.addWidget(Label(self.tr("Recycle bin"), "title"))
        self.content.addWidget(
            Prose(self.tr("What is here is kept, encrypted, until you erase it. It takes no slot."), "small", "text2")
        )
        for widget in (self.notice, self.filter_frame, self.portions):
            self.content.addWidget(widget)
        self.content.addWidget(self.empty_state, EmptyState.FILLS)
        self.content.addStretch(1)

    def refresh(self) -> None:
        """Show what is in the bin now."""
        self._items = self._read()
        self._show()
        now = self._workspace.clock.utc_now()
        for row in self.portions.rows:
            row.show_age(now)

    def forget(self) -> None:
        """Drop everything; the vault was locked."""
        self._items = ()
        self.notice.hide()
        self.filter_edit.clear()
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
            for each in account.key_sets:
                at = each.recycled_at or account.recycled_at
                if at is not None:
                    facts = " · ".join(part for part in (account.label, each.hint) if part)
                    rule = session.exchange_of(account).slot_rule
                    changes = restore_key_set(each.id, rule), erase_key_set(each.id)
                    items.append(BinItem(each.id, "key", each.label, facts, at, *changes))
        return tuple(sorted(items, key=lambda item: item.at, reverse=True))

    def _show(self, *, from_start: bool = False) -> None:
        words = self.filter_edit.text().casefold().split()
        found = [each for each in self._items if all(word in f"{each.name} {each.facts}".casefold() for word in words)]
        self.portions.show_items(found, from_start=from_start)
        self.portions.setVisible(bool(found))
        self.filter_frame.setVisible(bool(words) or len(self._items) > _PORTION)
        self.empty_state.setVisible(not found)
        self.set_alone(not self._items)
        if self._items:
            self.empty_state.set_words(self.tr("Nothing found"), self.tr("Nothing in the recycle bin is called so."))
        else:
            self.empty_state.set_words(self.tr("The recycle bin is empty"), self.tr("Nothing was deleted."))

    def _row(self, item: BinItem) -> BinRow:
        row = BinRow(item, self._workspace.clock.utc_now())
        row.restore_clicked.connect(lambda: self._on_restore(item))
        row.erase_clicked.connect(lambda: self._on_erase(item))
        return row

    def _on_restore(self, item: BinItem) -> None:
        words = self.tr("“{name}” is back.").format(name=item.name)
        self._change(item.restore, lambda: self._workspace.show_toast(words))

    def _on_erase(self, item: BinItem) -> None:
        dialog = Dialog(
            self.window(),
            self.tr("Erase “{name}”?").format(name=item.name),
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
            words = self.tr("“{name}” is erased.").format(name=item.name)
            self._change(item.erase, lambda: self._workspace.show_toast(words))

    def _change(self, change: Change, done: Callable[[], None]) -> None:
        self.notice.hide()
        self._workspace.change(change, done, self._show_failure)

    def _show_failure(self, error: VaultError) -> None:
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()
