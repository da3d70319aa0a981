"""Tells views which rows of a list have changed in place, at a price that thousands of them do not raise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel

_ONE_BY_ONE = 50  # each range that is told takes a view its time; more rows than this are told as one


def tell_changed(model: QAbstractListModel, places: Sequence[int]) -> None:
    """Tell that the rows at *places*, in rising order, have changed."""
    if len(places) > _ONE_BY_ONE:
        model.dataChanged.emit(model.index(places[0]), model.index(places[-1]))
        return
    for place in places:
        model.dataChanged.emit(model.index(place), model.index(place))
