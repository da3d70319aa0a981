"""How a key set looked before: what changed when, and a way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.key_set import KeySet, changed_fields
from vault_app.exchanges.protocol import Exchange
from vault_app.ui.messages import listed, translated
from vault_app.ui.moments import local_moment
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label, Prose


class VersionRow(QWidget):
    """One change: when, which fields, and *Restore* for the state before it."""

    restore_clicked = Signal(int)

    def __init__(self, index: int, when: str, what: str) -> None:
        super().__init__()
        self.restore_button = Button(self.tr("Restore"), ButtonKind.SECONDARY, "history", metrics.BUTTON_HEIGHT_FIELD)
        self.restore_button.setObjectName(f"restore_version_{index}")
        self.restore_button.setToolTip(self.tr("Bring back the state before this change"))
        self.restore_button.setAccessibleDescription(f"{when}: {what}")
        self.what_label = Prose(what, "body", "text1")
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.SPACE_12, metrics.SPACE_8, metrics.SPACE_8, metrics.SPACE_8)
        row.setSpacing(metrics.SPACE_16)
        row.addWidget(Label(when, "mono_small", "text2"))
        row.addWidget(self.what_label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.restore_button)
        self.restore_button.clicked.connect(lambda: self.restore_clicked.emit(index))


class VersionsView(QWidget):
    """The changes of a key set, newest first; at most twenty are kept."""

    restore_clicked = Signal(int)
    """Place of the earlier version in `KeySet.versions`."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = QVBoxLayout()
        self.empty_state = EmptyState(
            "history", self.tr("Nothing was changed yet"), self.tr("Each save keeps the version before it, up to 20.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addLayout(self._cards)
        column.addWidget(self.empty_state, EmptyState.FILLS)
        column.addStretch(1)

    def show_versions(self, key_set: KeySet | None, exchange: Exchange | None) -> None:
        """Show what changed from each earlier version to the one after it."""
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        versions: Sequence[KeySet] = key_set.versions if key_set is not None else ()
        self.empty_state.setVisible(not versions)
        if key_set is None or exchange is None or not versions:
            return
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        newer = key_set
        for index, version in enumerate(versions):
            if index:
                column.addWidget(Hairline())
            when = local_moment(newer.changed_at)
            row = VersionRow(index, when, self._what_changed(version, newer, exchange))
            row.restore_clicked.connect(self.restore_clicked)
            column.addWidget(row)
            newer = version
        self._cards.addWidget(card)

    def _what_changed(self, before: KeySet, after: KeySet, exchange: Exchange) -> str:
        words = {
            "label": self.tr("Name"),
            "permissions": self.tr("Permissions"),
            "bound_ips": self.tr("Bound IP addresses"),
            "status": self.tr("Status"),
            "secret_lost": self.tr("Secret lost"),
            "created_at": self.tr("Created on"),
            "expires_at": self.tr("Ends on"),
            "used_by": self.tr("Used by"),
            "note": self.tr("Note"),
            "accepted_findings": self.tr("Accepted findings"),
            "recycled_at": self.tr("Recycle bin"),
            **{part.id: translated(exchange.name, part.word) for part in exchange.parts},
        }
        names = [words[name] for name in changed_fields(before, after) if name in words]
        if before.label == after.label:
            return self.tr("Changed: {names}").format(names=listed(*dict.fromkeys(names)))
        others = listed(*dict.fromkeys(name for name in names if name != words["label"]))
        renamed = (
            self.tr("Renamed from “{label}”; also changed: {names}") if others else self.tr("Renamed from “{label}”")
        )
        return renamed.format(label=before.label, names=others)
