"""What stands in the window in any of its states, taken out of its parts to be put into new ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.ui.kept_typing import KeptTyping
from vault_app.ui.place_memory import PlaceMemory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vault_app.core.errors import VaultError
    from vault_app.services.kept_drafts import KeptDraft
    from vault_app.ui.key_set_page.page_kinds import SpecialPage
    from vault_app.ui.main_window import MainWindow
    from vault_app.ui.unlocked_page import UnlockedPage
    from vault_app.ui.welcome.create_page import CreatePage
    from vault_app.ui.workspace_view import WorkspaceView

_EDITS = ("details", "add")


@dataclass(frozen=True)
class _Place:
    """Where the user is in an open vault.

    Attributes:
        special: A page that is shown in the place of the chosen one.
        on_page: One column is shown, and it is the page.
        before: The key set that is chosen again when nothing is searched for any more.
        unsaved: Why a change was not saved, and what tries it again.
        kept: What was typed, sealed.
    """

    place: str
    page: str
    special: SpecialPage | None
    on_page: bool
    search: str
    filter: str
    before: str | None
    cares: bool
    unsaved: tuple[VaultError, Callable[[], None]] | None
    kept: tuple[KeptDraft, ...]

    @classmethod
    def of(cls, window: MainWindow, shown: UnlockedPage) -> _Place:
        workspace, view, column = window.workspace, shown.view, shown.view.page_column
        typing = KeptTyping.of(workspace)
        PlaceMemory.of(workspace).hold(view.last_place)  # for a lock that comes while there is no view
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
            before=view.narrowing.hit.before,
            cares=not shown.care.isHidden(),
            unsaved=shown.notices.save_notice.unsaved,
            kept=kept,
        )

    def put_back(self, window: MainWindow, shown: UnlockedPage) -> Iterator[None]:
        """Lead there again, up to each `yield` in a turn of the window."""
        workspace, view = window.workspace, shown.view
        typing, chosen = KeptTyping.of(workspace), workspace.selected
        workspace.selection_changed.emit(chosen[1].id if chosen is not None else "")
        yield
        view.sidebar.choose(self.place)
        shown.header.search_edit.setText(self.search)
        view.key_set_column.filter_edit.setText(self.filter)
        if chosen is not None:  # it may be none of the place, but found in another one
            workspace.select(chosen[1].id)
        yield
        if self.on_page:
            workspace.request_page(self.page)
        else:
            view.page_column.show_page(self.page)
        if self.before is not None:
            view.narrowing.hit.resume(self.before)
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
class Standing:
    """What stands in the window in any of its states."""

    shown: str
    inside: _Place | None
    new: _NewVault | None

    @classmethod
    def of(cls, window: MainWindow) -> Standing:
        parts, page = window.parts, window.state_stack.currentWidget()
        shown = page.objectName() if page is not None else ""
        if window.workspace.session is not None:
            return cls(shown, _Place.of(window, parts.unlocked_page()), None)
        new = _NewVault.of(parts.create_page()) if shown == "create_page" else None
        parts.forget_typed()
        return cls(shown, None, new)

    @property
    def is_unsaved(self) -> bool:
        """Whether something was typed that the vault does not hold yet."""
        return self.inside is not None and bool(self.inside.kept or self.inside.unsaved)

    def show(self, window: MainWindow) -> None:
        """Show the same state in parts that were made just now."""
        path = window.vault_path
        if self.inside is not None:
            window.present()
        elif self.shown == "create_page":
            window.show_create()
        elif self.shown == "welcome_page" or path is None:
            window.show_welcome()
        else:
            window.show_locked(path)

    def put_back(self, window: MainWindow) -> Iterator[None]:
        """Have the same stand in it, up to each `yield` in a turn of the window."""
        if self.inside is not None:
            yield from self.inside.put_back(window, window.parts.unlocked_page())
        elif self.new is not None:
            self.new.put_back(window.parts.create_page())
