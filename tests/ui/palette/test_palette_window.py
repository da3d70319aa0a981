"""A few typed letters lead to every command, page, key set, account, endpoint and setting, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.i18n.translate import build
from tests.support.window import ACCESS_KEY, MEMO, SECRET_KEY, WindowDriver, app
from vault_app.core.fuzzy import ranked
from vault_app.ui.languages import ENGLISH, speak
from vault_app.ui.palette.entry import Entry, Kind
from vault_app.ui.palette.palette import Palette
from vault_app.ui.palette.palette_model import PaletteRole
from vault_app.ui.palette.sources import commands_of


def opened(desk: WindowDriver, typed: str = "") -> Palette:
    desk.press("Ctrl+K")
    palette = desk.find("palette")
    assert isinstance(palette, Palette)
    QTest.keyClicks(desk.find("palette_edit"), typed)
    return palette


def shown(palette: Palette) -> list[Entry]:
    rows = [palette.model.index(row).data(PaletteRole.ENTRY) for row in range(palette.model.rowCount())]
    return [each for each in rows if each is not None]


def everything(palette: QWidget) -> list[Entry]:
    assert isinstance(palette, Palette)
    return [entry for entries in palette._chooser._all.values() for entry in entries]


def go(desk: WindowDriver, typed: str) -> None:
    opened(desk, typed)
    desk.press("Return")
    desk.wait_until(lambda: not desk.is_visible("palette"), "the palette to go")


def test_every_command_is_in_it(desk: WindowDriver) -> None:
    palette = opened(desk)
    names = {entry.id for entry in everything(palette)}
    commands = {action.objectName() for _, action in commands_of(desk.window.menuBar())} - {"palette_action"}
    assert commands
    assert "" not in commands
    assert commands <= names


def test_a_command_that_its_menu_explains_says_all_of_it_here(desk: WindowDriver) -> None:
    titles = {entry.id: entry.title for entry in everything(opened(desk))}
    assert titles["snooze_30_action"] == "Keep unlocked for 30 min"
    assert desk.window.parts.menus.snooze_menu.actions()[0].text() == "For 30 min"


@pytest.mark.parametrize(
    ("typed", "arrived"),
    [
        ("gridbot", lambda desk: desk.text_of("name_label") == "Grid bot"),
        ("history", lambda desk: desk.is_visible("history_page")),
        ("clipboard sett", lambda desk: desk.is_visible("clipboard_settings")),
        ("opnord", lambda desk: desk.is_visible("request_bar") and desk.is_visible("call_page")),
        ("keyb short", lambda desk: desk.is_visible("shortcuts_dialog")),
        ("lock", lambda desk: desk.is_visible("locked_page")),
        ("rename", lambda desk: desk.is_visible("label_field") and desk.is_visible("act_button")),
    ],
)
def test_it_goes_to_what_was_meant(desk: WindowDriver, typed: str, arrived: Callable[[WindowDriver], bool]) -> None:
    go(desk, typed)
    desk.wait_until(lambda: arrived(desk), typed)


def test_an_endpoint_is_filled_in_and_nothing_is_sent(desk: WindowDriver) -> None:
    go(desk, "cancel all order")
    desk.wait_until(lambda: desk.is_visible("call_page"), "the page Test call")
    page = desk.find("call_page")
    assert page.choice.endpoint.title.startswith("Cancel all")  # type: ignore[attr-defined]  # the page Test call
    assert not page.caller.is_sending  # type: ignore[attr-defined]  # the page Test call


def test_an_account_is_shown_even_from_the_recycle_bin(desk: WindowDriver) -> None:
    desk.click("bin_row")
    go(desk, "main")
    assert desk.text_of("title_label") == "Main"
    desk.click("attention_row")
    go(desk, "reader")
    assert desk.text_of("name_label") == "Reader"


BUTTONS = {
    "copy access": ("details_page", "access_key_copy_button"),
    "copy secret": ("details_page", "secret_key_copy_button"),
    "copy memo": ("details_page", "memo_copy_button"),
    "copy signed": ("sign_page", "copy_headers_button"),
    "verify now": ("verify_page", "verify_button"),
}


def test_it_copies_and_sends_nothing_but_leads_to_the_button(desk: WindowDriver) -> None:
    before = desk.clipboard
    for typed, (page, button) in BUTTONS.items():
        go(desk, typed)
        desk.wait_until(lambda: desk.is_visible(page) and desk.find(button).hasFocus(), button)  # noqa: B023 - used up here
        assert desk.clipboard == before


def test_to_verify_a_whole_vault_is_asked_about_first(desk: WindowDriver) -> None:
    go(desk, "verify the whole")
    desk.wait_until(lambda: desk.is_visible("palette_question"), "the question")
    assert desk.text_of("act_button") == "Verify"
    desk.press("Escape")
    assert not desk.is_visible("palette_question")


def test_arrows_go_round_and_skip_heads_and_what_cannot_be_done(desk: WindowDriver) -> None:
    palette = opened(desk, "cop")
    first = palette.current
    seen = [first]
    for _ in range(200):
        desk.press("Down")
        if palette.current == first:
            break
        seen.append(palette.current)
    assert all(entry is not None and entry.enabled for entry in seen)
    desk.press("Up")
    assert palette.current == seen[-1]


def test_what_cannot_be_done_now_is_shown_and_not_chosen(window: WindowDriver) -> None:
    palette = opened(window, "copy secret")
    entry = next(each for each in shown(palette) if each.id == "copy_secret_key_action")
    assert not entry.enabled
    assert palette.current != entry
    assert "not possible now" in palette.model.spoken(entry)


def test_tab_fills_in_and_escape_gives_the_focus_back(desk: WindowDriver) -> None:
    view = desk.find("key_set_view")
    view.setFocus()
    opened(desk, "earlier")
    desk.press("Tab")
    assert desk.text_of("palette_edit") == "Earlier versions"
    desk.press("Escape")
    assert not desk.is_visible("palette")
    assert view.hasFocus()


def test_what_was_chosen_lately_comes_first_until_the_vault_is_locked(desk: WindowDriver) -> None:
    go(desk, "history")
    go(desk, "grid bot")
    palette = opened(desk)
    assert [entry.title for entry in shown(palette)[:2]] == ["Grid bot", "History"]
    assert palette.model.index(0).data() == "Chosen lately"
    desk.press("Escape")
    desk.lock()
    desk.unlock()
    palette = opened(desk)
    assert palette.model.index(0).data() == "Pages"


def test_it_says_how_much_was_found_and_what_is_marked(desk: WindowDriver) -> None:
    palette = opened(desk, "grid bot")
    assert desk.text_of("count_label").startswith("1 of ")
    assert palette.current is not None
    assert palette.model.spoken(palette.current) == "Grid bot, Main · aaaaa…aaaa, live"
    assert desk.text_of("hint_label") == "Enter goes there   Tab fills in"
    QTest.keyClicks(desk.find("palette_edit"), "zzz")
    assert desk.is_visible("nothing_found")
    assert desk.text_of("hint_label") == ""


def test_a_lock_closes_it_and_nothing_sealed_was_ever_in_it(desk: WindowDriver) -> None:
    palette = opened(desk)
    told = " ".join(f"{entry.title} {entry.place} {entry.more_folded}" for entry in everything(palette))
    for secret in (ACCESS_KEY, SECRET_KEY, MEMO):
        assert secret not in told
    desk.window.lock()
    assert not desk.is_visible("palette")
    assert palette.model.rowCount() == 0
    desk.press("Ctrl+K")
    kinds = {entry.kind for entry in everything(desk.find("palette"))}
    assert kinds == {Kind.COMMAND, Kind.PAGE, Kind.SETTING}


def test_it_is_no_higher_than_what_was_found_and_all_of_that_is_in_sight(desk: WindowDriver) -> None:
    palette = opened(desk)
    whole = palette.height()

    QTest.keyClicks(desk.find("palette_edit"), "opnord")

    desk.wait_until(lambda: palette.height() < whole - 100, "the lower palette")
    view = palette.palette_view
    desk.wait_until(lambda: view.verticalScrollBar().maximum() == 0, "all of it in sight")
    last = view.visualRect(palette.model.index(palette.model.rowCount() - 1))
    assert view.viewport().height() - last.bottom() < 30
    QTest.keyClicks(desk.find("palette_edit"), "zzz")
    desk.wait_until(lambda: desk.is_visible("nothing_found"), "the words")
    QTest.keySequence(desk.find("palette_edit"), "Ctrl+A")
    QTest.keyClick(desk.find("palette_edit"), Qt.Key.Key_Delete)
    desk.wait_until(lambda: palette.height() == whole, "all of it again")


def test_only_one_is_open_and_it_fits_a_small_window(desk: WindowDriver) -> None:
    desk.resize(640, 480)
    palette = opened(desk)
    desk.press("Ctrl+K")
    assert len(desk.find_all("palette")) == 1
    assert desk.window.rect().contains(palette.geometry().translated(palette.parentWidget().pos()))  # type: ignore[union-attr]  # the veil
    desk.press("Escape")


def test_the_button_beside_the_search_opens_it(desk: WindowDriver) -> None:
    desk.click("palette_button")
    assert isinstance(desk.find("palette"), QWidget)
    desk.press("Escape")


# In other languages


@pytest.fixture
def chinese_desk(tmp_path: Path, made_vault: bytes) -> Iterator[Callable[[str], WindowDriver]]:
    """Starts a window in a language on a copy of the made vault, unlocked."""
    build()
    drivers: list[WindowDriver] = []

    def start(name: str) -> WindowDriver:
        path = tmp_path / "Trading.keyvault"
        path.write_bytes(made_vault)
        path.chmod(0o600)
        drivers.append(WindowDriver.start(tmp_path, vault=path, size=(1440, 900), language=name))
        drivers[-1].unlock()
        drivers[-1].wait_until(lambda: drivers[-1].window.workspace.selected is not None, "the first key set")
        return drivers[-1]

    yield start
    for each in drivers:
        each.close()
    speak(app(), ENGLISH)


@pytest.mark.parametrize("name", ["zh_CN", "zh_HK"])
def test_every_command_page_setting_and_endpoint_is_found_by_its_english_title(
    name: str, chinese_desk: Callable[[str], WindowDriver]
) -> None:
    titles = {each.id: each.title for each in of_the_program(chinese_desk(ENGLISH))}
    entries = of_the_program(chinese_desk(name))
    lost = [each.id for each in entries if each.id not in found_by(entries, titles[each.id])]

    assert len(entries) > 100
    assert sum(not each.title.isascii() for each in entries) > 100
    assert not lost


@pytest.mark.parametrize(
    ("typed", "wanted"), [("sign", "sign_action"), ("lock", "lock_action"), ("vfy", "verify_action")]
)
def test_what_a_trader_types_in_english_comes_first_in_chinese(
    typed: str, wanted: str, chinese_desk: Callable[[str], WindowDriver]
) -> None:
    first = shown(opened(chinese_desk("zh_HK"), typed))[0]

    assert first.id == wanted
    assert not first.title.isascii()


def of_the_program(desk: WindowDriver) -> list[Entry]:
    """Return what is there whatever the vault holds."""
    fixed = {Kind.PAGE, Kind.COMMAND, Kind.SETTING, Kind.ENDPOINT}
    return [each for each in everything(opened(desk)) if each.kind in fixed]


def found_by(entries: list[Entry], typed: str) -> set[str]:
    return {entry.id for _, entry in ranked(entries, typed)}
