"""A keystroke in the filter over 10,000 key sets against one frame of the screen."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.measure import Ratio
from tests.benchmarks.samples import vault_of
from vault_app.services.clock import SystemClock
from vault_app.services.exchange_registry import exchange_named
from vault_app.ui.key_sets.key_set_column import ColumnContent, KeySetColumn
from vault_app.ui.key_sets.key_set_rows import RowMaker
from vault_app.ui.theme import apply_theme
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.sealer import VaultSealer

ROWS = 10_000
FRAME_S = 0.016
TYPED = "bot 1234"
ROUNDS = 7


def measure() -> Iterator[Ratio]:
    """Type into the real list, painting included; the slowest keystroke counts, in the best of the rounds."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    column = _column_of(ROWS)
    column.show()
    app.processEvents()
    rounds = [_typed_and_erased(app, column) for _ in range(ROUNDS)]
    best_of_each = [min(keystroke) for keystroke in zip(*rounds, strict=True)]
    yield Ratio(f"slowest keystroke in the filter, {ROWS:,} rows / one frame", max(best_of_each), FRAME_S, limit=1)
    column.close()


def _typed_and_erased(app: QApplication, column: KeySetColumn) -> list[float]:
    edit = column.filter_edit
    keystrokes = [partial(edit.insert, character) for character in TYPED] + [edit.backspace] * len(TYPED)
    painted = _Painted(column.key_set_view.viewport())
    durations = []
    for press in keystrokes:
        begin = time.perf_counter()
        painted.done = False
        press()
        while not painted.done:
            app.processEvents()
        durations.append(time.perf_counter() - begin)
    assert len(column.shown_rows) == ROWS
    return durations


class _Painted(QObject):
    """Notices that the list was painted anew."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.done = False
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.done = self.done or event.type() is QEvent.Type.Paint
        return False


def _column_of(count: int) -> KeySetColumn:
    data_key = DataKey.generate(os.urandom)
    vault = vault_of(count, VaultSealer(data_key, os.urandom(16), os.urandom))
    data_key.close()
    rows = RowMaker(lambda account: exchange_named(account.exchange)).rows_of(vault)
    column = KeySetColumn(SystemClock())
    column.resize(368, 900)
    content = ColumnContent(
        title="All",
        subtitle="",
        rows=rows,
        slots=None,
        notice=None,
        with_account=True,
        can_add=False,
        empty_head="",
        empty_sentence="",
    )
    column.show_content(content, "")
    return column
