"""Paints the rows of the catalogue: method, title, path, and what the call does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from vault_app.core.request import Effect
from vault_app.exchanges.catalogue import Endpoint
from vault_app.ui.pages.endpoint_words import EFFECT_LOOKS, effect_word, title_of_endpoint
from vault_app.ui.pages.test_call.endpoint_model import EndpointRole, Index
from vault_app.ui.theme import font, metrics, theme
from vault_app.ui.widgets.chip import chip_font, chip_width, paint_chip
from vault_app.ui.widgets.painting import text_line
from vault_app.ui.widgets.rows import paint_row_ground

_HEAD, _ROW, _PADDING = 30, 44, 12


class EndpointDelegate(QStyledItemDelegate):
    """Heads of 30, rows of 44."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        least = _ROW if index.data(EndpointRole.ENDPOINT) is not None else _HEAD
        text = QFontMetricsF(font("body", 600)).height() + QFontMetricsF(font("mono_small")).height() + 8
        return QSize(120, max(least, round(text) if least == _ROW else least))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        endpoint = index.data(EndpointRole.ENDPOINT)
        painter.save()
        if not isinstance(endpoint, Endpoint):
            rect = QRectF(option.rect).adjusted(_PADDING, 6, -_PADDING, 0)
            text_line(painter, rect, str(index.data()), font("small", 600), theme().color("text3"))
        else:
            row = paint_row_ground(painter, option, line=False).adjusted(_PADDING, 0, -_PADDING, 0)
            self._paint_endpoint(painter, row, endpoint, above=bool(index.data(EndpointRole.ABOVE)))
        painter.restore()

    def _paint_endpoint(self, painter: QPainter, rect: QRectF, endpoint: Endpoint, *, above: bool) -> None:
        color = theme().color
        right = rect.right()
        if above:
            right = self._chip(painter, rect, right, QCoreApplication.translate("TestCall", "not declared"), "warn", "")
        if endpoint.effect is not Effect.READ:
            kind, icon_name = EFFECT_LOOKS[endpoint.effect]
            right = self._chip(painter, rect, right, effect_word(endpoint.effect), kind, icon_name)
        mono = font("mono_small", 600)
        method_width = QFontMetricsF(mono).horizontalAdvance("DELETE") + 6
        method = QRectF(rect.x(), rect.y(), method_width, rect.height())
        text_line(painter, method, endpoint.method, mono, color("accent_text"))
        left = rect.x() + method_width
        half = rect.height() / 2
        words = QRectF(left, rect.y() + 3, right - left - 8, half - 1)
        text_line(painter, words, title_of_endpoint(endpoint), font("body", 600), color("text1"))
        path = QRectF(left, rect.y() + half + 1, right - left - 8, half - 5)
        text_line(painter, path, endpoint.path, font("mono_small"), color("text2"))

    @staticmethod
    def _chip(painter: QPainter, rect: QRectF, right: float, text: str, kind: str, icon_name: str) -> float:
        """Paint a chip that ends at *right*; return where the next one may end."""
        text_font = chip_font(kind, row=True)
        width = chip_width(text, icon_name, text_font)
        top = rect.y() + (rect.height() - metrics.CHIP_HEIGHT_ROW) / 2
        box = QRectF(right - width, round(top), width, metrics.CHIP_HEIGHT_ROW)
        paint_chip(painter, box, text, kind=kind, icon_name=icon_name, text_font=text_font)
        return right - width - 6
