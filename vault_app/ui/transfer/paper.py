"""The emergency sheet on paper: laid out for the screen, a PDF, or a printer; nothing in it can be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUrl
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from vault_app.ui.theme.fonts import families

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPagedPaintDevice

_POINTS = 9.5
_DPI = 300


class SheetDocument(QTextDocument):
    """A document that loads nothing from anywhere."""

    def __init__(self, html: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        font = QFont()
        font.setFamilies(families())
        font.setPointSizeF(_POINTS)
        self.setDefaultFont(font)
        self.setUndoRedoEnabled(False)
        self.setHtml(html)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None


def page_layout() -> QPageLayout:
    """Return A4, upright; the margins are those of the document."""
    page = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Millimeter)


def pdf_of(html: str, title: str) -> bytearray:
    """Return the sheet as a PDF; may run on any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageLayout(page_layout())
    writer.setTitle(title)
    writer.setCreator("Vault App")
    print_on(writer, html)
    del writer  # it writes the end of the file when it goes
    buffer.close()
    return bytearray(buffer.data().data())


def print_on(device: QPagedPaintDevice, html: str) -> None:
    """Print the sheet page by page, with page numbers and Qt's margins of 2 cm."""
    SheetDocument(html).print_(device)
