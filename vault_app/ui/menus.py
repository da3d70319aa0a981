"""The menu bar: every command of the window, with its shortcut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from vault_app.core.key_set import Status
from vault_app.core.key_set_order import Order
from vault_app.services.auto_lock import SNOOZES_S
from vault_app.ui.key_set_page.page_kinds import PAGE_KINDS
from vault_app.ui.shortcuts.own_keys import COPY_SECRET_KEY, RECYCLE_KEY_SET, RENAME_KEY_SET, OwnKey
from vault_app.ui.slot_words import status_word

Do = Callable[[], None]
ENGLISH_WORDS = "english_words"
"""Property of a command: its words in English, by which it is found in every language."""
NAME_WORDS = "name_words"
"""Property of a command whose words name what it would act on now: its words without that."""
WHOLE_WORDS = "whole_words"
"""Property of a command whose words say enough only in its menu: what it is called anywhere else."""


@dataclass(frozen=True)
class Acts:
    """What the commands do.

    Attributes:
        copy_part: Gets the id of a credential part.
        copy_headers: Signs what stands on the page Sign, and copies the headers.
        set_order, reverse_order: Get what the list of key sets begins with, and whether it goes the other way round.
        set_status: Gets the new status of the chosen key set.
        show_page: Gets a page's id.
        next_part: Gets 1 for the next part of the window, -1 for the one before.
        set_theme: Gets "system", "light" or "dark".
        settings: Gets the id of a settings page, or an empty text.
        snooze: Gets for how many seconds the lock for want of input is put off.
    """

    create_vault: Do
    open_vault: Do
    change_passphrase: Do
    export: Do
    import_: Do
    emergency_sheet: Do
    breach: Do
    export_key_set: Do
    lock: Do
    snooze: Callable[[float], None]
    close_vault: Do
    quit: Do
    undo: Do
    redo: Do
    palette: Do
    search: Do
    filter: Do
    settings: Callable[[str], None]
    bring_together: Do
    add_account: Do
    add_key_set: Do
    copy_part: Callable[[str], None]
    copy_headers: Do
    rename: Do
    replace: Do
    duplicate: Do
    recycle: Do
    set_status: Callable[[Status], None]
    show_page: Callable[[str], None]
    key_ages: Do
    next_part: Callable[[int], None]
    set_order: Callable[[Order], None]
    reverse_order: Callable[[bool], None]
    set_theme: Callable[[str], None]
    verify: Do
    show_versions: Do
    verify_account: Do
    verify_vault: Do
    shortcuts: Do
    about: Do


class Menus(QObject):
    """Makes the menus once, and knows which commands need an unlocked vault or a chosen key set."""

    def __init__(self, bar: QMenuBar, acts: Acts) -> None:
        super().__init__(bar)
        self._needs_vault: list[QAction] = []
        self._needs_key_set: list[QAction] = []
        self._parts: list[tuple[QAction, str]] = []
        self._statuses: dict[Status, QAction] = {}
        self._themes: dict[str, QAction] = {}
        self._orders: dict[Order, QAction] = {}
        self._actions: dict[str, QAction] = {}
        self._english: dict[str, str] = {}
        self._acts = acts
        self._bar = bar
        self._fill_file(bar.addMenu(self.tr("File")))
        self._fill_edit(bar.addMenu(self.tr("Edit")))
        self.key_set_menu = bar.addMenu(self.tr("Key set"))
        self._fill_key_set(self.key_set_menu)
        self._fill_view(bar.addMenu(self.tr("View")))
        self._fill_help(bar.addMenu(self.tr("Help")))
        self.set_state(unlocked=False, status=None, parts=())

    def tr(self, text: str, /, *_more: Any) -> str:
        """Say *text*, and remember of what English it was made."""
        return self._remembered(QCoreApplication.translate("Menus", text), text)

    def _remembered(self, said: str, english: str) -> str:
        self._english[said] = english
        return said

    def _add(
        self, menu: QMenu, name: str, word: str, act: Do, *keys: str, own: OwnKey | None = None, **fields: int
    ) -> QAction:
        """Add a command; *own* is a key of the list that has the focus, so it is shown here and bound there.

        Args:
            fields: What is filled into *word*.
        """
        action = menu.addAction(word.format(**fields))
        action.setProperty(ENGLISH_WORDS, self._english.get(word, "").removesuffix("…").format(**fields))
        action.setObjectName(name)
        self._actions[name] = action
        if own is not None:
            action.setText(f"{word}\t{own.sequences[0].toString(QKeySequence.SequenceFormat.NativeText)}")
        if keys:
            action.setShortcuts([QKeySequence(each) for each in keys])
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _fill_file(self, menu: QMenu) -> None:
        acts = self._acts
        self._add(menu, "create_vault_action", self.tr("Create vault…"), acts.create_vault, "Ctrl+Shift+N")
        self._add(menu, "open_vault_action", self.tr("Open vault…"), acts.open_vault, "Ctrl+O")
        menu.addSeparator()
        passphrase = self._add(menu, "change_passphrase_action", self.tr("Change passphrase…"), acts.change_passphrase)
        backups = self._add(menu, "backups_action", self.tr("Backups…"), lambda: acts.settings("backups"))
        together = self._add(menu, "bring_together_action", self.tr("Bring copies together…"), acts.bring_together)
        menu.addSeparator()
        self._needs_vault += [
            self._add(menu, "import_action", self.tr("Import…"), acts.import_),
            self._add(menu, "export_action", self.tr("Export…"), acts.export),
            self._add(menu, "emergency_sheet_action", self.tr("Emergency sheet…"), acts.emergency_sheet),
            self._add(menu, "breach_action", self.tr("A program or service was breached…"), acts.breach),
        ]
        menu.addSeparator()
        lock = self._add(menu, "lock_action", self.tr("Lock"), acts.lock, "Ctrl+L")
        self.snooze_menu = menu.addMenu(self.tr("Keep unlocked"))
        for seconds in SNOOZES_S:
            self._add_snooze(round(seconds / 60))
        self._close = self._add(menu, "close_vault_action", self.tr("Close vault"), acts.close_vault, "Ctrl+W")
        menu.addSeparator()
        self._add(menu, "quit_action", self.tr("Quit"), acts.quit, "Ctrl+Q").setMenuRole(QAction.MenuRole.QuitRole)
        self._needs_vault += [passphrase, backups, together, lock, self.snooze_menu.menuAction()]

    def _add_snooze(self, minutes: int) -> None:
        hours, in_hours = minutes // 60, minutes % 60 == 0
        word = self.tr("For {hours} h") if in_hours else self.tr("For {minutes} min")
        whole = self.tr("Keep unlocked for {hours} h") if in_hours else self.tr("Keep unlocked for {minutes} min")
        name, act = f"snooze_{minutes}_action", lambda: self._acts.snooze(minutes * 60.0)
        action = self._add(self.snooze_menu, name, word, act, hours=hours, minutes=minutes)
        action.setProperty(WHOLE_WORDS, whole.format(hours=hours, minutes=minutes))
        action.setProperty(ENGLISH_WORDS, self._english.get(whole, "").format(hours=hours, minutes=minutes))

    def _fill_edit(self, menu: QMenu) -> None:
        acts = self._acts
        self._undo = self._add(menu, "undo_action", self.tr("Undo"), acts.undo, "Ctrl+Z")
        self._redo = self._add(menu, "redo_action", self.tr("Redo"), acts.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        menu.addSeparator()
        self._add(menu, "palette_action", self.tr("Commands…"), acts.palette, "Ctrl+K")
        search = self._add(menu, "search_action", self.tr("Search key sets"), acts.search, "Ctrl+F")
        filter_ = self._add(menu, "filter_action", self.tr("Filter this list"), acts.filter, "Ctrl+Shift+F")
        menu.addSeparator()
        settings = self._add(menu, "settings_action", self.tr("Settings…"), lambda: acts.settings(""), "Ctrl+,")
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self._needs_vault += [search, filter_]

    def _fill_key_set(self, menu: QMenu) -> None:
        acts = self._acts
        self._needs_vault += [
            self._add(menu, "add_key_set_action", self.tr("Add key set"), acts.add_key_set, "Ctrl+N"),
            self._add(menu, "add_account_action", self.tr("Add account…"), acts.add_account, "Ctrl+Shift+A"),
        ]
        menu.addSeparator()
        # The longer ones work in text fields, too, where Ctrl+U means something else.
        for name, part, word, keys, own in (
            ("copy_access_key_action", "access_key", self.tr("Copy access key"), ("Ctrl+B", "Ctrl+Shift+K"), None),
            ("copy_secret_key_action", "secret_key", self.tr("Copy secret key"), ("Ctrl+Shift+S",), COPY_SECRET_KEY),
            ("copy_memo_action", "memo", self.tr("Copy memo"), ("Ctrl+U", "Ctrl+Shift+M"), None),
        ):
            action = self._add(menu, name, word, lambda part=part: acts.copy_part(part), *keys, own=own)  # type: ignore[misc]  # bound now
            self._parts.append((action, part))
        self._needs_key_set.append(
            self._add(menu, "copy_headers_action", self.tr("Copy signed headers"), acts.copy_headers, "Ctrl+T")
        )
        menu.addSeparator()
        self._needs_key_set.append(
            self._add(menu, "verify_now_action", self.tr("Verify now"), acts.verify, "Ctrl+Shift+V")
        )
        self._verify_account = self._add(menu, "verify_account_action", "", acts.verify_account)
        whole = self._add(menu, "verify_vault_action", self.tr("Verify the whole vault"), acts.verify_vault)
        self._needs_vault.append(whole)
        menu.addSeparator()
        self._needs_key_set += [
            self._add(menu, "rename_action", self.tr("Rename…"), acts.rename, own=RENAME_KEY_SET),
            self._add(menu, "replace_action", self.tr("Replace…"), acts.replace, "Ctrl+R"),
            self._add(menu, "duplicate_action", self.tr("Duplicate"), acts.duplicate, "Ctrl+D"),
            self._add(menu, "versions_action", self.tr("Earlier versions"), acts.show_versions),
            self._add(menu, "export_key_set_action", self.tr("Export this key set…"), acts.export_key_set),
        ]
        self._fill_slot(menu.addMenu(self.tr("Slot")))
        menu.addSeparator()
        word = self.tr("Move to the recycle bin")
        self._needs_key_set.append(self._add(menu, "recycle_action", word, acts.recycle, own=RECYCLE_KEY_SET))

    def _fill_slot(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        for status in Status:
            action = self._add(
                menu,
                f"status_{status}_action",
                self._remembered(status_word(status), status.value),
                lambda status=status: self._acts.set_status(status),  # type: ignore[misc]  # bound now
            )
            action.setCheckable(True)
            group.addAction(action)
            self._statuses[status] = action
        self._needs_key_set.append(menu.menuAction())

    def _fill_view(self, menu: QMenu) -> None:
        acts = self._acts
        for number, kind in enumerate(PAGE_KINDS, start=1):
            word = self._remembered(QCoreApplication.translate("Pages", kind.word), kind.word)
            self._needs_key_set.append(
                self._add(menu, f"{kind.id}_action", word, lambda page=kind.id: acts.show_page(page), f"Ctrl+{number}")  # type: ignore[misc]  # bound now
            )
        menu.addSeparator()
        self._needs_vault.append(self._add(menu, "key_ages_action", self.tr("Key ages"), acts.key_ages))
        menu.addSeparator()
        self._needs_vault += [
            self._add(menu, "next_part_action", self.tr("Next part"), lambda: acts.next_part(1), "F6"),
            self._add(menu, "previous_part_action", self.tr("Previous part"), lambda: acts.next_part(-1), "Shift+F6"),
        ]
        menu.addSeparator()
        self.sort_menu = menu.addMenu(self.tr("Sort key sets"))
        self._fill_sort(self.sort_menu)
        menu.addSeparator()
        group = QActionGroup(self)
        for theme, word in (
            ("system", self.tr("Theme of the desktop")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            action = self._add(menu, f"theme_{theme}_action", word, lambda theme=theme: acts.set_theme(theme))  # type: ignore[misc]  # bound now
            action.setCheckable(True)
            group.addAction(action)
            self._themes[theme] = action

    def _fill_sort(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        for order, word in (
            (Order.VAULT, self.tr("As in the vault")),
            (Order.NAME, self.tr("By name")),
            (Order.AGE, self.tr("Oldest first")),
            (Order.VERDICT, self.tr("Refused first")),
            (Order.EXPIRY, self.tr("Ending soonest first")),
            (Order.STATUS, self.tr("By state of the slot")),
        ):
            action = self._add(menu, f"sort_{order}_action", word, lambda order=order: self._acts.set_order(order))  # type: ignore[misc]  # bound now
            action.setCheckable(True)
            group.addAction(action)
            self._orders[order] = action
        menu.addSeparator()
        word = self.tr("The other way round")
        self._reversed = menu.addAction(word)
        self._reversed.setObjectName("sort_reversed_action")
        self._reversed.setProperty(ENGLISH_WORDS, self._english[word])
        self._reversed.setCheckable(True)
        self._reversed.triggered.connect(self._acts.reverse_order)
        self._needs_vault += [*self._orders.values(), self._reversed]

    def _fill_help(self, menu: QMenu) -> None:
        self._add(menu, "shortcuts_action", self.tr("Keyboard shortcuts"), self._acts.shortcuts, "F1", "Ctrl+/")
        menu.addSeparator()
        word = self.tr("How your keys are stored")
        self._add(menu, "how_stored_action", word, lambda: self._acts.settings("about/how_stored"))
        about = self._add(menu, "about_action", self.tr("About Vault App"), self._acts.about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def action(self, name: str) -> QAction:
        """Return the command of that objectName; raises KeyError."""
        return self._actions[name]

    def set_theme(self, theme: str) -> None:
        """Tick the theme that is chosen."""
        self._themes[theme].setChecked(True)

    def set_order(self, order: Order, *, reverse: bool) -> None:
        """Tick the order that is chosen."""
        self._orders[order].setChecked(True)
        self._reversed.setChecked(reverse)

    def set_undo(self, words: str, again: str) -> None:
        """Offer to undo what *words* name and to do again what *again* names, or nothing where they are empty."""
        undo, redo = self.tr("Undo"), self.tr("Redo")
        for action, name, text, what in (
            (self._undo, undo, self.tr("Undo: {what}"), words),
            (self._redo, redo, self.tr("Redo: {what}"), again),
        ):
            action.setText((text.format(what=what) if what else name).replace("&", "&&"))
            action.setProperty(NAME_WORDS, name)
            action.setEnabled(bool(what))

    def set_state(
        self,
        *,
        unlocked: bool,
        status: Status | None,
        parts: tuple[str, ...],
        has_vault: bool = False,
        account: str = "",
    ) -> None:
        """Enable what can be done now.

        Args:
            unlocked: A vault is open.
            status: Of the chosen key set; None when none is chosen.
            parts: Credential parts that it has.
            has_vault: A vault is open or locked, so that it can be closed.
            account: Label of the account that is shown; empty for none.
        """
        self._close.setEnabled(has_vault or unlocked)
        for action in self._needs_vault:
            action.setEnabled(unlocked)
        for action in self._needs_key_set:
            action.setEnabled(unlocked and status is not None)
        for action, part in self._parts:
            action.setEnabled(unlocked and part in parts)
        word = self.tr("Verify all of {account}") if account else self.tr("Verify this account")
        self._verify_account.setText(word.format(account=account).replace("&", "&&"))
        self._verify_account.setProperty(ENGLISH_WORDS, self._english[word].format(account=account))
        self._verify_account.setEnabled(unlocked and bool(account))
        if status is not None:
            self._statuses[status].setChecked(True)
