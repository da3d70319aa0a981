"""Renders every page to pictures: `python -m tests.ui.pages_gallery OUTDIR`.

Light and dark, at the narrowest and the widest width of a page, without a display. Run it after a change of a page, and
look at the pictures.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.desk import Desk
from tests.support.window import at_rest
from vault_app.ui.theme import apply_theme

SIZES = {"narrow": (656, 560), "wide": (844, 790)}
Scene = tuple[str, Callable[[Desk], QWidget]]


def settle(milliseconds: int = 60) -> None:
    """Let layouts, timers and deferred deletions come to rest."""
    from PySide6.QtTest import QTest

    QTest.qWait(milliseconds)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def scenes() -> Iterator[Scene]:
    """Yield each picture's name and how its page is made."""
    from tests.ui import page_scenes, verify_scenes

    yield from page_scenes.SCENES
    yield from verify_scenes.VERIFY_SCENES


def page_size(window: str) -> tuple[int, int]:
    """Return the room that a page has in a window of that size, such as "1600x1000@2"."""
    width, height = map(int, window.partition("@")[0].split("x"))
    lists = 608 if width >= 1200 else 368
    return width - lists, height - 110


def render(out: Path, only: str) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    out.mkdir(parents=True, exist_ok=True)
    for mode in ("light", "dark"):
        apply_theme(app, mode)
        for name, make in scenes():
            if only in name:
                _shoot(make, [(size, out / f"{name}-{word}-{mode}.png") for word, size in SIZES.items()])


def render_scenes(out: Path, size: tuple[int, int], ending: str) -> None:
    """Write each scene at one size, in the theme and language that the application has."""
    for name, make in scenes():
        _shoot(make, [(size, out / f"gallery-{name}-{ending}.png")])


def _shoot(make: Callable[[Desk], QWidget], pictures: list[tuple[tuple[int, int], Path]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        page = make(desk)
        for (width, height), path in pictures:
            page.resize(width, height)
            page.show()
            settle()
            at_rest(page).save(str(path))
        if hasattr(page, "forget"):
            page.forget()  # as a lock does: nothing goes on without its page
        page.close()
        desk.close()
        page.deleteLater()
        settle(0)


if __name__ == "__main__":
    render(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
