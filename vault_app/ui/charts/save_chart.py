"""Asks where a picture goes and in which form, and writes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from vault_app.core.errors import ExportExists, PlaceNotWritable, VaultError
from vault_app.services.transfer.exported import Exported
from vault_app.services.transfer.new_file import write_new_file
from vault_app.ui import tasks
from vault_app.ui.charts.chart_file import Drawing, csv_of, image_of, png_of, svg_of
from vault_app.ui.charts.chart_table import ChartTable
from vault_app.ui.messages import cure_of, text_of, title_of
from vault_app.ui.theme import metrics
from vault_app.ui.transfer.transfer_commands import usual_folder
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.dialog import WIDE, Dialog
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.path_edit import PathEdit
from vault_app.ui.widgets.segments import Segments
from vault_app.ui.workspace import Workspace

_SUFFIXES = (".png", ".svg", ".csv")


class SaveChartDialog(Dialog):
    """Three forms of the same: PNG at twice the size, SVG, and the numbers as CSV.

    Args:
        drawing: In the colours of the theme that is used now.
    """

    def __init__(self, parent: QWidget, workspace: Workspace, drawing: Drawing, table: ChartTable) -> None:
        super().__init__(
            parent,
            self.tr("Save: {title}").format(title=drawing.title),
            self.tr("No key, memo or signature is in it. Only you can read the file (mode 0600)."),
            WIDE,
        )
        self.setObjectName("save_chart_dialog")
        self._workspace = workspace
        self._drawing, self._table = drawing, table
        self.form_segments = Segments(
            (self.tr("Picture (PNG)"), self.tr("Picture (SVG)"), self.tr("Numbers (CSV)")), self.tr("Form")
        )
        self.form_segments.setObjectName("form_segments")
        self.place_field = Field(self.tr("File"), PathEdit(), mono=True)
        self.place_field.setObjectName("place_field")
        self.choose_button = Button(self.tr("Choose…"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.choose_button.setObjectName("choose_button")
        self.place_field.add_action(self.choose_button)
        self.notice = Notice("bad", "")
        self.notice.setObjectName("save_notice")
        self.notice.hide()
        for widget in (self.form_segments, self.place_field, self.notice):
            self.content.addWidget(widget)
        self.save_button = self.add_act(self.tr("Save"))
        self.save_button.setObjectName("act_button")
        self.save_button.clicked.disconnect()
        self.save_button.clicked.connect(self._on_save)
        self.choose_button.clicked.connect(self._on_choose)
        self.form_segments.chosen_changed.connect(lambda _form: self._show_suffix())
        self.place_field.text_changed.connect(lambda _text: self.place_field.clear_state())
        day = workspace.clock.utc_now().astimezone().strftime("%Y-%m-%d")
        self.place_field.set_text(str(usual_folder() / f"{drawing.title} {day}{_SUFFIXES[0]}"))

    @property
    def _suffix(self) -> str:
        return _SUFFIXES[self.form_segments.chosen]

    def _path(self) -> Path:
        path = Path(self.place_field.text().strip()).expanduser()
        stem = path.name[: -len(path.suffix)] if path.suffix.lower() in _SUFFIXES else path.name
        return path.with_name(stem + self._suffix) if stem else path

    def _show_suffix(self) -> None:
        if self.place_field.text().strip():
            self.place_field.set_text(str(self._path()))

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.title.text(), str(self._path()), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self.place_field.set_text(name)

    def _on_save(self) -> None:
        if self.save_button.busy:
            return
        self.notice.hide()
        if not self.place_field.text().strip():
            self.place_field.set_error(self.tr("Type where the file goes, or choose a place."))
            self.place_field.setFocus()
            return
        path, make = self._path(), self._maker()
        self.save_button.set_busy(True)
        tasks.run(lambda: write_new_file(path, make()), owner=self, done=self._on_saved, failed=self._on_failed)

    def _maker(self) -> Callable[[], bytearray]:
        """Paint now, on the window's thread; what is left to do waits for another."""
        table = self._table
        if self._suffix == ".csv":
            return lambda: csv_of(table)
        if self._suffix == ".svg":
            svg = svg_of(self._drawing)
            return lambda: svg
        image = image_of(self._drawing)
        return lambda: png_of(image)

    def _on_saved(self, exported: Exported) -> None:
        self.accept()
        self._workspace.show_toast(self.tr("Saved as {path}").format(path=exported.path))

    def _on_failed(self, error: VaultError) -> None:
        self.save_button.set_busy(False)
        if isinstance(error, ExportExists | PlaceNotWritable):
            self.place_field.set_error(text_of(error))
            self.place_field.setFocus()
        else:
            self.notice.set_notice("bad", title_of(error), cure_of(error))
            self.notice.show()


def save_chart(parent: QWidget, workspace: Workspace, drawing: Drawing | None, table: ChartTable | None) -> None:
    """Ask where a picture goes; nothing happens when there is none, or when the vault is locked by now."""
    if drawing is not None and table is not None and workspace.session is not None:
        SaveChartDialog(parent, workspace, drawing, table).open()
