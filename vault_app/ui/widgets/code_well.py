"""Text of machines: answers, headers, commands; in a well that scrolls sideways and never wraps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.copying import GuardedText
from vault_app.ui.widgets.json_highlighter import JsonHighlighter

_LINE = 20
_MOST_HITS = 1_000
_PORTION = 300


class _Numbers(QWidget):
    """The column of line numbers; no part of the text, so that a copy has none."""

    def __init__(self, text: CodeText) -> None:
        super().__init__(text)
        self._text = text

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font("mono"))
        painter.setPen(theme().color("text3"))
        digits = QFontMetricsF(font("mono"))
        for number, baseline in self._text.visible_lines():
            left = self.width() - 16 - digits.horizontalAdvance(str(number))
            painter.drawText(QPointF(left, baseline), str(number))


class CodeText(GuardedText):
    """Read-only monospace text at a line height of 20, selectable and searchable."""

    def __init__(self, *, numbers: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = _Numbers(self) if numbers else None
        self._hits: list[QTextCursor] = []
        self._at = -1
        self._highlighter: JsonHighlighter | None = None
        self._waiting: list[str] = []
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._append_some)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFont(font("mono"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.setObjectName("code_text")
        self.verticalScrollBar().valueChanged.connect(self._repaint_numbers)
        theme().changed.connect(self._show_hits)

    @staticmethod
    def line_height() -> int:
        """Return the height of a line in pixels at the user's text size."""
        return round(_LINE * text_scale())

    def set_content(self, text: str, *, json: bool) -> None:
        """Show *text*, coloured if it is JSON."""
        self._hits, self._at = [], -1
        self._more.stop()
        self.clear()
        if json and self._highlighter is None:
            self._highlighter = JsonHighlighter(self.document())
        elif self._highlighter is not None:
            self._highlighter.setDocument(self.document() if json else _no_document())
        form = QTextBlockFormat()
        form.setLineHeight(self.line_height(), int(QTextBlockFormat.LineHeightTypes.FixedHeight.value))
        QTextCursor(self.document()).setBlockFormat(form)
        self._waiting = text.split("\n")
        self._waiting.reverse()
        self._append_some()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._show_hits()

    def _append_some(self) -> None:
        """Insert the next lines; a long answer comes in portions, so that the window never waits for it."""
        portion = [self._waiting.pop() for _ in range(min(_PORTION, len(self._waiting)))]
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(("" if self.document().isEmpty() else "\n") + "\n".join(portion))
        self._reserve_numbers()
        if self._waiting:
            self._more.start()

    def finish(self) -> None:
        """Insert at once what is still to come."""
        self._more.stop()
        while self._waiting:
            self._append_some()
        self._more.stop()

    def whole_text(self) -> str:
        """Return the text, also what is still to come."""
        self.finish()
        return self.toPlainText()

    def _reserve_numbers(self) -> None:
        if self._numbers is not None:
            digits = max(2, len(str(self.document().blockCount())))
            width = self.fontMetrics().horizontalAdvance("0") * digits + 22
            self.setViewportMargins(width, 0, 0, 0)
            self._numbers.setGeometry(QRect(0, 0, width, self.viewport().height()))
            self._numbers.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve_numbers()

    def _repaint_numbers(self) -> None:
        if self._numbers is not None:
            self._numbers.update()

    def visible_lines(self) -> list[tuple[int, float]]:
        """Return number and baseline of each line in sight."""
        layout = self.document().documentLayout()
        shift = self.verticalScrollBar().value()
        block: QTextBlock = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        lines: list[tuple[int, float]] = []
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(QPointF(0, -shift))
            if rect.top() > self.viewport().height():
                break
            line = block.layout().lineAt(0)
            lines.append((block.blockNumber() + 1, rect.top() + line.y() + line.ascent()))
            block = block.next()
        return lines

    def search(self, wanted: str) -> int:
        """Mark every place where *wanted* stands, ignoring case, and go to the first; return how many there are."""
        self._hits, self._at = [], -1
        self.finish()
        if wanted:
            cursor = QTextCursor(self.document())
            while len(self._hits) < _MOST_HITS:
                cursor = self.document().find(wanted, cursor, QTextDocument.FindFlag(0))
                if cursor.isNull():
                    break
                self._hits.append(QTextCursor(cursor))
        self.step(1)
        return len(self._hits)

    def step(self, by: int) -> int:
        """Go *by* hits on, around the end if need be; return the number of the hit, 0 if there is none."""
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            shown = QTextCursor(self._hits[self._at])
            shown.setPosition(shown.selectionStart())
            self.setTextCursor(shown)
            self.ensureCursorVisible()
        self._show_hits()
        return self._at + 1

    def _show_hits(self) -> None:
        marked = []
        for number, cursor in enumerate(self._hits):
            selection = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(theme().color("warn_line" if number == self._at else "warn_tint"))
            selection.format = form
            selection.cursor = cursor
            marked.append(selection)
        self.setExtraSelections(marked)


def _no_document() -> QTextDocument:
    return QTextDocument()


class CodeWell(Card):
    """A sunken panel around `CodeText`.

    Args:
        numbers: Show line numbers.
        name: What a screen reader calls it.
    """

    def __init__(self, *, numbers: bool = True, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("sunken", "line", parent=parent)
        self.text = CodeText(numbers=numbers)
        self.text.setAccessibleName(name)
        self.ring_for(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.SPACE_12, metrics.SPACE_12, 2, 2)
        column.addWidget(self.text)
        self._fits_content = False

    def set_text(self, text: str, *, json: bool = False) -> None:
        """Show *text*; with *json* it is coloured, not changed."""
        self.text.set_content(text, json=json)
        if self._fits_content:
            lines = text.count("\n") + 1
            self.setFixedHeight(lines * CodeText.line_height() + 2 * metrics.SPACE_12 + 2)

    def fit_content(self) -> None:
        """Be as high as the text from now on, for short texts in a page that scrolls."""
        self._fits_content = True
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def content(self) -> str:
        """Return what is shown."""
        return self.text.whole_text()

    def clear(self) -> None:
        """Show nothing."""
        self.set_text("")

    def search(self, wanted: str) -> int:
        """Mark what is found; return how many places there are."""
        return self.text.search(wanted)

    def find_next(self) -> int:
        """Go to the next place; return its number."""
        return self.text.step(1)

    def find_previous(self) -> int:
        """Go to the place before; return its number."""
        return self.text.step(-1)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 2 * _LINE + 2 * metrics.SPACE_12)
