"""A secret that is kept: bullets, shown for a few seconds on demand, copied on demand; never held here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QHideEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.leave_watch import LeaveWatch
from vault_app.ui.widgets.painting import laid_out

HOLD_MS = 10_000
COPIED_MS = 2_000
_TICK_MS = 1_000
_BULLET = "•"


class SecretValue(QLabel):
    """The revealed text, in one line, or in two smaller ones of one length where it would not fit; its height stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font("mono"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 16)

    def lines(self) -> QTextLayout:
        """Return the text as it is broken."""
        if QFontMetricsF(self.font()).horizontalAdvance(self.text()) <= self.width():
            return laid_out(self.text(), self.font(), self.width(), anywhere=True)
        small = font("mono_small")
        layout = laid_out(self.text(), small, self.width(), anywhere=True)
        count = layout.lineCount()
        if count > 1:
            measures = QFontMetricsF(small)
            letters = -(-len(self.text()) // count) * measures.horizontalAdvance("0")
            share = max(letters, measures.horizontalAdvance(self.text()) / count)
            even = laid_out(self.text(), small, min(share + 1, self.width()), anywhere=True)
            if even.lineCount() == count:  # letters of several widths may need one more
                return even
        return layout

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().color("text1"))
        layout = self.lines()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        height = sum(line.height() for line in lines)
        top = max(0.0, (self.height() - height) / 2)
        for line in lines:
            box = QRectF(0, top, line.naturalTextWidth(), line.height())
            line.draw(painter, box.topLeft() - line.position())
            top += line.height()


class _Masked(ElidedLabel):
    """A hint, or as many bullets as there is room for: cut off by an ellipsis they would look like a part of the text."""

    def _shown(self) -> str:
        if self.text().strip(_BULLET):
            return super()._shown()
        advance = QFontMetricsF(self.font()).horizontalAdvance(_BULLET)
        return self.text()[: max(1, int(self.width() / advance))]

    def _explain(self) -> None:
        if self.text().strip(_BULLET):
            super()._explain()
        else:
            self.setToolTip("")


class SecretField(Field):
    """Shows bullets or a hint; *Reveal* asks for the value and forgets it when time is up or the window is left.

    The page answers `copy_requested` by copying and then calls `show_copied`.

    Args:
        label: The visible word.
        reveal: Unseals and returns the text; called only when the user asks to see it.
        hint: What is shown instead of bullets, such as the ends of an access key.
        bullets: How many bullets stand for the secret; says nothing about its length.
        hold_ms: For how long a revealed value stays, at most 10 000 ms.
        copied_ms: For how long *Copy* reads *Copied*.
    """

    copy_requested = Signal()
    reveal_changed = Signal(bool)

    def __init__(
        self,
        label: str,
        reveal: Callable[[], str],
        *,
        hint: str = "",
        bullets: int = 24,
        help_text: str = "",
        keeps_help_line: bool = False,
        hold_ms: int = HOLD_MS,
        copied_ms: int = COPIED_MS,
        parent: QWidget | None = None,
    ) -> None:
        holder = QWidget()
        super().__init__(label, holder, help_text=help_text, keeps_help_line=keeps_help_line, mono=True, parent=parent)
        self._reveal = reveal
        self._hold_ms = min(hold_ms, HOLD_MS)
        self._copied_ms = copied_ms
        self._deadline = QDeadlineTimer()
        self.masked = _Masked(hint or _BULLET * bullets, "mono", "text1")
        self.masked.setAccessibleName(hint or self.tr("{name}, hidden").format(name=label))
        self.value = SecretValue()
        # Of a label without a name of its own the text is the name, which any program on the accessibility bus may read.
        self.value.setAccessibleName(self.tr("{name}, shown").format(name=label))
        self.value.hide()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, metrics.SPACE_6, 0)  # for the focus ring of the first button
        row.addWidget(self.masked, 1)
        row.addWidget(self.value, 1)
        small = metrics.BUTTON_HEIGHT_FIELD
        self.reveal_button = Button(self.tr("Reveal"), ButtonKind.QUIET, "eye", small)
        self.copy_button = Button(self.tr("Copy"), ButtonKind.QUIET, "copy", small)
        self.reveal_button.keep_room_for(self.tr("Hide"))
        self.copy_button.keep_room_for(self.tr("Copied"))
        self.add_action(self.reveal_button)
        self.add_action(self.copy_button)
        self.frame.watch_focus(self.reveal_button)
        self.setFocusProxy(self.reveal_button)
        self._end_timer = QTimer(self, singleShot=True)
        self._tick_timer = QTimer(self, interval=min(_TICK_MS, self._hold_ms))
        self._copied_timer = QTimer(self, singleShot=True)
        self._end_timer.timeout.connect(self.hide_value)
        self._tick_timer.timeout.connect(self._show_remaining)
        self._copied_timer.timeout.connect(self._on_copied_over)
        self.reveal_button.clicked.connect(self._on_reveal_clicked)
        self.copy_button.clicked.connect(self.copy_requested)
        LeaveWatch(self).left.connect(self.hide_value)
        self._name_buttons()

    def set_label(self, text: str) -> None:
        super().set_label(text)
        if hasattr(self, "reveal_button"):
            self._name_buttons()

    def _name_buttons(self) -> None:
        # Three fields have a button "Reveal" each: the description tells them apart, the name stays the visible word.
        self.reveal_button.setAccessibleDescription(self.label.text())
        self.copy_button.setAccessibleDescription(self.label.text())

    def set_hint(self, hint: str) -> None:
        """Show *hint* instead of bullets."""
        self.masked.setText(hint)
        self.masked.setAccessibleName(hint)

    @property
    def is_revealed(self) -> bool:
        return self._end_timer.isActive()

    def _on_reveal_clicked(self) -> None:
        if self.is_revealed:
            self.hide_value()
        else:
            self.show_value()

    def show_value(self) -> None:
        """Ask for the value and show it until the time is up."""
        self.value.setText(self._reveal())
        self.masked.hide()
        self.value.show()
        self.frame.set_open(True)
        self.reveal_button.setText(self.tr("Hide"))
        self.reveal_button.set_icon_name("eye-off")
        self._deadline = QDeadlineTimer(self._hold_ms)
        self._end_timer.start(self._hold_ms)
        self._tick_timer.start()
        self._show_remaining()
        self.reveal_changed.emit(True)

    def hide_value(self) -> None:
        """Forget the shown value and show bullets again."""
        was_revealed = bool(self.value.text())
        self.value.clear()
        self._end_timer.stop()
        self._tick_timer.stop()
        self.value.hide()
        self.masked.show()
        self.frame.set_open(False)
        self.set_aside("")
        self.reveal_button.setText(self.tr("Reveal"))
        self.reveal_button.set_icon_name("eye")
        if was_revealed:
            self.reveal_changed.emit(False)

    def _show_remaining(self) -> None:
        seconds = -(-self._deadline.remainingTime() // 1000)
        self.set_aside(self.tr("hides in {seconds} s").format(seconds=max(0, seconds)), "warn_text", "clock")

    def show_copied(self) -> None:
        """Let *Copy* read *Copied* for a moment."""
        self.copy_button.setText(self.tr("Copied"))
        self.copy_button.set_icon_name("check")
        self._copied_timer.start(self._copied_ms)

    def _on_copied_over(self) -> None:
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.set_icon_name("copy")

    def hideEvent(self, event: QHideEvent) -> None:
        self.hide_value()
        super().hideEvent(event)
