"""The dialog that makes a recovery key, and shows it this once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from vault_app.core.secret import wipe
from vault_app.services.vault_ways import make_recovery_key
from vault_app.ui import tasks
from vault_app.ui.messages import sentences
from vault_app.ui.settings.proof_dialog import ProofDialog
from vault_app.ui.theme import font, metrics
from vault_app.ui.transfer.printing import ask_printer, can_print
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.dialog import WIDE
from vault_app.ui.widgets.label import Label
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.services.vault_store import VaultStore

_GROUPS_IN_LINE = 5
_LARGER = 1.4  # it is copied by hand, letter by letter
_BULLETS = "•••••"


class RecoveryKeyDialog(ProofDialog):
    """Passphrase first, then the key in groups; it is hidden while the window is left, and gone when the dialog closes."""

    def __init__(self, parent: QWidget, workspace: Workspace, store: VaultStore, *, replaces: bool) -> None:
        super().__init__(parent, workspace, WIDE)
        prose = self.tr(
            "A recovery key opens the vault without the passphrase and without a key file, for the day on which one of "
            "them is lost. It is made here and shown once."
        )
        if replaces:
            prose += " " + self.tr("The recovery key of before opens the vault no more.")
        self.say(self.tr("Replace the recovery key") if replaces else self.tr("Make a recovery key"), prose)
        self._store = store
        self._shown = bytearray()
        self._is_revealed = False
        self.key_label = Label("", "body", "text1")
        large = QFont(font("mono"))
        large.setPointSizeF(large.pointSizeF() * _LARGER)
        self.key_label.setFont(large)
        self.key_label.setTextFormat(Qt.TextFormat.PlainText)
        self.key_label.setAccessibleName(self.tr("Recovery key"))  # the word, never the key
        self.key_label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.key_label.hide()
        self.reveal_button = Button(self.tr("Hide"), ButtonKind.SECONDARY, "eye-off")
        self.copy_button = Button(self.tr("Copy"), ButtonKind.SECONDARY, "copy")
        self.print_button = Button(self.tr("Print…"), ButtonKind.SECONDARY, "file")
        self._acts = QWidget()
        row = QHBoxLayout(self._acts)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(metrics.SPACE_12)  # a ring of 4 is drawn around each
        row.addStretch(1)
        for name in ("reveal_button", "copy_button", "print_button"):
            button = getattr(self, name)
            button.setObjectName(f"recovery_{name}")
            row.addWidget(button)
        row.addStretch(1)
        self.key_label.setObjectName("recovery_key_label")
        self.content.addWidget(self.key_label)
        self.content.addWidget(self._acts)
        self._acts.hide()
        self.reveal_button.clicked.connect(lambda: self._reveal(not self._is_revealed))
        self.copy_button.clicked.connect(self._on_copy)
        self.print_button.clicked.connect(self._on_print)

    def work(self) -> Callable[[bytearray], object]:
        store = self._store
        return lambda passphrase: make_recovery_key(store, passphrase)

    def keep(self, result: object) -> None:
        if isinstance(result, bytearray) and not isValid(self):
            wipe(result)  # the vault was locked before it was seen; another one can be made in its place

    def on_done(self, result: object) -> None:
        assert isinstance(result, bytearray)
        self._shown = result
        self.proof_field.clear()
        self.proof_field.hide()
        self.act.hide()
        self.act_button = None
        self.title.setText(self.tr("Your recovery key"))
        self.cancel_button.setText(self.tr("I have it"))
        self.key_label.show()
        self._acts.show()
        self._offer_print(False)
        self._reveal(True)
        self.reveal_button.setFocus()
        tasks.run(can_print, owner=self, done=self._offer_print)

    def _offer_print(self, can: bool) -> None:
        """Say how the key is kept; printing is spoken of only beside the button that prints."""
        self.print_button.setVisible(can)
        keep = (
            self.tr("Write it down or print it, and keep it where you keep papers, away from this computer.")
            if can
            else self.tr("Write it down, and keep it where you keep papers, away from this computer.")
        )
        rest = self.tr("Whoever has it opens the vault. It is not shown again; another one can be made in its place.")
        self.prose.setText(sentences(keep, rest))

    def forget(self) -> None:
        super().forget()
        self._reveal(False)
        self.key_label.clear()
        wipe(self._shown)
        self._shown = bytearray()

    def _reveal(self, revealed: bool) -> None:
        self._is_revealed = revealed and bool(self._shown)
        groups = self._text().split("-") if self._is_revealed else [_BULLETS] * 13
        lines = [" ".join(groups[at : at + _GROUPS_IN_LINE]) for at in range(0, len(groups), _GROUPS_IN_LINE)]
        self.key_label.setText("\n".join(lines))
        self.reveal_button.setText(self.tr("Hide") if self._is_revealed else self.tr("Reveal"))
        self.reveal_button.set_icon_name("eye-off" if self._is_revealed else "eye")

    def _text(self) -> str:
        return str(self._shown, "ascii")

    def _on_copy(self) -> None:
        if self._shown:
            self.workspace.copy_secret(self._text(), self.tr("Recovery key"))

    def _on_print(self) -> None:
        groups = self._text().split("-")
        lines = [" &nbsp; ".join(groups[at : at + _GROUPS_IN_LINE]) for at in range(0, len(groups), _GROUPS_IN_LINE)]
        words = self.tr("Recovery key of the vault “{name}”. Whoever has it opens the vault.")
        title = words.format(name=self._store.path.stem).replace("&", "&amp;").replace("<", "&lt;")
        ask_printer(self, f"<h2>{title}</h2><pre style='font-size: 16pt'>" + "<br><br>".join(lines) + "</pre>")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._reveal(False)
