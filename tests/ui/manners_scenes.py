"""The states beside the pages: what a row's menu asks, what is said of what was done or was not, dialogs over dialogs."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QWidget

from tests.support.window import WindowDriver, app, scrolled_to_top, spin
from vault_app.core.errors import CostlyKdf
from vault_app.practice.faults import Fault, Faults
from vault_app.ui.bug_dialog import BugDialog
from vault_app.ui.locked.cost_question import ask_about_cost
from vault_app.ui.theme import theme
from vault_app.ui.widgets.segments import Segments

Shoot = Callable[[str, int], None]
ShootMenu = Callable[[QMenu, str], None]
_RISKY = "Withdraw without IP"
_REPORT = (
    "VerifyFailed at vault_app/services/verify.py:118\n  in step\n  in run\nVault App 1.0.0, Python 3.11, Qt 6.11\n"
)


def show_fresh(driver: WindowDriver, shoot: Shoot) -> None:
    """Take pictures of the places of a vault that holds nothing yet."""
    for row, name in (("attention_row", "attention-empty"), ("ages_row", "ages-empty"), ("bin_row", "bin-empty")):
        driver.click(row)
        shoot(name, 300)
    driver.click("all_row")


def show_manners(driver: WindowDriver, shoot: Shoot, shoot_menu: ShootMenu) -> None:
    """Take pictures in the practice vault; it holds what it did afterwards, but for an environment more."""
    _show_secrets(driver, shoot)
    _show_focus(driver, shoot)
    _show_accounts(driver, shoot)
    _show_bin(driver, shoot)
    _show_settings(driver, shoot)
    _show_passphrase(driver, shoot)
    _show_many(driver, shoot)
    _show_past(driver, shoot)
    _show_searches(driver, shoot)
    _show_popups(driver, shoot, shoot_menu)
    _show_rare_questions(driver, shoot)
    _show_save_failure(driver, shoot)


def show_contrast(driver: WindowDriver, shoot: Shoot) -> None:
    """Take pictures as for who asked the desktop for more contrast."""
    theme().set_contrast(app(), high=True)
    _choose(driver, 1, 0)
    for page in ("details", "sign", "call", "verify", "history"):
        driver.open_page(page)
        scrolled_to_top(driver.window)
        shoot(f"contrast-{page}", 200)
    driver.click("attention_row")
    shoot("contrast-attention", 300)
    driver.window.parts.show_settings("vault")
    shoot("contrast-settings", 200)
    driver.press("Escape")
    driver.press("Ctrl+K")
    shoot("contrast-palette", 200)
    driver.press("Escape")
    theme().set_contrast(app(), high=False)


def _choose(driver: WindowDriver, account: int, key_set: int) -> None:
    driver.choose_account(driver.listed_accounts[account])
    spin(50)
    driver.choose(driver.listed_labels[key_set])


def _choose_risky(driver: WindowDriver) -> None:
    for account in driver.listed_accounts:
        driver.choose_account(account)
        spin(50)
        if _RISKY in driver.listed_labels:
            driver.choose(_RISKY)
            return
    raise AssertionError(driver.listed_accounts)


def _show_secrets(driver: WindowDriver, shoot: Shoot) -> None:
    """Revealed, copied, and a finding with the question why it is as it should be."""
    _choose_risky(driver)
    driver.open_page("details")
    for part in ("access_key", "secret_key", "memo"):
        driver.click(f"{part}_reveal_button")
    shoot("details-revealed", 200)
    driver.click("secret_key_copy_button")
    shoot("details-copied", 300)
    driver.click("say_why_button")
    shoot("say-why", 200)
    driver.press("Escape")
    driver.trigger("rename_action")
    shoot("rename", 200)
    driver.press("Escape")


def _show_focus(driver: WindowDriver, shoot: Shoot) -> None:
    """Where the focus is, by keyboard, in each kind of thing."""
    add = "add_key_set_button" if driver.is_visible("add_key_set_button") else "add_icon_button"  # a narrow list's
    for name in (
        *("key_set_view", "account_view", "tab_bar", "withdraw_card", add, "lock_button"),
        *("secret_key_reveal_button", "attention_row", "note_field", "ip_input"),
    ):
        widget = driver.find(name)
        spin(100)  # a dialog that was closed gives the focus back first
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        following = QApplication.focusWidget()
        assert following is not None
        QTest.keyClick(following, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        shoot(f"focus-{name}", 60)
    driver.find("key_set_view").setFocus()


def _press_in(driver: WindowDriver, name: str, key: Qt.Key) -> None:
    widget: QWidget = driver.find(name)
    widget.setFocus()
    QApplication.sendEvent(widget, QKeyEvent(QKeyEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.NoModifier))


def _show_accounts(driver: WindowDriver, shoot: Shoot) -> None:
    driver.choose_account(driver.listed_accounts[1])
    _press_in(driver, "account_view", Qt.Key.Key_F2)
    shoot("account-edit", 200)
    driver.press("Escape")
    _press_in(driver, "account_view", Qt.Key.Key_Delete)
    shoot("account-bin-question", 200)
    driver.press("Escape")


def _show_bin(driver: WindowDriver, shoot: Shoot) -> None:
    """Something goes to the bin, which can be undone, restored and erased."""
    label = driver.listed_labels[2]
    driver.choose(label)
    driver.trigger("recycle_action")
    driver.settle()
    shoot("toast-undo", 300)
    driver.click("bin_row")
    shoot("bin-filled", 300)
    driver.click(f"erase_{label}")
    shoot("erase-question", 200)
    driver.press("Escape")
    driver.click(f"restore_{label}")
    driver.settle()
    shoot("toast-back", 300)


def _show_settings(driver: WindowDriver, shoot: Shoot) -> None:
    _choose(driver, 0, 0)
    for page in ("network", "vault"):
        driver.window.parts.show_settings(page)
        shoot(f"settings-{page}", 200)
        driver.press("Escape")
    driver.window.parts.show_settings("network")
    proxy = driver.find("proxy_box")
    assert isinstance(proxy, QComboBox)
    proxy.setCurrentIndex(2)
    shoot("settings-network-own", 200)
    proxy.setCurrentIndex(0)
    driver.press("Escape")
    driver.window.parts.show_settings("environments")
    driver.click("add_environment_button")
    shoot("environment", 200)
    driver.type("name_field", "Mirror")
    driver.type("spot_field", "http://mirror.example.com")
    driver.click("act_button")
    shoot("environment-refused", 200)
    driver.type("spot_field", "https://mirror.example.com")
    driver.click("act_button")
    driver.wait_until(lambda: driver.is_visible("trust_dialog"), "the question")
    shoot("environment-trust", 200)
    driver.click("trust_button")
    driver.wait_until(lambda: driver.is_visible("remove_environment_Mirror"), "the environment")
    shoot("environment-own", 200)
    driver.press("Escape")
    driver.window.parts.show_settings("backups")
    driver.wait_until(lambda: driver.is_visible("restore_backup_button_0"), "the backups")
    shoot("settings-backups-filled", 100)
    driver.click("restore_backup_button_0")
    shoot("restore-backup", 200)
    driver.press("Escape")
    driver.press("Escape")


def _show_passphrase(driver: WindowDriver, shoot: Shoot) -> None:
    driver.trigger("change_passphrase_action")
    driver.type("old_field", "not the right one")
    driver.type("new_field", "nine loud magpies")
    driver.type("repeat_field", "nine loud magpie")
    driver.click("act_button")
    shoot("passphrase-refused", 900)
    driver.press("Escape")


def _show_many(driver: WindowDriver, shoot: Shoot) -> None:
    """A run over the key sets of an account."""
    _choose(driver, 1, 0)
    demonstration = driver.practice._demonstration
    assert demonstration is not None
    exchange = demonstration.practice.exchange
    exchange.faults = Faults(fault=Fault.SLOW, delay_s=0.4)  # the run would be over before its picture is taken
    driver.trigger("verify_account_action")
    shoot("verify-all-running", 900)
    exchange.faults = Faults()
    driver.wait_until(lambda: driver.is_visible("close_button"), "the end of the run", 120)
    shoot("verify-all-done", 200)
    driver.click("close_button")


def _show_past(driver: WindowDriver, shoot: Shoot) -> None:
    driver.open_page("history")
    scrolled_to_top(driver.window)
    shoot("history-verified", 200)
    heads = [name for name in driver.names() if name.startswith("call_") and len(name) > 20]
    driver.click(heads[0])
    shoot("history-open", 300)
    driver.trigger("versions_action")
    shoot("history-versions", 200)
    views = driver.find("view_segments")
    assert isinstance(views, Segments)
    views.set_chosen(0)
    driver.open_page("verify")
    scrolled_to_top(driver.window)
    shoot("verify-account", 200)


def _show_searches(driver: WindowDriver, shoot: Shoot) -> None:
    driver.press("Ctrl+F")
    QTest.keyClicks(driver.find("search_edit"), "nothing like it")
    shoot("search-none", 200)
    driver.press("Escape")
    driver.click("attention_row")
    kinds = driver.find("kind_segments")
    assert isinstance(kinds, Segments)
    kinds.set_chosen(4)
    shoot("attention-none", 200)
    kinds.set_chosen(0)
    _choose(driver, 0, 0)


def _show_popups(driver: WindowDriver, shoot: Shoot, shoot_menu: ShootMenu) -> None:
    """Menus of the window's parts, and lists that fall from boxes."""
    button = driver.find("vault_button")
    assert isinstance(button, QPushButton)
    shoot_menu(button.menu(), "vault")
    _press_in(driver, "account_view", Qt.Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shoot_menu(menu, "account")
    driver.window.parts.show_settings("general")
    for box in driver.window.findChildren(QComboBox):
        if box.isVisible():
            box.showPopup()
            shoot("popup-box", 200)
            box.hidePopup()
            break
    driver.press("Escape")


def _show_rare_questions(driver: WindowDriver, shoot: Shoot) -> None:
    BugDialog(driver.window, _REPORT).open()
    shoot("bug", 200)
    driver.press("Escape")
    error = CostlyKdf(path="/home/ines/Documents/Trading.keyvault", reason="4096 MiB")
    ask_about_cost(driver.window, error, lambda: None)
    shoot("costly", 200)
    driver.press("Escape")


def _show_save_failure(driver: WindowDriver, shoot: Shoot) -> None:
    """The folder of the vault is gone for a while, as a stick is that was pulled."""
    opened = driver.window.opened_file.opened
    assert opened is not None
    folder = opened.store.path.parent
    away = folder.with_name(f"{folder.name}-away")
    folder.rename(away)
    driver.trigger("status_retiring_action")
    driver.wait_until(lambda: driver.is_visible("save_notice"), "the notice")
    shoot("not-saved", 200)
    shutil.rmtree(folder, ignore_errors=True)  # what the attempt left
    away.rename(folder)
    driver.click("save_again_button")
    driver.settle()
    driver.trigger("status_live_action")
    driver.settle()
