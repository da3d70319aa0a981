"""What the parts of the window share: the session, the chosen key set, and the queue on which changes are saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from vault_app.core.errors import KeySetNotFound, Locked, VaultError
from vault_app.services.clock import Clock
from vault_app.services.settings_store import Settings, SettingsStore
from vault_app.ui import tasks
from vault_app.ui.clipboard import SecretClipboard
from vault_app.ui.collector import look_at_all_again
from vault_app.ui.unsaved import Unsaved

if TYPE_CHECKING:
    # The first page shows no vault, so it need not wait for what handles one.
    from vault_app.core.account import Account
    from vault_app.core.key_set import KeySet
    from vault_app.core.vault import Vault
    from vault_app.exchanges.protocol import Exchange
    from vault_app.services.changes import Change
    from vault_app.services.events import Event
    from vault_app.services.session import Session

T = TypeVar("T")
Done = Callable[[], None]
Failed = Callable[[VaultError], None]


class Workspace(QObject):
    """The facade that pages get; it holds no rule of its own.

    Attributes:
        clock: Tells the time to everything in the window.
        settings: The user's choices now; `settings_changed` tells of new ones.
    """

    unlocked = Signal()
    locked = Signal(str)
    """Session and vault are gone; whoever holds anything of them drops it. Carries the reason, for people."""
    vault_changed = Signal(object)
    """An `Event`, after the disk and the session have the new value."""
    selection_changed = Signal(str)
    """Id of the chosen key set; empty when none is."""
    status = Signal(str)
    sending = Signal(str)
    """Host of the request under way; empty when there is none."""
    page_requested = Signal(str)
    add_requested = Signal(str)
    replace_requested = Signal(str)
    """Id of the key set whose replacing is to begin or to go on."""
    toast_requested = Signal(str, object)
    save_failed = Signal(object, object)
    """A VaultError that nobody else shows, and what tries again: a callable, an `Unsaved` where the change is known."""
    saving = Signal(bool)
    """Whether a change is on its way to the disk."""
    saved = Signal()
    copied = Signal(str)
    """What was put on the clipboard, in words."""
    settings_changed = Signal()

    def __init__(
        self,
        clock: Clock,
        settings: Settings,
        parent: QObject | None = None,
        *,
        settings_store: SettingsStore | None = None,
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self.settings = settings
        self._settings_store = settings_store
        self._settings_saves = tasks.SerialQueue(self)
        self.clipboard = SecretClipboard(clock, self)
        self.may_leave: Callable[[], bool] = lambda: True
        self.prepare: Callable[[Vault], Done] = lambda _vault: lambda: None
        """Makes what is shown of a vault, and returns what takes that over when the vault is announced.

        It is called where a vault was just saved or read, on any thread; what it returns, on the window's.
        """
        self._session: Session | None = None
        self._closing: list[Session] = []
        self._end_subscription: Callable[[], None] = lambda: None
        self._selected = ""
        # Every part of the window asks for it at each change, and thousands of key sets are long to look through.
        self._found: tuple[Vault, str, tuple[Account, KeySet] | None] | None = None
        self._hosts: list[str] = []
        self._saves = tasks.SerialQueue(self)
        self._saves.idle.connect(self._on_saves_idle)

    # The session

    @property
    def session(self) -> Session | None:
        """The unlocked vault's session; None while it is locked."""
        return self._session

    @property
    def vault(self) -> Vault:
        """The value now; raises Locked."""
        if self._session is None:
            raise Locked
        return self._session.vault

    def open_session(self, session: Session) -> None:
        """Begin to work with an unlocked vault."""
        self._session = session
        self._end_subscription = session.subscribe(self._on_event)
        self.unlocked.emit()

    def tell_again(self) -> None:
        """Tell parts that were made just now of the vault that is open."""
        if self._session is not None:
            self.unlocked.emit()

    @property
    def is_sending(self) -> bool:
        """Whether a request is under way."""
        return bool(self._hosts)

    def lock(self, reason: str) -> None:
        """Lock the vault and have everybody drop what they hold of it.

        A save under way is let finish, for the disk has it half, and what outlasts a lock is saved; then the keys go.
        """
        session, self._session = self._session, None
        if session is None:
            return
        self._end_subscription()
        self._selected, self._found = "", None
        vaults = [session.vault]
        if self._saves.is_busy:
            self._closing.append(session)
        else:
            session.lock()
        self.locked.emit(reason)
        look_at_all_again()
        self._let_go_of(vaults)

    def _on_saves_idle(self) -> None:
        closing, self._closing = self._closing, []
        for session in closing:
            vaults = [session.vault]
            session.lock()
            self._let_go_of(vaults)
        self.saving.emit(False)

    def _let_go_of(self, vaults: list[Vault]) -> None:
        from vault_app.services.letting_go import let_go_of

        tasks.run(lambda: let_go_of(vaults), owner=self)

    @property
    def is_saving(self) -> bool:
        return self._saves.is_busy

    def _on_event(self, event: Event) -> None:
        from vault_app.services.events import VaultLocked

        if isinstance(event, VaultLocked):
            return
        if self._selected and self.selected is None:
            self._set_selected("")
        self.vault_changed.emit(event)

    # Changing

    def change(
        self,
        change: Change | Callable[[], Change | None],
        done: Done | None = None,
        failed: Failed | None = None,
        *,
        outlasts_lock: bool = False,
    ) -> None:
        """Check, save and announce a change, one after the other; the window's thread waits for nothing.

        Args:
            change: What is wanted, or what makes it of the vault as it is when its turn comes; None: nothing is to do.
            done: Called after the announcement.
            failed: Gets the broken rule, or why it was not saved; without it the window tells, and offers to try again.
            outlasts_lock: Save it also when the vault is locked before its turn comes; others are refused then.
        """
        session = self._session
        self._saves.put(
            lambda ended: self._save(self._if_open(session, closing=outlasts_lock), change, done, failed, ended)
        )

    def _if_open(self, session: Session | None, *, closing: bool) -> Session | None:
        return session if session is self._session or (closing and session in self._closing) else None

    def _save(
        self,
        session: Session | None,
        change: Change | Callable[[], Change | None],
        done: Done | None,
        failed: Failed | None,
        ended: Done,
    ) -> None:
        wanted: Change | None = None

        def refuse(error: VaultError) -> None:
            try:
                if failed is not None:
                    failed(error)
                elif self._session is not None:
                    again = partial(self.change, change, done, failed)
                    self.save_failed.emit(error, Unsaved(again, wanted, self._session.vault, done or (lambda: None)))
            finally:
                ended()

        def write() -> Done:
            pending.write()
            return self.prepare(pending.saved) if pending.saved is not None else lambda: None

        def finish(take_over: Done) -> None:
            assert session is not None
            try:
                if self._session is session:
                    take_over()
                session.finish(pending)
                self.saved.emit()
                if done is not None and self._session is session:
                    done()
            finally:
                ended()

        if session is None:
            refuse(Locked())
            return
        try:
            wanted = change() if callable(change) else change
            if wanted is None:
                ended()
                return
            pending = session.begin(wanted)
        except VaultError as error:
            refuse(error)
            return
        self.saving.emit(True)
        tasks.run(write, owner=self, done=finish, failed=refuse)

    def let_saves_end(self, timeout_ms: int) -> None:
        """Wait for the save under way, and for what waits behind it and outlasts a lock; the program is about to end."""
        if self._saves.is_busy:
            loop = QEventLoop()
            self._saves.idle.connect(loop.quit)
            QTimer.singleShot(timeout_ms, loop, loop.quit)
            loop.exec()

    def run_alone(self, call: Callable[[], T], *, owner: QObject, done: Callable[[T], None], failed: Failed) -> None:
        """Run a blocking call on the opened file when no save is under way, and keep saves waiting until it has ended."""

        def prepared() -> tuple[T, Done]:
            from vault_app.core.vault import Vault

            value = call()
            return value, self.prepare(value) if isinstance(value, Vault) else lambda: None

        def start(ended: Done) -> None:
            def finish(outcome: tuple[T, Done]) -> None:
                value, take_over = outcome
                try:
                    if self._session is not None:
                        take_over()
                    if shiboken6.isValid(owner):
                        done(value)
                finally:
                    ended()

            def refuse(error: VaultError) -> None:
                try:
                    if shiboken6.isValid(owner):
                        failed(error)
                finally:
                    ended()

            tasks.run(prepared, owner=self, done=finish, failed=refuse)

        self._saves.put(start)

    # The chosen key set

    @property
    def selected(self) -> tuple[Account, KeySet] | None:
        """The chosen key set with its account as they are now; None when none is chosen or it is in the recycle bin."""
        if self._session is None or not self._selected:
            self._found = None
            return None
        vault, found = self._session.vault, self._found
        if found is None or found[0] is not vault or found[1] != self._selected:
            found = self._found = vault, self._selected, self._home_of_selected(vault)
        return found[2]

    def _home_of_selected(self, vault: Vault) -> tuple[Account, KeySet] | None:
        from vault_app.core.key_set import KeySetId

        try:
            account, key_set = vault.home_of(KeySetId(self._selected))
        except KeySetNotFound:
            return None
        return None if key_set.recycled_at or account.recycled_at else (account, key_set)

    @property
    def exchange(self) -> Exchange | None:
        """The exchange of the chosen key set."""
        chosen = self.selected
        return self._session.exchange_of(chosen[0]) if chosen and self._session else None

    def select(self, key_set_id: str) -> bool:
        """Choose a key set, or none; False when the shown page has unsaved changes and the user stays with them."""
        if key_set_id == self._selected:
            return True
        if not self.may_leave():
            return False
        self._set_selected(key_set_id)
        return True

    def _set_selected(self, key_set_id: str) -> None:
        self._selected = key_set_id
        self.selection_changed.emit(key_set_id)

    # Settings

    def change_settings(self, change: Callable[[Settings], Settings]) -> None:
        """Apply *change* to the settings now, and to those on disk in their turn."""
        self.settings = change(self.settings)
        self.settings_changed.emit()
        store = self._settings_store
        if store is None:
            return

        def save(ended: Done) -> None:
            tasks.run(lambda: store.change(change), owner=self, done=lambda _: ended(), failed=lambda _: ended())

        self._settings_saves.put(save)

    @property
    def is_at_rest(self) -> bool:
        """Whether neither the vault nor the settings are being written."""
        return not self._saves.is_busy and not self._settings_saves.is_busy

    # What pages ask of the window

    def copy_secret(self, text: str, what: str) -> None:
        """Put *text* on the clipboard until it is due to leave; *what* names it in the status bar."""
        self.copied.emit(what)
        self.clipboard.copy(text, clear_after_s=self.settings.clipboard_clear_s)

    def show_toast(self, text: str, undo: Done | None = None) -> None:
        """Say that something is done, and offer to undo it."""
        self.toast_requested.emit(text, undo)

    def request_page(self, page_id: str) -> None:
        """Show "details", "sign", "call", "verify" or "history" of the chosen key set."""
        self.page_requested.emit(page_id)

    def request_add(self, account_id: str = "") -> None:
        """Show the page that adds a key set to an account, the chosen one if none is named."""
        self.add_requested.emit(account_id)

    def request_replace(self, key_set_id: str) -> None:
        """Show the page on which a key set is replaced."""
        self.replace_requested.emit(key_set_id)

    def begin_sending(self, host: str) -> None:
        """Say in the status bar that a request goes to *host*."""
        self._hosts.append(host)
        self.sending.emit(host)

    def end_sending(self) -> None:
        """Say that the request begun last has ended."""
        if self._hosts:
            self._hosts.pop()
        self.sending.emit(self._hosts[-1] if self._hosts else "")
