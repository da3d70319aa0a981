"""Tells whether a window can open here, before Qt is asked: where it cannot, Qt ends the whole process.

The window waits for the answer, so the words for a bad one are loaded when they are needed.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vault_app.core.errors import UsageError

# Library, and the package of Debian and Ubuntu that has it.
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
_PLUGINS = {"xcb": ("libqxcb.so",), "wayland": ("libqwayland.so", "libqwayland-generic.so", "libqwayland-egl.so")}
_NAMES_LIBRARY = re.compile(r"(lib[\w.+-]*\.so[\w.]*)")


def has_display() -> bool:
    """Tell whether this session names a display that Qt could use, or a platform that needs none."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def require_window() -> None:
    """Make sure that a window can open.

    Raises:
        UsageError: It cannot; the text says what to install or to set.
    """
    if importlib.util.find_spec("PySide6") is None:
        raise _trouble("The window needs PySide6, which is not installed: run pip install PySide6-Essentials.")
    if not has_display():
        raise _trouble(
            "There is no display: start Vault App in a desktop session, set DISPLAY or WAYLAND_DISPLAY, or use the verbs"
            " that vault-app --help lists."
        )
    if sys.platform == "linux" and not os.environ.get("QT_QPA_PLATFORM"):
        _require_platform()


def for_missing_library(error: ImportError) -> UsageError | None:
    """Return what to tell about an import that failed because of the system, or None when it is a bug of ours."""
    library = _NAMES_LIBRARY.search(str(error))
    if library is not None and "cannot open shared object file" in str(error):
        return _missing(library[1])
    if (error.name or "").partition(".")[0] in {"PySide6", "shiboken6"}:
        return _trouble("PySide6 is not installed whole: run pip install --force-reinstall PySide6-Essentials.")
    return None


def _require_platform() -> None:
    """Load what Qt would load; the first platform that works is enough."""
    wanted = [("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY")]
    trouble: UsageError | None = None
    for platform, variable in wanted:
        if not os.environ.get(variable):
            continue
        found = _trouble_with(platform)
        if found is None:
            return
        trouble = trouble or found
    if trouble is not None:
        raise trouble


def _trouble_with(platform: str) -> UsageError | None:
    spec = importlib.util.find_spec("PySide6")
    root = Path(spec.origin).parent if spec is not None and spec.origin else Path()
    places = [root / "Qt" / "plugins" / "platforms" / name for name in _PLUGINS[platform]]
    plugin = next((place for place in places if place.exists()), None)
    if plugin is None:
        return None if platform == "xcb" else _trouble("This PySide6 has no Wayland support: set DISPLAY, too.")
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        library = _NAMES_LIBRARY.search(str(error))
        return _missing(library[1] if library else plugin.name)
    return _x_server_trouble() if platform == "xcb" else _compositor_trouble()


def _x_server_trouble() -> UsageError | None:
    """Knock at the X server once: Qt ends the process when nobody opens."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return _missing("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if not refused:
        return None
    return _silent("DISPLAY", "X server")


def _compositor_trouble() -> UsageError | None:
    """Knock at the Wayland compositor once, for the same reason."""
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return _missing("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = [ctypes.c_char_p]
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    connection = wayland.wl_display_connect(None)
    if not connection:
        return _silent("WAYLAND_DISPLAY", "Wayland compositor")
    wayland.wl_display_disconnect(connection)
    return None


def _silent(variable: str, server: str) -> UsageError:
    display = os.environ.get(variable, "")
    return _trouble(
        f"The display {display!a} does not answer: set {variable} to a running {server}, or start a desktop session."
    )


def _missing(library: str) -> UsageError:
    package = _PACKAGES.get(library)
    how = f"on Debian or Ubuntu run apt install {package}" if package else "install the package that has it"
    return _trouble(f"The window needs the system library {library}: {how}.")


def _trouble(what: str) -> UsageError:
    from vault_app.core.errors import UsageError

    return UsageError(what=what)
