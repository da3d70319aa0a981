"""What the user should know here and now, in the page, with at most two things to do about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.painting import frame

# ground, line, icon, colour of the icon
_LOOK: dict[str, tuple[str, str, str, str]] = {
    "bad": ("bad_tint", "bad_line", "warning", "bad_text"),
    "warn": ("warn_tint", "warn_line", "warning", "warn_text"),
    "info": ("info_tint", "info_line", "info", "info_text"),
    "ok": ("ok_tint", "ok_line", "proven", "ok_text"),
    "calm": ("surface", "line", "clock", "text2"),
}
_ROOM_FOR_RING = (5, 4, 5, 4)  # the ring around a button is drawn inside of what holds it
_WRAPS_BELOW = 520
_TEXT_AT_LEAST = 360  # pixels, or wide buttons would press the text into a narrow column


class Notice(QWidget):
    """A tinted panel: icon, title, prose, and up to two buttons that go below the text where it is narrow.

    Args:
        kind: "bad", "warn", "info", "ok", or "calm".
        title: One short sentence; may be empty for a calm one.
        prose: What it means, and what to do.
        icon_name: Another icon than the kind's.
    """

    _is_news = False

    def __init__(
        self,
        kind: str,
        title: str,
        prose: str = "",
        *,
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._own_icon = icon_name
        self._icon = IconLabel("", "text2", 18)
        self.title = Prose(title, "body", "text1", 600)
        self.prose = Prose(prose, "small", "text2")
        self._buttons = QWidget()
        self._button_row = QHBoxLayout(self._buttons)
        self._button_row.setContentsMargins(*_ROOM_FOR_RING)
        self._button_row.setSpacing(metrics.SPACE_8)
        self._buttons.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._build()
        self.set_notice(kind, title, prose)

    def _build(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.title)
        column.addWidget(self.prose)
        text = QWidget()
        with_icon = QHBoxLayout(text)
        with_icon.setContentsMargins(0, 0, 0, 0)
        with_icon.setSpacing(11)
        with_icon.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        with_icon.addWidget(words, 1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(13, 10, 10, 10)
        self._box.setSpacing(metrics.SPACE_12)
        self._box.addWidget(text, 1)
        self._box.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def kind(self) -> str:
        return self._kind

    def set_notice(self, kind: str, title: str, prose: str = "") -> None:
        """Change kind and words; the buttons stay."""
        is_new = (kind, title, prose) != (self._kind, self.title.text(), self.prose.text())
        self._kind = kind
        _, _, icon_name, tone = _LOOK[kind]
        self._icon.set_icon(self._own_icon or icon_name, tone)
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.prose.setText(prose)
        self.prose.setVisible(bool(prose))
        self.setAccessibleName(" ".join(part for part in (title, prose) if part))
        if is_new and self.isVisible():
            self._announce()
        self._fit(self.width())
        self.update()

    def setVisible(self, visible: bool) -> None:
        # What holds it may come into sight later; what comes into sight with its page alone is no news.
        self._is_news = visible and not self.isVisible()
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_news:
            self._is_news = False
            self._announce()

    def _announce(self) -> None:
        announce(self, ". ".join(part for part in (self.title.text().rstrip("."), self.prose.text()) if part))

    def add_button(self, button: QPushButton) -> None:
        """Add a thing to do; there is room for two."""
        self._button_row.addWidget(button)
        self._buttons.show()

    def set_buttons(self, *buttons: QPushButton) -> None:
        """Replace all buttons."""
        while (item := self._button_row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for button in buttons:
            self._button_row.addWidget(button)
        self._buttons.setVisible(bool(buttons))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        beside = self._buttons.sizeHint().width() if not self._buttons.isHidden() else 0
        below = width < _WRAPS_BELOW or (beside > 0 and width - beside < _TEXT_AT_LEAST)
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != direction:
            self._box.setDirection(direction)
            align = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag.AlignVCenter
            self._box.setAlignment(self._buttons, align)
            # Below the text the buttons begin where the text begins: icon 18 and its gap of 11.
            self._button_row.setContentsMargins(29 if below else _ROOM_FOR_RING[0], *_ROOM_FOR_RING[1:])
            self._box.setSpacing(metrics.SPACE_6 if below else metrics.SPACE_12)
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        ground, line, _, _ = _LOOK[self._kind]
        frame(painter, QRectF(self.rect()), metrics.RADIUS_CARD, color(ground), color(line))
