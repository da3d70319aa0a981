"""How long a signature stays valid, and the two things to do with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.ui.pages.page import FootBar
from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.painting import frame
from vault_app.ui.widgets.ring import Ring
from vault_app.ui.widgets.secret_field import COPIED_MS

_RING, _RING_SMALL = 88, 60


class CountdownRing(Ring):
    """A ring that, when it is small, shows the number alone."""

    def __init__(self) -> None:
        super().__init__()
        self._small = False

    def set_small(self, *, small: bool) -> None:
        self._small = small
        side = _RING_SMALL if small else max(_RING, self.sizeHint().width())
        self.setFixedSize(side, side)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        if not self._small:
            super()._paint_words(painter, rect)
            return
        painter.setFont(font("title"))
        painter.setPen(theme().color("text1"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(self.remaining_s))


class ClockCard(FootBar):
    """Ring, the moment of its end, *Copy headers* and *Sign again*; as a bar at the foot it is lower."""

    copy_clicked = Signal()
    renew_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_bar = False
        self._word = ""
        self.ring = CountdownRing()
        self.valid_until_label = Prose("", "body", "text1", 600)
        self.validity_label = Prose("", "small", "text2")
        self.copy_headers_button = Button("", ButtonKind.PRIMARY, "copy", metrics.BUTTON_HEIGHT)
        self.sign_again_button = Button(self.tr("Sign again"), ButtonKind.SECONDARY, "refresh")
        for name in ("ring", "valid_until_label", "validity_label", "copy_headers_button", "sign_again_button"):
            getattr(self, name).setObjectName(name)
        self._words = QVBoxLayout()
        self._words.setSpacing(metrics.SPACE_2)
        self._words.addStretch(1)
        self._words.addWidget(self.valid_until_label)
        self._words.addWidget(self.validity_label)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(metrics.SPACE_8)
        buttons.addWidget(self.copy_headers_button)
        buttons.addWidget(self.sign_again_button)
        self._below = QHBoxLayout()
        self._below.addStretch(1)
        self._words.addLayout(self._below)
        self._words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.ring)
        self._row.addLayout(self._words, 1)
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._copied.timeout.connect(self._on_copied_over)
        self.copy_headers_button.clicked.connect(self.copy_clicked)
        self.sign_again_button.clicked.connect(self.renew_clicked)
        self.set_copy_word(self.tr("Copy headers"))
        self.set_as_bar(as_bar=False)

    def set_as_bar(self, *, as_bar: bool) -> None:
        """Be a bar of 72 at the foot of the page instead of a card in it."""
        self._as_bar = as_bar
        self.ring.set_small(small=as_bar)
        (self._below if as_bar else self._row).removeWidget(self._buttons)
        if as_bar:
            self._row.addWidget(self._buttons)
            self._row.setContentsMargins(metrics.PAGE_PADDING_NARROW, 6, metrics.PAGE_PADDING_NARROW, 6)
            self._row.setSpacing(metrics.SPACE_12)
        else:
            self._below.insertWidget(0, self._buttons)
            self._row.setContentsMargins(metrics.SPACE_16, 15, metrics.SPACE_16, 15)
            self._row.setSpacing(metrics.SPACE_20)
        self._below.setContentsMargins(0, 0 if as_bar else 10, 0, 0)
        self.validity_label.setVisible(not as_bar and bool(self.validity_label.text()))
        self.updateGeometry()
        self.update()

    def set_side_padding(self, left: int, right: int) -> None:
        if self._as_bar:
            super().set_side_padding(left, right)

    def start(self, total_ms: int, remaining_ms: int) -> None:
        """Count down from *remaining_ms*."""
        self.sign_again_button.set_enabled_with_reason(True)
        self.ring.show()
        self.ring.start(total_ms, remaining_ms)

    def stop(self) -> None:
        """Count nothing: what is shown never runs out, or there is nothing; so there is nothing to renew either."""
        self.sign_again_button.setEnabled(False)
        self.ring.stop()
        self.ring.hide()

    def set_validity(self, title: str, prose: str) -> None:
        """Say until when, and what happens then."""
        self.valid_until_label.setText(title)
        if not self.sign_again_button.isEnabled():
            self.sign_again_button.setToolTip(title)
        self.validity_label.setText(prose)
        self.validity_label.setVisible(not self._as_bar and bool(prose))

    def set_copy_word(self, word: str) -> None:
        """Name what *Copy* copies."""
        self._word = word
        self._copied.stop()
        self._on_copied_over()
        self.copy_headers_button.keep_room_for(self.tr("Copied"))

    def show_copied(self) -> None:
        """Let the button read *Copied* for a moment."""
        self.copy_headers_button.setText(self.tr("Copied"))
        self.copy_headers_button.set_icon_name("check")
        self._copied.start()

    def _on_copied_over(self) -> None:
        self.copy_headers_button.setText(self._word)
        self.copy_headers_button.set_icon_name("copy")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        if self._as_bar:
            painter.fillRect(self.rect(), color("raised"))
            painter.fillRect(QRectF(0, 0, self.width(), 1), color("line"))
        else:
            frame(painter, QRectF(self.rect()), metrics.RADIUS_CARD, color("raised"), color("line"))
