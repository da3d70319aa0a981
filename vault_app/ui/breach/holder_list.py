"""Everybody who has a key, and the accounts, to be ticked off as broken into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from vault_app.ui.messages import visible
from vault_app.ui.moments import grouped
from vault_app.ui.theme import metrics
from vault_app.ui.transfer.roomy_dialog import scrolling
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.label import Label, Prose

_MOST = 60  # boxes of a kind; the field above finds the others


@dataclass(frozen=True)
class Choice:
    """One thing that can be ticked.

    Attributes:
        id: Of the account, or the name under *used by*.
        is_account: Whether it is an account.
        keys: How many keys of it are not revoked.
    """

    id: str
    label: str
    is_account: bool
    keys: int


class HolderList(QWidget):
    """A field that finds, and below it a box for each: programs and places first, then accounts."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._chosen: set[Choice] = set()
        self.boxes: list[QCheckBox] = []
        self.find_field = Field(self.tr("Who was breached?"), placeholder=self.tr("Find"), keeps_help_line=False)
        self.find_field.setObjectName("breach_find_field")
        self._host = QWidget()
        self._column = QVBoxLayout(self._host)
        self._column.setContentsMargins(0, 4, 4, 4)
        self._column.setSpacing(metrics.SPACE_8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(self.find_field)
        column.addWidget(scrolling(self._host, "holder_area"), 1)
        self.find_field.text_changed.connect(lambda _text: self._show())

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All that can be ticked."""
        return self._choices

    @property
    def chosen(self) -> tuple[Choice, ...]:
        """What is ticked, in the order of the list."""
        return tuple(each for each in self._choices if each in self._chosen)

    def show_choices(self, choices: Sequence[Choice], ticked: Sequence[str] = ()) -> None:
        """Show *choices*; what was ticked before stays so, and *ticked* names ids that are ticked at the beginning."""
        before = {(each.id, each.is_account) for each in self._chosen}
        self._choices = tuple(choices)
        self._chosen = {each for each in choices if (each.id, each.is_account) in before or each.id in ticked}
        self._show()

    def forget(self) -> None:
        """Drop every name."""
        self._choices = ()
        self._chosen = set()
        self.find_field.set_text("")
        self._show()

    def _show(self) -> None:
        focused = next((box.objectName() for box in self.boxes if box.hasFocus()), "")
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.boxes = []
        typed = self.find_field.text().strip().casefold()
        found = [each for each in self._choices if typed in each.label.casefold() or each in self._chosen]
        for is_account, head in ((False, self.tr("Programs and places")), (True, self.tr("Whole accounts"))):
            of_kind = [each for each in found if each.is_account is is_account]
            if of_kind:
                if self._column.count():  # else the heading belongs to the boxes above it as much as to its own
                    self._column.addSpacing(metrics.SPACE_8)
                self._column.addWidget(Label(head, "small", "text2", 600))
            for each in of_kind[:_MOST]:
                self._column.addWidget(self._box(each), 0, Qt.AlignmentFlag.AlignLeft)
            if len(of_kind) > _MOST:
                more = self.tr("{count} more: type above to find them.")
                self._column.addWidget(Prose(more.format(count=grouped(len(of_kind) - _MOST)), "small", "text3"))
        if not self._choices:
            self._column.addWidget(
                Prose(self.tr("Nobody is noted under “Used by”, and there is no account."), "small", "text2")
            )
        self._column.addStretch(1)
        for box in self.boxes:
            if box.objectName() == focused:
                box.setFocus()

    def _box(self, choice: Choice) -> QCheckBox:
        name = visible(choice.label)
        count = self.tr("1 key") if choice.keys == 1 else self.tr("{count} keys").format(count=grouped(choice.keys))
        box = QCheckBox(f"{name} · {count}".replace("&", "&&"))
        box.setObjectName(f"holder_{'account' if choice.is_account else 'user'}_{choice.label}")
        box.setAccessibleName(name)
        box.setAccessibleDescription(count)
        box.setToolTip(name)
        box.setChecked(choice in self._chosen)
        box.toggled.connect(lambda ticked: self._on_ticked(choice, ticked))
        self.boxes.append(box)
        return box

    def _on_ticked(self, choice: Choice, ticked: bool) -> None:
        if ticked:
            self._chosen.add(choice)
        else:
            self._chosen.discard(choice)
        self.changed.emit()
