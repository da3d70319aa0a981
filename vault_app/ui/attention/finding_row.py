"""One finding in the list: how pressing, whose, what, why, and what may be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.findings import Finding, Severity
from vault_app.ui.messages import translated
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.label import Prose

_CHIP_WIDTH = 84


def severity_look(severity: Severity) -> tuple[str, str, str]:
    """Return word, kind of chip and icon."""
    looks = {
        Severity.RISK: (QCoreApplication.translate("Findings", "Risk"), "bad", "warning"),
        Severity.WARNING: (QCoreApplication.translate("Findings", "Trouble"), "warn", "warning"),
        Severity.HINT: (QCoreApplication.translate("Findings", "Hint"), "info", "info"),
    }
    return looks[severity]


class FindingRow(QWidget):
    """Chip, words, buttons; of an accepted one the owner's reason stands in the place of the exchange's.

    Args:
        whose: Account and key set, such as “Main / Reader”.
        accepted_because: The owner's reason; empty where it is not accepted.
    """

    cure_clicked = Signal(object)
    reason_clicked = Signal(object)
    take_back_clicked = Signal(object)
    open_clicked = Signal(object)

    def __init__(self, finding: Finding, whose: str, accepted_because: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        word, kind, icon_name = severity_look(finding.severity)
        chip = Chip(word, "neutral" if accepted_because else kind, icon_name)
        slot = QWidget()
        slot.setFixedWidth(max(_CHIP_WIDTH, chip.sizeHint().width()))
        at_left = QHBoxLayout(slot)
        at_left.setContentsMargins(0, 0, 0, 0)
        at_left.addWidget(chip)
        at_left.addStretch(1)
        title = translated("Findings", finding.title)
        reason = translated("Findings", finding.reason)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(whose, "small", "text3"))
        words.addWidget(Prose(title, "body", "text1", 600))
        words.addWidget(Prose(accepted_because or reason, "small", "text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 10, 10)
        row.setSpacing(metrics.SPACE_12)
        row.addWidget(slot, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for button in self._buttons(finding, accepted=bool(accepted_because)):
            button.setAccessibleDescription(f"{whose}: {title}")
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(f"{word}. {whose}. {title}. {accepted_because or reason}")

    def _buttons(self, finding: Finding, *, accepted: bool) -> list[Button]:
        if accepted:
            return [self._button(self.tr("Take back"), "take_back_button", ButtonKind.QUIET, self.take_back_clicked)]
        first = (
            self._button(translated("Findings", finding.cure), "cure_button", ButtonKind.SECONDARY, self.cure_clicked)
            if finding.cure
            else self._button(self.tr("Open"), "open_button", ButtonKind.SECONDARY, self.open_clicked)
        )
        return [first, self._button(self.tr("Say why"), "say_why_button", ButtonKind.QUIET, self.reason_clicked)]

    def _button(self, word: str, name: str, kind: ButtonKind, signal: object) -> Button:
        button = Button(word, kind, height=metrics.BUTTON_HEIGHT_FIELD)
        button.setObjectName(name)
        button.clicked.connect(lambda: signal.emit(self.finding))  # type: ignore[attr-defined]  # a bound signal
        return button
