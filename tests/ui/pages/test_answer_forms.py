"""An answer is looked at as tree, text, headers and bytes, and compared with an earlier one of the same endpoint."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk
from tests.support.exchange import response
from tests.support.window import longest_stall, spin
from vault_app.core.call_record import CallKind, CallRecord
from vault_app.core.json_values import read_json
from vault_app.core.request import Response
from vault_app.ui.pages.test_call import TestCallPage
from vault_app.ui.pages.test_call.answer_body import AnswerBody, Form
from vault_app.ui.pages.test_call.answer_text import answer_text
from vault_app.ui.pages.test_call.json_tree_model import JsonTreeModel, TreeRole
from vault_app.ui.pages.test_call.raw_view import hex_dump

Show = Callable[[QWidget], None]
ORDERS = '{"code":1000,"data":[{"orderId":"7","price":1.10,"side":"sell"},{"orderId":"8","price":2,"side":"buy"}]}'
LONGEST_S = 0.1


def record(answer: str, number: int = 0, **fields: object) -> CallRecord:
    values: dict[str, object] = {
        "id": f"call-{number}",
        "at": datetime(2026, 11, 22, 14, 2, number, tzinfo=UTC),
        "kind": CallKind.CALL,
        "endpoint": "spot-query-open-orders",
        "method": "POST",
        "url": "https://api-cloud.bitmart.com/spot/v4/query/open-orders",
        "http_status": 200,
        "code": 1000,
        "answer": answer,
        "answer_length": len(answer),
    }
    return CallRecord(**{**values, **fields})  # type: ignore[arg-type]  # names are fields


def fill(body: AnswerBody, answer: str | Response, *earlier: CallRecord) -> None:
    answered = (
        response(200, answer, (("x-trace", "\u202eabc"), ("server", "cloudflare")))
        if isinstance(answer, str)
        else answer
    )
    text = answer_text(answered.body)
    body.show_answer(text, answered, "3f0c", (record(answered.body.decode("utf-8", "replace"), 59), *earlier))


@pytest.fixture
def body(desk: Desk, shown: Show) -> AnswerBody:
    made = AnswerBody()
    made.copy_requested.connect(desk.workspace.copy_secret)
    shown(made)
    return made


def show_tree(body: AnswerBody) -> None:
    """Choose the tree, and wait until the answer has been read for it."""
    body.form_segments.set_chosen(Form.TREE)
    for _ in range(500):
        if body.tree.tree_model.rowCount():
            break
        spin(10)


def rows_of(body: AnswerBody, parent: QModelIndex | None = None) -> list[tuple[str, str]]:
    model = body.tree.tree_model
    above = parent or QModelIndex()
    return [
        (str(model.index(row, 0, above).data()), str(model.index(row, 1, above).data()))
        for row in range(model.rowCount(above))
    ]


def test_the_tree_shows_names_values_and_how_much_is_below(body: AnswerBody) -> None:
    fill(body, ORDERS)
    show_tree(body)
    assert rows_of(body) == [("code", "1000"), ("data", "[ ]  2")]
    data = body.tree.tree_model.index(1, 0)
    first = body.tree.tree_model.index(0, 0, data)
    assert rows_of(body, first) == [("orderId", '"7"'), ("price", "1.10"), ("side", '"sell"')]
    assert body.tree.isExpanded(first)


def test_value_and_path_of_a_row_are_copied_by_keyboard_and_menu(body: AnswerBody, qtbot: QtBot) -> None:
    fill(body, ORDERS)
    show_tree(body)
    body.tree.setCurrentIndex(body.tree.tree_model.index_at((1, 1, 0)))
    QTest.keyClick(body.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "8"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(body.tree, Qt.Key.Key_C, both)
    assert QApplication.clipboard().text() == "data[1].orderId"
    body.tree.setCurrentIndex(body.tree.tree_model.index_at((1, 0)))
    body.tree.context_menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: QApplication.clipboard().text().startswith("{"))
    assert json.loads(QApplication.clipboard().text())["price"] == 1.1
    assert "1.10" in QApplication.clipboard().text()


def test_a_search_goes_through_tree_and_text_alike(body: AnswerBody, qtbot: QtBot) -> None:
    fill(body, ORDERS)
    body.answer_search.edit.setText("SIDE")
    assert body.answer_search.count.text() == "1 of 2"
    body.form_segments.set_chosen(Form.TREE)
    qtbot.waitUntil(lambda: body.answer_search.count.text() == "1 of 2")
    assert body.tree.currentIndex().data(TreeRole.PATH) == "data[0].side"
    QTest.keyClick(body.answer_search.edit, Qt.Key.Key_Return)
    assert body.answer_search.count.text() == "2 of 2"
    assert body.tree.currentIndex().data(TreeRole.PATH) == "data[1].side"
    body.answer_search.edit.setText("nowhere")
    qtbot.waitUntil(lambda: body.answer_search.count.text() == "none")


def test_the_model_of_the_tree_keeps_qt_s_rules(qtbot: QtBot) -> None:
    model = JsonTreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_value(read_json(ORDERS))
    model.set_value(read_json("[" + ",".join(map(str, range(450))) + "]"))
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        *("0 … 99", "100 … 199", "200 … 299", "300 … 399", "400 … 449"),
    ]
    model.set_value(None)
    assert model.index(0, 1).data() == "null"


@pytest.mark.parametrize("count", [1, 200, 201, 20_000, 20_001, 60_000])
def test_every_place_of_a_list_leads_to_its_row(count: int) -> None:
    model = JsonTreeModel()
    model.set_value(list(map(str, range(count))))
    for place in {0, count // 2, count - 1}:
        index = model.index_at((place,))
        assert (index.data(), index.data(TreeRole.PATH)) == (str(place), f"[{place}]")
    assert model.rowCount() <= 200


def test_headers_are_told_as_foreign_plain_text(body: AnswerBody) -> None:
    fill(body, ORDERS)
    body.form_segments.set_chosen(Form.HEADERS)
    assert body.headers_well.content() == "HTTP 200\nx-trace: \\u202eabc\nserver: cloudflare"


def test_bytes_are_told_as_they_came(body: AnswerBody, qtbot: QtBot) -> None:
    fill(body, response(200, b"\x00\xffA~\n" + b"b" * 13))
    body.form_segments.set_chosen(Form.RAW)
    model = body.raw_view.hex_model
    assert [model.index(0, column).data() for column in range(3)] == [
        "00000000",
        "00 ff 41 7e 0a 62 62 62  62 62 62 62 62 62 62 62",
        "..A~.bbbbbbbbbbb",
    ]
    QTest.mouseClick(body.copy_answer_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.clipboard().text().startswith("00000000"))
    assert QApplication.clipboard().text().splitlines()[1] == f"00000010  {'62 62':<48}  bb"
    body.raw_view.selectRow(1)
    QTest.keyClick(body.raw_view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.clipboard().text().startswith("00000010"))


def test_what_is_no_json_has_neither_tree_nor_comparison(body: AnswerBody) -> None:
    fill(body, ORDERS)
    body.form_segments.set_chosen(Form.TREE)
    fill(body, "<html>closed</html>")
    assert body.form is Form.TEXT
    assert not body.form_segments.buttons[Form.TREE].isEnabled()
    assert not body.form_segments.buttons[Form.COMPARE].isEnabled()
    assert body.answer_well.isVisible()


def test_an_answer_is_compared_with_any_earlier_one(body: AnswerBody, qtbot: QtBot) -> None:
    older = record(ORDERS.replace("1.10", "1.20"), 2)
    oldest = record(ORDERS, 1)
    fill(body, ORDERS, older, oldest)
    body.form_segments.set_chosen(Form.COMPARE)
    view = body.compare_view
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    assert [view.model.index(0, column).data() for column in range(3)] == [
        *("changed", 'data["orderId=7"].price', "1.20 → 1.10"),
    ]
    assert view.summary_label.text() == "0 added, 0 removed, 1 changed"
    view.earlier_box.setCurrentIndex(1)
    qtbot.waitUntil(lambda: view.summary_label.text() == "Both answers are the same.")


def test_what_cannot_be_compared_says_why(body: AnswerBody, qtbot: QtBot) -> None:
    fill(body, ORDERS)
    body.form_segments.set_chosen(Form.COMPARE)
    assert "first answer of this endpoint" in body.compare_view.summary_label.text()
    fill(body, ORDERS, record(ORDERS, 2, answer_length=99_999), record("<html>", 1))
    assert "Only the beginning of that answer was remembered" in body.compare_view.summary_label.text()
    body.compare_view.earlier_box.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "no JSON" in body.compare_view.summary_label.text())


def test_sixty_thousand_rows_stall_the_window_in_no_form(body: AnswerBody, qtbot: QtBot) -> None:
    rows = ",".join(f'{{"orderId":"{number}","price":{number}.10}}' for number in range(20_000))
    long = f'{{"code":1000,"data":[{rows}]}}'
    answered = response(200, long)
    text = answer_text(answered.body)

    def best_of_three(act: Callable[[], object]) -> float:
        stalls: list[float] = []
        for _ in range(3):
            body.clear()
            with longest_stall() as heartbeat:
                act()
                spin(60)
            stalls.append(heartbeat.longest_s)
        return min(stalls)

    def look(form: Form) -> None:
        body.form_segments.set_chosen(form)
        body.show_answer(text, answered, "", (record("", 59),))

    def search() -> None:
        look(Form.TREE)
        body.answer_search.edit.setText("19999.10")
        qtbot.waitUntil(lambda: body.answer_search.count.text() == "1 of 1", timeout=10_000)

    for form in Form:
        assert best_of_three(partial(look, form)) < LONGEST_S, form.name
    assert best_of_three(search) < LONGEST_S
    assert body.tree.currentIndex().data(TreeRole.PATH) == "data[19999].price"


def test_the_dump_of_a_body_has_one_line_for_sixteen_bytes() -> None:
    assert hex_dump(b"") == ""
    assert len(hex_dump(b"x" * 33).splitlines()) == 3


def test_calls_of_the_same_endpoint_are_offered_from_the_history(
    desk: Desk, shown: Show, qtbot: QtBot, saved: Callable[[], None]
) -> None:
    account = desk.start_practice()
    key_set = desk.add_practice_key_set(account, "All right")
    desk.choose(key_set)
    page = TestCallPage(desk.workspace)
    shown(page)
    page.show_key_set(key_set.id)

    def send(endpoint_id: str) -> None:
        page.show_endpoint(endpoint_id)
        page.send()
        qtbot.waitUntil(lambda: not page.caller.is_sending, timeout=15_000)
        saved()

    for endpoint_id in ("system-time", "account-wallet", "system-time"):
        send(endpoint_id)
    body = page.answer_view.answer_body
    body.form_segments.set_chosen(Form.COMPARE)
    assert body.compare_view.earlier_box.count() == 1
    qtbot.waitUntil(lambda: body.compare_view.model.rowCount() > 0)
    paths = {body.compare_view.model.index(row, 1).data() for row in range(body.compare_view.model.rowCount())}
    assert "data.server_time" in paths


def test_locking_empties_every_form(body: AnswerBody) -> None:
    fill(body, ORDERS, record(ORDERS, 1))
    show_tree(body)
    for form in Form:
        body.form_segments.set_chosen(form)
    body.clear()
    assert body.tree.tree_model.rowCount() == 0
    assert body.raw_view.hex_model.rowCount() == 0
    assert body.answer_well.content() == body.headers_well.content() == ""
    assert body.compare_view.model.rowCount() == body.compare_view.earlier_box.count() == 0
