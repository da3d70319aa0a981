"""Measures each text in a window against the room that it has."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollArea,
    QTabBar,
    QWidget,
)

from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.secret_field import SecretValue

_ARROW = 24  # pixels of a combo box that are not for its text


def cut_texts(window: QWidget) -> list[str]:
    """Return each text that has too little room where it stands, with the name of its widget."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window.window():
            continue
        name = widget.objectName() or type(widget).__name__
        found += [f"{name}: {text}" for text in _cut_in(widget)]
        if _has_text(widget) and _is_cut_by_parents(widget):
            found.append(f"{name}: {_text_of(widget)} (beyond what holds it)")
    return found


def _cut_in(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel():
            yield from _of_label(widget)
        case QAbstractButton() if widget.text() and not _may_elide(widget):
            if widget.sizeHint().width() > widget.width() + 1:
                yield widget.text()
        case QTabBar():
            yield from _of_tabs(widget)
        case QHeaderView():
            yield from _of_header(widget)
        case QMenuBar():
            yield from _of_menus(widget)
        case QComboBox() if not widget.isEditable():
            if widget.fontMetrics().horizontalAdvance(widget.currentText()) > widget.width() - _ARROW:
                yield widget.currentText()
        case QLineEdit() if not widget.text():
            if widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > widget.width():
                yield widget.placeholderText()


def _of_menus(bar: QMenuBar) -> Iterator[str]:
    for action in bar.actions():
        if action.isVisible() and not bar.rect().contains(bar.actionGeometry(action)):
            yield action.text()


def _of_label(label: QLabel) -> Iterator[str]:
    if isinstance(label, ElidedLabel) or not label.text():
        return
    room = label.contentsRect()
    if isinstance(label, SecretValue):
        lines = label.lines()
        if sum(lines.lineAt(number).height() for number in range(lines.lineCount())) > room.height() + 2:
            yield label.text()
        return
    if label.wordWrap() or isinstance(label, Prose):
        if label.heightForWidth(label.width()) > label.height() + 1:
            yield label.text()
        return
    size = label.fontMetrics().size(0, label.text())
    if size.width() > room.width() + 1 or size.height() > room.height() + 2:
        yield label.text()


def _may_elide(widget: QWidget) -> bool:
    """Tell whether it paints its words itself, and shortens what a user named; `painted` shows where it does."""
    return type(widget).__name__ in {"WordButton", "NavRow", "PermissionCard"}


def _of_tabs(bar: QTabBar) -> Iterator[str]:
    for at in range(bar.count()):
        icon = 0 if bar.tabIcon(at).isNull() else bar.iconSize().width() + 4
        if bar.fontMetrics().horizontalAdvance(bar.tabText(at)) + icon > bar.tabRect(at).width():
            yield bar.tabText(at)


def _of_header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for at in range(header.count()):
        text = str(model.headerData(at, header.orientation()) or "")
        if not header.isSectionHidden(at) and header.fontMetrics().horizontalAdvance(text) + 4 > header.sectionSize(at):
            yield text


def _has_text(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | QAbstractButton) and bool(_text_of(widget))


def _text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _is_cut_by_parents(widget: QWidget) -> bool:
    """Tell whether it reaches beyond something that holds it and does not scroll."""
    room = QRect(widget.rect())
    holder: QWidget | None = widget
    while holder is not None and not holder.isWindow():
        room.translate(holder.pos())
        holder = holder.parentWidget()
        if holder is None or isinstance(holder.parentWidget(), QScrollArea):
            return False
        if not holder.rect().adjusted(-1, -1, 1, 1).contains(room):
            return True
    return False
