"""Words and looks for what an endpoint does, where it belongs, and what its parameters are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vault_app.core.request import Effect
from vault_app.exchanges.catalogue import Parameter, ParameterType

EFFECT_LOOKS = {Effect.READ: ("ok", "book"), Effect.WRITE: ("warn", "warning"), Effect.MOVES_FUNDS: ("bad", "withdraw")}
"""Kind and icon of the chip."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("TestCall", text)


def effect_word(effect: Effect) -> str:
    words = {
        Effect.READ: _tr("reads only"),
        Effect.WRITE: _tr("writes"),
        Effect.MOVES_FUNDS: _tr("moves funds"),
    }
    return words[effect]


def group_word(group: str) -> str:
    """Return the head of a group of endpoints, such as “Spot trading” of `spot-trading`."""
    return group.replace("-", " ").capitalize()


def type_words(parameter: Parameter) -> str:
    """Return kind and bounds of a parameter in a few words, such as “integer, 1–200, required”."""
    words = [_kind_word(parameter)]
    low, high = parameter.minimum, parameter.maximum
    if low is not None and high is not None:
        words.append(f"{low:g}–{high:g}")
    elif low is not None:
        words.append(_tr("from {least}").format(least=f"{low:g}"))
    elif high is not None:
        words.append(_tr("up to {most}").format(most=f"{high:g}"))
    if parameter.required:
        words.append(_tr("required"))
    return ", ".join(words)


def is_time(parameter: Parameter) -> bool:
    """Tell whether a parameter is a moment in Unix milliseconds."""
    return parameter.type is ParameterType.INTEGER and parameter.name.lower().endswith("time")


def _kind_word(parameter: Parameter) -> str:
    if parameter.choices:
        return _tr("choice")
    if is_time(parameter):
        return _tr("Unix ms")
    kinds = {
        ParameterType.STRING: _tr("text"),
        ParameterType.INTEGER: _tr("integer"),
        ParameterType.NUMBER: _tr("number"),
        ParameterType.BOOLEAN: _tr("true or false"),
        ParameterType.ARRAY: _tr("JSON list"),
    }
    return kinds[parameter.type]
