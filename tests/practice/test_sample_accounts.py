"""The sample key sets: each shows one situation, and no account has more than its five slots."""

from __future__ import annotations

import json
import re
from collections import Counter

from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice import HandedKeySet, PracticeExchange, PracticeRecord
from vault_app.practice.sample_accounts import account_of, make_sample_keys


def test_labels_are_unique_and_an_account_has_at_most_five(bitmart: BitMart) -> None:
    keys = make_sample_keys()
    assert len({key.label for key in keys}) == len(keys) >= 10
    counted = Counter(key.account.label for key in keys)
    assert max(counted.values()) <= (bitmart.slot_rule.slots or 0)
    assert all(account_of(key.label) == key.account.label for key in keys)


def test_keys_look_like_those_of_the_exchange() -> None:
    for key in make_sample_keys():
        assert re.fullmatch(r"[0-9a-f]{40}", key.access_key)
        assert re.fullmatch(r"[0-9a-f]{64}", key.handed_secret_key)
        assert key.handed_memo


def test_nothing_but_the_wrong_part_is_wrong() -> None:
    for key in make_sample_keys():
        assert (key.handed_secret_key != key.secret_key) is (key.label == "Wrong secret")
        assert (key.handed_memo != key.memo) is (key.label == "Wrong memo")


def test_no_secret_is_shown_by_repr() -> None:
    key = make_sample_keys()[0]
    for shown in (repr(key), repr(HandedKeySet.of(key))):
        assert key.secret_key not in shown
        assert key.memo not in shown
        assert key.access_key not in shown


def test_the_record_survives_its_json(practice: PracticeExchange) -> None:
    record = practice.record
    text = record.to_json()
    assert "\n" not in text
    assert PracticeRecord.from_json(text, record.ca_pem) == record
    document = json.loads(text)
    assert list(document) == ["spot", "futures", "ws_spot", "ws_futures", "ca_file", "key_sets"]
    assert set(document["key_sets"][0]) == {
        *("label", "situation", "access_key", "secret_key", "memo", "permissions", "bound_ips")
    }
