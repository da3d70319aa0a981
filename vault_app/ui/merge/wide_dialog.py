"""A dialog as wide as two texts side by side need, and as high as the window lets it be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.dialog import Dialog

_WIDTH = 860
_AROUND = 32  # the margins of the veil
_LEAST_BODY = 96


class WideDialog(Dialog):
    """What is put into `body` scrolls when the window is too low for it; title, notice and buttons stay.

    Attributes:
        body: The column of what scrolls.
        scroll_area: Holds it.
    """

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title, "", _WIDTH)
        inside = QWidget()
        inside.setProperty("ground", "raised")
        self._inside = inside
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(6, 6, 10, 6)  # room for the ring around what has the focus, and the scroll bar
        self.body.setSpacing(metrics.SPACE_12)
        self.scroll_area = QScrollArea()
        self.scroll_area.setObjectName("scroll_area")
        self.scroll_area.setWidget(inside)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit_timer = QTimer(self, interval=0, singleShot=True)
        self._fit_timer.timeout.connect(self.fit)
        inside.installEventFilter(self)
        if self._scrim is not None:
            self._scrim.installEventFilter(self)

    def show_at(self, part: QWidget) -> None:
        """Scroll until *part* is in sight."""
        self.scroll_area.ensureWidgetVisible(part, 0, metrics.SPACE_20)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit_timer.start()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the width and the height that the window has for the dialog now."""
        scrim, layout = self._scrim, self.layout()
        if scrim is None or layout is None:
            return
        width = min(round(_WIDTH * text_scale()), scrim.width() - _AROUND)
        self.setFixedWidth(width)
        if self.scroll_area.isHidden():
            return
        margins = layout.contentsMargins()
        room = width - margins.left() - margins.right()
        wanted = self.body.totalHeightForWidth(room) if self.body.hasHeightForWidth() else self.body.sizeHint().height()
        others = layout.totalHeightForWidth(width) - self.scroll_area.height()
        if not layout.hasHeightForWidth():
            others = layout.totalSizeHint().height() - self.scroll_area.height()
        self.scroll_area.setFixedHeight(max(_LEAST_BODY, min(wanted, scrim.height() - _AROUND - others)))
