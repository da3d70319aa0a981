"""Says why a change was not saved, keeps the change, and offers every way on that there is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from vault_app.core.errors import ChangedUnderneath, KeySetNotFound, OtherDataKey, VaultError, VaultNotFound
from vault_app.services.paths import VAULT_SUFFIX
from vault_app.ui.messages import cure_of, title_of, visible
from vault_app.ui.theme import metrics
from vault_app.ui.unsaved import Unsaved
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.core.vault import Vault
    from vault_app.services.vault_store import VaultStore


class UnsavedNotice(Notice):
    """Stays until the user has tried again with success, decided, or closed it."""

    changed = Signal()
    """It was shown or hidden."""
    reload_asked = Signal()
    lock_asked = Signal()
    copy_saved = Signal(str)
    """Name of the copy that holds the change."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("bad", "", parent=parent)
        self._workspace = workspace
        self._store: VaultStore | None = None
        self._unsaved: Unsaved | None = None
        self._mine: Vault | None = None
        self._error: VaultError | None = None
        self.compare_button = self._way(self.tr("Compare…"), self._on_compare)
        self.save_copy_button = self._way(self.tr("Save a copy…"), self._on_save_copy)
        self.reload_button = self._way(self.tr("Reload"), self._on_reload)
        self.lock_button = self._way(self.tr("Lock"), self._on_lock)
        self.save_again_button = self._way(self.tr("Save again"), self._on_save_again)
        self.dismiss_button = IconButton("x", self.tr("Close"), height=metrics.BUTTON_HEIGHT_FIELD)
        self.dismiss_button.clicked.connect(self.forget_change)
        self.add_button(self.dismiss_button)
        for name in (
            *("compare_button", "save_copy_button", "reload_button", "lock_button", "save_again_button"),
            "dismiss_button",
        ):
            getattr(self, name).setObjectName(name)

    def _way(self, word: str, act: Callable[[], None]) -> Button:
        button = Button(word, ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        button.keep_room_for_arc()  # one of them takes its time, and all have the same padding
        button.clicked.connect(act)
        self.add_button(button)
        return button

    @property
    def unsaved(self) -> tuple[VaultError, Unsaved] | None:
        """Why a change was not saved, and the change; None while there is none."""
        return (self._error, self._unsaved) if self._error is not None and self._unsaved is not None else None

    def set_store(self, store: VaultStore) -> None:
        """Note which file changes go to."""
        self._store = store

    def show_failure(self, error: VaultError, again: Callable[[], None]) -> None:
        """Say what happened; *again* tries once more, and may be an `Unsaved` that knows the change."""
        unsaved = again if isinstance(again, Unsaved) else Unsaved(again)
        self._unsaved, self._mine, self._error = unsaved, unsaved.applied(), error
        other_key, gone = isinstance(error, OtherDataKey), isinstance(error, KeySetNotFound)
        underneath = isinstance(error, ChangedUnderneath | KeySetNotFound)
        file_gone = isinstance(error.__cause__, VaultNotFound)
        can_copy = underneath and self._mine is not None and self._store is not None
        can_compare = can_copy and not other_key and not file_gone
        self.compare_button.setVisible(can_compare)
        self.save_copy_button.setVisible(can_copy)
        self.reload_button.setVisible(underneath and not other_key and not file_gone)
        self.lock_button.setVisible(other_key)
        self.save_again_button.setVisible(not other_key)
        title, cure = title_of(error), cure_of(error)
        if file_gone:
            title = self.tr("Not saved: the file of this vault is not there.")
            cure = self.tr("Connect the drive that it is on, and save again; or save a copy of yours.")
        elif can_compare:
            cure = self.tr("Compare both and decide, or save a copy of yours. What you wanted is still here.")
            if gone:
                title = self.tr("Not saved: another program removed the key set that you changed.")
        self.set_notice("bad", title, cure)
        self.show()
        self.changed.emit()

    def forget(self) -> None:
        """Drop the change and the file; the vault was locked."""
        self._store = None
        self.forget_change()
        self.set_notice("bad", "")

    def forget_change(self) -> None:
        """Drop the change, because it was dealt with."""
        self._unsaved = self._mine = self._error = None
        self.hide()
        self.changed.emit()

    # Ways on

    def _on_save_again(self) -> None:
        unsaved = self._unsaved
        self.forget_change()
        if unsaved is not None:
            unsaved()

    def _on_reload(self) -> None:
        self.forget_change()
        self.reload_asked.emit()

    def _on_lock(self) -> None:
        self.lock_asked.emit()

    def _on_compare(self) -> None:
        session, store, unsaved = self._workspace.session, self._store, self._unsaved
        if session is None or store is None or unsaved is None:
            return
        from vault_app.ui.merge.compare_dialog import CompareDialog

        dialog = CompareDialog(self.window(), self._workspace, session, store, unsaved, self._on_decided)
        dialog.setObjectName("compare_dialog")
        dialog.begin()

    def _on_decided(self, unsaved: Unsaved) -> None:
        if self._unsaved is unsaved:
            self.forget_change()
        unsaved.saved()

    # A copy

    def _on_save_copy(self) -> None:
        store = self._store
        if store is None:
            return
        dialog = QFileDialog(self, self.tr("Save a copy"))
        dialog.setObjectName("save_copy_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(VAULT_SUFFIX.removeprefix("."))
        dialog.setNameFilter(self.tr("Vaults") + f" (*{VAULT_SUFFIX})")
        dialog.setDirectory(str(store.path.parent))
        dialog.setOption(
            QFileDialog.Option.DontConfirmOverwrite
        )  # what is there is never overwritten, and that is said
        now = self._workspace.clock.utc_now().astimezone()
        name = self.tr("{name} (my changes, {when})").format(name=store.path.stem, when=f"{now:%Y-%m-%d %H%M}")
        dialog.selectFile(name + VAULT_SUFFIX)
        dialog.fileSelected.connect(lambda name: self._save_copy(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_copy(self, path: Path) -> None:
        store, mine = self._store, self._mine
        if store is None or mine is None:
            return
        self.save_copy_button.set_busy(True)
        self._workspace.run_alone(
            lambda: store.save_copy(path, mine),
            owner=self,
            done=lambda _: self._on_copy_saved(path),
            failed=self._on_copy_failed,
        )

    def _on_copy_saved(self, path: Path) -> None:
        self.save_copy_button.set_busy(False)
        if self._store is not None:  # else the vault was locked meanwhile; the copy is there
            self.copy_saved.emit(visible(path.name))

    def _on_copy_failed(self, error: VaultError) -> None:
        self.save_copy_button.set_busy(False)
        if self._store is not None:
            self.set_notice("bad", title_of(error), cure_of(error))
