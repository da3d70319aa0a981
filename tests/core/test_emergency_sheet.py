"""The sheet names every key that could be used, the most dangerous first, says how to revoke it, and holds no secret."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.values import NOW, account, key_set, vault
from vault_app.core.account import Account
from vault_app.core.emergency_sheet import EmergencySheet, SheetExchange, SheetPermission, emergency_sheet_of
from vault_app.core.emergency_sheet_html import sheet_html
from vault_app.core.emergency_sheet_text import sheet_text
from vault_app.core.environment import Environment
from vault_app.core.ip_binding import IpBinding
from vault_app.core.key_set import Status
from vault_app.core.report import Fact, FactReport, FactVerdict, Report
from vault_app.core.words import Phrase

BITMART = SheetExchange(
    name="BitMart",
    permissions={
        "read-only": SheetPermission("Read-only", 0),
        "spot-trade": SheetPermission("Spot trade", 1),
        "futures-trade": SheetPermission("Futures trade", 2),
        "withdraw": SheetPermission("Withdraw", 3),
    },
    pages={"": "https://site.example/keys", "hong-kong": "https://hk.example/keys"},
    steps=("Find the key and delete it.",),
    notice="It closes soon.",
    local_environments=frozenset({"practice"}),
    environments={"bitmart": "BitMart", "bitmart-futures-demo": "BitMart futures demo"},
)
BOUND = (IpBinding("203.0.113.7"),)


def sheet(*accounts: Account, **options: Any) -> EmergencySheet:
    values = {"name": "main", "path": "/home/me/main.keyvault", "backups": "/home/me/main.keyvault.backups", "now": NOW}
    return emergency_sheet_of(vault(*accounts), {"bitmart": BITMART}, **{**values, **options})


def may(*names: str) -> dict[str, frozenset[str]]:
    return {"permissions": frozenset(names)}


def test_keys_that_withdraw_come_first_and_of_those_the_ones_that_work_from_anywhere() -> None:
    seen = sheet(
        account(
            "Zeta", key_set("reads", **may("read-only")), key_set("erased", **may("withdraw"), status=Status.REVOKED)
        ),
        account(
            "Alpha",
            key_set("trades", **may("spot-trade")),
            key_set("bound", **may("withdraw", "read-only"), bound_ips=BOUND),
            key_set("moves", **may("futures-trade")),
        ),
        account("Mid", key_set("anywhere", **may("withdraw")), key_set("unknown")),
    )
    assert [each.label for each in seen.order] == ["anywhere", "bound", "unknown", "moves", "trades", "reads"]
    assert [each.label for each in seen.accounts] == ["Mid", "Alpha", "Zeta"]
    assert [each.label for each in seen.accounts[2].keys] == ["reads", "erased"]
    text = sheet_text(seen)
    assert "1. Mid / anywhere" in text
    assert "erased" not in text[: text.index("Mid: BitMart")]  # nothing to do about it
    assert "revoked: nothing to do" in text


def test_what_a_verification_proved_counts_although_it_is_not_ticked() -> None:
    facts = tuple(
        FactReport(
            fact=each, verdict=FactVerdict.PROVEN if each is Fact.WITHDRAW else FactVerdict.NOT_TRIED, explanation=""
        )
        for each in Fact
    )
    report = Report(at=NOW, facts=facts, requests=1, duration_ms=1.0)
    seen = sheet(account("Main", key_set("sly", **may("read-only"), last_report=report)))
    assert (seen.order[0].permissions, seen.order[0].proven_only) == (("Withdraw", "Read-only"), ("Withdraw",))
    assert "proven, though not ticked here: Withdraw" in sheet_text(seen)


def test_the_recycle_bin_changes_nothing_on_the_exchange_so_it_is_on_the_sheet() -> None:
    seen = sheet(
        account("Main", key_set("binned", recycled_at=NOW)),
        account("Old", key_set("with its account"), recycled_at=NOW),
    )
    assert {each.label for each in seen.order} == {"binned", "with its account"}
    assert sheet_text(seen).count("in the recycle bin here") == 2


def test_keys_of_the_practice_exchange_are_worth_nothing_and_left_out() -> None:
    seen = sheet(account("Practice", key_set("a"), key_set("b"), environment="Practice"), account("Main", key_set("c")))
    assert [each.label for each in seen.order] == ["c"]
    assert "Left out: 2 key sets of the practice exchange." in sheet_text(seen)
    alone = sheet(account("Practice", key_set("a"), environment="practice"))
    assert "Left out: 1 key set of the practice exchange." in sheet_text(alone)
    assert "There is no key that could be revoked." in sheet_html(alone)


def test_everything_that_a_stranger_needs_is_on_it() -> None:
    seen = sheet(
        account(
            "Main",
            key_set(
                "Payout",
                **may("withdraw"),
                hint="8061a…4567",
                bound_ips=BOUND,
                used_by=("grid bot", "Anna"),
                expires_at=datetime(2027, 1, 31, tzinfo=UTC),
                secret_lost=True,
                status=Status.RETIRING,
            ),
            region="hong-kong",
        )
    )
    for rendered in (sheet_text(seen), sheet_html(seen)):
        for words in (
            *("Main", "Payout", "8061a…4567", "Withdraw", "203.0.113.7", "grid bot, Anna", "made 2026-11-22"),
            *(
                "ends 2027-01-31",
                "its secret is lost",
                "retiring",
                "https://hk.example/keys",
                "Find the key and delete it.",
            ),
            *(
                "It closes soon.",
                "/home/me/main.keyvault.backups",
                "2026-11-22 14:03 UTC",
                "No secret is on this sheet",
            ),
        ):
            assert words in rendered, words


def test_how_to_revoke_is_said_once_for_accounts_of_one_page() -> None:
    accounts = [account(name, key_set(name)) for name in "ABC"]
    seen = sheet(*accounts, account("D", key_set("D"), region="hong-kong"))
    text = sheet_text(seen)
    assert text.count("Find the key and delete it.") == 2  # the other page has its own
    assert text.count("Revoke as under “A”.") == 2


def test_an_unbound_key_and_one_of_which_nothing_is_noted_are_called_that() -> None:
    text = sheet_text(sheet(account("Main", key_set("bare"))))
    for words in ("works from anywhere", "take it for able to do everything", "access key not kept", "nobody is noted"):
        assert words in text


def test_notes_are_not_on_it_for_people_write_secrets_into_them() -> None:
    seen = sheet(account("Main", key_set("a", note="the memo is hunter2")))
    assert "hunter2" not in sheet_text(seen) + sheet_html(seen)


def test_an_environment_is_called_what_people_call_it() -> None:
    own = Environment(name="tn2", title="My testnet", exchange="bitmart")
    accounts = (
        account("Main", key_set("a")),
        account("Demo", key_set("b"), environment="Bitmart-futures-demo"),
        account("Own", key_set("c"), environment="tn2"),
    )
    seen = emergency_sheet_of(
        replace(vault(*accounts), environments=(own,)), {"bitmart": BITMART}, name="m", path="p", backups="b", now=NOW
    )
    for rendered in (sheet_text(seen), unescape(sheet_html(seen))):
        for head in ("Main: BitMart", "Demo: BitMart futures demo", "Own: BitMart, environment “My testnet”"):
            assert head in rendered
        assert "tn2" not in rendered
        assert "futures-demo" not in rendered


def test_words_in_a_row_have_the_commas_of_the_language_and_names_are_left_alone() -> None:
    """A program may be called as one of our words is."""
    other = {
        "{one}, {more}": "{one} and {more}",
        "{one}; {more}": "{one} / {more}",
        "{head}: {text}": "{head} = {text}",
    }

    def say(text: str) -> str:
        return other.get(text.template, text.template).format(**text.values) if isinstance(text, Phrase) else text

    seen = sheet(
        account("Main", key_set("a", used_by=("live", "Anna"), recycled_at=NOW, **may("withdraw", "read-only")))
    )
    text = sheet_text(seen, say)

    assert "live and Anna" in text
    assert "Withdraw and Read-only" in text
    assert "live / in the recycle bin here" in text
    assert "Used by = live and Anna" in text


def test_an_exchange_that_nobody_here_knows_is_named_by_its_id() -> None:
    seen = sheet(account("Main", key_set("a", **may("withdrawals")), exchange="later"))
    assert "Main: later" in sheet_text(seen)
    assert "withdrawals" in sheet_text(seen)


class Outline(HTMLParser):
    """Collects the tags, the attributes and the text of a document."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def outline(html: str) -> Outline:
    parsed = Outline()
    parsed.feed(html)
    return parsed


KNOWN_TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "body",
    "h1",
    "h2",
    "p",
    "b",
    "br",
    "ol",
    "ul",
    "li",
    "table",
    "thead",
    "tr",
    "th",
    "td",
}


@pytest.mark.parametrize(
    "planted",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=y>',
        "</td></table><h1>x",
        "&lt;b&gt;",
        "<a href='https://evil'>",
        "\u202eevil",
    ],
)
def test_no_text_of_a_vault_becomes_a_part_of_the_page(planted: str) -> None:
    fields = {"used_by": (planted,), "hint": planted, **may(planted)}
    seen = sheet(
        account("M" + planted, key_set("K" + planted, **fields), environment=planted), name=planted, path=planted
    )
    plain = outline(sheet_html(sheet(account("M", key_set("K", used_by=("x",), hint="h", **may("p"))))))
    parsed = outline(sheet_html(seen))
    assert parsed.tags == plain.tags
    assert set(parsed.tags) <= KNOWN_TAGS
    assert {name for name, _ in parsed.attributes} == {name for name, _ in plain.attributes}
    assert not re.search("href|src|http-equiv|url\\(", str(parsed.attributes))
    if planted == "\u202eevil":
        assert "\u202e" not in sheet_html(seen) + sheet_text(seen)
        assert "⟨202E⟩evil" in sheet_text(seen)
    else:
        assert planted in "".join(parsed.texts)


@given(st.text(max_size=300), st.lists(st.text(max_size=120), max_size=4))
def test_any_text_fits_on_it(label: str, used_by: list[str]) -> None:
    seen = sheet(account("Main", key_set("a", label=label, used_by=tuple(used_by))))
    assert set(outline(sheet_html(seen)).tags) <= KNOWN_TAGS
    assert all(len(line) <= 96 for line in sheet_text(seen).splitlines())


def test_it_can_be_said_in_another_language() -> None:
    said: list[str] = []

    def say(text: str) -> str:
        said.append(text)
        return text.upper()

    seen = sheet(account("Main", key_set("a", **may("withdraw"))))
    assert "REVOKE IN THIS ORDER" in sheet_text(seen, say)
    assert all(
        hasattr(each, "template")
        for each in said
        if each not in {"Withdraw", "Find the key and delete it.", "It closes soon."}
    )
