"""The *Add key set* page fills itself from one paste, and says what is still missing."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import ACCESS_KEY, MEMO, SECRET_KEY, Desk
from vault_app.core.key_set import Status
from vault_app.ui.pages.add import AddKeySetPage
from vault_app.ui.pages.details.key_set_form import KeySetForm
from vault_app.ui.pages.details.leave_question import LeaveQuestion

LINES = f"Access Key: {ACCESS_KEY}\nSecret Key: {SECRET_KEY}\nMemo: {MEMO}\n"
BLOCKS = {
    "labelled lines": LINES,
    "one line": f"Access Key: {ACCESS_KEY} Secret Key: {SECRET_KEY} Memo: {MEMO}",
    "JSON": json.dumps({"access_key": ACCESS_KEY, "secret_key": SECRET_KEY, "memo": MEMO}),
    ".env": f'BITMART_API_KEY="{ACCESS_KEY}"\nBITMART_SECRET="{SECRET_KEY}"\nBITMART_MEMO="{MEMO}"\n',
}


@pytest.fixture
def page(desk: Desk, shown: Callable[[QWidget], None]) -> AddKeySetPage:
    desk.add_account()
    made = AddKeySetPage(desk.workspace)
    shown(made)
    made.start("Main")
    return made


def form_of(page: AddKeySetPage) -> KeySetForm:
    assert page.form is not None
    return page.form


def typed(page: AddKeySetPage) -> list[str]:
    return [form_of(page).credentials.fields[name].text() for name in ("access_key", "secret_key", "memo")]


@pytest.mark.parametrize("block", BLOCKS.values(), ids=list(BLOCKS))
def test_a_pasted_block_fills_all_fields(page: AddKeySetPage, qtbot: QtBot, block: str) -> None:
    QApplication.clipboard().setText(block)
    QTest.mouseClick(page.paste_area.paste_button, Qt.MouseButton.LeftButton)
    assert typed(page) == [ACCESS_KEY, SECRET_KEY, MEMO]
    assert page.paste_area.said_label.text() == "Filled in: Access key, Secret key, Memo."


def test_the_keyboard_pastes_too(page: AddKeySetPage, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(LINES)
    page.paste_area.setFocus()
    QTest.keyClick(page.paste_area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert typed(page) == [ACCESS_KEY, SECRET_KEY, MEMO]


@pytest.mark.parametrize("block", BLOCKS.values(), ids=list(BLOCKS))
def test_the_keyboard_begins_in_the_first_field_which_takes_a_block_as_well(page: AddKeySetPage, block: str) -> None:
    page.setFocus(Qt.FocusReason.MouseFocusReason)
    field = form_of(page).credentials.fields["access_key"].entry.line_edit
    assert field.hasFocus()
    QApplication.clipboard().setText(block)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert typed(page) == [ACCESS_KEY, SECRET_KEY, MEMO]
    assert page.paste_area.said_label.text() == "Filled in: Access key, Secret key, Memo."
    focused = QApplication.focusWidget()
    assert focused is not None
    assert form_of(page).label_field.isAncestorOf(focused)


def test_a_dropped_text_fills_them_too(page: AddKeySetPage) -> None:
    mime = QMimeData()
    mime.setText(LINES)
    place, held = QPoint(5, 5), (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page.paste_area, QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, *held))
    QApplication.sendEvent(page.paste_area, QDropEvent(QPointF(place), Qt.DropAction.CopyAction, mime, *held))
    assert typed(page) == [ACCESS_KEY, SECRET_KEY, MEMO]


def test_a_text_without_labels_is_told_and_changes_nothing(page: AddKeySetPage) -> None:
    page.paste_area.pasted.emit("just some words")
    assert page.paste_area.said_label.text().startswith("No label such as “Access Key:” was found.")
    assert typed(page) == ["", "", ""]


def test_save_waits_for_what_is_missing_and_names_it(page: AddKeySetPage) -> None:
    bar = page.save_bar
    assert bar.unsaved_label.text() == "Still missing: Access key, Secret key, Memo"
    assert not bar.save_button.isEnabled()
    assert bar.save_button.toolTip() == bar.unsaved_label.text()
    page.paste_area.pasted.emit(LINES)
    assert bar.unsaved_label.text() == "Ready to be saved"
    assert bar.save_button.isEnabled()


def test_a_key_set_without_a_name_gets_the_first_free_one(page: AddKeySetPage, desk: Desk, qtbot: QtBot) -> None:
    """It stands in the empty field, so that nobody is surprised; one paste and Save are enough."""
    for name in ("Key set 1", "Key set 2"):
        page.start("Main")
        editor = form_of(page).label_field.editor
        assert isinstance(editor, QLineEdit)
        assert (editor.text(), editor.placeholderText()) == ("", name)
        page.paste_area.pasted.emit(LINES)
        with qtbot.waitSignal(page.finished):
            QTest.mouseClick(page.save_bar.save_button, Qt.MouseButton.LeftButton)
        assert desk.session.vault.key_set_named(name)[1].hint == "80618…3e56"


def test_a_lost_secret_may_be_left_out(page: AddKeySetPage) -> None:
    form = form_of(page)
    form.label_field.set_text("Found on an old disk")
    form.facts.status_choice.secret_lost_box.click()
    assert page.save_bar.save_button.isEnabled()


def test_a_key_set_is_added_with_all_that_was_said_about_it(page: AddKeySetPage, desk: Desk, qtbot: QtBot) -> None:
    page.paste_area.pasted.emit(LINES)
    form = form_of(page)
    form.label_field.set_text("Bot")
    form.permissions.cards["read-only"].click()
    form.permissions.cards["withdraw"].click()
    form.facts.ip_editor.input.setText("203.0.113.7, 2001:db8::17")
    form.facts.used_by_field.set_text("grid bot, laptop")
    with qtbot.waitSignal(page.finished) as finished:
        QTest.mouseClick(page.save_bar.save_button, Qt.MouseButton.LeftButton)
    bot = desk.session.vault.key_set_named("Bot")[1]
    assert finished.args == [bot.id]
    assert bot.permissions == {"read-only", "withdraw"}
    assert [each.address for each in bot.bound_ips] == ["203.0.113.7", "2001:db8::17"]
    assert bot.used_by == ("grid bot", "laptop")
    assert (bot.hint, bot.versions) == ("80618…3e56", ())
    assert [desk.opened(bot, part) for part in ("access_key", "secret_key", "memo")] == [ACCESS_KEY, SECRET_KEY, MEMO]
    assert typed(page) == ["", "", ""]


def test_the_sixth_is_announced_and_refused_with_the_ways_out(
    page: AddKeySetPage, desk: Desk, saved: Callable[[], None]
) -> None:
    account = desk.session.vault.account_named("Main")
    for number in range(5):
        desk.add_key_set(account, f"Bot {number}")
    page.start("Main")
    assert page.full_account.notice.title.text() == "All 5 slots of “Main” are taken"
    assert page.full_account.findChild(QWidget, "full_replace_4") is not None, "each of them can be replaced"
    page.paste_area.pasted.emit(LINES)
    form_of(page).label_field.set_text("Sixth")
    page.save()
    saved()
    bar = page.save_bar
    assert bar.unsaved_label.text() == bar.save_button.toolTip() == "No slot of this account is free"
    assert not bar.save_button.isEnabled()
    assert bar.save_notice.isHidden(), "what stands above says it already"
    assert typed(page) == [ACCESS_KEY, SECRET_KEY, MEMO]
    assert len(desk.session.vault.account_named("Main").key_sets) == 5


def test_a_revoked_key_set_is_saved_although_no_slot_is_free(page: AddKeySetPage, desk: Desk, qtbot: QtBot) -> None:
    account = desk.session.vault.account_named("Main")
    for number in range(5):
        desk.add_key_set(account, f"Bot {number}")
    page.start("Main")
    page.paste_area.pasted.emit(LINES)
    form_of(page).facts.status_choice.status_segments.buttons[-1].click()
    assert form_of(page).facts.status_choice.status is Status.REVOKED
    with qtbot.waitSignal(page.finished):
        QTest.mouseClick(page.save_bar.save_button, Qt.MouseButton.LeftButton)
    assert len(desk.session.vault.account_named("Main").key_sets) == 6


def test_a_taken_name_is_told_before_saving(page: AddKeySetPage, desk: Desk) -> None:
    desk.add_key_set(desk.session.vault.account_named("Main"), "Reader")
    page.start("Main")
    page.paste_area.pasted.emit(LINES)
    form_of(page).label_field.set_text("READER")
    assert form_of(page).label_field.message.startswith("“Main” has a key set “READER” already.")
    assert page.save_bar.unsaved_label.text() == "The name is refused"
    assert not page.save_bar.save_button.isEnabled()
    form_of(page).label_field.set_text("Scanner")
    assert page.save_bar.save_button.isEnabled()


def test_cancel_drops_what_was_typed_nowhere_else(page: AddKeySetPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.cancelled):
        QTest.mouseClick(page.save_bar.cancel_button, Qt.MouseButton.LeftButton)
    page.start("Main")
    assert typed(page) == ["", "", ""]


def test_what_cannot_be_saved_is_not_offered_to_be_saved_when_the_page_is_left(page: AddKeySetPage, desk: Desk) -> None:
    form_of(page).credentials.fields["access_key"].set_text(ACCESS_KEY)
    seen: list[tuple[str, bool, bool]] = []

    def stay() -> None:
        question = page.window().findChild(LeaveQuestion)
        if question is None or not question.isVisible():
            QTimer.singleShot(10, page, stay)
            return
        seen.append((question.prose.text(), question.save_button.isVisible(), question.cancel_button.hasFocus()))
        question.reject()

    QTimer.singleShot(0, page, stay)
    assert not page.may_leave()
    assert seen == [("Not saved yet: Access key. Still missing: Secret key, Memo. Stay to complete it.", False, True)]
    assert not list(desk.session.vault.listed_key_sets())


def test_locking_drops_what_was_typed(page: AddKeySetPage) -> None:
    page.paste_area.pasted.emit(LINES)
    page.forget()
    assert typed(page) == ["", "", ""]
    assert not form_of(page).credentials.fields["secret_key"].entry.line_edit.isUndoAvailable()
    assert page.may_leave()


def test_the_steps_name_what_the_exchange_asks_for(page: AddKeySetPage) -> None:
    said = " ".join(label.text() for label in page.guide.findChildren(type(page.title_label)))
    for words in ("security items", "memo", "shows the secret key once", "An account has room for 5."):
        assert words in said


def test_a_page_that_is_gone_hears_of_no_change(desk: Desk) -> None:
    """As after another language was chosen, which makes every page anew."""
    desk.add_account()
    page = AddKeySetPage(desk.workspace)
    page.start("Main")
    shiboken6.delete(page)
    desk.add_account("Other")
