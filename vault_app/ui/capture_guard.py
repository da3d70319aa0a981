"""Keeps the windows of the program out of screenshots and screen sharing, where the system can: Windows and macOS.

Nothing of it was tried on these systems. Where it fails the window works as ever, and the settings tell that it failed.
Sources: SetWindowDisplayAffinity, learn.microsoft.com (WDA_EXCLUDEFROMCAPTURE from Windows 10 2004 on; before, the flag
is refused, and WDA_MONITOR shows the window black); NSWindow.sharingType, developer.apple.com (NSWindowSharingNone = 0,
NSWindowSharingReadOnly = 1; ScreenCaptureKit may pass over it from macOS 15 on).
"""

from __future__ import annotations

import ctypes
import logging
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from vault_app.ui.workspace import Workspace

_log = logging.getLogger(__name__)

SHOWN = 0  # WDA_NONE
BLACK = 1  # WDA_MONITOR
LEFT_OUT = 0x11  # WDA_EXCLUDEFROMCAPTURE
_SHARING_NONE, _SHARING_READ_ONLY = 0, 1

Hide = Callable[[int, bool], bool]
"""Takes the native handle of a window and whether to hide it; False: the system refused."""


def way_to_hide(platform: str = sys.platform) -> Hide | None:
    """Return how windows are hidden from pictures of the screen on *platform*; None where no system call does that."""
    return {"win32": _hide_on_windows, "darwin": _hide_on_macos}.get(platform)


def _hide_on_windows(handle: int, hide: bool) -> bool:
    from ctypes import wintypes

    load: Any = getattr(ctypes, "WinDLL")  # noqa: B009 - there is no such name elsewhere
    set_affinity = load("user32", use_last_error=True).SetWindowDisplayAffinity
    set_affinity.argtypes = (wintypes.HWND, wintypes.DWORD)
    set_affinity.restype = wintypes.BOOL
    return affinity_set(lambda affinity: bool(set_affinity(handle, affinity)), hide=hide)


def affinity_set(set_affinity: Callable[[int], bool], *, hide: bool) -> bool:
    """Leave the window out of pictures, or at least have it black in them; False when neither is to be had."""
    if not hide:
        return set_affinity(SHOWN)
    return set_affinity(LEFT_OUT) or set_affinity(BLACK)


def _hide_on_macos(handle: int, hide: bool) -> bool:
    runtime = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    runtime.sel_registerName.argtypes = (ctypes.c_char_p,)
    runtime.sel_registerName.restype = ctypes.c_void_p
    address = ctypes.cast(runtime.objc_msgSend, ctypes.c_void_p).value
    assert address is not None
    # One prototype for each shape of message: called without one, the arguments land where nobody looks for them.
    asking = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(address)
    reading = ctypes.CFUNCTYPE(ctypes.c_ulong, ctypes.c_void_p, ctypes.c_void_p)(address)
    setting = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)(address)
    window = asking(handle, runtime.sel_registerName(b"window"))  # Qt's handle is the NSView
    if not window:
        return False
    wanted = _SHARING_NONE if hide else _SHARING_READ_ONLY
    setting(window, runtime.sel_registerName(b"setSharingType:"), wanted)
    return bool(reading(window, runtime.sel_registerName(b"sharingType")) == wanted)


class CaptureGuard(QObject):
    """Hides *window* while the settings ask for it; dialogs lie inside it, menus and tooltips show no secret.

    Args:
        hide: How that is done; None: this system cannot.

    Attributes:
        failed: Whether the system refused it the last time.
    """

    failure_changed = Signal(bool)

    def __init__(self, window: QWidget, workspace: Workspace, hide: Hide | None) -> None:
        super().__init__(window)
        self.setObjectName("capture_guard")
        self._window = window
        self._workspace = workspace
        self._hide = hide
        self._done: tuple[int, bool] | None = None
        self.failed = False
        if hide is not None:
            window.installEventFilter(self)
            workspace.settings_changed.connect(self._follow)
            self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # The system knows the window from here on; a new handle, as after a change of the screen, starts out shown.
        if event.type() in {QEvent.Type.Show, QEvent.Type.WinIdChange}:
            self._follow()
        return False

    def _follow(self) -> None:
        if self._hide is None or not self._window.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            return
        wanted = (int(self._window.winId()), self._workspace.settings.hide_from_capture)
        if wanted == self._done:
            return
        self._done = wanted
        try:
            failed = not self._hide(*wanted)
        except (OSError, AttributeError, ctypes.ArgumentError) as wrong:
            _log.warning("The window cannot be kept out of screenshots (%s).", type(wrong).__name__)
            failed = True
        if failed != self.failed:
            self.failed = failed
            self.failure_changed.emit(failed)
