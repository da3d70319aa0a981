"""What has to be said about the whole vault, between the header and the columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from vault_app.core.errors import VaultError
from vault_app.ui.backup_words import save_words
from vault_app.ui.merge.copy_watch import CopyWatch, Found
from vault_app.ui.merge.unsaved_notice import UnsavedNotice
from vault_app.ui.messages import sentences, visible
from vault_app.ui.moments import local_date
from vault_app.ui.theme import metrics
from vault_app.ui.vault_door import Opened
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.services.seen_records import OlderFile
    from vault_app.ui.merge.merge_commands import MergeCommands


DONE_STAYS_MS = 30_000  # for whoever reads it and has nothing to do about it


class WorkspaceNotices(QWidget):
    """An older file, a file that is read only, other copies beside it, a change that was not saved, and what was merged."""

    reload_asked = Signal()
    """Another program changed the file, and the user wants to see what it holds now."""
    lock_asked = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._opened: Opened | None = None
        self._accept_older: Callable[[], None] = lambda: None
        self._older: OlderFile | None = None
        self._commands: MergeCommands | None = None
        self._found = Found()
        self._watch = CopyWatch(workspace.clock, self)
        self.file_notice = Notice("warn", "")
        self.accept_older_button = self._button(self.tr("Go on with this file"))
        self.merge_older_button = self._button(self.tr("Bring together…"))
        self.copy_notice = Notice("info", "")
        self.merge_copy_button = self._button(self.tr("Bring together…"))
        self.not_now_button = self._button(self.tr("Not now"), ButtonKind.QUIET)
        self.save_notice = UnsavedNotice(workspace)
        self.done_notice = Notice("ok", "")
        self.close_done_button = IconButton("x", self.tr("Close"), height=metrics.BUTTON_HEIGHT_FIELD)
        for name in (
            *("file_notice", "accept_older_button", "merge_older_button", "copy_notice", "merge_copy_button"),
            *("not_now_button", "save_notice", "done_notice", "close_done_button"),
        ):
            getattr(self, name).setObjectName(name)
        self._done_timer = QTimer(self, singleShot=True, interval=DONE_STAYS_MS)
        self._done_timer.timeout.connect(self._on_done_read)
        self._build()
        self._connect()
        self._fit()

    @staticmethod
    def _button(word: str, kind: ButtonKind = ButtonKind.SECONDARY) -> Button:
        return Button(word, kind, height=metrics.BUTTON_HEIGHT_FIELD)

    def _build(self) -> None:
        for notice, buttons in (
            (self.file_notice, (self.merge_older_button, self.accept_older_button)),
            (self.copy_notice, (self.merge_copy_button, self.not_now_button)),
            (self.done_notice, (self.close_done_button,)),
        ):
            for button in buttons:
                notice.add_button(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 0, 12, 0)
        self._column.setSpacing(metrics.SPACE_8)
        self._notices = (self.file_notice, self.copy_notice, self.save_notice, self.done_notice)
        for each in self._notices:
            self._column.addWidget(each)
            each.hide()

    def _connect(self) -> None:
        self.accept_older_button.clicked.connect(self._on_accept_older)
        self.merge_older_button.clicked.connect(self._on_merge_older)
        self.merge_copy_button.clicked.connect(self._on_merge_copy)
        self.not_now_button.clicked.connect(self._on_not_now)
        self.close_done_button.clicked.connect(self._hide_done)
        self.save_notice.changed.connect(self._fit)
        self.save_notice.reload_asked.connect(self.reload_asked)
        self.save_notice.lock_asked.connect(self.lock_asked)
        self.save_notice.copy_saved.connect(self._on_copy_saved)
        self._watch.found.connect(self._on_found)
        self._workspace.save_failed.connect(self.show_save_failure)
        self._workspace.locked.connect(self.forget)

    # The file that was opened

    def show_opened(self, opened: Opened, *, accept_older: Callable[[], None]) -> None:
        """Say what is special about the vault that was opened, and look for other copies of it."""
        self._opened, self._accept_older = opened, accept_older
        self._older = opened.store.older_than_seen
        self.save_notice.set_store(opened.store)
        if self._older is not None:
            self._show_older(self._older)
        elif opened.store.read_only_reason:
            self.file_notice.set_notice("warn", self.tr("Open for reading only"), opened.store.read_only_reason)
        self.accept_older_button.setVisible(self._older is not None)
        self.merge_older_button.hide()
        self.file_notice.setVisible(self._older is not None or bool(opened.store.read_only_reason))
        self._watch.begin(opened.store)
        self._fit()

    def _show_older(self, older: OlderFile) -> None:
        saves = (older.saved_at, older.generation), (older.seen_at, older.seen_generation)
        saved, seen = save_words(saves, self._workspace.clock.utc_now())
        if not older.went_apart:
            words = self.tr(
                "It is of {saved}, and this computer has seen one of {seen}. Nothing is saved until you agree."
            )
            title = self.tr("This file is older than the one last seen")
            copy = self._found.last_seen
            newer = self.tr("The other is at hand, as {name}.").format(name=visible(copy.path.name)) if copy else ""
            self.file_notice.set_notice("warn", title, sentences(words.format(saved=saved, seen=seen), newer))
            return
        words = self.tr("This one is of {saved}; this computer has last seen another, of {seen}.")
        if saved == seen:  # saved as often, in the same second
            words = self.tr("This one and the one that this computer has last seen are both of {saved}, and differ.")
        title = self.tr("Two copies of this vault went apart")
        parts = [words.format(saved=saved, seen=seen), self._what_to_do()]
        self.file_notice.set_notice("warn", title, sentences(*parts))

    def _what_to_do(self) -> str:
        copy = self._found.last_seen
        if copy is None:
            return self.tr("The other is not at hand. Go on with this one, and bring the other in when it turns up.")
        words = self.tr("The other is at hand, as {name}. Bring them together, or go on with this one alone.")
        return words.format(name=visible(copy.path.name))

    def hide_file_notice(self) -> None:
        """Say nothing more about the file."""
        self._older = None
        self.file_notice.hide()
        self._show_copies()

    def _on_accept_older(self) -> None:
        self._accept_older()

    # Other copies

    def bring_together(self) -> None:
        """Ask which copy is to be brought into the vault."""
        if self._opened is not None:
            self._merge_commands().choose(self._opened, self._watch.copies)

    def _on_found(self, found: Found) -> None:
        if self._opened is not None:
            self._found = found
            self._show_copies()

    def _show_copies(self) -> None:
        opened, older, copies = self._opened, self._older, self._found.copies
        if older is not None:
            self._show_older(older)
        self.merge_older_button.setVisible(older is not None and self._found.last_seen is not None)
        # An older file is dealt with first, and to one that is read only nothing can be brought.
        tells = opened is not None and older is None and not opened.store.read_only_reason and bool(copies)
        if tells:
            one = self.tr("Another copy of this vault is beside it: {name}, of {date}")
            more = self.tr("%n copies of this vault are beside it; the newest is {name}, of {date}", "", len(copies))
            name, day = visible(copies[0].path.name), local_date(copies[0].saved_at)
            title = (one if len(copies) == 1 else more).format(name=name, date=day)
            prose = self.tr("They were changed apart. Bring them together, and nothing of either is lost.")
            self.copy_notice.set_notice("info", title, prose)
        self.copy_notice.setVisible(tells)
        self._fit()

    def _on_merge_older(self) -> None:
        if self._opened is not None and self._found.last_seen is not None:
            self._merge_commands().bring_in(self._opened, self._found.last_seen.path)

    def _on_merge_copy(self) -> None:
        copies = self._found.copies
        if self._opened is not None and len(copies) == 1:
            self._merge_commands().bring_in(self._opened, copies[0].path)
        elif copies:
            self.bring_together()

    def _on_not_now(self) -> None:
        self._watch.dismiss()
        self._on_found(Found(last_seen=self._found.last_seen))

    def _merge_commands(self) -> MergeCommands:
        if self._commands is None:
            from vault_app.ui.merge.merge_commands import MergeCommands

            self._commands = MergeCommands(self._workspace, self.window())
            self._commands.told.connect(self._on_merged)
            self.destroyed.connect(self._commands.deleteLater)
        return self._commands

    def _on_merged(self, kind: str, title: str, prose: str) -> None:
        self._found = Found()  # until it has looked again
        if self._opened is not None and self._opened.store.older_than_seen is None:
            self.hide_file_notice()
        self._show_copies()
        self._show_done(kind, title, prose)
        self._watch.look()

    # What was not saved, and what was

    def show_save_failure(self, error: VaultError, again: Callable[[], None]) -> None:
        """Say why a change was not saved; *again* tries once more with the same change."""
        if self._workspace.session is not None:  # else the vault was locked meanwhile, and nothing of it may be held
            self.save_notice.show_failure(error, again)

    def tell(self, title: str, prose: str) -> None:
        """Say something that the user should know, and that nothing more follows from."""
        self._show_done("info", title, prose)

    def _on_copy_saved(self, name: str) -> None:
        self._show_done(
            "ok", self.tr("Saved as {name}").format(name=name), self.tr("It opens with the same passphrase.")
        )
        self._watch.look()

    def _show_done(self, kind: str, title: str, prose: str) -> None:
        self.done_notice.set_notice(kind, title, prose)
        self.done_notice.show()
        if kind == "ok":
            self._done_timer.start()
        else:
            self._done_timer.stop()  # it says what was not done, and stays until it was read
        self._fit()

    def _on_done_read(self) -> None:
        focused = QApplication.focusWidget()
        if self.done_notice.underMouse() or (focused is not None and self.done_notice.isAncestorOf(focused)):
            self._done_timer.start()
        else:
            self._hide_done()

    def _hide_done(self) -> None:
        self._done_timer.stop()
        self.done_notice.hide()
        self._fit()

    def forget(self) -> None:
        """Drop what was to be tried again, and every name; the vault was locked."""
        self._watch.end()
        self._opened = self._older = None
        self._accept_older = lambda: None
        self._found = Found()
        self.save_notice.forget()
        self._done_timer.stop()
        for notice in (self.file_notice, self.copy_notice, self.done_notice):
            notice.hide()
            notice.set_notice(notice.kind, "")
        self._fit()

    def _fit(self) -> None:
        shown = [not each.isHidden() for each in self._notices]
        self._column.setContentsMargins(12, 0, 12, 8 if any(shown) else 0)
        self.setVisible(any(shown))
