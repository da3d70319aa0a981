"""What the program leaves behind holds no secret in any form, and belongs to its user alone, whatever surrounds it."""

from __future__ import annotations

import json
import os
import secrets as randomness
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.support.command_line import make_vault
from tests.support.display import wait_for
from tests.support.driven_window import DrivenWindow
from tests.support.lasting_folder import lasting_folder
from tests.support.memory_scan import random_secret
from tests.support.secret_forms import forms_of, found_below, found_in, wider_than_private
from vault_app.services.practice_runner import start_practice

pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root may give up rights of root"),
]

ROOT = Path(__file__).parents[2]
# As the program starts, with every logger of every library at its most talkative.
LOUD = """
import logging, sys
logging.basicConfig(level=logging.NOTSET)
logging.getLogger().setLevel(logging.NOTSET)
import vault_app.__main__ as entry
sys.exit(entry.main())
"""
LIMITED = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")


def odd_secret(length: int) -> str:
    """Return a random secret that looks different in each form."""
    return f"{randomness.token_hex(length)}+ü/{randomness.token_hex(4)}"


def run_verb(
    *verb: str,
    passphrase: str,
    environment: Mapping[str, str],
    stdin: str = "",
    cwd: Path = ROOT,
    before: Sequence[str] = (),
    start: Sequence[str] = ("-m", "vault_app"),
) -> subprocess.CompletedProcess[bytes]:
    """Run one verb under umask 000, in an environment that is just *environment*."""
    reader, writer = os.pipe()
    os.write(writer, passphrase.encode() + b"\n")
    os.close(writer)
    try:
        return subprocess.run(
            [*before, sys.executable, *start, "--passphrase-fd", str(reader), *verb],
            input=stdin.encode(),
            capture_output=True,
            env={"PATH": os.environ["PATH"], **environment},
            pass_fds=(reader,),
            cwd=cwd,
            umask=0,
            start_new_session=True,
            timeout=60,
            check=False,
        )
    finally:
        os.close(reader)


def test_every_form_of_a_secret_is_found_where_it_lies(tmp_path: Path) -> None:
    """Else finding none would prove nothing."""
    secret = {"memo": odd_secret(6)}
    for form, texts in forms_of(secret["memo"]).items():
        for text in texts:
            (tmp_path / "file").write_bytes(b"before" + text + b"after")
            assert any(form in each for each in found_below(tmp_path, secret)), form
    assert found_in(b"nothing", secret) == []


def test_a_session_by_command_lines_leaves_no_secret_and_nothing_open_to_others(home: Path) -> None:
    """With every logger at work and umask 000: files, standard error, and what was not asked for on standard output."""
    environment = {name: value for name, value in os.environ.items() if name.startswith(("XDG_", "HOME"))}
    environment["TMPDIR"] = str(home / "tmp")
    (home / "tmp").mkdir(mode=0o700)
    passphrase = odd_secret(8)
    key = {"access_key": randomness.token_hex(20), "secret_key": randomness.token_hex(32), "memo": odd_secret(6)}
    hidden = {"passphrase": passphrase, **key}
    story: list[tuple[tuple[str, ...], str]] = [
        (("init", str(home / "mine.keyvault"), "--unlock-seconds", "0.1"), ""),
        (("account", "add", "Main", "--environment", "practice"), ""),
        (("key", "add", "--account", "Main", "--label", "Bot"), json.dumps(key)),
        (("key", "add", "--account", "Main", "--label", "Bot"), json.dumps(key)),
        (("key", "add", "--account", "Main", "--label", "Bad"), json.dumps(key)[:-1]),
        (("key", "ls"), ""),
        (("key", "show", "Bot"), ""),
        (("sign", "Bot", "POST", "/spot/v4/query/open-orders", "--body", "{}"), ""),
        (("call", "Bot", "account-wallet"), ""),
        (("call", "Bot", "spot-query-open-orders"), ""),
        (("verify", "Bot"), ""),
        (("key", "rm", "Bot", "--yes"), ""),
        (("backup", "ls"), ""),
        (("doctor",), ""),
    ]
    codes = []
    with start_practice():
        for verb, stdin in story:
            done = run_verb(
                "--json", *verb, passphrase=passphrase, environment=environment, stdin=stdin, start=("-c", LOUD)
            )
            codes.append(done.returncode)
            assert found_in(done.stderr, hidden) == [], verb
            asked_for = {"access_key"} if verb[0] == "sign" else set()  # it is one of the headers
            told = {name: value for name, value in hidden.items() if name not in asked_for}
            assert found_in(done.stdout, told) == [], verb
            assert b"Traceback" not in done.stderr, done.stderr
        wrong = odd_secret(8)
        refused = run_verb("key", "ls", passphrase=wrong, environment=environment, start=("-c", LOUD))
        assert refused.returncode == 11
        assert found_in(refused.stderr + refused.stdout, {**hidden, "wrong": wrong}) == []
        assert found_below(home, hidden) == []
    assert codes[:3] == [0, 0, 0]
    assert 1 not in codes
    assert len(list(home.rglob("*.keyvault*"))) > 3
    ours = [home / "mine.keyvault.backups", *(home / below for below in (".config", ".local", ".cache", "run", "tmp"))]
    assert [wide for folder in ours for wide in wider_than_private(folder)] == []
    assert (home / "mine.keyvault").stat().st_mode & 0o777 == 0o600
    assert (home / "mine.keyvault.backups").stat().st_mode & 0o777 == 0o700


def test_a_session_in_the_window_leaves_no_secret_and_nothing_open_to_others(home: Path, tmp_path: Path) -> None:
    """With all of Qt's and the libraries' logging, two mistakes of the program, and an edit that a lock cut short.

    But for one part of Qt's, which tells of each character alone, on half a million lines.
    """
    lengths = {"passphrase": 24, "access": 40, "secret": 64, "memo": 12, "typed": 16, "unsaved": 16, "wrong": 20}
    lengths |= {"exported": 24, "new": 24}
    hidden = {name: random_secret(length) for name, length in lengths.items()}
    user = tmp_path / "user"
    user.mkdir(mode=0o700)
    log = tmp_path / "log"
    rules = "*.debug=true;qt.text.emojisegmenter.debug=false"
    loud = {"QT_LOGGING_RULES": rules, "DRIVEN_VERBOSE": "1", "TMPDIR": str(user)}
    with (
        lasting_folder() as lasting,
        log.open("wb") as errors,
        start_practice(),
        DrivenWindow(user, environment=loud, errors=errors) as window,
    ):
        window.do("create", hidden["passphrase"])
        window.do("add", "A", "Access Key: {access}\nSecret Key: {secret}\nMemo: {memo}".format_map(hidden))
        window.do("choose", "A")
        for word in ("reveal", "copy"):
            window.do(word)
        window.do("edit", hidden["typed"])
        for word in ("sign", "send", "verify", "hear_socket", "fail_while_open", "fail_elsewhere"):
            window.do(word)
        window.do("export", str(user / "out"), hidden["passphrase"], hidden["exported"])
        window.do("export_as_text", str(lasting / "out"), hidden["passphrase"])
        (plain,) = lasting.iterdir()  # what was asked for, and nothing beside it
        assert plain.stat().st_mode & 0o777 == 0o600
        window.do("look_at_import", str(plain))
        window.do("change_passphrase", hidden["passphrase"], hidden["new"])
        window.do("type_and_leave", hidden["unsaved"])
        window.do("lock")
        window.do("unlock", hidden["wrong"])
        window.do("unlock", hidden["new"])
        window.do("lock")
        with (
            Path(f"/proc/{window.pid}/environ").open("rb") as given,
            Path(f"/proc/{window.pid}/cmdline").open("rb") as line,
        ):
            assert found_in(given.read() + line.read(), hidden) == []
        assert found_below(user, hidden) == []
        assert found_below(home, hidden) == []
    told = log.read_bytes()
    assert b"KeyError" in told
    assert len(told) > 1_000
    assert found_in(told, hidden) == []
    assert wider_than_private(user) == []


def hostile_environments(root: Path) -> dict[str, dict[str, str]]:
    """Return what may surround the program, by name; HOME is where nothing else is said."""
    names = [f"XDG_{each}" for each in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR")]
    home: dict[str, str] = {"HOME": str(root / "home")}

    def everywhere(place: str) -> dict[str, str]:
        return {**home, **dict.fromkeys(names, place)}

    return {
        "a home that is relative": {"HOME": "rel/home"},
        "no home": {},
        "an empty home": {"HOME": ""},
        "a home that is missing": {"HOME": str(root / "missing" / "below")},
        "a home with spaces, quotes and a line feed": {"HOME": str(root / "a b\n c \"x' $y")},
        "a home that is no UTF-8": {"HOME": str(root) + os.fsdecode(b"/h\xff\xfe")},
        "a home that is a file": {"HOME": str(root / "file")},
        "a home that cannot be written": {"HOME": str(root / "readonly")},
        "folders that are relative": everywhere("rel"),
        "folders with a line feed": everywhere(str(root / "x\ny")),
        "folders below a device": everywhere("/dev/null"),
        "folders with names too long": everywhere("/tmp/" + "x" * 5_000),
        "no locale": {**home, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        "an unknown locale": {**home, "LC_ALL": "xx_YY.ZZ@q", "LANG": "💥"},
        "streams of ASCII": {**home, "PYTHONIOENCODING": "ascii:strict"},
        "a time zone that is a path": {**home, "TZ": ":/etc/passwd"},
        "a time zone that is garbage": {**home, "TZ": "A" * 5_000 + "\n💥"},
        "an environment of a megabyte": {**home, **{f"FILLER_{number}": "x" * 100_000 for number in range(10)}},
        "a terminal of no size": {**home, "COLUMNS": "-5", "LINES": "x", "TERM": "\x1b[31m"},
        "a vault that is a device": {**home, "VAULT_APP_FILE": "/dev/zero"},
        "a vault that is the root": {**home, "VAULT_APP_FILE": "/"},
        "a vault that is no UTF-8": {**home, "VAULT_APP_FILE": os.fsdecode(b"/\xff\xfe")},
    }


@pytest.mark.parametrize("name", list(hostile_environments(Path("/"))))
def test_no_environment_brings_a_trace_or_a_wider_mode(tmp_path: Path, name: str) -> None:
    """What cannot be done is told in words and by an exit code of the list, and files are their user's alone."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "readonly").mkdir(mode=0o500)
    place = tmp_path / "place"
    place.mkdir(mode=0o700)
    environment = hostile_environments(tmp_path)[name]
    before = LIMITED if "written" in name else ()
    vault = str(place / "mine.keyvault")
    verbs = (
        ("init", vault, "--unlock-seconds", "0.1"),
        ("key", "ls"),
        ("--vault", vault, "account", "add", "Main"),
        ("doctor",),
    )
    codes = []
    for verb in verbs:
        done = run_verb(
            *verb,
            passphrase="four calm otters",
            environment=environment,
            cwd=place,
            before=before,
            start=("-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{LOUD}"),
        )
        said = done.stderr.decode("utf-8", "replace")
        codes.append(done.returncode)
        assert "Traceback" not in said, said
        assert "bug" not in said, said
        assert done.returncode in {0, 2, 10, 11, 12, 15, 16}, (verb, said)
    assert (codes[0], codes[2]) == (0, 0), "what needs no home works without one"
    assert [each for each in wider_than_private(tmp_path) if "readonly" not in each and "/file:" not in each] == []


@pytest.mark.parametrize("name", list(hostile_environments(Path("/"))))
def test_the_window_comes_up_in_any_environment_or_says_why_not(tmp_path: Path, name: str) -> None:
    """It opens a vault that is there, works until it is told to end, and leaves no trace and no wider mode."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "readonly").mkdir(mode=0o500)
    place = tmp_path / "place"
    place.mkdir(mode=0o700)
    environment = {"PATH": os.environ["PATH"], **hostile_environments(tmp_path)[name], "QT_QPA_PLATFORM": "offscreen"}
    vault = make_vault(place / "mine.keyvault")
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{LOUD}"
    with subprocess.Popen(
        [*(LIMITED if "written" in name else ()), sys.executable, "-c", start, "open", str(vault)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=place,
        umask=0,
        start_new_session=True,
    ) as program:
        try:
            wait_for(lambda: is_at_rest(program), "the window to come to rest")
        finally:
            program.send_signal(signal.SIGTERM)
        _, errors = program.communicate(timeout=30)
    said = errors.decode("utf-8", "replace")
    assert program.returncode == 0, said
    assert "Traceback" not in said, said
    assert "Vault App 0" not in said, said  # the report of a mistake begins with it
    assert [each for each in wider_than_private(tmp_path) if "readonly" not in each and "/file:" not in each] == []
    assert vault.stat().st_mode & 0o777 == 0o600


def is_at_rest(program: subprocess.Popen[bytes]) -> bool:
    """Whether the program has an event loop that waits: it has threads beside its first one, and uses no processor."""
    assert program.poll() is None, program.communicate()
    place = Path(f"/proc/{program.pid}")

    def used() -> int:
        return sum(map(int, (place / "stat").read_text("ascii").rpartition(")")[2].split()[11:13]))

    before = used()
    time.sleep(0.5)
    return used() - before <= 2 and before > 20
