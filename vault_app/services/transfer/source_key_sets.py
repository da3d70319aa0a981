"""Turns what a source holds into key sets that are sealed for the open vault, each with what is odd about it."""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from vault_app.core.account import Account
from vault_app.core.credential_checks import MAX_PART, remarks_on
from vault_app.core.errors import DamagedFile, InvalidAddress, InvalidLabel, TooLarge, UnknownMember, VaultError
from vault_app.core.import_preview import ImportedKeySet
from vault_app.core.import_tables import safe_names
from vault_app.core.import_texts import Form, RawKeySet, SourceAccount
from vault_app.core.key_set import MAX_LABEL, KeySet, KeySetId
from vault_app.core.secret import Credentials, FieldSealer, PartId, Secret, wipe
from vault_app.core.vault import Vault
from vault_app.core.words import QT_TRANSLATE_NOOP, joined
from vault_app.exchanges.protocol import Exchange
from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named, known_exchanges
from vault_app.services.key_set_draft import KeySetDraft, clean_note, clean_users, draft_from_members
from vault_app.services.session import SealedParts, Session, new_id
from vault_app.services.vault_store import VaultStore

UNNAMED = QT_TRANSLATE_NOOP("Import", "Imported")
_UNKNOWN_EXCHANGE = QT_TRANSLATE_NOOP("Import", "This version knows no such exchange.")
_NO_ACCESS_KEY = QT_TRANSLATE_NOOP("Import", "There is no access key: without it a key set names no key.")
_MISSING = QT_TRANSLATE_NOOP("Import", "{part} is missing: signed calls need it.")
_REMARK = QT_TRANSLATE_NOOP("Import", "{part}: {remark}")
_MEMBER = QT_TRANSLATE_NOOP("Import", "{member}: {reason}.")
_DATE = QT_TRANSLATE_NOOP("Import", "{member}: it is not a date such as 2026-01-31.")
_PERMISSION = QT_TRANSLATE_NOOP("Import", "{member}: one of them is not known; known are {known}.")
_SEAL = QT_TRANSLATE_NOOP("Import", "A sealed value of it does not open.")
_LONG_PART = QT_TRANSLATE_NOOP("Import", "{part}: it has {size} bytes, and {limit} are allowed.")
_EXTRA = QT_TRANSLATE_NOOP("Import", "It holds more than this version knows of a key set; that is left out.")


class SourceSealer:
    """Seals what a source holds for one open vault; made, and used, on one thread."""

    def __init__(self, store: VaultStore, now: datetime) -> None:
        self._session = Session(store)  # of this thread; it only seals
        self._sealer = store.sealer
        self._now = now
        self._twins: dict[bytes, list[KeySet]] = {}
        for _, each in store.vault.listed_key_sets():
            if each.fingerprint:
                self._twins.setdefault(each.fingerprint, []).append(each)

    # From a text

    def from_text(self, number: int, raw: RawKeySet, form: Form) -> ImportedKeySet:
        """Seal one key set of a text.

        A value that breaks a rule makes this one key set unusable; no value is quoted, for it might be a misplaced secret.

        Raises:
            UnknownMember: It has a member that means nothing here, so the whole text may mean something else.
            Locked: The vault was locked meanwhile.
        """
        name = raw.account.exchange or DEFAULT_EXCHANGE
        typed = raw.members.get("label")
        blank = ImportedKeySet(
            number=number,
            where=raw.where,
            account=raw.account,
            exchange=name,
            label=typed[:MAX_LABEL] if isinstance(typed, str) else UNNAMED,
        )
        if name not in known_exchanges():
            return replace(blank, reason=_UNKNOWN_EXCHANGE)
        exchange = exchange_named(name)
        draft, reason = _draft_of(raw, exchange)
        if draft is None:
            return replace(blank, reason=reason)
        try:
            if form is Form.BLOCK and not draft.parts.get(exchange.parts[0].id):
                return replace(blank, reason=_NO_ACCESS_KEY)
            draft.label = draft.label or UNNAMED
            key_set = draft.new_key_set(self._session, exchange, self._now)
            return self._described(replace(blank, label=key_set.label), key_set, draft.parts, exchange)
        finally:
            draft.wipe()

    # From a vault

    def from_vault(self, vault: Vault, sealer: FieldSealer) -> Iterator[ImportedKeySet]:
        """Yield each listed key set of another vault, sealed again.

        What is only a claim there stays behind: verdicts, reports, accepted findings.

        Raises:
            Locked: The vault was locked meanwhile.
        """
        number = 0
        for account in vault.listed_accounts:
            source = SourceAccount(account.label, account.exchange, account.environment, account.region)
            for each in account.listed:
                number += 1
                yield self._from_vault(number, source, account, each, sealer)

    def _from_vault(
        self, number: int, source: SourceAccount, account: Account, found: KeySet, sealer: FieldSealer
    ) -> ImportedKeySet:
        blank = ImportedKeySet(number=number, where="", account=source, exchange=account.exchange, label=found.label)
        if account.exchange not in known_exchanges():
            return replace(blank, reason=_UNKNOWN_EXCHANGE)
        exchange = exchange_named(account.exchange)
        key_set_id = KeySetId(new_id())
        mover = _Mover(self._session, exchange, found.id, key_set_id, sealer)
        try:
            moved = mover.key_set(found, self._now)
            clean_note(found.note)
            clean_users(found.used_by)
            with mover.opened(found) as credentials:
                parts = {part: credentials[part] for part in found.secrets}
                long = next((part for part, value in parts.items() if len(value) > MAX_PART), None)
                if long is not None:
                    reason = _LONG_PART.format(part=_words(exchange)[long], size=len(parts[long]), limit=MAX_PART)
                    return replace(blank, reason=reason)
                described = self._described(blank, moved, parts, exchange)
        except DamagedFile:
            return replace(blank, reason=_SEAL)
        except TooLarge as wrong:
            return replace(blank, reason=str(wrong))
        if found.extra:
            return replace(described, warnings=(*described.warnings, _EXTRA))
        return described

    # For both

    def _described(
        self, blank: ImportedKeySet, key_set: KeySet, parts: Mapping[PartId, bytearray], exchange: Exchange
    ) -> ImportedKeySet:
        words = _words(exchange)
        permissions = {rule.id: rule.word for rule in exchange.permissions}
        others = sorted(key_set.secrets.keys() - words.keys())
        order = [*permissions, *sorted(key_set.permissions - permissions.keys())]
        return replace(
            blank,
            key_set=key_set,
            permissions=tuple(permissions.get(each, each) for each in order if each in key_set.permissions),
            parts=tuple(words.get(part, part) for part in (*words, *others) if part in key_set.secrets),
            warnings=tuple(_warnings(key_set, parts, exchange)),
            differs={
                each.id: self._differing(each, parts, exchange) for each in self._twins.get(key_set.fingerprint, ())
            },
        )

    def _differing(self, there: KeySet, parts: Mapping[PartId, bytearray], exchange: Exchange) -> tuple[str, ...]:
        """Return the words of the parts that an update would change."""
        found = []
        with self._session.credentials(there) as credentials:
            for part, word in _words(exchange).items():
                value = parts.get(part)
                if value and not (part in credentials and hmac.compare_digest(credentials[part], value)):
                    found.append(word)
        return tuple(found)


class _Mover:
    """Seals the credentials of one key set of another vault, and of its earlier versions, for a key set of this one."""

    def __init__(
        self, session: Session, exchange: Exchange, old_id: KeySetId, new_id: KeySetId, sealer: FieldSealer
    ) -> None:
        self._session = session
        self._exchange = exchange
        self._old_id = old_id
        self._new_id = new_id
        self._sealer = sealer
        self._moved: dict[tuple[PartId, Secret], SealedParts] = {}

    def key_set(self, found: KeySet, now: datetime) -> KeySet:
        """Return *found* with a new id, and with hint and fingerprint made here: those of a stranger's file may lie."""
        versions = tuple(self.key_set(each, each.changed_at) for each in found.versions)
        sealed = {part: self._part(part, secret) for part, secret in found.secrets.items()}
        named = sealed.get(self._exchange.parts[0].id)
        return KeySet(
            id=self._new_id,
            label=found.label,
            secrets={part: each.secrets[part] for part, each in sealed.items()},
            hint=named.hint or "" if named else "",
            fingerprint=named.fingerprint or b"" if named else b"",
            odd={part: words for each in sealed.values() for part, words in each.odd.items()},
            permissions=found.permissions,
            bound_ips=found.bound_ips,
            status=found.status,
            secret_lost=found.secret_lost,
            created_at=found.created_at,
            expires_at=found.expires_at,
            changed_at=now,
            used_by=found.used_by,
            note=found.note,
            versions=versions,
        )

    def opened(self, found: KeySet) -> Credentials:
        """Open every part; use it in a `with` block, which wipes them."""
        return Credentials.opened(self._sealer, self._old_id, found.secrets)

    def _part(self, part: PartId, secret: Secret) -> SealedParts:
        """Seal one value; versions that shared it go on sharing it, so the history shows no change where there was none."""
        if (part, secret) not in self._moved:
            value = self._sealer.unseal(self._old_id, part, secret)
            try:
                self._moved[part, secret] = self._session.seal(self._new_id, {part: value}, self._exchange)
            finally:
                wipe(value)
        return self._moved[part, secret]


def _draft_of(raw: RawKeySet, exchange: Exchange) -> tuple[KeySetDraft | None, str]:
    """Return what the members say, or why not."""
    try:
        return draft_from_members(raw.members, exchange), ""
    except UnknownMember as wrong:
        known = str(wrong.fields["known"])
        unknown = [name for name in raw.members if name not in known.split(", ")]
        failure = UnknownMember(names=joined(raw.where, safe_names(unknown)), known=known)
    except VaultError:
        return None, next(_reasons(raw, exchange))
    raise failure


def _reasons(raw: RawKeySet, exchange: Exchange) -> Iterator[str]:
    """Yield why each member cannot be used; none of them is quoted."""
    for name, value in raw.members.items():
        try:
            draft_from_members({name: value}, exchange).wipe()
        except (InvalidAddress, InvalidLabel) as wrong:
            yield _MEMBER.format(member=name, reason=wrong.fields["reason"])
        except VaultError as wrong:
            if name in {"created_at", "expires_at"}:
                yield _DATE.format(member=name)
            elif name == "permissions":
                yield _PERMISSION.format(member=name, known=", ".join(rule.id for rule in exchange.permissions))
            else:
                yield str(wrong)


def _warnings(key_set: KeySet, parts: Mapping[PartId, bytearray], exchange: Exchange) -> Iterator[str]:
    words = _words(exchange)
    for part in exchange.parts:
        if part.required and part.id not in key_set.secrets:
            yield _NO_ACCESS_KEY if part is exchange.parts[0] else _MISSING.format(part=part.word)
    readable = {part: value.decode("utf-8", "replace") for part, value in parts.items()}
    for remark in remarks_on(exchange.parts, readable):
        yield _REMARK.format(part=words[remark.part], remark=remark.text)
    for binding in key_set.bound_ips:
        if binding.warning:
            yield binding.warning


def _words(exchange: Exchange) -> dict[PartId, str]:
    return {part.id: part.word for part in exchange.parts}
