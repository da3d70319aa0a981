"""What two copies disagree about is said in words, and nothing sealed is opened for it."""

from __future__ import annotations

import pytest

from tests.ui.merge.values import HOSTILE, NOON, one_of_each, secret
from vault_app.core.merge import Fate, Presence
from vault_app.services.exchange_registry import exchange_named
from vault_app.ui.merge.conflict_words import MASK, MOST_CHARACTERS, field_word, moment_words, shown, shown_beside

EXCHANGE = exchange_named("bitmart")
WHEN = moment_words(NOON)


@pytest.mark.parametrize(
    ("field", "mine", "theirs"),
    [
        ("note", "Rotates in March.\nAsk Ines first.", "Rotates in May."),
        ("secret_key", MASK, MASK),
        (
            "bound_ips",
            "•\N{NO-BREAK SPACE}9.9.9.9\n•\N{NO-BREAK SPACE}2001:db8::/32",
            "•\N{NO-BREAK SPACE}9.9.9.9\n•\N{NO-BREAK SPACE}149.112.112.112",
        ),
        ("permissions", "•\N{NO-BREAK SPACE}Read-only\n•\N{NO-BREAK SPACE}Withdraw", "•\N{NO-BREAK SPACE}Read-only"),
        ("status", "retiring", "spare"),
        ("expires_at", "2027-01-31", "Empty"),
        ("secret_lost", "Yes", "No"),
        ("removed", f"Kept, changed on {WHEN}\nChanged: Note, Memo", "Erased for good"),
        ("label", "Main", "Principal"),
        (
            "environment",
            "futures: https://futures.example.org\nspot: https://api.example.org",
            "spot: https://other.example.org",
        ),
    ],
)
def test_each_kind_of_value_is_shown_as_people_read_it(field: str, mine: str, theirs: str) -> None:
    conflict = next(each for each in one_of_each() if each.field == field)
    assert shown(conflict.mine, field, EXCHANGE).text == mine
    assert shown(conflict.theirs, field, EXCHANGE).text == theirs


def test_the_recycle_bin_is_told_from_erased_for_good() -> None:
    assert shown(Fate(Presence.RECYCLED, (), NOON), "removed", EXCHANGE).text == f"In the recycle bin since {WHEN}"
    assert shown(Fate(Presence.ERASED), "removed", EXCHANGE).text == "Erased for good"


def test_a_member_of_a_newer_version_is_not_shown_because_it_may_be_a_secret() -> None:
    assert "hush" not in shown("hush", "extra/pin", EXCHANGE).text
    assert field_word("extra/pin", EXCHANGE) == "Of a newer version: pin"


def test_foreign_text_is_shown_literally() -> None:
    assert shown(HOSTILE, "note", EXCHANGE).text == "<b>bold</b>⟨202E⟩gnp⟨0007⟩<img src=x>"
    assert shown((HOSTILE,), "used_by", EXCHANGE).text == "•\N{NO-BREAK SPACE}<b>bold</b>⟨202E⟩gnp⟨0007⟩<img src=x>"
    assert field_word("extra/" + HOSTILE, EXCHANGE).endswith("<b>bold</b>⟨202E⟩gnp⟨0007⟩<img src=x>")


def test_credentials_are_called_what_the_exchange_calls_them() -> None:
    assert [field_word(part.id, EXCHANGE) for part in EXCHANGE.parts] == ["Access key", "Secret key", "Memo"]


def test_a_sealed_value_looks_the_same_whatever_is_in_it() -> None:
    assert {shown(secret(number), "memo", EXCHANGE).text for number in range(3)} == {MASK}


def test_of_two_long_texts_the_place_where_they_part_is_in_sight() -> None:
    mine, theirs = "a" * 3_000 + "mine" + "b" * 900, "a" * 3_000 + "theirs" + "b" * 900
    for one, other, word in ((mine, theirs, "mine"), (theirs, mine, "theirs")):
        cut = shown_beside(one, other)
        assert word in cut
        assert len(cut) < MOST_CHARACTERS + 60
        assert "more characters)" in cut
    assert shown_beside("short", "other") == "short"
