"""How long copied secrets stay on the clipboard, and whether the window may be seen in pictures of the screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from vault_app.ui.capture_guard import CaptureGuard, way_to_hide
from vault_app.ui.settings.form import Form
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.spin_box import SpinBox
from vault_app.ui.workspace import Workspace


class ClipboardPage(Form):
    """Seconds, and a switch.

    Args:
        can_hide: Whether the system can keep a window out of pictures; None: as this one can.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None, *, can_hide: bool | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._can_hide = can_hide if can_hide is not None else way_to_hide() is not None
        self.clear_after_box = SpinBox(5, 120, self.tr("s"))
        self.clear_after_box.setObjectName("clear_after_box")
        self.clear_after_box.setValue(workspace.settings.clipboard_clear_s)
        self.add_row(
            self.tr("Clear after"),
            self.clear_after_box,
            self.tr(
                "Whatever you copy here, out of a text field too, leaves the clipboard after so long, when the vault locks "
                "and when the program ends, if it is still there. It is marked as a secret, and it is never what the middle "
                "mouse button pastes. A clipboard manager that does not know the mark keeps what it saw in its history: "
                "many do, extensions of GNOME among them."
            ),
        )
        self.hide_box = QCheckBox()
        self.hide_box.setObjectName("hide_box")
        self.hide_box.setChecked(self._can_hide and workspace.settings.hide_from_capture)
        self.hide_box.setEnabled(self._can_hide)
        self.add_row(
            self.tr("Keep the window out of screenshots"),
            self.hide_box,
            self.tr(
                "Screenshots, recordings and shared screens leave the window out, or show it black. Turn it off to show "
                "somebody your window. It does not stop a program that may control this computer."
            )
            if self._can_hide
            else self.tr(
                "This system offers programs no way to do that: whoever may take a picture of your screen sees what you "
                "reveal. Secrets are hidden again after 10 seconds, and as soon as you turn to another window."
            ),
        )
        self.refused_label = Prose(
            self.tr("The system refused it: the window is in screenshots."), "small", "warn_text"
        )
        self.refused_label.setObjectName("refused_label")
        self.refused_label.hide()
        self.add_below(self.refused_label)
        self.clear_after_box.valueChanged.connect(self._on_changed)
        self.hide_box.toggled.connect(self._on_hide_toggled)

    def _on_changed(self, seconds: int) -> None:
        self._workspace.change_settings(lambda settings: replace(settings, clipboard_clear_s=seconds))

    def _on_hide_toggled(self, hide: bool) -> None:
        self._workspace.change_settings(lambda settings: replace(settings, hide_from_capture=hide))
        self._show_refusal()

    def _show_refusal(self) -> None:
        guard = self.window().findChild(CaptureGuard)
        self.refused_label.setVisible(guard is not None and guard.failed and self.hide_box.isChecked())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_refusal()
