"""A key set as it was typed, on its way into the vault: from a form, or from JSON on stdin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from vault_app.core.credential_checks import MAX_PART, CredentialPart, PartKind, tidied
from vault_app.core.errors import InvalidInput, TooLarge, UnknownMember
from vault_app.core.ip_binding import IpBinding, parse_ip_binding, without_duplicates
from vault_app.core.key_set import MAX_TEXT, KeySet, KeySetId, Status, clean_label
from vault_app.core.permission import Permission
from vault_app.core.secret import PartId, wipe
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.protocol import Exchange
from vault_app.services.session import Session, new_id

MAX_USERS = 100


@dataclass
class KeySetDraft:
    """What was typed; None means: leave it as it is.

    Attributes:
        parts: Credential part to its text in UTF-8, tidied; an empty one removes the part. Wiped by `wipe`.
    """

    label: str | None = None
    parts: dict[PartId, bytearray] = field(default_factory=dict, repr=False)
    permissions: frozenset[Permission] | None = None
    bound_ips: tuple[IpBinding, ...] | None = None
    status: Status | None = None
    secret_lost: bool | None = None
    created_at: datetime | None = None
    expires_at: datetime | None = None
    clears_expiry: bool = False
    used_by: tuple[str, ...] | None = None
    note: str | None = None

    def wipe(self) -> None:
        """Overwrite the typed credentials."""
        for value in self.parts.values():
            wipe(value)
        self.parts.clear()

    def set_part(self, part: CredentialPart, text: str) -> None:
        """Take a typed or pasted credential, tidied as its exchange asks.

        Raises:
            InvalidInput: It has several lines, or a NUL, which no credential has.
            TooLarge: More than 16 Ki characters.
        """
        kept = tidied(part, text)
        if len(kept) > MAX_PART:
            raise TooLarge(what=part.word, size=len(kept), limit=MAX_PART)
        if "\x00" in kept:
            raise InvalidInput(
                what=QT_TRANSLATE_NOOP(
                    "Reasons", "{word}: it holds a character that cannot be seen. Paste the value alone."
                ).format(word=part.word)
            )
        if "\r" in kept or ("\n" in kept and part.kind is not PartKind.PEM):
            raise InvalidInput(
                what=QT_TRANSLATE_NOOP("Reasons", "{word}: it has more than one line. Paste the value alone.").format(
                    word=part.word
                )
            )
        if part.id in self.parts:
            wipe(self.parts[part.id])
        self.parts[part.id] = bytearray(kept, "utf-8", "surrogatepass")

    def new_key_set(self, session: Session, exchange: Exchange, now: datetime) -> KeySet:
        """Seal the draft into a new key set.

        Raises:
            InvalidLabel: There is no name, or it cannot be used.
            Locked: The vault was locked meanwhile.
        """
        key_set_id = KeySetId(new_id())
        empty = KeySet(id=key_set_id, label="", created_at=now, changed_at=now)
        return self.applied_to(replace(empty, label=clean_label(self.label or "")), session, exchange, now)

    def applied_to(self, base: KeySet, session: Session, exchange: Exchange, now: datetime) -> KeySet:
        """Return *base* with what the draft names; typed credentials are sealed for it."""
        typed = {part: value for part, value in self.parts.items() if value}
        sealed = session.seal(base.id, typed, exchange)
        kept = {part: secret for part, secret in base.secrets.items() if part not in self.parts}
        public = exchange.parts[0].id
        removed = public in self.parts and public not in typed
        return replace(
            base,
            label=base.label if self.label is None else clean_label(self.label),
            secrets={**kept, **sealed.secrets},
            hint="" if removed else base.hint if sealed.hint is None else sealed.hint,
            odd={**{part: odd for part, odd in base.odd.items() if part in kept}, **sealed.odd},
            fingerprint=b"" if removed else base.fingerprint if sealed.fingerprint is None else sealed.fingerprint,
            permissions=base.permissions if self.permissions is None else self.permissions,
            bound_ips=base.bound_ips if self.bound_ips is None else self.bound_ips,
            status=base.status if self.status is None else self.status,
            secret_lost=base.secret_lost if self.secret_lost is None else self.secret_lost,
            created_at=self.created_at or base.created_at,
            expires_at=None if self.clears_expiry else self.expires_at or base.expires_at,
            used_by=base.used_by if self.used_by is None else self.used_by,
            note=base.note if self.note is None else self.note,
            changed_at=now,
        )


def draft_from_members(members: Mapping[str, Any], exchange: Exchange) -> KeySetDraft:
    """Read a draft from the members of a JSON object, such as the command line gets on stdin.

    They are the exchange's credential parts, `label, permissions, bound_ips, status, secret_lost, created_at, expires_at,
    used_by, note`. Dates are `YYYY-MM-DD` or ISO 8601 with a zone.

    Raises:
        InvalidInput, UnknownMember, InvalidAddress, InvalidLabel, TooLarge: What is wrong, and where.
    """
    parts = {part.id: part for part in exchange.parts}
    unknown = [name for name in members if name not in parts and name not in _READERS]
    if unknown:
        raise UnknownMember(names=", ".join(name[:60] for name in unknown), known=", ".join((*parts, *_READERS)))
    draft = KeySetDraft()
    try:
        for name, value in members.items():
            if name in parts:
                draft.set_part(parts[name], _text(name, value) if value is not None else "")
            else:
                _READERS[name](draft, value, exchange)
    except BaseException:
        draft.wipe()
        raise
    return draft


def _read_label(draft: KeySetDraft, value: object, _exchange: Exchange) -> None:
    draft.label = clean_label(_text("label", value))


def _read_permissions(draft: KeySetDraft, value: object, exchange: Exchange) -> None:
    known = [rule.id for rule in exchange.permissions]
    names = _texts("permissions", value)
    for name in names:
        if name not in known:
            raise InvalidInput(
                what=QT_TRANSLATE_NOOP("Reasons", "permissions: “{name}” is not one of {known}.").format(
                    name=name[:60], known=", ".join(known)
                )
            )
    draft.permissions = frozenset(names)


def _read_bound_ips(draft: KeySetDraft, value: object, _exchange: Exchange) -> None:
    draft.bound_ips = without_duplicates(parse_ip_binding(text) for text in _texts("bound_ips", value))


def _read_status(draft: KeySetDraft, value: object, _exchange: Exchange) -> None:
    if value not in list(Status):
        raise InvalidInput(
            what=QT_TRANSLATE_NOOP("Reasons", "status: choose one of {choices}.").format(choices=", ".join(Status))
        )
    draft.status = Status(str(value))


def _read_secret_lost(draft: KeySetDraft, value: object, _exchange: Exchange) -> None:
    if not isinstance(value, bool):
        raise InvalidInput(what=QT_TRANSLATE_NOOP("Reasons", "secret_lost is true or false."))
    draft.secret_lost = value


def _read_created_at(draft: KeySetDraft, value: object, _exchange: Exchange) -> None:
    draft.created_at = parse_date("created_at", _text("created_at", value))


def _read_expires_at(draft: KeySetDraft, value: object, _exchange: Exchange) -> None:
    if value is None:
        draft.clears_expiry = True
    else:
        draft.expires_at = parse_date("expires_at", _text("expires_at", value))


def _read_used_by(draft: KeySetDraft, value: object, _exchange: Exchange) -> None:
    names = [value] if isinstance(value, str) else _texts("used_by", value)
    draft.used_by = clean_users(names)


def _read_note(draft: KeySetDraft, value: object, _exchange: Exchange) -> None:
    draft.note = clean_note(_text("note", value))


_READERS = {
    "label": _read_label,
    "permissions": _read_permissions,
    "bound_ips": _read_bound_ips,
    "status": _read_status,
    "secret_lost": _read_secret_lost,
    "created_at": _read_created_at,
    "expires_at": _read_expires_at,
    "used_by": _read_used_by,
    "note": _read_note,
}


def clean_users(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names without white space and duplicates, empty ones dropped; raises InvalidInput, TooLarge."""
    kept = tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
    if len(kept) > MAX_USERS:
        raise TooLarge(what=QT_TRANSLATE_NOOP("Reasons", "Used by"), size=len(kept), limit=MAX_USERS)
    if sum(map(len, kept)) > MAX_TEXT:
        raise TooLarge(what=QT_TRANSLATE_NOOP("Reasons", "Used by"), size=sum(map(len, kept)), limit=MAX_TEXT)
    return kept


def clean_note(text: str) -> str:
    """Return a note without NUL; raises TooLarge beyond 4,000 characters."""
    if len(text) > MAX_TEXT:
        raise TooLarge(what=QT_TRANSLATE_NOOP("Reasons", "The note"), size=len(text), limit=MAX_TEXT)
    return text.replace("\x00", "")


def parse_date(name: str, text: str) -> datetime:
    """Read `YYYY-MM-DD` (midnight UTC) or an ISO 8601 time with its zone; raises InvalidInput."""
    typed = text.strip()
    refusal = InvalidInput(
        what=QT_TRANSLATE_NOOP("Reasons", "{name}: “{typed}” is not a date. Write 2026-01-31.").format(
            name=name, typed=typed[:60]
        )
    )
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise refusal from None
    if moment.tzinfo is None and len(typed) > len("2026-01-31"):
        raise refusal  # an hour without a zone would be a guess
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        raise refusal from None


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise InvalidInput(what=QT_TRANSLATE_NOOP("Reasons", "{name} is a text in quotes.").format(name=name))
    return value


def _texts(name: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise InvalidInput(what=QT_TRANSLATE_NOOP("Reasons", "{name} is a list of texts.").format(name=name))
    return value
