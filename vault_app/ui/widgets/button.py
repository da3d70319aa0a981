"""Push buttons of the five kinds, with a busy state that keeps their width."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, QTimerEvent, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.theme.icons import paint_icon_in
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.focus_ring import RingFocus
from vault_app.ui.widgets.painting import frame
from vault_app.ui.widgets.turning_arc import STEP_MS, TURN_MS, paint_arc, reduced_motion

_GAP = 7
_ARC, _ARC_GAP = 14, 5  # of the arc where there is no icon
_ARC_PADDING = 8  # what stays at either side while it turns
_SMALL_ARC, _SMALL_ARC_GAP, _SMALL_ARC_PADDING = 12, 4, 4  # of a small button that is told to keep room for it


class ButtonKind(StrEnum):
    """What pressing the button means, and so how it looks."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"
    ARMED = "armed"


# fill at rest, under the pointer, pressed; line; text. An empty name paints nothing.
_LOOK: dict[ButtonKind, tuple[str, str, str, str, str]] = {
    ButtonKind.PRIMARY: ("accent", "accent_hover", "accent_press", "", "on_accent"),
    ButtonKind.SECONDARY: ("raised", "hover", "pressed", "btn_line", "text1"),
    ButtonKind.QUIET: ("", "hover", "pressed", "", "text2"),
    ButtonKind.DANGER: ("bad_btn", "bad_btn", "bad_btn", "", "on_bad"),
    ButtonKind.ARMED: ("warn_tint", "warn_tint", "warn_tint", "warn_fill", "warn_text"),
}
_ACTS = (ButtonKind.PRIMARY, ButtonKind.DANGER, ButtonKind.ARMED)  # these are pressed for what may take its time


class Button(RingFocus, QPushButton):
    """A button with an optional icon; `cancelled` tells that Esc was pressed while it was busy.

    Args:
        text: The visible word, which is the accessible name too.
        kind: What pressing it means.
        icon_name: An icon of the design, or nothing.
        height: Smallest height in pixels; 28 and less has narrower padding and no smallest width.
    """

    cancelled = Signal()

    def __init__(
        self,
        text: str = "",
        kind: ButtonKind | str = ButtonKind.SECONDARY,
        icon_name: str = "",
        height: int = metrics.BUTTON_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = ButtonKind(kind)
        self._icon_name = icon_name
        self._icon_size = metrics.ICON if height > metrics.BUTTON_HEIGHT_FIELD else metrics.ICON - 2
        self._icon_tone = ""
        self._height = height
        self._small = height <= metrics.BUTTON_HEIGHT_FIELD
        self._busy_timer = 0
        self._busy = False
        self._degrees = 0.0
        self._alternatives: tuple[str, ...] = ()
        self._with_arc = False
        self.setFont(font("small" if height <= metrics.BUTTON_HEIGHT_TABLE else "body", 500))
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("kind", str(self._kind))

    @property
    def kind(self) -> ButtonKind:
        return self._kind

    def set_kind(self, kind: ButtonKind | str) -> None:
        self._kind = ButtonKind(kind)
        self.setProperty("kind", str(self._kind))
        self.updateGeometry()
        self.update()

    def set_icon_name(self, name: str) -> None:
        """Show the icon called *name*, or none if it is empty."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    @property
    def icon_name(self) -> str:
        return self._icon_name

    def set_icon_tone(self, tone: str) -> None:
        """Paint the icon in the colour *tone* instead of the text's."""
        self._icon_tone = tone
        self.update()

    def keep_room_for(self, *texts: str) -> None:
        """Stay wide enough for each of *texts*, so that a change of the word moves nothing."""
        self._alternatives = texts
        self.updateGeometry()

    def keep_room_for_arc(self) -> None:
        """Be wide enough for the arc of a busy button, as what does the act of a page or dialog is without being told."""
        self._with_arc = True
        self.updateGeometry()

    @property
    def busy(self) -> bool:
        return self._busy

    def set_busy(self, busy: bool) -> None:
        """Turn an arc in the icon's place; width and text stay, presses are ignored, Esc asks to cancel."""
        if busy == self._busy:
            return
        self._busy = busy
        if busy and not reduced_motion(self):
            self._busy_timer = self.startTimer(STEP_MS)
        elif self._busy_timer:
            self.killTimer(self._busy_timer)
            self._busy_timer = 0
        self.setAccessibleDescription(self.tr("At work; Esc cancels") if busy else "")
        if busy:
            announce(self, f"{self._text()}. {self.accessibleDescription()}")
        self.update()

    def set_enabled_with_reason(self, enabled: bool, reason: str = "") -> None:
        """Enable or disable the button; *reason* becomes its tooltip while it is disabled."""
        self.setEnabled(enabled)
        self.setToolTip("" if enabled else reason)

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() != self._busy_timer:
            super().timerEvent(event)
            return
        self._degrees = (self._degrees + 360 * STEP_MS / TURN_MS) % 360
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._busy:
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
            else:
                event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    # Not by `event`, through which Qt would send everything that happens to a button while a page is made.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._busy:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._busy:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._busy:
            super().mouseDoubleClickEvent(event)

    def _text(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def sizeHint(self) -> QSize:
        text_metrics = QFontMetricsF(self.font())
        text = self._text()
        height = max(self._height, round(text_metrics.height()) + 10)
        if not text:
            return QSize(height, height)
        widest = max(text_metrics.horizontalAdvance(each) for each in (text, *self._alternatives))
        width = widest + 2 * (8 if self._small else 12)
        if self._icon_name:
            width += self._icon_size + _GAP
        elif self._with_arc and self._small:
            width = max(width, widest + _SMALL_ARC + _SMALL_ARC_GAP + 2 * _SMALL_ARC_PADDING)
        elif self._with_arc or self._kind in _ACTS:
            width = max(width, widest + _ARC + _ARC_GAP + 2 * _ARC_PADDING)
        if not self._small:
            width = max(width, metrics.BUTTON_MIN_WIDTH)
        return QSize(round(width + 0.5), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _fill_token(self) -> str:
        rest, hover, pressed, _, _ = _LOOK[self._kind]
        if self.isDown() or self.isChecked():
            return pressed
        return hover if self.underMouse() and not self._busy else rest

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        _, _, _, line, text_tone = _LOOK[self._kind]
        rect = QRectF(self.rect())
        if not self.isEnabled():
            quiet = self._kind is ButtonKind.QUIET
            fill = None if quiet else color("sunken")
            frame(painter, rect, metrics.RADIUS_CONTROL, fill, None if quiet else color("line"))
            self._paint_content(painter, color("disabled"), color("disabled"))
            return
        fill_token = self._fill_token()
        fill = color(fill_token) if fill_token else None
        if fill is not None and self._kind is ButtonKind.DANGER and (self.isDown() or self.underMouse()):
            fill = fill.darker(118 if self.isDown() else 108)
        width = 2.0 if self._kind is ButtonKind.ARMED else 1.0
        if fill is not None or line:
            frame(painter, rect, metrics.RADIUS_CONTROL, fill, color(line) if line else None, width=width)
        tone = color(text_tone)
        self._paint_content(painter, tone, color(self._icon_tone) if self._icon_tone else tone)

    def _paint_content(self, painter: QPainter, text_color: QColor, icon_color: QColor) -> None:
        text = self._text()
        text_metrics = QFontMetricsF(self.font())
        advance = text_metrics.horizontalAdvance(text) if text else 0.0
        leading = bool(self._icon_name) or self._busy
        arc, arc_gap = (_SMALL_ARC, _SMALL_ARC_GAP) if self._with_arc and self._small else (_ARC, _ARC_GAP)
        side = self._icon_size if self._icon_name else arc
        gap = (_GAP if self._icon_name else arc_gap) if text else 0
        total = advance + (side + gap if leading else 0)
        left = (self.width() - total) / 2
        if leading:
            square = QRectF(round(left), round((self.height() - side) / 2), side, side)
            if self._busy:
                paint_arc(painter, square, icon_color, self._degrees, still=reduced_motion(self))
            else:
                paint_icon_in(painter, square, self._icon_name, icon_color)
            left += side + gap
        if text:
            painter.setFont(self.font())
            painter.setPen(text_color)
            box = QRectF(left, 0, advance + 1, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)


class IconButton(Button):
    """A square button of an icon alone; its word is the tooltip and the accessible name."""

    def __init__(
        self,
        icon_name: str,
        word: str,
        kind: ButtonKind | str = ButtonKind.QUIET,
        height: int = metrics.BUTTON_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", kind, icon_name, height, parent)
        self.set_word(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_word(self, word: str) -> None:
        """Change what the button is called."""
        self.setToolTip(word)
        self.setAccessibleName(word)
