"""Keeps the data key in a page of memory of its own, and lends what is derived from it for one use at a time."""

from __future__ import annotations

import ctypes
import hmac
import mmap
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vault_app.core.errors import Locked
from vault_app.vaultfile.kdf import KEY_SIZE, Buffer

Random = Callable[[int], bytes]
"""Returns that many random bytes; the product's own is `os.urandom`."""

NONCE = bytes(12)
"""Safe because each key encrypts one message: salts are fresh, so keys are."""
TAG_SIZE = 16
_LABEL = b"keyvault/1/"
_SHA256 = SHA256()
_NOTHING = bytes(KEY_SIZE)
_SYS_MEMFD_SECRET = 447  # the same on every architecture. Source: Linux, include/uapi/asm-generic/unistd.h
_MADV_WIPEONFORK = 18  # Python has no name for it. Source: Linux, include/uapi/asm-generic/mman-common.h


class DataKey:
    """The key that everything in a vault is sealed under, out of reach of dumps, swap and copies.

    One page holds the data key, the key derived from it that is in use, and the key that wraps it; threads take turns.
    """

    def __init__(self) -> None:
        self._page = _secret_page() or _locked_page()
        self._whole = memoryview(self._page)
        self._key = self._whole[:KEY_SIZE]
        self._derived = self._whole[KEY_SIZE : 2 * KEY_SIZE]
        self._wrapping = self._whole[2 * KEY_SIZE : 3 * KEY_SIZE]
        self._guard = threading.RLock()
        self._open = True

    @classmethod
    def generate(cls, random: Random) -> DataKey:
        """Return a new random data key."""
        new = cls()
        new._key[:] = random(KEY_SIZE)
        return new

    def __repr__(self) -> str:
        return f"DataKey({'…' if self._open else 'wiped'})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a data key is neither pickled nor copied")

    @property
    def is_open(self) -> bool:
        return self._open

    def close(self) -> None:
        """Wipe the page and give it back; harmless when repeated. Every later use raises Locked."""
        with self._guard:
            if not self._open:
                return
            self._open = False
            self._whole[:] = bytes(len(self._whole))
            for view in (self._key, self._derived, self._wrapping, self._whole):
                view.release()
            self._page.close()

    def wrap(self, derive_key: Callable[[Buffer], None], associated: bytes) -> bytes:
        """Return the data key (48 bytes, with its tag) under the key that *derive_key* puts into the buffer it is lent.

        That takes long, so it happens on a page of its own: whoever locks the vault meanwhile does not wait, and this
        raises Locked.
        """
        other = DataKey()
        try:
            derive_key(other._wrapping)
            with self._turn():
                return AESGCM(other._wrapping).encrypt(NONCE, self._key, associated)
        finally:
            other.close()

    def unwrap(self, derive_key: Callable[[Buffer], None], wrapped: bytes, associated: bytes) -> bool:
        """Take over the data key in *wrapped*; False when the derived key does not open it."""
        with self._turn():
            try:
                derive_key(self._wrapping)
                AESGCM(self._wrapping).decrypt_into(NONCE, wrapped, associated, self._key)
            except InvalidTag:
                self._key[:] = bytes(KEY_SIZE)  # it holds the unverified plaintext
                return False
            finally:
                self._wrapping[:] = bytes(KEY_SIZE)
            return True

    def mac(self, purpose: bytes, *parts: Buffer) -> bytes:
        """Return the HMAC-SHA256 of *parts*, one after the other, under the key for *purpose*."""
        with self._derive(purpose, None) as key:
            return hmac.digest(key, b"".join(parts) if len(parts) > 1 else parts[0], "sha256")

    def seal(self, purpose: bytes, salt: bytes, plaintext: Buffer, associated: bytes) -> bytes:
        """Return ciphertext and tag of the one message that this *salt* is for."""
        with self._derive(purpose, salt) as key:
            return AESGCM(key).encrypt(NONCE, plaintext, associated)

    def open(self, purpose: bytes, salt: bytes, ciphertext: Buffer, associated: bytes) -> bytearray | None:
        """Return the plaintext in a new buffer that the caller wipes, or None when the tag is wrong."""
        size = len(ciphertext) - TAG_SIZE
        if size < 0:
            return None
        plaintext = bytearray(size)
        with self._guard:  # `_derive` written out: every signature opens three values, and it costs 1 µs for each
            try:
                self._derive_now(purpose, salt)
                AESGCM(self._derived).decrypt_into(NONCE, ciphertext, associated, plaintext)
            except InvalidTag:
                plaintext[:] = bytes(size)  # it holds the unverified plaintext
                return None
            finally:
                if self._open:
                    self._derived[:] = _NOTHING
        return plaintext

    @contextmanager
    def _derive(self, purpose: bytes, salt: bytes | None) -> Iterator[memoryview]:
        with self._guard:
            try:
                self._derive_now(purpose, salt)
                yield self._derived
            finally:
                if self._open:
                    self._derived[:] = _NOTHING

    def _derive_now(self, purpose: bytes, salt: bytes | None) -> None:
        if not self._open:
            raise Locked
        HKDF(_SHA256, KEY_SIZE, salt, _LABEL + purpose).derive_into(self._key, self._derived)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        with self._guard:
            if not self._open:
                raise Locked
            yield


def _secret_page() -> mmap.mmap | None:
    """Return a page that not even root can read through /proc, where Linux has such pages; they forbid hibernation."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        descriptor = ctypes.CDLL(None, use_errno=True).syscall(_SYS_MEMFD_SECRET, os.O_CLOEXEC)
        if descriptor < 0:
            return None
        try:
            os.ftruncate(descriptor, mmap.PAGESIZE)
            page = mmap.mmap(descriptor, mmap.PAGESIZE, flags=mmap.MAP_SHARED)
            page[0] = 0  # the page exists from here on, or not at all
            page.madvise(mmap.MADV_DONTFORK)
        finally:
            os.close(descriptor)
    except (OSError, AttributeError, ValueError):
        return None
    return page


def _locked_page() -> mmap.mmap:
    """Return a private page that is kept from swap, dumps and children, each as far as this system can."""
    if sys.platform == "win32":
        page = mmap.mmap(-1, mmap.PAGESIZE)
        address = ctypes.addressof(ctypes.c_char.from_buffer(page))
        ctypes.windll.kernel32.VirtualLock(ctypes.c_void_p(address), ctypes.c_size_t(mmap.PAGESIZE))
        return page
    page = mmap.mmap(-1, mmap.PAGESIZE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANON)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    ctypes.CDLL(None).mlock(ctypes.c_void_p(address), ctypes.c_size_t(mmap.PAGESIZE))
    for advice in (
        getattr(mmap, "MADV_DONTDUMP", None),
        _MADV_WIPEONFORK if sys.platform.startswith("linux") else None,
    ):
        try:
            if advice is not None:
                page.madvise(advice)
        except OSError:
            continue  # an old kernel does not know it; the process hardening forbids dumps and forks as well
    return page
