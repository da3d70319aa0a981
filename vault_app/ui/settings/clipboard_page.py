"""How long copied secrets stay on the clipboard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QSpinBox, QWidget

from vault_app.ui.settings.form import Form
from vault_app.ui.workspace import Workspace


class ClipboardPage(Form):
    """Seconds."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.clear_after_box = QSpinBox()
        self.clear_after_box.setObjectName("clear_after_box")
        self.clear_after_box.setRange(5, 120)
        self.clear_after_box.setSuffix(self.tr(" s"))
        self.clear_after_box.setValue(workspace.settings.clipboard_clear_s)
        self.add_row(
            self.tr("Clear after"),
            self.clear_after_box,
            self.tr(
                "Copied keys and headers leave the clipboard after so long, when the vault locks, and when the program "
                "ends, if they are still there. A history extension of the desktop may keep what it saw."
            ),
        )
        self.clear_after_box.valueChanged.connect(self._on_changed)

    def _on_changed(self, seconds: int) -> None:
        self._workspace.change_settings(lambda settings: replace(settings, clipboard_clear_s=seconds))
