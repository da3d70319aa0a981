"""The *History* page shows what was sent and what was changed, and brings back what was."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import ACCESS_KEY, MEMO, SECRET_KEY, Desk, FixedClock
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.services import changes
from vault_app.services.session import new_id
from vault_app.ui.drafts import Drafts
from vault_app.ui.pages.history import HistoryPage
from vault_app.ui.pages.history.records import result_of, took_words, verdict_of
from vault_app.ui.pages.history.versions_view import VersionRow
from vault_app.ui.pages.test_call import TestCallPage
from vault_app.ui.pages.test_call.draft import form_values
from vault_app.ui.widgets.code_well import CodeWell
from vault_app.ui.widgets.label import Label

URL = "https://api-cloud.bitmart.com/spot/v4/query/open-orders"


def record(desk: Desk, hours: float = 1.0, **fields: Any) -> CallRecord:
    values: dict[str, Any] = {
        "id": new_id(),
        "at": desk.clock.utc_now() - timedelta(hours=hours),
        "kind": CallKind.CALL,
        "endpoint": "spot-query-open-orders",
        "method": "POST",
        "url": URL,
        "body": '{"symbol": "BTC_USDT"}',
        "http_status": 200,
        "code": 1000,
        "verdict": "ok",
        "answer": '{"code":1000,"data":[]}',
        "answer_length": 23,
    }
    return CallRecord(**{**values, **fields})


@pytest.fixture
def reader(desk: Desk) -> KeySet:
    return desk.add_samples()["Reader"]


@pytest.fixture
def page(desk: Desk, reader: KeySet, shown: Callable[[QWidget], None]) -> HistoryPage:
    made = HistoryPage(desk.workspace)
    shown(made)
    desk.choose(reader)
    made.show_key_set(reader.id)
    return made


def remember(desk: Desk, key_set: KeySet, *records: CallRecord) -> None:
    for each in records:
        desk.session.apply(changes.record_call(key_set.id, each))


def test_a_key_set_that_sent_nothing_says_so(page: HistoryPage) -> None:
    assert page.calls_view.empty_state.head.text() == "Nothing has been sent with this key set"


def test_calls_stand_under_their_days_newest_first(page: HistoryPage, desk: Desk, reader: KeySet) -> None:
    remember(desk, reader, record(desk, 49, verdict="key", code=30002), record(desk, 1))
    assert [row.record.code for row in page.calls_view.rows()] == [1000, 30002]
    heads = [label.text() for label in page.calls_view.findChildren(Label) if "2026-11" in label.text()]
    assert heads == ["Sunday 2026-11-22", "Friday 2026-11-20"]


def test_a_call_opens_in_place_by_keyboard(page: HistoryPage, desk: Desk, reader: KeySet, qtbot: QtBot) -> None:
    remember(desk, reader, record(desk))
    (row,) = page.calls_view.rows()
    row.head.setFocus()
    QTest.keyClick(row.head, Qt.Key.Key_Space)
    request, answer = row.findChildren(CodeWell)
    assert request.content() == f'POST {URL}\n\n{{"symbol": "BTC_USDT"}}'
    assert answer.content() == '{\n  "code": 1000,\n  "data": []\n}'
    QTest.keyClick(row.head, Qt.Key.Key_Space)
    assert not request.isVisible()


def test_a_remembered_call_names_who_answered_it(
    page: HistoryPage, desk: Desk, reader: KeySet, saved: Callable[[], None]
) -> None:
    practising = desk.add_practice_key_set(desk.start_practice(), "All right")
    said = {}
    for key_set in (reader, practising):
        remember(desk, key_set, record(desk, explanation="BitMart accepted the signature and answered."))
        desk.choose(key_set)
        page.show_key_set(key_set.id)
        (row,) = page.calls_view.rows()
        row.head.setChecked(True)
        said[key_set.label] = next(each.text() for each in row.findChildren(Label) if "accepted" in each.text())
    assert said == {
        "Reader": "BitMart accepted the signature and answered.",
        "All right": "The practice exchange accepted the signature and answered.",
    }


def test_what_is_open_stays_open_when_a_newer_call_comes(page: HistoryPage, desk: Desk, reader: KeySet) -> None:
    first = record(desk, 2)
    remember(desk, reader, first)
    page.calls_view.rows()[0].head.setChecked(True)
    remember(desk, reader, record(desk, 1))
    assert [row.record.id for row in page.calls_view.rows() if row.head.isChecked()] == [first.id]


@pytest.mark.parametrize(
    ("words", "found"),
    [("30005", 1), ("open orders", 2), ("POST spot", 2), ("copied curl", 1), ("nothing like this", 0), ("", 3)],
)
def test_calls_are_filtered_by_words(page: HistoryPage, desk: Desk, reader: KeySet, words: str, found: int) -> None:
    remember(
        desk,
        reader,
        record(desk, 3, http_status=401, code=30005, verdict="secret-or-memo"),
        record(desk, 2, explanation="Headers copied: curl", endpoint="", url="https://h/a", method="GET", body=""),
        record(desk, 1),
    )
    page.calls_view.filter_edit.setText(words)
    assert len(page.calls_view.rows()) == found
    assert page.calls_view.empty_state.isVisible() is (found == 0)


def test_calls_are_filtered_by_kind(page: HistoryPage, desk: Desk, reader: KeySet) -> None:
    remember(desk, reader, record(desk, 2, kind=CallKind.SIGN, verdict=""), record(desk, 1))
    page.calls_view.kind_box.setCurrentText("Sign")
    assert [row.record.kind for row in page.calls_view.rows()] == [CallKind.SIGN]


def test_older_calls_are_shown_when_asked_for(page: HistoryPage, desk: Desk, reader: KeySet, qtbot: QtBot) -> None:
    vault = desk.session.vault
    for number in range(90):
        vault = vault.with_call(reader.id, record(desk, 200 - number))
    desk.session.adopt(vault)
    qtbot.waitUntil(lambda: len(page.calls_view.rows()) == 25)
    QTest.mouseClick(page.calls_view.older_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.calls_view.rows()) == 50)
    newest = [each.id for each in vault.calls[reader.id][:50]]
    assert [row.record.id for row in page.calls_view.rows()] == newest


@pytest.mark.parametrize("button", ["confirm_clear_button", ""])
def test_calls_are_cleared_after_a_question(
    page: HistoryPage, desk: Desk, reader: KeySet, qtbot: QtBot, saved: Callable[[], None], button: str
) -> None:
    remember(desk, reader, record(desk))

    def answer() -> None:
        found = page.window().findChild(QPushButton, "confirm_clear_button")
        if found is None or page._dialog is None:
            QTimer.singleShot(10, answer)
        elif button:
            found.click()
        else:
            QTest.keyClick(page._dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, answer)
    page.calls_view.clear_clicked.emit()
    saved()
    assert bool(desk.session.vault.calls.get(reader.id)) is not bool(button)
    assert bool(page.calls_view.rows()) is not bool(button)


def change(desk: Desk, key_set: KeySet, **fields: Any) -> None:
    assert isinstance(desk.clock, FixedClock)
    desk.clock.advance(hours=1)
    now = desk.now_of(key_set)
    wanted = dataclasses.replace(now, changed_at=desk.clock.utc_now(), **fields)
    desk.session.apply(changes.edit_key_set(now, wanted, desk.exchange.slot_rule))


def test_the_request_stands_above_the_answer_at_full_width(
    page: HistoryPage, desk: Desk, reader: KeySet, qtbot: QtBot
) -> None:
    long = '{"code":1000,"data":[1,2,3,4,5,6]}'
    desk.session.apply(changes.record_call(reader.id, record(desk, answer=long, answer_length=len(long))))
    page.show_key_set(reader.id)
    page.calls_view.rows()[0].head.setChecked(True)

    request, answer = page.calls_view.rows()[0].findChildren(CodeWell)

    def below() -> bool:
        top, bottom = (each.mapTo(page, each.rect().topLeft()) for each in (request, answer))
        return bottom.y() > top.y() + request.height() and bottom.x() == top.x() and request.width() == answer.width()

    qtbot.waitUntil(below)


def test_the_focus_stays_at_its_call_when_a_newer_one_comes(page: HistoryPage, desk: Desk, reader: KeySet) -> None:
    """The rows are made anew, and who reads with the keyboard is not sent to the other end of the window."""
    remember(desk, reader, record(desk, 2, verdict="key", code=30002))
    page.calls_view.rows()[0].head.setFocus()
    remember(desk, reader, record(desk, 1))
    newest, older = page.calls_view.rows()
    assert older.head.hasFocus()
    assert not newest.head.hasFocus()


def test_the_focus_stays_on_the_page_when_the_calls_give_way_to_the_versions(
    page: HistoryPage, desk: Desk, reader: KeySet
) -> None:
    desk.session.apply(changes.record_call(reader.id, record(desk)))
    page.show_key_set(reader.id)
    page.calls_view.rows()[0].head.setFocus(Qt.FocusReason.TabFocusReason)

    page.show_versions()

    assert QApplication.focusWidget() is page.view_segments.buttons[1]


def test_a_version_before_a_mere_renaming_is_told_by_its_name(page: HistoryPage, desk: Desk, reader: KeySet) -> None:
    change(desk, reader, label="Reader, new")
    page.show_versions()
    assert [row.what_label.text() for row in page.versions_view.findChildren(VersionRow)] == ["Renamed from “Reader”"]


def test_versions_say_what_changed_and_can_be_brought_back(
    page: HistoryPage, desk: Desk, reader: KeySet, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    change(desk, reader, note="First", permissions=frozenset())
    change(desk, reader, label="Reader, new", secrets={})
    page.show_versions()
    rows = page.versions_view.findChildren(VersionRow)
    assert [row.what_label.text() for row in rows] == [
        "Renamed from “Reader”; also changed: Access key, Memo, Secret key",
        "Changed: Permissions, Note",
    ]
    QTest.mouseClick(rows[0].restore_button, Qt.MouseButton.LeftButton)
    saved()
    now = desk.now_of(reader)
    assert (now.label, now.note) == ("Reader", "First")
    assert [desk.opened(now, part) for part in ("access_key", "secret_key", "memo")] == [ACCESS_KEY, SECRET_KEY, MEMO]
    assert len(now.versions) == 3
    assert len(page.versions_view.findChildren(VersionRow)) == 3


def test_a_version_whose_name_is_taken_by_now_is_refused_in_words(
    page: HistoryPage, desk: Desk, reader: KeySet, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    change(desk, reader, label="Other")
    desk.add_key_set(desk.session.vault.account_named("Main"), "Reader")
    page.show_versions()
    QTest.mouseClick(page.versions_view.findChildren(VersionRow)[0].restore_button, Qt.MouseButton.LeftButton)
    saved()
    assert page.history_notice.title.text() == "“Main” has a key set “Reader” already."
    assert desk.now_of(reader).label == "Other"


def test_locking_drops_every_row(page: HistoryPage, desk: Desk, reader: KeySet) -> None:
    remember(desk, reader, record(desk))
    page.calls_view.rows()[0].head.setChecked(True)
    change(desk, reader, note="First")
    desk.workspace.lock("")
    page.forget()
    assert page.calls_view.rows() == []
    assert page.versions_view.findChildren(VersionRow) == []
    assert page.empty_state.isVisible()


@pytest.mark.parametrize(
    ("verdict", "shown_as"),
    [
        ("ok", "proven"),
        ("accepted", "proven"),
        ("secret-or-memo", "refused"),
        ("ip", "refused"),
        ("network", "unclear"),
        ("server", "unclear"),
        ("rate-limit", "unclear"),
        ("clock", "unclear"),
        ("", "not-tried"),
    ],
)
def test_a_trouble_of_the_exchange_never_looks_like_a_refusal(desk: Desk, verdict: str, shown_as: str) -> None:
    assert verdict_of(record(desk, verdict=verdict)) == shown_as


def test_status_and_code_are_told_as_far_as_they_are_known(desk: Desk) -> None:
    assert result_of(record(desk)) == "200 · 1000"
    assert result_of(record(desk, code=None)) == "200"
    assert result_of(record(desk, code=None, http_status=None)) == ""


def test_calls_are_filtered_by_the_days_between_which_they_were_made(
    page: HistoryPage, desk: Desk, reader: KeySet
) -> None:
    """The record's clock stands at 2026-11-22."""
    remember(desk, reader, record(desk, 72), record(desk, 48), record(desk, 1))
    view = page.calls_view

    def days() -> list[str]:
        return [row.record.at.date().isoformat() for row in view.rows()]

    view.from_edit.setText("2026-11-20")
    assert days() == ["2026-11-22", "2026-11-20"]
    view.to_edit.setText("2026-11-20")
    assert days() == ["2026-11-20"]
    view.from_edit.setText("")
    assert days() == ["2026-11-20", "2026-11-19"]
    view.to_edit.setText("20.11.2026")
    assert len(days()) == 3
    assert view.to_edit.accessibleDescription() == "This is no day"


def test_a_verification_is_told_by_what_it_found(page: HistoryPage, desk: Desk, reader: KeySet) -> None:
    found: dict[str, Any] = {
        "kind": CallKind.VERIFY,
        "method": "VERIFY",
        "endpoint": "",
        "url": "https://api-cloud.bitmart.com",
        "explanation": "7 proven, 3 not tried",
        "latency_ms": 2_300.0,
        "answer": '{"reachable":"proven"}',
        "answer_length": 22,
    }
    remember(desk, reader, record(desk, http_status=None, code=None, body="", **found))
    (row,) = page.calls_view.rows()
    assert row.head.accessibleName().endswith("Verify, 7 proven, 3 not tried")
    assert took_words(row.record) == "2.3 s"
    row.head.setChecked(True)
    assert row.findChild(QPushButton, "draft_button") is None
    assert '"reachable": "proven"' in row.findChildren(CodeWell)[0].content()


def test_a_remembered_call_is_filled_in_again_and_nothing_is_sent(
    page: HistoryPage, desk: Desk, reader: KeySet, shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    remember(desk, reader, record(desk))
    (row,) = page.calls_view.rows()
    row.head.setChecked(True)
    button = row.findChild(QPushButton, "draft_button")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(desk.workspace.page_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["call"]
    call = TestCallPage(desk.workspace)
    shown(call)
    call.show_key_set(reader.id)
    assert not call.choice.is_free
    assert call.form.values()["symbol"] == "BTC_USDT"
    assert call.body.not_sent.isVisible()
    assert len(desk.session.vault.calls[reader.id]) == 1
    call.form.reset()
    call.show_key_set(reader.id)
    assert call.form.values()["symbol"] == "", "a draft is filled in once"


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({"body": '{"symbol":"BTC_USDT"}'}, '{"symbol":"BTC_USDT"}'),
        ({"endpoint": "", "url": "https://h/spot/v9/new", "body": '{"a": 1}'}, '{"a": 1}'),
        ({"body": '{"symbol": "BTC_USDT", "unknown": 1}'}, '{"symbol": "BTC_USDT", "unknown": 1}'),
    ],
)
def test_what_a_form_cannot_say_byte_for_byte_is_filled_in_as_it_was_written(
    desk: Desk, reader: KeySet, shown: Callable[[QWidget], None], fields: dict[str, Any], written: str
) -> None:
    desk.choose(reader)
    Drafts.of(desk.workspace).open(reader.id, record(desk, **fields))
    call = TestCallPage(desk.workspace)
    shown(call)
    call.show_key_set(reader.id)
    assert call.choice.is_free
    assert call.free_editor.body_field.text() == written


def test_a_draft_of_another_key_set_or_from_before_a_lock_is_dropped(desk: Desk, reader: KeySet) -> None:
    drafts = Drafts.of(desk.workspace)
    drafts.open(reader.id, record(desk))
    assert drafts.take(KeySetId("other")) is None
    assert drafts.take(reader.id) is None
    drafts.open(reader.id, record(desk))
    desk.workspace.lock("")
    assert drafts.take(reader.id) is None


@pytest.mark.parametrize(
    ("endpoint", "values"),
    [
        ("account-wallet", {"currency": "BTC", "needUsdValuation": "true"}),
        ("spot-cancel-orders", {"symbol": "BTC_USDT", "orderIds": '["1", "2"]'}),
        ("spot-query-open-orders", {"symbol": "BTC_USDT", "limit": "5"}),
    ],
)
def test_what_a_form_said_comes_back_into_it(desk: Desk, endpoint: str, values: dict[str, str]) -> None:
    known = desk.exchange.catalogue[endpoint]
    request = desk.exchange.request_for(known, values)
    said = record(
        desk,
        endpoint=endpoint,
        method=request.method,
        url="https://api-cloud.bitmart.com" + request.target,
        body=(request.body or b"").decode(),
    )
    back = form_values(said, known, desk.exchange)
    assert back is not None
    assert desk.exchange.request_for(known, back) == request
