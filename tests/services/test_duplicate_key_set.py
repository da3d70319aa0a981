"""A duplicate holds the same credentials under seals of its own, and a name of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.desk import ACCESS_KEY, MEMO, SECRET_KEY, Desk
from tests.support.values import account, key_set
from vault_app.core.key_set import Status
from vault_app.services import changes
from vault_app.services.duplicate_key_set import duplicate_of, free_label


def test_a_duplicate_opens_to_the_same_credentials(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    main = desk.add_account()
    reader = desk.add_key_set(main, "Reader", permissions=["read-only"], note="mine")
    twin = duplicate_of(desk.session, desk.session.vault.account(main.id), reader, desk.exchange, desk.clock.utc_now())
    desk.session.apply(changes.add_key_set(main.id, twin, desk.exchange.slot_rule))
    assert [desk.opened(twin, part) for part in ("access_key", "secret_key", "memo")] == [ACCESS_KEY, SECRET_KEY, MEMO]
    assert all(twin.secrets[part] != reader.secrets[part] for part in reader.secrets)
    assert (twin.label, twin.note, twin.status, twin.versions) == ("Reader 2", "mine", Status.SPARE, ())
    assert (twin.hint, twin.fingerprint) == (reader.hint, reader.fingerprint)
    desk.close()


@pytest.mark.parametrize(
    ("taken", "wanted", "free"),
    [
        (["Bot"], "Bot", "Bot 2"),
        (["Bot", "bot 2"], "Bot", "Bot 3"),
        (["x" * 64], "x" * 64, "x" * 62 + " 2"),
    ],
)
def test_the_name_of_a_duplicate_is_free_and_short_enough(taken: list[str], wanted: str, free: str) -> None:
    assert free_label(wanted, account("Main", *(key_set(label) for label in taken))) == free
