"""A recovery key as people write it down: 13 groups of five, whose last letter tells a typing error in its group.

    4K7QX-…-0B2ND    13 groups; four letters of the key, then one check letter

The key is 256 random bits in 52 letters of 5 bits, the last four bits zero. The letters are digits and capitals without I, L, O
and U; small ones are read as capitals, I and L as 1, O as 0, and white space and dashes are passed over. The check letter is
the group's number, 0 to 12, plus the sum of the four values times 2, 4, 8 and 16, in the field of 32 elements that
x^5 + x^2 + 1 makes: it tells every single wrong letter, two letters swapped, and two groups swapped.

What a slot's key is derived from are the 52 letters alone, as if they were a passphrase.
"""

from __future__ import annotations

from collections.abc import Callable

from vault_app.core.errors import MistypedRecoveryKey
from vault_app.core.secret import wipe
from vault_app.core.words import QT_TRANSLATE_NOOP

LETTERS = 52
GROUP, GROUPS = 4, 13
WRITTEN = (GROUP + 1) * GROUPS  # letters with their checks
_ALPHABET = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}
_VALUES |= {letter + 32: value for letter, value in _VALUES.items() if letter >= ord("A")}
_VALUES |= {ord("O"): 0, ord("o"): 0, ord("I"): 1, ord("i"): 1, ord("L"): 1, ord("l"): 1}
_PASSED_OVER = frozenset(b" -\t\r\n")
_DASH = ord("-")
_KEY_SIZE = 32  # bytes
_FIELD = 0b100101


def new_recovery_key(random: Callable[[int], bytes]) -> bytearray:
    """Return the 52 letters of a new key, in a buffer that the caller wipes."""
    bits = bytearray(random(_KEY_SIZE))
    letters = bytearray(LETTERS)
    for at in range(LETTERS):
        value = 0
        for bit in range(5 * at, 5 * at + 5):
            value = value << 1 | (bits[bit // 8] >> (7 - bit % 8) & 1 if bit < 8 * _KEY_SIZE else 0)
        letters[at] = _ALPHABET[value]
    wipe(bits)
    return letters


def written(letters: bytearray) -> bytearray:
    """Return a key as it is shown: groups with their checks, dashes between them; the caller wipes it."""
    shown = bytearray(WRITTEN + GROUPS - 1)
    at = 0
    for group in range(GROUPS):
        if group:
            shown[at] = _DASH
            at += 1
        for place in range(GROUP):
            shown[at + place] = letters[GROUP * group + place]
        shown[at + GROUP] = _ALPHABET[_check(group, letters, GROUP * group)]
        at += GROUP + 1
    return shown


def read_recovery_key(typed: bytearray) -> bytearray:
    """Return the 52 letters of a key as somebody typed it, in a buffer that the caller wipes.

    Raises:
        MistypedRecoveryKey: Its length is wrong, or that of a group's letters is: which group is told.
    """
    values = bytearray(WRITTEN)
    count = 0
    letters = bytearray(LETTERS)
    try:
        for byte in typed:
            if byte in _PASSED_OVER:
                continue
            value = _VALUES.get(byte)
            if value is None:
                raise _mistyped(min(count // (GROUP + 1), GROUPS - 1))
            if count < WRITTEN:
                values[count] = value
            count += 1
        if count != WRITTEN:
            raise MistypedRecoveryKey(
                what=QT_TRANSLATE_NOOP(
                    "VaultError", "A recovery key has 65 letters and digits, and {count} were typed."
                ).format(count=count)
            )
        for group in range(GROUPS):
            at = (GROUP + 1) * group
            for place in range(GROUP):
                letters[GROUP * group + place] = _ALPHABET[values[at + place]]
            if _check(group, letters, GROUP * group) != values[at + GROUP]:
                raise _mistyped(group)
        if _VALUES[letters[-1]] & 0b1111:
            raise _mistyped(GROUPS - 1)
    except BaseException:
        wipe(letters)
        raise
    finally:
        wipe(values)
    return letters


def _mistyped(group: int) -> MistypedRecoveryKey:
    what = QT_TRANSLATE_NOOP("VaultError", "Group {number} of the recovery key has a typing error.")
    return MistypedRecoveryKey(what=what.format(number=group + 1))


def _check(group: int, letters: bytearray, at: int) -> int:
    check = group
    for place in range(GROUP):
        check ^= _times(2 << place, _VALUES[letters[at + place]])
    return check


def _times(one: int, other: int) -> int:
    """Multiply two elements of the field of 32."""
    product = 0
    for bit in range(5):
        if other >> bit & 1:
            product ^= one << bit
    for bit in range(9, 4, -1):
        if product >> bit & 1:
            product ^= _FIELD << (bit - 5)
    return product
