"""The emergency sheet in the window: looked at, saved for its owner alone, without a secret and without a link."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument

from tests.support.window import ACCESS_KEY, MEMO, SECRET_KEY, WindowDriver
from vault_app.ui.transfer.paper import SheetDocument, pdf_of
from vault_app.ui.transfer.sheet_dialog import SheetDialog


def open_sheet(desk: WindowDriver) -> SheetDialog:
    desk.trigger("emergency_sheet_action")
    dialog = desk.find("sheet_dialog")
    assert isinstance(dialog, SheetDialog)
    desk.wait_until(lambda: "Reader" in dialog.sheet_view.toPlainText(), "the sheet")
    return dialog


def test_the_sheet_names_the_keys_and_no_secret(desk: WindowDriver) -> None:
    text = open_sheet(desk).sheet_view.toPlainText()
    assert "80618…3e56" in text
    for secret in (ACCESS_KEY, SECRET_KEY, MEMO):
        assert secret not in text


@pytest.mark.parametrize(
    ("button", "suffix", "start"), [("pdf_button", ".pdf", b"%PDF-"), ("text_button", ".txt", b"")]
)
def test_a_saved_sheet_is_for_its_owner_alone(
    desk: WindowDriver, tmp_path: Path, button: str, suffix: str, start: bytes
) -> None:
    open_sheet(desk)
    desk.type("place_field", str(tmp_path / "sheet"))
    desk.click(button)
    desk.wait_until(lambda: desk.is_visible("path_label"), "the file")
    path = tmp_path / f"sheet{suffix}"
    assert desk.text_of("path_label") == str(path)
    assert path.stat().st_mode & 0o777 == 0o600
    data = path.read_bytes()
    assert data.startswith(start)
    for secret in (ACCESS_KEY, SECRET_KEY, MEMO):
        assert secret.encode() not in data


def test_a_file_that_is_there_is_left_as_it_is(desk: WindowDriver, tmp_path: Path) -> None:
    there = tmp_path / "sheet.txt"
    there.write_text("mine")
    open_sheet(desk)
    desk.type("place_field", str(there))
    desk.click("text_button")
    desk.wait_until(lambda: "already" in desk.message_of("place_field"), "the refusal")
    assert there.read_text() == "mine"


def test_nothing_in_the_sheet_can_be_clicked(desk: WindowDriver) -> None:
    dialog = open_sheet(desk)
    view = dialog.sheet_view
    assert not view.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByMouse
    assert not view.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    assert not view.openLinks()
    assert not view.openExternalLinks()


def test_the_document_loads_nothing_from_anywhere(qapp: object, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"x")
    document = SheetDocument(f'<img src="{picture.as_uri()}">')
    url = QUrl.fromLocalFile(str(picture))
    assert document.resource(QTextDocument.ResourceType.ImageResource, url) is None


def test_a_pdf_can_be_made_off_the_thread_of_the_window(desk: WindowDriver) -> None:
    dialog = open_sheet(desk)
    assert pdf_of(dialog._html, "Emergency sheet").rstrip().endswith(b"%%EOF")


def test_escape_closes_it_and_the_keyboard_reaches_every_button(desk: WindowDriver) -> None:
    dialog = open_sheet(desk)
    seen = set()
    for _ in range(8):
        desk.press("Tab")
        focused = desk.window.focusWidget()
        if focused is not None:
            seen.add(focused.objectName())
    assert {"text_button", "pdf_button", "close_button", "choose_button"} <= seen
    desk.press("Escape")
    assert not dialog.isVisible()
