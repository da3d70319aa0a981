"""Start of the program to its first paint, and to its first page, against an empty PySide6 window."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Ratio

PACKAGE = Path(__file__).parents[2] / "vault_app"

ROUNDS = 9
LIMIT = 1.25

# Says so and ends as soon as everything is painted that the first exposure asked for, or the first page.
WATCH = """
import os, sys
awaited = os.environ["AWAITED"]
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and (awaited == "window" or watched.objectName() == awaited):
            QApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        os.write(1, b"painted")
        os._exit(0)

run_loop, first_paint = QApplication.exec, FirstPaint()

def watched_loop(*ignored):
    QApplication.instance().installEventFilter(first_paint)
    return run_loop()

QApplication.exec = watched_loop
"""
# The program starts itself over before it imports Qt; only then is there anything to watch.
OURS = """
import os, sys
if "VAULT_APP_STARTED_CLEAN" in os.environ:
    exec(os.environ["WATCH"])
sys.argv = ["vault-app"]
from vault_app.__main__ import main
main()
"""
EMPTY = """
import os
exec(os.environ["WATCH"])
from PySide6.QtWidgets import QWidget
app = QApplication([])
window = QWidget()
window.resize(1280, 800)
window.show()
app.exec()
"""


def measure() -> Iterator[Ratio]:
    """Start both in turns, each in a home of its own, from code that is compiled, as an installed program's is."""
    compileall.compile_dir(PACKAGE, quiet=1)
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "HOME": home,
            "XDG_RUNTIME_DIR": home,
            "QT_QPA_PLATFORM": "offscreen",
            "WATCH": WATCH,
        }
        for name in [name for name in environment if name.startswith("XDG_") and name != "XDG_RUNTIME_DIR"]:
            del environment[name]
        _start(OURS, environment)
        _start(EMPTY, environment)
        rounds = [
            (_start(OURS, environment), _start(EMPTY, environment), _start(OURS, environment, "create_vault_button"))
            for _ in range(ROUNDS)
        ]
    ours, empty, page = zip(*rounds, strict=True)
    yield Ratio("start to first paint / empty PySide6 window", min(ours), min(empty), limit=LIMIT)
    yield Ratio("start to first page / empty PySide6 window", min(page), min(empty), limit=None)


def _start(program: str, environment: dict[str, str], awaited: str = "window") -> float:
    environment = {**environment, "AWAITED": awaited}
    begin = time.perf_counter()
    result = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, check=False, timeout=60
    )
    took = time.perf_counter() - begin
    assert result.stdout == b"painted", result.stderr.decode()
    return took
