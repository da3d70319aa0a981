"""The *Details* page keeps its promises about what is typed."""

from __future__ import annotations

import dataclasses
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import ACCESS_KEY, MEMO, SECRET_KEY, Desk
from vault_app.core.key_set import Status
from vault_app.services import changes
from vault_app.ui.pages.details import DetailsPage
from vault_app.ui.pages.details.key_set_form import KeySetForm
from vault_app.ui.pages.details.leave_question import LeaveQuestion

Show = Callable[[QWidget], None]
OTHER_KEY = "0f" * 20


@pytest.fixture
def page(desk: Desk, shown: Show) -> DetailsPage:
    reader = desk.add_samples()["Reader"]
    desk.choose(reader)
    made = DetailsPage(desk.workspace)
    shown(made)
    made.show_key_set(reader.id)
    return made


def form_of(page: DetailsPage) -> KeySetForm:
    assert page.form is not None
    return page.form


def press_in_dialog(page: DetailsPage, name: str, qtbot: QtBot) -> None:
    """Press the button *name* of a dialog as soon as it is there."""

    def press() -> None:
        button = page.window().findChild(QPushButton, name)
        if button is None or not button.isVisible():
            QTimer.singleShot(10, press)
        else:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press)


def test_nothing_is_unsealed_to_show_a_key_set(page: DetailsPage) -> None:
    """Access key as its hint, secret and memo as a row of bullets whose number says nothing."""
    fields = form_of(page).credentials.fields
    assert fields["access_key"].kept.masked.text() == "80618…3e56"
    assert fields["secret_key"].kept.masked.text() == "•" * 24
    assert fields["memo"].kept.masked.text() == "•" * 10
    assert page.save_bar.isHidden()


def test_reveal_shows_the_value_until_it_is_hidden(page: DetailsPage, qtbot: QtBot) -> None:
    field = form_of(page).credentials.fields["secret_key"].kept
    QTest.mouseClick(field.reveal_button, Qt.MouseButton.LeftButton)
    assert field.value.text() == SECRET_KEY
    QTest.mouseClick(field.reveal_button, Qt.MouseButton.LeftButton)
    assert field.value.text() == ""


def test_copy_puts_the_value_on_the_clipboard_and_says_so(page: DetailsPage, qtbot: QtBot, desk: Desk) -> None:
    field = form_of(page).credentials.fields["memo"].kept
    QTest.mouseClick(field.copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == MEMO
    assert field.copy_button.text() == "Copied"


def test_a_change_is_named_saved_and_kept_in_the_history(
    page: DetailsPage, qtbot: QtBot, desk: Desk, saved: Callable[[], None]
) -> None:
    form = form_of(page)
    form.facts.note_field.set_text("Rotate")
    form.facts.ip_editor.input.setText("203.0.113.99")
    form.permissions.cards["spot-trade"].click()
    label = page.save_bar.unsaved_label
    assert label.text() == "3 unsaved changes: Permissions, Bound IP addresses, Note"
    label.resize(label.sizeHint().width() - 20, label.height())
    assert label._shown() == "3 unsaved changes"

    QTest.mouseClick(page.save_bar.save_button, Qt.MouseButton.LeftButton)
    saved()

    assert page.form is not None
    now = desk.session.vault.key_set_named("Reader")[1]
    assert now.note == "Rotate"
    assert [each.address for each in now.bound_ips][-1] == "203.0.113.99"
    assert now.permissions == {"read-only", "spot-trade"}
    assert [each.note for each in now.versions] == ["Rotate before the move in January"]
    assert page.save_bar.isHidden()


def test_cancel_brings_back_what_is_saved(page: DetailsPage, qtbot: QtBot) -> None:
    form = form_of(page)
    form.label_field.set_text("Something else")
    form.credentials.fields["memo"].open_entry()
    QTest.mouseClick(page.save_bar.cancel_button, Qt.MouseButton.LeftButton)
    assert form.label_field.text() == "Reader"
    assert not form.credentials.fields["memo"].is_typing
    assert page.save_bar.isHidden()


def test_a_new_memo_is_sealed_to_the_byte(
    page: DetailsPage, desk: Desk, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    """Spaces at its ends are pointed out and kept; nobody but the user removes them."""
    field = form_of(page).credentials.fields["memo"]
    QTest.mouseClick(field.replace_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(field.entry.line_edit, "desk 7 ")
    assert "begins or ends with a space" in field.message
    page.save()
    saved()
    assert desk.opened(desk.session.vault.key_set_named("Reader")[1], "memo") == "desk 7 "
    assert not field.is_typing
    assert field.entry.text() == ""


def test_one_click_removes_the_spaces_of_a_memo(page: DetailsPage, qtbot: QtBot) -> None:
    field = form_of(page).credentials.fields["memo"]
    field.open_entry()
    QTest.keyClicks(field.entry.line_edit, " desk 7 ")
    assert field.cure_button.text() == "Remove the spaces"
    QTest.mouseClick(field.cure_button, Qt.MouseButton.LeftButton)
    assert field.text() == "desk 7"
    assert field.cure_button.isHidden()


def test_one_click_swaps_two_fields(page: DetailsPage, qtbot: QtBot) -> None:
    fields = form_of(page).credentials.fields
    for name, text in (("access_key", SECRET_KEY), ("secret_key", OTHER_KEY)):
        fields[name].open_entry()
        fields[name].entry.line_edit.setText(text)
    assert fields["secret_key"].message == "This looks like an access key. Were the two swapped?"
    QTest.mouseClick(fields["secret_key"].cure_button, Qt.MouseButton.LeftButton)
    assert (fields["access_key"].text(), fields["secret_key"].text()) == (OTHER_KEY, SECRET_KEY)
    assert fields["secret_key"].cure_button.isHidden()


def test_a_swapped_field_beside_a_kept_one_moves_there(page: DetailsPage, qtbot: QtBot) -> None:
    """An access key typed over the secret goes to its own field, and the kept secret stays."""
    fields = form_of(page).credentials.fields
    fields["secret_key"].open_entry()
    fields["secret_key"].entry.line_edit.setText(OTHER_KEY)
    QTest.mouseClick(fields["secret_key"].cure_button, Qt.MouseButton.LeftButton)
    assert fields["access_key"].text() == OTHER_KEY
    assert not fields["secret_key"].is_typing


def test_an_odd_length_is_a_word_and_no_refusal(page: DetailsPage, desk: Desk, saved: Callable[[], None]) -> None:
    field = form_of(page).credentials.fields["secret_key"]
    field.open_entry()
    field.entry.line_edit.setText("abc123")
    assert field.message == "It has 6 characters; usual are 64."
    page.save()
    saved()
    assert desk.opened(desk.session.vault.key_set_named("Reader")[1], "secret_key") == "abc123"


def test_a_block_pasted_into_one_field_fills_them_all(page: DetailsPage) -> None:
    fields = form_of(page).credentials.fields
    fields["access_key"].open_entry()
    fields["access_key"].entry.line_edit.setText(f"Access Key: {OTHER_KEY} Secret Key: {SECRET_KEY} Memo: desk")
    assert [fields[name].text() for name in ("access_key", "secret_key", "memo")] == [OTHER_KEY, SECRET_KEY, "desk"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Cash Out", "“Main” has a key set “Cash Out” already. Choose another name."),
        ("a/b", "a slash separates account and key set"),
        ("x" * 65, "it has 65 characters"),
    ],
)
def test_a_name_that_cannot_be_used_is_told_at_the_field_as_one_types(page: DetailsPage, typed: str, told: str) -> None:
    field = form_of(page).label_field
    field.set_text(typed)
    assert field.state == "error"
    assert told in field.message
    page.save()
    assert page.is_changed
    assert field.text() == typed


def test_an_empty_name_is_told_when_it_would_be_saved(page: DetailsPage) -> None:
    field = form_of(page).label_field
    field.set_text("")
    assert field.state == ""
    page.save()
    assert "it is empty" in field.message


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("0.0.0.0", "it means “no address”"),
        ("224.0.0.1", "multicast"),
        ("300.1.1.1", "it is not an IP address"),
    ],
)
def test_an_address_that_cannot_be_bound_stays_with_its_reason(page: DetailsPage, typed: str, told: str) -> None:
    editor = form_of(page).facts.ip_editor
    editor.input.setText(typed)
    page.save()
    assert told in editor.message
    assert editor.pending() == typed
    assert page.is_changed


def test_doubtful_and_double_addresses_get_a_word(page: DetailsPage) -> None:
    editor = form_of(page).facts.ip_editor
    editor.input.setText("192.168.1.20 203.0.113.24")
    editor.commit()
    assert "192.168.1.20 is a private address" in editor.message
    assert "203.0.113.24 is there already" in editor.message
    assert editor.addresses().count("203.0.113.24") == 1


def test_a_date_that_is_none_is_told_at_its_field(page: DetailsPage) -> None:
    field = form_of(page).facts.expires_field
    field.set_text("2026-02-30")
    assert "is not a date" in field.message
    page.save()
    assert page.is_changed


def test_an_end_date_can_be_set_and_cleared(page: DetailsPage, desk: Desk, saved: Callable[[], None]) -> None:
    field = form_of(page).facts.expires_field
    field.set_text("2027-01-31")
    page.save()
    saved()
    now = desk.session.vault.key_set_named("Reader")[1]
    assert now.expires_at is not None
    assert now.expires_at.isoformat() == "2027-01-31T00:00:00+00:00"
    field.set_text("")
    page.save()
    saved()
    assert desk.session.vault.key_set_named("Reader")[1].expires_at is None


def test_a_sixth_live_set_is_refused_at_the_status(page: DetailsPage, desk: Desk, saved: Callable[[], None]) -> None:
    """A revoked set cannot come back where all slots are in use; the sentence names the way out."""
    account = desk.session.vault.account_named("Main")
    revoked = desk.add_key_set(account, "Gone", status=Status.REVOKED)
    desk.add_key_set(account, "Fifth")
    desk.choose(revoked)
    page.show_key_set(revoked.id)
    form_of(page).facts.status_choice.set_status(Status.LIVE)
    page.save()
    saved()
    said = form_of(page).facts.status_choice.status_help.text()
    assert said.startswith("All 5 slots of “Main” are in use")
    assert "mark it revoked here" in said
    assert page.is_changed


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Have the system refuse every write beyond *size* bytes of a file, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = sys.dont_write_bytecode
    sys.dont_write_bytecode = True  # half a compiled module would stay behind, and break whoever imports it next
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        sys.dont_write_bytecode = before
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_save_that_fails_loses_nothing_typed(page: DetailsPage, desk: Desk, saved: Callable[[], None]) -> None:
    """The reason stands beside the buttons, everything typed is still there, and *Save* works as soon as it can."""
    form = form_of(page)
    form.facts.note_field.set_text("typed with care")
    form.credentials.fields["memo"].open_entry()
    form.credentials.fields["memo"].entry.line_edit.setText("new memo")
    with files_of_at_most(1024):
        page.save()
        saved()
    assert page.save_bar.save_notice.isVisible()
    assert page.save_bar.save_notice.title.text().startswith("Not saved: ")
    assert form.facts.note_field.text() == "typed with care"
    assert form.credentials.fields["memo"].text() == "new memo"
    assert desk.session.vault.key_set_named("Reader")[1].note == "Rotate before the move in January"

    page.save()
    saved()
    now = desk.session.vault.key_set_named("Reader")[1]
    assert (now.note, desk.opened(now, "memo")) == ("typed with care", "new memo")
    assert page.save_bar.isHidden()


def test_an_edit_under_way_survives_another_change_of_the_vault(page: DetailsPage, desk: Desk) -> None:
    form = form_of(page)
    form.facts.note_field.set_text("half a sent")
    reader = desk.session.vault.key_set_named("Reader")[1]
    wanted = dataclasses.replace(reader, permissions=frozenset({"withdraw"}))
    desk.session.apply(changes.edit_key_set(reader, wanted, desk.exchange.slot_rule))
    assert form.facts.note_field.text() == "half a sent"
    page.save()


def test_a_change_from_elsewhere_is_shown(page: DetailsPage, desk: Desk) -> None:
    reader = desk.session.vault.key_set_named("Reader")[1]
    wanted = dataclasses.replace(reader, label="Reader 2")
    desk.session.apply(changes.edit_key_set(reader, wanted, desk.exchange.slot_rule))
    assert form_of(page).label_field.text() == "Reader 2"


@pytest.mark.parametrize(
    ("button", "leaves", "note"),
    [
        ("leave_save_button", True, "changed"),
        ("leave_discard_button", True, "Rotate before the move in January"),
        ("leave_cancel_button", False, "Rotate before the move in January"),
    ],
)
def test_leaving_with_unsaved_changes_asks(
    page: DetailsPage, desk: Desk, qtbot: QtBot, button: str, leaves: bool, note: str
) -> None:
    form = form_of(page)
    form.facts.note_field.set_text("changed")
    press_in_dialog(page, button, qtbot)
    assert page.may_leave() is leaves
    assert desk.session.vault.key_set_named("Reader")[1].note == note
    assert form.facts.note_field.text() == (note if leaves else "changed")


def test_leaving_while_it_is_being_saved_asks_nothing(page: DetailsPage, desk: Desk) -> None:
    """As who saves and closes the window at once does: the question would be about what is saved."""
    form_of(page).facts.note_field.set_text("changed")
    page.save_bar.save_button.click()
    assert page.save_bar.save_button.busy
    asked: list[bool] = []
    QTimer.singleShot(0, page, lambda: asked.append(page.window().findChild(LeaveQuestion) is not None))
    assert page.may_leave()
    assert asked == [False]
    assert desk.session.vault.key_set_named("Reader")[1].note == "changed"


def test_leaving_without_changes_asks_nothing(page: DetailsPage) -> None:
    assert page.may_leave()


def test_locking_drops_all_that_was_shown_or_typed(page: DetailsPage, desk: Desk, qtbot: QtBot) -> None:
    form = form_of(page)
    fields = form.credentials.fields
    QTest.mouseClick(fields["secret_key"].kept.reveal_button, Qt.MouseButton.LeftButton)
    fields["memo"].open_entry()
    QTest.keyClicks(fields["memo"].entry.line_edit, "secret words")
    form.facts.note_field.set_text("private")
    desk.workspace.lock("")
    page.forget()
    assert fields["secret_key"].kept.value.text() == ""
    assert all(field.text() == "" for field in fields.values())
    assert not fields["memo"].entry.line_edit.isUndoAvailable()
    assert form.facts.note_field.text() == form.label_field.text() == form.facts.used_by_field.text() == ""
    assert form.facts.addresses() == ()
    assert page.save_bar.isHidden()
    assert page.may_leave()


def test_the_worst_finding_leads_to_its_cure(page: DetailsPage, desk: Desk, qtbot: QtBot) -> None:
    cash_out = desk.session.vault.key_set_named("Cash out")[1]
    desk.choose(cash_out)
    page.show_key_set(cash_out.id)
    assert page.finding_notice.title.text() == "Withdraw is allowed and no IP address is bound"
    buttons = page.finding_notice.findChildren(QPushButton, "cure_button")
    button = next(each for each in buttons if each.text() == "Add an address")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(form_of(page).facts.ip_editor.input.hasFocus)


def test_a_finding_is_accepted_with_a_reason(
    page: DetailsPage, desk: Desk, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    cash_out = desk.session.vault.key_set_named("Cash out")[1]
    desk.choose(cash_out)
    page.show_key_set(cash_out.id)

    page.finding_notice.reason_clicked.emit()
    edit = page.window().findChild(QWidget, "reason_edit")
    assert edit is not None
    QTest.keyClicks(edit, "Only for a week")
    button = page.window().findChild(QPushButton, "accept_finding_button")
    assert isinstance(button, QPushButton)
    button.click()
    saved()
    now = desk.session.vault.key_set_named("Cash out")[1]
    assert now.accepted_findings == {"withdraw-unbound": "Only for a week"}
    assert "withdraw-unbound" not in (page.finding_notice.finding.id if page.finding_notice.finding else "")


def test_the_keyboard_reaches_every_field(page: DetailsPage, qtbot: QtBot) -> None:
    """Tab alone leads from the first credential to the note."""
    form = form_of(page)
    form.credentials.fields["access_key"].kept.reveal_button.setFocus()
    reached: set[QWidget] = set()
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = {
        form.label_field.editor,
        form.facts.note_field.editor,
        form.facts.used_by_field.editor,
        form.facts.expires_field.editor,
        form.facts.ip_editor.input,
        *form.permissions.cards.values(),
        *(field.kept.reveal_button for field in form.credentials.fields.values()),
        *(field.replace_button for field in form.credentials.fields.values()),
    }
    assert wanted <= reached


def test_the_published_sample_key_is_what_is_kept(page: DetailsPage, desk: Desk) -> None:
    reader = desk.session.vault.key_set_named("Reader")[1]
    assert desk.opened(reader, "access_key") == ACCESS_KEY
