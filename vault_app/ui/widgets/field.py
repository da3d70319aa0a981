"""A labelled editor with its actions, help, and the sentence about what was typed."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from vault_app.ui.languages import is_chinese
from vault_app.ui.theme import font, metrics
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.choice_name import name_choice
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.field_frame import FieldEdit, FieldFrame
from vault_app.ui.widgets.help_line import HelpLine
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label

_PAUSE_MS = 700
_HAN = "名"


class Field(QWidget):
    """Label above, frame with editor and actions, help below; a state colours the frame and replaces the help.

    Args:
        label: The visible word; it names the editor to screen readers too.
        editor: Any editor; a line edit if none is given.
        help_text: One sentence below.
        keeps_help_line: Keep the space of one help line, so that a message moves nothing; for fields that can fail.
        mono: Type in the monospace font: keys, addresses, paths.
    """

    text_changed = Signal(str)

    def __init__(
        self,
        label: str,
        editor: QWidget | None = None,
        *,
        help_text: str = "",
        placeholder: str = "",
        keeps_help_line: bool = True,
        mono: bool = False,
        icon_name: str = "",
        height: int = metrics.FIELD_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor: QWidget = editor if editor is not None else FieldEdit(placeholder)
        self.editor.setFont(font("mono" if mono else "body"))
        self.label = Label(label, "small", "text2", 500)
        self.label.setBuddy(self.editor)
        self._aside: tuple[IconLabel, ElidedLabel] | None = None  # few fields have one, and a form has many fields
        self.frame = FieldFrame(self.editor, icon_name, height)
        self.help_line = HelpLine(help_text)
        self._keeps_help_line = keeps_help_line or bool(help_text)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._build()
        self.help_line.setVisible(self._keeps_help_line)
        self.set_label(label)
        if isinstance(self.editor, QLineEdit):
            self.editor.textChanged.connect(self.text_changed)
        elif isinstance(self.editor, QPlainTextEdit):
            self.editor.setPlaceholderText(placeholder)
            self.editor.textChanged.connect(self._on_text_changed)

    def _build(self) -> None:
        self._head = head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(5)
        if is_chinese():  # a label without Han glyphs, such as Memo, is lower; fields side by side have to stay level
            head.addStrut(ceil(QFontMetricsF(self.label.font()).boundingRect(_HAN).height()))
        head.addWidget(self.label)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.frame)
        column.addWidget(self.help_line)
        self.setFocusProxy(self.editor)

    def _on_text_changed(self) -> None:
        self.text_changed.emit(self.text())

    def set_label(self, text: str) -> None:
        """Change the word above the field."""
        self.label.setText(text)
        self._tell_editor()

    def _tell_editor(self) -> None:
        """Have the editor say to a screen reader what stands above and below it."""
        if isinstance(self.editor, QComboBox):
            name_choice(self.editor, self.label.text(), self.help_line.text)
        else:
            self.editor.setAccessibleName(self.label.text())
            self.editor.setAccessibleDescription(self.help_line.text)

    def set_aside(self, text: str, tone: str = "text2", icon_name: str = "") -> None:
        """Say *text* at the right of the label."""
        if self._aside is None:
            if not text:
                return
            self._aside = IconLabel("", "warn_text", 14, self), ElidedLabel("", "small", "text2", parent=self)
            for widget in self._aside:
                self._head.addWidget(widget)
        icon, label = self._aside
        label.setText(text)
        label.set_tone(tone)
        icon.set_icon(icon_name, tone)
        icon.setVisible(bool(icon_name and text))

    @property
    def aside(self) -> str:
        return self._aside[1].text() if self._aside is not None else ""

    def add_action(self, widget: QWidget) -> None:
        """Put a button inside the frame, at the right."""
        self.frame.add_action(widget)

    def text(self) -> str:
        """Return what is typed; empty for editors that hold no text."""
        if isinstance(self.editor, QLineEdit):
            return self.editor.text()
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText()
        return ""

    def set_text(self, text: str) -> None:
        """Replace what is typed; who is writing just that keeps the caret where it is."""
        goes_on = self.editor.hasFocus() and self.text() == text
        if isinstance(self.editor, QLineEdit):
            at = self.editor.cursorPosition() if goes_on else 0
            self.editor.setText(text)
            self.editor.setCursorPosition(at)
        elif isinstance(self.editor, QPlainTextEdit):
            at = self.editor.textCursor().position() if goes_on else 0
            self.editor.setPlainText(text)
            cursor = self.editor.textCursor()
            cursor.setPosition(at)
            self.editor.setTextCursor(cursor)

    def move_to_end(self) -> None:
        """Put the caret behind what is typed."""
        if isinstance(self.editor, QLineEdit):
            self.editor.end(False)
        elif isinstance(self.editor, QPlainTextEdit):
            self.editor.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def state(self) -> str:
        """Which state colours the frame: "error", "warning", "success", or empty."""
        return self.frame.state

    @property
    def message(self) -> str:
        """What stands below the field."""
        return self.help_line.text

    def set_state(self, state: str, text: str = "") -> None:
        """Colour the frame and say *text* below it; an empty state brings the help back."""
        self.frame.set_state(state)
        self.help_line.say(state, text)
        if not self._keeps_help_line:
            self.help_line.setVisible(bool(state))
        self._tell_editor()
        if state == "error":
            announce(self.editor, text)
        elif state == "warning":
            self._pause.start()  # what is still being typed changes its mind with every key

    def _on_pause(self) -> None:
        if self.state == "warning":
            announce(self.editor, self.message)

    def set_error(self, text: str) -> None:
        self.set_state("error", text)

    def set_warning(self, text: str) -> None:
        self.set_state("warning", text)

    def set_success(self, text: str) -> None:
        self.set_state("success", text)

    def clear_state(self) -> None:
        self.set_state("")

    def set_help(self, text: str) -> None:
        self.help_line.set_help(text)
        self._tell_editor()
        if text:
            self.help_line.show()
