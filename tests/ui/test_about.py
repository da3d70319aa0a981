"""The page *About* says what is at work and how the keys are stored, and is found by menu, settings and palette."""

from __future__ import annotations

import platform
from dataclasses import replace

from PySide6.QtCore import QPoint, qVersion
from PySide6.QtWidgets import QLabel, QScrollArea

from tests.support.window import WindowDriver, spin
from vault_app import __version__
from vault_app.ui.theme import metrics


def page_of(window: WindowDriver) -> QScrollArea:
    window.wait_until(lambda: window.is_visible("about_settings"), "the page About")
    area = window.find("about_settings").parentWidget()
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    return area


def words_of(window: WindowDriver) -> str:
    return "\n".join(each.text() for each in page_of(window).findChildren(QLabel))


def test_the_versions_can_be_copied_for_a_report(window: WindowDriver) -> None:
    window.trigger("about_action")
    window.click("copy_versions_button")
    copied = window.clipboard
    for each in (f"Vault App {__version__}", f"Python {platform.python_version()}", f"Qt {qVersion()}", "OpenSSL "):
        assert each in copied
    assert platform.release() in copied
    assert window.text_of("copy_versions_button") == "Copied"


def test_how_keys_are_stored_is_said_with_its_limits(window: WindowDriver) -> None:
    window.trigger("about_action")
    words = words_of(window)
    for fact in ("Argon2id", "AES-256-GCM", "256 MiB", "removed after 15 s", "What it does not protect from"):
        assert fact in words


def test_the_time_on_the_clipboard_is_the_one_that_was_chosen(window: WindowDriver) -> None:
    window.window.workspace.change_settings(lambda settings: replace(settings, clipboard_clear_s=42))
    window.trigger("about_action")
    assert "removed after 42 s" in words_of(window)


def test_the_help_menu_leads_to_how_keys_are_stored_and_the_keyboard_reads_on(window: WindowDriver) -> None:
    window.trigger("how_stored_action")
    area = page_of(window)
    window.wait_until(lambda: area.verticalScrollBar().value() > 0, "the part about keys")
    spin(20)
    before = area.verticalScrollBar().value()
    window.press("Down")
    assert area.verticalScrollBar().value() > before
    window.press("Escape")
    assert not window.is_visible("about_settings")


def test_how_keys_are_stored_stays_at_the_top_when_what_is_above_it_arrives(window: WindowDriver) -> None:
    """The versions of the parts are found on another thread, and the page grows by them."""
    window.trigger("how_stored_action")
    area = page_of(window)
    window.wait_until(lambda: window.find("copy_versions_button").isEnabled(), "the versions")
    spin(60)
    part = window.find("how_stored")
    below_the_ring = range(metrics.SPACE_12 - 1, metrics.SPACE_12 + 2)
    window.wait_until(lambda: part.mapTo(area.viewport(), QPoint(0, 0)).y() in below_the_ring, "the part at the top")
    window.press("Down")
    spin(60)
    assert part.mapTo(area.viewport(), QPoint(0, 0)).y() < 0
    window.press("Escape")


def test_the_palette_finds_it(window: WindowDriver) -> None:
    window.create_vault()
    for typed in ("about", "how your keys"):
        window.press("Ctrl+K")
        window.wait_until(lambda: window.is_visible("palette_edit"), "the palette")
        window.type("palette_edit", typed)
        window.press("Return")
        page_of(window)
        window.press("Escape")
