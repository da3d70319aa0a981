"""The questions before a call that does more than read: a yes, or the amount and coin typed out."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QGridLayout, QWidget

from vault_app.services.test_call import TYPED_WORD, CallPlan, Consent
from vault_app.ui.messages import translated
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import ButtonKind
from vault_app.ui.widgets.dialog import WIDE, Dialog
from vault_app.ui.widgets.field import Field
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.notice import Notice

_AMOUNTS = ("amount", "size", "notional", "value")
_COINS = ("currency", "coin", "symbol")
_PLACES = ("address", "address_memo", "destination", "subAccount", "fromAccount", "toAccount", "side", "price", "type")
_LONGEST = 80


def words_of(plan: CallPlan) -> dict[str, str]:
    """Return the members of the request's body that say what is moved where, as they are sent."""
    try:
        body = json.loads(plan.request.body or b"{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(body, dict):
        return {}
    found = {name: body.get(name) for name in (*_AMOUNTS, *_COINS, *_PLACES)}
    return {
        name: str(value)[:_LONGEST]
        for name, value in found.items()
        if isinstance(value, str | int | float) and str(value) and not isinstance(value, bool)
    }


def phrase_of(plan: CallPlan) -> str:
    """Return what has to be typed: amount and coin, such as “120.5 USDT”, or a fixed word where there are none."""
    words = words_of(plan)
    amount = next((words[name] for name in _AMOUNTS if name in words), "")
    coin = next((words[name] for name in _COINS if name in words), "")
    return f"{amount} {coin}" if amount and coin else TYPED_WORD


def question_for(parent: QWidget, plan: CallPlan) -> Dialog | None:
    """Return the dialog that has to be accepted before the call; None when nothing has to be asked."""
    if plan.consent is Consent.TYPE:
        return FundsQuestion(parent, plan)
    return WarningQuestion(parent, plan) if plan.warning else None


class WarningQuestion(Dialog):
    """Asks once more before a call that does more than it seems to."""

    def __init__(self, parent: QWidget, plan: CallPlan) -> None:
        exchange = plan.exchange.name
        super().__init__(parent, "", translated(exchange, plan.warning))
        title = self.tr("Send to {host}?").format(host=plan.address.host)
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.content.addWidget(Prose(f"{plan.request.method} {plan.request.path}", "mono", "text2"))
        self.send_button = self.add_act(self.tr("Send"), ButtonKind.PRIMARY, "send")
        self.send_button.setObjectName("warning_send_button")


class FundsQuestion(Dialog):
    """Shows host, amount and place of a call that moves funds; the amount and coin have to be typed to send it."""

    def __init__(self, parent: QWidget, plan: CallPlan) -> None:
        super().__init__(parent, "", width=WIDE)
        self.phrase = phrase_of(plan)
        title = self.tr("This call moves funds")
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.prose.setText(self.tr("It is sent to {host} and cannot be undone.").format(host=plan.address.host))
        self.prose.show()
        self.content.addWidget(self._facts(plan))
        if plan.warning:
            self.content.addWidget(Notice("warn", translated(plan.exchange.name, plan.warning)))
        self.phrase_field = Field(
            self.tr("Type {phrase} to allow it").format(phrase=self.phrase), mono=True, keeps_help_line=False
        )
        self.phrase_field.editor.setObjectName("phrase_edit")
        self.content.addWidget(self.phrase_field)
        self.send_button = self.add_act(self.tr("Send"), ButtonKind.DANGER, "send")
        self.send_button.setObjectName("funds_send_button")
        self.cancel_button.setObjectName("funds_cancel_button")
        self._check("")
        self.phrase_field.text_changed.connect(self._check)

    def _facts(self, plan: CallPlan) -> QWidget:
        facts = QWidget()
        grid = QGridLayout(facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.SPACE_16)
        grid.setVerticalSpacing(metrics.SPACE_4)
        grid.setColumnStretch(1, 1)
        rows = {self.tr("Call"): f"{plan.request.method} {plan.request.path}", **words_of(plan)}
        for at, (name, value) in enumerate(rows.items()):
            grid.addWidget(Label(name, "small", "text3"), at, 0)
            grid.addWidget(Prose(value, "mono", "text1"), at, 1)
        return facts

    def _check(self, typed: str) -> None:
        right = " ".join(typed.split()) == self.phrase
        self.send_button.set_enabled_with_reason(right, self.tr("Type {phrase} first").format(phrase=self.phrase))
