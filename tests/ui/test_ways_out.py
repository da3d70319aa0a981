"""Text leaves the window by one way alone: marked as a secret and removed in time, whatever it is copied from and however."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.window import SECRET_KEY, WindowDriver
from vault_app.ui.application import LastResort
from vault_app.ui.key_set_page.page_kinds import PAGE_KINDS
from vault_app.ui.pages.sign.sign_view import SignView
from vault_app.ui.widgets.copying import GuardedLine, GuardedPlainText, GuardedText, GuardedView

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
HINT = "x-kde-passwordManagerHint"
SECRET = "seven quiet herons"
# None holds a secret by construction: the report of a mistake, where a file was written, and the sheet that is printed.
OPEN_ON_PURPOSE = {"report_view", "path_label", "sheet_view"}


def wrong_ways_out(root: QWidget) -> list[str]:
    """Return what below *root* could let text out by itself."""
    return [f"{type(each).__name__} {each.objectName()}" for each in root.findChildren(QWidget) if lets_out(each)]


def lets_out(widget: QWidget) -> bool:
    if widget.objectName() in OPEN_ON_PURPOSE:
        return False
    if isinstance(widget, QLabel):
        return bool(widget.textInteractionFlags() & SELECTABLE)
    if isinstance(widget, QLineEdit):
        # Spin boxes hold figures and nothing else.
        guarded = isinstance(widget, GuardedLine) and not widget.dragEnabled()
        return not guarded and not isinstance(widget.parentWidget(), QAbstractSpinBox)
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return not isinstance(widget, GuardedText | GuardedPlainText)
    if isinstance(widget, QAbstractItemView):
        # The rows of a combo box are words of ours, and its list is gone with the next click.
        of_a_box = any(isinstance(each, QComboBox) for each in above(widget))
        guarded = widget.findChild(GuardedView) is not None and not widget.dragEnabled()
        return not guarded and not of_a_box and not isinstance(widget, QHeaderView)
    return False


def above(widget: QWidget) -> Iterator[QWidget]:
    at = widget.parentWidget()
    while at is not None:
        yield at
        at = at.parentWidget()


DIALOGS = (
    *("settings_action", "change_passphrase_action", "rename_action", "add_account_action", "verify_vault_action"),
    *("export_action", "emergency_sheet_action", "bring_together_action"),
)


def test_no_widget_of_any_page_or_dialog_has_a_way_out_of_its_own(desk: WindowDriver) -> None:
    window = desk.window
    for kind in PAGE_KINDS:
        desk.open_page(kind.id)
    desk.trigger("add_key_set_action")
    desk.wait_until(lambda: desk.is_visible("add_page"))
    window.parts.create_page()
    window.parts.locked_page()
    LastResort(window).on_exception(KeyError, KeyError("made up"), None)
    for name in DIALOGS:
        found = window.findChild(QAction, name)
        if isinstance(found, QAction) and found.isEnabled():
            found.trigger()
            assert wrong_ways_out(window) == [], f"build it of vault_app.ui.widgets.copying ({name})"
            window.parts.close_dialogs()
    assert len(window.findChildren(QLineEdit)) > 40
    assert len(window.findChildren(QAbstractItemView)) > 8


def test_a_widget_with_a_way_out_of_its_own_would_be_found(window: WindowDriver) -> None:
    holder = QWidget(window.window)
    for each in (QLineEdit(holder), QPlainTextEdit(holder), QTextEdit(holder)):
        each.setObjectName("open")
    QLabel(holder).setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    assert len(wrong_ways_out(holder)) == 4


Way = Callable[[QWidget], None]


def by_key(keys: QKeySequence.StandardKey) -> Way:
    def press(widget: QWidget) -> None:
        QTest.keySequence(widget, QKeySequence.StandardKey.SelectAll)
        QTest.keySequence(widget, keys)

    return press


def by_menu(word: str) -> Way:
    def choose(widget: QWidget) -> None:
        QTest.keySequence(widget, QKeySequence.StandardKey.SelectAll)
        place = QPoint(4, 4)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
        QApplication.sendEvent(getattr(widget, "viewport", lambda: widget)(), asked)
        menu = widget.findChild(QMenu, "text_menu")
        assert menu is not None
        next(each for each in menu.actions() if each.text().startswith(word)).trigger()
        menu.close()

    return choose


COPYING = {
    "copy": by_key(QKeySequence.StandardKey.Copy),
    "cut": by_key(QKeySequence.StandardKey.Cut),
    "the menu's copy": by_menu("Copy"),
    "the menu's cut": by_menu("Cut"),
}


@pytest.fixture
def nothing_copied() -> None:
    QGuiApplication.clipboard().setText("")


def marked_text() -> str:
    """Return what is on the clipboard; it has to be marked."""
    mime = QGuiApplication.clipboard().mimeData()
    assert bytes(mime.data(HINT).data()) == b"secret"
    return mime.text()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_what_is_copied_out_of_a_field_is_marked_and_counted_down(desk: WindowDriver, nothing_copied: None) -> None:
    desk.click("memo_replace_button")
    for name in ("memo_edit", "note_field", "search_edit"):
        for way in COPYING.values():
            desk.type(name, SECRET)
            editor = desk._editor(name)
            if isinstance(editor, QLineEdit):
                editor.setEchoMode(QLineEdit.EchoMode.Normal)  # as the eye beside it does
            way(editor)
            assert marked_text() == SECRET
            assert desk.window.workspace.clipboard.clear()
    desk.type("search_edit", SECRET)
    COPYING["copy"](desk._editor("search_edit"))
    desk.window.lock()
    assert desk.clipboard == ""


def test_a_hidden_passphrase_is_not_copied_at_all(window: WindowDriver, nothing_copied: None) -> None:
    window.click("create_vault_button")
    window.type("passphrase_field", SECRET)
    editor = window._editor("passphrase_field")
    for way in (COPYING["copy"], COPYING["cut"]):
        way(editor)
        assert window.clipboard == ""
    assert window.text_of("passphrase_field") == SECRET


def test_what_two_keys_delete_of_a_line_is_not_copied(qtbot: QtBot, nothing_copied: None) -> None:
    """Qt copies it on X11, unmarked."""
    for keys in (QKeySequence.StandardKey.DeleteEndOfLine, QKeySequence.StandardKey.DeleteCompleteLine):
        line = GuardedLine()
        qtbot.addWidget(line)
        line.setText(SECRET)
        line.setCursorPosition(6)
        for combination in QKeySequence.keyBindings(keys) or [QKeySequence("Ctrl+K")]:
            QTest.keySequence(line, combination)
        assert QGuiApplication.clipboard().text() == ""


def test_text_is_selected_all_at_once_read_only_or_not_and_taken_back_by_undo(qtbot: QtBot) -> None:
    for editor in (GuardedPlainText(), GuardedText()):
        qtbot.addWidget(editor)
        editor.setPlainText(SECRET)
        QTest.keySequence(editor, QKeySequence.StandardKey.SelectAll)
        assert editor.textCursor().selectedText() == SECRET
        editor.cut()
        assert editor.toPlainText() == ""
        editor.undo()
        assert editor.toPlainText() == SECRET
        editor.setReadOnly(True)
        editor.selectAll()
        editor.cut()
        assert editor.toPlainText() == SECRET


def test_signed_headers_and_rows_are_copied_by_the_same_way(desk: WindowDriver, nothing_copied: None) -> None:
    desk.open_page("sign")
    well = desk.window.parts.unlocked_page().findChild(SignView)
    assert isinstance(well, SignView)
    well.form_segments.set_chosen(2)
    COPYING["copy"](well.code_well.text)
    assert marked_text().startswith("curl ")
    view = desk.find("key_set_view")
    desk.choose("Reader")
    QTest.keySequence(view, QKeySequence.StandardKey.Copy)
    assert marked_text() == SECRET_KEY


def test_without_a_window_around_it_a_field_copies_nothing(qtbot: QtBot, nothing_copied: None) -> None:
    line = GuardedLine()
    qtbot.addWidget(line)
    line.setText(SECRET)
    line.selectAll()
    line.copy()
    assert QGuiApplication.clipboard().text() == ""


def test_selected_text_cannot_be_dragged(qtbot: QtBot) -> None:
    """A press into the selection ends it, as a click does, so no drag begins."""
    editor = GuardedPlainText()
    qtbot.addWidget(editor)
    editor.setPlainText(SECRET)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.selectAll()
    QTest.mousePress(editor.viewport(), Qt.MouseButton.LeftButton, pos=editor.cursorRect().topLeft() - QPoint(10, -4))
    assert not editor.textCursor().hasSelection()
    assert editor.createMimeDataFromSelection().formats() == []
