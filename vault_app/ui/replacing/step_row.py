"""One step of a drill: its number, its name and state in a line, and what is to be done below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from vault_app.core.replacing import StepState
from vault_app.ui.pages.verify.row_card import RowHead
from vault_app.ui.replacing.drill_state import DrillState
from vault_app.ui.replacing.words import state_word
from vault_app.ui.theme import font, metrics, paint_icon, theme
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.painting import frame, text_line

_SIDE = 22


class StepBody(QWidget):
    """What is to be done in a step; made once, and shown anew whenever the vault has changed.

    Attributes:
        content: The column that a step fills.
    """

    change_asked = Signal(object)
    """A `Change` of the vault that the user wants."""
    grown = Signal(object)
    """There is more to see, and this widget should be in sight."""
    moved_on = Signal()
    """The user did something after which the next step should have the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(15 + _SIDE + metrics.SPACE_12, 0, 15, metrics.SPACE_16)
        self.content.setSpacing(metrics.SPACE_8)

    def show_state(self, state: DrillState) -> None:
        """Show the drill as it is now."""

    def forget(self) -> None:
        """Drop what was shown, and end what is under way."""

    @property
    def first_control(self) -> QWidget | None:
        """What gets the focus when the step becomes the next one."""
        return None


class StepMark(QWidget):
    """The step's number in a disc; a tick when it is done, a bar when it was skipped."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._state = StepState.LATER
        self._skipped = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: StepState, *, skipped: bool = False) -> None:
        self._state = state
        self._skipped = skipped
        self.update()

    def sizeHint(self) -> QSize:
        side = max(_SIDE, round(QFontMetricsF(font("small", 600)).height()) + 5)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = theme().color
        disc = QRectF(self.rect())
        radius = disc.width() / 2
        if self._state is StepState.DONE:
            family, sign = ("warn", "minus") if self._skipped else ("ok", "check")
            frame(painter, disc, radius, color(f"{family}_tint"), color(f"{family}_line"))
            paint_icon(painter, disc.adjusted(4, 4, -4, -4), sign, f"{family}_text")
            return
        now = self._state is StepState.NOW
        frame(painter, disc, radius, color("accent_tint") if now else None, color("mark" if now else "edge"))
        tone = color("accent_text" if now else "text2")
        text_line(painter, disc, str(self._number), font("small", 600), tone, center=True)


class StepRow(QWidget):
    """The line, and below it the body while the line is pressed."""

    def __init__(self, number: int, count: int, body: StepBody, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = body
        self._number, self._count = number, count
        self.head = RowHead()
        self._mark = StepMark(number)
        self._title = Prose("", "body", "text1", 600)
        self._title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._word = Label("", "small", "text2")
        self.head.content.addWidget(self._mark)
        self.head.content.addWidget(self._title, 1)
        self.head.content.addWidget(self._word)
        self.head.setMinimumHeight(metrics.ROW_VERDICT + metrics.SPACE_8)
        body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(body)
        self.head.toggled.connect(body.setVisible)

    @property
    def is_open(self) -> bool:
        return self.head.isChecked()

    def open(self, open_: bool = True) -> None:
        """Show what is to be done, or fold it away."""
        self.head.setChecked(open_)

    def show_step(self, title: str, state: StepState, when: str, *, skipped: bool = False) -> None:
        """Show how far the step is; *when* tells the moment it was done, or is empty."""
        word = state_word(state, skipped=skipped)
        if state is StepState.DONE and when:
            word = f"{word} {when}"
        self._mark.set_state(state, skipped=skipped)
        self._title.setText(title)
        self._title.set_tone("text1" if state is not StepState.LATER else "text2")
        self._word.setText(word)
        done_tone = "warn_text" if skipped else "ok_text"
        self._word.set_tone({StepState.DONE: done_tone, StepState.NOW: "accent_text"}.get(state, "text3"))
        named = self.tr("Step {number} of {count}. {title}. {state}")
        self.head.setAccessibleName(named.format(number=self._number, count=self._count, title=title, state=word))
