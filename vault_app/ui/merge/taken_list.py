"""What of the other copy comes in without a question: a sentence that opens into a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.exchanges.protocol import Exchange
from vault_app.ui.merge.conflict_words import taken_word
from vault_app.ui.messages import listed, visible
from vault_app.ui.moments import grouped
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.label import Prose

if TYPE_CHECKING:
    from vault_app.core.merge import Taken

_MOST_LINES = 200
_INDENT = 28


class TakenList(QWidget):
    """Closed at first; one line for each account, key set or environment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        self.taken_button = Button("", ButtonKind.QUIET, "chevron-right", metrics.BUTTON_HEIGHT_FIELD)
        self.nothing_label = Prose("", "body", "text2")
        self.lines_label = Prose("", "small", "text2")
        for name in ("taken_button", "nothing_label", "lines_label"):
            getattr(self, name).setObjectName(name)
        lines = QVBoxLayout()
        lines.setContentsMargins(_INDENT, 0, 0, metrics.SPACE_4)
        lines.addWidget(self.lines_label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_4)
        column.addWidget(self.taken_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.nothing_label)
        column.addLayout(lines)
        self.taken_button.clicked.connect(self._on_fold)
        self.show_taken((), None)

    def show_taken(self, taken: Sequence[Taken], exchange: Exchange | None) -> None:
        """Say how much comes in, and list it."""
        count = len(taken)
        words = self.tr("{count} changes of the other copy come in without a question")
        one = self.tr("1 change of the other copy comes in without a question")
        self.taken_button.setText(one if count == 1 else words.format(count=grouped(count)))
        self.taken_button.setVisible(count > 0)
        self.nothing_label.setText(self.tr("Nothing else of the other copy is new here."))
        self.nothing_label.setVisible(count == 0)
        by_place: dict[tuple[str, str], dict[str, None]] = {}
        for each in taken:
            by_place.setdefault((each.account, each.key_set), {})[each.field] = None
        # What is not listed is not put into words either: there may be thousands of them.
        lines = [self._line(place, fields, exchange) for place, fields in islice(by_place.items(), _MOST_LINES)]
        if len(by_place) > _MOST_LINES:
            lines.append(self.tr("and {count} more").format(count=grouped(len(by_place) - _MOST_LINES)))
        self.lines_label.setText("\n".join(lines))
        self.lines_label.setVisible(self._is_open and count > 0)

    def _line(self, place: tuple[str, str], fields: Iterable[str], exchange: Exchange | None) -> str:
        name = " / ".join(visible(part) for part in place if part) or self.tr("The vault")
        words = dict.fromkeys(taken_word(each, exchange) for each in fields)
        return self.tr("{place}: {fields}").format(place=name, fields=listed(*words))

    def _on_fold(self) -> None:
        self._is_open = not self._is_open
        self.taken_button.set_icon_name("chevron-down" if self._is_open else "chevron-right")
        self.lines_label.setVisible(self._is_open)
        self.updateGeometry()
