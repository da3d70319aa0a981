"""What a verb works with: the vault, the passphrase, questions, and the way its result is printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.cli.bare_start import VAULT_VARIABLE
from vault_app.cli.output import write_object, write_result, write_words
from vault_app.cli.passphrase import PassphraseSource
from vault_app.core.errors import CostlyKdf, Declined, NobodyToAsk, VaultNotFound
from vault_app.core.secret import wiped
from vault_app.core.visible_text import visible_text

if TYPE_CHECKING:
    from vault_app.core.environment import Environment, HostAddress
    from vault_app.core.vault import Vault
    from vault_app.services.changes import Change
    from vault_app.services.clock import Clock
    from vault_app.services.http import Proxy
    from vault_app.services.openers import Opener
    from vault_app.services.session import Session
    from vault_app.services.vault_store import VaultStore


OpenWindow = Callable[[Path | None, bool], int]
"""Opens the window on a vault, or on the demo, and returns the exit code."""


@dataclass(frozen=True)
class OpenedVault:
    """An unlocked vault: the session for its contents, the store for its file."""

    session: Session
    store: VaultStore

    @property
    def vault(self) -> Vault:
        return self.session.vault


class Context:
    """What a verb works with.

    Args:
        vault: Of `--vault`.
        passphrase: Where it comes from.
        key_file: Of `--key-file`.
        as_json: Results are one JSON object.
        quiet: Notes are left out.
        open_window: Opens the window; the one thing of the other front end that is known here.
    """

    def __init__(
        self,
        *,
        vault: Path | None,
        passphrase: PassphraseSource,
        key_file: Path | None = None,
        as_json: bool,
        quiet: bool,
        open_window: OpenWindow,
    ) -> None:
        self.named_vault = vault
        self.passphrase = passphrase
        self.key_file = key_file
        self.as_json = as_json
        self.quiet = quiet
        self.open_window = open_window

    # Words

    def note(self, text: str) -> None:
        """Say something useful; `--quiet` leaves it out."""
        if not self.quiet:
            write_words(text)

    def warn(self, text: str) -> None:
        """Say something that has to be known even by who wants quiet."""
        write_words(text)

    def result(self, value: object, text: Callable[[], str]) -> None:
        """Print the result: *value* as JSON, or *text* for people, which is made only then."""
        if self.as_json:
            write_object(value)
        else:
            write_result(text())

    def confirm(self, question: str, *, yes: bool, word: str = "") -> None:
        """Ask a question whose answer is no unless somebody says yes, or types *word* where that is asked for.

        Raises:
            Declined: The answer is anything else.
            NobodyToAsk: There is no terminal.
        """
        if yes:
            return
        if not can_ask():
            raise NobodyToAsk(what=f"there is no terminal to ask at: “{question}”")
        question = visible_text(question)
        sys.stderr.write(f"{question} Type {word} to go on: " if word else f"{question} [y/N] ")
        sys.stderr.flush()
        answer = sys.stdin.readline().strip()
        if answer != word if word else answer.lower() not in {"y", "yes"}:
            raise Declined(what="you said no")

    # The clock

    @property
    def clock(self) -> Clock:
        from vault_app.services.clock import SystemClock

        return SystemClock()

    # The network

    def proxy_to(self, address: HostAddress) -> Proxy | None:
        """Return the proxy that the user's settings choose for *address*, and say which one; raises InvalidInput."""
        if address.is_loopback:
            return None
        from vault_app.services.paths import Places
        from vault_app.services.proxies import proxy_for, proxy_words
        from vault_app.services.settings_store import SettingsStore

        settings = SettingsStore(Places.of_this_user().settings_file).load()
        proxy = proxy_for(settings, address, os.environ)
        if proxy is not None:
            self.note(proxy_words(settings, address, proxy))
        return proxy

    # The vault

    def vault_path(self) -> Path:
        """Return the vault that is meant: `--vault`, else VAULT_APP_FILE, else the one last opened.

        Raises:
            VaultNotFound: There is no file.
        """
        return existing(self.meant_vault())

    def meant_vault(self) -> Path:
        """Return the vault that is meant, there or not; where none was ever opened, the usual place."""
        if self.named_vault is not None:
            return self.named_vault
        named = os.environ.get(VAULT_VARIABLE, "")
        if named:
            return Path(named)
        from vault_app.cli.last_vault import last_vault
        from vault_app.services.paths import Places

        return last_vault() or Places.of_this_user().default_vault

    @contextmanager
    def opened(self, *, writes: bool = False) -> Iterator[OpenedVault]:
        """Unlock the vault for a block, and lock it when the block ends.

        Args:
            writes: The verb will save, and then asks about an older file; otherwise a warning is enough.

        Raises:
            VaultNotFound, WrongPassphrase, UnusableFile: Nothing is open then.
            UsageError: There is no way to get the passphrase.
        """
        path = self.vault_path()
        with ExitStack() as until_the_end:
            with wiped(
                self.passphrase.current()
            ) as passphrase:  # gone before the verb does anything, be it a long call
                opened = until_the_end.enter_context(self.unlocked(path, passphrase))
            if opened.store.older_than_seen and not writes:
                self.warn(f"Warning: {self._older(opened.store)}")
            yield opened

    @contextmanager
    def unlocked(self, path: Path, given: bytearray | Opener) -> Iterator[OpenedVault]:
        """Unlock the vault at *path* for a block; raises as `opened`.

        Args:
            given: A passphrase, to which the key file of `--key-file` is added; or another way to open it.
        """
        from vault_app.cli.last_vault import remember_vault
        from vault_app.services.session import Session

        store = self._open_store(path, given)
        session = Session(store, practice_environment=running_practice_environment)
        try:
            remember_vault(path)
            yield OpenedVault(session, store)
        finally:
            session.lock()

    def _open_store(self, path: Path, given: bytearray | Opener) -> VaultStore:
        from vault_app.services.openers import Opener
        from vault_app.services.vault_store import VaultStore

        opener = given if isinstance(given, Opener) else Opener.with_key_file(given, self.key_file)
        try:
            return VaultStore.open(path, opener)
        except CostlyKdf as costly:
            if not can_ask():
                raise
            text = "{path} asks for a costly key derivation: {reason}. Go on only if you chose that cost. Open it?"
            try:
                self.confirm(text.format(**costly.fields), yes=False)
            except Declined:
                raise costly from None
            return VaultStore.open(path, opener, costly_allowed=True)

    # Saving

    def save(self, opened: OpenedVault, change: Change, *, yes: bool, question: str = "") -> None:
        """Save a change; a broken rule is told first, then the questions are asked, then the disk is.

        Raises:
            VaultError: The change breaks a rule.
            Declined: A question was answered with no.
            NotSaved, InUse: The disk or another program refused.
        """
        opened.session.begin(change)
        if question:
            self.confirm(question, yes=yes)
        self.confirm_older(opened, yes=yes)
        opened.session.apply(change)
        self.tell_unsafe(opened)

    def confirm_older(self, opened: OpenedVault, *, yes: bool) -> None:
        """Ask before something is written over a file that is older than the one last seen here; raises Declined."""
        if opened.store.older_than_seen:
            self.confirm(f"{self._older(opened.store)} Change it all the same?", yes=yes)
            opened.session.allow_older = True

    def tell_unsafe(self, opened: OpenedVault) -> None:
        """Say so when a save could still be undone by a power cut."""
        if not opened.store.safe_on_disk:
            self.warn("Saved, but the system could not confirm that it is safe on disk yet.")

    def _older(self, store: VaultStore) -> str:
        older = store.older_than_seen
        if older is None:
            return ""
        here, seen = (f"{at:%Y-%m-%d %H:%M:%S} UTC" for at in (older.saved_at, older.seen_at))
        if older.went_apart:
            return f"This vault, saved {here}, and the one last seen on this computer, saved {seen}, went apart."
        return f"This vault was saved {here}, and this computer has seen a newer one, saved {seen}."


def running_practice_environment() -> Environment:
    """Return the environment of the practice exchange that runs now; raises PracticeNotRunning."""
    from vault_app.services.practice_runner import practice_environment

    return practice_environment()


def existing(path: Path) -> Path:
    """Return *path* if there is something; raises VaultNotFound."""
    try:
        if path.exists():
            return path
    except OSError:  # a name that no file can have: too long, or below something that is no folder
        pass
    raise VaultNotFound(path=path)


def can_ask() -> bool:
    """Tell whether somebody sits at the other end of stdin."""
    try:
        return sys.stdin.isatty()
    except (AttributeError, ValueError):  # stdin is closed
        return False
