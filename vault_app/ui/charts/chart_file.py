"""A picture as a file: PNG at twice the size, SVG, or its numbers as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from vault_app.core.spreadsheet import MARK, needs_mark
from vault_app.ui.charts.chart_table import ChartTable
from vault_app.ui.theme import font, theme
from vault_app.ui.widgets.painting import laid_out, line_pitch

PNG_RATIO = 2
_PADDING = 20.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn into a file.

    Attributes:
        words: The key figures, below the title.
        width, height: Of the picture itself, pixels.
        paint: Paint it into a rectangle of that size.
    """

    title: str
    words: str
    width: int
    height: int
    paint: Callable[[QPainter, QRectF], None]

    def _head(self) -> tuple[float, float, float]:
        """Return the heights of title and words, and where the picture begins."""
        title = QFontMetricsF(font("section")).height()
        layout = laid_out(self.words, font("small"), self.width)
        words = layout.lineCount() * line_pitch(font("small")) if self.words else 0.0
        return title, words, _PADDING + title + 6 + words + 10

    @property
    def size(self) -> QSize:
        """Of the whole, with title and padding."""
        return QSize(round(self.width + 2 * _PADDING), round(self._head()[2] + self.height + _PADDING))

    def paint_all(self, painter: QPainter) -> None:
        """Paint ground, title, figures and picture in the colours of the theme that is used."""
        color, size = theme().color, self.size
        title, _, top = self._head()
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), color("raised"))
        painter.setFont(font("section"))
        painter.setPen(color("text1"))
        painter.drawText(QRectF(_PADDING, _PADDING, self.width, title), 0, self.title)
        painter.setPen(color("text2"))
        at = QRectF(_PADDING, _PADDING + title + 6, self.width, 0).topLeft()
        laid_out(self.words, font("small"), self.width).draw(painter, at)
        self.paint(painter, QRectF(_PADDING, top, self.width, self.height))


def image_of(drawing: Drawing) -> QImage:
    """Return the drawing at twice its size."""
    image = QImage(drawing.size * PNG_RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PNG_RATIO)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    drawing.paint_all(painter)
    painter.end()
    return image


def png_of(image: QImage) -> bytearray:
    """Return *image* as PNG; may run on any thread."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows file names alone
    buffer.close()
    return bytearray(data.data())


def svg_of(drawing: Drawing) -> bytearray:
    """Return the drawing as SVG; its texts stay texts."""
    from PySide6.QtSvg import QSvgGenerator

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(drawing.size)
    generator.setViewBox(QRectF(0, 0, drawing.size.width(), drawing.size.height()))
    generator.setTitle(drawing.title)
    generator.setDescription(drawing.words)
    painter = QPainter(generator)
    drawing.paint_all(painter)
    painter.end()
    buffer.close()
    return bytearray(data.data())


def csv_of(table: ChartTable) -> bytearray:
    """Return the numbers as CSV in UTF-8: all fields quoted, none that a spreadsheet takes for a formula; on any thread."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(table.names)
    for row in range(table.count):
        writer.writerow([_cell(each) for each in table.kept(row)])
    return bytearray(text.getvalue(), "utf-8", "replace")


def _cell(text: str) -> str:
    return MARK.decode() + text if needs_mark(text.encode("utf-8", "surrogatepass")) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    """Whether it is a plain number, such as -0.84, which no spreadsheet can misread."""
    digits = text.removeprefix("-")
    return digits.replace(".", "", 1).isdecimal() and digits.isascii()
