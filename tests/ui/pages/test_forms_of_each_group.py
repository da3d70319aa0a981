"""A form of each group of the catalogue: built as documented, filled in with the keyboard, sent over TLS, answered."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk
from vault_app.core.key_set import KeySet
from vault_app.practice.application import SeenCall
from vault_app.ui import tasks
from vault_app.ui.pages.test_call import TestCallPage
from vault_app.ui.pages.test_call.parameter_form import ParameterField

DATA = Path(__file__).parents[3] / "resources" / "exchanges" / "bitmart" / "endpoints.json"
ROWS: list[dict[str, Any]] = json.loads(DATA.read_text("utf-8"))["endpoints"]


@dataclass(frozen=True)
class Example:
    """One endpoint, what is typed into its form, and what has to be typed before it is sent.

    Attributes:
        wrong: Name, text, and the sentence that stands below the field then.
        told_on_send: The sentence comes when *Send* is pressed: a field is not scolded while it is still empty.
    """

    id: str
    typed: Mapping[str, str] = field(default_factory=dict)
    phrase: str = ""
    wrong: tuple[str, str, str] | None = None
    told_on_send: bool = False

    @property
    def row(self) -> dict[str, Any]:
        return next(row for row in ROWS if row["id"] == self.id)


EXAMPLES = {
    "system": Example("system-service"),
    "spot-market": Example(
        "spot-lite-klines",
        {"symbol": "ETH_USDT", "step": "60", "limit": "3"},
        wrong=("limit", "0", "The smallest value is 1."),
    ),
    "account": Example(
        "account-deposit-withdraw-history",
        {"operation_type": "withdraw", "N": "10", "currency": "USDT"},
        wrong=("N", "1001", "The largest value is 1000."),
    ),
    "spot-trading": Example(
        "spot-query-history-orders",
        {"symbol": "BTC_USDT", "orderMode": "spot", "limit": "20", "recvWindow": "10000"},
        wrong=("recvWindow", "60001", "The largest value is 60000."),
    ),
    "spot-algo": Example(
        "spot-algo-submit-order",
        {
            "symbol": "BTC_USDT",
            "side": "buy",
            "type": "trigger",
            "trigger_price": "50000",
            "trigger_type": "limit",
            "price": "49900",
            "size": "0.001",
        },
        phrase="0.001 BTC_USDT",
        wrong=("symbol", "", "This parameter is required."),
        told_on_send=True,
    ),
    "margin": Example(
        "margin-isolated-borrow-record",
        {"symbol": "BTC_USDT", "N": "5"},
        wrong=("start_time", "yesterday", "A whole number is needed."),
    ),
    "sub-account-spot": Example(
        "sub-main-main-to-sub",
        {"requestNo": "UUID1", "amount": "1", "currency": "USDT", "subAccount": "practice-sub-1"},
        phrase="1 USDT",
        wrong=("amount", "", "This parameter is required."),
        told_on_send=True,
    ),
    "broker": Example(
        "broker-rebate",
        {"start_time": "1795000000"},
        wrong=("start_time", "1795000000.5", "A whole number is needed."),
    ),
    "savings": Example(
        "savings-flexible-records",
        {"type": "redeem", "currentPage": "1", "sizePage": "10"},
        wrong=("sizePage", "101", "The largest value is 100."),
    ),
    "futures-market": Example(
        "futures-kline",
        {"symbol": "BTCUSDT", "step": "5", "start_time": "1795000000", "end_time": "1795003600"},
        wrong=("start_time", "1,795,000,000", "A whole number is needed."),
    ),
    "futures-account": Example(
        "futures-transaction-history",
        {"symbol": "BTCUSDT", "flow_type": "2", "account": "futures", "page_size": "7"},
        wrong=("page_size", "1001", "The largest value is 1000."),
    ),
    "futures-trading": Example(
        "futures-submit-order",
        {
            "symbol": "BTCUSDT",
            "type": "limit",
            "side": "1",
            "leverage": "5",
            "open_type": "isolated",
            "mode": "1",
            "price": "50000",
            "size": "2",
        },
        phrase="2 BTCUSDT",
        wrong=("size", "0.5", "A whole number is needed."),
    ),
    "sub-account-futures": Example(
        "futures-sub-main-wallet",
        {"subAccount": "practice-sub-1", "currency": "USDT"},
        wrong=("subAccount", "", "This parameter is required."),
        told_on_send=True,
    ),
    "affiliate": Example(
        "affiliate-trade-list",
        {"user_id": "123456", "type": "2", "page": "1", "size": "10"},
        wrong=("user_id", "abc", "A whole number is needed."),
    ),
    "futures-demo": Example("futures-demo-claim"),
}
WITH_A_WRONG_VALUE = {group: example for group, example in EXAMPLES.items() if example.wrong}
DISARMED = {group: example for group, example in EXAMPLES.items() if example.row["effect"] != "read"}


class Form:
    """The page *Test call* with the key set that may do everything, used as a person does."""

    def __init__(self, root: Path) -> None:
        self.desk = Desk(root)
        account = self.desk.start_practice()
        self.key_set: KeySet = self.desk.add_practice_key_set(account, "Everything allowed")
        self.desk.choose(self.key_set)
        self.page = TestCallPage(self.desk.workspace)
        self.page.resize(844, 900)
        self.page.show()
        self.page.show_key_set(self.key_set.id)

    def open(self, endpoint: str, qtbot: QtBot) -> None:
        """Show the form of *endpoint*, with writes disarmed."""
        self.page.show_endpoint(endpoint)
        if self.page.arm_button.text() == "Disarm":
            self.page.arm_button.click()
        qtbot.waitUntil(lambda: not self.desk.workspace.is_saving)

    def field(self, name: str) -> ParameterField:
        return self.page.form.fields[name]

    def fill(self, name: str, text: str) -> None:
        """Choose or type *text*."""
        editor = self.field(name).editor
        if isinstance(editor, QComboBox):
            found = editor.findText(text)
            assert found >= 0, [editor.itemText(at) for at in range(editor.count())]
            editor.setCurrentIndex(found)
            return
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        editor.setFocus()
        editor.selectAll()
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        QTest.keyClicks(editor, text)

    def press_send(self, qtbot: QtBot, phrase: str = "") -> None:
        """Press *Send*, type *phrase* if it is asked for, and wait for the end."""
        if phrase:
            QTimer.singleShot(10, lambda: self._agree(phrase))
        QTest.mouseClick(self.page.request_bar.send_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not self.page.caller.is_sending, timeout=15_000)
        qtbot.waitUntil(lambda: not self.desk.workspace.is_saving)

    def _agree(self, phrase: str) -> None:
        edit = self.page.window().findChild(QLineEdit, "phrase_edit")
        button = self.page.window().findChild(QAbstractButton, "funds_send_button")
        if edit is None or button is None:
            QTimer.singleShot(10, lambda: self._agree(phrase))
            return
        assert not button.isEnabled()
        QTest.keyClicks(edit, phrase)
        button.click()

    def decline(self) -> None:
        """Press Esc in the question that comes."""
        focused = QApplication.focusWidget()
        if self.page.window().findChild(QLineEdit, "phrase_edit") is None or focused is None:
            QTimer.singleShot(10, self.decline)
        else:
            QTest.keyClick(focused, Qt.Key.Key_Escape)

    @property
    def arrived(self) -> tuple[SeenCall, ...]:
        return self.desk.practice.exchange.calls


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Form]:
    form = Form(tmp_path_factory.mktemp("forms"))
    yield form
    assert form.desk.practice.exchange.secrets_seen == 0
    form.page.close()
    form.desk.close()
    assert tasks.wait_for_all(10_000)


@pytest.fixture
def form(shared: Form, qtbot: QtBot) -> Form:
    return shared


def kind_of(row: dict[str, Any]) -> str:
    """Return what stands beside a field, written from the documentation's words and not from the page's code."""
    said = row["description"].lower()
    words = [
        "choice"
        if "enum" in row
        else "Unix seconds"
        if "unix seconds" in said
        else "Unix ms"
        if "unix ms" in said or row["name"].lower().endswith("time")
        else {"string": "text", "boolean": "true or false", "array": "JSON list"}.get(row["type"], row["type"])
    ]
    if "min" in row and "max" in row:
        words.append(f"{row['min']}–{row['max']}")
    elif "max" in row or "min" in row:
        words.append(f"up to {row['max']}" if "max" in row else f"from {row['min']}")
    return ", ".join((*words, *(["required"] if row["required"] else [])))


def test_every_group_of_the_catalogue_has_an_example() -> None:
    assert len(EXAMPLES) == 15
    assert [row["group"] for row in ROWS if any(row["id"] == each.id for each in EXAMPLES.values())] == list(
        dict.fromkeys(row["group"] for row in ROWS)
    )
    assert all(EXAMPLES[group].row["group"] == group for group in EXAMPLES)


@pytest.mark.parametrize("group", EXAMPLES)
def test_a_form_is_built_as_the_endpoint_is_documented(group: str, form: Form, qtbot: QtBot) -> None:
    example = EXAMPLES[group]
    form.open(example.id, qtbot)
    rows = {row["name"]: row for row in example.row["params"]}
    assert list(form.page.form.fields) == list(rows)
    for name, row in rows.items():
        shown = form.field(name)
        assert (shown.label.text(), shown.aside) == (name, kind_of(row))
        assert shown.editor.accessibleName() == name
        assert shown.message.lower() in {row["description"].lower(), ""}
        assert shown.message or kind_of(row).lower().startswith(row["description"].lower())
        empty = f"empty means {row['default']}" if "default" in row else "" if row["required"] else "optional"
        if isinstance(shown.editor, QComboBox):
            choices = [shown.editor.itemText(at) for at in range(shown.editor.count())]
            assert choices == [empty, *map(str, row["enum"])]
        else:
            assert isinstance(shown.editor, QLineEdit)
            assert shown.editor.placeholderText() == empty
        assert shown.text() == "" or row["required"], "what is optional is left to the exchange"


@pytest.mark.parametrize("group", EXAMPLES)
def test_a_filled_in_form_is_sent_and_answered(group: str, form: Form, qtbot: QtBot) -> None:
    example = EXAMPLES[group]
    form.open(example.id, qtbot)
    for name, text in example.typed.items():
        form.fill(name, text)
    if group in DISARMED:
        form.page.arm_button.click()
    before = len(form.arrived)
    form.press_send(qtbot, example.phrase)
    (arrived,) = form.arrived[before:]
    assert (arrived.endpoint, arrived.method, arrived.path) == (
        example.id,
        example.row["method"],
        example.row["path"],
    )
    card = form.page.answer_view.verdict_card
    assert (card.status.text(), card.code.text()) == ("200", "code 1000"), form.page.answer_view.answer_well.content()
    record = form.desk.session.vault.calls[form.key_set.id][0]
    assert (record.endpoint, record.code) == (example.id, 1000)
    if example.row["method"] == "POST":
        numbers = {row["name"] for row in example.row["params"] if row["type"] == "integer"}
        sent = {name: int(text) if name in numbers else text for name, text in example.typed.items()}
        assert json.loads(record.body) == sent
    else:
        assert arrived.query == "&".join(f"{name}={text}" for name, text in example.typed.items())


@pytest.mark.parametrize("group", WITH_A_WRONG_VALUE)
def test_a_wrong_value_is_told_at_its_field_and_nothing_is_sent(group: str, form: Form, qtbot: QtBot) -> None:
    example = WITH_A_WRONG_VALUE[group]
    assert example.wrong is not None
    name, text, sentence = example.wrong
    form.open(example.id, qtbot)
    for other, right in example.typed.items():
        form.fill(other, right)
    form.fill(name, text)
    if group in DISARMED:
        form.page.arm_button.click()
    field = form.field(name)
    assert (field.state == "error") is not example.told_on_send
    before = len(form.arrived)
    form.press_send(qtbot)
    assert (field.state, field.message) == ("error", sentence)
    assert form.field(name).text() == text, "what was typed is kept"
    assert [each for each in form.page.form.fields.values() if each.state == "error"] == [field]
    assert len(form.arrived) == before


@pytest.mark.parametrize("group", DISARMED)
def test_what_changes_something_is_disarmed_until_it_is_armed(group: str, form: Form, qtbot: QtBot) -> None:
    example = DISARMED[group]
    form.open(example.id, qtbot)
    for name, text in example.typed.items():
        form.fill(name, text)
    before = len(form.arrived)
    assert not form.page.request_bar.send_button.isEnabled()
    form.press_send(qtbot)
    assert len(form.arrived) == before
    form.page.arm_button.click()
    assert form.page.request_bar.send_button.isEnabled()


@pytest.mark.parametrize("group", [group for group, example in EXAMPLES.items() if example.phrase])
def test_funds_do_not_move_when_the_question_is_left(group: str, form: Form, qtbot: QtBot) -> None:
    example = EXAMPLES[group]
    form.open(example.id, qtbot)
    for name, text in example.typed.items():
        form.fill(name, text)
    form.page.arm_button.click()
    before = len(form.arrived)
    QTimer.singleShot(10, form.decline)
    form.press_send(qtbot)
    assert len(form.arrived) == before


@pytest.mark.parametrize(
    ("endpoint", "name", "per_second"),
    [("futures-kline", "start_time", 1), ("spot-query-history-orders", "startTime", 1000)],
)
def test_now_is_filled_in_in_the_unit_that_the_endpoint_takes(
    endpoint: str, name: str, per_second: int, form: Form, qtbot: QtBot
) -> None:
    form.open(endpoint, qtbot)
    button = form.field(name).findChild(QAbstractButton, f"{name}_now_button")
    assert button is not None
    before = form.desk.clock.now_ms() // (1000 // per_second)
    button.click()
    assert 0 <= int(form.field(name).text()) - before <= 60 * per_second
