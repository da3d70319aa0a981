"""The main job through the window, as a person does it: keep a key set, sign with it, send a test call, lock, unlock."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.support.window import WindowDriver, longest_stall
from vault_app.practice.record import HandedKeySet
from vault_app.services.practice_runner import RunningPractice, start_practice
from vault_app.ui.widgets.permission_card import PermissionCard

STALL_S = 0.1
PASSPHRASE = "four calm otters upstream"


@pytest.fixture
def practice() -> Iterator[RunningPractice]:
    with start_practice() as running:
        yield running


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, practice: RunningPractice) -> Iterator[WindowDriver]:
    driver = WindowDriver.start(tmp_path, size=(1440, 900))
    yield driver
    driver.close()


def block_of(handed: HandedKeySet) -> str:
    """Return the credentials as an exchange's page lets one copy them."""
    return f"Access Key: {handed.access_key}\nSecret Key: {handed.secret_key}\nMemo: {handed.memo}\n"


def is_ticked(window: WindowDriver, name: str) -> bool:
    card = window.find(name)
    assert isinstance(card, PermissionCard)
    return card.isChecked()


def keep_a_key_set(window: WindowDriver, handed: HandedKeySet) -> Path:
    """Create vault, account and key set: pasted as a block, two permissions ticked, two addresses added."""
    vault = window.create_vault("Trading", PASSPHRASE)
    window.add_account("Main", "Practice exchange")
    window.click("first_act_button")
    window.wait_until(lambda: window.is_visible("add_page"), "the page that adds a key set")
    QGuiApplication.clipboard().setText(block_of(handed))
    window.click("paste_button")
    window.type("label_field", "Reader")
    window.click("read_only_card")
    window.click("spot_trade_card")
    window.type("ip_input", "127.0.0.1, ::1")
    window.click("ip_add_button")
    window.click("save_button")
    window.wait_until(lambda: window.listed_labels == ["Reader"], "the key set in the list")
    window.settle()
    return vault


def do_the_main_job(window: WindowDriver, practice: RunningPractice) -> None:
    """Keep a key set, sign and send with it, lock, unlock, and find all of it again."""
    handed = practice.record.key_set("All right")
    vault = keep_a_key_set(window, handed)

    window.open_page("sign")
    window.type("body_edit", '{"symbol": "BTC_USDT"}')
    window.click("copy_headers_button")
    headers = dict(line.split(": ", 1) for line in window.clipboard.splitlines())
    prehash = f"{headers['X-BM-TIMESTAMP']}#{handed.memo}#" + '{"symbol": "BTC_USDT"}'
    expected = hmac.new(handed.secret_key.encode(), prehash.encode(), hashlib.sha256).hexdigest()
    assert headers["X-BM-SIGN"] == expected
    assert headers["X-BM-KEY"] == handed.access_key

    window.open_page("call")
    window.click("send_button")
    window.wait_until(lambda: window.is_visible("verdict_card"), "the answer")
    assert window.text_of("verdict_head") == "Proven: secret and memo"
    assert (window.text_of("verdict_status"), window.text_of("verdict_code")) == ("200", "code 1000")
    window.settle()

    window.lock()
    for secret in (handed.access_key, handed.secret_key, handed.memo):
        assert secret.encode() not in vault.read_bytes()
        assert secret not in window.clipboard
    window.unlock(PASSPHRASE)
    assert window.listed_labels == ["Reader"]
    window.choose("Reader")
    window.open_page("details")
    assert window.text_of("label_field") == "Reader"
    assert is_ticked(window, "read_only_card")
    assert is_ticked(window, "spot_trade_card")
    assert not is_ticked(window, "withdraw_card")
    window.click("memo_copy_button")
    assert window.clipboard == handed.memo
    window.click("secret_key_copy_button")
    assert window.clipboard == handed.secret_key
    window.open_page("history")
    remembered = [name for name in window.names() if name.startswith("call_")]
    assert len(remembered) >= 2  # the headers that were copied, and the call that was sent


def mend_a_refusal(window: WindowDriver, practice: RunningPractice, label: str, headline: str, code: str) -> None:
    """Send with a key set that the exchange refuses, and go where that is mended."""
    keep_a_key_set(window, practice.record.key_set(label))
    window.open_page("call")
    window.click("send_button")
    window.wait_until(lambda: window.is_visible("verdict_card"), "the answer")
    assert (window.text_of("verdict_head"), window.text_of("verdict_code")) == (headline, code)
    window.click("cure_edit_button")
    window.wait_until(lambda: window.is_visible("details_page"), "the details")


def test_the_main_job_from_an_empty_disk_to_an_unlocked_vault(window: WindowDriver, practice: RunningPractice) -> None:
    """What is copied is what an independent HMAC makes, the exchange answers 1000, and after a lock all is there."""
    do_the_main_job(window, practice)


@pytest.mark.parametrize(
    ("label", "headline", "code"),
    [("Wrong memo", "Refused: secret or memo", "code 30005"), ("Deleted", "Refused: access key", "code 30002")],
)
def test_a_refusal_leads_back_to_the_field_that_mends_it(
    window: WindowDriver, practice: RunningPractice, label: str, headline: str, code: str
) -> None:
    mend_a_refusal(window, practice, label, headline, code)


def test_the_window_answers_all_through_a_call(window: WindowDriver, practice: RunningPractice) -> None:
    """Best of three: between pressing *Send* and reading the answer nothing stalls for a tenth of a second."""
    keep_a_key_set(window, practice.record.key_set("All right"))
    window.open_page("call")
    stalls: list[float] = []
    for _ in range(3):
        with longest_stall() as heartbeat:
            window.click("send_button")
            window.wait_until(lambda: not window.is_visible("elapsed_label"), "the answer")
        window.settle()
        stalls.append(heartbeat.longest_s)
    assert min(stalls) < STALL_S, stalls
