"""The one way onto the clipboard: marked as a secret, and removed in time if it is still ours.

Clipboard managers that do not know the mark keep a history, and several put its newest entry back as soon as the clipboard
is empty: what was just removed. So the clipboard is watched for a while after that, and what comes back is replaced by a
sentence. Seen on X11 with xfce4-clipman 1.6.2, parcellite 1.2.1, diodon 1.13, qlipper 5.1 and GPaste 43.
"""

from __future__ import annotations

import secrets
import sys
from math import ceil

from PySide6.QtCore import QEventLoop, QMimeData, QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QClipboard, QGuiApplication

from vault_app.services.clock import Clock

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_ZERO = b"\x00\x00\x00\x00"  # a DWORD
# What clipboard managers look for before they keep a copy: KDE's and most on Linux the hint, Windows its three formats, and on
# macOS the types of nspasteboard.org. GNOME has no such mark.
_MARKS: dict[str, dict[str, bytes]] = {
    "win32": {
        _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
        _WINDOWS.format("CanIncludeInClipboardHistory"): _ZERO,
        _WINDOWS.format("CanUploadToCloudClipboard"): _ZERO,
    },
    "darwin": {"org.nspasteboard.ConcealedType": b"", "org.nspasteboard.TransientType": b""},
}
_WATCH_MS = 3_000
_LEAVE_MS = 700  # the slowest manager looks twice a second whether the clipboard is empty
_AGAIN_MS = 50
_TAKEN_MS = 1_000  # by then each has taken the sentence for its newest entry
_LINUX_MARKS = {"x-kde-passwordManagerHint": b"secret"}


class SecretClipboard(QObject):
    """Puts a secret on the clipboard and takes it off again; keeps an HMAC of it, never a copy."""

    counting = Signal(int)
    """Seconds until our text leaves the clipboard; 0 when none of ours is there any more."""
    could_not_clear = Signal()
    """The system did not let go of our text, as Wayland may without focus."""
    came_back = Signal()
    """A clipboard manager put our text back, and so has it in its history; it was replaced."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._key = secrets.token_bytes(32)
        self._tag: bytes | None = None
        self._ends_at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(250)
        self._timer.timeout.connect(self._on_timeout)
        self._left = 0
        self._removed: bytes | None = None
        self._was_put_back = self._is_replacing = False
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._replace)
        self._watch = QTimer(self, singleShot=True, interval=_WATCH_MS)
        self._watch.timeout.connect(self._end_watch)
        QGuiApplication.clipboard().dataChanged.connect(self._on_clipboard_changed)

    @property
    def is_counting(self) -> bool:
        """Whether text of ours is, as far as we know, on the clipboard."""
        return self._tag is not None

    def copy(self, text: str, *, clear_after_s: float) -> None:
        """Put *text* on the clipboard, never on the primary selection, and remove it after *clear_after_s* seconds."""
        self._end_watch()
        self._put(text)
        self._tag = self._tag_of(text)
        self._ends_at = self._clock.monotonic_s() + clear_after_s
        self._timer.start()
        self._tell()

    def _put(self, text: str) -> None:
        mime = QMimeData()
        mime.setText(text)
        for name, value in _MARKS.get(sys.platform, _LINUX_MARKS).items():
            mime.setData(name, value)
        QGuiApplication.clipboard().setMimeData(mime, QClipboard.Mode.Clipboard)

    def clear(self) -> bool:
        """Remove what we copied, if it is still there; return whether something of ours was removed."""
        tag, self._tag = self._tag, None
        self._timer.stop()
        if tag is None:
            return False
        removed = self._is_ours(tag)
        if removed:
            QGuiApplication.clipboard().clear(QClipboard.Mode.Clipboard)
            self._removed = tag
            self._watch.start()
            self._replace()
            if self._is_ours(tag):
                removed = False
                self.could_not_clear.emit()
        self._left = 0
        self.counting.emit(0)
        return removed

    def leave(self) -> None:
        """Clear, and stay for up to two seconds while a manager puts our text back; for the end of the program."""
        self.clear()
        if self._removed is None:
            return
        if not self._was_put_back:  # by the lock that went before
            _turn(_LEAVE_MS, until=self.came_back)
        if self._was_put_back:
            _turn(_TAKEN_MS)
        self._end_watch()

    def _on_clipboard_changed(self) -> None:
        if not self._is_replacing:
            self._replace()

    def _replace(self) -> None:
        """Put a sentence in the place of what was removed, if a manager put that back."""
        removed = self._removed
        if removed is None or not self._is_ours(removed):
            return
        self._is_replacing = True
        try:
            self._put(self.tr("Cleared by Vault App"))  # a blank would not do: some managers pass over it
        finally:
            self._is_replacing = False
        if self._is_ours(removed):
            # X11 refuses an owner whose last event is older than the present owner's claim; with the next event it is not.
            self._again.start()
        else:
            self._was_put_back = True
            self.came_back.emit()

    def _end_watch(self) -> None:
        self._watch.stop()
        self._again.stop()
        self._removed = None
        self._was_put_back = False

    def _on_timeout(self) -> None:
        tag = self._tag
        if tag is None or self._clock.monotonic_s() >= self._ends_at:
            self.clear()
        else:
            self._tell()

    def _tell(self) -> None:
        left = max(0, ceil(self._ends_at - self._clock.monotonic_s()))
        if left != self._left:
            self._left = left
            if left:
                self.counting.emit(left)

    def _is_ours(self, tag: bytes) -> bool:
        import hmac

        # Not `ownsClipboard`: it is false offscreen, and after a manager took the text over although it is still there.
        return hmac.compare_digest(self._tag_of(QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard)), tag)

    def _tag_of(self, text: str) -> bytes:
        import hmac

        return hmac.digest(self._key, text.encode("utf-8", "surrogatepass"), "sha256")


def _turn(milliseconds: int, until: SignalInstance | None = None) -> None:
    """Let events come in for so long, or until a signal."""
    loop, timer = QEventLoop(), QTimer(singleShot=True, interval=milliseconds)
    timer.timeout.connect(loop.quit)
    if until is not None:
        until.connect(loop.quit)
    timer.start()
    loop.exec()
    if until is not None:
        until.disconnect(loop.quit)
