"""Renders the window's states to pictures, light and dark: `python -m tests.ui.screens OUTDIR [WIDTHxHEIGHT …]`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.support.window import PASSPHRASE, WindowDriver, spin
from vault_app.services.auto_lock import LockReason
from vault_app.ui.key_set_page.page_kinds import PAGE_KINDS

SIZES = ((1024, 640), (1440, 900), (1600, 1000))
PAGES = tuple(kind.id for kind in PAGE_KINDS)


def shoot(driver: WindowDriver, out: Path, name: str, *, theme: str, size: tuple[int, int]) -> None:
    """Write one picture."""
    spin(60)
    driver.window.grab().save(str(out / f"{name}-{size[0]}x{size[1]}-{theme}.png"))


def render(out: Path, theme: str, size: tuple[int, int]) -> None:
    """Walk through the states in one theme and size."""
    with tempfile.TemporaryDirectory() as home:
        driver = WindowDriver.start(Path(home), size=size)
        driver.window.set_theme(theme)
        shoot(driver, out, "welcome", theme=theme, size=size)
        driver.click("create_vault_button")
        driver.type("name_field", "Trading")
        driver.type("passphrase_field", PASSPHRASE)
        spin(900)
        shoot(driver, out, "create", theme=theme, size=size)
        driver.press("Escape")
        driver.create_vault()
        shoot(driver, out, "empty", theme=theme, size=size)
        driver.click("add_account_button")
        spin(200)
        shoot(driver, out, "add-account", theme=theme, size=size)
        driver.press("Escape")
        driver.lock()
        driver.type("passphrase_field", "not the right one")
        driver.unlock("not the right one")
        shoot(driver, out, "locked", theme=theme, size=size)
        driver.window.close_vault()
        spin(200)
        shoot(driver, out, "welcome-recent", theme=theme, size=size)
        driver.click("practice_button")
        driver.wait_until(lambda: driver.is_visible("unlocked_page"), "the practice vault", 40)
        for page in PAGES:
            driver.open_page(page)
            shoot(driver, out, f"workspace-{page}", theme=theme, size=size)
        driver.click("settings_row")
        spin(200)
        shoot(driver, out, "settings", theme=theme, size=size)
        driver.press("Escape")
        driver.click("bin_row")
        shoot(driver, out, "bin", theme=theme, size=size)
        driver.window.lock(LockReason.IDLE)
        shoot(driver, out, "locked-idle", theme=theme, size=size)
        driver.close()


def main(arguments: list[str]) -> int:
    """Render all states; returns 0."""
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    sizes = [tuple(map(int, each.split("x"))) for each in arguments[1:]] or list(SIZES)
    for theme in ("light", "dark"):
        for size in sizes:
            render(out, theme, (size[0], size[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
