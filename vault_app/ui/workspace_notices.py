"""What has to be said about the whole vault, between the header and the columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.errors import ChangedUnderneath, VaultError
from vault_app.ui.messages import cure_of, title_of
from vault_app.ui.moments import local_date, local_time
from vault_app.ui.theme import metrics
from vault_app.ui.vault_door import Opened
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace


class WorkspaceNotices(QWidget):
    """An older file, a file that is read only, and a change that was not saved."""

    reload_asked = Signal()
    """Another program changed the file, and the user wants to see what it holds now."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._again: Callable[[], None] = lambda: None
        self.file_notice = Notice("warn", "")
        self.accept_older_button = Button(self.tr("Go on with this file"), height=metrics.BUTTON_HEIGHT_FIELD)
        self.file_notice.add_button(self.accept_older_button)
        self.save_notice = Notice("bad", "")
        self.save_again_button = Button(self.tr("Save again"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        self.dismiss_button = IconButton("x", self.tr("Close"), height=metrics.BUTTON_HEIGHT_FIELD)
        self.reload_button = Button(self.tr("Reload"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        self.save_notice.add_button(self.reload_button)
        self.save_notice.add_button(self.save_again_button)
        self.save_notice.add_button(self.dismiss_button)
        for name in (
            *("file_notice", "accept_older_button", "save_notice", "save_again_button"),
            *("reload_button", "dismiss_button"),
        ):
            getattr(self, name).setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 0, 12, 0)
        self._column.setSpacing(metrics.SPACE_8)
        for notice in (self.file_notice, self.save_notice):
            self._column.addWidget(notice)
            notice.hide()
        self.save_again_button.clicked.connect(self._on_save_again)
        self.reload_button.clicked.connect(self._on_reload)
        self.dismiss_button.clicked.connect(self._hide_save_notice)
        workspace.save_failed.connect(self.show_save_failure)
        workspace.saved.connect(self._hide_save_notice)
        workspace.locked.connect(lambda _reason: self.forget())
        self._fit()

    def show_opened(self, opened: Opened, *, accept_older: Callable[[], None]) -> None:
        """Say what is special about the vault that was opened."""
        older, read_only = opened.store.older_than_seen, opened.store.read_only_reason
        if older is not None:
            words = self.tr(
                "It is of {saved}, and this computer has seen one of {seen}. Nothing is saved until you agree."
            )
            prose = words.format(
                saved=f"{local_date(older.saved_at)} {local_time(older.saved_at)}",
                seen=f"{local_date(older.seen_at)} {local_time(older.seen_at)}",
            )
            self.file_notice.set_notice("warn", self.tr("This file is older than the one last seen"), prose)
            self.accept_older_button.clicked.connect(accept_older)
        elif read_only:
            self.file_notice.set_notice("warn", self.tr("Open for reading only"), read_only)
        self.accept_older_button.setVisible(older is not None)
        self.file_notice.setVisible(bool(older or read_only))
        self._fit()

    def hide_file_notice(self) -> None:
        """Say nothing more about the file."""
        self.file_notice.hide()
        self._fit()

    def show_save_failure(self, error: VaultError, again: Callable[[], None]) -> None:
        """Say why a change was not saved; *again* tries once more with the same change."""
        self._again = again
        self.save_notice.set_notice("bad", title_of(error), cure_of(error))
        self.reload_button.setVisible(isinstance(error, ChangedUnderneath))
        self.save_notice.show()
        self._fit()

    def forget(self) -> None:
        """Drop what was to be tried again; the vault was locked."""
        for notice in (self.file_notice, self.save_notice):
            notice.hide()
        self._again = lambda: None
        self._fit()

    def _on_save_again(self) -> None:
        again = self._again
        self._hide_save_notice()
        again()

    def _on_reload(self) -> None:
        self._hide_save_notice()
        self.reload_asked.emit()

    def _hide_save_notice(self) -> None:
        self._again = lambda: None
        self.save_notice.hide()
        self._fit()

    def _fit(self) -> None:
        shown = [not each.isHidden() for each in (self.file_notice, self.save_notice)]
        self._column.setContentsMargins(12, 8 if any(shown) else 0, 12, 8 if any(shown) else 0)
        self.setVisible(any(shown))
