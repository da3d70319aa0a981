"""The ring around the control that the keyboard acts on; it floats above and moves no layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from vault_app.ui.theme import theme
from vault_app.ui.widgets.painting import frame

_GAP = 4
_BY_MOUSE = Qt.FocusReason.MouseFocusReason
_KEEPS_STATE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class FocusRing(QWidget):
    """A mouse-transparent ring, as a rule 4 px larger than its target all round.

    It lives in the nearest ancestor with room for it, so that controls may stand at the very edge of what holds them.
    """

    def __init__(self, target: QWidget, radius: float, gap: int = _GAP) -> None:
        super().__init__(_host_of(target, gap))
        self._gap = gap
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target = target
        self._radius = radius + gap - 1
        self._moving = QTimer(self, interval=0, singleShot=True)
        self._moving.timeout.connect(self._move_in)
        target.destroyed.connect(self._moving.stop)
        holder: QWidget | None = target
        while holder is not None and not holder.isWindow():
            holder.installEventFilter(self)  # what moves takes the target with it, or gives the ring room
            holder = holder.parentWidget()
        self._follow()

    def _follow(self) -> None:
        if self._better_host() is not None:
            # Not at once: a layout that is at work would lose its way.
            self._moving.start()
        parent = self.parentWidget()
        if parent is None or parent is self._target:
            self.setGeometry(self._target.rect())
        elif not parent.isAncestorOf(self._target):  # what holds the target was taken away
            self.hide()
        else:
            self.setGeometry(_around(self._target, parent, self._gap))
            self.setVisible(self._target.isVisibleTo(parent))
        self.raise_()

    def _better_host(self) -> QWidget | None:
        """Return what has room for the whole ring, when that is another than its parent.

        The control had the focus before it had its place, or what holds it has another size by now.
        """
        host = _host_of(self._target, self._gap)
        fits = host is not self.parentWidget() and host.rect().contains(_around(self._target, host, self._gap))
        return host if fits else None

    def _move_in(self) -> None:
        host = self._better_host()
        if host is not None:
            self.setParent(host)
            self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame(painter, QRectF(self.rect()), self._radius, None, theme().color("focus"), width=2)


def _around(target: QWidget, host: QWidget, gap: int) -> QRect:
    return QRect(target.mapTo(host, QPoint(0, 0)), target.size()).adjusted(-gap, -gap, gap, gap)


def _host_of(target: QWidget, gap: int) -> QWidget:
    """Return the nearest ancestor that cuts nothing off a ring around *target*, or else the whole scrolled content.

    The latter also for what has no place yet: a row may get the focus before it is laid out.
    """
    host = target.parentWidget()
    while host is not None and not host.rect().contains(_around(target, host, gap)):
        above = host.parentWidget()
        if above is None or host.isWindow() or isinstance(above.parentWidget(), QAbstractScrollArea):
            break
        host = above
    return host or target


if TYPE_CHECKING:
    _Base = QWidget
else:
    # Two Qt classes among the bases of one Python class end the process, so the mixin is a plain class when it runs.
    _Base = object


class RingFocus(_Base):
    """Mixin: shows a `FocusRing` while the keyboard brought the focus here; list it before the Qt class."""

    ring_radius = 6.0
    ring_gap = _GAP
    _ring: FocusRing | None = None

    @property
    def has_ring(self) -> bool:
        """Whether the keyboard brought the focus here."""
        return self._ring is not None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reason = event.reason()
        if reason in _KEEPS_STATE and self._ring is None:
            return
        if reason == _BY_MOUSE:
            self._drop_ring()
        elif self._ring is None:
            self._ring = FocusRing(self, self.ring_radius, self.ring_gap)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _KEEPS_STATE:
            self._drop_ring()

    def _drop_ring(self) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
