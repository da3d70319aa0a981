"""Reads what a widget paints: each text as it is drawn, cut short or not, whatever draws it."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Painted:
    """A piece of text on one line; `family` is the font's."""

    text: str
    family: str

    @property
    def is_mono(self) -> bool:
        return "Mono" in self.family


def painted(widget: QWidget) -> list[Painted]:
    """Return every text that *widget* and what is in it paint now, from below to above."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    painter = QPainter(generator)
    widget.render(painter, QPoint())
    painter.end()
    root = ET.fromstring(bytes(buffer.data().data()))
    return [
        Painted("".join(each.itertext()).strip(), each.get("font-family", ""))
        for each in root.iter(f"{_SVG}text")
        if "".join(each.itertext()).strip()
    ]
