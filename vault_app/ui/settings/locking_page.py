"""When the vault locks by itself."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from vault_app.services.auto_lock import LONGEST_S
from vault_app.ui.settings.form import Form
from vault_app.ui.widgets.spin_box import SpinBox
from vault_app.ui.workspace import Workspace


class LockingPage(Form):
    """Minutes without input, the minimised window, and what locks whatever is chosen here."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.lock_after_box = SpinBox(1, 60)
        self.lock_after_box.setObjectName("lock_after_box")
        self.lock_after_box.setSuffix(self.tr(" min"))
        self.lock_after_box.setValue(max(1, round(workspace.settings.lock_after_s / 60)))
        self.minimised_box = QCheckBox()
        self.minimised_box.setObjectName("minimised_box")
        self.minimised_box.setChecked(workspace.settings.lock_when_minimised)
        self.add_row(
            self.tr("Lock after"),
            self.lock_after_box,
            self.tr(
                "Without input in this window for so long, or sooner when the desktop says that nobody is there. The "
                "countdown beside “Lock” puts this off for a while."
            ),
        )
        self.add_row(
            self.tr("Lock when minimised"),
            self.minimised_box,
            self.tr("Some desktops, among them those on Wayland, tell no program that its window is minimised."),
        )
        always = self.tr(
            "The vault always locks when the computer goes to sleep or shuts down, when its screen is locked, when "
            "another user comes, and {hours} hours after it was opened. What you were typing is kept encrypted, and "
            "offered when you unlock it again."
        )
        self.add_prose(always.format(hours=round(LONGEST_S / 3600)))
        self.lock_after_box.valueChanged.connect(self._on_minutes_changed)
        self.minimised_box.toggled.connect(self._on_minimised_changed)

    def _on_minutes_changed(self, minutes: int) -> None:
        self._workspace.change_settings(lambda settings: replace(settings, lock_after_s=minutes * 60))

    def _on_minimised_changed(self, locks: bool) -> None:
        self._workspace.change_settings(lambda settings: replace(settings, lock_when_minimised=locks))
