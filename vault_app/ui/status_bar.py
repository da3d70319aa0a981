"""The bar at the foot: what is being sent, what is on the clipboard, when the vault was saved."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.turning_arc import TurningArc


class StatusBar(QWidget):
    """26 pixels high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shield = IconLabel("shield-check", "text2", metrics.ICON_SMALL)
        self._arc = TurningArc(metrics.ICON_SMALL)
        self.sending_label = ElidedLabel(self.tr("Nothing is being sent"), "small", "text2")
        self.clipboard_label = Label("", "small", "text2")
        self.clock_label = Label("", "small", "text2")
        self.saved_label = Label("", "small", "text2")
        for name in ("sending_label", "clipboard_label", "clock_label", "saved_label"):
            getattr(self, name).setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(17, 2, 16, 3)
        row.setSpacing(metrics.SPACE_8)
        row.addWidget(self._shield)
        row.addWidget(self._arc)
        row.addWidget(self.sending_label, 1)
        row.addWidget(self.clipboard_label)
        row.addSpacing(metrics.SPACE_12)
        row.addWidget(self.clock_label)
        row.addSpacing(metrics.SPACE_12)
        row.addWidget(self.saved_label)
        self._arc.hide()
        self._what = ""
        self.clock_label.hide()
        self.setMinimumHeight(metrics.STATUS_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_sending(self, host: str) -> None:
        """Say to which host something is being sent, or that nothing is."""
        self._arc.setVisible(bool(host))
        self._shield.setVisible(not host)
        words = self.tr("Sending to {host}").format(host=host) if host else self.tr("Nothing is being sent")
        self.sending_label.setText(words)

    def set_copied(self, what: str) -> None:
        """Name what was put on the clipboard; the seconds follow by `set_clipboard`."""
        self._what = what
        announce(self.clipboard_label, self.tr("On the clipboard: {what}.").format(what=what))

    def set_clipboard(self, seconds: int) -> None:
        """Count down to the moment when our text leaves the clipboard; 0: it has left."""
        words = self.tr("Off the clipboard in {seconds} s: {what}").format(what=self._what, seconds=seconds)
        self.clipboard_label.setText(words if seconds else "")

    def say_clipboard(self, words: str) -> None:
        """Say something about the clipboard until the next copy."""
        self.clipboard_label.setText(words)
        announce(self.clipboard_label, words)

    def set_clock(self, words: str) -> None:
        """Say how far this computer's clock is from the exchange's; empty when that is not known."""
        self.clock_label.setText(words)
        self.clock_label.setVisible(bool(words))

    def set_saved(self, words: str) -> None:
        """Say when the vault was saved last, or that it is being saved."""
        self.saved_label.setText(words)

    def forget(self) -> None:
        """Drop every name; the vault was locked."""
        self._what = ""
        self.clipboard_label.setText("")
        self.set_clock("")
        self.saved_label.setText("")
