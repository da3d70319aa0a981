"""How hard a passphrase is to guess, in words, in bits, and as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from vault_app.ui.theme import theme
from vault_app.ui.widgets.help_line import HelpLine
from vault_app.ui.widgets.painting import frame

_FAIR_BITS = 40
_STRONG_BITS = 60
_FULL_BITS = 80


class _Bar(QWidget):
    """Four pixels high, as full as the passphrase is strong."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.tone = "line"
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame(painter, QRectF(self.rect()), 2, theme().color("line"), None)
        if self.share > 0:
            full = QRectF(0, 0, self.width() * self.share, self.height())
            frame(painter, full, 2, theme().color(self.tone), None)


class StrengthMeter(QWidget):
    """A bar, and below it a sentence such as "Strong: about 74 bits"; empty as long as nothing is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._line = HelpLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self._bar)
        column.addWidget(self._line)

    @property
    def text(self) -> str:
        return self._line.text

    def set_bits(self, bits: float | None, advice: str = "", time: str = "") -> None:
        """Show about how many *bits* an attacker has to guess, None for nothing.

        Args:
            bits: None: nothing is typed.
            advice: Follows when it is weak.
            time: A sentence about how long the guessing would take.
        """
        if bits is None:
            self._bar.share, self._bar.tone = 0.0, "line"
            self._line.say("", "")
        else:
            state, tone, words = self._judge(bits)
            text = words.format(bits=round(bits))
            self._bar.share, self._bar.tone = min(1.0, max(0.04, bits / _FULL_BITS)), tone
            if advice and state != "success":
                text = f"{text}. {advice}"
            self._line.say(state, self.tr("{strength}. {time}").format(strength=text, time=time) if time else text)
        self.setAccessibleName(self._line.text)
        self._bar.update()

    def _judge(self, bits: float) -> tuple[str, str, str]:
        if bits < _FAIR_BITS:
            return "error", "bad_fill", self.tr("Weak: about {bits} bits")
        if bits < _STRONG_BITS:
            return "warning", "warn_fill", self.tr("Fair: about {bits} bits")
        return "success", "ok_fill", self.tr("Strong: about {bits} bits")
