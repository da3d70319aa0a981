"""What is typed into the form of a key set, on its way through a lock."""

from __future__ import annotations

from dataclasses import replace

from vault_app.core.account import AccountId
from vault_app.core.errors import AccountNotFound, KeySetNotFound, VaultError
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.secret import wiped
from vault_app.services.kept_drafts import Typed
from vault_app.services.session import Session
from vault_app.ui.pages.details.form_texts import FormTexts
from vault_app.ui.pages.details.key_set_form import KeySetForm


def typed_in(form: KeySetForm, base: KeySet, place: str, owner: str) -> Typed | None:
    """Return what differs from *base*, field by field with what it was before; None when nothing does."""
    fields = form.changed_texts()
    parts = form.credentials.typed_parts()
    if not fields and not parts:
        return None
    before = {part: _mark(base, part) for part in parts}
    return Typed(place, owner, {"key_set": base.id, "fields": fields, "parts": before}, parts)


def put_back(form: KeySetForm, base: KeySet, typed: Typed) -> tuple[str, ...]:
    """Type it again over *base*, which the form shows; return the words of fields that are saved otherwise meanwhile."""
    fields, parts = typed.members["fields"], typed.members["parts"]
    now = FormTexts.of(base)
    others = [name for name, (before, _) in fields.items() if now.as_json(name) != before]
    others += [part for part, mark in parts.items() if _mark(base, part) != mark]
    form.set_texts(replace(now, **{name: FormTexts.from_json(name, mine) for name, (_, mine) in fields.items()}))
    form.credentials.fill({part: value.decode("utf-8", "surrogatepass") for part, value in typed.parts.items()})
    form.focus_changed()
    return form.words_of(others) if typed.place == "details" else ()


def is_saved(typed: Typed, session: Session) -> bool:
    """Tell whether all of it is in the vault: a save that was under way at the lock has come to its end."""
    try:
        _, key_set = session.vault.home_of(KeySetId(typed.members["key_set"]))
    except KeySetNotFound:
        return False
    if typed.place == "add":
        return True
    now = FormTexts.of(key_set)
    if any(now.as_json(name) != mine for name, (_, mine) in typed.members["fields"].items()):
        return False
    return all(_holds(session, key_set, part, value) for part, value in typed.parts.items())


def owner_words(typed_place: str, owner: str, session: Session) -> str:
    """Return the name of the key set that was edited, or of the account to which one was added; empty: it is gone."""
    try:
        if typed_place == "add":
            account = session.vault.account(AccountId(owner))
            return "" if account.recycled_at else account.label
        account, key_set = session.vault.home_of(KeySetId(owner))
    except (AccountNotFound, KeySetNotFound):
        return ""
    return "" if account.recycled_at or key_set.recycled_at else key_set.label


def _mark(key_set: KeySet, part: str) -> str:
    """Return by what a saved credential is told from another without opening it: its salt, which is no secret."""
    return key_set.secrets[part].salt.hex() if part in key_set.secrets else ""


def _holds(session: Session, key_set: KeySet, part: str, value: bytearray) -> bool:
    if part not in key_set.secrets:
        return not value
    try:
        with wiped(session.open_part(key_set, part)) as saved:
            return saved == value
    except VaultError:
        return False
