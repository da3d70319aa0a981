"""The field for the path of a key file, with a button that looks for one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.path_edit import PathEdit


class KeyFileField(Field):
    """A path; of a file that is there, or, with *may_be_new*, of one that is to be made."""

    def __init__(
        self,
        label: str,
        help_text: str = "",
        *,
        may_be_new: bool = False,
        height: int = metrics.FIELD_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, PathEdit(), help_text=help_text, mono=True, height=height, parent=parent)
        self._may_be_new = may_be_new
        self.choose_button = Button(self.tr("Choose…"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        self.choose_button.setObjectName("choose_key_file_button")
        self.choose_button.setAccessibleDescription(label)
        self.add_action(self.choose_button)
        self.choose_button.clicked.connect(self._on_choose)
        self.text_changed.connect(lambda _text: self.clear_state())

    @property
    def path(self) -> Path | None:
        """The file, or None when the field is empty."""
        typed = self.text().strip()
        return Path(typed).expanduser() if typed else None

    def set_path(self, path: Path | None) -> None:
        """Show *path*, or nothing."""
        self.set_text("" if path is None else str(path))

    def warn_beside(self, vault: Path) -> None:
        """Say so when the file lies beside the vault, for whoever takes one takes both then."""
        path = self.path
        if path is not None and path.absolute().parent == vault.absolute().parent:
            self.set_warning(self.tr("It lies beside the vault, so whoever takes one takes both. Keep it elsewhere."))

    def _on_choose(self) -> None:
        title = self.tr("Choose a key file")
        if self._may_be_new:
            option = QFileDialog.Option.DontConfirmOverwrite  # a file that is there is used as it is
            name, _ = QFileDialog.getSaveFileName(self, title, self.text(), options=option)
        else:
            name, _ = QFileDialog.getOpenFileName(self, title, self.text())
        if name:
            self.set_text(name)
