"""Key sets come in from the window: looked at first, saved at once or not at all, and shown literally."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from tests.support.import_source import HOSTILE_ACCOUNT, HOSTILE_NAME, member, open_import, preview_import
from tests.support.values import account, key_set
from tests.support.window import PASSPHRASE, WindowDriver, longest_stall
from vault_app.core.import_preview import Action, Relation
from vault_app.core.vault import Vault
from vault_app.services import changes
from vault_app.services.key_files import make_key_file
from vault_app.services.openers import Opener
from vault_app.services.paths import Places
from vault_app.services.vault_store import VaultStore
from vault_app.ui.transfer.import_dialog import ImportDialog
from vault_app.ui.transfer.import_model import ImportModel
from vault_app.vaultfile.kdf import FLOOR_KDF

pytestmark = pytest.mark.slow


def labels(desk: WindowDriver) -> list[tuple[str, str]]:
    return [(account.label, each.label) for account, each in desk.window.workspace.vault.listed_key_sets()]


def go_to_row(dialog: ImportDialog, row: int) -> None:
    dialog.preview.import_view.setCurrentIndex(dialog.preview.model.index(row))


def save(desk: WindowDriver) -> None:
    desk.click("act_button")
    desk.wait_until(lambda: desk.is_visible("close_button") or desk.is_visible("save_notice"), "the save")
    desk.settle()


def settled(desk: WindowDriver, dialog: ImportDialog) -> None:
    desk.wait_until(lambda: dialog.preview.is_settled, "the preview", 60)


def test_the_preview_tells_what_a_save_would_do(desk: WindowDriver, source: Path) -> None:
    dialog = preview_import(desk, source)
    rows = dialog.preview.model.rows
    assert [row.relation for row in rows] == [
        Relation.SAME_KEY,
        Relation.SAME_LABEL,
        Relation.NEW,
        Relation.NEW,
        Relation.UNUSABLE,
    ]
    assert [row.action for row in rows] == [Action.SKIP, Action.RENAME, Action.ADD, Action.ADD, Action.SKIP]
    assert desk.text_of("counts_label") == "When saved: 3 added, 1 left out, 1 unusable, 1 new account."
    assert "Main / Reader" in desk.text_of("relation_label")
    assert "Secret key, Memo" in desk.text_of("relation_label")


def test_a_save_brings_in_what_is_ticked_in_one_go(
    desk: WindowDriver, source: Path, digest_of_vault: Callable[[], str]
) -> None:
    before = digest_of_vault()
    preview_import(desk, source)
    assert digest_of_vault() == before, "a preview saves nothing"
    events: list[object] = []
    desk.window.workspace.vault_changed.connect(events.append)
    save(desk)
    assert len(events) == 1
    assert labels(desk) == [
        ("Main", "Reader"),
        ("Main", "Grid bot"),
        ("Main", "Grid bot 2"),
        ("Main", "Cash out"),
        (HOSTILE_ACCOUNT, HOSTILE_NAME),
    ]
    assert "Saved: 3 added" in desk.text_of("head_label")


@pytest.mark.parametrize("stage", ["start", "preview"])
def test_a_cancelled_import_changes_nothing(
    desk: WindowDriver, source: Path, digest_of_vault: Callable[[], str], stage: str
) -> None:
    """The vault is the same to the byte, the file that was read, too."""
    before, read = digest_of_vault(), source.read_bytes()
    if stage == "start":
        open_import(desk)
    else:
        preview_import(desk, source)
    desk.press("Escape")
    desk.wait_until(lambda: not desk.is_visible("import_dialog"), "the dialog to close")
    desk.settle()
    assert digest_of_vault() == before
    assert source.read_bytes() == read
    assert len(labels(desk)) == 2


def test_a_duplicate_replaces_only_when_that_is_chosen(desk: WindowDriver, source: Path) -> None:
    dialog = preview_import(desk, source)
    desk.click("none_button")
    settled(desk, dialog)
    assert not desk.find("act_button").isEnabled()
    go_to_row(dialog, 0)
    desk.click("update_button")
    settled(desk, dialog)
    assert "1 replaced" in desk.text_of("counts_label")
    save(desk)
    assert labels(desk) == [("Main", "Reader"), ("Main", "Grid bot")]
    _, reader = desk.window.workspace.vault.key_set_named("Main/Reader")
    assert len(reader.versions) == 1, "the old credentials are in its history"


def test_a_name_can_be_changed_before_the_save(desk: WindowDriver, source: Path) -> None:
    dialog = preview_import(desk, source)
    go_to_row(dialog, 2)
    panel = dialog.preview.row_panel
    panel.label_field.editor.setFocus()
    panel.label_field.set_text("Withdrawals")
    settled(desk, dialog)
    panel.label_field.set_text("Reader")
    settled(desk, dialog)
    assert panel.label_field.state == "error"
    assert not desk.find("act_button").isEnabled()
    panel.label_field.set_text("Withdrawals")
    settled(desk, dialog)
    save(desk)
    assert ("Main", "Withdrawals") in labels(desk)


def test_another_account_can_be_chosen_for_a_row(desk: WindowDriver, source: Path) -> None:
    desk.add_account("Second")
    dialog = preview_import(desk, source)
    go_to_row(dialog, 1)
    box = dialog.preview.row_panel.account_box
    box.setCurrentIndex(box.findText("Second"))
    box.activated.emit(box.currentIndex())
    settled(desk, dialog)
    assert dialog.preview.model.rows[1].relation is Relation.NEW, "the name is not taken there"
    go_to_row(dialog, 0)
    assert box.currentIndex() == 0
    go_to_row(dialog, 1)
    assert box.currentText() == "Second"
    save(desk)
    assert ("Second", "Grid bot") in labels(desk)


def test_hostile_text_is_shown_literally(desk: WindowDriver, source: Path) -> None:
    """Markup is text, and what hides or turns text around is made visible."""
    dialog = preview_import(desk, source)
    go_to_row(dialog, 3)
    assert desk.text_of("name_label") == HOSTILE_NAME
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in dialog.findChildren(QLabel))
    go_to_row(dialog, 4)
    assert desk.text_of("name_label") == "a/⟨202E⟩b"
    model = dialog.preview.model
    spoken = [str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]
    assert "\u202e" not in "".join(spoken)


def test_what_cannot_be_imported_says_why_and_cannot_be_ticked(desk: WindowDriver, source: Path) -> None:
    dialog = preview_import(desk, source)
    go_to_row(dialog, 4)
    assert "slash" in desk.text_of("relation_label")
    model = dialog.preview.model
    assert not model.flags(model.index(4)) & Qt.ItemFlag.ItemIsUserCheckable
    model.toggle(model.index(4))
    settled(desk, dialog)
    assert dialog.preview.choices == {}


def test_the_rows_to_check_can_be_looked_at_alone(desk: WindowDriver, source: Path) -> None:
    dialog = preview_import(desk, source)
    dialog.preview.shown_segments.set_chosen(1)
    model = dialog.preview.model
    shown = [model.row_at(model.index(row)) for row in range(model.rowCount())]
    assert [row.number for row in shown if row is not None] == [1, 2, 5]


def test_space_ticks_and_unticks_a_row(desk: WindowDriver, source: Path) -> None:
    dialog = preview_import(desk, source)
    assert QApplication.focusWidget() is dialog.preview.import_view
    for _ in range(2):
        desk.press("Down")
    actions = []
    for _ in range(2):
        desk.press("Space")
        settled(desk, dialog)
        actions.append(dialog.preview.model.rows[2].action)
    assert actions == [Action.SKIP, Action.ADD]


def test_the_file_is_deleted_only_when_asked_and_that_is_not_called_erasure(desk: WindowDriver, source: Path) -> None:
    preview_import(desk, source)
    save(desk)
    assert source.exists()
    assert "not erasure" in desk.text_of("source_notice")
    desk.click("delete_button")
    desk.wait_until(lambda: not source.exists(), "the file to go")
    desk.wait_until(lambda: "deleted" in desk.text_of("source_notice"), "the word")
    assert "not erasure" in desk.text_of("source_notice")


def test_a_file_that_became_another_is_not_deleted(desk: WindowDriver, source: Path) -> None:
    preview_import(desk, source)
    save(desk)
    source.write_text("something else")
    desk.click("delete_button")
    desk.wait_until(lambda: "not deleted" in desk.text_of("source_notice"), "the refusal")
    assert source.read_text() == "something else"


def test_a_vault_asks_for_its_passphrase(desk: WindowDriver, tmp_path: Path, made_vault: bytes) -> None:
    path = tmp_path / "other.keyvault"
    path.write_bytes(made_vault)
    dialog = open_import(desk)
    dialog.read(path)
    desk.wait_until(lambda: desk.is_visible("source_passphrase_field"), "the question")
    desk.type("source_passphrase_field", "not the one")
    desk.click("act_button")
    desk.wait_until(lambda: bool(desk.message_of("source_passphrase_field")), "the refusal")
    desk.type("source_passphrase_field", PASSPHRASE)
    desk.press("Return")
    desk.wait_until(lambda: desk.is_visible("import_view"), "the preview")
    assert [row.relation for row in dialog.preview.model.rows] == [Relation.SAME_KEY] * 2
    assert dialog.start.passphrase_field.text() == ""


def test_a_vault_with_a_key_file_asks_for_both(desk: WindowDriver, tmp_path: Path) -> None:
    path, key_file = tmp_path / "other.keyvault", tmp_path / "other.key"
    make_key_file(key_file)
    made = PASSPHRASE.encode()
    places = Places(*(tmp_path / "other" / name for name in ("config", "state", "data", "runtime")))
    now = desk.window.workspace.clock.utc_now()
    there = Vault(accounts=(account("Safe", key_set("Cold", created_at=now)),))
    VaultStore.create(
        path, Opener.with_key_file(bytearray(made), key_file), kdf=FLOOR_KDF, vault=there, places=places
    ).close()
    dialog = open_import(desk)
    dialog.read(path)
    desk.wait_until(lambda: desk.is_visible("source_key_file_field"), "the question")
    desk.type("source_passphrase_field", PASSPHRASE)
    desk.type("source_key_file_field", str(tmp_path / "nowhere"))
    desk.click("act_button")
    desk.wait_until(lambda: bool(dialog.start.key_file_field.state), "the refusal")
    desk.type("source_key_file_field", str(key_file))
    desk.click("act_button")
    desk.wait_until(lambda: desk.is_visible("import_view"), "the preview")
    assert [row.label for row in dialog.preview.model.rows] == ["Cold"]


def test_what_is_no_source_is_refused_in_words(desk: WindowDriver, tmp_path: Path) -> None:
    """Another file can be chosen at once."""
    dialog = open_import(desk)
    for number, (content, said) in enumerate(
        ((b"", "No key set"), (b"\xff\xfe{}", "UTF-16"), (b'{"format": 1', "JSON"), (b"hello there", "No key set"))
    ):
        path = tmp_path / f"source {number}.json"
        path.write_bytes(content)
        dialog.read(path)
        desk.wait_until(lambda: not desk.is_visible("import_notice"), "the reading")
        desk.wait_until(lambda: desk.is_visible("import_notice"), "the refusal")
        assert said in desk.notice
        assert not desk.is_visible("import_view")


def test_a_dropped_file_is_read(desk: WindowDriver, source: Path) -> None:
    dialog = open_import(desk)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, buttons, modifiers))
    desk.wait_until(lambda: desk.is_visible("import_view"), "the preview")


def test_what_is_pasted_goes_into_the_account_that_is_chosen(desk: WindowDriver) -> None:
    dialog = open_import(desk)
    each = member("Pasted", "9" * 40)
    QGuiApplication.clipboard().setText(json.dumps(each))
    desk.click("paste_button")
    desk.wait_until(lambda: desk.is_visible("import_view"), "the preview")
    settled(desk, dialog)
    assert desk.is_visible("into_box")
    assert dialog.preview.model.rows[0].account == "Main"
    save(desk)
    assert ("Main", "Pasted") in labels(desk)
    assert not desk.is_visible("delete_button"), "there is no file to delete"


def test_hosts_of_a_stranger_are_confirmed_before_the_save(desk: WindowDriver, tmp_path: Path) -> None:
    path = tmp_path / "hosts.json"
    environment = {
        "name": "Proxy",
        "title": "Proxy",
        "exchange": "bitmart",
        "hosts": {"spot": "https://api.example.invalid"},
    }
    account = {"label": "Elsewhere", "environment": "Proxy", "key_sets": [member("Bot", "7" * 40)]}
    document = {"format": "vault-app-plaintext", "version": 1, "environments": [environment], "accounts": [account]}
    path.write_text(json.dumps(document))
    preview_import(desk, path)
    desk.click("act_button")
    desk.wait_until(lambda: desk.is_visible("trust_dialog"), "the question")
    desk.click("trust_cancel_button")
    assert ("Elsewhere", "Bot") not in labels(desk)
    desk.click("act_button")
    desk.click("trust_button")
    desk.wait_until(lambda: desk.is_visible("close_button"), "the save")
    assert ("Elsewhere", "Bot") in labels(desk)


def test_a_vault_that_changes_meanwhile_is_looked_at_anew(desk: WindowDriver, source: Path) -> None:
    dialog = preview_import(desk, source)
    workspace = desk.window.workspace
    account, grid = workspace.vault.key_set_named("Main/Grid bot")
    workspace.change(changes.recycle_key_set(grid.id, workspace.clock.utc_now()))
    desk.settle()
    settled(desk, dialog)
    assert dialog.preview.model.rows[1].relation is Relation.NEW
    assert account.label == "Main"


def test_10_000_rows_are_looked_at_without_a_stall(desk: WindowDriver, tmp_path: Path) -> None:
    path = tmp_path / "many.json"
    accounts = [
        {
            "label": f"A{number}",
            "environment": "bitmart",
            "key_sets": [member(f"K{each}", f"{number * 5 + each:040x}") for each in range(5)],
        }
        for number in range(2_000)
    ]
    path.write_text(json.dumps({"format": "vault-app-plaintext", "version": 1, "accounts": accounts}))
    dialog = preview_import(desk, path, 90)
    model, view = dialog.preview.model, dialog.preview.import_view
    assert isinstance(model, ImportModel)
    assert model.rowCount() == 10_000
    stalls = []
    for _ in range(3):
        with longest_stall() as heartbeat:
            model.toggle(model.index(0))
            settled(desk, dialog)
            view.scrollTo(model.index(9_000))
            view.scrollTo(model.index(0))
        stalls.append(heartbeat.longest_s)
    assert min(stalls) < 0.1, stalls
    desk.press("Escape")
