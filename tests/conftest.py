"""What every test may rely on: a home of its own, no display, and nothing beyond loopback."""

from __future__ import annotations

import ipaddress
import itertools
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

HOME_DIRECTORIES = {
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": "run",
}
# Each of these would let the machine that runs the tests decide what is tested.
FOREIGN_VARIABLES = (
    *("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE", "OPENSSL_CONF", "OPENSSL_MODULES", "REQUESTS_CA_BUNDLE"),
    *(
        name
        for scheme in ("http", "https", "all", "no", "ws", "wss")
        for name in (f"{scheme}_proxy", f"{scheme}_PROXY".upper())
    ),
    *("LANGUAGE", "LC_TIME", "LC_NUMERIC", "LC_MESSAGES"),
    *("VAULT_APP_FILE", "NO_COLOR", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_PLUGIN_PATH", "PYTHONSTARTUP"),
)
# A change is checked with the same examples each time, so that a failure is the change's own; .ci/long looks for new ones.
# No deadline: Hypothesis would fail a test for one slow example, and on a busy machine each of them is slow now and then.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("new", deadline=None, max_examples=500)
settings.load_profile("same")

_session_home = pytest.StashKey[Path]()
_strays: list[str] = []
_home_numbers = itertools.count()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--forbid-skips", action="store_true", help="fail when a test is skipped: where all it needs is there"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Prepare the process before Qt, which reads platform and home once, is loaded by anyone."""
    if config.getoption("markexpr") != "system" or "DISPLAY" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in FOREIGN_VARIABLES:
        os.environ.pop(name, None)
    os.environ["LC_ALL"] = "C.UTF-8"
    # A shell that starts us in the background has Ctrl+C ignored, and so would each program that is tested with it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    home = Path(tempfile.mkdtemp(prefix="vault-app-tests-"))
    config.stash[_session_home] = home
    os.environ.update(_variables_of(home))
    sys.addaudithook(_refuse_to_leave_the_machine)


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_session_home], ignore_errors=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test proves nothing, so where everything was made ready for it, it counts as failed."""
    terminal = session.config.pluginmanager.get_plugin("terminalreporter")
    if session.config.getoption("forbid_skips") and terminal is not None and terminal.stats.get("skipped"):
        terminal.write_line("Skipped tests are forbidden here (--forbid-skips).", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's home directory, empty, and gone from the environment after the test."""
    # Not by `mktemp`, which looks at the folders of all tests before, each time.
    path = tmp_path_factory.getbasetemp() / "homes" / str(next(_home_numbers))
    path.mkdir(mode=0o700, parents=True)
    for name, value in _variables_of(path).items():
        monkeypatch.setenv(name, value)
    return path


@pytest.fixture(autouse=True)
def nothing_beyond_loopback() -> Iterator[None]:
    """Fail the test that tried to reach another machine, even where the product coped with the refusal."""
    _strays.clear()
    yield
    assert not _strays, f"reached for another machine: {_strays}"


def _variables_of(home: Path) -> dict[str, str]:
    variables = {"HOME": str(home)}
    for name, below in HOME_DIRECTORIES.items():
        directory = home / below
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        variables[name] = str(directory)
    return variables


def _refuse_to_leave_the_machine(event: str, arguments: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # a path is a local socket
    elif event == "socket.getaddrinfo":
        host = arguments[0]
        if _name(host).endswith(".invalid"):  # RFC 6761: no such name exists, which is what a test of it wants
            return
    else:
        return
    if not _is_loopback(host):
        _strays.append(f"{event} {host!r}")
        raise PermissionError(f"a test may not leave this machine: {event} {host!r}")


def _name(host: object) -> str:
    return host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)


def _is_loopback(host: object) -> bool:
    if host is None or _name(host) in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(_name(host).partition("%")[0]).is_loopback
    except ValueError:
        return False
