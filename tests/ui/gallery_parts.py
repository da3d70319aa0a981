"""The components of the picture sheet, in the states that matter."""

from __future__ import annotations

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListView, QVBoxLayout, QWidget

from vault_app.ui.theme import ICON_NAMES
from vault_app.ui.widgets.account_delegate import AccountDelegate
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.code_search import CodeSearch
from vault_app.ui.widgets.code_well import CodeWell
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.key_set_delegate import KeySetDelegate
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.latency_bar import LatencyBar
from vault_app.ui.widgets.meter import Meter
from vault_app.ui.widgets.mini_slots import MiniSlots
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.permission_card import PermissionCard
from vault_app.ui.widgets.prehash_view import PrehashPart, PrehashView
from vault_app.ui.widgets.ring import Ring
from vault_app.ui.widgets.rows import RowChip, RowRole
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.widgets.secret_field import SecretField
from vault_app.ui.widgets.section_head import SectionHead
from vault_app.ui.widgets.slot_board import SlotBoard
from vault_app.ui.widgets.slots import Slot, SlotState
from vault_app.ui.widgets.strength_meter import StrengthMeter
from vault_app.ui.widgets.toast import Toast
from vault_app.ui.widgets.verdict_card import VerdictCard
from vault_app.ui.widgets.verdict_row import VerdictList, VerdictRow

SAMPLE_KEY = "80618e45710812162b04892c7ee5ead4a3cc3e56"
ANSWER = """{
  "code": 1000,
  "message": "success",
  "trace": "3f0c9a7be1d84c55a2b7",
  "data": [
    {
      "orderId": "1180425537719",
      "symbol": "BTC_USDT",
      "price": "98250.00",
      "live": true,
      "createTime": 1787702400000
    }
  ]
}"""
SLOTS = (
    Slot(SlotState.LIVE, "Reader"),
    Slot(SlotState.LIVE, "Grid bot 1"),
    Slot(SlotState.SPARE, "Cash out"),
    Slot(SlotState.RETIRING, "Old tax tool"),
)
PERMISSIONS = (
    ("Read-only", "Balances, orders, history", "book", False, True),
    ("Spot trade", "Place and cancel spot orders", "spot", False, False),
    ("Margin trade", "Borrow, repay, isolated margin", "scales", False, False),
    ("Futures trade", "Contracts, leverage, transfers", "rising", False, False),
    ("Withdraw", "Moves coins out", "withdraw", True, True),
)


def judge(text: str) -> tuple[str | None, str | None, str | None]:
    """Stand in for the rules of bound addresses."""
    if text.startswith("192.168."):
        return text, None, f"{text} is a private address. BitMart sees your public one."
    if text[0].isdigit():
        return text, None, None
    return None, f"{text} is not an IP address.", None


def column(*widgets: QWidget) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(8)
    for widget in widgets:
        made.addWidget(widget)
    return made


def row(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(8)
    for widget in widgets:
        made.addWidget(widget)
    if stretch:
        made.addStretch(1)
    return made


def buttons() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(12)
    for at, word in enumerate(("rest", "focus", "busy", "icon", "disabled")):
        grid.addWidget(Label(word, "caption", "text2"), 0, at)
    kinds = (("primary", "Verify"), ("secondary", "Cancel"), ("quiet", "Copy"), ("danger", "Remove"))
    for line, (kind, word) in enumerate(kinds, 1):
        made = [Button(word, kind) for _ in range(3)]
        made.append(Button(word, kind, "refresh"))
        made.append(Button(word, kind))
        made[1].setProperty("wants_ring", True)
        made[2].set_busy(True)
        made[4].setEnabled(False)
        for at, button in enumerate(made):
            grid.addWidget(button, line, at)
    grid.setColumnStretch(5, 1)
    return grid


def fields() -> QVBoxLayout:
    plain = Field("Label", help_text="Help sits below, in text 3.")
    plain.set_text("Reader")
    memo = SecretField("Memo", lambda: "test001", bullets=10, help_text="Part of every signature.")
    shown = SecretField("Secret key", lambda: "9f41c07be2d85a3370d6114fbb92ce08a75d3e6601c4f8829bb30e57d2a6f174")
    shown.show_value()
    warned = Field("Secret key", mono=True)
    warned.set_text(SAMPLE_KEY)
    warned.set_warning("This looks like an access key. Were the two swapped?")
    failed = Field("Bound IP address", mono=True)
    failed.set_text("192.168.1.20")
    failed.set_error("A private address. BitMart sees your public one.")
    passphrase = SecretEntry("Passphrase")
    passphrase.set_text("seven quiet herons")
    passphrase.set_success("Strong: about 74 bits")
    meter = StrengthMeter()
    meter.set_bits(48, "Add a word")
    return column(plain, memo, shown, warned, failed, passphrase, meter)


def chips_and_slots() -> QVBoxLayout:
    facts = row(Chip("Read-only"), Chip("Spot trade"), Chip("live", "accent"), Chip("retiring", "warn"))
    risks = row(
        Chip("Withdraw", "bad", "withdraw"),
        Chip("No IP bound", "warn", "nodes"),
        Chip("match", "ok", "check"),
        Chip("3 IPs", icon_name="nodes"),
    )
    board, narrow = SlotBoard(), SlotBoard()
    for each in (board, narrow):
        each.set_slots(SLOTS, 0)
    narrow.set_narrow(True)
    mini = MiniSlots()
    mini.set_states([slot.state for slot in SLOTS] + [SlotState.FREE])
    made = column()
    made.addLayout(facts)
    made.addLayout(risks)
    for widget in (board, narrow, mini):
        made.addWidget(widget)
    return made


def verdicts() -> VerdictList:
    listed = VerdictList()
    listed.add_row(VerdictRow("proven", "Access key", "Wallet answered", "1000"))
    listed.add_row(VerdictRow("refused", "Secret, memo", "Signature differs", "30005"))
    listed.add_row(VerdictRow("unclear", "IP", "Timed out twice", "–"))
    listed.add_row(VerdictRow("not-tried", "Margin trade", "Every probe moves funds"))
    return listed


def countdowns() -> QHBoxLayout:
    rings = []
    for seconds in (47, 8, 0):
        ring = Ring(now_ms=lambda: 0)
        ring.start(60_000, seconds * 1000)
        rings.append(ring)
    calm, near = Meter(), Meter()
    calm.set_calls(3, 12, 2)
    near.set_calls(9, 12, 2)
    latency = LatencyBar()
    latency.set_parts((("DNS", 18), ("connect", 40), ("TLS", 61), ("wait", 68)))
    made = row(*rings, stretch=False)
    made.addLayout(
        column(Label("Calls used, 3 of 12 in 2 s", "small", "text2"), calm, near, latency),
        1,
    )
    return made


def notices() -> QVBoxLayout:
    bad = Notice(
        "bad", "Not saved: the disk is full", "The vault is as it was before. Free some space, then save again."
    )
    bad.add_button(Button("Save again"))
    made = column(
        bad,
        Notice("warn", "The signature does not cover the path"),
        Notice("info", "Practice exchange: nothing leaves this computer"),
        Notice("ok", "Saved, and a backup from today exists"),
        Notice("calm", "", "BitMart ended trading on 2026-08-26 and closes on 2027-01-31. Reading is left."),
    )
    host = QWidget()
    host.setMinimumHeight(72)
    toast = Toast(host)
    toast.show_message("Old tax tool is in the recycle bin", action="Undo", icon_name="trash")
    made.addWidget(host)
    empty = Card()
    inside = QVBoxLayout(empty)
    inside.addWidget(
        EmptyState(
            "key",
            "No key sets yet",
            "Make one on BitMart, then paste it here.",
            Button("Add key set", ButtonKind.PRIMARY, "plus"),
        )
    )
    made.addWidget(empty)
    return made


def permissions() -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(10)
    for at, (name, explanation, icon_name, danger, ticked) in enumerate(PERMISSIONS):
        card = PermissionCard(name, explanation, icon_name, danger=danger)
        card.setChecked(ticked)
        grid.addWidget(card, at // 2, at % 2)
    return grid


def answers() -> QVBoxLayout:
    good, refused = VerdictCard(), VerdictCard()
    good.set_verdict(
        "proven", "Proven: secret and memo", "BitMart accepted the signature.", status="200", code="code 1000"
    )
    refused.set_verdict(
        "refused",
        "Refused: secret or memo",
        "The signature does not match. BitMart does not say which of the two is wrong.",
        status="401",
        code="code 30005",
    )
    refused.set_cure(
        ["Type the memo again exactly as on BitMart: capitals and spaces count.", "Then paste the secret key again."],
        [Button("Edit memo"), Button("Open BitMart", ButtonKind.QUIET, "external")],
    )
    well = CodeWell()
    well.set_text(ANSWER, json=True)
    well.fit_content()
    well.set_text(ANSWER, json=True)
    search = CodeSearch(well)
    search.setMaximumWidth(180)
    search.edit.setText("symbol")
    head = SectionHead("Answer", "trace 3f0c9a7be1d84c55a2b7")
    head.add_action(search)
    head.add_action(IconButton("copy", "Copy"))
    return column(good, refused, head, well)


def prehash() -> QVBoxLayout:
    short, long = PrehashView(), PrehashView()
    body = '{"symbol":"BTC_USDT","recvWindow":60000}'
    for view, text in ((short, body), (long, body * 5)):
        view.set_parts(
            [
                PrehashPart("timestamp", "1795356141000", "timestamp"),
                PrehashPart("separator", "#"),
                PrehashPart("memo", "never shown", "memo, masked"),
                PrehashPart("separator", "#"),
                PrehashPart("body", text, "body"),
            ]
        )
    return column(short, long)


def lists() -> QHBoxLayout:
    keys = QStandardItemModel()
    rows = (
        ("Reader", "live", "proven", "2 h ago", "80618…3e56", "212 days", (RowChip("Read-only"),)),
        (
            "Cash out",
            "spare",
            "unclear",
            "6 d ago",
            "5be03…d18a",
            "41 days",
            (RowChip("Read-only"), RowChip("Withdraw", "bad", "withdraw"), RowChip("No IP bound", "warn", "nodes")),
        ),
        (
            "Old tax tool",
            "retiring",
            "refused",
            "12 d ago",
            "e7710…4f92",
            "603 days",
            (
                RowChip("Read-only"),
                RowChip("Spot trade"),
                RowChip("Margin trade"),
                RowChip("Futures trade"),
                RowChip("3 IPs", icon_name="nodes"),
            ),
        ),
    )
    for name, state, verdict, ago, hint, age, chips in rows:
        item = QStandardItem(name)
        for role, value in (
            (RowRole.NAME, name),
            (RowRole.STATUS, state),
            (RowRole.VERDICT, verdict),
            (RowRole.VERDICT_AGE, ago),
            (RowRole.HINT, hint),
            (RowRole.AGE, age),
            (RowRole.CHIPS, chips),
        ):
            item.setData(value, role)
        keys.appendRow(item)
    accounts = QStandardItemModel()
    for name, subtitle, attention in (("Main", "BitMart", "warn"), ("Grid bots", "BitMart futures demo", "")):
        item = QStandardItem(name)
        item.setData(name, RowRole.NAME)
        item.setData(subtitle, RowRole.SUBTITLE)
        item.setData(attention, RowRole.ATTENTION)
        item.setData([slot.state.value for slot in SLOTS] + ["free"], RowRole.SLOTS)
        accounts.appendRow(item)
    account_lists = column(
        listed(accounts, AccountDelegate(), 144, 136), listed(accounts, AccountDelegate(rail=True), 64, 136)
    )
    made = row(listed(keys, KeySetDelegate(), 330, 290))
    made.insertLayout(0, account_lists)
    return made


def listed(model: QStandardItemModel, delegate: KeySetDelegate | AccountDelegate, width: int, height: int) -> QListView:
    view = QListView()
    view.setModel(model)
    delegate.setParent(view)
    view.setItemDelegate(delegate)
    view.setFixedSize(width, height)
    view.setCurrentIndex(model.index(1, 0))
    view.setStyleSheet("QListView { background: transparent; }")
    model.setParent(view)
    return view


def icons() -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(8)
    for at, name in enumerate(ICON_NAMES):
        label = IconLabel(name, "text2", 20)
        label.setToolTip(name)
        grid.addWidget(label, at // 16, at % 16)
    return grid
