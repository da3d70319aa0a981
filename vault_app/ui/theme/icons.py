"""Icons drawn from SVG files in the colours of the theme, sharp at every scale."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

from vault_app.services.resources import read_bytes
from vault_app.ui.theme.current import theme
from vault_app.ui.theme.metrics import ICON

ICON_NAMES: Final = (
    "lock",
    "unlock",
    "key",
    "eye",
    "eye-off",
    "copy",
    "check",
    "x",
    "plus",
    "minus",
    "pause",
    "play",
    "chevron-right",
    "chevron-down",
    "search",
    "sliders",
    "sort",
    "keyboard",
    "undo",
    "clock",
    "history",
    "warning",
    "info",
    "bell",
    "shield",
    "shield-check",
    "send",
    "sign",
    "trash",
    "globe",
    "nodes",
    "withdraw",
    "spot",
    "scales",
    "rising",
    "book",
    "flask",
    "folder",
    "file",
    "external",
    "more",
    "refresh",
    "enter",
    "user",
    "bolt",
    "proven",
    "refused",
    "unclear",
    "not-tried",
    "sun",
    "moon",
    "armed",
)


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    return read_bytes(f"icons/{name}.svg")


@lru_cache(maxsize=512)
def _drawn(name: str, color: str, side: int) -> QPixmap:
    """Return the icon *side* device pixels wide and high."""
    # Imported here because it costs start-up time, and a window without icons needs none of it.
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", color.encode())))
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def tinted(name: str, color: QColor, size: int, ratio: float) -> QPixmap:
    """Return the icon *name* in *color*, *size* scale-independent pixels wide, for a screen of *ratio*.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    picture = QPixmap(_drawn(name, color.name(), max(1, round(size * ratio))))
    picture.setDevicePixelRatio(ratio)
    return picture


def pixmap(name: str, color: str = "text2", size: int = ICON, ratio: float | None = None) -> QPixmap:
    """Return the icon *name* in a colour of the theme, for a screen of *ratio* or the sharpest one there is."""
    if ratio is None:
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return tinted(name, theme().color(color), size, ratio)


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, color_token: str) -> None:
    """Paint the icon *name* into *rect*, at the resolution of what *painter* paints on."""
    paint_icon_in(painter, rect, name, theme().color(color_token))


def paint_icon_in(painter: QPainter, rect: QRect | QRectF, name: str, color: QColor) -> None:
    """Paint the icon *name* into *rect* in a colour of its own."""
    ratio = painter.device().devicePixelRatio()
    size = round(min(rect.width(), rect.height()))
    painter.drawPixmap(QPoint(round(rect.x()), round(rect.y())), tinted(name, color, size, ratio))


class _ThemedEngine(QIconEngine):
    """Draws an icon anew whenever it is asked, so that theme and screen may change under a button."""

    def __init__(self, name: str, token: str, size: int) -> None:
        super().__init__()
        self._name = name
        self._token = token
        self._size = size

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        token = "disabled" if mode == QIcon.Mode.Disabled else self._token
        side = min(rect.width(), rect.height())
        square = QRect(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, side, side)
        paint_icon(painter, square, self._name, token)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        token = "disabled" if mode == QIcon.Mode.Disabled else self._token
        return tinted(self._name, theme().color(token), min(size.width(), size.height()), 1.0)

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._token, self._size)

    def availableSizes(
        self, _mode: QIcon.Mode = QIcon.Mode.Normal, _state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        return [QSize(self._size, self._size)]


def icon(name: str, color: str = "text2", size: int = ICON) -> QIcon:
    """Return an icon that keeps following the theme; *size* is its size where no widget asks for another.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    _source(name)
    return QIcon(_ThemedEngine(name, color, size))
