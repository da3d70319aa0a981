"""Puts the pictures of one state, one for each language, size and theme, onto one sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageReader, QPainter

_CELL_WIDTH = 640
_GAP = 8
_WORDS_HEIGHT = 20


def names_in(folder: Path, endings: Iterable[str]) -> list[str]:
    """Return the name of each state that *folder* has a picture of."""
    found = set()
    for ending in endings:
        found |= {path.name.removesuffix(f"-{ending}.png") for path in folder.glob(f"*-{ending}.png")}
    return sorted(found)


def write_sheets(folder: Path, columns: Sequence[Sequence[str]]) -> int:
    """Write `sheets/STATE.png` in *folder* for each state; returns how many.

    Args:
        columns: The endings of the pictures' names, one column for each language.
    """
    application = QGuiApplication.instance() or QGuiApplication([])
    sheets = folder / "sheets"
    sheets.mkdir(exist_ok=True)
    names = names_in(folder, (each for column in columns for each in column))
    for name in names:
        _sheet(folder, name, columns).save(str(sheets / f"{name}.png"))
    del application
    return len(names)


def _sheet(folder: Path, name: str, columns: Sequence[Sequence[str]]) -> QImage:
    rows = max(len(column) for column in columns)
    cells = [[folder / f"{name}-{ending}.png" for ending in column] for column in columns]
    heights = [max((_height(column[row]) for column in cells if row < len(column)), default=0) for row in range(rows)]
    size = len(columns) * (_CELL_WIDTH + _GAP) + _GAP, sum(each + _GAP + _WORDS_HEIGHT for each in heights) + _GAP
    sheet = QImage(*size, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    for at, column in enumerate(cells):
        top = _GAP
        for row, path in enumerate(column):
            left = _GAP + at * (_CELL_WIDTH + _GAP)
            painter.drawText(QRect(left, top, _CELL_WIDTH, _WORDS_HEIGHT), Qt.AlignmentFlag.AlignLeft, path.stem)
            if path.exists():
                painter.drawImage(left, top + _WORDS_HEIGHT, _small(path))
            top += heights[row] + _GAP + _WORDS_HEIGHT
    painter.end()
    return sheet


def _small(path: Path) -> QImage:
    image = QImage(str(path))
    image.setDevicePixelRatio(1)
    if image.width() <= _CELL_WIDTH:
        return image
    return image.scaledToWidth(_CELL_WIDTH, Qt.TransformationMode.SmoothTransformation)


def _height(path: Path) -> int:
    size = QImageReader(str(path)).size()
    if not size.isValid():
        return 0
    return size.height() if size.width() <= _CELL_WIDTH else round(size.height() * _CELL_WIDTH / size.width())
