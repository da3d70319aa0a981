"""On a small screen nothing that acts is covered, cut or below the fold, and nothing jumps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.i18n.translate import build
from tests.support.aged_vault import past_call
from tests.support.text_room import cut_texts
from tests.support.window import MEMO, SECRET_KEY, WindowDriver, app, spin
from vault_app.services.changes import record_call
from vault_app.ui.languages import ENGLISH, speak
from vault_app.ui.pages.history.call_row import CallRow
from vault_app.ui.pages.verify.summary_bar import SummaryBar
from vault_app.ui.theme import font
from vault_app.ui.widgets.label import Label

pytestmark = pytest.mark.slow


@pytest.fixture
def small(desk: WindowDriver) -> WindowDriver:
    desk.resize(1024, 640)
    return desk


@pytest.fixture
def _english_again() -> Iterator[None]:
    build()
    yield
    speak(app(), ENGLISH)
    app().setFont(font("body"))


def place(driver: WindowDriver, name: str) -> QRect:
    """Return where a widget is in the window."""
    widget = driver.find(name)
    return QRect(widget.mapTo(driver.window, QPoint(0, 0)), widget.size())


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_a_newcomer_reads_the_promises_on_a_small_screen_too(window: WindowDriver) -> None:
    """As long as there is room for them; recent vaults come first."""
    window.resize(1024, 640)
    spin(20)
    assert is_whole(window.find("promises"))
    window.resize(1024, 500)
    spin(20)
    assert not window.is_visible("promises")


def test_a_toast_covers_no_act_at_the_foot(small: WindowDriver) -> None:
    """It stays above the bar of the page that is shown, also when the bar comes after it."""
    workspace = small.window.workspace
    workspace.show_toast("“Reader” is changed.", lambda: None)
    small.type("used_by_field", "a bot")
    spin(50)
    assert not place(small, "toast").intersects(place(small, "save_button"))
    small.click("cancel_button")
    small.open_page("sign")
    workspace.show_toast("Copied.")
    spin(50)
    assert not place(small, "toast").intersects(place(small, "copy_headers_button"))
    small.open_page("verify")
    spin(50)
    assert place(small, "status_bar").top() - place(small, "toast").bottom() < 20


def test_a_new_key_set_takes_three_presses(small: WindowDriver) -> None:
    """Ctrl+N, Ctrl+V, Ctrl+S; what is still to be chosen, its name, comes into sight by itself."""
    QGuiApplication.clipboard().setText(f"Access Key: {'c' * 40}\nSecret Key: {SECRET_KEY}\nMemo: {MEMO}")
    small.press("Ctrl+N")
    small.wait_until(lambda: small.is_visible("add_page"), "the page that adds one")
    small.press("Ctrl+V")
    spin(20)
    assert is_whole(small.find("label_edit"))
    focused = QApplication.focusWidget()
    assert focused is small.find("label_edit")
    small.press("Ctrl+S")
    small.wait_until(lambda: "Key set 1" in small.listed_labels, "the new key set")


def test_escape_leads_back_from_a_new_key_set(small: WindowDriver) -> None:
    """Nothing was typed, so nothing is asked; the focus is where it came from, or in the list."""
    small.press("Ctrl+N")
    small.wait_until(lambda: small.is_visible("add_page"), "the page that adds one")
    small.press("Escape")
    assert not small.is_visible("add_page")
    focused = QApplication.focusWidget()
    assert focused is small.find("key_set_view")


def test_the_act_of_a_new_vault_stays_in_sight(window: WindowDriver) -> None:
    """Whatever is unfolded above it; the form scrolls, and stands right above its acts."""
    window.resize(1024, 640)
    window.click("create_vault_button")
    for name in ("", "key_file_button", "unlock_time_button"):
        if name:
            window.click(name)
        spin(200)
        assert is_whole(window.find("create_button"))
        assert place(window, "repeat_field").right() == place(window, "create_button").right()


def test_a_wrong_passphrase_moves_nothing(window: WindowDriver) -> None:
    """The sentence about it takes two lines, which are kept free."""
    window.create_vault()
    window.lock()
    window.resize(1024, 640)
    before = place(window, "unlock_button")
    window.unlock("not the right one")
    spin(20)
    assert window.message_of("passphrase_field")
    assert place(window, "unlock_button") == before


def test_the_calls_of_a_key_set_are_in_sight_below_the_figures_of_their_latency(small: WindowDriver) -> None:
    """The picture is one press away, and stays as one leaves it."""
    chosen, now = small.window.workspace.selected, small.window.workspace.clock.utc_now()
    assert chosen is not None
    for number in range(3):
        small.window.workspace.change(record_call(chosen[1].id, past_call(number, now)))
    small.settle()
    small.open_page("history")
    spin(50)
    assert is_whole(small.find("latency_figures_label"))
    assert is_whole(small.window.findChildren(CallRow)[0].head)
    small.click("latency_fold_button")
    assert small.is_visible("latency_chart")
    small.open_page("details")
    small.open_page("history")
    assert small.is_visible("latency_chart")


def test_the_page_in_sight_is_the_one_that_is_marked_while_leaving_is_asked(desk: WindowDriver) -> None:
    """The tab that was clicked is marked once its page is shown, and not before."""
    desk.type("used_by_field", "a bot")
    bar = desk.find("tab_bar")
    assert isinstance(bar, QTabBar)
    marked: list[str] = []

    def answer(button: str) -> None:
        marked.append(bar.tabText(bar.currentIndex()))
        desk.click(button)

    QTimer.singleShot(100, lambda: answer("leave_cancel_button"))
    bar.setCurrentIndex(1)
    assert bar.tabText(bar.currentIndex()) == "Details"
    QTimer.singleShot(100, lambda: answer("leave_discard_button"))
    bar.setCurrentIndex(1)
    assert bar.tabText(bar.currentIndex()) == "Sign"
    assert marked == ["Details", "Details"]


@pytest.mark.usefixtures("_english_again")
def test_fields_side_by_side_are_level_in_chinese(desk: WindowDriver) -> None:
    """Memo has no Han glyph in its label, and Name is nothing else there."""
    desk.resize(1024, 640)
    desk.speak("zh_CN")
    spin(50)
    assert place(desk, "label_edit").center().y() == place(desk, "memo_copy_button").center().y()


def test_the_pages_of_the_sidebar_begin_at_the_same_edge(small: WindowDriver) -> None:
    """Needs attention, the ages, the recycle bin: their heads stand one above the other as one turns them."""
    edges = set()
    for row, words in (("attention_row", "Needs attention"), ("ages_row", "Key ages"), ("bin_row", "Recycle bin")):
        small.click(row)
        spin(100)
        heads = [each for each in small.window.findChildren(Label) if each.isVisible() and each.text() == words]
        assert heads
        edges |= {
            (each.mapTo(small.window, QPoint(0, 0)).x(), each.mapTo(small.window, QPoint(0, 0)).y()) for each in heads
        }
    assert len(edges) == 1


def test_the_counts_of_a_verification_have_room_from_the_first_moment(qtbot: QtBot) -> None:
    """Their words were set while nobody saw them, and yet none of them is ever cut."""
    host, bar = QWidget(), SummaryBar()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(bar)
    column.addStretch(1)
    host.resize(602, 200)
    host.show()
    spin(20)
    bar.hide()
    spin(20)
    bar.show_running("Beginning", 10)
    bar.show()
    spin(20)
    assert cut_texts(host) == []
