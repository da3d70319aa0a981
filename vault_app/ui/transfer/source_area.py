"""Where the file to import is chosen: by a button, or by dropping it here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.messages import visible
from vault_app.ui.theme import metrics, theme
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.painting import frame

_HEIGHT = 72


class SourceArea(QWidget):
    """Names the chosen file; `dropped` carries its path, the button asks for one."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self._icon = IconLabel("file", "text2", metrics.ICON_VERDICT)
        self.title_label = ElidedLabel("", "body", "text1", 600)
        self.said_label = Prose("", "small", "text2")
        self.choose_button = Button(self.tr("Choose…"), ButtonKind.SECONDARY)
        self.paste_button = Button(self.tr("Paste"), ButtonKind.SECONDARY)
        for name in ("title_label", "said_label", "choose_button", "paste_button"):
            getattr(self, name).setObjectName(name)
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_2)
        words.addStretch(1)
        words.addWidget(self.title_label)
        words.addWidget(self.said_label)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(metrics.SPACE_12)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.paste_button)
        row.addWidget(self.choose_button)
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAcceptDrops(True)
        self.show_path(None)

    def show_path(self, path: Path | None) -> None:
        """Name the file at *path*, or ask for one."""
        if path is None:
            self.title_label.setText(self.tr("Choose a file, or drop it here"))
            self.said_label.setText(self.tr("A vault, JSON, CSV or .env, up to 5 MiB. It is not changed."))
        else:
            self.title_label.setText(visible(path.name))
            self.said_label.setText(visible(str(path.parent)))
        self._icon.set_icon("file", "text2")
        self.setAccessibleName(self.title_label.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_of(event.mimeData()) is not None:
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: object) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.update()
        path = file_of(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        ground = color("selected" if self._over else "surface")
        line = color("focus" if self._over else "edge")
        frame(painter, QRectF(self.rect()), metrics.RADIUS_CARD, ground, line, dashed=True)


def file_of(data: QMimeData) -> Path | None:
    """Return the one file of this computer that is dragged, if that is what is dragged."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
