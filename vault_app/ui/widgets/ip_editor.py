"""The bound IP addresses: one frame with a chip for each, and an input that takes one or a whole list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.messages import sentences
from vault_app.ui.theme import font, metrics
from vault_app.ui.widgets.address_chip import AddressChip
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.field_frame import FieldEdit, FieldFrame
from vault_app.ui.widgets.flow_layout import FlowLayout
from vault_app.ui.widgets.help_line import HelpLine
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.section_head import SectionHead

_SEPARATORS = re.compile(r"[,;\s]+")

Judgement = tuple[str | None, str | None, str | None]
"""The normalised address, or None; why it was refused, or None; what is risky about it, or None."""


class _AddressInput(FieldEdit):
    """An input that asks for the last chip when Backspace or Left meets its beginning."""

    backspaced = Signal()
    left_clicked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_start = self.cursorPosition() == 0 and not self.hasSelectedText()
        if at_start and event.key() == Qt.Key.Key_Backspace:
            self.backspaced.emit()
        elif at_start and event.key() == Qt.Key.Key_Left:
            self.left_clicked.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 18, max(24, super().minimumSizeHint().height()))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class IpEditor(QWidget):
    """Chips and an input in one frame; Enter, comma, white space and paste add, a refused address stays in the input.

    Args:
        judge: Says of a text which address it is, why it is refused, and what is risky about it.
        title: The head of the section.
        help_text: One sentence below.
    """

    changed = Signal()

    def __init__(
        self,
        judge: Callable[[str], Judgement],
        *,
        title: str = "",
        help_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._judge = judge
        self._chips: list[AddressChip] = []
        self.head = SectionHead(title or self.tr("Bound IP addresses"))
        self.input = _AddressInput()
        self.input.textChanged.connect(self._dress_input)
        self.input.setAccessibleName(self.head.title.text())
        self._icon = IconLabel("nodes", "text2", 16)
        self._flow_host = QWidget()
        self._flow = FlowLayout(6, stretch_last=True, parent=self._flow_host)
        self._flow.addWidget(self.input)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._flow_host.setSizePolicy(policy)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._flow_host, 1)
        self.frame = FieldFrame(inner, height=38)
        self.frame.watch_focus(self.input)
        self.add_button = Button(self.tr("Add"), ButtonKind.QUIET, "plus", metrics.BUTTON_HEIGHT_FIELD)
        self.frame.add_action(self.add_button)
        self.help_line = HelpLine(help_text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.frame)
        column.addWidget(self.help_line)
        self.setFocusProxy(self.input)
        self.input.returnPressed.connect(self.commit)
        self.input.textEdited.connect(self._on_text_edited)
        self.input.backspaced.connect(self._on_backspaced)
        self.input.left_clicked.connect(self._on_input_left)
        self.add_button.clicked.connect(self._on_add_clicked)
        self.input.installEventFilter(self)
        self._refresh()

    def addresses(self) -> tuple[str, ...]:
        """Return the addresses that stand as chips, in order."""
        return tuple(chip.address for chip in self._chips)

    def set_addresses(self, addresses: Iterable[str]) -> None:
        """Replace all addresses; they are taken as they are, and `changed` is not emitted."""
        for chip in self._chips:
            self._discard(chip)
        self._chips = []
        for address in addresses:
            self._add_chip(address)
        self.input.clear()
        self._say("", "")
        self._refresh()

    def pending(self) -> str:
        """Return what is typed and not added, such as a refused address."""
        return self.input.text().strip()

    @property
    def message(self) -> str:
        return self.help_line.text

    @property
    def state(self) -> str:
        return self.frame.state

    def commit(self) -> None:
        """Add what is typed; what is refused stays in the input with its reason below."""
        parts = [part for part in _SEPARATORS.split(self.input.text()) if part]
        if not parts:
            return
        refused: list[str] = []
        errors: list[str] = []
        warnings: list[str] = []
        added = False
        for part in parts:
            address, error, warning = self._judge(part)
            if address is None:
                refused.append(part)
                errors.append(error or self.tr("{text} is not an IP address.").format(text=part))
            elif address in self.addresses():
                warnings.append(self.tr("{address} is there already; it was dropped.").format(address=address))
            else:
                self._add_chip(address)
                added = True
                if warning:
                    warnings.append(warning)
        self.input.setText(", ".join(refused))
        self._say_what_happened(errors, warnings)
        self._refresh()
        if added:
            self.changed.emit()

    def _say_what_happened(self, errors: Sequence[str], warnings: Sequence[str]) -> None:
        if errors:
            self._say("error", errors[0])
        elif warnings:
            self._say("warning", sentences(*warnings))
        else:
            self._say("", "")

    def _say(self, state: str, text: str) -> None:
        self.frame.set_state(state)
        self.help_line.say(state, text)
        self.input.setAccessibleDescription(self.help_line.text)
        if state:
            announce(self.input, text)

    def _add_chip(self, address: str) -> None:
        chip = AddressChip(address)
        chip.remove_clicked.connect(lambda: self.remove(chip.address))
        chip.left_clicked.connect(lambda: self._focus_beside(chip, -1))
        chip.right_clicked.connect(lambda: self._focus_beside(chip, 1))
        self._flow.insert_widget(len(self._chips), chip)
        # Qt would show it a moment later; the arrow keys must reach it at once.
        chip.show()
        self._chips.append(chip)

    def _discard(self, chip: AddressChip) -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def remove(self, address: str) -> None:
        """Take *address* out."""
        for chip in self._chips:
            if chip.address == address:
                self._focus_beside(chip, 1)
                self._chips.remove(chip)
                self._discard(chip)
                self._refresh()
                self.changed.emit()
                return

    def _focus_beside(self, chip: AddressChip, step: int) -> None:
        at = self._chips.index(chip) + step
        target: QWidget = self._chips[max(0, at)] if at < len(self._chips) else self.input
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text_edited(self, text: str) -> None:
        if _SEPARATORS.search(text.lstrip()):
            self.commit()
        elif self.frame.state:
            self._say("", "")

    def _on_backspaced(self) -> None:
        if self._chips:
            self.remove(self._chips[-1].address)
            self.input.setFocus()

    def _on_input_left(self) -> None:
        if self._chips:
            self._chips[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add_clicked(self) -> None:
        self.commit()
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # An address typed and left there would be lost on Save without a word: leaving the field adds it.
        if event.type() == QEvent.Type.FocusOut and self.input.text() and not self.frame.state:
            self.commit()
        return False

    def _refresh(self) -> None:
        count = len(self._chips)
        self._icon.setVisible(not count)
        self.input.setPlaceholderText(
            self.tr("Add an address") if count else self.tr("Add an address, or paste a comma-separated list")
        )
        if count:
            words = self.tr("1 address") if count == 1 else self.tr("{count} addresses").format(count=count)
            self.head.set_word(words)
        else:
            self.head.set_word(self.tr("none bound"), warn=True)
        self._flow_host.updateGeometry()
        self._dress_input(self.input.text())

    def _dress_input(self, text: str) -> None:
        # An address is monospace, but the hint is a sentence, and Qt has one font for both.
        self.input.setFont(font("mono" if text else "body"))
