"""What was just done, with the chance to undo it; at the lower right, for a few seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.painting import frame
from vault_app.ui.widgets.scrim import VEILS, Scrim

STAYS_MS = 6_000
_FROM_EDGE = 16
_WIDEST = 420
_WIDER_BY = 20
_LOWEST = 44


class Toast(QWidget):
    """One message at a time; it stays as long as the pointer or the focus is on it. Never for errors.

    While something is asked over the window, an earlier message waits behind the veil, unseen, and comes back after it;
    one that belongs to what is asked is shown above the veil.

    Args:
        host: The window or panel in whose lower right corner it appears.
        stays_ms: For how long.
    """

    def __init__(self, host: QWidget, stays_ms: int = STAYS_MS) -> None:
        super().__init__(host)
        self._host = host
        self._window: QWidget | None = None
        self._veils = 0
        self._waits = False
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
        host.destroyed.connect(self.deleteLater)  # it may stand in the window instead
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
        self._watch_window()
        self._waits = False
        self._appear()
        announce(self, text)
        self._timer.start()

    def _watch_window(self) -> None:
        window = self._host.window()
        if window is not self._window:
            self._window = window
            if window is not self._host:
                window.installEventFilter(self)
        self._veils = int(window.property(VEILS) or 0)

    def _appear(self) -> None:
        """Stand in the host, or above the veil over its window."""
        holder = self._host.window() if self._veils else self._host
        if self.parentWidget() is not holder:
            self.setParent(holder)
        self._place()
        self.show()
        self.raise_()

    def _on_veils(self) -> None:
        before, self._veils = self._veils, int(self._host.window().property(VEILS) or 0)
        if self._veils > before and self.isVisible():
            self._timer.stop()
            self.hide()
            self._waits = True
        elif not self._veils and (self._waits or not self.isHidden()):
            self._appear()
            if self._waits:
                self._timer.start()
            self._waits = False

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
        host, holder = self._host, self.parentWidget()
        if holder is None:
            return
        width = min(max(320, self.sizeHint().width()), _WIDEST, host.width() - 2 * _FROM_EDGE)
        height = self._height_at(width)
        top = host.height() - height - _FROM_EDGE - self._foot()
        corner = host.mapTo(holder, QPoint(host.width() - width - _FROM_EDGE, top))
        place = QRect(corner, QSize(width, height))
        if any(each.intersects(place) for each in self._cards()):
            self._place_on_top(place)  # where what is asked has its title, and no button
        self.setGeometry(place)

    def _height_at(self, width: int) -> int:
        layout = self.layout()
        return max(_LOWEST, layout.heightForWidth(width) if layout is not None else 0)

    def _place_on_top(self, place: QRect) -> None:
        """Move *place* up, and make it as wide as its words in one line, so that it stays clear of the card below."""
        place.moveTop(_FROM_EDGE)
        right, widest = place.right(), self._host.width() - 2 * _FROM_EDGE
        while place.height() > _LOWEST and place.width() < widest and any(e.intersects(place) for e in self._cards()):
            width = min(place.width() + _WIDER_BY, widest)
            place.setSize(QSize(width, self._height_at(width)))
            place.moveRight(right)

    def _cards(self) -> list[QRect]:
        """Return the places of what is asked over the window, if anything is."""
        if not self._veils:
            return []
        veils = [each for each in self._host.window().findChildren(Scrim) if each.isVisible()]
        return [each.card.geometry() for each in veils if each.card is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and not self.isHidden():
            self._place()
        elif (
            watched is self._window
            and isinstance(event, QDynamicPropertyChangeEvent)
            and bytes(event.propertyName().data()) == VEILS.encode()
        ):
            self._on_veils()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        frame(painter, QRectF(self.rect()), metrics.RADIUS_CARD, color("raised"), color("edge"))
