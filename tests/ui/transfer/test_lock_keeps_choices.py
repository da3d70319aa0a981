"""A lock that closes an export or an import loses no choice: it is offered again, and what was not kept is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.import_source import member, open_import, preview_import
from tests.support.window import ACCESS_KEY, PASSPHRASE, WindowDriver
from tests.ui.test_lock_keeps_dialogs import go_on, offered
from tests.ui.test_lock_keeps_typing import lock_and_unlock
from tests.ui.test_lock_while_busy import idle_lock
from tests.ui.transfer.test_export_dialog import NEW, export, fill_encrypted, open_export, tick
from vault_app.core.import_preview import Action
from vault_app.ui.transfer.import_dialog import ImportDialog

pytestmark = pytest.mark.slow

EXPORTING = "You were exporting key sets when the vault locked"
IMPORTING = "You were importing key sets when the vault locked"


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


class TestExport:
    def test_ticks_form_place_and_history_are_there_again(self, desk: WindowDriver, lasting: Path) -> None:
        dialog = open_export(desk)
        tick(dialog, 0)
        chosen = dialog.choice_view.choice_model.chosen
        desk.click("csv_button")
        desk.type("place_field", str(lasting / "mine.csv"))
        lock_and_unlock(desk)
        assert offered(desk) == EXPORTING
        go_on(desk, "export_dialog")
        again = desk.find("export_dialog")
        assert again.choice_view.choice_model.chosen == chosen  # type: ignore[attr-defined]  # an ExportDialog
        assert again.form.form.value == "csv"  # type: ignore[attr-defined]
        assert desk.text_of("place_field") == str(lasting / "mine.csv")
        assert "Passphrases are not kept over a lock" in desk.notices[-1]

    def test_what_was_chosen_can_be_exported_after_the_passphrases_were_typed_again(
        self, desk: WindowDriver, tmp_path: Path
    ) -> None:
        tick(open_export(desk), 0)
        desk.find("history_box").setChecked(True)  # type: ignore[attr-defined]  # a box
        fill_encrypted(desk, tmp_path / "mine.keyvault")
        lock_and_unlock(desk)
        go_on(desk, "export_dialog")
        assert desk.find("passphrase_field").isAncestorOf(focused()), "what is to be typed next"
        for name in ("passphrase_field", "new_field", "repeat_field"):
            assert desk.text_of(name) == ""
        assert desk.find("history_box").isChecked()  # type: ignore[attr-defined]  # a box
        fill_encrypted(desk, tmp_path / "mine.keyvault")
        export(desk)
        assert (tmp_path / "mine.keyvault").is_file()
        desk.click("close_button")
        lock_and_unlock(desk)
        assert desk.notices == []

    def test_the_word_that_allows_plain_text_is_typed_again(self, desk: WindowDriver) -> None:
        open_export(desk)
        desk.click("json_button")
        desk.type("word_field", "PLAINTEXT")
        lock_and_unlock(desk)
        go_on(desk, "export_dialog")
        assert desk.find("word_field").isAncestorOf(focused())
        assert desk.text_of("word_field") == ""
        assert not desk.find("act_button").isEnabled()

    def test_one_that_the_lock_met_under_way_is_offered_for_it_left_no_file(
        self, desk: WindowDriver, lasting: Path
    ) -> None:
        open_export(desk)
        fill_encrypted(desk, lasting / "mine.keyvault")
        desk.click("act_button")
        lock_and_unlock(desk)
        assert list(lasting.iterdir()) == []
        assert offered(desk) == EXPORTING

    def test_one_that_was_opened_and_left_as_it_was_is_not_offered(self, desk: WindowDriver) -> None:
        open_export(desk)
        desk.type("passphrase_field", PASSPHRASE)
        lock_and_unlock(desk)
        assert desk.notices == []

    def test_no_passphrase_is_among_what_is_kept(self, desk: WindowDriver, tmp_path: Path) -> None:
        dialog = open_export(desk)
        fill_encrypted(desk, tmp_path / "mine.keyvault")
        typed = dialog.typed()
        assert typed is not None
        assert PASSPHRASE not in repr(typed.members)
        assert NEW not in repr(typed.members)
        assert not typed.parts
        idle_lock(desk)


def settled(desk: WindowDriver) -> ImportDialog:
    """Return the dialog once it shows what would be saved."""
    dialog = desk.find("import_dialog")
    assert isinstance(dialog, ImportDialog)
    desk.wait_until(lambda: desk.is_visible("import_view") and dialog.preview.is_settled, "the preview")
    return dialog


def actions(dialog: ImportDialog) -> list[Action]:
    return [row.action for row in dialog.preview.model.rows]


def untick(dialog: ImportDialog, number: int) -> None:
    dialog.preview.model.tick_asked.emit(number, False)


class TestImport:
    def test_the_file_is_read_again_and_what_was_chosen_is_chosen(self, desk: WindowDriver, source: Path) -> None:
        dialog = preview_import(desk, source)
        before = actions(dialog)
        untick(dialog, 3)
        settled(desk)
        chosen = actions(dialog)
        assert chosen != before
        lock_and_unlock(desk)
        assert offered(desk) == IMPORTING
        go_on(desk, "import_dialog")
        again = settled(desk)
        assert actions(again) == chosen
        assert again is not dialog
        desk.click("act_button")
        desk.wait_until(lambda: desk.is_visible("close_button"), "the save")
        assert "Cash out" not in desk.listed_labels
        desk.click("close_button")
        lock_and_unlock(desk)
        assert desk.notices == []

    def test_a_file_that_is_another_by_now_is_said_to_be(self, desk: WindowDriver, source: Path) -> None:
        untick(preview_import(desk, source), 3)
        settled(desk)
        lock_and_unlock(desk)
        accounts = [{"label": "Main", "environment": "bitmart", "key_sets": [member("Other", "9" * 40)]}]
        source.write_text(json.dumps({"format": "vault-app-plaintext", "version": 1, "accounts": accounts}))
        go_on(desk, "import_dialog")
        settled(desk)
        assert "The source is not as it was" in desk.notices[-1]

    def test_what_was_pasted_is_asked_for_again_and_the_choices_are_put_back(
        self, desk: WindowDriver, source: Path
    ) -> None:
        text = source.read_text()
        dialog = open_import(desk)
        dialog.read_text(text)
        untick(settled(desk), 3)
        settled(desk)
        chosen = actions(dialog)
        lock_and_unlock(desk)
        go_on(desk, "import_dialog")
        assert desk.notices[-1].startswith("What was pasted is not kept over a lock")
        assert focused() is desk.find("paste_button")
        again = desk.find("import_dialog")
        assert isinstance(again, ImportDialog)
        again.read_text(text)
        assert actions(settled(desk)) == chosen

    def test_a_vault_is_chosen_again_and_its_passphrase_typed_again(self, desk: WindowDriver, tmp_path: Path) -> None:
        other = tmp_path / "Trading.keyvault"
        dialog = open_import(desk)
        dialog.read(other)
        desk.type("source_passphrase_field", PASSPHRASE)
        lock_and_unlock(desk)
        go_on(desk, "import_dialog")
        desk.wait_until(lambda: desk.is_visible("source_passphrase_field"), "the question")
        assert desk.text_of("source_passphrase_field") == ""

    def test_a_save_that_the_lock_met_under_way_is_not_offered_once_it_is_whole(
        self, desk: WindowDriver, source: Path
    ) -> None:
        dialog = preview_import(desk, source)
        for row in dialog.preview.model.rows:
            if row.action is Action.UPDATE:
                untick(dialog, row.number)
        settled(desk)
        desk.click("act_button")
        desk.wait_until(lambda: desk.window.workspace.is_saving or desk.is_visible("close_button"), "the write")
        idle_lock(desk)
        desk.settle()
        desk.unlock()
        desk.wait_until(lambda: desk.window.workspace.selected is not None, "the first key set")
        assert "Cash out" in desk.listed_labels
        assert desk.notices == []

    def test_no_credential_and_no_passphrase_is_among_what_is_kept(self, desk: WindowDriver, source: Path) -> None:
        typed = preview_import(desk, source).typed()
        assert typed is not None
        assert not typed.parts
        for secret in (ACCESS_KEY, "e" * 40, "5" * 64, "imported memo"):
            assert secret not in repr(typed.members)

    def test_one_for_which_nothing_was_chosen_is_not_offered(self, desk: WindowDriver) -> None:
        open_import(desk)
        lock_and_unlock(desk)
        assert desk.notices == []
