"""The signed headers on the screen: the access key shortened, the timestamp in its colour."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.label import Label, Prose


class HeadersWell(Card):
    """Names and values in two columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", "line", parent=parent)
        self.setAccessibleName(self.tr("Signed headers"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, metrics.SPACE_12, 14, metrics.SPACE_12)
        self._grid.setHorizontalSpacing(metrics.SPACE_16)
        self._grid.setVerticalSpacing(metrics.SPACE_6)
        self._grid.setColumnStretch(1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rows: list[tuple[Label, Prose, Label, QWidget]] = []

    def set_headers(self, headers: Mapping[str, str], *, short: str, timestamp: str) -> None:
        """Show *headers*; the value *short* gets a word that it is copied in full.

        Rows are kept from one signature to the next, so that signing while typing moves nothing.
        """
        while len(self._rows) < len(headers):
            self._add_row()
        for at, (name_label, value_label, word, beside) in enumerate(self._rows):
            shown = at < len(headers)
            name, value = list(headers.items())[at] if shown else ("", "")
            name_label.setText(name)
            value_label.setText(value)
            value_label.set_tone("ts_text" if value == timestamp and value else "text1")
            word.setText(self.tr("shortened here, copied in full") if shown and value == short else "")
            name_label.setVisible(shown)
            beside.setVisible(shown)
            word.setVisible(bool(word.text()))

    def _add_row(self) -> None:
        at = len(self._rows)
        row = (Label("", "mono", "text2"), Prose("", "mono", "text1"), Label("", "small", "text3"), QWidget())
        beside = QHBoxLayout(row[3])
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(metrics.SPACE_12)
        beside.addWidget(row[1], 1)
        beside.addWidget(row[2], 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(row[0], at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(row[3], at, 1)
        self._rows.append(row)

    def clear(self) -> None:
        """Show nothing."""
        self.set_headers({}, short="", timestamp="")

    def texts(self) -> dict[str, str]:
        """Return what is shown."""
        return {name.text(): value.text() for name, value, _, _ in self._rows if name.text()}
