"""The page of keyboard shortcuts, made of the commands and the declared keys themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenuBar, QVBoxLayout, QWidget

from vault_app.ui.messages import translated
from vault_app.ui.palette.sources import commands_of, english_of, keys_of, name_of
from vault_app.ui.shortcuts.own_keys import OWN_KEYS, SCOPE_WORDS
from vault_app.ui.theme import metrics
from vault_app.ui.transfer.roomy_dialog import RoomyDialog
from vault_app.ui.widgets.field_frame import FieldEdit, FieldFrame
from vault_app.ui.widgets.key_caps import KeyCaps
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.reading_area import ReadingArea

_SIZE = QSize(820, 600)
_TWO_COLUMNS = 640  # pixels
_MOST_KEYS = 2  # of a command; more would only repeat it


@dataclass(frozen=True, slots=True)
class Line:
    """What some keys do; each of *keys* does it.

    Attributes:
        english: Its name in English: whoever knows it so finds it in every language.
    """

    word: str
    keys: tuple[str, ...]
    english: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """The keys of one menu, or of one part of the window."""

    head: str
    lines: tuple[Line, ...]


def chapters_of(bar: QMenuBar) -> tuple[Chapter, ...]:
    """Return every key there is: those of the commands menu by menu, then those that parts of the window obey."""
    menus: dict[str, list[Line]] = {}
    for path, action in commands_of(bar):
        keys = keys_of(action)
        if keys:
            menus.setdefault(path[0], []).append(Line(name_of(action), keys, english_of(action)))
    chapters = [Chapter(head, tuple(lines)) for head, lines in menus.items()]
    for scope, head in SCOPE_WORDS.items():
        own = (key for key in OWN_KEYS if key.scope is scope)
        lines = tuple(Line(translated("OwnKeys", key.word), _native(key.sequences), str(key.word)) for key in own)
        chapters.append(Chapter(translated("OwnKeys", head), lines))
    return tuple(chapters)


def _native(sequences: Iterable[QKeySequence]) -> tuple[str, ...]:
    """Return what keys are called here; some languages have one word for Return and Enter."""
    return tuple(dict.fromkeys(each.toString(each.SequenceFormat.NativeText) for each in sequences))


class ShortcutsDialog(RoomyDialog):
    """All keys, in groups, in one column or two; a field narrows them to what is meant.

    The rows of a chapter are made in a turn of their own, those at the top first, and before them what is searched for.
    """

    def __init__(self, parent: QWidget, bar: QMenuBar) -> None:
        title = QCoreApplication.translate("ShortcutsDialog", "Keyboard shortcuts")
        super().__init__(parent, title, _SIZE, grows=True)
        self._chapters = chapters_of(bar)
        self._views = [_ChapterView(chapter) for chapter in self._chapters]
        self._columns = 0
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._make_next)
        self.find_edit = FieldEdit(self.tr("Find a key or what it does"))
        self.find_edit.setObjectName("find_edit")
        self.find_edit.setAccessibleName(self.find_edit.placeholderText())
        self.find_edit.textChanged.connect(lambda _text: self._find())
        self.nothing_label = Label(self.tr("No key does that."), "body", "text2")
        self.nothing_label.setObjectName("nothing_label")
        self.nothing_label.hide()
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(2, 4, 14, 4)
        self._row.setSpacing(metrics.SPACE_40)
        self._sides = [QVBoxLayout(), QVBoxLayout()]
        for side in self._sides:
            side.setSpacing(metrics.SPACE_20)
            self._row.addLayout(side, 1)
        find_frame = FieldFrame(self.find_edit, "search")
        find_frame.setFocusProxy(self.find_edit)
        self.content.addWidget(find_frame)
        self.content.addWidget(self.nothing_label)
        area = ReadingArea(inside, self.title.text())
        area.setObjectName("shortcuts_area")
        self.content.addWidget(area, 1)
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setObjectName("close_button")

    @property
    def shown(self) -> tuple[Line, ...]:
        """The lines that are searched for; those of chapters without rows come into sight in one of the next turns."""
        return tuple(line for view in self._views for line in view.shown)

    @property
    def is_whole(self) -> bool:
        """Whether every chapter has its rows."""
        return all(view.is_made for view in self._views)

    def arrange(self, width: int) -> None:
        columns = 2 if width >= _TWO_COLUMNS else 1
        if columns == self._columns:
            return
        self._columns = columns
        for side in self._sides:
            while side.takeAt(0) is not None:
                pass
        for view, at in zip(self._views, _sides_of(self._chapters, columns), strict=True):
            view.place = self._sides[at].count()
            self._sides[at].addWidget(view)
        for side in self._sides:
            side.addStretch(1)
        self._row.setStretch(1, columns - 1)
        self._row.setSpacing(metrics.SPACE_40 if columns > 1 else 0)
        self._turns.start()

    def _find(self) -> None:
        words = self.find_edit.text().casefold().split()
        for view in self._views:
            view.show_only(words)
        self.nothing_label.setVisible(not self.shown)

    def _make_next(self) -> None:
        left = [view for view in self._views if not view.is_made]
        if left:
            min(left, key=lambda view: (not view.shown, view.place)).make_rows()
        else:
            self._turns.stop()


def _sides_of(chapters: Sequence[Chapter], columns: int) -> list[int]:
    """Return for each chapter the column in which it stands; both become about as long."""
    sizes = [len(chapter.lines) + 2 for chapter in chapters]
    half, so_far, sides = sum(sizes) / 2, 0, []
    for size in sizes:
        sides.append(0 if columns == 1 or so_far + size / 2 <= half else 1)
        so_far += size
    return sides


class _ChapterView(QWidget):
    """A head, and below it words ⟷ keys, whose rows are made when it is told to.

    Attributes:
        place: How many chapters stand above it.
    """

    def __init__(self, chapter: Chapter) -> None:
        super().__init__()
        self.place = 0
        self._chapter = chapter
        self._shown = chapter.lines
        self._rows: list[tuple[QWidget, QWidget]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(metrics.SPACE_6)
        self._grid.setHorizontalSpacing(metrics.SPACE_12)
        self._grid.setColumnStretch(0, 1)

    @property
    def shown(self) -> tuple[Line, ...]:
        """The lines that are not left out."""
        return self._shown

    @property
    def is_made(self) -> bool:
        return bool(self._rows)

    def make_rows(self) -> None:
        """Make what is seen of the chapter; what is left out stays hidden."""
        self._grid.addWidget(Label(self._chapter.head, "section"), 0, 0, 1, 2)
        for number, line in enumerate(self._chapter.lines, start=1):
            word = Prose(line.word, "body", "text2")
            keys = _keys(line.keys[:_MOST_KEYS])
            word.setAccessibleName(f"{line.word}: {', '.join(line.keys)}")
            self._grid.addWidget(word, number, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(keys, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._rows.append((word, keys))
        self._show()

    def show_only(self, words: Iterable[str]) -> None:
        """Show the lines in which all of *words* are, or all of them where the head has them."""
        wanted = tuple(words)
        self._shown = tuple(line for line in self._chapter.lines if self._fits(line, wanted))
        self._show()

    def _fits(self, line: Line, words: Sequence[str]) -> bool:
        text = " ".join((self._chapter.head, line.word, line.english, *line.keys)).casefold()
        return all(word in text for word in words)

    def _show(self) -> None:
        for line, widgets in zip(self._chapter.lines, self._rows, strict=False):  # there may be no rows yet
            for widget in widgets:
                widget.setVisible(line in self._shown)
        self.setVisible(bool(self._shown))


def _keys(keys: Sequence[str]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(metrics.SPACE_8)
    for number, each in enumerate(keys):
        if number:
            row.addWidget(Label(QCoreApplication.translate("ShortcutsDialog", "or"), "small", "text3"))
        row.addWidget(KeyCaps(each))
    return holder
