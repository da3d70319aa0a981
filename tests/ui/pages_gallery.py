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


def render(out: Path, only: str) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    out.mkdir(parents=True, exist_ok=True)
    for mode in ("light", "dark"):
        apply_theme(app, mode)
        for name, make in scenes():
            if only and only not in name:
                continue
            with tempfile.TemporaryDirectory() as folder:
                desk = Desk(Path(folder))
                page = make(desk)
                for size, (width, height) in SIZES.items():
                    page.resize(width, height)
                    page.show()
                    settle()
                    page.grab().save(str(out / f"{name}-{size}-{mode}.png"))
                page.close()
                desk.close()
                page.deleteLater()
                settle(0)


if __name__ == "__main__":
    render(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
