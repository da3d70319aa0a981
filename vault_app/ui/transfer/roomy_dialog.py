"""A dialog that is as large as it wants to be, or as the window allows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.dialog import Dialog

_AROUND = 16  # pixels of the window that stay free at each side
_SHARE = 0.8  # of the window's height that a long list may take


class RoomyDialog(Dialog):
    """Follows the size of the window; what does not fit scrolls inside it.

    Args:
        parent: Any widget of the window that is asked about.
        title: The act.
        wanted: Width and height at the usual text size.
        grows: Become higher in a high window, for what is a long list.
    """

    def __init__(self, parent: QWidget, title: str, wanted: QSize, *, grows: bool = False) -> None:
        super().__init__(parent, title)
        self._wanted = wanted
        self._grows = grows
        self._left = 0
        self._more = 0
        self._area: QScrollArea | None = None
        self._grow_timer = QTimer(self, interval=0, singleShot=True)
        self._grow_timer.timeout.connect(self._grow)
        veil = self.parentWidget()
        if veil is not None:
            veil.installEventFilter(self)

    def setVisible(self, visible: bool) -> None:
        veil = self.parentWidget()
        if visible and veil is not None:
            self._fit(veil)
        super().setVisible(visible)

    def want(self, wanted: QSize, *, grows: bool = False) -> None:
        """Be of another size from now on."""
        self._wanted, self._grows, self._more = wanted, grows, 0
        veil = self.parentWidget()
        if veil is not None:
            self._fit(veil)

    def grow_for(self, area: QScrollArea) -> None:
        """Be so high that *area* need not scroll, where the window has the room; it does not become lower again."""
        self._area = area
        area.verticalScrollBar().rangeChanged.connect(lambda *_: self._grow_timer.start())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        veil = self.parentWidget()
        if self._area is None or veil is None or not self._area.isVisible():
            return
        hidden = self._area.verticalScrollBar().maximum()
        if hidden > 0 and self.height() < veil.height() - 2 * _AROUND:
            self._more += hidden
            self._fit(veil)

    def add_left(self, button: QPushButton) -> None:
        """Put another thing to do at the left of the row of buttons."""
        self._buttons.insertWidget(self._left, button)
        self._left += 1

    def name_it(self, title: str) -> None:
        """Change the title, for the eye and for screen readers."""
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget() and isinstance(watched, QWidget):
            self._fit(watched)
        return super().eventFilter(watched, event)

    def _fit(self, veil: QWidget) -> None:
        room = veil.size() - QSize(2 * _AROUND, 2 * _AROUND)
        scale = text_scale()
        wanted = QSize(round(self._wanted.width() * scale), round(self._wanted.height() * scale) + self._more)
        if self._grows:
            wanted.setHeight(max(wanted.height(), round(room.height() * _SHARE)))
        size = wanted.boundedTo(room)
        self.arrange(round(size.width() / scale))
        self.setFixedSize(size)

    def arrange(self, width: int) -> None:
        """Place the parts for a width in pixels at the usual text size; called whenever that may have changed."""


def scrolling(inside: QWidget, name: str) -> QScrollArea:
    """Return an area on the dialog's own ground that scrolls *inside* up and down."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("ground", "raised")
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    return area
