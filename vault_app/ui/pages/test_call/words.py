"""Words and looks for what an endpoint does, where it belongs, and what its parameters are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vault_app.core.request import Effect
from vault_app.exchanges.catalogue import Parameter, ParameterType

translate = QCoreApplication.translate

EFFECT_LOOKS = {Effect.READ: ("ok", "book"), Effect.WRITE: ("warn", "warning"), Effect.MOVES_FUNDS: ("bad", "withdraw")}
"""Kind and icon of the chip."""


def effect_word(effect: Effect) -> str:
    words = {
        Effect.READ: translate("TestCall", "reads only"),
        Effect.WRITE: translate("TestCall", "writes"),
        Effect.MOVES_FUNDS: translate("TestCall", "moves funds"),
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
        words.append(translate("TestCall", "from {least}").format(least=f"{low:g}"))
    elif high is not None:
        words.append(translate("TestCall", "up to {most}").format(most=f"{high:g}"))
    if parameter.required:
        words.append(translate("TestCall", "required"))
    return ", ".join(words)


def is_time(parameter: Parameter) -> bool:
    """Tell whether a parameter is a moment in Unix milliseconds."""
    return parameter.type is ParameterType.INTEGER and parameter.name.lower().endswith("time")


def _kind_word(parameter: Parameter) -> str:
    if parameter.choices:
        return translate("TestCall", "choice")
    if is_time(parameter):
        return translate("TestCall", "Unix ms")
    kinds = {
        ParameterType.STRING: translate("TestCall", "text"),
        ParameterType.INTEGER: translate("TestCall", "integer"),
        ParameterType.NUMBER: translate("TestCall", "number"),
        ParameterType.BOOLEAN: translate("TestCall", "true or false"),
        ParameterType.ARRAY: translate("TestCall", "JSON list"),
    }
    return kinds[parameter.type]
