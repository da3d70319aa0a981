"""The one way onto the clipboard: marked as a secret, and removed in time if it is still ours."""

from __future__ import annotations

import secrets
import sys
from math import ceil

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
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
_LINUX_MARKS = {"x-kde-passwordManagerHint": b"secret"}


class SecretClipboard(QObject):
    """Puts a secret on the clipboard and takes it off again; keeps an HMAC of it, never a copy."""

    counting = Signal(int)
    """Seconds until our text leaves the clipboard; 0 when none of ours is there any more."""
    could_not_clear = Signal()
    """The system did not let go of our text, as Wayland may without focus."""

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

    @property
    def is_counting(self) -> bool:
        """Whether text of ours is, as far as we know, on the clipboard."""
        return self._tag is not None

    def copy(self, text: str, *, clear_after_s: float) -> None:
        """Put *text* on the clipboard, never on the primary selection, and remove it after *clear_after_s* seconds."""
        mime = QMimeData()
        mime.setText(text)
        for name, value in _MARKS.get(sys.platform, _LINUX_MARKS).items():
            mime.setData(name, value)
        self._tag = self._tag_of(text)
        self._ends_at = self._clock.monotonic_s() + clear_after_s
        QGuiApplication.clipboard().setMimeData(mime, QClipboard.Mode.Clipboard)
        self._timer.start()
        self._tell()

    def clear(self) -> bool:
        """Remove what we copied, if it is still there; return whether something of ours was removed."""
        tag, self._tag = self._tag, None
        self._timer.stop()
        if tag is None:
            return False
        removed = self._is_ours(tag)
        if removed:
            QGuiApplication.clipboard().clear(QClipboard.Mode.Clipboard)
            if self._is_ours(tag):
                removed = False
                self.could_not_clear.emit()
        self._left = 0
        self.counting.emit(0)
        return removed

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
