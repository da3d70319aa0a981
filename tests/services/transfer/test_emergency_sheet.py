"""The sheet of a real vault: what the exchange's package knows is on it, and none of the vault's secrets is, in any form."""

from __future__ import annotations

from pathlib import Path

from tests.services.transfer.stock import NOW, PASSPHRASE, SECRETS
from tests.support.secret_forms import found_in
from vault_app.core.emergency_sheet_html import sheet_html
from vault_app.core.emergency_sheet_text import sheet_text
from vault_app.services.transfer.emergency_sheet import emergency_sheet
from vault_app.services.vault_store import VaultStore


def test_no_secret_of_the_vault_is_on_the_sheet_in_any_of_six_forms(store: VaultStore) -> None:
    sheet = emergency_sheet(store.vault, vault_path=store.path, now=NOW)
    rendered = sheet_html(sheet) + sheet_text(sheet) + repr(sheet)
    secrets = {f"{label} {part}": text for label, parts in SECRETS.items() for part, text in parts.items()}
    secrets["passphrase"] = PASSPHRASE.decode()
    assert found_in(rendered.encode(), secrets) == []
    assert "8061a…4567" in rendered
    assert 'line "two"' not in rendered  # a note


def test_it_names_the_exchanges_page_its_steps_and_its_end(store: VaultStore) -> None:
    text = sheet_text(emergency_sheet(store.vault, vault_path=store.path, now=NOW))
    for words in (
        "https://www.bitmart.com/api-config/en-US",
        "API Management",
        "closes on 2027-01-31",
        "Withdraw, Read-only",
    ):
        assert words in text
    assert text.index("1. Main / Payout") < text.index("Lab account / Bot") < text.index("Main / Reader")


def test_it_names_the_file_itself_and_where_its_backups_really_are(store: VaultStore, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.keyvault"
    link.parent.mkdir()
    link.symlink_to(store.path)
    sheet = emergency_sheet(store.vault, vault_path=link, now=NOW)
    store.save(lambda vault: vault.with_recycled_key_set(next(iter(vault.listed_key_sets()))[1].id, NOW))
    assert (sheet.name, sheet.vault) == ("link", str(store.path))
    assert Path(sheet.backups) == store.backups()[0].path.parent
