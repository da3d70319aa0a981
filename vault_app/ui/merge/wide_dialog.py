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
_RING = 6  # around what has the focus


class WideDialog(Dialog):
    """What is put into `body` scrolls when the window is too low for it; title, notice and buttons stay.

    Attributes:
        above: The column of what stands above that.
        body: The column of what scrolls.
        scroll_area: Holds it.
    """

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title, "", _WIDTH)
        inside = QWidget()
        inside.setProperty("ground", "raised")
        self._inside = inside
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(_RING, _RING, _RING, _RING)
        self.body.setSpacing(metrics.SPACE_12)
        self.scroll_area = QScrollArea()
        self.scroll_area.setObjectName("scroll_area")
        self.scroll_area.setWidget(inside)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.above = QVBoxLayout()
        self.above.setSpacing(metrics.SPACE_8)
        self.content.addLayout(self.above)
        self._hang_over()
        self._fit_timer = QTimer(self, interval=0, singleShot=True)
        self._fit_timer.timeout.connect(self.fit)
        inside.installEventFilter(self)
        if self._scrim is not None:
            self._scrim.installEventFilter(self)

    def _hang_over(self) -> None:
        """Let the scrolled part reach into the padding, so that what is in it stands in line with what is around it."""
        layout = self.layout()
        assert layout is not None
        self.scroll_area.verticalScrollBar().ensurePolished()
        left, right = _RING, _RING + self._bar
        margins = layout.contentsMargins()
        layout.setContentsMargins(margins.left() - left, margins.top(), margins.right() - right, margins.bottom())
        for part in (self._head, self.above, self._buttons):
            part.setContentsMargins(left, 0, right, part.contentsMargins().bottom())

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
        others = layout.totalHeightForWidth(width) - self.scroll_area.height()
        most = max(_LEAST_BODY, scrim.height() - _AROUND - others)
        wanted = self._height_in(room)
        fits = wanted <= most
        # The bar takes its room from the margin: texts keep their width, and so their height, whether it is there or not.
        self.body.setContentsMargins(_RING, _RING, _RING + (self._bar if fits else 0), _RING)
        self.scroll_area.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )
        self._inside.setMinimumHeight(wanted)
        self.scroll_area.setFixedHeight(min(wanted, most))

    @property
    def _bar(self) -> int:
        """Width of the scroll bar."""
        return self.scroll_area.verticalScrollBar().sizeHint().width()

    def _height_in(self, room: int) -> int:
        margins = self.body.contentsMargins()
        if not self.body.hasHeightForWidth():  # nothing wraps, or nothing is there any more
            return self.body.totalSizeHint().height()
        return self.body.totalHeightForWidth(room - self._bar + margins.right() - _RING)
