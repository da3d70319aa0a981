"""The page of a locked vault: its name, why it is locked, and the passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vault_app.core.errors import (
    KeyFileNotFound,
    KeyFileRefused,
    MistypedRecoveryKey,
    UnusableFile,
    VaultError,
    VaultNotFound,
    WrongPassphrase,
)
from vault_app.ui.caps_lock import caps_lock_is_on
from vault_app.ui.centred import centred
from vault_app.ui.locked.backup_list import BackupList
from vault_app.ui.locked.other_ways import OtherWays
from vault_app.ui.messages import cure_of, text_of, title_of, visible
from vault_app.ui.theme import metrics
from vault_app.ui.vault_door import Typed
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.mark import Mark
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.secret_entry import SecretEntry

if TYPE_CHECKING:
    from vault_app.services.backups import Backup

_WIDTH = 380
_REFUSAL_LINES = 2  # so many it takes in English, and it moves nothing


class LockedPage(QScrollArea):
    """Centre column of 380 pixels."""

    unlock_asked = Signal(object)
    """A `Typed`; whoever gets it wipes it."""
    open_asked = Signal()
    close_asked = Signal()
    backup_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._last_saved = ""
        self._backups: tuple[Backup, ...] = ()
        self._now = datetime.now(UTC)
        self._is_usable = True
        self.mark = Mark(88)
        self.vault_name_label = Prose("", "display", "text1")
        self.reason_label = Prose("", "body", "text2")
        self.notice = Notice("bad", "")
        self.notice.hide()
        self.backup_list = BackupList()
        self.passphrase_field = SecretEntry(self.tr("Passphrase"), height=metrics.FIELD_HEIGHT_LOCKED)
        self.passphrase_field.help_line.keep_lines(_REFUSAL_LINES)
        self.other_ways = OtherWays()
        self.unlock_button = Button(self.tr("Unlock"), ButtonKind.PRIMARY, "unlock", metrics.BUTTON_HEIGHT_LOCKED)
        self.open_button = Button(self.tr("Open vault"), ButtonKind.QUIET, "folder")
        self.close_button = Button(self.tr("Close"), ButtonKind.QUIET, "x")
        self.file_label = ElidedLabel("", "small", "text3", mode=Qt.TextElideMode.ElideMiddle)
        for name in (
            *("vault_name_label", "reason_label", "notice", "backup_list", "passphrase_field", "other_ways"),
            "unlock_button",
            *("open_button", "close_button", "file_label"),
        ):
            getattr(self, name).setObjectName(name)
        self._build()
        self.passphrase_field.line_edit.installEventFilter(self)
        self.passphrase_field.text_changed.connect(self._on_typed)
        self.unlock_button.clicked.connect(self._on_unlock)
        self.open_button.clicked.connect(self.open_asked)
        self.close_button.clicked.connect(self.close_asked)
        self.backup_list.chosen.connect(self.backup_chosen)
        self.other_ways.changed.connect(self._on_way_changed)
        self.other_ways.recovery_field.text_changed.connect(self.other_ways.recovery_field.clear_state)

    def _build(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        for text in (self.vault_name_label, self.reason_label):
            text.setAlignment(centre)
        ways = QHBoxLayout()
        ways.addWidget(self.open_button)
        ways.addStretch(1)
        ways.addWidget(self.close_button)
        others = QHBoxLayout()
        others.addWidget(self.other_ways.use_key_file_button)
        others.addStretch(1)
        others.addWidget(self.other_ways.use_recovery_button)
        form = QWidget()
        form.setFixedWidth(_WIDTH + 12)
        column = QVBoxLayout(form)
        column.setContentsMargins(6, 0, 6, 6)  # room for the ring around what has the focus
        column.setSpacing(0)
        column.addWidget(self.mark, 0, centre)
        column.addSpacing(metrics.SPACE_20)
        column.addWidget(self.vault_name_label)
        column.addSpacing(metrics.SPACE_4)
        column.addWidget(self.reason_label)
        column.addSpacing(22)
        column.addWidget(self.notice)
        column.addSpacing(metrics.SPACE_8)
        column.addWidget(self.backup_list)
        column.addWidget(self.passphrase_field)
        column.addWidget(self.other_ways)
        column.addSpacing(metrics.SPACE_12)
        column.addWidget(self.unlock_button)
        column.addSpacing(metrics.SPACE_8)
        column.addLayout(ways)
        column.addLayout(others)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.SPACE_8)
        foot.addStretch(1)
        foot.addWidget(IconLabel("file", "text3", metrics.ICON_SMALL))
        foot.addWidget(self.file_label)
        foot.addStretch(1)
        body = QWidget()
        body.setProperty("ground", "window")
        outer = QVBoxLayout(body)
        outer.setContentsMargins(20, 16, 20, 18)
        outer.addStretch(1)
        outer.addLayout(centred(form))
        outer.addStretch(1)
        outer.addLayout(foot)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_vault(self, path: Path, reason: str) -> None:
        """Ask for the passphrase of the vault at *path*; *reason* says why and when it was locked."""
        self.vault_name_label.setText(visible(path.stem))
        self.reason_label.setText(reason)
        self.reason_label.setVisible(bool(reason))
        self._path, self._last_saved, self._backups = path, "", ()
        self._tell_file()
        self.notice.hide()
        self.backup_list.hide()
        self.other_ways.forget()
        self._set_usable(True)
        self.mark.set_filled(5)
        self.passphrase_field.clear()
        self.passphrase_field.clear_state()
        self._tell_caps_lock()
        self.focus_passphrase()
        announce(self, ". ".join(part for part in (self.vault_name_label.text(), reason) if part))

    def show_facts(self, last_saved: str, backups: Sequence[Backup], now: datetime) -> None:
        """Say when the file was saved, and keep its backups ready in case it does not open."""
        self._last_saved, self._backups, self._now = last_saved, tuple(backups), now
        self._tell_file()
        if not self.notice.isHidden():
            self.backup_list.set_backups(self._backups, now)

    def show_ways(self, ways: frozenset[str], key_file: Path | None) -> None:
        """Offer what the file opens by besides a passphrase; *key_file* opened it last."""
        self.other_ways.show_ways(ways, key_file)

    def _on_way_changed(self) -> None:
        self.passphrase_field.setVisible(self._is_usable and not self.other_ways.recovers)
        # Between two fields the room of a second line would be a gap.
        self.passphrase_field.help_line.keep_lines(1 if self.other_ways.asks_for_key_file else _REFUSAL_LINES)
        if self.isVisible() and not self.other_ways.recovers and not self.other_ways.asks_for_key_file:
            self.focus_passphrase()

    def _tell_file(self) -> None:
        path = "" if self._path is None else visible(_short(self._path))
        self.file_label.setText("  ·  ".join(part for part in (path, self._last_saved) if part))

    def focus_passphrase(self) -> None:
        """Put the cursor where the passphrase is typed, or the recovery key."""
        self._typed_into.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _typed_into(self) -> SecretEntry:
        return self.other_ways.recovery_field if self.other_ways.recovers else self.passphrase_field

    def set_busy(self, busy: bool) -> None:
        """Show that the key is being derived; the arcs are empty until it is."""
        self.unlock_button.set_busy(busy)
        self.passphrase_field.setEnabled(not busy)
        self.other_ways.set_usable(not busy)
        self.open_button.setEnabled(not busy)
        self.close_button.setEnabled(not busy)
        self.mark.set_filled(0 if busy else 5)

    def show_failure(self, error: VaultError) -> None:
        """Say why the vault did not open: a wrong passphrase at its field, a file that cannot be used above it."""
        if isinstance(error, WrongPassphrase | MistypedRecoveryKey):
            self._typed_into.set_error(self._refusal(error))
            self.focus_passphrase()
            self._typed_into.line_edit.selectAll()
            return
        if isinstance(error, KeyFileNotFound | KeyFileRefused):
            self.other_ways.key_file_field.set_error(text_of(error))
            self.other_ways.key_file_field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()
        hopeless = isinstance(error, UnusableFile | VaultNotFound)
        self._set_usable(not hopeless)
        self.backup_list.set_backups(self._backups if hopeless else (), self._now)
        self.ensureWidgetVisible(self.notice)

    def _refusal(self, error: WrongPassphrase | MistypedRecoveryKey) -> str:
        others = self.other_ways
        if isinstance(error, WrongPassphrase) and not others.may_have_key_file and not others.recovers:
            return self.tr("The vault did not open. The passphrase is not the right one.")
        return text_of(error)

    def forget(self) -> None:
        """Drop what was typed."""
        self.passphrase_field.clear()
        self.passphrase_field.clear_state()
        self.other_ways.forget()

    def _set_usable(self, usable: bool) -> None:
        self._is_usable = usable
        self.passphrase_field.setVisible(usable and not self.other_ways.recovers)
        self.unlock_button.setVisible(usable)
        if not usable:
            self.other_ways.forget()

    def _on_typed(self) -> None:
        if self.passphrase_field.state == "error":
            self.passphrase_field.clear_state()
            self._tell_caps_lock()

    def _on_unlock(self) -> None:
        others, text = self.other_ways, self._typed_into.text()
        if not text:
            recovers = others.recovers
            told = self.tr("Type the recovery key.") if recovers else self.tr("Type the passphrase of this vault.")
            self._typed_into.set_error(told)
            self.focus_passphrase()
            return
        if others.asks_for_key_file and others.key_file is None:
            others.key_file_field.set_error(self.tr("Choose the key file of this vault."))
            others.key_file_field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.unlock_asked.emit(Typed(bytearray(text, "utf-8", "surrogatepass"), others.key_file, others.recovers))

    def _tell_caps_lock(self) -> None:
        if self.passphrase_field.state == "error":
            return
        if caps_lock_is_on():
            self.passphrase_field.set_warning(self.tr("Caps Lock is on"))
        else:
            self.passphrase_field.clear_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress, QEvent.Type.FocusIn):
            QTimer.singleShot(0, self, self._tell_caps_lock)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.unlock_button.busy:
            self._on_unlock()
        else:
            super().keyPressEvent(event)


def _short(path: Path) -> str:
    try:
        return str(path.relative_to(Path.home()))
    except ValueError:
        return str(path)
