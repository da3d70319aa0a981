"""A lock that closes an export or an import loses no choice: it is offered again, and what was not kept is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.window import PASSPHRASE, WindowDriver
from tests.ui.test_lock_keeps_dialogs import go_on, offered
from tests.ui.test_lock_keeps_typing import lock_and_unlock
from tests.ui.test_lock_while_busy import idle_lock
from tests.ui.transfer.test_export_dialog import NEW, export, fill_encrypted, open_export, tick

pytestmark = pytest.mark.slow

EXPORTING = "You were exporting key sets when the vault locked"


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
