"""Arming: a call that does more than read is sent only after its user armed writes for this session."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.label import Prose


class ArmRow(QWidget):
    """A button and what it means; hidden for calls that only read."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._armed = False
        self.arm_button = Button("", ButtonKind.SECONDARY, "armed")
        self.arm_label = Prose("", "small", "text2")
        for name in ("arm_button", "arm_label"):
            getattr(self, name).setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_12)
        row.addWidget(self.arm_button)
        row.addWidget(self.arm_label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.arm_button.clicked.connect(self._on_clicked)
        self._show()

    @property
    def armed(self) -> bool:
        return self._armed

    @property
    def reason(self) -> str:
        """Why a call that writes cannot be sent yet."""
        return self.tr("Arm writes for this session first")

    def disarm(self) -> None:
        """Send only what reads, as at the beginning."""
        self._armed = False
        self._show()

    def _on_clicked(self) -> None:
        self._armed = not self._armed
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.arm_button.setText(self.tr("Disarm") if self._armed else self.tr("Arm writes for this session"))
        self.arm_label.setText(
            self.tr("Armed for this session; locking disarms.")
            if self._armed
            else self.tr("Disarmed: this call would change something at the exchange.")
        )
