"""A dialog that asks for the passphrase again before something is done about how the vault opens."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from vault_app.core.errors import KeyFileNotFound, KeyFileRefused, VaultError, WrongPassphrase
from vault_app.core.secret import wiped
from vault_app.ui.messages import cure_of, text_of, title_of
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.dialog import NARROW, Dialog
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.workspace import Workspace


class ProofDialog(Dialog):
    """Stays open until the file is saved; what is done is a subclass's, which says so by `say`."""

    def __init__(self, parent: QWidget, workspace: Workspace, width: int = NARROW) -> None:
        super().__init__(parent, "", "", width)
        self.workspace = workspace
        self.proof_field = SecretEntry(self.tr("Passphrase"))
        self.notice = Notice("bad", "")
        self.notice.hide()
        self.proof_field.setObjectName("proof_field")
        self.notice.setObjectName("proof_notice")
        self.content.addWidget(self.proof_field)
        self.content.addWidget(self.notice)
        self.proof_field.text_changed.connect(lambda _text: self.proof_field.clear_state())
        self.finished.connect(lambda _result: self.forget())

    def say(self, title: str, prose: str, act: str = "", kind: ButtonKind = ButtonKind.PRIMARY) -> None:
        """Say the act and what it means; *act* is the word of the button, the title if it is empty."""
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.prose.setText(prose)
        self.prose.show()
        self.setAccessibleDescription(prose)
        self.act = self.add_act(act or title, kind)
        self.act.setObjectName("act_button")
        self.act.clicked.disconnect()
        self.act.clicked.connect(self._on_act)

    # What a subclass does

    def is_complete(self) -> bool:
        """Tell whether the other fields can be used, and say at a field when it cannot."""
        return True

    @abstractmethod
    def work(self) -> Callable[[bytearray], object]:
        """Return what does it, given the passphrase, on another thread; it takes along what it needs of the fields."""

    def keep(self, result: object) -> None:
        """Do what has to be done with the result even when a lock has closed the dialog meanwhile."""

    def on_done(self, result: object) -> None:  # noqa: ARG002 - a subclass looks at it
        """Say that it is done; *result* is what `work` returned."""
        self.accept()

    def on_refused(self, error: VaultError) -> bool:  # noqa: ARG002 - a subclass looks at it
        """Say a failure at the field that it is about; False when it is about none."""
        return False

    def forget(self) -> None:
        """Drop what was typed."""
        self.proof_field.clear()

    # Inside

    def _on_act(self) -> None:
        self.notice.hide()
        if not self.proof_field.text():
            self.proof_field.set_error(self.tr("Type the passphrase of this vault."))
            self.proof_field.setFocus()
            return
        if not self.is_complete():
            return
        proof, work = bytearray(self.proof_field.text(), "utf-8", "surrogatepass"), self.work()

        def call() -> object:
            with wiped(proof):
                return work(proof)

        self.set_working(True)
        self.workspace.run_alone(call, owner=self.workspace, done=self._on_done, failed=self._on_failed)

    def _on_done(self, result: object) -> None:
        self.keep(result)
        if isValid(self):
            self.set_working(False)
            self.on_done(result)

    def _on_failed(self, error: VaultError) -> None:
        if not isValid(self):
            return
        self.set_working(False)
        if self.on_refused(error):
            return
        if isinstance(error, WrongPassphrase | KeyFileNotFound | KeyFileRefused):
            wrong = isinstance(error, WrongPassphrase)
            told = self.tr("This is not the passphrase. Nothing was changed.") if wrong else text_of(error)
            self.proof_field.set_error(told)
            self.proof_field.setFocus()
            self.proof_field.line_edit.selectAll()
            return
        self.notice.set_notice("bad", title_of(error), cure_of(error))
        self.notice.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.proof_field.setFocus(Qt.FocusReason.OtherFocusReason)  # it has to be typed, however dangerous the act
