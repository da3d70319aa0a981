"""Tells whose program is at the other end of a local socket."""

from __future__ import annotations

import ctypes
import os
import sys

# Source: Linux, asm-generic/socket.h and man page unix(7); struct ucred is pid, uid, gid.
_SOL_SOCKET, _SO_PEERCRED = 1, 17


class _Credentials(ctypes.Structure):
    _fields_ = (("pid", ctypes.c_int), ("uid", ctypes.c_uint), ("gid", ctypes.c_uint))


def is_same_user(descriptor: int) -> bool:
    """Tell whether the other end of the connected local socket *descriptor* is a program of this user.

    True as well where a system has no such question; there the rights of the socket decide alone.
    """
    if os.name != "posix":
        return True
    library = ctypes.CDLL(None, use_errno=True)
    ask = _user_on_linux if sys.platform == "linux" else _user_on_bsd
    return ask(library, descriptor) == os.geteuid()


def _user_on_linux(library: ctypes.CDLL, descriptor: int) -> int | None:
    found = _Credentials()
    size = ctypes.c_uint(ctypes.sizeof(found))
    failed = library.getsockopt(descriptor, _SOL_SOCKET, _SO_PEERCRED, ctypes.byref(found), ctypes.byref(size))
    return None if failed or size.value != ctypes.sizeof(found) else found.uid


def _user_on_bsd(library: ctypes.CDLL, descriptor: int) -> int | None:
    if not hasattr(library, "getpeereid"):
        return os.geteuid()
    user, group = ctypes.c_uint(), ctypes.c_uint()
    return None if library.getpeereid(descriptor, ctypes.byref(user), ctypes.byref(group)) else user.value
