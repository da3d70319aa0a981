"""The credentials of one API key, and what its owner says about it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NewType, Self

from vault_app.core.drill import Drill
from vault_app.core.errors import InvalidLabel
from vault_app.core.ip_binding import IpBinding
from vault_app.core.permission import Permission
from vault_app.core.report import Report
from vault_app.core.secret import PartId, Secret
from vault_app.core.words import QT_TRANSLATE_NOOP

KeySetId = NewType("KeySetId", str)

KEPT_VERSIONS = 20
MAX_LABEL = 64
MAX_TEXT = 4_000  # characters of a note or of all `used_by` entries; a vault is no place for documents


class Status(StrEnum):
    """State of a key set's slot; only `revoked` frees it."""

    LIVE = "live"
    SPARE = "spare"
    RETIRING = "retiring"
    REVOKED = "revoked"


class Standing(StrEnum):
    """What was last seen of a key set as a whole."""

    PROVEN = "proven"
    REFUSED = "refused"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class LastVerdict:
    """The newest answer that said something about the key set.

    Attributes:
        standing: Proven needs an accepted signature; an answer to a call that checks the access key alone is not enough.
        at: UTC.
        what: The fact in question, in words, such as “secret or memo”; may be empty.
        code: The exchange's answer code, if it had one.
    """

    standing: Standing
    at: datetime
    what: str = ""
    code: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySet:
    """The credentials of one API key, and what its owner says about it.

    Attributes:
        label: The owner's name for it; unique in its account, ignoring case; 1–64 characters.
        secrets: Each credential part that the exchange declares and the owner has given, sealed. For BitMart:
            `access_key` (by itself it already reads the account), `secret_key` (used as text), `memo` (kept to the byte).
        hint: First 5 … last 4 characters of the access key: all that lists ever show.
        fingerprint: 32-byte HMAC of the access key, to tell twins without opening anything.
        permissions: What is ticked on the exchange's site, as the owner says.
        odd: Credential part to what was odd about it when it was sealed, in the words of `Oddity` or of a later version.
        secret_lost: The owner says that the secret is gone; the exchange never shows it again.
        created_at: When the key was made on the exchange, UTC.
        expires_at: When the exchange will end it, UTC; None: no end is known.
        changed_at: When this version was saved, UTC.
        used_by: Programs, places and people that have this key.
        last_report: What the newest verification found; no part of the history.
        recycled_at: When it went to the recycle bin, UTC; None: it is not there.
        accepted_findings: Id of a finding to the reason why its owner accepts it.
        drill: How far its replacing by another key set has come; None: that was not begun. No part of the history.
        versions: Earlier versions, newest first, at most 20; each of them has none of its own.
        extra: Members of the file that this version of the program does not know; they survive.
    """

    id: KeySetId
    label: str
    secrets: Mapping[PartId, Secret] = field(default_factory=dict)
    hint: str = ""
    fingerprint: bytes = b""
    permissions: frozenset[Permission] = frozenset()
    bound_ips: tuple[IpBinding, ...] = ()
    odd: Mapping[PartId, frozenset[str]] = field(default_factory=dict)
    status: Status = Status.LIVE
    secret_lost: bool = False
    created_at: datetime
    expires_at: datetime | None = None
    changed_at: datetime
    used_by: tuple[str, ...] = ()
    note: str = ""
    last_verdict: LastVerdict | None = None
    last_report: Report | None = None
    recycled_at: datetime | None = None
    accepted_findings: Mapping[str, str] = field(default_factory=dict)
    drill: Drill | None = None
    versions: tuple[Self, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "secrets", MappingProxyType(dict(self.secrets)))

    @property
    def takes_a_slot(self) -> bool:
        """Whether it counts against the exchange's limit: neither revoked nor in the recycle bin."""
        return self.status is not Status.REVOKED and self.recycled_at is None

    def with_version_of(self, earlier: Self) -> Self:
        """Return this key set with *earlier* on top of its history, unless nothing a person can see was changed."""
        if not changed_fields(earlier, self):
            return self
        kept = (replace(earlier, versions=(), last_report=None, drill=None), *earlier.versions)[:KEPT_VERSIONS]
        return replace(self, versions=kept)


# `odd` follows from the secrets, and is told with them.
_NOT_A_CHANGE = frozenset({"changed_at", "versions", "last_verdict", "last_report", "drill", "odd", "extra"})


def changed_fields(before: KeySet, after: KeySet) -> tuple[str, ...]:
    """Name the fields in which two versions differ, in the order of the class; sealed parts by their part id."""
    names: list[str] = []
    for each in fields(KeySet):
        if each.name in _NOT_A_CHANGE:
            continue
        old, new = getattr(before, each.name), getattr(after, each.name)
        if each.name == "secrets":
            names += [part for part in sorted({*old, *new}) if old.get(part) != new.get(part)]
        elif old != new:
            names.append(each.name)
    return tuple(names)


def clean_label(text: str) -> str:
    """Return a name without white space at its ends, in Unicode's composed form (NFC).

    Raises:
        InvalidLabel: Empty, longer than 64 characters, or with `/` or a control or invisible formatting character.
    """
    label = unicodedata.normalize("NFC", text).strip()
    if not label:
        raise InvalidLabel(reason=QT_TRANSLATE_NOOP("Reasons", "it is empty"))
    if len(label) > MAX_LABEL:
        raise InvalidLabel(reason=QT_TRANSLATE_NOOP("Reasons", "it has {count} characters").format(count=len(label)))
    if "/" in label:
        raise InvalidLabel(
            reason=QT_TRANSLATE_NOOP("Reasons", "a slash separates account and key set on the command line")
        )
    if any(unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs"} for character in label):
        raise InvalidLabel(reason=QT_TRANSLATE_NOOP("Reasons", "it holds a character that cannot be seen"))
    return label


def same_label(one: str, other: str) -> bool:
    """Compare two names as a person does: without case, whatever their Unicode form."""
    return label_key(one) == label_key(other)


def label_key(label: str) -> str:
    """Return what two names that a person would call the same have in common."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", label).casefold())
