"""Renders the window's states to pictures, light and dark: `python -m tests.ui.screens OUTDIR [WIDTHxHEIGHT[@SCALE] …]`.

With `--theme light` one theme alone; with `--language zh_HK` in another language; with `--plain-fonts` as on a computer
that has no font but DejaVu. `--all` renders in every language, size and theme, and the pages of the gallery, too; sizes,
`--theme` and `--language` then choose among them, such as one alone. When no size is given it ends by putting all pictures
of one state onto a sheet in OUTDIR/sheets, as `--sheets` does by itself: that takes minutes.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QMenu

from tests.i18n.translate import build
from tests.support.import_source import open_import, preview_import, write_source
from tests.support.lasting_folder import lasting_folder
from tests.support.window import PASSPHRASE, WindowDriver, at_rest, scrolled_to_top, spin
from tests.ui.chart_scenes import show_charts
from tests.ui.contact_sheets import write_sheets
from tests.ui.finding_scenes import show_finding
from tests.ui.manners_scenes import show_contrast, show_fresh, show_manners
from tests.ui.merge_scenes import show_merge
from tests.ui.replacing_scenes import show_breach, show_replacing
from tests.ui.ways_scenes import show_ways
from vault_app.services.auto_lock import LockReason
from vault_app.services.demo import DEMO_PASSPHRASE
from vault_app.ui.languages import LANGUAGES

SIZES = ("1024x640", "1440x900", "1600x1000", "1280x800@2")
ALL_SIZES = ("1024x640", "1600x1000", "1280x800@2")
THEMES = ("light", "dark")
# Qt's offscreen screen is 800 pixels wide, and lists and menus would be moved into it.
_SCREEN = {
    "name": "wide",
    "x": 0,
    "y": 0,
    "width": 3200,
    "height": 2000,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
_PLAIN_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>{cache}</cachedir></fontconfig>
"""


class Album:
    """One walk through the window's states in one theme and size."""

    driven_by = WindowDriver

    def __init__(self, out: Path, home: Path, theme: str, size: str, language: str) -> None:
        self._out = out
        self._suffix = ending(size, theme, language)
        width, height = map(int, size.partition("@")[0].split("x"))
        self.driver = self.driven_by.start(home, size=(width, height), language=language)
        self.driver.dress(theme)

    def shoot(self, name: str, wait_ms: int = 60) -> None:
        """Write one picture, with what floats above the window."""
        spin(wait_ms)
        window = self.driver.window
        picture = at_rest(window)
        painter = QPainter(picture)
        for each in QApplication.topLevelWidgets():
            if each.isVisible() and each.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}:
                painter.drawPixmap(window.mapFromGlobal(each.pos()), each.grab())
        painter.end()
        picture.save(str(self._out / f"{name}-{self._suffix}.png"))

    def walk(self) -> None:
        """Write every picture."""
        self.show_first_pages()
        self.show_locked_pages()
        show_merge(self.driver, self.shoot)
        show_ways(self.driver, self.shoot)
        self.show_practice()
        self.show_transfer()
        self.driver.unlock(DEMO_PASSPHRASE)
        show_charts(self.driver, self.shoot)
        show_contrast(self.driver, self.shoot)
        self.driver.close()

    def show_first_pages(self) -> None:
        """Welcome, create, and a vault that holds nothing yet."""
        driver = self.driver
        self.shoot("welcome")
        driver.click("create_vault_button")
        driver.type("name_field", "Trading")
        driver.type("passphrase_field", PASSPHRASE)
        self.shoot("create", 900)
        driver.press("Escape")
        driver.create_vault()
        self.shoot("empty")
        show_fresh(driver, self.shoot)
        driver.click("add_account_button")
        self.shoot("add-account", 200)
        driver.press("Escape")
        driver.add_account("Main")
        self.shoot("empty-account")
        driver.trigger("add_key_set_action")
        self.shoot("add-key-set")
        driver.press("Escape")

    def show_locked_pages(self) -> None:
        """Locked by the user, a wrong passphrase, a damaged file, and the first page with recent vaults."""
        driver = self.driver
        driver.lock()
        self.shoot("locked")
        driver.unlock("not the right one")
        self.shoot("locked-wrong")
        path = driver.folder / "Trading.keyvault"
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
        driver.unlock()
        self.shoot("locked-damaged")
        path.write_bytes(whole)
        driver.window.close_vault()
        self.shoot("welcome-recent", 200)

    def show_practice(self) -> None:
        """The practice vault: every page, calls and verifications with their answers, menus, dialogs."""
        self.show_pages()
        self._show_calls()
        self._show_verdicts()
        self._show_edits()
        self._show_places()
        show_manners(self.driver, self.shoot, self._shoot_menu)
        show_finding(self.driver, self.shoot, self._out / f"-{self._suffix}.png")
        show_replacing(self.driver, self.shoot)
        show_breach(self.driver, self.shoot)
        self._show_locking()

    def show_pages(self) -> None:
        """The practice vault, and the pages of a key set in it."""
        driver = self.driver
        driver.click("practice_button")
        driver.wait_until(lambda: driver.is_visible("unlocked_page"), "the practice vault", 40)
        driver.wait_until(lambda: driver.window.workspace.selected is not None, "the first key set")
        for page in ("details", "sign", "call", "verify", "history"):
            driver.open_page(page)
            self.shoot(f"page-{page}")

    def show_transfer(self) -> None:
        """Export, import and the emergency sheet, each with what it says when it is done."""
        driver = self.driver
        driver.unlock(DEMO_PASSPHRASE)
        with lasting_folder() as folder:
            self._show_exports(folder)
            self._show_import(folder / "keys-PLAINTEXT.json")
            driver.trigger("emergency_sheet_action")
            self.shoot("sheet", 500)
            driver.press("Escape")
        driver.window.lock(LockReason.IDLE)

    def _show_exports(self, folder: Path) -> None:
        driver = self.driver
        driver.trigger("export_action")
        driver.type("place_field", str(folder / "keys"))
        self.shoot("export", 500)
        driver.type("passphrase_field", "not the right one")
        for name, text in (("new_field", "nine loud magpies"), ("repeat_field", "nine loud magpies")):
            driver.type(name, text)
        driver.click("act_button")
        driver.wait_until(lambda: bool(driver.message_of("passphrase_field")), "the refusal")
        self.shoot("export-wrong", 300)
        driver.click("json_button")
        self.shoot("export-plain", 500)
        driver.type("passphrase_field", DEMO_PASSPHRASE)
        driver.type("word_field", "PLAINTEXT")
        self.shoot("export-armed", 300)
        driver.click("act_button")
        driver.wait_until(lambda: driver.is_visible("close_button"), "the export")
        self.shoot("export-done")
        driver.press("Escape")

    def _show_import(self, path: Path) -> None:
        driver = self.driver
        open_import(driver)
        self.shoot("import")
        driver.press("Escape")
        preview_import(driver, path)
        self.shoot("import-there", 300)
        driver.press("Escape")
        dialog = preview_import(driver, write_source(path.with_name("stranger.json")))
        for row in range(3, 5):
            dialog.preview.import_view.setCurrentIndex(dialog.preview.model.index(row))
            self.shoot(f"import-row-{row}", 200)
        driver.click("act_button")
        driver.wait_until(lambda: driver.is_visible("close_button"), "the save", 40)
        self.shoot("import-done", 200)
        driver.press("Escape")

    def _show_locking(self) -> None:
        """The lock put off, its menu, a lock in the middle of an edit, and the offer to go on."""
        driver = self.driver
        self._shoot_menu(driver.window.parts.menus.snooze_menu, "snooze")
        driver.trigger("snooze_30_action")
        driver.open_page("details")
        driver.type("used_by_field", "grid bot on the server")
        self.shoot("snoozed", 300)
        driver.window.lock(LockReason.IDLE)
        self.shoot("locked-idle")
        driver.unlock(DEMO_PASSPHRASE)
        driver.wait_until(lambda: driver.is_visible("kept_edit_notice"), "the offer")
        self.shoot("kept-edit", 300)
        driver.click("kept_continue_button")
        self.shoot("kept-edit-continued", 300)
        driver.window.lock(LockReason.SCREEN)

    def _show_calls(self) -> None:
        driver = self.driver
        driver.open_page("call")
        driver.click("send_button")
        driver.wait_until(lambda: driver.is_visible("verdict_card"), "an answer", 40)
        self.shoot("call-answered", 200)
        driver.choose("Wrong secret")
        driver.open_page("call")
        driver.click("send_button")
        driver.wait_until(lambda: driver.is_visible("verdict_card"), "a refusal", 40)
        self.shoot("call-refused", 200)
        driver.open_page("history")
        self.shoot("history-filled", 200)

    def _show_verdicts(self) -> None:
        driver = self.driver
        driver.choose_account(driver.listed_accounts[1])
        spin(50)
        driver.choose(driver.listed_labels[0])
        driver.trigger("verify_now_action")
        driver.wait_until(lambda: driver.window.workspace.selected[1].last_report is not None, "a report", 60)  # type: ignore[index]  # chosen above
        driver.settle()
        scrolled_to_top(driver.window)
        self.shoot("verify-done", 300)

    def _show_edits(self) -> None:
        driver = self.driver
        driver.open_page("details")
        driver.type("used_by_field", "grid bot on the server")
        self.shoot("details-unsaved", 300)
        QTimer.singleShot(200, self._answer_leave_question)  # the question has an event loop of its own
        driver.open_page("sign")

    def _answer_leave_question(self) -> None:
        self.shoot("leave-question")
        self.driver.click("leave_discard_button")

    def _show_places(self) -> None:
        driver = self.driver
        for row in ("attention_row", "all_row", "bin_row"):
            driver.click(row)
            self.shoot(row.removesuffix("_row"), 500)
        driver.choose_account(driver.listed_accounts[0])
        driver.choose(driver.listed_labels[0])
        for page in ("general", "locking", "clipboard", "backups", "environments", "about"):
            driver.window.parts.show_settings(page)
            self.shoot(f"settings-{page}", 200)
            driver.press("Escape")
        driver.trigger("how_stored_action")
        self.shoot("how-stored", 200)
        driver.press("Escape")
        driver.trigger("change_passphrase_action")
        self.shoot("passphrase", 200)
        driver.press("Escape")
        for number, menu in enumerate(each for each in driver.window.menuBar().findChildren(QMenu) if each.title()):
            self._shoot_menu(menu, str(number))

    def _shoot_menu(self, menu: QMenu, name: str) -> None:
        menu.popup(self.driver.window.mapToGlobal(self.driver.window.menuBar().geometry().bottomLeft()))
        spin(60)
        menu.grab().save(str(self._out / f"menu-{name}-{self._suffix}.png"))
        menu.close()


def ending(size: str, theme: str, language: str) -> str:
    """Return how the names of the pictures end that are made so."""
    return f"{size.replace('@', '-at-')}-{theme}" + (f"-{language}" if language != "en" else "")


def _in_child(arguments: list[str], environment: dict[str, str]) -> int:
    return subprocess.run(
        [sys.executable, "-m", "tests.ui.screens", *arguments], env=environment, check=False
    ).returncode


def _with_plain_fonts(act: Callable[[dict[str, str]], int]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "fonts.conf"
        file.write_text(_PLAIN_FONTS.format(cache=Path(folder) / "cache"))
        return act({**os.environ, "FONTCONFIG_FILE": str(file)})


def _walk_here(chosen: argparse.Namespace) -> None:
    size, theme, language = chosen.sizes[0], chosen.theme[0], chosen.language[0]
    with tempfile.TemporaryDirectory() as home:
        Album(chosen.out, Path(home), theme, size, language).walk()
    if chosen.all:
        from tests.ui.pages_gallery import page_size, render_scenes

        render_scenes(chosen.out, page_size(size), ending(size, theme, language))


def _walk_each(chosen: argparse.Namespace) -> int:
    """Render each language, theme and size in a process of its own; returns how many of them failed."""
    wanted = list(itertools.product(chosen.sizes, chosen.theme, chosen.language))
    failed = 0
    screen = chosen.out / "screen.json"
    screen.write_text(json.dumps({"screens": [_SCREEN]}))
    for number, (size, theme, language) in enumerate(wanted, 1):
        environment = {**os.environ, "QT_SCALE_FACTOR": size.partition("@")[2] or "1"}
        if environment["QT_QPA_PLATFORM"] == "offscreen":
            environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen.absolute()}"
        only = ["--theme", theme, "--language", language, "--here", *(["--all"] if chosen.all else [])]
        began = time.monotonic()
        result = _in_child([str(chosen.out), size, *only], environment)
        failed += bool(result)
        count = len(list(chosen.out.glob(f"*-{ending(size, theme, language)}.png")))
        how = f"failed with {result} after {count}" if result else f"{count}"
        seconds = time.monotonic() - began
        print(f"{number} of {len(wanted)}: {size} {theme} {language}: {how} pictures, {seconds:.0f} s", flush=True)
    return failed


def main(arguments: list[str]) -> int:
    """Render what is asked for; returns how many of the processes failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.screens")
    parser.add_argument("out", type=Path)
    parser.add_argument("sizes", nargs="*", metavar="WIDTHxHEIGHT[@SCALE]")
    parser.add_argument("--theme", choices=THEMES, action="append")
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    parser.add_argument("--all", action="store_true", help="all there is, and a sheet of each state")
    parser.add_argument("--sheets", action="store_true", help="nothing but the sheets, of the pictures that are there")
    parser.add_argument("--plain-fonts", action="store_true")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    sizes = chosen.sizes
    chosen.sizes = sizes or list(ALL_SIZES if chosen.all else SIZES)
    chosen.theme = chosen.theme or list(THEMES)
    chosen.language = chosen.language or (list(LANGUAGES) if chosen.all else ["en"])
    chosen.out.mkdir(parents=True, exist_ok=True)
    build()
    if chosen.here:
        _walk_here(chosen)
        return 0
    if chosen.plain_fonts:
        others = [each for each in arguments if each != "--plain-fonts"]
        return _with_plain_fonts(lambda environment: _in_child(others, environment))
    failed = 0 if chosen.sheets else _walk_each(chosen)
    if chosen.sheets or (chosen.all and not sizes):
        looks = list(itertools.product(ALL_SIZES, THEMES))
        columns = [[ending(size, theme, language) for size, theme in looks] for language in LANGUAGES]
        print(f"{write_sheets(chosen.out, columns)} sheets")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
