"""The frame around an editor and the actions inside it; rings and errors colour it and move nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.copying import GuardedLine
from vault_app.ui.widgets.focus_ring import RingFocus
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.painting import frame

STATE_FILL = {"error": "bad_fill", "warning": "warn_fill", "success": "ok_fill"}

_OPEN_LINE = "text2"
_INNER_RING_GAP = 1  # so that the ring of what stands inside stays clear of the frame


class FieldFrame(QWidget):
    """One frame, 36 px or more high, around *editor*; actions stand inside at the right."""

    def __init__(
        self, editor: QWidget, icon_name: str = "", height: int = metrics.FIELD_HEIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._state = ""
        self._is_open = False
        self._watched: list[QWidget] = []
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, editor.sizePolicy().verticalPolicy())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(metrics.FIELD_PADDING, 4, 4, 4)
        self._row.setSpacing(2)
        if icon_name:
            self._row.addWidget(IconLabel(icon_name, "text2", 16))
            self._row.addSpacing(6)
        self._row.addWidget(editor, 1)
        self._actions_end = self._row.count()
        editor.setProperty("bare", True)
        self.watch_focus(editor)

    def watch_focus(self, widget: QWidget) -> None:
        """Draw the ring also while *widget* has the focus."""
        self._watched.append(widget)
        widget.installEventFilter(self)

    def add_action(self, widget: QWidget) -> None:
        """Put *widget* inside, at the right end."""
        if isinstance(widget, RingFocus):
            widget.ring_gap = _INNER_RING_GAP
        self._row.addWidget(widget)

    def set_state(self, state: str) -> None:
        """Colour the frame: "error", "warning", "success", or "" for none."""
        if state != self._state:
            self._state = state
            self.update()

    @property
    def state(self) -> str:
        return self._state

    def set_open(self, is_open: bool) -> None:
        """Draw a strong frame, in another colour than that of the focus, as long as something secret can be read."""
        self._is_open = is_open
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._editor.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            self._editor.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        rect = QRectF(self.rect())
        if not self.isEnabled():
            frame(painter, rect, metrics.RADIUS_CONTROL, color("sunken"), color("line"))
            return
        focused = any(widget.hasFocus() for widget in self._watched)
        line = STATE_FILL.get(self._state, "focus" if focused else _OPEN_LINE if self._is_open else "edge")
        width = 2 if focused or self._is_open else 1
        frame(painter, rect, metrics.RADIUS_CONTROL, color("raised"), color(line), width=width)


class FieldEdit(GuardedLine):
    """A line edit without a frame of its own, for inside a `FieldFrame`."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setProperty("bare", True)
        self.setPlaceholderText(placeholder)
        # Qt keeps two pixels free at the left; without them the text stands below its label and other fields' texts.
        self.setTextMargins(-2, 0, 0, 0)
