"""The states in which one looks for something: search, its help, the order of the list, the palette, the keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.support.window import WindowDriver, spin

Shoot = Callable[[str, int], None]


def show_finding(driver: WindowDriver, shoot: Shoot, suffix: Path) -> None:
    """Take a picture of each state; menus, which are windows of their own, go to files that end like *suffix*."""
    _show_search(driver, shoot)
    _show_menus(driver, suffix)
    _show_palette(driver, shoot)
    driver.trigger("shortcuts_action")
    shoot("shortcuts", 200)
    QTest.keyClicks(driver.find("find_edit"), "copy")
    shoot("shortcuts-found", 100)
    driver.press("Escape")


def _show_search(driver: WindowDriver, shoot: Shoot) -> None:
    driver.press("Ctrl+F")
    QTest.keyClicks(driver.find("search_edit"), "perm:")
    shoot("search-completion", 60)
    QTest.keyClicks(driver.find("search_edit"), "withdraw age:soon")
    shoot("search-misread", 300)
    driver.type("search_edit", "zzz")
    shoot("search-nothing", 300)
    driver.press("Escape")
    driver.trigger("sort_name_action")
    if driver.is_visible("filter_edit"):
        driver.type("filter_edit", "-status:revoked ver")
        shoot("filter-terms", 60)
        driver.type("filter_edit", "")
    driver.trigger("sort_vault_action")


def _show_menus(driver: WindowDriver, suffix: Path) -> None:
    for name, button in (("menu-search-help", "search_help_button"), ("menu-sort", "sort_button")):
        shown = button if driver.is_visible(button) else "sort_icon_button"
        driver.click(shown)
        spin(60)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.grab().save(str(suffix.with_name(name + suffix.name)))
        menu.close()


def _show_palette(driver: WindowDriver, shoot: Shoot) -> None:
    for name, typed in (("palette", ""), ("palette-ver", "ver"), ("palette-fuzzy", "opnord"), ("palette-none", "zzz")):
        driver.press("Ctrl+K")
        if typed:
            QTest.keyClicks(driver.find("palette_edit"), typed)
        shoot(name, 200)
        driver.press("Escape")
