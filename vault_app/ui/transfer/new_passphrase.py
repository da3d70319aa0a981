"""The passphrase of a file that is made: typed twice, with its strength in words and how long guessing it would take."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.errors import WeakPassphrase
from vault_app.ui.messages import text_of
from vault_app.ui.theme import font, metrics
from vault_app.ui.welcome.passphrase_strength import StrengthWatch
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.painting import line_pitch
from vault_app.ui.widgets.secret_entry import SecretEntry
from vault_app.ui.widgets.strength_meter import StrengthMeter

translate = QCoreApplication.translate

# Log2 of the guesses that a thief makes in a second who rents a thousand computers: at today's cost of the key
# derivation each of them makes one or two.
_GUESSES_PER_S_BITS = 10
_MINUTE, _HOUR, _DAY, _YEAR = 60.0, 3_600.0, 86_400.0, 31_557_600.0


class NewPassphrase(QWidget):
    """Two hidden fields with the meter between them."""

    changed = Signal()

    def __init__(self, word: str, repeat_word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new_field = SecretEntry(word)
        self.new_field.help_line.hide()
        self.strength_meter = StrengthMeter()
        self.time_label = Prose("", "small", "text3")
        self.repeat_field = SecretEntry(repeat_word)
        for name in ("new_field", "strength_meter", "time_label", "repeat_field"):
            getattr(self, name).setObjectName(name)
        self._strength = StrengthWatch(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_6)
        for widget in (self.new_field, self.strength_meter, self.time_label, self.repeat_field):
            column.addWidget(widget)
        self.time_label.setMinimumHeight(round(line_pitch(font("small"))))  # so that what is said there moves nothing
        self._strength.estimated.connect(self._on_estimated)
        self.new_field.text_changed.connect(lambda _text: self._on_changed())
        self.repeat_field.text_changed.connect(lambda _text: self._on_repeat_changed())

    def first_wrong(self) -> Field | None:
        """Say below a field what is wrong with it, and return that field; None when both are right."""
        if not self.new_field.text():
            self.new_field.set_error(text_of(WeakPassphrase()))
            self.new_field.help_line.show()
            return self.new_field
        if self.new_field.text() != self.repeat_field.text():
            self.repeat_field.set_error(self.tr("The two are different. Type the same passphrase again."))
            return self.repeat_field
        return None

    def typed(self) -> bytearray:
        """Return what was typed, in UTF-8; the caller wipes it."""
        return bytearray(self.new_field.text(), "utf-8", "surrogatepass")

    def forget(self) -> None:
        """Drop what was typed."""
        self.new_field.clear()
        self.repeat_field.clear()

    def _on_changed(self) -> None:
        self.new_field.clear_state()
        self.new_field.help_line.hide()
        self.repeat_field.clear_state()
        self._strength.typed(self.new_field.text)
        self.changed.emit()

    def _on_repeat_changed(self) -> None:
        self.repeat_field.clear_state()
        self.changed.emit()

    def _on_estimated(self, bits: float | None) -> None:
        self.strength_meter.set_bits(bits)
        self.time_label.setText("" if bits is None else guessing_words(bits))


def guessing_words(bits: float) -> str:
    """Return about how long a thief with a thousand computers guesses, on average, at a passphrase of *bits*."""
    seconds = float(2.0 ** (bits - 1 - _GUESSES_PER_S_BITS))
    if seconds < _MINUTE:
        return translate("NewPassphrase", "A thief with a thousand computers would guess it in less than a minute.")
    if seconds < _HOUR:
        time = translate("NewPassphrase", "{count} minutes").format(count=round(seconds / _MINUTE))
    elif seconds < 2 * _DAY:
        time = translate("NewPassphrase", "{count} hours").format(count=max(2, round(seconds / _HOUR)))
    elif seconds < 2 * _YEAR:
        time = translate("NewPassphrase", "{count} days").format(count=round(seconds / _DAY))
    elif seconds < 10_000 * _YEAR:
        time = translate("NewPassphrase", "{count} years").format(count=round(seconds / _YEAR))
    else:
        return translate(
            "NewPassphrase", "A thief with a thousand computers would guess for more than ten thousand years."
        )
    return translate("NewPassphrase", "A thief with a thousand computers would guess it in about {time}.").format(
        time=time
    )
