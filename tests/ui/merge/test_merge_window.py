"""A conflict copy beside the vault is noticed, offered, compared field by field, brought in, and put aside."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from tests.support.window import PASSPHRASE, WindowDriver, spin
from tests.ui.merge.conftest import RULE, OtherProgram
from tests.ui.test_lock_while_busy import texts_of
from vault_app.core.key_set import Status
from vault_app.services import changes
from vault_app.services.auto_lock import LockReason
from vault_app.ui.merge.copy_watch import AT_MOST_EVERY_S
from vault_app.ui.merge.merge_dialog import MergeDialog
from vault_app.vaultfile.header import peek
from vault_app.vaultfile.kdf import FLOOR_KDF

pytestmark = pytest.mark.slow

COPY = "Trading (conflicted copy of ines).keyvault"


@pytest.fixture
def copy(desk: WindowDriver, tmp_path: Path) -> OtherProgram:
    """A copy that a sync service left beside the vault of the window; the window does not know of it yet."""
    path = tmp_path / COPY
    shutil.copy(tmp_path / "Trading.keyvault", path)
    return OtherProgram(path, tmp_path / "sync")


def look(desk: WindowDriver) -> None:
    """Open the vault anew, after which the window looks for copies."""
    desk.lock()
    desk.unlock()


def offered(desk: WindowDriver) -> str:
    """Wait for the offer, and return its words."""
    desk.wait_until(lambda: desk.is_visible("copy_notice"), "the offer")
    return desk.find("copy_notice").accessibleName()


def opened(desk: WindowDriver) -> MergeDialog:
    """Wait until the dialog has read the copy."""
    desk.wait_until(lambda: desk.is_visible("merge_dialog") and not desk.is_visible("merge_doing_label"), "the copy")
    dialog = desk.find("merge_dialog")
    assert isinstance(dialog, MergeDialog)
    return dialog


def both_edit(desk: WindowDriver, copy: OtherProgram) -> None:
    """Change the note on both sides, more on theirs, and look."""
    copy.edit("Reader", note="Theirs", used_by=("their bot",))
    copy.edit("Grid bot", status=Status.SPARE)
    desk.choose("Reader")
    desk.type("note_field", "Mine")
    desk.click("save_button")
    desk.settle()
    look(desk)


def test_a_copy_is_offered_decided_brought_in_and_renamed(desk: WindowDriver, copy: OtherProgram) -> None:
    both_edit(desk, copy)
    words = offered(desk)
    assert words.startswith(
        f"Another copy of this vault is beside it: {COPY}, of {datetime.now(UTC).astimezone():%Y-%m-%d}"
    )
    desk.click("merge_copy_button")
    dialog = opened(desk)
    assert desk.text_of("merge_mine_label") == "Trading.keyvault"
    assert desk.text_of("merge_theirs_label") == COPY
    assert "generation" in desk.text_of("merge_theirs_facts")
    assert dialog.taken_list.taken_button.text() == "2 changes of the other copy come in without a question"
    desk.click("taken_button")
    assert desk.text_of("lines_label") == "Main / Reader: Used by\nMain / Grid bot: Status"
    (card,) = dialog.conflict_list.cards
    assert card.accessibleName() == "Main / Reader · Note"
    assert card.before_card.accessibleName() == "Before: Empty"
    assert not dialog.act.isEnabled()

    QTest.mouseClick(card.theirs_card, Qt.MouseButton.LeftButton)
    desk.click("merge_button")

    desk.wait_until(lambda: desk.is_visible("done_notice"), "the end")
    told = desk.find("done_notice").accessibleName()
    assert told.startswith("Brought together: 2 changes came in, 1 was decided by you")
    assert "What lost stays among the earlier versions of its key set." in told
    (aside,) = desk.folder.glob(f"{COPY}.merged-*")
    assert aside.name in told
    assert not (desk.folder / COPY).exists()
    assert not desk.is_visible("copy_notice")
    reader = desk.window.workspace.vault.key_set_named("Reader")[1]
    assert (reader.note, reader.used_by) == ("Theirs", ("their bot",))
    assert "Mine" in [version.note for version in reader.versions]
    assert desk.text_of("note_field") == "Theirs"
    look(desk)
    desk.wait_until(lambda: desk.window.workspace.selected is not None, "the vault")
    spin(200)
    assert not desk.is_visible("copy_notice")


def test_the_keyboard_alone_is_enough(desk: WindowDriver, copy: OtherProgram) -> None:
    both_edit(desk, copy)
    offered(desk)
    button = desk.find("merge_copy_button")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press("Return")
    dialog = opened(desk)
    mine = dialog.conflict_list.cards[0].mine_card
    assert mine.hasFocus()
    desk.press("Space")
    assert mine.isChecked()
    reached = []
    for _ in range(12):
        desk.press("Tab")
        reached.append(desk.window.focusWidget().objectName())
        if dialog.act.hasFocus():
            break
    assert reached[-1] == "merge_button", reached
    desk.press("Return")
    desk.wait_until(lambda: desk.is_visible("done_notice"), "the end")
    assert desk.window.workspace.vault.key_set_named("Reader")[1].note == "Mine"


def test_escape_leaves_both_files_as_they_are(desk: WindowDriver, copy: OtherProgram) -> None:
    both_edit(desk, copy)
    offered(desk)
    before = {each.name: each.read_bytes() for each in desk.folder.glob("*.keyvault")}
    desk.click("merge_copy_button")
    opened(desk)
    desk.press("Escape")
    desk.wait_until(lambda: not desk.is_visible("merge_dialog"), "the end of the dialog")
    assert {each.name: each.read_bytes() for each in desk.folder.glob("*.keyvault")} == before
    assert desk.is_visible("copy_notice")


def test_not_now_is_kept_to_until_the_copy_changes(desk: WindowDriver, copy: OtherProgram) -> None:
    copy.edit("Reader", note="Theirs")
    look(desk)
    offered(desk)
    desk.click("not_now_button")
    assert not desk.is_visible("copy_notice")
    watch = desk.window.parts.unlocked_page().notices._watch
    watch.look()
    spin(200)
    assert not desk.is_visible("copy_notice")
    copy.edit("Reader", note="Theirs, once more")
    watch.look()
    offered(desk)


def test_the_window_looks_again_when_it_is_come_back_to_and_not_more_than_once_a_minute(
    desk: WindowDriver, copy: OtherProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = QWidget()
    elsewhere.show()

    def come_back() -> None:
        elsewhere.activateWindow()
        spin(20)
        desk.window.activateWindow()
        spin(200)

    copy.edit("Reader", note="Theirs")
    come_back()
    assert not desk.is_visible("copy_notice")  # it has looked less than a minute ago
    watch = desk.window.parts.unlocked_page().notices._watch
    watch._looked_at -= AT_MOST_EVERY_S
    come_back()
    offered(desk)
    elsewhere.close()


def test_a_copy_with_nothing_of_its_own_is_not_offered(desk: WindowDriver, copy: OtherProgram) -> None:
    desk.choose("Reader")
    desk.type("note_field", "Newer")
    desk.click("save_button")
    desk.settle()
    look(desk)
    spin(300)
    assert not desk.is_visible("copy_notice")


def test_several_copies_are_told_together_and_one_is_chosen(desk: WindowDriver, copy: OtherProgram) -> None:
    second = OtherProgram(desk.folder / "Trading 2.keyvault", desk.folder / "third")
    shutil.copy(copy.path, second.path)
    copy.edit("Reader", note="Theirs")
    second.edit("Grid bot", note="Of the second")
    look(desk)
    assert offered(desk).startswith("2 copies of this vault are beside it; the newest is Trading 2.keyvault")
    desk.click("merge_copy_button")
    desk.wait_until(lambda: desk.is_visible("copies_dialog"), "the choice")
    desk.click("choose_copy_button_0")
    opened(desk)
    assert desk.text_of("merge_theirs_label") == "Trading 2.keyvault"
    desk.click("merge_button")
    desk.wait_until(lambda: desk.is_visible("done_notice"), "the end")
    assert offered(desk).startswith(f"Another copy of this vault is beside it: {COPY}")


def test_a_file_from_anywhere_is_brought_in_from_the_menu(desk: WindowDriver, copy: OtherProgram, home: Path) -> None:
    copy.edit("Reader", note="Theirs")
    away = home / "stick"
    away.mkdir()
    path = copy.path.rename(away / "Old one.keyvault")
    desk.trigger("bring_together_action")
    desk.wait_until(lambda: desk.is_visible("none_label"), "the choice")
    assert desk.text_of("none_label") == "No other copy of this vault lies beside it."
    desk.click("choose_file_button")
    desk.wait_until(lambda: bool(desk.window.findChildren(QFileDialog)), "the file dialog")
    (dialog,) = desk.window.findChildren(QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    dialog.accept()
    opened(desk)
    desk.click("merge_button")
    desk.wait_until(lambda: desk.is_visible("done_notice"), "the end")
    assert desk.window.workspace.vault.key_set_named("Reader")[1].note == "Theirs"
    assert list(away.glob("Old one.keyvault.merged-*"))


def test_a_file_that_is_no_copy_of_this_vault_is_told_and_left_alone(desk: WindowDriver, copy: OtherProgram) -> None:
    from vault_app.services.vault_store import VaultStore

    copy.path.unlink()
    stranger = desk.folder / "Other.keyvault"
    VaultStore.create(stranger, bytearray(b"another one"), kdf=FLOOR_KDF, places=copy.places).close()
    content = stranger.read_bytes()
    notices = desk.window.parts.unlocked_page().notices
    assert notices._opened is not None
    notices._merge_commands().bring_in(notices._opened, stranger)
    dialog = opened(desk)
    assert dialog.notice.isVisible()
    assert "Other.keyvault" in dialog.notice.accessibleName()
    assert not dialog.act.isVisible()
    assert dialog.cancel_button.text() == "Close"
    assert stranger.read_bytes() == content
    desk.press("Escape")


def test_a_copy_under_another_data_key_asks_for_its_passphrase_and_only_then(
    desk: WindowDriver, copy: OtherProgram
) -> None:
    store = copy.opened()
    store.new_data_key(bytearray(PASSPHRASE, "utf-8"))
    store.close()
    copy.edit("Reader", note="Theirs")
    look(desk)
    offered(desk)
    desk.click("merge_copy_button")
    dialog = opened(desk)
    assert desk.is_visible("merge_passphrase_field")
    assert dialog.act.text() == "Open the copy"
    desk.type("merge_passphrase_field", "not the right one")
    desk.press("Return")
    desk.wait_until(lambda: not dialog.act.busy and desk.message_of("merge_passphrase_field") != "", "the refusal")
    assert "Passphrase" in desk.message_of("merge_passphrase_field")
    desk.type("merge_passphrase_field", PASSPHRASE)
    desk.press("Return")
    desk.wait_until(lambda: not desk.is_visible("merge_passphrase_field"), "the copy")
    assert dialog.passphrase_field.text() == ""
    dialog.conflict_list.all_theirs_button.click()
    desk.click("merge_button")
    desk.wait_until(lambda: desk.is_visible("done_notice"), "the end")
    assert desk.window.workspace.vault.key_set_named("Reader")[1].note == "Theirs"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("<b>Trading<br> <img src=x>.keyvault", "<b>Trading<br> <img src=x>.keyvault"),
        ("Trading \u202egnp.keyvault", "Trading ⟨202E⟩gnp.keyvault"),
        ("Trading\n\x1b[31m.keyvault", "Trading⟨000A⟩⟨001B⟩[31m.keyvault"),
        ("{date} %n {}.keyvault", "{date} %n {}.keyvault"),
        ("T" * 200 + ".keyvault", "T" * 200 + ".keyvault"),
    ],
)
def test_names_that_pose_as_something_else_are_shown_literally(
    desk: WindowDriver, copy: OtherProgram, name: str, told: str
) -> None:
    copy.path = copy.path.rename(desk.folder / name)
    copy.edit("Reader", note="Theirs")
    look(desk)
    assert f"beside it: {told}, of " in offered(desk)
    desk.click("merge_copy_button")
    dialog = opened(desk)
    assert dialog.theirs_label.text() == told
    assert dialog.theirs_label.textFormat() is Qt.TextFormat.PlainText
    assert dialog.width() <= desk.window.width()
    desk.click("merge_button")
    desk.wait_until(lambda: desk.is_visible("done_notice"), "the end")
    said = desk.find("done_notice").accessibleName()
    assert f"The copy “{told}” is called “{told}.merged-" in said or len(name) > 200


def test_a_lock_closes_the_dialog_and_nothing_of_either_vault_is_left(desk: WindowDriver, copy: OtherProgram) -> None:
    both_edit(desk, copy)
    offered(desk)
    desk.click("merge_copy_button")
    opened(desk)
    desk.window.lock(LockReason.IDLE)
    spin(50)
    assert desk.is_visible("locked_page")
    assert not desk.window.findChildren(MergeDialog)
    words = ("Theirs", "Mine", "Reader", "their bot", COPY)
    assert [text for text in texts_of(desk.window) if any(word in text for word in words)] == []
    assert (desk.folder / COPY).exists()


def test_a_lock_while_the_merge_is_saved_lets_it_finish(desk: WindowDriver, copy: OtherProgram) -> None:
    both_edit(desk, copy)
    offered(desk)
    desk.click("merge_copy_button")
    dialog = opened(desk)
    dialog.conflict_list.all_theirs_button.click()
    dialog.act.click()
    desk.window.lock(LockReason.IDLE)
    assert desk.is_visible("locked_page")
    desk.settle()
    assert list(desk.folder.glob(f"{COPY}.merged-*"))
    desk.unlock()
    desk.wait_until(lambda: desk.window.workspace.session is not None, "the vault")
    assert desk.window.workspace.vault.key_set_named("Reader")[1].note == "Theirs"
    assert not desk.is_visible("done_notice")


def test_a_disk_that_refuses_is_told_in_the_dialog_and_the_choices_stay(desk: WindowDriver, copy: OtherProgram) -> None:
    both_edit(desk, copy)
    offered(desk)
    desk.click("merge_copy_button")
    dialog = opened(desk)
    dialog.conflict_list.all_theirs_button.click()
    vault = desk.folder / "Trading.keyvault"
    vault.rename(desk.folder / "elsewhere")
    desk.click("merge_button")
    desk.wait_until(dialog.notice.isVisible, "the refusal")
    assert dialog.notice.accessibleName().startswith("Not saved:")
    assert dialog.conflict_list.is_complete
    assert dialog.act.isEnabled()
    assert copy.path.exists()
    (desk.folder / "elsewhere").rename(vault)
    desk.click("merge_button")
    desk.wait_until(lambda: desk.is_visible("done_notice"), "the end")
    assert desk.window.workspace.vault.key_set_named("Reader")[1].note == "Theirs"


def test_another_program_that_saves_while_one_decides_brings_its_questions(
    desk: WindowDriver, copy: OtherProgram, other: OtherProgram
) -> None:
    both_edit(desk, copy)
    copy.edit("Reader", expires_at=datetime(2027, 1, 31, tzinfo=UTC))
    offered(desk)
    desk.click("merge_copy_button")
    dialog = opened(desk)
    assert len(dialog.conflict_list.cards) == 1
    dialog.conflict_list.all_theirs_button.click()
    other.edit("Reader", expires_at=datetime(2026, 12, 31, tzinfo=UTC))
    desk.click("merge_button")
    desk.wait_until(lambda: len(dialog.conflict_list.cards) == 2, "the new question")
    assert "changed again meanwhile" in dialog.notice.accessibleName()
    assert not dialog.act.isEnabled()
    assert [card.is_chosen for card in dialog.conflict_list.cards].count(True) == 1
    dialog.conflict_list.all_mine_button.click()
    desk.click("merge_button")
    desk.wait_until(lambda: desk.is_visible("done_notice"), "the end")
    reader = desk.window.workspace.vault.key_set_named("Reader")[1]
    assert (reader.note, f"{reader.expires_at:%Y-%m-%d}") == ("Mine", "2026-12-31")


def test_two_copies_that_went_apart_are_told_as_that_and_brought_together(
    desk: WindowDriver, other: OtherProgram
) -> None:
    """A sync service put the other branch in the vault's place and left ours beside it."""
    vault, ours = desk.folder / "Trading.keyvault", desk.folder / "Trading (2).keyvault"
    before = vault.read_bytes()
    desk.choose("Reader")
    desk.type("note_field", "Mine")
    desk.click("save_button")
    desk.settle()
    desk.lock()
    vault.rename(ours)
    vault.write_bytes(before)
    other.edit("Reader", used_by=("their bot",))
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("merge_older_button"), "the offer")
    assert desk.notice.startswith("Two copies of this vault went apart")
    assert "The other is at hand, as Trading (2).keyvault." in desk.notice
    assert not desk.is_visible("copy_notice")
    desk.click("merge_older_button")
    opened(desk)
    desk.click("merge_button")
    desk.wait_until(lambda: desk.is_visible("done_notice"), "the end")
    assert not desk.is_visible("file_notice")
    reader = desk.window.workspace.vault.key_set_named("Reader")[1]
    assert (reader.note, reader.used_by) == ("Mine", ("their bot",))


@pytest.mark.parametrize(
    ("apart", "saves", "told"),
    [
        ("minutes", 1, "This one is of {here:%H:%M}; this computer has last seen another, of {seen:%H:%M}."),
        ("seconds", 1, "This one is of {here:%H:%M:%S}; this computer has last seen another, of {seen:%H:%M:%S}."),
        (
            "saves",
            2,
            "This one is of {seen:%H:%M:%S}, save {more}; this computer has last seen another, of {seen:%H:%M:%S}, save {last}.",
        ),
        (
            "nothing",
            1,
            "This one and the one that this computer has last seen are both of {seen:%H:%M:%S}, save {last}, and differ.",
        ),
    ],
)
def test_copies_that_went_apart_are_told_by_what_tells_them_apart(
    desk: WindowDriver, other: OtherProgram, apart: str, saves: int, told: str
) -> None:
    vault, ours = desk.folder / "Trading.keyvault", desk.folder / "Trading (2).keyvault"
    before = vault.read_bytes()
    desk.choose("Reader")
    desk.type("note_field", "Mine")
    desk.click("save_button")
    desk.settle()
    desk.lock()
    seen, header = datetime.fromtimestamp(vault.stat().st_mtime).astimezone(), peek(vault.read_bytes())
    assert header is not None
    here = {"minutes": seen - timedelta(minutes=2), "seconds": seen.replace(second=(seen.second + 30) % 60)}.get(
        apart, seen
    )
    vault.rename(ours)
    vault.write_bytes(before)
    for number in range(saves):
        other.edit("Reader", used_by=(f"their bot {number}",))
    os.utime(vault, (here.timestamp(), here.timestamp()))
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("merge_older_button"), "the offer")
    said = desk.notice.replace("yesterday ", "").replace("today ", "")
    assert told.format(here=here, seen=seen, last=header.generation, more=header.generation + 1) in said
    assert "The other is at hand, as Trading (2).keyvault." in said


def test_without_the_other_copy_one_can_go_on(desk: WindowDriver, other: OtherProgram) -> None:
    vault = desk.folder / "Trading.keyvault"
    before = vault.read_bytes()
    desk.choose("Reader")
    desk.type("note_field", "Mine")
    desk.click("save_button")
    desk.settle()
    desk.lock()
    vault.unlink()
    vault.write_bytes(before)
    other.edit("Reader", used_by=("their bot",))
    desk.unlock()
    desk.wait_until(lambda: desk.is_visible("file_notice"), "the notice")
    spin(200)
    assert "The other is not at hand." in desk.notice
    assert not desk.is_visible("merge_older_button")
    desk.click("accept_older_button")
    desk.wait_until(lambda: not desk.is_visible("file_notice"), "the agreement")


def test_a_new_key_set_of_the_other_copy_comes_in_without_a_question(desk: WindowDriver, copy: OtherProgram) -> None:
    account, reader = desk.window.workspace.vault.key_set_named("Reader")
    fresh = replace(reader, id="fresh", label="Of the other", versions=())  # type: ignore[arg-type]  # an id is a str
    store = copy.opened()
    store.save(lambda vault: changes.add_key_set(account.id, replace(fresh, secrets={}), RULE).apply(vault))
    store.close()
    look(desk)
    offered(desk)
    desk.click("merge_copy_button")
    dialog = opened(desk)
    assert dialog.conflict_list.cards == []
    assert dialog.act.isEnabled()
    desk.click("merge_button")
    desk.wait_until(lambda: "Of the other" in desk.listed_labels, "the key set")


def test_what_was_chosen_before_a_lock_is_chosen_again_for_the_same_two_states(
    desk: WindowDriver, other: OtherProgram, tmp_path: Path
) -> None:
    """Where either was changed since, another value could hide behind the same choice."""
    copy = tmp_path / "Trading (copy).keyvault"
    shutil.copy(other.path, copy)
    elsewhere = OtherProgram(copy, tmp_path / "elsewhere")
    elsewhere.edit("Reader", note="Theirs", label="Theirs")
    desk.choose("Reader")
    for field in ("note_field", "label_field"):
        desk.type(field, "Mine")
    desk.click("save_button")
    desk.settle()

    def bring_in() -> MergeDialog:
        desk.lock()
        desk.unlock()
        desk.click("merge_copy_button")
        desk.wait_until(lambda: desk.is_visible("conflict_1"), "the cards")
        dialog = desk.find("merge_dialog")
        assert isinstance(dialog, MergeDialog)
        return dialog

    def chosen(dialog: MergeDialog) -> list[bool]:
        return [card.is_chosen for card in dialog.conflict_list.cards]

    dialog = bring_in()
    assert chosen(dialog) == [False, False]
    QTest.mouseClick(dialog.conflict_list.cards[0].mine_card, Qt.MouseButton.LeftButton)
    assert chosen(bring_in()) == [True, False]
    elsewhere.edit("Theirs", note="Theirs again")
    assert chosen(bring_in()) == [False, False]
