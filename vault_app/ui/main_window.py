"""The one window, in its states: empty for the moment of the start, then welcome, create, locked, unlocked.

It is on the screen before the rest of the program is loaded, so what an empty window does not need is imported where it is
used: of ours all but where it stands, and of Qt what it makes on first use, such as the namespace `Qt` with all its enums.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from vault_app.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from vault_app.core.environment import Environment
    from vault_app.core.errors import VaultError
    from vault_app.services.auto_lock import LockReason
    from vault_app.services.backups import Backup
    from vault_app.services.paths import Places
    from vault_app.ui.vault_door import FileFacts, Opened, Typed, VaultDoor
    from vault_app.ui.welcome.create_page import NewVault
    from vault_app.ui.welcome.welcome_page import WelcomePage
    from vault_app.ui.workspace import Workspace
    from vault_app.vaultfile.kdf import KdfParams

_WARM_UP_AFTER_MS = 150  # the first page is painted by then


class MainWindow(QMainWindow):
    """Leads from one state to the next; what each state shows is in its own parts."""

    practice_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_filled = self._is_left = False
        self._place = WindowPlace(self)
        self._place.take()

    def fill(
        self, workspace: Workspace, door: VaultDoor, places: Places, measure: Callable[[float], KdfParams]
    ) -> None:
        """Make what the window shows; before that it is empty, and can be closed and nothing else."""
        from PySide6.QtWidgets import QStackedWidget

        from vault_app.ui.lock_keeper import LockKeeper
        from vault_app.ui.opened_file import OpenedFile
        from vault_app.ui.tray_door import TrayDoor
        from vault_app.ui.window_looks import WindowLooks
        from vault_app.ui.window_parts import WindowParts

        self._place.drop_ground()
        self.workspace = workspace
        self.door = door
        self.places = places
        self._path: Path | None = None
        self._arriving: Opened | None = None
        self._costly_allowed = False
        self._practice_path: Path | None = None
        WindowLooks(workspace)
        self.lock_keeper = LockKeeper(workspace, self)
        self.idle_watch = self.lock_keeper.idle_watch
        self.opened_file = OpenedFile(workspace, self)
        self.state_stack = QStackedWidget()
        self.state_stack.setObjectName("state_stack")
        self.welcome_page = self._made_welcome()
        self.setCentralWidget(self.state_stack)
        self.parts = WindowParts(self, measure)
        self._connect()
        self.tray_door = TrayDoor(self)
        self.is_filled = True
        self.show_welcome()
        QTimer.singleShot(_WARM_UP_AFTER_MS, self, self.parts.make_ready)

    def _made_welcome(self) -> WelcomePage:
        from vault_app.ui.welcome.welcome_page import WelcomePage

        page = WelcomePage()
        page.setObjectName("welcome_page")
        self.state_stack.addWidget(page)
        page.create_asked.connect(self.show_create)
        page.open_asked.connect(self.choose_vault)
        page.practice_asked.connect(self.practice_asked)
        page.recent_chosen.connect(self.show_locked)
        return page

    def _connect(self) -> None:
        self.door.opened.connect(self._on_opened)
        self.door.failed.connect(self._on_failed)
        self.door.busy.connect(self._on_busy)
        self.lock_keeper.due.connect(self.lock)
        self.opened_file.older_accepted.connect(self._on_older_accepted)
        self.workspace.settings_changed.connect(lambda: self.parts.menus.set_theme(self.workspace.settings.theme))
        self.workspace.selection_changed.connect(lambda _id: self.parts.update_menus())
        self.workspace.vault_changed.connect(lambda _event: self.parts.update_menus())

    # States

    def show_welcome(self) -> None:
        """Show the first page, with the vaults opened before."""
        from PySide6.QtCore import Qt

        self._drop_arriving()
        self._path = None
        self.setWindowTitle("Vault App")
        self.welcome_page.show_failure(None)
        self.state_stack.setCurrentWidget(self.welcome_page)
        self.welcome_page.create_vault_button.setFocus(Qt.FocusReason.MouseFocusReason)  # no ring: nobody pressed Tab
        self.parts.update_menus()
        self.welcome_page.recent_vaults.look_for(self.workspace.settings.recent_vaults, self.workspace.clock)

    def show_create(self) -> None:
        """Show the page that makes a vault."""
        if self._leave_unlocked():
            page = self.parts.create_page()
            page.begin()
            self.state_stack.setCurrentWidget(page)
            self.parts.update_menus()

    def choose_vault(self) -> None:
        """Ask for a file, and show it locked."""
        from PySide6.QtWidgets import QFileDialog

        from vault_app.services.paths import VAULT_SUFFIX

        folder = str(self._path.parent if self._path else self.places.data)
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open vault"),
            folder,
            self.tr("Vaults") + f" (*{VAULT_SUFFIX});;" + self.tr("All files") + " (*)",
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Show the vault at *path* locked; one that is open is locked before."""
        if self._leave_unlocked():
            self.show_locked(path)

    def show_locked(self, path: Path, reason: str = "") -> None:
        """Ask for the passphrase of the vault at *path*."""
        self._drop_arriving()
        self._path = path
        self._costly_allowed = False
        self._put_in_title(path)
        page = self.parts.locked_page()
        self.state_stack.setCurrentWidget(page)
        if self.is_practice:
            from vault_app.services.demo import DEMO_PASSPHRASE
            from vault_app.ui.messages import sentences

            hint = self.tr("The passphrase of the practice vault is “{passphrase}”.").format(passphrase=DEMO_PASSPHRASE)
            reason = sentences(reason, hint)
        page.show_vault(path, reason)
        self.parts.update_menus()
        self.door.look_at(path, self._on_file_facts, owner=page)

    def _put_in_title(self, path: Path) -> None:
        from vault_app.ui.messages import visible

        self.setWindowTitle(f"{visible(path.stem)} – Vault App")

    def _on_file_facts(self, facts: FileFacts) -> None:
        from vault_app.ui.moments import when

        if facts.path == self._path and self.workspace.session is None:
            now = self.workspace.clock.utc_now()
            saved = self.tr("last saved {when}").format(when=when(facts.saved_at, now)) if facts.saved_at else ""
            page = self.parts.locked_page()
            page.show_facts(saved, facts.backups, now)
            page.show_ways(facts.ways, self.workspace.settings.key_file_of(facts.path))

    @property
    def has_vault(self) -> bool:
        """Whether a vault is open, or shown locked."""
        return self._path is not None

    @property
    def vault_path(self) -> Path | None:
        """The vault that is open, or shown locked."""
        return self._path

    @property
    def is_practice(self) -> bool:
        """Whether the vault is the throw-away one of the practice exchange."""
        return self._path is not None and self._path == self._practice_path

    def practise(self, path: Path, environment: Callable[[], Environment], places: Places) -> None:
        """Take the vault at *path* for that of the practice exchange; nothing of it is kept on this computer."""
        self._path = self._practice_path = path
        self.door.use_practice(path, environment, places)

    @property
    def new_vault_folder(self) -> Path:
        """Where a new vault goes unless told otherwise."""
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else self.places.data

    # Opening

    def create_vault(self, new: NewVault) -> None:
        """Make the vault that was described."""
        self._path = new.path
        self.door.create(new)
        self.parts.make_ready()  # while the key is derived elsewhere

    def unlock(self, typed: Typed) -> None:
        """Open the vault that is shown locked."""
        if self._path is not None:
            self.door.open(self._path, typed, costly_allowed=self._costly_allowed)
            self.parts.make_ready()  # while the key is derived elsewhere

    def open_backup(self, backup: Backup) -> None:
        """Open a copy of a backup; the file itself stays as it is."""
        if self._path is not None:
            self.door.copy_of(self._path, backup, self.open_path)

    def _on_busy(self, busy: bool) -> None:
        self.parts.set_busy(busy)

    def _on_opened(self, opened: Opened) -> None:
        self._arriving = opened
        self.parts.set_busy(True)
        self.parts.when_ready(opened.session, lambda: self._show_opened(opened))

    def _show_opened(self, opened: Opened) -> None:
        if self._arriving is not opened:
            return
        self._arriving = None
        self.parts.set_busy(False)
        self._path = opened.path
        self.opened_file.opened = opened
        self.parts.forget_typed()
        self._put_in_title(opened.path)
        self.workspace.open_session(opened.session)
        self._present(opened)
        self.parts.unlocked_page().greet()
        if not self.is_practice:
            path, key_file = opened.path.absolute(), opened.store.key_file
            self.workspace.change_settings(lambda settings: settings.with_vault(path).with_key_file(path, key_file))
        self.lock_keeper.begin()
        self.parts.update_menus()

    def _present(self, opened: Opened) -> None:
        """Say in the unlocked page what was opened."""
        page = self.parts.unlocked_page()
        page.header.set_vault(opened.path.stem)
        page.header.set_practice(self.is_practice)
        page.notices.show_opened(opened, accept_older=self.opened_file.accept_older)
        self.state_stack.setCurrentWidget(page)
        self.parts.set_opened(opened)
        self.door.look_at(opened.path, self._on_opened_facts, owner=page)

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being opened or made, so that every part may be made anew."""
        return self._arriving is None and not self.door.is_busy and self.parts.is_at_rest

    def say_again(self) -> None:
        """Make the first page anew, in the language that is spoken now, and name what the tray offers in it."""
        old, self.welcome_page = self.welcome_page, self._made_welcome()
        self.state_stack.removeWidget(old)
        old.deleteLater()
        self.tray_door.say_again()

    def present(self) -> None:
        """Show the open vault in an unlocked page that was made just now."""
        opened = self.opened_file.opened
        if opened is not None:
            self._present(opened)

    def _on_opened_facts(self, facts: FileFacts) -> None:
        if facts.saved_at is not None and self.workspace.session is not None and facts.path == self._path:
            self.parts.unlocked_page().set_saved_at(facts.saved_at)

    def _on_failed(self, error: VaultError) -> None:
        from vault_app.core.errors import CostlyKdf

        current = self.state_stack.currentWidget()
        if isinstance(error, CostlyKdf) and self._path is not None and current is self.parts.locked_page():
            from vault_app.ui.locked.cost_question import ask_about_cost

            ask_about_cost(self, error, self._on_cost_agreed)
            return
        if current is self.welcome_page:
            self.welcome_page.show_failure(error)
        elif current is self.parts.locked_page():
            self.parts.locked_page().show_failure(error)
        else:
            self.parts.create_page().show_failure(error)

    def _on_cost_agreed(self) -> None:
        self._costly_allowed = True
        self.parts.locked_page().unlock_button.click()

    def _on_older_accepted(self) -> None:
        self.parts.unlocked_page().notices.hide_file_notice()

    # Locking and leaving

    def lock(self, reason: LockReason | None = None) -> None:
        """Lock the vault, drop all that was shown of it, and show it locked.

        Args:
            reason: None: the user asked for it.
        """
        path = self._path
        is_opening = self.door.give_up() or self._arriving is not None
        if path is not None and (is_opening or self.workspace.session is not None):
            self.show_locked(path, self._end_session(reason))

    def close_vault(self) -> None:
        """Lock the vault, and show the first page."""
        self._end_session()
        self.show_welcome()

    def _leave_unlocked(self) -> bool:
        """Lock the open vault because another page is asked for; False when unsaved changes keep the user here."""
        if self.workspace.session is None:
            return True
        if not self.workspace.may_leave():
            return False
        from vault_app.services.auto_lock import LockReason

        self._end_session(LockReason.OTHER_VAULT)
        return True

    def _end_session(self, reason: LockReason | None = None) -> str:
        from vault_app.services.auto_lock import LockReason

        words = self.lock_keeper.end_session(reason or LockReason.ASKED, self.parts.close_dialogs)
        self._drop_arriving()
        self.opened_file.opened = None
        self.parts.set_opened(None)
        self.parts.update_menus()
        return words

    def _drop_arriving(self) -> None:
        """Lock a vault that was opened and is no longer wanted before it was shown."""
        arriving, self._arriving = self._arriving, None
        if arriving is not None:
            arriving.session.lock()
            self.parts.set_busy(False)

    def quit(self) -> None:
        """Lock and end the program without a question: the system asked for it."""
        self._end_session()
        self.close()

    @property
    def is_closed(self) -> bool:
        """Whether it was closed, and not merely hidden."""
        return self._is_left and not self.isVisible()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.is_filled:
            event.accept()
            return
        if event.spontaneous() and self.tray_door.take_window():  # by its frame, not by a command
            event.ignore()
            return
        if self.workspace.session is not None and not self.workspace.may_leave():
            event.ignore()
            return
        self._end_session()
        self._place.keep()
        self._is_left = True
        event.accept()
        QApplication.quit()

    def set_theme(self, name: str) -> None:
        """Dress the window in "system", "light" or "dark"."""
        from dataclasses import replace

        self.workspace.change_settings(lambda settings: replace(settings, theme=name))
