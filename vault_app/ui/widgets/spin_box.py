"""A number that is typed or stepped."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from vault_app.ui.theme import font


class SpinBox(QSpinBox):
    """A spin box whose text begins where that of other fields does; *unit* stands behind the number."""

    def __init__(self, least: int, most: int, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        if unit:
            self.setSuffix(f" {unit}")
        self.setFont(font("body"))
        # WORKAROUND(Qt 6.11): a style sheet's left padding does not reach the text of a spin box; until it does.
        self.lineEdit().setTextMargins(10, 0, 0, 0)
