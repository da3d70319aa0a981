"""Where the file to import is chosen: by a button, or by dropping it here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from vault_app.ui.messages import visible
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.drop_ground import DropGround
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Prose


class SourceArea(QWidget):
    """Names the chosen file; `dropped` carries its path, the button asks for one."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("file", "text2", metrics.ICON_VERDICT)
        self.title_label = ElidedLabel("", "body", "text1", 600)
        self.said_label = Prose("", "small", "text2")
        self.choose_button = Button(self.tr("Choose…"), ButtonKind.SECONDARY)
        self.paste_button = Button(self.tr("Paste"), ButtonKind.SECONDARY)
        for name in ("title_label", "said_label", "choose_button", "paste_button"):
            getattr(self, name).setObjectName(name)
        self._ground = DropGround(self, file_of, self.dropped.emit)
        self._ground.lay_out(self._icon, self.title_label, self.said_label, self.paste_button, self.choose_button)
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._ground.paint()


def file_of(data: QMimeData) -> Path | None:
    """Return the one file of this computer that is dragged, if that is what is dragged."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
