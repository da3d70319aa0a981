"""No control is wider than the narrowest page, in any of the fonts that a desktop may have."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.theme import apply_theme, fonts, metrics
from vault_app.ui.widgets.code_well import CodeWell
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.ip_editor import IpEditor
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.latency_bar import LatencyBar
from vault_app.ui.widgets.meter import Meter
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.permission_card import PermissionCard
from vault_app.ui.widgets.prehash_view import PrehashPart, PrehashView
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.widgets.secret_field import SecretField
from vault_app.ui.widgets.section_head import SectionHead
from vault_app.ui.widgets.segments import Segments
from vault_app.ui.widgets.slot_board import SlotBoard
from vault_app.ui.widgets.tab_bar import TabBar
from vault_app.ui.widgets.verdict_card import VerdictCard
from vault_app.ui.widgets.verdict_row import VerdictRow

LONG = "BitMart ended trading on 2026-08-26 and closes on 2027-01-31. Reading, withdrawing and revoking are left. " * 3


@pytest.fixture(params=[(), ("DejaVu Sans",)], ids=["first font", "DejaVu Sans"])
def families(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    if request.param:
        monkeypatch.setattr(fonts, "SANS", list(request.param))
        monkeypatch.setattr(fonts, "MONO", ["DejaVu Sans Mono"])
    fonts._font.cache_clear()
    yield
    fonts._font.cache_clear()
    apply_theme(qapp, "light")


def tabs() -> QWidget:
    bar = TabBar()
    for icon_name, word in (
        ("key", "Details"),
        ("sign", "Sign"),
        ("send", "Test call"),
        ("shield-check", "Verify"),
        ("history", "History"),
    ):
        bar.add_tab(icon_name, word)
    return bar


def prehash() -> QWidget:
    view = PrehashView()
    view.set_parts([PrehashPart("timestamp", "1795356141000", "timestamp"), PrehashPart("body", LONG * 9, "body")])
    return view


def verdict_card() -> QWidget:
    card = VerdictCard()
    card.set_verdict("refused", LONG, LONG, status="401", code="code 30005")
    card.set_cure([LONG, LONG])
    return card


def code_well() -> QWidget:
    well = CodeWell()
    well.set_text(LONG, json=False)
    return well


MAKERS: dict[str, Callable[[], QWidget]] = {
    "field": lambda: Field("Secret key", help_text=LONG),
    "secret field": lambda: SecretField("Secret key", lambda: LONG, help_text=LONG),
    "secret entry": lambda: SecretEntry("Passphrase", help_text=LONG),
    "ip editor": lambda: IpEditor(lambda _text: (None, LONG, None), help_text=LONG),
    "permission card": lambda: PermissionCard("Margin trade", LONG, "scales"),
    "slot board": SlotBoard,
    "tabs": tabs,
    "segments": lambda: Segments(("Header lines", "JSON", "curl", "Python", "HTTPie")),
    "notice": lambda: Notice("bad", LONG, LONG),
    "empty state": lambda: EmptyState("key", LONG, LONG),
    "verdict card": verdict_card,
    "verdict row": lambda: VerdictRow("not-tried", "Secret and memo", LONG, "30005"),
    "prehash": prehash,
    "code well": code_well,
    "latency": LatencyBar,
    "meter": Meter,
    "section head": lambda: SectionHead("Permissions", LONG),
    "prose": lambda: Prose(LONG),
    "elided": lambda: ElidedLabel(LONG),
}


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.usefixtures("families")
def test_a_control_fits_into_the_narrowest_page(name: str, qtbot: QtBot) -> None:
    widget = MAKERS[name]()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    assert widget.minimumSizeHint().width() <= metrics.PAGE_NARROWEST


@pytest.mark.usefixtures("families")
def test_three_permission_cards_fit_side_by_side_into_the_narrowest_page(qtbot: QtBot) -> None:
    for name in ("Read-only", "Spot trade", "Margin trade", "Futures trade", "Withdraw"):
        card = PermissionCard(name, "Place and cancel spot orders", "spot")
        qtbot.addWidget(card)
        assert card.minimumSizeHint().width() <= (metrics.PAGE_NARROWEST - 20) // 3


@pytest.mark.usefixtures("families")
def test_prose_is_as_high_as_its_lines_need(qtbot: QtBot) -> None:
    prose = Prose(LONG)
    qtbot.addWidget(prose)
    assert prose.heightForWidth(200) > prose.heightForWidth(400) > prose.heightForWidth(2_000)


@pytest.mark.parametrize("name", MAKERS)
def test_a_control_opens_no_window_of_its_own_while_it_is_made(name: str, qtbot: QtBot) -> None:
    widget = MAKERS[name]()
    qtbot.addWidget(widget)
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == []


@pytest.mark.parametrize("name", MAKERS)
def test_a_control_is_painted_in_both_themes(name: str, qapp: QApplication, qtbot: QtBot) -> None:
    widget = MAKERS[name]()
    qtbot.addWidget(widget)
    widget.resize(metrics.PAGE_NARROWEST, max(40, widget.sizeHint().height()))
    widget.show()
    light = widget.grab().toImage()
    apply_theme(qapp, "dark")
    qapp.processEvents()
    assert widget.grab().toImage() != light
