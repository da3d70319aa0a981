"""What was done is said and goes away; what cannot be taken back any more does not look as if it could."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from tests.support.window import PASSPHRASE, WindowDriver
from vault_app.ui.workspace_notices import DONE_STAYS_MS, WorkspaceNotices


def notices(desk: WindowDriver) -> WorkspaceNotices:
    return desk.window.parts.unlocked_page().notices


def let_time_pass(desk: WindowDriver) -> None:
    """Have the time be over for which a notice stays, as if it had passed."""
    timers = [
        each for each in notices(desk).findChildren(QTimer) if each.interval() == DONE_STAYS_MS and each.isActive()
    ]
    for each in timers:
        each.timeout.emit()


def test_a_notice_that_something_is_done_goes_away(desk: WindowDriver) -> None:
    notices(desk)._on_copy_saved("Trading (2).keyvault")
    assert desk.is_visible("done_notice")
    desk.find("close_done_button").setFocus()
    let_time_pass(desk)
    assert desk.is_visible("done_notice"), "the focus is on it"
    desk.find("key_set_view").setFocus()
    let_time_pass(desk)
    assert not desk.is_visible("done_notice")


def test_a_notice_that_something_was_not_done_stays_until_it_is_closed(desk: WindowDriver) -> None:
    notices(desk).tell("Not taken back: change of “Reader”", "It was changed again since.")
    let_time_pass(desk)
    assert desk.is_visible("done_notice")
    desk.click("close_done_button")
    assert not desk.is_visible("done_notice")


def test_a_passphrase_that_is_being_changed_cannot_be_cancelled_by_half(desk: WindowDriver) -> None:
    desk.trigger("change_passphrase_action")
    desk.type("old_field", PASSPHRASE)
    for name in ("new_field", "repeat_field"):
        desk.type(name, "gravel oboe canteen")
    desk.find("act_button").click()  # type: ignore[attr-defined]  # a button
    desk.press("Escape")
    assert desk.is_visible("old_field"), "it is under way, and would go on behind a closed dialog"
    desk.wait_until(lambda: not desk.is_visible("old_field"), "the change")
    assert desk.toast == "The passphrase is changed."


def test_a_restore_under_way_is_shown_to_its_end(desk: WindowDriver) -> None:
    desk.add_account("Bots")
    desk.window.parts.show_settings("backups")
    desk.click("restore_backup_button_0")
    desk.wait_until(lambda: desk.is_visible("act_button"), "the question")
    desk.find("act_button").click()  # type: ignore[attr-defined]  # a button
    desk.press("Escape")
    desk.wait_until(lambda: desk.listed_accounts == ["Main"], "the restored state in the window")
