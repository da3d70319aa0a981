"""The one way of text out of the window: whatever is copied leaves as a secret does, and selecting or dragging gives nothing.

Any field may hold a secret, because anybody may paste one into it, so there is one rule for all of them. Qt has more ways
out than *Copy*: on X11 and Wayland it hands each selection by mouse or key to the primary selection, it lets selected text
be dragged, a line edit copies what Ctrl+K and Ctrl+U delete, and a list copies its current row on Ctrl+C. All end here.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget

_Key = QKeySequence.StandardKey
_CONTROL = Qt.KeyboardModifier.ControlModifier
_TURNING = {Qt.Key.Key_Direction_L, Qt.Key.Key_Direction_R}
_LEFT = Qt.MouseButton.LeftButton


class CopyDoor(QObject):
    """Hangs on a window; what is copied anywhere inside it, its dialogs included, goes through *copy*.

    Args:
        copy: Takes the text, and in a few words what it is.
    """

    def __init__(self, window: QWidget, copy: Callable[[str, str], None]) -> None:
        super().__init__(window)
        self.copy = copy


def copy_out(widget: QWidget, text: str) -> None:
    """Copy *text* of *widget* through the door of the window around it; without a door nothing is copied."""
    at: QWidget | None = widget
    while at is not None and text:
        door = at.findChild(CopyDoor, "", Qt.FindChildOption.FindDirectChildrenOnly)
        if door is not None:
            door.copy(text, widget.accessibleName() or QCoreApplication.translate("TextMenu", "Text"))
            return
        at = at.parentWidget()


class GuardedLine(QLineEdit):
    """A line edit whose text leaves by `copy_out` alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragEnabled(False)

    def can_copy(self) -> bool:
        """Whether something is selected that may be seen."""
        return self.hasSelectedText() and self.echoMode() is QLineEdit.EchoMode.Normal

    def copy(self) -> None:
        """Copy what is selected."""
        if self.can_copy():
            copy_out(self, self.selectedText())

    def cut(self) -> None:
        """Copy what is selected, and delete it."""
        if self.can_copy() and not self.isReadOnly():
            self.copy()
            self.insert("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = next((act for key, act in self._acts().items() if event.matches(key)), None)
        if act is not None:
            act()
            event.accept()
        elif self.hasSelectedText() and (event.key() in _TURNING or _is_step_in_list(event)):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _acts(self) -> dict[_Key, Callable[[], object]]:
        """Return what Qt would end by handing the selection over, done without that."""
        return {
            _Key.Copy: self.copy,
            _Key.Cut: self.cut,
            _Key.Undo: self.undo,
            _Key.Redo: self.redo,
            _Key.DeleteEndOfLine: lambda: self._delete_from(self.cursorPosition()),
            _Key.DeleteCompleteLine: lambda: self._delete_from(0),
            _Key.SelectAll: self.selectAll,
            _Key.SelectNextChar: lambda: self.cursorForward(True),
            _Key.SelectPreviousChar: lambda: self.cursorBackward(True),
            _Key.SelectNextWord: lambda: self.cursorWordForward(True),
            _Key.SelectPreviousWord: lambda: self.cursorWordBackward(True),
            _Key.SelectStartOfLine: lambda: self.home(True),
            _Key.SelectStartOfBlock: lambda: self.home(True),
            _Key.SelectStartOfDocument: lambda: self.home(True),
            _Key.SelectEndOfLine: lambda: self.end(True),
            _Key.SelectEndOfBlock: lambda: self.end(True),
            _Key.SelectEndOfDocument: lambda: self.end(True),
        }

    def _delete_from(self, start: int) -> None:
        if not self.isReadOnly():
            self.setSelection(start, len(self.text()) - start)
            self.insert("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # All that Qt does here for this button is to hand the selection over.
        if event.button() is not _LEFT:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        _line_menu(self).popup(event.globalPos())


def _is_step_in_list(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & _CONTROL) and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}


class _GuardedDocument:
    """What text of several lines does in place of Qt; goes before the Qt class among the bases of an editor."""

    def copy(self) -> None:
        """Copy what is selected."""
        editor = _document_of(self)
        copy_out(editor, editor.textCursor().selection().toPlainText())

    def cut(self) -> None:
        """Copy what is selected, and delete it."""
        editor = _document_of(self)
        if not editor.isReadOnly():
            self.copy()
            editor.textCursor().removeSelectedText()

    def createMimeDataFromSelection(self) -> QMimeData:
        return QMimeData()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {_Key.Copy: self.copy, _Key.Cut: self.cut, _Key.SelectAll: _document_of(self).selectAll}
        act = next((act for key, act in acts.items() if event.matches(key)), None)
        if act is not None:
            act()
            event.accept()
        else:
            super().keyPressEvent(event)  # type: ignore[misc]  # that of the Qt class

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Drop the selection before a press that could begin to drag it."""
        editor = _document_of(self)
        cursor = editor.textCursor()
        if event.button() is _LEFT and event.modifiers() != Qt.KeyboardModifier.ShiftModifier and cursor.hasSelection():
            cursor.clearSelection()
            editor.setTextCursor(cursor)
        super().mousePressEvent(event)  # type: ignore[misc]  # that of the Qt class

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        _document_menu(_document_of(self)).popup(event.globalPos())


class GuardedText(_GuardedDocument, QTextEdit):
    """Text that leaves by `copy_out` alone."""


class GuardedPlainText(_GuardedDocument, QPlainTextEdit):
    """Plain text that leaves by `copy_out` alone."""


_Document = GuardedText | GuardedPlainText


def _document_of(guarded: _GuardedDocument) -> _Document:
    assert isinstance(guarded, GuardedText | GuardedPlainText)
    return guarded


class GuardedView(QObject):
    """Has a list, table or tree copy its current row by `copy_out` alone.

    Args:
        copy: Called instead of that, where more than the row is copied, or something else.
    """

    def __init__(self, view: QAbstractItemView, copy: Callable[[], None] | None = None) -> None:
        super().__init__(view)
        self._view = view
        self._copy = copy or self._copy_row
        view.setDragEnabled(False)
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not event.matches(_Key.Copy):
            return False
        self._copy()
        return True

    def _copy_row(self) -> None:
        row = self._view.currentIndex()
        shown = row.data(Qt.ItemDataRole.DisplayRole) if row.isValid() else None
        copy_out(self._view, str(shown) if shown is not None else "")


def _line_menu(line: GuardedLine) -> QMenu:
    can_undo, can_redo = line.isUndoAvailable(), line.isRedoAvailable()
    return _menu(line, line.can_copy(), can_undo=can_undo, can_redo=can_redo)


def _document_menu(editor: _Document) -> QMenu:
    document = editor.document()
    can_undo, can_redo = document.isUndoAvailable(), document.isRedoAvailable()
    return _menu(editor, editor.textCursor().hasSelection(), can_undo=can_undo, can_redo=can_redo)


def _menu(editor: GuardedLine | _Document, can_copy: bool, *, can_undo: bool, can_redo: bool) -> QMenu:
    """Return what a text field offers, in place of Qt's own menu, which copies by itself."""
    translate = QCoreApplication.translate
    acts: list[tuple[str, _Key, Callable[[], None], bool]] = [
        (translate("TextMenu", "Copy"), _Key.Copy, editor.copy, can_copy),
        (translate("TextMenu", "Select all"), _Key.SelectAll, editor.selectAll, True),
    ]
    if not editor.isReadOnly():
        acts[:1] = [
            (translate("TextMenu", "Undo"), _Key.Undo, editor.undo, can_undo),
            (translate("TextMenu", "Redo"), _Key.Redo, editor.redo, can_redo),
            (translate("TextMenu", "Cut"), _Key.Cut, editor.cut, can_copy),
            (translate("TextMenu", "Copy"), _Key.Copy, editor.copy, can_copy),
            (translate("TextMenu", "Paste"), _Key.Paste, editor.paste, True),
        ]
    menu = QMenu(editor)
    menu.setObjectName("text_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for word, key, act, enabled in acts:
        action = menu.addAction(f"{word}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}", act)
        action.setEnabled(enabled)
        if key in {_Key.Redo, _Key.Paste}:
            menu.addSeparator()
    return menu
