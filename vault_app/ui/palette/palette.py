"""The palette: one field over the window, and below it what is meant by what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from vault_app.ui.palette.choice import Chooser
from vault_app.ui.palette.entry import Entry
from vault_app.ui.palette.palette_delegate import PaletteDelegate
from vault_app.ui.palette.palette_model import PaletteModel
from vault_app.ui.shortcuts import own_keys
from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.copying import GuardedView
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.field_frame import FieldEdit
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.key_caps import KeyCaps
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.painting import frame
from vault_app.ui.widgets.scrim import Scrim

_WIDTH, _TOP, _RESULTS, _INPUT = 640, 96, 420, 54
_EDGE = 10  # pixels above and below the results
_AROUND = 16
_SAY_AFTER_MS = 300


class Palette(QDialog):
    """Up and Down choose, Enter goes there, Tab fills the name in, Esc closes; the field keeps the focus.

    Args:
        window: Over which it is shown.
        entries: All there are.
        recent: Ids of what was chosen lately, newest first.
    """

    chosen = Signal(object)
    """The `Entry` that was taken, once the palette is gone."""

    def __init__(self, window: QWidget, entries: Sequence[Entry], recent: Sequence[str]) -> None:
        self._scrim = Scrim(window)
        super().__init__(self._scrim)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setAccessibleName(self.tr("Commands"))
        self._count = len(entries)
        self._chooser = Chooser(entries, recent)
        self._taken: Entry | None = None
        self._found = 0
        self.palette_edit = FieldEdit(self.tr("Search or type a command"))
        self.palette_edit.setAccessibleName(self.tr("Search or type a command"))
        self.palette_edit.setFont(font("section", 400))
        self.palette_view = QListView()
        self.model = PaletteModel(self)
        self.delegate = PaletteDelegate(self.palette_view)
        self.nothing_found = EmptyState("search", self.tr("Nothing found"), self.tr("Nothing here is called so."))
        self.hint_label = Label("", "small", "text2")
        self.count_label = Label("", "small", "text2")
        for name in ("palette_edit", "palette_view", "nothing_found", "hint_label", "count_label"):
            getattr(self, name).setObjectName(name)
        self._say = QTimer(self, interval=_SAY_AFTER_MS, singleShot=True)
        self._say.timeout.connect(self._on_say)
        self._prepare_view()
        self._build()
        self._place()
        self.palette_edit.textChanged.connect(lambda _text: self._search())
        self.palette_edit.installEventFilter(self)
        self._scrim.clicked.connect(self.reject)
        self.finished.connect(self._on_finished)
        self._search()

    def _prepare_view(self) -> None:
        view = self.palette_view
        GuardedView(view, lambda: None)
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setAccessibleName(self.tr("What was found"))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.viewport().setAutoFillBackground(False)
        view.clicked.connect(lambda index: self._take(index.row()))

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(18, 0, 14, 0)
        top.setSpacing(10)
        top.addWidget(IconLabel("search", "text2", metrics.ICON))
        top.addWidget(self.palette_edit, 1)
        top.addWidget(KeyCaps(self.tr("Esc")))
        head = QWidget()
        head.setLayout(top)
        head.setMinimumHeight(round(_INPUT * text_scale()))
        foot = self._foot = QHBoxLayout()
        foot.setContentsMargins(18, 8, 18, 9)
        foot.addWidget(self.hint_label, 1)
        foot.addWidget(self.count_label)
        inside = QVBoxLayout()
        inside.setContentsMargins(6, 4, 6, 4)
        inside.addWidget(self.palette_view)
        inside.addWidget(self.nothing_found)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline())
        column.addLayout(inside, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    def _place(self) -> None:
        self._scrim.set_card(self)
        around = QVBoxLayout(self._scrim)
        around.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        around.addWidget(self, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scrim.installEventFilter(self)
        self._fit()

    def _fit(self) -> None:
        """Be 640 wide and 96 below the top, as far as the window has room."""
        scale = text_scale()
        room = self._scrim.size() - QSize(2 * _AROUND, 2 * _AROUND)
        # Where the window is low, the list matters more than the air above it.
        top = min(round(_TOP * scale), max(_AROUND, room.height() // 8))
        layout = self._scrim.layout()
        if layout is not None:
            layout.setContentsMargins(_AROUND, top, _AROUND, _AROUND)
        around = max(round((_INPUT + 36) * scale), round(_INPUT * scale) + self._foot.sizeHint().height() + 4)
        height = around + self._results_height(round(_RESULTS * scale))
        self.setFixedSize(min(round(_WIDTH * scale), room.width()), min(height, room.height() - top + _AROUND))

    def _results_height(self, most: int) -> int:
        """Return how high the place of the results is: as they need, up to *most* pixels."""
        if not self._found:
            return min(most, self.nothing_found.sizeHint().height() + _EDGE)
        height = _EDGE
        for row in range(self.model.rowCount()):
            height += self.palette_view.sizeHintForRow(row)
            if height >= most:
                return most
        return height

    # Searching

    def _search(self) -> None:
        typed = self.palette_edit.text()
        choice = self._chooser.choose(typed)
        self._found = choice.found
        self.delegate.typed = typed
        self.model.set_groups(choice.groups)
        self.palette_view.setVisible(bool(choice.groups))
        self.nothing_found.setVisible(not choice.groups)
        self.hint_label.setText(self.tr("Enter goes there   Tab fills in") if choice.groups else "")
        self.count_label.setText(self.tr("{found} of {all}").format(found=f"{choice.found:,}", all=f"{self._count:,}"))
        self._mark(self.model.next_choice(-1, 1))
        self.palette_view.scrollToTop()
        self._fit()
        self._say.start()

    def _on_say(self) -> None:
        count = self._found
        words = self.tr("1 found") if count == 1 else self.tr("{count} found").format(count=f"{count:,}")
        entry = self.current
        announce(self.palette_edit, f"{words}. {self.model.spoken(entry)}" if entry is not None else words)

    @property
    def current(self) -> Entry | None:
        """What Enter would go to."""
        return self.model.entry(self.palette_view.currentIndex().row())

    def _mark(self, row: int) -> None:
        self.palette_view.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def _move(self, step: int) -> None:
        row = self.model.next_choice(self.palette_view.currentIndex().row(), step)
        self._mark(row)
        if self.model.entry(row - 1) is None:
            self.palette_view.scrollTo(self.model.index(max(0, row - 1)))  # its head with it
            self.palette_view.scrollTo(self.model.index(row))
        entry = self.current
        if entry is not None:
            announce(self.palette_edit, self.model.spoken(entry))

    # Choosing

    def _take(self, row: int) -> None:
        entry = self.model.entry(row)
        if entry is not None and entry.enabled:
            self._taken = entry
            self.accept()

    def _fill_in(self) -> None:
        entry = self.current
        if entry is not None:
            self.palette_edit.setText(entry.title)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._scrim and event.type() == QEvent.Type.Resize:
            self._fit()
        if watched is self.palette_edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            acts: tuple[tuple[own_keys.OwnKey, Callable[[], None]], ...] = (
                (own_keys.PALETTE_NEXT, lambda: self._move(1)),
                (own_keys.PALETTE_PREVIOUS, lambda: self._move(-1)),
                (own_keys.PALETTE_OPEN, lambda: self._take(self.palette_view.currentIndex().row())),
                (own_keys.PALETTE_FILL, self._fill_in),
                (own_keys.PALETTE_CLOSE, self.reject),
            )
            act = next((act for key, act in acts if key.is_pressed(event)), None)
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def setVisible(self, visible: bool) -> None:
        if visible:
            self._scrim.show()
            self._scrim.raise_()
        super().setVisible(visible)
        if visible:
            self.palette_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_finished(self) -> None:
        self._say.stop()
        self._scrim.hide()
        self._scrim.give_focus_back()
        self._chooser = Chooser((), ())
        self.model.set_groups(())
        self._scrim.deleteLater()
        if self._taken is not None:
            self.chosen.emit(self._taken)

    def paintEvent(self, _event: QPaintEvent) -> None:
        color = theme().color
        frame(QPainter(self), QRectF(self.rect()), metrics.RADIUS_FLOATING, color("raised"), color("edge"))
