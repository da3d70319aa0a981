"""The *History* page: what was sent with a key set, and how it looked before."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from vault_app.core.account import Account
from vault_app.core.call_record import CallRecord
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet
from vault_app.services import changes
from vault_app.ui.charts.save_chart import save_chart
from vault_app.ui.drafts import Drafts
from vault_app.ui.messages import cure_of, title_of
from vault_app.ui.pages.history.calls_view import CallsView
from vault_app.ui.pages.history.versions_view import VersionsView
from vault_app.ui.pages.page import Sheet
from vault_app.ui.place_words import place_of
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.segments import Segments
from vault_app.ui.workspace import Workspace


class HistoryPage(Sheet):
    """Two views of the past: calls and versions."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._account: Account | None = None
        self._key_set: KeySet | None = None
        self._dialog: Dialog | None = None
        self._versions_are_due = False
        self.view_segments = Segments((self.tr("Calls"), self.tr("Versions")), self.tr("History of"))
        self.history_notice = Notice("bad", "")
        self.calls_view = CallsView()
        self.versions_view = VersionsView()
        self.empty_state = EmptyState("history", self.tr("No key set is chosen"), self.tr("Choose one in the list."))
        for name in ("view_segments", "history_notice", "calls_view", "versions_view"):
            getattr(self, name).setObjectName(name)
        self.content.addWidget(self.view_segments)
        self.content.addWidget(self.history_notice)
        for widget in (self.calls_view, self.versions_view, self.empty_state):
            self.content.addWidget(widget, 1)
        self.view_segments.chosen_changed.connect(lambda _: self._show_view())
        self.calls_view.draft_clicked.connect(self._open_draft)
        self.calls_view.clear_clicked.connect(self._clear_calls)
        # Once the row that was opened has its place.
        self.calls_view.row_found.connect(lambda row: QTimer.singleShot(0, row, lambda: self.show_at(row.head)))
        panel = self.calls_view.latency_panel
        panel.save_clicked.connect(lambda: save_chart(panel, workspace, panel.drawing(), panel.table))
        self.versions_view.restore_clicked.connect(self._restore)
        workspace.vault_changed.connect(self._on_vault_changed)
        self._show_nothing()

    # What the window calls

    def show_key_set(self, key_set_id: str) -> None:
        """Show the past of the key set of that id, or that none is chosen."""
        found, session = self._workspace.selected, self._workspace.session
        if not key_set_id or found is None or session is None:
            self._show_nothing()
            return
        if self._key_set is None or self._key_set.id != found[1].id:
            self.calls_view.forget()
        self._account, self._key_set = found
        self.calls_view.show_records(session.vault.calls.get(found[1].id, ()), place_of(session, found[0]))
        self._versions_are_due = True
        self.history_notice.hide()
        self.empty_state.hide()
        self.view_segments.show()
        self._show_view()

    def show_versions(self) -> None:
        """Turn to the earlier versions."""
        self.view_segments.set_chosen(1)

    def may_leave(self) -> bool:
        """Nothing here is ever lost by leaving."""
        return True

    def forget(self) -> None:
        """Drop every row."""
        if self._dialog is not None:
            self._dialog.reject()
        self._show_nothing()

    def _show_nothing(self) -> None:
        self._account = self._key_set = None
        self.calls_view.forget()
        self.versions_view.show_versions(None, None)
        self._versions_are_due = False
        for widget in (self.view_segments, self.history_notice, self.calls_view, self.versions_view):
            widget.hide()
        self.empty_state.show()
        self.set_alone(True)

    def _show_view(self) -> None:
        is_calls = self.view_segments.chosen == 0
        session = self._workspace.session
        if not is_calls and self._versions_are_due and self._account is not None and session is not None:
            self._versions_are_due = False  # made when they are looked at: twenty of them take a while
            self.versions_view.show_versions(self._key_set, session.exchange_of(self._account))
        focused = QApplication.focusWidget()
        if focused is not None and (self.versions_view if is_calls else self.calls_view).isAncestorOf(focused):
            # Else Qt gives the focus to whatever is first in the window.
            self.view_segments.buttons[self.view_segments.chosen].setFocus(Qt.FocusReason.OtherFocusReason)
        self.calls_view.setVisible(is_calls and self._key_set is not None)
        self.versions_view.setVisible(not is_calls and self._key_set is not None)
        self.set_alone(self.calls_view.is_empty if is_calls else self._key_set is None or not self._key_set.versions)

    def _on_vault_changed(self, event: object) -> None:
        if self._key_set is not None and getattr(event, "key_set", self._key_set.id) == self._key_set.id:
            self.show_key_set(self._key_set.id)

    def _open_draft(self, record: CallRecord) -> None:
        if self._key_set is not None:
            Drafts.of(self._workspace).open(self._key_set.id, record)

    # Changing

    def _restore(self, index: int) -> None:
        session, account, current = self._workspace.session, self._account, self._key_set
        if session is None or account is None or current is None or index >= len(current.versions):
            return
        earlier = current.versions[index]
        wanted = replace(
            earlier,
            changed_at=self._workspace.clock.utc_now(),
            versions=current.versions,
            last_verdict=current.last_verdict,
            recycled_at=current.recycled_at,
            extra=current.extra,
        )
        done = self.tr("“{label}” is as it was before that change.").format(label=earlier.label)
        self._workspace.change(
            changes.edit_key_set(current, wanted, session.exchange_of(account).slot_rule),
            done=lambda: self._workspace.show_toast(done),
            failed=self._tell,
        )

    def _clear_calls(self) -> None:
        key_set = self._key_set
        if key_set is None:
            return
        self._dialog = Dialog(
            self,
            self.tr("Clear the calls of “{label}”").format(label=key_set.label),
            self.tr("The remembered requests and answers are gone for good. The key set itself stays as it is."),
        )
        self._dialog.add_act(self.tr("Clear"), ButtonKind.DANGER, "trash").setObjectName("confirm_clear_button")
        agreed = bool(self._dialog.exec())
        self._dialog.deleteLater()
        self._dialog = None
        if agreed and self._key_set is not None and self._key_set.id == key_set.id:
            self._workspace.change(changes.forget_calls(key_set.id), failed=self._tell)

    def _tell(self, error: VaultError) -> None:
        if self._key_set is not None:
            self.history_notice.set_notice("bad", title_of(error), cure_of(error))
            self.history_notice.show()
