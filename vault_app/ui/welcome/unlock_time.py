"""The slider for how long unlocking may take, and what that costs an attacker; folded until it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from vault_app.ui import tasks
from vault_app.ui.moments import decimal
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.label import Label, Prose
from vault_app.vaultfile.kdf import KIB_PER_MIB, KdfParams

Measure = Callable[[float], KdfParams]
DEFAULT_S = 1.0
_STEPS_PER_S = 10
_LOWEST, _HIGHEST = 5, 30
_AFTER_MS = 250


class UnlockTime(QWidget):
    """0.5 to 3 seconds, measured on this computer."""

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure = measure
        self._params: KdfParams | None = None
        self._number = 0
        self.unlock_time_button = Button(
            self.tr("Unlock time"), ButtonKind.QUIET, "chevron-right", metrics.BUTTON_HEIGHT_FIELD
        )
        self.unlock_time_button.setObjectName("unlock_time_button")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("unlock_time_slider")
        self.slider.setRange(_LOWEST, _HIGHEST)
        self.slider.setPageStep(_STEPS_PER_S // 2)
        self.slider.setValue(round(DEFAULT_S * _STEPS_PER_S))
        self.slider.setAccessibleName(self.tr("Unlock time"))
        self._seconds_label = Label("", "body", "text1")
        self._help = Prose("", "small", "text3")
        self._body = QWidget()
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._build()
        self.unlock_time_button.clicked.connect(self._on_fold)
        self.slider.valueChanged.connect(self._on_moved)
        self._tell()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_12)
        row.addWidget(self.slider, 1)
        row.addWidget(self._seconds_label)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(metrics.SPACE_8, 0, 0, 0)
        body.setSpacing(metrics.SPACE_6)
        body.addLayout(row)
        body.addWidget(self._help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_4)
        column.addWidget(self.unlock_time_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        self._body.hide()

    @property
    def seconds(self) -> float:
        """How long unlocking may take."""
        return self.slider.value() / _STEPS_PER_S

    @property
    def params(self) -> KdfParams | None:
        """The cost for those seconds; None as long as it is not measured."""
        return self._params

    def unfold(self, open_: bool = True) -> None:
        """Show or fold the slider; the first time the cost is measured."""
        self._body.setVisible(open_)
        self.unlock_time_button.set_icon_name("chevron-down" if open_ else "chevron-right")
        if open_ and self._params is None:
            self._timer.start()

    def _on_fold(self) -> None:
        self.unfold(self._body.isHidden())

    def _on_moved(self) -> None:
        self._number += 1
        self._params = None
        self._timer.start()
        self._tell()

    def _on_timeout(self) -> None:
        number, seconds, measure = self._number, self.seconds, self._measure
        tasks.run(lambda: measure(seconds), owner=self, done=lambda params: self._on_measured(number, params))

    def _on_measured(self, number: int, params: KdfParams) -> None:
        if number == self._number:
            self._params = params
            self._tell()

    def _tell(self) -> None:
        self._seconds_label.setText(self.tr("{seconds} s").format(seconds=decimal(self.seconds, 1)))
        self.slider.setAccessibleDescription(self._seconds_label.text())
        if self._params is None:
            self._help.setText(self.tr("The longer you wait, the longer each guess of an attacker takes."))
        else:
            self._help.setText(
                self.tr(
                    "Each guess of an attacker needs {memory} MiB of memory and {passes} passes over it, as measured here."
                ).format(memory=self._params.memory_kib // KIB_PER_MIB, passes=self._params.passes)
            )
