"""The bar at the top: which vault, search, when it locks, and *Lock*."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from vault_app.ui.header.practice_chip import PracticeChip
from vault_app.ui.header.stay_open_badge import StayOpenBadge
from vault_app.ui.header.word_button import WordButton
from vault_app.ui.messages import visible
from vault_app.ui.search.search_edit import SearchEdit
from vault_app.ui.search.search_help import SearchHelpButton
from vault_app.ui.shortcuts.own_keys import CLEAR_SEARCH, ENTER_LIST
from vault_app.ui.theme import font, metrics
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.field_frame import FieldFrame
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.mark import Mark

_SEARCH_WIDTH, _SEARCH_NARROW = 420, 300


class HeaderBar(QWidget):
    """48 pixels high."""

    search_changed = Signal(str)
    list_asked = Signal()
    """The user goes from the search field to what was found."""
    palette_asked = Signal()
    lock_asked = Signal()
    end_snooze_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = IconButton("chevron-right", self.tr("Back"))
        self.back_button.hide()
        self.vault_button = WordButton(font("body", 600), "text1", 260)
        self.practice_chip = PracticeChip()
        self.practice_chip.hide()
        self.search_edit = SearchEdit(self.tr("Search key sets"))
        self.search_help_button = SearchHelpButton(self.search_edit.add_term)
        self.search_frame = FieldFrame(self.search_edit, "search", metrics.BUTTON_HEIGHT)
        self._keys = Label("Ctrl F", "caption", "text2", 500)
        self.clear_button = IconButton("x", self.tr("Clear the search"), height=26)
        self.clear_button.hide()
        self.palette_button = IconButton("bolt", self.tr("Commands"))
        self.palette_button.setToolTip(self.tr("Commands (Ctrl+K)"))
        self.locks_in_button = WordButton(font("small"), "text2", 200)
        self.locks_in_button.setToolTip(self.tr("Keep it unlocked for a while"))
        self.stays_open_badge = StayOpenBadge()
        self.stays_open_badge.hide()
        self.lock_button = Button(self.tr("Lock"), ButtonKind.SECONDARY, "lock")
        for name in (
            *("vault_button", "search_edit", "clear_button", "locks_in_button", "lock_button", "back_button"),
            *("practice_chip", "stays_open_badge", "search_help_button", "palette_button"),
        ):
            getattr(self, name).setObjectName(name)
        self._build()
        self.search_edit.textChanged.connect(self._on_search_changed)
        self.search_edit.installEventFilter(self)
        self.clear_button.clicked.connect(self.search_edit.clear)
        self.lock_button.clicked.connect(self.lock_asked)
        self.palette_button.clicked.connect(self.palette_asked)
        self.stays_open_badge.clicked.connect(self.end_snooze_asked)

    def _build(self) -> None:
        self.search_frame.add_action(self._keys)
        self.search_frame.add_action(self.clear_button)
        self.search_frame.add_action(self.search_help_button)
        self._keys.setContentsMargins(0, 0, 6, 0)
        left = QHBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.back_button)
        self.mark = Mark(24)
        left.addWidget(self.mark)
        left.addSpacing(metrics.SPACE_6)  # so that the ring of the button does not touch the mark
        left.addWidget(self.vault_button)
        left.addSpacing(metrics.SPACE_6)
        left.addWidget(self.practice_chip)
        left.addStretch(1)
        right = QHBoxLayout()
        right.setSpacing(metrics.SPACE_12)
        right.addStretch(1)
        right.addWidget(self.locks_in_button)
        right.addWidget(self.stays_open_badge)
        right.addWidget(self.lock_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 12, 8)
        row.setSpacing(metrics.SPACE_12)
        row.addLayout(left, 1)
        row.addWidget(self.search_frame)
        row.addWidget(self.palette_button)
        row.addLayout(right, 1)
        self.setMinimumHeight(metrics.HEADER_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_narrow(False)

    def set_vault(self, name: str, menu: QMenu | None = None) -> None:
        """Show the vault's name; *menu* opens below it."""
        self.vault_button.setText(visible(name))
        self.vault_button.setAccessibleName(self.tr("Vault {name}").format(name=visible(name)))
        if menu is not None:
            self.vault_button.setMenu(menu)
        self.vault_button.updateGeometry()

    def set_practice(self, practice: bool) -> None:
        """Say whether the open vault is that of the practice exchange."""
        self.practice_chip.setVisible(practice)

    def set_narrow(self, narrow: bool) -> None:
        """Give the search field less room."""
        self.search_frame.setFixedWidth(round((_SEARCH_NARROW if narrow else _SEARCH_WIDTH) * text_scale()))

    def set_locks_in(self, seconds: float) -> None:
        """Say when the vault will lock."""
        whole = max(0, round(seconds))
        text = f"{whole // 60}:{whole % 60:02d}" if whole < 3600 else self.tr("{hours} h").format(hours=whole // 3600)
        words = self.tr("Locks in {time}").format(time=text)
        if words != self.locks_in_button.text():
            self.locks_in_button.setText(words)
            self.locks_in_button.updateGeometry()

    def set_snooze_menu(self, menu: QMenu) -> None:
        """Open *menu*, in which the lock is put off, below the countdown."""
        self.locks_in_button.setMenu(menu)

    def set_stays_open(self, until: str) -> None:
        """Say until when the lock for want of input is put off, or with an empty text that it is not any more."""
        if bool(until) == self.stays_open_badge.isHidden():
            had_focus = self.stays_open_badge.hasFocus() or self.locks_in_button.hasFocus()
            self.stays_open_badge.setVisible(bool(until))
            self.locks_in_button.setVisible(not until)
            if had_focus:
                shown = self.stays_open_badge if until else self.locks_in_button
                shown.setFocus(Qt.FocusReason.OtherFocusReason)
            if not until:
                announce(self, self.tr("The vault locks without input again."))
        if until:
            self.stays_open_badge.set_until(until)
            announce(self, self.stays_open_badge.accessibleName())

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_edit.selectAll()

    def _on_search_changed(self, text: str) -> None:
        self._keys.setVisible(not text)
        self.clear_button.setVisible(bool(text))
        self.search_changed.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if CLEAR_SEARCH.is_pressed(event) and self.search_edit.text():
                self.search_edit.clear()
                return True
            if ENTER_LIST.is_pressed(event):
                self.list_asked.emit()
                return True
        return super().eventFilter(watched, event)
