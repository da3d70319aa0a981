"""Has the window say everything in another language, and leaves what stands in it where it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog

from vault_app.ui.kept_typing import KeptTyping
from vault_app.ui.languages import asked_language, chosen_language, speak
from vault_app.ui.theme import font

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.errors import VaultError
    from vault_app.services.kept_drafts import KeptDraft
    from vault_app.ui.key_set_page.page_kinds import SpecialPage
    from vault_app.ui.main_window import MainWindow
    from vault_app.ui.unlocked_page import UnlockedPage
    from vault_app.ui.welcome.create_page import CreatePage
    from vault_app.ui.workspace_view import WorkspaceView

_LOOK_EVERY_MS = 50
_EDITS = ("details", "add")


class LanguageSwitch(QObject):
    """Makes every part of the window anew, as soon as nothing is under way that has to end in the old one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_told = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._try)

    @staticmethod
    def of(window: MainWindow) -> LanguageSwitch:
        """Return the one of a window."""
        found = window.findChild(LanguageSwitch)
        return found if found is not None else LanguageSwitch(window)

    def begin(self) -> None:
        """Speak the language that was chosen, in a turn of its own: who asked for it is about to go, too."""
        self._has_told = False
        self._timer.start(0)

    def _try(self) -> None:
        workspace, window = self._window.workspace, self._window
        wanted = chosen_language(workspace.settings.language)
        if wanted == asked_language():
            return
        if workspace.is_saving or workspace.is_sending or not window.is_at_rest:
            if workspace.is_sending and not self._has_told:
                self._has_told = True
                workspace.show_toast(self.tr("The language changes when the call under way has ended."))
            self._timer.start(_LOOK_EVERY_MS)
            return
        self._switch(wanted)

    def _switch(self, wanted: str) -> None:
        window = self._window
        dialogs = window.findChildren(QDialog)
        in_settings = any(each.objectName() == "settings_dialog" and each.isVisible() for each in dialogs)
        window.parts.close_dialogs()
        for each in dialogs:
            each.deleteLater()
        standing = _Standing.of(window)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        window.setUpdatesEnabled(False)
        try:
            speak(app, wanted)
            app.setFont(font("body"))
            window.start_over()
            standing.put_back(window)
        finally:
            window.setUpdatesEnabled(True)
        if in_settings:
            window.parts.show_settings("general")
            for box in window.findChildren(QComboBox, "language_box"):
                if box.isVisible():  # the old one is about to go
                    box.setFocus(Qt.FocusReason.OtherFocusReason)


@dataclass(frozen=True)
class _Place:
    """Where the user is in an open vault.

    Attributes:
        special: A page that is shown in the place of the chosen one.
        on_page: One column is shown, and it is the page.
        unsaved: Why a change was not saved, and what tries it again.
        kept: What was typed, sealed.
    """

    place: str
    page: str
    special: SpecialPage | None
    on_page: bool
    search: str
    filter: str
    cares: bool
    unsaved: tuple[VaultError, Callable[[], None]] | None
    kept: tuple[KeptDraft, ...]

    @classmethod
    def of(cls, window: MainWindow, shown: UnlockedPage) -> _Place:
        workspace, view, column = window.workspace, shown.view, shown.view.page_column
        typing = KeptTyping.of(workspace)
        before = typing.kept(*_EDITS)
        typing.keep()
        kept = tuple(each for each in typing.kept(*_EDITS) if each not in before)
        special = column.special
        column.forget()  # what is typed is sealed by now
        typing.leave_places()
        return cls(
            place=view.place,
            page=column.page_id,
            special=special,
            on_page=shown.header.back_button.isVisible(),
            search=shown.header.search_edit.text(),
            filter=view.key_set_column.filter_edit.text(),
            cares=not shown.care.isHidden(),
            unsaved=shown.notices.save_notice.unsaved,
            kept=kept,
        )

    def put_back(self, window: MainWindow, shown: UnlockedPage) -> None:
        """Lead there again."""
        workspace, view = window.workspace, shown.view
        typing = KeptTyping.of(workspace)
        view.sidebar.choose(self.place)
        shown.header.search_edit.setText(self.search)
        view.key_set_column.filter_edit.setText(self.filter)
        if self.on_page:
            workspace.request_page(self.page)
        else:
            view.page_column.show_page(self.page)
        if self.special is not None:
            self._show_special(view, self.special)
        for each in self.kept:
            typing.put_back_when_shown(each)
        if self.unsaved is not None:
            workspace.save_failed.emit(*self.unsaved)
        if not self.cares:
            shown.care.forget()

    @staticmethod
    def _show_special(view: WorkspaceView, special: SpecialPage) -> None:
        if not special.replaces:
            view.start_adding(special.adding_to)
            return
        view.start_replacing(special.replaces)
        if special.adding_to:
            view.page_column.start_adding(special.adding_to, special.replaces)


@dataclass(frozen=True)
class _NewVault:
    """What was typed for a new vault; its passphrase is typed again, for it should be in no other place than its field."""

    name: str
    folder: str
    unlock_time: int
    key_file: Path | None

    @classmethod
    def of(cls, page: CreatePage) -> _NewVault:
        typed = cls(
            page.name_field.text(),
            page.place_field.text(),
            page.unlock_time.slider.value(),
            page.key_file_choice.path,
        )
        page.forget()
        return typed

    def put_back(self, page: CreatePage) -> None:
        """Type it again."""
        page.name_field.set_text(self.name)
        page.place_field.set_text(self.folder)
        page.unlock_time.slider.setValue(self.unlock_time)
        if self.key_file is not None:
            page.key_file_choice.unfold()
            page.key_file_choice.key_file_field.set_path(self.key_file)


@dataclass(frozen=True)
class _Standing:
    """What stands in the window in any of its states."""

    inside: _Place | None
    new: _NewVault | None

    @classmethod
    def of(cls, window: MainWindow) -> _Standing:
        parts = window.parts
        if window.workspace.session is not None:
            return cls(_Place.of(window, parts.unlocked_page()), None)
        shown = window.state_stack.currentWidget()
        new = _NewVault.of(parts.create_page()) if shown is not None and shown.objectName() == "create_page" else None
        parts.forget_typed()
        return cls(None, new)

    def put_back(self, window: MainWindow) -> None:
        """Show it in parts that were made just now."""
        if self.inside is not None:
            self.inside.put_back(window, window.parts.unlocked_page())
        elif self.new is not None:
            self.new.put_back(window.parts.create_page())
