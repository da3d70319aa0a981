"""The dialog that brings key sets in from a file: it is read, looked at, and saved at once or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Self, TypeVar

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from vault_app.core.errors import CostlyKdf, KeyFileNotFound, KeyFileRefused, VaultError, WrongPassphrase
from vault_app.core.import_preview import ImportCounts, ImportPreview
from vault_app.core.secret import wiped
from vault_app.services.changes import Change
from vault_app.services.kept_drafts import Typed
from vault_app.services.openers import Opener
from vault_app.services.session import Session
from vault_app.services.transfer.importing import Import, SourceKind, read_import, read_pasted, source_kind
from vault_app.services.vault_store import VaultStore
from vault_app.services.vault_ways import kinds_in
from vault_app.ui import tasks
from vault_app.ui.messages import cure_of, text_of, title_of, visible
from vault_app.ui.theme import metrics
from vault_app.ui.transfer.import_done import ImportDone
from vault_app.ui.transfer.import_preview import ImportPreviewView
from vault_app.ui.transfer.import_start import ImportStart
from vault_app.ui.transfer.kept_import import KeptImport
from vault_app.ui.transfer.roomy_dialog import RoomyDialog
from vault_app.ui.transfer.source_area import file_of
from vault_app.ui.transfer.trust_questions import TrustQuestions
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace
from vault_app.vaultfile.header import SlotKind

translate = QCoreApplication.translate
T = TypeVar("T")
_START, _ASKED = QSize(560, 300), QSize(560, 440)
_PREVIEW, _DONE = QSize(960, 592), QSize(560, 372)
_BESIDE_FROM = 760


class ImportDialog(RoomyDialog):
    """Three stages: choose, look, done. *Cancel* leaves nothing behind at any of them."""

    place: ClassVar[str] = "import"

    def __init__(self, parent: QWidget, workspace: Workspace, store: VaultStore, folder: Path) -> None:
        super().__init__(parent, "", _START)
        self.name_it(self.tr("Import key sets"))
        self.setObjectName("import_dialog")
        self.setAcceptDrops(True)
        self._workspace = workspace
        self._store = store
        self._path: Path | None = None
        self._number = 0
        self._import: Import | None = None
        self._trust = TrustQuestions(self)
        self._key_file = ""
        self._again: KeptImport | None = None
        self._saving = False
        self.start = ImportStart(folder)
        self.preview = ImportPreviewView(workspace)
        self.notice = Notice("bad", "")
        self.notice.setObjectName("save_notice")
        self.done_view = ImportDone()
        self.stage_stack = QStackedWidget()
        self.stage_stack.setObjectName("stage_stack")
        self.act = self.add_act(self.tr("Read"))
        self.act.setObjectName("act_button")
        self.cancel_button.setObjectName("cancel_button")
        self._lay_out()
        self._connect()
        self.start.source_area.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.preview, 1)
        column.addWidget(self.notice)
        self.notice.hide()
        for stage in (self.start, page, self.done_view):
            self.stage_stack.addWidget(stage)
        self.content.addWidget(self.stage_stack, 1)
        self.act.hide()

    def _connect(self) -> None:
        self.act.clicked.disconnect()
        self.act.clicked.connect(self._on_act)
        self.start.file_chosen.connect(self.read)
        self.start.text_pasted.connect(self.read_text)
        self.preview.changed.connect(self._on_previewed)
        self.done_view.delete_asked.connect(self._on_delete)
        self._workspace.vault_changed.connect(self._on_vault_changed)
        # By a method: unlike a function it is forgotten together with the dialog.
        self._workspace.locked.connect(self._on_left)
        self.finished.connect(self._on_left)

    def arrange(self, width: int) -> None:
        self.preview.arrange(beside=width >= _BESIDE_FROM)

    # Reading

    def read(self, path: Path) -> None:
        """Read the file at *path*; a vault asks for its passphrase first."""
        if self.stage_stack.currentWidget() is not self.start:
            return
        self._path = path
        self.act.hide()
        self.start.show_source(path)

        def look() -> tuple[SourceKind, frozenset[SlotKind]]:
            kind = source_kind(path)
            return kind, kinds_in(path) if kind is SourceKind.VAULT else frozenset()

        self._begin(look, self._on_kind)

    def read_text(self, text: str) -> None:
        """Read what was pasted."""
        store, now = self._store, self._workspace.clock.utc_now()
        self._path = None
        self.act.hide()
        self.start.show_source(None)
        self._begin(lambda: read_pasted(text, store, now=now), self._on_read)

    def _on_kind(self, found: tuple[SourceKind, frozenset[SlotKind]]) -> None:
        kind, ways = found
        if kind is SourceKind.VAULT:
            self.start.set_busy("")
            self.start.ask_passphrase(key_file=SlotKind.PASSPHRASE_AND_KEY_FILE in ways)
            if self._again is not None and self._again.path == self._path:
                self.start.key_file_field.set_text(self._again.key_file)
            self.want(_ASKED)
            self.act.show()
        else:
            self._read_file()

    def _read_file(self, *, costly_allowed: bool = False) -> None:
        path, store, now = self._path, self._store, self._workspace.clock.utc_now()
        if path is None:
            return
        typed = self.start.passphrase_field.text()
        passphrase = bytearray(typed, "utf-8", "surrogatepass")
        key_file, self._key_file = self.start.key_file_field.path, self.start.key_file_field.text()

        def call() -> Import:
            with wiped(passphrase):
                opener = Opener.with_key_file(passphrase, key_file) if passphrase else None
                return read_import(path, store, now=now, passphrase=opener, costly_allowed=costly_allowed)

        self._begin(call, self._on_read)

    def _begin(self, call: Callable[[], T], done: Callable[[T], None]) -> None:
        """Run *call* on the opened vault; what an earlier one brings is dropped."""
        self._number += 1
        number = self._number
        self.act.set_busy(True)
        self.start.set_busy(self.tr("Reading"))

        def arrived(value: T) -> None:
            if number == self._number:
                self.act.set_busy(False)
                done(value)

        def failed(error: VaultError) -> None:
            if number == self._number:
                self.act.set_busy(False)
                self._on_unreadable(error)

        self._workspace.run_alone(call, owner=self, done=arrived, failed=failed)

    def _on_unreadable(self, error: VaultError) -> None:
        self.start.set_busy("")
        if isinstance(error, WrongPassphrase) and self._path is not None:
            self.start.ask_passphrase()
            self.start.passphrase_field.set_error(text_of(error))
            self.start.passphrase_field.line_edit.selectAll()
            self.act.show()
        elif isinstance(error, KeyFileNotFound | KeyFileRefused):
            self.start.ask_passphrase()
            self.start.key_file_field.set_error(text_of(error))
            self.act.show()
        elif isinstance(error, CostlyKdf):
            self._ask_about_cost(error)
        else:
            self.start.show_failure(title_of(error), cure_of(error))

    def _ask_about_cost(self, error: CostlyKdf) -> None:
        question = Dialog(self, self.tr("Open a costly vault"), text_of(error))
        question.setObjectName("cost_dialog")
        question.add_act(self.tr("Open it"), ButtonKind.DANGER).setObjectName("cost_button")
        question.accepted.connect(lambda: self._read_file(costly_allowed=True))
        question.open()

    # Looking

    def _on_read(self, found: Import) -> None:
        if self._workspace.session is None:
            found.forget()
            return
        vault = self._workspace.vault
        # Elsewhere, for with thousands of rows this takes longer than a frame.
        tasks.run(lambda: found.preview(vault), owner=self, done=lambda preview: self._show_preview(found, preview))

    def _show_preview(self, found: Import, preview: ImportPreview) -> None:
        if self._workspace.session is None or self.stage_stack.currentWidget() is not self.start:
            found.forget()
            return
        self._import = found
        self.start.set_busy("")
        self.start.forget()
        if self._path is not None:
            self.name_it(self.tr("Import from “{name}”").format(name=visible(self._path.name)))
        self.preview.show_import(found, preview)
        self._put_back(preview)
        self.stage_stack.setCurrentIndex(1)
        self.want(_PREVIEW, grows=True)
        self.act.setText(self.tr("Save"))
        self.act.show()
        self.preview.import_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_previewed(self) -> None:
        preview = self.preview.preview
        if preview is None or self._import is None or self._saving:
            return
        reason = ""
        if any(each.label_problem for each in preview.rows):
            reason = self.tr("A name cannot be used. Change it first.")
        elif not preview.can_save:
            reason = self.tr("Tick at least one key set.")
        self.act.set_enabled_with_reason(not reason, reason)

    def _on_vault_changed(self) -> None:
        if not self._saving:
            self.preview.refresh()

    # Over a lock

    def typed(self) -> Typed | None:
        """Return where it comes from and what was chosen; None before there is a source, and once it is saved."""
        stage, preview, kept = self.stage_stack.currentWidget(), self.preview.preview, self._again
        if preview is not None:
            view = self.preview
            kept = KeptImport.of(self._path, preview, view.choices, view.into, is_saving=self._saving)
            kept = replace(kept, key_file=self._key_file)
        elif stage is self.done_view:
            return None
        elif self._path is not None and (kept is None or kept.path != self._path):
            kept = KeptImport(self._path, self.start.key_file_field.text())
        return Typed(self.place, "", kept.members) if kept is not None else None

    @staticmethod
    def offer(_owner: str, _session: Session) -> str:
        return translate("ImportDialog", "You were importing key sets when the vault locked")

    @staticmethod
    def is_saved(typed: Typed, session: Session) -> bool:
        return KeptImport.from_members(typed.members).is_saved(session.vault)

    @classmethod
    def open_again(cls, window: QWidget, workspace: Workspace, typed: Typed) -> Self:
        from vault_app.ui.transfer.transfer_commands import usual_folder

        store = workspace.session.store if workspace.session is not None else None
        assert isinstance(store, VaultStore)
        dialog = cls(window, workspace, store, usual_folder())
        dialog.open()
        kept = dialog._again = KeptImport.from_members(typed.members)
        if kept.path is not None:
            dialog.read(kept.path)
        else:
            dialog.start.ask_to_paste_again()
        return dialog

    def _put_back(self, preview: ImportPreview) -> None:
        kept, self._again = self._again, None
        if kept is None or kept.path != self._path or not kept.rows:
            return
        if kept.fits(preview):
            self.preview.put_back(kept.choices, kept.into)
        else:
            prose = self.tr("What you chose before the lock is not put back. Look at each row again.")
            self.notice.set_notice("warn", self.tr("The source is not as it was"), prose)
            self.notice.show()

    # Saving

    def _on_act(self) -> None:
        if self.stage_stack.currentWidget() is self.start:
            if not self.start.passphrase_field.text():
                self.start.passphrase_field.set_error(self.tr("Type the passphrase that opens that vault."))
                return
            self._read_file()
        elif self._import is not None and self.preview.preview is not None and self.preview.is_settled:
            self._trust.ask(self.preview.preview.environments, self._save)

    def _save(self) -> None:
        found = self._import
        if found is None or self._saving or self._workspace.session is None:
            return
        self._set_saving(True)
        vault, choices, into = self._workspace.vault, dict(self.preview.choices), self.preview.into
        trusted = self._trust.trusted
        tasks.run(
            lambda: found.change(vault, choices, into, trusted),
            owner=self,
            done=self._write,
            failed=self._on_not_saved,
        )

    def _write(self, change: Change) -> None:
        preview = self.preview.preview
        counts = preview.counts if preview is not None else ImportCounts()
        self._workspace.change(change, lambda: self._on_saved(counts), self._on_not_saved)

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self.act.set_busy(saving)
        self.cancel_button.setEnabled(not saving)
        self.preview.set_busy(saving)
        if saving:
            self.notice.hide()

    def _on_not_saved(self, error: VaultError) -> None:
        if not isValid(self):
            return
        self._set_saving(False)
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()
        self.preview.refresh()

    def _on_saved(self, counts: ImportCounts) -> None:
        if not isValid(self) or self._import is None:
            return
        self._set_saving(False)
        found = self._import
        self.preview.forget()
        self.done_view.show_counts(counts, self._path if found.source_removable else None)
        self.name_it(self.tr("Imported"))
        self.stage_stack.setCurrentWidget(self.done_view)
        self.want(_DONE)
        self.act.hide()
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setObjectName("close_button")
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_delete(self) -> None:
        found = self._import
        if found is not None:
            self.done_view.set_busy(True)
            tasks.run(
                found.delete_source,
                owner=self,
                done=lambda _: self.done_view.show_deleted(),
                failed=self.done_view.show_not_deleted,
            )

    # Leaving

    def _on_left(self) -> None:
        """Drop everything that was read and typed."""
        self._number += 1
        found, self._import = self._import, None
        self._again, self._key_file = None, ""
        if found is not None and not self._saving:
            found.forget()
        self.start.forget()
        self.preview.forget()
        self.done_view.forget()
        self.name_it(self.tr("Import key sets"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.stage_stack.currentWidget() is self.start:
            self.start.paste()
        elif event.key() == Qt.Key.Key_Escape and self._saving:
            event.accept()  # a save under way is let finish
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.stage_stack.currentWidget() is self.start and file_of(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = file_of(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.read(path)
