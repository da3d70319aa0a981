"""Notices, toasts, verdicts, empty states: what they say, and how they make room."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.widgets.button import Button
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.toast import Toast
from vault_app.ui.widgets.verdict_card import VerdictCard
from vault_app.ui.widgets.verdict_row import VerdictList, VerdictRow
from vault_app.ui.widgets.verdicts import VerdictKind, verdict_look, verdict_word


def place(button: Button, window: QWidget) -> QRect:
    return QRect(button.mapTo(window, button.rect().topLeft()), button.size())


def test_the_buttons_of_a_notice_go_below_its_text_where_it_is_narrow(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    notice = Notice("bad", "Not saved: the disk is full", "The vault is as it was before.")
    button = Button("Save again")
    notice.add_button(button)
    column.addWidget(notice)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(800, 300)
    window.show()
    assert place(button, window).top() < place_of(notice.prose, window).bottom()
    window.resize(460, 300)
    qtbot.waitUntil(lambda: place(button, window).top() >= place_of(notice.prose, window).bottom())
    assert place(button, window).bottom() <= notice.geometry().bottom()


def place_of(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def test_a_notice_shows_markup_as_plain_text(qtbot: QtBot) -> None:
    notice = Notice("warn", "<h1>Hello</h1>", "<script>")
    qtbot.addWidget(notice)
    assert notice.title.textFormat() == Qt.TextFormat.PlainText
    assert notice.accessibleName() == "<h1>Hello</h1> <script>"


def test_a_toast_undoes_and_leaves(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(600, 400)
    toast = Toast(window, stays_ms=10_000)
    qtbot.addWidget(window)
    window.show()
    undone: list[bool] = []
    toast.show_message("Old tax tool is in the recycle bin", action="Undo", on_action=lambda: undone.append(True))
    assert window.rect().contains(toast.geometry())
    QTest.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert toast.isHidden()


def test_a_toast_leaves_by_itself_but_not_while_it_has_the_focus(
    qtbot: QtBot, active: Callable[[QWidget], None]
) -> None:
    window = QWidget()
    window.resize(600, 400)
    toast = Toast(window, stays_ms=20)
    qtbot.addWidget(window)
    active(window)
    toast.show_message("Done", action="Undo")
    toast.action_button.setFocus()
    qtbot.wait(80)
    assert toast.isVisible()
    toast.action_button.clearFocus()
    qtbot.waitUntil(toast.isHidden, timeout=2_000)


def veiled(qtbot: QtBot, size: QSize) -> tuple[QWidget, Toast, Dialog]:
    """Return a window, its toast, and a dialog of the window that is not shown yet."""
    window = QWidget()
    window.resize(size)
    toast = Toast(window, stays_ms=10_000)
    qtbot.addWidget(window)
    window.show()
    dialog = Dialog(window, "Remove it", "It is gone then.")
    dialog.add_act("Remove")
    return window, toast, dialog


def test_an_earlier_toast_waits_until_what_is_asked_is_answered(qtbot: QtBot) -> None:
    _, toast, dialog = veiled(qtbot, QSize(900, 600))
    toast.show_message("Done", action="Undo")
    dialog.open()
    assert not toast.isVisible()
    dialog.reject()
    assert toast.isVisible()
    assert toast.text == "Done"


@pytest.mark.parametrize("size", [QSize(1200, 800), QSize(900, 180)])
def test_what_a_dialog_has_to_say_stands_above_the_veil_and_covers_no_button_of_it(qtbot: QtBot, size: QSize) -> None:
    window, toast, dialog = veiled(qtbot, size)
    dialog.open()
    qtbot.waitExposed(window)
    toast.show_message("The passphrase is changed.")
    assert toast.isVisible()
    assert window.childAt(toast.geometry().center()) in (toast, *toast.findChildren(QWidget))
    assert dialog.act_button is not None
    corner = dialog.act_button.mapTo(window, QPoint(0, 0))
    assert not toast.geometry().intersects(QRect(corner, dialog.act_button.size()))
    dialog.accept()
    assert toast.isVisible()


def test_there_are_four_verdicts_each_with_icon_and_word() -> None:
    assert [verdict_word(kind) for kind in VerdictKind] == ["Proven", "Refused", "Unclear", "Not tried"]
    assert len({verdict_look(kind).icon_name for kind in VerdictKind}) == 4


def test_a_verdict_card_shows_its_cure_only_when_there_is_one(qtbot: QtBot) -> None:
    card = VerdictCard()
    qtbot.addWidget(card)
    card.show()
    card.set_verdict(
        "refused", "Refused: secret or memo", "The signature does not match.", status="401", code="code 30005"
    )
    assert "What to do" not in visible_texts(card)
    go = Button("Edit memo")
    card.set_cure(["Type the memo again.", "Then paste the secret key again."], [go])
    assert {"What to do", "1.", "Type the memo again.", "401", "code 30005"} <= set(visible_texts(card))
    assert go.isVisible()
    card.set_cure(())
    assert "What to do" not in visible_texts(card)


def visible_texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_a_row_of_a_verification_says_fact_verdict_and_evidence(qtbot: QtBot) -> None:
    listed = VerdictList()
    row = VerdictRow("not-tried", "Access key")
    listed.add_row(row)
    qtbot.addWidget(listed)
    row.set_running(running=True)
    row.set_verdict("proven", "Wallet answered", "1000")
    assert row.accessibleName() == "Access key: Proven. Wallet answered"


def test_an_empty_state_has_one_thing_to_do(qtbot: QtBot) -> None:
    button = Button("Add key set", "primary", "plus")
    state = EmptyState("key", "No key sets yet", "Make one on BitMart, then paste it here.", button)
    qtbot.addWidget(state)
    state.show()
    assert button.isVisible()
    assert visible_texts(state) == ["No key sets yet", "Make one on BitMart, then paste it here."]
