"""What each command of the menu bar does in the window; what does it is loaded with the first use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from vault_app.core.key_set import Status
from vault_app.ui.edit_undo import EditUndo
from vault_app.ui.menus import Acts

if TYPE_CHECKING:
    from vault_app.ui.accounts.account_commands import AccountCommands
    from vault_app.ui.breach.breach_commands import BreachCommands
    from vault_app.ui.key_set_commands import KeySetCommands
    from vault_app.ui.main_window import MainWindow
    from vault_app.ui.palette.palette_commands import PaletteCommands
    from vault_app.ui.transfer.transfer_commands import TransferCommands
    from vault_app.ui.vault_door import Opened
    from vault_app.ui.verify_all.verify_commands import VerifyCommands
    from vault_app.ui.window_parts import WindowParts
    from vault_app.vaultfile.kdf import KdfParams


class WindowActs:
    """Holds what is needed for more than one command.

    Args:
        parts: Where the pages are.
        measure: Finds the cost of a key derivation that takes so many seconds; it may block.

    Attributes:
        opened: The file that is open.
    """

    def __init__(self, window: MainWindow, parts: WindowParts, measure: Callable[[float], KdfParams]) -> None:
        self._window = window
        self._parts = parts
        self._measure = measure
        self.opened: Opened | None = None
        self._key_sets: KeySetCommands | None = None
        self._accounts: AccountCommands | None = None
        self._verifying: VerifyCommands | None = None
        self._transfer: TransferCommands | None = None
        self._palette: PaletteCommands | None = None
        self._breach: BreachCommands | None = None

    def table(self) -> Acts:
        """Return what each command does."""
        window = self._window
        return Acts(
            create_vault=window.show_create,
            open_vault=window.choose_vault,
            change_passphrase=self._change_passphrase,
            export=lambda: self._transfers().export(self.opened),
            import_=lambda: self._transfers().import_(self.opened),
            emergency_sheet=lambda: self._transfers().show_sheet(self.opened),
            breach=self._show_breach,
            export_key_set=lambda: self._transfers().export(self.opened, self._chosen_id()),
            lock=window.lock,
            snooze=window.lock_keeper.snooze,
            close_vault=window.close_vault,
            quit=self._quit,
            undo=lambda: EditUndo.of(window.workspace).undo(),
            redo=self._redo,
            palette=self.open_palette,
            search=self._focus_search,
            filter=self._focus_filter,
            settings=self.show_settings,
            bring_together=self._bring_together,
            add_account=lambda: self.accounts().add(),
            add_key_set=lambda: window.workspace.request_add(),  # noqa: PLW0108 - at once: who pressed Ctrl+N types on
            copy_part=lambda part: self.key_sets().copy_part(part),
            copy_headers=self._copy_headers,
            rename=lambda: self.key_sets().rename(),
            replace=lambda: window.workspace.request_replace(self._chosen_id()),
            duplicate=lambda: self.key_sets().duplicate(),
            recycle=lambda: self.key_sets().recycle(),
            set_status=self._set_status,
            show_page=window.workspace.request_page,
            key_ages=self._show_key_ages,
            next_part=self._focus_part,
            set_order=lambda order: self._change_settings(key_set_order=order.value),
            reverse_order=lambda reverse: self._change_settings(key_set_order_reversed=reverse),
            set_theme=window.set_theme,
            verify=self._verify_chosen,
            show_versions=self._show_versions,
            verify_account=lambda: self.verifying().verify_account(self._parts.unlocked_page().view.account_id),
            verify_vault=lambda: self.verifying().verify_vault(),
            shortcuts=self._show_shortcuts,
            about=lambda: self.show_settings("about"),
        )

    def _change_settings(self, **chosen: object) -> None:
        self._window.workspace.change_settings(lambda settings: replace(settings, **chosen))  # type: ignore[arg-type]  # names are fields

    def show_settings(self, page: str) -> None:
        """Show the settings, at one of their pages."""
        from vault_app.ui.settings.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._window, self._window.workspace, self.opened)
        dialog.setObjectName("settings_dialog")
        dialog.show_page(page or "general")
        dialog.open()

    def _change_passphrase(self) -> None:
        if self.opened is not None:
            from vault_app.ui.settings.passphrase_dialog import PassphraseDialog

            dialog = PassphraseDialog(self._window, self._window.workspace, self.opened.store)
            dialog.setObjectName("passphrase_dialog")
            dialog.open()

    def _redo(self) -> None:
        typing = self._window.focusWidget()
        if isinstance(typing, (QLineEdit, QPlainTextEdit)) and not typing.isReadOnly():
            typing.redo()  # Qt on Linux does not know Ctrl+Y, and would have let it through to the vault
        else:
            EditUndo.of(self._window.workspace).redo()

    def drop_palette(self) -> None:
        """Make the list of what can be found or done anew when it is needed again: it speaks another language then."""
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None

    def open_palette(self) -> None:
        """Show the list of everything that can be found or done."""
        if self._palette is None:
            from vault_app.ui.palette.palette_commands import PaletteCommands

            window = self._window
            self._palette = PaletteCommands(window.workspace, window, self._parts.unlocked_page, self.show_settings)
        self._palette.open()

    def _show_shortcuts(self) -> None:
        from vault_app.ui.shortcuts.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(self._window, self._window.menuBar())
        dialog.setObjectName("shortcuts_dialog")
        dialog.open()

    def _show_breach(self) -> None:
        if self._breach is None:
            from vault_app.ui.breach.breach_commands import BreachCommands

            self._breach = BreachCommands(self._window.workspace, self._window)
        if self.opened is not None:
            self._breach.show(self.opened.path.stem)

    def _bring_together(self) -> None:
        self._parts.unlocked_page().notices.bring_together()

    def _show_key_ages(self) -> None:
        from vault_app.ui.accounts.accounts_sidebar import AGES

        self._parts.unlocked_page().view.sidebar.choose(AGES)

    def _focus_search(self) -> None:
        self._parts.unlocked_page().header.focus_search()

    def _focus_filter(self) -> None:
        self._parts.unlocked_page().view.key_set_column.focus_filter()

    def _focus_part(self, step: int) -> None:
        self._parts.unlocked_page().view.focus_part(step)

    def _quit(self) -> None:
        self._window.close()

    def _set_status(self, status: Status) -> None:
        self.key_sets().set_status(status)
        self._parts.update_menus()

    def _verify_chosen(self) -> None:
        self._parts.unlocked_page().view.page_column.acts.verify()

    def _copy_headers(self) -> None:
        self._parts.unlocked_page().view.page_column.acts.copy_headers()

    def _show_versions(self) -> None:
        self._parts.unlocked_page().view.page_column.acts.show_versions()

    def key_sets(self) -> KeySetCommands:
        """Return what is done with the chosen key set."""
        if self._key_sets is None:
            from vault_app.ui.key_set_commands import KeySetCommands

            self._key_sets = KeySetCommands(self._window.workspace, self._window)
        return self._key_sets

    def accounts(self) -> AccountCommands:
        """Return what is done with accounts."""
        if self._accounts is None:
            from vault_app.ui.accounts.account_commands import AccountCommands

            self._accounts = AccountCommands(self._window.workspace, self._window)
        return self._accounts

    def verifying(self) -> VerifyCommands:
        """Return what verifies many key sets."""
        if self._verifying is None:
            from vault_app.ui.verify_all.verify_commands import VerifyCommands

            self._verifying = VerifyCommands(self._window.workspace, self._window)
        return self._verifying

    def _transfers(self) -> TransferCommands:
        if self._transfer is None:
            from vault_app.ui.transfer.transfer_commands import TransferCommands

            window = self._window
            self._transfer = TransferCommands(window.workspace, window, self._measure)
        return self._transfer

    def _chosen_id(self) -> str:
        chosen = self._window.workspace.selected
        return chosen[1].id if chosen is not None else ""
