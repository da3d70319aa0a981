"""The emergency sheet in the window: looked at, saved as PDF or text, or printed; it holds no secret."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from vault_app.core.emergency_sheet_html import sheet_html
from vault_app.core.emergency_sheet_text import sheet_text
from vault_app.core.errors import ExportExists, PlaceNotWritable, VaultError
from vault_app.core.vault import Vault
from vault_app.services.transfer.emergency_sheet import emergency_sheet
from vault_app.services.transfer.exported import Exported
from vault_app.services.transfer.new_file import write_new_file
from vault_app.ui import tasks
from vault_app.ui.messages import cure_of, text_of, title_of, translated
from vault_app.ui.theme import metrics, theme
from vault_app.ui.transfer.done_view import DoneView
from vault_app.ui.transfer.paper import SheetDocument, pdf_of
from vault_app.ui.transfer.printing import ask_printer, can_print
from vault_app.ui.transfer.roomy_dialog import RoomyDialog
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.path_edit import PathEdit
from vault_app.ui.workspace import Workspace

_WANTED, _WANTED_DONE = QSize(760, 608), QSize(560, 320)
_PDF, _TEXT = ".pdf", ".txt"


class SheetDialog(RoomyDialog):
    """Shows the sheet of the vault as it is now.

    Args:
        vault_path: Where the vault lies; the sheet says so.
        place: What a saved file is called unless told otherwise, without its end.
    """

    def __init__(self, parent: QWidget, workspace: Workspace, vault_path: Path, place: Path) -> None:
        super().__init__(parent, "", _WANTED, grows=True)
        self.name_it(self.tr("Emergency sheet"))
        self.setObjectName("sheet_dialog")
        self._workspace = workspace
        self._html = self._text = ""
        self.sheet_view = QTextBrowser()
        self.place_field = Field(self.tr("File"), PathEdit(), mono=True)
        self.choose_button = Button(self.tr("Choose…"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.print_button = Button(self.tr("Print…"), ButtonKind.SECONDARY)
        self.text_button = Button(self.tr("Save as text"), ButtonKind.SECONDARY)
        self.text_button.keep_room_for_arc()
        self.notice = Notice("bad", "")
        self.done_view = DoneView()
        self.stage_stack = QStackedWidget()
        for name in ("sheet_view", "place_field", "choose_button", "print_button", "text_button", "stage_stack"):
            getattr(self, name).setObjectName(name)
        self.notice.setObjectName("sheet_notice")
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setObjectName("close_button")
        self.pdf_button = self.add_act(self.tr("Save as PDF"))
        self.pdf_button.setObjectName("pdf_button")
        self._lay_out()
        self._connect()
        self.place_field.set_text(str(place))
        vault, now = workspace.vault, workspace.clock.utc_now()
        tasks.run(lambda: _sheet(vault, vault_path, now), owner=self, done=self._show_sheet, failed=self._show_failure)
        tasks.run(can_print, owner=self, done=self._show_printing)
        self.sheet_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        view = self.sheet_view
        view.setOpenLinks(False)
        view.setOpenExternalLinks(False)
        view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        view.setFrameShape(QFrame.Shape.NoFrame)
        # Every cell wraps; Qt makes a table of the whole width some pixels wider than that, by its frame.
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("The sheet"))
        # Paper is white in the dark, too: this is what will be printed.
        view.setStyleSheet(
            "QTextBrowser { background: #ffffff; color: #000000; border: 1px solid #c5cad4; padding: 4px; }"
            f"QTextBrowser:focus {{ border: 2px solid {theme().color('focus').name()}; padding: 3px; }}"
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        column.addWidget(
            Prose(
                self.tr(
                    "It holds no secret. It is for the day on which this computer is lost: which keys exist, what they may do, how to revoke them. Keep it on paper."
                ),
                "body",
                "text2",
            )
        )
        column.addWidget(view, 1)
        column.addWidget(self.place_field)
        column.addWidget(self.notice)
        self.notice.hide()
        self.stage_stack.addWidget(page)
        self.stage_stack.addWidget(self.done_view)
        self.content.addWidget(self.stage_stack, 1)
        self.place_field.add_action(self.choose_button)
        self._show_printing(False)
        for button in (self.pdf_button, self.text_button):
            button.setEnabled(False)
        self.add_left(self.print_button)
        self.add_left(self.text_button)

    def _show_sheet(self, made: tuple[str, str]) -> None:
        if self._workspace.session is None:
            return
        self._html, self._text = made
        self.sheet_view.setDocument(SheetDocument(self._html, self.sheet_view))
        self.sheet_view.setCursorWidth(0)  # nothing is typed here; the document keeps it
        for button in (self.pdf_button, self.text_button):
            button.setEnabled(True)

    def _show_printing(self, possible: bool) -> None:
        reason = self.tr("This computer knows no printer.")
        self.print_button.set_enabled_with_reason(possible, reason)
        self.print_button.setAccessibleDescription("" if possible else reason)

    def _connect(self) -> None:
        self.pdf_button.clicked.disconnect()
        self.pdf_button.clicked.connect(self._on_pdf)
        self.text_button.clicked.connect(self._on_text)
        self.print_button.clicked.connect(self._on_print)
        self.choose_button.clicked.connect(self._on_choose)
        self.place_field.text_changed.connect(lambda _text: self.place_field.clear_state())
        # By a method: unlike a function it is forgotten together with the dialog.
        self._workspace.locked.connect(self._on_left)
        self.finished.connect(self._on_left)

    # Saving

    def _path(self, suffix: str) -> Path:
        path = Path(self.place_field.text().strip()).expanduser()
        stem = path.name[: -len(path.suffix)] if path.suffix.lower() in {_PDF, _TEXT} else path.name
        return path.with_name(f"{stem}{suffix}") if stem else path

    def _on_pdf(self) -> None:
        html, title = self._html, self.title.text()
        self._save(_PDF, lambda: pdf_of(html, title), self.pdf_button)

    def _on_text(self) -> None:
        text = self._text
        self._save(_TEXT, lambda: bytearray(text, "utf-8"), self.text_button)

    def _save(self, suffix: str, make: Callable[[], bytearray], button: Button) -> None:
        self.notice.hide()
        if not self.place_field.text().strip():
            self.place_field.set_error(self.tr("Type where the file goes, or choose a place."))
            self.place_field.setFocus()
            return
        path = self._path(suffix)
        self._set_busy(button, busy=True)
        tasks.run(
            lambda: write_new_file(path, make()),
            owner=self,
            done=self._on_saved,
            failed=lambda error: self._on_failed(button, error),
        )

    def _set_busy(self, button: Button, *, busy: bool) -> None:
        button.set_busy(busy)
        for each in (self.pdf_button, self.text_button):
            each.setEnabled(not busy or each is button)
        self.place_field.setEnabled(not busy)

    def _on_saved(self, exported: Exported) -> None:
        words = self.tr("It holds no secret, and only you can read it (mode 0600). Print it, and keep it on paper.")
        self.done_view.show_file(exported, self.tr("The sheet is saved"), words)
        self.stage_stack.setCurrentWidget(self.done_view)
        self.want(_WANTED_DONE)
        for button in (self.pdf_button, self.text_button, self.print_button):
            button.hide()
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, button: Button, error: VaultError) -> None:
        self._set_busy(button, busy=False)
        if isinstance(error, ExportExists | PlaceNotWritable):
            self.place_field.set_error(text_of(error))
            self.place_field.setFocus()
        else:
            self._show_failure(error)

    def _show_failure(self, error: VaultError) -> None:
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()

    def _on_print(self) -> None:
        ask_printer(self, self._html)

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.title.text(), str(self._path(_PDF)), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self.place_field.set_text(name)

    def _on_left(self) -> None:
        """Drop what was shown of the vault."""
        self._html = self._text = ""
        self.sheet_view.clear()
        self.place_field.set_text("")
        self.done_view.forget()


def _sheet(vault: Vault, vault_path: Path, now: datetime) -> tuple[str, str]:
    """Return the sheet as HTML and as text; blocks, for the file's real place is looked up."""
    sheet = emergency_sheet(vault, vault_path=vault_path, now=now)
    say = partial(translated, "EmergencySheet")
    return sheet_html(sheet, say), sheet_text(sheet, say)
