"""What is said about a typed credential: trimmed, swapped, odd; a word of warning, hardly ever a refusal."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vault_app.core.secret import PartId
from vault_app.core.words import QT_TRANSLATE_NOOP


class PartKind(StrEnum):
    """How a part of the credentials is treated.

    `public` parts name the key and may show a hint; `secret` parts are masked; `pem` parts have many lines; a `choice`
    is one of a few words; a `one-time` code is asked for each call and never kept.
    """

    PUBLIC = "public"
    SECRET = "secret"  # noqa: S105 - the word itself
    PEM = "pem"
    CHOICE = "choice"
    ONE_TIME = "one-time"


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialPart:
    """One part of an exchange's credentials, as its package declares it.

    Attributes:
        id: Name in the file and on the command line.
        word: The exchange's own word, as the screen shows it.
        required: Signing needs it.
        exact: Kept to the byte, spaces at its ends included; otherwise white space around it is trimmed.
        usual_length: Characters; another length is pointed out, never refused.
        usual_pattern: A full match is expected; anything else is pointed out.
        aliases: Names by which pasted blocks call it, lower case, without spaces, `-` or `_`.
        help: One sentence below the field.
    """

    id: PartId
    word: str
    kind: PartKind
    required: bool = True
    exact: bool = False
    usual_length: int | None = None
    usual_pattern: str = ""
    aliases: tuple[str, ...] = ()
    help: str = ""


class Oddity(StrEnum):
    """What is noted of a credential when it is sealed, because it cannot be looked at afterwards; never the value."""

    SPACE_AT_ENDS = "space-at-ends"
    LIKE_ANOTHER = "like-another"
    NOT_ASCII = "not-ascii"
    INVISIBLE = "invisible"


class Tone(StrEnum):
    """How a remark is shown."""

    NOTE = "note"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence about one field.

    Attributes:
        part: The field that it stands below.
        cure: What one click would do: `trim` removes the spaces at the ends, `swap` exchanges two fields; or empty.
    """

    part: PartId
    tone: Tone
    text: str
    cure: str = ""


MAX_PART = 16 * 1024  # characters; a PEM with a long chain fits
_ONE = QT_TRANSLATE_NOOP("CredentialChecks", "It has 1 character; usual are {usual}.")
_SPACES = QT_TRANSLATE_NOOP("CredentialChecks", "White space around it was removed.")
_ENDS = QT_TRANSLATE_NOOP(
    "CredentialChecks", "It begins or ends with a space, which is part of every signature. Is that so on the exchange?"
)
_SWAPPED = QT_TRANSLATE_NOOP("CredentialChecks", "This looks like a {word}. Were the two swapped?")
_SWAPPED_AN = QT_TRANSLATE_NOOP("CredentialChecks", "This looks like an {word}. Were the two swapped?")
_LENGTH = QT_TRANSLATE_NOOP("CredentialChecks", "It has {length} characters; usual are {usual}.")
_PATTERN = QT_TRANSLATE_NOOP(
    "CredentialChecks", "It holds characters that are not usual here. Was something else copied along?"
)


def tidied(part: CredentialPart, text: str) -> str:
    """Return *text* as it is kept: without white space around it, or, for an exact part, without a line break at its end."""
    if part.exact:
        return text.removesuffix("\n").removesuffix("\r")
    return text.strip()


def remarks_on(parts: Sequence[CredentialPart], typed: Mapping[PartId, str]) -> tuple[Remark, ...]:
    """Say what a careful reader would notice in the typed fields; an empty field is passed over.

    Args:
        parts: The exchange's parts, in the order of the form.
        typed: Part id to the text as it was typed or pasted, before `tidied`.
    """
    remarks: list[Remark] = []
    for part in parts:
        text = typed.get(part.id, "")
        if text:
            remarks += _remarks_on_one(part, text, parts)
    return tuple(remarks)


def _remarks_on_one(part: CredentialPart, text: str, parts: Sequence[CredentialPart]) -> list[Remark]:
    kept = tidied(part, text)
    found: list[Remark] = []
    if part.exact:
        if kept != kept.strip():
            found.append(Remark(part.id, Tone.WARNING, _ENDS, cure="trim"))
    elif kept != text:
        found.append(Remark(part.id, Tone.NOTE, _SPACES))
    if not kept or _is_usual(part, kept):
        return found
    other = next((each for each in parts if each is not part and each.usual_length and _is_usual(each, kept)), None)
    if other is not None and part.usual_length:
        words = _SWAPPED_AN if other.word[:1].lower() in "aeiou" else _SWAPPED
        found.append(Remark(part.id, Tone.WARNING, words.format(word=other.word.lower()), cure="swap"))
    elif part.usual_length and len(kept) != part.usual_length:
        words = _ONE if len(kept) == 1 else _LENGTH
        found.append(Remark(part.id, Tone.WARNING, words.format(length=len(kept), usual=part.usual_length)))
    elif part.usual_pattern:
        found.append(Remark(part.id, Tone.WARNING, _PATTERN))
    return found


def _is_usual(part: CredentialPart, text: str) -> bool:
    length_fits = part.usual_length is None or len(text) == part.usual_length
    return length_fits and (not part.usual_pattern or re.fullmatch(part.usual_pattern, text) is not None)


def oddities_of(part: CredentialPart, value: bytearray, parts: Sequence[CredentialPart]) -> frozenset[Oddity]:
    """Return what is odd about a value that is about to be sealed; it is read as bytes, so that no text of it is made.

    Args:
        part: Which one it is; of one that is not kept to the byte only another's form is odd.
        value: UTF-8; the caller still owns, and wipes, it.
        parts: All of the exchange.
    """
    found: set[Oddity] = set()
    if not value:
        return frozenset()
    if any(_has_form(each, value) for each in parts if each is not part) and not _has_form(part, value):
        found.add(Oddity.LIKE_ANOTHER)
    if part.exact:
        ends = (value[0], value[-1])
        if any(each in _WHITE for each in ends):
            found.add(Oddity.SPACE_AT_ENDS)
        if not value.isascii():
            found.add(Oddity.NOT_ASCII)
        if any(each < _FIRST_VISIBLE or each == _DELETE for each in value):
            found.add(Oddity.INVISIBLE)
    return frozenset(found)


_WHITE = b" \t\n\r\x0b\x0c"
_FIRST_VISIBLE, _DELETE = 0x20, 0x7F


def _has_form(part: CredentialPart, value: bytearray) -> bool:
    """Tell whether *value* has the length and the letters that this part usually has; False where nothing is usual."""
    if part.usual_length is None or len(value) != part.usual_length:
        return False
    return not part.usual_pattern or re.fullmatch(part.usual_pattern.encode(), value) is not None
