"""Fills the window and lets it run, and catches what nobody else caught."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from vault_app.services.clock import Clock, SystemClock
from vault_app.services.log_redaction import redact_logs
from vault_app.services.paths import Places
from vault_app.services.process_guard import heap_is_cleaned, start_locked
from vault_app.services.resources import resource_path
from vault_app.services.settings_store import SettingsStore
from vault_app.ui import tasks
from vault_app.ui.capture_guard import CaptureGuard, way_to_hide
from vault_app.ui.collector import collect_on_this_thread
from vault_app.ui.fresh_process import FreshProcess
from vault_app.ui.languages import chosen_language, speak
from vault_app.ui.main_window import MainWindow
from vault_app.ui.single_instance import SingleInstance
from vault_app.ui.theme import Mode, apply_theme, theme
from vault_app.ui.vault_door import VaultDoor
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.core.environment import Environment
    from vault_app.services.one_window import OneWindow
    from vault_app.vaultfile.kdf import KdfParams

_SWITCH_S = 0.0001  # a turn of the window may ask a busy thread for the interpreter a hundred times; 5 ms each is the usual wait
_LISTEN_AFTER_MS = 500  # the first page is painted by then, and no vault is open yet
_LAST_TASKS_MS = 15_000  # a save that waits for another program's lock gives up after 5 s


def _measure(seconds: float) -> KdfParams:
    from vault_app.services.kdf_cost import measure_kdf

    return measure_kdf(seconds)


def _practice_environment() -> Environment:
    from vault_app.services.practice_runner import practice_environment

    return practice_environment()


@dataclass(frozen=True)
class World:
    """What the window is started with; tests hand in a world of their own.

    Attributes:
        measure: Returns the cost of a key derivation of so many seconds; blocks.
        practice_environment: Finds the running practice exchange; raises PracticeNotRunning.
        usual_kdf: A vault with a weaker key derivation is offered a stronger one; None: today's default.
    """

    places: Places = field(default_factory=Places.of_this_user)
    clock: Clock = field(default_factory=SystemClock)
    measure: Callable[[float], KdfParams] = _measure
    practice_environment: Callable[[], Environment] = _practice_environment
    usual_kdf: KdfParams | None = None


def open_window(
    app: QApplication, world: World, vault: Path | None = None, window: MainWindow | None = None
) -> MainWindow:
    """Fill the window and show its first page; *vault*, else the vault last opened, is shown locked.

    Args:
        window: The empty one that is on the screen; None: it is made here.
    """
    collect_on_this_thread(app)
    sys.setswitchinterval(_SWITCH_S)
    store = SettingsStore(world.places.settings_file)
    settings = store.load()
    theme().reduced_motion = settings.reduced_motion
    speak(app, chosen_language(settings.language))
    apply_theme(app, cast("Mode", settings.theme))
    workspace = Workspace(world.clock, settings, settings_store=store)
    door = VaultDoor(
        world.places,
        measure=world.measure,
        practice_environment=world.practice_environment,
        usual_kdf=world.usual_kdf,
    )
    window = window or MainWindow()
    window.fill(workspace, door, world.places, world.measure)
    CaptureGuard(window, workspace, way_to_hide())
    for helper in (workspace, door):
        helper.setParent(window)
    last = Path(settings.last_vault) if settings.last_vault else None
    if vault is None and last is not None and last.is_file():
        vault = last
    if vault is not None:
        window.show_locked(vault)
    return window


def begin(
    app: QApplication, window: MainWindow, vault: Path | None, *, demo: bool, place: OneWindow | None
) -> Callable[[], None]:
    """Fill *window*, which is on the screen, and have it live; returns what is to be called after its end.

    Args:
        vault: Shown locked; None: the vault last opened, else the first page.
        demo: Start the practice exchange and open a throw-away vault of its key sets.
        place: Where later starts find this one; None: each start has a window of its own.
    """
    from vault_app.ui.practice import PracticeMode
    from vault_app.ui.quit_signals import QuitSignals

    app.setWindowIcon(QIcon(str(resource_path("icons/app.svg"))))
    open_window(app, World(), vault, window)
    hook = LastResort(window)
    single = SingleInstance(window, place)
    fresh = FreshProcess(window, heap_is_cleaned=heap_is_cleaned(), start=single.handing_over(start_locked))
    hook.caught.connect(fresh.note_mistake)
    sys.excepthook = hook.on_exception
    sys.unraisablehook = on_unraisable
    redact_logs()
    practice = PracticeMode(window)
    signals = QuitSignals(window.quit)
    QTimer.singleShot(_LISTEN_AFTER_MS, window, lambda: listen_to_system(window))
    QTimer.singleShot(_LISTEN_AFTER_MS, single, single.listen)
    if demo:
        practice.start()

    def end() -> None:
        # Before the platform may hand it to a manager; closing the window did it, but whatever else ends the loop did not.
        window.workspace.clipboard.leave()
        window.workspace.let_saves_end(_LAST_TASKS_MS)
        practice.stop()
        tasks.wait_for_all(_LAST_TASKS_MS)
        signals.stop()

    return end


def listen_to_system(window: MainWindow) -> QObject:
    """Lock *window* from now on when the computer sleeps or its screen is locked, where the system tells."""
    from vault_app.ui.system_locks import SystemLocks

    locks = SystemLocks(window.lock_keeper.hear, window)
    window.workspace.unlocked.connect(lambda: locks.set_open(True))
    window.workspace.locked.connect(lambda _reason: locks.set_open(False))
    locks.set_open(window.workspace.session is not None)
    return locks


class LastResort(QObject):
    """Shows a mistake of the program: its type and place, never a value, which may be a secret."""

    caught = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._showing = False

    def on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take the place of `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.quit()
            return
        report = redacted_report(kind, trace)
        forget_values(error)
        sys.stderr.write(report + "\n")
        self.caught.emit()
        if self._showing:
            return
        self._showing = True
        from vault_app.ui.bug_dialog import BugDialog

        dialog = BugDialog(self._window, report)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_finished(self) -> None:
        self._showing = False


def on_unraisable(raised: sys.UnraisableHookArgs) -> None:
    """Take the place of `sys.unraisablehook`, which would write the message of a failure, and so a value."""
    sys.stderr.write(redacted_report(raised.exc_type, raised.exc_traceback) + "\n")
    if raised.exc_value is not None:
        forget_values(raised.exc_value)


def redacted_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return type and places of a failure; no message and no value, for either may hold a secret."""
    import traceback

    from vault_app import __version__

    lines = [f"Vault App {__version__}, Python {sys.version.split()[0]}, {sys.platform}", kind.__name__]
    lines += [f"  {_inside(entry.filename)}:{entry.lineno} {entry.name}" for entry in traceback.extract_tb(trace)]
    return "\n".join(lines)


def forget_values(error: BaseException) -> None:
    """Empty the frames and messages of a failure and of those behind it: any of them may hold an opened secret.

    The interpreter keeps the last failure for a debugger, frames included, for as long as there is no later one.
    """
    from traceback import clear_frames

    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        waiting += (each.__cause__, each.__context__)
        clear_frames(each.__traceback__)
        each.args = ()
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        sys.__dict__.pop(name, None)


def _inside(filename: str) -> str:
    parts = Path(filename).parts
    return "/".join(parts[parts.index("vault_app") :]) if "vault_app" in parts else Path(filename).name
