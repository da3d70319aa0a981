"""What is worth mending about the vault that was opened: one notice at a time, each with the act that mends it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.errors import VaultError
from vault_app.ui import tasks
from vault_app.ui.messages import cure_of, listed, title_of, visible
from vault_app.ui.moments import decimal
from vault_app.ui.theme import metrics
from vault_app.ui.vault_door import Opened, VaultDoor
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.services.permissions import Loose
    from vault_app.services.vault_care import Care, WeakKdf

_NAMED = 2  # files that a notice names; how many more there are is counted


class CareNotices(QWidget):
    """Files that others may use come first, then their folder, then a cheap key derivation."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._opened: Opened | None = None
        self._waiting: list[Callable[[], None]] = []
        self._act: Callable[[], None] = lambda: None
        self.care_notice = Notice("warn", "")
        self.mend_button = Button("", ButtonKind.SECONDARY, height=metrics.BUTTON_HEIGHT_FIELD)
        self.mend_button.keep_room_for_arc()
        self.care_later_button = Button(self.tr("Not now"), ButtonKind.QUIET, height=metrics.BUTTON_HEIGHT_FIELD)
        for name in ("care_notice", "mend_button", "care_later_button"):
            getattr(self, name).setObjectName(name)
        self.care_notice.add_button(self.mend_button)
        self.care_notice.add_button(self.care_later_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 8)
        column.addWidget(self.care_notice)
        self.hide()
        self.mend_button.clicked.connect(self._on_mend)
        self.care_later_button.clicked.connect(self._show_next)
        workspace.locked.connect(self.forget)

    def show_opened(self, opened: Opened, door: VaultDoor) -> None:
        """Look at the vault that was opened, and say what is worth mending."""
        self.forget()
        self._opened = opened
        if opened.recovered:
            self._waiting.append(self._show_recovered)
            self._show_next()
        key_file = self._workspace.settings.key_file_of(opened.path)
        door.look_after(opened, key_file, lambda care: self._on_looked(opened, care), owner=self)

    def forget(self) -> None:
        """Say nothing more; the vault was locked."""
        self._opened = None
        self._waiting = []
        self._act = lambda: None
        self.care_notice.set_notice("warn", "")
        self.hide()

    def _on_looked(self, opened: Opened, care: Care) -> None:
        if self._opened is not opened:
            return
        loose, shared, weak = care.loose, care.shared, care.weak
        if loose:
            self._waiting.append(lambda: self._show_loose(loose))
        if shared is not None:
            self._waiting.append(lambda: self._show_shared(str(shared)))
        if weak is not None:
            self._waiting.append(lambda: self._show_weak(weak))
        if self.isHidden():
            self._show_next()

    def _show_next(self) -> None:
        if self._waiting:
            self._waiting.pop(0)()
            self.show()
        else:
            self.hide()

    def _say(self, kind: str, title: str, prose: str, act: str = "", on_act: Callable[[], None] | None = None) -> None:
        self.care_notice.set_notice(kind, title, prose)
        self.mend_button.set_busy(False)
        self.mend_button.setText(act)
        self.mend_button.setVisible(bool(act))
        self._act = on_act or (lambda: None)
        self.care_later_button.setText(self.tr("Not now") if act else self.tr("Close"))

    def _on_mend(self) -> None:
        self._act()

    def _show_recovered(self) -> None:
        self._say(
            "info",
            self.tr("Opened by the recovery key"),
            self.tr("If the passphrase is lost, set a new one now; the recovery key is asked for once more."),
            self.tr("Set a passphrase…"),
            self._set_passphrase,
        )

    def _set_passphrase(self) -> None:
        if self._opened is None:
            return
        from vault_app.ui.settings.passphrase_dialog import PassphraseDialog

        dialog = PassphraseDialog(self.window(), self._workspace, self._opened.store)
        dialog.setObjectName("passphrase_dialog")
        dialog.use_recovery_key()
        dialog.accepted.connect(self._show_next)
        dialog.open()

    # Files that others may use

    def _show_loose(self, loose: tuple[Loose, ...]) -> None:
        names = listed(*(visible(each.path.name) for each in loose[:_NAMED]))
        more = len(loose) - _NAMED
        if more > 0:
            names = self.tr("{names} and %n more", "", more).format(names=names)
        self._say(
            "warn",
            self.tr("Other users of this computer may read files of this vault"),
            self.tr("{names}. Its contents stay encrypted; a guess needs the file.").format(names=names),
            self.tr("Leave them to me alone"),
            lambda: self._tighten(loose),
        )

    def _tighten(self, loose: tuple[Loose, ...]) -> None:
        from vault_app.services.permissions import tighten

        self.mend_button.set_busy(True)
        paths = [each.path for each in loose]
        tasks.run(lambda: tighten(paths), owner=self, done=lambda _: self._on_tightened(), failed=self._on_refused)

    def _on_tightened(self) -> None:
        if self._opened is not None:
            self._workspace.show_toast(self.tr("Only you can read this vault’s files now."))
            self._show_next()

    def _on_refused(self, error: VaultError) -> None:
        if self._opened is not None:
            self._say("warn", title_of(error), cure_of(error))

    def _show_shared(self, folder: str) -> None:
        self._say(
            "warn",
            self.tr("Others may put files into this vault’s folder, or take them away"),
            self.tr("{folder}. Move the vault to a folder of yours.").format(folder=visible(folder)),
        )

    # A cheap key derivation

    def _show_weak(self, weak: WeakKdf) -> None:
        words = self.tr(
            "Unlocking takes {now} s here. With today’s usual work it takes {usual} s, and so does each guess."
        )
        self._say(
            "info",
            self.tr("This vault’s passphrase is protected with less work than is usual today"),
            words.format(now=seconds_words(weak.seconds_now), usual=seconds_words(weak.seconds_usual)),
            self.tr("Strengthen…"),
            lambda: self._strengthen(weak),
        )

    def _strengthen(self, weak: WeakKdf) -> None:
        if self._opened is None:
            return
        from vault_app.ui.care.strengthen_dialog import StrengthenDialog

        dialog = StrengthenDialog(self.window(), self._workspace, self._opened.store, weak)
        dialog.setObjectName("strengthen_dialog")
        dialog.accepted.connect(self._show_next)
        dialog.open()


def seconds_words(seconds: float) -> str:
    """Return seconds as people read them: two decimals below one tenth, else one."""
    return decimal(seconds, 2 if seconds < 0.1 else 1)
