"""What was typed when a vault locks is there after the next unlock, and nothing of it can be read in between."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from tests.support.desk import new_session, places_below
from vault_app.core.errors import DamagedFile, Locked
from vault_app.services.kept_drafts import KeptDrafts, Typed
from vault_app.services.session import Session
from vault_app.services.vault_store import VaultStore

PASSPHRASE = b"seven quiet herons"
NOTE = {"note": ["", "Rotate before the move “\ud800”"]}


def typed(owner: str = "reader", place: str = "details") -> Typed:
    return Typed(place, owner, NOTE, {"memo": bytearray(b"test002"), "secret_key": bytearray()})


def opened_again(root: Path) -> Session:
    return Session(VaultStore.open(root / "Trading.keyvault", bytearray(PASSPHRASE), places=places_below(root)))


@pytest.fixture
def drafts() -> KeptDrafts:
    return KeptDrafts()


def test_it_is_given_back_after_the_next_unlock(tmp_path: Path, drafts: KeptDrafts) -> None:
    session = new_session(tmp_path)
    drafts.keep(session, typed())
    session.lock()
    session = opened_again(tmp_path)
    (kept,) = drafts.of(session)
    assert (kept.place, kept.owner) == ("details", "reader")
    given = drafts.open(session, kept)
    assert given.members == NOTE
    assert given.parts == {"memo": bytearray(b"test002"), "secret_key": bytearray()}
    drafts.drop(session, kept)
    assert drafts.of(session) == ()


def test_what_was_handed_in_is_wiped_and_what_is_kept_cannot_be_read(tmp_path: Path, drafts: KeptDrafts) -> None:
    session = new_session(tmp_path)
    given = typed()
    drafts.keep(session, given)
    (kept,) = drafts.of(session)
    session.lock()
    assert given.parts["memo"] == bytearray(7)
    held = b"".join(each.salt + each.ciphertext for each in (kept.members, *kept.parts.values()))
    assert b"test002" not in held
    assert b"Rotate" not in held
    assert "test002" not in repr((kept, given))
    with pytest.raises(Locked):
        drafts.open(session, kept)
    with pytest.raises(Locked):
        drafts.keep(session, typed())


def test_a_draft_is_neither_pickled_nor_copied(tmp_path: Path, drafts: KeptDrafts) -> None:
    session = new_session(tmp_path)
    drafts.keep(session, typed())
    with pytest.raises(TypeError, match="neither pickled nor copied"):
        pickle.dumps(drafts.of(session))


def test_another_vault_neither_lists_nor_opens_it(tmp_path: Path, drafts: KeptDrafts) -> None:
    one, other = new_session(tmp_path / "one"), new_session(tmp_path / "other")
    drafts.keep(one, typed())
    assert drafts.of(other) == ()
    with pytest.raises(DamagedFile):
        drafts.open(other, drafts.of(one)[0])


def test_the_newest_comes_first_and_takes_the_place_of_its_like(tmp_path: Path, drafts: KeptDrafts) -> None:
    session = new_session(tmp_path)
    for owner in ("reader", "bot", "reader"):
        drafts.keep(session, typed(owner))
    assert [each.owner for each in drafts.of(session)] == ["reader", "bot"]


def test_under_a_new_data_key_it_cannot_be_opened_any_more(tmp_path: Path, drafts: KeptDrafts) -> None:
    session = new_session(tmp_path)
    drafts.keep(session, typed())
    session.lock()
    session = opened_again(tmp_path)
    assert isinstance(session.store, VaultStore)
    session.store.new_data_key(bytearray(PASSPHRASE))
    with pytest.raises(DamagedFile):
        drafts.open(session, drafts.of(session)[0])


def test_a_draft_opens_as_no_field_and_a_field_as_no_draft(tmp_path: Path) -> None:
    sealer = new_session(tmp_path).store.sealer
    with pytest.raises(DamagedFile):
        sealer.unseal("", "memo", sealer.seal_draft("memo", bytearray(b"test002")))
    with pytest.raises(DamagedFile):
        sealer.unseal_draft("memo", sealer.seal("", "memo", bytearray(b"test002")))
    with pytest.raises(DamagedFile):
        sealer.unseal_draft("note", sealer.seal_draft("memo", bytearray(b"test002")))
