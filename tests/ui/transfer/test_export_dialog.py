"""Key sets leave from the window: encrypted by default, as plain text only for the passphrase and the word."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.support.window import ACCESS_KEY, MEMO, PASSPHRASE, SECRET_KEY, WindowDriver
from vault_app.services.paths import Places
from vault_app.services.vault_store import VaultStore
from vault_app.ui.transfer.export_dialog import ExportDialog
from vault_app.ui.transfer.exporting import Form

pytestmark = pytest.mark.slow

NEW = "nine loud magpies over the weir"


def open_export(desk: WindowDriver, action: str = "export_action") -> ExportDialog:
    desk.trigger(action)
    dialog = desk.find("export_dialog")
    assert isinstance(dialog, ExportDialog)
    return dialog


def fill_encrypted(desk: WindowDriver, path: Path, passphrase: str = PASSPHRASE) -> None:
    desk.type("place_field", str(path))
    desk.type("passphrase_field", passphrase)
    desk.type("new_field", NEW)
    desk.type("repeat_field", NEW)


def fill_plain(desk: WindowDriver, path: Path, button: str = "json_button") -> None:
    desk.click(button)
    desk.type("place_field", str(path))
    desk.type("passphrase_field", PASSPHRASE)
    desk.type("word_field", "PLAINTEXT")


def export(desk: WindowDriver) -> None:
    desk.click("act_button")
    desk.wait_until(lambda: desk.is_visible("close_button") or not desk.find("act_button").busy, "the export")  # type: ignore[attr-defined]  # a Button


def mode_of(path: Path) -> int:
    return path.stat().st_mode & 0o777


def tick(dialog: ExportDialog, row: int, account: int = 0) -> None:
    view = dialog.choice_view
    index = view.choice_model.index(row, 0, view.choice_model.index(account, 0))
    view.setCurrentIndex(index)
    view.choice_model.toggle(index)


def test_an_export_is_a_vault_of_its_own_with_the_chosen_key_sets(desk: WindowDriver, tmp_path: Path) -> None:
    dialog = open_export(desk)
    tick(dialog, 1)
    assert desk.text_of("count_label") == "1 of 2"
    fill_encrypted(desk, tmp_path / "handed over")
    export(desk)
    path = tmp_path / "handed over.keyvault"
    assert desk.text_of("path_label") == str(path)
    assert "1 key set" in desk.text_of("head_label")
    assert mode_of(path) == 0o600
    places = Places(*(tmp_path / "other" / name for name in ("config", "state", "data", "runtime")))
    store = VaultStore.open(path, bytearray(NEW, "utf-8"), places=places)
    assert [(account.label, each.label) for account, each in store.vault.listed_key_sets()] == [("Main", "Reader")]
    store.close()
    desk.press("Escape")
    assert not desk.is_visible("export_dialog")


def test_an_export_of_one_key_set_has_it_ticked_alone(desk: WindowDriver) -> None:
    desk.choose("Grid bot")
    dialog = open_export(desk, "export_key_set_action")
    (chosen,) = dialog.choice_view.choice_model.chosen
    assert desk.window.workspace.vault.key_set(chosen).label == "Grid bot"


def test_a_wrong_passphrase_writes_nothing_and_says_so(desk: WindowDriver, tmp_path: Path) -> None:
    open_export(desk)
    fill_encrypted(desk, tmp_path / "out", "not the one")
    export(desk)
    assert "Nothing was written" in desk.message_of("passphrase_field")
    assert not (tmp_path / "out.keyvault").exists()
    assert desk.text_of("new_field") == NEW, "nothing typed is lost"


def test_what_is_missing_is_said_at_its_field(desk: WindowDriver, tmp_path: Path) -> None:
    open_export(desk)
    for field, text, said in (
        ("repeat_field", "another", "different"),
        ("new_field", "", "empty"),
        ("passphrase_field", "", "passphrase"),
        ("place_field", "", "where the file goes"),
    ):
        fill_encrypted(desk, tmp_path / "out")
        desk.type(field, text)
        desk.click("act_button")
        assert said in desk.message_of(field)
    assert not (tmp_path / "out.keyvault").exists()


def test_a_file_that_is_there_is_left_as_it_is(desk: WindowDriver, tmp_path: Path) -> None:
    there = tmp_path / "there.keyvault"
    there.write_text("mine")
    open_export(desk)
    fill_encrypted(desk, there)
    export(desk)
    assert "already" in desk.message_of("place_field")
    assert there.read_text() == "mine"


def test_plain_text_needs_the_word_and_the_passphrase(desk: WindowDriver, lasting: Path) -> None:
    open_export(desk)
    desk.click("json_button")
    desk.type("place_field", str(lasting / "keys"))
    desk.type("passphrase_field", PASSPHRASE)
    for typed in ("", "plaintext", "PLAINTEX"):
        desk.type("word_field", typed)
        assert not desk.find("act_button").isEnabled()
    desk.type("word_field", "PLAINTEXT")
    desk.type("passphrase_field", "not the one")
    export(desk)
    assert "Nothing was written" in desk.message_of("passphrase_field")
    assert list(lasting.iterdir()) == []


def test_the_risk_of_plain_text_is_named_before(desk: WindowDriver) -> None:
    open_export(desk)
    assert not desk.is_visible("risk_notice")
    desk.click("csv_button")
    risk = desk.notice
    for words in ("withdraw", "takes that back", "does not erase"):
        assert words in risk
    assert not desk.is_visible("new_field")


def test_plain_text_is_for_its_owner_alone_and_is_called_what_it_is(desk: WindowDriver, lasting: Path) -> None:
    open_export(desk)
    fill_plain(desk, lasting / "keys")
    export(desk)
    path = lasting / "keys-PLAINTEXT.json"
    assert desk.text_of("path_label") == str(path)
    assert mode_of(path) == 0o600
    document = json.loads(path.read_text("utf-8"))
    first = document["accounts"][0]["key_sets"][0]
    assert (first["access_key"], first["secret_key"], first["memo"]) == (ACCESS_KEY, SECRET_KEY, MEMO)
    assert "Delete this file" in desk.text_of("delete_notice")
    assert "not erasure" in desk.text_of("delete_notice")


def test_a_table_is_written_for_spreadsheets(desk: WindowDriver, lasting: Path) -> None:
    open_export(desk)
    fill_plain(desk, lasting / "keys.txt", "csv_button")
    export(desk)
    with (lasting / "keys-PLAINTEXT.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["label"] for row in rows] == ["Reader", "Grid bot"]


def test_plain_text_does_not_go_into_a_temporary_folder(desk: WindowDriver, tmp_path: Path) -> None:
    open_export(desk)
    fill_plain(desk, tmp_path / "keys")
    export(desk)
    assert "no place for keys" in desk.message_of("place_field")
    assert not (tmp_path / "keys-PLAINTEXT.json").exists()


def test_a_field_that_is_wrong_is_brought_into_sight_where_the_window_is_small(
    desk: WindowDriver, tmp_path: Path
) -> None:
    desk.resize(640, 560)
    dialog = open_export(desk)
    fill_encrypted(desk, tmp_path / "out")
    desk.type("repeat_field", "another")
    dialog.form_area.verticalScrollBar().setValue(0)
    desk.click("act_button")
    field = dialog.form.new_passphrase.repeat_field
    assert field.visibleRegion().boundingRect().height() >= field.editor.height()
    assert dialog.width() <= 640 - 32


def test_going_back_to_encrypted_takes_the_word_back(desk: WindowDriver) -> None:
    open_export(desk)
    desk.click("json_button")
    desk.type("word_field", "PLAINTEXT")
    desk.click("vault_button")
    desk.click("json_button")
    assert desk.text_of("word_field") == ""
    assert not desk.find("act_button").isEnabled()


def test_nothing_ticked_is_no_export(desk: WindowDriver) -> None:
    open_export(desk)
    desk.click("none_button")
    assert desk.text_of("count_label") == "0 of 2"
    assert not desk.find("act_button").isEnabled()
    assert "at least one" in desk.find("act_button").toolTip()
    desk.click("all_button")
    assert desk.find("act_button").isEnabled()


@pytest.mark.parametrize("plain", [False, True])
def test_a_cancelled_export_leaves_no_file(desk: WindowDriver, lasting: Path, plain: bool) -> None:
    """While the key is derived; nothing half-written and nothing whole is there afterwards."""
    dialog = open_export(desk)
    (fill_plain if plain else fill_encrypted)(desk, lasting / "out")
    desk.click("act_button")
    desk.press("Escape")
    desk.wait_until(lambda: not desk.is_visible("export_dialog"), "the dialog to close")
    desk.settle()
    assert list(lasting.iterdir()) == []
    assert dialog is not None


def test_the_fields_are_empty_once_the_file_is_there(desk: WindowDriver, tmp_path: Path) -> None:
    dialog = open_export(desk)
    fill_encrypted(desk, tmp_path / "out")
    export(desk)
    form = dialog.form
    fields = (form.passphrase_field, form.new_passphrase.new_field, form.new_passphrase.repeat_field)
    assert [each.text() for each in fields] == ["", "", ""]


def test_the_keyboard_alone_exports(desk: WindowDriver, tmp_path: Path) -> None:
    """From the tree with Tab through every control; Space ticks, Enter does the act."""
    dialog = open_export(desk)
    assert QApplication.focusWidget() is dialog.choice_view
    desk.press("Down")
    desk.press("Space")
    assert desk.text_of("count_label") == "1 of 2"

    def go_to(name: str) -> None:
        for _ in range(20):
            desk.press("Tab")
            above = QApplication.focusWidget()
            for _ in range(3):
                if above is not None and above.objectName() == name:
                    return
                above = above.parentWidget() if above is not None else None
        raise AssertionError(f"Tab does not reach {name}")

    go_to("place_field")
    desk.press("Ctrl+A")
    desk.type("place_field", str(tmp_path / "by keyboard"))
    for name, text in (("passphrase_field", PASSPHRASE), ("new_field", NEW), ("repeat_field", NEW)):
        go_to(name)
        desk.type(name, text)
    desk.press("Return")
    desk.wait_until(lambda: desk.is_visible("close_button"), "the export")
    assert (tmp_path / "by keyboard.keyvault").exists()


def test_every_control_of_the_dialog_has_a_word(desk: WindowDriver) -> None:
    dialog = open_export(desk)
    for form in Form:
        getattr(dialog.form, f"{form.value}_button").setChecked(True)
        nameless = [
            each.objectName()
            for each in dialog.findChildren(QAbstractButton)
            if each.isVisible() and not (each.text() or each.accessibleName())
        ]
        assert nameless == []


def test_a_passphrase_tells_its_strength_in_words_and_in_time(desk: WindowDriver) -> None:
    open_export(desk)
    desk.type("new_field", "hunter2")
    desk.wait_until(lambda: "less than a minute" in desk.text_of("time_label"), "the estimate")
    desk.type("new_field", NEW)
    desk.wait_until(lambda: "ten thousand years" in desk.text_of("time_label"), "the estimate")


def test_an_export_changes_nothing_in_the_vault(
    desk: WindowDriver, tmp_path: Path, digest_of_vault: Callable[[], str]
) -> None:
    before = digest_of_vault()
    open_export(desk)
    fill_encrypted(desk, tmp_path / "out")
    export(desk)
    assert digest_of_vault() == before


def test_a_click_anywhere_in_a_row_ticks_it(desk: WindowDriver) -> None:
    dialog = open_export(desk)
    view = dialog.choice_view
    account = view.choice_model.index(0, 0)
    from PySide6.QtTest import QTest

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(account).center())
    assert desk.text_of("count_label") == "0 of 2"
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.visualRect(view.choice_model.index(1, 0, account)).center(),
    )
    assert view.choice_model.data(account, Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.PartiallyChecked
