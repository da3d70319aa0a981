"""When the vault locks by itself."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QSpinBox, QWidget

from vault_app.services.auto_lock import LONGEST_S
from vault_app.ui.settings.form import Form
from vault_app.ui.workspace import Workspace


class LockingPage(Form):
    """Minutes without input."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.lock_after_box = QSpinBox()
        self.lock_after_box.setObjectName("lock_after_box")
        self.lock_after_box.setRange(1, 60)
        self.lock_after_box.setSuffix(self.tr(" min"))
        self.lock_after_box.setValue(max(1, round(workspace.settings.lock_after_s / 60)))
        words = self.tr("Without input for so long, the vault locks. After {hours} hours it locks in any case.")
        self.add_row(self.tr("Lock after"), self.lock_after_box, words.format(hours=round(LONGEST_S / 3600)))
        self.lock_after_box.valueChanged.connect(self._on_changed)

    def _on_changed(self, minutes: int) -> None:
        self._workspace.change_settings(lambda settings: replace(settings, lock_after_s=minutes * 60))
