"""A display of its own for a test: an X server or a Wayland compositor without a screen, and a bus beside it."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

_START_S = 20.0


def wait_for(holds: Callable[[], object], what: str, timeout_s: float = _START_S) -> None:
    """Wait until *holds* is true; looks 50 times a second."""
    end = time.monotonic() + timeout_s
    while not holds():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.02)


@contextmanager
def running(*command: str, environment: Mapping[str, str], **options: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program in the background as long as the block lasts; its own words go nowhere unless told otherwise."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    program = subprocess.Popen(command, env=dict(environment), **{**quiet, **options})  # type: ignore[call-overload]  # ints
    try:
        yield program
    finally:
        program.terminate()
        try:
            program.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            program.kill()
            program.communicate(timeout=10)


@contextmanager
def bus() -> Iterator[str]:
    """The address of a session bus of our own."""
    command = ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address")
    with running(*command, environment=os.environ, stdout=subprocess.PIPE) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().decode().strip()


class XServer:
    """An X server with a bus; what is asked of it goes by xclip and xdotool, as other people's programs would ask.

    Attributes:
        environment: What a program needs to be shown there.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    @classmethod
    @contextmanager
    def started(cls) -> Iterator[XServer]:
        read_end, write_end = os.pipe()
        command = ("Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset")
        with ExitStack() as stack:
            stack.enter_context(running(*command, environment=os.environ, pass_fds=(write_end,)))  # type: ignore[arg-type]
            os.close(write_end)
            with os.fdopen(read_end) as told:
                display = f":{told.readline().strip()}"
            address = stack.enter_context(bus())
            rest = {name: value for name, value in os.environ.items() if not name.startswith(("WAYLAND", "DISPLAY"))}
            more = {
                "DISPLAY": display,
                "DBUS_SESSION_BUS_ADDRESS": address,
                "QT_QPA_PLATFORM": "xcb",
                "NO_AT_BRIDGE": "1",
            }
            yield cls({**rest, **more, "XDG_SESSION_TYPE": "x11"})

    def run(self, *command: str, check: bool = True) -> str:
        """Run a program on the display, and return what it said."""
        done = subprocess.run(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30, check=check
        )
        return done.stdout.decode("utf-8", "replace")

    # The selections

    def text(self, selection: str = "clipboard", target: str = "UTF8_STRING") -> str:
        """Return what a selection holds in that form; empty when it holds nothing."""
        return self.run("xclip", "-selection", selection, "-target", target, "-out", check=False)

    def targets(self, selection: str = "clipboard") -> set[str]:
        """Return in which forms a selection can be had."""
        return set(self.text(selection, "TARGETS").split())

    def put(self, text: str, selection: str = "clipboard") -> None:
        """Copy as another program does, which stays there to answer."""
        subprocess.run(
            ["xclip", "-selection", selection, "-in"], env=self.environment, input=text.encode(), timeout=30, check=True
        )

    # Keyboard and mouse

    def focus(self, title: str) -> None:
        """Give a window the keyboard, as soon as one of that title is there."""
        self.run("xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync")

    def press(self, *keys: str) -> None:
        self.run("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        self.run("xdotool", "type", "--delay", "4", text)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the left button at *start*, go to *end*, and let it go."""
        between = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        words = ["mousemove", *map(str, start), "mousedown", "1"]
        for x, y in (between, end):
            words += ["mousemove", str(x), str(y), "sleep", "0.05"]
        self.run("xdotool", *words, "mouseup", "1")

    def click(self, place: tuple[int, int], times: int = 1) -> None:
        self.run("xdotool", "mousemove", *map(str, place), "click", "--repeat", str(times), "--delay", "60", "1")


def history_of(folder: Path, *names: str) -> bytes:
    """Return all that the files of those names below *folder* hold."""
    return b"".join(each.read_bytes() for name in names for each in folder.rglob(name) if each.is_file())


class WaylandDesktop:
    """A Wayland compositor without a screen; what is asked of it goes by wl-paste and wtype, as other programs would ask.

    Attributes:
        environment: What a program needs to be shown there.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    @classmethod
    @contextmanager
    def started(cls) -> Iterator[WaylandDesktop]:
        with ExitStack() as stack:
            # Short, for a socket's path may have 108 bytes; and where another user comes to, for sway refuses to be root.
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            setup = folder / "config"
            setup.write_text("output * resolution 1600x1000\n")
            as_user: tuple[str, ...] = ()
            if os.geteuid() == 0:
                as_user = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                for each in (folder, setup):
                    os.chown(each, 65534, 65534)
            headless = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
            of_sway = {**os.environ, **headless, "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
            stack.enter_context(running(*as_user, "sway", "-c", str(setup), environment=of_sway))
            wait_for(lambda: list(folder.glob("wayland-?")) and list(folder.glob("sway-ipc*")), "the compositor")
            address = stack.enter_context(bus())
            rest = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
            more = {"SWAYSOCK": str(next(folder.glob("sway-ipc*"))), "DBUS_SESSION_BUS_ADDRESS": address}
            display = {"WAYLAND_DISPLAY": str(next(folder.glob("wayland-?"))), "QT_QPA_PLATFORM": "wayland"}
            desktop = cls({**rest, **more, **display, "XDG_SESSION_TYPE": "wayland"})
            # A seat without a keyboard gives the focus to nobody, and wtype takes its keyboard away when it ends.
            stack.enter_context(running("wtype", "-s", "10000000", "-k", "Shift_L", environment=desktop.environment))
            yield desktop

    def run(self, *command: str) -> str:
        """Run a program on the desktop, and return what it said."""
        done = subprocess.run(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30, check=False
        )
        return done.stdout.decode("utf-8", "replace")

    def text(self) -> str:
        """Return what is on the clipboard."""
        return self.run("wl-paste", "--no-newline")

    def types(self, *, primary: bool = False) -> set[str]:
        """Return in which forms the clipboard, or the primary selection, can be had."""
        return set(self.run("wl-paste", "--list-types", *(["--primary"] if primary else [])).split())

    def shown_titles(self) -> str:
        """Return the tree of windows, as text, in which their titles stand."""
        return self.run("swaymsg", "--raw", "--type", "get_tree")

    def type(self, *words: str) -> None:
        """Type, by the words of wtype; it waits until its keyboard is known."""
        self.run("wtype", "-s", "300", "-d", "10", *words)

    def leave_windows(self) -> None:
        """Go where there is no window."""
        self.run("swaymsg", "workspace", "empty")
