"""What was just done, with the chance to undo it; at the lower right, for a few seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.painting import frame

STAYS_MS = 6_000
_FROM_EDGE = 16
_WIDEST = 420


class Toast(QWidget):
    """One message at a time; it stays as long as the pointer or the focus is on it. Never for errors.

    Args:
        host: The window or panel in whose lower right corner it appears.
        stays_ms: For how long.
    """

    def __init__(self, host: QWidget, stays_ms: int = STAYS_MS) -> None:
        super().__init__(host)
        self._undo: Callable[[], None] | None = None
        self._foot: Callable[[], int] = lambda: 0
        self._icon = IconLabel("check", "text2", 17)
        self._text = Prose("", "body", "text1")
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.action_button = Button("", ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        self.close_button = IconButton("x", self.tr("Close"), height=metrics.BUTTON_HEIGHT_FIELD)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self.action_button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True, interval=stays_ms)
        self._timer.timeout.connect(self._on_time_up)
        self.action_button.clicked.connect(self._on_action)
        self.close_button.clicked.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        host.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def keep_clear_of(self, foot: Callable[[], int]) -> None:
        """Stay above what stands at the foot of the host; *foot* tells how many pixels high that is now."""
        self._foot = foot

    def show_message(
        self, text: str, *, action: str = "", on_action: Callable[[], None] | None = None, icon_name: str = "check"
    ) -> None:
        """Say *text*; *action* is the word of a button that calls *on_action* and closes."""
        self._undo = on_action
        self._text.setText(text)
        self._icon.set_icon(icon_name)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        announce(self, text)
        self._timer.start()

    def _on_action(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _on_time_up(self) -> None:
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        width = min(max(320, self.sizeHint().width()), _WIDEST, host.width() - 2 * _FROM_EDGE)
        layout = self.layout()
        height = max(44, layout.heightForWidth(width) if layout is not None else 44)
        top = host.height() - height - _FROM_EDGE - self._foot()
        self.setGeometry(host.width() - width - _FROM_EDGE, top, width, height)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        frame(painter, QRectF(self.rect()), metrics.RADIUS_CARD, color("raised"), color("edge"))
