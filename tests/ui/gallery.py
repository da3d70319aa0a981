"""Renders every component of the window to pictures: `python -m tests.ui.gallery OUTDIR`.

Light and dark, at 100 % and at 200 %, without a display. Run it after a change of the look, and look at the pictures.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from tests.ui.gallery_parts import (
    answers,
    buttons,
    chips_and_slots,
    countdowns,
    fields,
    icons,
    judge,
    lists,
    notices,
    permissions,
    prehash,
    row,
    verdicts,
)
from vault_app.ui.theme import apply_theme, theme
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.focus_ring import FocusRing
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.ip_editor import IpEditor
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.mark import Mark
from vault_app.ui.widgets.progress import Progress
from vault_app.ui.widgets.section_head import SectionHead
from vault_app.ui.widgets.segments import Segments
from vault_app.ui.widgets.tab_bar import TabBar

SHEET = QSize(1600, 1560)


def sheet() -> QWidget:
    """Return one widget with all components in three columns."""
    made = QWidget()
    made.setProperty("ground", "window")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setFixedSize(SHEET)
    columns = QHBoxLayout(made)
    columns.setContentsMargins(28, 24, 28, 24)
    columns.setSpacing(32)
    left, middle, right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
    for each, share in ((left, 45), (middle, 50), (right, 45)):
        each.setSpacing(12)
        columns.addLayout(each, share)
    left.addWidget(SectionHead("Buttons"))
    left.addLayout(buttons())
    left.addLayout(
        row(
            Button("Armed: Send", "armed", "send", 36),
            Label("armed for this session; disarms on lock", "small", "text2"),
        )
    )
    left.addWidget(SectionHead("Fields"))
    left.addLayout(fields())
    addresses = IpEditor(judge, help_text="Paste a comma-separated list.")
    addresses.set_addresses(("203.0.113.24", "203.0.113.25", "2001:db8::17"))
    left.addWidget(addresses)
    left.addWidget(IpEditor(judge))
    left.addWidget(SectionHead("Permissions", "as ticked on the exchange"))
    left.addLayout(permissions())
    left.addStretch(1)
    middle.addWidget(SectionHead("Chips and slots"))
    middle.addLayout(chips_and_slots())
    tabs = TabBar()
    words = (
        ("key", "Details"),
        ("sign", "Sign"),
        ("send", "Test call"),
        ("shield-check", "Verify"),
        ("history", "History"),
    )
    for icon_name, word in words:
        tabs.add_tab(icon_name, word)
    tabs.setCurrentIndex(1)
    middle.addWidget(SectionHead("Tabs and segments"))
    middle.addWidget(tabs)
    middle.addWidget(Segments(("Header lines", "JSON", "curl", "Python", "HTTPie")))
    middle.addWidget(SectionHead("Verdicts"))
    middle.addWidget(verdicts())
    middle.addWidget(SectionHead("Ring and meter"))
    middle.addLayout(countdowns())
    middle.addLayout(answers())
    middle.addStretch(1)
    right.addWidget(SectionHead("Notices"))
    right.addLayout(notices())
    right.addWidget(SectionHead("Prehash"))
    right.addLayout(prehash())
    right.addWidget(Progress())
    right.addLayout(row(Mark(88), Mark(72), Mark(26), IconLabel("app", "text2", 64), IconLabel("app-16", "mark", 16)))
    right.addWidget(SectionHead("Icons, 24 px grid, 1.75 px stroke"))
    right.addLayout(icons())
    right.addLayout(lists())
    right.addStretch(1)
    return made


def dialog_over(window: QWidget) -> Dialog:
    """Return a dangerous question over *window*."""
    asked = Dialog(window, "Move Old tax tool to the recycle bin", "It can be restored from there for 90 days.")
    asked.add_act("Remove", ButtonKind.DANGER)
    return asked


def render(folder: Path, scale: str) -> None:
    """Write the sheets of both themes, and a dialog, into *folder*."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([])
    for mode in ("light", "dark"):
        apply_theme(app, "dark" if mode == "dark" else "light")
        made = sheet()
        made.show()
        app.processEvents()
        for button in made.findChildren(Button):
            if button.property("wants_ring"):
                FocusRing(button, 6)
        app.processEvents()
        made.grab().save(str(folder / f"components-{mode}-{scale}.png"))
        made.close()
        window = QWidget()
        window.setProperty("ground", "window")
        window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        window.resize(720, 360)
        Label("Below the veil", "title", parent=window).move(QPoint(40, 40))
        window.show()
        asked = dialog_over(window)
        asked.show()
        app.processEvents()
        window.grab().save(str(folder / f"dialog-{mode}-{scale}.png"))
        asked.close()
        window.close()
    theme()


def main() -> int:
    """Render at 100 % here and at 200 % in a child, since Qt reads the scale once."""
    if len(sys.argv) < 2:
        print("usage: python -m tests.ui.gallery OUTDIR", file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    scale = sys.argv[2] if len(sys.argv) > 2 else "100"
    render(folder, scale)
    if len(sys.argv) == 2:
        child = dict(os.environ, QT_SCALE_FACTOR="2")
        subprocess.run([sys.executable, "-m", "tests.ui.gallery", str(folder), "200"], env=child, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
