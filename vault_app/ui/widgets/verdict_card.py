"""The answer to a test call in words: verdict, sentence, status and code, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.flow_layout import FlowLayout
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.verdicts import VerdictKind, verdict_look


class VerdictCard(Card):
    """A tinted card; `set_verdict` fills the head, `set_cure` the numbered steps and the buttons that go there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._icon = IconLabel("not-tried", "text3", metrics.ICON_CARD)
        self.head = Prose("", "section", "text1")
        self.sentence = Prose("", "small", "text2")
        self.status = Label("", "mono_title", "text1")
        self.code = Label("", "small", "text2")
        self._cure_line = Hairline()
        self._cure = QWidget()
        self._steps = QVBoxLayout()
        self._buttons_host = QWidget()
        self._buttons = FlowLayout(8, parent=self._buttons_host)
        self._build()
        self.set_cure(())

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.head)
        words.addWidget(self.sentence)
        words.addStretch(1)
        numbers = QVBoxLayout()
        numbers.setSpacing(2)
        right = Qt.AlignmentFlag.AlignRight
        numbers.addWidget(self.status, 0, right)
        numbers.addWidget(self.code, 0, right)
        numbers.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(metrics.SPACE_12)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addLayout(numbers)
        below = QVBoxLayout(self._cure)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(metrics.SPACE_8)
        below.addWidget(self._cure_line)
        below.addWidget(Label(self.tr("What to do"), "small", "text2", 600))
        self._steps.setSpacing(metrics.SPACE_6)
        below.addLayout(self._steps)
        below.addWidget(self._buttons_host)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 13, 15, 13)
        column.setSpacing(metrics.SPACE_8)
        column.addLayout(top)
        column.addWidget(self._cure)

    def set_verdict(
        self, kind: VerdictKind | str, head: str, sentence: str, *, status: str = "", code: str = "", info: bool = False
    ) -> None:
        """Show a verdict; *info* tints it as a result about the exchange instead of the key."""
        look = verdict_look(kind)
        tone, tint, line = (look.text, look.tint, look.line)
        icon_name = look.icon_name
        if info:
            tone, tint, line, icon_name = "info_text", "info_tint", "info_line", "info"
        self.set_look(tint, line)
        self._cure_line.set_tone(line)
        self._icon.set_icon(icon_name, tone)
        self.head.setText(head)
        self.sentence.setText(sentence)
        self.status.setText(status)
        self.status.set_tone(tone)
        self.status.setVisible(bool(status))
        self.code.setText(code)
        self.code.setVisible(bool(code))
        self.setAccessibleName(f"{head}. {sentence}" if head else "")
        if self.window().isVisible():
            announce(self, self.accessibleName())

    def set_cure(self, steps: Sequence[str], buttons: Sequence[QPushButton] = ()) -> None:
        """Show what to do, in order, and buttons that lead there; none of both hides that part."""
        _clear(self._steps)
        while (item := self._buttons.takeAt(0)) is not None:
            _drop(item.widget())
        for number, step in enumerate(steps, 1):
            self._steps.addWidget(_Step(number, step))
        for button in buttons:
            self._buttons.addWidget(button)
        self._buttons_host.setVisible(bool(buttons))
        self._cure.setVisible(bool(steps or buttons))


class _Step(QWidget):
    """One numbered step."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_8)
        row.addWidget(Prose(f"{number}.", "small", "text2", 600), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Prose(text, "small", "text2"), 1)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        _drop(item.widget())


def _drop(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
