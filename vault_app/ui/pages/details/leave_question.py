"""What becomes of unsaved changes when the page is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from vault_app.ui.messages import listed, sentences
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.dialog import Dialog

Then = Callable[[], None]


class LeaveQuestion(Dialog):
    """Save, discard, or stay; with *Save* it stays open until the disk has answered.

    Args:
        parent: The page that would be left.
        names: The words of the changed fields.
        save: Starts saving and calls back: the first argument after success, the second after failure.
        hindrance: Why it cannot be saved as it is; then that is not offered.
    """

    def __init__(
        self, parent: QWidget, names: Sequence[str], save: Callable[[Then, Then], None], hindrance: str = ""
    ) -> None:
        super().__init__(parent, "")
        title = self.tr("Discard what is typed?") if hindrance else self.tr("Save the changes first?")
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        unsaved = self.tr("Not saved yet: {names}.").format(names=listed(*names))
        stay = self.tr("{reason}. Stay to complete it.").format(reason=hindrance) if hindrance else ""
        self.prose.setText(sentences(unsaved, stay))
        self.prose.show()
        self._save = save
        self.discard_button = Button(self.tr("Discard"), ButtonKind.QUIET)
        self.discard_button.setObjectName("leave_discard_button")
        self.discard_button.clicked.connect(self.accept)
        self.add_quiet(self.discard_button)
        self.save_button = self.add_act(self.tr("Save"))
        self.save_button.setObjectName("leave_save_button")
        self.cancel_button.setObjectName("leave_cancel_button")
        self.save_button.clicked.disconnect(self.accept)
        self.save_button.clicked.connect(self._on_save_clicked)
        if hindrance:
            self.save_button.hide()
            self.act_button = None  # so *Cancel* has the focus

    def add_quiet(self, button: Button) -> None:
        """Put *button* left of *Cancel*."""
        row = self._buttons
        row.insertWidget(row.indexOf(self.cancel_button), button)

    def _on_save_clicked(self) -> None:
        self.save_button.set_busy(True)
        self.discard_button.setEnabled(False)
        self._save(self.accept, self.reject)
