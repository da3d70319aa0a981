"""Offers to sign by the exchange's clock, where it is known how far it is from this computer's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.account import Account
from vault_app.core.key_set import KeySet
from vault_app.ui.clock_offsets import ClockOffsets, seconds_of
from vault_app.ui.theme import font, metrics
from vault_app.ui.widgets.label import Prose
from vault_app.ui.workspace import Workspace

_WORTH_MS = 50  # what is less comes from the measure itself, and no exchange minds it


class OffsetRow(QWidget):
    """A check box that is never ticked by itself; hidden when there is nothing to offer and nothing is added."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._offsets = ClockOffsets.of(workspace)
        self._account: Account | None = None
        self._offset_ms = 0
        self.offset_box = QCheckBox()
        self.offset_box.setObjectName("offset_box")
        self.offset_box.setFont(font("body"))
        self.offset_label = Prose("", "small", "text3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        column.addWidget(self.offset_box, 0, Qt.AlignmentFlag.AlignLeft)
        below = QHBoxLayout()
        below.setContentsMargins(26, 0, 0, 0)
        below.addWidget(self.offset_label)
        column.addLayout(below)
        self.offset_box.clicked.connect(self._on_clicked)
        self._offsets.changed.connect(self._on_changed)
        self.hide()

    def show_for(self, account: Account | None, key_set: KeySet | None) -> None:
        """Offer what is known for a key set, or say what is added."""
        self._account = account
        if account is None or key_set is None:
            self.hide()
            return
        measured = self._offsets.measured(account, key_set)
        is_added = self._offsets.is_added(account)
        offset = self._offsets.added(account) if is_added else measured
        is_worth_it = offset is not None and (is_added or abs(offset) >= _WORTH_MS)
        self.setVisible(is_worth_it)
        if offset is None or not is_worth_it:
            return
        self._offset_ms = offset
        words = (
            self.tr("Add the measured {seconds} s to timestamps")
            if offset > 0
            else self.tr("Take the measured {seconds} s off timestamps")
        )
        self.offset_box.setText(words.format(seconds=seconds_of(offset)))
        self.offset_box.setChecked(is_added)
        self.offset_label.setText(
            self.tr("Until the vault is locked. Better is to have this computer set its clock by the internet.")
        )

    def _on_changed(self) -> None:
        chosen = self._workspace.selected
        if self._account is not None and chosen is not None and chosen[0].id == self._account.id:
            self.show_for(*chosen)

    def _on_clicked(self, checked: bool) -> None:
        if self._account is None:
            return
        if checked:
            self._offsets.add(self._account, self._offset_ms)
        else:
            self._offsets.stop_adding(self._account)
