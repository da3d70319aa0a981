"""The program as a process: odd locales and bytes, pipes that close, interrupts, no display, and never Qt."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import KEY
from tests.support.command_line import PASSPHRASE, CommandLine, run_program
from vault_app.cli.context import Context
from vault_app.cli.passphrase import PassphraseSource
from vault_app.core.errors import PracticeNotRunning
from vault_app.services.practice_runner import find_practice

NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def test_a_plain_locale_still_speaks_utf_8(main: CommandLine) -> None:
    main("account", "add", "Größe 備忘")
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    ended = run_program("--vault", str(main.vault), "account", "ls", passphrase=PASSPHRASE.encode(), environment=plain)
    assert ended.code == 0, ended.err
    assert "Größe 備忘" in ended.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((b"--vault", b"/tmp/\xff\xfe.keyvault", b"key", b"ls"), 10),
        ((b"account", b"add", b"\xff"), 2),
        ((b"endpoints", b"\xff"), 0),
        ((b"call", b"Bot", b"account-wallet", b"--param", b"currency=\xff"), 2),
        ((b"\xff",), 2),
    ],
)
def test_bytes_that_are_no_text_end_in_a_sentence(home: Path, arguments: tuple[bytes, ...], code: int) -> None:
    ended = run_program(*arguments)
    assert ended.code == code
    assert ended.err
    assert "Traceback" not in ended.err
    assert "bug" not in ended.err


def test_a_reader_that_goes_away_is_no_failure() -> None:
    program = f"{sys.executable} -m vault_app endpoints; echo $? >&2"
    done = subprocess.run(
        ["sh", "-c", f"({program}) | head -n 1"], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.startswith("ID ")
    assert done.stderr == "0\n"


@pytest.mark.parametrize("where", [">/dev/full", ">&-"])
@pytest.mark.parametrize("verb", ["errors 30005", "--json errors 30005", "endpoints wallet", "practice"])
def test_a_result_that_cannot_be_written_is_told(verb: str, where: str) -> None:
    """On a full disk as where stdout is closed; a practice exchange that could not say where it is has ended."""
    done = subprocess.run(
        ["sh", "-c", f"TERM=xterm {sys.executable} -m vault_app {verb} {where}"],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 12
    assert "standard output" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_practice_exchange_serves_on_when_nobody_listens_to_what_it_says(home: Path) -> None:
    """Who wants it finds it by what it left in the runtime folder."""
    reader, writer = os.pipe()
    os.close(reader)
    with subprocess.Popen(
        [sys.executable, "-m", "vault_app", "practice"], stdout=writer, stderr=subprocess.PIPE
    ) as program:
        os.close(writer)
        deadline = time.monotonic() + 30
        while program.poll() is None and not _is_found():
            assert time.monotonic() < deadline
            time.sleep(0.05)
        program.send_signal(signal.SIGINT)
        _, told = program.communicate(timeout=20)
    assert (program.returncode, told) == (0, b"")


def _is_found() -> bool:
    try:
        find_practice()
    except PracticeNotRunning:
        return False
    return True


def test_closed_streams_do_no_harm() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m vault_app errors 30005 <&- 2>&-"],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0
    assert b"30005" in done.stdout


def test_the_passphrase_is_wiped_before_a_verb_begins(main: CommandLine) -> None:
    """A call may take long, and the vault is open by then."""
    handed: list[bytearray] = []

    class Source(PassphraseSource):
        def current(self, prompt: str = "Passphrase") -> bytearray:
            handed.append(bytearray(PASSPHRASE.encode()))
            return handed[-1]

    context = Context(vault=main.vault, passphrase=Source(None), as_json=False, quiet=True, open_window=lambda *_: 1)
    with context.opened() as opened:
        assert opened.vault.listed_accounts
        assert handed == [bytearray(len(PASSPHRASE))]


def test_words_never_get_among_the_results() -> None:
    """Not even where stderr is closed."""
    done = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m vault_app errors 99999 2>&-"], capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (10, b"")


def test_the_practice_exchange_announces_itself_serves_and_ends_with_0(home: Path) -> None:
    with subprocess.Popen([sys.executable, "-m", "vault_app", "practice"], stdout=subprocess.PIPE) as program:
        try:
            assert program.stdout is not None
            record = json.loads(program.stdout.readline())
            assert set(record) == {"spot", "futures", "ws_spot", "ws_futures", "ca_file", "key_sets"}
            assert Path(record["ca_file"]).read_text(encoding="ascii").startswith("-----BEGIN CERTIFICATE-----")
        finally:
            program.send_signal(signal.SIGTERM)
            code = program.wait(20)
    assert code == 0
    assert not Path(record["ca_file"]).exists()


def test_ctrl_c_ends_a_waiting_call_quietly(main: CommandLine, home: Path) -> None:
    """A server that never answers, and a person who has waited long enough."""
    mute = (
        "import socket; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname()[1], flush=True);"
        "c, _ = s.accept(); print('in', flush=True); c.recv(1 << 20); c.recv(1)"
    )
    listener = subprocess.Popen([sys.executable, "-c", mute], stdout=subprocess.PIPE, text=True)
    assert listener.stdout is not None
    try:
        port = int(listener.stdout.readline())
        main("environment", "add", "mute", "--spot", f"http://127.0.0.1:{port}")
        main("account", "add", "Mute", "--environment", "mute")
        main("key", "add", "--account", "Mute", "--label", "Key", stdin=KEY)
        read_end, write_end = os.pipe()
        os.write(write_end, PASSPHRASE.encode() + b"\n")
        os.close(write_end)
        words = ["--vault", str(main.vault), "--passphrase-fd", str(read_end), "call", "Key", "account-wallet"]
        program = subprocess.Popen(
            [sys.executable, "-m", "vault_app", *words],
            pass_fds=(read_end,),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        os.close(read_end)
        assert listener.stdout.readline() == "in\n"
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=20)
        assert (program.returncode, out, err) == (130, "", "")
    finally:
        listener.kill()
        listener.wait()
        listener.stdout.close()


class TestTheWindow:
    """Where a window cannot open, one sentence says what to set or install, and Qt is never asked."""

    def test_without_a_display(self, main: CommandLine) -> None:
        for words in ((), ("--vault", str(main.vault)), ("open", str(main.vault))):
            ended = run_program(*words, environment=NO_DISPLAY)
            assert (ended.code, ended.out) == (2, "")
            assert "DISPLAY" in ended.err
            assert len(ended.err.splitlines()) == 1

    @pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
    def test_with_a_display_that_nobody_serves(self, variable: str) -> None:
        ended = run_program(environment={**NO_DISPLAY, variable: ":987"})
        assert (ended.code, ended.out) == (2, "")
        assert len(ended.err.splitlines()) == 1

    def test_a_vault_that_is_not_there_is_told_before_any_window(self, home: Path) -> None:
        for name in ("missing", "n" * 300, "mine.keyvault/below"):
            for words in (("open", str(home / name)), ("--vault", str(home / name))):
                ended = run_program(*words, environment=NO_DISPLAY)
                assert ended.code == 10, ended.err
                assert "There is no vault at" in ended.err

    def test_what_the_window_is_opened_on(self, main: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[tuple[Path | None, bool]] = []

        def open_window(vault: Path | None, demo: bool) -> int:
            asked.append((vault, demo))
            return 7

        vault = main.vault
        assert vault is not None
        program = CommandLine(None, None, open_window)
        assert [program().code, program("open", str(vault)).code, program("demo").code] == [7, 7, 7]
        assert CommandLine(vault, None, open_window)().code == 7
        assert asked == [(None, False), (vault, False), (None, True), (vault, False)]

    def test_a_missing_library_is_named_with_its_package(self) -> None:
        text = "libEGL.so.1: cannot open shared object file: No such file or directory"

        def open_window(_vault: Path | None, _demo: bool) -> int:
            raise ImportError(text)

        ended = CommandLine(None, None, open_window)()
        assert ended.code == 2
        assert "apt install libegl1" in ended.err

    def test_an_import_that_fails_for_another_reason_is_a_bug(self) -> None:
        def open_window(_vault: Path | None, _demo: bool) -> int:
            raise ImportError("cannot import name 'x' from 'vault_app.ui'")

        assert CommandLine(None, None, open_window)().code == 1


def test_a_name_cannot_play_tricks_on_the_terminal(home: Path) -> None:
    """A file's name is foreign text, and so is a word that is not understood."""
    trick = "\x1b]0;title\x07\u202egnp"
    for arguments in (
        ("--vault", f"{home}/{trick}", "key", "ls"),
        ("environment", "add", "a", "--spot", f"http://{trick}"),
    ):
        ended = CommandLine(None)(*arguments)
        assert ended.code in {2, 10}
        assert "title" in ended.err
        assert not any(sign in ended.err for sign in "\x1b\x07\u202e")


def test_the_demo_without_a_display_is_a_tour_in_the_terminal() -> None:
    ended = run_program("demo", environment=NO_DISPLAY, timeout=110)
    assert ended.code == 0, ended.err
    assert "terminal" in ended.err + ended.out
    assert "1000" in ended.out


def test_no_verb_loads_qt(main: CommandLine, home: Path) -> None:
    """One process runs verb after verb, each of which would leave Qt's modules behind."""
    program = """
import os, sys
from tests.support.command_line import CommandLine
from pathlib import Path
cli = CommandLine(Path(sys.argv[1]))
key = sys.argv[2]
verbs = [
    ("--help",), ("--version",), ("--exit-codes",), ("endpoints", "wallet"), ("errors", "30005"), ("doctor",),
    ("account", "add", "Other"), ("account", "ls"), ("account", "rm", "Other", "--yes"),
    ("environment", "add", "own", "--spot", "https://127.0.0.1:1"), ("environment", "ls"),
    ("environment", "rm", "own", "--yes"), ("key", "ls"), ("key", "show", "Bot", "--reveal"), ("key", "edit", "Bot"),
    ("key", "rm", "Bot", "--yes"), ("key", "restore", "Bot"), ("key", "add", "--account", "Main", "--label", "B"),
    ("sign", "Bot", "GET", "/a"), ("sign", "Bot", "-", "-", "--format", "ws"), ("call", "Bot", "no-such-call"),
    ("backup", "ls"), ("backup", "restore", "none"), ("init", sys.argv[1]), ("passphrase", "change"), ("fly",),
]
for verb in verbs:
    code = cli(*verb, stdin=key).code
    print(code, *verb)
    assert not [name for name in sys.modules if name.partition(".")[0] in {"PySide6", "shiboken6"}], verb
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(main.vault), KEY], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    codes = [int(line.split()[0]) for line in done.stdout.splitlines()]
    assert codes == [0] * 20 + [10, 0, 10, 13, 2, 2]


class Terminal:
    """A person at a terminal: the program sees one as its controlling terminal, and it echoes what is typed."""

    def __init__(self, *arguments: str) -> None:
        self.screen = ""
        self._master, slave = os.openpty()
        start = (
            "import os, sys; t = os.open(os.ttyname(0), os.O_RDWR); os.close(t);"
            "os.execv(sys.executable, [sys.executable, '-m', 'vault_app', *sys.argv[1:]])"
        )
        self._program = subprocess.Popen(
            [sys.executable, "-c", start, *arguments], stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)

    def expect(self, text: str) -> None:
        """Wait until the screen shows *text* after what was expected before."""
        deadline = time.monotonic() + 30
        while text not in self.screen.rpartition("\0")[2]:
            assert time.monotonic() < deadline, self.screen
            self._read(0.2)
        self.screen += "\0"

    def type(self, line: str) -> None:
        os.write(self._master, f"{line}\n".encode())

    def end(self) -> int:
        """Wait for the program's end and return its exit code; the screen is whole then."""
        code = self._program.wait(30)
        while self._read(0):
            pass
        os.close(self._master)
        return code

    def _read(self, wait_s: float) -> bool:
        if not select.select([self._master], [], [], wait_s)[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the other end is closed
            return False
        self.screen += data.decode("utf-8", "replace")
        return bool(data)


class TestAtATerminal:
    """What a person is asked, and what never shows."""

    def test_a_new_passphrase_is_asked_twice_and_not_shown(self, home: Path) -> None:
        terminal = Terminal("init", str(home / "new.keyvault"), "--unlock-seconds", "0.1")
        terminal.expect("Passphrase of the new vault: ")
        terminal.type("hidden words")
        terminal.expect("The same again: ")
        terminal.type("hidden words")
        assert terminal.end() == 0
        assert "hidden" not in terminal.screen
        assert CommandLine(home / "new.keyvault", b"hidden words")("key", "ls").code == 0

    def test_two_that_differ_make_nothing(self, home: Path) -> None:
        terminal = Terminal("init", str(home / "new.keyvault"))
        terminal.expect("new vault: ")
        terminal.type("one")
        terminal.expect("again: ")
        terminal.type("two")
        assert terminal.end() == 2
        assert not (home / "new.keyvault").exists()

    @pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 3), ("", 3)])
    def test_a_question_is_answered(self, main: CommandLine, answer: str, code: int) -> None:
        terminal = Terminal("--vault", str(main.vault), "key", "rm", "Bot")
        terminal.expect("Passphrase: ")
        terminal.type(PASSPHRASE)
        terminal.expect("recycle bin? [y/N] ")
        terminal.type(answer)
        assert terminal.end() == code
        assert "--yes" not in terminal.screen, "a question that was asked needs no way around it"
        assert len(main.json("key", "ls")["key_sets"]) == (0 if code == 0 else 1)

    def test_a_call_that_moves_funds_wants_a_word(self, main: CommandLine) -> None:
        main("environment", "add", "shut", "--spot", "http://127.0.0.1:9")
        main("account", "add", "Shut", "--environment", "shut")
        main("key", "add", "--account", "Shut", "--label", "Key", stdin=KEY)
        words = (
            "call",
            "Key",
            "spot-submit-order",
            "--param",
            "symbol=A_B",
            "--param",
            "side=buy",
            "--param",
            "type=market",
        )
        for answer, code in (("y", 3), ("SEND", 30)):
            terminal = Terminal("--vault", str(main.vault), *words)
            terminal.expect("Passphrase: ")
            terminal.type(PASSPHRASE)
            terminal.expect("Type SEND to go on: ")
            terminal.type(answer)
            assert terminal.end() == code

    def test_a_key_set_is_asked_for_part_by_part_and_its_secrets_do_not_show(self, main: CommandLine) -> None:
        terminal = Terminal("--vault", str(main.vault), "key", "add", "--account", "Main", "--label", "Typed")
        for prompt, answer in (
            ("Passphrase: ", PASSPHRASE),
            ("Access key, not shown: ", "typed-access"),
            ("Secret key, not shown: ", "typed-secret"),
            ("Memo, not shown: ", "typed-memo"),
            ("withdraw: ", "read-only, withdraw"),
            ("commas: ", "203.0.113.7"),
        ):
            terminal.expect(prompt)
            terminal.type(answer)
        assert terminal.end() == 0
        assert not any(secret in terminal.screen for secret in ("typed-access", "typed-secret", "typed-memo"))
        shown = main.json("key", "show", "Typed", "--reveal")
        assert (shown["access_key"], shown["secret_key"], shown["memo"]) == (
            "typed-access",
            "typed-secret",
            "typed-memo",
        )
        assert (shown["permissions"], shown["bound_ips"]) == (["read-only", "withdraw"], ["203.0.113.7"])

    def test_a_key_set_is_changed_part_by_part_and_enter_keeps_a_part(self, main: CommandLine) -> None:
        before = main.json("key", "show", "Bot", "--reveal")
        terminal = Terminal("--vault", str(main.vault), "key", "edit", "Bot")
        for prompt, answer in (
            ("Passphrase: ", PASSPHRASE),
            ("Access key, not shown (Enter keeps it): ", ""),
            ("Secret key, not shown (Enter keeps it): ", ""),
            ("Memo, not shown (Enter keeps it): ", "new memo"),
            ("Label (Enter keeps it): ", ""),
            ("withdraw (Enter keeps it): ", ""),
            ("commas (Enter keeps it): ", ""),
        ):
            terminal.expect(prompt)
            terminal.type(answer)
        assert terminal.end() == 0
        assert main.json("key", "show", "Bot", "--reveal") == {**before, "memo": "new memo"}

    def test_ctrl_c_at_the_prompt_ends_quietly(self, main: CommandLine) -> None:
        terminal = Terminal("--vault", str(main.vault), "key", "ls")
        terminal.expect("Passphrase: ")
        os.write(terminal._master, b"\x03")
        assert terminal.end() == 130
        assert "Traceback" not in terminal.screen

    def test_ctrl_d_at_a_prompt_declines_it(self, main: CommandLine) -> None:
        terminal = Terminal("--vault", str(main.vault), "key", "ls")
        terminal.expect("Passphrase: ")
        os.write(terminal._master, b"\x04")
        assert terminal.end() == 3
        assert "the input ended" in terminal.screen
        assert "no terminal" not in terminal.screen

    def test_heads_are_bold_and_no_color_is_kept(self, main: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("TERM", "xterm")
        for kept in (False, True):
            if kept:
                monkeypatch.setenv("NO_COLOR", "1")
            terminal = Terminal("endpoints", "wallet")
            assert terminal.end() == 0
            assert ("\x1b[1m" in terminal.screen) is not kept

    def test_without_a_terminal_there_is_nobody_to_ask(self, main: CommandLine) -> None:
        ended = run_program("--vault", str(main.vault), "key", "ls")
        assert (ended.code, ended.out) == (2, "")
        assert "--passphrase-fd" in ended.err
