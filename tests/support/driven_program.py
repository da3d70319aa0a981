"""The real program in a process of its own, with its window driven from inside by a story that another process tells.

The process begins as the program does: it starts over with a clean heap and closes itself to others; then, in place of
the command line, it obeys one word a line. Secrets come through standard input into buffers that are wiped, and exist as
text only while they are typed, so that what is found in the memory is the product's.
"""

from __future__ import annotations

import json
import logging
import os
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.core.secret import wipe

if TYPE_CHECKING:
    from tests.support.window import WindowDriver

VERBOSE = "DRIVEN_VERBOSE"
_LENGTH = struct.Struct("<I")


def _read_exactly(size: int) -> bytearray:
    buffer = bytearray(size)
    with memoryview(buffer) as view:
        at = 0
        while at < size:
            with view[at:] as rest:
                read = os.readv(0, [rest])
            assert read, "the story ended early"
            at += read
    return buffer


def read_frame() -> bytearray:
    """Return the next frame of standard input: its length, 4 bytes little-endian, then its bytes."""
    return _read_exactly(_LENGTH.unpack(_read_exactly(_LENGTH.size))[0])


def frame(data: bytes) -> bytes:
    """Return *data* as `read_frame` reads it."""
    return _LENGTH.pack(len(data)) + data


class Story:
    """Obeys the words; each is a method."""

    def __init__(self, folder: Path) -> None:
        from tests.support.window import WindowDriver, app
        from vault_app.ui.application import LastResort

        app()
        self.window: WindowDriver = WindowDriver.start(folder, size=(1440, 900))
        sys.excepthook = LastResort(self.window.window).on_exception
        self.planted: list[bytearray] = []

    @contextmanager
    def text(self) -> Iterator[list[str]]:
        """Lend the next frame as text; the buffer is wiped, and the text let go, when the block ends."""
        buffer = read_frame()
        held = [buffer.decode()]
        try:
            yield held
        finally:
            held.clear()
            wipe(buffer)

    def _paste(self, name: str, held: list[str]) -> None:
        from PySide6.QtGui import QGuiApplication

        self.window.paste(name, held[0])
        QGuiApplication.clipboard().clear()  # as another program's clipboard is not in our memory

    # Words

    def create(self) -> None:
        """Make a vault; the passphrase is typed once and pasted once."""
        self.window.click("create_vault_button")
        self.window.type("name_field", "Trading")
        self.window.type("place_field", str(self.window.folder))
        with self.text() as passphrase:
            self.window.type("passphrase_field", passphrase[0])
            self._paste("repeat_field", passphrase)
        self.window.click("create_button")
        self.window.wait_until(lambda: self.window.is_visible("unlocked_page"), "the vault to be made")
        self.window.settle()
        self.window.add_account("Main", "Practice exchange")

    def add(self) -> None:
        """Add a key set by one pasted block: its name, then the block."""
        from PySide6.QtGui import QGuiApplication

        label = read_frame().decode()
        self.window.trigger("add_key_set_action")
        self.window.wait_until(lambda: self.window.is_visible("add_page"), "the page that adds a key set")
        with self.text() as block:
            QGuiApplication.clipboard().setText(block[0])
            self.window.click("paste_button")
            QGuiApplication.clipboard().clear()
        self.window.type("label_field", label)
        self.window.click("read_only_card")
        self.window.click("save_button")
        self.window.wait_until(lambda: label in self.window.listed_labels, "the key set")
        self.window.settle()

    def choose(self) -> None:
        self.window.choose(read_frame().decode())
        self.window.open_page("details")

    def reveal(self) -> None:
        for part in ("access_key", "secret_key", "memo"):
            self.window.click(f"{part}_reveal_button")

    def hide(self) -> None:
        self.reveal()  # the same buttons

    def copy(self) -> None:
        for part in ("access_key", "memo", "secret_key"):
            self.window.click(f"{part}_copy_button")

    def drop_copied(self) -> None:
        """Do what the timer does when the time on the clipboard is over."""
        assert self.window.window.workspace.clipboard.clear()

    def edit(self) -> None:
        """Replace the memo by another one, typed; save."""
        self.window.click("memo_replace_button")
        with self.text() as memo:
            self.window.type("memo_edit", memo[0])
        self.window.click("save_button")
        self.window.wait_until(lambda: not self.window.is_visible("save_bar"), "the edit to be saved")
        self.window.settle()

    def type_and_leave(self) -> None:
        """Type a memo that is not saved, so that a lock comes in the middle of an edit."""
        self.window.open_page("details")
        self.window.click("memo_replace_button")
        with self.text() as memo:
            self.window.type("memo_edit", memo[0])

    def sign(self) -> None:
        """Sign and copy twenty times, in every form, and the prehash too."""
        self.window.open_page("sign")
        for number in range(20):
            self.window.type("body_edit", f'{{"limit":{number}}}')
            self.window.click("copy_headers_button")
            self.window.settle()

    def send(self) -> None:
        """Send one call, and wait for the answer."""
        self.window.open_page("call")
        self.window.click("send_button")
        self.window.wait_until(
            lambda: self.window.is_visible("verdict_card") and not self.window.is_visible("elapsed_label"), "an answer"
        )
        self.window.settle()

    def _fill(self, name: str) -> None:
        with self.text() as typed:
            self.window.type(name, typed[0])

    def _export(self) -> None:
        self.window.click("act_button")
        self.window.wait_until(lambda: self.window.is_visible("close_button"), "the export", 60)
        self.window.press("Escape")

    def export(self) -> None:
        """Export everything as a vault of its own: its path, the passphrase, and the new one."""
        self.window.trigger("export_action")
        self.window.type("place_field", read_frame().decode())
        self._fill("passphrase_field")
        with self.text() as new:
            for name in ("new_field", "repeat_field"):
                self.window.type(name, new[0])
        self._export()

    def export_as_text(self) -> None:
        """Export everything as plain text: its path, and the passphrase."""
        self.window.trigger("export_action")
        self.window.click("json_button")
        self.window.type("place_field", read_frame().decode())
        self._fill("passphrase_field")
        self.window.type("word_field", "PLAINTEXT")
        self._export()

    def look_at_import(self) -> None:
        """Have a file read and previewed, and let it be."""
        from tests.support.import_source import preview_import

        preview_import(self.window, Path(read_frame().decode()))
        self.window.press("Escape")

    def save_import(self) -> None:
        """Have a file read and previewed, and save what is in it."""
        from tests.support.import_source import preview_import

        preview_import(self.window, Path(read_frame().decode()))
        self.window.click("act_button")
        self.window.wait_until(lambda: self.window.is_visible("close_button"), "the import", 60)
        self.window.settle()
        self.window.press("Escape")

    def bring_together(self) -> None:
        """Bring in the copy that was found when the vault was unlocked, and take its side of what both changed."""
        self.window.click("merge_copy_button")
        self.window.wait_until(lambda: self.window.is_visible("conflict_0"), "what both changed", 60)
        self.window.click("all_theirs_button")
        self.window.click("merge_button")
        self.window.wait_until(lambda: not self.window.is_visible("merge_dialog"), "the merge", 60)
        self.window.settle()

    def make_recovery_key(self) -> None:
        """Have a recovery key made and shown, with the passphrase, and write it to a path for the other process."""
        self.window.trigger("settings_action")
        pages = self.window.find("page_list")
        pages.setCurrentRow([pages.item(row).text() for row in range(pages.count())].index("Vault"))  # type: ignore[attr-defined]  # a list
        self.window.click("recovery_key_button")
        self._fill("proof_field")
        self.window.click("act_button")
        self.window.wait_until(lambda: self.window.is_visible("recovery_key_label"), "the key", 60)
        file = os.open(read_frame().decode(), os.O_WRONLY | os.O_CREAT, 0o600)
        os.write(file, self.window.text_of("recovery_key_label").encode())  # unbuffered: a buffer would be a copy
        os.close(file)

    def close_recovery_key(self) -> None:
        """Copy it, and close the dialog and the settings."""
        self.window.click("recovery_copy_button")
        self.window.press("Escape")
        self.window.press("Escape")
        self.drop_copied()

    def recover(self) -> None:
        """Unlock by the recovery key."""
        self.window.click("use_recovery_button")
        self._fill("recovery_field")
        self.window.click("unlock_button")
        self.window.wait_until(lambda: self.window.is_visible("unlocked_page"), "the vault", 60)
        self.window.settle()

    def type_in_dialog(self) -> None:
        """Open a dialog by a command of the menu bar, and type something into a field of it: command, text, field."""
        self.window.trigger(read_frame().decode())
        with self.text() as typed:
            self.window.type(read_frame().decode(), typed[0])

    def go_on(self) -> None:
        """Open again the dialog that the lock closed."""
        self.window.click("kept_continue_button")

    def close_dialog(self) -> None:
        self.window.press("Escape")

    def change_passphrase(self) -> None:
        """Change it: the passphrase, and the new one."""
        self.window.trigger("change_passphrase_action")
        self._fill("old_field")
        with self.text() as new:
            for name in ("new_field", "repeat_field"):
                self.window.type(name, new[0])
        self.window.click("act_button")
        self.window.wait_until(lambda: not self.window.is_visible("passphrase_dialog"), "the passphrase to change", 60)

    def verify(self) -> None:
        """Verify the chosen key set to the end."""
        workspace = self.window.window.workspace
        self.window.trigger("verify_now_action")
        self.window.wait_until(
            lambda: workspace.selected is not None and workspace.selected[1].last_report is not None, "the report", 60
        )
        self.window.settle()

    def hear_socket(self) -> None:
        """Log in to a private socket; whatever it says, end the conversation."""
        from vault_app.ui.pages.test_call import TestCallPage

        self.window.open_page("call")
        page = self.window.find("call_page")
        assert isinstance(page, TestCallPage)
        page.mode_segments.set_chosen(1)
        page.socket_view.log_in()
        self.window.wait_until(lambda: self.window.is_visible("socket_card"), "an answer of the socket", 30)
        page.socket_view.listener.stop()
        self.window.wait_until(lambda: not page.socket_view.listener.is_busy, "the end of the conversation", 30)
        page.mode_segments.set_chosen(0)

    def fail_while_open(self) -> None:
        """Let a slot fail while a credential is open in it, as a mistake of the program would."""
        from PySide6.QtCore import QTimer

        from tests.support.window import spin

        def mistake() -> None:
            workspace = self.window.window.workspace
            assert workspace.session is not None
            assert workspace.selected is not None
            key_set = workspace.selected[1]
            held = workspace.session.open_part(key_set, "secret_key").decode()
            raise KeyError(held)

        QTimer.singleShot(0, mistake)
        spin(50)
        assert self.window.is_visible("report_view")
        self.window.press("Escape")

    def fail_elsewhere(self) -> None:
        """Let a task on another thread fail while a credential is open in it."""
        from tests.support.window import spin
        from vault_app.ui import tasks

        workspace = self.window.window.workspace
        session, chosen = workspace.session, workspace.selected
        assert session is not None
        assert chosen is not None

        def mistake() -> None:
            held = session.open_part(chosen[1], "secret_key").decode()
            raise KeyError(held)

        tasks.run(mistake, owner=self.window.window)
        tasks.wait_for_all(5_000)
        spin(50)
        assert self.window.is_visible("report_view")
        self.window.press("Escape")

    def listen(self) -> None:
        """Listen to the system, as the program does soon after its start."""
        from vault_app.ui.application import listen_to_system

        listen_to_system(self.window.window)

    def trigger(self) -> None:
        """Choose a command from the menu bar."""
        self.window.trigger(read_frame().decode())

    def be_locked(self) -> None:
        """Be locked within a second, without being asked to by the user."""
        self.window.wait_until(lambda: self.window.is_visible("locked_page"), "the system to lock it", 1)

    def be_unlocked(self) -> None:
        """Be still unlocked after a while."""
        self.rest()
        assert self.window.is_visible("unlocked_page")

    def lock(self) -> None:
        self.window.lock()

    def unlock(self) -> None:
        """Type a passphrase; it may be wrong."""
        with self.text() as passphrase:
            self.window.type("passphrase_field", passphrase[0])
        self.window.click("unlock_button")
        self.window.wait_until(
            lambda: (
                self.window.is_visible("unlocked_page") or not self.window.window.parts.locked_page().unlock_button.busy
            ),
            "an answer to the passphrase",
        )
        self.window.settle()

    def open(self) -> None:
        """Show the vault at a path, locked."""
        self.window.window.open_path(Path(read_frame().decode()))

    def plant(self) -> None:
        """Keep a copy of the next frame, as a leak would."""
        self.planted.append(read_frame())

    def rest(self) -> None:
        """Let the window be idle for a moment, longer than the collector's turn."""
        from tests.support.window import spin

        spin(400)

    # For other programs' mouse and keyboard

    def where(self) -> list[int]:
        """Return left, top, width and height of a widget on the screen, scrolled into sight."""
        from PySide6.QtCore import QPoint
        from PySide6.QtWidgets import QScrollArea

        from tests.support.window import spin

        widget = self.window.find(read_frame().decode())
        for area in self.window.window.findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        spin(50)
        place = widget.mapToGlobal(QPoint(0, 0))
        return [place.x(), place.y(), widget.width(), widget.height()]

    def selected(self) -> int:
        """Return how many characters are selected in a field."""
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

        widget = self.window.find(read_frame().decode())
        if isinstance(widget, QLineEdit):
            return len(widget.selectedText())
        assert isinstance(widget, QTextEdit | QPlainTextEdit)
        return len(widget.textCursor().selectedText())

    def plain_field(self) -> None:
        """Show a field of Qt's own with the next frame in it, which no page of the program has; an empty one hides it."""
        from PySide6.QtWidgets import QLineEdit

        text = read_frame().decode()
        field = self.window.window.findChild(QLineEdit, "plain_field") or QLineEdit(self.window.window)
        field.setObjectName("plain_field")
        field.setText(text)
        field.setGeometry(300, 300, 400, 36)
        field.setVisible(bool(text))

    def show_typed(self) -> None:
        """Show what is typed into a secret's field, as the eye beside it does."""
        from PySide6.QtWidgets import QWidget

        from vault_app.ui.widgets.secret_entry import SecretEntry

        at: QWidget | None = self.window.find(read_frame().decode())
        while at is not None and not isinstance(at, SecretEntry):
            at = at.parentWidget()
        assert isinstance(at, SecretEntry)
        at.set_shown(True)

    def show_command(self) -> None:
        """Show signed headers as a command for the shell."""
        from vault_app.ui.pages.sign.sign_view import SignView

        self.window.open_page("sign")
        view = self.window.window.findChild(SignView)
        assert isinstance(view, SignView)
        view.form_segments.set_chosen(2)

    def quit(self) -> None:
        self.window.close()


def tell(_arguments: Sequence[str], _open_window: object) -> int:
    """Stand in for the command line: obey until `quit`."""
    if os.environ.get(VERBOSE):
        logging.basicConfig(level=logging.DEBUG)
        os.environ["QT_LOGGING_RULES"] = "*.debug=true"
    story = Story(Path(read_frame().decode()))
    while True:
        word = read_frame().decode()
        act: Callable[[], object] = getattr(story, word)
        sys.stdout.write(json.dumps([word, act()]) + "\n")
        sys.stdout.flush()
        if word == "quit":
            return 0


if __name__ == "__main__":
    import vault_app.__main__ as entry
    from vault_app.cli import program

    program.__dict__["run"] = tell
    sys.argv[1:] = ["told"]  # started without a word, the program opens its window at once
    sys.exit(entry.main())
