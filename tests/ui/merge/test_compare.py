"""Another program saved the same fields meanwhile: what both wanted is shown, and one's owner decides."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from tests.support.window import PASSPHRASE, WindowDriver, spin
from tests.ui.merge.conftest import OtherProgram
from tests.ui.merge.values import NOON
from vault_app.core.key_set import Status
from vault_app.services import changes
from vault_app.services.auto_lock import LockReason
from vault_app.ui.merge.compare_dialog import CompareDialog

pytestmark = pytest.mark.slow


def type_note(desk: WindowDriver, text: str) -> None:
    desk.choose("Reader")
    desk.type("note_field", text)
    desk.click("save_button")


def compared(desk: WindowDriver) -> CompareDialog:
    """Press *Compare…*, and wait for the cards."""
    desk.wait_until(lambda: desk.is_visible("compare_button"), "the notice")
    desk.click("compare_button")
    desk.wait_until(lambda: desk.is_visible("conflict_0"), "the cards")
    dialog = desk.find("compare_dialog")
    assert isinstance(dialog, CompareDialog)
    return dialog


def decide(desk: WindowDriver, dialog: CompareDialog) -> None:
    """Let mine stay everywhere, and wait until that is saved."""
    dialog.conflict_list.all_mine_button.click()
    desk.click("merge_button")
    desk.wait_until(lambda: not desk.is_visible("compare_dialog"), "the save")
    desk.settle()


def names_of(dialog: CompareDialog) -> list[tuple[str, str, str, str]]:
    return [
        (
            card.accessibleName(),
            card.mine_card.accessibleName(),
            card.theirs_card.accessibleName(),
            card.before_card.accessibleName(),
        )
        for card in dialog.conflict_list.cards
    ]


def test_both_changes_of_one_field_are_shown_side_by_side_and_mine_can_stay(
    desk: WindowDriver, other: OtherProgram
) -> None:
    other.edit("Reader", note="Theirs", used_by=("their bot",))
    type_note(desk, "Mine")
    desk.wait_until(lambda: desk.is_visible("save_notice"), "the notice")
    assert desk.notice.startswith("Not saved: the file was changed by another program")
    assert desk.text_of("note_field") == "Mine"

    dialog = compared(desk)

    assert names_of(dialog) == [("Main / Reader · Note", "Mine: Mine", "Theirs: Theirs", "Before: Empty")]
    assert not dialog.act.isEnabled()
    QTest.mouseClick(dialog.conflict_list.cards[0].mine_card, Qt.MouseButton.LeftButton)
    desk.click("merge_button")
    desk.wait_until(lambda: not desk.is_visible("compare_dialog"), "the save")
    desk.settle()
    saved = other.key_set("Reader")
    assert (saved.note, saved.used_by) == ("Mine", ("their bot",))
    assert "Theirs" in [version.note for version in saved.versions]
    assert not desk.is_visible("save_notice")
    assert not desk.is_visible("save_bar")
    assert desk.text_of("note_field") == "Mine"
    assert desk.text_of("used_by_field") == "their bot"


def test_theirs_can_come_in_and_mine_stays_in_the_history(desk: WindowDriver, other: OtherProgram) -> None:
    other.edit("Reader", note="Theirs")
    type_note(desk, "Mine")
    dialog = compared(desk)
    dialog.conflict_list.all_theirs_button.click()
    desk.click("merge_button")
    desk.wait_until(lambda: not desk.is_visible("compare_dialog"), "the save")
    desk.settle()
    saved = other.key_set("Reader")
    assert saved.note == "Theirs"
    assert "Mine" in [version.note for version in saved.versions]
    assert desk.text_of("note_field") == "Theirs"
    assert not desk.is_visible("save_bar")


def test_cancel_loses_nothing_of_what_was_typed(desk: WindowDriver, other: OtherProgram) -> None:
    other.edit("Reader", note="Theirs")
    type_note(desk, "Mine")
    compared(desk)
    desk.press("Escape")
    desk.wait_until(lambda: not desk.is_visible("compare_dialog"), "the end of the dialog")
    assert desk.is_visible("save_notice")
    assert desk.text_of("note_field") == "Mine"
    assert desk.is_visible("save_bar")
    dialog = compared(desk)
    decide(desk, dialog)
    assert other.key_set("Reader").note == "Mine"


def test_reload_then_save_again_still_asks(desk: WindowDriver, other: OtherProgram) -> None:
    """Having seen theirs in the list is no answer to which of the two stays."""
    other.edit("Reader", note="Theirs")
    desk.choose("Reader")
    desk.trigger(f"status_{Status.SPARE}_action")  # another field: both are kept, without a word
    desk.settle()
    assert other.key_set("Reader").status is Status.SPARE
    other.edit("Reader", note="Theirs again")
    type_note(desk, "Mine")
    dialog = compared(desk)
    assert names_of(dialog)[0][1:3] == ("Mine: Mine", "Theirs: Theirs again")
    decide(desk, dialog)


def test_a_change_from_the_menu_is_compared_too(desk: WindowDriver, other: OtherProgram) -> None:
    other.edit("Reader", status=Status.RETIRING)
    desk.choose("Reader")
    desk.trigger(f"status_{Status.SPARE}_action")
    dialog = compared(desk)
    assert names_of(dialog) == [("Main / Reader · Status", "Mine: spare", "Theirs: retiring", "Before: live")]
    decide(desk, dialog)
    assert other.key_set("Reader").status is Status.SPARE
    assert not desk.is_visible("save_notice")


def test_a_key_set_that_both_renamed_is_compared(desk: WindowDriver, other: OtherProgram) -> None:
    other.edit("Reader", label="Theirs")
    desk.choose("Reader")
    desk.trigger("rename_action")
    desk.type("label_field", "Mine")
    desk.click("act_button")
    dialog = compared(desk)
    assert not desk.is_visible("rename_dialog")
    assert names_of(dialog) == [("Main / Mine · Name", "Mine: Mine", "Theirs: Theirs", "Before: Reader")]
    decide(desk, dialog)
    assert "Mine" in desk.listed_labels
    assert "Theirs" in [version.label for version in other.key_set("Mine").versions]
    assert not desk.is_visible("save_notice")
    desk.trigger("undo_action")
    desk.wait_until(lambda: "Reader" in desk.listed_labels, "the rename to be taken back")


def test_a_key_set_that_another_program_erased_can_be_renamed(desk: WindowDriver, other: OtherProgram) -> None:
    desk.choose("Reader")
    desk.trigger("rename_action")
    other.save(changes.erase_key_set(other.key_set("Reader").id))
    desk.type("label_field", "Mine")
    desk.click("act_button")
    decide(desk, compared(desk))
    assert other.key_set("Mine").label == "Mine"


def test_an_account_that_both_renamed_is_compared(desk: WindowDriver, other: OtherProgram) -> None:
    account = desk.window.workspace.vault.listed_accounts[0]
    other.save(changes.edit_account(account, replace(account, label="Theirs")))
    desk.window.parts.unlocked_page().view.sidebar.edit_account_asked.emit(account.id)
    desk.type("label_field", "Mine")
    desk.click("act_button")
    dialog = compared(desk)
    assert not desk.is_visible("account_dialog")
    assert [each[1:] for each in names_of(dialog)] == [("Mine: Mine", "Theirs: Theirs", "Before: Main")]
    decide(desk, dialog)
    assert desk.listed_accounts == ["Mine"]


def test_save_again_after_a_clash_of_names_clashes_again_and_loses_nothing(
    desk: WindowDriver, other: OtherProgram
) -> None:
    other.edit("Reader", label="Theirs")
    desk.choose("Reader")
    desk.trigger("rename_action")
    desk.type("label_field", "Mine")
    desk.click("act_button")
    desk.click("save_again_button")
    decide(desk, compared(desk))
    assert "Mine" in desk.listed_labels


def test_a_key_set_that_another_program_erased_can_be_kept(desk: WindowDriver, other: OtherProgram) -> None:
    other.save(changes.erase_key_set(other.key_set("Reader").id))
    type_note(desk, "Mine")
    desk.wait_until(lambda: desk.is_visible("save_notice"), "the notice")
    assert desk.notice.startswith("Not saved: another program removed the key set that you changed.")
    dialog = compared(desk)
    (card,) = dialog.conflict_list.cards
    assert card.accessibleName() == "Main / Reader · Removed or changed"
    assert card.theirs_card.accessibleName() == "Theirs: Erased for good"
    decide(desk, dialog)
    assert other.key_set("Reader").note == "Mine"


def test_a_file_that_is_gone_is_called_so_and_the_change_is_saved_when_it_is_back(desk: WindowDriver) -> None:
    path = desk.window.vault_path
    assert path is not None
    away = path.rename(path.with_name("elsewhere"))
    type_note(desk, "Mine")
    desk.wait_until(lambda: desk.is_visible("save_notice"), "the notice")
    assert desk.notice.startswith("Not saved: the file of this vault is not there.")
    for name in ("compare_button", "reload_button"):
        assert not desk.is_visible(name)
    assert desk.is_visible("save_copy_button")
    away.rename(path)
    desk.click("save_again_button")
    desk.wait_until(lambda: any(each.note == "Mine" for _, each in desk.window.workspace.vault.listed_key_sets()), "it")
    assert not desk.is_visible("save_notice")


def test_what_comes_up_while_one_decides_is_asked_as_well(desk: WindowDriver, other: OtherProgram) -> None:
    other.edit("Reader", note="Theirs")
    desk.choose("Reader")
    desk.type("note_field", "Mine")
    desk.type("used_by_field", "my bot")
    desk.click("save_button")
    dialog = compared(desk)
    assert len(dialog.conflict_list.cards) == 1
    dialog.conflict_list.all_mine_button.click()
    other.apply(lambda now: replace(now, note="Theirs, once more", label="Renamed", changed_at=NOON), "Reader")
    other.save(changes.recycle_key_set(other.key_set("Renamed").id, other.key_set("Renamed").changed_at))
    desk.click("merge_button")
    desk.wait_until(lambda: len(dialog.conflict_list.cards) == 2, "the new question")
    assert "changed again meanwhile" in dialog.notice.accessibleName()
    assert not dialog.act.isEnabled()
    assert [card.is_chosen for card in dialog.conflict_list.cards].count(True) == 1
    decide(desk, dialog)
    assert other.key_set("Renamed").note == "Mine"


def test_a_lock_while_comparing_closes_everything_and_holds_nothing(desk: WindowDriver, other: OtherProgram) -> None:
    other.edit("Reader", note="Theirs secret plan")
    type_note(desk, "My secret plan")
    compared(desk)
    desk.window.lock(LockReason.IDLE)
    spin(50)
    assert desk.is_visible("locked_page")
    from tests.ui.test_lock_while_busy import texts_of

    assert [text for text in texts_of(desk.window) if "secret plan" in text or "Reader" in text] == []
    desk.unlock()
    assert not desk.is_visible("save_notice")


def test_a_lock_during_the_save_lets_it_finish(desk: WindowDriver, other: OtherProgram) -> None:
    other.edit("Reader", note="Theirs")
    type_note(desk, "Mine")
    dialog = compared(desk)
    dialog.conflict_list.all_mine_button.click()
    dialog.act.click()
    desk.window.lock(LockReason.IDLE)
    assert desk.is_visible("locked_page")
    desk.settle()
    assert other.key_set("Reader").note == "Mine"
    desk.unlock()
    assert desk.listed_labels == ["Reader", "Grid bot"]


def test_a_file_that_was_sealed_anew_has_to_be_unlocked_again_and_the_change_can_go_to_a_copy(
    desk: WindowDriver, other: OtherProgram
) -> None:
    store = other.opened()
    store.new_data_key(bytearray(PASSPHRASE, "utf-8"))
    store.close()
    type_note(desk, "Mine")
    desk.wait_until(lambda: desk.is_visible("save_notice"), "the notice")
    assert desk.notice.startswith("Not saved: another program sealed the file with another data key.")
    assert "unlock it with its passphrase of now" in desk.notice
    assert not desk.is_visible("compare_button")
    assert not desk.is_visible("save_again_button")
    assert desk.is_visible("save_copy_button")
    assert desk.text_of("note_field") == "Mine"
    desk.click("lock_button")
    desk.unlock()
    assert desk.listed_labels == ["Reader", "Grid bot"]


def choose_file(desk: WindowDriver, path: Path) -> None:
    """Type a name into the dialog that asks where the copy goes, and press its button."""
    desk.wait_until(lambda: bool(desk.window.findChildren(QFileDialog)), "the file dialog")
    (dialog,) = desk.window.findChildren(QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    assert name.text().startswith("Trading (my changes, ")
    name.setText(str(path))
    dialog.accept()


def test_a_copy_with_the_change_is_saved_beside_offered_and_can_be_brought_in_later(
    desk: WindowDriver, other: OtherProgram
) -> None:
    other.edit("Reader", note="Theirs")
    type_note(desk, "Mine")
    desk.click("save_copy_button")
    mine = desk.folder / "My changes.keyvault"
    choose_file(desk, mine)
    desk.wait_until(lambda: desk.is_visible("done_notice"), "the copy")
    assert desk.find("done_notice").accessibleName().startswith("Saved as My changes.keyvault")
    assert OtherProgram(mine, desk.folder / "third").key_set("Reader").note == "Mine"
    assert desk.text_of("note_field") == "Mine"  # and it is still there, too
    desk.wait_until(lambda: desk.is_visible("copy_notice"), "the offer")
    assert "My changes.keyvault" in desk.find("copy_notice").accessibleName()


def test_a_copy_of_a_change_outlives_a_file_that_was_sealed_anew(desk: WindowDriver, other: OtherProgram) -> None:
    store = other.opened()
    store.new_data_key(bytearray(PASSPHRASE, "utf-8"))
    store.close()
    type_note(desk, "Mine")
    desk.click("save_copy_button")
    mine = desk.folder / "My changes.keyvault"
    choose_file(desk, mine)
    desk.wait_until(lambda: desk.is_visible("done_notice"), "the copy")
    assert OtherProgram(mine, desk.folder / "third").key_set("Reader").note == "Mine"


def test_a_copy_never_takes_the_place_of_a_file(desk: WindowDriver, other: OtherProgram) -> None:
    other.edit("Reader", note="Theirs")
    taken = desk.folder / "Taken.keyvault"
    taken.write_bytes(b"something else")
    type_note(desk, "Mine")
    desk.click("save_copy_button")
    choose_file(desk, taken)
    desk.wait_until(lambda: "There is a file at" in desk.find("save_notice").accessibleName(), "the refusal")
    assert taken.read_bytes() == b"something else"
    assert desk.is_visible("save_copy_button")
    assert desk.text_of("note_field") == "Mine"


def test_what_was_not_saved_stays_offered_while_other_things_are_saved(desk: WindowDriver, other: OtherProgram) -> None:
    other.edit("Reader", status=Status.RETIRING)
    desk.choose("Reader")
    desk.trigger(f"status_{Status.SPARE}_action")
    desk.wait_until(lambda: desk.is_visible("compare_button"), "the notice")
    desk.choose("Grid bot")
    desk.trigger(f"status_{Status.SPARE}_action")
    desk.settle()
    assert other.key_set("Grid bot").status is Status.SPARE
    assert desk.is_visible("compare_button")
    desk.click("dismiss_button")
    assert not desk.is_visible("save_notice")
