"""The frame of the unlocked window: header, notices, columns, status bar."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.errors import VaultError
from vault_app.ui.care.care_notices import CareNotices
from vault_app.ui.clock_offsets import ClockOffsets
from vault_app.ui.edit_undo import EditUndo
from vault_app.ui.header.header_bar import HeaderBar
from vault_app.ui.kept_notices import KeptNotices
from vault_app.ui.moments import brief
from vault_app.ui.pages.page import FootBar
from vault_app.ui.place_words import goes_beyond_practice
from vault_app.ui.status_bar import StatusBar
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.toast import Toast
from vault_app.ui.workspace import Workspace
from vault_app.ui.workspace_notices import WorkspaceNotices
from vault_app.ui.workspace_view import WorkspaceView

_NARROW = 1200


class UnlockedPage(QWidget):
    """Made when the first vault opens; it stays, empty, while the vault is locked.

    Args:
        view: May have been made before, in a turn of its own.
    """

    lock_asked = Signal()

    def __init__(self, workspace: Workspace, view: WorkspaceView | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._offsets = ClockOffsets.of(workspace)
        self.header = HeaderBar()
        self.notices = WorkspaceNotices(workspace)
        self.care = CareNotices(workspace)
        self.kept_notices = KeptNotices(workspace)
        self.view = view or WorkspaceView(workspace)
        self.status_bar = StatusBar()
        for name in ("header", "notices", "care", "kept_notices", "view", "status_bar"):
            getattr(self, name).setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notices)
        column.addWidget(self.care)
        column.addWidget(self.kept_notices)
        column.addWidget(Hairline())
        column.addWidget(self.view, 1)
        column.addWidget(Hairline())
        column.addWidget(self.status_bar)
        self.toast = Toast(self)
        self.toast.setObjectName("toast")
        self.toast.action_button.setObjectName("toast_action_button")
        self.toast.keep_clear_of(self._foot)
        self._connect()

    def _connect(self) -> None:
        workspace = self._workspace
        self.header.search_changed.connect(self.view.narrowing.search)
        self.view.narrowing.left.connect(self.header.search_edit.clear)
        self.header.list_asked.connect(self.view.narrowing.enter_hits)
        EditUndo.of(workspace).refused.connect(self.notices.tell)
        self.header.lock_asked.connect(self.lock_asked)
        self.header.back_button.clicked.connect(self.view.go_back)
        self.view.back_possible.connect(self.header.back_button.setVisible)
        workspace.vault_changed.connect(self._on_vault_changed)
        workspace.toast_requested.connect(self._on_toast_requested)
        workspace.replace_requested.connect(self._on_replace_requested)
        workspace.sending.connect(self.status_bar.set_sending)
        workspace.copied.connect(self.status_bar.set_copied)
        workspace.clipboard.counting.connect(self.status_bar.set_clipboard)
        workspace.clipboard.could_not_clear.connect(self._on_could_not_clear)
        workspace.clipboard.came_back.connect(self._on_came_back)
        workspace.saving.connect(self._on_saving)
        workspace.saved.connect(self._on_saved)
        self._offsets.changed.connect(self._show_clock)
        workspace.selection_changed.connect(self._show_clock)
        workspace.status.connect(self.status_bar.set_saved)
        workspace.locked.connect(self._forget)

    def _on_replace_requested(self, _key_set_id: str) -> None:
        self.toast.hide()  # it would stand on the acts at the page's foot

    def _foot(self) -> int:
        """Return how high what stands at the foot is: the status bar, and the bar of the page that is shown."""
        bars = [each.height() for each in self.view.findChildren(FootBar) if each.isVisible()]
        return self.status_bar.height() + max(bars, default=0)

    def make_ready(self) -> None:
        """Have every part take its style and its place now, not when the page is shown."""
        window = self.window()
        self.resize(window.size())
        for each in self.findChildren(QWidget):
            each.ensurePolished()
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _on_vault_changed(self, _event: object) -> None:
        session = self._workspace.session
        if session is not None:
            self.header.practice_chip.set_reach(beyond=goes_beyond_practice(session))

    def greet(self) -> None:
        """Put the focus where one goes on, and close the ring of the mark, arc by arc."""
        self._on_vault_changed(None)
        self.header.mark.fill_one_by_one()
        self.view.take_focus()
        announce(self, self.tr("The vault is unlocked."))

    def set_saved_at(self, moment: datetime) -> None:
        """Say when the file was saved last."""
        self.status_bar.set_saved(self.tr("Saved {time}").format(time=brief(moment, self._workspace.clock.utc_now())))

    def _on_saving(self, saving: bool) -> None:
        if saving:
            self.status_bar.set_saved(self.tr("Saving"))
        elif self.status_bar.saved_label.text() == self.tr("Saving"):
            self.status_bar.set_saved(self.tr("Not saved"))
            self.toast.hide()  # of what was done before: beside this it would speak of the save that failed

    def _on_saved(self) -> None:
        session = self._workspace.session
        if session is None or session.store.safe_on_disk:
            self.set_saved_at(self._workspace.clock.utc_now())
        else:
            self.status_bar.set_saved(self.tr("Saved, not yet safe on disk"))

    def _show_clock(self) -> None:
        chosen = self._workspace.selected
        self.status_bar.set_clock(self._offsets.words(*chosen) if chosen is not None else "")

    def _on_could_not_clear(self) -> None:
        self.status_bar.say_clipboard(self.tr("The desktop did not let the copied text be removed"))

    def _on_came_back(self) -> None:
        self.status_bar.say_clipboard(
            self.tr("A clipboard manager put the copied text back; its history may still hold it")
        )

    def _on_toast_requested(self, text: str, undo: object) -> None:
        if callable(undo):
            self.toast.show_message(text, action=self.tr("Undo"), on_action=undo)
        else:
            self.toast.show_message(text)

    def show_failure(self, error: VaultError, again: object) -> None:
        """Show a failure that has no field to stand next to."""
        if callable(again):
            self.notices.show_save_failure(error, again)

    def _forget(self) -> None:
        self.toast.hide()
        self.toast.show_message("")
        self.toast.hide()
        self.header.search_edit.clear()
        self.status_bar.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.set_narrow(self.width() / text_scale() < _NARROW)
