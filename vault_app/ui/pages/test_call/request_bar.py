"""The bar above a call: what would be sent where, what it does, and the button that sends it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.request import Effect
from vault_app.ui.moments import decimal
from vault_app.ui.pages.endpoint_words import EFFECT_LOOKS, effect_word
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind, IconButton
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.label import Label

_TICK_MS = 100
_LEAST_HEIGHT = 62


class RequestBar(Card):
    """Method, title and effect, host and path; *Send*, which is *Cancel* as long as a call is under way."""

    send_clicked = Signal()
    cancel_clicked = Signal()
    choose_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._clock = QElapsedTimer()
        self._tick = QTimer(self, interval=_TICK_MS)
        self.method_chip = Chip("", "accent", mono=False)
        self.title_label = ElidedLabel("", "body", "text1", 600)
        self.effect_chip = Chip("")
        self.target_label = ElidedLabel("", "mono_small", "text2")
        self.facts_label = ElidedLabel("", "caption", "text3")
        self.above_chip = Chip("")
        self.above_chip.hide()
        self.choose_button = IconButton("chevron-down", self.tr("Choose an endpoint"))
        self.elapsed_label = Label("", "mono_small", "text2")
        self.cancel_button = Button(self.tr("Cancel"), ButtonKind.SECONDARY, "x", metrics.BUTTON_HEIGHT_MAIN)
        self.send_button = Button(self.tr("Send"), ButtonKind.PRIMARY, "send", metrics.BUTTON_HEIGHT_MAIN)
        for name in (
            *(
                "method_chip",
                "title_label",
                "effect_chip",
                "target_label",
                "facts_label",
                "above_chip",
                "choose_button",
                "elapsed_label",
            ),
            *("cancel_button", "send_button"),
        ):
            getattr(self, name).setObjectName(f"call_{name}" if name == "cancel_button" else name)
        self._build()
        self._tick.timeout.connect(self._show_elapsed)
        self.send_button.clicked.connect(self.send_clicked)
        self.send_button.cancelled.connect(self.cancel_clicked)
        self.cancel_button.clicked.connect(self.cancel_clicked)
        self.choose_button.clicked.connect(self.choose_clicked)
        self.set_sending(sending=False)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_8)
        head.addWidget(self.title_label)
        head.addWidget(self.effect_chip)
        head.addWidget(self.above_chip)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_4)
        words.addLayout(head)
        words.addWidget(self.target_label)
        words.addWidget(self.facts_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 11, 10)
        row.setSpacing(metrics.SPACE_12)
        row.addWidget(self.method_chip)
        row.addLayout(words, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self.elapsed_label)
        row.addWidget(self.cancel_button)
        row.addWidget(self.send_button)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, _LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, _LEAST_HEIGHT))

    def show_request(self, method: str, title: str, effect: Effect, target: str) -> None:
        """Say what *Send* would send."""
        self.method_chip.set_chip(method, "accent")
        self.title_label.setText(title)
        kind, icon_name = EFFECT_LOOKS[effect]
        self.effect_chip.set_chip(effect_word(effect), kind, icon_name)
        self.target_label.setText(target)

    def show_facts(self, facts: str, missing: str) -> None:
        """Say what the call asks for, and which checkbox it needs that is not among the declared ones."""
        self.facts_label.setText(facts)
        self.above_chip.set_chip(self.tr("not declared"), "warn")
        says = self.tr("Needs {permission}, which this key set does not declare").format(permission=missing)
        self.above_chip.setToolTip(says if missing else "")
        self.above_chip.setAccessibleDescription(says if missing else "")
        self.above_chip.setVisible(bool(missing))

    def set_arming(self, *, needs_arming: bool, armed: bool, reason: str) -> None:
        """Let *Send* look disarmed or armed; *reason* explains why it cannot be pressed."""
        ready = armed or not needs_arming
        self.set_look("raised", "warn_line" if needs_arming and armed else "line")
        kind = ButtonKind.PRIMARY if not needs_arming else ButtonKind.ARMED if armed else ButtonKind.SECONDARY
        self.send_button.set_kind(kind)
        self.send_button.setText(self.tr("Armed: Send") if needs_arming and armed else self.tr("Send"))
        self.send_button.set_enabled_with_reason(ready, reason)

    def set_sending(self, *, sending: bool) -> None:
        """Turn the arc and offer *Cancel* as long as a call is under way."""
        self.send_button.set_busy(sending)
        self.cancel_button.setVisible(sending)
        self.elapsed_label.setVisible(sending)
        self.choose_button.setVisible(not sending)
        if sending:
            self._clock.start()
            self._tick.start()
            self._show_elapsed()
        else:
            self._tick.stop()

    def _show_elapsed(self) -> None:
        self.elapsed_label.setText(self.tr("{seconds} s").format(seconds=decimal(self._clock.elapsed() / 1000, 1)))
