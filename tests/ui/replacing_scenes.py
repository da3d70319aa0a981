"""Pictures of a drill from its first step to its end, of a full account, and of a break-in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.support.window import WindowDriver, scrolled_to_top, spin
from vault_app.core.drill import Step
from vault_app.core.key_set import KeySetId
from vault_app.services.changes import edit_key_set
from vault_app.services.exchange_registry import exchange_named
from vault_app.ui.replacing.replacing_page import ReplacingPage

Shoot = Callable[..., None]


def _note_users(driver: WindowDriver, users: dict[str, tuple[str, ...]]) -> None:
    """Say who has which key set of the practice vault."""
    session = driver.window.workspace.session
    assert session is not None
    for label, names in users.items():
        _, key_set = session.vault.key_set_named(label)
        wanted = replace(key_set, used_by=names, changed_at=driver.window.workspace.clock.utc_now())
        session.apply(edit_key_set(key_set, wanted, exchange_named("bitmart").slot_rule))


def _step_of(driver: WindowDriver, label: str) -> Step | None:
    from vault_app.core.replacing import progress_of

    return progress_of(*driver.window.workspace.vault.key_set_named(label)).now


def show_replacing(driver: WindowDriver, shoot: Shoot) -> None:
    """The practice vault is open; at the end its key set “Deleted” is replaced and proven dead."""
    _note_users(
        driver,
        {
            "Deleted": ("Grid bot on the server", "3Commas"),
            "Withdraw without IP": ("3Commas", "tax tool"),
            "Read-only": ("3Commas",),
            "Everything allowed": ("desk laptop", "3Commas"),
        },
    )
    _, key_set = driver.window.workspace.vault.key_set_named("Deleted")
    driver.window.workspace.request_replace(KeySetId(key_set.id))
    driver.wait_until(lambda: driver.is_visible("replace_page"), "the page that replaces")
    page = driver.find("replace_page")
    assert isinstance(page, ReplacingPage)
    shoot("drill-full", 200)
    driver.window.workspace.request_add()
    shoot("add-sixth", 200)
    driver.window.workspace.request_replace(KeySetId(key_set.id))
    driver.click("full_revoked_1")
    shoot("drill-revoked-question", 200)
    driver.click("revoked_act_button")
    driver.settle()
    shoot("drill-make", 200)
    driver.click("make_made_button")
    driver.settle()
    shoot("drill-paste", 200)
    driver.click("paste_paste_button")
    scrolled_to_top(driver.window)
    shoot("drill-add", 200)
    driver.click("cancel_button")
    driver.click("paste_choose_button")
    driver.settle()
    shoot("drill-verify", 200)
    driver.click("drill_verify_ask_button")
    driver.wait_until(lambda: _step_of(driver, "Deleted") is Step.MOVE, "the verification")
    driver.settle()
    page.rows[Step.VERIFY].open()
    shoot("drill-verified", 200)
    page.rows[Step.VERIFY].open(False)
    driver.click("move_box_0")
    driver.settle()
    shoot("drill-move", 200)
    driver.click("move_moved_button")
    driver.settle()
    shoot("drill-revoke", 200)
    driver.click("revoke_revoked_button")
    driver.settle()
    shoot("drill-prove", 200)
    driver.click("drill_prove_ask_button")
    driver.wait_until(lambda: driver.is_visible("drill_prove_result_notice"), "the answer")
    driver.settle()
    shoot("drill-unknown", 200)
    driver.click("drill_prove_skip_button")
    driver.settle()
    shoot("drill-ended", 200)
    driver.click("replacing_close_button")
    scrolled_to_top(driver.window)
    shoot("drill-banner", 200)


def show_breach(driver: WindowDriver, shoot: Shoot) -> None:
    """Nobody ticked, a program ticked, and what an answer says."""
    driver.trigger("breach_action")
    driver.wait_until(lambda: driver.is_visible("holder_user_3Commas"), "who has keys")
    shoot("breach", 300)
    driver.click("holder_user_3Commas")
    driver.wait_until(lambda: driver.is_visible("breach_revoked_1"), "the keys")
    shoot("breach-ticked", 300)
    driver.click("breach_ask_1")
    driver.wait_until(lambda: driver.is_visible("breach_notice"), "the answer")
    spin(300)
    shoot("breach-answered", 200)
    driver.press("Escape")


if __name__ == "__main__":
    import os
    import sys
    import tempfile
    from pathlib import Path

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    width, height = map(int, sys.argv[2].split("x"))
    with tempfile.TemporaryDirectory() as home:
        shown = WindowDriver.start(Path(home), size=(width, height))
        shown.dress(sys.argv[3])

        def write(name: str, wait_ms: int = 60) -> None:
            spin(wait_ms)
            shown.window.grab().save(str(out / f"{name}.png"))

        shown.click("practice_button")
        shown.wait_until(lambda: shown.is_visible("details_page"), "the practice vault", 40)
        show_replacing(shown, write)
        show_breach(shown, write)
        shown.close()
