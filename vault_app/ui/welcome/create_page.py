"""The page that makes a vault: name and place, passphrase, unlock time, key file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from vault_app.core.errors import AlreadyExists, KeyFileNotFound, KeyFileRefused, VaultError, WeakPassphrase
from vault_app.services.paths import VAULT_SUFFIX
from vault_app.ui import tasks
from vault_app.ui.centred import centred
from vault_app.ui.messages import cure_of, text_of, title_of
from vault_app.ui.theme import metrics
from vault_app.ui.welcome.guessing_words import guessing_words
from vault_app.ui.welcome.key_file_choice import KeyFileChoice
from vault_app.ui.welcome.passphrase_strength import StrengthWatch
from vault_app.ui.welcome.unlock_time import Measure, UnlockTime
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.mark import Mark
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.path_edit import PathEdit
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.widgets.strength_meter import StrengthMeter
from vault_app.vaultfile.kdf import KdfParams

_WIDTH = 520


@dataclass
class NewVault:
    """What was typed on the page; `passphrase` is wiped by whoever creates the vault.

    Attributes:
        kdf: None: not measured yet, so that it is measured for `unlock_s` first.
        key_file: Asked for besides the passphrase; one that is not there is made.
    """

    path: Path
    passphrase: bytearray = field(repr=False)
    unlock_s: float
    kdf: KdfParams | None
    key_file: Path | None = None


class _FormArea(QScrollArea):
    """As high as what is in it, and scrolled where there is less room."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.installEventFilter(self)

    def sizeHint(self) -> QSize:
        inside = self.widget()
        return QSize(_WIDTH, inside.sizeHint().height() if inside is not None else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH, 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False


class CreatePage(QWidget):
    """One page, no wizard; its acts stay in sight whatever is unfolded above them."""

    create_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, folder: Path, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_field = Field(self.tr("Name"), placeholder=self.tr("Trading"))
        self.place_field = Field(self.tr("Place"), PathEdit(), mono=True)
        self.place_field.set_text(str(folder))
        self.choose_button = Button(self.tr("Choose…"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.place_field.add_action(self.choose_button)
        self.passphrase_field = SecretEntry(self.tr("Passphrase"))
        self.passphrase_field.help_line.hide()
        self.strength_meter = StrengthMeter()
        self.repeat_field = SecretEntry(self.tr("Repeat the passphrase"))
        self.unlock_time = UnlockTime(measure)
        self.key_file_choice = KeyFileChoice()
        self.reset_notice = Notice(
            "info",
            self.tr("Nobody can reset it"),
            self.tr(
                "Without the passphrase the vault stays closed, to you as well, and no exchange shows a secret key again. "
                "Write it down and keep it safe. Settings can add a recovery key later."
            ),
        )
        self.failure_notice = Notice("bad", "")
        self.failure_notice.hide()
        self.create_button = Button(self.tr("Create vault"), ButtonKind.PRIMARY, height=metrics.BUTTON_HEIGHT_MAIN)
        self.back_button = Button(self.tr("Cancel"), ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_MAIN)
        for name in (
            *("name_field", "place_field", "choose_button", "passphrase_field", "strength_meter", "repeat_field"),
            *("unlock_time", "key_file_choice", "failure_notice", "create_button", "back_button"),
        ):
            getattr(self, name).setObjectName(name)
        self._strength = StrengthWatch(self)
        self._bits: float | None = None
        self._free_name = self.tr("Trading")
        self._build()
        self._connect()

    def _build(self) -> None:
        title = Label(self.tr("Create vault"), "title")
        where = QHBoxLayout()
        where.setSpacing(metrics.SPACE_16)
        where.addWidget(self.name_field, 2)
        where.addWidget(self.place_field, 3)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_16)
        head.addWidget(Mark(48))
        head.addWidget(title, 1)
        foot = QWidget()
        foot.setFixedWidth(_WIDTH)
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(6, metrics.SPACE_12, 6, metrics.SPACE_20)
        buttons.setSpacing(metrics.SPACE_8)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.create_button, 1)
        form = QWidget()
        form.setFixedWidth(_WIDTH)
        column = QVBoxLayout(form)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addLayout(head)
        column.addSpacing(metrics.SPACE_8)
        column.addLayout(where)
        column.addWidget(self.passphrase_field)
        column.addWidget(self.strength_meter)
        column.addWidget(self.repeat_field)
        column.addWidget(self.unlock_time)
        column.addWidget(self.key_file_choice)
        column.addWidget(self.reset_notice)
        column.addWidget(self.failure_notice)
        body = QWidget()
        body.setProperty("ground", "window")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, metrics.SPACE_20, 0, 0)
        inside.addLayout(centred(form))
        self._area = _FormArea(body)
        bar = self._area.verticalScrollBar()
        beside = (
            bar.sizeHint().width()
        )  # as much at the left as the bar takes at the right keeps the form above its acts
        bar.rangeChanged.connect(
            lambda _least, most: inside.setContentsMargins(beside if most else 0, metrics.SPACE_20, 0, 0)
        )
        self.cut_line = Hairline()  # shows where the form is cut off, when it is
        self.cut_line.setObjectName("cut_line")
        policy = self.cut_line.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.cut_line.setSizePolicy(policy)
        self.cut_line.hide()
        bar.rangeChanged.connect(lambda _least, most: self.cut_line.setVisible(most > 0))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addStretch(1)
        outer.addWidget(self._area)
        outer.addWidget(self.cut_line)
        outer.addLayout(centred(foot))
        outer.addStretch(1)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._on_choose)
        self.name_field.text_changed.connect(lambda _text: self.name_field.clear_state())
        self.place_field.text_changed.connect(lambda _text: self.place_field.clear_state())
        self.key_file_choice.chosen.connect(lambda: self.key_file_choice.warn_beside(self.path))
        self.passphrase_field.text_changed.connect(self._on_passphrase_changed)
        self.repeat_field.text_changed.connect(lambda _text: self.repeat_field.clear_state())
        self._strength.estimated.connect(self._on_estimated)
        self.unlock_time.slider.valueChanged.connect(lambda _value: self._on_estimated(self._bits))
        self.create_button.clicked.connect(self._on_create)
        self.back_button.clicked.connect(self.back_asked)

    @property
    def path(self) -> Path:
        """Where the vault will be."""
        name = self.name_field.text().strip().removesuffix(VAULT_SUFFIX) or self._free_name
        return Path(self.place_field.text().strip()).expanduser() / f"{name}{VAULT_SUFFIX}"

    def begin(self) -> None:
        """Show the page with nothing left of an earlier try."""
        self.forget()
        self.failure_notice.hide()
        self.key_file_choice.forget()
        self.name_field.set_text("")
        self.name_field.clear_state()
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)
        folder, wanted = Path(self.place_field.text().strip()).expanduser(), self.tr("Trading")
        tasks.run(lambda: free_name(folder, wanted), owner=self, done=self._show_free_name)

    def _show_free_name(self, name: str) -> None:
        self._free_name = name
        editor = self.name_field.editor
        assert isinstance(editor, QLineEdit)
        editor.setPlaceholderText(name)

    def forget(self) -> None:
        """Drop what was typed into the secret fields."""
        for secret_field in (self.passphrase_field, self.repeat_field):
            secret_field.clear()
            secret_field.clear_state()

    def set_busy(self, busy: bool) -> None:
        """Show that the vault is being made."""
        self.create_button.set_busy(busy)
        fields = (self.name_field, self.place_field, self.passphrase_field, self.repeat_field)
        for each in (*fields, self.key_file_choice, self.back_button):
            each.setEnabled(not busy)

    def show_failure(self, error: VaultError) -> None:
        """Say what went wrong, next to the field that it is about; nothing typed is lost."""
        if isinstance(error, KeyFileNotFound | KeyFileRefused):
            self.key_file_choice.show_error(text_of(error))
        elif isinstance(error, AlreadyExists):
            self.name_field.set_error(text_of(error))
            self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, WeakPassphrase):
            self.passphrase_field.set_error(text_of(error))
            self.passphrase_field.help_line.show()
        else:
            self.failure_notice.set_notice("bad", title_of(error), cure_of(error))
            self.failure_notice.show()
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.failure_notice))

    def _on_passphrase_changed(self) -> None:
        self.passphrase_field.clear_state()
        self.passphrase_field.help_line.hide()
        self.repeat_field.clear_state()
        self._strength.typed(self.passphrase_field.text)

    def _on_estimated(self, bits: float | None) -> None:
        self._bits = bits
        time = guessing_words(bits, self.unlock_time.seconds) if bits is not None else ""
        self.strength_meter.set_bits(bits, time=time)

    def _on_choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self.place_field.text())
        if folder:
            self.place_field.set_text(folder)

    def _on_create(self) -> None:
        self.failure_notice.hide()
        wrong = self._first_wrong_field()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        typed = bytearray(self.passphrase_field.text(), "utf-8", "surrogatepass")
        time = self.unlock_time
        self.create_asked.emit(NewVault(self.path, typed, time.seconds, time.params, self.key_file_choice.path))

    def _first_wrong_field(self) -> Field | None:
        name = self.name_field.text().strip()
        if "/" in name or "\\" in name or not name.isprintable() or name.startswith("."):
            self.name_field.set_error(self.tr("Type a name for the file, without a slash and without a dot in front."))
            return self.name_field
        if not self.place_field.text().strip():
            self.place_field.set_error(self.tr("Choose a folder for the vault."))
            return self.place_field
        if not self.passphrase_field.text():
            self.show_failure(WeakPassphrase())
            return self.passphrase_field
        if self.passphrase_field.text() != self.repeat_field.text():
            self.repeat_field.set_error(self.tr("The two are different. Type the same passphrase again."))
            return self.repeat_field
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.create_button.busy:
            self.back_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.create_button.busy:
            if (
                self.passphrase_field.line_edit.hasFocus()
                and self.passphrase_field.text()
                and not self.repeat_field.text()
            ):
                self.repeat_field.setFocus(Qt.FocusReason.TabFocusReason)  # nothing is wrong yet
            else:
                self._on_create()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)


def free_name(folder: Path, wanted: str) -> str:
    """Return *wanted*, or with a number behind it where a vault of that name lies in *folder*; blocks."""
    number, name = 1, wanted
    try:
        while (folder / f"{name}{VAULT_SUFFIX}").exists():
            number += 1
            name = f"{wanted} {number}"
    except OSError:  # the folder may not be looked into; making the vault there tells why
        return wanted
    return name
