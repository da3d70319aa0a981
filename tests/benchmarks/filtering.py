"""A keystroke over 10,000 key sets against one frame of the screen: in the filter, the search, and the palette."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMainWindow, QWidget

from tests.benchmarks.measure import Ratio
from tests.benchmarks.samples import vault_of
from vault_app.core.key_set_order import Order, ordered
from vault_app.core.vault import Vault
from vault_app.services.clock import SystemClock
from vault_app.services.exchange_registry import exchange_named
from vault_app.ui.key_sets.column_content import ColumnContent
from vault_app.ui.key_sets.key_set_column import KeySetColumn
from vault_app.ui.key_sets.key_set_rows import KeySetRow, RowMaker
from vault_app.ui.languages import ENGLISH, speak
from vault_app.ui.messages import translated
from vault_app.ui.palette.entry import Entry, Kind
from vault_app.ui.palette.palette import Palette
from vault_app.ui.theme import apply_theme
from vault_app.vaultfile.data_key import DataKey
from vault_app.vaultfile.sealer import VaultSealer

ROWS = 10_000
FRAME_S = 0.016
STALL_S = 0.1
WORDS = "bot 1234"
TERMS = "perm:spot age:>1 -ip:any bot 12"
PALETTE = "bot 12 spot"
ROUNDS = 7


def measure() -> Iterator[Ratio]:
    """Type into the real lists, painting included."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    vault = _vault()
    rows = RowMaker(lambda account: exchange_named(account.exchange)).rows_of(vault)
    column = KeySetColumn(SystemClock())
    column.resize(368, 900)
    column.show_content(_content(rows), "")
    column.show()
    app.processEvents()
    for what, typed in (("words", WORDS), ("terms", TERMS)):
        yield from _keystrokes(app, f"in the filter, {what}", column.filter_edit, column.key_set_view, typed)
    yield _orders(app, column, rows)
    column.close()
    yield from _in_palette(app, rows, "in the palette")
    speak(app, "zh_CN")
    yield from _in_palette(app, rows, "in the palette, in Chinese")
    speak(app, ENGLISH)


def _keystrokes(app: QApplication, where: str, edit: QLineEdit, view: QAbstractItemView, typed: str) -> Iterator[Ratio]:
    """Yield the keystroke in the middle and the slowest one, each in the best of the rounds."""
    rounds = [_typed_and_erased(app, edit, view, typed) for _ in range(ROUNDS)]
    best = [min(keystroke) for keystroke in zip(*rounds, strict=True)]
    yield Ratio(f"median keystroke {where}, {ROWS:,} rows / one frame", statistics.median(best), FRAME_S, limit=1)
    yield Ratio(f"slowest keystroke {where}, {ROWS:,} rows / 0.1 s", max(best), STALL_S, limit=1)


def _typed_and_erased(app: QApplication, edit: QLineEdit, view: QAbstractItemView, typed: str) -> list[float]:
    keystrokes = [partial(edit.insert, character) for character in typed] + [edit.backspace] * len(typed)
    return [_until_painted(app, view, press) for press in keystrokes]


def _until_painted(app: QApplication, view: QAbstractItemView, act: Callable[[], None]) -> float:
    painted = _Painted(view.viewport())
    begin = time.perf_counter()
    act()
    # What comes out as the same rows is painted by nobody, so the list is asked to be.
    view.viewport().update()
    while not painted.done and view.isVisible():
        app.processEvents()
    took = time.perf_counter() - begin
    painted.deleteLater()
    return took


class _Painted(QObject):
    """Notices that the list was painted anew."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.done = False
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.done = self.done or event.type() is QEvent.Type.Paint
        return False


def _orders(app: QApplication, column: KeySetColumn, rows: tuple[KeySetRow, ...]) -> Ratio:
    """Yield the slowest change of the list's order."""

    def show(order: Order) -> None:
        column.show_content(_content(ordered(rows, order, reverse=True)), rows[0].id)

    took = {
        order: min(_until_painted(app, column.key_set_view, partial(show, order)) for _ in range(ROUNDS))
        for order in Order
    }
    return Ratio(f"slowest change of the order, {ROWS:,} rows / 0.1 s", max(took.values()), STALL_S, limit=1)


def _in_palette(app: QApplication, rows: tuple[KeySetRow, ...], where: str) -> Iterator[Ratio]:
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    palette = Palette(window, _entries(rows), ())
    palette.open()
    app.processEvents()
    yield from _keystrokes(app, where, palette.palette_edit, palette.palette_view, PALETTE)
    palette.reject()
    window.close()


def _entries(rows: tuple[KeySetRow, ...]) -> list[Entry]:
    """Return the key sets, and every endpoint of the catalogue, found by its English title in other languages, too."""
    exchange = exchange_named("bitmart")

    def entry(kind: Kind, key: str, title: str, place: str, english: str = "") -> Entry:
        folded = title.casefold(), place.casefold()
        return Entry(kind, key, title, place, "key", lambda: None, *folded, english_folded=english.casefold())

    endpoints = [
        entry(Kind.ENDPOINT, each.id, title, f"{each.method} {each.path}", "" if title == each.title else each.title)
        for each in exchange.catalogue.endpoints
        for title in [translated(exchange.name, each.title)]
    ]
    return [*(entry(Kind.KEY_SET, row.id, row.name, row.account_label) for row in rows), *endpoints]


def _vault() -> Vault:
    data_key = DataKey.generate(os.urandom)
    vault = vault_of(ROWS, VaultSealer(data_key, os.urandom(16), os.urandom))
    data_key.close()
    return vault


def _content(rows: tuple[KeySetRow, ...]) -> ColumnContent:
    return ColumnContent(
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
