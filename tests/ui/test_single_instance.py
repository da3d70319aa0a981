"""A second start of the window raises the first one, and is heard by nobody but a program of the same user."""

from __future__ import annotations

import os
import random
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from tests.support.window import WindowDriver, spin
from vault_app.services.one_window import OneWindow, Standing
from vault_app.services.wishes import MAX_BYTES, Answer, Kind, Wish, encode_answer
from vault_app.ui.later_start import ask_first
from vault_app.ui.single_instance import SingleInstance

pytestmark = pytest.mark.slow

OPEN_ALREADY = Answer.SHOWN.words + "\n"


@pytest.fixture
def first(desk: WindowDriver) -> Iterator[SingleInstance]:
    """The unlocked desk, as the program that later starts find."""
    place = OneWindow.of_this_user(os.environ)
    assert place.take() is Standing.FIRST
    single = SingleInstance(desk.window, place)
    single.listen()
    yield single
    single.stop()


def started(*words: str) -> subprocess.Popen[str]:
    """The program, started as a person does, in this test's home and on its display."""
    return subprocess.Popen(
        [sys.executable, "-m", "vault_app", *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def start_again(desk: WindowDriver, *words: str) -> str:
    """Start the program once more, and return what it says when it has ended well."""
    with started(*words) as program:
        try:
            desk.wait_until(lambda: program.poll() is not None, "the second start to end", 30)
        finally:
            program.kill()
        _, errors = program.communicate()
        assert program.returncode == 0, errors
    spin(20)
    return errors


def socket_file() -> Path:
    return OneWindow.of_this_user(os.environ).socket_file


def wait_for(program: subprocess.Popen[str], path: Path) -> None:
    end = time.monotonic() + 30
    while not path.exists():
        assert program.poll() is None, program.communicate()
        assert time.monotonic() < end
        time.sleep(0.02)


def answer_to(desk: WindowDriver, *pieces: bytes) -> bytes:
    """Say *pieces* to the window, as a program of this user that is not ours could; returns what it says until it hangs up."""
    with closing(socket.socket(socket.AF_UNIX)) as guest:
        guest.connect(str(socket_file()))
        guest.setblocking(False)
        said, ended = b"", False

        def listen() -> bool:
            nonlocal said, ended
            try:
                piece = guest.recv(100)
            except BlockingIOError:
                return False
            except ConnectionResetError:
                piece = b""
            said, ended = said + piece, not piece
            return ended

        for piece in pieces:
            try:
                guest.sendall(piece)
            except (BrokenPipeError, ConnectionResetError):
                break
            spin(2)
        desk.wait_until(listen, "the end of the conversation")
    return said


# What a later start does


def test_a_second_start_brings_the_window_to_the_front_and_ends_well(desk: WindowDriver, first: SingleInstance) -> None:
    for hidden in (desk.window.showMinimized, desk.window.hide, desk.window.showMaximized):
        hidden()
        assert start_again(desk) == OPEN_ALREADY
        assert desk.window.isVisible()
        assert not desk.window.isMinimized()
    assert desk.window.isMaximized(), "as large as it was"
    assert desk.is_visible("unlocked_page"), "what is open stays open"


def test_a_second_start_on_a_vault_shows_that_one_locked(
    desk: WindowDriver, first: SingleInstance, made_vault: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Other.keyvault").write_bytes(made_vault)
    monkeypatch.chdir(tmp_path)
    assert start_again(desk, "open", "Other.keyvault") == OPEN_ALREADY
    desk.wait_until(lambda: desk.is_visible("locked_page"), "the other vault")
    assert desk.window.vault_path == tmp_path / "Other.keyvault"
    desk.unlock()
    assert desk.listed_labels == ["Reader", "Grid bot"]


def test_a_second_start_on_the_vault_that_is_open_leaves_it_open(
    desk: WindowDriver, first: SingleInstance, tmp_path: Path
) -> None:
    (tmp_path / "link.keyvault").symlink_to("Trading.keyvault")
    for name in ("Trading.keyvault", "link.keyvault"):
        start_again(desk, "open", str(tmp_path / name))
        spin(100)
        assert desk.is_visible("unlocked_page")


def test_what_is_not_saved_is_asked_about_before_another_vault_is_shown(
    desk: WindowDriver, first: SingleInstance, tmp_path: Path
) -> None:
    desk.open_page("details")
    desk.type("used_by_field", "grid bot on the server")
    wish = Wish(Kind.OPEN, tmp_path / "Other.keyvault")
    asked: list[bytes] = []

    def stay() -> None:
        if desk.is_visible("leave_discard_button"):  # in the question's own event loop
            looking.stop()
            asked.append(answer_to(desk, wish.encode()))
            desk.press("Escape")

    looking = QTimer(desk.window, interval=20)
    looking.timeout.connect(stay)
    looking.start()
    asked.append(answer_to(desk, wish.encode()))
    desk.wait_until(lambda: len(asked) == 2, "the question")
    spin(100)
    assert {*asked} == {encode_answer(Answer.SHOWN), encode_answer(Answer.BUSY)}
    assert desk.is_visible("unlocked_page")
    assert desk.text_of("used_by_field") == "grid bot on the server"
    desk.window.lock()


def test_a_dialog_comes_first(desk: WindowDriver, first: SingleInstance, tmp_path: Path) -> None:
    """It may hold what somebody is typing; the second start says so."""
    desk.trigger("change_passphrase_action")
    (tmp_path / "Other.keyvault").touch()
    assert "close that" in start_again(desk, "open", str(tmp_path / "Other.keyvault"))
    spin(100)
    assert desk.is_visible("old_field")


def test_the_demo_opens_in_the_window_that_is_there(desk: WindowDriver, first: SingleInstance) -> None:
    for _ in range(2):
        assert start_again(desk, "demo") == OPEN_ALREADY
        desk.wait_until(lambda: desk.window.is_practice and desk.is_visible("unlocked_page"), "the practice vault", 40)
    assert desk.listed_labels[0] == "All right"


# Who is heard


def test_the_socket_is_for_this_user_alone(desk: WindowDriver, first: SingleInstance) -> None:
    path = socket_file()
    assert stat.S_ISSOCK(path.stat().st_mode)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    first.stop()
    assert not path.exists()


def test_what_is_no_wish_is_not_answered_and_changes_nothing(desk: WindowDriver, first: SingleInstance) -> None:
    good = Wish(Kind.SHOW).encode()
    chance = random.Random(7)
    hostile = [b"\0" * 4, good + b"x", b"x" * (MAX_BYTES + 1), b"\xff" * 100_000, good.replace(b"1", b"2")]
    hostile += [chance.randbytes(chance.randrange(4, 400)) + b"\0" * 4 for _ in range(30)]
    for each in hostile:
        assert answer_to(desk, each) == b""
    assert answer_to(desk, *(good[at : at + 1] for at in range(len(good)))) == encode_answer(Answer.SHOWN)
    assert desk.is_visible("unlocked_page")


def test_who_says_nothing_is_left_and_keeps_nobody_out_for_long(desk: WindowDriver, first: SingleInstance) -> None:
    silent = [socket.socket(socket.AF_UNIX) for _ in range(20)]
    for each in silent:
        each.setblocking(False)
        try:
            each.connect(str(socket_file()))
        except BlockingIOError:
            continue  # the queue at the door is full
        spin(2)
    spin(2100)
    for each in silent:
        each.close()
    spin(50)
    assert start_again(desk) == OPEN_ALREADY


def test_a_first_program_that_does_not_answer_or_is_none_of_ours_does_not_keep_the_second_from_starting() -> None:
    mine, later = (OneWindow.of_this_user(os.environ) for _ in range(2))
    mine.take()
    assert ask_first(later, Wish(Kind.SHOW), patience_s=0.1) is None, "it does not listen"
    with closing(socket.socket(socket.AF_UNIX)) as door:
        door.bind(str(mine.socket_file))
        door.listen()
        assert ask_first(later, Wish(Kind.SHOW), patience_s=0.1) is None, "it says nothing"
        assert later.take() is Standing.LATER
        mine.leave()
        assert ask_first(later, Wish(Kind.SHOW), patience_s=0.1) is None, "it has left"
    assert later.take() is Standing.FIRST
    later.leave()


# Who is first


def test_a_start_after_a_crash_is_the_first_again() -> None:
    """The dead one left its socket, which says nothing."""
    path = socket_file()
    with started() as killed:
        wait_for(killed, path)
        killed.kill()
    assert path.exists()
    was = path.stat().st_ino
    with started() as program, started() as at_once:
        assert {0} & {each.poll() or 0 for each in (program, at_once)}
        end = time.monotonic() + 30
        while program.poll() is None and at_once.poll() is None:
            assert time.monotonic() < end
            time.sleep(0.02)
        ended, other = (program, at_once) if program.poll() is not None else (at_once, program)
        _, errors = ended.communicate()
        assert (ended.returncode, errors.splitlines()[-1:]) == (0, [OPEN_ALREADY.strip()])
        assert path.stat().st_ino != was
        other.terminate()
        _, errors = other.communicate(timeout=30)
        assert other.returncode == 0, errors
    assert not path.exists()


def test_the_place_is_left_to_the_process_that_takes_over(desk: WindowDriver, first: SingleInstance) -> None:
    """And taken back when there is none."""
    other = OneWindow.of_this_user(os.environ)
    found: list[Standing] = []
    vault = Path("mine.keyvault")

    def start(told: Path | None) -> None:
        assert told == vault
        found.append(other.take())

    def fail(_told: Path | None) -> None:
        start(vault)
        other.leave()
        raise OSError

    with pytest.raises(OSError, match=r"^$"):
        first.handing_over(fail)(vault)
    assert start_again(desk) == OPEN_ALREADY
    first.handing_over(start)(vault)
    assert found == [Standing.FIRST] * 2
    assert not first.is_listening
    other.leave()
