"""What was last seen of a vault is remembered under its own key, and older records are still good."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.vaultfile.samples import counting_random
from vault_app.core.errors import OlderThanSeen
from vault_app.services.seen_records import OlderFile, Seen, SeenRecords
from vault_app.vaultfile.data_key import DataKey

VAULT_ID = b"v" * 16
AT = datetime(2026, 11, 26, 1, 2, 3, tzinfo=UTC)
SEEN = Seen(7, b"d" * 32, AT, "ab" * 16)


@pytest.fixture
def data_key() -> DataKey:
    return DataKey.generate(counting_random(b"seen"))


def record_in(folder: Path) -> Path:
    return folder / f"{VAULT_ID.hex()}.json"


def test_a_record_comes_back_for_the_key_that_wrote_it(tmp_path: Path, data_key: DataKey) -> None:
    records = SeenRecords(tmp_path)
    assert records.read(VAULT_ID, data_key) is None
    records.write(VAULT_ID, data_key, SEEN)
    assert records.read(VAULT_ID, data_key) == SEEN
    assert records.read(VAULT_ID, DataKey.generate(counting_random(b"other"))) is None
    assert records.read(b"w" * 16, data_key) is None


def test_a_record_of_before_states_had_names_is_still_good(tmp_path: Path, data_key: DataKey) -> None:
    records, nameless = SeenRecords(tmp_path), Seen(7, b"d" * 32, AT)
    records.write(VAULT_ID, data_key, nameless)
    written = json.loads(record_in(tmp_path).read_text())
    del written["state"]
    record_in(tmp_path).write_text(json.dumps(written))
    assert records.read(VAULT_ID, data_key) == nameless


@pytest.mark.parametrize(
    "change",
    [{"state": "cd" * 16}, {"state": ""}, {"state": 1}, {"generation": 6}, {"sha256": "00" * 32}, {"mac": "00"}],
)
def test_a_record_that_somebody_changed_counts_for_nothing(
    tmp_path: Path, data_key: DataKey, change: dict[str, object]
) -> None:
    records = SeenRecords(tmp_path)
    records.write(VAULT_ID, data_key, SEEN)
    written = json.loads(record_in(tmp_path).read_text())
    record_in(tmp_path).write_text(json.dumps({**written, **change}))
    assert records.read(VAULT_ID, data_key) is None


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "{}", '"x"', "[" * 4000, "\ud800".encode("utf-8", "replace").decode()]
)
def test_what_is_no_record_counts_for_nothing(tmp_path: Path, data_key: DataKey, text: str) -> None:
    record_in(tmp_path).write_text(text)
    assert SeenRecords(tmp_path).read(VAULT_ID, data_key) is None


def test_an_older_state_and_another_branch_are_told_apart() -> None:
    later = AT + timedelta(hours=1)
    assert Seen(8, b"e" * 32, later).compare(SEEN) is None
    assert SEEN.compare(SEEN) is None
    older = Seen(6, b"e" * 32, AT).compare(SEEN)
    assert older == OlderFile(6, AT, 7, AT)
    assert not older.went_apart
    twin = Seen(7, b"e" * 32, later).compare(SEEN)
    assert twin is not None
    assert twin.went_apart
    assert OlderFile(9, later, 7, AT, branched=True).went_apart


def test_the_refusal_names_both_dates() -> None:
    refusal = OlderFile(6, AT, 7, AT + timedelta(hours=1)).refusal
    assert isinstance(refusal, OlderThanSeen)
    assert "2026-11-26 01:02" in str(refusal)
    assert "2026-11-26 02:02" in str(refusal)
