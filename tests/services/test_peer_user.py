"""The other end of a local socket is known to be of the same user, or not."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from tests.support.lasting_folder import lasting_folder
from vault_app.services.peer_user import is_same_user

STRANGER = """
import os, socket, sys
os.setgid(65534)
os.setuid(65534)
socket = socket.socket(socket.AF_UNIX)
socket.connect(sys.argv[1])
socket.recv(1)
"""


def test_another_program_of_this_user_is_known() -> None:
    one, other = socket.socketpair()
    with one, other:
        assert is_same_user(one.fileno())


def test_what_is_no_socket_is_of_nobody() -> None:
    reading, writing = os.pipe()
    assert not is_same_user(reading)
    os.close(reading)
    os.close(writing)
    assert not is_same_user(reading)


@pytest.mark.system
def test_a_program_of_another_user_is_known() -> None:
    """The folder keeps it out; this holds where the folder does not."""
    with lasting_folder() as folder, socket.socket(socket.AF_UNIX) as door:
        folder.chmod(0o755)
        path = folder / "door"
        door.bind(str(path))
        path.chmod(0o777)
        door.listen()
        with subprocess.Popen([sys.executable, "-c", STRANGER, str(path)]) as stranger:
            door.settimeout(10)
            guest, _ = door.accept()
            with guest:
                assert not is_same_user(guest.fileno())
                guest.sendall(b".")
            assert stranger.wait(10) == 0
